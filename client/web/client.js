// @ts-check
/** The transport library (etherpad.md 4): a socket that outlives the HTTP requests which carry it.
 *  It knows nothing of pads.  Served as /comet/js/client.js too, so it imports nothing. */

/** @typedef {"streaming" | "longpolling" | "shortpolling"} ChannelType */
/** @typedef {{kind: "oob", text: string} | {kind: "message" | "control", seq: number, text: string}} Frame */

/** @typedef {object} Events
 *  @property {() => void} connected  the first time, and again behind each hiccup
 *  @property {(message: any) => void} message
 *  @property {() => void} hiccup  it connects again by itself
 *  @property {(why: CloseReason) => void} closed  the end; nothing is called behind it */

/** `kill`: the server closed it, and has said why before.  `restart`: the server does not know it
 *  any more, or a POST got lost: a new socket may take its place.  `unreachable`: nobody answered.
 *  @typedef {"kill" | "restart" | "unreachable"} CloseReason */

const CHANNELS = /** @type {ChannelType[]} */ (["streaming", "longpolling", "shortpolling"]);
const FRAME_LIMIT = 16777216;
const MESSAGES_PER_POST = 64;
const HICCUPS_PER_MINUTE = 10;

/** Milliseconds; etherpad.md 4.6. */
export const TIMING = {
    connect: 15000,
    open: 5000,
    shortPause: 500,
    shortAnswer: 5000,
    longHold: 10000,
    longAnswer: 15000,
    streamSilence: 60000,
    post: 15000,
    slowPost: 5000,
    hiccupRetry: 5000,
    hiccupGiveUp: 15000,
};

class BadFrame extends Error {}

/** @param {string} digits
 *  @param {number} most */
function number(digits, most) {
    if (!/^(0|[1-9][0-9]*)$/.test(digits) || Number(digits) > most) throw new BadFrame("not a number");
    return Number(digits);
}

/** Takes frames out of the bytes of one response, which may be cut anywhere (4.2). */
export class FrameReader {
    constructor() {
        this.decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
        this.text = "";
    }

    /** @param {Uint8Array} [bytes]  none: the response has ended
     *  @returns {Frame[]}
     *  @throws when the bytes are no frames */
    push(bytes) {
        this.text += bytes ? this.decoder.decode(bytes, {stream: true}) : this.decoder.decode();
        const frames = [];
        for (let body = this.#next(); body !== null; body = this.#next()) frames.push(frameOf(body));
        if (!bytes && this.text !== "") throw new BadFrame("the response ends within a frame");
        return frames;
    }

    #next() {
        const colon = this.text.indexOf(":");
        if (colon < 0) {
            if (this.text !== "") number(this.text, FRAME_LIMIT);
            return null;
        }
        const length = number(this.text.slice(0, colon), FRAME_LIMIT);
        if (this.text.length - colon - 1 < length) return null;
        const body = this.text.slice(colon + 1, colon + 1 + length);
        this.text = this.text.slice(colon + 1 + length);
        return body;
    }
}

/** @param {string} body
 *  @returns {Frame} */
function frameOf(body) {
    if (body.startsWith("oob:")) return {kind: "oob", text: body.slice(4)};
    const [, seq, control] = /^([^:]*):([^:]*):/.exec(body) ?? [];
    if (seq === undefined) throw new BadFrame("neither numbered nor out of band");
    const kind = number(control, 1) === 0 ? "message" : "control";
    return {kind, seq: number(seq, Number.MAX_SAFE_INTEGER), text: body.slice(seq.length + control.length + 2)};
}

/** @param {string[]} messages
 *  @param {string[]} controls  handled behind all messages */
function formOf(messages, controls) {
    return new URLSearchParams([
        ...messages.map(message => ["m", message]),
        ...controls.map(control => ["oob", control]),
    ]);
}

/** 20 decimal digits, of 64 random bits. */
function randomId() {
    const [high, low] = crypto.getRandomValues(new Uint32Array(2));
    return ((BigInt(high) << 32n) | BigInt(low)).toString().padStart(20, "0");
}

