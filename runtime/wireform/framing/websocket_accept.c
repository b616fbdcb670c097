#include "wireform/codec/base64.h"
#include "wireform/framing/websocket_handshake_private.h"

/* The server's half of the handshake. */

#define NONCE_SIZE 16

static bool refuse(struct wf_http_refusal *refusal, unsigned status, const char *why)
{
    *refusal = (struct wf_http_refusal){status, why};
    return false;
}

/* @return the value, when there is exactly one field of that name */
static wf_text only_field(const struct wf_http_request *request, const char *name)
{
    wf_text value = {0};

    for (size_t i = 0; i < request->fields_count; i++) {
        if (!wf_http_same_token(request->fields[i].name, wf_text_of(name)))
            continue;
        if (value.ptr)
            return (wf_text){0};
        value = request->fields[i].value;
    }
    return value;
}

static bool is_key(wf_text key)
{
    uint8_t nonce[WF_WEBSOCKET_KEY_LEN / 4 * 3];
    size_t len;

    return key.len == WF_WEBSOCKET_KEY_LEN && wf_base64_decode(nonce, key, &len) &&
           len == NONCE_SIZE;
}

static bool is_good_request(const struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    if (!wf_text_equal(request->method, WF_TEXT("GET")) || request->is_1_0 || request->has_body)
        return refuse(refusal, 400, "A WebSocket begins with a GET of HTTP/1.1 without a body.");
    if (!wf_http_request_lists(request, "upgrade", "websocket") ||
        !wf_http_request_lists(request, "connection", "upgrade"))
        return refuse(refusal, 400, "This address speaks WebSocket.");
    if (!is_key(only_field(request, "sec-websocket-key")))
        return refuse(refusal, 400, "Sec-WebSocket-Key is not one key of 16 bytes.");
    if (!wf_text_equal(only_field(request, "sec-websocket-version"), WF_TEXT(WF_WEBSOCKET_VERSION)))
        return refuse(refusal, 426,
                      "The version of WebSocket spoken here is " WF_WEBSOCKET_VERSION ".");
    return true;
}

static bool offers_subprotocol(const struct wf_http_request *request, const char *subprotocol)
{
    struct wf_list_place at = {0};
    wf_text element;

    while (wf_websocket_next_element(request->fields, request->fields_count,
                                     "sec-websocket-protocol", &at, &element))
        if (wf_text_equal(element, wf_text_of(subprotocol)))
            return true;
    return false;
}

/* The first offer that can be honoured: zlib knows no window of 8 bits. */
static bool choose_offer(const struct wf_http_request *request, struct wf_websocket_offer *offer)
{
    struct wf_list_place at = {0};
    wf_text element;

    while (wf_websocket_next_element(request->fields, request->fields_count,
                                     "sec-websocket-extensions", &at, &element))
        if (wf_websocket_read_offer(element, offer) == WF_OFFER_GOOD &&
            offer->server_max_window_bits != 8)
            return true;
    return false;
}

static void put_extension(struct wf_buf *out, const struct wf_websocket_offer *offer,
                          bool keeps_context)
{
    static const char *const bits[] = {"9", "10", "11", "12", "13", "14", "15"};

    WF_BUF_LITERAL(out, "Sec-WebSocket-Extensions: permessage-deflate");
    if (!keeps_context || offer->server_no_context_takeover)
        WF_BUF_LITERAL(out, "; server_no_context_takeover");
    if (!keeps_context)
        WF_BUF_LITERAL(out, "; client_no_context_takeover");
    if (offer->server_max_window_bits > 0) {
        WF_BUF_LITERAL(out, "; server_max_window_bits=");
        wf_websocket_put_text(out, bits[offer->server_max_window_bits - 9]);
    }
    WF_BUF_LITERAL(out, "\r\n");
}

static void put_answer(struct wf_buf *out, wf_text key, const char *subprotocol)
{
    char accept[WF_WEBSOCKET_ACCEPT_LEN];

    wf_websocket_make_accept(accept, key.ptr);
    WF_BUF_LITERAL(out, "HTTP/1.1 101 Switching Protocols\r\n"
                        "Upgrade: websocket\r\n"
                        "Connection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: ");
    wf_buf_put(out, accept, sizeof(accept));
    WF_BUF_LITERAL(out, "\r\n");
    if (!subprotocol)
        return;
    WF_BUF_LITERAL(out, "Sec-WebSocket-Protocol: ");
    wf_websocket_put_text(out, subprotocol);
    WF_BUF_LITERAL(out, "\r\n");
}

bool wf_websocket_accept(const struct wf_http_request *request,
                         const struct wf_websocket_terms *terms,
                         struct wf_websocket_options *options, struct wf_buf *out,
                         struct wf_http_refusal *refusal)
{
    const char *subprotocol = terms->subprotocol;
    struct wf_websocket_offer offer;

    if (!is_good_request(request, refusal))
        return false;
    if (subprotocol && !offers_subprotocol(request, subprotocol))
        subprotocol = NULL;
    put_answer(out, only_field(request, "sec-websocket-key"), subprotocol);
    *options = (struct wf_websocket_options){.is_binary = terms->is_binary};
    if (terms->deflate && choose_offer(request, &offer)) {
        options->deflate = true;
        options->keeps_context = terms->keeps_context && !offer.client_no_context_takeover;
        options->window_bits = offer.server_max_window_bits;
        put_extension(out, &offer, options->keeps_context);
    }
    WF_BUF_LITERAL(out, "\r\n");
    return true;
}
