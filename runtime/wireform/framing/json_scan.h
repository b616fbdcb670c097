#ifndef WIREFORM_FRAMING_JSON_SCAN_H
#define WIREFORM_FRAMING_JSON_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Where an object is on its way to its closing bracket.  Only depth and strings are followed:
 *  what is between is the reader's business. */
struct json_scan {
    unsigned depth;
    bool is_in_string;
    bool is_escaped; /**< The byte before was a backslash inside a string. */
};

enum json_scan_result {
    JSON_SCAN_END, /**< The object is complete. */
    JSON_SCAN_MORE,
    JSON_SCAN_TOO_DEEP
};

/** Goes on over `len` new bytes; zeroed `scan` begins an object.
 *  @param used  bytes looked at: up to the end of the object, or all */
enum json_scan_result json_scan(struct json_scan *scan, unsigned depth_limit, const uint8_t *bytes,
                                size_t len, size_t *used);

static inline bool json_is_space(uint8_t byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

#endif
