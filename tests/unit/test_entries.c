/* Members whose names a schema leaves free, beside those that have one. */
#include "guarded.h"
#include "hex.h"
#include "wireform/base/arena.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_read.h"

struct entry {
    wf_text key;
    uint64_t value;
};

enum { RULE_ID, RULE_QUOTE };
static const struct wf_member members[] = {
    WF_MEMBER("id"),                  /* RULE_ID */
    WF_MEMBER_ESCAPED("\\\"\\u001f"), /* RULE_QUOTE */
};
static const struct wf_record_rule rule = {
    .schema = "#/record", .members = members, .members_count = 2};
static const struct wf_list_rule others_rule = {.schema = "#/others", .max_items = WF_NO_LIMIT};
static const struct wf_text_rule short_names = {.schema = "#/names", .max_chars = 3};
static const struct wf_uint_rule value_rule = {.schema = "#/value", .max = 100};

static struct wf_arena arena;

static int make_arena(void **state)
{
    (void)state;
    return wf_arena_init(&arena, 65536) ? 0 : -1;
}

static int drop_arena(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    return 0;
}

static const struct entry *read_json(struct wf_json_reader *in, size_t *count, uint64_t *id)
{
    struct wf_json_object object;
    struct wf_json_map others;
    struct entry *other;

    wf_json_open_object(in, &object, &rule);
    wf_json_open_others(in, &others, &object, &others_rule, sizeof(*other));
    others.names = &short_names;
    do {
        if (wf_json_take_member(in, &object, &rule, RULE_ID))
            *id = wf_json_read_uint(in, &value_rule);
        if (wf_json_take_member(in, &object, &rule, RULE_QUOTE))
            *id = wf_json_read_uint(in, &value_rule);
        if ((other = wf_json_take_other(&object)))
            other->value = wf_json_read_uint(in, &value_rule);
    } while (wf_json_more_members(in, &object, &rule));
    return wf_json_close_others(in, &others, count);
}

static const struct entry *read_cbor(struct wf_cbor_reader *in, size_t *count, uint64_t *id)
{
    struct wf_cbor_object object;
    struct wf_cbor_map others;
    struct entry *other;

    wf_cbor_open_object(in, &object, &rule);
    wf_cbor_open_others(in, &others, &object, &others_rule, sizeof(*other));
    others.names = &short_names;
    do {
        if (wf_cbor_take_member(in, &object, &rule, RULE_ID))
            *id = wf_cbor_read_uint(in, &value_rule);
        if (wf_cbor_take_member(in, &object, &rule, RULE_QUOTE))
            *id = wf_cbor_read_uint(in, &value_rule);
        if ((other = wf_cbor_take_other(&object)))
            other->value = wf_cbor_read_uint(in, &value_rule);
    } while (wf_cbor_more_members(in, &object, &rule));
    return wf_cbor_close_others(in, &others, count);
}

static void they_stand_in_the_order_they_came(void **state)
{
    struct hex item = hex_of("bf 6178 01 626964 07 60 02 7f 6161 6162 ff 03 ff");
    const struct entry *entries;
    struct wf_json_reader json;
    struct wf_cbor_reader cbor;
    uint64_t id = 0;
    size_t count;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&json, WF_TEXT("{\"x\":1,\"id\":7,\"\":2,\"\\u0061b\":3}"), &arena);
    entries = read_json(&json, &count, &id);
    assert_true(wf_json_reader_finish(&json));
    for (unsigned codec = 0; codec < 2; codec++) {
        assert_int_equal(id, 7);
        assert_int_equal(count, 3);
        assert_true(wf_text_equal(entries[0].key, WF_TEXT("x")));
        assert_int_equal(entries[1].key.len, 0);
        assert_true(wf_text_equal(entries[2].key, WF_TEXT("ab")));
        assert_int_equal(entries[2].value, 3);
        id = 0;
        wf_cbor_reader_copy(&cbor, (wf_bytes){item.bytes, item.len}, &arena);
        entries = read_cbor(&cbor, &count, &id);
        assert_true(wf_cbor_reader_finish(&cbor));
    }
}

