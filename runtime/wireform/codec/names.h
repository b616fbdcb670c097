#ifndef WIREFORM_CODEC_NAMES_H
#define WIREFORM_CODEC_NAMES_H

#include "wireform/base/text.h"

/** Names of members, of which no two may be the same: a wf_text at the beginning of each entry. */
struct wf_names {
    const void *entries;
    size_t count, entry_size;
};

/** Do they come in order, shorter ones first, as numbers do?  Then all differ. */
bool wf_names_ascend(const struct wf_names *names);

/** Looks for a name that is there twice, in a few steps for each, and n log n whatever they are.
 *  @param room  for as many texts as there are names, which it leaves anyhow
 *  @return whether there is one, in `twin` */
bool wf_names_find_twin(const struct wf_names *names, wf_text *room, wf_text *twin);

#endif
