// @ts-check
/** One visit to a pad: joins it, keeps the text in step with the server's, joins again when a socket
 *  is lost (etherpad.md 4.6, 5 and 6).  It knows nothing of the page. */

import {CometSocket} from "./client.js";
import {OutOfStep} from "./collab.js";

/** @typedef {import("../../generated/etherpad").ToClient} ToClient */
/** @typedef {import("../../generated/etherpad").ToServer} ToServer */
/** @typedef {import("../../generated/etherpad").UserInfo} UserInfo */
/** @typedef {import("../../generated/etherpad").ChatMessage["data"]["payload"]} ChatLine */
/** A CLIENT_MESSAGE of either direction.
 *  @typedef {Extract<ToClient["data"], {type: "CLIENT_MESSAGE"}>["payload"]} PadMessage */
/** What concerns the text.
 *  @typedef {Extract<ToClient["data"], {type: "NEW_CHANGES" | "ACCEPT_COMMIT" | "NO_COMMIT_PENDING" | "CHANGES_REJECTED"}>} Change */

/** @typedef {{kind: "connecting" | "connected" | "reconnecting"}
 *     | {kind: "waiting", until: number}
 *     | {kind: "disconnected", reason: string}} State */

/** @typedef {object} SessionEvents
 *  @property {(state: State) => void} state
 *  @property {() => void} saved  what is unsaved may have changed
 *  @property {(user: UserInfo, isHere: boolean) => void} user
 *  @property {(line: ChatLine) => void} chat
 *  @property {(payload: Exclude<PadMessage, ChatLine>) => void} padMessage
 *  @property {(text: string) => void} notice
 *  @property {(reason: string, detail: string) => void} rejected */

/** Milliseconds; etherpad.md 4.6. */
export const PACE = {commit: 500, commitDead: 20000, firstWait: 500, longestWait: 30000, calm: 60000};

/** Reasons after which the same page may come back; after others its text cannot be trusted, or
 *  there is nothing to come back to. */
const MAY_RETURN = new Set(["userdup", "slow", "flood", "shutdown", "looping", "closed"]);

export class PadSession {
    /** @param {{room: "padpage" | "padview", padId: string, self: UserInfo}} who
     *  @param {import("./collab.js").Collab} collab
     *  @param {SessionEvents} events
     *  @param {{pace?: Partial<typeof PACE>, socket?: ConstructorParameters<typeof CometSocket>[1]}} options */
    constructor({room, padId, self}, collab, events, {pace = {}, socket = {}}) {
        this.room = room;
        this.padId = padId;
        this.self = self;
        this.collab = collab;
        this.events = events;
        this.pace = {...PACE, ...pace};
        this.socketOptions = socket;
        /** @type {State} */
        this.state = {kind: "connecting"};
        /** @type {CometSocket | null} */
        this.socket = null;
        /** What our last change went on, or we were last in the room with. */
        this.lastSocketId = "";
        /** CLIENT_READY was sent on this socket; and answered. */
        this.isAnnounced = false;
        this.isJoined = false;
        /** The pause before the next try. */
        this.wait = this.pace.firstWait;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.retryTimer = undefined;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.calmTimer = undefined;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.commitTimer = undefined;
        /** @type {ReturnType<typeof setTimeout> | undefined} */
        this.deadTimer = undefined;
        this.lastCommit = 0;
        /** When the oldest edit that is not saved was made. */
        this.unsavedSince = 0;
        this.reason = "";
        /** For when we are in the room again.
         *  @type {ToServer[]} */
        this.outbox = [];
        this.isHeld = false;
        /** @type {Change[]} */
        this.held = [];
    }

    /** Joins, now: the first time, or again. */
    connect() {
        clearTimeout(this.retryTimer);
        this.#drop();
        this.#setState({kind: this.lastSocketId ? "reconnecting" : "connecting"});
        /** @type {CometSocket} */
        const socket = new CometSocket({
            connected: () => this.#connected(socket),
            message: message => this.#heard(message),
            hiccup: () => this.#setState({kind: "reconnecting"}),
            closed: why => this.#closed(why),
        }, this.socketOptions);
        this.socket = socket;
        this.reason = "";
        socket.connect();
    }

    /** The page is about to go away. */
    leave() {
        this.#commit();
        this.#drop("bye");
    }

    /** Call after each edit. */
    edited() {
        this.#noteSaved();
        if (this.commitTimer !== undefined) return;
        const wait = Math.max(0, this.lastCommit + this.pace.commit - Date.now());
        this.commitTimer = setTimeout(() => {
            this.commitTimer = undefined;
            this.#commit();
        }, wait);
    }

    /** @param {string} lineText */
    chat(lineText) {
        const {userId, name} = this.self;
        this.tellOthers({type: "chat", userId, authId: userId, senderName: name, lineText});
    }

    /** @param {PadMessage} payload */
    tellOthers(payload) {
        this.#say(wrap(/** @type {ToServer["data"]} */ ({type: "CLIENT_MESSAGE", payload})));
    }

    /** @param {Partial<UserInfo>} change  to the own name or colour */
    updateSelf(change) {
        Object.assign(this.self, change);
        if (this.isJoined) this.#say(wrap({type: "USERINFO_UPDATE", userInfo: this.self}));
    }

    /** While a text is composed with an input method, the text below must not move.
     *  @param {boolean} isHeld */
    hold(isHeld) {
        this.isHeld = isHeld;
        if (!isHeld) for (const change of this.held.splice(0)) this.#collab(change);
    }

    /** How long the oldest edit has been waiting.
     *  @returns {number} ms; 0: everything is saved */
    get unsavedMs() {
        return this.unsavedSince && Math.max(1, Date.now() - this.unsavedSince);
    }

