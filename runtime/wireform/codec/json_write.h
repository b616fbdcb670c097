#ifndef WIREFORM_CODEC_JSON_WRITE_H
#define WIREFORM_CODEC_JSON_WRITE_H

#include "wireform/codec/json_put.h"

/** Appends JSON to a buffer, a value at a time; failures stay in the buffer.  What each does is in
 *  json_put.h, for those who write more. */

static inline void wf_json_write_text(struct wf_buf *out, wf_text value)
{
    wf_put_end(out, wf_json_put_text(out, wf_put_begin(out), value));
}

static inline void wf_json_write_wtf8(struct wf_buf *out, wf_text value)
{
    wf_put_end(out, wf_json_put_wtf8(out, wf_put_begin(out), value));
}

static inline void wf_json_write_inside(struct wf_buf *out, wf_text value)
{
    wf_put_end(out, wf_json_put_inside(out, wf_put_begin(out), value));
}

static inline void wf_json_write_bytes(struct wf_buf *out, wf_bytes value)
{
    wf_put_end(out, wf_json_put_bytes(out, wf_put_begin(out), value));
}

static inline void wf_json_write_int(struct wf_buf *out, int64_t value)
{
    wf_put_end(out, wf_json_put_int(out, wf_put_begin(out), value));
}

static inline void wf_json_write_uint(struct wf_buf *out, uint64_t value)
{
    wf_put_end(out, wf_json_put_uint(out, wf_put_begin(out), value));
}

static inline void wf_json_write_number(struct wf_buf *out, double value)
{
    wf_put_end(out, wf_json_put_number(out, wf_put_begin(out), value));
}

static inline void wf_json_write_bool(struct wf_buf *out, bool value)
{
    wf_put_end(out, wf_json_put_bool(out, wf_put_begin(out), value));
}

static inline void wf_json_write_raw(struct wf_buf *out, wf_text value)
{
    wf_put_end(out, wf_json_put_raw(out, wf_put_begin(out), value));
}

#endif
