/* Generated from tests/codegen/cases/defaults.json; change the schema, then run wireformc gen.
 *
 * Defaults: messages.
 */
#ifndef GENERATED_DEFAULTS_H
#define GENERATED_DEFAULTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define DEFAULTS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define DEFAULTS_ARENA_PER_BYTE 12
#define DEFAULTS_ARENA_BASE     512

/** The messages, in the order of the document. */
enum defaults_tag {
    DEFAULTS_NONE,
    DEFAULTS_SEARCH,
};

enum defaults_language {
    DEFAULTS_LANGUAGE_NONE,
    DEFAULTS_LANGUAGE_EN,
    DEFAULTS_LANGUAGE_DE,
    DEFAULTS_LANGUAGE_FR,
};

struct defaults_search_inner {
    /** "\"é\"" when absent. */
    wf_text deep;
    bool has_deep;
};

enum defaults_search_sort {
    DEFAULTS_SEARCH_SORT_NONE,
    DEFAULTS_SEARCH_SORT_DATE,
    DEFAULTS_SEARCH_SORT_1,
    DEFAULTS_SEARCH_SORT_2_5,
};

/** What is absent reads as its default.  Both directions. */
struct defaults_search {
    wf_text query;
    /** At least 0. */
    uint64_t page;
    /** Most results.  50 when absent.  1 to 1000. */
    uint16_t limit;
    bool has_limit;
    /** -9223372036854775808 when absent. */
    int64_t offset;
    bool has_offset;
    /** 0.5 when absent. */
    double rank;
    bool has_rank;
    /** true when absent. */
    bool fuzzy;
    bool has_fuzzy;
    /** "fr" when absent. */
    enum defaults_language language;
    bool has_language;
    /** "de" when absent. */
    enum defaults_language other;
    bool has_other;
    /** 2.5 when absent. */
    enum defaults_search_sort sort;
    bool has_sort;
    /** "me" when absent. */
    wf_text owner;
    bool has_owner;
    bool is_null_owner;
    wf_text group;
    bool has_group;
    bool is_null_group;
    /** "ever" when absent. */
    wf_text since;
    bool has_since;
    const wf_text *tags;
    size_t tags_count;
    bool has_tags;
    struct defaults_search_inner inner;
    bool has_inner;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool defaults_read_search(struct wf_json_reader *in, struct defaults_search *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void defaults_write_search(struct wf_buf *out, const struct defaults_search *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool defaults_validate_search(const struct defaults_search *msg, struct wf_error *error);

/* Comparing, deep. */

bool defaults_equal_search(const struct defaults_search *a, const struct defaults_search *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return DEFAULTS_NONE with the reason in the reader's error */
enum defaults_tag defaults_identify_to_server(struct wf_json_reader *in);
enum defaults_tag defaults_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol defaults_protocol;

#endif
