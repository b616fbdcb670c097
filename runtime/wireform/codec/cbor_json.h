#ifndef WIREFORM_CODEC_CBOR_JSON_H
#define WIREFORM_CODEC_CBOR_JSON_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"

struct wf_buf;

/** From one codec to the other without a schema: for values the schema leaves open, and for
 *  people.  Neither recurses; integers of more than 256 bytes are refused.  On false `error` says
 *  why, with an offset in the input, and part of the output may have been appended; a full buffer
 *  is marked and no error. */

/** JSON as CBOR, shortest heads, definite lengths.  A number spelled without fraction and
 *  exponent stays an integer, beyond 64 bits a bignum (tags 2 and 3); any other becomes a float,
 *  1.0 too.  Members keep their order. */
bool wf_cbor_from_json(wf_text text, unsigned depth_limit, struct wf_buf *out,
                       struct wf_error *error);

/** CBOR as JSON, in one line.  Integers keep all their digits, bignums too; floats are printed
 *  shortest, 1.0 as `1.0`; byte strings become base64 with padding; a key that is not text
 *  becomes its diagnostic notation.  What JSON lacks is lost as RFC 8949, 6.1, advises: tags
 *  leave their content, and undefined, simple values, NaN and infinities become null. */
bool wf_json_from_cbor(wf_bytes item, unsigned depth_limit, struct wf_buf *out,
                       struct wf_error *error);

#endif
