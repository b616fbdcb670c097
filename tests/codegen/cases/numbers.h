/* Generated from tests/codegen/cases/numbers.json; change the schema, then run wireformc gen.
 *
 * Numbers: messages.
 */
#ifndef GENERATED_NUMBERS_H
#define GENERATED_NUMBERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define NUMBERS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define NUMBERS_ARENA_PER_BYTE 1
#define NUMBERS_ARENA_BASE     64

/** The messages, in the order of the document. */
enum numbers_tag {
    NUMBERS_NONE,
    NUMBERS_MEASURE,
};

/** What a scale shows.  Both directions. */
struct numbers_measure {
    /** 0 to 250.5. */
    double kilos;
    /** Above 0 to below 1. */
    double ratio;
    bool has_ratio;
    double any;
    bool has_any;
    bool is_stable;
    bool has_is_stable;
    bool has_nothing;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool numbers_read_measure(struct wf_json_reader *in, struct numbers_measure *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void numbers_write_measure(struct wf_buf *out, const struct numbers_measure *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool numbers_validate_measure(const struct numbers_measure *msg, struct wf_error *error);

/* Comparing, deep. */

bool numbers_equal_measure(const struct numbers_measure *a, const struct numbers_measure *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return NUMBERS_NONE with the reason in the reader's error */
enum numbers_tag numbers_identify_to_server(struct wf_json_reader *in);
enum numbers_tag numbers_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol numbers_protocol;

#endif
