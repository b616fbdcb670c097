/* Compressed streams: whole, in pieces, cut, wrong, and far too large. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/deflate.h"

static const char message[] =
    "{\"type\":\"message\",\"data\":{\"message\":\"hello, hello, hello\",\"username\":\"Ada\"}}";
#define MESSAGE_LEN (sizeof(message) - 1)

static const enum wf_deflate_format formats[] = {WF_ZLIB, WF_GZIP};

static void compress(struct wf_buf *out, enum wf_deflate_format format, const void *bytes,
                     size_t len)
{
    wf_buf_reset(out);
    wf_deflate_put(out, format, (wf_bytes){bytes, len});
    assert_false(out->failed);
}

/* Feeds `step` bytes at a time.  @return the first verdict that is not WF_MORE, or that */
static enum wf_status feed(struct wf_inflate *inflate, wf_bytes stream, size_t step,
                           struct wf_buf *out, size_t *used)
{
    enum wf_status status = WF_MORE;

    *used = 0;
    while (*used < stream.len && status == WF_MORE) {
        size_t len = stream.len - *used < step ? stream.len - *used : step;
        size_t taken;

        status = wf_inflate_feed(inflate, stream.ptr + *used, len, &taken, out);
        *used += taken;
        if (status == WF_MORE)
            assert_int_equal(taken, len);
    }
    return status;
}

static void every_split_gives_the_message(void **state)
{
    struct wf_inflate *inflate = wf_inflate_new();
    struct wf_buf stream, out;
    size_t used;

    (void)state;
    wf_buf_init(&stream, 4096);
    wf_buf_init(&out, 4096);
    for (size_t f = 0; f < 2; f++) {
        compress(&stream, formats[f], message, MESSAGE_LEN);
        for (size_t step = 1; step <= wf_buf_len(&stream); step++) {
            wf_bytes bytes = {wf_buf_peek(&stream), wf_buf_len(&stream)};

            wf_buf_reset(&out);
            wf_inflate_begin(inflate, formats[f]);
            assert_int_equal(feed(inflate, bytes, step, &out, &used), WF_OK);
            assert_int_equal(used, bytes.len);
            assert_int_equal(wf_buf_len(&out), MESSAGE_LEN);
            assert_memory_equal(wf_buf_peek(&out), message, MESSAGE_LEN);
        }
    }
    wf_buf_deinit(&out);
    wf_buf_deinit(&stream);
    wf_inflate_free(inflate);
}

static void what_follows_the_stream_is_not_taken(void **state)
{
    struct wf_inflate *inflate = wf_inflate_new();
    struct wf_buf stream, out;
    size_t len, taken;

    (void)state;
    wf_buf_init(&stream, 4096);
    wf_buf_init(&out, 4096);
    compress(&stream, WF_ZLIB, message, MESSAGE_LEN);
    len = wf_buf_len(&stream);
    WF_BUF_LITERAL(&stream, "{\"next\":1}");
    wf_inflate_begin(inflate, WF_ZLIB);
    assert_int_equal(
        wf_inflate_feed(inflate, wf_buf_peek(&stream), wf_buf_len(&stream), &taken, &out), WF_OK);
    assert_int_equal(taken, len);
    wf_buf_deinit(&out);
    wf_buf_deinit(&stream);
    wf_inflate_free(inflate);
}

/* No prefix is a message; a flipped bit is noticed by the checksum at the latest. */
static void cut_and_damaged_streams(void **state)
{
    struct wf_inflate *inflate = wf_inflate_new();
    struct wf_buf stream, out;
    size_t used;

    (void)state;
    wf_buf_init(&stream, 4096);
    wf_buf_init(&out, 1 << 20);
    for (size_t f = 0; f < 2; f++) {
        compress(&stream, formats[f], message, MESSAGE_LEN);
        for (size_t i = 0; i < wf_buf_len(&stream); i++) {
            enum wf_status status;

            wf_buf_reset(&out);
            wf_inflate_begin(inflate, formats[f]);
            assert_int_equal(feed(inflate, (wf_bytes){wf_buf_peek(&stream), i}, 7, &out, &used),
                             WF_MORE);
            stream.data[i] ^= 1;
            wf_buf_reset(&out);
            wf_inflate_begin(inflate, formats[f]);
            status = feed(inflate, (wf_bytes){wf_buf_peek(&stream), wf_buf_len(&stream)}, 7, &out,
                          &used);
            stream.data[i] ^= 1;
            /* Time, system and hints in a gzip head mean nothing. */
            if (formats[f] == WF_GZIP && i >= 3 && i < 10)
                continue;
            assert_true(status == WF_BAD_SYNTAX || status == WF_MORE);
        }
    }
    wf_inflate_begin(inflate, WF_ZLIB);
    assert_int_equal(feed(inflate, (wf_bytes){(const uint8_t *)"x\xBB\0\0\0\0", 6}, 6, &out, &used),
                     WF_BAD_SYNTAX);
    wf_buf_deinit(&out);
    wf_buf_deinit(&stream);
    wf_inflate_free(inflate);
}

