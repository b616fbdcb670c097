#include <errno.h>
#include <sys/socket.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/* From the socket to whole messages.  All connections are read into the buffer of the loop; one
 * gets a buffer of its own only while a frame is unfinished or a message has to wait. */

/* One busy peer must not keep the others waiting. */
#define READS_PER_TURN    2
#define MESSAGES_PER_TURN 64

/* What a peer may still say to a connection that is closing: it shall hear the last words, which a
 * reset would destroy, but not talk for ever. */
#define DISCARDED_LIMIT (1u << 20)

static void pause_reading(struct wf_conn *conn, uint64_t delay_ms)
{
    conn->is_paused = true;
    wf_conn_wait(conn, delay_ms);
}

/* Goes on once the others have had their turn. */
static void yield(struct wf_conn *conn)
{
    conn->is_yielding = true;
    pause_reading(conn, 0);
}

static uint64_t delay_ms(struct wf_conn *conn)
{
    return conn->kind->owner->delay_ms ? conn->kind->owner->delay_ms(conn) : 0;
}

static void queue_owed(struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;
    struct wf_buf *framed = &conn->kind->loop->framed;

    if (!framing->owe || !wf_conn_is_writable(conn))
        return;
    wf_buf_reset(framed);
    framed->limit = WF_NO_LIMIT;
    framing->owe(conn->framing_state, framed);
    if (framed->failed)
        wf_conn_shed(conn);
    else if (wf_buf_len(framed) > 0)
        wf_conn_queue_control(conn, framed);
}

/* `last_words`: nothing, or a code and a text. */
static void peer_closed(struct wf_conn *conn, wf_bytes last_words)
{
    unsigned code = 0;
    wf_text reason = {0};

    if (last_words.len >= 2) {
        code = (unsigned)last_words.ptr[0] << 8 | last_words.ptr[1];
        reason = (wf_text){(const char *)last_words.ptr + 2, last_words.len - 2};
    }
    conn->why = "closed by the other side";
    if (conn->kind->owner->peer_closed)
        conn->kind->owner->peer_closed(conn, code, reason);
    wf_conn_close(conn);
}

/* @return whether there may be another message */
static bool take_message(struct wf_conn *conn, struct wf_buf *in)
{
    const struct wf_conn_kind *kind = conn->kind;
    wf_bytes message;
    enum wf_status status = kind->framing->next(conn->framing_state, &kind->limits, in, &message);

    queue_owed(conn);
    if (conn->stage != WF_CONN_OPEN)
        return false;
    switch (status) {
    case WF_OK:
        kind->counters->messages_in++;
        kind->owner->message(conn, message);
        return true;
    case WF_OTHER_KIND:
        if (kind->owner->other_kind)
            kind->owner->other_kind(conn, message);
        return true;
    case WF_MORE:
        return false;
    case WF_CLOSED:
        peer_closed(conn, message);
        return false;
    case WF_NO_MEMORY:
        wf_conn_shed(conn);
        return false;
    default:
        kind->owner->broken(conn, status);
        return false;
    }
}

/* Hands over the messages that are complete, until the connection is closed or paused. */
static void take_messages(struct wf_conn *conn, struct wf_buf *in)
{
    for (unsigned taken = 0; conn->stage == WF_CONN_OPEN && wf_conn_is_taking(conn); taken++) {
        const struct wf_conn_kind *kind = conn->kind;
        uint64_t delay = wf_buf_len(in) > 0 ? delay_ms(conn) : 0;

        if (delay > 0) {
            pause_reading(conn, delay);
            return;
        }
        if (taken == MESSAGES_PER_TURN && wf_buf_len(in) > 0) {
            yield(conn);
            return;
        }
        if (!kind->owner->input) {
            if (!take_message(conn, in))
                return;
            continue;
        }
        kind->owner->input(conn, in);
        if (conn->kind == kind)
            return;
    }
}

/* Our closing frame is out: nothing but the peer's means anything any more.  It is we who hang up
 * then, unless something is still on its way out. */
static void await_end(struct wf_conn *conn, struct wf_buf *in)
{
    const struct wf_conn_kind *kind = conn->kind;
    enum wf_status status = WF_OK;
    wf_bytes message;

    while (status == WF_OK || status == WF_OTHER_KIND)
        status = kind->framing->next(conn->framing_state, &kind->limits, in, &message);
    if (status == WF_MORE)
        return;
    conn->awaits_end = false;
    if (conn->stage == WF_CONN_LINGERING)
        wf_conn_doom(conn, NULL);
}

static bool is_awaiting_end(const struct wf_conn *conn)
{
    return conn->awaits_end && conn->stage != WF_CONN_DOOMED;
}

static bool is_listening(const struct wf_conn *conn)
{
    return conn->stage == WF_CONN_OPEN || is_awaiting_end(conn);
}

static void take(struct wf_conn *conn, struct wf_buf *in)
{
    take_messages(conn, in);
    if (is_awaiting_end(conn))
        await_end(conn, in);
}

void wf_conn_drop_carry(struct wf_conn *conn)
{
    if (!conn->carry)
        return;
    wf_loop_drop_buffer(conn->kind->loop, conn->carry);
    conn->carry = NULL;
}

