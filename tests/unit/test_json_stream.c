#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "framing_feed.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/deflate.h"

/* Objects back to back, with any white space or none:
 *     plain_messages           what is one, several, none
 *     broken_streams           what ends the stream, and when
 *     depth_and_size           exactly at the edge
 *     compressed_messages      zlib and gzip, alone and mixed with plain ones
 *     broken_compressed        checksums, two objects in one stream, bombs
 *     what_a_peer_shows        format and line feeds
 *     wrapping                 what goes out
 *     idle_holds_nothing       memory
 *     long_message_is_linear   no byte is looked at twice */

static const struct wf_framing_limits limits = {.limit_in = 64, .depth_limit = 4, .inflate = true};
static const struct wf_framing_limits wide = {.limit_in = 4096, .depth_limit = 32, .inflate = true};
static const struct wf_framing_limits plain_only = {.limit_in = 4096, .depth_limit = 32};

#define FEED(input, expected)                                                                      \
    feed_every_way(&wf_framing_json_stream, &limits,                                               \
                   (wf_bytes){(const uint8_t *)(input), sizeof(input) - 1}, expected)

static void plain_messages(void **state)
{
    (void)state;
    FEED("", "more");
    FEED(" \r\n\t", "more");
    FEED("{}", "{}|more");
    FEED("{}{}", "{}|{}|more");
    FEED("{}\n{} \r\n\t {}\n", "{}|{}|{}|more");
    FEED("{\"a\":1} {\"b\":[1,{\"c\":[]}]}", "{\"a\":1}|{\"b\":[1,{\"c\":[]}]}|more");
    FEED("{\"a\":1", "more");
    FEED("{} {\"half", "{}|more");
    FEED("{\"a\":\"}\"}", "{\"a\":\"}\"}|more");
    FEED("{\"a\":\"{[\"}{}", "{\"a\":\"{[\"}|{}|more");
    FEED("{\"a\":\"\\\"}\"}{}", "{\"a\":\"\\\"}\"}|{}|more");
    FEED("{\"a\":\"\\\\\"}{}", "{\"a\":\"\\\\\"}|{}|more");
    FEED("{\"a\":\"\\\\\\\"}\"}{}", "{\"a\":\"\\\\\\\"}\"}|{}|more");
    FEED("{\"a\":\"sixteen bytes...\\\"and more}\"}{}",
         "{\"a\":\"sixteen bytes...\\\"and more}\"}|{}|more");
    /* What is between the brackets is the reader's business. */
    FEED("{nonsense]{}", "{nonsense]|{}|more");
    FEED("{\xFF\"\xFE\"}{}", "{\xFF\"\xFE\"}|{}|more");
}

static void broken_streams(void **state)
{
    (void)state;
    FEED("[1]", "bad syntax");
    FEED("{}[", "{}|bad syntax");
    FEED("y", "bad syntax");
    FEED("\"", "bad syntax");
    FEED("\xEF\xBB\xBF{}", "bad syntax");
    FEED("}", "bad syntax");
    FEED("{},{}", "{}|bad syntax");
    FEED("\v{}", "bad syntax");
    feed_every_way(&wf_framing_json_stream, &limits, (wf_bytes){(const uint8_t *)"\0", 1},
                   "bad syntax");
    /* Where the document does not allow compression, its first bytes are nothing special. */
    feed_every_way(&wf_framing_json_stream, &plain_only, (wf_bytes){(const uint8_t *)"{}x", 3},
                   "{}|bad syntax");
}

static void depth_and_size(void **state)
{
    char message[66];

    (void)state;
    FEED("{\"a\":[[[]]]}", "{\"a\":[[[]]]}|more");
    FEED("{\"a\":[[[[]]]]}", "bad syntax");
    FEED("{[[[[", "bad syntax");
    FEED("{\"[[[[[[\":[[[", "more");

    memset(message, 'x', sizeof(message));
    memcpy(message, "{\"", 2);
    memcpy(message + 62, "\"}", 2);
    feed_every_way(&wf_framing_json_stream, &limits, (wf_bytes){(const uint8_t *)message, 63},
                   "more");
    message[64] = '\0';
    {
        char expected[96];

        strcpy(expected, message);
        strcat(expected, "|more");
        feed_every_way(&wf_framing_json_stream, &limits, (wf_bytes){(const uint8_t *)message, 64},
                       expected);
    }
    memcpy(message + 62, "x\"}", 3);
    feed_every_way(&wf_framing_json_stream, &limits, (wf_bytes){(const uint8_t *)message, 65},
                   "too large");
    feed_every_way(&wf_framing_json_stream, &limits, (wf_bytes){(const uint8_t *)message, 64},
                   "more");
}

