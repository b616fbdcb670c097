#include <linux/sockios.h>
#include <sys/ioctl.h>

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/http_private.h"

/* Connections that speak HTTP: one exchange after the other, until one of them changes over to
 * WebSocket or something ends it.
 *
 * Everything goes on in http_input(), which bytes, an empty queue or a timer call; what
 * handlers do from elsewhere only wakes it.  So no handler ever runs inside another one. */

/* Pieces of a file that one client gets before others have their turn. */
#define PIECES_PER_TURN 4

/* Requests of one client that are handled in a row. */
#define REQUESTS_PER_TURN 32

/* Bytes of answers that are no reason to wait. */
#define SMALL_ANSWER ((size_t)64 * 1024)

static void free_exchange(struct wf_http_conn *http)
{
    struct wf_http_exchange *exchange = http->exchange;

    http->exchange = NULL;
    if (exchange)
        wf_http_exchange_free(exchange);
}

void wf_http_set_deadline(struct wf_http_conn *http, unsigned delay_ms)
{
    struct wf_conn *conn = wf_http_conn_of(http);

    if (conn->stage != WF_CONN_OPEN)
        return;
    if (delay_ms > 0)
        wf_timer_set(conn->kind->loop, &conn->deadline_timer, delay_ms);
    else
        wf_timer_clear(conn->kind->loop, &conn->deadline_timer);
}

/* What the client has not acknowledged, wherever it waits.  That we could write says little: the
 * kernel takes much on credit, and asks for more only when a good part of it is gone. */
static size_t outstanding(const struct wf_http_conn *http)
{
    const struct wf_conn *conn = wf_http_conn_of(http);
    int in_kernel = 0;

    (void)ioctl(conn->source.fd, SIOCOUTQ, &in_kernel);
    return wf_queue_waiting(&conn->queue) + (size_t)in_kernel;
}

void wf_http_expect_progress(struct wf_http_conn *http)
{
    http->outstanding = outstanding(http);
    wf_http_set_deadline(http, http->server->site->body_timeout_ms);
}

void wf_http_wake(struct wf_http_conn *http)
{
    if (!http->is_busy)
        wf_conn_wait(wf_http_conn_of(http), 0);
}

/* -- refusals -- */

static void count_refusal(struct wf_http_conn *http, const struct wf_http_refusal *refusal)
{
    struct wf_counters *counters = http->server->kind.counters;

    if (refusal->status == 413 || refusal->status == 414 || refusal->status == 431)
        counters->too_large++;
    else if (refusal->status == 408)
        counters->slow++;
    else
        counters->malformed++;
}

void wf_http_give_up(struct wf_http_conn *http, const struct wf_http_refusal *refusal)
{
    struct wf_conn *conn = wf_http_conn_of(http);
    struct wf_buf *out = wf_http_begin_output(http);

    wf_log(WF_LOG_INFO, conn->kind->protocol->name, wf_conn_peer_name(conn), "refused: %u: %s",
           refusal->status, refusal->why);
    count_refusal(http, refusal);
    wf_http_put_refusal(http, out, refusal);
    wf_conn_queue_answer(conn, (wf_bytes){wf_buf_peek(out), wf_buf_len(out)});
    wf_conn_close(conn);
}

/* -- requests -- */

static void begin_head(struct wf_http_conn *http)
{
    if (http->has_begun)
        return;
    http->has_begun = true;
    /* The time of a first head began with the connection. */
    if (http->had_an_exchange)
        wf_http_set_deadline(http, http->server->site->head_timeout_ms);
}

static void begin_exchange(struct wf_http_conn *http, struct wf_buf *in)
{
    struct wf_http_refusal refusal;

    http->exchange = wf_http_exchange_new(http, in, &refusal);
    http->scan = (struct wf_http_scan){0};
    http->has_begun = false;
    http->had_an_exchange = true;
    wf_http_set_deadline(http, 0);
    if (!http->exchange && refusal.status == 0) {
        wf_conn_shed(wf_http_conn_of(http));
        return;
    }
    if (!http->exchange) {
        wf_http_give_up(http, &refusal);
        return;
    }
    http->requests++;
    http->server->kind.counters->messages_in++;
    if (wf_http_is_upgrade(http->exchange))
        wf_http_upgrade(http->exchange);
    else
        wf_http_dispatch(http->exchange);
}

