/* Values checked by the validator where they were read, and structs by what is written of them. */
#include "guarded.h"
#include "hex.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_write.h"
#include "wireform/codec/json_write.h"
#include "wireform/codec/rules.h"
#include "wireform/codec/valid_value.h"

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

/* {"uniqueItems": true} */
static const struct wf_valid_array_rule unique_rule = {
    .schema = "#/unique", .max_items = WF_NO_LIMIT, .is_unique = true};

static bool valid_unique(struct wf_valid *in)
{
    return wf_valid_array(in, &unique_rule);
}

static bool valid_not_array(struct wf_valid *in)
{
    return wf_valid_not(in, valid_unique, "#/not");
}

/* Every value is tried with itself, so that arrays within arrays take steps without end. */
static bool valid_endless(struct wf_valid *in)
{
    static const wf_valid_check twice[] = {valid_endless, valid_endless, valid_endless};
    static const struct wf_valid_choice_rule choice = {
        .schema = "#/choice", .checks = twice, .checks_count = 3};

    return wf_valid_one_of(in, &choice);
}

static void errors_count_from_the_message(void **state)
{
    wf_text message = WF_TEXT("[5, [1, 2, 1.0]]");
    struct wf_json_reader in;
    struct wf_json_mark value;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&in, message, &arena);
    wf_json_enter_item(&in, 1);
    value = wf_json_mark(&in);
    wf_json_skip(&in);
    wf_json_check_since(&in, value, valid_unique);
    assert_int_equal(in.error.status, WF_BAD_VALUE);
    assert_int_equal(in.error.offset, 11);
    assert_string_equal(in.error.keyword, "uniqueItems");
    assert_string_equal(in.error.schema, "#/unique");
    assert_ptr_equal(in.at, in.end);
}

static void the_first_error_stays(void **state)
{
    struct wf_json_reader in;
    struct wf_json_mark value;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&in, WF_TEXT("[1,1]"), &arena);
    value = wf_json_mark(&in);
    wf_json_skip(&in);
    wf_json_fail(&in, "first", "#", "was wrong before");
    wf_json_check_since(&in, value, valid_unique);
    assert_string_equal(in.error.keyword, "first");
}

static void looking_goes_nowhere(void **state)
{
    struct wf_json_reader in;
    const char *begin;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&in, WF_TEXT("[1,1]"), &arena);
    begin = in.at;
    assert_false(wf_json_is_valid(&in, valid_unique));
    assert_int_equal(in.error.status, WF_OK);
    assert_ptr_equal(in.at, begin);
    assert_false(wf_json_is_valid(&in, valid_not_array) && wf_json_is_valid(&in, valid_unique));
    wf_json_reader_copy(&in, WF_TEXT("[1,"), &arena);
    assert_false(wf_json_is_valid(&in, valid_unique));
    assert_int_equal(in.error.status, WF_BAD_SYNTAX);
}

static void in_cbor_too(void **state)
{
    struct hex item = hex_of("82 05 83 01 02 f93c00"), names = hex_of("a1 01 02");
    struct wf_cbor_reader in;
    struct wf_cbor_mark value;

    (void)state;
    wf_arena_reset(&arena);
    wf_cbor_reader_copy(&in, (wf_bytes){item.bytes, item.len}, &arena);
    wf_cbor_enter_item(&in, 1);
    value = wf_cbor_mark(&in);
    assert_false(wf_cbor_is_valid(&in, valid_unique));
    wf_cbor_skip(&in);
    wf_cbor_check_since(&in, value, valid_unique);
    assert_int_equal(in.error.offset, 5);
    assert_string_equal(in.error.keyword, "uniqueItems");

    wf_cbor_reader_copy(&in, (wf_bytes){names.bytes, names.len}, &arena);
    value = wf_cbor_mark(&in);
    wf_cbor_skip(&in);
    assert_int_equal(in.error.status, WF_OK);
    wf_cbor_check_since(&in, value, valid_not_array);
    assert_int_equal(in.error.status, WF_BAD_VALUE);
    assert_int_equal(in.error.offset, 1);
}

/* All checks of a message together have one limit. */
static void steps_are_counted_for_the_message(void **state)
{
    struct wf_json_reader in;
    struct wf_json_mark value;
    uint64_t before;

    (void)state;
    wf_arena_reset(&arena);
    wf_json_reader_copy(&in, WF_TEXT("[[1],[2],[3]]"), &arena);
    value = wf_json_mark(&in);
    wf_json_skip(&in);
    wf_json_check_since(&in, value, valid_unique);
    before = in.steps;
    assert_true(before > 0);
    wf_json_check_since(&in, value, valid_unique);
    assert_true(in.steps > before);
    wf_json_check_since(&in, value, valid_endless);
    assert_int_equal(in.error.status, WF_TOO_LARGE);
}

static void what_was_written_is_checked(void **state)
{
    struct wf_error error = {0};
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    wf_json_write_raw(&out, WF_TEXT("[\"a\",\"b\"]"));
    assert_true(wf_json_check_written(&out, valid_unique, &error));

    wf_buf_init(&out, 1000);
    wf_json_write_raw(&out, WF_TEXT("[\"a\",\"\\u0061\"]"));
    assert_false(wf_json_check_written(&out, valid_unique, &error));
    assert_string_equal(error.pointer, "/1");
    assert_int_equal(error.offset, 0);

    error = (struct wf_error){0};
    wf_buf_init(&out, 1000);
    wf_cbor_write_array(&out, 2);
    wf_cbor_write_uint(&out, 7);
    wf_cbor_write_number(&out, 7.0);
    assert_false(wf_cbor_check_written(&out, valid_unique, &error));
    assert_string_equal(error.pointer, "/1");

    error = (struct wf_error){0};
    wf_buf_init(&out, 2);
    wf_json_write_raw(&out, WF_TEXT("[1,2,3]"));
    assert_false(wf_json_check_written(&out, valid_unique, &error));
    assert_string_equal(error.what, "cannot be written");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(errors_count_from_the_message),
        cmocka_unit_test(the_first_error_stays),
        cmocka_unit_test(looking_goes_nowhere),
        cmocka_unit_test(in_cbor_too),
        cmocka_unit_test(steps_are_counted_for_the_message),
        cmocka_unit_test(what_was_written_is_checked),
    };

    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
