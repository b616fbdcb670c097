/* Generated from tests/codegen/cases/twofold.json; change the schema, then run wireformc gen.
 *
 * Twofold: messages.
 */
#ifndef GENERATED_TWOFOLD_H
#define GENERATED_TWOFOLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define TWOFOLD_PORT 7002

/* Bytes of one message, and its open arrays and objects. */
#define TWOFOLD_LIMIT_IN  256
#define TWOFOLD_LIMIT_OUT 128
#define TWOFOLD_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define TWOFOLD_ARENA_PER_BYTE 9
#define TWOFOLD_ARENA_BASE     192

/** The messages, in the order of the document. */
enum twofold_tag {
    TWOFOLD_NONE,
    TWOFOLD_SAY,
    TWOFOLD_HEARD,
};

/** Why a connection is closed (RFC 6455, 7.4). */
enum twofold_close_code {
    TWOFOLD_CLOSE_TEXT_ONLY = 1003,
};

/** Something to be heard by all.  Client to server. */
struct twofold_say {
    wf_text text;
};

/** What somebody said.  Server to client. */
struct twofold_heard {
    wf_text text;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool twofold_read_say(struct wf_json_reader *in, struct twofold_say *msg);
bool twofold_read_heard(struct wf_json_reader *in, struct twofold_heard *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void twofold_write_say(struct wf_buf *out, const struct twofold_say *msg);
void twofold_write_heard(struct wf_buf *out, const struct twofold_heard *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool twofold_validate_say(const struct twofold_say *msg, struct wf_error *error);
bool twofold_validate_heard(const struct twofold_heard *msg, struct wf_error *error);

/* Comparing, deep. */

bool twofold_equal_say(const struct twofold_say *a, const struct twofold_say *b);
bool twofold_equal_heard(const struct twofold_heard *a, const struct twofold_heard *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return TWOFOLD_NONE with the reason in the reader's error */
enum twofold_tag twofold_identify_to_server(struct wf_json_reader *in);
enum twofold_tag twofold_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol twofold_protocol;

/** Settings of Twofold. */
struct twofold_settings {
    /** Port of the lines.  0 to 65535. */
    uint16_t port;
    /** Port of WebSocket.  0 to 65535. */
    uint16_t web_port;
};

extern const struct twofold_settings twofold_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool twofold_read_settings(struct wf_json_reader *in, struct twofold_settings *settings);

#endif
