/* A framing finds the same messages however the bytes arrive.  The first byte of the input decides
 * how the rest is split. */
#include "fuzz.h"
#include "wireform/framing/framing.h"

/* Low, so that the edges are reached. */
static const struct wf_framing_limits limits = {
    .limit_in = 512, .depth_limit = 16, .inflate = true};

struct seen {
    struct wf_buf bytes; /* All messages, each with its length before it. */
    unsigned count;
    enum wf_status end; /* WF_MORE: waits for more. */
};

static void take_messages(const struct wf_framing *framing, void *state, struct wf_buf *in,
                          struct seen *seen)
{
    wf_bytes message;

    while ((seen->end = framing->next(state, &limits, in, &message)) == WF_OK) {
        FUZZ_EXPECT(message.len <= limits.limit_in);
        wf_buf_put(&seen->bytes, &message.len, sizeof(message.len));
        wf_buf_put(&seen->bytes, message.ptr, message.len);
        seen->count++;
    }
    FUZZ_EXPECT(seen->end == WF_MORE || seen->end == WF_TOO_LARGE || seen->end == WF_BAD_SYNTAX);
}

/* Feeds pieces of 1 to `piece_limit` bytes; 0: all at once. */
static void feed(struct seen *seen, const uint8_t *data, size_t size, size_t piece_limit)
{
    const struct wf_framing *framing = &WF_FUZZ_FRAMING;
    void *state = calloc(1, framing->state_size ? framing->state_size : 1);
    uint32_t random = 1;
    struct wf_buf in;

    FUZZ_EXPECT(state);
    wf_buf_init(&in, size + 1);
    wf_buf_init(&seen->bytes, WF_NO_LIMIT);
    seen->count = 0;
    seen->end = WF_MORE;
    while (size > 0 && seen->end == WF_MORE) {
        size_t piece = size;

        random = random * 1664525 + 1013904223;
        if (piece_limit > 0 && piece > 1 + (random >> 16) % piece_limit)
            piece = 1 + (random >> 16) % piece_limit;
        wf_buf_put(&in, data, piece);
        FUZZ_EXPECT(!in.failed);
        data += piece;
        size -= piece;
        take_messages(framing, state, &in, seen);
    }
    if (framing->deinit)
        framing->deinit(state);
    free(state);
    wf_buf_deinit(&in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct seen whole;
    struct seen split;

    if (size < 2)
        return 0;
    feed(&whole, data + 1, size - 1, 0);
    feed(&split, data + 1, size - 1, 1 + data[0] % 32);
    FUZZ_EXPECT(whole.end == split.end);
    FUZZ_EXPECT(whole.count == split.count);
    FUZZ_EXPECT(wf_buf_len(&whole.bytes) == wf_buf_len(&split.bytes));
    FUZZ_EXPECT(whole.count == 0 || memcmp(wf_buf_peek(&whole.bytes), wf_buf_peek(&split.bytes),
                                           wf_buf_len(&whole.bytes)) == 0);
    wf_buf_deinit(&whole.bytes);
    wf_buf_deinit(&split.bytes);
    return 0;
}
