#include "wireform/framing/websocket.h"

#include "wireform/base/alloc.h"
#include "wireform/framing/websocket_private.h"

/* From frames to messages.  A payload is unmasked as it comes, moved down to what is there of its
 * message, and checked; so no byte is looked at twice, and fragments cost nothing to remember. */

/* One call of next().  Functions that return bool say whether to go on; otherwise `status` says why
 * not. */
struct taking {
    struct wf_websocket *socket;
    struct wf_websocket_partial *partial; /**< The socket's. */
    const struct wf_framing_limits *limits;
    struct wf_buf *in;
    wf_bytes *message;
    enum wf_status status;
};

static bool end_with(struct taking *taking, enum wf_status status)
{
    taking->status = status;
    return false;
}

/* The stream is over: `code` says why to the peer, unless the last word was spoken before. */
static enum wf_status end_stream(struct wf_websocket *socket, enum wf_websocket_code code)
{
    socket->is_over = true;
    if (socket->has_ended)
        return WF_CLOSED;
    if (!wf_websocket_owe_end(socket, code))
        return WF_NO_MEMORY;
    return code == WF_WEBSOCKET_TOO_LARGE ? WF_TOO_LARGE : WF_BAD_SYNTAX;
}

static bool fail(struct taking *taking, enum wf_websocket_code code)
{
    return end_with(taking, end_stream(taking->socket, code));
}

/* -- the input -- */

/* What was not looked at yet. */
static uint8_t *unseen(const struct taking *taking)
{
    const struct wf_websocket_partial *partial = taking->partial;

    return taking->in->data + taking->in->begin + partial->assembled + partial->gap;
}

static size_t unseen_len(const struct taking *taking)
{
    return wf_buf_len(taking->in) - taking->partial->assembled - taking->partial->gap;
}

/* Leaves `count` bytes behind that belong to no message. */
static void pass(struct taking *taking, size_t count)
{
    if (taking->partial->assembled > 0)
        taking->partial->gap += count;
    else
        wf_buf_take(taking->in, count);
}

/* Before more comes: all that follows the gap then is the beginning of one header or one control
 * frame, so this is cheap. */
static void close_gap(struct taking *taking)
{
    struct wf_websocket_partial *partial = taking->partial;

    if (partial->gap == 0)
        return;
    wf_buf_cut(taking->in, partial->assembled, partial->gap);
    partial->gap = 0;
}

/* -- messages -- */

/* The next bytes of the message under way, unmasked and inflated. */
static bool check_text(struct taking *taking, wf_bytes bytes)
{
    struct wf_websocket_partial *partial = taking->partial;

    if (partial->opcode == WF_OPCODE_TEXT && !wf_utf8_feed(&partial->utf8, bytes.ptr, bytes.len))
        return fail(taking, WF_WEBSOCKET_BAD_DATA);
    return true;
}

static bool take_plain(struct taking *taking, size_t count)
{
    struct wf_websocket *socket = taking->socket;
    struct wf_websocket_partial *partial = taking->partial;
    uint8_t *from = unseen(taking);
    uint8_t *to = from - partial->gap;
    bool is_ascii = false;

    if (!wf_websocket_is_client(socket))
        is_ascii = wf_mask_bytes(to, from, count, &partial->mask);
    else if (partial->gap > 0)
        memmove(to, from, count);
    partial->assembled += count;
    if (is_ascii && partial->utf8.left == 0)
        return true;
    return check_text(taking, (wf_bytes){to, count});
}

/* `plain` is what just came out: it came before what is wrong, so it is judged first, and the
 * verdict does not depend on how the message was cut into reads. */
static bool check_inflated(struct taking *taking, enum wf_status status, wf_bytes plain)
{
    if (status == WF_NO_MEMORY)
        return end_with(taking, status);
    if (!check_text(taking, plain))
        return false;
    if (status == WF_OK)
        return true;
    return fail(taking, status == WF_TOO_LARGE ? WF_WEBSOCKET_TOO_LARGE : WF_WEBSOCKET_BAD_DATA);
}

static bool take_compressed(struct taking *taking, size_t count)
{
    struct wf_websocket *socket = taking->socket;
    struct wf_websocket_partial *partial = taking->partial;
    uint8_t *payload = unseen(taking);
    wf_bytes plain;
    enum wf_status status;

    if (!wf_websocket_is_client(socket))
        (void)wf_mask_bytes(payload, payload, count, &partial->mask);
    pass(taking, count);
    status = wf_websocket_inflate(partial->inflating, (wf_bytes){payload, count}, &plain);
    return check_inflated(taking, status, plain);
}

