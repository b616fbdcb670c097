#ifndef WIREFORM_CODEC_JSON_PUT_H
#define WIREFORM_CODEC_JSON_PUT_H

#include "wireform/base/put.h"

/** Appends JSON to what is being put (put.h), as the generated writers do; brackets, and keys of
 *  what has a writer of its own, are literals that they put themselves (WF_PUT). */

/** Quotes; escapes only `"`, `\` and controls; other text goes out as it is (raw UTF-8). */
uint8_t *wf_json_put_text(struct wf_buf *out, uint8_t *at, wf_text value);
/** The same for WTF-8: half of a surrogate pair is written as its escape. */
uint8_t *wf_json_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value);
/** wf_json_put_text() without the quotes, for texts that come in pieces. */
uint8_t *wf_json_put_inside(struct wf_buf *out, uint8_t *at, wf_text value);
uint8_t *wf_json_put_bytes(struct wf_buf *out, uint8_t *at,
                           wf_bytes value); /**< Base64 with padding. */
uint8_t *wf_json_put_int(struct wf_buf *out, uint8_t *at, int64_t value);
uint8_t *wf_json_put_uint(struct wf_buf *out, uint8_t *at, uint64_t value);
/** The shortest digits that read back as the same double; JSON has no infinities: marks the buffer.
 */
uint8_t *wf_json_put_number(struct wf_buf *out, uint8_t *at, double value);

static inline uint8_t *wf_json_put_bool(struct wf_buf *out, uint8_t *at, bool value)
{
    return value ? WF_PUT(out, at, "true") : WF_PUT(out, at, "false");
}

/** Empty: `null`. */
static inline uint8_t *wf_json_put_raw(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return value.len > 0 ? wf_put_bytes(out, at, value.ptr, value.len) : WF_PUT(out, at, "null");
}

/** Arrays of texts. */
uint8_t *wf_json_put_texts(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count);
uint8_t *wf_json_put_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count);

static inline __attribute__((always_inline)) uint8_t *
wf_json_put_key(struct wf_buf *out, uint8_t *at, bool *is_first, const char *after_brace,
                const char *after_comma, size_t len)
{
    at = *is_first ? wf_put_constant(out, at, after_brace, len)
                   : wf_put_constant(out, at, after_comma, len);
    *is_first = false;
    return at;
}

/** Where optional members come before any required one: puts `{` or `,`, then the literal. */
#define WF_JSON_PUT_KEY(out, at, is_first, literal)                                                \
    wf_json_put_key(out, at, is_first, "{" literal, "," literal, sizeof("," literal) - 1)

/* --- Members ---------------------------------------------------------------------------------- */

/** A literal, the member's key, and its value:
 *
 *      at = WF_JSON_PUT_TEXT(out, at, ",\"name\":", msg->name); */
#define WF_JSON_PUT_TEXT(out, at, literal, value)                                                  \
    wf_json_put_behind(out, at, literal "\"", sizeof(literal), value, wf_json_put_opened_text,     \
                       wf_json_grow_for_text)
#define WF_JSON_PUT_WTF8(out, at, literal, value)                                                  \
    wf_json_put_behind(out, at, literal "\"", sizeof(literal), value, wf_json_put_opened_wtf8,     \
                       wf_json_grow_for_wtf8)
#define WF_JSON_PUT_BYTES(out, at, literal, value)                                                 \
    wf_json_put_bytes(out, WF_PUT(out, at, literal), value)
#define WF_JSON_PUT_INT(out, at, literal, value)                                                   \
    wf_json_put_int(out, WF_PUT(out, at, literal), value)
#define WF_JSON_PUT_UINT(out, at, literal, value)                                                  \
    wf_json_put_uint(out, WF_PUT(out, at, literal), value)
#define WF_JSON_PUT_NUMBER(out, at, literal, value)                                                \
    wf_json_put_number(out, WF_PUT(out, at, literal), value)
#define WF_JSON_PUT_BOOL(out, at, literal, value)                                                  \
    ((value) ? WF_PUT(out, at, literal "true") : WF_PUT(out, at, literal "false"))
#define WF_JSON_PUT_RAW(out, at, literal, value)                                                   \
    wf_json_put_raw_behind(out, at, literal, sizeof(literal) - 1, value)
#define WF_JSON_PUT_TEXTS(out, at, literal, items, count)                                          \
    wf_json_put_texts(out, WF_PUT(out, at, literal), items, count)
#define WF_JSON_PUT_WTF8S(out, at, literal, items, count)                                          \
    wf_json_put_wtf8s(out, WF_PUT(out, at, literal), items, count)

/** What stands behind the opening quote of a text; room for value.len + 1 was asked for. */
typedef uint8_t *wf_json_put_opened(struct wf_buf *out, uint8_t *at, wf_text value);
wf_json_put_opened wf_json_put_opened_text, wf_json_put_opened_wtf8;

/** A text and what stands before it, opening quote included, where the buffer has to grow. */
typedef uint8_t *wf_json_grow_for(struct wf_buf *out, uint8_t *at, wf_text before, wf_text value);
wf_json_grow_for wf_json_grow_for_text, wf_json_grow_for_wtf8;

/* Asks once for both. */
static inline __attribute__((always_inline)) uint8_t *
wf_json_put_behind(struct wf_buf *out, uint8_t *at, const char *before, size_t count, wf_text value,
                   wf_json_put_opened *put, wf_json_grow_for *grow)
{
    if (__builtin_expect(!wf_put_fits(out, at, count + value.len + 1), false))
        return grow(out, at, (wf_text){before, count}, value);
    memcpy(at, before, count);
    return put(out, at + count, value);
}

static inline __attribute__((always_inline)) uint8_t *
wf_json_put_raw_behind(struct wf_buf *out, uint8_t *at, const char *before, size_t count,
                       wf_text value)
{
    if (__builtin_expect(value.len == 0, false))
        value = WF_TEXT("null");
    if (__builtin_expect(!wf_put_fits(out, at, count + value.len), false))
        return wf_put_bytes(out, wf_put_bytes(out, at, before, count), value.ptr, value.len);
    memcpy(at, before, count);
    memcpy(at + count, value.ptr, value.len);
    return at + count + value.len;
}

#endif
