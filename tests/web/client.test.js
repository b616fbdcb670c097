// The transport library against a small server with every fault (etherpad.md 4).
import assert from "node:assert/strict";
import {afterEach, beforeEach, test} from "node:test";

import {CometSocket, FrameReader} from "../../client/web/client.js";
import {CometServer, frame} from "./comet_server.js";

// Short, but not for a machine that does ten things at once.
const TIMING = {connect: 5000, open: 1000, shortPause: 20, shortAnswer: 1000, longHold: 150, longAnswer: 1500,
                streamSilence: 5000, post: 10000, slowPost: 700, hiccupRetry: 50, hiccupGiveUp: 10000};

const CONVERSATION = frame("oob:ok") + frame('1:0:{"a":"😀:é"}') + frame("oob:keepalive") + frame("2:1:kill");
const FRAMES = [{kind: "oob", text: "ok"}, {kind: "message", seq: 1, text: '{"a":"😀:é"}'},
                {kind: "oob", text: "keepalive"}, {kind: "control", seq: 2, text: "kill"}];

test("frames, cut at every byte", () => {
    const bytes = new TextEncoder().encode(CONVERSATION);
    for (let cut = 0; cut <= bytes.length; cut++) {
        const reader = new FrameReader();
        const frames = [bytes.slice(0, cut), bytes.slice(cut)].flatMap(part => reader.push(part));
        assert.deepEqual([...frames, ...reader.push()], FRAMES);
    }
    const reader = new FrameReader();
    assert.deepEqual([...bytes].flatMap(byte => reader.push(Uint8Array.of(byte))), FRAMES);
});

test("what is no frame", () => {
    for (const text of ["x", "01:a", "-1:a", "6:oob;ok", "5:1:2:x", "5:a:0:x", "3:1:0", "16777217:", "99999999", "4:ok"])
        assert.throws(() => {
            const reader = new FrameReader();
            reader.push(new TextEncoder().encode(text));
            reader.push();
        }, undefined, text);
    assert.throws(() => new FrameReader().push(Uint8Array.of(0x36, 0x3a, 0xff)));
});

/** @type {CometServer} */
let server;
let sockets = [];

beforeEach(async () => {
    server = new CometServer();
    await server.listen();
    sockets = [];
});

afterEach(() => {
    for (const socket of sockets) socket.kill("test");
    server.close();
});

/** A socket that notes what happens to it, and whom one can ask to wait. */
function connect(options = {}) {
    const told = [];
    const waiting = new Set();
    const note = what => {
        told.push(what);
        for (const look of waiting) look();
    };
    const socket = new CometSocket({
        connected: () => note("connected"),
        message: message => note(message),
        hiccup: () => note("hiccup"),
        closed: why => note(`closed: ${why}`),
    }, {base: server.base, timing: TIMING, ...options});
    socket.connect();
    sockets.push(socket);

    const until = (...expected) => new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`told only ${JSON.stringify(told)}`)), 15000);
        const look = () => {
            if (told.length < expected.length) return;
            clearTimeout(timer);
            waiting.delete(look);
            resolve(assert.deepEqual(told.slice(0, expected.length), expected));
        };
        waiting.add(look);
        look();
    });
    return {socket, told, until};
}

async function eventually(condition) {
    for (let tries = 0; tries < 1500 && !condition(); tries++) await new Promise(resolve => setTimeout(resolve, 10));
    assert.ok(condition(), String(condition));
}

for (const type of ["streaming", "longpolling", "shortpolling"]) {
    test(`${type}: messages both ways`, async () => {
        const {socket, until} = connect({channels: [type]});
        await until("connected");
        for (let num = 1; num <= 3; num++) socket.send({num});
        await eventually(() => server.heard.length === 3);
        assert.equal(server.requests.filter(({form}) => form.some(([key]) => key === "m")).length, 1, "one POST for all");
        server.say({n: 1, smile: "😀"});
        server.say({n: 2});
        await until("connected", {n: 1, smile: "😀"}, {n: 2});
        await new Promise(resolve => setTimeout(resolve, 300));
        server.say({n: 3});
        await until("connected", {n: 1, smile: "😀"}, {n: 2}, {n: 3});
    });
}

test("a message sent early waits until the socket is connected", async () => {
    const {socket, until} = connect();
    socket.send({early: true});
    await until("connected");
    await eventually(() => server.heard.length === 1);
    const posts = server.requests.filter(({path}) => path === "/comet/post").map(({form}) => form[0][1]);
    assert.deepEqual(posts, ["useChannel:1:streaming", '{"early":true}']);
});

test("where nothing streams, it polls", async () => {
    server.faults = ({channel}) => (channel === "streaming" ? "silent" : null);
    const {socket, until} = connect();
    await until("connected");
    assert.equal(socket.channel, "longpolling");
    server.say({n: 1});
    await until("connected", {n: 1});
});

