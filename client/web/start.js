// @ts-check
/** The start page: open a pad by its name, make a new one, or choose one of this browser's. */

import {byId, make} from "./people.js";
import {forget, recentPads} from "./recent.js";

/** As the server does with a name (etherpad.md 1).
 *  @param {string} name */
function padIdOf(name) {
    return name.trim().replace(/[^A-Za-z0-9-]+/g, "-").slice(0, 50);
}

function showRecent() {
    const pads = recentPads();
    byId("recent").hidden = pads.length === 0;
    byId("recent-list").replaceChildren(...pads.map(({padId, title, when}) => {
        const button = make("button", {type: "button", className: "plain", title: "Take it off this list"}, "Forget");
        button.setAttribute("aria-label", `Forget ${title}`);
        button.addEventListener("click", () => {
            forget(padId);
            showRecent();
        });
        const date = new Date(when);
        return make("li", {}, make("a", {href: `/${padId}`}, title || padId),
                    make("time", {dateTime: date.toISOString()}, date.toLocaleDateString()), button);
    }));
}

byId("open").addEventListener("submit", (/** @type {Event} */ event) => {
    event.preventDefault();
    const padId = padIdOf(byId("name").value);
    if (padId !== "") location.assign(`/${padId}`);
});
showRecent();
