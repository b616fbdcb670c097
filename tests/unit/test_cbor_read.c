/* Reading CBOR by rules: every kind of value, in every spelling, and what is refused where. */
#include <math.h>
#include <stdio.h>

#include "guarded.h"
#include "hex.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_read.h"

static struct guarded guarded;
static struct wf_arena arena;
static struct wf_cbor_style style; /* Of the readers that begin() makes. */

static int set_up(void **state)
{
    (void)state;
    guarded_init(&guarded, 8192);
    assert_true(wf_arena_init(&arena, 1 << 16));
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    guarded_deinit(&guarded);
    return 0;
}

static void begin_bytes(struct wf_cbor_reader *in, const uint8_t *bytes, size_t len)
{
    const char *padded = guarded_put(&guarded, bytes, len, WF_PADDING, '\x61');

    wf_arena_reset(&arena);
    wf_cbor_reader_init(in, (wf_bytes){(const uint8_t *)padded, len}, &arena);
    in->style = style;
}

static void begin(struct wf_cbor_reader *in, const char *hex)
{
    struct hex item = hex_of(hex);

    begin_bytes(in, item.bytes, item.len);
}

/* An error in one line: `type 3 expected text, found a number`. */
static void ends_with(struct wf_cbor_reader *in, const char *expected)
{
    char line[200] = "ok";

    if (!wf_cbor_reader_finish(in)) {
        assert_true(in->error.offset <= (size_t)(in->end - in->begin));
        (void)snprintf(line, sizeof(line), "%s %zu %s",
                       in->error.keyword                   ? in->error.keyword
                       : in->error.status == WF_BAD_SYNTAX ? "syntax"
                                                           : "memory",
                       in->error.offset, in->error.what);
    }
    assert_string_equal(line, expected);
}

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
static const struct wf_enum_rule colour_rule = {"#", colours, 2, NULL};

static const struct wf_scalar mixed[] = {{WF_IS_NUMBER, WF_TEXT_INIT("1")},
                                         {WF_IS_TRUE, {NULL, 0}},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("-18446744073709551616")},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("0.5")},
                                         {WF_IS_NULL, {NULL, 0}},
                                         {WF_IS_FALSE, {NULL, 0}},
                                         {WF_IS_NUMBER, WF_TEXT_INIT("1152921504606846976")}};
static const struct wf_enum_rule mixed_rule = {"#", mixed, 7, NULL};

#define ENUM(sent, read, rule, value, end)                                                         \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_int_equal(read(&in, &(rule)), value);                                               \
        ends_with(&in, end);                                                                       \
    } while (0)

static void enums_and_tags_of_unions(void **state)
{
    (void)state;
    ENUM("63 726564", wf_cbor_read_enum, colour_rule, 1, "ok");
    ENUM("64 626c7565", wf_cbor_read_tag, colour_rule, 2, "ok");
    ENUM("78 03 726564", wf_cbor_read_enum, colour_rule, 1, "ok");
    ENUM("7f 61 72 62 6564 ff", wf_cbor_read_tag, colour_rule, 1, "ok");
    ENUM("63 726575", wf_cbor_read_enum, colour_rule, 0, "enum 0 not one of the allowed values");
    ENUM("01", wf_cbor_read_enum, colour_rule, 0, "type 0 expected text, found a number");
    ENUM("01", wf_cbor_read_tag, colour_rule, 0, "type 0 expected text, found a number");
    ENUM("43 726564", wf_cbor_read_tag, colour_rule, 0, "type 0 expected text, found bytes");
    ENUM("63 7265ff", wf_cbor_read_tag, colour_rule, 0, "syntax 3 the text is not UTF-8");
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
    wf_cbor_enter_item(&in, 0);
    assert_int_equal(wf_cbor_read_tag(&in, &colour_rule), 0);
    assert_int_equal(in.error.status, WF_UNKNOWN_TAG);
    assert_int_equal(in.error.offset, 1);
}

/* --- Objects ------------------------------------------------------------------------------ */

enum { ID, NAME, NOTE, QUOTED };
static const struct wf_member members[] = {
    WF_MEMBER("id"),
    WF_MEMBER("name"),
    WF_MEMBER("note"),
    WF_MEMBER_ESCAPED("\\\"q"),
};
static const struct wf_record_rule open_rule = {"#", members, 4, false, {1 << ID | 1 << NAME}};
static const struct wf_record_rule closed_rule = {"#", members, 4, true, {1 << ID | 1 << NAME}};

