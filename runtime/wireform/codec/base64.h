#ifndef WIREFORM_CODEC_BASE64_H
#define WIREFORM_CODEC_BASE64_H

#include "wireform/base/text.h"

/** Base64 (RFC 4648, 4), always with padding. */

static inline size_t wf_base64_size(size_t len)
{
    return len / 3 * 4 + (len % 3 ? 4 : 0);
}

/** Writes wf_base64_size() characters; no NUL. */
void wf_base64_encode(char *at, wf_bytes bytes);

/** Strict: no other characters, no missing padding, unused bits are zero.
 *  @param dst  room for text.len / 4 * 3 bytes
 *  @param len  bytes written
 *  @return false when `text` is not base64 */
bool wf_base64_decode(uint8_t *dst, wf_text text, size_t *len);

#endif
