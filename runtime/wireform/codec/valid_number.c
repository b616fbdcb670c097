#include "wireform/codec/valid_number.h"

#include <math.h>
#include <string.h>

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/decimal.h"

__extension__ typedef __int128 wide;

static const int64_t powers_of_ten[] = {
    INT64_C(1),
    INT64_C(10),
    INT64_C(100),
    INT64_C(1000),
    INT64_C(10000),
    INT64_C(100000),
    INT64_C(1000000),
    INT64_C(10000000),
    INT64_C(100000000),
    INT64_C(1000000000),
    INT64_C(10000000000),
    INT64_C(100000000000),
    INT64_C(1000000000000),
    INT64_C(10000000000000),
    INT64_C(100000000000000),
    INT64_C(1000000000000000),
    INT64_C(10000000000000000),
    INT64_C(100000000000000000),
    INT64_C(1000000000000000000),
};

/* --- To digits and a scale ------------------------------------------------------------------- */

static bool set(struct wf_valid_scaled *number, bool is_negative, uint64_t digits, unsigned scale)
{
    number->is_scaled = digits < (uint64_t)powers_of_ten[WF_VALID_DIGITS];
    number->digits = (int64_t)(is_negative ? 0 - digits : digits);
    number->scale = scale;
    return number->is_scaled;
}

/* As most numbers are written: few digits, no exponent. */
static bool scale_plain(wf_text text, struct wf_valid_scaled *number)
{
    bool is_negative = text.ptr[0] == '-';
    const char *at = text.ptr + is_negative;
    const char *end = text.ptr + text.len;
    const char *behind_point = end;
    uint64_t digits = 0;

    if (end - at > WF_VALID_DIGITS)
        return false;
    for (; at < end; at++) {
        if (*at >= '0' && *at <= '9')
            digits = digits * 10 + (uint64_t)(*at - '0');
        else if (*at == '.')
            behind_point = at + 1;
        else
            return false;
    }
    return set(number, is_negative, digits, (unsigned)(end - behind_point));
}

static void scale_decimal(const struct wf_decimal *decimal, struct wf_valid_scaled *number)
{
    uint64_t digits = 0;

    if (!decimal->first) {
        set(number, false, 0, 0);
        return;
    }
    if (decimal->exponent < -WF_VALID_DIGITS || decimal->exponent > WF_VALID_DIGITS ||
        !wf_decimal_digits(decimal, &digits))
        return;
    if (decimal->exponent <= 0)
        set(number, decimal->is_negative, digits, (unsigned)-decimal->exponent);
    else if (!__builtin_mul_overflow(digits, (uint64_t)powers_of_ten[decimal->exponent], &digits))
        set(number, decimal->is_negative, digits, 0);
}

/* Short decimals: those of 15 digits that read back as the same double are its shortest. */
static bool scale_double(double value, struct wf_valid_scaled *number)
{
    for (unsigned scale = 0; scale <= 6; scale++) {
        double power = (double)powers_of_ten[scale];
        double digits = round(value * power);

        if (!(fabs(digits) < 1e15))
            return false;
        if (digits / power == value)
            return set(number, digits < 0, (uint64_t)fabs(digits), scale);
    }
    return false;
}

/* The integers and floats that have no tag. */
static bool scale_head(struct wf_cursor value, struct wf_valid_scaled *number)
{
    const uint8_t *at = (const uint8_t *)value.at;
    struct wf_cbor_head head;

    wf_cbor_scan_head(&at, (const uint8_t *)value.end, &head);
    if (head.major == WF_CBOR_MAJOR_UINT)
        return set(number, false, head.value, 0);
    if (head.major == WF_CBOR_MAJOR_NEGATIVE && head.value < UINT64_MAX)
        return set(number, true, head.value + 1, 0);
    return wf_cbor_is_float(&head) && scale_double(wf_cbor_float(&head), number);
}

/* Any number, once it is spelled out. */
static bool scale_spelled(struct wf_valid_scaled *number)
{
    struct wf_cursor value = number->value;
    struct wf_cursor_number spelled;
    struct wf_decimal decimal;

    if (!wf_cursor_take_number(&value, &spelled))
        return false;
    decimal = wf_decimal_parse(spelled.text);
    scale_decimal(&decimal, number);
    return true;
}

bool wf_valid_scale(struct wf_cursor value, const char *behind, struct wf_valid_scaled *number)
{
    wf_text text = {value.at, (size_t)(behind - value.at)};

    number->value = value;
    number->is_scaled = false;
    if (value.is_cbor ? scale_head(value, number) : scale_plain(text, number))
        return true;
    return scale_spelled(number);
}

/* --- What is asked about them ---------------------------------------------------------------- */

bool wf_valid_is_integer(const struct wf_valid_scaled *number)
{
    struct wf_cursor value = number->value;
    struct wf_cursor_number spelled;
    struct wf_decimal decimal;

    if (number->is_scaled)
        return number->digits % powers_of_ten[number->scale] == 0;
    wf_cursor_take_number(&value, &spelled);
    decimal = wf_decimal_parse(spelled.text);
    return wf_decimal_is_integer(&decimal);
}

static struct wf_decimal decimal_of(const char *limit)
{
    return wf_decimal_parse((wf_text){limit, strlen(limit)});
}

static int compare_decimals(struct wf_cursor value, const char *limit)
{
    struct wf_decimal left, right = decimal_of(limit);
    struct wf_cursor_number spelled;

    wf_cursor_take_number(&value, &spelled);
    left = wf_decimal_parse(spelled.text);
    return wf_decimal_compare(&left, &right);
}

int wf_valid_compare(const struct wf_valid_scaled *number, const struct wf_valid_limit *limit)
{
    wide left, right;

    if (!number->is_scaled || limit->scale == WF_VALID_UNSCALED)
        return compare_decimals(number->value, limit->text);
    left = (wide)number->digits * powers_of_ten[limit->scale];
    right = (wide)limit->digits * powers_of_ten[number->scale];
    return (left > right) - (left < right);
}

static bool is_multiple_decimal(struct wf_cursor value, const char *of)
{
    struct wf_decimal dividend, divisor = decimal_of(of);
    struct wf_cursor_number spelled;

    wf_cursor_take_number(&value, &spelled);
    dividend = wf_decimal_parse(spelled.text);
    return wf_decimal_is_multiple(&dividend, &divisor);
}

bool wf_valid_is_multiple(const struct wf_valid_scaled *number, const struct wf_valid_limit *of)
{
    int64_t dividend, divisor;

    if (!number->is_scaled || of->scale == WF_VALID_UNSCALED ||
        __builtin_mul_overflow(number->digits, powers_of_ten[of->scale], &dividend) ||
        __builtin_mul_overflow(of->digits, powers_of_ten[number->scale], &divisor))
        return is_multiple_decimal(number->value, of->text);
    return dividend % divisor == 0;
}
