/* Reading CBOR by rules: scalars and enums, in every spelling, and what is refused where. */
#include <math.h>

#include "cbor_reading.h"
#include "wireform/codec/cbor_item.h"

/* --- Scalars ------------------------------------------------------------------------------ */

#define UINT(sent, rule, value, end)                                                               \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_true(wf_cbor_read_uint(&in, &(rule)) == (value));                                   \
        ends_with(&in, end);                                                                       \
    } while (0)

static void unsigned_integers(void **state)
{
    const struct wf_uint_rule any = {"#", 0, UINT64_MAX, 0};
    const struct wf_uint_rule some = {"#", 5, 70000, 5};

    (void)state;
    UINT("00", any, 0, "ok");
    UINT("17", any, 23, "ok");
    UINT("18 18", any, 24, "ok");
    UINT("18 05", any, 5, "ok");
    UINT("19 0100", any, 256, "ok");
    UINT("1a 00010000", any, 65536, "ok");
    UINT("1b 0000000000000005", any, 5, "ok");
    UINT("1b ffffffffffffffff", any, UINT64_MAX, "ok");
    UINT("f9 4500", any, 5, "ok");
    UINT("fb 43efffffffffffff", any, UINT64_C(18446744073709549568), "ok");
    UINT("f9 8000", any, 0, "ok");
    UINT("05", some, 5, "ok");
    UINT("1a 00011170", some, 70000, "ok");
    UINT("07", some, 0, "multipleOf 0 not a multiple of 5");
    UINT("00", some, 0, "minimum 0 less than 5");
    UINT("1a 00011175", some, 0, "maximum 0 more than 70000");
    UINT("20", any, 0, "minimum 0 less than 0");
    UINT("3b ffffffffffffffff", any, 0, "minimum 0 less than 0");
    UINT("fb 43f0000000000000", any, 0, "range 0 does not fit into 64 bits");
    UINT("fb 7e37e43c8800759c", some, 0, "maximum 0 more than 70000");
    UINT("f9 3e00", any, 0, "type 0 expected an integer, found a fraction");
    UINT("f9 7e00", any, 0, "type 0 expected an integer, found no finite number");
    UINT("f9 7c00", any, 0, "type 0 expected an integer, found no finite number");
    UINT("f5", any, 0, "type 0 expected an integer, found a boolean");
    UINT("61 31", any, 0, "type 0 expected an integer, found text");
    UINT("c2 41 05", any, 0, "type 0 expected an integer, found a tag");
    UINT("18", any, 0, "syntax 1 the message ends early");
    UINT("1b 00000000000000", any, 0, "syntax 8 the message ends early");
    UINT("1c", any, 0, "syntax 0 reserved additional information");
    UINT("1f", any, 0, "syntax 0 reserved additional information");
    UINT("ff", any, 0, "syntax 0 a break out of place");
    UINT("", any, 0, "syntax 0 the message ends early");
    UINT("00 00", any, 0, "syntax 1 something follows the message");
}

#define INT(sent, rule, value, end)                                                                \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_true(wf_cbor_read_int(&in, &(rule)) == (value));                                    \
        ends_with(&in, end);                                                                       \
    } while (0)

static void signed_integers(void **state)
{
    const struct wf_int_rule any = {"#", INT64_MIN, INT64_MAX, 0};
    const struct wf_int_rule some = {"#", -10, 10, 2};

    (void)state;
    INT("00", any, 0, "ok");
    INT("20", any, -1, "ok");
    INT("38 63", any, -100, "ok");
    INT("1b 7fffffffffffffff", any, INT64_MAX, "ok");
    INT("3b 7fffffffffffffff", any, INT64_MIN, "ok");
    INT("fb c3e0000000000000", any, INT64_MIN, "ok");
    INT("f9 c000", any, -2, "ok");
    INT("21", some, -2, "ok");
    INT("20", some, 0, "multipleOf 0 not a multiple of 2");
    INT("0c", some, 0, "maximum 0 more than 10");
    INT("2b", some, 0, "minimum 0 less than -10");
    INT("1b ffffffffffffffff", some, 0, "maximum 0 more than 10");
    INT("1b 8000000000000000", any, 0, "range 0 does not fit into 64 bits");
    INT("3b 8000000000000000", any, 0, "range 0 does not fit into 64 bits");
    INT("3b ffffffffffffffff", any, 0, "range 0 does not fit into 64 bits");
    INT("fb 43e0000000000000", any, 0, "range 0 does not fit into 64 bits");
    INT("f6", any, 0, "type 0 expected an integer, found null");
}

