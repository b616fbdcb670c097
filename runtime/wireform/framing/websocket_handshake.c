#include "wireform/codec/base64.h"
#include "wireform/codec/sha1.h"
#include "wireform/framing/websocket_handshake_private.h"

/* What both ends know and nobody else would append by chance (RFC 6455, 1.3). */
#define GUID "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

void wf_websocket_make_accept(char accept[WF_WEBSOCKET_ACCEPT_LEN],
                              const char key[WF_WEBSOCKET_KEY_LEN])
{
    uint8_t text[WF_WEBSOCKET_KEY_LEN + sizeof(GUID) - 1];
    uint8_t digest[WF_SHA1_SIZE];

    memcpy(text, key, WF_WEBSOCKET_KEY_LEN);
    memcpy(text + WF_WEBSOCKET_KEY_LEN, GUID, sizeof(GUID) - 1);
    wf_sha1(digest, (wf_bytes){text, sizeof(text)});
    wf_base64_encode(accept, (wf_bytes){digest, sizeof(digest)});
}

bool wf_websocket_next_element(const struct wf_http_field *fields, size_t count, const char *name,
                               struct wf_list_place *at, wf_text *element)
{
    while (!wf_http_next_element(&at->rest, element)) {
        while (at->next_field < count &&
               !wf_http_same_token(fields[at->next_field].name, wf_text_of(name)))
            at->next_field++;
        if (at->next_field == count)
            return false;
        at->rest = fields[at->next_field++].value;
    }
    return true;
}
