/* The log: cleaning, wrapping by columns, the window, its bounds. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "client/chat_log.h"
#include "wireform/base/alloc.h"

static struct chat_log chat_log;

static int begin(void **state)
{
    (void)state;
    return !chat_log_init(&chat_log);
}

static int end(void **state)
{
    (void)state;
    chat_log_deinit(&chat_log);
    return wf_alloc_live() != 0;
}

static void add(const char *text)
{
    chat_log_add(&chat_log, CHAT_LOG_TALK, wf_text_of(text));
}

/* The window's rows, joined by bars. */
static void expect(const char *rows)
{
    struct chat_log_row view[64];
    unsigned count = chat_log_view(&chat_log, view);
    char joined[1024] = "";

    for (unsigned i = 0; i < count; i++) {
        strncat(joined, view[i].text.ptr, view[i].text.len);
        if (i + 1 < count)
            strcat(joined, "|");
    }
    assert_string_equal(joined, rows);
}

static void expect_wrapped(const char *text, unsigned columns, const char *rows)
{
    chat_log_clear(&chat_log);
    chat_log_resize(&chat_log, columns, 20);
    add(text);
    expect(rows);
}

static void text_is_wrapped_by_columns(void **state)
{
    (void)state;
    expect_wrapped("", 10, "");
    expect_wrapped("short", 10, "short");
    expect_wrapped("exactly 10", 10, "exactly 10");
    expect_wrapped("exactly 10 and more", 10, "exactly 10|and more");
    expect_wrapped("breaks between words", 10, "breaks|between|words");
    expect_wrapped("abcdefghijklmnop", 5, "abcde|fghij|klmno|p");
    expect_wrapped("to abcdefghijk", 5, "to ab|cdefg|hijk");
    expect_wrapped("two   spaces", 5, "two|space|s");
    expect_wrapped("ends   ", 5, "ends");
    expect_wrapped("   indented", 8, "   inden|ted");
}

static void wide_and_combining_characters_keep_their_columns(void **state)
{
    (void)state;
    expect_wrapped("漢字漢字", 5, "漢字|漢字");
    expect_wrapped("a漢字", 3, "a漢|字");
    expect_wrapped("e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301");
    expect_wrapped("漢", 1, "漢");
    expect_wrapped("😀😀", 3, "😀|😀");
}

static void what_could_disturb_a_terminal_becomes_a_space(void **state)
{
    (void)state;
    expect_wrapped("a\x1B[2Jb", 20, "a [2Jb");
    expect_wrapped("a\nb\tc\x7F", 20, "a b c ");
    expect_wrapped("a\xC2\x9B"
                   "b\u202Ec\u2028d",
                   20, "a b c d");
    expect_wrapped("a\xFF\xC0z", 20, "a\uFFFD\uFFFDz");
    expect_wrapped("cut \xE6\xBC", 20, "cut \uFFFD\uFFFD");
}

static void nul_is_a_control(void **state)
{
    (void)state;
    chat_log_add(&chat_log, CHAT_LOG_TALK, WF_TEXT("a\0b"));
    expect("a b");
}

static void the_window_stays_at_the_end(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 10, 2);
    add("one");
    expect("one");
    add("two");
    add("three");
    expect("two|three");
}

static void a_window_scrolled_up_stays_where_it_is(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 10, 2);
    add("one");
    add("two");
    add("three");
    chat_log_scroll(&chat_log, 1);
    expect("one|two");
    add("four is long enough");
    expect("one|two");
    chat_log_scroll(&chat_log, -2);
    expect("three|four is");
    chat_log_scroll_to_end(&chat_log);
    expect("long|enough");
}

static void scrolling_ends_where_lines_end(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 10, 2);
    add("one");
    chat_log_scroll(&chat_log, 5);
    expect("one");
    add("two");
    add("three");
    expect("two|three");
    chat_log_scroll(&chat_log, 1000);
    expect("one|two");
    chat_log_scroll(&chat_log, -1000);
    expect("two|three");
}

