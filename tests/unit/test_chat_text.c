/* What ChatMaster lets people write: names, and lines without controls. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#include "server/chat_text.h"

#define GOOD(name) assert_true(chat_name_is_valid(wf_text_of(name), 32))
#define BAD(name)  assert_false(chat_name_is_valid(wf_text_of(name), 32))

static void names(void **state)
{
    (void)state;
    GOOD("A");
    GOOD("Ada Lovelace");
    GOOD("\xc3\x85sa");                       /* U+00C5 */
    GOOD("12345678901234567890123456789012"); /* 32 */
    GOOD("\xf0\x9f\x98\x80\xf0\x9f\x98\x80"); /* U+1F600, twice */
    BAD("");
    BAD("123456789012345678901234567890123");
    BAD(" Ada");
    BAD("Ada ");
    BAD(" ");
    BAD("\xc2\xa0"
        "Ada");             /* no-break space */
    BAD("Ada\xe3\x80\x80"); /* ideographic space */
    BAD("A\tda");
    BAD("A\nda");
    BAD("Ada\x7f");
    BAD("Ada\xc2\x85"); /* next line */
    BAD("A\xe2\x80\xa8"
        "da"); /* line separator */
    BAD("A\xe2\x80\xae"
        "da"); /* right-to-left override */
    BAD("A\xe2\x81\xa6"
        "da"); /* left-to-right isolate */
    assert_false(chat_name_is_valid((wf_text){"A\0b", 3}, 32));
}

static void a_limit_counts_characters_not_bytes(void **state)
{
    char name[4 * 32 + 1] = "";

    (void)state;
    for (int i = 0; i < 32; i++)
        strcat(name, "\xf0\x9f\x98\x80");
    GOOD(name);
}

static void printable(struct wf_arena *arena, const char *text, const char *expected)
{
    wf_text result = chat_text_printable(wf_text_of(text), arena);

    assert_int_equal(result.len, strlen(expected));
    assert_memory_equal(result.ptr, expected, result.len);
}

static void lines(void **state)
{
    struct wf_arena arena;
    const char *plain = "as it is";

    (void)state;
    assert_true(wf_arena_init(&arena, 4096));
    printable(&arena, "bell\x07", "bell ");
    printable(&arena, "tab\tand\nline feed stay", "tab\tand\nline feed stay");
    printable(&arena, "\x1b[31mred", " [31mred");
    printable(&arena, "c1: \xc2\x9b", "c1:  ");
    printable(&arena, "\xc3\x85\x01\xc3\x85", "\xc3\x85 \xc3\x85");
    assert_ptr_equal(chat_text_printable(wf_text_of(plain), &arena).ptr, plain);
    assert_false(arena.failed);
    wf_arena_deinit(&arena);
}

static void a_full_arena_is_marked(void **state)
{
    struct wf_arena arena;

    (void)state;
    assert_true(wf_arena_init(&arena, 4096));
    while (wf_arena_alloc(&arena, 1, 64))
        ;
    arena.failed = false;
    assert_null(chat_text_printable(wf_text_of("\x07 this needs a copy, and there is no room "
                                               "for it in the arena any more, is there?"),
                                    &arena)
                    .ptr);
    assert_true(arena.failed);
    wf_arena_deinit(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names),
        cmocka_unit_test(a_limit_counts_characters_not_bytes),
        cmocka_unit_test(lines),
        cmocka_unit_test(a_full_arena_is_marked),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
