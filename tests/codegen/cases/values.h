/* Generated from tests/codegen/cases/values.json; change the schema, then run wireformc gen.
 *
 * Values: messages.
 */
#ifndef GENERATED_VALUES_H
#define GENERATED_VALUES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define VALUES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define VALUES_ARENA_PER_BYTE 12
#define VALUES_ARENA_BASE     192

/** The messages, in the order of the document. */
enum values_tag {
    VALUES_NONE,
    VALUES_WORD,
    VALUES_COUNT,
    VALUES_PAIR,
    VALUES_PING,
    VALUES_NOTHING,
    VALUES_BOX,
};

/** A text.  Both directions. */
struct values_word {
    /** Up to 8 characters. */
    wf_text value;
};

/** An integer.  Both directions. */
struct values_count {
    int64_t value;
};

/** A tuple.  Both directions. */
struct values_pair {
    double _1;
};

/** A map.  Both directions. */
struct values_box {
    const struct values_box_entry *value;
    size_t value_count;
};

struct values_box_entry {
    wf_text key;
    int64_t value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool values_read_word(struct wf_json_reader *in, struct values_word *msg);
bool values_read_count(struct wf_json_reader *in, struct values_count *msg);
bool values_read_pair(struct wf_json_reader *in, struct values_pair *msg);
bool values_read_ping(struct wf_json_reader *in);
bool values_read_nothing(struct wf_json_reader *in);
bool values_read_box(struct wf_json_reader *in, struct values_box *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void values_write_word(struct wf_buf *out, const struct values_word *msg);
void values_write_count(struct wf_buf *out, const struct values_count *msg);
void values_write_pair(struct wf_buf *out, const struct values_pair *msg);
void values_write_ping(struct wf_buf *out);
void values_write_nothing(struct wf_buf *out);
void values_write_box(struct wf_buf *out, const struct values_box *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool values_validate_word(const struct values_word *msg, struct wf_error *error);
bool values_validate_count(const struct values_count *msg, struct wf_error *error);
bool values_validate_pair(const struct values_pair *msg, struct wf_error *error);
bool values_validate_box(const struct values_box *msg, struct wf_error *error);

/* Comparing, deep. */

bool values_equal_word(const struct values_word *a, const struct values_word *b);
bool values_equal_count(const struct values_count *a, const struct values_count *b);
bool values_equal_pair(const struct values_pair *a, const struct values_pair *b);
bool values_equal_box(const struct values_box *a, const struct values_box *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return VALUES_NONE with the reason in the reader's error */
enum values_tag values_identify_to_server(struct wf_json_reader *in);
enum values_tag values_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol values_protocol;

#endif
