#ifndef WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_H
#define WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_H

#include "wireform/codec/http_head.h"
#include "wireform/framing/websocket.h"

/** How a connection changes from HTTP to WebSocket (RFC 6455, 4), and what both ends agree on then
 *  (RFC 7692, 7.1).  Heads in, heads out. */

/** What one end would like. */
struct wf_websocket_terms {
    const char *path;        /**< The client's: "/ws". */
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

enum { WF_WEBSOCKET_KEY_LEN = 24, WF_WEBSOCKET_WHY_SIZE = 80 };

/** A client between its request and the answer.  Zeroed but for the terms before it asks. */
struct wf_websocket_asking {
    struct wf_websocket_terms terms;
    char key[WF_WEBSOCKET_KEY_LEN];
    struct wf_http_scan scan;
};

/** Appends the head of a request with a fresh key.  @param host  "localhost:64209" */
void wf_websocket_ask(struct wf_websocket_asking *asking, const char *host, struct wf_buf *out);

/** Takes the answer off the front of `in`, once it is whole, and judges it.
 *  @param options  for wf_websocket_begin(), on WF_OK
 *  @return WF_OK, WF_MORE, or WF_BAD_SYNTAX with a phrase for people: the connection must not be
 *          used */
enum wf_status wf_websocket_take_answer(struct wf_websocket_asking *asking, struct wf_buf *in,
                                        struct wf_websocket_options *options,
                                        char why[WF_WEBSOCKET_WHY_SIZE]);

#endif
