#include "wireform/codec/decimal.h"

/* Far beyond any double or integer, far below what could overflow. */
#define EXPONENT_LIMIT INT64_C(100000000000000000)

static int64_t parse_exponent(const char *at, const char *end)
{
    bool is_negative = *at == '-';
    int64_t exponent = 0;

    if (*at == '-' || *at == '+')
        at++;
    for (; at < end; at++)
        if (exponent < EXPONENT_LIMIT)
            exponent = exponent * 10 + (*at - '0');
    return is_negative ? -exponent : exponent;
}

struct wf_decimal wf_decimal_parse(wf_text number)
{
    struct wf_decimal decimal = {.is_negative = number.ptr[0] == '-'};
    const char *at = number.ptr + decimal.is_negative;
    const char *end = number.ptr + number.len;
    bool is_fraction = false;
    size_t zeros = 0;

    for (; at < end && *at != 'e' && *at != 'E'; at++) {
        if (*at == '.') {
            is_fraction = true;
            continue;
        }
        decimal.exponent -= is_fraction;
        if (*at == '0') {
            zeros++;
            continue;
        }
        if (!decimal.first)
            decimal.first = at;
        else
            decimal.count += zeros;
        decimal.count++;
        zeros = 0;
    }
    decimal.exponent += (int64_t)zeros;
    if (at < end)
        decimal.exponent += parse_exponent(at + 1, end);
    return decimal;
}

static int compare_digits(const struct wf_decimal *a, const struct wf_decimal *b)
{
    size_t common = a->count < b->count ? a->count : b->count;
    const char *at = a->first;
    const char *other = b->first;

    for (size_t i = 1; i < common && *at == *other; i++) {
        at = wf_decimal_next(at);
        other = wf_decimal_next(other);
    }
    if (*at != *other)
        return *at < *other ? -1 : 1;
    return (a->count > b->count) - (a->count < b->count);
}

static int compare_magnitudes(const struct wf_decimal *a, const struct wf_decimal *b)
{
    int64_t size = a->exponent + (int64_t)a->count;
    int64_t other = b->exponent + (int64_t)b->count;

    return size != other ? (size < other ? -1 : 1) : compare_digits(a, b);
}

static int sign(const struct wf_decimal *decimal)
{
    return !decimal->first ? 0 : decimal->is_negative ? -1 : 1;
}

int wf_decimal_compare(const struct wf_decimal *a, const struct wf_decimal *b)
{
    int left = sign(a);

    if (left != sign(b))
        return left - sign(b);
    return left == 0 ? 0 : left * compare_magnitudes(a, b);
}

/* Digits of UINT64_MAX. */
#define UINT64_DIGITS 20

bool wf_decimal_digits(const struct wf_decimal *decimal, uint64_t *digits)
{
    const char *at = decimal->first;

    *digits = 0;
    if (decimal->count > UINT64_DIGITS)
        return false;
    for (size_t i = 0; i < decimal->count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        if (__builtin_mul_overflow(*digits, 10U, digits) ||
            __builtin_add_overflow(*digits, (uint64_t)(*at - '0'), digits))
            return false;
    }
    return true;
}

__extension__ typedef unsigned __int128 wide;

static uint64_t multiply_modulo(uint64_t a, uint64_t b, uint64_t modulus)
{
    return (uint64_t)((wide)a * b % modulus);
}

static uint64_t digits_modulo(const struct wf_decimal *decimal, uint64_t modulus)
{
    const char *at = decimal->first;
    uint64_t rest = 0;

    for (size_t i = 0; i < decimal->count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        rest = (uint64_t)(((wide)rest * 10 + (wide)(*at - '0')) % modulus);
    }
    return rest;
}

static uint64_t power_of_ten_modulo(uint64_t exponent, uint64_t modulus)
{
    uint64_t power = 1 % modulus;
    uint64_t square = 10 % modulus;

    for (; exponent > 0; exponent >>= 1) {
        if (exponent & 1)
            power = multiply_modulo(power, square, modulus);
        square = multiply_modulo(square, square, modulus);
    }
    return power;
}

/* value / of is (digits / digits) * 10^(difference of exponents).  The last digit of value is not
 * zero, so where the difference is negative no power of ten can be divided out of it. */
bool wf_decimal_is_multiple(const struct wf_decimal *value, const struct wf_decimal *of)
{
    int64_t exponent = value->exponent - of->exponent;
    uint64_t divisor, rest;

    if (!value->first)
        return true;
    if (exponent < 0 || !wf_decimal_digits(of, &divisor))
        return false;
    rest = digits_modulo(value, divisor);
    return multiply_modulo(rest, power_of_ten_modulo((uint64_t)exponent, divisor), divisor) == 0;
}
