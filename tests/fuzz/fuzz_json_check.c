/* Three readers of JSON agree: the checker, the skipper and the minifier. */
#include "fuzz.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_text.h"

static bool skipper_accepts(const uint8_t *data, size_t size, enum wf_status *status)
{
    char *copy = fuzz_copy(data, size, WF_PADDING);
    struct wf_json_reader in;
    struct wf_arena arena;
    bool accepted;

    FUZZ_EXPECT(wf_arena_init(&arena, 4096));
    wf_json_reader_init(&in, (wf_text){copy, size}, &arena);
    wf_json_skip(&in);
    accepted = wf_json_reader_finish(&in);
    *status = in.error.status;
    FUZZ_EXPECT(in.error.status == WF_OK || in.error.offset <= size);
    wf_arena_deinit(&arena);
    free(copy);
    return accepted;
}

/* One line stays one line, and it is as well-formed as before. */
static void expect_minify_settles(wf_text text)
{
    struct wf_error error = {0};
    struct wf_buf once;
    struct wf_buf twice;
    wf_text line;

    wf_buf_init(&once, WF_NO_LIMIT);
    wf_buf_init(&twice, WF_NO_LIMIT);
    wf_json_minify(text, &once);
    line = (wf_text){(const char *)wf_buf_peek(&once), wf_buf_len(&once)};
    FUZZ_EXPECT(line.len <= text.len);
    FUZZ_EXPECT(wf_json_check(line, WF_JSON_DEPTH, &error));
    wf_json_minify(line, &twice);
    FUZZ_EXPECT(wf_buf_len(&twice) == line.len);
    FUZZ_EXPECT(memcmp(wf_buf_peek(&twice), line.ptr, line.len) == 0);
    wf_buf_deinit(&once);
    wf_buf_deinit(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *copy = fuzz_copy(data, size, 0); /* The checker needs no padding. */
    wf_text text = {copy, size};
    struct wf_error error = {0};
    enum wf_status status;
    bool is_well_formed = wf_json_check(text, WF_JSON_DEPTH, &error);

    if (skipper_accepts(data, size, &status)) {
        FUZZ_EXPECT(is_well_formed);
    } else {
        /* A lone surrogate is well-formed, and no text: the one thing they see differently. */
        FUZZ_EXPECT(is_well_formed == (status == WF_BAD_VALUE));
    }
    if (is_well_formed) {
        expect_minify_settles(text);
    } else {
        FUZZ_EXPECT(error.status == WF_BAD_SYNTAX && error.offset <= size);
        wf_error_locate(&error, text);
    }
    free(copy);
    return 0;
}
