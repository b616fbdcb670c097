#ifndef WIREFORM_CODEC_JSON_COPY_H
#define WIREFORM_CODEC_JSON_COPY_H

#include "wireform/codec/json_scan.h"

/** Text is copied and searched for what has to be escaped in one go.  Nothing is read behind its
 * end, nor written: the last step ends where the text does, and has bytes in common with the one
 * before.
 *
 *  All is inlined into functions for one kind of text and one kind of processor each. */
#define WF_JSON_INLINED __attribute__((always_inline))

/** How halves of surrogate pairs begin in WTF-8, and some characters.  There they end a run, too.
 */
#define WF_JSON_HALF_LEAD 0xED

/** Copies text up to the first byte that ends a run, and maybe some more.
 *  @return bytes before that one */
typedef size_t wf_json_copier(char *to, const char *from, size_t len);

#ifdef WF_HAS_SSE2
static inline __m128i wf_json_load(const char *from)
{
    return _mm_loadu_si128((const __m128i *)(const void *)from);
}

static inline __m128i wf_json_load_half(const char *from)
{
    return _mm_loadl_epi64((const __m128i *)(const void *)from);
}

/* A bit for each byte. */
static inline WF_JSON_INLINED unsigned wf_json_copy_ends(__m128i bytes, bool is_wtf8)
{
    unsigned ends = wf_json_run_ends(bytes);

    if (is_wtf8)
        ends |= (unsigned)_mm_movemask_epi8(
            _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)WF_JSON_HALF_LEAD)));
    return ends;
}

/* Where the first of `ends` is in a text that was loaded as two pieces of `size` bytes, the second
 * from `second` on. */
static inline size_t wf_json_first_end(unsigned ends, size_t size, size_t second)
{
    unsigned first = (unsigned)__builtin_ctz(ends);

    return first < size ? first : first - size + second;
}

/* Text of 4 to 8 bytes. */
static inline WF_JSON_INLINED size_t wf_json_copy_quarters(char *to, const char *from, size_t len,
                                                           bool is_wtf8)
{
    size_t second = len - WF_JSON_STEP / 4;
    uint32_t first_bytes, second_bytes;
    unsigned ends;

    memcpy(&first_bytes, from, sizeof(first_bytes));
    memcpy(&second_bytes, from + second, sizeof(second_bytes));
    memcpy(to, &first_bytes, sizeof(first_bytes));
    memcpy(to + second, &second_bytes, sizeof(second_bytes));
    ends = wf_json_copy_ends(_mm_set_epi32(-1, -1, (int)second_bytes, (int)first_bytes), is_wtf8);
    return ends == 0 ? len : wf_json_first_end(ends, WF_JSON_STEP / 4, second);
}

/* Text of 8 to 16 bytes. */
static inline WF_JSON_INLINED size_t wf_json_copy_halves(char *to, const char *from, size_t len,
                                                         bool is_wtf8)
{
    size_t second = len - WF_JSON_STEP / 2;
    __m128i bytes = _mm_unpacklo_epi64(wf_json_load_half(from), wf_json_load_half(from + second));
    unsigned ends = wf_json_copy_ends(bytes, is_wtf8);

    _mm_storel_epi64((__m128i *)(void *)to, bytes);
    _mm_storel_epi64((__m128i *)(void *)(to + second), _mm_unpackhi_epi64(bytes, bytes));
    return ends == 0 ? len : wf_json_first_end(ends, WF_JSON_STEP / 2, second);
}

/* Text of 16 to 32 bytes. */
static inline WF_JSON_INLINED size_t wf_json_copy_two(char *to, const char *from, size_t len,
                                                      bool is_wtf8)
{
    size_t second = len - WF_JSON_STEP;
    __m128i first_bytes = wf_json_load(from);
    __m128i second_bytes = wf_json_load(from + second);
    unsigned ends = wf_json_copy_ends(first_bytes, is_wtf8) |
                    wf_json_copy_ends(second_bytes, is_wtf8) << WF_JSON_STEP;

    _mm_storeu_si128((__m128i *)(void *)to, first_bytes);
    _mm_storeu_si128((__m128i *)(void *)(to + second), second_bytes);
    return ends == 0 ? len : wf_json_first_end(ends, WF_JSON_STEP, second);
}

