#include "wireform/base/alloc.h"
#include "wireform/io/http_private.h"

/* From HTTP to the protocol's own framing: the session is welcomed, and what it cost to speak HTTP
 * is given back. */

bool wf_http_is_upgrade(const struct wf_http_exchange *exchange)
{
    const char *path = exchange->http->server->site->websocket_path;

    return path && wf_text_equal(exchange->request.path, wf_text_of(path)) &&
           wf_text_equal(exchange->request.method, WF_TEXT("GET"));
}

static void change_over(struct wf_http_conn *http)
{
    struct wf_peer_session *session = http->session;
    struct wf_instance *instance = session->instance;

    wf_http_set_deadline(http, 0);
    http->server->conns_count--;
    http->exchange->stage = WF_HTTP_ANSWERED;
    wf_http_exchange_free(http->exchange);
    wf_free(http);
    wf_conn_change_kind(&session->conn, &instance->kind, wf_session_framing_state(session));
    wf_session_welcome(session);
}

/* The name of the framing, as anybody may ask for it (RFC 9110, 7.8). */
static bool asks_for(const struct wf_http_exchange *exchange, const char *name)
{
    return wf_http_request_lists(&exchange->request, "connection", "upgrade") &&
           wf_http_request_lists(&exchange->request, "upgrade", name) &&
           !exchange->request.is_1_0 && !exchange->request.has_body;
}

void wf_http_upgrade(struct wf_http_exchange *exchange)
{
    struct wf_http_conn *http = exchange->http;
    const char *name = http->session->instance->kind.framing->name;
    struct wf_buf *out;

    if (!asks_for(exchange, name)) {
        wf_http_refuse(exchange, 400, "This is the place to change over to another protocol.");
        return;
    }
    if (wf_session_is_full(http->session->instance)) {
        wf_http_refuse(exchange, 503, "The server has too many connections.");
        return;
    }
    out = wf_http_begin_head(exchange, 101, NULL, 0);
    WF_BUF_LITERAL(out, "Connection: Upgrade\r\n");
    wf_http_put_field(out, "Upgrade", name);
    exchange->closes = false;
    if (wf_http_send_head(exchange, out))
        change_over(http);
}
