/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): messages as JSON.
 */

/** Number of a revision; 0 is the first.  0 to 2147483647. */
export type Rev = number;

/** Easysync: old length, change, operations, inserted text.  Up to 1048576 characters. */
export type Changeset = string;

/** A key and its value. */
export type Attribute = [string, string];

/** The attributes of one change, by number. */
export interface AttributePool {
    /** Complete from 0 to nextNum - 1. */
    numToAttrib: {[name: string]: Attribute};
    /** How many.  0 to 65536. */
    nextNum: number;
}

/** What a user says of itself; other members are not kept. */
export interface UserInfo {
    /** Must be the sender's.  Up to 64 characters. */
    userId: string;
    /** For people.  Up to 80 characters. */
    name: string | null;
    /** Index into the palette.  0 to 31. */
    colorId: number;
}

/** What the server says of a user. */
export interface KnownUser {
    /** Its id.  Up to 64 characters. */
    userId: string;
    /** For people.  Up to 80 characters. */
    name: string | null;
    /** Index into the palette.  0 to 2147483647. */
    colorId: number;
    /** Always empty here. */
    ip: string;
    /** Always empty here. */
    userAgent: string;
}

/** Who wrote something. */
export interface Author {
    /** Index into the palette.  0 to 2147483647.  Absent it means 0. */
    colorId?: number;
    /** For people.  Up to 80 characters. */
    name?: string | null;
}

/** How a pad is shown, and who may come. */
export interface Options {
    /** Free names. */
    view?: {[name: string]: unknown};
    /** allow.  Up to 32 characters. */
    guestPolicy?: string;
}

/** A revision that somebody saved. */
export interface SavedRevision {
    /** Milliseconds since 1970.  0 to 9007199254740991. */
    timestamp: number;
    /** Its name.  Up to 80 characters. */
    label: string;
    /** Name of who saved it.  Up to 80 characters. */
    savedBy: string;
    /** Id of who saved it.  Up to 64 characters. */
    savedById: string;
    /** Number of a revision; 0 is the first. */
    revNum: Rev;
    /** Of the saved revision.  Up to 64 characters. */
    id: string;
}

/** Enter a room.  The first message of a socket, once.  A client that reconnects says which
 * socket it had, and whether a change of it may be lost.  Client to server. */
export interface ClientReadyMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_READY";
        /** To write, or to read only. */
        roomType: "padpage" | "padview";
        /** The type and the pad: padpage/demo.  Like ^pad(page|view)/[A-Za-z0-9-]{1,50}$. */
        roomName: string;
        data: {
            /** The revision whose text the client has. */
            lastRev: Rev;
            /** What a user says of itself; other members are not kept. */
            userInfo: UserInfo;
            /** The socket it had before.  Up to 64 characters. */
            isReconnectOf?: string | null;
            /** A change of that socket was never answered. */
            isCommitPending?: boolean | null;
            /** What it understands beyond the classic client: reject.  Up to 32 items; up to 32
             * characters each. */
            features?: string[];
        };
    };
}

/** Change the text.  Answered when it is stored.  Client to server. */
export interface UserChangesMessage {
    type: "COLLABROOM";
    data: {
        type: "USER_CHANGES";
        /** The revision it was made at. */
        baseRev: Rev;
        /** Easysync: old length, change, operations, inserted text. */
        changeset: Changeset;
        /** The attributes of one change, by number. */
        apool: AttributePool;
    };
}

/** Change one's name or colour.  Client to server. */
export interface UserinfoUpdateMessage {
    type: "COLLABROOM";
    data: {
        type: "USERINFO_UPDATE";
        /** What a user says of itself; other members are not kept. */
        userInfo: UserInfo;
    };
}

/** Say something.  The server says who it was, and when; the sender never hears it again.  Both
 * directions. */
export interface ChatMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "chat";
            /** Who said it.  Up to 64 characters. */
            userId?: string;
            /** The line.  1 to 2000 characters. */
            lineText: string;
            /** What that one is called.  Up to 80 characters. */
            senderName?: string | null;
            /** The sender; who says another one is not heard.  Up to 64 characters. */
            authId?: string;
            /** Milliseconds since 1970; the server's.  0 to 9007199254740991. */
            time?: number;
        };
    };
}

/** Options of the pad.  What a client does not name stays as it is.  Both directions. */
export interface PadoptionsMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "padoptions";
            /** How a pad is shown, and who may come. */
            options: Options;
            /** Who did it.  Up to 80 characters. */
            changedBy?: string | null;
        };
    };
}

/** Give the pad a title.  Both directions. */
export interface PadtitleMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "padtitle";
            /** The title.  Up to 80 characters. */
            title: string;
            /** Who did it.  Up to 80 characters. */
            changedBy?: string | null;
        };
    };
}

/** Ask for a password.  Refused: pads have none.  Client to server. */
export interface PadpasswordMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "padpassword";
            /** The password.  Up to 256 characters. */
            password?: string | null;
        };
    };
}

/** Suggest a name to somebody who has none.  Both directions. */
export interface SuggestUserNameMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "suggestUserName";
            /** Who has none.  Up to 64 characters. */
            unnamedId: string;
            /** The name.  Up to 80 characters. */
            newName: string;
        };
    };
}

/** A revision was saved.  Both directions. */
export interface NewRevisionListMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "newRevisionList";
            /** All of them, newest first.  Up to 1000 items. */
            revisionList: SavedRevision[];
            /** Who saved it.  Up to 80 characters. */
            savedBy: string;
        };
    };
}