static bool finish_compressed(struct taking *taking)
{
    struct wf_websocket_partial *partial = taking->partial;
    wf_bytes plain;
    enum wf_status status = wf_websocket_inflate_end(partial->inflating, &plain);

    if (!check_inflated(taking, status, plain))
        return false;
    *taking->message = wf_websocket_inflated(partial->inflating);
    return true;
}

static void finish_plain(struct taking *taking)
{
    struct wf_websocket_partial *partial = taking->partial;

    *taking->message = (wf_bytes){wf_buf_peek(taking->in), partial->assembled};
    wf_buf_take(taking->in, partial->assembled + partial->gap);
    partial->assembled = partial->gap = 0;
}

static enum wf_status kind_of(const struct wf_websocket *socket, bool is_binary)
{
    bool is_ours = is_binary == ((socket->variant & WF_WEBSOCKET_BINARY) != 0);

    return is_ours ? WF_OK : WF_OTHER_KIND;
}

static bool finish_message(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;
    struct wf_websocket_partial *partial = taking->partial;
    bool is_binary = partial->opcode == WF_OPCODE_BINARY;

    if (!socket->has_ended) {
        if (partial->is_compressed && !finish_compressed(taking))
            return false;
        if (!is_binary && partial->utf8.left > 0)
            return fail(taking, WF_WEBSOCKET_BAD_DATA);
        if (!partial->is_compressed)
            finish_plain(taking);
    }
    partial->opcode = 0;
    return socket->has_ended || end_with(taking, kind_of(socket, is_binary));
}

static bool take_payload(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;
    struct wf_websocket_partial *partial = taking->partial;
    size_t count = unseen_len(taking);
    bool goes_on = true;

    if (count > partial->frame_left)
        count = (size_t)partial->frame_left;
    partial->frame_left -= count;
    if (socket->has_ended)
        pass(taking, count);
    else if (partial->is_compressed)
        goes_on = take_compressed(taking, count);
    else
        goes_on = take_plain(taking, count);
    if (!goes_on)
        return false;
    if (partial->frame_left > 0)
        return end_with(taking, WF_MORE);
    partial->is_in_frame = false;
    socket->has_heard = true;
    return (partial->frame_bits & WF_FRAME_FINAL) == 0 || finish_message(taking);
}

static bool begin_data_frame(struct taking *taking, const struct wf_frame_header *header)
{
    struct wf_websocket *socket = taking->socket;
    struct wf_websocket_partial *partial = taking->partial;
    uint8_t opcode = header->bits & WF_FRAME_OPCODE;

    if (opcode != WF_OPCODE_CONTINUATION) {
        partial->opcode = opcode;
        partial->is_compressed = (header->bits & WF_FRAME_COMPRESSED) != 0;
        partial->utf8 = (struct wf_utf8){0};
        if (partial->is_compressed && !socket->has_ended &&
            !wf_websocket_inflate_begin(&partial->inflating, taking->limits->limit_in))
            return end_with(taking, WF_NO_MEMORY);
    }
    if (!partial->is_compressed && !socket->has_ended &&
        header->len > taking->limits->limit_in - partial->assembled)
        return fail(taking, WF_WEBSOCKET_TOO_LARGE);
    partial->frame_bits = header->bits;
    partial->frame_left = header->len;
    partial->mask = header->mask;
    partial->is_in_frame = true;
    return true;
}

/* -- control frames: not in pieces, and they may stand between the frames of a message -- */

static bool take_close(struct taking *taking, wf_bytes payload)
{
    struct wf_websocket *socket = taking->socket;
    unsigned code = 0;

    if (payload.len == 1)
        return fail(taking, WF_WEBSOCKET_PROTOCOL_ERROR);
    if (payload.len >= 2) {
        code = (unsigned)payload.ptr[0] << 8 | payload.ptr[1];
        if (!wf_websocket_is_close_code(code))
            return fail(taking, WF_WEBSOCKET_PROTOCOL_ERROR);
        if (wf_utf8_check((const char *)payload.ptr + 2, payload.len - 2) != payload.len - 2)
            return fail(taking, WF_WEBSOCKET_BAD_DATA);
    }
    socket->is_over = true;
    *taking->message = payload;
    if (!wf_websocket_owe_end(socket, code))
        return end_with(taking, WF_NO_MEMORY);
    return end_with(taking, WF_CLOSED);
}

