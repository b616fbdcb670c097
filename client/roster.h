#ifndef CLIENT_ROSTER_H
#define CLIENT_ROSTER_H

#include "wireform/base/text.h"

/** The names in the left column: people of a channel, or channels.  In the order they came,
 *  each once, bounded: what does not fit, or finds no memory, is left out. */

enum {
    ROSTER_LIMIT = 4096,
    ROSTER_NAME_SIZE = 4 * 64 + 1, /* the longest name of a channel */
};

typedef char roster_name[ROSTER_NAME_SIZE];

struct roster {
    roster_name *names;
    unsigned count, size;
};

void roster_deinit(struct roster *roster);
void roster_clear(struct roster *roster);
void roster_set(struct roster *roster, const wf_text *names, size_t count);

/** @return whether the name was not there */
bool roster_add(struct roster *roster, wf_text name);

/** @return whether the name was there */
bool roster_remove(struct roster *roster, wf_text name);

/** The new name takes the place of the old one. */
void roster_rename(struct roster *roster, wf_text old_name, wf_text new_name);

#endif