export class CometSocket {
    /** @param {Events} events
     *  @param {{base?: string, channels?: ChannelType[], timing?: Partial<typeof TIMING>}} options
     *    base: where the server is, if it is not where the page came from */
    constructor(events, {base = "", channels = CHANNELS, timing = {}}) {
        this.id = randomId();
        this.isConnected = false;
        this.isClosed = false;
        /** @type {ChannelType | null} */
        this.channel = null;
        this.events = events;
        this.base = base;
        this.channels = channels;
        this.timing = {...TIMING, ...timing};
        this.lastSeq = 0;
        this.useChannelNum = 0;
        /** @type {number[]} */
        this.hiccups = [];
        /** @type {string[]} */
        this.messages = [];
        /** @type {{text: string, done: () => void}[]} */
        this.controls = [];
        this.isPosting = false;
        /** POSTs are numbered, since browsers send one again whose connection ends without an answer. */
        this.postsCount = 0;
        /** What one connection has under way; a hiccup ends all of it. */
        this.attempt = new AbortController();
        /** @type {Set<ReturnType<typeof setTimeout>>} */
        this.timers = new Set();
    }

    connect() {
        this.#connect("yes");
    }

    /** @param {any} message  sent once connected; what was sent when the socket closes may be lost */
    send(message) {
        this.messages.push(JSON.stringify(message));
        this.#post();
    }

    /** Leaves, in a way that a page which is about to go away can still say.
     *  @param {string} reason */
    kill(reason) {
        if (this.isClosed) return;
        const form = formOf(this.isConnected ? this.messages : [], [`kill:${reason}`]);
        this.#close();
        fetch(this.#url("post", {n: String(++this.postsCount)}), {method: "POST", body: form, keepalive: true}).catch(() => {});
    }

    /** @param {number} ms
     *  @param {() => void} then
     *  @returns {() => void} stops it */
    #after(ms, then) {
        const timer = setTimeout(() => {
            this.timers.delete(timer);
            then();
        }, ms);
        this.timers.add(timer);
        return () => {
            clearTimeout(timer);
            this.timers.delete(timer);
        };
    }

