#ifndef WIREFORM_FRAMING_WEBSOCKET_OFFER_H
#define WIREFORM_FRAMING_WEBSOCKET_OFFER_H

#include "wireform/base/text.h"

/** One element of Sec-WebSocket-Extensions that speaks of permessage-deflate (RFC 7692, 7.1): a
 *  client's offer, or what a server makes of one. */
struct wf_websocket_offer {
    bool server_no_context_takeover, client_no_context_takeover;
    bool has_client_max_window_bits;
    unsigned server_max_window_bits; /**< 8 to 15; 0: not said. */
    unsigned client_max_window_bits; /**< 8 to 15; 0: not said, or without a value. */
};

enum wf_websocket_offer_result {
    WF_OFFER_OF_OTHERS, /**< Another extension. */
    WF_OFFER_BROKEN,    /**< A parameter that is unknown, there twice, or without a good value. */
    WF_OFFER_GOOD
};

enum wf_websocket_offer_result wf_websocket_read_offer(wf_text element,
                                                       struct wf_websocket_offer *offer);

#endif
