#ifndef WIREFORM_IO_CLIENT_PRIVATE_H
#define WIREFORM_IO_CLIENT_PRIVATE_H

#include "wireform/framing/websocket_handshake.h"
#include "wireform/io/client.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/dial.h"
#include "wireform/io/socket.h"

/** A client as the files client*.c see it. */

struct wf_client_comet;

struct wf_client {
    struct wf_conn conn;
    struct wf_conn *conn_pointer; /**< To `conn`: what an audience of one points to. */
    struct wf_conn_kind kind;
    struct wf_counters counters;
    const struct wf_client_events *events;
    void *user;
    struct addrinfo *addresses;
    struct wf_dial dial;
    unsigned close_code;  /**< Of the server's closing frame; 0: none so far. */
    char last_words[160]; /**< Why it is over, where that is more than a literal. */

    /* WebSocket, until the server has answered. */
    struct wf_conn_kind asking_kind;
    struct wf_websocket_asking asking;

    struct wf_client_comet *comet; /**< What carries it over Comet; NULL: it has a socket. */
};

static inline bool wf_client_is_websocket(const struct wf_client *client)
{
    return client->kind.framing == &wf_framing_websocket;
}

/** Queues the request that begins WebSocket, before anything else, and has the answer read first.
 *  @param address  where it connects to; borrowed until the return
 *  @return false without memory */
bool wf_client_ask(struct wf_client *client, const char *address);

/** Begins to connect over Comet, from the loop.  @return false with the reason in `why` */
bool wf_client_comet_begin(struct wf_client *client, const char *address, char *why,
                           size_t why_size);
void wf_client_comet_free(struct wf_client_comet *comet); /**< NULL is fine. */

/** What the connection does whatever it speaks. */
void wf_client_timeout(struct wf_conn *conn);
void wf_client_ended(struct wf_conn *conn);

#endif
