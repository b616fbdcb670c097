#ifndef WIREFORM_CODEC_SCALAR_H
#define WIREFORM_CODEC_SCALAR_H

#include "wireform/codec/rules.h"

/** Looks a scalar of a message up among the values of a rule, for every codec alike.
 *  @return 1 + its index, or its group; 0 when it is not there */
unsigned wf_scalar_find(const struct wf_enum_rule *rule, const struct wf_scalar *scalar);

/** The kind that all values of the rule share, in words ("text"); NULL when they are mixed. */
const char *wf_scalar_kind(const struct wf_enum_rule *rule);

#endif
