#include "wireform/codec/http_media.h"

#include <string.h>

#include "wireform/codec/http_query.h"
#include "wireform/codec/utf8.h"

/* The part before the parameters; `value` becomes the rest. */
static wf_text take_type(wf_text *value)
{
    const char *end = value->len > 0 ? memchr(value->ptr, ';', value->len) : NULL;
    size_t len = end ? (size_t)(end - value->ptr) : value->len;
    wf_text type = wf_http_trim((wf_text){value->ptr, len});

    *value = (wf_text){value->ptr + len, value->len - len};
    return type;
}

bool wf_http_is_media(wf_text value, const char *type)
{
    return wf_http_same_token(take_type(&value), wf_text_of(type));
}

void wf_http_find_parameter(wf_text value, const char *name, char *room, wf_text *found)
{
    wf_text wanted = wf_text_of(name);
    wf_text parameter;
    bool is_broken;

    (void)take_type(&value);
    while (wf_http_next_parameter(&value, room, &parameter, found, &is_broken))
        if (wf_http_same_token(parameter, wanted))
            return;
    *found = (wf_text){0};
}

/* RFC 8187, 3.2.1: UTF-8'LANGUAGE'PERCENT-ENCODED */
static bool decode_extended(wf_text value, char *room, wf_text *decoded)
{
    static const wf_text charset = WF_TEXT_INIT("UTF-8'");
    const char *quote;

    if (value.len < charset.len || !wf_http_same_token((wf_text){value.ptr, charset.len}, charset))
        return false;
    value = (wf_text){value.ptr + charset.len, value.len - charset.len};
    quote = value.len > 0 ? memchr(value.ptr, '\'', value.len) : NULL;
    if (!quote)
        return false;
    value.len -= (size_t)(quote + 1 - value.ptr);
    value.ptr = quote + 1;
    return wf_http_decode(value, false, room, decoded);
}

/* @return false: it is there already */
static bool set_once(wf_text *place, wf_text value)
{
    if (place->ptr)
        return false;
    *place = value;
    return true;
}

static bool is_utf8(wf_text text)
{
    return text.len == 0 || wf_utf8_check(text.ptr, text.len) == text.len;
}

bool wf_http_read_disposition(wf_text value, char *room, struct wf_http_disposition *disposition)
{
    wf_text extended = {0};
    wf_text name, text;
    bool is_broken;
    bool is_well = true;

    *disposition = (struct wf_http_disposition){.type = take_type(&value)};
    while (is_well && wf_http_next_parameter(&value, room, &name, &text, &is_broken)) {
        bool is_extended = wf_http_same_token(name, WF_TEXT("filename*"));

        if (is_extended)
            is_well = decode_extended(text, room, &text) && set_once(&extended, text);
        else if (wf_http_same_token(name, WF_TEXT("name")))
            is_well = set_once(&disposition->name, text);
        else if (wf_http_same_token(name, WF_TEXT("filename")))
            is_well = set_once(&disposition->filename, text);
        is_well = is_well && is_utf8(text);
        if (text.ptr == room)
            room += text.len;
    }
    if (extended.ptr)
        disposition->filename = extended;
    return is_well && !is_broken && wf_http_is_token(disposition->type);
}
