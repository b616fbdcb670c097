#include "wireform/codec/cbor_put.h"

#include "wireform/codec/cbor_head.h"
#include "wireform/codec/utf8.h"

/* Where not even the longest head would fit. */
static __attribute__((noinline)) uint8_t *put_head_slowly(struct wf_buf *out, uint8_t *at,
                                                          enum wf_cbor_major major, uint64_t value)
{
    uint8_t head[WF_CBOR_HEAD_SIZE];

    return wf_put_bytes(out, at, head, wf_cbor_put_head(head, major, value));
}

static inline uint8_t *put_head(struct wf_buf *out, uint8_t *at, enum wf_cbor_major major,
                                uint64_t value)
{
    if (__builtin_expect(wf_put_room(out, at) < WF_CBOR_HEAD_SIZE, false))
        return put_head_slowly(out, at, major, value);
    at += wf_cbor_put_head(at, major, value);
    return at;
}

uint8_t *wf_cbor_put_object(struct wf_buf *out, uint8_t *at, size_t count)
{
    return put_head(out, at, WF_CBOR_MAJOR_MAP, count);
}

uint8_t *wf_cbor_put_array(struct wf_buf *out, uint8_t *at, size_t count)
{
    return put_head(out, at, WF_CBOR_MAJOR_ARRAY, count);
}

uint8_t *wf_cbor_put_tag(struct wf_buf *out, uint8_t *at, uint64_t number)
{
    return put_head(out, at, WF_CBOR_MAJOR_TAG, number);
}

uint8_t *wf_cbor_put_uint(struct wf_buf *out, uint8_t *at, uint64_t value)
{
    return put_head(out, at, WF_CBOR_MAJOR_UINT, value);
}

uint8_t *wf_cbor_put_int(struct wf_buf *out, uint8_t *at, int64_t value)
{
    return value < 0 ? put_head(out, at, WF_CBOR_MAJOR_NEGATIVE, ~(uint64_t)value)
                     : put_head(out, at, WF_CBOR_MAJOR_UINT, (uint64_t)value);
}

uint8_t *wf_cbor_put_double(struct wf_buf *out, uint8_t *at, double value)
{
    uint8_t item[WF_CBOR_HEAD_SIZE];

    return wf_put_bytes(out, at, item, wf_cbor_put_float(item, value));
}

uint8_t *wf_cbor_put_number(struct wf_buf *out, uint8_t *at, double value)
{
    return value - value == 0 ? wf_cbor_put_double(out, at, value) : wf_put_fail(out, at);
}

/* --- Strings ---------------------------------------------------------------------------------- */

/* Two copies of a known size, which have some bytes in common. */
#define COPY_ENDS(to, from, len, size)                                                             \
    do {                                                                                           \
        memcpy(to, from, size);                                                                    \
        memcpy((to) + (len) - (size), (from) + (len) - (size), size);                              \
    } while (0)

/* Names, hashes and the like, at most WF_CBOR_SHORT bytes, without a call. */
static inline void copy_short(uint8_t *to, const uint8_t *from, size_t len)
{
    if (len > 32)
        COPY_ENDS(to, from, len, 32);
    else if (len >= 16)
        COPY_ENDS(to, from, len, 16);
    else if (len >= 8)
        COPY_ENDS(to, from, len, 8);
    else if (len >= 4)
        COPY_ENDS(to, from, len, 4);
    else
        for (size_t i = 0; i < len; i++)
            to[i] = from[i];
}

static inline bool fits_short(struct wf_buf *out, uint8_t *at, size_t len)
{
    return len <= WF_CBOR_SHORT && wf_put_room(out, at) >= WF_CBOR_HEAD_SIZE + WF_CBOR_SHORT;
}

static inline uint8_t *put_short(uint8_t *at, enum wf_cbor_major major, const uint8_t *bytes,
                                 size_t len)
{
    at += wf_cbor_put_head(at, major, len);
    copy_short(at, bytes, len);
    at += len;
    return at;
}

static __attribute__((noinline)) uint8_t *put_long_text(struct wf_buf *out, uint8_t *at,
                                                        wf_text value)
{
    at = put_head(out, at, WF_CBOR_MAJOR_TEXT, value.len);
    return wf_put_bytes(out, at, value.ptr, value.len);
}

uint8_t *wf_cbor_put_text(struct wf_buf *out, uint8_t *at, wf_text value)
{
    if (!fits_short(out, at, value.len))
        return put_long_text(out, at, value);
    return put_short(at, WF_CBOR_MAJOR_TEXT, (const uint8_t *)value.ptr, value.len);
}

uint8_t *wf_cbor_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value)
{
    const char *end = value.len > 0 ? value.ptr + value.len : value.ptr;

    if (wf_wtf8_find_half(value.ptr, end) < end)
        return wf_put_fail(out, at);
    return wf_cbor_put_text(out, at, value);
}

uint8_t *wf_cbor_put_texts(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = wf_cbor_put_text(out, at, items[i]);
    return at;
}

uint8_t *wf_cbor_put_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
    at = wf_cbor_put_array(out, at, count);
    for (size_t i = 0; i < count; i++)
        at = wf_cbor_put_wtf8(out, at, items[i]);
    return at;
}

/* What is lent is left where it is. */
static __attribute__((noinline)) uint8_t *put_long_bytes(struct wf_buf *out, uint8_t *at,
                                                         wf_bytes value)
{
    at = put_head(out, at, WF_CBOR_MAJOR_BYTES, value.len);
    wf_put_end(out, at);
    wf_buf_put_long(out, value);
    return wf_put_begin(out);
}

uint8_t *wf_cbor_put_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value)
{
    if (!fits_short(out, at, value.len))
        return put_long_bytes(out, at, value);
    return put_short(at, WF_CBOR_MAJOR_BYTES, value.ptr, value.len);
}
