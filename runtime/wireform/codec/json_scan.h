#ifndef WIREFORM_CODEC_JSON_SCAN_H
#define WIREFORM_CODEC_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "wireform/base/simd.h"

/** The innermost steps of reading JSON, shared by the codec's own files. */

/** Bytes one step of a scan loads. */
#define WF_JSON_STEP 16

/** Are these the same 4 to 16 bytes?  By two loads that overlap. */
static inline __attribute__((always_inline)) bool wf_json_same_few(const char *a, const char *b,
                                                                   size_t len)
{
    uint64_t head[2], tail[2];
    uint32_t short_head[2], short_tail[2];

    if (len >= 8) {
        memcpy(&head[0], a, 8);
        memcpy(&head[1], b, 8);
        memcpy(&tail[0], a + len - 8, 8);
        memcpy(&tail[1], b + len - 8, 8);
        return ((head[0] ^ head[1]) | (tail[0] ^ tail[1])) == 0;
    }
    memcpy(&short_head[0], a, 4);
    memcpy(&short_head[1], b, 4);
    memcpy(&short_tail[0], a + len - 4, 4);
    memcpy(&short_tail[1], b + len - 4, 4);
    return ((short_head[0] ^ short_head[1]) | (short_tail[0] ^ short_tail[1])) == 0;
}

/** The same for any number.  For few, as in keys, and what the compiler knows of them that is all
 *  there is to it. */
static inline __attribute__((always_inline)) bool wf_json_same_bytes(const char *a, const char *b,
                                                                     size_t len)
{
    return len - 4 <= 12 ? wf_json_same_few(a, b, len) : memcmp(a, b, len) == 0;
}

static inline bool wf_json_is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

/** Passes a run of white space, up to `end`. */
const char *wf_json_past_spaces(const char *at, const char *end);

/** The same where white space is rare, or one blank: needs two readable bytes at `at`. */
static inline const char *wf_json_past_space(const char *at, const char *end)
{
    if ((unsigned char)at[0] > ' ')
        return at;
    if (at[0] == ' ' && (unsigned char)at[1] > ' ' && at < end)
        return at + 1;
    return wf_json_past_spaces(at, end);
}

/** Bytes of a string that mean themselves, up to a quote, a backslash or a control character. */
struct wf_json_run {
    const char *end;
    bool has_high_bit; /**< Some byte was not ASCII; its UTF-8 is not yet checked. */
};

static inline bool wf_json_ends_run(unsigned char byte)
{
    return byte == '"' || byte == '\\' || byte < 0x20;
}

#ifdef WF_HAS_SSE2
/** With this bit turned over, a quote is the lowest of all characters, a blank is not, and controls
 *  are still below: so what ends a run is WF_JSON_LOW at most, or a backslash. */
#define WF_JSON_QUOTE_BIT ('"' ^ WF_JSON_LOW)
#define WF_JSON_LOW       0x20

/** A bit for each of 16 bytes: does it end a run? */
static inline unsigned wf_json_run_ends(__m128i bytes)
{
    __m128i turned = _mm_xor_si128(bytes, _mm_set1_epi8(WF_JSON_QUOTE_BIT));
    __m128i is_low = _mm_cmpeq_epi8(_mm_min_epu8(turned, _mm_set1_epi8(WF_JSON_LOW)), turned);
    __m128i is_backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));

    return (unsigned)_mm_movemask_epi8(_mm_or_si128(is_low, is_backslash));
}
#endif

#ifdef WF_HAS_AVX2
/** The same for 32 bytes. */
static inline WF_AVX2 uint32_t wf_json_run_ends_wide(__m256i bytes)
{
    __m256i turned = _mm256_xor_si256(bytes, _mm256_set1_epi8(WF_JSON_QUOTE_BIT));
    __m256i low = _mm256_set1_epi8(WF_JSON_LOW);
    __m256i is_low = _mm256_cmpeq_epi8(_mm256_min_epu8(turned, low), turned);
    __m256i is_backslash = _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\'));

    return (uint32_t)_mm256_movemask_epi8(_mm256_or_si256(is_low, is_backslash));
}

/** After as many bytes a run is long, and goes on in wf_json_scan_long_run(). */
#define WF_JSON_LONG_RUN 64

/** The rest of a run, for a processor that has AVX2. */
WF_AVX2 struct wf_json_run wf_json_scan_long_run(const char *at, const char *end,
                                                 const char *loads_end, bool has_high_bit);
#endif

/** Scans [at, end).  Loads whole steps that begin before `loads_end`: `end` when there is
 *  padding, otherwise no later than WF_JSON_STEP - 1 bytes before `end`. */
static inline struct wf_json_run wf_json_scan_run(const char *at, const char *end,
                                                  const char *loads_end)
{
    unsigned high_bits = 0;

#ifdef WF_HAS_SSE2
#ifdef WF_HAS_AVX2
    const char *begin = at;
#endif
    while (at < loads_end) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)at);
        unsigned ends = wf_json_run_ends(bytes);
        unsigned high = (unsigned)_mm_movemask_epi8(bytes);

        if (ends != 0) {
            unsigned len = (unsigned)__builtin_ctz(ends);

            high_bits |= high & ((1U << len) - 1);
            at += len;
            return (struct wf_json_run){at < end ? at : end, high_bits != 0};
        }
        high_bits |= high;
        at += WF_JSON_STEP;
#ifdef WF_HAS_AVX2
        if (at - begin == WF_JSON_LONG_RUN && wf_can_avx2())
            return wf_json_scan_long_run(at, end, loads_end, high_bits != 0);
#endif
    }
#else
    (void)loads_end;
#endif
    while (at < end && !wf_json_ends_run((unsigned char)*at))
        high_bits |= (unsigned char)*at++ & 0x80U;
    return (struct wf_json_run){at < end ? at : end, high_bits != 0};
}

/** What is between the quotes of a string. */
struct wf_json_string {
    const char *begin, *end;
    bool has_escape;
    bool has_lone_surrogate;
};

/** Scans a string from its opening quote, checking escapes and UTF-8.
 *  @param at  moved behind the closing quote, or to what is wrong
 *  @return NULL, or what is wrong */
const char *wf_json_scan_string(const char **at, const char *end, const char *loads_end,
                                struct wf_json_string *string);

/** Passes one value, in at most `depth_limit` levels, that is right; needs padding.
 *  @return behind it; NULL when it may be wrong, which json_walk.h finds out */
const char *wf_json_skip_value(const char *at, const char *end, unsigned depth_limit);

/** Looks for member `key`, of `len` bytes, of the object at `at` by quotes and brackets, checking
 *  nothing: for looking ahead in a message that will be read, and judged, afterwards.  Needs
 * padding.
 *  @return its value; NULL when the object lacks it */
const char *wf_json_pass_to(const char *at, const char *end, const char *key, size_t len);

/** The kind of a value by its first byte, in words: "a number"; NULL when none begins so. */
const char *wf_json_kind_name(char first);

#endif
