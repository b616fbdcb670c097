// @ts-check
/** Changesets as texts (etherpad.md 7.2 to 7.4): reading them, their canonical form, splices.  All
 *  lengths count UTF-16 units, as JavaScript's strings do. */

/** @typedef {"+" | "-" | "="} Opcode */
/** @typedef {{opcode: Opcode, chars: number, lines: number, attribs: string}} Op */
/** @typedef {{oldLen: number, newLen: number, ops: string, bank: string}} Unpacked */

const MOST = 0x7fffffff;
const HEADER = /^Z:(0|[1-9a-z][0-9a-z]*)([<>])(0|[1-9a-z][0-9a-z]*)/;
const OP = /((?:\*[0-9a-z]+)*)(?:\|([1-9a-z][0-9a-z]*))?([-+=])([1-9a-z][0-9a-z]*)/y;

export class BadChangeset extends Error {}

/** @param {string} why
 *  @returns {never} */
export function refuse(why) {
    throw new BadChangeset(why);
}

/** @param {string} digits */
function number(digits) {
    const value = parseInt(digits, 36);
    if (value > MOST) refuse("a number is too large");
    return value;
}

/** @param {Opcode} opcode
 *  @param {number} chars
 *  @param {number} [lines]
 *  @param {string} [attribs]
 *  @returns {Op} */
export function op(opcode, chars, lines = 0, attribs = "") {
    return {opcode, chars, lines, attribs};
}

/** @param {string} ops
 *  @returns {Op[]} */
export function parseOps(ops) {
    const list = [];
    OP.lastIndex = 0;
    while (OP.lastIndex < ops.length) {
        const found = OP.exec(ops);
        if (!found) refuse("an op is malformed");
        const [, attribs, lines, opcode, chars] = found;
        list.push(op(/** @type {Opcode} */ (opcode), number(chars), lines ? number(lines) : 0, attribs));
    }
    return list;
}

/** @param {Op} of */
export function packOp({attribs, lines, opcode, chars}) {
    return `${attribs}${lines ? "|" + lines.toString(36) : ""}${opcode}${chars.toString(36)}`;
}

/** @param {string} changeset
 *  @returns {Unpacked} */
export function unpack(changeset) {
    const header = HEADER.exec(changeset);
    if (!header) refuse("the header is malformed");
    const oldLen = number(header[1]);
    const change = number(header[3]);
    const bankAt = changeset.indexOf("$");
    if (bankAt < 0) refuse("the bank is missing");
    return {
        oldLen,
        newLen: header[2] === ">" ? oldLen + change : oldLen - change,
        ops: changeset.slice(header[0].length, bankAt),
        bank: changeset.slice(bankAt + 1),
    };
}

/** @param {number} oldLen
 *  @param {number} newLen
 *  @param {string} ops
 *  @param {string} bank */
export function pack(oldLen, newLen, ops, bank) {
    const change = newLen - oldLen;
    return `Z:${oldLen.toString(36)}${change < 0 ? "<" : ">"}${Math.abs(change).toString(36)}${ops}$${bank}`;
}

/** @param {number} length
 *  @returns {string} what changes nothing */
export function identity(length) {
    return pack(length, length, "", "");
}

/** @param {string} changeset */
export function isIdentity(changeset) {
    return /^Z:[0-9a-z]+>0\$$/.test(changeset);
}

/** Merges neighbours of one kind, and holds back what stands behind the last newline. */
class Run {
    constructor() {
        this.packed = "";
        /** @type {Op | null} */
        this.last = null;
        this.charsAside = 0;
    }

    /** @param {Op} next */
    add(next) {
        const last = this.last;
        if (!last || last.attribs !== next.attribs) {
            this.flush();
            this.last = {...next};
        } else if (next.lines > 0) {
            last.chars += this.charsAside + next.chars;
            last.lines += next.lines;
            this.charsAside = 0;
        } else if (last.lines === 0) {
            last.chars += next.chars;
        } else {
            this.charsAside += next.chars;
        }
    }

    flush() {
        const last = this.last;
        if (!last) return;
        this.packed += packOp(last);
        if (this.charsAside > 0) this.packed += packOp({...last, chars: this.charsAside, lines: 0});
        this.drop();
    }

    drop() {
        this.last = null;
        this.charsAside = 0;
    }

    take() {
        this.flush();
        const packed = this.packed;
        this.packed = "";
        return packed;
    }
}

/** Takes ops in any order and gives them in the canonical one (7.3). */
export class Assembler {
    constructor() {
        this.packed = "";
        this.kept = new Run();
        this.removed = new Run();
        this.inserted = new Run();
        this.isKeeping = false;
    }

