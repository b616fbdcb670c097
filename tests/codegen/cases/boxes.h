/* Generated from tests/codegen/cases/boxes.json; change the schema, then run wireformc gen.
 *
 * Boxes: messages.
 */
#ifndef GENERATED_BOXES_H
#define GENERATED_BOXES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define BOXES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define BOXES_ARENA_PER_BYTE 45
#define BOXES_ARENA_BASE     1920

/** The messages, in the order of the document. */
enum boxes_tag {
    BOXES_NONE,
    BOXES_EVENT,
};

struct boxes_small {
    int64_t n;
    bool has_n;
};

/** Larger than all others, so it is held behind a pointer. */
struct boxes_large {
    wf_text text_1;
    bool has_text_1;
    wf_text text_2;
    bool has_text_2;
    wf_text text_3;
    bool has_text_3;
    wf_text text_4;
    bool has_text_4;
    wf_text text_5;
    bool has_text_5;
    wf_text text_6;
    bool has_text_6;
    wf_text text_7;
    bool has_text_7;
    wf_text text_8;
    bool has_text_8;
    wf_text text_9;
    bool has_text_9;
    wf_text text_10;
    bool has_text_10;
    wf_text text_11;
    bool has_text_11;
    wf_text text_12;
    bool has_text_12;
    wf_text text_13;
    bool has_text_13;
    wf_text text_14;
    bool has_text_14;
    wf_text text_15;
    bool has_text_15;
    wf_text text_16;
    bool has_text_16;
    wf_text text_17;
    bool has_text_17;
    wf_text text_18;
    bool has_text_18;
    wf_text text_19;
    bool has_text_19;
    wf_text text_20;
    bool has_text_20;
    wf_text text_21;
    bool has_text_21;
    wf_text text_22;
    bool has_text_22;
    wf_text text_23;
    bool has_text_23;
    wf_text text_24;
    bool has_text_24;
    wf_text text_25;
    bool has_text_25;
    wf_text text_26;
    bool has_text_26;
    wf_text text_27;
    bool has_text_27;
    wf_text text_28;
    bool has_text_28;
    int64_t number;
    bool has_number;
};

struct boxes_other {
    wf_text s;
    bool has_s;
};

enum boxes_event_what_tag {
    BOXES_EVENT_WHAT_NONE,
    BOXES_EVENT_WHAT_SMALL,
    BOXES_EVENT_WHAT_LARGE,
    BOXES_EVENT_WHAT_OTHER,
};

struct boxes_event_what {
    enum boxes_event_what_tag tag;
    union {
        struct boxes_small small;
        const struct boxes_large *large;
        struct boxes_other other;
    } as;
};

/** Both directions. */
struct boxes_event {
    struct boxes_event_what what;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool boxes_read_event(struct wf_json_reader *in, struct boxes_event *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void boxes_write_event(struct wf_buf *out, const struct boxes_event *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool boxes_validate_event(const struct boxes_event *msg, struct wf_error *error);

/* Comparing, deep. */

bool boxes_equal_event(const struct boxes_event *a, const struct boxes_event *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return BOXES_NONE with the reason in the reader's error */
enum boxes_tag boxes_identify_to_server(struct wf_json_reader *in);
enum boxes_tag boxes_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol boxes_protocol;

#endif
