#ifndef WIREFORM_TESTS_FUZZ_SCALARS_H
#define WIREFORM_TESTS_FUZZ_SCALARS_H

#include "wireform/base/buf.h"
#include "wireform/codec/random.h"

/** Another spelling of a scalar, or another scalar near it: one more and one less, one character
 *  more and one less, edges of numbers, escapes, other types.  What is new is appended to
 * `spelled`, from which the result borrows. */
wf_bytes scalar_json(struct wf_random *random, wf_bytes scalar, struct wf_buf *spelled);
wf_bytes scalar_cbor(struct wf_random *random, wf_bytes scalar, struct wf_buf *spelled);

#endif
