/* Generated from tests/codegen/cases/twofold.json; change the schema, then run wireformc gen.
 *
 * Twofold: messages as JSON.
 */

/** Something to be heard by all.  Client to server. */
export interface SayMessage {
    t: "say";
    text: string;
}

/** What somebody said.  Server to client. */
export interface HeardMessage {
    t: "heard";
    text: string;
}

/** What a client sends. */
export type ToServer = SayMessage;

/** What the server sends. */
export type ToClient = HeardMessage;
