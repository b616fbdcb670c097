/* Well-formedness of CBOR, places of errors, and diagnostic notation. */
#include "guarded.h"
#include "hex.h"
#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_read.h"

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

static wf_bytes at_guard(const uint8_t *bytes, size_t len)
{
    return (wf_bytes){(const uint8_t *)guarded_put(&guarded, bytes, len, 0, 0), len};
}

/* Both walks must agree: the check without padding, and the reader's skipper with whatever
 * stands in the padding. */
static bool is_well_formed(const uint8_t *bytes, size_t len, struct wf_error *error)
{
    static const char fillers[] = {'\0', '\x40', '\x61', '\xF6', '\xFF', '\x9F'};
    bool is_good = wf_cbor_check(at_guard(bytes, len), DEPTH, error);
    struct wf_arena arena;

    assert_true(wf_arena_init(&arena, 4096));
    for (size_t i = 0; i < sizeof(fillers); i++) {
        const char *padded = guarded_put(&guarded, bytes, len, WF_PADDING, fillers[i]);
        struct wf_cbor_reader in;

        wf_cbor_reader_init(&in, (wf_bytes){(const uint8_t *)padded, len}, &arena);
        in.depth_limit = DEPTH;
        wf_cbor_skip(&in);
        wf_cbor_reader_finish(&in);
        assert_int_equal(in.error.status, is_good ? WF_OK : WF_BAD_SYNTAX);
        if (!is_good)
            assert_int_equal(in.error.offset, error->offset);
    }
    wf_arena_deinit(&arena);
    return is_good;
}

/* What is cut off is never well-formed, and every walk over it ends within it. */
static void refuses_prefixes(const struct hex *item)
{
    struct wf_error error;
    struct wf_buf out;

    for (size_t len = 0; len < item->len; len++) {
        if (is_well_formed(item->bytes, len, &error))
            fail_msg("the first %zu bytes are accepted", len);
        assert_true(error.offset <= len);
        wf_cbor_locate(&error, at_guard(item->bytes, len));
        wf_buf_init(&out, 10000);
        assert_false(wf_cbor_diagnose(at_guard(item->bytes, len), &out));
        wf_buf_deinit(&out);
    }
}

#define ACCEPTS(text)                                                                              \
    do {                                                                                           \
        struct hex item = hex_of(text);                                                            \
        struct wf_error error;                                                                     \
                                                                                                   \
        if (!is_well_formed(item.bytes, item.len, &error))                                         \
            fail_msg("%s: %s at %zu", text, error.what, error.offset);                             \
        refuses_prefixes(&item);                                                                   \
    } while (0)

#define REFUSES(text, expected_offset, expected_what)                                              \
    do {                                                                                           \
        struct hex item = hex_of(text);                                                            \
        struct wf_error error;                                                                     \
                                                                                                   \
        assert_false(is_well_formed(item.bytes, item.len, &error));                                \
        assert_string_equal(error.what, expected_what);                                            \
        assert_int_equal(error.offset, expected_offset);                                           \
        assert_int_equal(error.status, WF_BAD_SYNTAX);                                             \
    } while (0)

static void well_formed(void **state)
{
    (void)state;
    ACCEPTS("00");
    ACCEPTS("17");
    ACCEPTS("18 18");
    ACCEPTS("18 00");
    ACCEPTS("19 ffff");
    ACCEPTS("1a 00000000");
    ACCEPTS("1b ffffffffffffffff");
    ACCEPTS("3b ffffffffffffffff");
    ACCEPTS("40");
    ACCEPTS("44 01020304");
    ACCEPTS("5b 0000000000000002 0102");
    ACCEPTS("60");
    ACCEPTS("64 49455446");
    ACCEPTS("62 c3bc");
    ACCEPTS("64 f4 8f bf bf");
    ACCEPTS("78 20 32(61)");
    ACCEPTS("5f ff");
    ACCEPTS("5f 40 42 0102 43 030405 ff");
    ACCEPTS("7f 65 7374726561 64 6d696e67 ff");
    ACCEPTS("80");
    ACCEPTS("83 01 82 02 03 80");
    ACCEPTS("9f ff");
    ACCEPTS("9f 01 82 02 03 9f 04 05 ff ff");
    ACCEPTS("a0");
    ACCEPTS("a2 01 02 03 04");
    ACCEPTS("a2 61 61 01 61 61 02");
    ACCEPTS("bf 61 61 01 61 62 9f 02 03 ff ff");
    ACCEPTS("a1 81 00 a1 a0 80");
    ACCEPTS("c0 74 20(30)");
    ACCEPTS("c1 c2 c3 41 00");
    ACCEPTS("d9 d9f7 80");
    ACCEPTS("db ffffffffffffffff f6");
    ACCEPTS("f4");
    ACCEPTS("f7");
    ACCEPTS("e0");
    ACCEPTS("f8 20");
    ACCEPTS("f8 ff");
    ACCEPTS("f9 7e00");
    ACCEPTS("fa 7f800000");
    ACCEPTS("fb 3ff199999999999a");
}