static void deflate(struct wf_buf *out, enum wf_deflate_format format, const char *text)
{
    wf_deflate_put(out, format, (wf_bytes){(const uint8_t *)text, strlen(text)});
    assert_false(out->failed);
}

static wf_bytes all_of(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

static void compressed_messages(void **state)
{
    struct wf_buf input;

    (void)state;
    wf_buf_init(&input, WF_NO_LIMIT);
    deflate(&input, WF_ZLIB, "{\"a\":1}");
    feed_every_way(&wf_framing_json_stream, &wide, all_of(&input), "{\"a\":1}|more");
    deflate(&input, WF_GZIP, " \n{\"b\":\"}\"}\r\n ");
    WF_BUF_LITERAL(&input, " {\"c\":3}\n");
    deflate(&input, WF_ZLIB, "{}");
    feed_every_way(&wf_framing_json_stream, &wide, all_of(&input),
                   "{\"a\":1}|{\"b\":\"}\"}|{\"c\":3}|{}|more");

    /* The beginning of a stream waits like half a package. */
    feed_every_way(&wf_framing_json_stream, &wide,
                   (wf_bytes){wf_buf_peek(&input), wf_buf_len(&input) - 1},
                   "{\"a\":1}|{\"b\":\"}\"}|{\"c\":3}|more");
    wf_buf_deinit(&input);
}

static void refuse_compressed(enum wf_deflate_format format, const char *text, const char *expected)
{
    struct wf_buf input;

    wf_buf_init(&input, WF_NO_LIMIT);
    deflate(&input, format, text);
    feed_every_way(&wf_framing_json_stream, &limits, all_of(&input), expected);
    wf_buf_deinit(&input);
}

static void broken_compressed(void **state)
{
    struct wf_buf input;
    char bomb[4096];

    (void)state;
    refuse_compressed(WF_ZLIB, "{}{}", "bad syntax");
    refuse_compressed(WF_GZIP, "{}x", "bad syntax");
    refuse_compressed(WF_ZLIB, "", "bad syntax");
    refuse_compressed(WF_ZLIB, " ", "bad syntax");
    refuse_compressed(WF_ZLIB, "[]", "bad syntax");
    refuse_compressed(WF_ZLIB, "{\"a\":", "bad syntax");
    refuse_compressed(WF_ZLIB, "{[[[[]]]]}", "bad syntax");

    memset(bomb, '[', sizeof(bomb) - 1);
    bomb[sizeof(bomb) - 1] = '\0';
    refuse_compressed(WF_GZIP, bomb, "too large");
    memset(bomb, ' ', 63);
    strcpy(bomb + 62, "{}");
    refuse_compressed(WF_ZLIB, bomb, "{}|more");
    strcpy(bomb + 62, "{} ");
    refuse_compressed(WF_ZLIB, bomb, "too large");

    wf_buf_init(&input, WF_NO_LIMIT);
    deflate(&input, WF_ZLIB, "{}");
    input.data[input.end - 1] ^= 1;
    feed_every_way(&wf_framing_json_stream, &limits, all_of(&input), "bad syntax");
    wf_buf_deinit(&input);
    FEED("xyz", "bad syntax");
}

static void what_a_peer_shows(void **state)
{
    const struct wf_framing *framing = &wf_framing_json_stream;
    struct wf_buf input;
    struct feed feed;

    (void)state;
    wf_buf_init(&input, WF_NO_LIMIT);
    deflate(&input, WF_GZIP, "{}");

    feed_open(&feed, framing, &limits);
    feed_bytes(&feed, "{\"a\":\"\n\"} {}", 12);
    assert_false(framing->may_coalesce(feed.state));
    feed_bytes(&feed, "\n", 1);
    assert_true(framing->may_coalesce(feed.state));
    assert_int_equal(framing->variant(feed.state), WF_PLAIN);
    feed_close(&feed);

    feed_open(&feed, framing, &limits);
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input) - 1);
    assert_int_equal(framing->variant(feed.state), WF_PLAIN);
    feed_bytes(&feed, wf_buf_peek(&input) + wf_buf_len(&input) - 1, 1);
    assert_int_equal(framing->variant(feed.state), WF_GZIP);
    assert_true(framing->may_coalesce(feed.state));
    feed_bytes(&feed, "{}", 2);
    assert_int_equal(framing->variant(feed.state), WF_GZIP);
    feed_close(&feed);
    wf_buf_deinit(&input);
}

