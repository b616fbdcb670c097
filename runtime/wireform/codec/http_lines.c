#include "wireform/codec/http_lines.h"

#include <string.h>

/* Field lines, versions, and where a body ends: alike in requests and in answers. */

wf_text wf_http_take_line(wf_text *rest)
{
    const char *cr = memchr(rest->ptr, '\r', rest->len);
    wf_text line = {rest->ptr, (size_t)(cr - rest->ptr)};

    *rest = (wf_text){cr + 2, rest->len - line.len - 2};
    return line;
}

bool wf_http_read_field(wf_text line, struct wf_http_field *field, struct wf_http_refusal *refusal)
{
    const char *colon = memchr(line.ptr, ':', line.len);

    if (line.ptr[0] == ' ' || line.ptr[0] == '\t')
        return wf_http_refuse_head(refusal, 400, "a folded field line");
    if (!colon)
        return wf_http_refuse_head(refusal, 400, "a field line without a colon");
    field->name = (wf_text){line.ptr, (size_t)(colon - line.ptr)};
    if (!wf_http_is_token(field->name))
        return wf_http_refuse_head(refusal, 400, "the name of a field is no token");
    field->value = wf_http_trim((wf_text){colon + 1, line.len - field->name.len - 1});
    return true;
}

bool wf_http_read_fields(wf_text *rest, struct wf_http_field *fields, size_t *count,
                         struct wf_http_refusal *refusal)
{
    *count = 0;
    for (;;) {
        wf_text line = wf_http_take_line(rest);

        if (line.len == 0)
            return true;
        if (!wf_http_read_field(line, &fields[*count], refusal))
            return false;
        ++*count;
    }
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool wf_http_read_version(wf_text text, bool *is_1_0, struct wf_http_refusal *refusal)
{
    if (text.len != 8 || memcmp(text.ptr, "HTTP/", 5) != 0 || !is_digit(text.ptr[5]) ||
        text.ptr[6] != '.' || !is_digit(text.ptr[7]))
        return wf_http_refuse_head(refusal, 400, "the version is not HTTP/1.1");
    if (text.ptr[5] != '1')
        return wf_http_refuse_head(refusal, 505, "only HTTP/1.1 is spoken here");
    *is_1_0 = text.ptr[7] == '0';
    return true;
}

/* 9112, 6.1: chunked, once and last.  Nothing else is done here. */
static bool read_codings(wf_text list, bool *is_chunked, struct wf_http_refusal *refusal)
{
    wf_text coding;

    while (wf_http_next_element(&list, &coding)) {
        if (*is_chunked)
            return wf_http_refuse_head(refusal, 400, "a transfer coding behind chunked");
        if (!wf_http_is_token(coding))
            return wf_http_refuse_head(refusal, 400, "the transfer coding is no token");
        if (wf_http_same_token(coding, WF_TEXT("chunked")))
            *is_chunked = true;
        else if (refusal->status == 0)
            wf_http_refuse_head(refusal, 501, "an unknown transfer coding");
    }
    return true;
}

bool wf_http_read_framing(const struct wf_http_field *fields, size_t count, bool is_1_0,
                          enum wf_http_body *body, uint64_t *length,
                          struct wf_http_refusal *refusal)
{
    bool has_length = false;
    bool has_codings = false;
    bool is_chunked = false;

    refusal->status = 0;
    for (size_t i = 0; i < count; i++) {
        if (wf_http_same_token(fields[i].name, WF_TEXT("content-length"))) {
            if (has_length)
                return wf_http_refuse_head(refusal, 400, "Content-Length twice");
            if (!wf_http_read_length(fields[i].value, length))
                return wf_http_refuse_head(refusal, 400, "Content-Length is no number");
            has_length = true;
        } else if (wf_http_same_token(fields[i].name, WF_TEXT("transfer-encoding"))) {
            has_codings = true;
            if (!read_codings(fields[i].value, &is_chunked, refusal))
                return false;
        }
    }
    if (has_codings && has_length)
        return wf_http_refuse_head(refusal, 400, "Content-Length beside Transfer-Encoding");
    if (has_codings && is_1_0)
        return wf_http_refuse_head(refusal, 400, "Transfer-Encoding in HTTP/1.0");
    if (has_codings && !is_chunked)
        return wf_http_refuse_head(refusal, 400, "chunked is not the last transfer coding");
    *body = is_chunked ? WF_HTTP_CHUNKS : has_length ? WF_HTTP_LENGTH : WF_HTTP_NO_BODY;
    return refusal->status == 0;
}

bool wf_http_wants_to_stay(const struct wf_http_field *fields, size_t count, bool is_1_0)
{
    if (wf_http_lists_token(fields, count, "connection", "close"))
        return false;
    return !is_1_0 || wf_http_lists_token(fields, count, "connection", "keep-alive");
}
