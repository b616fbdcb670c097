/* Generated from tests/codegen/cases/lists.json; change the schema, then run wireformc gen.
 *
 * Lists: messages.
 */
#ifndef GENERATED_LISTS_H
#define GENERATED_LISTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define LISTS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define LISTS_ARENA_PER_BYTE 12
#define LISTS_ARENA_BASE     576

/** The messages, in the order of the document. */
enum lists_tag {
    LISTS_NONE,
    LISTS_TABLE,
};

/** Rows of cells.  Both directions. */
struct lists_table {
    /** 1 to 3 items; up to 8 characters each. */
    const wf_text *names;
    size_t names_count;
    const struct lists_table_rows_item *rows;
    size_t rows_count;
    const struct lists_table_notes_item *notes;
    size_t notes_count;
    bool has_notes;
    const bool *flags;
    size_t flags_count;
    bool has_flags;
    /** Up to 4 items. */
    const bool *ones;
    size_t ones_count;
    bool has_ones;
};

struct lists_table_rows_item {
    /** 0 to 9 each. */
    const uint8_t *items;
    size_t count;
};

struct lists_table_notes_item {
    int64_t at;
    wf_text text;
    bool has_text;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool lists_read_table(struct wf_json_reader *in, struct lists_table *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void lists_write_table(struct wf_buf *out, const struct lists_table *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool lists_validate_table(const struct lists_table *msg, struct wf_error *error);

/* Comparing, deep. */

bool lists_equal_table(const struct lists_table *a, const struct lists_table *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return LISTS_NONE with the reason in the reader's error */
enum lists_tag lists_identify_to_server(struct wf_json_reader *in);
enum lists_tag lists_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol lists_protocol;

#endif
