/* Generated from tests/codegen/cases/mirror.json; change the schema, then run wireformc gen.
 *
 * Mirror: messages.
 */
#ifndef GENERATED_MIRROR_H
#define GENERATED_MIRROR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define MIRROR_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define MIRROR_ARENA_PER_BYTE 12
#define MIRROR_ARENA_BASE     256

/** The messages, in the order of the document. */
enum mirror_tag {
    MIRROR_NONE,
    MIRROR_NEWS,
};

/** Written flat, and once more inside.  Both directions. */
struct mirror_news {
    /** 1 to 8 characters. */
    wf_text name;
    const wf_text *others;
    size_t others_count;
    bool has_others;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool mirror_read_news(struct wf_json_reader *in, struct mirror_news *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void mirror_write_news(struct wf_buf *out, const struct mirror_news *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool mirror_validate_news(const struct mirror_news *msg, struct wf_error *error);

/* Comparing, deep. */

bool mirror_equal_news(const struct mirror_news *a, const struct mirror_news *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return MIRROR_NONE with the reason in the reader's error */
enum mirror_tag mirror_identify_to_server(struct wf_json_reader *in);
enum mirror_tag mirror_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol mirror_protocol;

#endif