#define NUMBER(sent, rule, value, end)                                                             \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        double number;                                                                             \
                                                                                                   \
        begin(&in, sent);                                                                          \
        number = wf_cbor_read_number(&in, &(rule));                                                \
        assert_memory_equal(&number, &(double){value}, sizeof(number));                            \
        ends_with(&in, end);                                                                       \
    } while (0)

static void numbers(void **state)
{
    const struct wf_number_rule any = {"#", -INFINITY, INFINITY, false, false};
    const struct wf_number_rule some = {"#", 0, 1.5, true, false};

    (void)state;
    NUMBER("01", any, 1.0, "ok");
    NUMBER("20", any, -1.0, "ok");
    NUMBER("1b ffffffffffffffff", any, 0x1p64, "ok");
    NUMBER("3b ffffffffffffffff", any, -0x1p64, "ok");
    NUMBER("3b 0020000000000001", any, -9007199254740994.0, "ok");
    NUMBER("f9 8000", any, -0.0, "ok");
    NUMBER("f9 0001", any, 0x1p-24, "ok");
    NUMBER("f9 03ff", any, 0x3ffp-24, "ok");
    NUMBER("f9 7bff", any, 65504.0, "ok");
    NUMBER("fa 00000001", any, 0x1p-149, "ok");
    NUMBER("fa 7f7fffff", any, 0x1.fffffep127, "ok");
    NUMBER("fb 3ff199999999999a", any, 1.1, "ok");
    NUMBER("f9 3e00", some, 1.5, "ok");
    NUMBER("00", some, 0.0, "exclusiveMinimum 0 not more than 0");
    NUMBER("02", some, 0.0, "maximum 0 more than 1.5");
    NUMBER("f9 7c00", any, 0.0, "type 0 not a finite number");
    NUMBER("fa ff800000", any, 0.0, "type 0 not a finite number");
    NUMBER("fb 7ff8000000000000", any, 0.0, "type 0 not a finite number");
    NUMBER("61 31", any, 0.0, "type 0 expected a number, found text");
    NUMBER("80", any, 0.0, "type 0 expected a number, found an array");
}

#define TEXT(sent, rule, value, end)                                                               \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        wf_text text;                                                                              \
                                                                                                   \
        begin(&in, sent);                                                                          \
        text = wf_cbor_read_text(&in, &(rule));                                                    \
        assert_true(wf_text_equal(text, WF_TEXT(value)));                                          \
        ends_with(&in, end);                                                                       \
    } while (0)

static void texts(void **state)
{
    const struct wf_text_rule any = {"#", 0, WF_NO_LIMIT, NULL};
    const struct wf_text_rule some = {"#", 2, 3, NULL};
    static const struct wf_dfa nothing = {.pattern = "[]", .first = 1};
    const struct wf_text_rule none = {"#", 0, WF_NO_LIMIT, &nothing};

    (void)state;
    TEXT("60", any, "", "ok");
    TEXT("62 6162", some, "ab", "ok");
    TEXT("78 02 6162", some, "ab", "ok");
    TEXT("7b 0000000000000002 6162", some, "ab", "ok");
    TEXT("70 16(61)", any, "aaaaaaaaaaaaaaaa", "ok");
    TEXT("71 17(61)", any, "aaaaaaaaaaaaaaaaa", "ok");
    TEXT("78 20 32(61)", any, "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "ok");
    TEXT("66 c3bcc3bcc3bc", some, "\xC3\xBC\xC3\xBC\xC3\xBC", "ok");
    TEXT("7f 61 61 60 62 c3bc ff", some, "a\xC3\xBC", "ok");
    TEXT("7f ff", any, "", "ok");
    TEXT("61 61", some, "", "minLength 0 shorter than 2 characters");
    TEXT("64 61616161", some, "", "maxLength 0 longer than 3 characters");
    TEXT("7f 62 6161 62 6161 ff", some, "", "maxLength 0 longer than 3 characters");
    TEXT("62 6161", none, "", "pattern 0 does not match []");
    TEXT("62 c3bc", none, "", "pattern 0 does not match []");
    TEXT("62 61ff", any, "", "syntax 2 the text is not UTF-8");
    TEXT("71 16(61) ff", any, "", "syntax 17 the text is not UTF-8");
    TEXT("62 61", any, "", "syntax 0 longer than the rest of the message");
    TEXT("7b ffffffffffffffff 61", any, "", "syntax 0 longer than the rest of the message");
    TEXT("7f 41 61 ff", any, "", "syntax 1 a chunk of another type");
    TEXT("7f 61 61", any, "", "syntax 3 the message ends early");
    TEXT("41 61", any, "", "type 0 expected text, found bytes");
    TEXT("f7", any, "", "type 0 expected text, found undefined");
    TEXT("f0", any, "", "type 0 expected text, found a simple value");
    TEXT("a0", any, "", "type 0 expected text, found an object");
}

#define BYTES(sent, rule, value, end)                                                              \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        struct hex expected = hex_of(value);                                                       \
        wf_bytes bytes;                                                                            \
                                                                                                   \
        begin(&in, sent);                                                                          \
        bytes = wf_cbor_read_bytes(&in, &(rule));                                                  \
        assert_true(wf_bytes_equal(bytes, (wf_bytes){expected.bytes, expected.len}));              \
        ends_with(&in, end);                                                                       \
    } while (0)

