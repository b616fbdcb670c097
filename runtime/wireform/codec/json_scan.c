#include "wireform/codec/json_scan.h"

#include "wireform/codec/utf8.h"

const char *wf_json_past_spaces(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i blank = _mm_set1_epi8(' ');

    /* Indented texts: a line end, then a long run of blanks. */
    while (at < end && wf_json_is_space(*at)) {
        at++;
        while (end - at >= WF_JSON_STEP) {
            __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
            unsigned blanks = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, blank));

            if (blanks != 0xFFFF) {
                at += __builtin_ctz(~blanks);
                break;
            }
            at += WF_JSON_STEP;
        }
    }
#else
    while (at < end && wf_json_is_space(*at))
        at++;
#endif
    return at;
}

static int hex_digit(char byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

static bool is_high_surrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* The four digits behind `\u`. */
static uint32_t hex_unit(const char *at)
{
    uint32_t unit = 0;

    for (int i = 0; i < 4; i++)
        unit = unit << 4 | (uint32_t)hex_digit(at[i]);
    return unit;
}

/* Moves behind four hexadecimal digits, or to what is not one. */
static bool past_hex(const char **at, const char *end)
{
    for (int i = 0; i < 4; i++, (*at)++)
        if (*at == end || hex_digit(**at) < 0)
            return false;
    return true;
}

/* What one letter behind a backslash means; 0 where there is no such escape. */
static const char meanings[128] = {
    ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
};

static char meaning_of(char letter)
{
    return (unsigned char)letter < sizeof(meanings) ? meanings[(unsigned char)letter] : 0;
}

/* `*at` is at the backslash. */
static const char *scan_escape(const char **at, const char *end, uint32_t *unit)
{
    *unit = 0;
    ++*at;
    if (*at == end)
        return "the text does not end";
    if (**at != 'u') {
        if (!meaning_of(**at))
            return "no such escape";
        ++*at;
        return NULL;
    }
    ++*at;
    if (!past_hex(at, end))
        return "expected four hexadecimal digits";
    *unit = hex_unit(*at - 4);
    return NULL;
}

/* `pending` is a high surrogate that still waits for its other half. */
static void match_surrogates(uint32_t unit, uint32_t *pending, struct wf_json_string *string)
{
    bool is_pair = *pending != 0 && is_low_surrogate(unit);

    if (!is_pair && (*pending != 0 || is_low_surrogate(unit)))
        string->has_lone_surrogate = true;
    *pending = is_high_surrogate(unit) ? unit : 0;
}

const char *wf_json_scan_string(const char **at, const char *end, const char *loads_end,
                                struct wf_json_string *string)
{
    uint32_t high_surrogate = 0;

    *string = (struct wf_json_string){.begin = ++*at};
    for (;;) {
        struct wf_json_run run = wf_json_scan_run(*at, end, loads_end);
        uint32_t unit;
        const char *wrong;

        if (run.has_high_bit) {
            size_t len = (size_t)(run.end - *at);
            size_t good = wf_utf8_check(*at, len);

            if (good < len) {
                *at += good;
                return "the text is not UTF-8";
            }
        }
        if (run.end != *at)
            match_surrogates(0, &high_surrogate, string);
        *at = run.end;
        if (*at == end)
            return "the text does not end";
        if (**at == '"')
            break;
        if (**at != '\\')
            return "a control character in a text must be escaped";
        string->has_escape = true;
        wrong = scan_escape(at, end, &unit);
        if (wrong)
            return wrong;
        match_surrogates(unit, &high_surrogate, string);
    }
    match_surrogates(0, &high_surrogate, string);
    string->end = (*at)++;
    return NULL;
}

/* `*at` is behind the backslash of an escape that was scanned. */
static uint32_t escaped_char(const char **at, const char *end)
{
    char letter = *(*at)++;
    uint32_t unit, low;

    if (letter != 'u')
        return (unsigned char)meaning_of(letter);
    unit = hex_unit(*at);
    *at += 4;
    if (!is_high_surrogate(unit) || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
        return unit;
    low = hex_unit(*at + 2);
    if (!is_low_surrogate(low))
        return unit;
    *at += 6;
    return 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
}

uint32_t wf_json_next_char(const char **at, const char *end)
{
    if (**at != '\\')
        return wf_utf8_next(at, end);
    ++*at;
    return escaped_char(at, end);
}

size_t wf_json_unescape(char *dst, const struct wf_json_string *string)
{
    const char *at = string->begin;
    char *out = dst;

    while (at < string->end) {
        const char *backslash = memchr(at, '\\', (size_t)(string->end - at));
        size_t len = (size_t)((backslash ? backslash : string->end) - at);

        memcpy(out, at, len);
        out += len;
        at += len;
        if (backslash)
            out += wf_utf8_put(out, wf_json_next_char(&at, string->end));
    }
    return (size_t)(out - dst);
}

bool wf_json_same_string(const char *a, const char *a_end, const char *b, const char *b_end)
{
    size_t len = (size_t)(a_end - a);

    if (b_end - b == a_end - a && wf_json_same_bytes(a, b, len))
        return true;
    if (!memchr(a, '\\', len) && !memchr(b, '\\', (size_t)(b_end - b)))
        return false;
    while (a < a_end && b < b_end)
        if (wf_json_next_char(&a, a_end) != wf_json_next_char(&b, b_end))
            return false;
    return a == a_end && b == b_end;
}

const char *wf_json_kind_name(char first)
{
    switch (first) {
    case '{':
        return "an object";
    case '[':
        return "an array";
    case '"':
        return "text";
    case 't':
    case 'f':
        return "a boolean";
    case 'n':
        return "null";
    case '-':
        return "a number";
    default:
        return first >= '0' && first <= '9' ? "a number" : NULL;
    }
}
