/* Generated from tests/codegen/cases/raw.json; change the schema, then run wireformc gen.
 *
 * Raw values: messages.
 */
#ifndef GENERATED_RAW_H
#define GENERATED_RAW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define RAW_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define RAW_ARENA_PER_BYTE 16
#define RAW_ARENA_BASE     192

/** The messages, in the order of the document. */
enum raw_tag {
    RAW_NONE,
    RAW_RELAY,
};

/** Something for somebody else.  Both directions. */
struct raw_relay {
    /** Passed on as it came. */
    wf_text body;
    wf_text extra;
    bool has_extra;
    const wf_text *more;
    size_t more_count;
    bool has_more;
    wf_text name;
    bool has_name;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool raw_read_relay(struct wf_json_reader *in, struct raw_relay *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void raw_write_relay(struct wf_buf *out, const struct raw_relay *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool raw_validate_relay(const struct raw_relay *msg, struct wf_error *error);

/* Comparing, deep. */

bool raw_equal_relay(const struct raw_relay *a, const struct raw_relay *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return RAW_NONE with the reason in the reader's error */
enum raw_tag raw_identify_to_server(struct wf_json_reader *in);
enum raw_tag raw_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol raw_protocol;

#endif
