// @ts-check
/** The chat beside a pad: the last lines come with the page, older ones when somebody asks. */

import {byId, make} from "./people.js";

/** @typedef {{name?: string | null, time?: number, userId?: string, lineText: string}} Line */
/** @typedef {{start: number, end: number, lines: Line[],
 *             historicalAuthorData: {[userId: string]: import("../../generated/etherpad").Author}}} ChatHistory */

const LINES_AT_ONCE = 50;

export class Chat {
    /** @param {string} padId
     *  @param {import("./people.js").People} people
     *  @param {ChatHistory} history
     *  @param {{say: (line: string) => void, unread: (count: number) => void}} events */
    constructor(padId, people, history, events) {
        this.padId = padId;
        this.people = people;
        this.events = events;
        this.start = history.start;
        this.unread = 0;
        this.list = byId("chat");
        this.log = byId("log");
        this.#prepend(history);
        byId("chat-older").addEventListener("click", () => this.#loadOlder());
        byId("chat-form").addEventListener("submit", (/** @type {Event} */ event) => {
            event.preventDefault();
            this.#say();
        });
    }

    /** @param {Line} line */
    hear(line) {
        this.#append(line);
        if (this.isSeen) return;
        this.unread++;
        this.events.unread(this.unread);
    }

    /** The lines are before somebody's eyes: neither the page is hidden, nor they on a small screen. */
    get isSeen() {
        return this.log.offsetParent !== null && document.visibilityState === "visible";
    }

    /** That may have changed. */
    look() {
        if (!this.isSeen || this.unread === 0) return;
        this.unread = 0;
        this.events.unread(0);
    }

    #say() {
        const input = byId("chat-line");
        const lineText = input.value.trim();
        if (lineText === "") return;
        input.value = "";
        const {userId, name} = this.people.self;
        this.#append({userId, name, lineText, time: Date.now()}); // A server tells others only.
        this.events.say(lineText);
    }

    /** @param {Line} line */
    #append(line) {
        const isAtEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 40;
        this.list.append(this.#element(line));
        if (isAtEnd || line.userId === this.people.self.userId) this.log.scrollTop = this.log.scrollHeight;
    }

    async #loadOlder() {
        const start = Math.max(0, this.start - LINES_AT_ONCE);
        const query = new URLSearchParams({padId: this.padId, start: String(start), end: String(this.start)});
        const answer = await fetch(`/ep/pad/chathistory?${query}`);
        if (answer.ok) this.#prepend(await answer.json());
    }

    /** @param {ChatHistory} history */
    #prepend({start, lines, historicalAuthorData}) {
        for (const [userId, about] of Object.entries(historicalAuthorData ?? {}))
            if (!this.people.all.has(userId)) this.people.know(userId, about);
        const fromEnd = this.log.scrollHeight - this.log.scrollTop;
        this.list.prepend(...lines.map(line => this.#element(line)));
        this.log.scrollTop = this.log.scrollHeight - fromEnd;
        this.start = start;
        byId("chat-older").hidden = start <= 0;
    }

    /** @param {Line} line */
    #element({userId = "", name, time = Date.now(), lineText}) {
        const when = new Date(time);
        const isToday = when.toDateString() === new Date().toDateString();
        const shown = isToday ? when.toLocaleTimeString([], {timeStyle: "short"})
                              : when.toLocaleString([], {dateStyle: "short", timeStyle: "short"});
        const element = make("li", {}, make("b", {}, name || this.people.nameOf(userId)),
                             make("time", {dateTime: when.toISOString()}, shown), make("p", {}, lineText));
        element.style.setProperty("--by", this.people.colorOf(userId));
        return element;
    }
}
