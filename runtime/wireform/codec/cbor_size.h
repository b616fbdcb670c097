#ifndef WIREFORM_CODEC_CBOR_SIZE_H
#define WIREFORM_CODEC_CBOR_SIZE_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** Bytes that the functions of cbor_put.h append for the same values. */

size_t wf_cbor_size_object(size_t count); /**< Its head alone, as for arrays. */
size_t wf_cbor_size_array(size_t count);
size_t wf_cbor_size_text(wf_text value);
size_t wf_cbor_size_wtf8(wf_text value); /**< Without halves of surrogate pairs. */
size_t wf_cbor_size_bytes(wf_bytes value);
/** However many there are. */
static inline size_t wf_cbor_size_fixed_bytes(wf_bytes value, size_t len)
{
    (void)len;
    return wf_cbor_size_bytes(value);
}
size_t wf_cbor_size_int(int64_t value);
size_t wf_cbor_size_uint(uint64_t value);
size_t wf_cbor_size_number(double value);
size_t wf_cbor_size_bool(bool value);
size_t wf_cbor_size_raw(wf_bytes value);
size_t wf_cbor_size_texts(const wf_text *items, size_t count);
size_t wf_cbor_size_wtf8s(const wf_text *items, size_t count);

/** The same for raw.h; makes the translation, and needs memory for it: without any it says 0. */
size_t wf_cbor_size_raw_json(wf_text value);

#endif
