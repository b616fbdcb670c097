#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/* The life of a connection.  However it ends, it ends here: wf_conn_close() and wf_conn_doom()
 * only change its stage, and the loop calls say_goodbye() and finish() behind the handlers. */

/* Level-triggered, epoll would look at each socket it told of once more in the next turn, and find
 * nothing.  Edge-triggered, it is up to us to read all that came (conn_read.c).  Where more may
 * stand behind a read that came back short, which is the end of the input, or what follows urgent
 * data, we are told that, too. */
#define TOLD_ONCE ((uint32_t)EPOLLET)
#define BEHIND    ((uint32_t)(EPOLLRDHUP | EPOLLPRI))
#define INPUT     ((uint32_t)EPOLLIN | BEHIND)

static const char *log_name(const struct wf_conn *conn)
{
    return conn->kind->protocol->name;
}

static void finish(struct wf_task *task)
{
    struct wf_conn *conn = WF_OWNER(task, struct wf_conn, end_task);

    if (conn->kind->carrier)
        conn->kind->carrier->ended(conn);
    conn->kind->owner->ended(conn);
}

static void say_goodbye(struct wf_task *task);

static void put_off_end(struct wf_conn *conn)
{
    struct wf_loop *loop = conn->kind->loop;

    if (conn->has_said_goodbye)
        wf_loop_put_off(loop, WF_PHASE_FREE, &conn->end_task, finish);
    else
        wf_loop_put_off(loop, WF_PHASE_GOODBYE, &conn->end_task, say_goodbye);
}

static void say_goodbye(struct wf_task *task)
{
    struct wf_conn *conn = WF_OWNER(task, struct wf_conn, end_task);

    conn->has_said_goodbye = true;
    if (conn->waiting)
        conn->waiting->drained = NULL; /* What is queued still goes, but whoever asked is gone. */
    if (conn->kind->owner->goodbye)
        conn->kind->owner->goodbye(conn);
    if (conn->stage == WF_CONN_DOOMED)
        put_off_end(conn);
}

static void free_waiting(struct wf_conn *conn)
{
    if (!conn->waiting)
        return;
    wf_timer_deinit(conn->kind->loop, &conn->waiting->timer);
    wf_free(conn->waiting);
    conn->waiting = NULL;
}

static bool is_waiting(const struct wf_conn_waiting *waiting)
{
    return waiting->pair || wf_timer_is_set(&waiting->timer) || waiting->last_write_ms > 0 ||
           waiting->drained;
}

static void wait_expired(struct wf_timer *timer)
{
    struct wf_conn *conn = WF_OWNER(timer, struct wf_conn_waiting, timer)->conn;

    if (conn->kind->owner->woken)
        conn->kind->owner->woken(conn);
    else if (conn->is_paused)
        wf_conn_resume(conn);
    if (wf_conn_is_pair(conn) && conn->waiting->pair->is_polled && wf_conn_wants_input(conn))
        wf_conn_read(conn, false);
    wf_conn_write(conn);
    if (!is_waiting(conn->waiting))
        free_waiting(conn);
}

bool wf_conn_make_waiting(struct wf_conn *conn)
{
    struct wf_conn_waiting *waiting = wf_alloc(1, sizeof(*waiting));

    if (!waiting || !wf_timer_init(conn->kind->loop, &waiting->timer, wait_expired)) {
        wf_free(waiting);
        return false;
    }
    waiting->conn = conn;
    conn->waiting = waiting;
    return true;
}

struct wf_conn_waiting *wf_conn_waiting(struct wf_conn *conn)
{
    if (!conn->waiting && !wf_conn_make_waiting(conn))
        wf_conn_shed(conn);
    return conn->waiting;
}

/* Both kinds of waiting look at the clock again when the timer comes, so the sooner one does. */
void wf_conn_wait(struct wf_conn *conn, uint64_t delay_ms)
{
    struct wf_loop *loop = conn->kind->loop;
    struct wf_conn_waiting *waiting = wf_conn_waiting(conn);

    if (!waiting)
        return;
    if (!wf_timer_is_set(&waiting->timer) ||
        wf_timer_due_ms(loop, &waiting->timer) > wf_loop_now_ms(loop) + delay_ms)
        wf_timer_set(loop, &waiting->timer, delay_ms);
}

static void deadline_expired(struct wf_timer *timer)
{
    struct wf_conn *conn = WF_OWNER(timer, struct wf_conn, deadline_timer);

    if (conn->stage <= WF_CONN_OPEN)
        conn->kind->owner->timeout(conn);
    else
        wf_conn_doom(conn, NULL);
}

