#include "wireform/base/buf.h"
#include "wireform/base/simd.h"
#include "wireform/codec/json_escape.h"
#include "wireform/codec/utf8.h"

/* Passing over a value whose bytes nobody asks for, but which has to be right.  Only what is right
 * gets through here, and not all of that: whoever finds that something is not goes over it again
 * (json_walk.h), to tell what and where. */

/* What stands behind `\u`.  A surrogate has to come with its other half. */
static inline const char *past_unit(const char *at)
{
    int unit = wf_json_hex_unit(at);

    if (unit < 0)
        return NULL;
    if (!wf_json_is_surrogate(unit))
        return at + 4;
    if (!wf_json_is_high_surrogate(unit) || at[4] != '\\' || at[5] != 'u' ||
        !wf_json_is_low_surrogate(wf_json_hex_unit(at + 6)))
        return NULL;
    return at + 10;
}

/* What stands behind a backslash; it may end in the padding. */
static inline const char *past_escape(const char *at)
{
    if (*at == 'u')
        return past_unit(at + 1);
    return wf_json_meaning(*at) ? at + 1 : NULL;
}

/* What a look at the next bytes told: a bit for each of them, does it end a run of characters?
 * Names and texts are short, so one look serves several. */
struct window {
    const char *begin;
    uint64_t ends;
    bool has_high_bit; /* Some byte of this window or of those before was not ASCII. */
};

enum { WINDOW = 64 };
_Static_assert(WINDOW <= WF_PADDING, "a window may begin at the last byte of a message");

#ifdef WF_HAS_AVX2
static WF_AVX2 void look_wide(struct window *window, const char *at)
{
    __m256i head = _mm256_loadu_si256((const __m256i *)(const void *)at);
    __m256i tail = _mm256_loadu_si256((const __m256i *)(const void *)(at + sizeof(head)));

    window->ends = wf_json_run_ends_wide(head) | (uint64_t)wf_json_run_ends_wide(tail) << 32;
    window->has_high_bit |= _mm256_movemask_epi8(_mm256_or_si256(head, tail)) != 0;
}
#endif

static inline void look_narrow(struct window *window, const char *at)
{
    window->ends = 0;
#ifdef WF_HAS_SSE2
    for (unsigned i = 0; i < WINDOW; i += WF_JSON_STEP) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));

        window->ends |= (uint64_t)wf_json_run_ends(bytes) << i;
        window->has_high_bit |= _mm_movemask_epi8(bytes) != 0;
    }
#else
    for (unsigned i = 0; i < WINDOW; i++) {
        window->ends |= (uint64_t)wf_json_ends_run((unsigned char)at[i]) << i;
        window->has_high_bit |= (unsigned char)at[i] >= 0x80;
    }
#endif
}

/* What lies in the padding ends nothing. */
static inline void look(struct window *window, const char *at, const char *end)
{
    window->begin = at;
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        look_wide(window, at);
    else
#endif
        look_narrow(window, at);
    if (end - at < WINDOW)
        window->ends &= (UINT64_C(1) << (end - at)) - 1;
}

/* The run goes on behind the window, or has no bytes. */
static __attribute__((noinline)) const char *look_further(struct window *window, const char *at,
                                                          const char *end)
{
    if (at >= end || *at == '\\')
        return at < end ? at : end;
    look(window, at, end);
    if (window->ends == 0 && end - at > WINDOW) {
        struct wf_json_run rest = wf_json_scan_run(at + WINDOW, end, end);

        window->has_high_bit |= rest.has_high_bit;
        at = rest.end;
        if (at == end)
            return end;
        look(window, at, end);
    }
    return window->ends != 0 ? at + (unsigned)__builtin_ctzll(window->ends) : end;
}

/* The first byte from `at` on that ends a run; `end` without any. */
static inline const char *end_of_run(struct window *window, const char *at, const char *end)
{
    size_t seen = (size_t)(at - window->begin);
    uint64_t ends = window->ends >> (seen % WINDOW);

    if (__builtin_expect(seen < WINDOW && ends != 0, true))
        return at + (unsigned)__builtin_ctzll(ends);
    return look_further(window, at, end);
}

