/* Rules without bytes: validate() of structs made by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/rules.h"

#define REFUSES(call, expected_keyword, expected_what)                                             \
    do {                                                                                           \
        struct wf_error error = {.status = WF_OK};                                                 \
                                                                                                   \
        assert_false(call);                                                                        \
        assert_int_equal(error.status, WF_BAD_VALUE);                                              \
        assert_int_equal(error.offset, 0);                                                         \
        assert_string_equal(error.keyword, expected_keyword);                                      \
        assert_string_equal(error.schema, "#/x");                                                  \
        assert_string_equal(error.what, expected_what);                                            \
    } while (0)

#define ACCEPTS(call)                                                                              \
    do {                                                                                           \
        struct wf_error error = {.status = WF_OK};                                                 \
                                                                                                   \
        assert_true(call);                                                                         \
        assert_int_equal(error.status, WF_OK);                                                     \
    } while (0)

static void text_counts_characters(void **state)
{
    const struct wf_text_rule rule = {"#/x", 1, 3, NULL};
    const struct wf_text_rule longer = {"#/x", 2, 64, NULL};

    (void)state;
    ACCEPTS(wf_check_text(WF_TEXT("a"), &rule, &error));
    ACCEPTS(
        wf_check_text(WF_TEXT("\xF0\x9F\x98\x80\xF0\x9F\x98\x80\xF0\x9F\x98\x80"), &rule, &error));
    REFUSES(wf_check_text((wf_text){NULL, 0}, &rule, &error), "minLength",
            "shorter than 1 character");
    REFUSES(wf_check_text(WF_TEXT("abcd"), &rule, &error), "maxLength", "longer than 3 characters");
    REFUSES(wf_check_text(WF_TEXT("\xF0\x9F\x98\x80"), &longer, &error), "minLength",
            "shorter than 2 characters");
}

static void text_matches_a_pattern(void **state)
{
    static const struct wf_dfa nothing = {.pattern = "^[a-z]+$", .first = 1};
    static const struct wf_dfa anything = {.pattern = ""};
    static const struct wf_dfa wordy = {.pattern =
                                            "^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|"
                                            "Samstag|Sonntag|Ruhetagsfee\xC3\xA4|x)$",
                                        .first = 1};

    (void)state;
    ACCEPTS(wf_check_text(WF_TEXT("A"), &(struct wf_text_rule){"#/x", 1, 3, &anything}, &error));
    REFUSES(wf_check_text(WF_TEXT("A"), &(struct wf_text_rule){"#/x", 1, 3, &nothing}, &error),
            "pattern", "does not match ^[a-z]+$");
    REFUSES(wf_check_text(WF_TEXT("A"), &(struct wf_text_rule){"#/x", 2, 3, &nothing}, &error),
            "minLength", "shorter than 2 characters");
    REFUSES(wf_check_text(WF_TEXT("A"), &(struct wf_text_rule){"#/x", 1, 3, &wordy}, &error),
            "pattern",
            "does not match "
            "^(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Ruhetagsfee...");
}

static void bytes_and_lists(void **state)
{
    const struct wf_bytes_rule bytes = {"#/x", 1, 2};
    const struct wf_list_rule list = {"#/x", 1, 2};
    const uint8_t some[3] = {0};

    (void)state;
    ACCEPTS(wf_check_bytes((wf_bytes){some, 2}, &bytes, &error));
    REFUSES(wf_check_bytes((wf_bytes){some, 0}, &bytes, &error), "minLength",
            "shorter than 1 byte");
    REFUSES(wf_check_bytes((wf_bytes){some, 3}, &bytes, &error), "maxLength",
            "longer than 2 bytes");
    ACCEPTS(wf_check_list(1, &list, &error));
    REFUSES(wf_check_list(0, &list, &error), "minItems", "fewer than 1 item");
    REFUSES(wf_check_list(3, &list, &error), "maxItems", "more than 2 items");
}

static void integers(void **state)
{
    const struct wf_int_rule rule = {"#/x", -6, 9, 3};
    const struct wf_int_rule any = {"#/x", INT64_MIN, INT64_MAX, 0};
    const struct wf_int_rule even = {"#/x", INT64_MIN, INT64_MAX, 2};
    const struct wf_uint_rule unsigned_rule = {"#/x", 5, UINT64_MAX, 5};

    (void)state;
    ACCEPTS(wf_check_int(-6, &rule, &error));
    ACCEPTS(wf_check_int(INT64_MIN, &any, &error));
    ACCEPTS(wf_check_int(INT64_MIN, &even, &error));
    REFUSES(wf_check_int(-7, &rule, &error), "minimum", "less than -6");
    REFUSES(wf_check_int(10, &rule, &error), "maximum", "more than 9");
    REFUSES(wf_check_int(-5, &rule, &error), "multipleOf", "not a multiple of 3");
    ACCEPTS(wf_check_uint(UINT64_MAX, &unsigned_rule, &error));
    REFUSES(wf_check_uint(4, &unsigned_rule, &error), "minimum", "less than 5");
    REFUSES(wf_check_uint(6, &unsigned_rule, &error), "multipleOf", "not a multiple of 5");
}

static void numbers(void **state)
{
    const struct wf_number_rule closed = {"#/x", -0.5, 1e30, false, false};
    const struct wf_number_rule open = {"#/x", 0, 1, true, true};
    const struct wf_number_rule any = {"#/x", -INFINITY, INFINITY, false, false};

    (void)state;
    ACCEPTS(wf_check_number(-0.5, &closed, &error));
    ACCEPTS(wf_check_number(-1e300, &any, &error));
    REFUSES(wf_check_number(-0.6, &closed, &error), "minimum", "less than -0.5");
    REFUSES(wf_check_number(2e30, &closed, &error), "maximum", "more than 1e+30");
    REFUSES(wf_check_number(0, &open, &error), "exclusiveMinimum", "not more than 0");
    REFUSES(wf_check_number(1, &open, &error), "exclusiveMaximum", "not less than 1");
    REFUSES(wf_check_number((double)NAN, &any, &error), "type", "not a finite number");
    REFUSES(wf_check_number(-INFINITY, &any, &error), "type", "not a finite number");
}

static void enums(void **state)
{
    const struct wf_scalar values[] = {{WF_IS_TEXT, WF_TEXT_INIT("a")},
                                       {WF_IS_NUMBER, WF_TEXT_INIT("1")},
                                       {WF_IS_TRUE, WF_TEXT_INIT("")}};
    const uint16_t groups[] = {1, 2, 2};
    const struct wf_enum_rule plain = {"#/x", values, 3, NULL, 0, NULL, false};
    const struct wf_enum_rule grouped = {"#/x", values, 3, groups, 0, NULL, false};
    const struct wf_enum_rule single = {"#/x", values, 1, NULL, 0, NULL, false};

    (void)state;
    ACCEPTS(wf_check_enum(3, &plain, &error));
    ACCEPTS(wf_check_enum(2, &grouped, &error));
    REFUSES(wf_check_enum(0, &plain, &error), "enum", "not one of the allowed values");
    REFUSES(wf_check_enum(4, &plain, &error), "enum", "not one of the allowed values");
    REFUSES(wf_check_enum(3, &grouped, &error), "enum", "not one of the allowed values");
    REFUSES(wf_check_enum(2, &single, &error), "const", "not one of the allowed values");
}

static void the_first_error_wins(void **state)
{
    struct wf_error error = {.status = WF_OK};

    (void)state;
    wf_error_set(&error, WF_BAD_VALUE, 7, "type", "#/a", "expected %s", "text");
    wf_error_set(&error, WF_BAD_SYNTAX, 9, NULL, NULL, "later");
    assert_int_equal(error.status, WF_BAD_VALUE);
    assert_int_equal(error.offset, 7);
    assert_string_equal(error.what, "expected text");
}

static void pointers_are_pushed_from_the_inside(void **state)
{
    struct wf_error error = {.status = WF_BAD_VALUE};
    char name[300];

    (void)state;
    assert_false(wf_error_push(&error, "a/b~c"));
    assert_false(wf_error_push_index(&error, 12));
    assert_false(wf_error_push(&error, "data"));
    assert_string_equal(error.pointer, "/data/12/a~1b~0c");
    memset(name, 'n', sizeof(name) - 1);
    name[sizeof(name) - 1] = '\0';
    wf_error_push(&error, name);
    assert_true(strlen(error.pointer) < sizeof(error.pointer));
    wf_error_push(&error, "outer");
    assert_true(strlen(error.pointer) < sizeof(error.pointer));
    assert_memory_equal(error.pointer, "/outer/nnn", 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_counts_characters),
        cmocka_unit_test(text_matches_a_pattern),
        cmocka_unit_test(bytes_and_lists),
        cmocka_unit_test(integers),
        cmocka_unit_test(numbers),
        cmocka_unit_test(enums),
        cmocka_unit_test(the_first_error_wins),
        cmocka_unit_test(pointers_are_pushed_from_the_inside),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
