#include "wireform/framing/brackets.h"

#include "wireform/base/simd.h"

/* The first quote or backslash, or `end`.  Most bytes of a chat are inside strings. */
static const uint8_t *skip_string(const uint8_t *at, const uint8_t *end)
{
#ifdef WF_HAS_SSE2
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i backslash = _mm_set1_epi8('\\');

    for (; end - at >= 16; at += 16) {
        __m128i chunk = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i hits = _mm_or_si128(_mm_cmpeq_epi8(chunk, quote), _mm_cmpeq_epi8(chunk, backslash));
        int mask = _mm_movemask_epi8(hits);

        if (mask != 0)
            return at + __builtin_ctz((unsigned)mask);
    }
#endif
    while (at < end && *at != '"' && *at != '\\')
        at++;
    return at;
}

/* Goes through a string up to behind its closing quote, or to `end`. */
static const uint8_t *scan_string(struct wf_brackets *brackets, const uint8_t *at,
                                  const uint8_t *end)
{
    if (brackets->is_escaped && at < end) {
        brackets->is_escaped = false;
        at++;
    }
    while ((at = skip_string(at, end)) < end) {
        if (*at == '"') {
            brackets->is_in_string = false;
            return at + 1;
        }
        if (end - at < 2) {
            brackets->is_escaped = true;
            return end;
        }
        at += 2;
    }
    return end;
}

enum wf_brackets_result wf_brackets_follow(struct wf_brackets *brackets, unsigned depth_limit,
                                           const uint8_t *bytes, size_t len, size_t *used)
{
    const uint8_t *at = bytes;
    const uint8_t *end = bytes + len;
    enum wf_brackets_result result = WF_BRACKETS_MORE;

    while (at < end && result == WF_BRACKETS_MORE) {
        if (brackets->is_in_string) {
            at = scan_string(brackets, at, end);
            continue;
        }
        switch (*at++) {
        case '"':
            brackets->is_in_string = true;
            break;
        case '{':
        case '[':
            if (++brackets->depth > depth_limit)
                result = WF_BRACKETS_TOO_DEEP;
            break;
        case '}':
        case ']':
            if (--brackets->depth == 0)
                result = WF_BRACKETS_END;
            break;
        }
    }
    *used = (size_t)(at - bytes);
    return result;
}
