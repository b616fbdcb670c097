// The server's half of the Comet transport (etherpad.md 4), small, and as faulty as a test wants it.
import {webcrypto} from "node:crypto";
import {createServer} from "node:http";

globalThis.crypto ??= webcrypto; // Node 18 has it by import only.

export function frame(body) {
    return `${body.length}:${body}`;
}

export class CometServer {
    /** faults(request) may return "silent", "slow", "cut", a status, or bytes to answer with. */
    constructor() {
        this.sockets = new Map();
        this.heard = [];
        this.requests = [];
        this.faults = () => null;
        this.server = createServer((request, answer) => this.#serve(request, answer));
    }

    async listen(port = 0) {
        await new Promise(resolve => this.server.listen(port, "127.0.0.1", resolve));
        this.base = `http://127.0.0.1:${this.server.address().port}`;
    }

    close() {
        this.server.closeAllConnections();
        this.server.close();
    }

    /** To every socket. */
    say(message) {
        for (const socket of this.sockets.values()) this.sayTo(socket, message);
    }

    sayTo(socket, message) {
        this.#number(socket, 0, JSON.stringify(message));
    }

    /** @param {{id: string}} socket  what a subclass keeps of a client, it keeps there */
    onMessage(socket, message) {
        this.heard.push(message);
    }

    onGone() {}

    onOther(request, answer) {
        answer.writeHead(404).end();
    }

    remove(socket, isKilled = false) {
        if (isKilled) this.#number(socket, 1, "kill");
        this.endStreamOf(socket);
        this.sockets.delete(socket.id);
        this.onGone(socket);
    }

    kill() {
        for (const socket of this.sockets.values()) this.#number(socket, 1, "kill");
    }

    forget() {
        this.endStreams();
        this.sockets.clear();
    }

    endStreams() {
        for (const socket of this.sockets.values()) this.endStreamOf(socket);
    }

    endStreamOf({open}) {
        open.get("streaming")?.answer.end();
        open.delete("streaming");
    }

    #number(socket, control, content) {
        socket.seq++;
        socket.queue.push({seq: socket.seq, text: frame(`${socket.seq}:${control}:${content}`)});
        if (socket.current === "streaming") socket.open.get("streaming")?.answer.write(socket.queue.at(-1).text);
        if (socket.current === "longpolling") this.#endPoll(socket);
    }

    #endPoll(socket, text = this.#waiting(socket)) {
        const channel = socket.open.get("longpolling");
        channel?.answer?.end(text);
        clearTimeout(channel?.timer);
        if (channel) channel.answer = null;
    }

    #waiting(socket) {
        return socket.queue.map(({text}) => text).join("");
    }

    async #serve(request, answer) {
        const {pathname, searchParams} = new URL(request.url, "http://x");
        const query = Object.fromEntries(searchParams);
        let body = "";
        for await (const part of request) body += part;
        const form = [...new URLSearchParams(body)];
        const asked = {path: pathname, ...query, form};
        this.requests.push(asked);

        const fault = this.faults(asked);
        if (fault === "silent") return;
        if (fault === "slow") await new Promise(resolve => setTimeout(resolve, 1200));
        else if (fault === "cut") return void answer.destroy();
        else if (typeof fault === "number") return void answer.writeHead(fault).end();
        else if (fault) return void answer.end(fault);

        if (!pathname.startsWith("/comet/")) return void this.onOther(request, answer, asked);
        const socket = this.#socketOf(query);
        if (pathname === "/comet/post") answer.end(this.#post(socket, form, query));
        else if (!socket || (!query.new && !socket.open.has(query.channel))) answer.end("16:oob:restart-fail");
        else this.#channel(socket, query, answer);
    }

    #socketOf({id, seq, new: fresh, create}) {
        if (!this.sockets.has(id) && fresh && create === "yes")
            this.sockets.set(id, {id, seq: 0, queue: [], open: new Map(), current: "", useChannel: 0});
        const socket = this.sockets.get(id);
        if (socket) socket.queue = socket.queue.filter(each => each.seq > Number(seq));
        return socket;
    }

    #channel(socket, query, answer) {
        if (query.new) socket.open.set(query.channel, {answer: null});
        const channel = socket.open.get(query.channel);
        if (query.channel === "streaming") {
            channel.answer = answer;
            answer.on("close", () => socket.open.get("streaming") === channel && socket.open.delete("streaming"));
            answer.write("6:oob:ok");
        } else if (query.new) {
            answer.end("6:oob:ok");
        } else if (query.channel === "shortpolling" || socket.queue.length > 0) {
            answer.end(socket.current === query.channel ? this.#waiting(socket) : "");
        } else {
            channel.answer = answer;
            channel.timer = setTimeout(() => this.#endPoll(socket, "13:oob:keepalive"), Number(query.timeout));
        }
    }

    #post(socket, form) {
        if (!socket) return "restart-fail";
        for (const [key, value] of form) if (key === "m") this.onMessage(socket, JSON.parse(value));
        for (const [key, value] of form) if (key === "oob") this.#control(socket, value);
        return "ok";
    }

    #control(socket, text) {
        const [what, num, type] = text.split(":");
        if (what === "hiccup") {
            socket.current = "";
            for (const {answer} of socket.open.values()) answer?.end();
            socket.open.clear();
        } else if (what === "useChannel" && Number(num) > socket.useChannel && socket.open.has(type)) {
            socket.useChannel = Number(num);
            socket.current = type;
            if (type === "streaming") socket.open.get(type).answer.write(this.#waiting(socket));
        } else if (what === "kill") {
            this.heard.push(text);
            this.remove(socket);
        }
    }
}