/* A string that has escapes, from the first of them on. */
static __attribute__((noinline)) const char *past_escapes(struct window *window, const char *at,
                                                          const char *end)
{
    while (at < end && *at == '\\') {
        const char *row_end = wf_json_past_units(at, end);

        at = row_end > at ? row_end : past_escape(at + 1);
        if (!at)
            return NULL;
        if (at < end && *at != '\\' && *at != '"')
            at = end_of_run(window, at, end);
    }
    return at < end && *at == '"' ? at + 1 : NULL;
}

/* `at` is behind the opening quote. */
static inline const char *past_string(struct window *window, const char *at, const char *end)
{
    at = end_of_run(window, at, end);
    return __builtin_expect(*at == '"', true) ? at + 1 : past_escapes(window, at, end);
}

static inline bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* At least one. */
static inline const char *past_digits(const char *at, const char *end)
{
    if (at >= end || !is_digit(*at))
        return NULL;
    while (at < end && is_digit(*at))
        at++;
    return at;
}

static inline const char *past_exponent(const char *at, const char *end)
{
    if (*at == '+' || *at == '-')
        at++;
    return past_digits(at, end);
}

static inline const char *past_number(const char *at, const char *end)
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

static inline const char *past_word(const char *at, const char *word, size_t len)
{
    return memcmp(at, word, len) == 0 ? at + len : NULL;
}

static inline const char *past_literal(const char *at, const char *end)
{
    switch (*at) {
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
static inline const char *past_name(struct window *window, const char *at, const char *end)
{
    if (*at != '"')
        return NULL;
    at = past_string(window, at + 1, end);
    if (!at)
        return NULL;
    at = wf_json_past_space(at, end);
    return *at == ':' ? wf_json_past_space(at + 1, end) : NULL;
}

/* The open levels: a bit for each, the innermost lowest, whether it is an object; and above them
 * all a bit that marks the outside, which is no object. */
#define OUTSIDE UINT64_C(2)

enum { LEVELS_MAX = 62 };

static inline bool in_object(uint64_t levels)
{
    return (levels & 1) != 0;
}

static inline bool is_as_deep(uint64_t levels, unsigned depth)
{
    return levels / OUTSIDE >> depth != 0;
}

static inline char closing_bracket(uint64_t levels)
{
    return in_object(levels) ? '}' : ']';
}

static inline bool is_opening_bracket(char byte)
{
    return (byte | 0x20) == '{';
}

/* Closes what ends here.  @return at a comma, or where everything is closed */
static inline const char *past_ends(const char *at, const char *end, uint64_t *levels)
{
    while (*levels != OUTSIDE) {
        at = wf_json_past_space(at, end);
        if (*at == ',')
            return at;
        if (*at != closing_bracket(*levels) || at >= end)
            return NULL;
        at++;
        *levels >>= 1;
    }
    return at;
}

/* The last value to begin before the end may lead into the padding, but not behind it. */
static const char *past_value(struct window *window, const char *at, const char *end,
                              unsigned depth_limit)
{
    uint64_t levels = OUTSIDE;

    for (;;) {
        if (in_object(levels))
            at = past_name(window, at, end);
        if (!at || at >= end)
            return NULL;
        if (is_opening_bracket(*at)) {
            if (is_as_deep(levels, depth_limit))
                return NULL;
            levels = levels << 1 | (*at == '{');
            at = wf_json_past_space(at + 1, end);
            if (*at != closing_bracket(levels))
                continue;
        } else {
            at = *at == '"' ? past_string(window, at + 1, end) : past_literal(at, end);
            if (!at)
                return NULL;
        }
        at = past_ends(at, end, &levels);
        if (!at || levels == OUTSIDE)
            return at;
        at = wf_json_past_space(at + 1, end);
    }
}

/* Everything but texts is ASCII, so whether these are UTF-8 can be asked of the whole. */
const char *wf_json_skip_value(const char *at, const char *end, unsigned depth_limit)
{
    struct window window = {.begin = at};
    unsigned most = depth_limit < LEVELS_MAX ? depth_limit : LEVELS_MAX;
    const char *behind = past_value(&window, at, end, most);
    size_t len;

    if (!behind || behind > end)
        return NULL;
    len = (size_t)(behind - at);
    if (window.has_high_bit && wf_utf8_check(at, len) < len)
        return NULL;
    return behind;
}
