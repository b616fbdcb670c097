// Visits to a pad over a network that breaks: what was typed is there once, and everybody agrees.
import assert from "node:assert/strict";
import {afterEach, beforeEach, test} from "node:test";

import {Collab} from "../../client/web/collab.js";
import {PadSession} from "../../client/web/session.js";
import {PadServer} from "./pad_server.js";

const PACE = {commit: 20, commitDead: 1500, firstWait: 20, longestWait: 100, calm: 1000};
const TIMING = {connect: 5000, open: 1000, shortPause: 20, shortAnswer: 1000, longHold: 150, longAnswer: 1500,
                streamSilence: 5000, post: 2000, slowPost: 1000, hiccupRetry: 30, hiccupGiveUp: 200};

let server;
let visitors;

beforeEach(async () => {
    server = new PadServer();
    await server.listen();
    visitors = [];
});

afterEach(() => {
    for (const {session} of visitors) session.leave();
    server.close();
});

class Visitor {
    constructor(name, options = {}) {
        const userId = `g.${name}`;
        const {collab_client_vars: vars} = server.clientVars("tea", userId);
        const {text, attribs} = vars.initialAttributedText;
        this.told = [];
        this.collab = new Collab({rev: vars.rev, text, attribs, apool: vars.apool, userId}, () => {});
        const note = what => (...rest) => this.told.push([what, ...rest]);
        this.session = new PadSession(
            {room: "padpage", padId: "tea", self: {userId, name, colorId: 1}}, this.collab,
            {state: state => this.told.push(state.reason ? `${state.kind}: ${state.reason}` : state.kind), saved: () => {},
             user: ({name: who}, isHere) => this.told.push(`${who} ${isHere ? "comes" : "goes"}`),
             chat: ({senderName, lineText}) => this.told.push(`${senderName}: ${lineText}`),
             padMessage: () => {}, notice: note("notice"), rejected: note("rejected")},
            {pace: PACE, socket: {base: server.base, timing: TIMING, ...options}});
        this.session.connect();
        visitors.push(this);
    }

    type(start, inserted, removed = 0) {
        this.collab.edit({start, removed, inserted}, false);
        this.session.edited();
    }

    get text() {
        return this.collab.view.text;
    }

    get socket() {
        return server.sockets.get(this.session.socket?.id);
    }
}

async function eventually(condition, limitMs = 15000) {
    for (const end = Date.now() + limitMs; !condition() && Date.now() < end;) await new Promise(resolve => setTimeout(resolve, 5));
    assert.ok(condition(), `${condition}, but ${JSON.stringify(visitors.map(({told, text}) => [told, text]))}`);
}

async function joined(...names) {
    const all = names.map(name => new Visitor(name));
    await eventually(() => all.every(({session}) => session.state.kind === "connected"));
    return all;
}

const agree = () => visitors.every(({collab, text}) => collab.isSaved && text === server.pad("tea").text);

test("two type, and see it", async () => {
    const [ada, bob] = await joined("ada", "bob");
    ada.type(0, "hello");
    bob.type(0, "world");
    await eventually(agree);
    assert.equal(server.pad("tea").text.length, 12);
    assert.equal(ada.session.unsavedMs, 0);
});

test("people and their chat", async () => {
    const [ada] = await joined("ada");
    const [bob] = await joined("bob");
    ada.session.chat("<b>hi</b>");
    await eventually(() => bob.told.includes("ada: <b>hi</b>"));
    ada.session.updateSelf({name: "Ada L."});
    await eventually(() => bob.told.includes("Ada L. comes"));
    bob.session.leave();
    await eventually(() => ada.told.includes("bob goes"));
});

test("the server forgets everybody", async () => {
    const [ada, bob] = await joined("ada", "bob");
    ada.type(0, "one ");
    await eventually(agree);
    server.forget();
    ada.type(4, "two");
    bob.type(0, "zero ");
    await eventually(agree);
    assert.equal(server.pad("tea").text, "zero one two\n\n");
});

test("a lost acknowledgement: the text is there once", async () => {
    const [ada] = await joined("ada");
    const submit = server.sayTo;
    server.sayTo = () => {};
    ada.type(0, "once");
    await eventually(() => server.pad("tea").text === "once\n\n");
    server.sayTo = submit;
    server.forget();
    await eventually(agree);
    assert.equal(server.pad("tea").text, "once\n\n");
});

