#include "wireform/codec/json_scan.h"

/* Looking ahead without judging: what is wrong in the bytes passed here is found when they are
 * read.  So quotes and brackets are all that matters, and of brackets only how many. */

/* Behind the closing quote of the string whose first byte is `at`. */
static const char *pass_string(const char *at, const char *end)
{
    while (at < end) {
        at = wf_json_scan_run(at, end, end).end;
        if (at == end)
            return end;
        if (*at == '"')
            return at + 1;
        at += *at == '\\' ? 2 : 1;
    }
    return end;
}

static bool is_bracket(char byte)
{
    return (byte | 0x20) == '{' || (byte | 0x20) == '}';
}

/* The next quote or bracket. */
static const char *next_mark(const char *at, const char *end)
{
#ifdef __SSE2__
    const __m128i quote = _mm_set1_epi8('"');
    const __m128i lower = _mm_set1_epi8(0x20);
    const __m128i opening = _mm_set1_epi8('{');
    const __m128i closing = _mm_set1_epi8('}');

    for (; at < end; at += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        __m128i folded = _mm_or_si128(bytes, lower);
        __m128i marks = _mm_or_si128(
            _mm_cmpeq_epi8(bytes, quote),
            _mm_or_si128(_mm_cmpeq_epi8(folded, opening), _mm_cmpeq_epi8(folded, closing)));
        unsigned found = (unsigned)_mm_movemask_epi8(marks);

        if (found != 0) {
            at += __builtin_ctz(found);
            break;
        }
    }
    return at < end ? at : end;
#else
    while (at < end && *at != '"' && !is_bracket(*at))
        at++;
    return at;
#endif
}

static const char *pass_container(const char *at, const char *end)
{
    size_t depth = 0;

    while ((at = next_mark(at, end)) < end) {
        if (*at == '"') {
            at = pass_string(at + 1, end);
            continue;
        }
        depth += (*at | 0x20) == '{' ? 1 : (size_t)-1;
        at++;
        if (depth == 0)
            return at;
    }
    return end;
}

static bool ends_word(char byte)
{
    return byte == ',' || byte == '"' || is_bracket(byte) || wf_json_is_space(byte);
}

const char *wf_json_pass_value(const char *at, const char *end)
{
    if (at < end && *at == '"')
        return pass_string(at + 1, end);
    if (at < end && (*at | 0x20) == '{')
        return pass_container(at, end);
    while (at < end && !ends_word(*at))
        at++;
    return at;
}

bool wf_json_pass_name(const char **at, const char *end, struct wf_json_string *name)
{
    if (*at >= end || **at != '"')
        return false;
    name->begin = *at + 1;
    *at = pass_string(name->begin, end);
    name->end = *at - 1;
    *at = wf_json_past_space(*at, end);
    if (*at >= end || **at != ':')
        return false;
    *at = wf_json_past_space(*at + 1, end);
    return true;
}
