#ifndef CLIENT_PEOPLE_H
#define CLIENT_PEOPLE_H

#include "client/chat.h"

/** Everybody a concierge knows: services list uuids, people read names.  Bounded, and what finds
 *  no memory is left out. */

enum { PEOPLE_LIMIT = 4096, PEOPLE_UUID_SIZE = 36 + 1 };

struct person {
    char uuid[PEOPLE_UUID_SIZE];
    char name[CHAT_NAME_SIZE];
    bool is_awaited; /**< Was in the room, and is expected back. */
};

struct people {
    struct person *all;
    unsigned count, size;
};

void people_deinit(struct people *people);
void people_clear(struct people *people);

/** Adds somebody, or tells that they are there already.
 *  @return NULL without memory, or when there are too many */
struct person *people_add(struct people *people, wf_text uuid, wf_text name);
void people_remove(struct people *people, wf_text uuid);

/** @return NULL: nobody, borrowed until somebody is added or removed */
struct person *people_find(const struct people *people, wf_text uuid);

/** Is anybody still awaited? */
bool people_are_awaited(const struct people *people);
void people_stop_awaiting(struct people *people);

#endif
