#ifndef WIREFORM_CODEC_CBOR_WRITE_H
#define WIREFORM_CODEC_CBOR_WRITE_H

#include "wireform/codec/cbor_put.h"

/** Appends CBOR to a buffer, an item at a time; failures stay in the buffer.  What each does is in
 *  cbor_put.h, for those who write more. */

static inline void wf_cbor_write_object(struct wf_buf *out, size_t count)
{
    wf_put_end(out, wf_cbor_put_object(out, wf_put_begin(out), count));
}

static inline void wf_cbor_write_array(struct wf_buf *out, size_t count)
{
    wf_put_end(out, wf_cbor_put_array(out, wf_put_begin(out), count));
}

static inline void wf_cbor_write_text(struct wf_buf *out, wf_text value)
{
    wf_put_end(out, wf_cbor_put_text(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_bytes(struct wf_buf *out, wf_bytes value)
{
    wf_put_end(out, wf_cbor_put_bytes(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_int(struct wf_buf *out, int64_t value)
{
    wf_put_end(out, wf_cbor_put_int(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_uint(struct wf_buf *out, uint64_t value)
{
    wf_put_end(out, wf_cbor_put_uint(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_number(struct wf_buf *out, double value)
{
    wf_put_end(out, wf_cbor_put_number(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_float(struct wf_buf *out, double value)
{
    wf_put_end(out, wf_cbor_put_double(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_bool(struct wf_buf *out, bool value)
{
    wf_put_end(out, wf_cbor_put_bool(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_null(struct wf_buf *out)
{
    wf_put_end(out, wf_cbor_put_null(out, wf_put_begin(out)));
}

static inline void wf_cbor_write_raw(struct wf_buf *out, wf_bytes value)
{
    wf_put_end(out, wf_cbor_put_raw(out, wf_put_begin(out), value));
}

static inline void wf_cbor_write_tag(struct wf_buf *out, uint64_t number)
{
    wf_put_end(out, wf_cbor_put_tag(out, wf_put_begin(out), number));
}

#endif
