#ifndef WIREFORM_CODEC_SCALAR_H
#define WIREFORM_CODEC_SCALAR_H

#include "wireform/codec/json_scan.h"
#include "wireform/codec/rules.h"

/** What readers give for a value of the rule. */
static inline unsigned wf_scalar_result(const struct wf_enum_rule *rule, unsigned index)
{
    return rule->groups ? rule->groups[index] : index + 1;
}

/** Looks a scalar of a message up among the values of a rule, for every codec alike.
 *  @return its result; 0 when it is not there, and no text that is `any_other` */
unsigned wf_scalar_find(const struct wf_enum_rule *rule, const struct wf_scalar *scalar);

/** The same for a text. */
static inline unsigned wf_scalar_find_text(const struct wf_enum_rule *rule, const char *text,
                                           size_t len)
{
    for (unsigned i = 0; i < rule->values_count; i++) {
        const struct wf_scalar *value = &rule->values[i];

        if (value->text.len == len && value->kind == WF_IS_TEXT &&
            wf_json_same_bytes(value->text.ptr, text, len))
            return wf_scalar_result(rule, i);
    }
    return 0;
}

/** The kind that all values of the rule share, in words ("text"); NULL when they are mixed. */
const char *wf_scalar_kind(const struct wf_enum_rule *rule);

#endif
