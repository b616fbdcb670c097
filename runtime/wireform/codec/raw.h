#ifndef WIREFORM_CODEC_RAW_H
#define WIREFORM_CODEC_RAW_H

#include "wireform/base/put.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"

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

static inline uint8_t *wf_cbor_put_raw_json(struct wf_buf *out, uint8_t *at, wf_text value)
{
    wf_put_end(out, at);
    wf_cbor_write_raw_json(out, value);
    return wf_put_begin(out);
}

static inline uint8_t *wf_json_put_raw_cbor(struct wf_buf *out, uint8_t *at, wf_bytes value)
{
    wf_put_end(out, at);
    wf_json_write_raw_cbor(out, value);
    return wf_put_begin(out);
}

#endif