static void wrapping(void **state)
{
    const struct wf_framing *framing = &wf_framing_json_stream;
    struct wf_buf out;
    struct feed feed;
    char message[128];

    (void)state;
    memset(message, ' ', sizeof(message));
    message[0] = '{';
    message[127] = '}';
    wf_buf_init(&out, WF_NO_LIMIT);

    framing->wrap(WF_PLAIN, &out, (wf_bytes){(const uint8_t *)message, 128});
    assert_int_equal(wf_buf_len(&out), 129);
    assert_int_equal(out.data[out.end - 1], '\n');

    /* Smaller than 128 bytes: plain whatever the peer prefers. */
    wf_buf_reset(&out);
    framing->wrap(WF_ZLIB, &out, (wf_bytes){(const uint8_t *)"{}", 2});
    assert_int_equal(wf_buf_len(&out), 3);

    framing->wrap(WF_ZLIB, &out, (wf_bytes){(const uint8_t *)message, 128});
    framing->wrap(WF_GZIP, &out, (wf_bytes){(const uint8_t *)message, 128});
    assert_int_equal(out.data[3], 0x78);
    assert_true(wf_buf_len(&out) < 100);
    feed_open(&feed, framing, &wide);
    feed_bytes(&feed, wf_buf_peek(&out), wf_buf_len(&out));
    assert_int_equal(wf_buf_len(&feed.heard), 3 + 129 + 129);
    assert_int_equal(framing->variant(feed.state), WF_GZIP);
    feed_close(&feed);
    wf_buf_deinit(&out);
}

static void idle_holds_nothing(void **state)
{
    struct wf_buf input;
    struct feed feed;
    size_t live;

    (void)state;
    wf_buf_init(&input, WF_NO_LIMIT);
    deflate(&input, WF_ZLIB, "{}");
    feed_open(&feed, &wf_framing_json_stream, &limits);
    feed_bytes(&feed, "{}", 2); /* The transcript has its memory now. */
    live = wf_alloc_live();
    feed_bytes(&feed, wf_buf_peek(&input), 4);
    assert_true(wf_alloc_live() > live);
    feed_bytes(&feed, wf_buf_peek(&input) + 4, wf_buf_len(&input) - 4);
    assert_int_equal(wf_alloc_live(), live);

    /* And what is unfinished is given back when the connection ends. */
    feed_bytes(&feed, wf_buf_peek(&input), 4);
    feed_close(&feed);
    wf_buf_deinit(&input);
}

static void no_memory_is_said(void **state)
{
    struct feed feed;

    (void)state;
    feed_open(&feed, &wf_framing_json_stream, &limits);
    wf_alloc_fail_at(1);
    feed_bytes(&feed, "x", 1);
    wf_alloc_fail_at(0);
    assert_int_equal(feed.status, WF_NO_MEMORY);
    feed_close(&feed);
}

static void long_message_is_linear(void **state)
{
    const struct wf_framing_limits megabytes = {.limit_in = 16 << 20, .depth_limit = 4};
    struct wf_buf in;
    void *framing_state = wf_alloc(1, wf_framing_json_stream.state_size);
    wf_bytes message;
    clock_t begin = clock();

    (void)state;
    wf_buf_init(&in, 16 << 20);
    WF_BUF_LITERAL(&in, "{\"");
    for (unsigned i = 0; i < 1 << 20; i++) {
        WF_BUF_LITERAL(&in, "x");
        assert_int_equal(wf_framing_json_stream.next(framing_state, &megabytes, &in, &message),
                         WF_MORE);
    }
    /* Quadratic would be a minute and more. */
    assert_true(clock() - begin < 5 * CLOCKS_PER_SEC);
    wf_buf_deinit(&in);
    wf_free(framing_state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_messages),    cmocka_unit_test(broken_streams),
        cmocka_unit_test(depth_and_size),    cmocka_unit_test(compressed_messages),
        cmocka_unit_test(broken_compressed), cmocka_unit_test(what_a_peer_shows),
        cmocka_unit_test(wrapping),          cmocka_unit_test(idle_holds_nothing),
        cmocka_unit_test(no_memory_is_said), cmocka_unit_test(long_message_is_linear),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
