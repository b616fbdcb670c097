#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/http_chunked.h"

/* Chunked bodies, whole, cut at every place, and byte by byte:
 *     bodies     what is in them, and what is left behind them
 *     sizes      numbers read too kindly elsewhere
 *     line_ends  what else may not stand there
 *     extras     extensions and trailers
 *     writing    what goes out comes back */

static void take(struct wf_http_chunked *chunked, struct wf_buf *in, struct wf_buf *heard,
                 enum wf_status *status)
{
    wf_bytes data;

    while (*status == WF_MORE && (*status = wf_http_chunked_next(chunked, in, &data)) == WF_OK) {
        assert_true(data.len > 0);
        wf_buf_put(heard, data.ptr, data.len);
        *status = WF_MORE;
        if (wf_buf_len(in) == 0)
            return;
    }
}

static const char *word(enum wf_status status)
{
    return status == WF_CLOSED       ? "end"
           : status == WF_MORE       ? "more"
           : status == WF_BAD_SYNTAX ? "bad"
                                     : "too large";
}

/* In two pieces, or byte by byte when `cut` is 0. */
static void expect_cut(const char *text, size_t len, size_t cut, const char *expected)
{
    struct wf_http_chunked chunked = {0};
    enum wf_status status = WF_MORE;
    struct wf_buf in, heard;

    wf_buf_init(&in, WF_NO_LIMIT);
    wf_buf_init(&heard, WF_NO_LIMIT);
    for (size_t at = 0; at < len;) {
        size_t piece = cut == 0 ? 1 : at == 0 ? cut : len - at;

        /* Of the exact size, so that the sanitizer sees a byte too many. */
        wf_buf_put(&in, text + at, piece);
        at += piece;
        take(&chunked, &in, &heard, &status);
    }
    wf_buf_put(&heard, "|", 1);
    wf_buf_put(&heard, word(status), strlen(word(status)));
    wf_buf_put(&heard, "|", 1);
    if (status == WF_CLOSED)
        wf_buf_put(&heard, wf_buf_peek(&in), wf_buf_len(&in));
    wf_buf_put(&heard, "", 1);
    if (strcmp((const char *)wf_buf_peek(&heard), expected) != 0)
        fail_msg("cut at %zu: %s instead of %s", cut, (const char *)wf_buf_peek(&heard), expected);
    wf_buf_deinit(&in);
    wf_buf_deinit(&heard);
}

static void expect(const char *text, size_t len, const char *expected)
{
    for (size_t cut = 0; cut <= len; cut++)
        expect_cut(text, len, cut, expected);
}

#define READS(text, expected) expect(text, sizeof(text) - 1, expected)

static void bodies(void **state)
{
    (void)state;
    READS("5\r\nhello\r\n0\r\n\r\n", "hello|end|");
    READS("5\r\nhello\r\n7\r\n, world\r\n0\r\n\r\n", "hello, world|end|");
    READS("0\r\n\r\n", "|end|");
    READS("a\r\n\r\n0\r\n\r\n0\r\n\r\n0\r\n\r\n", "\r\n0\r\n\r\n0\r\n|end|");
    READS("A\r\n0123456789\r\n000\r\n\r\nGET /", "0123456789|end|GET /");
    READS("5\r\nhel", "hel|more|");
    READS("", "|more|");
}

static void sizes(void **state)
{
    (void)state;
    READS("0005\r\nhello\r\n0\r\n\r\n", "hello|end|");
    READS("0x5\r\nhello\r\n0\r\n\r\n", "|bad|");
    READS("1_0\r\n", "|bad|");
    READS("-1\r\n", "|bad|");
    READS("+1\r\n", "|bad|");
    READS(" 1\r\n", "|bad|");
    READS("1Z\r\n", "|bad|");
    READS("\r\n", "|bad|");
    READS(";a\r\n", "|bad|");
    READS("10000000000000005\r\nhello\r\n0\r\n\r\n", "|bad|");
    READS("8000000000000000\r\n", "|bad|");
    READS("7fffffffffffffff\r\nhello", "hello|more|");
    READS("00000000000000005\r\n", "|bad|");
}

static void line_ends(void **state)
{
    (void)state;
    READS("5\nhello\r\n", "|bad|");
    READS("5\rhello\r\n", "|bad|");
    READS("5\r\nhello0\r\n\r\n", "hello|bad|");
    READS("5\r\nhello\n0\r\n\r\n", "hello|bad|");
    READS("5\r\nhello\r0\r\n\r\n", "hello|bad|");
    READS("5\r\nhello\r\n\r\n0\r\n\r\n", "hello|bad|");
    READS("0\r\n\n", "|bad|");
    READS("0\n\n", "|bad|");
    READS("0\r\n\rX", "|bad|");
    READS("5 \r\nhello\r\n", "|bad|");
}

static void extras(void **state)
{
    char text[WF_HTTP_EXTRAS_LIMIT + 64];
    size_t len;

    (void)state;
    READS("5;a=b;c=\"d\"\r\nhello\r\n0;x\r\n\r\n", "hello|end|");
    READS("5 \t;a\r\nhello\r\n0\r\n\r\n", "hello|end|");
    READS("5;a\nb\r\n", "|bad|");
    READS("5;a\x01\r\n", "|bad|");
    READS("0\r\nA: b\r\nContent-Length: 100\r\n\r\nGET", "|end|GET");
    READS("0\r\nA : b\r\n\r\n", "|bad|");
    READS("0\r\nA\r\n\r\n", "|bad|");
    READS("0\r\n: b\r\n\r\n", "|bad|");
    READS("0\r\nA: b\r\n c\r\n\r\n", "|bad|");
    READS("0\r\nA: b\nC: d\r\n\r\n", "|bad|");
    len = (size_t)snprintf(text, sizeof(text), "5;%0*d", WF_HTTP_EXTRAS_LIMIT - 1, 0);
    expect_cut(text, len, 3, "|more|");
    len = (size_t)snprintf(text, sizeof(text), "5;%0*d", WF_HTTP_EXTRAS_LIMIT, 0);
    expect_cut(text, len, 3, "|too large|");
    len = (size_t)snprintf(text, sizeof(text), "0\r\nA:%0*d", WF_HTTP_EXTRAS_LIMIT, 0);
    expect_cut(text, len, 0, "|too large|");
}

static void writing(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, WF_NO_LIMIT);
    wf_http_chunk_put(&out, (wf_bytes){(const uint8_t *)"hello, chunked world", 20});
    wf_http_chunk_put(&out, (wf_bytes){0});
    wf_http_chunk_put(&out, (wf_bytes){(const uint8_t *)"!", 1});
    wf_http_chunks_end(&out);
    assert_memory_equal(wf_buf_peek(&out), "14\r\nhello", 9);
    expect((const char *)wf_buf_peek(&out), wf_buf_len(&out), "hello, chunked world!|end|");
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bodies), cmocka_unit_test(sizes),   cmocka_unit_test(line_ends),
        cmocka_unit_test(extras), cmocka_unit_test(writing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
