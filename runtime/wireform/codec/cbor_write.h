#ifndef WIREFORM_CODEC_CBOR_WRITE_H
#define WIREFORM_CODEC_CBOR_WRITE_H

#include "wireform/base/buf.h"

/** Appends CBOR (RFC 8949) to a buffer; failures stay in the buffer.  Heads are the shortest
 *  there are and lengths are told in front, so that one value has one encoding (4.2.1, but for
 *  the order of members, which is the caller's).  What is constant, keys among it, the generated
 *  writers put themselves (WF_BUF_LITERAL). */

/** Heads whose values follow: `count` members, or items. */
void wf_cbor_write_object(struct wf_buf *out, size_t count);
void wf_cbor_write_array(struct wf_buf *out, size_t count);

void wf_cbor_write_text(struct wf_buf *out, wf_text value);
/** The same for WTF-8: half of a surrogate pair, which no text of CBOR may hold, marks `out`. */
void wf_cbor_write_wtf8(struct wf_buf *out, wf_text value);
void wf_cbor_write_bytes(struct wf_buf *out, wf_bytes value);
void wf_cbor_write_int(struct wf_buf *out, int64_t value);
void wf_cbor_write_uint(struct wf_buf *out, uint64_t value);
/** The shortest float that is the same value, 1.0 included.  As in JSON there are no infinities
 *  and no NaN: they mark `out`. */
void wf_cbor_write_number(struct wf_buf *out, double value);
/** Any double, infinities and NaN too. */
void wf_cbor_write_float(struct wf_buf *out, double value);
void wf_cbor_write_bool(struct wf_buf *out, bool value);
void wf_cbor_write_null(struct wf_buf *out);
void wf_cbor_write_raw(struct wf_buf *out, wf_bytes value); /**< Empty: null. */

/** A tag (RFC 8949, 3.4); its content follows. */
void wf_cbor_write_tag(struct wf_buf *out, uint64_t number);

#endif
