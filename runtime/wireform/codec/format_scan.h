#ifndef WIREFORM_CODEC_FORMAT_SCAN_H
#define WIREFORM_CODEC_FORMAT_SCAN_H

#include <string.h>

#include "wireform/base/text.h"

/** For the formats: a place in a text.  Each function takes what it names, or nothing. */
struct wf_scan {
    const char *at, *end;
};

static inline struct wf_scan wf_scan_of(wf_text text)
{
    if (text.len == 0)
        return (struct wf_scan){"", ""};
    return (struct wf_scan){text.ptr, text.ptr + text.len};
}

static inline bool wf_scan_is_at_end(const struct wf_scan *in)
{
    return in->at == in->end;
}

static inline wf_text wf_scan_rest(const struct wf_scan *in)
{
    return (wf_text){in->at, (size_t)(in->end - in->at)};
}

/** The next byte; 0 at the end. */
static inline char wf_scan_peek(const struct wf_scan *in)
{
    return in->at < in->end ? *in->at : '\0';
}

static inline bool wf_scan_take(struct wf_scan *in, char byte)
{
    if (in->at == in->end || *in->at != byte)
        return false;
    in->at++;
    return true;
}

/* Of ASCII, whatever the locale says. */

static inline bool wf_is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static inline bool wf_is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static inline bool wf_is_hex(char byte)
{
    return wf_is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
}

static inline bool wf_is_one_of(char byte, const char *bytes)
{
    return byte != '\0' && strchr(bytes, byte);
}

/** Takes exactly `count` hexadecimal digits. */
static inline bool wf_scan_take_hex(struct wf_scan *in, unsigned count)
{
    for (unsigned i = 0; i < count; i++) {
        if (!wf_is_hex(wf_scan_peek(in)))
            return false;
        in->at++;
    }
    return true;
}

#endif