static void the_limit_is_exact(void **state)
{
    enum { LIMIT = 100000 };
    struct wf_inflate *inflate = wf_inflate_new();
    char *zeros = calloc(1, 100 * LIMIT);
    struct wf_buf stream, out;
    size_t used;

    (void)state;
    wf_buf_init(&stream, LIMIT);
    wf_buf_init(&out, LIMIT);
    for (size_t f = 0; f < 2; f++) {
        static const size_t sizes[] = {LIMIT, LIMIT + 1, 100 * LIMIT};

        for (size_t i = 0; i < 3; i++) {
            for (size_t step = 1; step < 100000; step *= 99) {
                compress(&stream, formats[f], zeros, sizes[i]);
                wf_buf_reset(&out);
                wf_inflate_begin(inflate, formats[f]);
                assert_int_equal(feed(inflate,
                                      (wf_bytes){wf_buf_peek(&stream), wf_buf_len(&stream)}, step,
                                      &out, &used),
                                 sizes[i] > LIMIT ? WF_TOO_LARGE : WF_OK);
                assert_true(wf_buf_len(&out) <= LIMIT);
                assert_true(out.size <= LIMIT);
            }
        }
    }
    free(zeros);
    wf_buf_deinit(&out);
    wf_buf_deinit(&stream);
    wf_inflate_free(inflate);
}

static void writing_within_limits(void **state)
{
    struct wf_buf out;
    uint64_t noise = 1;
    char random[3000];

    (void)state;
    for (size_t i = 0; i < sizeof(random); i++) {
        noise = noise * 6364136223846793005U + 1442695040888963407U;
        random[i] = (char)(noise >> 56);
    }
    wf_buf_init(&out, 2000);
    wf_deflate_put(&out, WF_GZIP, (wf_bytes){(const uint8_t *)random, sizeof(random)});
    assert_true(out.failed);
    assert_int_equal(wf_buf_len(&out), 0);
    wf_buf_reset(&out);
    memset(random, 'x', sizeof(random));
    wf_deflate_put(&out, WF_GZIP, (wf_bytes){(const uint8_t *)random, sizeof(random)});
    assert_false(out.failed);
    wf_buf_reset(&out);
    wf_deflate_put(&out, WF_PLAIN, (wf_bytes){(const uint8_t *)"plain", 5});
    assert_memory_equal(wf_buf_peek(&out), "plain", 5);
    wf_buf_deinit(&out);
}

/* Runs first, while no stream is kept yet: the nth allocation fails, n = 1, 2, ... */
static void without_memory(void **state)
{
    bool is_done = false;

    (void)state;
    for (size_t nth = 1; !is_done; nth++) {
        struct wf_inflate *inflate;
        struct wf_buf stream, out;
        enum wf_status status = WF_NO_MEMORY;
        size_t taken = 0;

        wf_buf_init(&stream, 4096);
        wf_buf_init(&out, 4096);
        wf_alloc_fail_at(nth);
        wf_deflate_put(&stream, WF_ZLIB, (wf_bytes){(const uint8_t *)message, MESSAGE_LEN});
        assert_int_equal(stream.failed, stream.out_of_memory);
        inflate = wf_inflate_new();
        if (inflate && !stream.failed) {
            wf_inflate_begin(inflate, WF_ZLIB);
            status =
                wf_inflate_feed(inflate, wf_buf_peek(&stream), wf_buf_len(&stream), &taken, &out);
            assert_true(status == WF_OK || status == WF_NO_MEMORY);
        }
        wf_alloc_fail_at(0);
        is_done = inflate && !stream.failed && status == WF_OK;
        wf_inflate_free(inflate);
        wf_buf_deinit(&out);
        wf_buf_deinit(&stream);
        assert_true(nth < 100);
    }
}

static void nothing_is_left_behind(void **state)
{
    size_t live;
    struct wf_inflate *inflate;
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 4096);
    wf_deflate_put(&out, WF_ZLIB, (wf_bytes){(const uint8_t *)message, MESSAGE_LEN});
    wf_buf_release(&out);
    live = wf_alloc_live();
    wf_deflate_put(&out, WF_ZLIB, (wf_bytes){(const uint8_t *)message, MESSAGE_LEN});
    inflate = wf_inflate_new();
    wf_inflate_free(inflate);
    wf_inflate_free(NULL);
    wf_buf_deinit(&out);
    assert_int_equal(wf_alloc_live(), live);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_memory),
        cmocka_unit_test(nothing_is_left_behind),
        cmocka_unit_test(every_split_gives_the_message),
        cmocka_unit_test(what_follows_the_stream_is_not_taken),
        cmocka_unit_test(cut_and_damaged_streams),
        cmocka_unit_test(the_limit_is_exact),
        cmocka_unit_test(writing_within_limits),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
