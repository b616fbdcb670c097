// @ts-check
/** A text with attributes, held as lines: a change costs what it touches, and not the text. */

import {Assembler, op, pack, parseOps, refuse, textPieces, unpack} from "./changeset.js";
import {composeAttributes} from "./easysync.js";

/** @typedef {import("./pool.js").Pool} Pool */
/** @typedef {{length: number, attribs: string}} Run */
/** @typedef {{text: string, runs: Run[]}} Line */
/** At line `at`, `removed` lines gave way to `inserted` others; splices are told in the order in
 *  which they happened, so each counts lines as those before it left them.
 *  @typedef {{at: number, removed: number, inserted: number}} LineSplice */
/** @typedef {{line: number, column: number}} Position */

export class AttributedLines {
    /** @param {string} text  ends in a newline
     *  @param {string} attribs */
    constructor(text, attribs) {
        this.length = text.length;
        /** @type {Line[]} */
        this.lines = linesOf(text, parseOps(attribs));
    }

    /** @returns {AttributedLines} one that changes on its own */
    copy() {
        const copy = new AttributedLines("", "");
        copy.length = this.length;
        copy.lines = this.lines.map(({text, runs}) => ({text, runs: runs.map(run => ({...run}))}));
        return copy;
    }

    get text() {
        return this.lines.map(line => line.text).join("");
    }

