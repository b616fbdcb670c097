#ifndef SERVER_NAMES_H
#define SERVER_NAMES_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** Names that are unique within a service, compared byte by byte.  A balanced tree, so that
 *  nobody can choose names that make it slow. */
struct names {
    void *root;
    unsigned count;
};

/** One name in use; embedded in its owner, first member or not. */
struct name {
    wf_text text; /**< Borrowed until names_remove(). */
};

enum names_outcome { NAMES_ADDED, NAMES_TAKEN, NAMES_NO_MEMORY };

enum names_outcome names_add(struct names *names, struct name *name);
void names_remove(struct names *names, const struct name *name);

/** Takes all names out and hands each of them over, in no order. */
void names_clear(struct names *names, void (*give_back)(struct name *name));

/** @return the entry of that text, or NULL */
struct name *names_find(const struct names *names, wf_text text);

#endif
