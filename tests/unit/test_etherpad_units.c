/* UTF-16 units over WTF-8: counting, cutting between halves, joining, order. */
#include "guarded.h"

#include "server/etherpad_units.h"
#include "wireform/base/alloc.h"

#define SMILE       "\xF0\x9F\x98\x80" /* U+1F600 */
#define FIRST_HALF  "\xED\xA0\xBD"     /* U+D83D, the first half of it */
#define SECOND_HALF "\xED\xB8\x80"     /* U+DE00, the second */

static void expect_extent(const char *text, uint32_t units, uint32_t newlines, uint32_t last_line)
{
    struct etherpad_extent extent = etherpad_measure(wf_text_of(text));

    assert_int_equal(extent.units, units);
    assert_int_equal(extent.newlines, newlines);
    assert_int_equal(extent.last_line, last_line);
}

static void units_and_newlines_are_counted(void **state)
{
    (void)state;
    expect_extent("", 0, 0, 0);
    expect_extent("a", 1, 0, 1);
    expect_extent("\n", 1, 1, 0);
    expect_extent("ab\ncd", 5, 1, 2);
    expect_extent("\xC3\xA9\xE6\x97\xA5" SMILE, 4, 0, 4);
    expect_extent(FIRST_HALF "x" SECOND_HALF, 3, 0, 3);
    expect_extent("12345678", 8, 0, 8);
    expect_extent("1234567\n", 8, 1, 0);
    expect_extent("\n2345678", 8, 1, 7);
    expect_extent("12\n45\n78\n0123456\n8", 18, 4, 1);
    expect_extent("1234567" SMILE "\n2345678\n", 18, 2, 0);
}

static void stretches_join(void **state)
{
    static const char text[] = "ab\n" SMILE "\n\ncde\n12345678\n" FIRST_HALF "f";
    wf_text whole = {text, sizeof(text) - 1};
    struct etherpad_extent all = etherpad_measure(whole);

    (void)state;
    for (uint32_t at = 0; at <= all.units; at++) {
        struct etherpad_cursor cursor = etherpad_cursor_of(whole);
        struct etherpad_extent front = etherpad_skip(&cursor, at);
        struct etherpad_extent rest = etherpad_skip(&cursor, UINT32_MAX);
        struct etherpad_extent joined = etherpad_join(front, rest);

        assert_int_equal(front.units, at);
        assert_memory_equal(&joined, &all, sizeof(all));
    }
}

/* However a text is cut, its pieces make it again, halves of pairs included. */
static void pieces_make_the_whole(void **state)
{
    static const char text[] = "a" SMILE SMILE "\n\xC3\xA9" SECOND_HALF FIRST_HALF "b" SMILE;
    wf_text whole = {text, sizeof(text) - 1};
    uint32_t units = etherpad_measure(whole).units;

    (void)state;
    for (uint32_t first = 0; first <= units; first++)
        for (uint32_t second = 0; first + second <= units; second++) {
            struct etherpad_cursor cursor = etherpad_cursor_of(whole);
            struct wf_buf out;

            wf_buf_init(&out, WF_NO_LIMIT);
            assert_int_equal(etherpad_copy(&cursor, first, &out).units, first);
            assert_int_equal(etherpad_copy(&cursor, second, &out).units, second);
            etherpad_copy(&cursor, UINT32_MAX, &out);
            assert_true(wf_text_equal(etherpad_text_of(&out), whole));
            wf_buf_deinit(&out);
        }
}

static void halves_that_meet_are_one(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, WF_NO_LIMIT);
    etherpad_put(&out, WF_TEXT(FIRST_HALF));
    etherpad_put(&out, WF_TEXT(FIRST_HALF));
    etherpad_put(&out, WF_TEXT(SECOND_HALF SECOND_HALF));
    assert_true(wf_text_equal(etherpad_text_of(&out), WF_TEXT(FIRST_HALF SMILE SECOND_HALF)));
    wf_buf_deinit(&out);
}

static void a_newline_is_seen_before_it_is_passed(void **state)
{
    struct etherpad_cursor cursor = etherpad_cursor_of(WF_TEXT(SMILE "\n"));

    (void)state;
    assert_false(etherpad_at_newline(&cursor));
    etherpad_skip(&cursor, 1);
    assert_false(etherpad_at_newline(&cursor));
    etherpad_skip(&cursor, 1);
    assert_true(etherpad_at_newline(&cursor));
    etherpad_skip(&cursor, 1);
    assert_false(etherpad_at_newline(&cursor));
}

/* In UTF-16 what lies beyond U+FFFF comes before U+E000 to U+FFFF. */
static void order_is_that_of_utf_16(void **state)
{
    static const char *const sorted[] = {"",         "a",         "ab",           "b",
                                         "\xC3\xA9", FIRST_HALF,  FIRST_HALF "a", SMILE,
                                         SMILE "a",  SECOND_HALF, "\xEE\x80\x80", "\xEF\xBF\xBD"};
    size_t count = sizeof(sorted) / sizeof(*sorted);

    (void)state;
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++) {
            int order = etherpad_compare(wf_text_of(sorted[i]), wf_text_of(sorted[j]));

            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
}

static void nothing_is_read_beyond_the_end(void **state)
{
    static const char text[] = "1234567\n" SMILE "ab\xC3\xA9" FIRST_HALF;
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(text));
    /* Cut anywhere, within a sequence too, which nobody gives us. */
    for (size_t len = 0; len < sizeof(text); len++) {
        wf_text cut = {guarded_put(&guarded, text, len, 0, 0), len};
        struct etherpad_cursor cursor = etherpad_cursor_of(cut);

        etherpad_measure(cut);
        while (etherpad_skip(&cursor, 1).units > 0)
            etherpad_at_newline(&cursor);
    }
    guarded_deinit(&guarded);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(units_and_newlines_are_counted),
        cmocka_unit_test(stretches_join),
        cmocka_unit_test(pieces_make_the_whole),
        cmocka_unit_test(halves_that_meet_are_one),
        cmocka_unit_test(a_newline_is_seen_before_it_is_passed),
        cmocka_unit_test(order_is_that_of_utf_16),
        cmocka_unit_test(nothing_is_read_beyond_the_end),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
