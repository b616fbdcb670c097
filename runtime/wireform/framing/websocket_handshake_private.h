#ifndef WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_PRIVATE_H
#define WIREFORM_FRAMING_WEBSOCKET_HANDSHAKE_PRIVATE_H

#include "wireform/framing/websocket_handshake.h"
#include "wireform/framing/websocket_offer.h"

/** What both halves of the handshake share: websocket_accept.c and websocket_ask.c. */

enum { WF_WEBSOCKET_ACCEPT_LEN = 28 };

#define WF_WEBSOCKET_VERSION "13"

/** Proof that the key was read: nothing more. */
void wf_websocket_make_accept(char accept[WF_WEBSOCKET_ACCEPT_LEN],
                              const char key[WF_WEBSOCKET_KEY_LEN]);

/** A place in the lists of all fields of one name.  Zeroed: at the beginning. */
struct wf_list_place {
    size_t next_field;
    wf_text rest;
};

/** @return false: that was the last element */
bool wf_websocket_next_element(const struct wf_http_field *fields, size_t count, const char *name,
                               struct wf_list_place *at, wf_text *element);

static inline void wf_websocket_put_text(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

#endif