/* @return whether there was a head */
static bool take_head(struct wf_http_conn *http, struct wf_buf *in)
{
    const struct wf_http_site *site = http->server->site;
    struct wf_http_limits limits = {site->head_limit, site->fields_limit};
    wf_bytes bytes = {wf_buf_peek(in), wf_buf_len(in)};
    struct wf_http_refusal refusal;

    if (bytes.len == 0)
        return false;
    begin_head(http);
    switch (wf_http_scan_head(&http->scan, &limits, bytes, &refusal)) {
    case WF_OK:
        begin_exchange(http, in);
        return true;
    case WF_MORE:
        return false;
    default:
        wf_http_give_up(http, &refusal);
        return false;
    }
}

/* -- the exchange in hand -- */

/* Fills an empty queue from the file. */
static void send_file(struct wf_http_conn *http)
{
    struct wf_conn *conn = wf_http_conn_of(http);

    if (!wf_queue_is_empty(&conn->queue))
        return;
    if (http->pieces++ >= PIECES_PER_TURN) {
        wf_conn_wait(conn, 0);
        return;
    }
    if (!wf_http_send_piece(http->exchange))
        wf_conn_drop(conn, "a file became shorter while it was sent");
    wf_http_expect_progress(http);
}

static void await_request(struct wf_http_conn *http)
{
    free_exchange(http);
    wf_http_set_deadline(http, http->server->site->idle_timeout_ms);
}

/* Large answers are let go first: a closing connection has little time, and the next answer would
 * only make it longer. */
static bool is_on_its_way(const struct wf_http_conn *http)
{
    const struct wf_conn *conn = wf_http_conn_of(http);
    size_t waiting = wf_queue_waiting(&conn->queue);

    return waiting > 0 && (conn->is_blocked || waiting > SMALL_ANSWER);
}

/* @return whether the exchange is over and the next request may come */
static bool settle(struct wf_http_conn *http)
{
    struct wf_http_exchange *exchange = http->exchange;
    struct wf_conn *conn = wf_http_conn_of(http);

    if (exchange->stage == WF_HTTP_SENDING)
        send_file(http);
    if (conn->stage != WF_CONN_OPEN || !wf_http_is_over(exchange))
        return false;
    if (is_on_its_way(http)) {
        wf_http_expect_progress(http);
        return false;
    }
    if (exchange->closes || conn->is_eof) {
        wf_conn_close(conn);
        return false;
    }
    await_request(http);
    return true;
}

/* The others first; it goes on at the end of this turn. */
static bool is_its_turn_over(struct wf_http_conn *http, const struct wf_buf *in)
{
    struct wf_conn *conn = wf_http_conn_of(http);

    if (http->requests < REQUESTS_PER_TURN || wf_buf_len(in) == 0)
        return false;
    wf_conn_pause(conn);
    wf_conn_wait(conn, 0);
    return true;
}

/* One step.  @return whether there may be another; false also when HTTP has ended here */
static bool step(struct wf_http_conn *http, struct wf_buf *in)
{
    struct wf_conn *conn = wf_http_conn_of(http);
    const struct wf_conn_kind *kind = conn->kind;

    if (conn->stage != WF_CONN_OPEN)
        return false;
    if (!http->exchange)
        return !is_its_turn_over(http, in) && take_head(http, in) && conn->kind == kind;
    if (wf_http_take_body(http->exchange, in) && conn->stage == WF_CONN_OPEN)
        return true;
    return conn->stage == WF_CONN_OPEN && settle(http);
}

static void http_input(struct wf_conn *conn, struct wf_buf *in)
{
    const struct wf_conn_kind *kind = conn->kind;
    struct wf_http_conn *http = wf_http_of(conn);

    http->is_busy = true;
    while (step(http, in))
        ;
    if (conn->kind != kind)
        return;
    http->is_busy = false;
    /* What was sent ahead waits in the socket. */
    if (conn->stage == WF_CONN_OPEN && http->exchange && wf_buf_len(in) > 0)
        wf_conn_pause(conn);
}

