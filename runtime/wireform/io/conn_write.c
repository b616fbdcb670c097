#include <errno.h>
#include <string.h>
#include <sys/socket.h>

#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/* From queued blocks to the socket: one write for everything queued in a turn, except to peers
 * that can only take one message at a time. */

#define PIECES_PER_WRITE 64

/* Pieces that are no longer than this on average are put together. */
#define GATHERED_PIECE 1024

/* What is as long does not wait for the end of the turn, so that it need not be copied. */
#define LONG_MESSAGE ((size_t)32 * 1024)

bool wf_conn_takes_one_at_a_time(const struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;

    switch (conn->kind->tuning->pacing) {
    case WF_PACING_NEVER:
        return false;
    case WF_PACING_ALWAYS:
        return true;
    case WF_PACING_AUTO:
        break;
    }
    return framing && framing->may_coalesce && !framing->may_coalesce(conn->framing_state);
}

static void go_on(struct wf_task *task)
{
    wf_conn_go_on(WF_OWNER(task, struct wf_conn, go_on_task));
}

void wf_conn_go_on_later(struct wf_conn *conn)
{
    wf_loop_put_off(conn->kind->loop, WF_PHASE_RESUME, &conn->go_on_task, go_on);
}

static void write_queued(struct wf_task *task)
{
    wf_conn_write(WF_OWNER(task, struct wf_conn, write_task));
}

void wf_conn_write_later(struct wf_conn *conn)
{
    if (conn->write_task.next)
        return;
    wf_loop_put_off(conn->kind->loop, WF_PHASE_WRITE, &conn->write_task, write_queued);
}

/* Reading stops while too much waits to be written ... */
static void note_fullness(struct wf_conn *conn)
{
    size_t pause = conn->kind->tuning->queue_pause;

    if (pause > 0 && wf_queue_waiting(&conn->queue) > pause)
        conn->is_full = true;
}

/* ... and goes on when half of that is gone. */
static void note_room(struct wf_conn *conn)
{
    struct wf_conn_waiting *waiting = conn->waiting;
    void (*drained)(void *user) = waiting ? waiting->drained : NULL;

    if (!conn->is_full || wf_queue_waiting(&conn->queue) > conn->kind->tuning->queue_pause / 2)
        return;
    conn->is_full = false;
    wf_conn_go_on_later(conn);
    if (!drained)
        return;
    waiting->drained = NULL;
    drained(waiting->drained_user);
}

void wf_conn_drop_slow(struct wf_conn *conn)
{
    if (conn->kind->carrier) {
        conn->kind->carrier->full(conn);
        return;
    }
    conn->kind->counters->slow++;
    wf_log(WF_LOG_INFO, conn->kind->protocol->name, wf_conn_peer_name(conn),
           "too slow: %zu bytes waiting", wf_queue_waiting(&conn->queue));
    wf_conn_doom(conn, "too slow");
}

bool wf_conn_is_behind(const struct wf_conn *conn)
{
    return conn->is_blocked && !wf_queue_is_empty(&conn->queue);
}

static void write_out(struct wf_conn *conn);
static wf_bytes write_now(struct wf_conn *conn, wf_bytes bytes);

/* Much may be queued in one turn, so a queue is full only when the socket takes no more of it; and
 * one message, however long, finds room where nothing else waits.  Who waits for room hears of it
 * at the end of the turn: something is being sent. */
static bool make_room(struct wf_conn *conn, size_t len)
{
    write_out(conn);
    wf_conn_update_events(conn);
    return wf_queue_is_empty(&conn->queue) ||
           wf_queue_waiting(&conn->queue) + len <= conn->kind->tuning->queue_limit;
}

static inline bool has_room(struct wf_conn *conn, size_t len)
{
    size_t limit = conn->kind->tuning->queue_limit;

    if (conn->kind->carrier)
        return conn->kind->carrier->has_room(conn, len);
    return limit == 0 || wf_queue_waiting(&conn->queue) + len <= limit || make_room(conn, len);
}

/* One slice is one write to a paced peer, and one frame of a carrier: they must not join. */
static bool may_join(const struct wf_conn *conn)
{
    return !conn->kind->carrier && !wf_conn_is_paced(conn);
}

static bool queue_copy(struct wf_conn *conn, wf_bytes bytes)
{
    if (may_join(conn))
        return wf_queue_copy_in_turn(&conn->queue, wf_conn_turn_blocks(conn), bytes);
    return wf_queue_copy(&conn->queue, wf_conn_turn_blocks(conn), bytes);
}

static bool queue_slice(struct wf_conn *conn, const struct wf_slice *slice)
{
    bool can_join = may_join(conn);
    wf_bytes rest = slice->bytes;

    if (slice->block)
        return wf_queue_share(&conn->queue, wf_conn_turn_blocks(conn), slice, can_join);
    if (can_join && rest.len >= LONG_MESSAGE && wf_queue_is_empty(&conn->queue))
        rest = write_now(conn, rest);
    return rest.len == 0 || queue_copy(conn, rest);
}