static bool take_control(struct taking *taking, struct wf_frame_header *header, size_t header_size)
{
    uint8_t *payload = unseen(taking) + header_size;
    wf_bytes bytes = {payload, (size_t)header->len};

    if (header->len > WF_CONTROL_LIMIT)
        return fail(taking, WF_WEBSOCKET_PROTOCOL_ERROR);
    if (unseen_len(taking) < header_size + bytes.len)
        return end_with(taking, WF_MORE);
    if (header->is_masked)
        (void)wf_mask_bytes(payload, payload, bytes.len, &header->mask);
    pass(taking, header_size + bytes.len);
    taking->socket->has_heard = true;

    switch (header->bits & WF_FRAME_OPCODE) {
    case WF_OPCODE_CLOSE:
        return take_close(taking, bytes);
    case WF_OPCODE_PING:
        if (!taking->socket->has_ended &&
            !wf_websocket_owe_frame(taking->socket, WF_OPCODE_PONG, bytes))
            return end_with(taking, WF_NO_MEMORY);
        return true;
    default: /* A pong: that it came is all it says. */
        return true;
    }
}

/* -- headers -- */

static bool is_good_control(uint8_t bits)
{
    return (bits & WF_FRAME_OPCODE) <= WF_OPCODE_PONG && (bits & WF_FRAME_FINAL) != 0 &&
           (bits & WF_FRAME_COMPRESSED) == 0;
}

/* A message begins where none is under way, and goes on where one is; what is compressed says so
 * in its first frame. */
static bool is_good_data(const struct taking *taking, uint8_t bits)
{
    uint8_t opcode = bits & WF_FRAME_OPCODE;
    bool goes_on = opcode == WF_OPCODE_CONTINUATION;

    if (opcode > WF_OPCODE_BINARY || goes_on != (taking->partial->opcode != 0))
        return false;
    return (bits & WF_FRAME_COMPRESSED) == 0 || (taking->socket->may_compress && !goes_on);
}

/* What the first two bytes show. */
static bool is_good_start(const struct taking *taking, const struct wf_frame_header *header)
{
    if ((header->bits & WF_FRAME_RESERVED) != 0)
        return false;
    if (header->is_masked == wf_websocket_is_client(taking->socket))
        return false;
    if (wf_frame_is_control(header->bits))
        return is_good_control(header->bits);
    return is_good_data(taking, header->bits);
}

static bool take_header(struct taking *taking)
{
    struct wf_frame_header header = {0};
    size_t len = unseen_len(taking);
    size_t size = wf_frame_header_read(&header, unseen(taking), len);

    if (len >= 2 && !is_good_start(taking, &header))
        return fail(taking, WF_WEBSOCKET_PROTOCOL_ERROR);
    if (size == 0)
        return end_with(taking, WF_MORE);
    if (!header.is_valid)
        return fail(taking, WF_WEBSOCKET_PROTOCOL_ERROR);
    if (wf_frame_is_control(header.bits))
        return take_control(taking, &header, size);
    if (!begin_data_frame(taking, &header))
        return false;
    pass(taking, size);
    return true;
}

/* -- most messages: in one frame, and all of it is there, so that nothing has to be remembered --
 */

static bool is_whole(uint8_t bits)
{
    return bits == (WF_FRAME_FINAL | WF_OPCODE_TEXT) || bits == (WF_FRAME_FINAL | WF_OPCODE_BINARY);
}

/* @return its header's size; 0: it is not of that sort */
static size_t find_whole(const struct wf_websocket *socket, const struct wf_framing_limits *limits,
                         const struct wf_buf *in, struct wf_frame_header *header)
{
    size_t len = wf_buf_len(in);
    size_t size = wf_frame_header_read(header, wf_buf_peek(in), len);
    bool is_good = size > 0 && is_whole(header->bits) && header->is_valid &&
                   header->is_masked != wf_websocket_is_client(socket) &&
                   header->len <= len - size && header->len <= limits->limit_in;

    return is_good ? size : 0;
}