static void byte_strings(void **state)
{
    const struct wf_bytes_rule hash = {"#", 32, 32};
    const struct wf_bytes_rule any = {"#", 0, WF_NO_LIMIT};

    (void)state;
    BYTES("40", any, "", "ok");
    BYTES("58 20 32(11)", hash, "32(11)", "ok");
    BYTES("5b 0000000000000020 32(11)", hash, "32(11)", "ok");
    BYTES("5f 50 16(11) 50 16(12) ff", hash, "16(11) 16(12)", "ok");
    BYTES("59 0400 1024(ff)", any, "1024(ff)", "ok");
    BYTES("58 1f 31(11)", hash, "", "minLength 0 shorter than 32 bytes");
    BYTES("40", hash, "", "minLength 0 shorter than 32 bytes");
    BYTES("58 21 33(11)", hash, "", "maxLength 0 longer than 32 bytes");
    BYTES("78 20 32(11)", hash, "", "type 0 expected bytes, found text");
    BYTES("58 20 31(11)", hash, "", "syntax 0 longer than the rest of the message");
    BYTES("5b 8000000000000000 00", any, "", "syntax 0 longer than the rest of the message");
    BYTES("5b ffffffffffffffff", any, "", "syntax 0 longer than the rest of the message");
    BYTES("5b 0000000000000001", any, "", "syntax 0 longer than the rest of the message");
    BYTES("58", hash, "", "syntax 1 the message ends early");
    BYTES("83 010203", any, "", "type 0 expected bytes, found an array");
    BYTES("5f 5f 41 00 ff ff", any, "", "syntax 1 a chunk of another type");
}

static void words(void **state)
{
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "f5");
    assert_true(wf_cbor_read_bool(&in, "#"));
    ends_with(&in, "ok");
    begin(&in, "f4");
    assert_false(wf_cbor_read_bool(&in, "#"));
    ends_with(&in, "ok");
    begin(&in, "01");
    assert_false(wf_cbor_read_bool(&in, "#"));
    ends_with(&in, "type 0 expected a boolean, found a number");
    begin(&in, "f8 15");
    assert_false(wf_cbor_read_bool(&in, "#"));
    ends_with(&in, "syntax 0 a simple value below 32 in two bytes");
    begin(&in, "f6");
    wf_cbor_read_null(&in, "#");
    ends_with(&in, "ok");
    begin(&in, "f7");
    assert_false(wf_cbor_take_null(&in));
    wf_cbor_read_null(&in, "#");
    ends_with(&in, "type 0 expected null, found undefined");
    begin(&in, "80");
    assert_true(wf_cbor_take_empty_array(&in));
    ends_with(&in, "ok");
    begin(&in, "9f ff");
    assert_true(wf_cbor_take_empty_array(&in));
    ends_with(&in, "ok");
    begin(&in, "81 00");
    assert_false(wf_cbor_take_empty_array(&in));
    wf_cbor_skip(&in);
    ends_with(&in, "ok");
}

/* --- Enums -------------------------------------------------------------------------------- */

