/* Generated from tests/codegen/cases/surrogates.json; change the schema, then run wireformc gen.
 *
 * Surrogates: messages.
 */
#ifndef GENERATED_SURROGATES_H
#define GENERATED_SURROGATES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define SURROGATES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define SURROGATES_ARENA_PER_BYTE 12
#define SURROGATES_ARENA_BASE     384

/** The messages, in the order of the document. */
enum surrogates_tag {
    SURROGATES_NONE,
    SURROGATES_EDIT,
};

/** Positions count UTF-16 units, so an edit may part a pair.  Both directions. */
struct surrogates_edit {
    /** Up to 8 characters. */
    wf_text text;
    /** Like ^[^a]$. */
    wf_text like;
    bool has_like;
    const wf_text *parts;
    size_t parts_count;
    bool has_parts;
    const struct surrogates_edit_names_entry *names;
    size_t names_count;
    bool has_names;
    wf_text raw;
    bool has_raw;
};

struct surrogates_edit_names_entry {
    wf_text key;
    bool value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool surrogates_read_edit(struct wf_json_reader *in, struct surrogates_edit *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void surrogates_write_edit(struct wf_buf *out, const struct surrogates_edit *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool surrogates_validate_edit(const struct surrogates_edit *msg, struct wf_error *error);

/* Comparing, deep. */

bool surrogates_equal_edit(const struct surrogates_edit *a, const struct surrogates_edit *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return SURROGATES_NONE with the reason in the reader's error */
enum surrogates_tag surrogates_identify_to_server(struct wf_json_reader *in);
enum surrogates_tag surrogates_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol surrogates_protocol;

#endif
