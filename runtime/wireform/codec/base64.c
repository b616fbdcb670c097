#include "wireform/codec/base64.h"

static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

static void encode_group(char *at, uint32_t group)
{
    at[0] = alphabet[group >> 18 & 63];
    at[1] = alphabet[group >> 12 & 63];
    at[2] = alphabet[group >> 6 & 63];
    at[3] = alphabet[group & 63];
}

void wf_base64_encode(char *at, wf_bytes bytes)
{
    const uint8_t *from = bytes.ptr;
    size_t left = bytes.len;

    for (; left >= 3; left -= 3, from += 3, at += 4)
        encode_group(at, (uint32_t)from[0] << 16 | (uint32_t)from[1] << 8 | from[2]);
    if (left == 0)
        return;
    encode_group(at, (uint32_t)from[0] << 16 | (left == 2 ? (uint32_t)from[1] << 8 : 0));
    at[3] = '=';
    if (left == 1)
        at[2] = '=';
}

/* The value of a character plus one, so that everything not named here is 0. */
#define LETTERS(from, first)                                                                       \
    [from] = first, [from + 1] = first + 1, [from + 2] = first + 2, [from + 3] = first + 3,        \
    [from + 4] = first + 4, [from + 5] = first + 5, [from + 6] = first + 6,                        \
    [from + 7] = first + 7, [from + 8] = first + 8, [from + 9] = first + 9,                        \
    [from + 10] = first + 10, [from + 11] = first + 11, [from + 12] = first + 12

static const uint8_t values[256] = {
    LETTERS('A', 1), LETTERS('N', 14), LETTERS('a', 27), LETTERS('n', 40), ['0'] = 53, ['1'] = 54,
    ['2'] = 55,      ['3'] = 56,       ['4'] = 57,       ['5'] = 58,       ['6'] = 59, ['7'] = 60,
    ['8'] = 61,      ['9'] = 62,       ['+'] = 63,       ['/'] = 64,
};

static bool decode_group(const char *at, unsigned count, uint32_t *group)
{
    *group = 0;
    for (unsigned i = 0; i < count; i++) {
        uint8_t value = values[(unsigned char)at[i]];

        if (value == 0)
            return false;
        *group = *group << 6 | (uint32_t)(value - 1);
    }
    return true;
}

/* Two characters make one byte, three make two; the bits they hold beyond that are zero. */
static bool decode_rest(uint8_t *dst, const char *at, unsigned chars)
{
    unsigned spare_bits = chars == 2 ? 4 : 2;
    uint32_t group;

    if (!decode_group(at, chars, &group) || (group & ((1U << spare_bits) - 1)) != 0)
        return false;
    group >>= spare_bits;
    if (chars == 2) {
        dst[0] = (uint8_t)group;
        return true;
    }
    dst[0] = (uint8_t)(group >> 8);
    dst[1] = (uint8_t)group;
    return true;
}

bool wf_base64_decode(uint8_t *dst, wf_text text, size_t *len)
{
    const char *at = text.ptr;
    size_t left = text.len;
    unsigned padding = 0;

    *len = 0;
    if (left % 4 != 0)
        return false;
    if (left > 0 && at[left - 1] == '=')
        padding = at[left - 2] == '=' ? 2 : 1;
    for (; left > (padding ? 4 : 0); left -= 4, at += 4) {
        uint32_t group;

        if (!decode_group(at, 4, &group))
            return false;
        dst[(*len)++] = (uint8_t)(group >> 16);
        dst[(*len)++] = (uint8_t)(group >> 8);
        dst[(*len)++] = (uint8_t)group;
    }
    if (padding && !decode_rest(dst + *len, at, 4 - padding))
        return false;
    *len += padding ? 3 - padding : 0;
    return true;
}
