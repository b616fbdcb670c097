// The three layers: clients that type at once, are delayed, rejected, undone, and end up equal.
import assert from "node:assert/strict";
import {test} from "node:test";

import {checkRep, part, unpack} from "../../client/web/changeset.js";
import {compose} from "../../client/web/easysync.js";
import {Collab, MOST_AT_ONCE, OutOfStep, textSplices} from "../../client/web/collab.js";
import {AttributedLines} from "../../client/web/lines.js";
import {Pad} from "./pad.js";
import {Random} from "./random.js";

/** A client with its own wires: what it hears and says waits in lists until somebody moves it on. */
class Client {
    constructor(pad, num) {
        this.pad = pad;
        this.userId = `g.${num}`;
        this.socket = `socket ${num}`;
        this.heard = pad.head;
        this.typed = [];
        this.collab = new Collab(pad.clientVars(this.userId), change => this.see(change));
        this.shown = this.collab.view.text;
    }

    /** As a textarea: from splices alone. */
    see({changeset}) {
        for (const {start, removed, inserted} of textSplices(changeset))
            this.shown = this.shown.slice(0, start) + inserted + this.shown.slice(start + removed);
        assert.equal(this.shown, this.collab.view.text);
    }

    edit(random) {
        const most = this.shown.length - 1;
        const start = random.below(most + 1);
        const removed = random.below(Math.min(most - start, 5) + 1);
        this.collab.edit({start, removed, inserted: random.text(4)}, random.below(3) === 0);
    }

    type(start, inserted, removed = 0) {
        this.collab.edit({start, removed, inserted}, false);
    }

    send() {
        const unsent = this.collab.takeUnsent();
        if (unsent) this.pad.submit(unsent, this.userId, this.socket);
    }

    hear(count = Infinity) {
        for (; this.heard < this.pad.head && count > 0; count--) {
            const news = this.pad.news(++this.heard, this.socket, this.userId);
            if (news.type === "ACCEPT_COMMIT") this.collab.accepted(news);
            else this.collab.newChanges(news);
        }
    }
}

function settle(clients) {
    for (let round = 0; clients.some(({collab}) => !collab.isSaved) || round < 2; round++) {
        assert.ok(round < 10, "they never agree");
        for (const client of clients) {
            client.send();
            client.hear();
        }
    }
    for (const client of clients) client.hear();
}

function converge(seed) {
    const random = new Random(seed * 7919);
    const pad = new Pad(random.text(30));
    const clients = Array.from({length: 2 + random.below(3)}, (_, num) => new Client(pad, num));
    for (let step = 0; step < 60; step++) {
        const client = random.of(clients);
        const what = random.below(8);
        if (what < 4) client.edit(random);
        else if (what === 4) client.send();
        else if (what === 5) client.hear(1 + random.below(3));
        else if (what === 6) client.collab.step("undo");
        else client.collab.step("redo");
    }
    settle(clients);
    const lines = ({lines}, pool) => lines.map(({text, runs}) =>
        [text, runs.map(({length, attribs}) => [length, JSON.stringify(pool.list(attribs).sort())])]);
    const expected = lines(new AttributedLines(pad.text, pad.content.attribs), pad.pool);
    for (const {collab, shown} of clients) {
        assert.equal(shown, pad.text, `seed ${seed}`);
        assert.deepEqual(lines(collab.view, collab.pool), expected, `seed ${seed}`);
        assert.deepEqual(lines(collab.base, collab.pool), expected, `seed ${seed}`);
    }
}

test("clients at random", () => {
    const seeds = Number(process.env.WIREFORM_WEB_SEEDS ?? 500);
    for (let seed = 1; seed <= seeds; seed++) converge(seed);
});

test("the worked conversation (etherpad.md 13)", () => {
    const pad = new Pad("Hello\n");
    const [alice, bob] = [new Client(pad, "alice"), new Client(pad, "bob")];
    alice.type(5, " all");
    bob.type(0, "😀h", 1);
    alice.send();
    bob.send();
    assert.deepEqual(pad.revisions.map(({changeset}) => changeset), ["Z:1>6|1+6$Hello\n", "Z:7>4=5*1+4$ all", "Z:b>2-1*2+3$😀h"]);
    alice.hear();
    bob.hear();
    assert.equal(alice.shown, "😀hello all\n\n");
    assert.equal(bob.shown, alice.shown);
});

test("undo takes back one's own edits only", () => {
    const pad = new Pad("one\ntwo\n");
    const [alice, bob] = [new Client(pad, "alice"), new Client(pad, "bob")];
    alice.type(3, "!");
    settle([alice, bob]);
    bob.type(0, "zero\n");
    settle([alice, bob]);
    assert.ok(alice.collab.step("undo"));
    settle([alice, bob]);
    assert.equal(bob.shown, "zero\none\ntwo\n\n");
    assert.equal(alice.collab.step("undo"), null);
    assert.ok(alice.collab.step("redo"));
    settle([alice, bob]);
    assert.equal(bob.shown, "zero\none!\ntwo\n\n");
    assert.ok(bob.collab.step("undo"));
    assert.equal(bob.shown, "one!\ntwo\n\n");
});

