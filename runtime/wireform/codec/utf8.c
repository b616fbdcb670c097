#include "wireform/codec/utf8.h"

#include <endian.h>
#include <string.h>

#include "wireform/base/simd.h"
#include "wireform/base/text.h"
#include "wireform/codec/utf8_wide.h"

/* Bytes in front that are ASCII, as far as whole steps tell. */
static size_t ascii_steps(const char *text, size_t len)
{
    size_t at = 0;

#ifdef WF_HAS_SSE2
    for (; len - at >= 16; at += 16) {
        __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(text + at));
        unsigned high = (unsigned)_mm_movemask_epi8(bytes);

        if (high != 0)
            return at + (size_t)__builtin_ctz(high);
    }
#endif
    for (; len - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t word;

        memcpy(&word, text + at, sizeof(word));
        if ((word & UINT64_C(0x8080808080808080)) != 0)
            break;
    }
    return at;
}

/* A sequence of several bytes as one little-endian word, whatever stands behind it: which bits say
 * how long it is, and which tell that it is no shorter form, no surrogate and no more than U+10FFFF
 * (RFC 3629, 4).  @return its length; 0 when it is wrong */
static inline size_t sequence_in(uint32_t word)
{
    if ((word & 0xC0E0) == 0x80C0)
        return (word & 0x1E) != 0 ? 2 : 0;
    if ((word & 0xC0C0F0) == 0x8080E0) {
        uint32_t decisive = word & 0x200F;

        return decisive != 0 && decisive != 0x200D ? 3 : 0;
    }
    if ((word & 0xC0C0C0F8) == 0x808080F0) {
        uint32_t decisive = word & 0x3007;

        return decisive != 0 && ((word & 4) == 0 || (word & 0x3003) == 0) ? 4 : 0;
    }
    return 0;
}

/* What begins with a whole word.  @return bytes before that is no more, or something is wrong */
static size_t check_words(const char *text, size_t len)
{
    size_t at = 0;

    while (len - at >= sizeof(uint32_t)) {
        uint32_t word;
        size_t sequence = 1;

        memcpy(&word, text + at, sizeof(word));
        word = le32toh(word);
        if ((word & 0x80808080) == 0)
            sequence =
                sizeof(word) + ascii_steps(text + at + sizeof(word), len - at - sizeof(word));
        else if ((word & 0x80) != 0)
            sequence = sequence_in(word);
        if (sequence == 0)
            break;
        at += sequence;
    }
    return at;
}

size_t wf_utf8_check(const char *text, size_t len)
{
    size_t at = ascii_steps(text, len);

#ifdef WF_HAS_AVX2
    if (len >= WF_UTF8_WIDE && at < len && wf_can_avx2() && wf_utf8_is_good_wide(text, len, at))
        return len;
#endif
    at += check_words(text + at, len - at);
    while (at < len) {
        size_t sequence = wf_text_sequence(text + at, len - at);

        if (sequence == 0)
            return at;
        at += sequence;
    }
    return len;
}

enum { HALF_SIZE = 3 };

bool wf_wtf8_is_half(const char *at, const char *end)
{
    return end - at >= HALF_SIZE && (unsigned char)at[0] == 0xED && (unsigned char)at[1] >= 0xA0 &&
           (unsigned char)at[1] <= 0xBF && ((unsigned char)at[2] & 0xC0) == 0x80;
}

size_t wf_wtf8_check(const char *text, size_t len)
{
    size_t at = wf_utf8_check(text, len);

    while (at < len && wf_wtf8_is_half(text + at, text + len)) {
        at += HALF_SIZE;
        at += wf_utf8_check(text + at, len - at);
    }
    return at;
}

const char *wf_wtf8_find_half(const char *at, const char *end)
{
    while (at < end && (at = memchr(at, 0xED, (size_t)(end - at)))) {
        if (wf_wtf8_is_half(at, end))
            return at;
        at++;
    }
    return end;
}

/* What may follow a first byte (RFC 3629, 4).  Only the second byte is ever limited further:
 * against longer forms than needed, surrogates, and code points above U+10FFFF. */
static bool begin_sequence(struct wf_utf8 *utf8, uint8_t first)
{
    utf8->low = 0x80;
    utf8->high = 0xBF;
    if (first < 0x80)
        return true;
    if (first < 0xC2 || first > 0xF4)
        return false;
    utf8->left = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    if (first == 0xE0)
        utf8->low = 0xA0;
    else if (first == 0xED)
        utf8->high = 0x9F;
    else if (first == 0xF0)
        utf8->low = 0x90;
    else if (first == 0xF4)
        utf8->high = 0x8F;
    return true;
}

static bool feed_byte(struct wf_utf8 *utf8, uint8_t byte)
{
    if (utf8->left == 0)
        return begin_sequence(utf8, byte);
    if (byte < utf8->low || byte > utf8->high)
        return false;
    utf8->left--;
    utf8->low = 0x80;
    utf8->high = 0xBF;
    return true;
}

bool wf_utf8_feed(struct wf_utf8 *utf8, const uint8_t *bytes, size_t len)
{
    size_t at = 0;

    for (; at < len && utf8->left > 0; at++)
        if (!feed_byte(utf8, bytes[at]))
            return false;
    at += wf_utf8_check((const char *)bytes + at, len - at);
    /* What is left is wrong, or a code point whose end is still to come. */
    for (; at < len; at++)
        if (!feed_byte(utf8, bytes[at]))
            return false;
    return true;
}

/* A byte of 1 for each of eight that is a continuation, summed up in the highest. */
static unsigned continuations_in(uint64_t word)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);

    return (unsigned)((word >> 7 & ~word >> 6 & ones) * ones >> 56);
}

/* Every byte that is not a continuation begins a code point. */
size_t wf_utf8_count(const char *text, size_t len)
{
    size_t count = len;
    size_t at = 0;

    for (; len - at >= sizeof(uint64_t); at += sizeof(uint64_t)) {
        uint64_t word;

        memcpy(&word, text + at, sizeof(word));
        count -= continuations_in(word);
    }
    for (; at < len; at++)
        count -= ((unsigned char)text[at] & 0xC0) == 0x80;
    return count;
}

static char continuation(uint32_t bits)
{
    return (char)(0x80 | (bits & 0x3F));
}

size_t wf_utf8_put(char *at, uint32_t code_point)
{
    if (code_point < 0x80) {
        at[0] = (char)code_point;
        return 1;
    }
    if (code_point < 0x800) {
        at[0] = (char)(0xC0 | code_point >> 6);
        at[1] = continuation(code_point);
        return 2;
    }
    if (code_point < 0x10000) {
        at[0] = (char)(0xE0 | code_point >> 12);
        at[1] = continuation(code_point >> 6);
        at[2] = continuation(code_point);
        return 3;
    }
    at[0] = (char)(0xF0 | code_point >> 18);
    at[1] = continuation(code_point >> 12);
    at[2] = continuation(code_point >> 6);
    at[3] = continuation(code_point);
    return 4;
}

uint32_t wf_utf8_next(const char **at, const char *end)
{
    unsigned char first = (unsigned char)*(*at)++;
    uint32_t code_point = first;

    if (first >= 0xF0)
        code_point = first & 0x07;
    else if (first >= 0xE0)
        code_point = first & 0x0F;
    else if (first >= 0xC0)
        code_point = first & 0x1F;
    while (*at < end && ((unsigned char)**at & 0xC0) == 0x80)
        code_point = code_point << 6 | ((unsigned char)*(*at)++ & 0x3F);
    return code_point;
}
