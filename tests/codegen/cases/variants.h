/* Generated from tests/codegen/cases/variants.json; change the schema, then run wireformc gen.
 *
 * Variants: messages.
 */
#ifndef GENERATED_VARIANTS_H
#define GENERATED_VARIANTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

struct wf_buf;
struct wf_error;
struct wf_json_reader;
struct wf_protocol;

/* Open arrays and objects of one message. */
#define VARIANTS_DEPTH 64

/* Most bytes that decoding n bytes takes of each half of an arena: n * PER_BYTE + BASE. */
#define VARIANTS_ARENA_PER_BYTE 9
#define VARIANTS_ARENA_BASE     192

/** The messages, in the order of the document. */
enum variants_tag {
    VARIANTS_NONE,
    VARIANTS_CALL,
};

struct variants_call_serde_get {
    int64_t get;
};

struct variants_call_serde_put {
    wf_text put;
};

enum variants_call_serde_tag {
    VARIANTS_CALL_SERDE_NONE,
    VARIANTS_CALL_SERDE_GET,
    VARIANTS_CALL_SERDE_PUT,
};

struct variants_call_serde {
    enum variants_call_serde_tag tag;
    union {
        struct variants_call_serde_get get;
        struct variants_call_serde_put put;
    } as;
};

struct variants_call_item_read {
    int64_t _1;
};

struct variants_call_item_write {
    wf_text _1;
};

enum variants_call_item_tag {
    VARIANTS_CALL_ITEM_NONE,
    VARIANTS_CALL_ITEM_STRING,
    VARIANTS_CALL_ITEM_READ,
    VARIANTS_CALL_ITEM_WRITE,
};

struct variants_call_item {
    enum variants_call_item_tag tag;
    union {
        struct variants_call_item_read read;
        struct variants_call_item_write write;
    } as;
};

enum variants_call_deep_object_t {
    VARIANTS_CALL_DEEP_OBJECT_T_NONE,
    VARIANTS_CALL_DEEP_OBJECT_T_1,
    VARIANTS_CALL_DEEP_OBJECT_T_TRUE,
};

struct variants_call_deep_object {
    enum variants_call_deep_object_t t;
    int64_t n;
    bool has_n;
};

enum variants_call_deep_tag {
    VARIANTS_CALL_DEEP_NONE,
    VARIANTS_CALL_DEEP_OBJECT,
    VARIANTS_CALL_DEEP_A,
    VARIANTS_CALL_DEEP_B,
};

struct variants_call_deep {
    enum variants_call_deep_tag tag;
    union {
        struct variants_call_deep_object object;
    } as;
};

/** Branches told apart by a member, a first item, and an inner tag.  Both directions. */
struct variants_call {
    struct variants_call_serde serde;
    bool has_serde;
    struct variants_call_item item;
    bool has_item;
    struct variants_call_deep deep;
    bool has_deep;
};

/* Reading: *msg is zeroed first; its text points into the message or into the reader's arena.
 * Returns whether all was well so far, wf_json_reader_finish() has the last word. */

bool variants_read_call(struct wf_json_reader *in, struct variants_call *msg);

/* Writing: the whole message.  A failure stays in `out` until its owner asks. */

void variants_write_call(struct wf_buf *out, const struct variants_call *msg);

/* Checking what was made by hand: false with the reason and the place in `error`, which is
 * cleared first. */

bool variants_validate_call(const struct variants_call *msg, struct wf_error *error);

/* Comparing, deep. */

bool variants_equal_call(const struct variants_call *a, const struct variants_call *b);

/** Which message comes, by its tags only; the cursor stays at its start.
 *  @return VARIANTS_NONE with the reason in the reader's error */
enum variants_tag variants_identify_to_server(struct wf_json_reader *in);
enum variants_tag variants_identify_to_client(struct wf_json_reader *in);

extern const struct wf_protocol variants_protocol;

#endif
