#include "wireform/codec/http_route.h"

#include <string.h>

/* The next segment and the slash before it.  @return false at the end */
static bool take_segment(wf_text *rest, wf_text *segment)
{
    const char *end;

    if (rest->len == 0)
        return false;
    end = memchr(rest->ptr + 1, '/', rest->len - 1);
    segment->ptr = rest->ptr + 1;
    segment->len = end ? (size_t)(end - segment->ptr) : rest->len - 1;
    *rest = (wf_text){rest->ptr + 1 + segment->len, rest->len - 1 - segment->len};
    return true;
}

static bool is_parameter(wf_text segment)
{
    return segment.len > 2 && segment.ptr[0] == '{';
}

bool wf_http_path_matches(const char *path_template, wf_text path)
{
    wf_text pattern = wf_text_of(path_template);
    wf_text wanted, segment;

    if (path.len == 0 || path.ptr[0] != '/')
        return false;
    while (take_segment(&pattern, &wanted)) {
        if (!take_segment(&path, &segment))
            return false;
        if (is_parameter(wanted) ? segment.len == 0 : !wf_text_equal(wanted, segment))
            return false;
    }
    return path.len == 0;
}

wf_text wf_http_path_value(const char *path_template, wf_text path, const char *parameter)
{
    wf_text pattern = wf_text_of(path_template);
    wf_text name = wf_text_of(parameter);
    wf_text wanted, segment;

    while (take_segment(&pattern, &wanted) && take_segment(&path, &segment))
        if (is_parameter(wanted) && wf_text_equal((wf_text){wanted.ptr + 1, wanted.len - 2}, name))
            return segment;
    return (wf_text){0};
}

bool wf_http_path_is_below(const char *prefix, wf_text path)
{
    size_t len = strlen(prefix);

    return path.len >= len && memcmp(path.ptr, prefix, len) == 0 &&
           (path.len == len || path.ptr[len] == '/' || (len > 0 && prefix[len - 1] == '/'));
}
