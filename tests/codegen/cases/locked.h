/* Generated from tests/codegen/cases/locked.json; change the schema, then run wireformc gen.
 *
 * Locked: messages.
 */
#ifndef GENERATED_LOCKED_H
#define GENERATED_LOCKED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define LOCKED_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define LOCKED_ARENA_PER_BYTE 1
#define LOCKED_ARENA_BASE     64

/** The messages, in the order in which they came into the document. */
enum locked_tag {
    LOCKED_NONE,
    LOCKED_DRAW,
    LOCKED_PAINT = 3,
};

/** Beside the document locked.lock keeps the numbers: blue came after red, and green is gone. */
enum locked_color {
    LOCKED_COLOR_NONE,
    LOCKED_COLOR_RED,
    LOCKED_COLOR_BLUE = 3,
    LOCKED_COLOR_7,
};

/** Client to server. */
struct locked_paint {
    /** Beside the document locked.lock keeps the numbers: blue came after red, and green is
     *  gone. */
    enum locked_color color;
};

struct locked_draw_shape_square {
    /** At least 0. */
    uint64_t size;
};

struct locked_draw_shape_circle {
    /** At least 0. */
    uint64_t radius;
};

enum locked_draw_shape_tag {
    LOCKED_DRAW_SHAPE_NONE,
    LOCKED_DRAW_SHAPE_CIRCLE,
    LOCKED_DRAW_SHAPE_SQUARE = 3,
};

struct locked_draw_shape {
    enum locked_draw_shape_tag tag;
    union {
        struct locked_draw_shape_square square;
        struct locked_draw_shape_circle circle;
    } as;
};

/** Client to server. */
struct locked_draw {
    struct locked_draw_shape shape;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool locked_read_paint(struct wf_json_reader *in, struct locked_paint *msg);
bool locked_read_draw(struct wf_json_reader *in, struct locked_draw *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void locked_write_paint(struct wf_buf *out, const struct locked_paint *msg);
void locked_write_draw(struct wf_buf *out, const struct locked_draw *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool locked_validate_paint(const struct locked_paint *msg, struct wf_error *error);
bool locked_validate_draw(const struct locked_draw *msg, struct wf_error *error);

/* Comparing, deep. */

bool locked_equal_paint(const struct locked_paint *a, const struct locked_paint *b);
bool locked_equal_draw(const struct locked_draw *a, const struct locked_draw *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return LOCKED_NONE with the reason in the reader's error */
enum locked_tag locked_identify_to_server(struct wf_json_reader *in);
enum locked_tag locked_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol locked_protocol;

#endif
