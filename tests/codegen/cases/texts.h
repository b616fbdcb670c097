/* Generated from tests/codegen/cases/texts.json; change the schema, then run wireformc gen.
 *
 * Texts: messages.
 */
#ifndef GENERATED_TEXTS_H
#define GENERATED_TEXTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define TEXTS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define TEXTS_ARENA_PER_BYTE 9
#define TEXTS_ARENA_BASE     320

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define TEXTS_NAME_MIN  1
#define TEXTS_NAME_MAX  8
#define TEXTS_NAME_SIZE (4 * 8 + 1)

/** The messages, in the order of the document. */
enum texts_tag {
    TEXTS_NONE,
    TEXTS_GREETING,
};

/** Somebody says hello.  Both directions. */
struct texts_greeting {
    /** 1 to 8 characters. */
    wf_text from;
    /** 1 to 8 characters. */
    wf_text to;
    bool has_to;
    /** Whatever one likes. */
    wf_text words;
    /** 1 character. */
    wf_text sign;
    bool has_sign;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool texts_read_greeting(struct wf_json_reader *in, struct texts_greeting *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void texts_write_greeting(struct wf_buf *out, const struct texts_greeting *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool texts_validate_greeting(const struct texts_greeting *msg, struct wf_error *error);

/* Comparing, deep. */

bool texts_equal_greeting(const struct texts_greeting *a, const struct texts_greeting *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return TEXTS_NONE with the reason in the reader's error */
enum texts_tag texts_identify_to_server(struct wf_json_reader *in);
enum texts_tag texts_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol texts_protocol;

#endif
