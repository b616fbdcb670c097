#ifndef SERVER_ETHERPAD_PAD_PRIVATE_H
#define SERVER_ETHERPAD_PAD_PRIVATE_H

#include "server/etherpad_pad.h"

/** What the files of the pad share. */

/** A revision in memory, in one block with its texts. */
struct etherpad_recent {
    struct etherpad_revision revision;
    struct etherpad_text text; /**< After it. */
    size_t cost;               /**< Bytes, about. */
    char bytes[];
};

struct etherpad_pad {
    struct etherpad_history history;
    struct etherpad_pad_limits limits;
    struct etherpad_pool pool;
    struct etherpad_text text; /**< At head. */
    uint32_t head;
    uint32_t first; /**< The oldest revision in memory; head + 1: none is. */
    struct etherpad_recent *
        *recent;          /**< Those from `first` to head, each at its number modulo size. */
    uint32_t recent_size; /**< A power of two. */
    size_t cost;          /**< Of all in memory. */
    bool is_read_only;
};

/** Makes a block of a revision that comes after head.
 *  @param text  taken over, also without memory
 *  @return NULL without memory */
struct etherpad_recent *etherpad_recent_make(const struct etherpad_revision *revision,
                                             struct etherpad_text text, size_t cost);
void etherpad_recent_free(struct etherpad_recent *recent);

/** Makes room for some more revisions, so that adding them cannot fail. */
bool etherpad_pad_reserve(struct etherpad_pad *pad, uint32_t count);

/** Adds the revision that comes after head: `recent` belongs to the pad. */
void etherpad_pad_add(struct etherpad_pad *pad, struct etherpad_recent *recent);

/** Lets go of old revisions that are too many; the newest `count` stay. */
void etherpad_pad_trim(struct etherpad_pad *pad, uint32_t count);

/** Calls `take` with each revision from `first` to `last`, from storage and from memory, until it
 *  returns false.  @return false when one could not be had */
bool etherpad_pad_each(const struct etherpad_pad *pad, uint32_t first, uint32_t last,
                       bool (*take)(void *taker, const struct etherpad_revision *revision),
                       void *taker);

#endif
