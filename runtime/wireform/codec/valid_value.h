#ifndef WIREFORM_CODEC_VALID_VALUE_H
#define WIREFORM_CODEC_VALID_VALUE_H

#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/valid.h"

struct wf_buf;

/** What a schema demands and no struct can say ("uniqueItems", "not", "if", ...) is checked on the
 *  bytes of a value, right after they were read into a struct, or kept raw. */

/** Checks the value that was read from `value` up to the cursor; a reader with an error stays as it
 *  is.  All checks of one message share one limit of steps: beyond it the message is
 *  WF_TOO_LARGE. */
void wf_json_check_since(struct wf_json_reader *in, struct wf_json_mark value,
                         wf_valid_check check);
void wf_cbor_check_since(struct wf_cbor_reader *in, struct wf_cbor_mark value,
                         wf_valid_check check);

/** Would the value at the cursor be valid?  Goes nowhere; what is malformed is an error of the
 *  reader. */
bool wf_json_is_valid(struct wf_json_reader *in, wf_valid_check check);
bool wf_cbor_is_valid(struct wf_cbor_reader *in, wf_valid_check check);

/** Checks what validate() is given: a struct made by hand has no bytes, so the value was written
 *  to `out` for this.  Ends `out`.
 *  @return false with `error`, its pointer that of the place within the value */
bool wf_json_check_written(struct wf_buf *out, wf_valid_check check, struct wf_error *error);
bool wf_cbor_check_written(struct wf_buf *out, wf_valid_check check, struct wf_error *error);

#endif