static const struct wf_uint_rule id_rule = {"#/id", 0, 1000, 0};
static const struct wf_text_rule name_rule = {"#/name", 0, 5, NULL};

/* The members that were there, as digits in the order they came. */
static void read_thing(struct wf_cbor_reader *in, const struct wf_record_rule *rule, char *order)
{
    struct wf_cbor_object object;
    int member;

    wf_cbor_open_object(in, &object, rule);
    while ((member = wf_cbor_next_member(in, &object)) >= 0) {
        *order++ = (char)('0' + member);
        if (member == ID)
            wf_cbor_read_uint(in, &id_rule);
        else
            wf_cbor_read_text(in, &name_rule);
    }
    *order = '\0';
    if (in->error.status == WF_OK)
        assert_true(wf_cbor_saw(&object, ID) && wf_cbor_saw(&object, NAME));
}

#define THING(sent, rule, expected_order, end)                                                     \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        char order[10];                                                                            \
                                                                                                   \
        begin(&in, sent);                                                                          \
        read_thing(&in, &(rule), order);                                                           \
        assert_string_equal(order, expected_order);                                                \
        ends_with(&in, end);                                                                       \
    } while (0)

#define K_ID    "62 6964 "
#define K_NAME  "64 6e616d65 "
#define K_NOTE  "64 6e6f7465 "
#define K_QUOTE "62 2271 "

