#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "framing_feed.h"

/* Lines, ended by LF or CR LF:
 *     lines     what is one
 *     limit     exactly at the edge
 *     wrapping  what goes out */

static const struct wf_framing_limits limits = {.limit_in = 8};

#define FEED(input, expected)                                                                      \
    feed_every_way(&wf_framing_line, &limits,                                                      \
                   (wf_bytes){(const uint8_t *)(input), sizeof(input) - 1}, expected)

static void lines(void **state)
{
    (void)state;
    FEED("", "more");
    FEED("a\n", "a|more");
    FEED("a\nbc\r\n", "a|bc|more");
    FEED("a\n\n\r\n\nb\n", "a|b|more");
    FEED("a\rb\n", "a\rb|more");
    FEED("a\r\r\n", "a\r|more");
    FEED("half", "more");
    FEED("one\nhalf\r", "one|more");
}

static void limit(void **state)
{
    (void)state;
    FEED("12345678\n", "12345678|more");
    FEED("12345678\r\nx\n", "12345678|x|more");
    FEED("123456789\n", "too large");
    FEED("123456789\r\n", "too large");
    FEED("1234567890", "too large");
    FEED("a\n1234567890 and so on", "a|too large");
}

static void wrapping(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 4);
    wf_framing_line.wrap(0, &out, (wf_bytes){(const uint8_t *)"abc", 3});
    assert_int_equal(wf_buf_len(&out), 4);
    assert_memory_equal(wf_buf_peek(&out), "abc\n", 4);
    wf_framing_line.wrap(0, &out, (wf_bytes){(const uint8_t *)"", 0});
    assert_true(out.failed);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines),
        cmocka_unit_test(limit),
        cmocka_unit_test(wrapping),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
