#ifndef WIREFORM_CODEC_JSON_SIZE_H
#define WIREFORM_CODEC_JSON_SIZE_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** Bytes that the functions of json_put.h append for the same values. */

size_t wf_json_size_text(wf_text value);
size_t wf_json_size_wtf8(wf_text value);
size_t wf_json_size_bytes(wf_bytes value);
size_t wf_json_size_int(int64_t value);
size_t wf_json_size_uint(uint64_t value);
size_t wf_json_size_number(double value);
size_t wf_json_size_bool(bool value);
size_t wf_json_size_raw(wf_text value);
size_t wf_json_size_texts(const wf_text *items, size_t count);
size_t wf_json_size_wtf8s(const wf_text *items, size_t count);

/** The same for raw.h; makes the translation, and needs memory for it: without any it says 0. */
size_t wf_json_size_raw_cbor(wf_bytes value);

#endif
