#include "wireform/codec/http_cookie.h"

#include <string.h>

static wf_text unquoted(wf_text value)
{
    if (value.len >= 2 && value.ptr[0] == '"' && value.ptr[value.len - 1] == '"')
        return (wf_text){value.ptr + 1, value.len - 2};
    return value;
}

/* Takes `name=value` off the front, up to a semicolon.  @return false at the end */
static bool next_cookie(wf_text *rest, wf_text *name, wf_text *value)
{
    const char *end, *equals;
    size_t len;

    if (rest->len == 0)
        return false;
    end = memchr(rest->ptr, ';', rest->len);
    len = end ? (size_t)(end - rest->ptr) : rest->len;
    equals = memchr(rest->ptr, '=', len);
    *name = (wf_text){rest->ptr, equals ? (size_t)(equals - rest->ptr) : 0};
    *value = (wf_text){rest->ptr + name->len + 1, equals ? len - name->len - 1 : 0};
    rest->ptr += end ? len + 1 : len;
    rest->len -= end ? len + 1 : len;
    return true;
}

static wf_text find_in(wf_text cookies, wf_text wanted)
{
    wf_text name, value;

    while (next_cookie(&cookies, &name, &value))
        if (wf_text_equal(wf_http_trim(name), wanted))
            return unquoted(wf_http_trim(value));
    return (wf_text){0};
}

wf_text wf_http_cookie(const struct wf_http_request *request, const char *name)
{
    for (size_t i = 0; i < request->fields_count; i++) {
        const struct wf_http_field *field = &request->fields[i];
        wf_text found;

        if (!wf_http_same_token(field->name, WF_TEXT("cookie")))
            continue;
        found = find_in(field->value, wf_text_of(name));
        if (found.ptr)
            return found;
    }
    return (wf_text){0};
}