static void broken(void **state)
{
    (void)state;
    REFUSES("", 0, "the message ends early");
    REFUSES("00 00", 1, "something follows the message");
    REFUSES("18", 1, "the message ends early");
    REFUSES("1b 00000000000000", 8, "the message ends early");
    REFUSES("1c", 0, "reserved additional information");
    REFUSES("1f", 0, "reserved additional information");
    REFUSES("3f", 0, "reserved additional information");
    REFUSES("5d", 0, "reserved additional information");
    REFUSES("82 00 7e", 2, "reserved additional information");
    REFUSES("df 00", 0, "reserved additional information");
    REFUSES("fc", 0, "reserved additional information");
    REFUSES("41", 0, "longer than the rest of the message");
    REFUSES("82 00 44 010203", 2, "longer than the rest of the message");
    REFUSES("5b ffffffffffffffff 00", 0, "longer than the rest of the message");
    REFUSES("7b 8000000000000000 00", 0, "longer than the rest of the message");
    REFUSES("62 c0ae", 1, "the text is not UTF-8");
    REFUSES("81 65 41 42 eda080", 4, "the text is not UTF-8");
    REFUSES("7f 61 c3 61 bc ff", 2, "the text is not UTF-8");
    REFUSES("5f", 1, "the message ends early");
    REFUSES("5f 41 00", 3, "the message ends early");
    REFUSES("5f 01 ff", 1, "a chunk of another type");
    REFUSES("5f 61 61 ff", 1, "a chunk of another type");
    REFUSES("7f 41 61 ff", 1, "a chunk of another type");
    REFUSES("5f 5f 41 00 ff ff", 1, "a chunk of another type");
    REFUSES("7f 81 61 61 ff", 1, "a chunk of another type");
    REFUSES("7f c0 61 61 ff", 1, "a chunk of another type");
    REFUSES("5f 5c ff", 1, "reserved additional information");
    REFUSES("81", 0, "more items than the rest of the message can hold");
    REFUSES("82 01", 0, "more items than the rest of the message can hold");
    REFUSES("82 81 00", 3, "the message ends early");
    REFUSES("9b ffffffffffffffff 00", 0, "more items than the rest of the message can hold");
    REFUSES("81 9a ffffffff 00", 1, "more items than the rest of the message can hold");
    REFUSES("9f", 1, "the message ends early");
    REFUSES("9f 01", 2, "the message ends early");
    REFUSES("a1 01", 0, "more items than the rest of the message can hold");
    REFUSES("bb 8000000000000000 00 00", 0, "more items than the rest of the message can hold");
    REFUSES("a2 00 00 00", 0, "more items than the rest of the message can hold");
    REFUSES("bf 00", 2, "the message ends early");
    REFUSES("bf 00 01 03 ff", 4, "a break out of place");
    REFUSES("ff", 0, "a break out of place");
    REFUSES("81 ff", 1, "a break out of place");
    REFUSES("a1 00 ff", 2, "a break out of place");
    REFUSES("c0 ff", 1, "a break out of place");
    REFUSES("9f c0 ff", 2, "a break out of place");
    REFUSES("9f 81 ff ff", 2, "a break out of place");
    REFUSES("c0", 1, "the message ends early");
    REFUSES("f8 1f", 0, "a simple value below 32 in two bytes");
    REFUSES("f8 00", 0, "a simple value below 32 in two bytes");
    REFUSES("f9 7e", 2, "the message ends early");
}