static void objects(void **state)
{
    (void)state;
    THING("a2" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("a2" K_NAME "60" K_ID "07", open_rule, "10", "ok");
    THING("a4" K_ID "07" K_NAME "60" K_NOTE "60" K_QUOTE "60", closed_rule, "0123", "ok");
    THING("b8 02" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("bb 0000000000000002" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("bf" K_ID "07" K_NAME "60 ff", open_rule, "01", "ok");
    THING("a2 78 02 6964 07" K_NAME "60", open_rule, "01", "ok");
    THING("a2 7f 61 69 61 64 ff 07" K_NAME "60", open_rule, "01", "ok");
    THING("a3 61 7a c1 82 f7 f0" K_ID "07" K_NAME "60", open_rule, "01", "ok");
    THING("a3 61 7a 00" K_ID "07" K_NAME "60", closed_rule, "",
          "additionalProperties 1 member \"z\" is not known");
    THING("a3 63 5c2271 60" K_ID "07" K_NAME "60", closed_rule, "",
          "additionalProperties 1 member \"\\\"q\" is not known");
    THING("a3" K_ID "07" K_NAME "60" K_ID "07", open_rule, "01",
          "duplicate 11 member \"id\" is given twice");
    THING("a3" K_ID "07" K_NAME "60 7f 62 6964 ff 07", open_rule, "01",
          "duplicate 11 member \"id\" is given twice");
    THING("a1" K_NAME "60", open_rule, "1", "required 0 required \"id\" is missing");
    THING("a0", open_rule, "", "required 0 required \"id\" is missing");
    THING("bf ff", open_rule, "", "required 0 required \"id\" is missing");
    THING("a2" K_ID "1903e9" K_NAME "60", open_rule, "0", "maximum 4 more than 1000");
    THING("a2 00 00" K_ID "07", open_rule, "", "type 1 expected text as a name, found a number");
    THING("a2 42 6964 07" K_NAME "60", open_rule, "",
          "type 1 expected text as a name, found bytes");
    THING("82" K_ID "07", open_rule, "", "type 0 expected an object, found an array");
    THING("f6", open_rule, "", "type 0 expected an object, found null");
    THING("a2" K_ID "07", open_rule, "0", "syntax 5 the message ends early");
    THING("a3" K_ID "07", open_rule, "",
          "syntax 0 more items than the rest of the message can hold");
    THING("ba ffffffff" K_ID "07", open_rule, "",
          "syntax 0 more items than the rest of the message can hold");
    THING("bf" K_ID "ff", open_rule, "0", "syntax 4 a break out of place");
    THING("bf" K_ID "07", open_rule, "0", "syntax 5 the message ends early");
    THING("a1" K_ID "ff", open_rule, "0", "syntax 4 a break out of place");
    THING("a2 61 7a f8 00" K_ID "07", open_rule, "",
          "syntax 3 a simple value below 32 in two bytes");
    /* Malformed wins over invalid, wherever it stands. */
    THING("a2" K_ID "60" K_NAME "1c", open_rule, "0", "syntax 10 reserved additional information");
    THING("a2" K_ID "60" K_NAME "60 00", open_rule, "0", "syntax 11 something follows the message");
}

static void every_prefix_of_an_object_is_refused(void **state)
{
    struct hex item = hex_of("bf 61 7a 82 01 f9 3c00 7f 61 69 61 64 ff 18 07" K_NAME "62 6162 ff");

    (void)state;
    for (size_t len = 0; len <= item.len; len++) {
        struct wf_cbor_reader in;
        char order[10];

        begin_bytes(&in, item.bytes, len);
        read_thing(&in, &open_rule, order);
        wf_cbor_reader_finish(&in);
        assert_int_equal(in.error.status, len == item.len ? WF_OK : WF_BAD_SYNTAX);
        assert_true(in.error.offset <= len);
    }
}

/* --- Arrays and maps ---------------------------------------------------------------------- */

static const struct wf_list_rule list_rule = {"#/list", 1, 4};

struct pair {
    uint64_t value;
    uint64_t untouched;
};

struct entry {
    wf_text key;
    uint64_t value;
};

static size_t read_list(struct wf_cbor_reader *in, const struct wf_list_rule *rule,
                        size_t least_len, const struct pair **pairs)
{
    struct wf_cbor_array array;
    struct pair *item;
    size_t count;

    wf_cbor_open_array(in, &array, rule, sizeof(*item), least_len);
    while ((item = wf_cbor_next_item(in, &array))) {
        assert_int_equal(item->untouched, 0);
        item->value = wf_cbor_read_uint(in, &id_rule);
    }
    *pairs = wf_cbor_close_array(in, &array, &count);
    return count;
}

#define LIST(sent, expected_count, sum, end)                                                       \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        const struct pair *pairs;                                                                  \
        uint64_t total = 0;                                                                        \
        size_t count;                                                                              \
                                                                                                   \
        begin(&in, sent);                                                                          \
        count = read_list(&in, &list_rule, 1, &pairs);                                             \
        assert_int_equal(count, expected_count);                                                   \
        for (size_t i = 0; i < count; i++)                                                         \
            total += pairs[i].value;                                                               \
        assert_int_equal(total, sum);                                                              \
        ends_with(&in, end);                                                                       \
    } while (0)

static void lists(void **state)
{
    (void)state;
    LIST("83 01 02 03", 3, 6, "ok");
    LIST("9f 01 02 03 ff", 3, 6, "ok");
    LIST("98 01 18 64", 1, 100, "ok");
    LIST("80", 0, 0, "minItems 0 fewer than 1 item");
    LIST("9f ff", 0, 0, "minItems 0 fewer than 1 item");
    LIST("85 01 02 03 04 05", 0, 0, "maxItems 0 more than 4 items");
    LIST("9f 01 02 03 04 05 ff", 0, 0, "maxItems 0 more than 4 items");
    LIST("9b ffffffffffffffff 00", 0, 0,
         "syntax 0 more items than the rest of the message can hold");
    LIST("82 01 20", 0, 0, "minimum 2 less than 0");
    LIST("82 01 ff", 0, 0, "syntax 2 a break out of place");
    LIST("83 01 82", 0, 0, "syntax 0 more items than the rest of the message can hold");
    LIST("9f 01", 0, 0, "syntax 2 the message ends early");
    LIST("a0", 0, 0, "type 0 expected an array, found an object");
}

static void counts_are_believed_as_far_as_items_could_fit(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    const struct pair *pairs;
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "8a 10(00)");
    assert_int_equal(read_list(&in, &any, 2, &pairs), 0);
    assert_int_equal(arena.used, 0);
    ends_with(&in, "items 0 more items than the rest of the message can hold");
}

static void an_item_too_many_for_the_arena(void **state)
{
    static uint8_t message[70000] = {0x9A, 0x00, 0x01, 0x00, 0x00};
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    struct wf_arena small;
    struct wf_cbor_reader in;
    const struct pair *pairs;

    (void)state;
    assert_true(wf_arena_init(&small, 4096));
    wf_cbor_reader_init(&in, (wf_bytes){message, 65536 + 5}, &small);
    assert_int_equal(read_list(&in, &any, 1, &pairs), 0);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_reset(&small);
    message[0] = 0x9F;
    wf_cbor_reader_init(&in, (wf_bytes){message, 65536 + 5}, &small);
    assert_int_equal(read_list(&in, &any, 1, &pairs), 0);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_deinit(&small);
}

/* A list of maps with names in chunks, in an arena that is full early or late. */
static void memory_may_end_anywhere(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    const size_t whole = arena.size;
    enum wf_status status;
    size_t size = 0;

    (void)state;
    do {
        struct wf_cbor_reader in;
        struct wf_cbor_array array;
        struct wf_cbor_map map;
        const void **item;
        struct entry *entry;
        size_t count;

        begin(&in, "9f a2 7f 61 61 61 62 ff 01 7f 61 62 ff 02 bf 61 63 03 ff ff");
        arena.size = size += 16;
        wf_cbor_open_array(&in, &array, &any, sizeof(*item), 1);
        while ((item = wf_cbor_next_item(&in, &array))) {
            wf_cbor_open_map(&in, &map, &any, sizeof(*entry));
            while ((entry = wf_cbor_next_entry(&in, &map)))
                entry->value = wf_cbor_read_uint(&in, &id_rule);
            *item = wf_cbor_close_map(&in, &map, &count);
        }
        wf_cbor_close_array(&in, &array, &count);
        wf_cbor_reader_finish(&in);
        status = in.error.status;
        assert_true(status == WF_NO_MEMORY || status == WF_OK);
        assert_int_equal(count, status == WF_OK ? 2 : 0);
        wf_arena_reset(&arena);
        arena.size = whole;
    } while (status != WF_OK);
}

static void lists_in_lists(void **state)
{
    const struct wf_list_rule any = {"#", 0, WF_NO_LIMIT};
    struct wf_cbor_reader in;
    struct wf_cbor_array outer;
    struct row {
        const struct pair *pairs;
        size_t count;
    } * row;
    const struct row *rows;
    size_t count;

    (void)state;
    for (int i = 0; i < 2; i++) {
        begin(&in, i == 0 ? "83 82 01 02 80 9f 03 ff" : "9f 82 01 02 80 9f 03 ff ff");
        wf_cbor_open_array(&in, &outer, &any, sizeof(*row), 1);
        while ((row = wf_cbor_next_item(&in, &outer)))
            row->count = read_list(&in, &any, 1, &row->pairs);
        rows = wf_cbor_close_array(&in, &outer, &count);
        ends_with(&in, "ok");
        assert_int_equal(count, 3);
        assert_int_equal(rows[0].count, 2);
        assert_int_equal(rows[0].pairs[1].value, 2);
        assert_int_equal(rows[1].count, 0);
        assert_int_equal(rows[2].pairs[0].value, 3);
    }
}

#define MAP(sent, expected_count, first, end)                                                      \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        struct wf_cbor_map map;                                                                    \
        struct entry *entry;                                                                       \
        const struct entry *entries;                                                               \
        size_t count;                                                                              \
                                                                                                   \
        begin(&in, sent);                                                                          \
        wf_cbor_open_map(&in, &map, &list_rule, sizeof(*entry));                                   \
        while ((entry = wf_cbor_next_entry(&in, &map)))                                            \
            entry->value = wf_cbor_read_uint(&in, &id_rule);                                       \
        entries = wf_cbor_close_map(&in, &map, &count);                                            \
        ends_with(&in, end);                                                                       \
        assert_int_equal(count, expected_count);                                                   \
        if (count > 0)                                                                             \
            assert_true(wf_text_equal(entries[0].key, WF_TEXT(first)));                            \
    } while (0)

