#ifndef WIREFORM_CODEC_JSON_PUT_H
#define WIREFORM_CODEC_JSON_PUT_H

#include "wireform/base/put.h"

/** Appends JSON to what is being put (put.h), as the generated writers do; keys and brackets are
 *  literals that they put themselves (WF_PUT). */

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

#endif
