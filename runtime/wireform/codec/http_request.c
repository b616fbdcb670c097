#include <string.h>

#include "wireform/codec/http_lines.h"

/* 9112, 3: METHOD SP TARGET SP VERSION, one space each. */
static bool read_request_line(wf_text line, struct wf_http_request *request,
                              struct wf_http_refusal *refusal)
{
    const char *space = memchr(line.ptr, ' ', line.len);
    wf_text rest;

    if (!space)
        return wf_http_refuse_head(refusal, 400, "the request line has no target");
    request->method = (wf_text){line.ptr, (size_t)(space - line.ptr)};
    rest = (wf_text){space + 1, line.len - request->method.len - 1};
    if (!wf_http_is_token(request->method))
        return wf_http_refuse_head(refusal, 400, "the method is no token");

    space = memchr(rest.ptr, ' ', rest.len);
    if (!space || space == rest.ptr)
        return wf_http_refuse_head(refusal, 400, "the request line has no version");
    request->target = (wf_text){rest.ptr, (size_t)(space - rest.ptr)};
    rest = (wf_text){space + 1, rest.len - request->target.len - 1};
    return wf_http_read_version(rest, &request->is_1_0, refusal);
}

/* Visible ASCII.  Not only what RFC 3986 allows: browsers send { and | as they are. */
static bool is_target(wf_text text)
{
    for (size_t i = 0; i < text.len; i++)
        if (text.ptr[i] <= ' ' || text.ptr[i] >= 0x7f || text.ptr[i] == '#')
            return false;
    return true;
}

/* RFC 3986, 3.2.2 and 3.2.3, without user information: the characters, and digits for a port. */
static bool is_host(wf_text text)
{
    static const char others[] = "-._~!$&'()*+,;=%:[]";
    size_t port = text.len;

    for (size_t i = 0; i < text.len; i++) {
        char byte = text.ptr[i];
        bool is_digit = byte >= '0' && byte <= '9';
        bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');

        if (byte == ':')
            port = i + 1;
        else if (port < text.len && byte == ']')
            port = text.len;
        if (!is_digit && !is_letter && (byte == '\0' || !strchr(others, byte)))
            return false;
    }
    for (; port < text.len; port++)
        if (text.ptr[port] < '0' || text.ptr[port] > '9')
            return false;
    return true;
}

static void split_query(wf_text text, struct wf_http_request *request)
{
    const char *mark = memchr(text.ptr, '?', text.len);

    request->path = text;
    request->query = (wf_text){0};
    if (!mark)
        return;
    request->path.len = (size_t)(mark - text.ptr);
    request->query = (wf_text){mark + 1, text.len - request->path.len - 1};
}

/* 9112, 3.2.2: what clients send to proxies, and may send to anybody.  Its host wins. */
static bool read_absolute_form(wf_text rest, struct wf_http_request *request,
                               struct wf_http_refusal *refusal)
{
    size_t len = 0;

    while (len < rest.len && rest.ptr[len] != '/' && rest.ptr[len] != '?')
        len++;
    request->host = (wf_text){rest.ptr, len};
    if (len == 0 || !is_host(request->host))
        return wf_http_refuse_head(refusal, 400, "the target has no usable host");
    split_query((wf_text){rest.ptr + len, rest.len - len}, request);
    if (request->path.len == 0)
        request->path = WF_TEXT("/");
    return true;
}

static bool read_target(struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    static const wf_text scheme = WF_TEXT_INIT("http://");
    wf_text target = request->target;

    if (!is_target(target))
        return wf_http_refuse_head(refusal, 400, "a character that no target has");
    if (target.ptr[0] == '/') {
        split_query(target, request);
        return true;
    }
    if (target.len > scheme.len && wf_http_same_token((wf_text){target.ptr, scheme.len}, scheme))
        return read_absolute_form((wf_text){target.ptr + scheme.len, target.len - scheme.len},
                                  request, refusal);
    if (wf_text_equal(target, WF_TEXT("*")) && wf_text_equal(request->method, WF_TEXT("OPTIONS"))) {
        request->path = target;
        return true;
    }
    if (wf_text_equal(request->method, WF_TEXT("CONNECT")))
        return wf_http_refuse_head(refusal, 501, "no tunnels here");
    return wf_http_refuse_head(refusal, 400, "the target is no path");
}

static bool read_host(struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    bool is_absolute = request->host.ptr != NULL;
    bool is_there = false;

    for (size_t i = 0; i < request->fields_count; i++) {
        if (!wf_http_same_token(request->fields[i].name, WF_TEXT("host")))
            continue;
        if (is_there)
            return wf_http_refuse_head(refusal, 400, "Host twice");
        is_there = true;
        if (!is_host(request->fields[i].value))
            return wf_http_refuse_head(refusal, 400, "Host is no host");
        if (!is_absolute)
            request->host = request->fields[i].value;
    }
    if (!is_there && !request->is_1_0)
        return wf_http_refuse_head(refusal, 400, "Host is missing");
    return true;
}

/* RFC 9110, 10.1.1. */
static bool read_expectation(struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    for (size_t i = 0; i < request->fields_count; i++) {
        wf_text list = request->fields[i].value;
        wf_text expectation;

        if (!wf_http_same_token(request->fields[i].name, WF_TEXT("expect")))
            continue;
        while (wf_http_next_element(&list, &expectation))
            if (!wf_http_same_token(expectation, WF_TEXT("100-continue")))
                return wf_http_refuse_head(refusal, 417,
                                           "nothing but 100-continue may be expected");
        request->expects_continue = !request->is_1_0 && request->has_body;
    }
    return true;
}

static bool read_framing(struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    enum wf_http_body body;

    if (!wf_http_read_framing(request->fields, request->fields_count, request->is_1_0, &body,
                              &request->content_length, refusal))
        return false;
    if (body == WF_HTTP_CHUNKS)
        request->content_length = WF_HTTP_UNKNOWN_LENGTH;
    request->has_body = request->content_length > 0;
    return true;
}

bool wf_http_read_request(wf_text head, struct wf_http_field *fields,
                          struct wf_http_request *request, struct wf_http_refusal *refusal)
{
    wf_text rest = head;

    *request = (struct wf_http_request){.fields = fields};
    if (!read_request_line(wf_http_take_line(&rest), request, refusal) ||
        !wf_http_read_fields(&rest, fields, &request->fields_count, refusal) ||
        !read_target(request, refusal) || !read_host(request, refusal) ||
        !read_framing(request, refusal) || !read_expectation(request, refusal))
        return false;
    request->is_head = wf_text_equal(request->method, WF_TEXT("HEAD"));
    request->keeps_alive = wf_http_wants_to_stay(fields, request->fields_count, request->is_1_0);
    return true;
}
