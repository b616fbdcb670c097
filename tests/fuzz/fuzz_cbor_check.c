/* Every reader of CBOR agrees on what is well-formed: the checker, the skipper, the typed reads,
 * the printers; and JSON made of it comes back the same. */
#include <math.h>

#include "fuzz.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_text.h"
#include "wireform/codec/utf8.h"

#define DEPTH 64
#define ARENA ((size_t)1 << 20)

static const struct wf_list_rule any_count = {"#", 0, WF_NO_LIMIT};
static const struct wf_number_rule any_number = {"#", -INFINITY, INFINITY, false, false};
static const struct wf_text_rule any_text = {"#", 0, WF_NO_LIMIT, NULL};
static const struct wf_bytes_rule any_bytes = {"#", 0, WF_NO_LIMIT};

struct entry {
    wf_text name;
};

static void read_any(struct wf_cbor_reader *in);

static void read_map(struct wf_cbor_reader *in)
{
    struct wf_cbor_map map;
    size_t count;

    wf_cbor_open_map(in, &map, &any_count, sizeof(struct entry));
    while (wf_cbor_next_entry(in, &map))
        read_any(in);
    wf_cbor_close_map(in, &map, &count);
}

static void read_array(struct wf_cbor_reader *in)
{
    struct wf_cbor_array array;
    size_t count;

    wf_cbor_open_array(in, &array, &any_count, sizeof(uint32_t), 1);
    while (wf_cbor_next_item(in, &array))
        read_any(in);
    wf_cbor_close_array(in, &array, &count);
}

/* Recurses as a generated reader would: as deep as the reader lets it. */
static void read_any(struct wf_cbor_reader *in)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_OBJECT:
        read_map(in);
        break;
    case WF_CBOR_ARRAY:
        read_array(in);
        break;
    case WF_CBOR_TEXT:
        wf_cbor_read_text(in, &any_text);
        break;
    case WF_CBOR_BYTES:
        wf_cbor_read_bytes(in, &any_bytes);
        break;
    case WF_CBOR_NUMBER:
        wf_cbor_read_number(in, &any_number);
        break;
    case WF_CBOR_BOOL:
        wf_cbor_read_bool(in, NULL);
        break;
    case WF_CBOR_NULL:
        wf_cbor_read_null(in, NULL);
        break;
    case WF_CBOR_NONE:
    case WF_CBOR_OTHER:
        wf_cbor_skip(in);
        break;
    }
}

static struct wf_error read_with(void (*read)(struct wf_cbor_reader *in), const uint8_t *data,
                                 size_t size)
{
    char *copy = fuzz_copy(data, size, WF_PADDING);
    struct wf_cbor_reader in;
    struct wf_arena arena;

    FUZZ_EXPECT(wf_arena_init(&arena, ARENA));
    wf_cbor_reader_init(&in, (wf_bytes){(const uint8_t *)copy, size}, &arena);
    in.depth_limit = DEPTH;
    read(&in);
    FUZZ_EXPECT(wf_cbor_reader_finish(&in) == (in.error.status == WF_OK));
    FUZZ_EXPECT(in.error.status == WF_OK || in.error.offset <= size);
    wf_arena_deinit(&arena);
    free(copy);
    return in.error.status == WF_OK ? (struct wf_error){0} : in.error;
}

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/* Bignums without end are the one thing that is well-formed and becomes no JSON. */
static void expect_json_settles(wf_bytes item)
{
    struct wf_buf once, cbor, twice;
    struct wf_error error;

    wf_buf_init(&once, WF_NO_LIMIT);
    wf_buf_init(&cbor, WF_NO_LIMIT);
    wf_buf_init(&twice, WF_NO_LIMIT);
    if (wf_json_from_cbor(item, DEPTH, &once, &error)) {
        FUZZ_EXPECT(wf_json_check(text_in(&once), DEPTH, &error));
        FUZZ_EXPECT(wf_cbor_from_json(text_in(&once), DEPTH, &cbor, &error));
        FUZZ_EXPECT(
            wf_cbor_check((wf_bytes){wf_buf_peek(&cbor), wf_buf_len(&cbor)}, DEPTH, &error));
        FUZZ_EXPECT(wf_json_from_cbor((wf_bytes){wf_buf_peek(&cbor), wf_buf_len(&cbor)}, DEPTH,
                                      &twice, &error));
        FUZZ_EXPECT(wf_text_equal(text_in(&once), text_in(&twice)));
    } else {
        FUZZ_EXPECT(error.status == WF_TOO_LARGE);
    }
    wf_buf_deinit(&once);
    wf_buf_deinit(&cbor);
    wf_buf_deinit(&twice);
}

static void expect_places(wf_bytes item)
{
    struct wf_error error = {.status = WF_BAD_VALUE};

    for (error.offset = 0; error.offset <= item.len && error.offset < 64; error.offset++) {
        wf_cbor_locate(&error, item);
        FUZZ_EXPECT(memchr(error.pointer, '\0', sizeof(error.pointer)));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    uint8_t *copy = (uint8_t *)fuzz_copy(data, size, 0); /* The checker needs no padding. */
    wf_bytes item = {copy, size};
    struct wf_error error = {.status = WF_OK};
    bool is_well_formed = wf_cbor_check(item, DEPTH, &error);
    struct wf_error skipped = read_with(wf_cbor_skip, data, size);
    struct wf_error read = read_with(read_any, data, size);
    struct wf_buf notation;

    FUZZ_EXPECT(skipped.status == error.status && skipped.offset == error.offset);
    FUZZ_EXPECT((read.status == WF_BAD_SYNTAX) == !is_well_formed || read.status == WF_NO_MEMORY);
    wf_buf_init(&notation, WF_NO_LIMIT);
    if (wf_cbor_diagnose(item, &notation))
        FUZZ_EXPECT(wf_utf8_check(text_in(&notation).ptr, wf_buf_len(&notation)) ==
                    wf_buf_len(&notation));
    else
        FUZZ_EXPECT(!is_well_formed);
    wf_buf_deinit(&notation);
    if (is_well_formed)
        expect_json_settles(item);
    else
        FUZZ_EXPECT(error.status == WF_BAD_SYNTAX && error.offset <= size);
    expect_places(item);
    free(copy);
    return 0;
}
