#include <stdio.h>
#include <string.h>

#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/codec/http_status.h"
#include "wireform/io/http_private.h"

/* Answers.  Their heads are put together in one place, from texts that hold no line end. */

/* Of a target in the log. */
#define LONGEST_TARGET 200

static void put(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

static void put_number(struct wf_buf *out, uint64_t number)
{
    char digits[24];

    wf_buf_put(out, digits,
               (size_t)snprintf(digits, sizeof(digits), "%llu", (unsigned long long)number));
}

void wf_http_put_field(struct wf_buf *out, const char *name, const char *value)
{
    put(out, name);
    WF_BUF_LITERAL(out, ": ");
    put(out, value);
    WF_BUF_LITERAL(out, "\r\n");
}

static void put_status_line(struct wf_buf *out, unsigned status)
{
    WF_BUF_LITERAL(out, "HTTP/1.1 ");
    put_number(out, status);
    WF_BUF_LITERAL(out, " ");
    put(out, wf_http_reason(status));
    WF_BUF_LITERAL(out, "\r\n");
}

static const char *date_of(struct wf_http_server *server)
{
    int64_t now_s = wf_clock_wall_s();

    if (server->date_s != now_s)
        wf_http_print_date(now_s, server->date);
    server->date_s = now_s;
    return server->date;
}

struct wf_buf *wf_http_begin_output(struct wf_http_conn *http)
{
    struct wf_buf *out = &wf_http_conn_of(http)->kind->loop->framed;

    wf_buf_reset(out);
    out->limit = WF_NO_LIMIT;
    return out;
}

/* RFC 9110, 8.6: these have no body, and say nothing of its length. */
static bool is_bodiless(unsigned status)
{
    return status < 200 || status == 204 || status == 304;
}

static void put_length(struct wf_buf *out, struct wf_http_exchange *exchange, uint64_t length)
{
    if (length != WF_HTTP_UNKNOWN_LENGTH) {
        WF_BUF_LITERAL(out, "Content-Length: ");
        put_number(out, length);
        WF_BUF_LITERAL(out, "\r\n");
    } else if (exchange->request.is_1_0) {
        exchange->closes = true;
    } else {
        WF_BUF_LITERAL(out, "Transfer-Encoding: chunked\r\n");
    }
}

static void log_answer(const struct wf_http_exchange *exchange, unsigned status)
{
    const struct wf_http_request *request = &exchange->request;
    size_t len = request->target.len < LONGEST_TARGET ? request->target.len : LONGEST_TARGET;

    wf_log(WF_LOG_DEBUG, exchange->http->server->kind.protocol->name, wf_http_peer_name(exchange),
           "%.*s %.*s: %u", (int)request->method.len, request->method.ptr, (int)len,
           request->target.ptr, status);
}

void wf_http_close(struct wf_http_exchange *exchange)
{
    exchange->closes = true;
}

struct wf_buf *wf_http_begin_head(struct wf_http_exchange *exchange, unsigned status,
                                  const char *type, uint64_t length)
{
    struct wf_buf *out;

    WF_ASSERT(exchange->stage == WF_HTTP_UNANSWERED);
    log_answer(exchange, status);
    wf_http_throw_body_away(exchange);
    if (status == 408 || status == 413)
        exchange->closes = true;

    out = wf_http_begin_output(exchange->http);
    put_status_line(out, status);
    wf_http_put_field(out, "Date", date_of(exchange->http->server));
    if (type)
        wf_http_put_field(out, "Content-Type", type);
    wf_buf_put(out, wf_buf_peek(&exchange->fields), wf_buf_len(&exchange->fields));
    wf_http_put_cors(out, exchange);
    if (!is_bodiless(status))
        put_length(out, exchange, length);
    return out;
}

bool wf_http_send_head(struct wf_http_exchange *exchange, struct wf_buf *out)
{
    struct wf_conn *conn = wf_http_conn_of(exchange->http);

    if (exchange->closes)
        WF_BUF_LITERAL(out, "Connection: close\r\n");
    else if (exchange->request.is_1_0)
        WF_BUF_LITERAL(out, "Connection: keep-alive\r\n");
    WF_BUF_LITERAL(out, "\r\n");
    if (out->failed || exchange->fields.failed) {
        wf_conn_shed(conn);
        return false;
    }
    conn->kind->counters->messages_out++;
    return wf_conn_queue_answer(conn, (wf_bytes){wf_buf_peek(out), wf_buf_len(out)});
}

void wf_http_finish(struct wf_http_exchange *exchange, enum wf_http_stage stage)
{
    exchange->stage = (unsigned char)stage;
    wf_http_wake(exchange->http);
}

void wf_http_add_field(struct wf_http_exchange *exchange, const char *name, wf_text value)
{
    WF_ASSERT(exchange->stage == WF_HTTP_UNANSWERED);
    WF_ASSERT(wf_http_is_token(wf_text_of(name)) && wf_http_is_value(value));
    put(&exchange->fields, name);
    WF_BUF_LITERAL(&exchange->fields, ": ");
    if (value.len > 0)
        wf_buf_put(&exchange->fields, value.ptr, value.len);
    WF_BUF_LITERAL(&exchange->fields, "\r\n");
}

void wf_http_answer(struct wf_http_exchange *exchange, unsigned status, const char *type,
                    wf_bytes body)
{
    bool is_sent =
        wf_http_send_head(exchange, wf_http_begin_head(exchange, status, type, body.len));

    if (is_sent && body.len > 0 && !exchange->request.is_head && !is_bodiless(status))
        wf_conn_queue_answer(wf_http_conn_of(exchange->http), body);
    wf_http_finish(exchange, WF_HTTP_ANSWERED);
}

void wf_http_refuse(struct wf_http_exchange *exchange, unsigned status, const char *sentence)
{
    wf_bytes body = {(const uint8_t *)sentence, strlen(sentence)};

    wf_http_answer(exchange, status, "text/plain; charset=utf-8", body);
}

/* -- over time -- */

void wf_http_begin(struct wf_http_exchange *exchange, unsigned status, const char *type)
{
    wf_http_send_head(exchange, wf_http_begin_head(exchange, status, type, WF_HTTP_UNKNOWN_LENGTH));
    wf_http_finish(exchange, WF_HTTP_STREAMING);
}

static bool has_chunks(const struct wf_http_exchange *exchange)
{
    return !exchange->request.is_1_0 && !exchange->request.is_head;
}

/* What the queue limit counts. */
static void queue_part(struct wf_http_exchange *exchange, const struct wf_buf *out)
{
    struct wf_http_conn *http = exchange->http;
    struct wf_conn *conn = wf_http_conn_of(http);

    if (out->failed) {
        wf_conn_shed(conn);
        return;
    }
    wf_conn_queue_control(conn, out);
    if (conn->deadline_timer.heap_index == 0)
        wf_http_expect_progress(http);
    else
        http->outstanding += wf_buf_len(out);
}

void wf_http_write(struct wf_http_exchange *exchange, wf_bytes part)
{
    struct wf_buf *out = wf_http_begin_output(exchange->http);

    WF_ASSERT(exchange->stage == WF_HTTP_STREAMING);
    if (exchange->request.is_head)
        return;
    if (has_chunks(exchange))
        wf_http_chunk_put(out, part);
    else if (part.len > 0)
        wf_buf_put(out, part.ptr, part.len);
    queue_part(exchange, out);
}

static void put_chunk_head(struct wf_buf *out, size_t len)
{
    char line[24];

    wf_buf_put(out, line, (size_t)snprintf(line, sizeof(line), "%zx\r\n", len));
}

void wf_http_write_shared(struct wf_http_exchange *exchange, wf_bytes head, struct wf_block *block)
{
    static const wf_bytes chunk_end = {(const uint8_t *)"\r\n", 2};
    struct wf_buf *out = wf_http_begin_output(exchange->http);
    struct wf_conn *conn = wf_http_conn_of(exchange->http);

    WF_ASSERT(exchange->stage == WF_HTTP_STREAMING);
    if (has_chunks(exchange))
        put_chunk_head(out, head.len + block->len);
    wf_buf_put(out, head.ptr, head.len);
    queue_part(exchange, out);
    if (wf_conn_queue_shared_answer(conn, block) && has_chunks(exchange))
        wf_conn_queue_answer(conn, chunk_end);
    exchange->http->outstanding += block->len;
}

void wf_http_end(struct wf_http_exchange *exchange)
{
    struct wf_buf *out = wf_http_begin_output(exchange->http);

    WF_ASSERT(exchange->stage == WF_HTTP_STREAMING);
    if (has_chunks(exchange))
        wf_http_chunks_end(out);
    queue_part(exchange, out);
    wf_http_finish(exchange, WF_HTTP_ANSWERED);
}

/* -- not by a handler -- */

void wf_http_put_refusal(struct wf_http_conn *http, struct wf_buf *out,
                         const struct wf_http_refusal *refusal)
{
    const struct wf_http_exchange *exchange = http->exchange;

    put_status_line(out, refusal->status);
    wf_http_put_field(out, "Date", date_of(http->server));
    wf_http_put_field(out, "Content-Type", "text/plain; charset=utf-8");
    if (exchange) {
        wf_buf_put(out, wf_buf_peek(&exchange->fields), wf_buf_len(&exchange->fields));
        wf_http_put_cors(out, exchange);
    }
    WF_BUF_LITERAL(out, "Content-Length: ");
    put_number(out, strlen(refusal->why));
    WF_BUF_LITERAL(out, "\r\nConnection: close\r\n\r\n");
    if (!exchange || !exchange->request.is_head)
        put(out, refusal->why);
}
