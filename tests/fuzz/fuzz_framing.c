/* A framing finds the same messages however the bytes arrive, and owes the same for them.  The
 * first byte of the input decides how the rest is split, and which end of a WebSocket reads it. */
#include "fuzz.h"
#include "wireform/framing/websocket.h"

/* Low, so that the edges are reached. */
static const struct wf_framing_limits limits = {
    .limit_in = 512, .depth_limit = 16, .inflate = true};

struct seen {
    struct wf_buf bytes; /* All messages, each with its length before it. */
    unsigned count;
    size_t owed_len;    /* Not the frames themselves: those of a client have random masks. */
    enum wf_status end; /* WF_MORE: waits for more. */
};

static void take_owed(const struct wf_framing *framing, void *state, struct seen *seen)
{
    struct wf_buf owed;

    if (!framing->owe)
        return;
    wf_buf_init(&owed, WF_NO_LIMIT);
    framing->owe(state, &owed);
    seen->owed_len += wf_buf_len(&owed);
    wf_buf_deinit(&owed);
}

static bool take_message(const struct wf_framing *framing, void *state, struct wf_buf *in,
                         struct seen *seen)
{
    wf_bytes message;

    seen->end = framing->next(state, &limits, in, &message);
    take_owed(framing, state, seen);
    if (seen->end != WF_OK && seen->end != WF_OTHER_KIND)
        return false;
    FUZZ_EXPECT(message.len <= limits.limit_in);
    wf_buf_put(&seen->bytes, &seen->end, sizeof(seen->end));
    wf_buf_put(&seen->bytes, &message.len, sizeof(message.len));
    wf_buf_put(&seen->bytes, message.ptr, message.len);
    seen->count++;
    return true;
}

static void take_messages(const struct wf_framing *framing, void *state, struct wf_buf *in,
                          struct seen *seen)
{
    while (take_message(framing, state, in, seen))
        ;
    FUZZ_EXPECT(seen->end == WF_MORE || seen->end == WF_TOO_LARGE || seen->end == WF_BAD_SYNTAX ||
                seen->end == WF_CLOSED);
}

static void begin(const struct wf_framing *framing, void *state, uint8_t choice)
{
    struct wf_websocket_options options = {
        .is_client = choice & 0x20,
        .deflate = choice & 0x40,
        .keeps_context = choice & 0x80,
    };

    if (framing == &wf_framing_websocket)
        wf_websocket_begin(state, &options);
}

/* Feeds pieces of 1 to `piece_limit` bytes; 0: all at once. */
static void feed(struct seen *seen, uint8_t choice, const uint8_t *data, size_t size,
                 size_t piece_limit)
{
    const struct wf_framing *framing = &WF_FUZZ_FRAMING;
    void *state = calloc(1, framing->state_size ? framing->state_size : 1);
    uint32_t random = 1;
    struct wf_buf in;

    FUZZ_EXPECT(state);
    begin(framing, state, choice);
    wf_buf_init(&in, size + 1);
    wf_buf_init(&seen->bytes, WF_NO_LIMIT);
    seen->count = 0;
    seen->owed_len = 0;
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
    feed(&whole, data[0], data + 1, size - 1, 0);
    feed(&split, data[0], data + 1, size - 1, 1 + data[0] % 32);
    FUZZ_EXPECT(whole.end == split.end);
    FUZZ_EXPECT(whole.count == split.count);
    FUZZ_EXPECT(whole.owed_len == split.owed_len);
    FUZZ_EXPECT(wf_buf_len(&whole.bytes) == wf_buf_len(&split.bytes));
    FUZZ_EXPECT(whole.count == 0 || memcmp(wf_buf_peek(&whole.bytes), wf_buf_peek(&split.bytes),
                                           wf_buf_len(&whole.bytes)) == 0);
    wf_buf_deinit(&whole.bytes);
    wf_buf_deinit(&split.bytes);
    return 0;
}