static const struct wf_scalar colours[] = {{WF_IS_TEXT, WF_TEXT_INIT("red")},
                                           {WF_IS_TEXT, WF_TEXT_INIT("blue")}};
static const struct wf_enum_rule colour_rule = {"#", colours, 2, NULL, 0, NULL, false};

static const struct wf_scalar mixed[] = {{WF_IS_NUMBER, WF_TEXT_INIT("1")},
                                         {WF_IS_TRUE, {NULL, 0}},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("-18446744073709551616")},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("0.5")},
                                         {WF_IS_NULL, {NULL, 0}},
                                         {WF_IS_FALSE, {NULL, 0}},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("1152921504606846976")}};
static const struct wf_enum_rule mixed_rule = {"#", mixed, 7, NULL, 0, NULL, false};

#define ENUM(sent, read, rule, value, end)                                                         \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_int_equal(read(&in, &(rule)), value);                                               \
        ends_with(&in, end);                                                                       \
    } while (0)

/* Telling moves nothing, so the value is passed afterwards. */
static unsigned read_tag(struct wf_cbor_reader *in, const struct wf_enum_rule *rule)
{
    unsigned value = wf_cbor_tell_by_value(in, rule, WF_UNKNOWN_TAG);

    wf_cbor_skip(in);
    return value;
}

static void enums_and_tags_of_unions(void **state)
{
    (void)state;
    ENUM("63 726564", wf_cbor_read_enum, colour_rule, 1, "ok");
    ENUM("64 626c7565", read_tag, colour_rule, 2, "ok");
    ENUM("78 03 726564", wf_cbor_read_enum, colour_rule, 1, "ok");
    ENUM("7f 61 72 62 6564 ff", read_tag, colour_rule, 1, "ok");
    ENUM("63 726575", wf_cbor_read_enum, colour_rule, 0, "enum 0 not one of the allowed values");
    ENUM("01", wf_cbor_read_enum, colour_rule, 0, "type 0 expected text, found a number");
    ENUM("01", read_tag, colour_rule, 0, "type 0 expected text, found a number");
    ENUM("43 726564", read_tag, colour_rule, 0, "type 0 expected text, found bytes");
    ENUM("63 7265ff", read_tag, colour_rule, 0, "syntax 3 the text is not UTF-8");
    ENUM("01", wf_cbor_read_enum, mixed_rule, 1, "ok");
    ENUM("f9 3c00", wf_cbor_read_enum, mixed_rule, 1, "ok");
    ENUM("f5", wf_cbor_read_enum, mixed_rule, 2, "ok");
    ENUM("3b ffffffffffffffff", wf_cbor_read_enum, mixed_rule, 3, "ok");
    ENUM("fb 43b0000000000000", wf_cbor_read_enum, mixed_rule, 7, "ok");
    ENUM("fb c3b0000000000000", wf_cbor_read_enum, mixed_rule, 0,
         "enum 0 not one of the allowed values");
    ENUM("f9 3800", wf_cbor_read_enum, mixed_rule, 4, "ok");
    ENUM("f6", wf_cbor_read_enum, mixed_rule, 5, "ok");
    ENUM("f4", wf_cbor_read_enum, mixed_rule, 6, "ok");
    ENUM("02", wf_cbor_read_enum, mixed_rule, 0, "enum 0 not one of the allowed values");
    ENUM("f9 7e00", wf_cbor_read_enum, mixed_rule, 0, "enum 0 not one of the allowed values");
    ENUM("80", wf_cbor_read_enum, mixed_rule, 0, "type 0 expected a scalar, found an array");
}

static void an_unknown_tag_has_its_status(void **state)
{
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "82 63 726575 00");
    assert_int_equal(wf_cbor_tell_by_item(&in, 0, &colour_rule, WF_UNKNOWN_TAG), 0);
    assert_int_equal(in.error.status, WF_UNKNOWN_TAG);
    assert_int_equal(in.error.offset, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(unsigned_integers),
        cmocka_unit_test(signed_integers),
        cmocka_unit_test(numbers),
        cmocka_unit_test(texts),
        cmocka_unit_test(byte_strings),
        cmocka_unit_test(words),
        cmocka_unit_test(enums_and_tags_of_unions),
        cmocka_unit_test(an_unknown_tag_has_its_status),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
