// @ts-check
/** Undo of one's own edits among those of others (etherpad.md 11). */

import {compose, follow} from "./easysync.js";
import {isIdentity} from "./changeset.js";

/** @typedef {import("./pool.js").Pool} Pool */

const MOST_STEPS = 1000;

/** What takes one's own edits back, newest last; between them, what others changed meanwhile.  It
 *  is rebased only when somebody asks, one step at a time. */
class Steps {
    /** @param {Pool} pool */
    constructor(pool) {
        this.pool = pool;
        /** @type {{changeset: string, isOwn: boolean}[]} */
        this.list = [];
    }

    clear() {
        this.list = [];
    }

    /** @param {string} back
     *  @param {boolean} joinsLast  it is part of the same step as the edit before */
    add(back, joinsLast) {
        const last = this.list.at(-1);
        if (joinsLast && last?.isOwn) {
            last.changeset = compose(back, last.changeset, this.pool);
            return;
        }
        this.list.push({changeset: back, isOwn: true});
        if (this.list.length > MOST_STEPS) this.list.shift();
    }

    /** @param {string} changeset  somebody else's */
    addForeign(changeset) {
        const last = this.list.at(-1);
        if (!last) return;
        if (last.isOwn) this.list.push({changeset, isOwn: false});
        else last.changeset = compose(last.changeset, changeset, this.pool);
    }

    /** @returns {string | null} a step for the text as it is now; null: there is none */
    take() {
        for (;;) {
            const foreign = this.list.at(-1)?.isOwn === false ? this.list.pop() : null;
            const own = this.list.pop();
            if (!own?.isOwn) return null;
            if (!foreign) return own.changeset;
            const rebased = follow(foreign.changeset, own.changeset, false, this.pool);
            this.addForeign(follow(own.changeset, foreign.changeset, true, this.pool));
            if (!isIdentity(rebased)) return rebased;
        }
    }
}

export class History {
    /** @param {Pool} pool */
    constructor(pool) {
        this.undoing = new Steps(pool);
        this.redoing = new Steps(pool);
    }

    /** @param {string} back  the inverse of an edit of one's own
     *  @param {boolean} joinsLast */
    edited(back, joinsLast) {
        this.undoing.add(back, joinsLast);
        this.redoing.clear();
    }

    /** @param {string} changeset */
    othersChanged(changeset) {
        this.undoing.addForeign(changeset);
        this.redoing.addForeign(changeset);
    }

    /** @param {"undo" | "redo"} what
     *  @param {(step: string) => string} perform  does a step, and gives its inverse
     *  @returns {string | null} the step; null: there was none */
    step(what, perform) {
        const [from, to] = what === "undo" ? [this.undoing, this.redoing] : [this.redoing, this.undoing];
        const step = from.take();
        if (step === null) return null;
        to.add(perform(step), false);
        return step;
    }
}
