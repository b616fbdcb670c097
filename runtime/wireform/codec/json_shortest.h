#ifndef WIREFORM_CODEC_JSON_SHORTEST_H
#define WIREFORM_CODEC_JSON_SHORTEST_H

#include <stdbool.h>
#include <stdint.h>

/** `digits` times ten to the power of `exponent`. */
struct wf_json_decimal {
    uint64_t digits;
    int exponent;
};

/** The number of least digits that is read as this very double, and of several the nearest
 *  (ECMA-262, Number::toString).  Exact, but only of those from 1e-10 up to 1e17, which is what
 *  people count and measure: there 128 bits hold all of it.
 *  @return false: beyond that range */
bool wf_json_find_shortest(double value, struct wf_json_decimal *shortest);

#endif
