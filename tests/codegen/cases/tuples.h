/* Generated from tests/codegen/cases/tuples.json; change the schema, then run wireformc gen.
 *
 * Tuples: messages.
 */
#ifndef GENERATED_TUPLES_H
#define GENERATED_TUPLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define TUPLES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define TUPLES_ARENA_PER_BYTE 12
#define TUPLES_ARENA_BASE     256

/** The messages, in the order of the document. */
enum tuples_tag {
    TUPLES_NONE,
    TUPLES_ENTRY,
};

struct tuples_entry_file {
    /** At least 1 character. */
    wf_text path;
    /** At least 0. */
    uint64_t size;
    const wf_text *_3;
    size_t _3_count;
};

/** A file in a folder.  Both directions. */
struct tuples_entry {
    struct tuples_entry_file file;
    bool has_pair;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool tuples_read_entry(struct wf_json_reader *in, struct tuples_entry *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void tuples_write_entry(struct wf_buf *out, const struct tuples_entry *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool tuples_validate_entry(const struct tuples_entry *msg, struct wf_error *error);

/* Comparing, deep. */

bool tuples_equal_entry(const struct tuples_entry *a, const struct tuples_entry *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return TUPLES_NONE with the reason in the reader's error */
enum tuples_tag tuples_identify_to_server(struct wf_json_reader *in);
enum tuples_tag tuples_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol tuples_protocol;

#endif
