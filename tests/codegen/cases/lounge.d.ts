/* Generated from tests/codegen/cases/lounge.json; change the schema, then run wireformc gen.
 *
 * Lounge: messages as JSON.
 */

/** A line.  Client to server. */
export interface SayMessage {
    t: "say";
    /** Up to 200 characters. */
    text: string;
}

/** What somebody said.  Server to client. */
export interface HeardMessage {
    t: "heard";
    /** Up to 200 characters. */
    text: string;
}

/** The session ends.  Server to client. */
export interface GoneMessage {
    t: "gone";
    /** Up to 64 characters. */
    why: string;
}

/** What a client sends. */
export type ToServer = SayMessage;

/** What the server sends. */
export type ToClient = HeardMessage | GoneMessage;
