/* Generated from tests/codegen/cases/inlining.json; change the schema, then run wireformc gen.
 *
 * Inlining: messages.
 */
#ifndef GENERATED_INLINING_H
#define GENERATED_INLINING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define INLINING_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define INLINING_ARENA_PER_BYTE 9
#define INLINING_ARENA_BASE     128

/** The messages, in the order of the document. */
enum inlining_tag {
    INLINING_NONE,
    INLINING_MOVE,
};

/** A square. */
struct inlining_place {
    /** 0 to 7. */
    uint8_t x;
    /** 0 to 7. */
    uint8_t y;
};

/** Somebody moves a piece.  Both directions. */
struct inlining_move {
    /** A square. */
    struct inlining_place to;
    /** A square. */
    struct inlining_place from;
    bool has_from;
    bool fast;
    bool has_fast;
    bool loud;
    bool has_loud;
    bool has_why;
    wf_text text;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool inlining_read_move(struct wf_json_reader *in, struct inlining_move *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void inlining_write_move(struct wf_buf *out, const struct inlining_move *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool inlining_validate_move(const struct inlining_move *msg, struct wf_error *error);

/* Comparing, deep. */

bool inlining_equal_move(const struct inlining_move *a, const struct inlining_move *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return INLINING_NONE with the reason in the reader's error */
enum inlining_tag inlining_identify_to_server(struct wf_json_reader *in);
enum inlining_tag inlining_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol inlining_protocol;

#endif
