#ifndef WIREFORM_CODEC_JSON_WRITE_H
#define WIREFORM_CODEC_JSON_WRITE_H

#include "wireform/base/buf.h"

/** Appends JSON to a buffer; failures stay in the buffer.  Keys and brackets are literals the
 *  generated writers put themselves (WF_BUF_LITERAL). */

/** Quotes; escapes only `"`, `\` and controls; other text goes out as it is (raw UTF-8). */
void wf_json_write_text(struct wf_buf *out, wf_text value);
/** The same for WTF-8: half of a surrogate pair is written as its escape. */
void wf_json_write_wtf8(struct wf_buf *out, wf_text value);
/** wf_json_write_text() without the quotes, for texts that come in pieces. */
void wf_json_write_inside(struct wf_buf *out, wf_text value);
void wf_json_write_bytes(struct wf_buf *out, wf_bytes value); /**< Base64 with padding. */
void wf_json_write_int(struct wf_buf *out, int64_t value);
void wf_json_write_uint(struct wf_buf *out, uint64_t value);
/** The shortest digits that read back as the same double; JSON has no infinities: marks `out`. */
void wf_json_write_number(struct wf_buf *out, double value);
void wf_json_write_bool(struct wf_buf *out, bool value);
void wf_json_write_raw(struct wf_buf *out, wf_text value); /**< Empty: `null`. */

/** Where optional members come before any required one: puts `{` or `,`, then the literal. */
void wf_json_write_key(struct wf_buf *out, bool *is_first, const char *literal, size_t len);
#define WF_JSON_KEY(out, is_first, literal)                                                        \
    wf_json_write_key(out, is_first, literal, sizeof(literal) - 1)

#endif