test("undo of a deletion brings text back under the own name", () => {
    const pad = new Pad("theirs\n");
    const alice = new Client(pad, "alice");
    alice.type(0, "", 3);
    alice.collab.step("undo");
    assert.equal(alice.shown, "theirs\n\n");
    const {changeset, apool} = alice.collab.takeUnsent();
    assert.equal(changeset, "Z:8>0-3*0+3$the");
    assert.deepEqual(apool.numToAttrib, {0: ["author", "g.alice"]});
});

test("typing is undone as one", () => {
    const alice = new Client(new Pad(), "alice");
    [..."tea"].forEach((letter, at) => alice.collab.edit({start: at, removed: 0, inserted: letter}, at > 0));
    alice.collab.step("undo");
    assert.equal(alice.shown, "\n");
    alice.collab.step("redo");
    assert.equal(alice.shown, "tea\n");
});

test("a rejected change disappears, what came since stays", () => {
    const alice = new Client(new Pad("text\n"), "alice");
    alice.type(0, "bad ");
    alice.collab.takeUnsent();
    alice.type(8, " good");
    alice.collab.rejected();
    assert.equal(alice.shown, "text good\n\n");
    assert.ok(!alice.collab.isSaved);
    alice.send();
    alice.hear();
    assert.equal(alice.pad.text, "text good\n\n");
});

test("what was never committed is sent again, with what came since", () => {
    const alice = new Client(new Pad(), "alice");
    alice.type(0, "one");
    alice.collab.takeUnsent();
    alice.type(3, " two");
    alice.collab.nothingIsPending();
    alice.send();
    alice.hear();
    assert.equal(alice.pad.text, "one two\n\n");
    assert.ok(alice.collab.isSaved);
});

test("what a page leaves to the next one", () => {
    const alice = new Client(new Pad(), "alice");
    assert.deepEqual(alice.collab.missedChanges("7"), {baseRev: 0});
    alice.type(0, "one");
    alice.collab.takeUnsent();
    alice.type(3, "!");
    const pool = {numToAttrib: {0: ["author", "g.alice"]}, nextNum: 1};
    assert.deepEqual(alice.collab.missedChanges("7"), {
        baseRev: 0,
        committedChangeset: "Z:1>3*0+3$one", committedChangesetAPool: pool, committedChangesetSocketId: "7",
        furtherChangeset: "Z:4>1=3*0+1$!", furtherChangesetAPool: pool,
    });
});

test("revisions out of step", () => {
    const alice = new Client(new Pad(), "alice");
    assert.throws(() => alice.collab.accepted({newRev: 1}), OutOfStep);
    assert.throws(() => alice.collab.newChanges({newRev: 0, changeset: "Z:1>0$", apool: {numToAttrib: {}, nextNum: 0}, author: ""}), OutOfStep);
});

test("what is too much for one form goes in parts", () => {
    const pad = new Pad();
    const [ada, bob] = [new Client(pad, 1), new Client(pad, 2)];
    const text = "Строка\n😀 ".repeat(13000);
    const sizes = [];
    ada.type(0, text);
    for (let round = 0; round < 9 && !ada.collab.isSaved; round++) {
        const unsent = ada.collab.takeUnsent();
        sizes.push(unpack(unsent.changeset).bank.length);
        bob.type(0, "b");
        bob.send();
        pad.submit(unsent, ada.userId, ada.socket);
        ada.hear();
        bob.hear();
    }
    assert.ok(sizes.length > 2 && sizes.every(size => size <= MOST_AT_ONCE), String(sizes));
    settle([ada, bob]);
    assert.ok(ada.shown.includes(text));
});

test("the parts of a change are canonical, and together the change", () => {
    const random = new Random(7);
    for (let round = 0; round < 300; round++) {
        const {collab} = new Client(new Pad(), 1);
        for (let edit = 0; edit < 6; edit++) {
            const most = collab.view.length - 1;
            const start = random.below(most + 1);
            collab.edit({start, removed: random.below(Math.min(most - start, 5) + 1), inserted: random.text(9) + (edit % 2 ? "\n" : "😀")}, false);
        }
        for (let most = 2; most < 12; most++) {
            const [first, second] = part(collab.edited, most);
            assert.ok(unpack(checkRep(first)).bank.length <= most);
            assert.equal(compose(first, checkRep(second), collab.pool), collab.edited);
        }
    }
});
