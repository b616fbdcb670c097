// @ts-check
/** The text people type in: a textarea over the painted layer.  What is typed becomes splices of the
 *  text, what others do becomes splices of the textarea. */

import {textSplices} from "./collab.js";
import {compose} from "./easysync.js";

/** @typedef {import("./collab.js").Change} Change */
/** @typedef {import("./collab.js").Collab} Collab */
/** @typedef {import("./collab.js").TextSplice} TextSplice */

/** Edits closer together than this are undone as one, when they touch. */
const JOIN_MS = 1000;
/** Of the time a page has, what others do may take one part in so many. */
const SHARE_OF_TIME = 5;
const NOTICEABLE_MS = 30;
/** Above this length no browser is bothered with spelling. */
const LONG = 200000;

export class Editor {
    /** @param {HTMLTextAreaElement} area
     *  @param {Collab} collab
     *  @param {{edited: () => void, hold: (isHeld: boolean) => void}} events */
    constructor(area, collab, events) {
        this.area = area;
        this.collab = collab;
        this.events = events;
        this.shown = collab.view.text.slice(0, -1);
        this.lastEdit = {when: 0, end: -1};
        this.isComposing = false;
        this.isResting = false;
        /** What others did and the textarea does not show yet. @type {string | null} */
        this.unseen = null;

        area.value = this.shown;
        area.spellcheck = this.shown.length < LONG;
        area.addEventListener("input", () => this.#typed());
        area.addEventListener("keydown", event => this.#key(event));
        area.addEventListener("beforeinput", event => this.#before(event));
        area.addEventListener("compositionstart", () => this.#setComposing(true));
        area.addEventListener("compositionend", () => this.#setComposing(false));
    }

    /** Shows a change that nobody typed here.
     *  @param {Change} change */
    see({changeset, isTyped}) {
        if (isTyped) return;
        if (this.unseen === null) queueMicrotask(() => this.#catchUp());
        this.unseen = this.unseen === null ? changeset : compose(this.unseen, changeset, this.collab.pool);
    }

    /** @param {"undo" | "redo"} what */
    step(what) {
        if (this.area.readOnly) return;
        const step = this.collab.step(what);
        if (step === null) return;
        this.#catchUp();
        const last = textSplices(step).at(-1);
        const end = last ? last.start + last.inserted.length : this.area.selectionEnd;
        this.area.setSelectionRange(end, end);
        this.lastEdit.end = -1;
        this.events.edited();
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key !== "z" && key !== "y") return;
        event.preventDefault();
        this.step(key === "y" || event.shiftKey ? "redo" : "undo");
    }

    /** Undo that comes from a menu or a gesture.
     *  @param {InputEvent} event */
    #before(event) {
        if (event.inputType !== "historyUndo" && event.inputType !== "historyRedo") return;
        event.preventDefault();
        this.step(event.inputType === "historyUndo" ? "undo" : "redo");
    }

    /** @param {boolean} isComposing */
    #setComposing(isComposing) {
        this.isComposing = isComposing;
        this.#hold();
    }

    #hold() {
        this.events.hold(this.isComposing || this.isResting);
    }

    #typed() {
        const {area} = this;
        const splice = difference(this.shown, area.value, area.selectionEnd);
        if (!splice) return;
        const {start, removed, inserted} = splice;
        const clean = cleaned(inserted);
        if (clean !== inserted) area.setRangeText(clean, start, start + inserted.length, "end");

        this.shown = area.value;
        this.collab.edit({start, removed, inserted: clean}, this.#joinsLast(start, removed, clean));
        this.events.edited();
    }

    /** Typing on, or deleting on, is one step for undo; a new line begins another.
     *  @param {number} start
     *  @param {number} removed
     *  @param {string} inserted */
    #joinsLast(start, removed, inserted) {
        const now = Date.now();
        const {when, end} = this.lastEdit;
        this.lastEdit = {when: now, end: start + inserted.length};
        const touches = start + removed === end || start === end;
        return (touches && now - when < JOIN_MS && !inserted.includes("\n")) || (this.isComposing && touches);
    }

    #catchUp() {
        if (this.unseen === null) return;
        const began = performance.now();
        const splices = textSplices(this.unseen);
        this.unseen = null;
        if (splices.length === 1) this.#replace(splices[0]);
        else if (splices.length > 1) this.#replaceAll(splices);
        this.lastEdit.end = -1;
        this.#rest(performance.now() - began);
    }