    /** @param {string} changeset
     *  @param {Pool} pool
     *  @returns {LineSplice[]} */
    apply(changeset, pool) {
        const {oldLen, newLen, ops, bank} = unpack(changeset);
        if (oldLen !== this.length) refuse(`made for ${oldLen} units, not for ${this.length}`);
        /** @type {LineSplice[]} */
        const splices = [];
        let at = {line: 0, column: 0};
        let bankAt = 0;

        for (const {opcode, chars, attribs} of parseOps(ops)) {
            if (opcode === "+") {
                const fresh = linesOf(bank.slice(bankAt, bankAt + chars), [op("+", chars, 0, attribs)]);
                bankAt += chars;
                const end = after(at, fresh);
                splices.push(this.#replace(at, at, fresh));
                at = end;
                continue;
            }
            const end = this.#walk(at, chars);
            if (opcode === "-") {
                splices.push(this.#replace(at, end, []));
            } else {
                if (attribs !== "") splices.push(this.#paint(at, end, attribs, pool));
                at = end;
            }
        }
        this.length = newLen;
        return splices;
    }

    /** What takes the changeset back, for the text as it is before (7.8).
     *  @param {string} changeset
     *  @param {Pool} pool  gets the pairs that only the inverse needs
     *  @returns {string} */
    inverse(changeset, pool) {
        const {oldLen, newLen, ops} = unpack(changeset);
        const assembler = new Assembler();
        let at = {line: 0, column: 0};
        let bank = "";

        for (const next of parseOps(ops)) {
            if (next.opcode === "+") {
                assembler.add({...next, opcode: "-", attribs: ""});
                continue;
            }
            const end = this.#walk(at, next.chars);
            if (next.opcode === "-") {
                for (const {text, runs} of this.cut(at, end)) {
                    bank += text;
                    for (const piece of opsOf(text, runs)) assembler.add(piece);
                }
            } else if (next.attribs === "") {
                assembler.add(next);
            } else {
                for (const {text, runs} of this.cut(at, end))
                    for (const piece of opsOf(text, runs))
                        assembler.add({...piece, opcode: "=", attribs: pool.backFrom(next.attribs, piece.attribs)});
            }
            at = end;
        }
        return pack(newLen, oldLen, assembler.finish(), bank);
    }

    /** Replaces `removed` units at `start` by `inserted`.
     *  @param {number} start
     *  @param {number} removed
     *  @param {string} inserted
     *  @param {string} attribs
     *  @returns {string} the changeset that does it; nothing is changed yet */
    splice(start, removed, inserted, attribs) {
        const from = this.positionOf(start);
        const assembler = new Assembler();
        assembler.add(op("=", start - from.column, from.line));
        assembler.add(op("=", from.column));
        for (const {text, runs} of this.cut(from, this.#walk(from, removed)))
            for (const piece of opsOf(text, runs)) assembler.add({...piece, opcode: "-", attribs: ""});
        for (const piece of textPieces("+", inserted, attribs)) assembler.add(piece);
        return pack(this.length, this.length - removed + inserted.length, assembler.finish(), inserted);
    }

    /** @param {Position} from
     *  @param {Position} to
     *  @returns {Line[]} what is between, the ends cut off */
    cut(from, to) {
        const cut = [];
        for (let num = from.line; num <= to.line && num < this.lines.length; num++) {
            const line = this.lines[num];
            cut.push(part(line, num === from.line ? from.column : 0, num === to.line ? to.column : line.text.length));
        }
        return cut.filter(({text}) => text !== "");
    }

    /** @param {Position} at
     *  @returns {number} units before it */
    offsetOf({line, column}) {
        let offset = column;
        for (let num = 0; num < line; num++) offset += this.lines[num].text.length;
        return offset;
    }

    /** @param {number} offset
     *  @returns {Position} */
    positionOf(offset) {
        return this.#walk({line: 0, column: 0}, offset);
    }

    /** @param {Position} from
     *  @param {number} chars
     *  @returns {Position} */
    #walk({line, column}, chars) {
        column += chars;
        while (line < this.lines.length && column >= this.lines[line].text.length) {
            column -= this.lines[line].text.length;
            line++;
        }
        if (line === this.lines.length && column > 0) refuse("reaches behind the end");
        return {line, column};
    }

    /** @param {Position} from
     *  @param {Position} to
     *  @param {Line[]} fresh
     *  @returns {LineSplice} */
    #replace(from, to, fresh) {
        const isAtEnd = from.line === this.lines.length;
        const head = isAtEnd ? EMPTY : part(this.lines[from.line], 0, from.column);
        const endLine = this.lines[to.line];
        const tail = endLine ? part(endLine, to.column, endLine.text.length) : EMPTY;
        const joined = joinLines([head, ...fresh, tail]);
        const removed = Math.min(to.line + 1, this.lines.length) - from.line;
        spliceArray(this.lines, from.line, removed, joined);
        return {at: from.line, removed, inserted: joined.length};
    }

    /** @param {Position} from
     *  @param {Position} to
     *  @param {string} attribs
     *  @param {Pool} pool
     *  @returns {LineSplice} */
    #paint(from, to, attribs, pool) {
        const isPartial = to.column > 0;
        const count = to.line - from.line + (isPartial ? 1 : 0);
        for (let num = from.line; num < from.line + count; num++) {
            const line = this.lines[num];
            const start = num === from.line ? from.column : 0;
            const end = num === to.line ? to.column : line.text.length;
            const middle = part(line, start, end);
            for (const run of middle.runs) run.attribs = composeAttributes(run.attribs, attribs, false, pool);
            this.lines[num] = joinLines([part(line, 0, start), middle, part(line, end, line.text.length)])[0];
        }
        return {at: from.line, removed: count, inserted: count};
    }
}

/** @type {Line} */
const EMPTY = {text: "", runs: []};

/** @param {string} text
 *  @param {import("./changeset.js").Op[]} ops  that cover it
 *  @returns {Line[]} */
function linesOf(text, ops) {
    const lines = [];
    let num = 0;
    let left = ops[0]?.chars ?? 0;
    for (let start = 0; start < text.length;) {
        const newline = text.indexOf("\n", start);
        const end = newline < 0 ? text.length : newline + 1;
        /** @type {Run[]} */
        const runs = [];
        for (let at = start; at < end;) {
            if (num === ops.length) refuse("the attribution is shorter than the text");
            const length = Math.min(left, end - at);
            addRun(runs, {length, attribs: ops[num].attribs});
            at += length;
            left -= length;
            if (left === 0) left = ops[++num]?.chars ?? 0;
        }
        lines.push({text: text.slice(start, end), runs});
        start = end;
    }
    return lines;
}

/** @param {string} text  of one line
 *  @param {Run[]} runs
 *  @returns {import("./changeset.js").Op[]} */
function opsOf(text, runs) {
    const ops = [];
    let at = 0;
    for (const {length, attribs} of runs) {
        ops.push(...textPieces("+", text.slice(at, at + length), attribs));
        at += length;
    }
    return ops;
}

/** @param {Run[]} runs
 *  @param {Run} next */
function addRun(runs, next) {
    const last = runs.at(-1);
    if (last?.attribs === next.attribs) last.length += next.length;
    else if (next.length > 0) runs.push({...next});
}

/** @param {Line} line
 *  @param {number} start
 *  @param {number} end
 *  @returns {Line} */
function part({text, runs}, start, end) {
    if (end > text.length) refuse("reaches behind the end");
    /** @type {Run[]} */
    const cut = [];
    let at = 0;
    for (const {length, attribs} of runs) {
        const left = Math.min(at + length, end) - Math.max(at, start);
        if (left > 0) cut.push({length: left, attribs});
        at += length;
    }
    return {text: text.slice(start, end), runs: cut};
}

/** @param {Line[]} pieces  of which only a last one may lack its newline, and be joined to
 *  @returns {Line[]} */
function joinLines(pieces) {
    /** @type {Line[]} */
    const joined = [];
    for (const {text, runs} of pieces) {
        if (text === "") continue;
        let line = joined.at(-1);
        if (!line || line.text.endsWith("\n")) {
            line = {text: "", runs: []};
            joined.push(line);
        }
        line.text += text;
        for (const run of runs) addRun(line.runs, run);
    }
    return joined;
}

/** @param {Position} at
 *  @param {Line[]} fresh
 *  @returns {Position} behind what is inserted there */
function after({line, column}, fresh) {
    const last = fresh.at(-1);
    if (!last) return {line, column};
    if (last.text.endsWith("\n")) return {line: line + fresh.length, column: 0};
    return {line: line + fresh.length - 1, column: last.text.length + (fresh.length === 1 ? column : 0)};
}

/** As Array.splice(), which takes no more arguments than the stack has room for.
 *  @template T
 *  @param {T[]} array
 *  @param {number} at
 *  @param {number} removed
 *  @param {T[]} fresh */
export function spliceArray(array, at, removed, fresh) {
    if (fresh.length < 10000) {
        array.splice(at, removed, ...fresh);
        return;
    }
    const tail = array.slice(at + removed);
    array.length = at;
    for (const each of fresh) array.push(each);
    for (const each of tail) array.push(each);
}