static void maps(void **state)
{
    (void)state;
    MAP("a2 61 62 01 61 61 02", 2, "b", "ok");
    MAP("bf 7f 61 62 61 63 ff 01 ff", 1, "bc", "ok");
    MAP("a2 61 62 01 61 62 02", 2, "b", "duplicate 0 member \"b\" is given twice");
    MAP("a2 61 62 01 7f 61 62 ff 02", 2, "b", "duplicate 0 member \"b\" is given twice");
    MAP("a0", 0, "", "minProperties 0 fewer than 1 member");
    MAP("bf ff", 0, "", "minProperties 0 fewer than 1 member");
    MAP("a5 60 00 61 61 00 61 62 00 61 63 00 61 64 00", 0, "",
        "maxProperties 0 more than 4 members");
    MAP("a1 01 02", 0, "", "type 1 expected text as a name, found a number");
    MAP("a1 61 61 20", 0, "", "minimum 3 less than 0");
    MAP("bf 61 61 ff", 0, "", "syntax 3 a break out of place");
    MAP("80", 0, "", "type 0 expected an object, found an array");
}

/* --- Tuples ------------------------------------------------------------------------------- */

#define TUPLE(sent, end)                                                                           \
    do {                                                                                           \
        const struct wf_list_rule two = {"#", 2, 2};                                               \
        struct wf_cbor_reader in;                                                                  \
        struct wf_cbor_tuple tuple;                                                                \
                                                                                                   \
        begin(&in, sent);                                                                          \
        wf_cbor_begin_tuple(&in, &tuple, &two);                                                    \
        if (wf_cbor_next_position(&in, &tuple, 0, &two))                                           \
            wf_cbor_read_uint(&in, &id_rule);                                                      \
        if (wf_cbor_next_position(&in, &tuple, 1, &two))                                           \
            wf_cbor_read_text(&in, &name_rule);                                                    \
        wf_cbor_end_tuple(&in, &tuple, 2, &two);                                                   \
        assert_true(in.error.status != WF_OK || in.depth == 0);                                    \
        ends_with(&in, end);                                                                       \
    } while (0)