    /** @param {TextSplice} splice */
    #replace({start, removed, inserted}) {
        // "preserve" is the rule of follow: what comes in at the caret goes behind it.
        this.area.setRangeText(inserted, start, start + removed, "preserve");
        this.shown = this.area.value;
    }

    /** A browser lays out a long text anew for each splice: once is enough.
     *  @param {TextSplice[]} splices */
    #replaceAll(splices) {
        let {selectionStart, selectionEnd, selectionDirection} = this.area;
        let text = this.shown;
        for (const splice of splices) {
            text = text.slice(0, splice.start) + splice.inserted + text.slice(splice.start + splice.removed);
            selectionStart = moved(selectionStart, splice);
            selectionEnd = moved(selectionEnd, splice);
        }
        this.area.value = text;
        this.area.setSelectionRange(selectionStart, selectionEnd, selectionDirection);
        this.shown = text;
    }

    /** In a very long text each change of others takes long enough to be felt by who types.
     *  @param {number} tookMs */
    #rest(tookMs) {
        if (tookMs < NOTICEABLE_MS || this.isResting) return;
        this.isResting = true;
        this.#hold();
        setTimeout(() => {
            this.isResting = false;
            this.#hold();
        }, tookMs * (SHARE_OF_TIME - 1));
    }
}

/** @param {number} caret
 *  @param {TextSplice} splice */
function moved(caret, {start, removed, inserted}) {
    if (caret <= start) return caret;
    return caret >= start + removed ? caret + inserted.length - removed : start;
}

/** What from outside may hold, in the form in which pads hold it (etherpad.md 7.9).
 *  @param {string} text */
export function cleaned(text) {
    return text.replace(/\r\n?/g, "\n").replace(/\t/g, "        ").replace(/\u00a0/g, " ");
}

/** What one edit did to a text, without parting a surrogate pair.
 *  @param {string} before
 *  @param {string} now
 *  @param {number} caret  in `now`: of several answers ("aa" to "aaa") the one that ends there
 *  @returns {TextSplice | null} */
export function difference(before, now, caret) {
    if (before === now) return null;
    const shorter = Math.min(before.length, now.length);

    let end = 0;
    const behindCaret = Math.min(now.length - caret, shorter);
    if (before.endsWith(now.slice(now.length - behindCaret))) end = behindCaret;
    else while (at(before, end) === at(now, end)) end++;

    // What is typed stands right before the caret: a guess that spares going through a long text.
    const guess = Math.min(caret - Math.max(now.length - before.length, 0), shorter - end);
    let start = guess > 0 && before.startsWith(now.slice(0, guess)) ? guess : 0;
    while (start < shorter - end && before.charCodeAt(start) === now.charCodeAt(start)) start++;

    if (start > 0 && isHigh(now.charCodeAt(start - 1)) && (isLow(now.charCodeAt(start)) || isLow(before.charCodeAt(start)))) start--;
    if (end > 0 && isLow(at(now, end - 1)) && (isHigh(at(now, end)) || isHigh(at(before, end)))) end--;
    return {start, removed: before.length - end - start, inserted: now.slice(start, now.length - end)};
}

/** @param {string} text
 *  @param {number} fromEnd */
function at(text, fromEnd) {
    return text.charCodeAt(text.length - 1 - fromEnd);
}

/** @param {number} unit */
function isHigh(unit) {
    return unit >= 0xd800 && unit < 0xdc00;
}

/** @param {number} unit */
function isLow(unit) {
    return unit >= 0xdc00 && unit < 0xe000;
}
