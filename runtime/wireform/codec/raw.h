#ifndef WIREFORM_CODEC_RAW_H
#define WIREFORM_CODEC_RAW_H

#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"

struct wf_buf;

/** Values that the schema leaves open are held as the bytes of one codec, the one in which the
 *  messages of the protocol travel.  These read and write them in the other one; what gets lost
 *  is in cbor_json.h.  Reading makes the translation in the arena: JSON takes up to 12 bytes for
 *  each of CBOR (`undefined` as a name), CBOR up to 3 for each of JSON (0.1). */

wf_text wf_cbor_read_raw_json(struct wf_cbor_reader *in);
wf_bytes wf_json_read_raw_cbor(struct wf_json_reader *in);

/** Empty: null.  What is not one well-formed value, at most WF_CBOR_WALK_LEVELS deep, marks
 *  `out`. */
void wf_cbor_write_raw_json(struct wf_buf *out, wf_text value);
void wf_json_write_raw_cbor(struct wf_buf *out, wf_bytes value);

#endif
