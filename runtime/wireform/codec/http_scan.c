#include "wireform/codec/http_head.h"

/* The end of a head.  Every byte is looked at once, however the head arrives. */

static enum wf_status refuse(struct wf_http_refusal *refusal, unsigned status, const char *why)
{
    *refusal = (struct wf_http_refusal){status, why};
    return status == 400 ? WF_BAD_SYNTAX : WF_TOO_LARGE;
}

/* Bytes that can stand in a line from `at` on. */
static size_t skip_line(wf_bytes in, size_t at)
{
    while (at < in.len && wf_http_is_value_char(in.ptr[at]))
        at++;
    return at;
}

static enum wf_status refuse_size(const struct wf_http_scan *scan, struct wf_http_refusal *refusal)
{
    if (scan->lines == 0)
        return refuse(refusal, 414, "the request line is too long");
    return refuse(refusal, 431, "the head is too long");
}

/* A line ended.  @return WF_OK: with it the head; WF_MORE: another line follows */
static enum wf_status end_line(struct wf_http_scan *scan, const struct wf_http_limits *limits,
                               struct wf_http_refusal *refusal)
{
    bool is_empty = scan->scanned - scan->line == 2;

    if (is_empty && scan->lines == 0) {
        if (scan->begin > 0)
            return refuse(refusal, 400, "empty lines before the request line");
        scan->begin = scan->line = scan->scanned;
        return WF_MORE;
    }
    scan->line = scan->scanned;
    scan->lines++;
    if (is_empty)
        return WF_OK;
    if (scan->lines - 1 > limits->fields_limit)
        return refuse(refusal, 431, "too many fields");
    return WF_MORE;
}

enum wf_status wf_http_scan_head(struct wf_http_scan *scan, const struct wf_http_limits *limits,
                                 wf_bytes in, struct wf_http_refusal *refusal)
{
    enum wf_status status = WF_MORE;

    while (status == WF_MORE) {
        size_t limit = scan->begin + limits->head_limit;
        wf_bytes allowed = {in.ptr, in.len < limit ? in.len : limit};
        size_t at = skip_line(allowed, scan->scanned);

        scan->scanned = at;
        if (at == allowed.len || (at + 1 == allowed.len && in.ptr[at] == '\r'))
            return in.len > limit ? refuse_size(scan, refusal) : WF_MORE;
        if (in.ptr[at] == '\n')
            return refuse(refusal, 400, "a line ends without CR");
        if (in.ptr[at] != '\r')
            return refuse(refusal, 400, "a control character in the head");
        if (in.ptr[at + 1] != '\n')
            return refuse(refusal, 400, "CR without LF");
        scan->scanned = at + 2;
        status = end_line(scan, limits, refusal);
    }
    return status;
}