/* Arrays, maps and tags count; strings do not, chunks neither. */
static void depth_is_limited_without_recursion(void **state)
{
    static const uint8_t openings[] = {0x81, 0x9F, 0xBF, 0xC1};
    enum { LEVELS = 100000 };
    uint8_t *bytes = malloc(LEVELS);
    struct wf_error error;

    (void)state;
    assert_non_null(bytes);
    for (size_t i = 0; i < sizeof(openings); i++) {
        memset(bytes, openings[i], LEVELS);
        assert_false(wf_cbor_check((wf_bytes){bytes, LEVELS}, DEPTH, &error));
        assert_string_equal(error.what, "deeper than 512 levels");
        assert_int_equal(error.offset, DEPTH);
        wf_cbor_locate(&error, (wf_bytes){bytes, LEVELS});
        assert_false(wf_cbor_check((wf_bytes){bytes, LEVELS}, 64, &error));
        assert_string_equal(error.what, "deeper than 64 levels");
        assert_int_equal(error.offset, 64);
    }
    memset(bytes, 0xC1, LEVELS);
    bytes[DEPTH] = 0x00;
    assert_true(wf_cbor_check((wf_bytes){bytes, DEPTH + 1}, DEPTH, &error));
    bytes[DEPTH] = 0x80;
    assert_false(wf_cbor_check((wf_bytes){bytes, DEPTH + 1}, DEPTH, &error));
    bytes[DEPTH - 1] = 0x5F;
    bytes[DEPTH] = 0x40;
    bytes[DEPTH + 1] = 0xFF;
    assert_true(wf_cbor_check((wf_bytes){bytes, DEPTH + 2}, DEPTH, &error));
    free(bytes);
}

#define LOCATES(text, at, expected_pointer)                                                        \
    do {                                                                                           \
        struct hex item = hex_of(text);                                                            \
        struct wf_error error = {.status = WF_BAD_VALUE, .offset = at};                            \
                                                                                                   \
        wf_cbor_locate(&error, at_guard(item.bytes, item.len));                                    \
        assert_string_equal(error.pointer, expected_pointer);                                      \
    } while (0)

static void places_of_values_and_names(void **state)
{
    (void)state;
    LOCATES("00", 0, "");
    LOCATES("82 01 02", 0, "");
    LOCATES("82 01 02", 1, "/0");
    LOCATES("82 01 02", 2, "/1");
    LOCATES("9f 01 81 02 ff", 3, "/1/0");
    LOCATES("9f 01 81 02 ff", 4, "");
    LOCATES("a2 61 61 01 61 62 82 02 03", 1, "/a");
    LOCATES("a2 61 61 01 61 62 82 02 03", 3, "/a");
    LOCATES("a2 61 61 01 61 62 82 02 03", 6, "/b");
    LOCATES("a2 61 61 01 61 62 82 02 03", 8, "/b/1");
    LOCATES("bf 7f 61 61 61 62 ff 01 ff", 7, "/ab");
    LOCATES("a1 62 7e2f 00", 4, "/~0~1");
    LOCATES("a1 60 00", 2, "/");
    LOCATES("a1 18 2a 00", 3, "/42");
    LOCATES("a1 42 00ff 00", 4, "/h'00ff'");
    LOCATES("a1 82 01 61 61 00", 5, "/[1, \"a\"]");
    LOCATES("a1 82 01 61 61 00", 2, "");
    LOCATES("a1 c1 00 81 02", 4, "/1(0)/0");
    LOCATES("c1 81 c2 a1 61 61 c3 00", 7, "/0/a");
    LOCATES("82 c1 00 c1 00", 4, "/1");
    LOCATES("a2 61 61 01 f6 02", 5, "/null");
}

static void places_of_broken_syntax(void **state)
{
    (void)state;
    LOCATES("82 00 7e", 2, "/1");
    LOCATES("a1 61 61 ff", 3, "/a");
    LOCATES("bf 61 61 ff", 3, "/a");
    LOCATES("bf 61 61 00 62 c0ae ff", 5, "");
    LOCATES("a1 61 61 62 c0ae", 4, "/a");
    LOCATES("9f 01", 2, "");
    LOCATES("", 0, "");
}

