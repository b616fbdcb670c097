#define _GNU_SOURCE /* uselocale() */

#include "wireform/codec/json_number.h"

#include <float.h>
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wireform/codec/decimal.h"
#include "wireform/codec/json_shortest.h"

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* At least one. */
static bool past_digits(const char **at, const char *end)
{
    if (*at == end || !is_digit(**at))
        return false;
    while (*at < end && is_digit(**at))
        ++*at;
    return true;
}

bool wf_json_scan_number(const char **at, const char *end)
{
    if (*at < end && **at == '-')
        ++*at;
    if (*at < end && **at == '0')
        ++*at;
    else if (!past_digits(at, end))
        return false;
    if (*at < end && **at == '.') {
        ++*at;
        if (!past_digits(at, end))
            return false;
    }
    if (*at < end && (**at == 'e' || **at == 'E')) {
        ++*at;
        if (*at < end && (**at == '+' || **at == '-'))
            ++*at;
        if (!past_digits(at, end))
            return false;
    }
    return true;
}

/* Digits of UINT64_MAX. */
#define UINT64_DIGITS 20

enum wf_json_integer wf_json_parse_integer(wf_text number, uint64_t *magnitude)
{
    struct wf_decimal decimal = wf_decimal_parse(number);

    *magnitude = 0;
    if (!decimal.first)
        return WF_JSON_INTEGER;
    if (decimal.exponent < 0)
        return WF_JSON_FRACTION;
    if (decimal.exponent >= UINT64_DIGITS || !wf_decimal_digits(&decimal, magnitude))
        return WF_JSON_TOO_LARGE;
    for (int64_t i = 0; i < decimal.exponent; i++)
        if (__builtin_mul_overflow(*magnitude, 10U, magnitude))
            return WF_JSON_TOO_LARGE;
    return WF_JSON_INTEGER;
}

bool wf_json_same_number(wf_text a, wf_text b)
{
    struct wf_decimal left = wf_decimal_parse(a);
    struct wf_decimal right = wf_decimal_parse(b);

    return wf_decimal_compare(&left, &right) == 0;
}

/* Doubles hold these exactly, so one multiplication or division rounds once. */
#define EXACT_POWERS   23
#define EXACT_INTEGERS (UINT64_C(1) << 53)

static const double powers_of_ten[EXACT_POWERS] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                                   1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                                   1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};

/* Numbers are written with a point in JSON, whatever the program's locale says. */
static locale_t enter_c_locale(void)
{
    return uselocale(newlocale(LC_ALL_MASK, "C", (locale_t)0));
}

static void leave_c_locale(locale_t before)
{
    locale_t c_locale = uselocale(before);

    freelocale(c_locale);
}

/* No more digits than these decide how a double is rounded; that others follow, one says. */
#define DECISIVE_DIGITS 800

/* For strtod(): the significant digits, an exponent, and a NUL. */
static void spell(const struct wf_decimal *decimal, char *to)
{
    size_t count = decimal->count < DECISIVE_DIGITS ? decimal->count : DECISIVE_DIGITS;
    int64_t exponent = decimal->exponent + (int64_t)(decimal->count - count);
    const char *at = decimal->first;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = wf_decimal_next(at);
        *to++ = *at;
    }
    if (count < decimal->count) {
        *to++ = '1';
        exponent--;
    }
    sprintf(to, "e%" PRId64, exponent);
}

static double library_double(const struct wf_decimal *decimal)
{
    char text[DECISIVE_DIGITS + WF_JSON_DOUBLE_SIZE];
    locale_t before;
    double value;

    spell(decimal, text);
    before = enter_c_locale();
    value = strtod(text, NULL);
    leave_c_locale(before);
    return decimal->is_negative ? -value : value;
}

