#ifndef SERVER_ETHERPAD_WISHES_H
#define SERVER_ETHERPAD_WISHES_H

#include "server/etherpad_user.h"
#include "server/names.h"

/** Which browser said that it wants which pad to be made (etherpad.md 1): remembered for ten
 *  minutes, by the cookie ES, and for so many browsers only; the oldest wish goes first. */

enum { ETHERPAD_WISH_MS = 600000, ETHERPAD_WISHES_LIMIT = 10000 };

struct etherpad_wishes {
    struct names names;
    struct etherpad_wish *first, *last; /**< Oldest first. */
};

/** Instead of what the browser wished for before.
 *  @param session  a token
 *  @return false without memory */
bool etherpad_wish(struct etherpad_wishes *wishes, wf_text session, wf_text pad_id,
                   uint64_t now_ms);

/** Takes the wish for this pad away.  @return whether there was one */
bool etherpad_wish_take(struct etherpad_wishes *wishes, wf_text session, wf_text pad_id,
                        uint64_t now_ms);

void etherpad_wishes_deinit(struct etherpad_wishes *wishes);

#endif