static void long_pointers_are_cut(void **state)
{
    struct hex item = {.len = 0};
    struct wf_error error = {.status = WF_BAD_VALUE, .offset = 400};

    (void)state;
    memset(item.bytes, 0x81, 401);
    item.bytes[401] = 0x00;
    wf_cbor_locate(&error, at_guard(item.bytes, 402));
    assert_int_equal(strlen(error.pointer), sizeof(error.pointer) - 1);
}

#define DIAGNOSES(text, expected)                                                                  \
    do {                                                                                           \
        struct hex item = hex_of(text);                                                            \
                                                                                                   \
        wf_buf_reset(&out);                                                                        \
        assert_true(wf_cbor_diagnose(at_guard(item.bytes, item.len), &out));                       \
        wf_buf_put(&out, "", 1);                                                                   \
        assert_string_equal(wf_buf_peek(&out), expected);                                          \
    } while (0)

static void diagnostic_notation(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    DIAGNOSES("18 64", "100");
    DIAGNOSES("20", "-1");
    DIAGNOSES("3b ffffffffffffffff", "-18446744073709551616");
    DIAGNOSES("40", "h''");
    DIAGNOSES("42 00ff", "h'00ff'");
    DIAGNOSES("64 22 5c 0a 61", "\"\\\"\\\\\\na\"");
    DIAGNOSES("83 01 82 02 03 80", "[1, [2, 3], []]");
    DIAGNOSES("a2 61 61 01 02 a0", "{\"a\": 1, 2: {}}");
    DIAGNOSES("9f 01 9f ff ff", "[_ 1, [_ ]]");
    DIAGNOSES("bf 61 61 bf ff ff", "{_ \"a\": {_ }}");
    DIAGNOSES("5f 42 0102 40 ff", "(_ h'0102', h'')");
    DIAGNOSES("7f 61 61 ff", "(_ \"a\")");
    DIAGNOSES("5f ff", "''_");
    DIAGNOSES("7f ff", "\"\"_");
    DIAGNOSES("82 c1 00 d8 20 81 01", "[1(0), 32([1])]");
    DIAGNOSES("a1 81 00 c1 a0", "{[0]: 1({})}");
    DIAGNOSES("86 f4 f5 f6 f7 f0 f8 ff", "[false, true, null, undefined, simple(16), simple(255)]");
    DIAGNOSES("f9 3c00", "1.0");
    DIAGNOSES("f9 8000", "-0.0");
    DIAGNOSES("f9 0001", "5.960464477539063e-8");
    DIAGNOSES("fb 7e37e43c8800759c", "1.0e+300");
    DIAGNOSES("f9 7c00", "Infinity");
    DIAGNOSES("fa ff800000", "-Infinity");
    DIAGNOSES("fb 7ff8000000000000", "NaN");
    wf_buf_deinit(&out);
}

static void notation_ends_where_the_item_breaks(void **state)
{
    struct hex item = hex_of("83 01 62 6162 7e");
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    assert_false(wf_cbor_diagnose((wf_bytes){item.bytes, item.len}, &out));
    wf_buf_put(&out, "", 1);
    assert_string_equal(wf_buf_peek(&out), "[1, \"ab\"");
    wf_buf_reset(&out);
    assert_false(wf_cbor_diagnose((wf_bytes){(const uint8_t *)"\0\0", 2}, &out));
    wf_buf_deinit(&out);
    wf_buf_init(&out, 3);
    wf_cbor_diagnose((wf_bytes){item.bytes, item.len}, &out);
    assert_true(out.failed);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed),
        cmocka_unit_test(broken),
        cmocka_unit_test(depth_is_limited_without_recursion),
        cmocka_unit_test(places_of_values_and_names),
        cmocka_unit_test(places_of_broken_syntax),
        cmocka_unit_test(long_pointers_are_cut),
        cmocka_unit_test(diagnostic_notation),
        cmocka_unit_test(notation_ends_where_the_item_breaks),
    };

    return cmocka_run_group_tests(tests, make_guarded, drop_guarded);
}
