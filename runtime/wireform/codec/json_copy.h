#ifndef WIREFORM_CODEC_JSON_COPY_H
#define WIREFORM_CODEC_JSON_COPY_H

#include "wireform/codec/json_scan.h"

/** Text is copied as if nothing had to be escaped, and searched for what has in the same go.
 *  Nothing is read behind its end, nor written: the last step ends where the text does, and has
 *  bytes in common with the one before.
 *
 *  All is inlined into functions for one kind of text and one kind of processor each. */
#define WF_JSON_INLINED __attribute__((always_inline))

/** How halves of surrogate pairs begin in WTF-8, and some characters.  There they end a run, too.
 */
#define WF_JSON_HALF_LEAD 0xED

static inline WF_JSON_INLINED bool wf_json_stops_copy(unsigned char byte, bool is_wtf8)
{
    return wf_json_ends_run(byte) || (is_wtf8 && byte == WF_JSON_HALF_LEAD);
}

#ifdef WF_HAS_SSE2
/** What bytes are compared with, enough of each for the widest step.  In memory, because compilers
 * make such constants anew for each text, in two instructions and more. */
struct wf_json_stops {
    _Alignas(32) char quote_bit[32];
    char low[32], backslash[32], half_lead[32];
};

extern const struct wf_json_stops wf_json_stops;

static inline __m128i wf_json_load(const char *from)
{
    return _mm_loadu_si128((const __m128i *)(const void *)from);
}

static inline __m128i wf_json_load_aligned(const char *from)
{
    return _mm_load_si128((const __m128i *)(const void *)from);
}

static inline void wf_json_store(char *to, __m128i bytes)
{
    _mm_storeu_si128((__m128i *)(void *)to, bytes);
}

/* All bits of each byte that has to be looked at, found as wf_json_run_ends() does. */
static inline WF_JSON_INLINED __m128i wf_json_find_stops(__m128i bytes, bool is_wtf8)
{
    const struct wf_json_stops *stops = &wf_json_stops;
    __m128i turned = _mm_xor_si128(bytes, wf_json_load_aligned(stops->quote_bit));
    __m128i lowest = _mm_min_epu8(turned, wf_json_load_aligned(stops->low));
    __m128i found = _mm_cmpeq_epi8(lowest, turned);

    found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, wf_json_load_aligned(stops->backslash)));
    if (is_wtf8)
        found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, wf_json_load_aligned(stops->half_lead)));
    return found;
}

/* A bit for each of them. */
static inline WF_JSON_INLINED unsigned wf_json_stop_bits(__m128i bytes, bool is_wtf8)
{
    return (unsigned)_mm_movemask_epi8(wf_json_find_stops(bytes, is_wtf8));
}

/* Text of 1 to 3 bytes. */
static inline WF_JSON_INLINED bool wf_json_copy_few(char *to, const char *from, size_t len,
                                                    bool is_wtf8)
{
    unsigned char first = (unsigned char)from[0];
    unsigned char middle = (unsigned char)from[len / 2];
    unsigned char last = (unsigned char)from[len - 1];
    unsigned bytes = (unsigned)last << 16 | (unsigned)middle << 8 | first;

    to[0] = (char)first;
    to[len / 2] = (char)middle;
    to[len - 1] = (char)last;
    return (wf_json_stop_bits(_mm_cvtsi32_si128((int)bytes), is_wtf8) & 0x7) == 0;
}

/* Text of 4 to 8 bytes. */
static inline WF_JSON_INLINED bool wf_json_copy_quarters(char *to, const char *from, size_t len,
                                                         bool is_wtf8)
{
    size_t second = len - WF_JSON_STEP / 4;
    uint32_t head, tail;

    memcpy(&head, from, sizeof(head));
    memcpy(&tail, from + second, sizeof(tail));
    memcpy(to, &head, sizeof(head));
    memcpy(to + second, &tail, sizeof(tail));
    return (wf_json_stop_bits(
                _mm_unpacklo_epi32(_mm_cvtsi32_si128((int)head), _mm_cvtsi32_si128((int)tail)),
                is_wtf8) &
            0xFF) == 0;
}

/* Text of 8 to 16 bytes. */
static inline WF_JSON_INLINED bool wf_json_copy_halves(char *to, const char *from, size_t len,
                                                       bool is_wtf8)
{
    size_t second = len - WF_JSON_STEP / 2;
    __m128i head = _mm_loadl_epi64((const __m128i *)(const void *)from);
    __m128i tail = _mm_loadl_epi64((const __m128i *)(const void *)(from + second));

    _mm_storel_epi64((__m128i *)(void *)to, head);
    _mm_storel_epi64((__m128i *)(void *)(to + second), tail);
    return wf_json_stop_bits(_mm_unpacklo_epi64(head, tail), is_wtf8) == 0;
}