    /** @param {Op} next */
    add(next) {
        if (next.chars === 0) return;
        if (next.opcode === "=") {
            if (!this.isKeeping) this.packed += this.removed.take() + this.inserted.take();
            this.isKeeping = true;
            this.kept.add(next);
            return;
        }
        if (this.isKeeping) this.packed += this.kept.take();
        this.isKeeping = false;
        (next.opcode === "-" ? this.removed : this.inserted).add(next);
    }

    /** @returns {string} the ops; a last one that only keeps is left out */
    finish() {
        if (this.kept.last?.attribs === "") this.kept.drop();
        return this.packed + this.removed.take() + this.inserted.take() + this.kept.take();
    }
}

/** @param {string} text
 *  @returns {number} how many newlines it has */
export function countLines(text) {
    let lines = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
    return lines;
}

/** @param {Opcode} opcode
 *  @param {string} text
 *  @param {string} [attribs]
 *  @returns {Op[]} the op over that text, parted behind its last newline */
export function textPieces(opcode, text, attribs = "") {
    const behind = text.lastIndexOf("\n") + 1;
    if (behind === 0) return [op(opcode, text.length, 0, attribs)];
    return [
        op(opcode, behind, countLines(text), attribs),
        op(opcode, text.length - behind, 0, attribs),
    ];
}

/** Replaces `removed` units at `start` of `text` by `inserted` (7.8).
 *  @param {string} text
 *  @param {number} start
 *  @param {number} removed
 *  @param {string} inserted
 *  @param {string} [attribs]
 *  @returns {string} the changeset */
export function splice(text, start, removed, inserted, attribs = "") {
    const assembler = new Assembler();
    for (const piece of textPieces("=", text.slice(0, start))) assembler.add(piece);
    for (const piece of textPieces("-", text.slice(start, start + removed))) assembler.add(piece);
    for (const piece of textPieces("+", inserted, attribs)) assembler.add(piece);
    return pack(text.length, text.length - removed + inserted.length, assembler.finish(), inserted);
}

/** Parts a changeset in two that do the same one after the other, the first inserting at most `most`.
 *  @param {string} changeset
 *  @param {number} most  units, two or more
 *  @returns {[string, string]} */
export function part(changeset, most) {
    const {oldLen, newLen, ops, bank} = unpack(changeset);
    if (bank.length <= most) return [changeset, identity(newLen)];
    const isPair = /^[\ud800-\udbff][\udc00-\udfff]$/.test(bank.slice(most - 1, most + 1));
    const cut = isPair ? most - 1 : most;
    const first = new Assembler();
    const second = new Assembler();
    let firstLen = oldLen + cut;
    let bankAt = 0;

    for (const next of parseOps(ops)) {
        if (bankAt >= cut) {
            second.add(next);
        } else if (next.opcode === "+") {
            const end = bankAt + next.chars;
            const here = Math.min(cut, end);
            for (const early of textPieces("+", bank.slice(bankAt, here), next.attribs)) {
                first.add(early);
                second.add(op("=", early.chars, early.lines));
            }
            for (const late of textPieces("+", bank.slice(here, end), next.attribs)) second.add(late);
            bankAt = end;
        } else {
            first.add(next);
            if (next.opcode === "=") second.add(op("=", next.chars, next.lines));
            else firstLen -= next.chars;
        }
    }
    return [pack(oldLen, firstLen, first.finish(), bank.slice(0, cut)), pack(firstLen, newLen, second.finish(), bank.slice(cut))];
}

/** Refuses what is not canonical or contradicts itself (7.3), at a cost bound by its own length.
 *  @param {string} changeset
 *  @returns {string} the same */
export function checkRep(changeset) {
    const {oldLen, newLen, ops, bank} = unpack(changeset);
    const assembler = new Assembler();
    let oldPos = 0;
    let bankPos = 0;
    let made = 0;

    for (const next of parseOps(ops)) {
        if (next.opcode !== "+") oldPos += next.chars;
        if (next.opcode !== "-") made += next.chars;
        if (next.opcode === "-" && oldPos > oldLen) refuse("removes behind the end");
        if (next.opcode === "+") {
            if (made > newLen) refuse("makes more than it says");
            const piece = bank.slice(bankPos, bankPos + next.chars);
            checkPiece(piece, next);
            if (next.lines > 0 && !piece.endsWith("\n")) refuse("inserts more behind its last newline");
            bankPos += next.chars;
        }
        assembler.add(next);
    }
    if (made + oldLen - oldPos !== newLen) refuse("makes another length than it says");
    if (bankPos !== bank.length) refuse("the bank is not used up");
    if (pack(oldLen, newLen, assembler.finish(), bank) !== changeset) refuse("not canonical");
    return changeset;
}

/** @param {string} text  what an op covers
 *  @param {Op} by */
export function checkPiece(text, by) {
    if (text.length !== by.chars) refuse("reaches behind the end");
    if (countLines(text) !== by.lines) refuse("counts other newlines than there are");
}
