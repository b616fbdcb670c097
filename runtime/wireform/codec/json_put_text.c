#include "wireform/codec/json_copy.h"
#include "wireform/codec/json_put.h"
#include "wireform/codec/utf8.h"

/* --- Escapes ---------------------------------------------------------------------------------- */

/* What stands for a byte, or for three of WTF-8.  One store writes all of it, also what is behind
 * its end: into room that nobody has used yet, or into the buffer's padding. */
struct escape {
    char bytes[sizeof("\\u001f")];
    uint8_t len;
};

#define SHORT(letter)                                                                              \
    {                                                                                              \
        "\\" letter, 2                                                                             \
    }
#define LONG(digits)                                                                               \
    {                                                                                              \
        "\\u00" digits, 6                                                                          \
    }

/* clang-format off */
static const struct escape escapes[] = {
    LONG("00"), LONG("01"), LONG("02"), LONG("03"), LONG("04"), LONG("05"), LONG("06"), LONG("07"),
    SHORT("b"), SHORT("t"), SHORT("n"), LONG("0b"), SHORT("f"), SHORT("r"), LONG("0e"), LONG("0f"),
    LONG("10"), LONG("11"), LONG("12"), LONG("13"), LONG("14"), LONG("15"), LONG("16"), LONG("17"),
    LONG("18"), LONG("19"), LONG("1a"), LONG("1b"), LONG("1c"), LONG("1d"), LONG("1e"), LONG("1f"),
    ['"'] = SHORT("\""), ['\\'] = SHORT("\\"),
};
/* clang-format on */

static struct escape escape_half(const char **from, const char *end)
{
    static const char hex_digits[] = "0123456789abcdef";
    uint32_t half = wf_utf8_next(from, end);

    return (struct escape){{'\\', 'u', 'd', hex_digits[half >> 8 & 15], hex_digits[half >> 4 & 15],
                            hex_digits[half & 15]},
                           6};
}

/* Of what ends a run; moves `*from` behind it. */
static inline struct escape take_escape(const char **from, const char *end)
{
    unsigned char byte = (unsigned char)**from;

    if (byte == WF_JSON_HALF_LEAD && wf_wtf8_is_half(*from, end))
        return escape_half(from, end);
    ++*from;
    return byte == WF_JSON_HALF_LEAD ? (struct escape){{(char)WF_JSON_HALF_LEAD}, 1}
                                     : escapes[byte];
}

/* Goes on where a run ended.  What is left fits, as far as none of it has to be escaped. */
static inline WF_JSON_INLINED uint8_t *put_rest(struct wf_buf *out, uint8_t *at, wf_text rest,
                                                bool is_wtf8)
{
    const char *from = rest.ptr;
    const char *end = rest.ptr + rest.len;

    while (from < end) {
        struct escape escape = take_escape(&from, end);
        size_t left = (size_t)(end - from);
        size_t run;

        if (wf_put_room(out, at) < escape.len + left) {
            at = wf_put_grow(out, at, escape.len + left);
            if (out->failed)
                return at;
        }
        memcpy(at, &escape, sizeof(escape));
        at += escape.len;
        run = wf_json_copy((char *)at, from, left, is_wtf8);
        at += run;
        from += run;
    }
    return at;
}

/* --- Texts ------------------------------------------------------------------------------------ */

static __attribute__((noinline)) uint8_t *close_text(struct wf_buf *out, uint8_t *at, wf_text rest,
                                                     bool is_wtf8)
{
    at = is_wtf8 ? put_rest(out, at, rest, true) : put_rest(out, at, rest, false);
    return WF_PUT(out, at, "\"");
}

static __attribute__((noinline)) uint8_t *grow_for_text(struct wf_buf *out, uint8_t *at,
                                                        wf_text value, bool is_wtf8)
{
    at = wf_put_grow(out, at, value.len + 2);
    if (out->failed)
        return at;
    return is_wtf8 ? wf_json_put_wtf8(out, at, value) : wf_json_put_text(out, at, value);
}

