#include <stdio.h>

#include "wireform/framing/websocket.h"
#include "wireform/io/client_private.h"

/* A client's first words where the protocol is spoken over WebSocket.  Nothing else may be sent
 * before the server has answered them, so the connection is mute until then. */

static struct wf_client *client_of(struct wf_conn *conn)
{
    return WF_OWNER(conn, struct wf_client, conn);
}

static void answered(struct wf_client *client, const struct wf_websocket_options *options)
{
    struct wf_conn *conn = &client->conn;

    wf_conn_change_kind(conn, &client->kind, conn->framing_state);
    wf_websocket_begin(conn->framing_state, options);
    conn->is_mute = false;
    wf_timer_clear(client->kind.loop, &conn->deadline_timer);
    client->events->opened(client->user);
}

static void take_answer(struct wf_conn *conn, struct wf_buf *in)
{
    struct wf_client *client = client_of(conn);
    struct wf_websocket_options options;
    char why[WF_WEBSOCKET_WHY_SIZE];

    switch (wf_websocket_take_answer(&client->asking, in, &options, why)) {
    case WF_OK:
        answered(client, &options);
        break;
    case WF_MORE:
        break;
    default:
        (void)snprintf(client->last_words, sizeof(client->last_words), "%s", why);
        wf_conn_doom(conn, client->last_words);
    }
}

static const struct wf_conn_owner asking_owner = {
    .input = take_answer,
    .timeout = wf_client_timeout,
    .ended = wf_client_ended,
};

bool wf_client_ask(struct wf_client *client, const char *address)
{
    const struct wf_transport *transport = client->kind.transport;
    struct wf_conn *conn = &client->conn;
    struct wf_buf *out = &client->kind.loop->framed;
    char host[WF_ADDRESS_SIZE];

    (void)snprintf(host, sizeof(host), "%s%s", *address == ':' ? "localhost" : "", address);
    client->asking.terms = (struct wf_websocket_terms){
        .path = transport->path,
        .subprotocol = transport->subprotocol,
        .is_binary = transport->protocol->is_cbor,
        .deflate = transport->deflate,
    };
    client->asking_kind = client->kind;
    client->asking_kind.owner = &asking_owner;
    wf_conn_change_kind(conn, &client->asking_kind, conn->framing_state);
    conn->is_mute = true;

    wf_buf_reset(out);
    out->limit = WF_NO_LIMIT;
    wf_websocket_ask(&client->asking, host, out);
    return !out->failed && wf_queue_copy(&conn->queue, wf_conn_turn_blocks(conn),
                                         (wf_bytes){wf_buf_peek(out), wf_buf_len(out)});
}