    /** What is left to do when the page cannot go on by itself.
     *  @returns {"return" | "reload"} */
    get remedy() {
        return this.state.kind !== "disconnected" || MAY_RETURN.has(this.state.reason) ? "return" : "reload";
    }

    /* -- the socket -- */

    /** @param {CometSocket} socket */
    #connected(socket) {
        if (this.isJoined) this.#setState({kind: "connected"});
        if (this.isAnnounced) return;
        this.isAnnounced = true;
        const {userId, name, colorId} = this.self;
        socket.send(wrap({
            type: "CLIENT_READY",
            roomType: this.room,
            roomName: `${this.room}/${this.padId}`,
            data: {
                lastRev: this.collab.rev,
                userInfo: {userId, name, colorId},
                features: ["reject"],
                ...(this.lastSocketId && {isReconnectOf: this.lastSocketId, isCommitPending: this.collab.isSending}),
            },
        }));
    }

    #joined() {
        this.isJoined = true;
        if (!this.collab.isSending) this.lastSocketId = this.socket?.id ?? "";
        this.#setState({kind: "connected"});
        this.calmTimer = setTimeout(() => (this.wait = this.pace.firstWait), this.pace.calm);
        for (const message of this.outbox.splice(0)) this.socket?.send(message);
        this.#commit();
    }

    /** @param {import("./client.js").CloseReason} why */
    #closed(why) {
        const unsent = this.socket?.messages.map(text => JSON.parse(text)) ?? [];
        this.outbox.unshift(...unsent.filter(message => message.data.type === "CLIENT_MESSAGE"));
        this.#drop();
        if (why === "kill") {
            this.#setState({kind: "disconnected", reason: this.reason || "closed"});
            return;
        }
        const wait = this.wait * (0.8 + 0.4 * Math.random());
        this.wait = Math.min(this.wait * 2, this.pace.longestWait);
        this.retryTimer = setTimeout(() => this.connect(), wait);
        this.#setState({kind: "waiting", until: Date.now() + wait});
    }

    /** @param {string} [goodbye] */
    #drop(goodbye = "again") {
        clearTimeout(this.calmTimer);
        this.isAnnounced = false;
        this.isJoined = false;
        this.held = [];
        this.socket?.kill(goodbye);
        this.socket = null;
    }

    /** @param {State} state */
    #setState(state) {
        this.state = state;
        this.events.state(state);
    }

    /** @param {ToServer} message */
    #say(message) {
        if (this.isJoined && this.socket) this.socket.send(message);
        else this.outbox.push(message);
    }

    /* -- changes -- */

    #commit() {
        if (!this.isJoined || !this.socket) return;
        const unsent = this.collab.takeUnsent();
        if (!unsent) return;
        const {socket} = this;
        this.lastSocketId = socket.id;
        this.lastCommit = Date.now();
        socket.send(wrap({type: "USER_CHANGES", ...unsent}));
        this.#watchCommit(socket);
    }

    /** When nobody accepts it for too long, another socket may find out what became of it; unless
     *  the answer is here, and waits for an input method.
     *  @param {CometSocket} socket */
    #watchCommit(socket) {
        clearTimeout(this.deadTimer);
        this.deadTimer = setTimeout(() => {
            if (this.socket !== socket || !this.collab.isSending) return;
            if (this.isHeld) this.#watchCommit(socket);
            else this.connect();
        }, this.pace.commitDead);
    }

    #noteSaved() {
        if (this.collab.isSaved) this.unsavedSince = 0;
        else this.unsavedSince ||= Date.now();
        this.events.saved();
    }

    /* -- what the server says -- */

    /** @param {ToClient} message  which is so, or not for us: nothing but its type is relied on */
    #heard(message) {
        if (message.type !== "COLLABROOM") return;
        const {data} = message;
        switch (data.type) {
        case "NEW_CHANGES":
        case "ACCEPT_COMMIT":
        case "NO_COMMIT_PENDING":
        case "CHANGES_REJECTED":
            if (this.isHeld) this.held.push(data);
            else this.#collab(data);
            break;
        case "USER_NEWINFO":
        case "USER_LEAVE":
            this.events.user(data.userInfo, data.type === "USER_NEWINFO");
            break;
        case "CLIENT_MESSAGE":
            if (!this.isJoined && data.payload.type === "padoptions") this.#joined();
            if (data.payload.type === "chat") this.events.chat(data.payload);
            else this.events.padMessage(data.payload);
            break;
        case "SERVER_MESSAGE":
            this.events.notice(data.payload.text);
            break;
        case "DISCONNECT_REASON":
            this.reason = data.reason;
            break;
        }
    }

    /** @param {Change} data */
    #collab(data) {
        try {
            this.#take(data);
        } catch (error) {
            console.error(error);
            this.#drop("out of step");
            this.#setState({kind: "disconnected", reason: error instanceof OutOfStep ? "outOfStep" : String(error)});
            return;
        }
        this.#noteSaved();
    }

    /** @param {Change} data */
    #take(data) {
        const {collab} = this;
        if (data.type === "NEW_CHANGES") {
            collab.newChanges(data);
            return;
        }
        if (data.type === "ACCEPT_COMMIT") {
            collab.accepted(data);
        } else if (data.type === "NO_COMMIT_PENDING" && collab.isSending) {
            collab.nothingIsPending();
        } else if (data.type === "CHANGES_REJECTED") {
            collab.rejected();
            this.events.rejected(data.reason, data.detail);
        }
        this.unsavedSince = 0; // What is left was edited later than what has just been settled.
        this.edited();
    }
}

/** @param {ToServer["data"]} data
 *  @returns {ToServer} */
function wrap(data) {
    return /** @type {ToServer} */ ({type: "COLLABROOM", data});
}
