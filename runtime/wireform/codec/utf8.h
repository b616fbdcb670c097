#ifndef WIREFORM_CODEC_UTF8_H
#define WIREFORM_CODEC_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** Is this UTF-8 (RFC 3629): shortest forms, no surrogates, nothing above U+10FFFF?
 *  @return bytes before the first wrong sequence; `len` when all is well */
size_t wf_utf8_check(const char *text, size_t len);

/** The same for WTF-8: UTF-8 where halves of surrogate pairs may stand, as three bytes each. */
size_t wf_wtf8_check(const char *text, size_t len);

/** Does half of a pair begin at `at`? */
bool wf_wtf8_is_half(const char *at, const char *end);

/** @return the first half of a pair in WTF-8; `end` without any */
const char *wf_wtf8_find_half(const char *at, const char *end);

/** wf_utf8_check() over text that comes in pieces.  Zeroed: between two code points. */
struct wf_utf8 {
    uint8_t left;      /**< Bytes the present code point still needs. */
    uint8_t low, high; /**< What the next of them may be. */
};

/** Goes on over the next `len` bytes.
 *  @return false at the first byte that no continuation could make right; nothing is fed then */
bool wf_utf8_feed(struct wf_utf8 *utf8, const uint8_t *bytes, size_t len);

/** Code points in valid UTF-8. */
size_t wf_utf8_count(const char *text, size_t len);

/** Writes one code point (up to 4 bytes).  @return bytes written */
size_t wf_utf8_put(char *at, uint32_t code_point);

/** Reads one code point off valid UTF-8 and moves `*at` behind it. */
uint32_t wf_utf8_next(const char **at, const char *end);

#endif
