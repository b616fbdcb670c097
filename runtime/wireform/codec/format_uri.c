#include "wireform/codec/format.h"
#include "wireform/codec/format_scan.h"

/* The names are those of the grammar (RFC 3986, appendix A). */

static bool is_unreserved_or_sub_delim(char byte)
{
    return wf_is_letter(byte) || wf_is_digit(byte) || wf_is_one_of(byte, "-._~!$&'()*+,;=");
}

/* Takes what may stand everywhere, percent-encoded bytes, and what `also` names.
 * @return false at a `%` that encodes nothing */
static bool take_chars(struct wf_scan *in, const char *also)
{
    for (;;) {
        char byte = wf_scan_peek(in);

        if (byte == '%') {
            in->at++;
            if (!wf_scan_take_hex(in, 2))
                return false;
        } else if (is_unreserved_or_sub_delim(byte) || wf_is_one_of(byte, also)) {
            in->at++;
        } else {
            return true;
        }
    }
}

static bool is_all_chars(wf_text text, const char *also)
{
    struct wf_scan in = wf_scan_of(text);

    return take_chars(&in, also) && wf_scan_is_at_end(&in);
}

/* Takes all in front of the first of `bytes`, or to the end. */
static wf_text take_until(struct wf_scan *in, const char *bytes)
{
    const char *begin = in->at;

    while (!wf_scan_is_at_end(in) && !wf_is_one_of(*in->at, bytes))
        in->at++;
    return (wf_text){begin, (size_t)(in->at - begin)};
}

static bool is_scheme(wf_text text)
{
    if (text.len == 0 || !wf_is_letter(text.ptr[0]))
        return false;
    for (size_t i = 1; i < text.len; i++)
        if (!wf_is_letter(text.ptr[i]) && !wf_is_digit(text.ptr[i]) &&
            !wf_is_one_of(text.ptr[i], "+-."))
            return false;
    return true;
}

/* `v1.anything`, for addresses nobody has invented yet. */
static bool is_ip_future(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);
    const char *version;

    if (!wf_scan_take(&in, 'v') && !wf_scan_take(&in, 'V'))
        return false;
    version = in.at;
    while (wf_is_hex(wf_scan_peek(&in)))
        in.at++;
    if (in.at == version || !wf_scan_take(&in, '.') || wf_scan_is_at_end(&in))
        return false;
    while (is_unreserved_or_sub_delim(wf_scan_peek(&in)) || wf_scan_peek(&in) == ':')
        in.at++;
    return wf_scan_is_at_end(&in);
}

static bool take_host(struct wf_scan *in)
{
    wf_text literal;

    if (!wf_scan_take(in, '['))
        return take_chars(in, "");
    literal = take_until(in, "]");
    return wf_scan_take(in, ']') && (wf_format_ipv6(literal) || is_ip_future(literal));
}

static bool is_authority(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);
    wf_text userinfo = take_until(&in, "@");

    if (!wf_scan_take(&in, '@'))
        in = wf_scan_of(text);
    else if (!is_all_chars(userinfo, ":"))
        return false;
    if (!take_host(&in))
        return false;
    if (wf_scan_take(&in, ':'))
        while (wf_is_digit(wf_scan_peek(&in)))
            in.at++;
    return wf_scan_is_at_end(&in);
}

/* Everything behind the scheme. */
static bool take_hierarchy(struct wf_scan *in)
{
    if (in->end - in->at >= 2 && memcmp(in->at, "//", 2) == 0) {
        in->at += 2;
        if (!is_authority(take_until(in, "/?#")))
            return false;
    }
    if (!take_chars(in, ":@/"))
        return false;
    if (wf_scan_take(in, '?') && !take_chars(in, ":@/?"))
        return false;
    if (wf_scan_take(in, '#') && !take_chars(in, ":@/?"))
        return false;
    return wf_scan_is_at_end(in);
}

/* A colon in the first segment ends a scheme, or is wrong. */
static bool is_reference(wf_text text, bool needs_scheme)
{
    struct wf_scan in = wf_scan_of(text);
    wf_text scheme = take_until(&in, ":/?#");

    if (wf_scan_take(&in, ':'))
        return is_scheme(scheme) && take_hierarchy(&in);
    in = wf_scan_of(text);
    return !needs_scheme && take_hierarchy(&in);
}

bool wf_format_uri(wf_text text)
{
    return is_reference(text, true);
}

bool wf_format_uri_reference(wf_text text)
{
    return is_reference(text, false);
}
