#ifndef WIREFORM_CODEC_CBOR_ITEM_H
#define WIREFORM_CODEC_CBOR_ITEM_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"

struct wf_buf;

/** Items of CBOR (RFC 8949) as a whole, without a schema.  Nothing here recurses, allocates
 *  (but what it appends to a buffer), or needs padding. */

/** Is this exactly one well-formed item, at most `depth_limit` arrays, maps and tags deep?
 *  Text must be UTF-8; names given twice, unknown tags and unknown simple values are
 *  well-formed.
 *  @param error  on false: WF_BAD_SYNTAX and where */
bool wf_cbor_check(wf_bytes item, unsigned depth_limit, struct wf_error *error);

/** Rebuilds the place of an error as a JSON pointer: fills `error->pointer` by walking the
 *  message from its start to `error->offset`.  A key that is not text stands there in
 *  diagnostic notation; tags leave no trace. */
void wf_cbor_locate(struct wf_error *error, wf_bytes message);

/** Appends the item in diagnostic notation (RFC 8949, 8), for logs and people:
 *  `["GetDir", h'1111']`.  A `_` marks what came in indefinite length.
 *  @return false when the item is not well-formed: then what stands before the fault was
 *          appended */
bool wf_cbor_diagnose(wf_bytes item, struct wf_buf *out);

#endif
