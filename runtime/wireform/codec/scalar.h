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

/** The same for a text.  @return 0 when it is not there, even if it might be any */
unsigned wf_scalar_find_text(const struct wf_enum_rule *rule, const char *text, size_t len);

/** The kind that all values of the rule share, in words ("text"); NULL when they are mixed. */
const char *wf_scalar_kind(const struct wf_enum_rule *rule);

#endif
