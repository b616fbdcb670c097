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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_at_the_end),
        cmocka_unit_test(a_match_lasts),
        cmocka_unit_test(some_patterns_need_no_table),
        cmocka_unit_test(nothing_behind_the_text_is_read),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
