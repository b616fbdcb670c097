/* Generated from tests/codegen/cases/lounge.json; change the schema, then run wireformc gen.
 *
 * Lounge: messages.
 */
#ifndef GENERATED_LOUNGE_H
#define GENERATED_LOUNGE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

#define LOUNGE_PORT 7002

/* Bytes of one message, and its open arrays and objects. */
#define LOUNGE_LIMIT_IN  4096
#define LOUNGE_LIMIT_OUT 8192
#define LOUNGE_DEPTH     64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define LOUNGE_ARENA_PER_BYTE 9
#define LOUNGE_ARENA_BASE     256

/** The messages, in the order of the document. */
enum lounge_tag {
    LOUNGE_NONE,
    LOUNGE_SAY,
    LOUNGE_HEARD,
    LOUNGE_GONE,
};

/** A line.  Client to server. */
struct lounge_say {
    /** Up to 200 characters. */
    wf_text text;
};

/** What somebody said.  Server to client. */
struct lounge_heard {
    /** Up to 200 characters. */
    wf_text text;
};

/** The session ends.  Server to client. */
struct lounge_gone {
    /** Up to 64 characters. */
    wf_text why;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool lounge_read_say(struct wf_json_reader *in, struct lounge_say *msg);
bool lounge_read_heard(struct wf_json_reader *in, struct lounge_heard *msg);
bool lounge_read_gone(struct wf_json_reader *in, struct lounge_gone *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void lounge_write_say(struct wf_buf *out, const struct lounge_say *msg);
void lounge_write_heard(struct wf_buf *out, const struct lounge_heard *msg);
void lounge_write_gone(struct wf_buf *out, const struct lounge_gone *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool lounge_validate_say(const struct lounge_say *msg, struct wf_error *error);
bool lounge_validate_heard(const struct lounge_heard *msg, struct wf_error *error);
bool lounge_validate_gone(const struct lounge_gone *msg, struct wf_error *error);

/* Comparing, deep. */

bool lounge_equal_say(const struct lounge_say *a, const struct lounge_say *b);
bool lounge_equal_heard(const struct lounge_heard *a, const struct lounge_heard *b);
bool lounge_equal_gone(const struct lounge_gone *a, const struct lounge_gone *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return LOUNGE_NONE with the reason in the reader's error */
enum lounge_tag lounge_identify_to_server(struct wf_json_reader *in);
enum lounge_tag lounge_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol lounge_protocol;

/** Settings of Lounge. */
struct lounge_settings {
    /** Bytes of one response that wait to be sent.  4096 to 1073741824. */
    uint32_t unsent_bytes;
    /** Silence on a stream before the server breaks it.  1 to 600000. */
    uint32_t keepalive_ms;
};

extern const struct lounge_settings lounge_default_settings;

/** Reads one JSON object over the settings that are there: only members it has change. */
bool lounge_read_settings(struct wf_json_reader *in, struct lounge_settings *settings);

#endif
