#include "wireform/io/comet_private.h"

/* Frames on their way: which of them go into which response, and when a response ends. */

static const char ok[] = "6:oob:ok";
static const char keepalive[] = "13:oob:keepalive";

/* Frames that go out in one write are put together up to this; beyond it, and whenever something
 * still waits to be written, they are shared with whoever else gets them. */
#define COPIED_LIMIT ((size_t)4096)

static uint64_t now_ms(const struct wf_comet_socket *socket)
{
    return wf_loop_now_ms(wf_comet_conn_of(socket)->kind->loop);
}

/* -- frames -- */

static struct wf_block *block_of(const struct wf_comet_socket *socket, uint64_t number)
{
    return wf_queue_at(&wf_comet_conn_of(socket)->queue, number - socket->confirmed - 1)->block;
}

/* Of a broadcast they are counted once. */
static size_t units_in(struct wf_block *block)
{
    if (block->units == 0)
        block->units = wf_comet_units((wf_bytes){block->at, block->len});
    return block->units;
}

static size_t put_head(const struct wf_comet_socket *socket, uint64_t number,
                       char head[WF_COMET_HEAD_SIZE])
{
    bool is_kill = socket->is_killed && number == wf_comet_last(socket);

    return wf_comet_head(head, number, is_kill ? WF_COMET_CONTROL : WF_COMET_MESSAGE,
                         units_in(block_of(socket, number)));
}

static size_t frame_len(const struct wf_comet_socket *socket, uint64_t number)
{
    char head[WF_COMET_HEAD_SIZE];

    return put_head(socket, number, head) + block_of(socket, number)->len;
}

static void put_frame(const struct wf_comet_socket *socket, uint64_t number, struct wf_buf *out)
{
    const struct wf_block *block = block_of(socket, number);
    char head[WF_COMET_HEAD_SIZE];

    wf_buf_put(out, head, put_head(socket, number, head));
    wf_buf_put(out, block->at, block->len);
}

static void note_written(struct wf_comet_socket *socket, uint64_t number)
{
    socket->written = number;
    if (socket->sent < number)
        socket->sent = number;
}

/* Puts frames behind the last one written into a buffer of the loop: as many as `limit` bytes have
 * room for, and one in any case.  @return it, which may have failed */
static struct wf_buf *gather(struct wf_comet_socket *socket, size_t limit)
{
    struct wf_buf *out = &wf_comet_conn_of(socket)->kind->loop->encoded;

    wf_buf_reset(out);
    out->limit = WF_NO_LIMIT;
    while (socket->written < wf_comet_last(socket)) {
        uint64_t number = socket->written + 1;

        if (wf_buf_len(out) > 0 && wf_buf_len(out) + frame_len(socket, number) > limit)
            break;
        put_frame(socket, number, out);
        if (out->failed)
            break;
        note_written(socket, number);
    }
    return out;
}

