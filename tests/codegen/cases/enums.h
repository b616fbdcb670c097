/* Generated from tests/codegen/cases/enums.json; change the schema, then run wireformc gen.
 *
 * Enums: messages.
 */
#ifndef GENERATED_ENUMS_H
#define GENERATED_ENUMS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define ENUMS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ENUMS_ARENA_PER_BYTE 1
#define ENUMS_ARENA_BASE     64

/** The messages, in the order of the document. */
enum enums_tag {
    ENUMS_NONE,
    ENUMS_LIGHT,
};

/** Of the week. */
enum enums_day {
    ENUMS_DAY_NONE,
    ENUMS_DAY_MONDAY,
    ENUMS_DAY_SUNDAY,
};

enum enums_light_colour {
    ENUMS_LIGHT_COLOUR_NONE,
    ENUMS_LIGHT_COLOUR_RED,
    ENUMS_LIGHT_COLOUR_AMBER,
    ENUMS_LIGHT_COLOUR_GREEN,
    ENUMS_LIGHT_COLOUR_NO_COLOUR,
    ENUMS_LIGHT_COLOUR_EMPTY,
};

enum enums_light_mixed {
    ENUMS_LIGHT_MIXED_NONE,
    ENUMS_LIGHT_MIXED_1,
    ENUMS_LIGHT_MIXED_MINUS_1,
    ENUMS_LIGHT_MIXED_1_5,
    ENUMS_LIGHT_MIXED_TRUE,
    ENUMS_LIGHT_MIXED_1_,
    ENUMS_LIGHT_MIXED_NULL,
};

/** What a traffic light does.  Both directions. */
struct enums_light {
    enum enums_light_colour colour;
    enum enums_light_mixed mixed;
    bool has_mixed;
    bool is_null_mixed;
    /** Of the week. */
    enum enums_day day;
    bool has_day;
    /** Of the week. */
    enum enums_day other_day;
    bool has_other_day;
    bool has_mark;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool enums_read_light(struct wf_json_reader *in, struct enums_light *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void enums_write_light(struct wf_buf *out, const struct enums_light *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool enums_validate_light(const struct enums_light *msg, struct wf_error *error);

/* Comparing, deep. */

bool enums_equal_light(const struct enums_light *a, const struct enums_light *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ENUMS_NONE with the reason in the reader's error */
enum enums_tag enums_identify_to_server(struct wf_json_reader *in);
enum enums_tag enums_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol enums_protocol;

#endif
