/* Generated from tests/codegen/cases/ordered.json; change the schema, then run wireformc gen.
 *
 * Ordered: messages.
 */
#ifndef GENERATED_ORDERED_H
#define GENERATED_ORDERED_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_cbor_reader;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define ORDERED_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ORDERED_ARENA_PER_BYTE 51
#define ORDERED_ARENA_BASE     384

/** The messages, in the order of the document. */
enum ordered_tag {
    ORDERED_NONE,
    ORDERED_PUT,
};

/** Both directions. */
struct ordered_put {
    wf_text middle;
    bool has_middle;
    int64_t id;
    double aa;
    bool has_aa;
    const struct ordered_put_scores_entry *scores;
    size_t scores_count;
    bool has_scores;
    wf_bytes raw;
    bool has_raw;
    /** Members of other names. */
    const struct ordered_put_others_entry *others;
    size_t others_count;
};

struct ordered_put_scores_entry {
    wf_text key;
    int64_t value;
};

struct ordered_put_others_entry {
    wf_text key;
    wf_bytes value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool ordered_read_put(struct wf_json_reader *in, struct ordered_put *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void ordered_write_put(struct wf_buf *out, const struct ordered_put *msg);

/* The same in CBOR, from the same structs. */

bool ordered_read_put_cbor(struct wf_cbor_reader *in, struct ordered_put *msg);
void ordered_write_put_cbor(struct wf_buf *out, const struct ordered_put *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool ordered_validate_put(const struct ordered_put *msg, struct wf_error *error);

/* Comparing, deep. */

bool ordered_equal_put(const struct ordered_put *a, const struct ordered_put *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ORDERED_NONE with the reason in the reader's error */
enum ordered_tag ordered_identify_to_server(struct wf_json_reader *in);
enum ordered_tag ordered_identify_to_client(struct wf_json_reader *in);
enum ordered_tag ordered_identify_to_server_cbor(struct wf_cbor_reader *in);
enum ordered_tag ordered_identify_to_client_cbor(struct wf_cbor_reader *in);

extern const struct wf_protocol ordered_protocol;

#endif
