/* Generated from tests/codegen/cases/identify.json; change the schema, then run wireformc gen.
 *
 * Identify: messages.
 */
#ifndef GENERATED_IDENTIFY_H
#define GENERATED_IDENTIFY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define IDENTIFY_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define IDENTIFY_ARENA_PER_BYTE 14
#define IDENTIFY_ARENA_BASE     192

/** The messages, in the order of the document. */
enum identify_tag {
    IDENTIFY_NONE,
    IDENTIFY_START,
    IDENTIFY_YES,
    IDENTIFY_NO,
    IDENTIFY_LIST,
};

/** Begin.  Both directions. */
struct identify_start {
    int64_t at;
    bool has_at;
};

/** It did not.  Both directions. */
struct identify_no {
    wf_text why;
    bool has_why;
};

/** Not an object.  Both directions. */
struct identify_list {
    const int64_t *value;
    size_t value_count;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool identify_read_start(struct wf_json_reader *in, struct identify_start *msg);
bool identify_read_yes(struct wf_json_reader *in);
bool identify_read_no(struct wf_json_reader *in, struct identify_no *msg);
bool identify_read_list(struct wf_json_reader *in, struct identify_list *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void identify_write_start(struct wf_buf *out, const struct identify_start *msg);
void identify_write_yes(struct wf_buf *out);
void identify_write_no(struct wf_buf *out, const struct identify_no *msg);
void identify_write_list(struct wf_buf *out, const struct identify_list *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool identify_validate_start(const struct identify_start *msg, struct wf_error *error);
bool identify_validate_no(const struct identify_no *msg, struct wf_error *error);
bool identify_validate_list(const struct identify_list *msg, struct wf_error *error);

/* Comparing, deep. */

bool identify_equal_start(const struct identify_start *a, const struct identify_start *b);
bool identify_equal_no(const struct identify_no *a, const struct identify_no *b);
bool identify_equal_list(const struct identify_list *a, const struct identify_list *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return IDENTIFY_NONE with the reason in the reader's error */
enum identify_tag identify_identify_to_server(struct wf_json_reader *in);
enum identify_tag identify_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol identify_protocol;

#endif