void wf_conn_queue(struct wf_conn *conn, const struct wf_slice *slice)
{
    if (!has_room(conn, slice->bytes.len)) {
        wf_conn_drop_slow(conn);
        return;
    }
    if (!wf_conn_is_writable(conn)) /* that write found it gone */
        return;
    if (!queue_slice(conn, slice)) {
        wf_conn_shed(conn);
        return;
    }
    conn->kind->counters->messages_out++;
    note_fullness(conn);
    wf_conn_write_later(conn);
}

bool wf_conn_queue_lent(struct wf_conn *conn, wf_bytes head, wf_bytes lent, wf_bytes tail,
                        const struct wf_loan *loan)
{
    bool is_kept = false;

    if (!has_room(conn, head.len + lent.len + tail.len)) {
        wf_conn_drop_slow(conn);
        return false;
    }
    if (!wf_conn_is_writable(conn))
        return false;
    if (queue_copy(conn, head))
        is_kept = wf_queue_lend(&conn->queue, wf_conn_turn_blocks(conn), lent, loan);
    if (!is_kept || (tail.len > 0 && !queue_copy(conn, tail))) {
        wf_conn_shed(conn);
        return is_kept;
    }
    conn->kind->counters->messages_out++;
    conn->kind->counters->bytes_lent += lent.len;
    note_fullness(conn);
    wf_conn_write_later(conn);
    return true;
}

void wf_conn_queue_control(struct wf_conn *conn, const struct wf_buf *framed)
{
    wf_bytes bytes = {wf_buf_peek(framed), wf_buf_len(framed)};

    if (bytes.len == 0)
        return;
    if (!has_room(conn, bytes.len)) {
        wf_conn_drop_slow(conn);
        return;
    }
    if (!wf_conn_is_writable(conn))
        return;
    if (queue_copy(conn, bytes))
        wf_conn_write_later(conn);
    else
        wf_conn_shed(conn);
}

bool wf_conn_queue_answer(struct wf_conn *conn, wf_bytes bytes)
{
    if (!wf_conn_is_writable(conn))
        return false;
    if (!queue_copy(conn, bytes)) {
        wf_conn_shed(conn);
        return false;
    }
    wf_conn_write_later(conn);
    return true;
}

bool wf_conn_queue_shared_answer(struct wf_conn *conn, struct wf_block *block)
{
    struct wf_slice slice = wf_block_all(block);

    if (!wf_conn_is_writable(conn))
        return false;
    if (!wf_queue_share(&conn->queue, wf_conn_turn_blocks(conn), &slice, false)) {
        wf_conn_shed(conn);
        return false;
    }
    wf_conn_write_later(conn);
    return true;
}

/* A peer that is gone as far as writing goes.  What it sent before is still read: the last words
 * of a client that did not wait for its answers count, and reading finds out that it is gone. */
static void stop_writing(struct wf_conn *conn, int number)
{
    if (conn->stage != WF_CONN_OPEN || (number != EPIPE && number != ECONNRESET)) {
        wf_conn_doom(conn, wf_errno_phrase(number));
        return;
    }
    conn->is_mute = true;
    wf_queue_clear(&conn->queue, wf_conn_turn_blocks(conn));
}

/* Where replies come in order, those before the end are still owed, and a peer gets them for as
 * long as it reads on. */
static bool is_owed_the_rest(const struct wf_conn *conn)
{
    return conn->stage == WF_CONN_FLUSHING && conn->kind->protocol->in_order &&
           !conn->kind->is_ending;
}

/* Puts small pieces next to each other: the kernel takes one faster than many, by more than it
 * takes to copy them.  @return how many pieces there are now */
static int gather(struct wf_conn *conn, struct iovec *pieces, int count, size_t len)
{
    uint8_t *gathered = conn->kind->loop->gathered;
    size_t at = 0;

    if (count == 1 || len > WF_GATHERED_SIZE || len / (size_t)count > GATHERED_PIECE)
        return count;
    for (int i = 0; i < count; i++) {
        memcpy(gathered + at, pieces[i].iov_base, pieces[i].iov_len);
        at += pieces[i].iov_len;
    }
    pieces[0] = (struct iovec){gathered, len};
    return 1;
}

static ssize_t send_pieces(int fd, struct iovec *pieces, int count)
{
    struct msghdr message = {.msg_iov = pieces, .msg_iovlen = (size_t)count};

    return sendmsg(fd, &message, 0);
}

/* send() and sendmsg() spare the kernel what only files need. */
static ssize_t put_out(struct wf_conn *conn, struct iovec *pieces, int count)
{
    if (wf_conn_is_pair(conn))
        return writev(conn->waiting->pair->sink.fd, pieces, count);
    if (count > 1)
        return send_pieces(conn->source.fd, pieces, count);
    return send(conn->source.fd, pieces->iov_base, pieces->iov_len, 0);
}

