#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "client/text_diff.h"
#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"

/* Lines are written as letters here: "abc" is "a\nb\nc\n"; a dot at the end leaves out the last
 * newline. */
static void lines_of(const char *letters, struct wf_buf *out)
{
    wf_buf_init(out, WF_NO_LIMIT);
    for (; *letters && *letters != '.'; letters++) {
        wf_buf_put(out, letters, 1);
        if (letters[1] != '.')
            WF_BUF_LITERAL(out, "\n");
    }
    assert_false(out->failed);
}

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/* `-bc+x` and so on for each change, newlines left out; and what the changes make of the old text.
 */
static void describe(wf_text old, wf_text new, const struct text_changes *changes, char *said)
{
    struct wf_buf made;
    size_t at = 0;

    wf_buf_init(&made, WF_NO_LIMIT);
    for (size_t i = 0; i < changes->count; i++) {
        const struct text_change *change = &changes->list[i];

        wf_buf_put(&made, old.ptr + at, change->old_begin - at);
        wf_buf_put(&made, new.ptr + change->new_begin, change->new_end - change->new_begin);
        at = change->old_end;
        said += sprintf(said, "%s-", i > 0 ? " " : "");
        for (size_t j = change->old_begin; j < change->old_end; j++)
            if (old.ptr[j] != '\n')
                *said++ = old.ptr[j];
        *said++ = '+';
        for (size_t j = change->new_begin; j < change->new_end; j++)
            if (new.ptr[j] != '\n')
                *said++ = new.ptr[j];
    }
    *said = '\0';
    wf_buf_put(&made, old.ptr + at, old.len - at);
    assert_true(wf_text_equal(text_in(&made), new));
    wf_buf_deinit(&made);
}

static void differ(const char *before, const char *after, const char *expected)
{
    struct text_changes changes;
    struct wf_buf old, new;
    char said[200];

    lines_of(before, &old);
    lines_of(after, &new);
    assert_true(text_diff(text_in(&old), text_in(&new), &changes));
    describe(text_in(&old), text_in(&new), &changes, said);
    assert_string_equal(said, expected);
    text_changes_deinit(&changes);
    wf_buf_deinit(&old);
    wf_buf_deinit(&new);
}

static void lines_that_are_the_same_stay(void **state)
{
    (void)state;
    differ("", "", "");
    differ("abc", "abc", "");
    differ("", "abc", "-+abc");
    differ("abc", "", "-abc+");
    differ("abc", "axc", "-b+x");
    differ("abc", "abxc", "-+x");
    differ("abcdefg", "xbcdefy", "-a+x -g+y");
    differ("abcdefg", "bdxf", "-a+ -c+ -e+x -g+");
    differ("aab", "ab", "-a+");
    differ("abab", "baba", "-a+ -+a");
    differ("abc", "abc.", "-c+c");
    differ("abc.", "abc", "-c+c");
    differ("ab.", "abc.", "-b+bc");
}

/* More pairs than are compared. */
static void what_is_too_long_is_one_change(void **state)
{
    enum { LINES = 3000 };
    struct text_changes changes;
    struct wf_buf old, new;

    (void)state;
    wf_buf_init(&old, WF_NO_LIMIT);
    wf_buf_init(&new, WF_NO_LIMIT);
    for (int i = 0; i < LINES; i++) {
        char line[16];
        int len = snprintf(line, sizeof(line), "%d\n", i);

        wf_buf_put(&old, line, (size_t)len);
        wf_buf_put(&new, i == 1 || i == LINES - 2 ? "x\n" : line,
                   i == 1 || i == LINES - 2 ? 2 : (size_t)len);
    }
    assert_true(text_diff(text_in(&old), text_in(&new), &changes));
    assert_int_equal(changes.count, 1);
    assert_int_equal(changes.list[0].old_begin, 2);
    assert_int_equal(changes.list[0].old_end, wf_buf_len(&old) - 5);
    text_changes_deinit(&changes);
    wf_buf_deinit(&old);
    wf_buf_deinit(&new);
}

static void every_allocation_fails_once(void **state)
{
    struct text_changes changes;
    size_t live = wf_alloc_live();

    (void)state;
    for (size_t calls = 1;; calls++) {
        bool is_done;

        wf_alloc_fail_at(calls);
        is_done = text_diff(WF_TEXT("a\nb\nc\n"), WF_TEXT("x\nb\ny\n"), &changes);
        wf_alloc_fail_at(0);
        text_changes_deinit(&changes);
        assert_int_equal(wf_alloc_live(), live);
        if (is_done)
            break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_that_are_the_same_stay),
        cmocka_unit_test(what_is_too_long_is_one_change),
        cmocka_unit_test(every_allocation_fails_once),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
