/* From one codec to the other without a schema. */
#include <stdio.h>

#include "guarded.h"
#include "hex.h"
#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/json_text.h"

#define DEPTH 512

static struct guarded guarded;

static int make_guarded(void **state)
{
    (void)state;
    guarded_init(&guarded, (size_t)1 << 20);
    return 0;
}

static int drop_guarded(void **state)
{
    (void)state;
    guarded_deinit(&guarded);
    return 0;
}

static wf_text json_at_guard(const char *text)
{
    size_t len = strlen(text);

    return (wf_text){guarded_put(&guarded, text, len, 0, 0), len};
}

static wf_bytes cbor_at_guard(const struct hex *item)
{
    return (wf_bytes){(const uint8_t *)guarded_put(&guarded, item->bytes, item->len, 0, 0),
                      item->len};
}

#define ENCODES(json, text)                                                                        \
    do {                                                                                           \
        struct hex expected = hex_of(text);                                                        \
        struct wf_error error;                                                                     \
                                                                                                   \
        wf_buf_reset(&out);                                                                        \
        if (!wf_cbor_from_json(json_at_guard(json), DEPTH, &out, &error))                          \
            fail_msg("%s: %s", json, error.what);                                                  \
        assert_int_equal(wf_buf_len(&out), expected.len);                                          \
        assert_memory_equal(wf_buf_peek(&out), expected.bytes, expected.len);                      \
    } while (0)

static void json_becomes_cbor(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 100000);
    ENCODES("0", "00");
    ENCODES("-0", "00");
    ENCODES("-1", "20");
    ENCODES("18446744073709551615", "1b ffffffffffffffff");
    ENCODES("18446744073709551616", "c2 49 01 8(00)");
    ENCODES("-18446744073709551615", "3b fffffffffffffffe");
    ENCODES("-18446744073709551616", "3b ffffffffffffffff");
    ENCODES("-18446744073709551617", "c3 49 01 8(00)");
    ENCODES("1.0", "f9 3c00");
    ENCODES("-0.0", "f9 8000");
    ENCODES("1e2", "f9 5640");
    ENCODES("1.1", "fb 3ff199999999999a");
    ENCODES(" [ true , false , null ] ", "83 f5 f4 f6");
    ENCODES("{}", "a0");
    ENCODES("[[],{\"b\":[{}],\"a\":\"x\"}]", "82 80 a2 61 62 81 a0 61 61 61 78");
    ENCODES("\"\\u00fc\\n\\ud83d\\ude00\"", "67 c3bc 0a f09f9880");
    ENCODES("{\"\\u0061\":\"\"}", "a1 61 61 60");
    ENCODES("[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "97 23(00)");
    ENCODES("[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]", "98 18 24(00)");
    ENCODES("[[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0],1]", "82 98 18 24(00) 01");
    wf_buf_deinit(&out);
}

#define STAYS_JSON(json, offset_at, what_is_wrong)                                                 \
    do {                                                                                           \
        struct wf_error error;                                                                     \
                                                                                                   \
        wf_buf_reset(&out);                                                                        \
        assert_false(wf_cbor_from_json(json_at_guard(json), 8, &out, &error));                     \
        assert_string_equal(error.what, what_is_wrong);                                            \
        assert_int_equal(error.offset, offset_at);                                                 \
    } while (0)

static void json_that_cannot_be_cbor(void **state)
{
    char digits[700];
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 100000);
    STAYS_JSON("", 0, "the message ends early");
    STAYS_JSON("[1,]", 3, "expected a value");
    STAYS_JSON("1 2", 2, "something follows the message");
    STAYS_JSON("[\"\\ud800\"]", 1, "half of a surrogate pair");
    STAYS_JSON("{\"\\ud800\":1}", 1, "half of a surrogate pair");
    STAYS_JSON("[1e400]", 1, "beyond the range of a double");
    STAYS_JSON("[[[[[[[[[]]]]]]]]]", 8, "deeper than 8 levels");
    memset(digits, '9', sizeof(digits) - 1);
    digits[sizeof(digits) - 1] = '\0';
    STAYS_JSON(digits, 0, "an integer of more than 256 bytes");
    wf_buf_deinit(&out);
}

#define DECODES(text, json)                                                                        \
    do {                                                                                           \
        struct hex item = hex_of(text);                                                            \
        struct wf_error error;                                                                     \
                                                                                                   \
        wf_buf_reset(&out);                                                                        \
        if (!wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error))                         \
            fail_msg("%s: %s", text, error.what);                                                  \
        assert_true(wf_json_check((wf_text){(const char *)wf_buf_peek(&out), wf_buf_len(&out)},    \
                                  DEPTH, &error));                                                 \
        wf_buf_put(&out, "", 1);                                                                   \
        assert_string_equal(wf_buf_peek(&out), json);                                              \
    } while (0)

