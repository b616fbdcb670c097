/* Generated from tests/codegen/cases/blobs.json; change the schema, then run wireformc gen.
 *
 * Blobs: messages.
 */
#ifndef GENERATED_BLOBS_H
#define GENERATED_BLOBS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define BLOBS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define BLOBS_ARENA_PER_BYTE 12
#define BLOBS_ARENA_BASE     320

/** The messages, in the order of the document. */
enum blobs_tag {
    BLOBS_NONE,
    BLOBS_PART,
};

/** A piece of a file.  Both directions. */
struct blobs_part {
    /** 4 bytes. */
    wf_bytes digest;
    wf_bytes data;
    const wf_bytes *parts;
    size_t parts_count;
    bool has_parts;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool blobs_read_part(struct wf_json_reader *in, struct blobs_part *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void blobs_write_part(struct wf_buf *out, const struct blobs_part *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool blobs_validate_part(const struct blobs_part *msg, struct wf_error *error);

/* Comparing, deep. */

bool blobs_equal_part(const struct blobs_part *a, const struct blobs_part *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return BLOBS_NONE with the reason in the reader's error */
enum blobs_tag blobs_identify_to_server(struct wf_json_reader *in);
enum blobs_tag blobs_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol blobs_protocol;

#endif
