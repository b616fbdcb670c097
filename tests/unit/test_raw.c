/* Values without a schema, in the codec they did not come in. */
#include <stdio.h>

#include "guarded.h"
#include "hex.h"
#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/raw.h"

/* What raw.h promises: bytes of JSON for each of CBOR, and the other way round. */
enum { JSON_PER_BYTE = 12, CBOR_PER_BYTE = 3 };

static struct wf_arena arena;

static int make_arena(void **state)
{
    (void)state;
    return wf_arena_init(&arena, 4096) ? 0 : -1;
}

static int drop_arena(void **state)
{
    (void)state;
    wf_arena_deinit(&arena);
    return 0;
}

#define READS_CBOR(item, json)                                                                     \
    do {                                                                                           \
        struct hex hex = hex_of(item);                                                             \
        struct wf_cbor_reader in;                                                                  \
        wf_text text;                                                                              \
                                                                                                   \
        wf_arena_reset(&arena);                                                                    \
        wf_cbor_reader_copy(&in, (wf_bytes){hex.bytes, hex.len}, &arena);                          \
        text = wf_cbor_read_raw_json(&in);                                                         \
        assert_true(wf_cbor_reader_finish(&in));                                                   \
        assert_true(wf_text_equal(text, wf_text_of(json)));                                        \
        assert_true(text.len <= JSON_PER_BYTE * hex.len);                                          \
    } while (0)

#define READS_JSON(json, item)                                                                     \
    do {                                                                                           \
        struct hex hex = hex_of(item);                                                             \
        struct wf_json_reader in;                                                                  \
        wf_bytes made;                                                                             \
                                                                                                   \
        wf_arena_reset(&arena);                                                                    \
        wf_json_reader_copy(&in, wf_text_of(json), &arena);                                        \
        made = wf_json_read_raw_cbor(&in);                                                         \
        assert_true(wf_json_reader_finish(&in));                                                   \
        assert_true(wf_bytes_equal(made, (wf_bytes){hex.bytes, hex.len}));                         \
        assert_true(made.len <= CBOR_PER_BYTE * strlen(json));                                     \
    } while (0)

static void cbor_is_read_as_json(void **state)
{
    (void)state;
    READS_CBOR("a2 6161 82 01 f6 6162 f93e00", "{\"a\":[1,null],\"b\":1.5}");
    READS_CBOR("42 0001", "\"AAE=\"");
    READS_CBOR("7f 61 61 61 00 ff", "\"a\\u0000\"");
}

static void json_of_cbor_is_at_most_so_long(void **state)
{
    (void)state;
    READS_CBOR("a1 f7 f4", "{\"undefined\":false}");
    READS_CBOR("a1 83 f7 f7 f7 f4", "{\"[undefined, undefined, undefined]\":false}");
    READS_CBOR("82 f98001 f98001", "[-5.960464477539063e-8,-5.960464477539063e-8]");
    READS_CBOR("63 00 01 02", "\"\\u0000\\u0001\\u0002\"");
}

static void json_is_read_as_cbor(void **state)
{
    (void)state;
    READS_JSON(" {\"a\" : [1, null]} ", "a1 6161 82 01 f6");
    READS_JSON("[0.1,9e9]", "82 fb3fb999999999999a fb4200c388d0000000");
    READS_JSON("18446744073709551616", "c2 49 010000000000000000");
}

static void what_is_not_well_formed_is_refused(void **state)
{
    struct hex hex = hex_of("82 01");
    struct wf_cbor_reader cbor;
    struct wf_json_reader json;

    (void)state;
    wf_arena_reset(&arena);
    wf_cbor_reader_copy(&cbor, (wf_bytes){hex.bytes, hex.len}, &arena);
    assert_null(wf_cbor_read_raw_json(&cbor).ptr);
    assert_int_equal(cbor.error.status, WF_BAD_SYNTAX);
    wf_json_reader_copy(&json, wf_text_of("[1,]"), &arena);
    assert_null(wf_json_read_raw_cbor(&json).ptr);
    assert_int_equal(json.error.status, WF_BAD_SYNTAX);
}

static void a_full_arena_is_told(void **state)
{
    struct hex hex = hex_of("f7");
    struct wf_cbor_reader cbor;

    (void)state;
    wf_arena_reset(&arena);
    wf_cbor_reader_copy(&cbor, (wf_bytes){hex.bytes, hex.len}, &arena);
    while (wf_arena_alloc(&arena, 1, 1))
        continue;
    assert_null(wf_cbor_read_raw_json(&cbor).ptr);
    assert_int_equal(cbor.error.status, WF_NO_MEMORY);
}

static void writing_translates_or_fails(void **state)
{
    struct hex hex = hex_of("a1 6161 f5");
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 4096);
    wf_cbor_write_raw_json(&out, wf_text_of("{\"a\":true}"));
    assert_memory_equal(wf_buf_peek(&out), hex.bytes, hex.len);
    wf_buf_reset(&out);
    wf_json_write_raw_cbor(&out, (wf_bytes){hex.bytes, hex.len});
    wf_json_write_raw_cbor(&out, (wf_bytes){NULL, 0});
    assert_memory_equal(wf_buf_peek(&out), "{\"a\":true}null", 14);
    assert_false(out.failed);
    wf_cbor_write_raw_json(&out, wf_text_of("{"));
    assert_true(out.failed);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cbor_is_read_as_json),
        cmocka_unit_test(json_of_cbor_is_at_most_so_long),
        cmocka_unit_test(json_is_read_as_cbor),
        cmocka_unit_test(what_is_not_well_formed_is_refused),
        cmocka_unit_test(a_full_arena_is_told),
        cmocka_unit_test(writing_translates_or_fails),
    };

    return cmocka_run_group_tests(tests, make_arena, drop_arena);
}
