#include "wireform/codec/scalar.h"

#include <string.h>

#include "wireform/codec/json_number.h"
#include "wireform/codec/slots.h"

static inline bool same_text(wf_text a, wf_text b)
{
    return a.len == b.len && wf_json_same_bytes(a.ptr, b.ptr, a.len);
}

/* --- Texts -------------------------------------------------------------------------------- */

unsigned wf_slots_find(const struct wf_slots *slots, const char *text, size_t len)
{
    size_t slot;

    if (!wf_slots_may_hold(slots, len))
        return 0;
    slot = wf_slots_home(slots, text, len);
    while (slots->slots[slot].len != 0) {
        const struct wf_slot *found = &slots->slots[slot];

        if (same_text((wf_text){found->text, found->len}, (wf_text){text, len}))
            return found->result;
        slot = (slot + 1) & ((1U << slots->bits) - 1);
    }
    return 0;
}

unsigned wf_scalar_find_text(const struct wf_enum_rule *rule, const char *text, size_t len)
{
    if (rule->slots)
        return wf_slots_find(rule->slots, text, len);
    for (unsigned i = 0; i < rule->values_count; i++)
        if (rule->values[i].kind == WF_IS_TEXT &&
            same_text(rule->values[i].text, (wf_text){text, len}))
            return wf_scalar_result(rule, i);
    return 0;
}

/* --- Any scalar ------------------------------------------------------------------------------ */

static bool same_scalar(const struct wf_scalar *a, const struct wf_scalar *b)
{
    if (a->kind != b->kind || a->kind == WF_IS_TEXT)
        return false;
    if (a->kind == WF_IS_NUMBER)
        return same_text(a->text, b->text) || wf_json_same_number(a->text, b->text);
    return true;
}

static unsigned find_any(const struct wf_enum_rule *rule, const struct wf_scalar *scalar)
{
    for (unsigned i = 0; i < rule->values_count; i++)
        if (same_scalar(&rule->values[i], scalar))
            return wf_scalar_result(rule, i);
    return 0;
}

unsigned wf_scalar_find(const struct wf_enum_rule *rule, const struct wf_scalar *scalar)
{
    unsigned value;

    if (scalar->kind != WF_IS_TEXT)
        return find_any(rule, scalar);
    value = wf_scalar_find_text(rule, scalar->text.ptr, scalar->text.len);
    return value != 0 ? value : rule->any_other;
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
