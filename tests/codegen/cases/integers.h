/* Generated from tests/codegen/cases/integers.json; change the schema, then run wireformc gen.
 *
 * Integers: messages.
 */
#ifndef GENERATED_INTEGERS_H
#define GENERATED_INTEGERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define INTEGERS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define INTEGERS_ARENA_PER_BYTE 1
#define INTEGERS_ARENA_BASE     64

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define INTEGERS_PORT_MIN 1
#define INTEGERS_PORT_MAX 65535

/** The messages, in the order of the document. */
enum integers_tag {
    INTEGERS_NONE,
    INTEGERS_SIZES,
};

/** One integer of each width.  Both directions. */
struct integers_sizes {
    /** 0 to 255. */
    uint8_t byte;
    /** -32768 to 32767. */
    int16_t word;
    /** -5 to 5. */
    int8_t level;
    bool has_level;
    /** 0 to 1000, a multiple of 5. */
    uint16_t step;
    /** 0 to 18446744073709551615. */
    uint64_t count;
    bool has_count;
    /** At least -9223372036854775808. */
    int64_t least;
    bool has_least;
    int64_t any;
    /** 1 to 65535. */
    uint16_t port;
    bool has_port;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool integers_read_sizes(struct wf_json_reader *in, struct integers_sizes *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void integers_write_sizes(struct wf_buf *out, const struct integers_sizes *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool integers_validate_sizes(const struct integers_sizes *msg, struct wf_error *error);

/* Comparing, deep. */

bool integers_equal_sizes(const struct integers_sizes *a, const struct integers_sizes *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return INTEGERS_NONE with the reason in the reader's error */
enum integers_tag integers_identify_to_server(struct wf_json_reader *in);
enum integers_tag integers_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol integers_protocol;

#endif
