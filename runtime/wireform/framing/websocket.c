#include "wireform/framing/websocket.h"

#include "wireform/base/alloc.h"
#include "wireform/framing/websocket_private.h"

/* From frames to messages.  A payload is unmasked as it comes, moved down to what is there of its
 * message, and checked; so no byte is looked at twice, and fragments cost nothing to remember. */

/* One call of next().  Functions that return bool say whether to go on; otherwise `status` says why
 * not. */
struct taking {
    struct wf_websocket *socket;
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
static bool fail(struct taking *taking, enum wf_websocket_code code)
{
    struct wf_websocket *socket = taking->socket;

    socket->is_over = true;
    if (socket->has_ended)
        return end_with(taking, WF_CLOSED);
    if (!wf_websocket_owe_end(socket, code))
        return end_with(taking, WF_NO_MEMORY);
    return end_with(taking, code == WF_WEBSOCKET_TOO_LARGE ? WF_TOO_LARGE : WF_BAD_SYNTAX);
}

/* -- the input -- */

/* What was not looked at yet. */
static uint8_t *unseen(const struct taking *taking)
{
    const struct wf_websocket *socket = taking->socket;

    return taking->in->data + taking->in->begin + socket->assembled + socket->gap;
}

static size_t unseen_len(const struct taking *taking)
{
    return wf_buf_len(taking->in) - taking->socket->assembled - taking->socket->gap;
}

/* Leaves `count` bytes behind that belong to no message. */
static void pass(struct taking *taking, size_t count)
{
    if (taking->socket->assembled > 0)
        taking->socket->gap += count;
    else
        wf_buf_take(taking->in, count);
}

/* Before more comes: all that follows the gap then is the beginning of one header or one control
 * frame, so this is cheap. */
static void close_gap(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;

    if (socket->gap == 0)
        return;
    wf_buf_cut(taking->in, socket->assembled, socket->gap);
    socket->gap = 0;
}

/* -- messages -- */

/* The next bytes of the message under way, unmasked and inflated. */
static bool check_text(struct taking *taking, wf_bytes bytes)
{
    struct wf_websocket *socket = taking->socket;

    if (socket->opcode == WF_OPCODE_TEXT && !wf_utf8_feed(&socket->utf8, bytes.ptr, bytes.len))
        return fail(taking, WF_WEBSOCKET_BAD_DATA);
    return true;
}

static bool take_plain(struct taking *taking, size_t count)
{
    struct wf_websocket *socket = taking->socket;
    uint8_t *from = unseen(taking);
    uint8_t *to = from - socket->gap;

    if (!wf_websocket_is_client(socket))
        wf_mask_bytes(to, from, count, &socket->mask);
    else if (socket->gap > 0)
        memmove(to, from, count);
    socket->assembled += count;
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
    uint8_t *payload = unseen(taking);
    wf_bytes plain;
    enum wf_status status;

    if (!wf_websocket_is_client(socket))
        wf_mask_bytes(payload, payload, count, &socket->mask);
    pass(taking, count);
    status = wf_websocket_inflate(socket->inflating, (wf_bytes){payload, count}, &plain);
    return check_inflated(taking, status, plain);
}

static bool finish_compressed(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;
    wf_bytes plain;
    enum wf_status status = wf_websocket_inflate_end(socket->inflating, &plain);

    if (!check_inflated(taking, status, plain))
        return false;
    *taking->message = wf_websocket_inflated(socket->inflating);
    return true;
}

static void finish_plain(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;

    *taking->message = (wf_bytes){wf_buf_peek(taking->in), socket->assembled};
    wf_buf_take(taking->in, socket->assembled + socket->gap);
    socket->assembled = socket->gap = 0;
}

static bool hand_over(struct taking *taking, bool is_binary)
{
    bool is_ours = is_binary == ((taking->socket->variant & WF_WEBSOCKET_BINARY) != 0);

    return end_with(taking, is_ours ? WF_OK : WF_OTHER_KIND);
}

static bool finish_message(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;
    bool is_binary = socket->opcode == WF_OPCODE_BINARY;

    if (!socket->has_ended) {
        if (socket->is_compressed && !finish_compressed(taking))
            return false;
        if (!is_binary && socket->utf8.left > 0)
            return fail(taking, WF_WEBSOCKET_BAD_DATA);
        if (!socket->is_compressed)
            finish_plain(taking);
    }
    socket->opcode = 0;
    return socket->has_ended || hand_over(taking, is_binary);
}

static bool take_payload(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;
    size_t count = unseen_len(taking);
    bool goes_on = true;

    if (count > socket->frame_left)
        count = (size_t)socket->frame_left;
    socket->frame_left -= count;
    if (socket->has_ended)
        pass(taking, count);
    else if (socket->is_compressed)
        goes_on = take_compressed(taking, count);
    else
        goes_on = take_plain(taking, count);
    if (!goes_on)
        return false;
    if (socket->frame_left > 0)
        return end_with(taking, WF_MORE);
    socket->is_in_frame = false;
    socket->has_heard = true;
    return (socket->frame_bits & WF_FRAME_FINAL) == 0 || finish_message(taking);
}

static bool begin_data_frame(struct taking *taking, const struct wf_frame_header *header)
{
    struct wf_websocket *socket = taking->socket;
    uint8_t opcode = header->bits & WF_FRAME_OPCODE;

    if (opcode != WF_OPCODE_CONTINUATION) {
        socket->opcode = opcode;
        socket->is_compressed = (header->bits & WF_FRAME_COMPRESSED) != 0;
        socket->utf8 = (struct wf_utf8){0};
        if (socket->is_compressed && !socket->has_ended &&
            !wf_websocket_inflate_begin(&socket->inflating, taking->limits->limit_in))
            return end_with(taking, WF_NO_MEMORY);
    }
    if (!socket->is_compressed && !socket->has_ended &&
        header->len > taking->limits->limit_in - socket->assembled)
        return fail(taking, WF_WEBSOCKET_TOO_LARGE);
    socket->frame_bits = header->bits;
    socket->frame_left = header->len;
    socket->mask = header->mask;
    socket->is_in_frame = true;
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
        wf_mask_bytes(payload, payload, bytes.len, &header->mask);
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
static bool is_good_data(const struct wf_websocket *socket, uint8_t bits)
{
    uint8_t opcode = bits & WF_FRAME_OPCODE;
    bool goes_on = opcode == WF_OPCODE_CONTINUATION;

    if (opcode > WF_OPCODE_BINARY || goes_on != (socket->opcode != 0))
        return false;
    return (bits & WF_FRAME_COMPRESSED) == 0 || (socket->may_compress && !goes_on);
}

/* What the first two bytes show. */
static bool is_good_start(const struct wf_websocket *socket, const struct wf_frame_header *header)
{
    if ((header->bits & WF_FRAME_RESERVED) != 0)
        return false;
    if (header->is_masked == wf_websocket_is_client(socket))
        return false;
    if (wf_frame_is_control(header->bits))
        return is_good_control(header->bits);
    return is_good_data(socket, header->bits);
}

static bool take_header(struct taking *taking)
{
    struct wf_frame_header header = {0};
    size_t len = unseen_len(taking);
    size_t size = wf_frame_header_read(&header, unseen(taking), len);

    if (len >= 2 && !is_good_start(taking->socket, &header))
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

static bool may_begin(const struct wf_websocket *socket)
{
    return socket->opcode == 0 && !socket->is_in_frame && !socket->inflating &&
           !socket->has_ended && !socket->is_over;
}

/* @return its header's size; 0: it is not of that sort */
static size_t find_whole(const struct taking *taking, struct wf_frame_header *header)
{
    size_t len = wf_buf_len(taking->in);
    size_t size = wf_frame_header_read(header, wf_buf_peek(taking->in), len);
    bool is_good = size > 0 && header->is_valid && header->len <= len - size &&
                   header->len <= taking->limits->limit_in &&
                   header->is_masked != wf_websocket_is_client(taking->socket) &&
                   (header->bits == (WF_FRAME_FINAL | WF_OPCODE_TEXT) ||
                    header->bits == (WF_FRAME_FINAL | WF_OPCODE_BINARY));

    return is_good ? size : 0;
}

/* @return false: it has to be taken in pieces */
static bool take_whole(struct taking *taking)
{
    struct wf_frame_header header;
    size_t header_size = find_whole(taking, &header);
    uint8_t *payload = taking->in->data + taking->in->begin + header_size;
    wf_bytes message;
    bool is_binary;

    if (header_size == 0)
        return false;
    message = (wf_bytes){payload, (size_t)header.len};
    is_binary = header.bits == (WF_FRAME_FINAL | WF_OPCODE_BINARY);
    if (header.is_masked)
        wf_mask_bytes(payload, payload, message.len, &header.mask);
    if (!is_binary && wf_utf8_check((const char *)payload, message.len) != message.len) {
        fail(taking, WF_WEBSOCKET_BAD_DATA);
        return true;
    }
    wf_buf_take(taking->in, header_size + message.len);
    taking->socket->has_heard = true;
    *taking->message = message;
    hand_over(taking, is_binary);
    return true;
}

/* -- the table -- */

/* We have said goodbye: whatever was under way will not be handled. */
static void forget_message(struct taking *taking)
{
    struct wf_websocket *socket = taking->socket;

    wf_buf_take(taking->in, socket->assembled + socket->gap);
    socket->assembled = socket->gap = 0;
    wf_websocket_inflate_free(&socket->inflating);
}

/* What the last message was inflated in; it has been handled. */
static void forget_inflated(struct wf_websocket *socket)
{
    if (!socket->inflating || socket->opcode != 0)
        return;
    if (socket->keeps_context)
        wf_websocket_inflate_rest(socket->inflating);
    else
        wf_websocket_inflate_free(&socket->inflating);
}

static enum wf_status websocket_next(void *state, const struct wf_framing_limits *limits,
                                     struct wf_buf *in, wf_bytes *message)
{
    struct wf_websocket *socket = state;
    struct taking taking = {socket, limits, in, message, WF_MORE};
    bool goes_on = true;

    if (may_begin(socket) && take_whole(&taking))
        return taking.status;
    *message = (wf_bytes){0};
    if (socket->has_ended)
        forget_message(&taking);
    else
        forget_inflated(socket);
    if (socket->is_over) {
        wf_buf_take(in, wf_buf_len(in));
        return WF_CLOSED;
    }
    while (goes_on)
        goes_on = socket->is_in_frame ? take_payload(&taking) : take_header(&taking);
    if (taking.status == WF_MORE)
        close_gap(&taking);
    return taking.status;
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

    wf_websocket_inflate_free(&socket->inflating);
    if (socket->owed)
        wf_buf_deinit(socket->owed);
    wf_free(socket->owed);
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
