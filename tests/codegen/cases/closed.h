/* Generated from tests/codegen/cases/closed.json; change the schema, then run wireformc gen.
 *
 * Closed: messages.
 */
#ifndef GENERATED_CLOSED_H
#define GENERATED_CLOSED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define CLOSED_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CLOSED_ARENA_PER_BYTE 1
#define CLOSED_ARENA_BASE     64

/** The messages, in the order of the document. */
enum closed_tag {
    CLOSED_NONE,
    CLOSED_FORM,
};

struct closed_form_open {
    int64_t a;
    bool has_a;
};

/** Exactly these members.  Both directions. */
struct closed_form {
    int64_t id;
    struct closed_form_open open;
    bool has_open;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool closed_read_form(struct wf_json_reader *in, struct closed_form *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void closed_write_form(struct wf_buf *out, const struct closed_form *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool closed_validate_form(const struct closed_form *msg, struct wf_error *error);

/* Comparing, deep. */

bool closed_equal_form(const struct closed_form *a, const struct closed_form *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CLOSED_NONE with the reason in the reader's error */
enum closed_tag closed_identify_to_server(struct wf_json_reader *in);
enum closed_tag closed_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol closed_protocol;

#endif
