#ifndef WIREFORM_FRAMING_WEBSOCKET_H
#define WIREFORM_FRAMING_WEBSOCKET_H

#include "wireform/framing/framing.h"

/** WebSocket (RFC 6455) behind its handshake, with permessage-deflate (RFC 7692), for both ends.
 *
 *  A message is unmasked and put together where it was received, so a connection holds nothing
 *  between messages, and within a compressed one no more than what came out so far.  Text is
 *  checked as it comes and refused at its first wrong byte.  What breaks the rules ends the stream
 *  with a closing frame of the code for it: 1002, 1007 (not UTF-8, broken deflate data) or 1009. */

/** What the handshake agreed on.  Zeroed: a server, text, no compression. */
struct wf_websocket_options {
    bool is_client;       /**< Masks what it sends; otherwise it is sent what is masked. */
    bool is_binary;       /**< The protocol's messages are binary ones, and text the other kind. */
    bool deflate;         /**< permessage-deflate, both ways. */
    bool keeps_context;   /**< The peer's messages may refer to those before: about 40 KiB for each
                               connection that sent a compressed one.  We never do. */
    unsigned window_bits; /**< The peer remembers 2^n bytes of ours; 8 to 15, 0 is 15. */
};

/** To be called on the zeroed state, unless all options are zero. */
void wf_websocket_begin(void *state, const struct wf_websocket_options *options);

/** How a message leaves: one bit for each kind, and a size of window. */
enum wf_websocket_variant {
    WF_WEBSOCKET_TEXT = 0,
    WF_WEBSOCKET_WINDOW = 3, /**< Mask: 0 is not compressed; 1, 2, 3 are windows of 9, 12, 15. */
    WF_WEBSOCKET_BINARY = 4,
    WF_WEBSOCKET_MASKED = 8,
};

/** Codes of closing frames (RFC 6455, 7.4). */
enum wf_websocket_code {
    WF_WEBSOCKET_NORMAL = 1000,
    WF_WEBSOCKET_GOING_AWAY = 1001,
    WF_WEBSOCKET_PROTOCOL_ERROR = 1002,
    WF_WEBSOCKET_BAD_DATA = 1007,
    WF_WEBSOCKET_TOO_LARGE = 1009,
};

/** Whether a closing frame may carry it: not those that only say what happened here (1005, 1006,
 *  1015), and none that nobody has defined. */
bool wf_websocket_is_close_code(unsigned code);

#endif
