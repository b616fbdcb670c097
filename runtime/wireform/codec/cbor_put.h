#ifndef WIREFORM_CODEC_CBOR_PUT_H
#define WIREFORM_CODEC_CBOR_PUT_H

#include "wireform/base/put.h"

/** Appends CBOR (RFC 8949) to what is being put (put.h), as the generated writers do.  Heads are
 * the shortest there are and lengths are told in front, so that one value has one encoding (4.2.1,
 * but for the order of members, which is the caller's).  What is constant, keys among it, the
 * generated writers put themselves (WF_PUT). */

/** Heads whose values follow: `count` members, or items. */
uint8_t *wf_cbor_put_object(struct wf_buf *out, uint8_t *at, size_t count);
uint8_t *wf_cbor_put_array(struct wf_buf *out, uint8_t *at, size_t count);
/** A tag (RFC 8949, 3.4); its content follows. */
uint8_t *wf_cbor_put_tag(struct wf_buf *out, uint8_t *at, uint64_t number);

uint8_t *wf_cbor_put_text(struct wf_buf *out, uint8_t *at, wf_text value);
/** The same for WTF-8: half of a surrogate pair, which no text of CBOR may hold, marks the buffer.
 */
uint8_t *wf_cbor_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value);
uint8_t *wf_cbor_put_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value);
uint8_t *wf_cbor_put_int(struct wf_buf *out, uint8_t *at, int64_t value);
uint8_t *wf_cbor_put_uint(struct wf_buf *out, uint8_t *at, uint64_t value);
/** The shortest float that is the same value, 1.0 included.  As in JSON there are no infinities
 *  and no NaN: they mark the buffer. */
uint8_t *wf_cbor_put_number(struct wf_buf *out, uint8_t *at, double value);
/** Any double, infinities and NaN too. */
uint8_t *wf_cbor_put_double(struct wf_buf *out, uint8_t *at, double value);

/** Arrays of texts. */
uint8_t *wf_cbor_put_texts(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count);
uint8_t *wf_cbor_put_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count);

static inline uint8_t *wf_cbor_put_null(struct wf_buf *out, uint8_t *at)
{
    return WF_PUT(out, at, "\xF6");
}

static inline uint8_t *wf_cbor_put_bool(struct wf_buf *out, uint8_t *at, bool value)
{
    return value ? WF_PUT(out, at, "\xF5") : WF_PUT(out, at, "\xF4");
}

/** Empty: null. */
static inline uint8_t *wf_cbor_put_raw(struct wf_buf *out, uint8_t *at, wf_bytes value)
{
    return value.len > 0 ? wf_put_bytes(out, at, value.ptr, value.len) : wf_cbor_put_null(out, at);
}

#endif