    /** @template T
     *  @param {number} ms
     *  @param {AbortSignal | null} parent
     *  @param {(signal: AbortSignal) => Promise<T>} work
     *  @returns {Promise<T | null>} what came of it; null: it failed, took longer, or `parent` ended it */
    async #within(ms, parent, work) {
        const own = new AbortController();
        const abort = () => own.abort();
        const stop = this.#after(ms, abort);
        parent?.addEventListener("abort", abort);
        try {
            return await work(own.signal);
        } catch {
            return null;
        } finally {
            stop();
            parent?.removeEventListener("abort", abort);
        }
    }

    /** @param {"channel" | "post"} what
     *  @param {Record<string, string>} [query] */
    #url(what, query = {}) {
        const random = Math.random().toString(36).slice(2);
        const all = new URLSearchParams({v: "2", r: random, id: this.id, seq: String(this.lastSeq), ...query});
        return `${this.base}/comet/${what}?${all}`;
    }

    /* -- connecting -- */

    /** @param {"yes" | "no"} create  no: it is there, or else gone for ever */
    async #connect(create) {
        this.attempt = new AbortController();
        const {signal} = this.attempt;
        const stop = this.#after(this.timing.connect, () => this.#close("unreachable"));
        const type = await this.#openFirst(create, signal);
        if (type) await this.#makeCurrent(type, signal);
        stop();

        if (signal.aborted) return;
        if (!type) {
            this.#close("unreachable");
            return;
        }
        this.isConnected = true;
        this.events.connected();
        if (type !== "streaming") this.#poll(type, signal);
        this.#post();
    }

    /** @param {"yes" | "no"} create
     *  @param {AbortSignal} signal
     *  @returns {Promise<ChannelType | null>} the first channel that works */
    async #openFirst(create, signal) {
        for (const type of this.channels) {
            if (await this.#open(type, create, signal)) return type;
            if (signal.aborted) return null;
        }
        return null;
    }

    /** @param {number} ms
     *  @param {AbortSignal} [signal]  ends the pause
     *  @returns {Promise<void>} */
    #pause(ms, signal) {
        return new Promise(resolve => {
            const end = () => {
                stop();
                signal?.removeEventListener("abort", end);
                resolve();
            };
            const stop = this.#after(ms, end);
            signal?.addEventListener("abort", end);
        });
    }

    /** @param {ChannelType} type
     *  @param {string} create
     *  @param {AbortSignal} signal
     *  @returns {Promise<boolean>} the server said ok; what the channel brings is seen to */
    async #open(type, create, signal) {
        const isOpen = await this.#within(this.timing.open, signal, async own => {
            const answer = await this.#get(type, {new: "yes", create}, own);
            if (type === "streaming") return this.#startStream(answer, signal);
            return (await this.#readAll(answer)).includes("ok");
        });
        return isOpen === true;
    }

    /** @param {ChannelType} channel
     *  @param {Record<string, string>} query
     *  @param {AbortSignal} signal */
    async #get(channel, query, signal) {
        const answer = await fetch(this.#url("channel", {channel, ...query}), {signal, cache: "no-store"});
        if (answer.status !== 200 || !answer.body) throw new Error(`status ${answer.status}`);
        return answer;
    }

    /** @param {ChannelType} type
     *  @param {AbortSignal} signal
     *  @returns {Promise<void>} the server knows where to send */
    #makeCurrent(type, signal) {
        this.channel = type;
        this.useChannelNum++;
        return this.#control(`useChannel:${this.useChannelNum}:${type}`, signal);
    }

    /** A stream and its POSTs may want more connections than a browser grants to one host: when a
     *  POST gets no answer, polling takes the place of the stream. */
    #stepDown() {
        if (this.channel !== "streaming" || !this.channels.includes("shortpolling")) return;
        this.channels = /** @type {ChannelType[]} */ (["shortpolling"]);
        this.#hiccup();
    }

    /* -- what channels bring -- */

    /** @param {Response} answer
     *  @returns {Promise<string[]>} what was said out of band */
    async #readAll(answer) {
        const bytes = new Uint8Array(await answer.arrayBuffer());
        const reader = new FrameReader();
        return this.#take([...reader.push(bytes), ...reader.push()]);
    }

    /** @param {Response} answer
     *  @param {AbortSignal} signal
     *  @returns {Promise<boolean>} `oob:ok` came; the rest goes on by itself */
    async #startStream(answer, signal) {
        const source = /** @type {ReadableStream<Uint8Array>} */ (answer.body).getReader();
        const frames = new FrameReader();
        /** @type {string[]} */
        let said = [];
        while (said.length === 0) {
            const {done, value} = await source.read();
            if (done) return false;
            said = this.#take(frames.push(value));
        }
        if (!said.includes("ok")) return false;
        this.#follow(source, frames, signal);
        return true;
    }

    /** @param {ReadableStreamDefaultReader<Uint8Array>} source
     *  @param {FrameReader} frames
     *  @param {AbortSignal} signal */
    async #follow(source, frames, signal) {
        const cancel = () => void source.cancel().catch(() => {});
        signal.addEventListener("abort", cancel, {once: true});
        try {
            for (;;) {
                const stop = this.#after(this.timing.streamSilence, cancel);
                const {done, value} = await source.read().finally(stop);
                if (done || signal.aborted) break;
                this.#take(frames.push(value));
            }
        } catch {
            cancel(); // A stream that breaks and one that ends are the same to us.
        }
        if (!signal.aborted) this.#hiccup();
    }

    /** @param {ChannelType} type
     *  @param {AbortSignal} signal */
    async #poll(type, signal) {
        const isLong = type === "longpolling";
        const limit = isLong ? this.timing.longAnswer : this.timing.shortAnswer;
        /** @type {Record<string, string>} */
        const query = isLong ? {timeout: String(this.timing.longHold)} : {};
        while (!signal.aborted) {
            const heard = this.lastSeq;
            const said = await this.#within(limit, signal, async own => this.#readAll(await this.#get(type, query, own)));
            if (signal.aborted) return;
            if (!said || (isLong && said.length === 0 && heard === this.lastSeq)) {
                this.#hiccup();
                return;
            }
            if (!isLong) await this.#pause(this.timing.shortPause, signal);
        }
    }

    /** @param {Frame[]} frames
     *  @returns {string[]} what was said out of band */
    #take(frames) {
        const said = [];
        for (const frame of frames) {
            if (this.isClosed) break;
            if (frame.kind === "oob") {
                if (frame.text === "restart-fail") this.#close("restart");
                said.push(frame.text);
            } else if (frame.seq > this.lastSeq + 1) {
                throw new BadFrame("a frame is missing");
            } else if (frame.seq === this.lastSeq + 1) {
                this.lastSeq = frame.seq;
                if (frame.kind === "message") this.events.message(JSON.parse(frame.text));
                else if (frame.text === "kill") this.#close("kill");
            }
        }
        return said;
    }

    /* -- what goes to the server -- */

    /** @param {string} text
     *  @param {AbortSignal} [signal]  ends the waiting
     *  @returns {Promise<void>} the server has it */
    #control(text, signal) {
        return new Promise(resolve => {
            this.controls.push({text, done: resolve});
            signal?.addEventListener("abort", () => resolve(), {once: true});
            this.#post();
        });
    }

    /** One POST at a time; what waits goes with the next one. */
    async #post() {
        const hasWork = this.controls.length > 0 || (this.isConnected && this.messages.length > 0);
        if (this.isPosting || this.isClosed || !hasWork) return;
        this.isPosting = true;
        await null; // Whoever sends more in this turn shares the POST.
        const controls = this.controls.splice(0);
        const messages = this.messages.splice(0, this.isConnected ? MESSAGES_PER_POST : 0);
        const answer = await this.#tellServer(formOf(messages, controls.map(control => control.text)));
        this.isPosting = false;

        if (answer !== "ok") this.#close("restart");
        for (const control of controls) control.done();
        this.#post();
    }

    /** @param {URLSearchParams} form
     *  @returns {Promise<string>} the answer; empty: none came */
    async #tellServer(form) {
        const url = this.#url("post", {n: String(++this.postsCount)});
        const isHiccup = !form.has("m") && form.get("oob") === "hiccup";
        const deadline = Date.now() + this.timing.hiccupGiveUp;
        for (;;) {
            const answer = await this.#tryPost(url, form);
            // Only a hiccup may be said twice: of a message nobody knows whether it arrived.
            if (answer !== "" || !isHiccup || Date.now() > deadline) return answer;
            await this.#pause(this.timing.hiccupRetry);
        }
    }

    /** @param {string} url
     *  @param {URLSearchParams} form */
    async #tryPost(url, form) {
        const stop = this.#after(this.timing.slowPost, () => this.#stepDown());
        const answer = await this.#within(this.timing.post, null, async signal => {
            const said = await fetch(url, {method: "POST", body: form, signal});
            return said.ok ? said.text() : "refused";
        });
        stop();
        return answer ?? "";
    }

    /* -- when something breaks -- */

    /** Closes the channels and connects again, with the same id (4.6). */
    async #hiccup() {
        if (this.isClosed) return;
        const now = Date.now();
        this.hiccups = [...this.hiccups.filter(when => now - when < 60000), now];
        if (this.hiccups.length > HICCUPS_PER_MINUTE) {
            this.#close("restart");
            return;
        }

        this.isConnected = false;
        this.channel = null;
        this.attempt.abort();
        this.events.hiccup();
        this.controls = [];
        await this.#control("hiccup");
        if (!this.isClosed) this.#connect("no");
    }

    /** @param {CloseReason} [why]  none: we wished it */
    #close(why) {
        if (this.isClosed) return;
        this.isClosed = true;
        this.isConnected = false;
        this.attempt.abort();
        for (const timer of this.timers) clearTimeout(timer);
        if (why) this.events.closed(why);
    }
}
