#include "wireform/codec/scalar.h"

#include <string.h>

#include "wireform/codec/json_number.h"

static bool same_text(wf_text a, wf_text b)
{
    return a.len == b.len && wf_json_same_bytes(a.ptr, b.ptr, a.len);
}

static bool same_scalar(const struct wf_scalar *a, const struct wf_scalar *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == WF_IS_TEXT)
        return same_text(a->text, b->text);
    if (a->kind == WF_IS_NUMBER)
        return same_text(a->text, b->text) || wf_json_same_number(a->text, b->text);
    return true;
}

unsigned wf_scalar_find(const struct wf_enum_rule *rule, const struct wf_scalar *scalar)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (same_scalar(&rule->values[i], scalar))
            return wf_scalar_result(rule, i);
    return scalar->kind == WF_IS_TEXT ? rule->any_other : 0;
}

static const char *kind_of(const struct wf_scalar *scalar)
{
    switch (scalar->kind) {
    case WF_IS_TEXT:
        return "text";
    case WF_IS_NUMBER:
        return "a number";
    case WF_IS_TRUE:
    case WF_IS_FALSE:
        return "a boolean";
    case WF_IS_NULL:
        break;
    }
    return "null";
}

const char *wf_scalar_kind(const struct wf_enum_rule *rule)
{
    const char *kind = kind_of(&rule->values[0]);

    for (unsigned i = 1; i < rule->values_count; i++)
        if (strcmp(kind, kind_of(&rule->values[i])) != 0)
            return NULL;
    return kind;
}
