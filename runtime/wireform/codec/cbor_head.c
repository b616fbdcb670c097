#include "wireform/codec/cbor_head.h"

#include <float.h>
#include <math.h>
#include <string.h>

static uint8_t first_byte(enum wf_cbor_major major, unsigned info)
{
    return (uint8_t)((unsigned)major << 5 | info);
}

const char *wf_cbor_scan_head(const uint8_t **at, const uint8_t *end, struct wf_cbor_head *head)
{
    const uint8_t *byte = *at;
    size_t len;

    if (byte == end)
        return "the message ends early";
    head->major = (enum wf_cbor_major)(*byte >> 5);
    head->info = *byte & 0x1F;
    head->value = 0;
    if (head->info < WF_CBOR_INFO_BYTE || wf_cbor_is_endless(head)) {
        head->value = head->info < WF_CBOR_INFO_BYTE ? head->info : 0;
        *at = byte + 1;
        return NULL;
    }
    if (head->info > WF_CBOR_INFO_DOUBLE)
        return "reserved additional information";
    len = (size_t)1 << (head->info - WF_CBOR_INFO_BYTE);
    if ((size_t)(end - byte) <= len) {
        *at = end;
        return "the message ends early";
    }
    for (size_t i = 1; i <= len; i++)
        head->value = head->value << 8 | byte[i];
    *at = byte + 1 + len;
    return NULL;
}

bool wf_cbor_is_long(const struct wf_cbor_head *head)
{
    if (head->info < WF_CBOR_INFO_BYTE || wf_cbor_is_endless(head) || wf_cbor_is_float(head))
        return false;
    switch (head->info) {
    case 24:
        return head->value < WF_CBOR_INFO_BYTE;
    case 25:
        return head->value <= UINT8_MAX;
    case 26:
        return head->value <= UINT16_MAX;
    default:
        return head->value <= UINT32_MAX;
    }
}

static const char *other_name(const struct wf_cbor_head *head)
{
    if (wf_cbor_is_float(head))
        return "a number";
    if (wf_cbor_is_endless(head))
        return "a break";
    switch (head->value) {
    case WF_CBOR_FALSE:
    case WF_CBOR_TRUE:
        return "a boolean";
    case WF_CBOR_NULL_VALUE:
        return "null";
    case WF_CBOR_UNDEFINED:
        return "undefined";
    default:
        return "a simple value";
    }
}

const char *wf_cbor_kind_name(const struct wf_cbor_head *head)
{
    switch (head->major) {
    case WF_CBOR_MAJOR_UINT:
    case WF_CBOR_MAJOR_NEGATIVE:
        return "a number";
    case WF_CBOR_MAJOR_BYTES:
        return "bytes";
    case WF_CBOR_MAJOR_TEXT:
        return "text";
    case WF_CBOR_MAJOR_ARRAY:
        return "an array";
    case WF_CBOR_MAJOR_MAP:
        return "an object";
    case WF_CBOR_MAJOR_TAG:
        return "a tag";
    case WF_CBOR_MAJOR_OTHER:
        break;
    }
    return other_name(head);
}

/* --- Floats: sign, exponent, mantissa of IEEE 754 ------------------------------------------- */

#define DOUBLE_MANTISSA_BITS 52
#define DOUBLE_BIAS          1023
#define HALF_MANTISSA_BITS   10
#define HALF_BIAS            15
#define HALF_EXPONENTS       31 /* The largest: infinities and NaN. */
#define HALF_NAN             0x7E00

static double double_of_bits(uint64_t bits)
{
    double value;

    memcpy(&value, &bits, sizeof(value));
    return value;
}

static uint64_t bits_of_double(double value)
{
    uint64_t bits;

    memcpy(&bits, &value, sizeof(bits));
    return bits;
}

static double single_of_bits(uint32_t bits)
{
    float value;

    memcpy(&value, &bits, sizeof(value));
    return (double)value;
}

