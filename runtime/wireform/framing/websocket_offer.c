#include "wireform/framing/websocket_offer.h"

#include <string.h>

#include "wireform/codec/http_field.h"

/* The parameters in which an offer may differ from none; a bit for each that was seen. */
enum parameter {
    UNKNOWN = 0,
    SERVER_NO_CONTEXT_TAKEOVER = 1,
    CLIENT_NO_CONTEXT_TAKEOVER = 2,
    SERVER_MAX_WINDOW_BITS = 4,
    CLIENT_MAX_WINDOW_BITS = 8
};

static enum parameter parameter_of(wf_text name)
{
    if (wf_http_same_token(name, WF_TEXT("server_no_context_takeover")))
        return SERVER_NO_CONTEXT_TAKEOVER;
    if (wf_http_same_token(name, WF_TEXT("client_no_context_takeover")))
        return CLIENT_NO_CONTEXT_TAKEOVER;
    if (wf_http_same_token(name, WF_TEXT("server_max_window_bits")))
        return SERVER_MAX_WINDOW_BITS;
    if (wf_http_same_token(name, WF_TEXT("client_max_window_bits")))
        return CLIENT_MAX_WINDOW_BITS;
    return UNKNOWN;
}

/* 8 to 15, without leading zeros.  @return 0: it is not */
static unsigned window_bits(wf_text value)
{
    if (value.len == 1 && (value.ptr[0] == '8' || value.ptr[0] == '9'))
        return (unsigned)(value.ptr[0] - '0');
    if (value.len == 2 && value.ptr[0] == '1' && value.ptr[1] >= '0' && value.ptr[1] <= '5')
        return 10 + (unsigned)(value.ptr[1] - '0');
    return 0;
}

/* @return whether the value is one that the parameter may have */
static bool take_parameter(struct wf_websocket_offer *offer, enum parameter parameter,
                           wf_text value)
{
    bool has_value = value.ptr != NULL;

    switch (parameter) {
    case SERVER_NO_CONTEXT_TAKEOVER:
        offer->server_no_context_takeover = true;
        return !has_value;
    case CLIENT_NO_CONTEXT_TAKEOVER:
        offer->client_no_context_takeover = true;
        return !has_value;
    case SERVER_MAX_WINDOW_BITS:
        offer->server_max_window_bits = window_bits(value);
        return offer->server_max_window_bits > 0;
    case CLIENT_MAX_WINDOW_BITS:
        offer->has_client_max_window_bits = true;
        offer->client_max_window_bits = window_bits(value);
        return !has_value || offer->client_max_window_bits > 0;
    default:
        return false;
    }
}

/* Takes what stands before the next semicolon.  Quoted values (RFC 6455, 9.1) hold tokens, so none
 * of these is in quotes in any element that is worth reading. */
static wf_text take_part(wf_text *rest)
{
    const char *semicolon = rest->len > 0 ? memchr(rest->ptr, ';', rest->len) : NULL;
    wf_text part = *rest;

    if (semicolon)
        part.len = (size_t)(semicolon - rest->ptr);
    *rest = (wf_text){rest->ptr + part.len, rest->len - part.len};
    if (semicolon)
        *rest = (wf_text){rest->ptr + 1, rest->len - 1};
    return wf_http_trim(part);
}

static wf_text unquoted(wf_text value)
{
    if (value.len >= 2 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"')
        return (wf_text){value.ptr + 1, value.len - 2};
    return value;
}

/* "name" or "name=value". */
static void split(wf_text part, wf_text *name, wf_text *value)
{
    const char *equals = part.len > 0 ? memchr(part.ptr, '=', part.len) : NULL;

    *name = part;
    *value = (wf_text){0};
    if (!equals)
        return;
    name->len = (size_t)(equals - part.ptr);
    *value = unquoted((wf_text){equals + 1, part.len - name->len - 1});
}

enum wf_websocket_offer_result wf_websocket_read_offer(wf_text element,
                                                       struct wf_websocket_offer *offer)
{
    unsigned seen = 0;

    *offer = (struct wf_websocket_offer){0};
    if (!wf_http_same_token(take_part(&element), WF_TEXT("permessage-deflate")))
        return WF_OFFER_OF_OTHERS;
    while (element.len > 0) {
        wf_text name, value;
        enum parameter parameter;

        split(take_part(&element), &name, &value);
        parameter = parameter_of(name);
        if ((seen & parameter) != 0 || !take_parameter(offer, parameter, value))
            return WF_OFFER_BROKEN;
        seen |= parameter;
    }
    return WF_OFFER_GOOD;
}