/* @return WF_MORE: it has to be taken in pieces */
static enum wf_status take_whole(struct wf_websocket *socket,
                                 const struct wf_framing_limits *limits, struct wf_buf *in,
                                 wf_bytes *message)
{
    struct wf_frame_header header;
    size_t header_size = find_whole(socket, limits, in, &header);
    uint8_t *payload = in->data + in->begin + header_size;
    bool is_binary, is_ascii;
    size_t len;

    if (header_size == 0)
        return WF_MORE;
    len = (size_t)header.len;
    is_binary = (header.bits & WF_FRAME_OPCODE) == WF_OPCODE_BINARY;
    is_ascii = header.is_masked && wf_mask_bytes(payload, payload, len, &header.mask);
    if (!is_binary && !is_ascii && wf_utf8_check((const char *)payload, len) != len)
        return end_stream(socket, WF_WEBSOCKET_BAD_DATA);
    wf_buf_take(in, header_size + len);
    socket->has_heard = true;
    *message = (wf_bytes){payload, len};
    return kind_of(socket, is_binary);
}

/* -- the table -- */

struct wf_websocket_partial *wf_websocket_begin_partial(struct wf_websocket *socket)
{
    if (!socket->partial)
        socket->partial = wf_alloc(1, sizeof(*socket->partial));
    return socket->partial;
}

void wf_websocket_end_partial(struct wf_websocket *socket)
{
    struct wf_websocket_partial *partial = socket->partial;

    if (!partial || partial->opcode != 0 || partial->inflating || partial->owed)
        return;
    wf_free(partial);
    socket->partial = NULL;
}

/* No message will be handled any more. */
static void forget_all(struct wf_websocket *socket)
{
    if (!socket->partial)
        return;
    wf_websocket_inflate_free(&socket->partial->inflating);
    socket->partial->opcode = 0;
    wf_websocket_end_partial(socket);
}

/* We have said goodbye: whatever was under way will not be handled. */
static void forget_message(struct taking *taking)
{
    struct wf_websocket_partial *partial = taking->partial;

    wf_buf_take(taking->in, partial->assembled + partial->gap);
    partial->assembled = partial->gap = 0;
    wf_websocket_inflate_free(&partial->inflating);
}

/* What the last message was inflated in; it has been handled. */
static void forget_inflated(struct taking *taking)
{
    struct wf_websocket_partial *partial = taking->partial;

    if (!partial->inflating || partial->opcode != 0)
        return;
    if (taking->socket->keeps_context)
        wf_websocket_inflate_rest(partial->inflating);
    else
        wf_websocket_inflate_free(&partial->inflating);
}

/* Not inlined, so that most messages pass by it quickly. */
static __attribute__((noinline)) enum wf_status take_in_pieces(struct taking *taking)
{
    bool goes_on = true;

    taking->partial = wf_websocket_begin_partial(taking->socket);
    if (!taking->partial)
        return WF_NO_MEMORY;
    if (taking->socket->has_ended)
        forget_message(taking);
    else
        forget_inflated(taking);
    while (goes_on)
        goes_on = taking->partial->is_in_frame ? take_payload(taking) : take_header(taking);
    if (taking->status == WF_MORE)
        close_gap(taking);
    wf_websocket_end_partial(taking->socket);
    return taking->status;
}

static enum wf_status websocket_next(void *state, const struct wf_framing_limits *limits,
                                     struct wf_buf *in, wf_bytes *message)
{
    struct wf_websocket *socket = state;
    enum wf_status status = WF_MORE;

    *message = (wf_bytes){0};
    if (socket->is_over) {
        forget_all(socket);
        wf_buf_take(in, wf_buf_len(in));
        return WF_CLOSED;
    }
    if (!socket->partial && wf_buf_len(in) == 0)
        return WF_MORE;
    if (!socket->partial && !socket->has_ended)
        status = take_whole(socket, limits, in, message);
    if (status != WF_MORE)
        return status;
    return take_in_pieces(&(struct taking){socket, NULL, limits, in, message, WF_MORE});
}

static bool websocket_heard(void *state)
{
    struct wf_websocket *socket = state;
    bool has_heard = socket->has_heard;

    socket->has_heard = false;
    return has_heard;
}

static void websocket_deinit(void *state)
{
    struct wf_websocket *socket = state;

    wf_websocket_forget_owed(socket);
    forget_all(socket);
}

const struct wf_framing wf_framing_websocket = {
    .name = "websocket",
    .state_size = sizeof(struct wf_websocket),
    .next = websocket_next,
    .wrap = wf_websocket_wrap,
    .variant = wf_websocket_variant_of,
    .owe = wf_websocket_owe,
    .heard = websocket_heard,
    .ping = wf_websocket_ping,
    .end = wf_websocket_end,
    .deinit = websocket_deinit,
};
