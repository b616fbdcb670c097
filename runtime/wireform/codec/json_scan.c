#include "wireform/codec/json_scan.h"

#include "wireform/codec/json_escape.h"
#include "wireform/codec/utf8.h"

#ifdef WF_HAS_SSE2
/* A bit for each of 16 bytes: is it no white space? */
static inline unsigned find_others(__m128i bytes)
{
    __m128i is_blank = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
    __m128i is_line_end = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')),
                                       _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
    __m128i is_tab = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\t'));
    __m128i is_space = _mm_or_si128(_mm_or_si128(is_blank, is_tab), is_line_end);

    return 0xFFFFU ^ (unsigned)_mm_movemask_epi8(is_space);
}
#endif

const char *wf_json_past_spaces(const char *at, const char *end)
{
#ifdef WF_HAS_SSE2
    for (; end - at >= WF_JSON_STEP; at += WF_JSON_STEP) {
        unsigned others = find_others(_mm_loadu_si128((const __m128i *)(const void *)at));

        if (others != 0)
            return at + __builtin_ctz(others);
    }
#endif
    while (at < end && wf_json_is_space(*at))
        at++;
    return at;
}

#ifdef WF_HAS_AVX2
/* What is left behind the last wide step is shorter than a long run. */
WF_AVX2 struct wf_json_run wf_json_scan_long_run(const char *at, const char *end,
                                                 const char *loads_end, bool has_high_bit)
{
    const ptrdiff_t step = sizeof(__m256i);
    __m256i all = _mm256_setzero_si256();
    struct wf_json_run rest;

    for (; loads_end - at > step - WF_JSON_STEP; at += step) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)at);
        uint32_t ends = wf_json_run_ends_wide(bytes);

        if (ends != 0) {
            uint32_t before = ends ^ (ends - 1);
            uint32_t high = (uint32_t)_mm256_movemask_epi8(bytes) & before;

            at += __builtin_ctz(ends);
            high |= (uint32_t)_mm256_movemask_epi8(all);
            return (struct wf_json_run){at < end ? at : end, high != 0 || has_high_bit};
        }
        all = _mm256_or_si256(all, bytes);
    }
    rest = wf_json_scan_run(at, end, loads_end);
    rest.has_high_bit |= has_high_bit || _mm256_movemask_epi8(all) != 0;
    return rest;
}
#endif

/* The first byte that is no digit. */
static const char *past_hex(const char *at, const char *end)
{
    while (at < end && wf_json_is_hex(*at))
        at++;
    return at;
}

/* `*at` is at the backslash. */
static const char *scan_escape(const char **at, const char *end, int *unit)
{
    *unit = 0;
    ++*at;
    if (*at == end)
        return "the text does not end";
    if (**at != 'u') {
        if (!wf_json_meaning(**at))
            return "no such escape";
        ++*at;
        return NULL;
    }
    ++*at;
    *unit = end - *at < 4 ? -1 : wf_json_hex_unit(*at);
    if (*unit < 0) {
        *at = past_hex(*at, end);
        return "expected four hexadecimal digits";
    }
    *at += 4;
    return NULL;
}

/* `pending` is a high surrogate that still waits for its other half. */
static void match_surrogates(int unit, int *pending, struct wf_json_string *string)
{
    bool is_pair = *pending != 0 && wf_json_is_low_surrogate(unit);

    if (!is_pair && (*pending != 0 || wf_json_is_low_surrogate(unit)))
        string->has_lone_surrogate = true;
    *pending = wf_json_is_high_surrogate(unit) ? unit : 0;
}

/* Moves over escapes that follow each other, the first of which is at the cursor. */
static const char *scan_escapes(const char **at, const char *end, int *high_surrogate,
                                struct wf_json_string *string)
{
    string->has_escape = true;
    for (;;) {
        int unit;
        const char *wrong;

        if (*high_surrogate == 0)
            *at = wf_json_past_units(*at, end);
        if (*at == end || **at != '\\')
            return NULL;
        wrong = scan_escape(at, end, &unit);
        if (wrong)
            return wrong;
        if (unit >= WF_JSON_SURROGATES || *high_surrogate != 0)
            match_surrogates(unit, high_surrogate, string);
    }
}

const char *wf_json_scan_string(const char **at, const char *end, const char *loads_end,
                                struct wf_json_string *string)
{
    int high_surrogate = 0;

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
