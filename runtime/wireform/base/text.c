#include "wireform/base/text.h"

#include <string.h>

#include "wireform/base/assert.h"

wf_text wf_text_of(const char *terminated)
{
    return (wf_text){terminated, strlen(terminated)};
}

/* memcmp() may not be given NULL, not even for no bytes. */
static bool same_bytes(const void *a, size_t a_len, const void *b, size_t b_len)
{
    return a_len == b_len && (a_len == 0 || memcmp(a, b, a_len) == 0);
}

bool wf_text_equal(wf_text a, wf_text b)
{
    return same_bytes(a.ptr, a.len, b.ptr, b.len);
}

bool wf_bytes_equal(wf_bytes a, wf_bytes b)
{
    return same_bytes(a.ptr, a.len, b.ptr, b.len);
}

int wf_text_compare(wf_text a, wf_text b)
{
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared > 0 ? memcmp(a.ptr, b.ptr, shared) : 0;

    return order != 0 ? order : (a.len > b.len) - (a.len < b.len);
}

void wf_text_store(char *dst, size_t dst_size, wf_text src)
{
    WF_ASSERT(src.len < dst_size);
    if (src.len > 0)
        memcpy(dst, src.ptr, src.len);
    dst[src.len] = '\0';
}

char *wf_text_append(char *at, const char *end, const char *terminated)
{
    size_t len = strnlen(terminated, (size_t)(end - at));

    memcpy(at, terminated, len);
    return at + len;
}

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* What may follow the first byte: the second byte's range is narrower for the first bytes that
 * could otherwise begin overlong forms, surrogates or code points above U+10FFFF. */
static bool is_second_byte(unsigned char first, unsigned char second)
{
    switch (first) {
    case 0xE0:
        return second >= 0xA0 && second <= 0xBF;
    case 0xED:
        return second >= 0x80 && second <= 0x9F;
    case 0xF0:
        return second >= 0x90 && second <= 0xBF;
    case 0xF4:
        return second >= 0x80 && second <= 0x8F;
    default:
        return second >= 0x80 && second <= 0xBF;
    }
}

static size_t sequence_len(unsigned char first)
{
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return 2;
    if (first >= 0xE0 && first <= 0xEF)
        return 3;
    if (first >= 0xF0 && first <= 0xF4)
        return 4;
    return 0;
}

size_t wf_text_sequence(const char *at, size_t len)
{
    size_t sequence;

    if (len == 0)
        return 0;
    sequence = sequence_len((unsigned char)at[0]);
    if (sequence > len)
        return 0;
    if (sequence >= 2 && !is_second_byte((unsigned char)at[0], (unsigned char)at[1]))
        return 0;
    for (size_t i = 2; i < sequence; i++)
        if (!is_continuation(at[i]))
            return 0;
    return sequence;
}