static void cbor_becomes_json(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 100000);
    DECODES("00", "0");
    DECODES("1b ffffffffffffffff", "18446744073709551615");
    DECODES("3b ffffffffffffffff", "-18446744073709551616");
    DECODES("c2 49 01 8(00)", "18446744073709551616");
    DECODES("c3 49 01 8(00)", "-18446744073709551617");
    DECODES("c3 40", "-1");
    DECODES("c3 48 8(ff)", "-18446744073709551616");
    DECODES("c2 5f 42 0000 41 01 41 00 ff", "256");
    DECODES("c2 01", "1");
    DECODES("c1 41 01", "\"AQ==\"");
    DECODES("f9 3c00", "1.0");
    DECODES("f9 8000", "-0.0");
    DECODES("fb 7e37e43c8800759c", "1.0e+300");
    DECODES("f9 7e00", "null");
    DECODES("f9 fc00", "null");
    DECODES("86 f4 f5 f6 f7 f0 f8 ff", "[false,true,null,null,null,null]");
    DECODES("43 000102", "\"AAEC\"");
    DECODES("5f 41 00 42 0102 ff", "\"AAEC\"");
    DECODES("7f 61 22 61 0a ff", "\"\\\"\\n\"");
    DECODES("bf 61 61 9f ff 61 62 82 01 a0 ff", "{\"a\":[],\"b\":[1,{}]}");
    DECODES("a1 c1 d8 20 81 00 c1 81 c1 02", "{\"1(32([0]))\":[2]}");
    DECODES("a3 01 02 82 01 61 22 03 f6 04", "{\"1\":2,\"[1, \\\"\\\\\\\"\\\"]\":3,\"null\":4}");
    DECODES("a1 a1 a0 a0 80", "{\"{{}: {}}\":[]}");
    wf_buf_deinit(&out);
}

static void cbor_that_cannot_be_json(void **state)
{
    struct hex item = hex_of("82 00 c2 59 0101 257(ff)");
    struct wf_error error;
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 100000);
    assert_false(wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error));
    assert_int_equal(error.status, WF_TOO_LARGE);
    assert_int_equal(error.offset, 3);
    item = hex_of("82 00 c3 59 0100 256(ff)");
    assert_false(wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error));
    assert_int_equal(error.status, WF_TOO_LARGE);
    item = hex_of("82 00 7e");
    assert_false(wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error));
    assert_int_equal(error.status, WF_BAD_SYNTAX);
    assert_int_equal(error.offset, 2);
    item = hex_of("00 00");
    assert_false(wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error));
    assert_int_equal(error.offset, 1);
    assert_false(wf_json_from_cbor((wf_bytes){NULL, 0}, DEPTH, &out, &error));
    assert_string_equal(error.what, "the message ends early");
    wf_buf_deinit(&out);
}

/* 256^256 - 1, and the whole way back. */
static void the_largest_bignum_survives(void **state)
{
    struct hex item = hex_of("c2 59 0100 256(ff)");
    struct wf_error error;
    struct wf_buf json, cbor;

    (void)state;
    wf_buf_init(&json, 100000);
    wf_buf_init(&cbor, 100000);
    assert_true(wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &json, &error));
    assert_int_equal(wf_buf_len(&json), 617);
    assert_true(wf_cbor_from_json((wf_text){(const char *)wf_buf_peek(&json), wf_buf_len(&json)},
                                  DEPTH, &cbor, &error));
    assert_int_equal(wf_buf_len(&cbor), item.len);
    assert_memory_equal(wf_buf_peek(&cbor), item.bytes, item.len);
    wf_buf_deinit(&json);
    wf_buf_deinit(&cbor);
}

/* Wherever an allocation or the limit fails, there is no error and a marked buffer. */
static void full_buffers_are_marked(void **state)
{
    static const char json[] = "{\"a\\n\":[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,"
                               "22,23,24,25,26],\"b\":18446744073709551616}";
    struct hex item = hex_of("a2 81 01 5f 41 00 42 0102 ff 61 62 83 f9 3c00 c2 49 01 8(00) a0");
    struct wf_error error;
    struct wf_buf out;

    (void)state;
    for (size_t limit = 0;; limit++) {
        bool is_cbor, is_json;

        wf_buf_init(&out, limit);
        is_cbor = wf_cbor_from_json(json_at_guard(json), DEPTH, &out, &error);
        assert_true(is_cbor != out.failed && error.status == WF_OK);
        wf_buf_deinit(&out);
        wf_buf_init(&out, limit);
        is_json = wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error);
        assert_true(is_json != out.failed && error.status == WF_OK);
        wf_buf_deinit(&out);
        if (is_cbor && is_json)
            break;
    }
    for (size_t nth = 1;; nth++) {
        bool is_json;

        wf_buf_init(&out, 1000);
        wf_alloc_fail_at(nth);
        is_json = wf_json_from_cbor(cbor_at_guard(&item), DEPTH, &out, &error);
        wf_alloc_fail_at(0);
        assert_true(is_json != out.failed && out.failed == out.out_of_memory);
        wf_buf_deinit(&out);
        if (is_json)
            break;
    }
    assert_int_equal(wf_alloc_live(), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(json_becomes_cbor),           cmocka_unit_test(json_that_cannot_be_cbor),
        cmocka_unit_test(cbor_becomes_json),           cmocka_unit_test(cbor_that_cannot_be_json),
        cmocka_unit_test(the_largest_bignum_survives), cmocka_unit_test(full_buffers_are_marked),
    };

    return cmocka_run_group_tests(tests, make_guarded, drop_guarded);
}
