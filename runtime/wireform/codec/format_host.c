#include "wireform/codec/format.h"
#include "wireform/codec/format_scan.h"

/* --- Addresses ---------------------------------------------------------------------------- */

/* 0 to 255, without leading zeros. */
static bool take_octet(struct wf_scan *in)
{
    const char *begin = in->at;
    unsigned value = 0;

    while (wf_is_digit(wf_scan_peek(in)) && in->at - begin < 3)
        value = value * 10 + (unsigned)(*in->at++ - '0');
    if (in->at == begin || value > 255)
        return false;
    return *begin != '0' || in->at - begin == 1;
}

bool wf_format_ipv4(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    for (unsigned i = 0; i < 4; i++) {
        if (i > 0 && !wf_scan_take(&in, '.'))
            return false;
        if (!take_octet(&in))
            return false;
    }
    return wf_scan_is_at_end(&in);
}

static bool take_group(struct wf_scan *in)
{
    const char *begin = in->at;

    while (wf_is_hex(wf_scan_peek(in)) && in->at - begin < 4)
        in->at++;
    return in->at > begin;
}

/* Takes `:`, or `::` when none came before; at the end of the text only `::` may stand. */
static bool take_colon(struct wf_scan *in, bool *has_gap)
{
    if (!wf_scan_take(in, ':'))
        return false;
    if (!wf_scan_take(in, ':'))
        return !wf_scan_is_at_end(in);
    if (*has_gap)
        return false;
    *has_gap = true;
    return true;
}

bool wf_format_ipv6(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);
    unsigned groups = 0;
    bool has_gap = false;

    if (wf_scan_take(&in, ':')) {
        if (!wf_scan_take(&in, ':'))
            return false;
        has_gap = true;
    }
    while (!wf_scan_is_at_end(&in) && groups < 8) {
        if (wf_format_ipv4(wf_scan_rest(&in))) {
            groups += 2;
            in.at = in.end;
            break;
        }
        if (!take_group(&in))
            return false;
        groups++;
        if (!wf_scan_is_at_end(&in) && !take_colon(&in, &has_gap))
            return false;
    }
    return wf_scan_is_at_end(&in) && (has_gap ? groups < 8 : groups == 8);
}

/* --- Names -------------------------------------------------------------------------------- */

#define LABEL_LIMIT    63
#define HOSTNAME_LIMIT 253 /* 255 on the wire, with the length of the first label and the root */

static bool take_label(struct wf_scan *in)
{
    const char *begin = in->at;

    while (wf_is_letter(wf_scan_peek(in)) || wf_is_digit(wf_scan_peek(in)) ||
           wf_scan_peek(in) == '-')
        in->at++;
    if (in->at == begin || in->at - begin > LABEL_LIMIT)
        return false;
    return *begin != '-' && in->at[-1] != '-';
}

bool wf_format_hostname(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);

    if (text.len > HOSTNAME_LIMIT || !take_label(&in))
        return false;
    while (wf_scan_take(&in, '.'))
        if (!take_label(&in))
            return false;
    return wf_scan_is_at_end(&in);
}

/* --- Mailboxes ---------------------------------------------------------------------------- */

#define LOCAL_PART_LIMIT 64

static bool take_atom(struct wf_scan *in)
{
    const char *begin = in->at;

    while (wf_is_letter(wf_scan_peek(in)) || wf_is_digit(wf_scan_peek(in)) ||
           wf_is_one_of(wf_scan_peek(in), "!#$%&'*+-/=?^_`{|}~"))
        in->at++;
    return in->at > begin;
}

static bool take_printable(struct wf_scan *in)
{
    char byte = wf_scan_peek(in);

    if (byte < ' ' || byte > '~')
        return false;
    in->at++;
    return true;
}

static bool take_quoted(struct wf_scan *in)
{
    if (!wf_scan_take(in, '"'))
        return false;
    while (!wf_scan_take(in, '"')) {
        wf_scan_take(in, '\\');
        if (!take_printable(in))
            return false;
    }
    return true;
}

static bool take_local_part(struct wf_scan *in)
{
    if (wf_scan_peek(in) == '"')
        return take_quoted(in);
    do {
        if (!take_atom(in))
            return false;
    } while (wf_scan_take(in, '.'));
    return true;
}

static bool is_address_literal(wf_text text)
{
    static const char ipv6[] = "IPv6:";
    wf_text inside;

    if (text.len < 2 || text.ptr[0] != '[' || text.ptr[text.len - 1] != ']')
        return false;
    inside = (wf_text){text.ptr + 1, text.len - 2};
    if (inside.len < sizeof(ipv6) || memcmp(inside.ptr, ipv6, sizeof(ipv6) - 1) != 0)
        return wf_format_ipv4(inside);
    return wf_format_ipv6(
        (wf_text){inside.ptr + sizeof(ipv6) - 1, inside.len - (sizeof(ipv6) - 1)});
}

bool wf_format_email(wf_text text)
{
    struct wf_scan in = wf_scan_of(text);
    const char *begin = in.at;

    if (!take_local_part(&in) || in.at - begin > LOCAL_PART_LIMIT || !wf_scan_take(&in, '@'))
        return false;
    return wf_format_hostname(wf_scan_rest(&in)) || is_address_literal(wf_scan_rest(&in));
}
