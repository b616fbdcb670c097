/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: messages as JSON.
 */

/** Number of the request this answers; without it, nobody asked.  0 to 18446744073709551615. */
export type Seq = number;

/** As the server writes it.  Like
 * ^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$. */
export type Uuid = string;

/** In any of the four spellings, and in any case; the server writes it like others. */
export type AnyUuid = string;

/** Without control characters.  1 to 128 characters, like ^[^\u0000-\u001f\u007f-\u009f]*$. */
export type ServiceName = string;

/** For people.  Original clients refuse escapes, so printable ASCII without quotes.  Up to 200
 * characters, like ^[ !#-\[\]-~]*$. */
export type Desc = string;

/** A client as others see it. */
export interface ClientInfo {
    name: string;
    /** Up to 128 characters. */
    nickname: string | null;
    /** As the server writes it. */
    uuid: Uuid;
    tags: string[];
}

/** A service as everybody sees it. */
export interface ServiceInfo {
    name: string;
    /** Up to 128 characters. */
    nickname: string | null;
    /** As the server writes it. */
    owner_uuid: Uuid;
    subscribers: Uuid[];
}

/** Who said it. */
export interface Origin {
    name: string;
    /** Up to 128 characters. */
    nickname: string | null;
    /** As the server writes it. */
    uuid: Uuid;
    tags: string[];
    /** Through which service. */
    service: ServiceInfo | null;
}

/** For whom it is. */
export type Target =
    | {
        type: "NAME";
        name: string;
    }
    | {
        type: "UUID";
        /** In any of the four spellings, and in any case; the server writes it like others. */
        uuid: AnyUuid;
    }
    | {
        type: "SERVICE";
        service: string;
    }
    | {
        type: "SERVICE_CLIENT_UUID";
        service: string;
        /** In any of the four spellings, and in any case; the server writes it like others. */
        uuid: AnyUuid;
    }
    | {
        type: "ALL";
    };

/** Give oneself a name.  The first message; others know the client by it.  Name, version and
 * secret have close codes of their own, so the schema lets them pass.  Client to server. */
export interface IdentifyMessage {
    type: "IDENTIFY";
    /** 1 to 63 letters, numbers or _. */
    name: string;
    /** Of the protocol the client speaks: SemVer, such as 0.2.0. */
    version: string;
    /** For people.  Up to 128 characters. */
    nickname?: string | null;
    /** Where the server has one. */
    secret?: string | null;
    /** What others may look for; none when absent.  Up to 32 items; up to 64 characters each. */
    tags?: string[];
}

/** Say something to others.  Delivered before it is answered; to nobody is fine.  Client to
 * server. */
export interface MessageMessage {
    type: "MESSAGE";
    /** For whom it is. */
    target: Target;
    /** Whatever it is, passed on byte for byte. */
    data: unknown;
}

/** Hear what a service says.  Client to server. */
export interface SelfSubscribeMessage {
    type: "SELF_SUBSCRIBE";
    /** Its name. */
    service: string;
}

/** Hear no more of a service.  Client to server. */
export interface SelfUnsubscribeMessage {
    type: "SELF_UNSUBSCRIBE";
    /** Its name. */
    service: string;
}

/** Ask who one is, and for one's subscriptions.  Client to server. */
export interface SelfFetchMessage {
    type: "SELF_FETCH";
}

/** Set the number of the next message.  The answer has the number itself, the next message the
 * one after it.  Client to server. */
export interface SelfSetSeqMessage {
    type: "SELF_SET_SEQ";
    /** The new number. */
    seq: Seq;
}

/** Make a service, and own it.  Client to server. */
export interface ServiceCreateMessage {
    type: "SERVICE_CREATE";
    /** Without control characters. */
    service: ServiceName;
    /** For people.  Up to 128 characters. */
    nickname?: string | null;
}

/** End a service one owns.  Client to server. */
export interface ServiceDeleteMessage {
    type: "SERVICE_DELETE";
    /** Its name. */
    service: string;
}

/** Ask about a service.  Client to server. */
export interface ServiceFetchMessage {
    type: "SERVICE_FETCH";
    /** Its name. */
    service: string;
}

/** Ask about all services.  Client to server. */
export interface ServiceFetchAllMessage {
    type: "SERVICE_FETCH_ALL";
}

/** Ask about a client.  Client to server. */
export interface ClientFetchMessage {
    type: "CLIENT_FETCH";
    /** In any of the four spellings, and in any case; the server writes it like others. */
    uuid: AnyUuid;
}

/** Ask about all clients.  Client to server. */
export interface ClientFetchAllMessage {
    type: "CLIENT_FETCH_ALL";
}

/** Welcome: the client is known now.  Messages are counted from here on.  Server to client. */
export interface HelloMessage {
    type: "HELLO";
    /** As the server writes it. */
    uuid: Uuid;
    /** Of the protocol the server speaks. */
    version: string;
}

/** Done.  Server to client. */
export interface OkMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "OK";
}

/** Not allowed.  Server to client. */
export interface BadMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "BAD";
}

/** Nobody is called that.  Server to client. */
export interface InvalidNameMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "INVALID_NAME";
    name: string;
}

