// @ts-check
/** The three layers of a client (etherpad.md 6): the server's text, what was sent and not accepted,
 *  what was edited since.  It knows neither the network nor the page. */

import {Assembler, identity, isIdentity, pack, parseOps, part, unpack} from "./changeset.js";
import {compose, follow, move, prepareForWire} from "./easysync.js";
import {AttributedLines} from "./lines.js";
import {Pool} from "./pool.js";
import {History} from "./undo.js";

/** @typedef {import("./pool.js").WirePool} WirePool */
/** @typedef {{start: number, removed: number, inserted: string}} TextSplice */
/** What became of the visible text.  `author`: whose doing it is; "" the server's.
 *  @typedef {{changeset: string, lines: import("./lines.js").LineSplice[], author: string, isTyped: boolean}} Change */

/** Units that one change may insert: a form takes up to 9 bytes for each, and a server takes a form
 *  of 1 MiB (etherpad.md 9). */
export const MOST_AT_ONCE = 50000;

/** The order of revisions was broken: only loading the pad again helps. */
export class OutOfStep extends Error {}

export class Collab {
    /** @param {{rev: number, text: string, attribs: string, apool: WirePool, userId: string}} from
     *  @param {(change: Change) => void} changed */
    constructor({rev, text, attribs, apool, userId}, changed) {
        this.rev = rev;
        this.userId = userId;
        this.changed = changed;
        this.pool = Pool.fromWire(apool);
        this.author = this.pool.pack([["author", userId]]);
        /** The text as the server has it (A), and as it is seen (A, X and Y). */
        this.base = new AttributedLines(text, attribs);
        this.view = new AttributedLines(text, attribs);
        /** X and Y. */
        this.sent = identity(text.length);
        this.edited = identity(text.length);
        /** X waits for its answer, even if others have made it the identity meanwhile. */
        this.isSending = false;
        this.history = new History(this.pool);
    }

    get isSaved() {
        return !this.isSending && isIdentity(this.edited);
    }

    /** @param {TextSplice} splice  as somebody typed it
     *  @param {boolean} joinsLast  undoing it undoes the edit before, too */
    edit({start, removed, inserted}, joinsLast) {
        const changeset = this.view.splice(start, removed, inserted, this.author);
        this.history.edited(this.#inverse(changeset), joinsLast);
        this.#edit(changeset, true);
    }

    /** @param {"undo" | "redo"} what
     *  @returns {string | null} the changeset that did it; null: there was nothing to do */
    step(what) {
        return this.history.step(what, step => {
            const back = this.#inverse(step);
            this.#edit(step, false);
            return back;
        });
    }

    /** What goes to the server next.
     *  @returns {{baseRev: number, changeset: string, apool: WirePool} | null} null: nothing may, or there is nothing */
    takeUnsent() {
        if (this.isSending || isIdentity(this.edited)) return null;
        this.isSending = true;
        [this.sent, this.edited] = part(this.edited, MOST_AT_ONCE);
        return {baseRev: this.rev, ...prepareForWire(this.sent, this.pool)};
    }

    /** @param {{newRev: number, changeset: string, apool: WirePool, author: string}} news */
    newChanges({newRev, changeset, apool, author}) {
        this.#step(newRev);
        const pool = this.pool;
        const theirs = move(changeset, Pool.fromWire(apool), pool);
        const throughSent = follow(this.sent, theirs, true, pool);
        const seen = follow(this.edited, throughSent, false, pool);

        this.base.apply(theirs, pool);
        this.sent = follow(theirs, this.sent, false, pool);
        this.edited = follow(throughSent, this.edited, true, pool);
        this.#show(seen, author, false);
        this.history.othersChanged(seen);
    }

    /** @param {{newRev: number}} news */
    accepted({newRev}) {
        if (!this.isSending) throw new OutOfStep(`revision ${newRev} accepts what was never sent`);
        this.#step(newRev);
        this.base.apply(this.sent, this.pool);
        this.#sentIsSettled();
    }

    /** What is not accepted by now never will be: it is sent again, with what came since. */
    nothingIsPending() {
        this.edited = compose(this.sent, this.edited, this.pool);
        this.#sentIsSettled();
    }

    /** The server did not want it: it disappears. */
    rejected() {
        const back = this.base.inverse(this.sent, this.pool);
        const seen = follow(this.edited, back, true, this.pool);
        this.edited = follow(back, this.edited, false, this.pool);
        this.#sentIsSettled();
        this.#show(seen, "", false);
        this.history.othersChanged(seen);
    }

    /** What a page that cannot go on leaves to the next one (8.4).
     *  @param {string} socketId  on which the sent part went */
    missedChanges(socketId) {
        const sent = prepareForWire(this.sent, this.pool);
        const edited = prepareForWire(this.edited, this.pool);
        return {
            baseRev: this.rev,
            ...(this.isSending && {
                committedChangeset: sent.changeset,
                committedChangesetAPool: sent.apool,
                committedChangesetSocketId: socketId,
            }),
            ...(!isIdentity(this.edited) && {
                furtherChangeset: edited.changeset,
                furtherChangesetAPool: edited.apool,
            }),
        };
    }

    #sentIsSettled() {
        this.isSending = false;
        this.sent = identity(this.base.length);
    }

    /** @param {number} newRev */
    #step(newRev) {
        if (newRev !== this.rev + 1) throw new OutOfStep(`revision ${newRev} behind ${this.rev}`);
        this.rev = newRev;
    }

    /** @param {string} changeset
     *  @param {boolean} isTyped */
    #edit(changeset, isTyped) {
        this.edited = compose(this.edited, changeset, this.pool);
        this.#show(changeset, this.userId, isTyped);
    }

    /** @param {string} changeset
     *  @param {string} author
     *  @param {boolean} isTyped */
    #show(changeset, author, isTyped) {
        const lines = this.view.apply(changeset, this.pool);
        this.changed({changeset, lines, author, isTyped});
    }

    /** Text that comes back does so under the name of who brings it back: nobody may insert in
     *  another's (8.1).
     *  @param {string} changeset */
    #inverse(changeset) {
        const {oldLen, newLen, ops, bank} = unpack(this.view.inverse(changeset, this.pool));
        const assembler = new Assembler();
        for (const op of parseOps(ops)) assembler.add(op.opcode === "+" ? this.#asOwn(op) : op);
        return pack(oldLen, newLen, assembler.finish(), bank);
    }

    /** @param {import("./changeset.js").Op} op */
    #asOwn(op) {
        const others = this.pool.list(op.attribs).filter(([key]) => key !== "author");
        return {...op, attribs: this.pool.pack([["author", this.userId], ...others])};
    }
}

/** @param {string} changeset
 *  @returns {TextSplice[]} each for the text as those before it left it */
export function textSplices(changeset) {
    const {ops, bank} = unpack(changeset);
    const splices = [];
    let at = 0;
    let bankAt = 0;
    for (const {opcode, chars} of parseOps(ops)) {
        if (opcode === "-") {
            splices.push({start: at, removed: chars, inserted: ""});
            continue;
        }
        if (opcode === "+") {
            splices.push({start: at, removed: 0, inserted: bank.slice(bankAt, bankAt + chars)});
            bankAt += chars;
        }
        at += chars;
    }
    return splices;
}