static void tuples(void **state)
{
    (void)state;
    TUPLE("82 01 60", "ok");
    TUPLE("9f 01 60 ff", "ok");
    TUPLE("81 01", "minItems 0 fewer than 2 items");
    TUPLE("9f 01 ff", "minItems 0 fewer than 2 items");
    TUPLE("80", "minItems 0 fewer than 2 items");
    TUPLE("83 01 60 00", "maxItems 0 more than 2 items");
    TUPLE("9f 01 60 00 ff", "maxItems 0 more than 2 items");
    TUPLE("82 01 02", "type 2 expected text, found a number");
    TUPLE("82 01 ff", "syntax 2 a break out of place");
    TUPLE("9f 01 60", "syntax 3 the message ends early");
    TUPLE("a1 01 60", "type 0 expected an array, found an object");
}

/* --- Style, tags, depth ------------------------------------------------------------------- */

#define STYLED(sent, end)                                                                          \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
        char order[10];                                                                            \
                                                                                                   \
        begin(&in, sent);                                                                          \
        read_thing(&in, &open_rule, order);                                                        \
        ends_with(&in, end);                                                                       \
    } while (0)

static void styles(void **state)
{
    (void)state;
    style = (struct wf_cbor_style){.refuse_indefinite = true};
    STYLED("a2" K_ID "07" K_NAME "60", "ok");
    STYLED("bf" K_ID "07" K_NAME "60 ff", "indefinite 0 indefinite length");
    STYLED("a2" K_ID "07" K_NAME "7f ff", "indefinite 10 indefinite length");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a 81 9f ff", "indefinite 14 indefinite length");
    style = (struct wf_cbor_style){.refuse_long_heads = true};
    STYLED("a2" K_ID "18 18" K_NAME "60", "ok");
    STYLED("b8 02" K_ID "07" K_NAME "60", "heads 0 a head longer than needed");
    STYLED("a2" K_ID "18 07" K_NAME "60", "heads 4 a head longer than needed");
    STYLED("a2" K_ID "19 00ff" K_NAME "60", "heads 4 a head longer than needed");
    STYLED("a2 78 02 6964 07" K_NAME "60", "heads 1 a head longer than needed");
    STYLED("a2" K_ID "07" K_NAME "7f 78 00 ff", "heads 11 a head longer than needed");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a 1b 00000000ffffffff",
           "heads 13 a head longer than needed");
    STYLED("a3" K_ID "07" K_NAME "60 61 7a fb 3ff0000000000000", "ok");
    style = (struct wf_cbor_style){.plain_integers = true};
    STYLED("a2" K_ID "f9 4500" K_NAME "60", "type 4 expected an integer, found a float");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_UNKNOWN};
    STYLED("a3" K_ID "07" K_NAME "60 61 7a c1 00", "ok");
    STYLED("a2" K_ID "c1 07" K_NAME "60", "type 4 expected an integer, found a tag");
    STYLED("a2 c1" K_ID "07" K_NAME "60", "type 1 expected text as a name, found a tag");
    STYLED("c1 a2" K_ID "07" K_NAME "60", "type 0 expected an object, found a tag");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_REFUSE};
    STYLED("a3" K_ID "07" K_NAME "60 61 7a c1 00", "tags 13 a tag");
    STYLED("a2" K_ID "c1 07" K_NAME "60", "tags 4 a tag");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_IGNORE};
    STYLED("d9 d9f7 a2" K_ID "c1 07 c2" K_NAME "c3 d8 20 60", "ok");
    STYLED("a2" K_ID "c1 60" K_NAME "60", "type 5 expected an integer, found text");
    STYLED("a2" K_ID "c1", "syntax 5 the message ends early");
    STYLED("64(c1) a2" K_ID "07" K_NAME "60", "syntax 64 deeper than 64 levels");
    style = (struct wf_cbor_style){.tags = WF_CBOR_TAGS_UNKNOWN};
}