/* Text of 16 to 32 bytes, or any two steps. */
static inline WF_JSON_INLINED bool wf_json_copy_two(char *to, const char *from, size_t second,
                                                    bool is_wtf8)
{
    __m128i head = wf_json_load(from);
    __m128i tail = wf_json_load(from + second);

    wf_json_store(to, head);
    wf_json_store(to + second, tail);
    return _mm_movemask_epi8(_mm_or_si128(wf_json_find_stops(head, is_wtf8),
                                          wf_json_find_stops(tail, is_wtf8))) == 0;
}
#endif

/** Copies a text of at most two steps.  @return false when some of it has to be looked at */
static inline WF_JSON_INLINED bool wf_json_copy_short(char *to, const char *from, size_t len,
                                                      bool is_wtf8)
{
#ifdef WF_HAS_SSE2
    if (len >= WF_JSON_STEP)
        return wf_json_copy_two(to, from, len - WF_JSON_STEP, is_wtf8);
    if (len >= WF_JSON_STEP / 2)
        return wf_json_copy_halves(to, from, len, is_wtf8);
    if (len >= WF_JSON_STEP / 4)
        return wf_json_copy_quarters(to, from, len, is_wtf8);
    return len == 0 || wf_json_copy_few(to, from, len, is_wtf8);
#else
    for (size_t i = 0; i < len; i++) {
        if (wf_json_stops_copy((unsigned char)from[i], is_wtf8))
            return false;
        to[i] = from[i];
    }
    return true;
#endif
}

/** Copies a text of more than two steps.
 *  @return bytes that need not be looked at: all of them, or those before some that do */
static inline WF_JSON_INLINED size_t wf_json_copy_long(char *to, const char *from, size_t len,
                                                       bool is_wtf8)
{
    size_t last = len - 2 * WF_JSON_STEP;
    size_t at = 0;

    for (;;) {
#ifdef WF_HAS_SSE2
        if (!wf_json_copy_two(to + at, from + at, WF_JSON_STEP, is_wtf8))
            return at;
#else
        if (!wf_json_copy_short(to + at, from + at, 2 * WF_JSON_STEP, is_wtf8))
            return at;
#endif
        if (at == last)
            return len;
        at = at + 2 * WF_JSON_STEP < last ? at + 2 * WF_JSON_STEP : last;
    }
}

#ifdef WF_HAS_AVX2
WF_AVX2 static inline WF_JSON_INLINED __m256i wf_json_load_wide(const char *from)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)from);
}

WF_AVX2 static inline WF_JSON_INLINED __m256i wf_json_find_wide_stops(__m256i bytes, bool is_wtf8)
{
    const struct wf_json_stops *stops = &wf_json_stops;
    __m256i turned = _mm256_xor_si256(bytes, wf_json_load_wide(stops->quote_bit));
    __m256i lowest = _mm256_min_epu8(turned, wf_json_load_wide(stops->low));
    __m256i found = _mm256_cmpeq_epi8(lowest, turned);

    found = _mm256_or_si256(found, _mm256_cmpeq_epi8(bytes, wf_json_load_wide(stops->backslash)));
    if (is_wtf8)
        found =
            _mm256_or_si256(found, _mm256_cmpeq_epi8(bytes, wf_json_load_wide(stops->half_lead)));
    return found;
}

/* As wf_json_copy_two(), with steps of 32 bytes. */
WF_AVX2 static inline WF_JSON_INLINED bool wf_json_copy_two_wide(char *to, const char *from,
                                                                 size_t second, bool is_wtf8)
{
    __m256i head = wf_json_load_wide(from);
    __m256i tail = wf_json_load_wide(from + second);
    __m256i stops = _mm256_or_si256(wf_json_find_wide_stops(head, is_wtf8),
                                    wf_json_find_wide_stops(tail, is_wtf8));

    _mm256_storeu_si256((__m256i *)(void *)to, head);
    _mm256_storeu_si256((__m256i *)(void *)(to + second), tail);
    return _mm256_movemask_epi8(stops) == 0;
}

/** wf_json_copy_long() for a processor that has AVX2, and more than two of its steps. */
WF_AVX2 static inline WF_JSON_INLINED size_t wf_json_copy_long_wide(char *to, const char *from,
                                                                    size_t len, bool is_wtf8)
{
    size_t last = len - 4 * WF_JSON_STEP;
    size_t at = 0;

    for (;;) {
        if (!wf_json_copy_two_wide(to + at, from + at, 2 * WF_JSON_STEP, is_wtf8))
            return at;
        if (at == last)
            return len;
        at = at + 4 * WF_JSON_STEP < last ? at + 4 * WF_JSON_STEP : last;
    }
}
#endif

#endif