test("polling by refusals", async () => {
    server.faults = ({channel}) => (channel === "streaming" || channel === "longpolling" ? 404 : null);
    const {socket, until} = connect();
    await until("connected");
    assert.equal(socket.channel, "shortpolling");
});

test("a stream that ends is opened again, and nothing is lost or doubled", async () => {
    const {until} = connect();
    await until("connected");
    server.say({n: 1});
    await until("connected", {n: 1});
    server.endStreams();
    server.say({n: 2});
    await until("connected", {n: 1}, "hiccup", "connected", {n: 2});
    const opened = server.requests.filter(({channel}) => channel === "streaming").map(({create}) => create);
    assert.deepEqual(opened, ["yes", "no"]);
});

test("silence of a stream is a hiccup", async () => {
    const {until} = connect({timing: {...TIMING, streamSilence: 400}});
    await until("connected", "hiccup", "connected");
});

for (const [what, bytes] of [["a gap", frame('2:0:{"n":2}')], ["no frame", "abc"], ["no JSON", frame("1:0:{")], ["an end too early", "9:1:0"]]) {
    test(`${what} is a hiccup`, async () => {
        let polls = 0;
        server.faults = ({channel, new: fresh}) => (channel === "longpolling" && !fresh && polls++ === 0 ? bytes : null);
        const {until} = connect({channels: ["longpolling"]});
        await until("connected", "hiccup", "connected");
    });
}

test("frames that come twice count once", async () => {
    const twice = frame('1:0:{"n":1}').repeat(2);
    let polls = 0;
    server.faults = ({channel, new: fresh}) => (channel === "shortpolling" && !fresh && polls++ < 2 ? twice : null);
    const {told, until} = connect({channels: ["shortpolling"]});
    await until("connected", {n: 1});
    await eventually(() => polls > 2);
    assert.deepEqual(told, ["connected", {n: 1}]);
});

test("a server that forgot us", async () => {
    const {until} = connect();
    await until("connected");
    server.forget();
    await until("connected", "hiccup", "closed: restart");
});

test("a server that closes us", async () => {
    const {socket, until} = connect();
    await until("connected");
    server.say({reason: "userdup"});
    server.kill();
    await until("connected", {reason: "userdup"}, "closed: kill");
    assert.ok(socket.isClosed);
});

test("a POST that is lost ends the socket, for nobody knows what arrived", async () => {
    const {socket, until} = connect();
    await until("connected");
    server.faults = ({form}) => (form.some(([key]) => key === "m") ? "cut" : null);
    socket.send({n: 1});
    await until("connected", "closed: restart");
});

test("a POST that is refused ends the socket", async () => {
    const {socket, until} = connect();
    await until("connected");
    server.faults = ({form}) => (form.some(([key]) => key === "m") ? 413 : null);
    socket.send({n: 1});
    await until("connected", "closed: restart");
});

test("a POST that waits makes it poll, with one connection less", async () => {
    const {socket, until} = connect();
    await until("connected");
    let slow = 1;
    server.faults = ({form}) => (form.some(([key]) => key === "m") && slow-- > 0 ? "slow" : null);
    socket.send({n: 1});
    await until("connected", "hiccup", "connected");
    assert.equal(socket.channel, "shortpolling");
    assert.deepEqual(server.heard, [{n: 1}]);
});

test("a POST that is never answered ends the socket", async () => {
    const {socket, until} = connect({channels: ["longpolling"], timing: {...TIMING, post: 500}});
    await until("connected");
    server.faults = ({form}) => (form.some(([key]) => key === "m") ? "silent" : null);
    socket.send({n: 1});
    await until("connected", "closed: restart");
});

test("nobody there", async () => {
    server.close();
    const {until} = connect();
    await until("closed: unreachable");
});

test("a hiccup is told again while the server is away", async () => {
    const {until} = connect();
    await until("connected");
    let away = 3;
    server.faults = ({form}) => (form.some(([, value]) => value === "hiccup") && away-- > 0 ? "cut" : null);
    server.endStreams();
    await until("connected", "hiccup", "connected");
    const numbers = server.requests.filter(({path}) => path === "/comet/post").map(({n}) => n);
    assert.deepEqual(numbers, ["1", "2", "2", "2", "2", "3"], "tries of one POST have one number");
});

test("hiccups without end are given up", async () => {
    server.faults = ({channel, new: fresh}) => (channel === "shortpolling" && !fresh ? "x" : null);
    const {told} = connect({channels: ["shortpolling"]});
    await eventually(() => told.at(-1) === "closed: restart");
    assert.equal(told.filter(what => what === "hiccup").length, 10);
});

test("leaving says so", async () => {
    const {socket, told, until} = connect();
    await until("connected");
    socket.kill("bye");
    await eventually(() => server.heard.includes("kill:bye"));
    server.say({n: 1});
    assert.deepEqual(told, ["connected"]);
});
