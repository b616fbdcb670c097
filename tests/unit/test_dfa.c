/* Small tables by hand, like those wireformc writes.  What patterns mean is judged where they are
 * compiled, in tests/codegen/test_pattern.py. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/dfa.h"

#include "guarded.h"

/* 'a' is class 1, 'b' is class 2, all others are class 0. */
static const unsigned char classes[256] = {['a'] = 1, ['b'] = 2};

/* ^a+$ */
static const unsigned char all_a_table[] = {
    3, 1, 3, /* 0 */
    3, 1, 3, /* 1 */
};
static const struct wf_dfa all_a = {
    .pattern = "^a+$",
    .classes = classes,
    .table = all_a_table,
    .first_accepting = 1,
    .states_count = 2,
    .classes_count = 3,
};

/* ab, anywhere; the wide form needs no more than these to be tried. */
static const uint16_t has_ab_table[] = {
    0, 1, 0, /* 0 */
    0, 1, 2, /* 1 */
};
static const struct wf_dfa has_ab = {
    .pattern = "ab",
    .classes = classes,
    .wide_table = has_ab_table,
    .first_accepting = 2,
    .states_count = 2,
    .classes_count = 3,
};

/* A text of 17 or 20 bytes, digits or small letters up to f, a hyphen in the third place; nothing
 * else, as far as the DFA is concerned. */
static const struct wf_shape_row shapes[] = {
    {17, "00-00000000000000", "99-99999999999999"},
    {17, "aa-aaaaaaaaaaaaaa", "ff-ffffffffffffff"},
    {20, "00-00000000000000000", "99-99999999999999999"},
};
static const struct wf_dfa shaped = {
    .pattern = "[]", .first = 1, .shapes = shapes, .shape_rows = 3};

static const struct wf_dfa anything = {.pattern = ""};
static const struct wf_dfa nothing = {.pattern = "[]", .first = 1};

static void accepts_at_the_end(void **state)
{
    (void)state;
    assert_true(wf_dfa_matches(&all_a, WF_TEXT("a")));
    assert_true(wf_dfa_matches(&all_a, WF_TEXT("aaaa")));
    assert_false(wf_dfa_matches(&all_a, WF_TEXT("")));
    assert_false(wf_dfa_matches(&all_a, WF_TEXT("ab")));
    assert_false(wf_dfa_matches(&all_a, WF_TEXT("baaa")));
}

static void a_match_lasts(void **state)
{
    (void)state;
    assert_true(wf_dfa_matches(&has_ab, WF_TEXT("ab")));
    assert_true(wf_dfa_matches(&has_ab, WF_TEXT("xaab\xC3\xA9")));
    assert_false(wf_dfa_matches(&has_ab, WF_TEXT("ba")));
    assert_false(wf_dfa_matches(&has_ab, WF_TEXT("")));
}

static void some_patterns_need_no_table(void **state)
{
    (void)state;
    assert_true(wf_dfa_matches(&anything, (wf_text){NULL, 0}));
    assert_true(wf_dfa_matches(&anything, WF_TEXT("a")));
    assert_false(wf_dfa_matches(&nothing, (wf_text){NULL, 0}));
    assert_false(wf_dfa_matches(&nothing, WF_TEXT("a")));
}

static void nothing_behind_the_text_is_read(void **state)
{
    struct guarded guarded;
    const char *text;

    (void)state;
    guarded_init(&guarded, 8);
    text = guarded_put(&guarded, "aaaa", 4, 0, 0);
    assert_true(wf_dfa_matches(&all_a, (wf_text){text, 4}));
    assert_false(wf_dfa_matches(&has_ab, (wf_text){text, 4}));
    guarded_deinit(&guarded);
}

static void shapes_are_told_by_their_places(void **state)
{
    static const char good[] = "09-af3456789abcde";
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(good));
    assert_true(wf_dfa_matches(&shaped, WF_TEXT("00-12345678901234567")));
    assert_false(wf_dfa_matches(&shaped, WF_TEXT("00-a2345678901234567")));
    assert_false(wf_dfa_matches(&shaped, WF_TEXT("00-123456789012345")));
    assert_false(wf_dfa_matches(&shaped, WF_TEXT("")));
    for (size_t place = 0; place < sizeof(good) - 1; place++) {
        char *text = guarded_put(&guarded, good, sizeof(good) - 1, 0, 0);
        bool is_hyphen = good[place] == '-';

        for (int byte = -128; byte < 128; byte++) {
            bool is_digit = (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'f');

            text[place] = (char)byte;
            assert_int_equal(wf_dfa_matches(&shaped, (wf_text){text, sizeof(good) - 1}),
                             is_hyphen ? byte == '-' : is_digit);
        }
    }
    guarded_deinit(&guarded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_at_the_end),
        cmocka_unit_test(a_match_lasts),
        cmocka_unit_test(some_patterns_need_no_table),
        cmocka_unit_test(nothing_behind_the_text_is_read),
        cmocka_unit_test(shapes_are_told_by_their_places),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
