#include "wireform/codec/bignum.h"

#include <string.h>

/* Limbs of 32 bits, the least significant first. */
#define LIMBS (WF_BIGNUM_BYTES / 4)

/* Digits that are handled at once, and what they count up to. */
#define GROUP       9
#define GROUP_LIMIT 1000000000U

struct limbs {
    uint32_t limb[LIMBS];
    size_t count;
};

static bool multiply_add(struct limbs *limbs, uint32_t factor, uint32_t summand)
{
    uint64_t carry = summand;

    for (size_t i = 0; i < limbs->count; i++) {
        carry += (uint64_t)limbs->limb[i] * factor;
        limbs->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry == 0)
        return true;
    if (limbs->count == LIMBS)
        return false;
    limbs->limb[limbs->count++] = (uint32_t)carry;
    return true;
}

/* @return the remainder */
static uint32_t divide(struct limbs *limbs, uint32_t divisor)
{
    uint64_t rest = 0;

    for (size_t i = limbs->count; i > 0; i--) {
        rest = rest << 32 | limbs->limb[i - 1];
        limbs->limb[i - 1] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    while (limbs->count > 0 && limbs->limb[limbs->count - 1] == 0)
        limbs->count--;
    return (uint32_t)rest;
}

static void strip_zeros(uint8_t *bytes, size_t *len)
{
    size_t zeros = 0;

    while (zeros < *len && bytes[zeros] == 0)
        zeros++;
    *len -= zeros;
    memmove(bytes, bytes + zeros, *len);
}

static void store(uint8_t *bytes, size_t *len, const struct limbs *limbs)
{
    uint8_t *at = bytes;

    for (size_t i = limbs->count; i > 0; i--)
        for (unsigned shift = 32; shift > 0; shift -= 8)
            *at++ = (uint8_t)(limbs->limb[i - 1] >> (shift - 8));
    *len = limbs->count * 4;
    strip_zeros(bytes, len);
}

bool wf_bignum_parse(uint8_t *bytes, size_t *len, wf_text digits)
{
    struct limbs limbs = {.count = 0};

    for (size_t i = 0; i < digits.len;) {
        uint32_t group = 0;
        uint32_t factor = 1;

        for (; i < digits.len && factor < GROUP_LIMIT; i++, factor *= 10)
            group = group * 10 + (uint32_t)(digits.ptr[i] - '0');
        if (!multiply_add(&limbs, factor, group))
            return false;
    }
    store(bytes, len, &limbs);
    return true;
}

static void load(struct limbs *limbs, wf_bytes bytes)
{
    memset(limbs, 0, sizeof(*limbs));
    for (size_t i = 0; i < bytes.len; i++)
        limbs->limb[i / 4] |= (uint32_t)bytes.ptr[bytes.len - 1 - i] << (i % 4 * 8);
    limbs->count = (bytes.len + 3) / 4;
}

size_t wf_bignum_print(char *digits, wf_bytes bytes)
{
    char reversed[WF_BIGNUM_DIGITS + GROUP];
    struct limbs limbs;
    size_t len = 0;

    load(&limbs, bytes);
    do {
        uint32_t group = divide(&limbs, GROUP_LIMIT);

        for (unsigned i = 0; i < GROUP; i++, group /= 10)
            reversed[len++] = (char)('0' + group % 10);
    } while (limbs.count > 0);
    while (len > 1 && reversed[len - 1] == '0')
        len--;
    for (size_t i = 0; i < len; i++)
        digits[i] = reversed[len - 1 - i];
    return len;
}

bool wf_bignum_increment(uint8_t *bytes, size_t *len)
{
    for (size_t i = *len; i > 0; i--)
        if (++bytes[i - 1] != 0)
            return true;
    if (*len == WF_BIGNUM_BYTES)
        return false;
    memmove(bytes + 1, bytes, *len);
    bytes[0] = 1;
    ++*len;
    return true;
}

void wf_bignum_decrement(uint8_t *bytes, size_t *len)
{
    for (size_t i = *len; i > 0; i--)
        if (bytes[i - 1]-- != 0)
            break;
    strip_zeros(bytes, len);
}
