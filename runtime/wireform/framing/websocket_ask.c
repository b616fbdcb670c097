#include <stdio.h>

#include "wireform/base/entropy.h"
#include "wireform/codec/base64.h"
#include "wireform/framing/websocket_handshake_private.h"

/* The client's half of the handshake. */

#define NONCE_SIZE   16
#define HEAD_LIMIT   ((size_t)16384)
#define FIELDS_LIMIT 64

void wf_websocket_ask(struct wf_websocket_asking *asking, const char *host, struct wf_buf *out)
{
    const struct wf_websocket_terms *terms = &asking->terms;
    uint8_t nonce[NONCE_SIZE];

    wf_entropy_fill(nonce, sizeof(nonce));
    wf_base64_encode(asking->key, (wf_bytes){nonce, sizeof(nonce)});

    WF_BUF_LITERAL(out, "GET ");
    wf_websocket_put_text(out, terms->path);
    WF_BUF_LITERAL(out, " HTTP/1.1\r\nHost: ");
    wf_websocket_put_text(out, host);
    WF_BUF_LITERAL(out, "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Version: " WF_WEBSOCKET_VERSION "\r\nSec-WebSocket-Key: ");
    wf_buf_put(out, asking->key, sizeof(asking->key));
    if (terms->subprotocol) {
        WF_BUF_LITERAL(out, "\r\nSec-WebSocket-Protocol: ");
        wf_websocket_put_text(out, terms->subprotocol);
    }
    if (terms->deflate)
        WF_BUF_LITERAL(out, "\r\nSec-WebSocket-Extensions: "
                            "permessage-deflate; client_max_window_bits");
    WF_BUF_LITERAL(out, "\r\n\r\n");
}

static bool lists(const struct wf_http_response *response, const char *name, const char *token)
{
    return wf_http_lists_token(response->fields, response->fields_count, name, token);
}

static wf_text find(const struct wf_http_response *response, const char *name)
{
    return wf_http_find_field(response->fields, response->fields_count, name);
}

static bool is_proof(wf_text accept, const char key[WF_WEBSOCKET_KEY_LEN])
{
    char expected[WF_WEBSOCKET_ACCEPT_LEN];

    wf_websocket_make_accept(expected, key);
    return wf_text_equal(accept, (wf_text){expected, sizeof(expected)});
}

/* A server without our subprotocol may say nothing of it, but must not name another. */
static bool is_subprotocol_asked_for(const struct wf_http_response *response,
                                     const char *subprotocol)
{
    wf_text chosen = find(response, "sec-websocket-protocol");

    return !chosen.ptr || (subprotocol && wf_text_equal(chosen, wf_text_of(subprotocol)));
}

/* At most the one extension that was offered (RFC 6455, 9.1; RFC 7692, 7.1.2). */
static bool agree_on_extensions(const struct wf_http_response *response,
                                const struct wf_websocket_terms *terms,
                                struct wf_websocket_options *options)
{
    struct wf_list_place at = {0};
    struct wf_websocket_offer agreed;
    wf_text element;

    while (wf_websocket_next_element(response->fields, response->fields_count,
                                     "sec-websocket-extensions", &at, &element)) {
        bool is_well_said =
            wf_websocket_read_offer(element, &agreed) == WF_OFFER_GOOD &&
            agreed.has_client_max_window_bits == (agreed.client_max_window_bits > 0);

        if (!terms->deflate || options->deflate || !is_well_said)
            return false;
        options->deflate = true;
        options->keeps_context = !agreed.server_no_context_takeover;
        options->window_bits = agreed.client_max_window_bits;
    }
    return true;
}

/* @return why it does not; NULL: it agrees */
static const char *why_not(const struct wf_http_response *response,
                           const struct wf_websocket_asking *asking,
                           struct wf_websocket_options *options)
{
    if (!lists(response, "upgrade", "websocket") || !lists(response, "connection", "upgrade") ||
        !is_proof(find(response, "sec-websocket-accept"), asking->key))
        return "the server does not speak WebSocket";
    if (!is_subprotocol_asked_for(response, asking->terms.subprotocol))
        return "the server chose a subprotocol that was not offered";
    if (!agree_on_extensions(response, &asking->terms, options))
        return "the server uses an extension that was not offered";
    return NULL;
}

static enum wf_status fail(char why[WF_WEBSOCKET_WHY_SIZE], const char *phrase)
{
    (void)snprintf(why, WF_WEBSOCKET_WHY_SIZE, "%s", phrase);
    return WF_BAD_SYNTAX;
}

static enum wf_status read_answer(const struct wf_websocket_asking *asking, wf_text head,
                                  struct wf_websocket_options *options,
                                  char why[WF_WEBSOCKET_WHY_SIZE])
{
    struct wf_http_field fields[FIELDS_LIMIT + 2];
    struct wf_http_response response;
    struct wf_http_refusal refusal;
    const char *phrase;

    if (!wf_http_read_response(head, false, fields, &response, &refusal))
        return fail(why, refusal.why);
    if (response.status != 101) {
        (void)snprintf(why, WF_WEBSOCKET_WHY_SIZE, "the server answers %u and not with WebSocket",
                       response.status);
        return WF_BAD_SYNTAX;
    }
    *options =
        (struct wf_websocket_options){.is_client = true, .is_binary = asking->terms.is_binary};
    phrase = why_not(&response, asking, options);
    return phrase ? fail(why, phrase) : WF_OK;
}

enum wf_status wf_websocket_take_answer(struct wf_websocket_asking *asking, struct wf_buf *in,
                                        struct wf_websocket_options *options,
                                        char why[WF_WEBSOCKET_WHY_SIZE])
{
    static const struct wf_http_limits limits = {HEAD_LIMIT, FIELDS_LIMIT};
    struct wf_http_scan *scan = &asking->scan;
    wf_bytes bytes = {wf_buf_peek(in), wf_buf_len(in)};
    struct wf_http_refusal refusal;
    enum wf_status status = wf_http_scan_head(scan, &limits, bytes, &refusal);
    wf_text head;

    if (status == WF_MORE)
        return WF_MORE;
    if (status != WF_OK)
        return fail(why, "the server does not speak HTTP");
    head = (wf_text){(const char *)bytes.ptr + scan->begin, scan->scanned - scan->begin};
    wf_buf_take(in, scan->scanned);
    return read_answer(asking, head, options, why);
}
