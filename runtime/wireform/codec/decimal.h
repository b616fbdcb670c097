#ifndef WIREFORM_CODEC_DECIMAL_H
#define WIREFORM_CODEC_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** A number as its significant digits, exact and of any length: without zeros at either end.  The
 *  digits stay in the text they were parsed from, a decimal point may be among them. */
struct wf_decimal {
    bool is_negative;
    const char *first; /**< NULL: the number is zero. */
    size_t count;
    int64_t exponent; /**< Of ten, for the last digit. */
};

/** Parses a number as JSON spells it, which must be one.  Exponents beyond 17 digits count as
 *  infinitely far. */
struct wf_decimal wf_decimal_parse(wf_text number);

/** The digit behind the one at `at`. */
static inline const char *wf_decimal_next(const char *at)
{
    at++;
    return *at == '.' ? at + 1 : at;
}

/** @return below 0, 0 or above 0, as a is less than, equal to or greater than b */
int wf_decimal_compare(const struct wf_decimal *a, const struct wf_decimal *b);

/** 1.0 and 1e2 are integers. */
static inline bool wf_decimal_is_integer(const struct wf_decimal *decimal)
{
    return !decimal->first || decimal->exponent >= 0;
}

/** The digits as one number.  @return false when that needs more than 64 bits */
bool wf_decimal_digits(const struct wf_decimal *decimal, uint64_t *digits);

/** Is `value` a whole multiple of `of`?  Exact, whatever their exponents.
 *  @param of  above zero, with digits that fit in 64 bits */
bool wf_decimal_is_multiple(const struct wf_decimal *value, const struct wf_decimal *of);

#endif
