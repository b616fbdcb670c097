// @ts-check
/** Easysync (etherpad.md 7.4 to 7.8): applying, composing, following, inverting changesets. */

import {Assembler, checkPiece, op, pack, packOp, parseOps, refuse, textPieces, unpack} from "./changeset.js";
import {Pool} from "./pool.js";

/** @typedef {import("./changeset.js").Op} Op */
/** @typedef {{text: string, attribs: string}} AttributedText */

/** Reads a bank, or a text, from front to back. */
class Units {
    /** @param {string} text */
    constructor(text) {
        this.text = text;
        this.at = 0;
    }

    /** @param {number} count */
    take(count) {
        this.at += count;
        return this.text.slice(this.at - count, this.at);
    }

    /** @param {number} count */
    skip(count) {
        this.at += count;
    }

    isAtNewline() {
        return this.text[this.at] === "\n";
    }
}

/** Walks two lists of ops together (7.5).  `step` sees the current op of each, null behind the end,
 *  consumes part or all of one or both, and may return an op for the result.
 *  @param {string} packedA
 *  @param {string} packedB
 *  @param {(a: Op | null, b: Op | null) => Op | null} step
 *  @returns {string} */
function zip(packedA, packedB, step) {
    const listA = parseOps(packedA);
    const listB = parseOps(packedB);
    const assembler = new Assembler();
    let a = 0;
    let b = 0;

    while (a < listA.length || b < listB.length) {
        const made = step(listA[a] ?? null, listB[b] ?? null);
        if (made) assembler.add(made);
        while (a < listA.length && listA[a].chars === 0) a++;
        while (b < listB.length && listB[b].chars === 0) b++;
    }
    return assembler.finish();
}

/** @param {Op} of
 *  @returns {Op} all that is left of it */
function takeAll(of) {
    const taken = {...of};
    of.chars = 0;
    of.lines = 0;
    return taken;
}

/** Consumes the shorter length of both.
 *  @param {Op} a
 *  @param {Op} b
 *  @returns {{chars: number, lines: number}} */
function cut(a, b) {
    const {chars, lines} = a.chars <= b.chars ? a : b;
    for (const each of [a, b]) {
        each.chars -= chars;
        each.lines -= lines;
        if (each.lines < 0 || (each.chars === 0 && each.lines !== 0)) refuse("line count mismatch");
    }
    return {chars, lines};
}

/** @param {string} a
 *  @param {string} b
 *  @param {boolean} isMutation  a is of a `=`: a removal must be remembered
 *  @param {Pool} pool */
export function composeAttributes(a, b, isMutation, pool) {
    if (a === "" && isMutation) return b;
    if (b === "") return a;
    const values = new Map(pool.list(a));
    for (const [key, value] of pool.list(b)) {
        if (value === "" && !isMutation) values.delete(key);
        else values.set(key, value);
    }
    return pool.pack(values);
}

/** @param {Op | null} a
 *  @param {Op | null} b
 *  @param {Pool} pool
 *  @returns {Op | null} */
function slice(a, b, pool) {
    if (!a) return b && takeAll(b);
    if (!b || a.opcode === "-") return takeAll(a);
    if (b.opcode === "+") return takeAll(b);

    const {chars, lines} = cut(a, b);
    if (b.opcode === "-") return a.opcode === "+" ? null : op("-", chars, lines);
    return op(a.opcode, chars, lines, composeAttributes(a.attribs, b.attribs, a.opcode === "=", pool));
}

/** @param {string} changeset
 *  @param {string} text
 *  @returns {string} the new text */
export function applyToText(changeset, text) {
    const {oldLen, ops, bank} = unpack(changeset);
    if (oldLen !== text.length) refuse(`made for ${oldLen} units, not for ${text.length}`);
    const old = new Units(text);
    const fresh = new Units(bank);
    let result = "";

    for (const next of parseOps(ops)) {
        const piece = (next.opcode === "+" ? fresh : old).take(next.chars);
        checkPiece(piece, next);
        if (next.opcode !== "-") result += piece;
    }
    return result + old.text.slice(old.at);
}

/** @param {string} changeset
 *  @param {string} attribs
 *  @param {Pool} pool
 *  @returns {string} the new attribution */
export function applyToAttribution(changeset, attribs, pool) {
    return zip(attribs, unpack(changeset).ops, (a, b) => slice(a, b, pool));
}

/** @param {string} changeset
 *  @param {AttributedText} base
 *  @param {Pool} pool
 *  @returns {AttributedText} */
export function apply(changeset, {text, attribs}, pool) {
    return {text: applyToText(changeset, text), attribs: applyToAttribution(changeset, attribs, pool)};
}

/** @param {string} first
 *  @param {string} second  made for what `first` leaves
 *  @param {Pool} pool
 *  @returns {string} one changeset that does both */
export function compose(first, second, pool) {
    const one = unpack(first);
    const two = unpack(second);
    if (one.newLen !== two.oldLen) refuse(`${one.newLen} units are left, not ${two.oldLen}`);
    const bankOne = new Units(one.bank);
    const bankTwo = new Units(two.bank);
    let bank = "";

    const ops = zip(one.ops, two.ops, (a, b) => {
        const isInserting = b?.opcode === "+";
        const lost = a?.opcode === "+" && b?.opcode === "-" ? Math.min(a.chars, b.chars) : 0;
        const made = slice(a, b, pool);

        bankOne.skip(lost);
        if (made?.opcode === "+") bank += (isInserting ? bankTwo : bankOne).take(made.chars);
        return made;
    });
    return pack(one.oldLen, two.newLen, ops, bank);
}