static void refuses_json(const char *text, enum wf_status status, size_t offset,
                         const char *keyword)
{
    struct wf_json_reader in;
    uint64_t id;
    size_t count;

    wf_arena_reset(&arena);
    wf_json_reader_copy(&in, wf_text_of(text), &arena);
    assert_null(read_json(&in, &count, &id));
    assert_false(wf_json_reader_finish(&in));
    assert_int_equal(in.error.status, status);
    assert_int_equal(in.error.offset, offset);
    if (keyword)
        assert_string_equal(in.error.keyword, keyword);
}

static void what_is_refused(void **state)
{
    (void)state;
    refuses_json("{\"long\":1}", WF_BAD_VALUE, 1, "maxLength");
    refuses_json("{\"a\":101}", WF_BAD_VALUE, 5, "maximum");
    refuses_json("{\"id\":1,\"i\\u0064\":2}", WF_BAD_VALUE, 8, "duplicate");
    refuses_json("{\"a\":1", WF_BAD_SYNTAX, 6, NULL);
    refuses_json("{\"a\":1,}", WF_BAD_SYNTAX, 7, NULL);
}

static void a_name_given_twice(void **state)
{
    struct hex item = hex_of("a2 6161 01 6161 02");
    struct wf_json_reader json;
    struct wf_cbor_reader cbor;
    uint64_t id;
    size_t count;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&json, WF_TEXT(" {\"a\":1,\"\\u0061\":2}"), &arena);
    read_json(&json, &count, &id);
    assert_string_equal(json.error.what, "member \"a\" is given twice");
    assert_int_equal(json.error.offset, 1);
    wf_cbor_reader_copy(&cbor, (wf_bytes){item.bytes, item.len}, &arena);
    read_cbor(&cbor, &count, &id);
    assert_string_equal(cbor.error.what, "member \"a\" is given twice");
}

static void names_of_members(void **state)
{
    struct wf_error error = {0};

    (void)state;
    assert_true(wf_is_member_name(&members[RULE_ID], WF_TEXT("id")));
    assert_false(wf_is_member_name(&members[RULE_ID], WF_TEXT("i")));
    assert_false(wf_is_member_name(&members[RULE_ID], WF_TEXT("ide")));
    assert_true(wf_is_member_name(&members[RULE_QUOTE], WF_TEXT("\"\x1f")));
    assert_false(wf_is_member_name(&members[RULE_QUOTE], WF_TEXT("\"")));
    assert_false(wf_is_member_name(&members[RULE_QUOTE], WF_TEXT("\"\x1f.")));
    assert_true(wf_check_other_name(WF_TEXT("other"), &rule, &error));
    assert_false(wf_check_other_name(WF_TEXT("\"\x1f"), &rule, &error));
    assert_string_equal(error.keyword, "duplicate");
}

static void entries_are_found(void **state)
{
    const struct entry entries[] = {{WF_TEXT_INIT("a"), 1}, {WF_TEXT_INIT("b"), 2}};

    (void)state;
    for (size_t expected = 0; expected < 3; expected++) {
        assert_ptr_equal(wf_find_entry(entries, 2, sizeof(*entries), WF_TEXT("b"), expected),
                         &entries[1]);
        assert_null(wf_find_entry(entries, 2, sizeof(*entries), WF_TEXT("c"), expected));
    }
    assert_null(wf_find_entry(NULL, 0, sizeof(*entries), WF_TEXT("a"), 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_stand_in_the_order_they_came),
        cmocka_unit_test(what_is_refused),
        cmocka_unit_test(a_name_given_twice),
        cmocka_unit_test(names_of_members),
        cmocka_unit_test(entries_are_found),
    };

    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
