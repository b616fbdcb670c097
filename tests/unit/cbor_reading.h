#ifndef TESTS_UNIT_CBOR_READING_H
#define TESTS_UNIT_CBOR_READING_H

#include <stdio.h>

#include "guarded.h"
#include "hex.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_read.h"

/* What the tests of the CBOR reader have in common: an item in front of a guard page, an error as
 * one line, and an object to read. */

static struct guarded guarded;
static struct wf_arena arena;
static struct wf_cbor_style style; /* Of the readers that begin() makes. */

static inline int set_up(void **state)
{
    (void)state;
    guarded_init(&guarded, 8192);
    assert_true(wf_arena_init(&arena, 1 << 16));
    return 0;
}

static inline int tear_down(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    guarded_deinit(&guarded);
    return 0;
}

static inline void begin_bytes(struct wf_cbor_reader *in, const uint8_t *bytes, size_t len)
{
    const char *padded = guarded_put(&guarded, bytes, len, WF_PADDING, '\x61');

    wf_arena_reset(&arena);
    wf_cbor_reader_init(in, (wf_bytes){(const uint8_t *)padded, len}, &arena);
    in->style = style;
}

static inline void begin(struct wf_cbor_reader *in, const char *hex)
{
    struct hex item = hex_of(hex);

    begin_bytes(in, item.bytes, item.len);
}

/* An error in one line: `type 3 expected text, found a number`. */
static inline void ends_with(struct wf_cbor_reader *in, const char *expected)
{
    char line[200] = "ok";

    if (!wf_cbor_reader_finish(in)) {
        assert_true(in->error.offset <= (size_t)(in->end - in->begin));
        (void)snprintf(line, sizeof(line), "%s %zu %s",
                       in->error.keyword                   ? in->error.keyword
                       : in->error.status == WF_BAD_SYNTAX ? "syntax"
                                                           : "memory",
                       in->error.offset, in->error.what);
    }
    assert_string_equal(line, expected);
}

enum { ID, NAME, NOTE, QUOTED };
static const struct wf_member members[] = {
    WF_MEMBER("id"),
    WF_MEMBER("name"),
    WF_MEMBER("note"),
    WF_MEMBER_ESCAPED("\\\"q"),
};
static const struct wf_record_rule open_rule = {"#", members, 4, false, {1 << ID | 1 << NAME}};
static const struct wf_record_rule closed_rule = {"#", members, 4, true, {1 << ID | 1 << NAME}};

static const struct wf_uint_rule id_rule = {"#/id", 0, 1000, 0};
static const struct wf_text_rule name_rule = {"#/name", 0, 5, NULL};

/* The members that were there, as digits in the order they came. */
static inline void read_thing(struct wf_cbor_reader *in, const struct wf_record_rule *rule,
                              char *order)
{
    struct wf_cbor_object object;

    wf_cbor_open_object(in, &object, rule);
    do {
        for (unsigned member = ID; member <= QUOTED; member++) {
            if (!wf_cbor_take_member(in, &object, rule, member))
                continue;
            *order++ = (char)('0' + member);
            if (member == ID)
                wf_cbor_read_uint(in, &id_rule);
            else
                wf_cbor_read_text(in, &name_rule);
        }
    } while (wf_cbor_more_members(in, &object, rule));
    *order = '\0';
    if (in->error.status == WF_OK)
        assert_true(wf_cbor_saw(&object, ID) && wf_cbor_saw(&object, NAME));
}

#define THING(sent, rule, expected_order, end)                                                     \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        char order[10];                                                                            \
                                                                                                   \
        begin(&in, sent);                                                                          \
        read_thing(&in, &(rule), order);                                                           \
        assert_string_equal(order, expected_order);                                                \
        ends_with(&in, end);                                                                       \
    } while (0)

#define K_ID    "62 6964 "
#define K_NAME  "64 6e616d65 "
#define K_NOTE  "64 6e6f7465 "
#define K_QUOTE "62 2271 "
#endif
