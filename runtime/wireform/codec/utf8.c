#include "wireform/codec/utf8.h"

#include <string.h>

#include "wireform/base/text.h"

/* Eight bytes without a high bit are eight code points of one byte each. */
static bool is_ascii_word(const char *at)
{
    uint64_t word;

    memcpy(&word, at, sizeof(word));
    return (word & UINT64_C(0x8080808080808080)) == 0;
}

size_t wf_utf8_check(const char *text, size_t len)
{
    size_t at = 0;

    while (at < len) {
        size_t sequence;

        if (len - at >= sizeof(uint64_t) && is_ascii_word(text + at)) {
            at += sizeof(uint64_t);
            continue;
        }
        sequence = wf_text_sequence(text + at, len - at);
        if (sequence == 0)
            return at;
        at += sequence;
    }
    return len;
}

/* Every byte that is not a continuation begins a code point. */
size_t wf_utf8_count(const char *text, size_t len)
{
    size_t count = 0;

    for (size_t i = 0; i < len; i++)
        count += ((unsigned char)text[i] & 0xC0) != 0x80;
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
