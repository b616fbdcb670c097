#include "wireform/codec/cbor_write.h"

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/utf8.h"

static void write_head(struct wf_buf *out, enum wf_cbor_major major, uint64_t value)
{
    uint8_t *at = wf_buf_room(out, WF_CBOR_HEAD_SIZE);

    if (at)
        wf_buf_commit(out, wf_cbor_put_head(at, major, value));
}

void wf_cbor_write_object(struct wf_buf *out, size_t count)
{
    write_head(out, WF_CBOR_MAJOR_MAP, count);
}

void wf_cbor_write_array(struct wf_buf *out, size_t count)
{
    write_head(out, WF_CBOR_MAJOR_ARRAY, count);
}

void wf_cbor_write_tag(struct wf_buf *out, uint64_t number)
{
    write_head(out, WF_CBOR_MAJOR_TAG, number);
}

static void write_string(struct wf_buf *out, enum wf_cbor_major major, const void *bytes,
                         size_t len)
{
    uint8_t *at = NULL;
    size_t head_len;

    if (len <= SIZE_MAX - WF_CBOR_HEAD_SIZE)
        at = wf_buf_room(out, WF_CBOR_HEAD_SIZE + len);
    if (!at) {
        out->failed = true;
        return;
    }
    head_len = wf_cbor_put_head(at, major, len);
    if (len > 0)
        memcpy(at + head_len, bytes, len);
    wf_buf_commit(out, head_len + len);
}

void wf_cbor_write_text(struct wf_buf *out, wf_text value)
{
    write_string(out, WF_CBOR_MAJOR_TEXT, value.ptr, value.len);
}

void wf_cbor_write_wtf8(struct wf_buf *out, wf_text value)
{
    const char *end = value.len > 0 ? value.ptr + value.len : value.ptr;

    if (wf_wtf8_find_half(value.ptr, end) < end)
        out->failed = true;
    wf_cbor_write_text(out, value);
}

/* Hashes and the like, by two or four copies of a known size that have some bytes in common. */
enum { SHORT_LEAST = 16, SHORT_MOST = 64 };

static inline void copy_short(uint8_t *to, const uint8_t *from, size_t len)
{
    memcpy(to, from, 16);
    if (len > 32) {
        memcpy(to + 16, from + 16, 16);
        memcpy(to + len - 32, from + len - 32, 16);
    }
    memcpy(to + len - 16, from + len - 16, 16);
}

void wf_cbor_write_bytes(struct wf_buf *out, wf_bytes value)
{
    size_t head_len;
    uint8_t *at;

    if (value.len < SHORT_LEAST || value.len > SHORT_MOST || out->failed ||
        out->size - out->end < WF_CBOR_HEAD_SIZE + SHORT_MOST) {
        write_head(out, WF_CBOR_MAJOR_BYTES, value.len);
        wf_buf_put_long(out, value);
        return;
    }
    at = out->data + out->end;
    head_len = wf_cbor_put_head(at, WF_CBOR_MAJOR_BYTES, value.len);
    copy_short(at + head_len, value.ptr, value.len);
    wf_buf_commit(out, head_len + value.len);
}

void wf_cbor_write_uint(struct wf_buf *out, uint64_t value)
{
    write_head(out, WF_CBOR_MAJOR_UINT, value);
}

void wf_cbor_write_int(struct wf_buf *out, int64_t value)
{
    if (value < 0)
        write_head(out, WF_CBOR_MAJOR_NEGATIVE, ~(uint64_t)value);
    else
        write_head(out, WF_CBOR_MAJOR_UINT, (uint64_t)value);
}

void wf_cbor_write_float(struct wf_buf *out, double value)
{
    uint8_t *at = wf_buf_room(out, WF_CBOR_HEAD_SIZE);

    if (at)
        wf_buf_commit(out, wf_cbor_put_float(at, value));
}

void wf_cbor_write_number(struct wf_buf *out, double value)
{
    if (!(value - value == 0))
        out->failed = true;
    else
        wf_cbor_write_float(out, value);
}

static void write_simple(struct wf_buf *out, unsigned value)
{
    write_head(out, WF_CBOR_MAJOR_OTHER, value);
}

void wf_cbor_write_bool(struct wf_buf *out, bool value)
{
    write_simple(out, value ? WF_CBOR_TRUE : WF_CBOR_FALSE);
}

void wf_cbor_write_null(struct wf_buf *out)
{
    write_simple(out, WF_CBOR_NULL_VALUE);
}

void wf_cbor_write_raw(struct wf_buf *out, wf_bytes value)
{
    if (value.len > 0)
        wf_buf_put(out, value.ptr, value.len);
    else
        wf_cbor_write_null(out);
}
