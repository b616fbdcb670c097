/* Generated from tests/codegen/cases/any_other.json; change the schema, then run wireformc gen.
 *
 * Any other: messages.
 */
#ifndef GENERATED_ANY_OTHER_H
#define GENERATED_ANY_OTHER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define ANY_OTHER_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define ANY_OTHER_ARENA_PER_BYTE 14
#define ANY_OTHER_ARENA_BASE     320

/** The messages, in the order of the document. */
enum any_other_tag {
    ANY_OTHER_NONE,
    ANY_OTHER_SAY,
    ANY_OTHER_OPEN,
    ANY_OTHER_DOOR,
    ANY_OTHER_OTHER,
};

/** A tag that is known.  Both directions. */
struct any_other_say {
    wf_text text;
};

/** The first is known.  Both directions. */
struct any_other_door {
    wf_text state;
};

/** Neither is.  Both directions. */
struct any_other_other {
    /** Up to 8 characters. */
    wf_text kind;
    /** Members of other names. */
    const struct any_other_other_others_entry *others;
    size_t others_count;
};

struct any_other_other_others_entry {
    wf_text key;
    wf_text value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool any_other_read_say(struct wf_json_reader *in, struct any_other_say *msg);
bool any_other_read_open(struct wf_json_reader *in);
bool any_other_read_door(struct wf_json_reader *in, struct any_other_door *msg);
bool any_other_read_other(struct wf_json_reader *in, struct any_other_other *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void any_other_write_say(struct wf_buf *out, const struct any_other_say *msg);
void any_other_write_open(struct wf_buf *out);
void any_other_write_door(struct wf_buf *out, const struct any_other_door *msg);
void any_other_write_other(struct wf_buf *out, const struct any_other_other *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool any_other_validate_say(const struct any_other_say *msg, struct wf_error *error);
bool any_other_validate_door(const struct any_other_door *msg, struct wf_error *error);
bool any_other_validate_other(const struct any_other_other *msg, struct wf_error *error);

/* Comparing, deep. */

bool any_other_equal_say(const struct any_other_say *a, const struct any_other_say *b);
bool any_other_equal_door(const struct any_other_door *a, const struct any_other_door *b);
bool any_other_equal_other(const struct any_other_other *a, const struct any_other_other *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return ANY_OTHER_NONE with the reason in the reader's error */
enum any_other_tag any_other_identify_to_server(struct wf_json_reader *in);
enum any_other_tag any_other_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol any_other_protocol;

#endif
