#include "wireform/codec/utf8_wide.h"

#ifdef WF_HAS_AVX2
/* 32 bytes at a time, after J. Keiser and D. Lemire, "Validating UTF-8 In Less Than One Instruction
 * Per Byte" (2021).  All that can be wrong shows in two bytes that follow each other, but for how
 * many continuations there are: so each byte is looked at with the one before it.  Three tables say
 * which errors half of a byte allows; what all three allow has happened. */

enum {
    TOO_SHORT = 1 << 0, /* A first byte, and no continuation behind it. */
    TOO_LONG = 1 << 1,  /* A continuation behind ASCII. */
    OVERLONG_3 = 1 << 2,
    TOO_LARGE = 1 << 3, /* Above U+10FFFF: F4 and 90 or more, or F5 and more. */
    SURROGATE = 1 << 4,
    OVERLONG_2 = 1 << 5,
    OVERLONG_4 = 1 << 6,       /* F0 and less than 90; */
    FAR_TOO_LARGE = 1 << 6,    /* F5 and more, and less than 90: no byte is both. */
    TWO_CONTINUATIONS = 1 << 7 /* An error but behind a first byte of three or four bytes. */
};

/* Errors that the lower half of the first byte has no say in. */
#define ANY (TOO_SHORT | TOO_LONG | TWO_CONTINUATIONS)

/* For a continuation, whatever its value. */
#define BEHIND (TOO_LONG | OVERLONG_2 | TWO_CONTINUATIONS)

#define HALF_BYTES(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

WF_AVX2 static inline __m256i first_upper_halves(void)
{
    const char first_of_2 = TOO_SHORT;
    const char first_of_3 = TOO_SHORT | OVERLONG_3 | SURROGATE;
    const char first_of_4 = TOO_SHORT | TOO_LARGE | FAR_TOO_LARGE | OVERLONG_4;
    const char continuation = (char)TWO_CONTINUATIONS;

    return HALF_BYTES(TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG, TOO_LONG,
                      TOO_LONG, continuation, continuation, continuation, continuation,
                      first_of_2 | OVERLONG_2, first_of_2, first_of_3, first_of_4);
}

WF_AVX2 static inline __m256i first_lower_halves(void)
{
    const char any = (char)ANY;
    const char beyond_f4 = (char)(ANY | TOO_LARGE | FAR_TOO_LARGE);

    return HALF_BYTES((char)(ANY | OVERLONG_2 | OVERLONG_3 | OVERLONG_4), (char)(ANY | OVERLONG_2),
                      any, any, (char)(ANY | TOO_LARGE), beyond_f4, beyond_f4, beyond_f4, beyond_f4,
                      beyond_f4, beyond_f4, beyond_f4, beyond_f4, (char)(beyond_f4 | SURROGATE),
                      beyond_f4, beyond_f4);
}

WF_AVX2 static inline __m256i second_upper_halves(void)
{
    const char ascii_or_first = TOO_SHORT;
    const char from_80 = (char)(BEHIND | OVERLONG_3 | FAR_TOO_LARGE | OVERLONG_4);
    const char from_90 = (char)(BEHIND | OVERLONG_3 | TOO_LARGE);
    const char from_a0 = (char)(BEHIND | SURROGATE | TOO_LARGE);

    return HALF_BYTES(ascii_or_first, ascii_or_first, ascii_or_first, ascii_or_first,
                      ascii_or_first, ascii_or_first, ascii_or_first, ascii_or_first, from_80,
                      from_90, from_a0, from_a0, ascii_or_first, ascii_or_first, ascii_or_first,
                      ascii_or_first);
}

WF_AVX2 static inline __m256i upper_halves(__m256i bytes)
{
    return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0F));
}

/* @return not zero where a byte is wrong behind the three before it */
WF_AVX2 static inline __m256i errors_in(__m256i bytes, __m256i before, __m256i before_2,
                                        __m256i before_3)
{
    __m256i lower_halves = _mm256_and_si256(before, _mm256_set1_epi8(0x0F));
    __m256i errors = _mm256_shuffle_epi8(first_upper_halves(), upper_halves(before));
    __m256i is_third = _mm256_subs_epu8(before_2, _mm256_set1_epi8((char)(0xE0 - 0x80)));
    __m256i is_fourth = _mm256_subs_epu8(before_3, _mm256_set1_epi8((char)(0xF0 - 0x80)));
    __m256i two_continuations = _mm256_and_si256(_mm256_or_si256(is_third, is_fourth),
                                                 _mm256_set1_epi8((char)TWO_CONTINUATIONS));

    errors = _mm256_and_si256(errors, _mm256_shuffle_epi8(first_lower_halves(), lower_halves));
    errors =
        _mm256_and_si256(errors, _mm256_shuffle_epi8(second_upper_halves(), upper_halves(bytes)));
    return _mm256_xor_si256(errors, two_continuations);
}

WF_AVX2 static inline __m256i load(const char *at)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)at);
}

/* Three bytes before `at` are part of the text, too. */
WF_AVX2 static inline __m256i errors_at(const char *at)
{
    return errors_in(load(at), load(at - 1), load(at - 2), load(at - 3));
}

/* Where the text begins: as if behind zeros. */
WF_AVX2 static inline __m256i errors_at_front(const char *text)
{
    __m256i bytes = load(text);
    __m256i before = _mm256_permute2x128_si256(bytes, bytes, 0x08);

    return errors_in(bytes, _mm256_alignr_epi8(bytes, before, 15),
                     _mm256_alignr_epi8(bytes, before, 14), _mm256_alignr_epi8(bytes, before, 13));
}

static bool ends_early(const char *end)
{
    return (unsigned char)end[-1] >= 0xC0 || (unsigned char)end[-2] >= 0xE0 ||
           (unsigned char)end[-3] >= 0xF0;
}

/* The last step ends with the text, whatever of it was seen before. */
WF_AVX2 bool wf_utf8_is_good_wide(const char *text, size_t len, size_t from)
{
    const size_t step = sizeof(__m256i);
    size_t last = len - step;
    __m256i errors = errors_at(text + last);

    if (from < 3) {
        errors = _mm256_or_si256(errors, errors_at_front(text));
        from = step;
    }
    for (size_t at = from; at < last; at += step)
        errors = _mm256_or_si256(errors, errors_at(text + at));
    return _mm256_testz_si256(errors, errors) && !ends_early(text + len);
}
#endif
