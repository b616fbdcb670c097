/* One line somebody types: editing by what a cursor steps over, history, the view. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "client/line_edit.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/utf8.h"

static struct line_edit edit;

static int begin(void **state)
{
    (void)state;
    line_edit_init(&edit);
    return 0;
}

static int end(void **state)
{
    (void)state;
    line_edit_deinit(&edit);
    return wf_alloc_live() != 0;
}

static void type(const char *text)
{
    const char *at = text;
    const char *text_end = text + strlen(text);

    while (at < text_end)
        line_edit_insert(&edit, wf_utf8_next(&at, text_end));
}

static void expect(const char *before_cursor, const char *behind_cursor)
{
    size_t before = strlen(before_cursor);
    size_t behind = strlen(behind_cursor);

    assert_int_equal(edit.cursor, before);
    assert_int_equal(edit.len, before + behind);
    assert_memory_equal(edit.text, before_cursor, before);
    assert_memory_equal(edit.text + before, behind_cursor, behind);
}

static void typing_goes_to_the_cursor(void **state)
{
    (void)state;
    type("hllo");
    line_edit_home(&edit);
    line_edit_right(&edit);
    type("e");
    expect("he", "llo");
    line_edit_end(&edit);
    type("!");
    expect("hello!", "");
}

static void controls_and_surrogates_are_left_out(void **state)
{
    (void)state;
    line_edit_insert(&edit, 0x1B);
    line_edit_insert(&edit, 0x7F);
    line_edit_insert(&edit, 0x9B);
    line_edit_insert(&edit, 0xD800);
    line_edit_insert(&edit, 0x110000);
    expect("", "");
}

static void the_cursor_steps_over_whole_characters(void **state)
{
    (void)state;
    type("aé漢e\u0301b");
    line_edit_left(&edit);
    line_edit_left(&edit);
    expect("aé漢", "e\u0301b");
    line_edit_backspace(&edit);
    expect("aé", "e\u0301b");
    line_edit_delete(&edit);
    expect("aé", "b");
    line_edit_left(&edit);
    line_edit_left(&edit);
    line_edit_left(&edit);
    expect("", "aéb");
}

static void deleting_at_the_ends_does_nothing(void **state)
{
    (void)state;
    line_edit_backspace(&edit);
    line_edit_delete(&edit);
    line_edit_left(&edit);
    line_edit_right(&edit);
    line_edit_delete_word(&edit);
    expect("", "");
}

static void words_and_halves_are_deleted(void **state)
{
    (void)state;
    type("one two  ");
    line_edit_delete_word(&edit);
    expect("one ", "");
    type("three");
    line_edit_home(&edit);
    line_edit_right(&edit);
    line_edit_delete_to_start(&edit);
    expect("", "ne three");
    line_edit_right(&edit);
    line_edit_delete_to_end(&edit);
    expect("n", "");
}

static void what_has_no_room_is_left_out(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 2 * LINE_EDIT_SIZE; i++)
        line_edit_insert(&edit, i % 2 ? 'x' : 0x1F600);
    assert_true(edit.len < LINE_EDIT_SIZE);
    assert_int_equal(wf_utf8_check(edit.text, edit.len), edit.len);
}

static void enter(const char *text)
{
    type(text);
    line_edit_enter(&edit);
}

static void history_goes_back_and_forth(void **state)
{
    (void)state;
    enter("first");
    enter("second");
    type("draft");
    line_edit_older(&edit);
    expect("second", "");
    line_edit_older(&edit);
    line_edit_older(&edit);
    expect("first", "");
    line_edit_newer(&edit);
    expect("second", "");
    line_edit_newer(&edit);
    expect("draft", "");
    line_edit_newer(&edit);
    expect("draft", "");
}

static void history_keeps_no_repetition_and_no_empty_line(void **state)
{
    (void)state;
    enter("same");
    enter("same");
    enter("");
    assert_int_equal(edit.history_count, 1);
}

static void history_is_bounded(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 3 * LINE_EDIT_HISTORY; i++)
        enter(i % 2 ? "odd" : "even");
    assert_int_equal(edit.history_count, LINE_EDIT_HISTORY);
    for (unsigned i = 0; i < 2 * LINE_EDIT_HISTORY; i++)
        line_edit_older(&edit);
    expect("even", "");
}

static void without_memory_a_line_is_not_remembered(void **state)
{
    (void)state;
    enter("first");
    wf_alloc_fail_at(1);
    enter("second");
    wf_alloc_fail_at(0);
    line_edit_older(&edit);
    expect("first", "");
}

static void expect_view(unsigned columns, const char *shown, unsigned cursor)
{
    unsigned column;
    wf_text view = line_edit_view(&edit, columns, &column);

    assert_int_equal(view.len, strlen(shown));
    assert_memory_equal(view.ptr, shown, view.len);
    assert_int_equal(column, cursor);
}

static void the_view_follows_the_cursor(void **state)
{
    (void)state;
    type("0123456789");
    expect_view(20, "0123456789", 10);
    expect_view(5, "6789", 4);
    line_edit_left(&edit);
    line_edit_left(&edit);
    expect_view(5, "6789", 2);
    line_edit_home(&edit);
    expect_view(5, "01234", 0);
}

static void wide_characters_take_two_columns(void **state)
{
    (void)state;
    type("漢字漢字");
    expect_view(5, "漢字", 4);
    line_edit_home(&edit);
    expect_view(5, "漢字", 0);
    line_edit_right(&edit);
    expect_view(5, "漢字", 2);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(typing_goes_to_the_cursor),
        CASE(controls_and_surrogates_are_left_out),
        CASE(the_cursor_steps_over_whole_characters),
        CASE(deleting_at_the_ends_does_nothing),
        CASE(words_and_halves_are_deleted),
        CASE(what_has_no_room_is_left_out),
        CASE(history_goes_back_and_forth),
        CASE(history_keeps_no_repetition_and_no_empty_line),
        CASE(history_is_bounded),
        CASE(without_memory_a_line_is_not_remembered),
        CASE(the_view_follows_the_cursor),
        CASE(wide_characters_take_two_columns),
    };

    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
