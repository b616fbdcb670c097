#ifndef WIREFORM_CODEC_NAMES_H
#define WIREFORM_CODEC_NAMES_H

#include "wireform/base/text.h"

/** Names of members, of which no two may be the same. */

/** Below 0, 0 or above 0: an order that asks for lengths first, for they are at hand. */
int wf_names_compare(wf_text a, wf_text b);

/** Finds a name that is there twice, in n log n steps whatever the names are.  Sorts them.
 *  @return the name; NULL when all differ */
const wf_text *wf_names_find_twin(wf_text *names, size_t count);

#endif
