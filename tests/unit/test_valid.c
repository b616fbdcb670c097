/* The runtime of validators, with rules written by hand; what generated ones say is tested in
 * tests/codegen/test_validator.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/valid.h"

static const struct wf_valid_array_rule unique_rule = {
    .schema = "#",
    .max_items = WF_NO_LIMIT,
    .is_unique = true,
};

static bool check_unique(struct wf_valid *in)
{
    return wf_valid_array(in, &unique_rule);
}

/* [0,1,2,...] */
static wf_text numbers(char *text, size_t size, unsigned count)
{
    size_t len = 0;

    for (unsigned i = 0; i < count; i++)
        len += (size_t)snprintf(text + len, size - len, "%c%u", i == 0 ? '[' : ',', i);
    text[len++] = ']';
    return (wf_text){text, len};
}

static void few_items_need_no_memory(void **state)
{
    char text[64];

    (void)state;
    wf_alloc_fail_at(1);
    assert_true(wf_valid_json(numbers(text, sizeof(text), 16), check_unique, NULL));
    wf_alloc_fail_at(0);
}

static void without_memory(void **state)
{
    char text[1024];
    struct wf_error error;

    (void)state;
    wf_alloc_fail_at(1);
    assert_false(wf_valid_json(numbers(text, sizeof(text), 100), check_unique, &error));
    wf_alloc_fail_at(0);
    assert_int_equal(error.status, WF_NO_MEMORY);
    assert_true(wf_valid_json(numbers(text, sizeof(text), 100), check_unique, &error));
    assert_int_equal(wf_alloc_live(), 0);
}

static bool check_memory_or_anything(struct wf_valid *in)
{
    static const wf_valid_check checks[] = {check_unique, wf_valid_anything};
    static const struct wf_valid_choice_rule rule = {
        .schema = "#", .checks = checks, .checks_count = 2};

    return wf_valid_any_of(in, &rule);
}

static void no_trial_forgives_missing_memory(void **state)
{
    char text[1024];
    struct wf_error error;

    (void)state;
    wf_alloc_fail_at(1);
    assert_false(wf_valid_json(numbers(text, sizeof(text), 100), check_memory_or_anything, &error));
    wf_alloc_fail_at(0);
    assert_int_equal(error.status, WF_NO_MEMORY);
}

static const struct wf_valid_text_rule word_rule = {"#/word", .min_chars = 2, .max_chars = 3};

static bool check_word(struct wf_valid *in)
{
    return wf_valid_type(in, WF_KIND_TEXT, "#/word") && wf_valid_text(in, &word_rule);
}

static void the_error_has_its_place(void **state)
{
    struct wf_error error;

    (void)state;
    assert_false(wf_valid_json(WF_TEXT(" \"\\u0061\""), check_word, &error));
    assert_int_equal(error.status, WF_BAD_VALUE);
    assert_int_equal(error.offset, 1);
    assert_string_equal(error.keyword, "minLength");
    assert_string_equal(error.schema, "#/word");
    assert_string_equal(error.what, "shorter than 2 characters");
    assert_false(wf_valid_cbor((wf_bytes){(const uint8_t *)"\xA0", 1}, check_word, &error));
    assert_string_equal(error.what, "expected text, found an object");
    assert_false(wf_valid_json((wf_text){NULL, 0}, check_word, NULL));
    assert_false(wf_valid_cbor((wf_bytes){NULL, 0}, check_word, NULL));
}

/* {"minimum": -9223372036854775808} */
static const struct wf_valid_number_rule least_rule = {
    .schema = "#", .minimum = {"-9223372036854775808", 0, WF_VALID_UNSCALED}};

static bool check_least(struct wf_valid *in)
{
    return wf_valid_number(in, &least_rule);
}

/* Whose magnitude is no int64_t. */
static void the_least_integer(void **state)
{
    static const uint8_t least[] = {0x3B, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF};
    static const uint8_t one_less[] = {0x3B, 0x80, 0, 0, 0, 0, 0, 0, 0};

    (void)state;
    assert_true(wf_valid_json(WF_TEXT("-9223372036854775808"), check_least, NULL));
    assert_false(wf_valid_json(WF_TEXT("-9223372036854775809"), check_least, NULL));
    assert_true(wf_valid_cbor((wf_bytes){least, sizeof(least)}, check_least, NULL));
    assert_false(wf_valid_cbor((wf_bytes){one_less, sizeof(one_less)}, check_least, NULL));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(few_items_need_no_memory),
        cmocka_unit_test(without_memory),
        cmocka_unit_test(no_trial_forgives_missing_memory),
        cmocka_unit_test(the_error_has_its_place),
        cmocka_unit_test(the_least_integer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
