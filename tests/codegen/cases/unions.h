/* Generated from tests/codegen/cases/unions.json; change the schema, then run wireformc gen.
 *
 * Unions: messages.
 */
#ifndef GENERATED_UNIONS_H
#define GENERATED_UNIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define UNIONS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define UNIONS_ARENA_PER_BYTE 12
#define UNIONS_ARENA_BASE     320

/** The messages, in the order of the document. */
enum unions_tag {
    UNIONS_NONE,
    UNIONS_DRAWING,
};

struct unions_shape_circle {
    double r;
};

struct unions_shape_box {
    int64_t w;
    int64_t h;
};

enum unions_shape_tag {
    UNIONS_SHAPE_NONE,
    UNIONS_SHAPE_CIRCLE,
    UNIONS_SHAPE_BOX,
    UNIONS_SHAPE_EMPTY,
};

struct unions_shape {
    enum unions_shape_tag tag;
    union {
        struct unions_shape_circle circle;
        struct unions_shape_box box;
    } as;
};

struct unions_drawing_source_array {
    const wf_text *items;
    size_t count;
};

enum unions_drawing_source_tag {
    UNIONS_DRAWING_SOURCE_NONE,
    UNIONS_DRAWING_SOURCE_STRING,
    UNIONS_DRAWING_SOURCE_NUMBER,
    UNIONS_DRAWING_SOURCE_ARRAY,
};

struct unions_drawing_source {
    enum unions_drawing_source_tag tag;
    union {
        wf_text string;
        int64_t number;
        struct unions_drawing_source_array array;
    } as;
};

/** Shapes, and where they come from.  Both directions. */
struct unions_drawing {
    const struct unions_shape *shapes;
    size_t shapes_count;
    struct unions_shape main;
    bool has_main;
    struct unions_drawing_source source;
    bool has_source;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool unions_read_drawing(struct wf_json_reader *in, struct unions_drawing *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void unions_write_drawing(struct wf_buf *out, const struct unions_drawing *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool unions_validate_drawing(const struct unions_drawing *msg, struct wf_error *error);

/* Comparing, deep. */

bool unions_equal_drawing(const struct unions_drawing *a, const struct unions_drawing *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return UNIONS_NONE with the reason in the reader's error */
enum unions_tag unions_identify_to_server(struct wf_json_reader *in);
enum unions_tag unions_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol unions_protocol;

#endif
