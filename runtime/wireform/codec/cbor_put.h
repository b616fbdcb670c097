#ifndef WIREFORM_CODEC_CBOR_PUT_H
#define WIREFORM_CODEC_CBOR_PUT_H

#include "wireform/base/put.h"
#include "wireform/codec/cbor_head.h"

/** Appends CBOR (RFC 8949) to what is being put (put.h), as the generated writers do.  Heads are
 * the shortest there are and lengths are told in front, so that one value has one encoding (4.2.1,
 * but for the order of members, which is the caller's).  What is constant, keys among it, the
 * generated writers put themselves (WF_PUT). */

/** Heads whose values follow: `count` members, or items. */
uint8_t *wf_cbor_put_object(struct wf_buf *out, uint8_t *at, size_t count);
uint8_t *wf_cbor_put_array(struct wf_buf *out, uint8_t *at, size_t count);
/** A tag (RFC 8949, 3.4); its content follows. */
uint8_t *wf_cbor_put_tag(struct wf_buf *out, uint8_t *at, uint64_t number);

/** Bytes that are copied without a call. */
#define WF_CBOR_SHORT 64

uint8_t *wf_cbor_put_text(struct wf_buf *out, uint8_t *at, wf_text value);
/** The same for WTF-8: half of a surrogate pair, which no text of CBOR may hold, marks the buffer.
 */
uint8_t *wf_cbor_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value);
uint8_t *wf_cbor_put_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value);
/** The same where the schema knows how many there have to be: `len`, at most WF_CBOR_SHORT.
 *  Another number is written as it is. */
static inline uint8_t *wf_cbor_put_fixed_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value,
                                               size_t len);
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

static inline __attribute__((always_inline)) uint8_t *
wf_cbor_put_fixed_behind(struct wf_buf *out, uint8_t *at, const char *before, size_t count,
                         wf_bytes value, size_t len)
{
    if (__builtin_expect(value.len != len || !wf_put_fits(out, at, count + WF_CBOR_HEAD_SIZE + len),
                         false))
        return wf_cbor_put_bytes(out, wf_put_bytes(out, at, before, count), value);
    memcpy(at, before, count);
    at += count;
    at += wf_cbor_put_head(at, WF_CBOR_MAJOR_BYTES, len);
    memcpy(at, value.ptr, len);
    return at + len;
}

static inline __attribute__((always_inline)) uint8_t *
wf_cbor_put_fixed_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value, size_t len)
{
    return wf_cbor_put_fixed_behind(out, at, "", 0, value, len);
}

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

/* --- Members ---------------------------------------------------------------------------------- */

static inline __attribute__((always_inline)) uint8_t *
wf_cbor_put_uint_behind(struct wf_buf *out, uint8_t *at, const char *before, size_t count,
                        uint64_t value)
{
    if (__builtin_expect(!wf_put_fits(out, at, count + WF_CBOR_HEAD_SIZE), false))
        return wf_cbor_put_uint(out, wf_put_bytes(out, at, before, count), value);
    memcpy(at, before, count);
    at += count;
    return at + wf_cbor_put_head(at, WF_CBOR_MAJOR_UINT, value);
}

/** A literal, the member's key or a head, and the value behind it:
 *
 *      at = WF_CBOR_PUT_TEXT(out, at, "dname", msg->name); */
#define WF_CBOR_PUT_TEXT(out, at, literal, value)                                                  \
    wf_cbor_put_text(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_WTF8(out, at, literal, value)                                                  \
    wf_cbor_put_wtf8(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_BYTES(out, at, literal, value)                                                 \
    wf_cbor_put_bytes(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_FIXED_BYTES(out, at, literal, value, len)                                      \
    wf_cbor_put_fixed_behind(out, at, literal, sizeof(literal) - 1, value, len)
#define WF_CBOR_PUT_INT(out, at, literal, value)                                                   \
    wf_cbor_put_int(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_UINT(out, at, literal, value)                                                  \
    wf_cbor_put_uint_behind(out, at, literal, sizeof(literal) - 1, value)
#define WF_CBOR_PUT_NUMBER(out, at, literal, value)                                                \
    wf_cbor_put_number(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_BOOL(out, at, literal, value)                                                  \
    ((value) ? WF_PUT(out, at, literal "\xF5") : WF_PUT(out, at, literal "\xF4"))
#define WF_CBOR_PUT_RAW(out, at, literal, value)                                                   \
    wf_cbor_put_raw(out, WF_PUT(out, at, literal), value)
#define WF_CBOR_PUT_TEXTS(out, at, literal, items, count)                                          \
    wf_cbor_put_texts(out, WF_PUT(out, at, literal), items, count)
#define WF_CBOR_PUT_WTF8S(out, at, literal, items, count)                                          \
    wf_cbor_put_wtf8s(out, WF_PUT(out, at, literal), items, count)

#endif