/* Text of a step and more. */
static inline WF_JSON_INLINED size_t wf_json_copy_steps(char *to, const char *from, size_t len,
                                                        bool is_wtf8)
{
    size_t last = len - WF_JSON_STEP;
    size_t at = 0;

    for (;;) {
        __m128i bytes = wf_json_load(from + at);
        unsigned ends = wf_json_copy_ends(bytes, is_wtf8);

        _mm_storeu_si128((__m128i *)(void *)(to + at), bytes);
        if (ends != 0)
            return at + (unsigned)__builtin_ctz(ends);
        if (at == last)
            return len;
        at = at + WF_JSON_STEP < last ? at + WF_JSON_STEP : last;
    }
}
#endif

/* Text that is shorter than two steps. */
static inline WF_JSON_INLINED size_t wf_json_copy_short(char *to, const char *from, size_t len,
                                                        bool is_wtf8)
{
    size_t at = 0;

#ifdef WF_HAS_SSE2
    if (len >= WF_JSON_STEP)
        return wf_json_copy_two(to, from, len, is_wtf8);
    if (len >= WF_JSON_STEP / 2)
        return wf_json_copy_halves(to, from, len, is_wtf8);
    if (len >= WF_JSON_STEP / 4)
        return wf_json_copy_quarters(to, from, len, is_wtf8);
#endif
    for (; at < len; at++) {
        unsigned char byte = (unsigned char)from[at];

        if (wf_json_ends_run(byte) || (is_wtf8 && byte == WF_JSON_HALF_LEAD))
            break;
        to[at] = from[at];
    }
    return at;
}

static inline WF_JSON_INLINED size_t wf_json_copy(char *to, const char *from, size_t len,
                                                  bool is_wtf8)
{
#ifdef WF_HAS_SSE2
    if (len > 2 * WF_JSON_STEP)
        return wf_json_copy_steps(to, from, len, is_wtf8);
#endif
    return wf_json_copy_short(to, from, len, is_wtf8);
}

#ifdef WF_HAS_AVX2
/** Two steps at a time. */
enum { WF_JSON_WIDE = 2 * WF_JSON_STEP };

WF_AVX2 static inline WF_JSON_INLINED unsigned wf_json_wide_ends(__m256i bytes, bool is_wtf8)
{
    __m256i turned = _mm256_xor_si256(bytes, _mm256_set1_epi8(WF_JSON_QUOTE_BIT));
    __m256i is_low =
        _mm256_cmpeq_epi8(_mm256_min_epu8(turned, _mm256_set1_epi8(WF_JSON_LOW)), turned);
    __m256i ends = _mm256_or_si256(is_low, _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\\')));

    if (is_wtf8)
        ends = _mm256_or_si256(ends,
                               _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8((char)WF_JSON_HALF_LEAD)));
    return (unsigned)_mm256_movemask_epi8(ends);
}

/** wf_json_copy() for a processor that has AVX2. */
WF_AVX2 static inline WF_JSON_INLINED size_t wf_json_copy_wide(char *to, const char *from,
                                                               size_t len, bool is_wtf8)
{
    size_t last = len - WF_JSON_WIDE;
    size_t at = 0;

    if (len < WF_JSON_WIDE)
        return wf_json_copy_short(to, from, len, is_wtf8);
    for (;;) {
        __m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)(from + at));
        unsigned ends = wf_json_wide_ends(bytes, is_wtf8);

        _mm256_storeu_si256((__m256i *)(void *)(to + at), bytes);
        if (ends != 0)
            return at + (unsigned)__builtin_ctz(ends);
        if (at == last)
            return len;
        at = at + WF_JSON_WIDE < last ? at + WF_JSON_WIDE : last;
    }
}
#endif

#endif
