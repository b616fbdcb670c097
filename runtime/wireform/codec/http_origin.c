#include "wireform/codec/http_origin.h"

#include <string.h>

static bool begins_with(wf_text text, wf_text prefix)
{
    return text.len >= prefix.len && wf_http_same_token((wf_text){text.ptr, prefix.len}, prefix);
}

static wf_text without_port(wf_text authority, wf_text port)
{
    size_t host_len = authority.len > port.len ? authority.len - port.len : authority.len;
    wf_text end = {authority.ptr + host_len, authority.len - host_len};

    return wf_text_equal(end, port) ? (wf_text){authority.ptr, host_len} : authority;
}

/* The scheme's own port need not be said. */
static bool is_at(wf_text origin, wf_text scheme, wf_text port, wf_text host)
{
    if (!begins_with(origin, scheme))
        return false;
    origin = (wf_text){origin.ptr + scheme.len, origin.len - scheme.len};
    return wf_http_same_token(without_port(origin, port), without_port(host, port));
}

bool wf_http_is_same_origin(const struct wf_http_request *request)
{
    wf_text origin = wf_http_find_field(request->fields, request->fields_count, "origin");

    return !origin.ptr || is_at(origin, WF_TEXT("http://"), WF_TEXT(":80"), request->host) ||
           is_at(origin, WF_TEXT("https://"), WF_TEXT(":443"), request->host);
}
