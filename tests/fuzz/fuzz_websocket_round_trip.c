/* What one end of a WebSocket wraps the other one reads, compressed or not, masked or not, in
 * pieces of any size.  The first byte says how it leaves, the second how it is cut. */
#include "fuzz.h"
#include "wireform/framing/websocket.h"

static const struct wf_framing_limits limits = {.limit_in = 8192};

static void read_back(const struct wf_buf *frame, unsigned variant, size_t piece, wf_bytes expected)
{
    const struct wf_framing *framing = &wf_framing_websocket;
    struct wf_websocket_options options = {
        .is_client = (variant & WF_WEBSOCKET_MASKED) == 0,
        .is_binary = true,
        .deflate = true,
    };
    void *state = calloc(1, framing->state_size);
    enum wf_status status = WF_MORE;
    wf_bytes message = {0};
    struct wf_buf in;

    FUZZ_EXPECT(state);
    wf_websocket_begin(state, &options);
    wf_buf_init(&in, WF_NO_LIMIT);
    for (size_t at = 0; at < wf_buf_len(frame); at += piece) {
        size_t left = wf_buf_len(frame) - at;

        FUZZ_EXPECT(status == WF_MORE);
        wf_buf_put(&in, wf_buf_peek(frame) + at, left < piece ? left : piece);
        status = framing->next(state, &limits, &in, &message);
    }
    FUZZ_EXPECT(status == WF_OK && wf_bytes_equal(message, expected));
    FUZZ_EXPECT(framing->next(state, &limits, &in, &message) == WF_MORE && wf_buf_len(&in) == 0);
    framing->deinit(state);
    free(state);
    wf_buf_deinit(&in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    wf_bytes message = {data + 2, size - 2};
    struct wf_buf frame;
    unsigned variant;

    if (size < 2 || size - 2 > limits.limit_in)
        return 0;
    variant = (data[0] & (WF_WEBSOCKET_WINDOW | WF_WEBSOCKET_MASKED)) | WF_WEBSOCKET_BINARY;
    wf_buf_init(&frame, WF_NO_LIMIT);
    wf_framing_websocket.wrap(variant, &frame, message);
    FUZZ_EXPECT(!frame.failed);
    read_back(&frame, variant, 1 + data[1], message);
    read_back(&frame, variant, wf_buf_len(&frame), message);
    wf_buf_deinit(&frame);
    return 0;
}