static void depth_counts_what_is_open(void **state)
{
    struct wf_cbor_reader in;

    (void)state;
    begin(&in, "63(81) 80");
    wf_cbor_skip(&in);
    ends_with(&in, "ok");
    begin(&in, "64(81) 80");
    wf_cbor_skip(&in);
    ends_with(&in, "syntax 64 deeper than 64 levels");
    begin(&in, "a2" K_ID "07" K_NAME "60");
    in.depth_limit = 0;
    read_thing(&in, &open_rule, (char[10]){0});
    ends_with(&in, "syntax 0 deeper than 0 levels");
}

/* --- Looking ahead ------------------------------------------------------------------------ */

static void members_and_items_are_found(void **state)
{
    struct wf_cbor_reader in;
    struct wf_cbor_mark start;

    (void)state;
    begin(&in, "a3" K_NAME "82 01 02" K_ID "07 82 01 02 f6");
    start = wf_cbor_mark(&in);
    assert_true(wf_cbor_find_member(&in, "name"));
    assert_int_equal(wf_cbor_peek(&in), WF_CBOR_ARRAY);
    assert_int_equal(in.depth, 1);
    assert_true(wf_cbor_find_item(&in, 0));
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 1);
    wf_cbor_rewind(&in, start);
    wf_cbor_enter_member(&in, "name");
    wf_cbor_enter_item(&in, 1);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 2);
    wf_cbor_rewind(&in, start);
    assert_true(wf_cbor_find_member(&in, "id"));
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 7);
    wf_cbor_rewind(&in, start);
    assert_false(wf_cbor_find_member(&in, "nam"));
    assert_false(wf_cbor_find_member(&in, "nothing of this name, which is long"));
    assert_true(in.at == start.at && in.depth == start.depth);
    wf_cbor_skip(&in);
    ends_with(&in, "ok");
    begin(&in, "bf 7f 61 69 61 64 ff 07 ff");
    wf_cbor_enter_member(&in, "id");
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 7);
    begin(&in, "82 01 02");
    assert_false(wf_cbor_find_item(&in, 2));
    wf_cbor_enter_item(&in, 2);
    ends_with(&in, "minItems 0 fewer than 3 items");
    begin(&in, "a1" K_ID "07");
    wf_cbor_enter_member(&in, "name");
    ends_with(&in, "required 0 required \"name\" is missing");
    begin(&in, "80");
    assert_false(wf_cbor_find_member(&in, "id"));
    ends_with(&in, "type 0 expected an object, found an array");
    begin(&in, "a2 61 7a 1c" K_ID "07");
    assert_false(wf_cbor_find_member(&in, "id"));
    ends_with(&in, "syntax 3 reserved additional information");
}

#define PEEKS(sent, kind)                                                                          \
    do {                                                                                           \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        begin(&in, sent);                                                                          \
        assert_int_equal(wf_cbor_peek(&in), kind);                                                 \
    } while (0)