static double half_of_bits(uint64_t bits)
{
    uint64_t sign = bits >> 15 << 63;
    uint64_t exponent = bits >> HALF_MANTISSA_BITS & HALF_EXPONENTS;
    uint64_t mantissa = bits & ((1U << HALF_MANTISSA_BITS) - 1);

    if (exponent == 0) /* Zero and the subnormals count in steps of 2^-24. */
        return double_of_bits(sign | bits_of_double((double)mantissa * 0x1p-24));
    exponent +=
        exponent == HALF_EXPONENTS ? 2 * DOUBLE_BIAS + 1 - HALF_EXPONENTS : DOUBLE_BIAS - HALF_BIAS;
    return double_of_bits(sign | exponent << DOUBLE_MANTISSA_BITS |
                          mantissa << (DOUBLE_MANTISSA_BITS - HALF_MANTISSA_BITS));
}

double wf_cbor_float(const struct wf_cbor_head *head)
{
    if (head->info == WF_CBOR_INFO_HALF)
        return half_of_bits(head->value);
    if (head->info == WF_CBOR_INFO_SINGLE)
        return single_of_bits((uint32_t)head->value);
    return double_of_bits(head->value);
}

static size_t put_bytes(uint8_t *at, uint8_t first, uint64_t value, size_t len)
{
    at[0] = first;
    for (size_t i = len; i > 0; i--) {
        at[i] = (uint8_t)value;
        value >>= 8;
    }
    return 1 + len;
}

size_t wf_cbor_put_long_head(uint8_t *at, enum wf_cbor_major major, uint64_t value)
{
    if (value <= UINT16_MAX)
        return put_bytes(at, first_byte(major, 25), value, 2);
    if (value <= UINT32_MAX)
        return put_bytes(at, first_byte(major, 26), value, 4);
    return put_bytes(at, first_byte(major, 27), value, 8);
}

/* @return whether a half is the same number, and which */
static bool find_half(double value, uint64_t *half)
{
    uint64_t bits = bits_of_double(value);
    uint64_t sign = bits >> 63 << 15;
    int exponent = (int)(bits >> DOUBLE_MANTISSA_BITS & 0x7FF) - DOUBLE_BIAS;
    uint64_t mantissa = bits & ((UINT64_C(1) << DOUBLE_MANTISSA_BITS) - 1);
    unsigned dropped = DOUBLE_MANTISSA_BITS - HALF_MANTISSA_BITS;
    double steps = fabs(value) * 0x1p24;

    if (isnan(value)) {
        *half = HALF_NAN;
        return true;
    }
    if (isinf(value)) {
        *half = sign | HALF_EXPONENTS << HALF_MANTISSA_BITS;
        return true;
    }
    if (steps < 1 << HALF_MANTISSA_BITS) {
        *half = sign | (uint64_t)steps;
        return (double)(uint64_t)steps == steps;
    }
    if (exponent > HALF_BIAS || mantissa << (64 - dropped) != 0)
        return false;
    *half = sign | (uint64_t)(exponent + HALF_BIAS) << HALF_MANTISSA_BITS | mantissa >> dropped;
    return true;
}

static bool find_single(double value, uint64_t *single)
{
    float narrow;
    uint32_t bits;

    if (fabs(value) > FLT_MAX)
        return false;
    narrow = (float)value;
    memcpy(&bits, &narrow, sizeof(bits));
    *single = bits;
    return (double)narrow >= value && (double)narrow <= value;
}

size_t wf_cbor_put_float(uint8_t *at, double value)
{
    uint64_t bits;

    if (find_half(value, &bits))
        return put_bytes(at, first_byte(WF_CBOR_MAJOR_OTHER, WF_CBOR_INFO_HALF), bits, 2);
    if (find_single(value, &bits))
        return put_bytes(at, first_byte(WF_CBOR_MAJOR_OTHER, WF_CBOR_INFO_SINGLE), bits, 4);
    return put_bytes(at, first_byte(WF_CBOR_MAJOR_OTHER, WF_CBOR_INFO_DOUBLE),
                     bits_of_double(value), 8);
}
