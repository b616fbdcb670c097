/* Generated from tests/codegen/cases/choices.json; change the schema, then run wireformc gen.
 *
 * Choices: messages.
 */
#ifndef GENERATED_CHOICES_H
#define GENERATED_CHOICES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define CHOICES_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define CHOICES_ARENA_PER_BYTE 14
#define CHOICES_ARENA_BASE     640

/* Limits of what has a name of its own; those of texts in characters.  SIZE holds the longest
 * valid text and a NUL, for a character takes up to 4 bytes. */
#define CHOICES_CODE_MIN  2
#define CHOICES_CODE_MAX  2
#define CHOICES_CODE_SIZE (4 * 2 + 1)

/** The messages, in the order of the document. */
enum choices_tag {
    CHOICES_NONE,
    CHOICES_LOOKUP,
    CHOICES_NARROWED,
};

/** circle. */
struct choices_lookup_either_circle {
    double r;
    /** Members of other names. */
    const struct choices_lookup_either_circle_others_entry *others;
    size_t others_count;
};

/** box. */
struct choices_lookup_either_box {
    double w;
    double h;
    /** Members of other names. */
    const struct choices_lookup_either_box_others_entry *others;
    size_t others_count;
};

enum choices_lookup_either_tag {
    CHOICES_LOOKUP_EITHER_NONE,
    CHOICES_LOOKUP_EITHER_CIRCLE,
    CHOICES_LOOKUP_EITHER_BOX,
};

struct choices_lookup_either {
    enum choices_lookup_either_tag tag;
    union {
        struct choices_lookup_either_circle circle;
        struct choices_lookup_either_box box;
    } as;
};

/** Both directions. */
struct choices_lookup {
    /** 1 to 65535. */
    uint16_t id;
    bool has_id;
    wf_text name;
    bool has_name;
    wf_text address;
    bool has_address;
    /** 0 to 200. */
    uint8_t level;
    bool has_level;
    wf_text word;
    bool has_word;
    bool is_null_word;
    wf_text where;
    bool has_where;
    struct choices_lookup_either either;
    bool has_either;
    /** Members of other names. */
    const struct choices_lookup_others_entry *others;
    size_t others_count;
};

struct choices_lookup_either_circle_others_entry {
    wf_text key;
    wf_text value;
};

struct choices_lookup_either_box_others_entry {
    wf_text key;
    wf_text value;
};

struct choices_lookup_others_entry {
    wf_text key;
    wf_text value;
};

/** Both directions. */
struct choices_narrowed {
    /** 2 characters. */
    wf_text code;
    bool has_code;
    /** 0 to 100. */
    uint8_t base;
    wf_text extra;
    bool has_extra;
    /** Members of other names. */
    const struct choices_narrowed_others_entry *others;
    size_t others_count;
};

struct choices_narrowed_others_entry {
    wf_text key;
    wf_text value;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool choices_read_lookup(struct wf_json_reader *in, struct choices_lookup *msg);
bool choices_read_narrowed(struct wf_json_reader *in, struct choices_narrowed *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void choices_write_lookup(struct wf_buf *out, const struct choices_lookup *msg);
void choices_write_narrowed(struct wf_buf *out, const struct choices_narrowed *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool choices_validate_lookup(const struct choices_lookup *msg, struct wf_error *error);
bool choices_validate_narrowed(const struct choices_narrowed *msg, struct wf_error *error);

/* Comparing, deep. */

bool choices_equal_lookup(const struct choices_lookup *a, const struct choices_lookup *b);
bool choices_equal_narrowed(const struct choices_narrowed *a, const struct choices_narrowed *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return CHOICES_NONE with the reason in the reader's error */
enum choices_tag choices_identify_to_server(struct wf_json_reader *in);
enum choices_tag choices_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol choices_protocol;

#endif
