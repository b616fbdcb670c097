// Pads over the small Comet server: enough of etherpad.md 5 for pages and sessions to be tried on.
import {CometServer} from "./comet_server.js";
import {Pad} from "./pad.js";

const PALETTE = Array.from({length: 32}, (_, num) => `hsl(${(num * 47) % 360} 80% 82%)`);

export class PadServer extends CometServer {
    constructor() {
        super();
        this.pads = new Map();
        this.users = new Map();
    }

    pad(padId, text = "") {
        if (!this.pads.has(padId)) this.pads.set(padId, Object.assign(new Pad(text), {padId, chat: [], saved: []}));
        return this.pads.get(padId);
    }

    room(pad) {
        return [...this.sockets.values()].filter(socket => socket.pad === pad);
    }

    onMessage(socket, {data}) {
        this.heard.push(data);
        if (data.type === "CLIENT_READY") this.#join(socket, data);
        else if (!socket.pad) return;
        else if (data.type === "USER_CHANGES") this.#changes(socket, data);
        else if (data.type === "USERINFO_UPDATE") this.#userInfo(socket, data.userInfo);
        else if (data.type === "CLIENT_MESSAGE") this.#relay(socket, data.payload);
    }

    onGone({pad, user}) {
        if (!pad) return;
        this.#tell(this.room(pad), "USER_LEAVE", {userInfo: user});
    }

    disconnect(socket, reason) {
        this.#tell([socket], "DISCONNECT_REASON", {reason});
        this.remove(socket, true);
    }

    clientVars(padId, userId) {
        const pad = this.pad(padId);
        const user = this.users.get(userId) ?? {name: null, colorId: userId.charCodeAt(2) % 32};
        const start = Math.max(0, pad.chat.length - 30);
        const authors = Object.fromEntries(pad.pool.attributes.filter(([key, value]) => key === "author" && value)
            .map(([, value]) => [value, {colorId: this.users.get(value)?.colorId ?? 0, name: this.users.get(value)?.name}]));
        const {rev, text, attribs, apool} = pad.clientVars(userId);
        return {
            padId, globalPadId: padId, userId, userName: user.name, userColor: user.colorId, colorPalette: PALETTE,
            serverTimestamp: Date.now(), initialTitle: padId, initialOptions: {view: {}, guestPolicy: "allow"},
            initialRevisionList: pad.saved,
            chatHistory: {start, end: pad.chat.length, historicalAuthorData: authors, lines: pad.chat.slice(start)},
            collab_client_vars: {rev, initialAttributedText: {text, attribs}, apool, historicalAuthorData: authors},
        };
    }

    #tell(sockets, type, members) {
        for (const socket of sockets) this.sayTo(socket, {type: "COLLABROOM", data: {type, ...members}});
    }

    #join(socket, {roomName, data}) {
        const pad = this.pad(roomName.split("/")[1]);
        const {userInfo, isReconnectOf, isCommitPending, lastRev} = data;
        for (const other of this.room(pad).filter(({user}) => user.userId === userInfo.userId)) {
            if (other.id === isReconnectOf) this.remove(other);
            else this.disconnect(other, "userdup");
        }
        const others = this.room(pad);
        this.users.set(userInfo.userId, userInfo);
        Object.assign(socket, {pad, user: userInfo, rev: lastRev});
        this.#tell(others, "USER_NEWINFO", {userInfo});
        for (const {user} of others) this.#tell([socket], "USER_NEWINFO", {userInfo: user});
        this.#tell([socket], "CLIENT_MESSAGE", {payload: {type: "padoptions", options: {view: {}, guestPolicy: "allow"}}});
        this.#catchUp(socket, isCommitPending ? isReconnectOf : socket.id);
        if (isCommitPending) this.#tell([socket], "NO_COMMIT_PENDING", {});
    }

    #catchUp(socket, id = socket.id) {
        while (socket.rev < socket.pad.head) {
            const {type, ...members} = socket.pad.news(++socket.rev, id, socket.user.userId);
            this.#tell([socket], type, members);
        }
    }

    #changes(socket, change) {
        if (this.refuses?.(change)) {
            this.#tell([socket], "CHANGES_REJECTED", {baseRev: change.baseRev, reason: "author", detail: "not yours"});
            return;
        }
        socket.pad.submit(change, socket.user.userId, socket.id);
        this.#catchUp(socket);
        for (const other of this.room(socket.pad)) this.#catchUp(other);
    }

    #userInfo(socket, userInfo) {
        socket.user = userInfo;
        this.users.set(userInfo.userId, userInfo);
        this.#tell(this.room(socket.pad).filter(other => other !== socket), "USER_NEWINFO", {userInfo});
    }

    #relay(socket, payload) {
        const {userId, name} = socket.user;
        if (payload.type === "chat") {
            payload = {...payload, userId, authId: userId, senderName: name, time: Date.now()};
            socket.pad.chat.push({name, userId, time: payload.time, lineText: payload.lineText});
        }
        this.#tell(this.room(socket.pad).filter(other => other !== socket), "CLIENT_MESSAGE", {payload});
    }
}