bool wf_conn_init(struct wf_conn *conn, const struct wf_conn_kind *kind, void *framing_state)
{
    conn->kind = kind;
    conn->framing_state = framing_state;
    conn->source.fd = -1;
    return wf_timer_init(kind->loop, &conn->deadline_timer, deadline_expired);
}

static void deinit_framing(struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;

    if (framing && framing->deinit)
        framing->deinit(conn->framing_state);
}

void wf_conn_change_kind(struct wf_conn *conn, const struct wf_conn_kind *kind, void *framing_state)
{
    deinit_framing(conn);
    conn->kind = kind;
    conn->framing_state = framing_state;
    if (conn->carry)
        conn->carry->limit = wf_conn_carry_limit(kind);
}

void wf_conn_deinit(struct wf_conn *conn)
{
    const struct wf_conn_kind *kind = conn->kind;

    if (wf_conn_is_pair(conn)) {
        wf_conn_watch_pair(conn, false, false);
        wf_free(conn->waiting->pair);
    } else if (conn->source.fd >= 0) {
        wf_source_remove(kind->loop, &conn->source);
        close(conn->source.fd);
        conn->source.fd = -1;
    }
    wf_timer_deinit(kind->loop, &conn->deadline_timer);
    free_waiting(conn);
    deinit_framing(conn);
    wf_queue_clear(&conn->queue, wf_conn_turn_blocks(conn));
    wf_conn_drop_carry(conn);
    if (!conn->is_ipv4)
        wf_free(conn->peer.name);
}

static const char *pending_error(const struct wf_conn *conn)
{
    int number = 0;
    socklen_t len = sizeof(number);

    getsockopt(conn->source.fd, SOL_SOCKET, SO_ERROR, &number, &len);
    return number != 0 ? wf_errno_phrase(number) : "connection reset";
}

static void change_events(struct wf_conn *conn, uint32_t events)
{
    if (!wf_source_change(conn->kind->loop, &conn->source, events))
        wf_conn_doom(conn, wf_errno_phrase(errno));
}

/* What epoll told of a socket is new to it again, unless there is nothing. */
static void be_told_again(struct wf_conn *conn)
{
    change_events(conn, conn->source.events);
}

static void conn_ready(struct wf_source *source, uint32_t events)
{
    struct wf_conn *conn = WF_OWNER(source, struct wf_conn, source);
    bool may_have_more = false;

    if (events & EPOLLOUT) {
        conn->is_blocked = false;
        wf_conn_write(conn);
    }
    if (conn->stage == WF_CONN_DOOMED)
        return;
    if (events & EPOLLIN)
        may_have_more = wf_conn_read(conn, (events & BEHIND) != 0);
    else if (events & (EPOLLERR | EPOLLHUP) && !conn->is_yielding) /* its last words still count */
        wf_conn_doom(conn, pending_error(conn));
    if (may_have_more)
        be_told_again(conn);
    wf_conn_update_events(conn);
}

bool wf_conn_name_peer(struct wf_conn *conn, const char *name)
{
    conn->peer.name = wf_alloc(strlen(name) + 1, 1);
    if (!conn->peer.name)
        return false;
    strcpy(conn->peer.name, name);
    return true;
}

static bool look_up_peer(struct wf_conn *conn)
{
    struct sockaddr_storage address = {.ss_family = AF_UNSPEC};
    socklen_t len = sizeof(address);
    char name[WF_ADDRESS_SIZE];

    getpeername(conn->source.fd, (struct sockaddr *)&address, &len);
    if (address.ss_family == AF_INET) {
        const struct sockaddr_in *in = (const struct sockaddr_in *)&address;

        conn->is_ipv4 = true;
        conn->peer.ipv4.address = in->sin_addr.s_addr;
        conn->peer.ipv4.port = in->sin_port;
        return true;
    }
    wf_address_print((struct sockaddr *)&address, name);
    return wf_conn_name_peer(conn, name);
}

const char *wf_conn_peer_name(const struct wf_conn *conn)
{
    struct sockaddr_in address = {.sin_family = AF_INET};
    char *name = conn->kind->loop->peer_name;

    if (!conn->is_ipv4)
        return conn->peer.name ? conn->peer.name : "";
    address.sin_addr.s_addr = conn->peer.ipv4.address;
    address.sin_port = conn->peer.ipv4.port;
    wf_address_print((struct sockaddr *)&address, name);
    return name;
}

bool wf_conn_open_carried(struct wf_conn *conn, const char *peer_name)
{
    conn->stage = WF_CONN_OPEN;
    return wf_conn_name_peer(conn, peer_name);
}

bool wf_conn_open(struct wf_conn *conn, int fd)
{
    conn->source.fd = fd;
    conn->source.events = INPUT | TOLD_ONCE;
    conn->source.ready = conn_ready;
    conn->stage = WF_CONN_OPEN;
    wf_socket_tune(fd, conn->kind->tuning);
    return look_up_peer(conn) && wf_source_add(conn->kind->loop, &conn->source);
}