/** Nobody has that uuid.  Server to client. */
export interface InvalidUuidMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "INVALID_UUID";
    /** As the server writes it. */
    uuid: Uuid;
}

/** There is no such service.  Server to client. */
export interface InvalidServiceMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "INVALID_SERVICE";
    service: string;
}

/** One subscribes now.  Server to client. */
export interface SelfSubscribeResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SELF_SUBSCRIBE_RESULT";
    /** False: one did before. */
    successful: boolean;
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** One does not subscribe any more.  Server to client. */
export interface SelfUnsubscribeResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SELF_UNSUBSCRIBE_RESULT";
    /** False: one did not before. */
    successful: boolean;
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** Who one is.  Server to client. */
export interface SelfFetchResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SELF_FETCH_RESULT";
    /** A client as others see it. */
    client: ClientInfo;
    subscriptions: ServiceInfo[];
}

/** A service was made.  Everybody is told, without a number; then whoever made it, with one.
 * Server to client. */
export interface ServiceCreateResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SERVICE_CREATE_RESULT";
    /** False: it existed before, as it is shown. */
    successful: boolean;
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** A service is gone.  As for its making; it is shown as it stood.  Server to client. */
export interface ServiceDeleteResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SERVICE_DELETE_RESULT";
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** A service as it stands.  Server to client. */
export interface ServiceFetchResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SERVICE_FETCH_RESULT";
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** All services as they stand.  Server to client. */
export interface ServiceFetchAllResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "SERVICE_FETCH_ALL_RESULT";
    services: ServiceInfo[];
}

/** A client, and what it subscribes to.  Server to client. */
export interface ClientFetchResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "CLIENT_FETCH_RESULT";
    /** A client as others see it. */
    client: ClientInfo;
    subscriptions: ServiceInfo[];
}

/** All clients, the asking one too.  Server to client. */
export interface ClientFetchAllResultMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "CLIENT_FETCH_ALL_RESULT";
    clients: ClientInfo[];
}

/** Somebody came.  Server to client. */
export interface ClientJoinedMessage {
    type: "CLIENT_JOINED";
    /** A client as others see it. */
    client: ClientInfo;
}

/** Somebody went.  Server to client. */
export interface ClientLeftMessage {
    type: "CLIENT_LEFT";
    /** A client as others see it. */
    client: ClientInfo;
}

/** A service has another subscriber.  Server to client. */
export interface ServiceClientSubscribedMessage {
    type: "SERVICE_CLIENT_SUBSCRIBED";
    /** A client as others see it. */
    client: ClientInfo;
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** A service has one subscriber less.  Server to client. */
export interface ServiceClientUnsubscribedMessage {
    type: "SERVICE_CLIENT_UNSUBSCRIBED";
    /** A client as others see it. */
    client: ClientInfo;
    /** A service as everybody sees it. */
    service: ServiceInfo;
}

/** What somebody said.  The same word on the wire as the request: never with a number.  Server
 * to client. */
export interface DeliveryMessage {
    type: "MESSAGE";
    /** Who said it. */
    origin: Origin;
    /** For whom it is. */
    target: Target;
    /** The sender's bytes. */
    data: unknown;
}

/** The message was not understood.  Server to client. */
export interface ErrorProtocolMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "ERROR_PROTOCOL";
    /** For people.  Original clients refuse escapes, so printable ASCII without quotes. */
    desc: Desc;
}

/** The server knows no such message.  Server to client. */
export interface ErrorUnsupportedMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "ERROR_UNSUPPORTED";
}

/** The server cannot, and it is not the client's fault.  Server to client. */
export interface ErrorInternalMessage {
    /** Number of the request this answers; without it, nobody asked. */
    seq?: Seq;
    type: "ERROR_INTERNAL";
    /** For people.  Original clients refuse escapes, so printable ASCII without quotes. */
    desc: Desc;
}

/** What a client sends. */
export type ToServer =
    | IdentifyMessage
    | MessageMessage
    | SelfSubscribeMessage
    | SelfUnsubscribeMessage
    | SelfFetchMessage
    | SelfSetSeqMessage
    | ServiceCreateMessage
    | ServiceDeleteMessage
    | ServiceFetchMessage
    | ServiceFetchAllMessage
    | ClientFetchMessage
    | ClientFetchAllMessage;

/** What the server sends. */
export type ToClient =
    | HelloMessage
    | OkMessage
    | BadMessage
    | InvalidNameMessage
    | InvalidUuidMessage
    | InvalidServiceMessage
    | SelfSubscribeResultMessage
    | SelfUnsubscribeResultMessage
    | SelfFetchResultMessage
    | ServiceCreateResultMessage
    | ServiceDeleteResultMessage
    | ServiceFetchResultMessage
    | ServiceFetchAllResultMessage
    | ClientFetchResultMessage
    | ClientFetchAllResultMessage
    | ClientJoinedMessage
    | ClientLeftMessage
    | ServiceClientSubscribedMessage
    | ServiceClientUnsubscribedMessage
    | DeliveryMessage
    | ErrorProtocolMessage
    | ErrorUnsupportedMessage
    | ErrorInternalMessage;
