#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "framing_feed.h"

/* A number says how long the message behind it is:
 *     numbers   of every width, in both orders
 *     limit     exactly at the edge, and refused by the number alone
 *     ends      where a stream may end
 *     wrapping  what goes out */

static const struct wf_framing_limits limits = {.limit_in = 8};

#define FEED(framing, input, expected)                                                             \
    feed_every_way(framing, &limits, (wf_bytes){(const uint8_t *)(input), sizeof(input) - 1},      \
                   expected)
#define LITTLE4(input, expected) FEED(&wf_framing_length_little[4], input, expected)

static void numbers(void **state)
{
    (void)state;
    LITTLE4("", "more");
    LITTLE4("\1\0\0\0a", "a|more");
    LITTLE4("\1\0\0\0a\3\0\0\0bcd", "a|bcd|more");
    LITTLE4("\1\0\0\0a\3\0\0\0bc", "a|more");
    LITTLE4("\1\0\0", "more");
    FEED(&wf_framing_length_little[1], "\1a\2bc", "a|bc|more");
    FEED(&wf_framing_length_little[2], "\1\0a\2\0bc", "a|bc|more");
    FEED(&wf_framing_length_little[3], "\1\0\0a\2\0\0bc", "a|bc|more");
    FEED(&wf_framing_length_little[8], "\2\0\0\0\0\0\0\0bc", "bc|more");
    FEED(&wf_framing_length_big[1], "\1a\2bc", "a|bc|more");
    FEED(&wf_framing_length_big[2], "\0\1a\0\2bc", "a|bc|more");
    FEED(&wf_framing_length_big[4], "\0\0\0\2bc\0\0\0", "bc|more");
    FEED(&wf_framing_length_big[7], "\0\0\0\0\0\0\2bc", "bc|more");
}

static void limit(void **state)
{
    (void)state;
    LITTLE4("\10\0\0\0"
            "12345678",
            "12345678|more");
    LITTLE4("\11\0\0\0", "too large");
    LITTLE4("GET / HTTP/1.1\r\n", "too large");
    LITTLE4("\1\0\0\0a\0\0\0\1", "a|too large");
    LITTLE4("\0\0\0\0", "bad syntax");
    LITTLE4("\1\0\0\0a\0\0\0\0\1\0\0\0b", "a|bad syntax");
    FEED(&wf_framing_length_little[8], "\1\0\0\0\0\0\0\200", "too large");
    FEED(&wf_framing_length_big[8], "\377\377\377\377\377\377\377\377", "too large");
}

static bool may_end_with(const char *rest, size_t len)
{
    struct wf_buf buf;
    bool may_end;

    wf_buf_init(&buf, 64);
    wf_buf_put(&buf, rest, len);
    may_end = wf_framing_length_little[4].may_end(NULL, &buf);
    wf_buf_deinit(&buf);
    return may_end;
}

static void ends(void **state)
{
    (void)state;
    assert_true(may_end_with("", 0));
    assert_true(may_end_with("\2\0\0", 3));
    assert_false(may_end_with("\2\0\0\0", 4));
    assert_false(may_end_with("\2\0\0\0a", 5));
}

static void expect_wrapped(const struct wf_framing *framing, const char *expected, size_t len)
{
    struct wf_buf out;

    wf_buf_init(&out, 64);
    framing->wrap(0, &out, (wf_bytes){(const uint8_t *)"abc", 3});
    assert_false(out.failed);
    assert_int_equal(wf_buf_len(&out), len);
    assert_memory_equal(wf_buf_peek(&out), expected, len);
    wf_buf_reset(&out);
    framing->wrap_head(&out, 3);
    assert_int_equal(wf_buf_len(&out), len - 3);
    assert_memory_equal(wf_buf_peek(&out), expected, len - 3);
    wf_buf_deinit(&out);
}

static void wrapping(void **state)
{
    struct wf_buf out;

    (void)state;
    expect_wrapped(&wf_framing_length_little[4], "\3\0\0\0abc", 7);
    expect_wrapped(&wf_framing_length_little[1], "\3abc", 4);
    expect_wrapped(&wf_framing_length_big[3], "\0\0\3abc", 6);
    expect_wrapped(&wf_framing_length_big[8], "\0\0\0\0\0\0\0\3abc", 11);

    wf_buf_init(&out, 64);
    wf_framing_length_little[1].wrap_head(&out, 256);
    assert_true(out.failed);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers),
        cmocka_unit_test(limit),
        cmocka_unit_test(ends),
        cmocka_unit_test(wrapping),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
