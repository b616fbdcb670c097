#include "wireform/codec/http_query.h"

#include <string.h>

static int hex_value(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

static bool decode_escape(wf_text text, size_t at, char *byte)
{
    int high, low;

    if (text.len - at < 3)
        return false;
    high = hex_value(text.ptr[at + 1]);
    low = hex_value(text.ptr[at + 2]);
    if (high < 0 || low < 0)
        return false;
    *byte = (char)(high << 4 | low);
    return true;
}

bool wf_http_decode(wf_text text, bool plus_is_space, char *room, wf_text *decoded)
{
    size_t len = 0;

    for (size_t at = 0; at < text.len; at++) {
        char byte = text.ptr[at];

        if (byte == '%') {
            if (!decode_escape(text, at, &byte))
                return false;
            at += 2;
        } else if (byte == '+' && plus_is_space) {
            byte = ' ';
        }
        room[len++] = byte;
    }
    *decoded = (wf_text){room, len};
    return true;
}

/* Up to `separator`, which is taken too. */
static wf_text take_until(wf_text *rest, char separator)
{
    const char *at = memchr(rest->ptr, separator, rest->len);
    size_t len = at ? (size_t)(at - rest->ptr) : rest->len;
    wf_text taken = {rest->ptr, len};
    size_t skipped = at ? len + 1 : len;

    *rest = (wf_text){rest->ptr + skipped, rest->len - skipped};
    return taken;
}

bool wf_http_next_pair(wf_text *rest, wf_text *name, wf_text *value)
{
    while (rest->len > 0) {
        wf_text pair = take_until(rest, '&');

        if (pair.len == 0)
            continue;
        *name = take_until(&pair, '=');
        *value = pair;
        return true;
    }
    return false;
}

static bool is_unreserved(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

void wf_http_encode(struct wf_buf *out, wf_text text)
{
    static const char digits[] = "0123456789ABCDEF";

    for (size_t i = 0; i < text.len; i++) {
        unsigned char byte = (unsigned char)text.ptr[i];
        char escape[3] = {'%', digits[byte >> 4], digits[byte & 15]};

        if (is_unreserved(text.ptr[i]))
            wf_buf_put(out, &text.ptr[i], 1);
        else
            wf_buf_put(out, escape, sizeof(escape));
    }
}