double wf_json_parse_double(wf_text number)
{
    struct wf_decimal decimal = wf_decimal_parse(number);
    uint64_t digits;
    double value;

    if (!decimal.first)
        return decimal.is_negative ? -0.0 : 0.0;
    if (decimal.exponent <= -EXACT_POWERS || decimal.exponent >= EXACT_POWERS ||
        !wf_decimal_digits(&decimal, &digits) || digits > EXACT_INTEGERS)
        return library_double(&decimal);
    value = (double)digits;
    if (decimal.exponent < 0)
        value /= powers_of_ten[-decimal.exponent];
    else
        value *= powers_of_ten[decimal.exponent];
    return decimal.is_negative ? -value : value;
}

#define EIGHT_DIGITS UINT64_C(100000000)

/* Eight digits as characters, the first in the lowest byte: halves of four, then of two, then of
 * one are parted in all lanes at once.  A product and a shift divide a lane by 100, or by 10. */
static uint64_t spell_eight(uint64_t value)
{
    uint64_t fours = value / 10000 | value % 10000 << 32;
    uint64_t hundreds = (fours * 10486 >> 20) & UINT64_C(0x0000007F0000007F);
    uint64_t twos = hundreds | (fours - hundreds * 100) << 16;
    uint64_t tens = (twos * 103 >> 10) & UINT64_C(0x000F000F000F000F);

    return tens | (twos - tens * 10) << 8;
}

#define ZEROS UINT64_C(0x3030303030303030)

static void store_eight(char *at, uint64_t characters)
{
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    characters = __builtin_bswap64(characters);
#endif
    memcpy(at, &characters, sizeof(characters));
}

/* Without the zeros it begins with. */
static size_t print_below_eight(char *at, uint64_t value)
{
    uint64_t digits = spell_eight(value);
    unsigned zeros = (unsigned)__builtin_ctzll(digits | UINT64_C(1) << 56) / 8;

    store_eight(at, (digits | ZEROS) >> 8 * zeros);
    return 8 - zeros;
}

static const char digit_pairs[] = "00010203040506070809"
                                  "10111213141516171819"
                                  "20212223242526272829"
                                  "30313233343536373839"
                                  "40414243444546474849"
                                  "50515253545556575859"
                                  "60616263646566676869"
                                  "70717273747576777879"
                                  "80818283848586878889"
                                  "90919293949596979899";

/* Most numbers are small: no product has to be waited for. */
static size_t print_below_hundred(char *at, uint64_t value)
{
    if (value < 10) {
        *at = (char)('0' + value);
        return 1;
    }
    memcpy(at, digit_pairs + 2 * value, 2);
    return 2;
}

size_t wf_json_print_uint(char *at, uint64_t value)
{
    size_t len;

    if (value < 100)
        return print_below_hundred(at, value);
    if (value < 10000) {
        len = print_below_hundred(at, value / 100);
        memcpy(at + len, digit_pairs + 2 * (value % 100), 2);
        return len + 2;
    }
    if (value < EIGHT_DIGITS)
        return print_below_eight(at, value);
    if (value < EIGHT_DIGITS * EIGHT_DIGITS) {
        len = print_below_eight(at, value / EIGHT_DIGITS);
    } else {
        len = print_below_eight(at, value / (EIGHT_DIGITS * EIGHT_DIGITS));
        store_eight(at + len, spell_eight(value / EIGHT_DIGITS % EIGHT_DIGITS) | ZEROS);
        len += 8;
    }
    store_eight(at + len, spell_eight(value % EIGHT_DIGITS) | ZEROS);
    return len + 8;
}

/* Significant digits and the exponent of the first: 0.0123 is "123", -2. */
struct shortest {
    char digits[UINT64_DIGITS];
    int count;
    int exponent;
};

/* `count` digits, correctly rounded. */
static struct shortest round_to(double value, int count)
{
    struct shortest result = {.count = 0};
    char text[WF_JSON_DOUBLE_SIZE];
    const char *at = text;

