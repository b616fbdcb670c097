#include "wireform/codec/json_scan.h"

#include "wireform/codec/utf8.h"

const char *wf_json_past_spaces(const char *at, const char *end)
{
#ifdef WF_HAS_SSE2
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

/* The value of a hexadecimal digit; -1 for any other byte. */
__extension__ static const signed char hex_values[256] = {
    [0 ... '0' - 1] = -1,
    ['0'] = 0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    ['9' + 1 ... 'A' - 1] = -1,
    ['A'] = 10,
    11,
    12,
    13,
    14,
    15,
    ['F' + 1 ... 'a' - 1] = -1,
    ['a'] = 10,
    11,
    12,
    13,
    14,
    15,
    ['f' + 1 ... 255] = -1,
};

static int hex_value(char byte)
{
    return hex_values[(unsigned char)byte];
}

/* The sign goes through to the result. */
static inline int hex_unit(const char *digits)
{
    return hex_value(digits[0]) * 0x1000 | hex_value(digits[1]) * 0x100 |
           hex_value(digits[2]) * 0x10 | hex_value(digits[3]);
}

uint32_t wf_json_hex_unit(const char *digits)
{
    int unit = hex_unit(digits);

    return unit < 0 ? WF_JSON_NO_UNIT : (uint32_t)unit;
}

static bool is_high_surrogate(uint32_t unit)
{
    return unit >= 0xD800 && unit <= 0xDBFF;
}

static bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit <= 0xDFFF;
}

/* The first byte that is no digit. */
static const char *past_hex(const char *at, const char *end)
{
    while (at < end && hex_value(*at) >= 0)
        at++;
    return at;
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

bool wf_json_is_escape(char letter)
{
    return meaning_of(letter) != 0;
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
    *unit = end - *at < 4 ? WF_JSON_NO_UNIT : wf_json_hex_unit(*at);
    if (*unit == WF_JSON_NO_UNIT) {
        *at = past_hex(*at, end);
        return "expected four hexadecimal digits";
    }
    *at += 4;
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

/* Moves over escapes that follow each other, the first of which is at the cursor. */
static const char *scan_escapes(const char **at, const char *end, uint32_t *high_surrogate,
                                struct wf_json_string *string)
{
    do {
        uint32_t unit;
        const char *wrong = scan_escape(at, end, &unit);

        if (wrong)
            return wrong;
        if (unit >= WF_JSON_SURROGATES || *high_surrogate != 0)
            match_surrogates(unit, high_surrogate, string);
    } while (*at < end && **at == '\\');
    string->has_escape = true;
    return NULL;
}

const char *wf_json_scan_string(const char **at, const char *end, const char *loads_end,
                                struct wf_json_string *string)
{
    uint32_t high_surrogate = 0;

    *string = (struct wf_json_string){.begin = ++*at};
    for (;;) {
        struct wf_json_run run = wf_json_scan_run(*at, end, loads_end);
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
        wrong = scan_escapes(at, end, &high_surrogate, string);
        if (wrong)
            return wrong;
    }
    match_surrogates(0, &high_surrogate, string);
    string->end = (*at)++;
    return NULL;
}

/* `*at` is behind the backslash of an escape that was scanned. */
static inline uint32_t escaped_char(const char **at, const char *end)
{
    char letter = *(*at)++;
    uint32_t unit, low;

    if (letter != 'u')
        return (unsigned char)meaning_of(letter);
    unit = (uint32_t)hex_unit(*at);
    *at += 4;
    if (!is_high_surrogate(unit) || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
        return unit;
    low = (uint32_t)hex_unit(*at + 2);
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

/* Copies up to the next backslash.  What is written is never longer than what was read, so whole
 * steps fit where as much is left to read.
 * @return where that backslash would be written */
static inline char *copy_to_backslash(char *out, const char **at, const char *end)
{
#ifdef WF_HAS_SSE2
    while (end - *at >= WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)*at);
        __m128i is_backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
        unsigned backslashes = (unsigned)_mm_movemask_epi8(is_backslash);
        unsigned len = backslashes != 0 ? (unsigned)__builtin_ctz(backslashes) : WF_JSON_STEP;

        _mm_storeu_si128((__m128i *)(void *)out, bytes);
        out += len;
        *at += len;
        if (backslashes != 0)
            return out;
    }
#endif
    while (*at < end && **at != '\\')
        *out++ = *(*at)++;
    return out;
}

size_t wf_json_unescape(char *dst, const struct wf_json_string *string)
{
    const char *end = string->end;
    const char *at = string->begin;
    char *out = dst;

    for (;;) {
        out = copy_to_backslash(out, &at, end);
        if (at == end)
            return (size_t)(out - dst);
        do {
            at++;
            out += wf_utf8_put(out, escaped_char(&at, end));
        } while (at < end && *at == '\\');
    }
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
