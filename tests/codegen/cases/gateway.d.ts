/* Generated from tests/codegen/cases/gateway.json; change the schema, then run wireformc gen.
 *
 * Gateway: messages as JSON.
 */

/** The first message.  Client to server. */
export interface HelloMessage {
    t: "hello";
}

/** A question.  Client to server. */
export interface AskMessage {
    t: "ask";
    /** Up to 64 characters. */
    text: string;
}

/** The number of the next message but one.  Client to server. */
export interface SetMessage {
    t: "set";
    /** 0 to 18446744073709551615. */
    seq: number;
}

/** Counting begins.  Server to client. */
export interface WelcomeMessage {
    t: "welcome";
}

/** An answer with its number, or news without.  Server to client. */
export interface ToldMessage {
    /** 0 to 18446744073709551615. */
    seq?: number;
    t: "told";
    /** Up to 64 characters. */
    text: string;
}

/** Nothing but a number.  Server to client. */
export interface DoneMessage {
    /** 0 to 18446744073709551615. */
    seq?: number;
    t: "done";
}

/** Not understood.  Server to client. */
export interface WrongMessage {
    /** 0 to 18446744073709551615. */
    seq?: number;
    t: "wrong";
    /** Up to 64 characters. */
    why: string;
}

/** What a client sends. */
export type ToServer = HelloMessage | AskMessage | SetMessage;

/** What the server sends. */
export type ToClient = WelcomeMessage | ToldMessage | DoneMessage | WrongMessage;
