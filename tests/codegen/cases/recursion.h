/* Generated from tests/codegen/cases/recursion.json; change the schema, then run wireformc gen.
 *
 * Recursion: messages.
 */
#ifndef GENERATED_RECURSION_H
#define GENERATED_RECURSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define RECURSION_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define RECURSION_ARENA_PER_BYTE 48
#define RECURSION_ARENA_BASE     256

/** The messages, in the order of the document. */
enum recursion_tag {
    RECURSION_NONE,
    RECURSION_OUTLINE,
};

struct recursion_tree {
    wf_text name;
    const struct recursion_tree *children;
    size_t children_count;
    bool has_children;
};

struct recursion_link {
    int64_t value;
    const struct recursion_link *next;
    bool has_next;
};

struct recursion_expression_object {
    const struct recursion_expression *not_;
};

enum recursion_expression_tag {
    RECURSION_EXPRESSION_NONE,
    RECURSION_EXPRESSION_NUMBER,
    RECURSION_EXPRESSION_OBJECT,
};

struct recursion_expression {
    enum recursion_expression_tag tag;
    union {
        int64_t number;
        struct recursion_expression_object object;
    } as;
};

/** A tree, a chain and nested lists.  Both directions. */
struct recursion_outline {
    struct recursion_tree tree;
    bool has_tree;
    struct recursion_link chain;
    bool has_chain;
    const struct recursion_nest_item *nest;
    size_t nest_count;
    bool has_nest;
    struct recursion_expression expression;
    bool has_expression;
};

struct recursion_nest_item {
    const struct recursion_nest_item *items;
    size_t count;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool recursion_read_outline(struct wf_json_reader *in, struct recursion_outline *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void recursion_write_outline(struct wf_buf *out, const struct recursion_outline *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool recursion_validate_outline(const struct recursion_outline *msg, struct wf_error *error);

/* Comparing, deep. */

bool recursion_equal_outline(const struct recursion_outline *a, const struct recursion_outline *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return RECURSION_NONE with the reason in the reader's error */
enum recursion_tag recursion_identify_to_server(struct wf_json_reader *in);
enum recursion_tag recursion_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol recursion_protocol;

#endif