void wf_conn_update_events(struct wf_conn *conn)
{
    bool wants_input = wf_conn_wants_input(conn);
    uint32_t wanted =
        TOLD_ONCE | (wants_input ? INPUT : 0u) | (conn->is_blocked ? (uint32_t)EPOLLOUT : 0u);

    if (conn->stage == WF_CONN_CONNECTING || conn->stage == WF_CONN_DOOMED || conn->kind->carrier)
        return;
    if (wf_conn_is_pair(conn)) {
        wf_conn_watch_pair(conn, wants_input, conn->is_blocked);
        return;
    }
    if (wanted != conn->source.events)
        change_events(conn, wanted);
}

void wf_conn_doom(struct wf_conn *conn, const char *why)
{
    if (conn->stage == WF_CONN_DOOMED)
        return;
    if (!conn->why)
        conn->why = why;
    conn->stage = WF_CONN_DOOMED;
    wf_queue_clear(&conn->queue, wf_conn_turn_blocks(conn));
    put_off_end(conn);
}

static void queue_end(struct wf_conn *conn, unsigned code, wf_text reason)
{
    const struct wf_framing *framing = conn->kind->framing;
    struct wf_buf *framed = &conn->kind->loop->framed;

    if (!framing || !framing->end || !wf_conn_is_writable(conn))
        return;
    wf_buf_reset(framed);
    framed->limit = WF_NO_LIMIT;
    framing->end(conn->framing_state, framed, code, reason);
    conn->awaits_end = wf_buf_len(framed) > 0;
    wf_conn_queue_control(conn, framed);
}

void wf_conn_close(struct wf_conn *conn)
{
    wf_conn_close_with(conn, 0, (wf_text){0});
}

void wf_conn_close_as(struct wf_conn *conn, unsigned code)
{
    const struct wf_close_code *known = wf_protocol_close_code(conn->kind->protocol, code);

    wf_conn_close_with(conn, code, known && known->text ? wf_text_of(known->text) : (wf_text){0});
}

/* Not at once: what is queued is written at the end of this turn. */
static void limit_closing(struct wf_conn *conn, unsigned timeout_ms)
{
    wf_timer_set(conn->kind->loop, &conn->deadline_timer, timeout_ms > 0 ? timeout_ms : 1);
}

void wf_conn_limit_closing(struct wf_conn *conn)
{
    limit_closing(conn, conn->kind->tuning->flush_timeout_ms);
}

void wf_conn_close_with(struct wf_conn *conn, unsigned code, wf_text reason)
{
    unsigned timeout_ms = conn->kind->tuning->flush_timeout_ms;

    if (conn->stage == WF_CONN_CONNECTING) {
        wf_conn_doom(conn, NULL);
        return;
    }
    if (conn->stage != WF_CONN_OPEN)
        return;
    if (conn->kind->carrier)
        timeout_ms = conn->kind->carrier->close(conn);
    else
        queue_end(conn, code, reason);
    if (conn->stage != WF_CONN_OPEN)
        return;
    conn->stage = WF_CONN_FLUSHING;
    conn->discarded = 0;
    limit_closing(conn, timeout_ms);
    put_off_end(conn);
    wf_conn_write_later(conn);
}

void wf_conn_hold(struct wf_conn *conn)
{
    conn->holds++;
}

void wf_conn_release(struct wf_conn *conn)
{
    WF_ASSERT(conn->holds > 0);
    if (--conn->holds == 0)
        wf_conn_go_on_later(conn);
}

bool wf_conn_is_full(const struct wf_conn *conn)
{
    return conn->is_full;
}

void wf_conn_on_drained(struct wf_conn *conn, void (*drained)(void *user), void *user)
{
    struct wf_conn_waiting *waiting = wf_conn_waiting(conn);

    if (!waiting)
        return;
    waiting->drained = drained;
    waiting->drained_user = user;
}

void wf_conn_shed(struct wf_conn *conn)
{
    if (conn->stage == WF_CONN_DOOMED)
        return;
    wf_log(WF_LOG_WARN, log_name(conn), wf_conn_peer_name(conn),
           "out of memory: connection given up");
    wf_conn_doom(conn, "out of memory");
}

void wf_conn_drop(struct wf_conn *conn, const char *why)
{
    if (conn->stage == WF_CONN_DOOMED)
        return;
    wf_log(WF_LOG_INFO, log_name(conn), wf_conn_peer_name(conn), "dropped: %s", why);
    wf_conn_doom(conn, "dropped");
}

struct wf_arena *wf_conn_scratch(struct wf_conn *conn)
{
    return wf_loop_arena(conn->kind->loop);
}
