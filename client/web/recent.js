// @ts-check
/** The pads this browser has opened: only it knows them, since a pad's name is a secret. */

/** @typedef {{padId: string, title: string, when: number}} Recent */

const KEY = "wireform.pads";
const MOST = 50;

/** @returns {Recent[]} newest first */
export function recentPads() {
    try {
        const kept = JSON.parse(localStorage.getItem(KEY) ?? "[]");
        return Array.isArray(kept) ? kept.filter(({padId, when}) => typeof padId === "string" && when > 0) : [];
    } catch {
        return [];
    }
}

/** @param {string} padId
 *  @param {string} title */
export function remember(padId, title) {
    keep([{padId, title, when: Date.now()}, ...recentPads().filter(each => each.padId !== padId)]);
}

/** @param {string} padId */
export function forget(padId) {
    keep(recentPads().filter(each => each.padId !== padId));
}

/** @param {Recent[]} pads */
function keep(pads) {
    try {
        localStorage.setItem(KEY, JSON.stringify(pads.slice(0, MOST)));
    } catch {
        // A browser that keeps nothing has no list.
    }
}