static void a_line_may_be_seen_in_part(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 3, 2);
    add("aaabbbccc");
    expect("bbb|ccc");
    chat_log_scroll(&chat_log, 1);
    expect("aaa|bbb");
}

static void another_width_wraps_anew(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 20, 4);
    add("one two three");
    expect("one two three");
    chat_log_resize(&chat_log, 7, 4);
    expect("one two|three");
    chat_log_resize(&chat_log, 7, 1);
    expect("three");
    chat_log_scroll(&chat_log, 1);
    chat_log_resize(&chat_log, 20, 1);
    expect("one two three");
}

static void the_oldest_lines_go(void **state)
{
    char text[32];

    (void)state;
    for (unsigned i = 0; i < CHAT_LOG_LINES + 10; i++) {
        snprintf(text, sizeof(text), "line %u", i);
        add(text);
    }
    assert_int_equal(chat_log.count, CHAT_LOG_LINES);
    assert_int_equal(chat_log.rows, CHAT_LOG_LINES);
    chat_log_resize(&chat_log, 20, 1);
    chat_log_scroll(&chat_log, 1000000);
    expect("line 10");
}

static void the_window_gives_way_when_its_lines_go(void **state)
{
    (void)state;
    chat_log_resize(&chat_log, 20, 2);
    add("first");
    add("second");
    add("third");
    chat_log_scroll(&chat_log, 1);
    for (unsigned i = 0; i < CHAT_LOG_LINES; i++)
        add("later");
    expect("later|later");
}

static void bytes_are_bounded_too(void **state)
{
    static char text[1024 * 1024];

    (void)state;
    memset(text, 'x', sizeof(text) - 1);
    for (unsigned i = 0; i < 40; i++)
        add(text);
    assert_true(chat_log.bytes <= CHAT_LOG_BYTES);
    assert_in_range(chat_log.count, 10, 16);
}

static void without_memory_a_line_is_lost(void **state)
{
    (void)state;
    add("one");
    wf_alloc_fail_at(1);
    add("two");
    wf_alloc_fail_at(0);
    add("three");
    expect("one|three");
}

static void long_names_end_in_an_ellipsis(void **state)
{
    char dst[64];
    struct display_span span;

    (void)state;
    span = display_shorten(dst, sizeof(dst), WF_TEXT("general"), 7);
    assert_string_equal(dst, "general");
    assert_int_equal(span.columns, 7);
    span = display_shorten(dst, sizeof(dst), WF_TEXT("general"), 6);
    assert_string_equal(dst, "gener…");
    assert_int_equal(span.columns, 6);
    span = display_shorten(dst, sizeof(dst), WF_TEXT("漢字漢"), 5);
    assert_string_equal(dst, "漢字…");
    assert_int_equal(span.columns, 5);
    span = display_shorten(dst, sizeof(dst), WF_TEXT("漢字漢"), 0);
    assert_string_equal(dst, "");
    assert_int_equal(span.columns, 0);
}

static void cleaning_stops_when_the_room_is_full(void **state)
{
    char dst[8];

    (void)state;
    assert_int_equal(display_clean(dst, sizeof(dst), WF_TEXT("漢字漢")), 6);
    assert_string_equal(dst, "漢字");
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(text_is_wrapped_by_columns),
        CASE(wide_and_combining_characters_keep_their_columns),
        CASE(what_could_disturb_a_terminal_becomes_a_space),
        CASE(nul_is_a_control),
        CASE(the_window_stays_at_the_end),
        CASE(a_window_scrolled_up_stays_where_it_is),
        CASE(scrolling_ends_where_lines_end),
        CASE(a_line_may_be_seen_in_part),
        CASE(another_width_wraps_anew),
        CASE(the_oldest_lines_go),
        CASE(the_window_gives_way_when_its_lines_go),
        CASE(bytes_are_bounded_too),
        CASE(without_memory_a_line_is_lost),
        CASE(long_names_end_in_an_ellipsis),
        CASE(cleaning_stops_when_the_room_is_full),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
