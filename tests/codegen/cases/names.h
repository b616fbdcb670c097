/* Generated from tests/codegen/cases/names.json; change the schema, then run wireformc gen.
 *
 * Names: messages.
 */
#ifndef GENERATED_NAMES_H
#define GENERATED_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define NAMES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define NAMES_ARENA_PER_BYTE 14
#define NAMES_ARENA_BASE     128

/** The messages, in the order of the document. */
enum names_tag {
    NAMES_NONE,
    NAMES_INT,
    NAMES_SETTINGS_,
};

/** Members that C would not take as they are.  Both directions. */
struct names_int {
    int64_t int_;
    int64_t max;
    int64_t errno_;
    bool has_errno_;
    int64_t null;
    bool has_null;
    bool has_errno;
    bool has_has_errno;
    int64_t a_b;
    bool has_a_b;
    int64_t a_b_;
    bool has_a_b_;
    int64_t _1st;
    bool has__1st;
    int64_t empty;
    bool has_empty;
    int64_t empty_;
    bool has_empty_;
    int64_t quo_te;
    bool has_quo_te;
    const int64_t *list;
    size_t list_count;
    bool has_list;
    int64_t list_count_;
    bool has_list_count_;
};

/** A message with a name that is taken.  Both directions. */
struct names_settings_ {
    int64_t n;
    bool has_n;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool names_read_int(struct wf_json_reader *in, struct names_int *msg);
bool names_read_settings_(struct wf_json_reader *in, struct names_settings_ *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void names_write_int(struct wf_buf *out, const struct names_int *msg);
void names_write_settings_(struct wf_buf *out, const struct names_settings_ *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool names_validate_int(const struct names_int *msg, struct wf_error *error);
bool names_validate_settings_(const struct names_settings_ *msg, struct wf_error *error);

/* Comparing, deep. */

bool names_equal_int(const struct names_int *a, const struct names_int *b);
bool names_equal_settings_(const struct names_settings_ *a, const struct names_settings_ *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return NAMES_NONE with the reason in the reader's error */
enum names_tag names_identify_to_server(struct wf_json_reader *in);
enum names_tag names_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol names_protocol;

#endif
