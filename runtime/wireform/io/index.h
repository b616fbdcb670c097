#ifndef WIREFORM_IO_INDEX_H
#define WIREFORM_IO_INDEX_H

#include "wireform/base/text.h"

/** Things by their names: a hash table whose entries are embedded in what they name.  Peers choose
 *  the names, so a number that nobody knows goes into each hash. */

struct wf_index_entry {
    wf_text name; /**< Borrowed as long as it is in the index. */
    uint64_t hash;
    struct wf_index_entry *next;
};

struct wf_index {
    struct wf_index_entry **slots;
    unsigned size; /**< A power of two; 0: nothing was ever added. */
    unsigned count;
    uint64_t seed;
};

/** A zeroed index is ready to use and holds no memory. */
void wf_index_deinit(struct wf_index *index);

/** Adds an entry, in front of others of the same name.  @return false without memory */
bool wf_index_add(struct wf_index *index, struct wf_index_entry *entry, wf_text name);
void wf_index_remove(struct wf_index *index, struct wf_index_entry *entry);

/** @return the newest entry of that name, or NULL */
struct wf_index_entry *wf_index_find(const struct wf_index *index, wf_text name);

#endif
