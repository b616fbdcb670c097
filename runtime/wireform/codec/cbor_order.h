#ifndef WIREFORM_CODEC_CBOR_ORDER_H
#define WIREFORM_CODEC_CBOR_ORDER_H

#include "wireform/base/put.h"

/** Puts the members of the map that was just written, `begin` bytes behind the front of `out`, into
 *  the order of deterministic encoding (RFC 8949, 4.2.1): that of the bytes of their names.  Names
 *  are texts in one piece, as the writers leave them.  What is in order already costs a walk; the
 *  rest needs memory for a copy, and marks `out` without it. */
void wf_cbor_sort_members(struct wf_buf *out, size_t begin);

/** The same for what was put (put.h) since wf_put_len() was `begin`. */
static inline uint8_t *wf_cbor_put_in_order(struct wf_buf *out, uint8_t *at, size_t begin)
{
    wf_put_end(out, at);
    wf_cbor_sort_members(out, begin);
    return wf_put_begin(out);
}

#endif
