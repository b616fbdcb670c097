// A pad as a server keeps it (etherpad.md 8), as simple as can be.
import {splice} from "../../client/web/changeset.js";
import {apply, compose, follow, inverse, move, prepareForWire} from "../../client/web/easysync.js";
import {Pool} from "../../client/web/pool.js";

export class Pad {
    constructor(text = "") {
        this.pool = new Pool();
        this.content = {text: "\n", attribs: "|1+1"};
        this.revisions = [];
        this.#append(splice("\n", 0, 0, text), "", "");
    }

    get head() {
        return this.revisions.length - 1;
    }

    get text() {
        return this.content.text;
    }

    /** @returns how many revisions it made */
    submit({baseRev, changeset, apool}, author, socket) {
        const before = this.head;
        let moved = move(changeset, Pool.fromWire(apool), this.pool);
        for (const {changeset: past} of this.revisions.slice(baseRev + 1)) moved = follow(past, moved, false, this.pool);
        this.#append(moved, author, socket);
        if (this.text !== "\n" && !this.text.endsWith("\n\n"))
            this.#append(splice(this.text, this.text.length - 1, 0, "\n"), "", "");
        return this.head - before;
    }

    /** What a socket hears of a revision. */
    news(rev, socket, userId) {
        const {changeset, author, socket: maker} = this.revisions[rev];
        if (maker === socket && author === userId) return {type: "ACCEPT_COMMIT", newRev: rev};
        return {type: "NEW_CHANGES", newRev: rev, author, ...prepareForWire(changeset, this.pool)};
    }

    /** What leads from one revision to another, and back. */
    between(from, to) {
        const path = this.revisions.slice(from + 1, to + 1).map(({changeset}) => changeset);
        const forwards = path.reduce((one, next) => compose(one, next, this.pool));
        return {forwards, backwards: inverse(forwards, this.at(from), this.pool)};
    }

    at(rev) {
        return this.revisions.slice(0, rev + 1).reduce((content, {changeset}) => apply(changeset, content, this.pool),
                                                       {text: "\n", attribs: "|1+1"});
    }

    /** Where a client begins. */
    clientVars(userId) {
        const {text, attribs} = this.content;
        const pool = new Pool();
        return {rev: this.head, text, attribs: move(attribs, this.pool, pool), apool: pool.toWire(), userId};
    }

    #append(changeset, author, socket) {
        this.content = apply(changeset, this.content, this.pool);
        this.pool.add(["author", author]);
        this.revisions.push({changeset, author, socket});
    }
}
