#include "wireform/base/alloc.h"
#include "wireform/framing/websocket_handshake.h"
#include "wireform/io/http_private.h"

/* From HTTP to the protocol's own framing: the session is welcomed, and what it cost to speak HTTP
 * is given back. */

bool wf_http_is_upgrade(const struct wf_http_exchange *exchange)
{
    const char *path = exchange->http->server->site->websocket_path;

    return path && wf_text_equal(exchange->request.path, wf_text_of(path)) &&
           wf_text_equal(exchange->request.method, WF_TEXT("GET"));
}

/* Bytes behind the head are the new framing's. */
static void change_over(struct wf_http_conn *http, const struct wf_websocket_options *options)
{
    struct wf_peer_session *session = http->session;
    const struct wf_conn_kind *next = http->server->next;

    wf_http_set_deadline(http, 0);
    http->exchange->stage = WF_HTTP_ANSWERED;
    wf_http_exchange_free(http->exchange);
    wf_free(http);
    wf_conn_change_kind(&session->conn, next, wf_session_framing_state(session));
    wf_websocket_begin(wf_session_framing_state(session), options);
    wf_session_welcome(session);
}

static void refuse(struct wf_http_exchange *exchange, const struct wf_http_refusal *refusal)
{
    if (refusal->status == 426)
        wf_http_add_field(exchange, "Sec-WebSocket-Version", WF_TEXT("13"));
    wf_http_refuse(exchange, refusal->status, refusal->why);
}

void wf_http_upgrade(struct wf_http_exchange *exchange)
{
    static const struct wf_http_refusal full = {503, "The server has too many connections."};
    struct wf_http_conn *http = exchange->http;
    struct wf_conn *conn = wf_http_conn_of(http);
    const struct wf_http_site *site = http->server->site;
    struct wf_websocket_terms terms = {
        .subprotocol = site->subprotocol,
        .is_binary = conn->kind->protocol->is_cbor,
        .deflate = site->deflate,
        .keeps_context = site->deflate_context,
    };
    struct wf_buf *out = wf_http_begin_output(http);
    struct wf_websocket_options options;
    struct wf_http_refusal refusal;

    if (!wf_websocket_accept(&exchange->request, &terms, &options, out, &refusal)) {
        refuse(exchange, &refusal);
        return;
    }
    if (wf_session_is_full(wf_session_instance(http->session))) {
        refuse(exchange, &full);
        return;
    }
    if (out->failed) {
        wf_conn_shed(conn);
        return;
    }
    if (wf_conn_queue_answer(conn, (wf_bytes){wf_buf_peek(out), wf_buf_len(out)}))
        change_over(http, &options);
}
