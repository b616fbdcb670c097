// @ts-check
/** What a page says of its connection and of what is saved, in words (etherpad.md 11). */

/** @typedef {import("./session.js").State} State */
/** @typedef {{text: string, is: "good" | "busy" | "bad"}} Sign */

const REASONS = /** @type {{[reason: string]: string}} */ ({
    userdup: "This pad was opened in another tab or window. Nothing is lost; only one of them can write at a time.",
    unauth: "The server does not know any more who you are.",
    badChangeset: "The server did not understand a change of this page, so it took no part of it.",
    badMessage: "The server did not understand this page.",
    tooLarge: "This pad is as large as a pad may be.",
    slow: "This page could not keep up with the pad.",
    flood: "This page sent more than the server takes.",
    deleted: "This pad was deleted.",
    shutdown: "The server was stopped.",
    outOfStep: "This page has lost track of the text.",
    closed: "The server closed the connection.",
});

const REJECTIONS = /** @type {{[reason: string]: string}} */ ({
    author: "it was written in somebody else's name",
    tooLarge: "the pad would become too large",
    readOnly: "the pad can only be read here",
});

const NOTICEABLE_MS = 5000;

/** @param {State} state
 *  @param {number} now
 *  @returns {Sign} */
export function connectionSign(state, now) {
    switch (state.kind) {
    case "connecting": return {text: "Connecting…", is: "busy"};
    case "connected": return {text: "Connected", is: "good"};
    case "reconnecting": return {text: "Reconnecting…", is: "busy"};
    case "waiting": return {text: `Offline, trying again in ${seconds(state.until - now)}`, is: "bad"};
    case "disconnected": return {text: "Disconnected", is: "bad"};
    }
}

/** @param {State} state
 *  @param {"return" | "reload"} remedy
 *  @returns {{text: string, button: string} | null} null: there is nothing to be done */
export function connectionBanner(state, remedy) {
    if (state.kind === "waiting")
        return {text: "No connection. You can go on writing: it is sent as soon as the server answers.", button: "Try now"};
    if (state.kind !== "disconnected") return null;
    const text = REASONS[state.reason] ?? state.reason;
    if (state.reason === "userdup") return {text, button: "Use here"};
    return {text, button: remedy === "return" ? "Connect again" : "Reload"};
}

/** @param {number} unsavedMs
 *  @param {State} state
 *  @returns {Sign} */
export function savedSign(unsavedMs, state) {
    if (unsavedMs === 0) return {text: "Saved", is: "good"};
    if (unsavedMs < NOTICEABLE_MS) return {text: state.kind === "connected" ? "Saving…" : "Not saved yet", is: "busy"};
    return {text: `Not saved for ${seconds(unsavedMs)}`, is: "bad"};
}

/** @param {string} reason
 *  @param {string} detail */
export function rejection(reason, detail) {
    return `Your last change was taken back: ${REJECTIONS[reason] ?? reason}. ${detail ?? ""}`.trim();
}

/** @param {number} ms */
function seconds(ms) {
    const all = Math.max(0, Math.round(ms / 1000));
    return all < 120 ? `${all} s` : `${Math.floor(all / 60)} min`;
}
