#ifndef WIREFORM_CODEC_BIGNUM_H
#define WIREFORM_CODEC_BIGNUM_H

#include "wireform/base/text.h"

/** Integers of any length between decimal digits and bytes, the most significant first.  Takes
 *  time with the square of the length, so the length is limited. */

#define WF_BIGNUM_BYTES  256
#define WF_BIGNUM_DIGITS 617 /**< Of 256 to the power of WF_BIGNUM_BYTES, minus 1. */

/** @param digits  '0' to '9' only
 *  @param bytes   room for WF_BIGNUM_BYTES; no zero comes first
 *  @return false when it needs more bytes than that */
bool wf_bignum_parse(uint8_t *bytes, size_t *len, wf_text digits);

/** @param digits  room for WF_BIGNUM_DIGITS
 *  @param bytes   at most WF_BIGNUM_BYTES
 *  @return digits written, at least one; no NUL */
size_t wf_bignum_print(char *digits, wf_bytes bytes);

/** Adds 1.  @return false when that takes more than WF_BIGNUM_BYTES */
bool wf_bignum_increment(uint8_t *bytes, size_t *len);

/** Subtracts 1 from what is not zero. */
void wf_bignum_decrement(uint8_t *bytes, size_t *len);

#endif
