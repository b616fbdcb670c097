#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/entropy.h"
#include "wireform/codec/deflate_message.h"
#include "wireform/framing/websocket_private.h"

/* Smaller messages gain too little to be worth the time. */
#define SMALLEST_COMPRESSED 256

#define REASON_LIMIT (WF_CONTROL_LIMIT - 2)

/* -- messages -- */

static unsigned window_bits(unsigned variant)
{
    static const unsigned char bits[] = {0, 9, 12, 15};

    return bits[variant & WF_WEBSOCKET_WINDOW];
}

/* A broadcast is compressed once for each window, so there are few of them; a window may be
 * smaller than what was agreed on, and where zlib knows none so small, messages go as they are. */
static uint8_t window_variant(unsigned bits)
{
    if (bits == 0)
        bits = WF_DEFLATE_LARGEST_WINDOW;
    return bits >= 15 ? 3 : bits >= 12 ? 2 : bits >= WF_DEFLATE_SMALLEST_WINDOW ? 1 : 0;
}

static uint8_t message_bits(unsigned variant)
{
    return WF_FRAME_FINAL | (variant & WF_WEBSOCKET_BINARY ? WF_OPCODE_BINARY : WF_OPCODE_TEXT);
}

/* Compresses behind room for the longest header, then moves the payload down to the header that it
 * got.  @return false: better not compressed */
static bool put_compressed(struct wf_buf *out, unsigned variant, wf_bytes message)
{
    bool is_masked = (variant & WF_WEBSOCKET_MASKED) != 0;
    size_t before = wf_buf_len(out);
    uint8_t bits = message_bits(variant) | WF_FRAME_COMPRESSED;
    uint8_t *frame;
    size_t header_size, len;
    wf_mask mask;

    if (!wf_buf_room(out, WF_FRAME_HEADER_LIMIT))
        return false;
    wf_buf_commit(out, WF_FRAME_HEADER_LIMIT);
    if (!wf_deflate_message(out, window_bits(variant), message)) {
        out->end -= WF_FRAME_HEADER_LIMIT;
        return false;
    }
    len = wf_buf_len(out) - before - WF_FRAME_HEADER_LIMIT;
    header_size = wf_frame_header_size(len, is_masked);
    wf_buf_cut(out, before, WF_FRAME_HEADER_LIMIT - header_size);
    frame = out->data + out->begin + before;
    if (!is_masked) {
        wf_frame_header_write(frame, bits, len, NULL);
        return true;
    }
    wf_entropy_fill(&mask, sizeof(mask));
    wf_frame_header_write(frame, bits, len, &mask);
    (void)wf_mask_bytes(frame + header_size, frame + header_size, len, &mask);
    return true;
}

void wf_websocket_wrap(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    bool may_compress = (variant & WF_WEBSOCKET_WINDOW) != 0;

    if (may_compress && message.len >= SMALLEST_COMPRESSED && put_compressed(out, variant, message))
        return;
    wf_frame_put(out, message_bits(variant), (variant & WF_WEBSOCKET_MASKED) != 0, message);
}

unsigned wf_websocket_variant_of(const void *state)
{
    const struct wf_websocket *socket = state;

    return socket->variant;
}

void wf_websocket_begin(void *state, const struct wf_websocket_options *options)
{
    struct wf_websocket *socket = state;

    socket->may_compress = options->deflate;
    socket->keeps_context = options->keeps_context;
    socket->variant = 0;
    if (options->is_client)
        socket->variant |= WF_WEBSOCKET_MASKED;
    if (options->is_binary)
        socket->variant |= WF_WEBSOCKET_BINARY;
    if (options->deflate)
        socket->variant |= window_variant(options->window_bits);
}

/* -- control frames -- */

static void put_control(const struct wf_websocket *socket, struct wf_buf *out, uint8_t opcode,
                        wf_bytes payload)
{
    WF_ASSERT(payload.len <= WF_CONTROL_LIMIT);
    wf_frame_put(out, WF_FRAME_FINAL | opcode, wf_websocket_is_client(socket), payload);
}

/* @return NULL without memory */
static struct wf_buf *begin_owed(struct wf_websocket *socket)
{
    struct wf_websocket_partial *partial = wf_websocket_begin_partial(socket);

    if (!partial || partial->owed)
        return partial ? partial->owed : NULL;
    partial->owed = wf_alloc(1, sizeof(*partial->owed));
    if (partial->owed)
        wf_buf_init(partial->owed, WF_NO_LIMIT);
    return partial->owed;
}

bool wf_websocket_owe_frame(struct wf_websocket *socket, uint8_t opcode, wf_bytes payload)
{
    struct wf_buf *owed = begin_owed(socket);

    if (!owed)
        return false;
    put_control(socket, owed, opcode, payload);
    return !owed->failed;
}

void wf_websocket_forget_owed(struct wf_websocket *socket)
{
    if (!socket->partial || !socket->partial->owed)
        return;
    wf_buf_deinit(socket->partial->owed);
    wf_free(socket->partial->owed);
    socket->partial->owed = NULL;
}

static wf_bytes code_bytes(uint8_t bytes[2], unsigned code)
{
    bytes[0] = (uint8_t)(code >> 8);
    bytes[1] = (uint8_t)code;
    return (wf_bytes){bytes, code > 0 ? 2 : 0};
}

bool wf_websocket_owe_end(struct wf_websocket *socket, unsigned code)
{
    uint8_t bytes[2];

    if (socket->has_ended)
        return true;
    socket->has_ended = true;
    return wf_websocket_owe_frame(socket, WF_OPCODE_CLOSE, code_bytes(bytes, code));
}

void wf_websocket_owe(void *state, struct wf_buf *out)
{
    struct wf_websocket *socket = state;

    if (!socket->partial || !socket->partial->owed)
        return;
    wf_buf_put(out, wf_buf_peek(socket->partial->owed), wf_buf_len(socket->partial->owed));
    wf_websocket_forget_owed(socket);
    wf_websocket_end_partial(socket);
}

void wf_websocket_ping(void *state, struct wf_buf *out)
{
    const struct wf_websocket *socket = state;

    if (!socket->has_ended)
        put_control(socket, out, WF_OPCODE_PING, (wf_bytes){0});
}

void wf_websocket_end(void *state, struct wf_buf *out, unsigned code, wf_text reason)
{
    struct wf_websocket *socket = state;
    uint8_t payload[WF_CONTROL_LIMIT];

    if (socket->has_ended)
        return;
    socket->has_ended = true;
    WF_ASSERT(reason.len <= REASON_LIMIT);
    code_bytes(payload, code > 0 ? code : WF_WEBSOCKET_NORMAL);
    if (reason.len > 0)
        memcpy(payload + 2, reason.ptr, reason.len);
    put_control(socket, out, WF_OPCODE_CLOSE, (wf_bytes){payload, 2 + reason.len});
}

bool wf_websocket_is_close_code(unsigned code)
{
    if (code >= 1004 && code <= 1006)
        return false;
    return (code >= 1000 && code <= 1014) || (code >= 3000 && code <= 4999);
}
