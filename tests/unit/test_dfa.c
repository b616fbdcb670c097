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
static const uint16_t all_a_table[] = {
    9, 3, 9, /* 0 */
    9, 3, 9, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_byte_range all_a_loop[] = {WF_BYTE_RANGE('a', 'a')};
static const struct wf_dfa all_a = {
    .pattern = "^a+$",
    .classes = classes,
    .table = all_a_table,
    .first_accepting = 3,
    .matched = 6,
    .classes_count = 3,
    .loop = 3,
    .loop_bytes = {all_a_loop, 1, false},
};

/* ab, anywhere */
static const uint16_t has_ab_table[] = {
    0, 3, 0, /* 0 */
    0, 3, 6, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_byte_range has_ab_loop[] = {WF_BYTE_RANGE('a', 'a')};
static const struct wf_dfa has_ab = {
    .pattern = "ab",
    .classes = classes,
    .table = has_ab_table,
    .first_accepting = 6,
    .matched = 6,
    .classes_count = 3,
    .loop_bytes = {has_ab_loop, 1, true},
};

/* ^a[^b]*$, as far as plain texts know: no b is among them. */
static const uint16_t a_and_more_table[] = {
    9, 3, 9, /* 0 */
    3, 3, 9, /* 3 */
    6, 6, 6, /* 6 */
    9, 9, 9, /* 9 */
};
static const struct wf_byte_range a_and_more_loop[] = {WF_BYTE_RANGE('b', 'b')};
static const struct wf_dfa a_and_more = {
    .pattern = "^a[^b]*$",
    .classes = classes,
    .table = a_and_more_table,
    .first_accepting = 3,
    .matched = 6,
    .classes_count = 3,
    .loop = 3,
    .loop_bytes = {a_and_more_loop, 1, true},
    .loop_keeps_plain = true,
};

/* A text of 17 or 20 bytes, digits or small letters up to f, a hyphen in the third place; nothing
 * else, as far as the DFA is concerned. */
static const struct wf_shape_row shapes[] = {
    {17, 2, "00-00000000000000", "99-99999999999999"},
    {17, 1, "aa-aaaaaaaaaaaaaa", "ff-ffffffffffffff"},
    {20, 1, "00-00000000000000000", "99-99999999999999999"},
};
static const struct wf_dfa shaped = {
    .pattern = "[]", .first = 1, .shapes = shapes, .shape_rows = 3};

/* A letter, up to 40 letters and digits, a colon, and then whatever is no comma; nothing else, as
 * far as the DFA is concerned. */
static const struct wf_byte_range letters[] = {WF_BYTE_RANGE('a', 'z')};
static const struct wf_byte_range alphanumerics[] = {
    WF_BYTE_RANGE('0', '9'),
    WF_BYTE_RANGE('a', 'z'),
};
static const struct wf_byte_range colon[] = {WF_BYTE_RANGE(':', ':')};
static const struct wf_byte_range comma[] = {WF_BYTE_RANGE(',', ',')};
static const struct wf_run runs[] = {
    {{letters, 1, false}, 1, 1},
    {{alphanumerics, 2, false}, 0, 40},
    {{colon, 1, false}, 1, 1},
    {{comma, 1, true}, 2, WF_NO_LIMIT},
};
static const struct wf_dfa running = {.pattern = "[]", .first = 1, .runs = runs, .runs_count = 4};

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

/* Steps, and the last of them: the byte that leaves stands at every place of every length. */
static void loops_end_where_they_should(void **state)
{
    static const char bytes[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(bytes));
    for (size_t len = 1; len < sizeof(bytes); len++) {
        char *text = guarded_put(&guarded, bytes, len, 0, 0);

        assert_true(wf_dfa_matches(&all_a, (wf_text){text, len}));
        assert_false(wf_dfa_matches(&has_ab, (wf_text){text, len}));
        for (size_t place = 0; place < len; place++) {
            text[place] = 'b';
            assert_false(wf_dfa_matches(&all_a, (wf_text){text, len}));
            assert_int_equal(wf_dfa_matches(&has_ab, (wf_text){text, len}), place > 0);
            text[place] = 'a';
        }
    }
    guarded_deinit(&guarded);
}

static void plain_texts_stay_in_their_loop(void **state)
{
    char text[50];
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(text) + WF_DFA_STEP);
    memset(text, 'a', sizeof(text));
    for (size_t len = 0; len < sizeof(text); len++) {
        char *at = guarded_put(&guarded, text, len, WF_DFA_STEP, 'b');

        assert_int_equal(wf_dfa_matches_plain(&a_and_more, (wf_text){at, len}), len > 0);
        assert_int_equal(wf_dfa_matches_plain(&all_a, (wf_text){at, len}), len > 0);
        assert_false(wf_dfa_matches_plain(&has_ab, (wf_text){at, len}));
        at[len / 2] = 'x';
        assert_int_equal(wf_dfa_matches_plain(&a_and_more, (wf_text){at, len}), len > 1);
        assert_false(wf_dfa_matches_plain(&all_a, (wf_text){at, len}));
    }
    guarded_deinit(&guarded);
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

static void runs_take_what_there_is(void **state)
{
    static const char filler[] = {'a', ',', ':', (char)0xff};
    char text[120];
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(text) + WF_DFA_STEP);
    for (size_t name = 0; name < 50; name++)
        for (size_t rest = 0; rest < 50; rest++) {
            size_t len = name + 1 + rest;
            bool fits = name >= 1 && name <= 41 && rest >= 2;
            char *at;

            memset(text, 'a', len);
            text[name] = ':';
            at = guarded_put(&guarded, text, len, WF_DFA_STEP, filler[rest % sizeof(filler)]);
            assert_int_equal(wf_dfa_matches_padded(&running, (wf_text){at, len}), fits);
            at[name + 1 + rest / 2] = ',';
            assert_false(rest > 0 && wf_dfa_matches_padded(&running, (wf_text){at, len}));
            at[name + 1 + rest / 2] = (char)0x80;
            assert_int_equal(wf_dfa_matches_padded(&running, (wf_text){at, len}), fits);
            at[name / 2] = '-';
            assert_false(wf_dfa_matches_padded(&running, (wf_text){at, len}));
        }
    guarded_deinit(&guarded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(accepts_at_the_end),
        cmocka_unit_test(a_match_lasts),
        cmocka_unit_test(loops_end_where_they_should),
        cmocka_unit_test(plain_texts_stay_in_their_loop),
        cmocka_unit_test(some_patterns_need_no_table),
        cmocka_unit_test(nothing_behind_the_text_is_read),
        cmocka_unit_test(shapes_are_told_by_their_places),
        cmocka_unit_test(runs_take_what_there_is),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