static void http_go_on(struct wf_conn *conn)
{
    const struct wf_conn_kind *kind = conn->kind;
    struct wf_http_conn *http = wf_http_of(conn);
    struct wf_buf nothing;

    if (conn->stage != WF_CONN_OPEN || http->is_busy)
        return;
    wf_buf_init(&nothing, 0);
    http_input(conn, &nothing);
    if (conn->kind == kind && conn->stage == WF_CONN_OPEN && conn->is_paused)
        wf_conn_resume(conn);
}

static void http_drained(struct wf_conn *conn)
{
    const struct wf_http_exchange *exchange = wf_http_of(conn)->exchange;

    if (exchange && exchange->drained && exchange->stage == WF_HTTP_STREAMING)
        exchange->drained(exchange->gone_user);
    http_go_on(conn);
}

static void http_woken(struct wf_conn *conn)
{
    struct wf_http_conn *http = wf_http_of(conn);

    http->pieces = 0;
    http->requests = 0;
    http_go_on(conn);
}

/* -- ends -- */

/* What was on its way when the clock was set has not become less. */
static void answer_timeout(struct wf_http_conn *http)
{
    struct wf_conn *conn = wf_http_conn_of(http);
    size_t left = outstanding(http);

    if (left == 0)
        return;
    if (left < http->outstanding) {
        wf_http_expect_progress(http);
        return;
    }
    conn->kind->counters->slow++;
    wf_conn_drop(conn, "takes nothing of its answer");
}

static void http_timeout(struct wf_conn *conn)
{
    static const struct wf_http_refusal slow_head = {408, "The request took too long."};
    static const struct wf_http_refusal slow_body = {408, "The body took too long."};
    struct wf_http_conn *http = wf_http_of(conn);
    struct wf_http_exchange *exchange = http->exchange;

    if (!exchange && http->has_begun) {
        wf_http_give_up(http, &slow_head);
    } else if (!exchange) {
        conn->why = "idle";
        wf_conn_close(conn);
    } else if (exchange->intake == WF_HTTP_ASKED) {
        wf_http_fail_body(exchange);
        if (exchange->stage == WF_HTTP_UNANSWERED)
            wf_http_give_up(http, &slow_body);
        else
            wf_conn_close(conn);
    } else if (exchange->stage == WF_HTTP_ANSWERED && !is_on_its_way(http)) {
        wf_conn_close(conn); /* The rest of a body that nobody wants does not come. */
    } else {
        answer_timeout(http);
    }
}

/* Its own direction has ended.  An answer that is known to its end is still sent. */
static bool http_half_closed(struct wf_conn *conn)
{
    struct wf_http_exchange *exchange = wf_http_of(conn)->exchange;

    if (!exchange || exchange->stage < WF_HTTP_SENDING)
        return false;
    exchange->closes = true;
    wf_http_wake(exchange->http);
    return true;
}

static void http_goodbye(struct wf_conn *conn)
{
    wf_log(WF_LOG_DEBUG, conn->kind->protocol->name, wf_conn_peer_name(conn), "disconnected: %s",
           conn->why ? conn->why : "closed here");
    free_exchange(wf_http_of(conn));
    wf_arena_reset(wf_conn_scratch(conn));
}

static void http_ended(struct wf_conn *conn)
{
    struct wf_http_conn *http = wf_http_of(conn);

    conn->framing_state = NULL;
    wf_free(http);
    wf_session_ended(conn);
}

const struct wf_conn_owner wf_http_owner = {
    .input = http_input,
    .drained = http_drained,
    .woken = http_woken,
    .timeout = http_timeout,
    .half_closed = http_half_closed,
    .goodbye = http_goodbye,
    .ended = http_ended,
};

/* Ended properly, because a browser notices a clean end at once and anything else late; the handler
 * is told, because it did not end it. */
static void end_stream(struct wf_http_exchange *exchange)
{
    wf_http_end(exchange);
    if (exchange->gone)
        exchange->gone(exchange->gone_user);
}

void wf_http_shut_down(struct wf_peer_session *session)
{
    static const struct wf_http_refusal ending = {503, "The server is stopping."};
    struct wf_http_conn *http = wf_http_of(&session->conn);
    struct wf_http_exchange *exchange = http->exchange;

    if (exchange && exchange->stage == WF_HTTP_UNANSWERED)
        wf_http_give_up(http, &ending);
    else if (exchange && exchange->stage == WF_HTTP_STREAMING)
        end_stream(exchange);
}
