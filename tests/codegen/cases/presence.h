/* Generated from tests/codegen/cases/presence.json; change the schema, then run wireformc gen.
 *
 * Presence: messages.
 */
#ifndef GENERATED_PRESENCE_H
#define GENERATED_PRESENCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define PRESENCE_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define PRESENCE_ARENA_PER_BYTE 12
#define PRESENCE_ARENA_BASE     448

/** The messages, in the order of the document. */
enum presence_tag {
    PRESENCE_NONE,
    PRESENCE_PROFILE,
};

/** What somebody tells, or does not.  Both directions. */
struct presence_profile {
    wf_text nick;
    bool has_nick;
    wf_text motto;
    bool has_motto;
    /** 0 to 200. */
    uint8_t age;
    bool has_age;
    bool is_null_age;
    wf_text town;
    bool has_town;
    wf_text mail;
    bool has_mail;
    bool known;
    const wf_text *tags;
    size_t tags_count;
    bool has_tags;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool presence_read_profile(struct wf_json_reader *in, struct presence_profile *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void presence_write_profile(struct wf_buf *out, const struct presence_profile *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool presence_validate_profile(const struct presence_profile *msg, struct wf_error *error);

/* Comparing, deep. */

bool presence_equal_profile(const struct presence_profile *a, const struct presence_profile *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return PRESENCE_NONE with the reason in the reader's error */
enum presence_tag presence_identify_to_server(struct wf_json_reader *in);
enum presence_tag presence_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol presence_protocol;

#endif
