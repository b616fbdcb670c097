#include "wireform/codec/json_copy.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/json_put_escaped.h"

typedef uint8_t *putter(struct wf_buf *out, uint8_t *at, wf_text value);

/* Copies a whole text.  @return false when some of it has to be looked at */
typedef bool copier(char *to, wf_text value);

/* --- What stands between quotes --------------------------------------------------------------- */

/* Of `value` the first `plain` bytes are put. */
static __attribute__((noinline)) uint8_t *close_escaped(struct wf_buf *out, uint8_t *at,
                                                        wf_text value, size_t plain, bool is_wtf8)
{
    wf_text rest = {value.ptr + plain, value.len - plain};

    at = wf_json_put_escaped(out, at + plain, rest, is_wtf8);
    return WF_PUT(out, at, "\"");
}

static inline WF_JSON_INLINED uint8_t *close_text(struct wf_buf *out, uint8_t *at, wf_text value,
                                                  size_t plain, bool is_wtf8)
{
    if (__builtin_expect(plain < value.len, false))
        return close_escaped(out, at, value, plain, is_wtf8);
    at += value.len;
    *at = '"';
    return at + 1;
}

static inline WF_JSON_INLINED uint8_t *put_short(struct wf_buf *out, uint8_t *at, wf_text value,
                                                 bool is_wtf8)
{
    bool is_plain = wf_json_copy_short((char *)at, value.ptr, value.len, is_wtf8);

    return close_text(out, at, value, is_plain ? value.len : 0, is_wtf8);
}

static inline WF_JSON_INLINED uint8_t *put_long(struct wf_buf *out, uint8_t *at, wf_text value,
                                                bool is_wtf8)
{
    size_t plain = wf_json_copy_long((char *)at, value.ptr, value.len, is_wtf8);

    return close_text(out, at, value, plain, is_wtf8);
}

static __attribute__((noinline)) uint8_t *put_long_text(struct wf_buf *out, uint8_t *at,
                                                        wf_text value)
{
    return put_long(out, at, value, false);
}

static __attribute__((noinline)) uint8_t *put_long_wtf8(struct wf_buf *out, uint8_t *at,
                                                        wf_text value)
{
    return put_long(out, at, value, true);
}

/* --- The same in wide steps ------------------------------------------------------------------- */

#ifdef WF_HAS_AVX2
WF_AVX2 static __attribute__((noinline)) uint8_t *put_longest(struct wf_buf *out, uint8_t *at,
                                                              wf_text value, bool is_wtf8)
{
    size_t plain = is_wtf8 ? wf_json_copy_long_wide((char *)at, value.ptr, value.len, true)
                           : wf_json_copy_long_wide((char *)at, value.ptr, value.len, false);

    return close_text(out, at, value, plain, is_wtf8);
}

WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_wide(struct wf_buf *out, uint8_t *at,
                                                        wf_text value, bool is_wtf8)
{
    bool is_plain;

    if (value.len > 4 * WF_JSON_STEP)
        return put_longest(out, at, value, is_wtf8);
    is_plain = wf_json_copy_two_wide((char *)at, value.ptr, value.len - 2 * WF_JSON_STEP, is_wtf8);
    return close_text(out, at, value, is_plain ? value.len : 0, is_wtf8);
}

WF_AVX2 static uint8_t *put_wide_text(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return put_wide(out, at, value, false);
}

WF_AVX2 static uint8_t *put_wide_wtf8(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return put_wide(out, at, value, true);
}
#endif

/* --- Texts ------------------------------------------------------------------------------------ */

uint8_t *wf_json_put_opened_text(struct wf_buf *out, uint8_t *at, wf_text value)
{
    if (value.len <= 2 * WF_JSON_STEP)
        return put_short(out, at, value, false);
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_wide_text(out, at, value);
#endif
    return put_long_text(out, at, value);
}

uint8_t *wf_json_put_opened_wtf8(struct wf_buf *out, uint8_t *at, wf_text value)
{
    if (value.len <= 2 * WF_JSON_STEP)
        return put_short(out, at, value, true);
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_wide_wtf8(out, at, value);
#endif
    return put_long_wtf8(out, at, value);
}

static uint8_t *grow_and_put(struct wf_buf *out, uint8_t *at, wf_text before, wf_text value,
                             putter *put)
{
    at = wf_put_grow(out, at, before.len + value.len + 1);
    if (out->failed)
        return at;
    memcpy(at, before.ptr, before.len);
    return put(out, at + before.len, value);
}

