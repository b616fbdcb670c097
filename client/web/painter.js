// @ts-check
/** The layer behind the text: each author's colour, line by line.  Only lines that changed are made
 *  again, and lines live in blocks, so that a browser lays out little. */

import {spliceArray} from "./lines.js";

/** @typedef {import("./lines.js").AttributedLines} AttributedLines */
/** @typedef {import("./lines.js").LineSplice} LineSplice */
/** @typedef {{name: string, color: string}} Mark  who was last at work in a line; `color` is CSS */

const BLOCK_LINES = 64;
const FORMATS = new Set(["bold", "italic", "underline", "strikethrough"]);

export class Painter {
    /** @param {HTMLElement} layer
     *  @param {AttributedLines} text
     *  @param {import("./pool.js").Pool} pool
     *  @param {(userId: string) => string} colorOf  a CSS colour */
    constructor(layer, text, pool, colorOf) {
        this.layer = layer;
        this.text = text;
        this.pool = pool;
        this.colorOf = colorOf;
        /** @type {(HTMLElement | null)[]} */
        this.elements = text.lines.map(line => this.#line(line));
        for (let at = 0; at < this.elements.length; at += BLOCK_LINES) {
            const block = newBlock();
            block.append(.../** @type {HTMLElement[]} */ (this.elements.slice(at, at + BLOCK_LINES)));
            layer.append(block);
        }
        /** Line and mark of each user.
         *  @type {Map<string, {line: number, mark: Mark, element: HTMLElement | null}>} */
        this.marks = new Map();
    }

    /** @param {LineSplice[]} splices */
    paint(splices) {
        for (const {at, removed, inserted} of splices) {
            for (const element of this.elements.slice(at, at + removed)) remove(element);
            spliceArray(this.elements, at, removed, new Array(inserted).fill(null));
            for (const mark of this.marks.values()) mark.line = moved(mark.line, at, removed, inserted);
        }
        for (const {from, to} of this.#missing(splices))
            for (let at = from; at < to; at++) this.#insert(at);
        for (const userId of this.marks.keys()) this.#showMark(userId);
    }

    /** @param {string} userId
     *  @param {number} line
     *  @param {Mark} mark */
    mark(userId, line, mark) {
        this.unmark(userId);
        this.marks.set(userId, {line, mark, element: null});
        this.#showMark(userId);
    }

    /** @param {string} userId */
    unmark(userId) {
        this.marks.get(userId)?.element?.remove();
        this.marks.delete(userId);
    }

    /** Where lines may be missing: what came late may have moved what came early.
     *  @param {LineSplice[]} splices
     *  @returns {{from: number, to: number}[]} */
    #missing(splices) {
        if (splices.length === 1) return [{from: splices[0].at, to: splices[0].at + splices[0].inserted}];
        return splices.length === 0 ? [] : [{from: 0, to: this.elements.length}];
    }

    /** @param {number} at */
    #insert(at) {
        if (this.elements[at]) return;
        const element = this.#line(this.text.lines[at]);
        this.elements[at] = element;
        const before = this.elements[at - 1];
        const behind = this.layer.firstElementChild?.firstElementChild;
        if (before) before.after(element);
        else if (behind) behind.before(element);
        else this.layer.append(newBlock(element));

        const block = /** @type {HTMLElement} */ (element.parentElement);
        if (block.childElementCount > 2 * BLOCK_LINES) {
            const half = newBlock(...Array.from(block.children).slice(BLOCK_LINES));
            block.after(half);
        }
    }

    /** @param {import("./lines.js").Line} line */
    #line({text, runs}) {
        const element = document.createElement("div");
        let at = 0;
        for (const {length, attribs} of runs) {
            element.append(this.#run(text.slice(at, at + length), attribs));
            at += length;
        }
        return element;
    }

    /** @param {string} text
     *  @param {string} attribs */
    #run(text, attribs) {
        if (attribs === "") return text;
        const span = document.createElement("span");
        span.textContent = text;
        for (const [key, value] of this.pool.list(attribs)) {
            if (key === "author" && value !== "") {
                span.className = "by";
                span.style.setProperty("--by", this.colorOf(value));
            } else if (FORMATS.has(key) && value === "true") {
                span.classList.add(key);
            }
        }
        return span;
    }

    /** @param {string} userId */
    #showMark(userId) {
        const place = this.marks.get(userId);
        const line = place && this.elements[place.line];
        if (!place || !line || place.element?.parentElement === line) return;
        place.element?.remove();
        place.element = document.createElement("span");
        place.element.className = "mark";
        place.element.textContent = place.mark.name;
        place.element.style.setProperty("--by", place.mark.color);
        line.classList.add("marked");
        line.append(place.element);
    }
}

/** @param {Element[]} lines */
function newBlock(...lines) {
    const block = document.createElement("div");
    block.className = "block";
    block.append(...lines);
    return block;
}

/** @param {HTMLElement | null} element */
function remove(element) {
    const block = element?.parentElement;
    element?.remove();
    if (block?.childElementCount === 0) block.remove();
}

/** @param {number} line
 *  @param {number} at
 *  @param {number} removed
 *  @param {number} inserted
 *  @returns {number} where it is behind a splice */
function moved(line, at, removed, inserted) {
    if (line < at) return line;
    if (line >= at + removed) return line + inserted - removed;
    return Math.max(at, Math.min(line, at + inserted - 1));
}
