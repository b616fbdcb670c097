#ifndef WIREFORM_CODEC_CBOR_PRINT_H
#define WIREFORM_CODEC_CBOR_PRINT_H

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_head.h"

/** Numbers of CBOR as people read them: at most WF_JSON_DOUBLE_SIZE bytes, no NUL. */

/** Of major type 0 or 1.  @return bytes written */
size_t wf_cbor_print_integer(char *at, const struct wf_cbor_head *head);

/** The shortest digits, with a point so that it does not look like an integer: `1.0`,
 *  `1.0e+300`; `NaN`, `Infinity`, `-Infinity`.  @return bytes written */
size_t wf_cbor_print_float(char *at, double value);

/** The quoted and escaped text in `string`, a whole item, its chunks put together. */
void wf_cbor_print_text(struct wf_buf *out, wf_bytes string);

#endif