    snprintf(text, sizeof(text), "%.*e", count - 1, value);
    for (; *at != 'e'; at++)
        if (*at != '.')
            result.digits[result.count++] = *at;
    result.exponent = atoi(at + 1);
    return result;
}

static struct shortest without_zeros(struct shortest number)
{
    while (number.count > 1 && number.digits[number.count - 1] == '0')
        number.count--;
    return number;
}

static bool reads_back(const struct shortest *number, double value)
{
    char text[WF_JSON_DOUBLE_SIZE];

    snprintf(text, sizeof(text), "%.*se%d", number->count, number->digits,
             number->exponent - number->count + 1);
    return strtod(text, NULL) == value;
}

/* The next larger number with as many digits. */
static struct shortest next_up(struct shortest number)
{
    int last = number.count - 1;

    for (; last >= 0 && number.digits[last] == '9'; last--)
        number.digits[last] = '0';
    if (last >= 0) {
        number.digits[last]++;
    } else {
        number.digits[0] = '1';
        number.exponent++;
    }
    return number;
}

/* Any 15 digits survive a normal double, so fewer need no try of their own; denormals hold
 * fewer.  Below a power of two doubles lie twice as dense, so there the nearest 16 digits may
 * miss while the next ones up still hit. */
static struct shortest find_shortest(double value)
{
    int least = value < DBL_MIN ? 1 : DBL_DIG;

    for (int count = least; count < DBL_DECIMAL_DIG; count++) {
        struct shortest nearest = round_to(value, count);
        struct shortest above = next_up(nearest);

        if (reads_back(&nearest, value))
            return without_zeros(nearest);
        if (reads_back(&above, value))
            return without_zeros(above);
    }
    return without_zeros(round_to(value, DBL_DECIMAL_DIG));
}

static char *put_zeros(char *at, int count)
{
    memset(at, '0', (size_t)count);
    return at + count;
}

static char *put_digits(char *at, const char *digits, int count)
{
    memcpy(at, digits, (size_t)count);
    return at + count;
}

static char *put_exponent(char *at, int exponent)
{
    *at++ = 'e';
    *at++ = exponent < 0 ? '-' : '+';
    return at + wf_json_print_uint(at, (uint64_t)abs(exponent));
}

/* Below 1e21 and from 1e-6 on without an exponent, as ECMAScript prints. */
static char *lay_out(char *at, const struct shortest *number)
{
    int whole = number->exponent + 1;

    if (whole > 21 || whole < -5) {
        at = put_digits(at, number->digits, 1);
        if (number->count > 1) {
            *at++ = '.';
            at = put_digits(at, number->digits + 1, number->count - 1);
        }
        return put_exponent(at, number->exponent);
    }
    if (whole <= 0) {
        at = put_digits(at, "0.", 2);
        at = put_zeros(at, -whole);
        return put_digits(at, number->digits, number->count);
    }
    if (number->count <= whole) {
        at = put_digits(at, number->digits, number->count);
        return put_zeros(at, whole - number->count);
    }
    at = put_digits(at, number->digits, whole);
    *at++ = '.';
    return put_digits(at, number->digits + whole, number->count - whole);
}

size_t wf_json_print_double(char *at, double value)
{
    char *begin = at;
    struct wf_json_decimal decimal;
    struct shortest number;
    locale_t before;

    if (signbit(value)) {
        *at++ = '-';
        value = -value;
    }
    if (value < (double)EXACT_INTEGERS && value == (double)(uint64_t)value)
        return (size_t)(at - begin) + wf_json_print_uint(at, (uint64_t)value);
    if (wf_json_find_shortest(value, &decimal)) {
        number.count = (int)wf_json_print_uint(number.digits, decimal.digits);
        number.exponent = decimal.exponent + number.count - 1;
    } else {
        before = enter_c_locale();
        number = find_shortest(value);
        leave_c_locale(before);
    }
    return (size_t)(lay_out(at, &number) - begin);
}