/** A saved revision has another name.  Both directions. */
export interface RevisionLabelMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "revisionLabel";
            /** All of them, newest first.  Up to 1000 items. */
            revisionList: SavedRevision[];
            /** Who renamed it.  Up to 80 characters. */
            savedBy: string;
            /** The name.  Up to 80 characters. */
            newLabel: string;
        };
    };
}

/** Let a guest in, or not.  Ignored: every pad is open.  Client to server. */
export interface GuestanswerMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            type: "guestanswer";
            /** Who answers.  Up to 64 characters. */
            authId?: string;
            /** Whom it is about.  Up to 64 characters. */
            guestId?: string;
            /** The answer.  Up to 64 characters. */
            answer?: string;
        };
    };
}

/** Somebody changed the text.  Server to client. */
export interface NewChangesMessage {
    type: "COLLABROOM";
    data: {
        type: "NEW_CHANGES";
        /** The client's revision + 1. */
        newRev: Rev;
        /** Easysync: old length, change, operations, inserted text. */
        changeset: Changeset;
        /** The attributes of one change, by number. */
        apool: AttributePool;
        /** Who did it; empty: the server.  Up to 64 characters. */
        author: string;
        /** To a padview: seconds since the revision before. */
        timeDelta?: number;
    };
}

/** The client's change is stored.  Server to client. */
export interface AcceptCommitMessage {
    type: "COLLABROOM";
    data: {
        type: "ACCEPT_COMMIT";
        /** The revision that it became. */
        newRev: Rev;
    };
}

/** What was not accepted by now was never stored.  Server to client. */
export interface NoCommitPendingMessage {
    type: "COLLABROOM";
    data: {
        type: "NO_COMMIT_PENDING";
    };
}

/** The change is not stored, and the client stays.  Server to client. */
export interface ChangesRejectedMessage {
    type: "COLLABROOM";
    data: {
        type: "CHANGES_REJECTED";
        /** Of the change. */
        baseRev: Rev;
        /** author, tooLarge or readOnly.  Up to 64 characters. */
        reason: string;
        /** For people. */
        detail: string;
    };
}

/** Somebody is there, or changed name or colour.  Server to client. */
export interface UserNewinfoMessage {
    type: "COLLABROOM";
    data: {
        type: "USER_NEWINFO";
        /** What the server says of a user. */
        userInfo: KnownUser;
    };
}

/** Somebody left.  Server to client. */
export interface UserLeaveMessage {
    type: "COLLABROOM";
    data: {
        type: "USER_LEAVE";
        /** What the server says of a user. */
        userInfo: KnownUser;
    };
}

/** Say something that only other clients understand.  Any type that is not listed here: passed
 * on as it is, unless it is long.  Both directions. */
export interface OtherMessageMessage {
    type: "COLLABROOM";
    data: {
        type: "CLIENT_MESSAGE";
        payload: {
            /** What it is. */
            type: string;
            /** The sender; who says another one is not heard. */
            authId?: string;
            [name: string]: unknown;
        };
    };
}

/** A notice to everybody.  Server to client. */
export interface ServerMessageMessage {
    type: "COLLABROOM";
    data: {
        type: "SERVER_MESSAGE";
        payload: {
            type: "NOTICE";
            /** The notice. */
            text: string;
        };
    };
}

/** Why the server ends the socket.  Server to client. */
export interface DisconnectReasonMessage {
    type: "COLLABROOM";
    data: {
        type: "DISCONNECT_REASON";
        /** userdup, unauth, badChangeset, badMessage, tooLarge, slow, flood, deleted, shutdown,
         * or another word.  Up to 64 characters. */
        reason: string;
    };
}

/** What a page has of its pad before it connects.  The script of GET /PAD assigns it; members
 * that only old pages need are left out here.  Server to client. */
export interface ClientVarsMessage {
    /** The pad.  Up to 64 characters. */
    globalPadId: string;
    /** Whom the cookie stands for.  Up to 64 characters. */
    userId: string;
    /** For people.  Up to 80 characters. */
    userName: string | null;
    /** Index into the palette.  0 to 2147483647. */
    userColor: number;
    /** Colours as in CSS.  Up to 256 items; up to 64 characters each. */
    colorPalette: string[];
    collab_client_vars: {
        /** Number of a revision; 0 is the first. */
        rev: Rev;
        initialAttributedText: {
            /** The text of that revision. */
            text: string;
            /** Its attribution. */
            attribs: string;
        };
        /** The attributes of one change, by number. */
        apool: AttributePool;
        /** Everybody who has text in the pad. */
        historicalAuthorData: {[name: string]: Author};
    };
}

/** What a client sends. */
export type ToServer =
    | ClientReadyMessage
    | UserChangesMessage
    | UserinfoUpdateMessage
    | ChatMessage
    | PadoptionsMessage
    | PadtitleMessage
    | PadpasswordMessage
    | SuggestUserNameMessage
    | NewRevisionListMessage
    | RevisionLabelMessage
    | GuestanswerMessage;

/** What the server sends. */
export type ToClient =
    | ChatMessage
    | PadoptionsMessage
    | PadtitleMessage
    | SuggestUserNameMessage
    | NewRevisionListMessage
    | RevisionLabelMessage
    | NewChangesMessage
    | AcceptCommitMessage
    | NoCommitPendingMessage
    | ChangesRejectedMessage
    | UserNewinfoMessage
    | UserLeaveMessage
    | ServerMessageMessage
    | DisconnectReasonMessage;
