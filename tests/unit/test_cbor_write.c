/* Writing CBOR: shortest heads, shortest floats, and what a full buffer leaves. */
#include <math.h>

#include "guarded.h"
#include "hex.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/cbor_size.h"
#include "wireform/codec/cbor_write.h"

#define WRITES(call, text)                                                                         \
    do {                                                                                           \
        struct hex expected = hex_of(text);                                                        \
        struct wf_buf out;                                                                         \
                                                                                                   \
        wf_buf_init(&out, 100000);                                                                 \
        call;                                                                                      \
        assert_false(out.failed);                                                                  \
        assert_int_equal(wf_buf_len(&out), expected.len);                                          \
        assert_memory_equal(wf_buf_peek(&out), expected.bytes, expected.len);                      \
        wf_buf_deinit(&out);                                                                       \
    } while (0)

/* The size is that of what is written. */
#define SIZES(kind, value)                                                                         \
    do {                                                                                           \
        struct wf_buf out;                                                                         \
                                                                                                   \
        wf_buf_init(&out, 100000);                                                                 \
        wf_cbor_write_##kind(&out, value);                                                         \
        assert_int_equal(wf_cbor_size_##kind(value), wf_buf_len(&out));                            \
        wf_buf_deinit(&out);                                                                       \
    } while (0)

static void sizes(void **state)
{
    static const char some[70000];
    const uint64_t edges[] = {0, 23, 24, 255, 256, 65535, 65536, UINT32_MAX, 1ULL << 32, INT64_MAX};
    const double numbers[] = {0, -0.0, 1, 0.1, 1e5, 65504, 65505, 1e300, 5e-324, INFINITY, NAN};

    (void)state;
    for (size_t i = 0; i < sizeof(edges) / sizeof(*edges); i++) {
        SIZES(uint, edges[i]);
        SIZES(int, (int64_t)edges[i]);
        SIZES(int, -1 - (int64_t)edges[i]);
        SIZES(object, edges[i]);
        SIZES(array, edges[i]);
        if (edges[i] > sizeof(some))
            continue;
        SIZES(text, ((wf_text){some, edges[i]}));
        SIZES(bytes, ((wf_bytes){(const uint8_t *)some, edges[i]}));
    }
    for (size_t i = 0; i < sizeof(numbers) / sizeof(*numbers); i++)
        SIZES(number, numbers[i]);
    SIZES(bool, true);
    SIZES(bool, false);
    SIZES(raw, ((wf_bytes){(const uint8_t *)some, 5}));
    SIZES(raw, ((wf_bytes){NULL, 0}));
}

static void heads_are_the_shortest(void **state)
{
    (void)state;
    WRITES(wf_cbor_write_uint(&out, 0), "00");
    WRITES(wf_cbor_write_uint(&out, 23), "17");
    WRITES(wf_cbor_write_uint(&out, 24), "18 18");
    WRITES(wf_cbor_write_uint(&out, 255), "18 ff");
    WRITES(wf_cbor_write_uint(&out, 256), "19 0100");
    WRITES(wf_cbor_write_uint(&out, 65535), "19 ffff");
    WRITES(wf_cbor_write_uint(&out, 65536), "1a 00010000");
    WRITES(wf_cbor_write_uint(&out, UINT32_MAX), "1a ffffffff");
    WRITES(wf_cbor_write_uint(&out, UINT64_C(0x100000000)), "1b 0000000100000000");
    WRITES(wf_cbor_write_uint(&out, UINT64_MAX), "1b ffffffffffffffff");
    WRITES(wf_cbor_write_int(&out, 10), "0a");
    WRITES(wf_cbor_write_int(&out, -1), "20");
    WRITES(wf_cbor_write_int(&out, -1000), "39 03e7");
    WRITES(wf_cbor_write_int(&out, INT64_MIN), "3b 7fffffffffffffff");
    WRITES(wf_cbor_write_array(&out, 25), "98 19");
    WRITES(wf_cbor_write_object(&out, 2), "a2");
    WRITES(wf_cbor_write_tag(&out, 55799), "d9 d9f7");
}

static void strings_and_words(void **state)
{
    static const uint8_t hash[32] = {0x11};

    (void)state;
    WRITES(wf_cbor_write_text(&out, WF_TEXT("")), "60");
    WRITES(wf_cbor_write_text(&out, ((wf_text){NULL, 0})), "60");
    WRITES(wf_cbor_write_text(&out, WF_TEXT("\xC3\xBC")), "62 c3bc");
    WRITES(wf_cbor_write_bytes(&out, ((wf_bytes){hash, 32})), "58 20 11 31(00)");
    WRITES(wf_cbor_write_bytes(&out, ((wf_bytes){NULL, 0})), "40");
    WRITES(wf_cbor_write_bool(&out, true), "f5");
    WRITES(wf_cbor_write_bool(&out, false), "f4");
    WRITES(wf_cbor_write_null(&out), "f6");
    WRITES(wf_cbor_write_raw(&out, ((wf_bytes){hash, 1})), "11");
    WRITES(wf_cbor_write_raw(&out, ((wf_bytes){NULL, 0})), "f6");
}

/* Into a buffer without a byte to spare, and into one that is a byte too small. */
static void check_at_the_limit(wf_bytes bytes, size_t item_len)
{
    for (size_t missing = 0; missing <= 1; missing++) {
        struct wf_buf out;

        wf_buf_init(&out, item_len - missing);
        wf_cbor_write_text(&out, (wf_text){(const char *)bytes.ptr, bytes.len});
        assert_int_equal(out.failed, missing > 0);
        assert_in_range(wf_buf_len(&out), 0, out.size);
        wf_buf_reset(&out);
        wf_cbor_write_bytes(&out, bytes);
        assert_int_equal(out.failed, missing > 0);
        assert_in_range(wf_buf_len(&out), 0, out.size);
        wf_buf_deinit(&out);
    }
}

/* From the end of a page, and behind what the buffer holds already. */
static void bytes_of_every_length(void **state)
{
    uint8_t content[100];
    struct guarded guarded;

    (void)state;
    guarded_init(&guarded, sizeof(content));
    for (size_t i = 0; i < sizeof(content); i++)
        content[i] = (uint8_t)(i + 1);
    for (size_t len = 0; len <= sizeof(content); len++) {
        wf_bytes bytes = {(uint8_t *)guarded_put(&guarded, content, len, 0, 0), len};
        size_t head_len = len < 24 ? 1 : 2;
        struct wf_buf out;

        wf_buf_init(&out, 1000);
        for (int times = 0; times < 3; times++)
            wf_cbor_write_bytes(&out, bytes);
        assert_int_equal(wf_buf_len(&out), 3 * (head_len + len));
        for (size_t times = 0; times < 3; times++)
            assert_memory_equal(wf_buf_peek(&out) + times * (head_len + len) + head_len, content,
                                len);
        wf_buf_deinit(&out);
        check_at_the_limit(bytes, head_len + len);
    }
    guarded_deinit(&guarded);
}

static void floats_are_the_shortest_that_are_exact(void **state)
{
    (void)state;
    WRITES(wf_cbor_write_number(&out, 0.0), "f9 0000");
    WRITES(wf_cbor_write_number(&out, -0.0), "f9 8000");
    WRITES(wf_cbor_write_number(&out, 1.0), "f9 3c00");
    WRITES(wf_cbor_write_number(&out, 1.5), "f9 3e00");
    WRITES(wf_cbor_write_number(&out, 65504.0), "f9 7bff");
    WRITES(wf_cbor_write_number(&out, 65505.0), "fa 477fe100");
    WRITES(wf_cbor_write_number(&out, 65536.0), "fa 47800000");
    WRITES(wf_cbor_write_number(&out, 0x1p-14), "f9 0400");
    WRITES(wf_cbor_write_number(&out, 0x1p-24), "f9 0001");
    WRITES(wf_cbor_write_number(&out, -0x3ffp-24), "f9 83ff");
    WRITES(wf_cbor_write_number(&out, 0x1p-25), "fa 33000000");
    WRITES(wf_cbor_write_number(&out, 0x1.002p-15), "fa 38001000");
    WRITES(wf_cbor_write_number(&out, 100000.0), "fa 47c35000");
    WRITES(wf_cbor_write_number(&out, 0x1.fffffep127), "fa 7f7fffff");
    WRITES(wf_cbor_write_number(&out, 0x1p-149), "fa 00000001");
    WRITES(wf_cbor_write_number(&out, 0x1p-150), "fb 3690000000000000");
    WRITES(wf_cbor_write_number(&out, 0x1p128), "fb 47f0000000000000");
    WRITES(wf_cbor_write_number(&out, 1.1), "fb 3ff199999999999a");
    WRITES(wf_cbor_write_number(&out, -4.1), "fb c010666666666666");
    WRITES(wf_cbor_write_float(&out, (double)INFINITY), "f9 7c00");
    WRITES(wf_cbor_write_float(&out, -(double)INFINITY), "f9 fc00");
    WRITES(wf_cbor_write_float(&out, (double)NAN), "f9 7e00");
}

/* What is not NaN comes back as it was, and no half needs more than itself. */
static void every_half_is_written_as_itself(void **state)
{
    (void)state;
    for (uint64_t half = 0; half <= UINT16_MAX; half++) {
        const struct wf_cbor_head head = {half, WF_CBOR_MAJOR_OTHER, WF_CBOR_INFO_HALF};
        double value = wf_cbor_float(&head);
        uint8_t bytes[WF_CBOR_HEAD_SIZE];

        assert_int_equal(wf_cbor_put_float(bytes, value), 3);
        if (!isnan(value))
            assert_int_equal(bytes[1] << 8 | bytes[2], half);
    }
}

static void what_a_schema_cannot_hold_marks_the_buffer(void **state)
{
    const double values[] = {(double)INFINITY, -(double)INFINITY, (double)NAN};

    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct wf_buf out;

        wf_buf_init(&out, 100);
        wf_cbor_write_number(&out, values[i]);
        assert_true(out.failed);
        wf_buf_deinit(&out);
    }
}

static void failures_stay_in_the_buffer(void **state)
{
    static const uint8_t bytes[300];
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 200);
    wf_cbor_write_uint(&out, 7);
    wf_cbor_write_bytes(&out, (wf_bytes){bytes, sizeof(bytes)});
    wf_cbor_write_uint(&out, 7);
    assert_true(out.failed && !out.out_of_memory);
    wf_buf_deinit(&out);
    wf_buf_init(&out, 1000);
    wf_alloc_fail_at(1);
    wf_cbor_write_uint(&out, 7);
    wf_alloc_fail_at(0);
    assert_true(out.failed && out.out_of_memory);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sizes),
        cmocka_unit_test(heads_are_the_shortest),
        cmocka_unit_test(strings_and_words),
        cmocka_unit_test(bytes_of_every_length),
        cmocka_unit_test(floats_are_the_shortest_that_are_exact),
        cmocka_unit_test(every_half_is_written_as_itself),
        cmocka_unit_test(what_a_schema_cannot_hold_marks_the_buffer),
        cmocka_unit_test(failures_stay_in_the_buffer),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
