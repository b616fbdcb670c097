#ifndef WIREFORM_CODEC_ENTRIES_H
#define WIREFORM_CODEC_ENTRIES_H

#include "wireform/base/arena.h"
#include "wireform/codec/rules.h"

/** Members whose names a schema leaves free, as both codecs read them and validate() sees them:
 *  contiguous entries, each a struct that begins with a wf_text, its name. */

wf_text wf_entry_name(const void *entry);

/** The entry of a name, looked for at `expected` first.  @return NULL when there is none */
const void *wf_find_entry(const void *entries, size_t count, size_t entry_size, wf_text name,
                          size_t expected);

/** Is this the name of the member, which may be spelled with escapes? */
bool wf_is_member_name(const struct wf_member *member, wf_text name);

/** "minProperties" and "maxProperties". */
bool wf_check_members(size_t count, const struct wf_list_rule *rule, struct wf_error *error);

/** Are all names different?  Takes memory of the arena for it.
 *  @return false with an error, WF_NO_MEMORY when the arena had none */
bool wf_check_names(struct wf_arena *arena, const void *entries, size_t count, size_t entry_size,
                    const char *schema, struct wf_error *error);

/** Is it a name that the record has not given to a member of its own? */
bool wf_check_other_name(wf_text name, const struct wf_record_rule *rule, struct wf_error *error);

#endif
