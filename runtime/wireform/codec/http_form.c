#include "wireform/codec/http_form.h"

#include <string.h>

#include "wireform/codec/http_query.h"
#include "wireform/codec/utf8.h"

/* Decoding never makes a text longer, so it stays in its own place. */
static bool decode(char *at, size_t len, wf_text *decoded)
{
    return wf_http_decode((wf_text){at, len}, true, at, decoded) &&
           wf_utf8_check(decoded->ptr, decoded->len) == decoded->len;
}

enum wf_status wf_http_form_next(struct wf_http_form *form, wf_text *name, wf_text *value)
{
    wf_text rest = {form->at, form->len};
    bool is_there = wf_http_next_pair(&rest, name, value);
    char *begin;

    if (!is_there)
        return WF_CLOSED;
    begin = form->at + (name->ptr - form->at);
    form->at += rest.ptr - form->at;
    form->len = rest.len;
    if (!decode(begin, name->len, name) || !decode(begin + (value->ptr - begin), value->len, value))
        return WF_BAD_SYNTAX;
    return WF_OK;
}
