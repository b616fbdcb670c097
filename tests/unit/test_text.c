/* Borrowed text, and the single UTF-8 sequence. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/text.h"

static void equality_is_of_bytes(void **state)
{
    const wf_text nothing = {NULL, 0};

    (void)state;
    assert_true(wf_text_equal(WF_TEXT("Ada"), wf_text_of("Ada")));
    assert_false(wf_text_equal(WF_TEXT("Ada"), WF_TEXT("ada")));
    assert_false(wf_text_equal(WF_TEXT("Ada"), WF_TEXT("Adam")));
    assert_true(wf_text_equal(nothing, WF_TEXT("")));
    assert_true(wf_bytes_equal((wf_bytes){NULL, 0}, (wf_bytes){NULL, 0}));
}

static void stored_text_is_terminated(void **state)
{
    char name[4] = "xxx";

    (void)state;
    wf_text_store(name, sizeof(name), WF_TEXT("Ada"));
    assert_string_equal(name, "Ada");
    wf_text_store(name, sizeof(name), (wf_text){NULL, 0});
    assert_string_equal(name, "");
}

#define SEQUENCE(bytes, len) assert_int_equal(wf_text_sequence(bytes, sizeof(bytes) - 1), len)

static void sequences_are_the_shortest_and_no_surrogates(void **state)
{
    (void)state;
    SEQUENCE("", 0);
    SEQUENCE("a", 1);
    SEQUENCE("\x7F", 1);
    SEQUENCE("\x80", 0);
    SEQUENCE("\xC0\x80", 0);
    SEQUENCE("\xC1\xBF", 0);
    SEQUENCE("\xC2\x80", 2);
    SEQUENCE("\xC2", 0);
    SEQUENCE("\xC2\x41", 0);
    SEQUENCE("\xDF\xBF", 2);
    SEQUENCE("\xE0\x9F\xBF", 0);
    SEQUENCE("\xE0\xA0\x80", 3);
    SEQUENCE("\xE2\x82", 0);
    SEQUENCE("\xED\x9F\xBF", 3);
    SEQUENCE("\xED\xA0\x80", 0);
    SEQUENCE("\xEF\xBF\xBF", 3);
    SEQUENCE("\xF0\x8F\xBF\xBF", 0);
    SEQUENCE("\xF0\x90\x80\x80", 4);
    SEQUENCE("\xF4\x8F\xBF\xBF", 4);
    SEQUENCE("\xF4\x90\x80\x80", 0);
    SEQUENCE("\xF5\x80\x80\x80", 0);
    SEQUENCE("\xF0\x9F\x98", 0);
    SEQUENCE("\xF0\x9F\x98\x41", 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equality_is_of_bytes),
        cmocka_unit_test(stored_text_is_terminated),
        cmocka_unit_test(sequences_are_the_shortest_and_no_surrogates),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
