#ifndef WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_H
#define WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_H

#include "wireform/codec/http_head.h"
#include "wireform/framing/websocket.h"

/** How a connection changes from HTTP to WebSocket (RFC 6455, 4), and what both ends agree on then
 *  (RFC 7692, 7.1).  Heads in, heads out. */

/** What one end would like. */
struct wf_websocket_terms {
    const char *path;        /**< The client's: "/ws". */
    const char *host;        /**< The client's: "localhost:64209". */
    const char *subprotocol; /**< NULL: none. */
    bool is_binary;          /**< The protocol's messages are binary ones. */
    bool deflate;            /**< permessage-deflate, when the other end would, too. */
    bool keeps_context;      /**< The server's: lets clients compress better, at 40 KiB each. */
};

/* -- the server's half -- */

/** Judges a request for the path of a WebSocket, and appends the head of the answer to `out`.
 *  Compression is agreed on by the first offer that can be honoured, with no context kept unless
 *  the terms say so; a subprotocol only when it was offered.
 *  @param options  for wf_websocket_begin()
 *  @return false with `refusal`: 400, or 426, which goes with the field
 *          `Sec-WebSocket-Version: 13` */
bool wf_websocket_accept(const struct wf_http_request *request,
                         const struct wf_websocket_terms *terms,
                         struct wf_websocket_options *options, struct wf_buf *out,
                         struct wf_http_refusal *refusal);

/* -- the client's half -- */

enum { WF_WEBSOCKET_KEY_LEN = 24 };

/** What the client said, until it is answered. */
struct wf_websocket_key {
    char text[WF_WEBSOCKET_KEY_LEN];
};

/** Appends the head of a request with a fresh key. */
void wf_websocket_ask(struct wf_buf *out, const struct wf_websocket_terms *terms,
                      struct wf_websocket_key *key);

/** Judges the answer.
 *  @return false: the connection must not be used; `why` is a phrase for people */
bool wf_websocket_check_answer(const struct wf_http_response *response,
                               const struct wf_websocket_terms *terms,
                               const struct wf_websocket_key *key,
                               struct wf_websocket_options *options, const char **why);

#endif
