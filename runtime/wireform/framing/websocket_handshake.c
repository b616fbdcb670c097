#include "wireform/framing/websocket_handshake.h"

#include "wireform/base/entropy.h"
#include "wireform/codec/base64.h"
#include "wireform/codec/sha1.h"
#include "wireform/framing/websocket_offer.h"

#define NONCE_SIZE 16
#define VERSION    "13"

/* What both ends know and nobody else would append by chance (1.3). */
#define GUID "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"

enum { ACCEPT_LEN = 28 };

static bool refuse(struct wf_http_refusal *refusal, unsigned status, const char *why)
{
    *refusal = (struct wf_http_refusal){status, why};
    return false;
}

static void put_text(struct wf_buf *out, const char *text)
{
    wf_buf_put(out, text, strlen(text));
}

/* Proof that the key was read: nothing more. */
static void make_accept(char accept[ACCEPT_LEN], const char key[WF_WEBSOCKET_KEY_LEN])
{
    uint8_t text[WF_WEBSOCKET_KEY_LEN + sizeof(GUID) - 1];
    uint8_t digest[WF_SHA1_SIZE];

    memcpy(text, key, WF_WEBSOCKET_KEY_LEN);
    memcpy(text + WF_WEBSOCKET_KEY_LEN, GUID, sizeof(GUID) - 1);
    wf_sha1(digest, (wf_bytes){text, sizeof(text)});
    wf_base64_encode(accept, (wf_bytes){digest, sizeof(digest)});
}

/* The next element of the lists in all fields of that name.  Zeroed `at` begins. */
struct list_place {
    size_t next_field;
    wf_text rest;
};

static bool next_element(const struct wf_http_field *fields, size_t count, const char *name,
                         struct list_place *at, wf_text *element)
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

/* -- the server's half -- */

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
    if (!wf_text_equal(only_field(request, "sec-websocket-version"), WF_TEXT(VERSION)))
        return refuse(refusal, 426, "The version of WebSocket spoken here is " VERSION ".");
    return true;
}

static bool offers_subprotocol(const struct wf_http_request *request, const char *subprotocol)
{
    struct list_place at = {0};
    wf_text element;

    while (next_element(request->fields, request->fields_count, "sec-websocket-protocol", &at,
                        &element))
        if (wf_text_equal(element, wf_text_of(subprotocol)))
            return true;
    return false;
}

/* The first offer that can be honoured: zlib knows no window of 8 bits. */
static bool choose_offer(const struct wf_http_request *request, struct wf_websocket_offer *offer)
{
    struct list_place at = {0};
    wf_text element;

    while (next_element(request->fields, request->fields_count, "sec-websocket-extensions", &at,
                        &element))
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
        put_text(out, bits[offer->server_max_window_bits - 9]);
    }
    WF_BUF_LITERAL(out, "\r\n");
}

static void put_answer(struct wf_buf *out, wf_text key, const char *subprotocol)
{
    char accept[ACCEPT_LEN];

    make_accept(accept, key.ptr);
    WF_BUF_LITERAL(out, "HTTP/1.1 101 Switching Protocols\r\n"
                        "Upgrade: websocket\r\n"
                        "Connection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: ");
    wf_buf_put(out, accept, sizeof(accept));
    WF_BUF_LITERAL(out, "\r\n");
    if (!subprotocol)
        return;
    WF_BUF_LITERAL(out, "Sec-WebSocket-Protocol: ");
    put_text(out, subprotocol);
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

/* -- the client's half -- */

void wf_websocket_ask(struct wf_buf *out, const struct wf_websocket_terms *terms,
                      struct wf_websocket_key *key)
{
    uint8_t nonce[NONCE_SIZE];

    wf_entropy_fill(nonce, sizeof(nonce));
    wf_base64_encode(key->text, (wf_bytes){nonce, sizeof(nonce)});

    WF_BUF_LITERAL(out, "GET ");
    put_text(out, terms->path);
    WF_BUF_LITERAL(out, " HTTP/1.1\r\nHost: ");
    put_text(out, terms->host);
    WF_BUF_LITERAL(out, "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Version: " VERSION "\r\nSec-WebSocket-Key: ");
    wf_buf_put(out, key->text, sizeof(key->text));
    if (terms->subprotocol) {
        WF_BUF_LITERAL(out, "\r\nSec-WebSocket-Protocol: ");
        put_text(out, terms->subprotocol);
    }
    if (terms->deflate)
        WF_BUF_LITERAL(out, "\r\nSec-WebSocket-Extensions: "
                            "permessage-deflate; client_max_window_bits");
    WF_BUF_LITERAL(out, "\r\n\r\n");
}

static bool fail(const char **why, const char *phrase)
{
    *why = phrase;
    return false;
}

static bool lists(const struct wf_http_response *response, const char *name, const char *token)
{
    return wf_http_lists_token(response->fields, response->fields_count, name, token);
}

static wf_text find(const struct wf_http_response *response, const char *name)
{
    return wf_http_find_field(response->fields, response->fields_count, name);
}

static bool is_proof(wf_text accept, const struct wf_websocket_key *key)
{
    char expected[ACCEPT_LEN];

    make_accept(expected, key->text);
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
    struct list_place at = {0};
    struct wf_websocket_offer agreed;
    wf_text element;

    while (next_element(response->fields, response->fields_count, "sec-websocket-extensions", &at,
                        &element)) {
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

bool wf_websocket_check_answer(const struct wf_http_response *response,
                               const struct wf_websocket_terms *terms,
                               const struct wf_websocket_key *key,
                               struct wf_websocket_options *options, const char **why)
{
    *options = (struct wf_websocket_options){.is_client = true, .is_binary = terms->is_binary};
    if (response->status != 101)
        return fail(why, "the server refuses to speak WebSocket here");
    if (!lists(response, "upgrade", "websocket") || !lists(response, "connection", "upgrade") ||
        !is_proof(find(response, "sec-websocket-accept"), key))
        return fail(why, "the server does not speak WebSocket");
    if (!is_subprotocol_asked_for(response, terms->subprotocol))
        return fail(why, "the server chose a subprotocol that was not offered");
    if (!agree_on_extensions(response, terms, options))
        return fail(why, "the server uses an extension that was not offered");
    return true;
}
