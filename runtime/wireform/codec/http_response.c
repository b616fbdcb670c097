#include "wireform/codec/http_lines.h"

/* 9112, 4: VERSION SP STATUS SP [REASON]; without a reason the second space is often missing. */
static bool read_status_line(wf_text line, struct wf_http_response *response, bool *is_1_0,
                             struct wf_http_refusal *refusal)
{
    wf_text digits;
    uint64_t status;

    if (line.len < 12 || line.ptr[8] != ' ' || (line.len > 12 && line.ptr[12] != ' '))
        return wf_http_refuse_head(refusal, 400, "no status line");
    if (!wf_http_read_version((wf_text){line.ptr, 8}, is_1_0, refusal))
        return false;
    digits = (wf_text){line.ptr + 9, 3};
    if (!wf_http_read_length(digits, &status) || status < 100 || status > 599)
        return wf_http_refuse_head(refusal, 400, "no status");
    response->status = (unsigned)status;
    if (line.len > 13)
        response->reason = (wf_text){line.ptr + 13, line.len - 13};
    return true;
}

static bool has_no_body(const struct wf_http_response *response, bool to_head)
{
    return to_head || response->status < 200 || response->status == 204 || response->status == 304;
}

bool wf_http_read_response(wf_text head, bool to_head, struct wf_http_field *fields,
                           struct wf_http_response *response, struct wf_http_refusal *refusal)
{
    wf_text rest = head;
    bool is_1_0;

    *response = (struct wf_http_response){.fields = fields};
    if (!read_status_line(wf_http_take_line(&rest), response, &is_1_0, refusal) ||
        !wf_http_read_fields(&rest, fields, &response->fields_count, refusal) ||
        !wf_http_read_framing(fields, response->fields_count, is_1_0, &response->body,
                              &response->content_length, refusal))
        return false;
    if (has_no_body(response, to_head))
        response->body = WF_HTTP_NO_BODY;
    else if (response->body == WF_HTTP_NO_BODY)
        response->body = WF_HTTP_TO_THE_END;
    response->keeps_alive = response->body != WF_HTTP_TO_THE_END &&
                            wf_http_wants_to_stay(fields, response->fields_count, is_1_0);
    return true;
}