test("a lost POST: the text is sent again", async () => {
    const [ada] = await joined("ada");
    let losses = 2;
    server.faults = ({form}) => (form.some(([, value]) => value.includes("USER_CHANGES")) && losses-- > 0 ? "cut" : null);
    ada.type(0, "again");
    await eventually(agree);
    assert.equal(server.pad("tea").text, "again\n\n");
    assert.ok(ada.told.includes("waiting"));
});

test("no answer to a change: another socket finds out", async () => {
    const [ada] = await joined("ada");
    const before = ada.session.socket.id;
    server.refuses = () => true;
    const tell = server.sayTo;
    server.sayTo = () => {};
    ada.type(0, "patience");
    await new Promise(resolve => setTimeout(resolve, 200));
    server.refuses = null;
    server.sayTo = tell;
    await eventually(agree);
    assert.notEqual(ada.session.socket.id, before);
});

test("typing while nobody answers, then catching up", async () => {
    server.pad("tea", "start\n");
    const [ada, bob] = await joined("ada", "bob");
    server.faults = () => "cut";
    server.endStreams();
    ada.type(0, "ada was offline\n");
    await new Promise(resolve => setTimeout(resolve, 300));
    ada.type(0, "long ");
    bob.type(bob.text.length - 1, "bob too\n");
    assert.ok(ada.session.unsavedMs > 200);
    server.faults = () => null;
    await eventually(agree);
    assert.match(server.pad("tea").text, /long ada was offline\n/);
    assert.match(server.pad("tea").text, /bob too\n/);
});

test("opened in another tab, used here again", async () => {
    const [first] = await joined("ada");
    const [second] = await joined("ada");
    await eventually(() => first.told.includes("disconnected: userdup"));
    assert.equal(first.session.remedy, "return");
    first.type(0, "typed elsewhere");
    first.session.connect();
    await eventually(() => second.told.includes("disconnected: userdup"));
    await eventually(() => server.pad("tea").text === "typed elsewhere\n\n");
});

test("a rejected change", async () => {
    const [ada] = await joined("ada");
    server.refuses = () => true;
    ada.type(0, "pasted");
    await eventually(() => ada.told.some(each => each[0] === "rejected"));
    assert.equal(ada.text, "\n");
    assert.ok(ada.collab.isSaved);
});

test("a broken change ends the visit", async () => {
    const [ada] = await joined("ada");
    server.disconnect(ada.socket, "badChangeset");
    await eventually(() => ada.told.includes("disconnected: badChangeset"));
    assert.equal(ada.session.remedy, "reload");
});

test("what others do waits while a text is composed", async () => {
    const [ada, bob] = await joined("ada", "bob");
    ada.session.hold(true);
    bob.type(0, "bob");
    await eventually(() => server.pad("tea").text === "bob\n\n");
    await new Promise(resolve => setTimeout(resolve, 100));
    assert.equal(ada.text, "\n");
    server.forget();
    await eventually(() => ada.told.filter(each => each === "connected").length === 2);
    ada.session.hold(false);
    await eventually(agree);
});

test("revisions out of step", async () => {
    const [ada] = await joined("ada");
    const {error} = console;
    console.error = () => {};
    server.sayTo(ada.socket, {type: "COLLABROOM", data: {type: "ACCEPT_COMMIT", newRev: 7}});
    await eventually(() => ada.told.includes("disconnected: outOfStep"));
    console.error = error;
});

test("leaving takes the last words along", async () => {
    const [ada] = await joined("ada");
    ada.type(0, "last words");
    ada.session.leave();
    await eventually(() => server.pad("tea").text === "last words\n\n");
});

test("eight type at once while everything breaks now and then", async () => {
    const all = await joined(..."abcdefgh");
    for (let round = 0; round < 40; round++) {
        for (const {text, type} of [all[round % 8]]) type.call(all[round % 8], text.length - 1, `${round} `);
        if (round % 9 === 4) server.endStreams();
        if (round % 17 === 8) server.forget();
        server.faults = () => (round % 5 === 0 && Math.random() < 0.3 ? "cut" : null);
        await new Promise(resolve => setTimeout(resolve, 20));
    }
    server.faults = () => null;
    await eventually(agree, 10000);
    for (let round = 0; round < 40; round++) assert.equal(server.pad("tea").text.split(/\s/).filter(word => word === `${round}`).length, 1);
});
