#ifndef WIREFORM_FRAMING_BRACKETS_H
#define WIREFORM_FRAMING_BRACKETS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Where an object is on its way to its closing bracket.  Only depth and strings are followed:
 *  what is between is the reader's business. */
struct wf_brackets {
    unsigned depth;
    bool is_in_string;
    bool is_escaped; /**< The byte before was a backslash inside a string. */
};

enum wf_brackets_result {
    WF_BRACKETS_END, /**< The object is complete. */
    WF_BRACKETS_MORE,
    WF_BRACKETS_TOO_DEEP
};

/** Goes on over `len` new bytes; zeroed `brackets` begins an object.
 *  @param used  bytes looked at: up to the end of the object, or all */
enum wf_brackets_result wf_brackets_follow(struct wf_brackets *brackets, unsigned depth_limit,
                                           const uint8_t *bytes, size_t len, size_t *used);

static inline bool wf_is_json_space(uint8_t byte)
{
    return byte == ' ' || byte == '\n' || byte == '\r' || byte == '\t';
}

#endif