static wf_bytes bytes_in(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

/* -- streams -- */

static struct wf_conn *conn_of(const struct wf_http_exchange *exchange)
{
    return wf_http_conn_of(exchange->http);
}

static void stream_gone(void *user)
{
    struct wf_comet_socket *socket = user;

    socket->stream = NULL;
    wf_comet_close(socket, WF_COMET_STREAMING);
}

static void stream_drained(void *user)
{
    wf_comet_flush(user);
}

static void note_said(struct wf_comet_socket *socket)
{
    socket->stream_due_ms = now_ms(socket) + wf_comet_tuning(socket)->comet_keepalive_ms;
}

static void write_shared(struct wf_comet_socket *socket)
{
    uint64_t number = socket->written + 1;
    char head[WF_COMET_HEAD_SIZE];
    wf_bytes head_bytes = {(const uint8_t *)head, put_head(socket, number, head)};

    wf_http_write_shared(socket->stream, head_bytes, block_of(socket, number));
    note_written(socket, number);
}

static void write_copied(struct wf_comet_socket *socket)
{
    struct wf_buf *out = gather(socket, COPIED_LIMIT);

    if (out->failed)
        wf_conn_shed(conn_of(socket->stream));
    else
        wf_http_write(socket->stream, bytes_in(out));
}

static void flush_stream(struct wf_comet_socket *socket)
{
    struct wf_conn *conn = conn_of(socket->stream);

    if (socket->written == wf_comet_last(socket))
        return;
    note_said(socket);
    while (socket->written < wf_comet_last(socket) && conn->stage == WF_CONN_OPEN &&
           wf_queue_waiting(&conn->queue) < wf_comet_tuning(socket)->comet_unsent) {
        size_t len = frame_len(socket, socket->written + 1);

        if (wf_queue_is_empty(&conn->queue) && len <= COPIED_LIMIT)
            write_copied(socket);
        else
            write_shared(socket);
    }
}

static void begin_stream(struct wf_comet_socket *socket, struct wf_http_exchange *exchange)
{
    socket->stream = exchange;
    wf_http_add_field(exchange, "X-Accel-Buffering", WF_TEXT("no"));
    wf_http_close(exchange);
    wf_http_on_gone(exchange, stream_gone, socket);
    wf_http_on_drained(exchange, stream_drained);
    wf_http_begin(exchange, 200, "text/messages; charset=utf-8");
    wf_http_write(exchange, (wf_bytes){(const uint8_t *)ok, sizeof(ok) - 1});
    wf_http_forget_request(exchange);
    note_said(socket);
}

void wf_comet_keep_stream_alive(struct wf_comet_socket *socket)
{
    wf_http_write(socket->stream, (wf_bytes){(const uint8_t *)keepalive, sizeof(keepalive) - 1});
    note_said(socket);
}

/* -- polls -- */

static void answer_poll(struct wf_http_exchange *exchange, wf_bytes frames)
{
    wf_http_answer(exchange, 200, "text/plain; charset=utf-8", frames);
}

/* @return whether there were any */
static bool answer_with_frames(struct wf_comet_socket *socket, struct wf_http_exchange *exchange)
{
    struct wf_buf *out = gather(socket, wf_comet_tuning(socket)->comet_unsent);

    if (out->failed)
        wf_conn_shed(conn_of(exchange));
    else if (wf_buf_len(out) == 0)
        return false;
    else
        answer_poll(exchange, bytes_in(out));
    return true;
}

/* Only a poll of the current channel is a sign of life. */
static void note_end_of_poll(struct wf_comet_socket *socket)
{
    socket->poll = NULL;
    if (socket->current == WF_COMET_LONGPOLLING)
        wf_comet_note_life(socket);
    else
        wf_comet_set_timer(socket);
}

static void poll_gone(void *user)
{
    note_end_of_poll(user);
}

/* It is answered behind this, and not the socket's any more. */
static struct wf_http_exchange *let_poll_go(struct wf_comet_socket *socket)
{
    struct wf_http_exchange *exchange = socket->poll;

    wf_http_on_gone(exchange, NULL, NULL);
    note_end_of_poll(socket);
    return exchange;
}

void wf_comet_end_poll(struct wf_comet_socket *socket)
{
    wf_comet_answer(let_poll_go(socket), 200, keepalive);
}

static void flush_poll(struct wf_comet_socket *socket)
{
    if (socket->written < wf_comet_last(socket))
        answer_with_frames(socket, let_poll_go(socket));
}

static void hold_poll(struct wf_comet_socket *socket, unsigned timeout_ms,
                      struct wf_http_exchange *exchange)
{
    socket->poll = exchange;
    socket->poll_due_ms = now_ms(socket) + timeout_ms;
    wf_http_on_gone(exchange, poll_gone, socket);
    if (socket->current == WF_COMET_LONGPOLLING)
        wf_comet_note_life(socket);
    else
        wf_comet_set_timer(socket);
}

static void ask_long(struct wf_comet_socket *socket, unsigned timeout_ms,
                     struct wf_http_exchange *exchange)
{
    bool is_current = socket->current == WF_COMET_LONGPOLLING;

    if (socket->poll)
        wf_comet_end_poll(socket);
    /* Whatever is not confirmed may not have arrived. */
    socket->written = is_current ? socket->confirmed : socket->written;
    if (is_current && answer_with_frames(socket, exchange))
        wf_comet_note_life(socket);
    else
        hold_poll(socket, timeout_ms, exchange);
}

static void ask_short(struct wf_comet_socket *socket, struct wf_http_exchange *exchange)
{
    bool is_current = socket->current == WF_COMET_SHORTPOLLING;

    socket->written = is_current ? socket->confirmed : socket->written;
    if (!is_current || !answer_with_frames(socket, exchange))
        answer_poll(exchange, (wf_bytes){0});
    if (is_current)
        wf_comet_note_life(socket);
}

/* -- channels -- */

void wf_comet_open(struct wf_comet_socket *socket, enum wf_comet_type type,
                   struct wf_http_exchange *exchange)
{
    wf_comet_close(socket, type);
    socket->is_open[type] = true;
    if (type == WF_COMET_STREAMING)
        begin_stream(socket, exchange);
    else
        wf_comet_answer(exchange, 200, ok);
    wf_comet_set_timer(socket);
}

void wf_comet_ask(struct wf_comet_socket *socket, enum wf_comet_type type, unsigned timeout_ms,
                  struct wf_http_exchange *exchange)
{
    if (!socket->is_open[type])
        wf_comet_answer(exchange, 200, "16:oob:restart-fail");
    else if (type == WF_COMET_SHORTPOLLING)
        ask_short(socket, exchange);
    else if (type == WF_COMET_LONGPOLLING)
        ask_long(socket, timeout_ms, exchange);
    else
        wf_comet_answer(exchange, 400, "A stream is opened with new=yes.");
}

static void end_stream(struct wf_comet_socket *socket)
{
    struct wf_http_exchange *exchange = socket->stream;

    socket->stream = NULL;
    wf_http_on_gone(exchange, NULL, NULL);
    if (exchange->stage == WF_HTTP_STREAMING)
        wf_http_end(exchange);
}

void wf_comet_close(struct wf_comet_socket *socket, enum wf_comet_type type)
{
    bool was_current = socket->current == type;

    socket->is_open[type] = false;
    if (was_current)
        socket->current = WF_COMET_NO_TYPE;
    if (type == WF_COMET_STREAMING && socket->stream)
        end_stream(socket);
    if (type == WF_COMET_LONGPOLLING && socket->poll)
        wf_comet_end_poll(socket);
    if (was_current)
        wf_comet_note_life(socket);
}

void wf_comet_close_all(struct wf_comet_socket *socket)
{
    for (unsigned type = 0; type < WF_COMET_TYPES; type++)
        wf_comet_close(socket, (enum wf_comet_type)type);
}

void wf_comet_use(struct wf_comet_socket *socket, enum wf_comet_type type)
{
    enum wf_comet_type previous = (enum wf_comet_type)socket->current;

    if (previous != type && previous != WF_COMET_NO_TYPE)
        wf_comet_close(socket, previous);
    socket->current = (unsigned char)type;
    socket->written = socket->confirmed;
    wf_comet_note_life(socket);
    wf_conn_write_later(wf_comet_conn_of(socket));
}

void wf_comet_flush(struct wf_comet_socket *socket)
{
    if (socket->current == WF_COMET_STREAMING && socket->stream)
        flush_stream(socket);
    else if (socket->current == WF_COMET_LONGPOLLING && socket->poll)
        flush_poll(socket);
}
