#ifndef SERVER_ETHERPAD_JSON_H
#define SERVER_ETHERPAD_JSON_H

#include "server/etherpad_stored.h"
#include "server/etherpad_user.h"

/** What pages get as JSON (etherpad.md 1 and 3), written on the threads that read.  Failures stay
 *  in the buffer. */

/** `{numToAttrib,nextNum}`: the numbers of `apool`, which are of `pool`. */
void etherpad_json_apool(struct wf_buf *out, const struct etherpad_apool *apool,
                         const struct etherpad_pool *pool);

/** All pairs of a pool. */
void etherpad_json_pool(struct wf_buf *out, const struct etherpad_pool *pool);

/** historicalAuthorData: everybody whose text has the attributes of `apool`. */
void etherpad_json_authors(struct wf_buf *out, struct database *db,
                           const struct etherpad_apool *apool, const struct etherpad_pool *pool);

/** `{start,end,historicalAuthorData,lines}`: chat lines from `start` to `end` - 1. */
void etherpad_json_chat(struct wf_buf *out, struct database *db, const char *pad_id, uint32_t start,
                        uint32_t end);

/** Saved revisions, newest first. */
void etherpad_json_saved(struct wf_buf *out, struct database *db, const char *pad_id);

/** What a page knows before it connects (etherpad.md 3). */
struct etherpad_client_facts {
    const char *pad_id;
    const struct etherpad_user *user;
    unsigned users_count; /**< In the room now. */
    int64_t now_ms;
};

/** clientVars of a pad at its head: plain JSON. */
void etherpad_json_client_vars(struct wf_buf *out, struct database *db,
                               const struct etherpad_stored *stored,
                               const struct etherpad_client_facts *facts);

/** Copies JSON into a script of a page: `<` becomes `\x3c`, and the two characters that end lines
 *  in JavaScript only become escapes (etherpad.md 2). */
void etherpad_json_in_script(struct wf_buf *out, wf_text json);

#endif