/** The smaller value wins, on both sides.
 *  @param {string} a
 *  @param {string} b
 *  @param {Pool} pool
 *  @returns {string} those of b that still have a say behind a */
function followAttributes(a, b, pool) {
    if (a === "" || b === "") return b;
    const values = new Map(pool.list(a));
    const left = pool.list(b).filter(([key, value]) => {
        const other = values.get(key);
        return other === undefined || other > value;
    });
    return left.map(attribute => "*" + pool.add(attribute).toString(36)).join("");
}

/** @param {Op} of
 *  @param {Pool} pool */
function wantsToBeFirst(of, pool) {
    return of.attribs !== "" && pool.list(of.attribs).some(pair => pair.join() === "insertorder,first");
}

/** Rewrites `second` so that it applies after `first`; both were made for the same text (7.7).
 *  @param {string} first
 *  @param {string} second
 *  @param {boolean} reverse  of two insertions at one place, `second`'s goes before the other
 *  @param {Pool} pool
 *  @returns {string} */
export function follow(first, second, reverse, pool) {
    const one = unpack(first);
    const two = unpack(second);
    if (one.oldLen !== two.oldLen) refuse(`made for ${one.oldLen} and ${two.oldLen} units`);
    const bankOne = new Units(one.bank);
    const bankTwo = new Units(two.bank);
    let newLen = one.newLen;

    /** @param {Op} a
     *  @param {Op} b */
    function isFirstBefore(a, b) {
        const hasWish = wantsToBeFirst(a, pool);
        if (hasWish !== wantsToBeFirst(b, pool)) return hasWish;
        if (bankOne.isAtNewline() !== bankTwo.isAtNewline()) return bankTwo.isAtNewline();
        return !reverse;
    }

    const ops = zip(one.ops, two.ops, (a, b) => {
        if (a?.opcode === "+" && (b?.opcode !== "+" || isFirstBefore(a, b))) {
            bankOne.skip(a.chars);
            return {...takeAll(a), opcode: "=", attribs: ""};
        }
        if (b?.opcode === "+") {
            bankTwo.skip(b.chars);
            newLen += b.chars;
            return takeAll(b);
        }
        if (!b) return a && takeAll(a) && null;
        if (!a) {
            if (b.opcode === "-") newLen -= b.chars;
            return takeAll(b);
        }

        const {chars, lines} = cut(a, b);
        if (a.opcode === "-") return null;
        if (b.opcode === "-") {
            newLen -= chars;
            return op("-", chars, lines);
        }
        return op("=", chars, lines, followAttributes(a.attribs, b.attribs, pool));
    });
    return pack(one.newLen, newLen, ops, two.bank);
}

/** Calls `each` for the runs of an attribution that cover the next units, again and again.
 *  @param {AttributedText} base */
function runsOf({text, attribs}) {
    const runs = parseOps(attribs);
    const units = new Units(text);
    let at = 0;

    return {
        /** @param {number} chars
         *  @param {(text: string, attribs: string) => void} each */
        take(chars, each) {
            while (chars > 0) {
                const run = runs[at] ?? refuse("reaches behind the end");
                const count = Math.min(chars, run.chars);
                each(units.take(count), run.attribs);
                chars -= count;
                run.chars -= count;
                if (run.chars === 0) at++;
            }
        },
    };
}

/** @param {string} changeset
 *  @param {AttributedText} base  the old text
 *  @param {Pool} pool  gets the pairs that only the inverse needs
 *  @returns {string} what takes the changeset back */
export function inverse(changeset, base, pool) {
    const {oldLen, newLen, ops} = unpack(changeset);
    const assembler = new Assembler();
    const runs = runsOf(base);
    let bank = "";

    for (const next of parseOps(ops)) {
        if (next.opcode === "+") {
            assembler.add({...next, opcode: "-", attribs: ""});
        } else if (next.opcode === "-") {
            runs.take(next.chars, (text, attribs) => {
                bank += text;
                for (const piece of textPieces("+", text, attribs)) assembler.add(piece);
            });
        } else if (next.attribs === "") {
            runs.take(next.chars, () => {});
            assembler.add(next);
        } else {
            runs.take(next.chars, (text, attribs) => {
                const back = pool.backFrom(next.attribs, attribs);
                for (const piece of textPieces("=", text, back)) assembler.add(piece);
            });
        }
    }
    return pack(newLen, oldLen, assembler.finish(), bank);
}

/** @param {string} changeset  or an attribution
 *  @param {Pool} from
 *  @param {Pool} to
 *  @returns {string} the same with the numbers of `to` */
export function move(changeset, from, to) {
    const bankAt = changeset.indexOf("$");
    const end = bankAt < 0 ? changeset.length : bankAt;
    const moved = changeset.slice(0, end).replace(/\*([0-9a-z]+)/g, (_, num) =>
        "*" + to.add(from.at(parseInt(num, 36))).toString(36));
    return moved + changeset.slice(end);
}

/** @param {string} changeset
 *  @param {Pool} pool
 *  @returns {{changeset: string, apool: import("./pool.js").WirePool}} with the attributes it uses, and no others */
export function prepareForWire(changeset, pool) {
    const wire = new Pool();
    const moved = move(changeset, pool, wire);
    return {changeset: moved, apool: wire.toWire()};
}
