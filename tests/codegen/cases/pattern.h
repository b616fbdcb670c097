/* Generated from tests/codegen/cases/pattern.json; change the schema, then run wireformc gen.
 *
 * Pattern: messages.
 */
#ifndef GENERATED_PATTERN_H
#define GENERATED_PATTERN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define PATTERN_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define PATTERN_ARENA_PER_BYTE 12
#define PATTERN_ARENA_BASE     576

/** The messages, in the order of the document. */
enum pattern_tag {
    PATTERN_NONE,
    PATTERN_ENTRY,
};

/** A thing is filed.  Both directions. */
struct pattern_entry {
    /** A letter and a number.  Like ^[A-Z]-[0-9]{1,3}$. */
    wf_text id;
    /** A letter and a number.  Like ^[A-Z]-[0-9]{1,3}$. */
    wf_text parent;
    bool has_parent;
    /** 1 to 8 characters, like ^\S|[^a-z\u00e9]$. */
    wf_text label;
    bool has_label;
    /** Like ^#(?:[0-9a-f]{3}){1,2}$. */
    wf_text rgb;
    bool has_rgb;
    /** Like ^#(?:[0-9a-f]{3}){1,2}$. */
    wf_text also;
    bool has_also;
    bool is_null_also;
    /** Like a+b each. */
    const wf_text *tags;
    size_t tags_count;
    bool has_tags;
    const struct pattern_entry_votes_entry *votes;
    size_t votes_count;
    bool has_votes;
};

struct pattern_entry_votes_entry {
    wf_text key;
    /** 0 to 9. */
    uint8_t value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool pattern_read_entry(struct wf_json_reader *in, struct pattern_entry *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void pattern_write_entry(struct wf_buf *out, const struct pattern_entry *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool pattern_validate_entry(const struct pattern_entry *msg, struct wf_error *error);

/* Comparing, deep. */

bool pattern_equal_entry(const struct pattern_entry *a, const struct pattern_entry *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return PATTERN_NONE with the reason in the reader's error */
enum pattern_tag pattern_identify_to_server(struct wf_json_reader *in);
enum pattern_tag pattern_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol pattern_protocol;

#endif
