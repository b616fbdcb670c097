#include "wireform/io/http_private.h"

/* The body of a request, from the connection to whoever asked for it. */

/* What is read only to be thrown away, so that the connection may live on.  Beyond it a new
 * connection is cheaper for both. */
#define THROWN_AWAY_LIMIT ((uint64_t)64 * 1024)

static const struct wf_http_refusal too_large = {413, "The body is too large."};

static bool is_chunked(const struct wf_http_exchange *exchange)
{
    return exchange->request.content_length == WF_HTTP_UNKNOWN_LENGTH;
}

static void expect_more(struct wf_http_exchange *exchange)
{
    wf_http_set_deadline(exchange->http, exchange->http->server->site->body_timeout_ms);
}

void wf_http_receive(struct wf_http_exchange *exchange, uint64_t limit,
                     const struct wf_http_receiver *receiver, void *user)
{
    static const char line[] = "HTTP/1.1 100 Continue\r\n\r\n";
    static const wf_bytes go_ahead = {(const uint8_t *)line, sizeof(line) - 1};

    exchange->receiver = receiver;
    exchange->receiver_user = user;
    exchange->body_limit = limit;
    if (exchange->intake == WF_HTTP_UNASKED) {
        exchange->intake = WF_HTTP_ASKED;
        expect_more(exchange);
        /* What is too large needs no invitation. */
        if (exchange->request.expects_continue &&
            (is_chunked(exchange) || exchange->body_left <= limit))
            wf_conn_queue_answer(wf_http_conn_of(exchange->http), go_ahead);
    }
    wf_http_wake(exchange->http);
}

void wf_http_hold(struct wf_http_exchange *exchange)
{
    exchange->is_held = true;
    wf_http_set_deadline(exchange->http, 0);
}

void wf_http_go_on(struct wf_http_exchange *exchange)
{
    exchange->is_held = false;
    if (exchange->intake == WF_HTTP_ASKED)
        expect_more(exchange);
    wf_http_wake(exchange->http);
}

void wf_http_fail_body(struct wf_http_exchange *exchange)
{
    const struct wf_http_receiver *receiver = exchange->receiver;

    exchange->receiver = NULL;
    if (receiver)
        receiver->failed(exchange->receiver_user);
}

void wf_http_throw_body_away(struct wf_http_exchange *exchange)
{
    bool was_invited = exchange->intake != WF_HTTP_UNASKED || !exchange->request.expects_continue;

    exchange->receiver = NULL;
    exchange->is_held = false;
    if (exchange->intake == WF_HTTP_TAKEN)
        return;
    exchange->intake = WF_HTTP_THROWN_AWAY;
    exchange->body_limit = THROWN_AWAY_LIMIT;
    expect_more(exchange);
    /* One who was not asked to send it may do so or not: what follows could be either. */
    if (!was_invited || (!is_chunked(exchange) && exchange->body_left > THROWN_AWAY_LIMIT))
        exchange->closes = true;
}

static void finish_body(struct wf_http_exchange *exchange)
{
    const struct wf_http_receiver *receiver = exchange->receiver;

    exchange->intake = WF_HTTP_TAKEN;
    exchange->receiver = NULL;
    wf_http_set_deadline(exchange->http, 0);
    if (receiver)
        receiver->done(exchange->receiver_user);
}

static void pass_on(struct wf_http_exchange *exchange, wf_bytes bytes)
{
    const struct wf_http_receiver *receiver = exchange->receiver;

    exchange->body_limit -= bytes.len;
    if (!receiver)
        return;
    expect_more(exchange);
    if (!receiver->part(exchange->receiver_user, bytes))
        wf_http_throw_body_away(exchange);
    wf_arena_reset(wf_http_scratch(exchange));
}

/* Who threw it away has an answer of his own; all that is left is to close behind that. */
static void refuse_body(struct wf_http_exchange *exchange, const struct wf_http_refusal *refusal)
{
    bool was_asked_for = exchange->intake == WF_HTTP_ASKED;

    wf_http_fail_body(exchange);
    exchange->intake = WF_HTTP_THROWN_AWAY;
    exchange->closes = true;
    if (was_asked_for && exchange->stage == WF_HTTP_UNANSWERED)
        wf_http_give_up(exchange->http, refusal);
}

/* @return false: over the limit */
static bool is_within_limit(struct wf_http_exchange *exchange, uint64_t len)
{
    if (len <= exchange->body_limit)
        return true;
    refuse_body(exchange, &too_large);
    return false;
}

static void take_plain(struct wf_http_exchange *exchange, struct wf_buf *in)
{
    uint64_t len = wf_buf_len(in);

    if (!is_within_limit(exchange, exchange->body_left))
        return;
    if (len > exchange->body_left)
        len = exchange->body_left;
    exchange->body_left -= len;
    if (len > 0)
        pass_on(exchange, wf_buf_take(in, (size_t)len));
    if (exchange->body_left == 0 && !exchange->is_held)
        finish_body(exchange);
}

static void take_chunk(struct wf_http_exchange *exchange, struct wf_buf *in)
{
    static const struct wf_http_refusal broken = {400, "The body's chunks are malformed."};
    wf_bytes bytes;

    switch (wf_http_chunked_next(&exchange->chunked, in, &bytes)) {
    case WF_OK:
        if (is_within_limit(exchange, bytes.len))
            pass_on(exchange, bytes);
        break;
    case WF_MORE:
        break;
    case WF_CLOSED:
        finish_body(exchange);
        break;
    default:
        refuse_body(exchange, &broken);
        break;
    }
}

/* Whether bytes of the body are taken now. */
static bool is_open(const struct wf_http_exchange *exchange)
{
    if (exchange->intake == WF_HTTP_THROWN_AWAY)
        return !exchange->closes;
    return exchange->intake == WF_HTTP_ASKED && !exchange->is_held;
}

bool wf_http_take_body(struct wf_http_exchange *exchange, struct wf_buf *in)
{
    size_t len = wf_buf_len(in);

    if (exchange->intake == WF_HTTP_TAKEN && exchange->receiver) {
        finish_body(exchange);
        return true;
    }
    if (!is_open(exchange))
        return false;
    if (is_chunked(exchange) && len > 0)
        take_chunk(exchange, in);
    else if (!is_chunked(exchange))
        take_plain(exchange, in);
    return wf_buf_len(in) < len;
}