/* Only messages that are whole may be handled now; the rest waits for more. */
static void carry(struct wf_conn *conn, const struct wf_buf *rest)
{
    if (!conn->carry)
        conn->carry = wf_loop_take_buffer(conn->kind->loop, wf_conn_carry_limit(conn->kind),
                                          wf_buf_len(rest));
    if (!conn->carry) {
        wf_conn_shed(conn);
        return;
    }
    wf_buf_put(conn->carry, wf_buf_peek(rest), wf_buf_len(rest));
    if (conn->carry->failed)
        wf_conn_shed(conn);
}

static void take_carried(struct wf_conn *conn)
{
    if (!conn->carry)
        return;
    take(conn, conn->carry);
    if (!is_listening(conn) || wf_buf_len(conn->carry) == 0)
        wf_conn_drop_carry(conn);
}

static void note_life(struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;

    if (conn->stage != WF_CONN_OPEN || !conn->kind->owner->heard)
        return;
    if (!framing || !framing->heard || framing->heard(conn->framing_state))
        conn->kind->owner->heard(conn);
}

static void take_received(struct wf_conn *conn, struct wf_buf *received)
{
    if (conn->carry) {
        carry(conn, received);
        take_carried(conn);
    } else {
        take(conn, received);
        if (is_listening(conn) && wf_buf_len(received) > 0)
            carry(conn, received);
    }
    note_life(conn);
    /* It may just have shown that it takes several messages at once. */
    if (!wf_queue_is_empty(&conn->queue) && !wf_conn_is_paced(conn))
        wf_conn_write_later(conn);
}

void wf_conn_pause(struct wf_conn *conn)
{
    conn->is_paused = true;
    wf_conn_update_events(conn);
}

static bool goes_on_half_closed(struct wf_conn *conn)
{
    const struct wf_conn_owner *owner = conn->kind->owner;

    return owner->half_closed && owner->half_closed(conn);
}

static bool may_end_here(const struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;

    return !conn->carry || !framing || !framing->may_end ||
           framing->may_end(conn->framing_state, conn->carry);
}

/* Half-closed is closed, unless the owner says otherwise: what was complete has been handled, what
 * is queued may still go. */
static void end_of_input(struct wf_conn *conn)
{
    if (conn->stage != WF_CONN_OPEN || !wf_conn_is_taking(conn))
        return;
    if (!may_end_here(conn)) {
        conn->kind->owner->broken(conn, WF_MORE);
        return;
    }
    if (goes_on_half_closed(conn))
        return;
    conn->why = "closed by the other side";
    wf_conn_close(conn);
}

static void discard(struct wf_conn *conn, size_t len)
{
    /* A body that was refused is as long as its file: only time limits it. */
    if (conn->kind->owner->input)
        return;
    conn->discarded += (unsigned)len;
    if (conn->discarded > DISCARDED_LIMIT)
        wf_conn_doom(conn, NULL);
}

/* recv() spares the kernel what only files need. */
static ssize_t take_in(const struct wf_conn *conn, uint8_t *room)
{
    if (wf_conn_is_pair(conn))
        return read(conn->source.fd, room, WF_RECEIVE_SIZE);
    return recv(conn->source.fd, room, WF_RECEIVE_SIZE, 0);
}

/* @return whether it had all there was room for */
static bool read_once(struct wf_conn *conn)
{
    struct wf_buf *received = &conn->kind->loop->received;
    uint8_t *room;
    ssize_t len;

    wf_buf_reset(received);
    room = wf_buf_room(received, WF_RECEIVE_SIZE);
    do
        len = take_in(conn, room);
    while (len < 0 && errno == EINTR);

    if (len == 0) {
        conn->is_eof = true;
        end_of_input(conn);
        if (conn->stage == WF_CONN_LINGERING)
            wf_conn_doom(conn, NULL);
        return false;
    }
    if (len < 0) {
        if (errno != EAGAIN)
            wf_conn_doom(conn, wf_errno_phrase(errno));
        return false;
    }
    conn->kind->counters->bytes_in += (uint64_t)len;
    wf_buf_commit(received, (size_t)len);
    if (is_listening(conn))
        take_received(conn, received);
    else
        discard(conn, (size_t)len);
    return len == WF_RECEIVE_SIZE;
}

/* A read that came back short mostly leaves nothing behind it. */
bool wf_conn_read(struct wf_conn *conn, bool is_cut)
{
    for (unsigned reads = 0; reads < READS_PER_TURN; reads++) {
        bool is_drained = !read_once(conn) && !is_cut;

        if (is_drained || conn->stage == WF_CONN_DOOMED || !wf_conn_wants_input(conn))
            return false;
    }
    return true;
}

void wf_conn_go_on(struct wf_conn *conn)
{
    if (conn->kind->carrier) {
        conn->kind->carrier->go_on(conn);
        return;
    }
    if (conn->stage == WF_CONN_OPEN)
        take_carried(conn);
    /* Who takes the bytes itself was told of their end when it came. */
    if (conn->is_eof && !conn->kind->owner->input)
        end_of_input(conn);
    wf_conn_update_events(conn);
}

void wf_conn_resume(struct wf_conn *conn)
{
    conn->is_paused = false;
    conn->is_yielding = false;
    wf_conn_go_on(conn);
}
