#ifndef WIREFORM_CODEC_NAMES_H
#define WIREFORM_CODEC_NAMES_H

#include "wireform/base/text.h"

/** Finds a name that is there twice, in n log n steps whatever the names are.  Sorts them.
 *  @return the name; NULL when all differ */
const wf_text *wf_names_find_twin(wf_text *names, size_t count);

#endif
