#ifndef SERVER_ETHERPAD_NEWS_H
#define SERVER_ETHERPAD_NEWS_H

#include "generated/etherpad_server.h"
#include "server/etherpad_room.h"

/** One revision on its way to people: what NEW_CHANGES says of it, which outlives the revision in
 *  the pad's memory. */
struct etherpad_news {
    struct etherpad_new_changes message; /**< Borrows from below, and from the pad's pool. */
    struct etherpad_attribute_pool_num_to_attrib_entry *pairs;
    char (*numbers)[sizeof("65535")];
    struct wf_buf changeset;
    char author[ETHERPAD_USER_ID_SIZE];
    char socket[64 + 1];
};

/** @param previous_ms  when the revision before was made
 *  @return false without memory; deinit it all the same */
bool etherpad_news_init(struct etherpad_news *news, const struct etherpad_pad *pad,
                        const struct etherpad_revision *revision, int64_t previous_ms);
void etherpad_news_deinit(struct etherpad_news *news);

/** To one person.  @param is_own  it is that one's change */
void etherpad_news_tell(struct etherpad_news *news, struct etherpad_member *member, bool is_own);

/** To everybody who does not know it yet; first to whoever made it. */
void etherpad_news_tell_all(struct etherpad_news *news, struct etherpad_room *room);

#endif
