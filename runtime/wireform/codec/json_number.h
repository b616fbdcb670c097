#ifndef WIREFORM_CODEC_JSON_NUMBER_H
#define WIREFORM_CODEC_JSON_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** Numbers as JSON spells them, exact: no rounding but the one to a double. */

/** Moves `*at` behind the number that begins there.
 *  @return false: not a number, and `*at` is at the byte that says so */
bool wf_json_scan_number(const char **at, const char *end);

enum wf_json_integer {
    WF_JSON_INTEGER,
    WF_JSON_FRACTION,  /**< 1.5 */
    WF_JSON_TOO_LARGE, /**< Its magnitude needs more than 64 bits. */
};

/** The integer that a scanned number is: 7, 7.0 and 0.7e1 are the same.
 *  @param magnitude  its value without the sign */
enum wf_json_integer wf_json_parse_integer(wf_text number, uint64_t *magnitude);

/** The nearest double, ties to even, whatever the locale.  Infinite when beyond the range. */
double wf_json_parse_double(wf_text number);

/** Are two scanned numbers the same value?  1, 1.0 and 10e-1 are; 0 and -0 are. */
bool wf_json_same_number(wf_text a, wf_text b);

/** The longest that wf_json_print_double() writes. */
#define WF_JSON_DOUBLE_SIZE 32

/** Writes the shortest digits that read back as `value`, laid out like RFC 8785 (but -0 keeps
 *  its sign).  Not for infinities and NaN.
 *  @return bytes written; no NUL */
size_t wf_json_print_double(char *at, double value);

/** @param at  room for 20 bytes, or for 8 when `value` has no more digits; all may be written to
 *  @return how many of them are the number; no NUL */
size_t wf_json_print_uint(char *at, uint64_t value);

#endif