static void kinds(void **state)
{
    (void)state;
    PEEKS("", WF_CBOR_NONE);
    PEEKS("ff", WF_CBOR_NONE);
    PEEKS("00", WF_CBOR_NUMBER);
    PEEKS("20", WF_CBOR_NUMBER);
    PEEKS("f9 0000", WF_CBOR_NUMBER);
    PEEKS("40", WF_CBOR_BYTES);
    PEEKS("7f ff", WF_CBOR_TEXT);
    PEEKS("80", WF_CBOR_ARRAY);
    PEEKS("bf ff", WF_CBOR_OBJECT);
    PEEKS("c1 00", WF_CBOR_OTHER);
    PEEKS("f4", WF_CBOR_BOOL);
    PEEKS("f5", WF_CBOR_BOOL);
    PEEKS("f6", WF_CBOR_NULL);
    PEEKS("f7", WF_CBOR_OTHER);
    PEEKS("f8 ff", WF_CBOR_OTHER);
    style.tags = WF_CBOR_TAGS_IGNORE;
    PEEKS("c1 c2 60", WF_CBOR_TEXT);
    style.tags = WF_CBOR_TAGS_UNKNOWN;
}

static void wrong_values_are_forgiven(void **state)
{
    struct wf_cbor_reader in;
    struct wf_cbor_mark start;
    wf_text text;

    (void)state;
    begin(&in, "18 2a");
    start = wf_cbor_mark(&in);
    wf_cbor_read_text(&in, &name_rule);
    assert_false(wf_cbor_forgive(&in));
    wf_cbor_rewind(&in, start);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 42);
    assert_true(wf_cbor_forgive(&in));
    ends_with(&in, "ok");
    begin(&in, "18 2a");
    assert_false(wf_cbor_read_text_if(&in, &text));
    ends_with(&in, "ok");
    begin(&in, "62 6162");
    assert_true(wf_cbor_read_text_if(&in, &text));
    assert_int_equal(text.len, 2);
    ends_with(&in, "ok");
    begin(&in, "62 6162");
    wf_cbor_fail(&in, "mirror", "#", "not so");
    ends_with(&in, "mirror 0 not so");
}

static void raw_items_are_kept(void **state)
{
    struct wf_cbor_reader in;
    wf_bytes raw;

    (void)state;
    begin(&in, "82 c1 9f f7 ff 00");
    wf_cbor_enter_item(&in, 0);
    raw = wf_cbor_read_raw(&in);
    assert_int_equal(raw.len, 4);
    assert_int_equal(raw.ptr[0], 0xC1);
    assert_int_equal(wf_cbor_read_uint(&in, &id_rule), 0);
    begin(&in, "82 00");
    raw = wf_cbor_read_raw(&in);
    assert_int_equal(raw.len, 0);
    ends_with(&in, "syntax 0 more items than the rest of the message can hold");
}

static void a_message_without_padding_is_copied(void **state)
{
    const struct wf_text_rule any = {"#", 0, WF_NO_LIMIT, NULL};
    struct hex item = hex_of("62 6162");
    struct wf_cbor_reader in;
    struct wf_arena small;
    wf_text text;

    (void)state;
    wf_arena_reset(&arena);
    wf_cbor_reader_copy(
        &in,
        (wf_bytes){(const uint8_t *)guarded_put(&guarded, item.bytes, item.len, 0, 0), item.len},
        &arena);
    text = wf_cbor_read_text(&in, &any);
    assert_true(wf_text_equal(text, WF_TEXT("ab")));
    ends_with(&in, "ok");
    assert_true(wf_arena_init(&small, 1));
    wf_cbor_reader_copy(&in, (wf_bytes){(const uint8_t *)guarded.pages, 1 << 16}, &small);
    assert_false(wf_cbor_reader_finish(&in));
    assert_int_equal(in.error.status, WF_NO_MEMORY);
    wf_arena_deinit(&small);
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
        cmocka_unit_test(objects),
        cmocka_unit_test(every_prefix_of_an_object_is_refused),
        cmocka_unit_test(lists),
        cmocka_unit_test(counts_are_believed_as_far_as_items_could_fit),
        cmocka_unit_test(an_item_too_many_for_the_arena),
        cmocka_unit_test(memory_may_end_anywhere),
        cmocka_unit_test(lists_in_lists),
        cmocka_unit_test(maps),
        cmocka_unit_test(tuples),
        cmocka_unit_test(styles),
        cmocka_unit_test(depth_counts_what_is_open),
        cmocka_unit_test(members_and_items_are_found),
        cmocka_unit_test(kinds),
        cmocka_unit_test(wrong_values_are_forgiven),
        cmocka_unit_test(raw_items_are_kept),
        cmocka_unit_test(a_message_without_padding_is_copied),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
