#include "wireform/codec/json_escape.h"

#include "wireform/codec/utf8.h"

#define DECIMALS(place)                                                                            \
    0 * (place), 1 * (place), 2 * (place), 3 * (place), 4 * (place), 5 * (place), 6 * (place),     \
        7 * (place), 8 * (place), 9 * (place)
#define LETTERS(place)                                                                             \
    10 * (place), 11 * (place), 12 * (place), 13 * (place), 14 * (place), 15 * (place)
#define VALUES(place)                                                                              \
    {                                                                                              \
        [0 ... '0' - 1] = -1, ['0'] = DECIMALS(place),                                             \
                     ['9' + 1 ... 'A' - 1] = -1, ['A'] = LETTERS(place),                           \
                     ['F' + 1 ... 'a' - 1] = -1, ['a'] = LETTERS(place), ['f' + 1 ... 255] = -1    \
    }

__extension__ const int wf_json_hex_values[4][256] = {VALUES(0x1000), VALUES(0x100), VALUES(0x10),
                                                      VALUES(0x1)};

const char wf_json_meanings[256] = {
    ['"'] = '"',  ['\\'] = '\\', ['/'] = '/',  ['b'] = '\b',
    ['f'] = '\f', ['n'] = '\n',  ['r'] = '\r', ['t'] = '\t',
};

/* `*at` is behind the backslash of an escape that was scanned. */
static inline uint32_t escaped_char(const char **at, const char *end)
{
    char letter = *(*at)++;
    int unit, low;

    if (letter != 'u')
        return (unsigned char)wf_json_meaning(letter);
    unit = wf_json_hex_unit(*at);
    *at += 4;
    if (!wf_json_is_high_surrogate(unit) || end - *at < 6 || (*at)[0] != '\\' || (*at)[1] != 'u')
        return (uint32_t)unit;
    low = wf_json_hex_unit(*at + 2);
    if (!wf_json_is_low_surrogate(low))
        return (uint32_t)unit;
    *at += 6;
    return wf_json_pair(unit, low);
}

static inline uint32_t next_char(const char **at, const char *end)
{
    if (**at == '\\') {
        ++*at;
        return escaped_char(at, end);
    }
    if ((unsigned char)**at < 0x80)
        return (unsigned char)*(*at)++;
    return wf_utf8_next(at, end);
}

uint32_t wf_json_next_char(const char **at, const char *end)
{
    return next_char(at, end);
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

/* A unit that is a character. */
static inline char *put_unit(char *out, unsigned unit)
{
    if (unit < 0x80) {
        out[0] = (char)unit;
        return out + 1;
    }
    if (unit < 0x800) {
        out[0] = (char)(0xC0 | unit >> 6);
        out[1] = (char)(0x80 | (unit & 0x3F));
        return out + 2;
    }
    out[0] = (char)(0xE0 | unit >> 12);
    out[1] = (char)(0x80 | (unit >> 6 & 0x3F));
    out[2] = (char)(0x80 | (unit & 0x3F));
    return out + 3;
}

/* Escapes `\uXXXX` that are characters by themselves, one behind the other.
 * @return at whatever else comes */
static inline const char *unescape_units(const char *at, const char *end, char **out)
{
    while (end - at >= WF_JSON_UNIT && wf_json_is_unit(at)) {
        int unit = wf_json_hex_unit(at + 2);

        if ((unsigned)unit < 0x80)
            *(*out)++ = (char)unit;
        else if (unit < 0 || wf_json_is_surrogate(unit))
            return at;
        else
            *out = put_unit(*out, (unsigned)unit);
        at += WF_JSON_UNIT;
    }
    return at;
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
        while ((at = unescape_units(at, end, &out)) < end && *at == '\\') {
            at++;
            out += wf_utf8_put(out, escaped_char(&at, end));
        }
    }
}

/* --- Judging on the way -------------------------------------------------------------------------
 */

/* Copies up to the next byte that does not mean itself, and some behind it.
 * @param high_bits  not zero when some were not ASCII */
static inline const char *copy_run(const char *at, const char *end, char **out, unsigned *high_bits)
{
#ifdef WF_HAS_SSE2
    for (; at < end; at += WF_JSON_STEP, *out += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        unsigned ends = wf_json_run_ends(bytes);

        _mm_storeu_si128((__m128i *)(void *)*out, bytes);
        *high_bits |= (unsigned)_mm_movemask_epi8(bytes);
        if (ends != 0) {
            *out += __builtin_ctz(ends);
            return at + __builtin_ctz(ends);
        }
    }
#else
    for (; at < end && !wf_json_ends_run((unsigned char)*at); at++) {
        *high_bits |= (unsigned char)*at & 0x80U;
        *(*out)++ = *at;
    }
#endif
    return at;
}

/* `at` is behind the digits of a unit that is no character by itself.
 * @return behind its other half; NULL without one */
static const char *unescape_pair(const char *at, int high, char **out)
{
    int low = at[0] == '\\' && at[1] == 'u' ? wf_json_hex_unit(at + 2) : -1;

    if (!wf_json_is_high_surrogate(high) || !wf_json_is_low_surrogate(low))
        return NULL;
    *out += wf_utf8_put(*out, wf_json_pair(high, low));
    return at + 6;
}

/* `at` is at a backslash. */
static inline const char *unescape_one(const char *at, char **out)
{
    int unit = wf_json_meaning(at[1]);

    if (unit != 0) {
        *(*out)++ = (char)unit;
        return at + 2;
    }
    unit = at[1] == 'u' ? wf_json_hex_unit(at + 2) : -1;
    if (unit < 0)
        return NULL;
    if (wf_json_is_surrogate(unit))
        return unescape_pair(at + 6, unit, out);
    *out = put_unit(*out, (unsigned)unit);
    return at + 6;
}

/* The padding may look as if the text went on, but no escape is as long as that.  What escapes
 * mean is UTF-8, and no end or beginning of a character, so that of the rest can be asked at the
 * end. */
const char *wf_json_scan_unescape(const char *at, const char *end, char *dst, size_t *len)
{
    unsigned high_bits = 0;
    char *out = dst;

    for (;;) {
        at = copy_run(at, end, &out, &high_bits);
        if (at >= end || *at != '\\')
            break;
        while ((at = unescape_units(at, end, &out)) < end && *at == '\\') {
            at = unescape_one(at, &out);
            if (!at)
                return NULL;
        }
    }
    *len = (size_t)(out - dst);
    if (at >= end || *at != '"' || (high_bits != 0 && wf_utf8_check(dst, *len) < *len))
        return NULL;
    return at + 1;
}

bool wf_json_same_string(const char *a, const char *a_end, const char *b, const char *b_end)
{
    size_t len = (size_t)(a_end - a);

    if (b_end - b == a_end - a && wf_json_same_bytes(a, b, len))
        return true;
    while (a < a_end && b < b_end)
        if (next_char(&a, a_end) != next_char(&b, b_end))
            return false;
    return a == a_end && b == b_end;
}