/* @return whether all that was offered went out */
static bool write_pieces(struct wf_conn *conn, int limit)
{
    struct iovec pieces[PIECES_PER_WRITE];
    int count = wf_queue_peek(&conn->queue, pieces, limit);
    size_t offered = 0;
    ssize_t len;

    for (int i = 0; i < count; i++)
        offered += pieces[i].iov_len;
    count = gather(conn, pieces, count, offered);
    do
        len = put_out(conn, pieces, count);
    while (len < 0 && errno == EINTR);

    if (len < 0 && errno != EAGAIN) {
        stop_writing(conn, errno);
        return false;
    }
    if (len > 0) {
        conn->kind->counters->bytes_out += (uint64_t)len;
        wf_queue_take(&conn->queue, wf_conn_turn_blocks(conn), (size_t)len);
        if (is_owed_the_rest(conn))
            wf_conn_limit_closing(conn);
    }
    conn->is_blocked = len < 0 || (size_t)len < offered;
    return !conn->is_blocked;
}

/* Milliseconds until a paced peer may be written to.  The clock of the turn may be behind the
 * time of the last write, never ahead; one more makes up for the fraction it cuts off. */
static uint64_t gap_left_ms(const struct wf_conn *conn)
{
    uint64_t last_ms = conn->waiting ? conn->waiting->last_write_ms : 0;
    uint64_t due_ms = last_ms + conn->kind->tuning->pacing_gap_ms + 1;
    uint64_t now_ms = wf_loop_now_ms(conn->kind->loop);

    return last_ms > 0 && due_ms > now_ms ? due_ms - now_ms : 0;
}

/* Writes one message, or the rest of one, unless the gap is not over.  @return whether to go on */
static bool write_paced(struct wf_conn *conn)
{
    struct wf_conn_waiting *waiting = wf_conn_waiting(conn);
    bool is_rest = wf_queue_is_begun(&conn->queue);
    uint64_t wait_ms = gap_left_ms(conn);
    bool is_whole;

    if (!waiting)
        return false;
    if (!is_rest && wait_ms > 0) {
        wf_conn_wait(conn, wait_ms);
        return false;
    }
    is_whole = write_pieces(conn, 1);
    waiting->last_write_ms = wf_clock_ms();
    return is_whole;
}

static void linger(struct wf_conn *conn)
{
    conn->stage = WF_CONN_LINGERING;
    wf_conn_limit_closing(conn);
}

/* Where both ends say goodbye, the connection stays whole until the peer has: hanging up sooner
 * would look like an accident. */
static void finish_flushing(struct wf_conn *conn)
{
    if (conn->awaits_end && !conn->is_eof && !conn->is_mute)
        linger(conn);
    else if (conn->is_eof || conn->is_mute || wf_conn_is_pair(conn) ||
             shutdown(conn->source.fd, SHUT_WR) != 0)
        wf_conn_doom(conn, NULL);
    else
        linger(conn);
}

/* All that was queued has been written: `had_any`, in this turn. */
static void note_empty(struct wf_conn *conn, bool had_any)
{
    if (conn->stage == WF_CONN_FLUSHING) {
        finish_flushing(conn);
        return;
    }
    if (conn->stage != WF_CONN_OPEN)
        return;
    if (conn->is_eof)
        wf_conn_go_on_later(conn);
    if (had_any && conn->kind->owner->drained)
        conn->kind->owner->drained(conn);
}

static bool may_write(const struct wf_conn *conn)
{
    return conn->stage != WF_CONN_CONNECTING && conn->stage != WF_CONN_DOOMED && !conn->is_blocked;
}

static void write_out(struct wf_conn *conn)
{
    bool goes_on = may_write(conn);

    while (goes_on && !wf_queue_is_empty(&conn->queue))
        goes_on = wf_conn_is_paced(conn) ? write_paced(conn) : write_pieces(conn, PIECES_PER_WRITE);
}

/* @return what has to wait; why, the next write finds out */
static wf_bytes write_now(struct wf_conn *conn, wf_bytes bytes)
{
    struct iovec piece = {(void *)(uintptr_t)bytes.ptr, bytes.len};
    ssize_t len = may_write(conn) ? put_out(conn, &piece, 1) : 0;

    if (len <= 0)
        return bytes;
    conn->kind->counters->bytes_out += (uint64_t)len;
    return (wf_bytes){bytes.ptr + len, bytes.len - (size_t)len};
}

static void write_turn(struct wf_conn *conn)
{
    bool had_any = !wf_queue_is_empty(&conn->queue);

    if (!may_write(conn))
        return;
    write_out(conn);
    note_fullness(conn);
    note_room(conn);
    if (wf_queue_is_empty(&conn->queue))
        note_empty(conn, had_any);
    wf_conn_update_events(conn);
}

void wf_conn_write(struct wf_conn *conn)
{
    if (conn->kind->carrier) {
        conn->kind->carrier->write(conn);
        return;
    }
    write_turn(conn);
    if (!wf_queue_is_empty(&conn->queue) && !wf_queue_settle(&conn->queue))
        wf_conn_shed(conn);
}
