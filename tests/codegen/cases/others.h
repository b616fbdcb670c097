/* Generated from tests/codegen/cases/others.json; change the schema, then run wireformc gen.
 *
 * Others: messages.
 */
#ifndef GENERATED_OTHERS_H
#define GENERATED_OTHERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define OTHERS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define OTHERS_ARENA_PER_BYTE 14
#define OTHERS_ARENA_BASE     576

/** The messages, in the order of the document. */
enum others_tag {
    OTHERS_NONE,
    OTHERS_FREE,
    OTHERS_MARKED,
    OTHERS_PATTERNS,
    OTHERS_KEPT,
};

/** Both directions. */
struct others_free {
    wf_text note;
    bool has_note;
    /** Members of other names. */
    const struct others_free_others_entry *others;
    size_t others_count;
};

struct others_free_others_entry {
    wf_text key;
    /** At least 0. */
    uint64_t value;
};

/** Both directions. */
struct others_marked {
    /** Members of other names. */
    const struct others_marked_others_entry *others;
    size_t others_count;
};

struct others_marked_others_entry {
    wf_text key;
    wf_text value;
};

/** Both directions. */
struct others_patterns {
    wf_text x_own;
    bool has_x_own;
    /** Members of other names. */
    const struct others_patterns_others_entry *others;
    size_t others_count;
};

struct others_patterns_others_entry {
    wf_text key;
    wf_text value;
};

struct others_kept_inner {
    bool a;
    bool has_a;
    /** Members of other names. */
    const struct others_kept_inner_others_entry *others;
    size_t others_count;
};

/** Both directions. */
struct others_kept {
    /** 0 to 255. */
    uint8_t size;
    bool has_size;
    struct others_kept_inner inner;
    bool has_inner;
    /** Members of other names. */
    const struct others_kept_others_entry *others;
    size_t others_count;
};

struct others_kept_inner_others_entry {
    wf_text key;
    wf_text value;
};

struct others_kept_others_entry {
    wf_text key;
    wf_text value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool others_read_free(struct wf_json_reader *in, struct others_free *msg);
bool others_read_marked(struct wf_json_reader *in, struct others_marked *msg);
bool others_read_patterns(struct wf_json_reader *in, struct others_patterns *msg);
bool others_read_kept(struct wf_json_reader *in, struct others_kept *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void others_write_free(struct wf_buf *out, const struct others_free *msg);
void others_write_marked(struct wf_buf *out, const struct others_marked *msg);
void others_write_patterns(struct wf_buf *out, const struct others_patterns *msg);
void others_write_kept(struct wf_buf *out, const struct others_kept *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool others_validate_free(const struct others_free *msg, struct wf_error *error);
bool others_validate_marked(const struct others_marked *msg, struct wf_error *error);
bool others_validate_patterns(const struct others_patterns *msg, struct wf_error *error);
bool others_validate_kept(const struct others_kept *msg, struct wf_error *error);

/* Comparing, deep. */

bool others_equal_free(const struct others_free *a, const struct others_free *b);
bool others_equal_marked(const struct others_marked *a, const struct others_marked *b);
bool others_equal_patterns(const struct others_patterns *a, const struct others_patterns *b);
bool others_equal_kept(const struct others_kept *a, const struct others_kept *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return OTHERS_NONE with the reason in the reader's error */
enum others_tag others_identify_to_server(struct wf_json_reader *in);
enum others_tag others_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol others_protocol;

#endif
