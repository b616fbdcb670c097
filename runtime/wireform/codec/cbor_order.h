#ifndef WIREFORM_CODEC_CBOR_ORDER_H
#define WIREFORM_CODEC_CBOR_ORDER_H

#include "wireform/base/buf.h"

/** Puts the members of the map that was just written, `begin` bytes behind the front of `out`, into
 *  the order of deterministic encoding (RFC 8949, 4.2.1): that of the bytes of their names.  Names
 *  are texts in one piece, as the writers leave them.  What is in order already costs a walk; the
 *  rest needs memory for a copy, and marks `out` without it. */
void wf_cbor_sort_members(struct wf_buf *out, size_t begin);

#endif
