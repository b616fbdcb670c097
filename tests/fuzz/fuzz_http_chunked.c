/* A chunked body is the same however its bytes arrive, and no longer than they are.  The first byte
 * decides how the rest is split. */
#include "fuzz.h"
#include "wireform/codec/http_chunked.h"

struct taken {
    struct wf_buf body;
    enum wf_status end;
    size_t left; /* Behind the body. */
};

static void take(struct wf_http_chunked *chunked, struct wf_buf *in, struct taken *taken)
{
    wf_bytes data;

    while ((taken->end = wf_http_chunked_next(chunked, in, &data)) == WF_OK) {
        FUZZ_EXPECT(data.len > 0);
        wf_buf_put(&taken->body, data.ptr, data.len);
    }
    FUZZ_EXPECT(taken->end != WF_MORE || wf_buf_len(in) == 0);
}

static struct taken feed(const uint8_t *data, size_t size, size_t step)
{
    struct wf_http_chunked chunked = {0};
    struct taken taken = {.end = WF_MORE};
    struct wf_buf in;

    wf_buf_init(&in, WF_NO_LIMIT);
    wf_buf_init(&taken.body, WF_NO_LIMIT);
    for (size_t at = 0; at < size && taken.end == WF_MORE; at += step) {
        wf_buf_put(&in, data + at, size - at < step ? size - at : step);
        take(&chunked, &in, &taken);
        taken.left = wf_buf_len(&in) + (size - at < step ? 0 : size - at - step);
    }
    wf_buf_deinit(&in);
    return taken;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct taken whole, split;

    if (size < 2)
        return 0;
    whole = feed(data + 1, size - 1, size - 1);
    split = feed(data + 1, size - 1, 1 + data[0] % 16);
    FUZZ_EXPECT(whole.end == split.end);
    FUZZ_EXPECT(wf_buf_len(&whole.body) == wf_buf_len(&split.body));
    FUZZ_EXPECT(wf_buf_len(&whole.body) < size);
    FUZZ_EXPECT(
        memcmp(wf_buf_peek(&whole.body), wf_buf_peek(&split.body), wf_buf_len(&whole.body)) == 0);
    FUZZ_EXPECT(whole.end != WF_CLOSED || whole.left == split.left);
    wf_buf_deinit(&whole.body);
    wf_buf_deinit(&split.body);
    return 0;
}
