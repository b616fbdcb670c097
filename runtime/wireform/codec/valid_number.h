#ifndef WIREFORM_CODEC_VALID_NUMBER_H
#define WIREFORM_CODEC_VALID_NUMBER_H

#include "wireform/codec/valid.h"

/** A number of a message, exact: digits / 10^scale, both of WF_VALID_DIGITS digits at most, where
 * it can be said so; otherwise it has to be spelled out. */
struct wf_valid_scaled {
    struct wf_cursor value;
    bool is_scaled;
    int64_t digits;
    unsigned scale;
};

/** @param value   a number that was passed
 *  @param behind  where it ends
 *  @return false when it is a bignum that is too long to be spelled out */
bool wf_valid_scale(struct wf_cursor value, const char *behind, struct wf_valid_scaled *number);

/** 1.0 and 1e2 are integers. */
bool wf_valid_is_integer(const struct wf_valid_scaled *number);

/** How a number stands to a limit: below 0, 0 or above 0. */
int wf_valid_compare(const struct wf_valid_scaled *number, const struct wf_valid_limit *limit);

bool wf_valid_is_multiple(const struct wf_valid_scaled *number, const struct wf_valid_limit *of);

#endif
