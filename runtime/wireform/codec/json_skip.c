#include "wireform/codec/json_scan.h"
#include "wireform/codec/utf8.h"

/* Passing over a value whose bytes nobody asks for, but which has to be right.  Only what is right
 * gets through here, and not all of that: whoever finds that something is not goes over it again
 * (json_walk.h), to tell what and where. */

static bool is_low_surrogate(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/* What stands behind `\u`.  A surrogate has to come with its other half. */
static const char *past_unit(const char *at, const char *end)
{
    uint32_t unit;

    if (end - at < 4)
        return NULL;
    unit = wf_json_hex_unit(at);
    if (unit < WF_JSON_SURROGATES || (unit >= 0xE000 && unit < WF_JSON_NO_UNIT))
        return at + 4;
    if (unit >= 0xDC00 || end - at < 10 || at[4] != '\\' || at[5] != 'u')
        return NULL;
    return is_low_surrogate(wf_json_hex_unit(at + 6)) ? at + 10 : NULL;
}

/* What stands behind a backslash. */
static const char *past_escape(const char *at, const char *end)
{
    if (*at == 'u')
        return past_unit(at + 1, end);
    return wf_json_is_escape(*at) ? at + 1 : NULL;
}

/* `at` is behind the opening quote. */
static __attribute__((noinline)) const char *past_any_string(const char *at, const char *end)
{
    for (;;) {
        struct wf_json_run run = wf_json_scan_run(at, end, end);

        if (run.has_high_bit && wf_utf8_check(at, (size_t)(run.end - at)) < (size_t)(run.end - at))
            return NULL;
        if (run.end == end)
            return NULL;
        if (*run.end == '"')
            return run.end + 1;
        at = *run.end == '\\' ? past_escape(run.end + 1, end) : NULL;
        if (!at)
            return NULL;
    }
}

/* Most are short and plain.  What is found behind the end is in the padding, and ends nothing. */
static inline const char *past_string(const char *at, const char *end)
{
#ifdef WF_HAS_SSE2
    __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
    unsigned ends = wf_json_run_ends(bytes);
    unsigned before_end = ends ^ (ends - 1);
    const char *quote = at + (ends != 0 ? __builtin_ctz(ends) : 0);

    if (*quote == '"' && ((unsigned)_mm_movemask_epi8(bytes) & before_end) == 0 && quote < end)
        return quote + 1;
#endif
    return past_any_string(at, end);
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* At least one. */
static const char *past_digits(const char *at, const char *end)
{
    if (at >= end || !is_digit(*at))
        return NULL;
    while (at < end && is_digit(*at))
        at++;
    return at;
}

static const char *past_exponent(const char *at, const char *end)
{
    if (*at == '+' || *at == '-')
        at++;
    return past_digits(at, end);
}

static const char *past_number(const char *at, const char *end)
{
    if (*at == '-')
        at++;
    at = *at == '0' ? at + 1 : past_digits(at, end);
    if (at && *at == '.')
        at = past_digits(at + 1, end);
    if (at && (*at | 0x20) == 'e')
        at = past_exponent(at + 1, end);
    return at;
}

static const char *past_word(const char *at, const char *word, size_t len)
{
    return memcmp(at, word, len) == 0 ? at + len : NULL;
}

static const char *past_scalar(const char *at, const char *end)
{
    switch (*at) {
    case '"':
        return past_string(at + 1, end);
    case 't':
        return past_word(at, "true", 4);
    case 'f':
        return past_word(at, "false", 5);
    case 'n':
        return past_word(at, "null", 4);
    default:
        return past_number(at, end);
    }
}

/* A name and its colon. */
static const char *past_name(const char *at, const char *end)
{
    if (at >= end || *at != '"')
        return NULL;
    at = past_string(at + 1, end);
    if (!at)
        return NULL;
    at = wf_json_past_space(at, end);
    if (at >= end || *at != ':')
        return NULL;
    return wf_json_past_space(at + 1, end);
}

/* One bit for each open level, the innermost lowest: is it an object? */
struct levels {
    uint64_t are_objects;
    unsigned depth;
};

enum { LEVELS_MAX = 64 };

static bool in_object(const struct levels *levels)
{
    return (levels->are_objects & 1) != 0;
}

/* Goes down as long as containers begin, and passes the first scalar or the end of an empty
 * container. */
static const char *past_beginning(const char *at, const char *end, struct levels *levels,
                                  unsigned depth_limit)
{
    while (at < end && (*at == '{' || *at == '[')) {
        bool is_object = *at == '{';

        if (levels->depth == depth_limit)
            return NULL;
        levels->are_objects = levels->are_objects << 1 | is_object;
        levels->depth++;
        at = wf_json_past_space(at + 1, end);
        if (at < end && *at == (is_object ? '}' : ']'))
            return at; /* to be closed like any other */
        if (is_object)
            at = past_name(at, end);
        if (!at)
            return NULL;
    }
    return at < end ? past_scalar(at, end) : NULL;
}

/* Closes what ends here.  @return at the comma behind, or where everything is closed */
static const char *past_ends(const char *at, const char *end, struct levels *levels)
{
    while (levels->depth > 0) {
        at = wf_json_past_space(at, end);
        if (at >= end || *at != (in_object(levels) ? '}' : ']'))
            break;
        at++;
        levels->depth--;
        levels->are_objects >>= 1;
    }
    return at;
}

const char *wf_json_skip_value(const char *at, const char *end, unsigned depth_limit)
{
    struct levels levels = {0};

    if (depth_limit > LEVELS_MAX)
        depth_limit = LEVELS_MAX;
    for (;;) {
        at = past_beginning(at, end, &levels, depth_limit);
        if (!at || at > end)
            return NULL;
        at = past_ends(at, end, &levels);
        if (levels.depth == 0)
            return at;
        if (at >= end || *at != ',')
            return NULL;
        at = wf_json_past_space(at + 1, end);
        if (in_object(&levels))
            at = past_name(at, end);
        if (!at)
            return NULL;
    }
}