uint8_t *wf_json_grow_for_text(struct wf_buf *out, uint8_t *at, wf_text before, wf_text value)
{
    return grow_and_put(out, at, before, value, wf_json_put_opened_text);
}

uint8_t *wf_json_grow_for_wtf8(struct wf_buf *out, uint8_t *at, wf_text before, wf_text value)
{
    return grow_and_put(out, at, before, value, wf_json_put_opened_wtf8);
}

uint8_t *wf_json_put_text(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return WF_JSON_PUT_TEXT(out, at, "", value);
}

uint8_t *wf_json_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return WF_JSON_PUT_WTF8(out, at, "", value);
}

uint8_t *wf_json_put_inside(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return value.len > 0 ? wf_json_put_escaped(out, at, value, false) : at;
}

/* --- Lists ------------------------------------------------------------------------------------ */

/* Each text is put with a comma behind it, of which the last one becomes the bracket. */
static inline uint8_t *close_list(struct wf_buf *out, uint8_t *at)
{
    if (!out->failed)
        at[-1] = ']';
    return at;
}

static __attribute__((noinline)) uint8_t *
put_any_items(struct wf_buf *out, uint8_t *at, const wf_text *item, const wf_text *end, putter *put)
{
    for (; item < end; item++) {
        at = put(out, at, *item);
        at = WF_PUT(out, at, ",");
    }
    return close_list(out, at);
}

static __attribute__((noinline)) uint8_t *
put_any_list(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count, putter *put)
{
    return put_any_items(out, WF_PUT(out, at, "["), items, items + count, put);
}

/* Where another text comes than those which `copy` takes, `put` puts that and all behind it. */
static inline WF_JSON_INLINED uint8_t *put_items(struct wf_buf *out, uint8_t *at,
                                                 const wf_text *items, size_t count, copier *copy,
                                                 putter *put)
{
    const wf_text *end;

    if (count == 0)
        return WF_PUT(out, at, "[]");
    end = items + count;
    if (!wf_put_fits(out, at, 1))
        return put_any_list(out, at, items, count, put);
    *at++ = '[';
    for (const wf_text *item = items; item < end; item++) {
        wf_text value = *item;

        if (!wf_put_fits(out, at, value.len + 3) || !copy((char *)at + 1, value))
            return put_any_items(out, at, item, end, put);
        *at = '"';
        at += 1 + value.len;
        memcpy(at, "\",", 2);
        at += 2;
    }
    at[-1] = ']';
    return at;
}

static inline WF_JSON_INLINED bool copy_plain(char *to, wf_text value, bool is_wtf8)
{
    return value.len <= 2 * WF_JSON_STEP && wf_json_copy_short(to, value.ptr, value.len, is_wtf8);
}

static inline WF_JSON_INLINED bool copy_plain_text(char *to, wf_text value)
{
    return copy_plain(to, value, false);
}

static inline WF_JSON_INLINED bool copy_plain_wtf8(char *to, wf_text value)
{
    return copy_plain(to, value, true);
}

#ifdef WF_HAS_AVX2
WF_AVX2 static inline WF_JSON_INLINED bool copy_plain_wide(char *to, wf_text value, bool is_wtf8)
{
    if (value.len <= 2 * WF_JSON_STEP)
        return wf_json_copy_short(to, value.ptr, value.len, is_wtf8);
    return value.len <= 4 * WF_JSON_STEP &&
           wf_json_copy_two_wide(to, value.ptr, value.len - 2 * WF_JSON_STEP, is_wtf8);
}

WF_AVX2 static inline WF_JSON_INLINED bool copy_plain_text_wide(char *to, wf_text value)
{
    return copy_plain_wide(to, value, false);
}

WF_AVX2 static inline WF_JSON_INLINED bool copy_plain_wtf8_wide(char *to, wf_text value)
{
    return copy_plain_wide(to, value, true);
}

WF_AVX2 static uint8_t *put_wide_texts(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                       size_t count)
{
    return put_items(out, at, items, count, copy_plain_text_wide, wf_json_put_text);
}

WF_AVX2 static uint8_t *put_wide_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                       size_t count)
{
    return put_items(out, at, items, count, copy_plain_wtf8_wide, wf_json_put_wtf8);
}
#endif

uint8_t *wf_json_put_texts(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_wide_texts(out, at, items, count);
#endif
    return put_items(out, at, items, count, copy_plain_text, wf_json_put_text);
}

uint8_t *wf_json_put_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_wide_wtf8s(out, at, items, count);
#endif
    return put_items(out, at, items, count, copy_plain_wtf8, wf_json_put_wtf8);
}
