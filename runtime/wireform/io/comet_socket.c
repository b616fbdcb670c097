#include "wireform/base/alloc.h"
#include "wireform/io/comet_private.h"

/* A socket as a connection: what is queued for it, what of that has arrived, and when it ends. */

static void be_told(struct wf_task *task)
{
    struct wf_comet_socket *socket = WF_OWNER(task, struct wf_comet_socket, full_task);
    struct wf_conn *conn = wf_comet_conn_of(socket);

    if (conn->stage != WF_CONN_OPEN)
        return;
    conn->is_mute = false;
    wf_session_refuse_slow(socket->session);
    wf_conn_close(conn);
}

void wf_comet_begin(struct wf_comet_socket *socket)
{
    socket->current = WF_COMET_NO_TYPE;
}

/* -- frames that wait to be confirmed -- */

uint64_t wf_comet_last(const struct wf_comet_socket *socket)
{
    return socket->confirmed + wf_queue_count(&wf_comet_conn_of(socket)->queue);
}

bool wf_comet_confirm(struct wf_comet_socket *socket, uint64_t seq)
{
    struct wf_conn *conn = wf_comet_conn_of(socket);

    if (seq > socket->sent)
        return false;
    while (socket->confirmed < seq) {
        wf_queue_take(&conn->queue, wf_conn_turn_blocks(conn),
                      wf_queue_at(&conn->queue, 0)->bytes.len);
        socket->confirmed++;
    }
    if (socket->written < seq)
        socket->written = seq;
    if (conn->stage == WF_CONN_FLUSHING && wf_queue_is_empty(&conn->queue))
        wf_conn_doom(conn, NULL);
    return true;
}

/* Its last words are always heard. */
static bool has_room(const struct wf_conn *conn, size_t len)
{
    const struct wf_comet_socket *socket = wf_comet_of(conn);
    const struct wf_tuning *tuning = conn->kind->tuning;

    if (socket->is_full || wf_queue_is_empty(&conn->queue))
        return true;
    return (tuning->queue_limit == 0 ||
            wf_queue_waiting(&conn->queue) + len <= tuning->queue_limit) &&
           (tuning->comet_frames == 0 || wf_queue_count(&conn->queue) < tuning->comet_frames);
}

/* Whoever sends to it is in the middle of a message, so it is told when that is over. */
static void be_full(struct wf_conn *conn)
{
    struct wf_comet_socket *socket = wf_comet_of(conn);

    socket->is_full = true;
    conn->is_mute = true;
    wf_loop_put_off(conn->kind->loop, WF_PHASE_FULL, &socket->full_task, be_told);
}

static void write_frames(struct wf_conn *conn)
{
    struct wf_comet_socket *socket = wf_comet_of(conn);

    if (conn->stage == WF_CONN_DOOMED)
        return;
    wf_comet_flush(socket);
    /* A service that ends waits for nobody to confirm anything. */
    if (conn->stage == WF_CONN_FLUSHING && conn->kind->is_ending)
        wf_conn_doom(conn, NULL);
}

/* -- ends -- */

static unsigned kill_socket(struct wf_conn *conn)
{
    static const wf_bytes kill = {(const uint8_t *)"kill", 4};

    if (wf_queue_copy(&conn->queue, wf_conn_turn_blocks(conn), kill))
        wf_comet_of(conn)->is_killed = true;
    else
        wf_conn_shed(conn);
    return conn->kind->tuning->comet_kill_timeout_ms;
}

void wf_comet_leave(struct wf_comet_socket *socket)
{
    wf_conn_doom(wf_comet_conn_of(socket), "closed by the other side");
}

static void end_socket(struct wf_conn *conn)
{
    struct wf_comet_socket *socket = wf_comet_of(conn);

    wf_comet_forget_posts(socket);
    wf_comet_close_all(socket);
    wf_comet_free(socket);
}

static void go_on(struct wf_conn *conn)
{
    wf_comet_handle_posts(wf_comet_of(conn));
}

const struct wf_conn_carrier wf_comet_carrier = {
    .write = write_frames,
    .has_room = has_room,
    .full = be_full,
    .close = kill_socket,
    .go_on = go_on,
    .ended = end_socket,
};

/* -- time -- */

static uint64_t now_ms(const struct wf_comet_socket *socket)
{
    return wf_loop_now_ms(wf_comet_conn_of(socket)->kind->loop);
}

static bool is_alive(const struct wf_comet_socket *socket)
{
    return (socket->current == WF_COMET_STREAMING && socket->stream) ||
           (socket->current == WF_COMET_LONGPOLLING && socket->poll);
}

void wf_comet_note_life(struct wf_comet_socket *socket)
{
    socket->silence_due_ms =
        is_alive(socket) ? UINT64_MAX : now_ms(socket) + wf_comet_tuning(socket)->comet_silence_ms;
    wf_comet_set_timer(socket);
}

void wf_comet_set_timer(struct wf_comet_socket *socket)
{
    struct wf_loop *loop = wf_comet_conn_of(socket)->kind->loop;
    uint64_t due_ms = socket->silence_due_ms;

    if (socket->stream && socket->stream_due_ms < due_ms)
        due_ms = socket->stream_due_ms;
    if (socket->poll && socket->poll_due_ms < due_ms)
        due_ms = socket->poll_due_ms;
    if (due_ms == UINT64_MAX)
        wf_timer_clear(loop, &socket->timer);
    else
        wf_timer_set(loop, &socket->timer, due_ms > now_ms(socket) ? due_ms - now_ms(socket) : 0);
}

void wf_comet_timeout(struct wf_timer *timer)
{
    struct wf_comet_socket *socket = WF_OWNER(timer, struct wf_comet_socket, timer);
    uint64_t now = now_ms(socket);

    if (socket->silence_due_ms <= now) {
        wf_conn_doom(wf_comet_conn_of(socket), "not heard of any more");
        return;
    }
    if (socket->stream && socket->stream_due_ms <= now)
        wf_comet_keep_stream_alive(socket);
    if (socket->poll && socket->poll_due_ms <= now)
        wf_comet_end_poll(socket);
    wf_comet_set_timer(socket);
}