static inline WF_JSON_INLINED uint8_t *put_text(struct wf_buf *out, uint8_t *at, wf_text value,
                                                wf_json_copier *copy, bool is_wtf8)
{
    size_t run;

    if (__builtin_expect(wf_put_room(out, at) < value.len + 2, false))
        return grow_for_text(out, at, value, is_wtf8);
    *at++ = '"';
    run = copy((char *)at, value.ptr, value.len);
    at += run;
    if (__builtin_expect(run < value.len, false))
        return close_text(out, at, (wf_text){value.ptr + run, value.len - run}, is_wtf8);
    *at = '"';
    return at + 1;
}

static inline WF_JSON_INLINED uint8_t *put_texts(struct wf_buf *out, uint8_t *at,
                                                 const wf_text *items, size_t count,
                                                 wf_json_copier *copy, bool is_wtf8)
{
    at = WF_PUT(out, at, "[");
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            at = WF_PUT(out, at, ",");
        at = put_text(out, at, items[i], copy, is_wtf8);
    }
    return WF_PUT(out, at, "]");
}

static inline WF_JSON_INLINED size_t copy_text(char *to, const char *from, size_t len)
{
    return wf_json_copy(to, from, len, false);
}

static inline WF_JSON_INLINED size_t copy_wtf8(char *to, const char *from, size_t len)
{
    return wf_json_copy(to, from, len, true);
}

#ifdef WF_HAS_AVX2
WF_AVX2 static inline WF_JSON_INLINED size_t copy_text_wide(char *to, const char *from, size_t len)
{
    return wf_json_copy_wide(to, from, len, false);
}

WF_AVX2 static inline WF_JSON_INLINED size_t copy_wtf8_wide(char *to, const char *from, size_t len)
{
    return wf_json_copy_wide(to, from, len, true);
}

WF_AVX2 static uint8_t *put_text_wide(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return put_text(out, at, value, copy_text_wide, false);
}

WF_AVX2 static uint8_t *put_wtf8_wide(struct wf_buf *out, uint8_t *at, wf_text value)
{
    return put_text(out, at, value, copy_wtf8_wide, true);
}

WF_AVX2 static uint8_t *put_texts_wide(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                       size_t count)
{
    return put_texts(out, at, items, count, copy_text_wide, false);
}

WF_AVX2 static uint8_t *put_wtf8s_wide(struct wf_buf *out, uint8_t *at, const wf_text *items,
                                       size_t count)
{
    return put_texts(out, at, items, count, copy_wtf8_wide, true);
}
#endif

uint8_t *wf_json_put_text(struct wf_buf *out, uint8_t *at, wf_text value)
{
#ifdef WF_HAS_AVX2
    if (value.len >= WF_JSON_WIDE && wf_can_avx2())
        return put_text_wide(out, at, value);
#endif
    return put_text(out, at, value, copy_text, false);
}

uint8_t *wf_json_put_wtf8(struct wf_buf *out, uint8_t *at, wf_text value)
{
#ifdef WF_HAS_AVX2
    if (value.len >= WF_JSON_WIDE && wf_can_avx2())
        return put_wtf8_wide(out, at, value);
#endif
    return put_text(out, at, value, copy_wtf8, true);
}

uint8_t *wf_json_put_texts(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_texts_wide(out, at, items, count);
#endif
    return put_texts(out, at, items, count, copy_text, false);
}

uint8_t *wf_json_put_wtf8s(struct wf_buf *out, uint8_t *at, const wf_text *items, size_t count)
{
#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return put_wtf8s_wide(out, at, items, count);
#endif
    return put_texts(out, at, items, count, copy_wtf8, true);
}

uint8_t *wf_json_put_inside(struct wf_buf *out, uint8_t *at, wf_text value)
{
    size_t run;

    if (value.len == 0) /* whose address may be NULL */
        return at;
    if (wf_put_room(out, at) < value.len) {
        at = wf_put_grow(out, at, value.len);
        if (out->failed)
            return at;
    }
    run = wf_json_copy((char *)at, value.ptr, value.len, false);
    return put_rest(out, at + run, (wf_text){value.ptr + run, value.len - run}, false);
}
