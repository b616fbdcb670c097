#ifndef WIREFORM_CODEC_HTTP_LINES_H
#define WIREFORM_CODEC_HTTP_LINES_H

#include "wireform/codec/http_head.h"

/** What request heads, response heads and trailers share; for the files of this folder. */

/** Remembers why, and is false. */
static inline bool wf_http_refuse_head(struct wf_http_refusal *refusal, unsigned status,
                                       const char *why)
{
    *refusal = (struct wf_http_refusal){status, why};
    return false;
}

/** Takes the line that CR LF ends off the front of `rest`.  There is one. */
wf_text wf_http_take_line(wf_text *rest);

/** Takes fields up to the empty line. */
bool wf_http_read_fields(wf_text *rest, struct wf_http_field *fields, size_t *count,
                         struct wf_http_refusal *refusal);

/** One field line, without its end. */
bool wf_http_read_field(wf_text line, struct wf_http_field *field, struct wf_http_refusal *refusal);

/** "HTTP/1.1", "HTTP/1.0": whether it is the latter.  @return false with 400 or 505 */
bool wf_http_read_version(wf_text text, bool *is_1_0, struct wf_http_refusal *refusal);

/** Where the body ends, as Content-Length and Transfer-Encoding say together: WF_HTTP_NO_BODY when
 *  neither is there. */
bool wf_http_read_framing(const struct wf_http_field *fields, size_t count, bool is_1_0,
                          enum wf_http_body *body, uint64_t *length,
                          struct wf_http_refusal *refusal);

/** Whether the sender wants the connection to stay (9112, 9.3). */
bool wf_http_wants_to_stay(const struct wf_http_field *fields, size_t count, bool is_1_0);

#endif
