#ifndef SERVER_ETHERPAD_USER_H
#define SERVER_ETHERPAD_USER_H

#include "generated/etherpad.h"
#include "server/etherpad_store.h"
#include "server/etherpad_token.h"

/** Who somebody is (etherpad.md 1.1): a browser has a secret, the cookie ET, and everybody sees the
 *  user id that belongs to it.  Of the cookie only a hash is kept. */

enum { ETHERPAD_COLORS_COUNT = 32 };

/** Texts of the palette, light enough to sit behind black text. */
extern const char *const etherpad_palette[ETHERPAD_COLORS_COUNT];

struct etherpad_user {
    char id[ETHERPAD_USER_ID_SIZE];
    char name[ETHERPAD_NAME_SIZE];
    bool has_name;
    unsigned color;
};

/** Makes a user id, and a colour. */
void etherpad_user_make(struct etherpad_user *user);

/** Takes name and colour from what somebody says of himself. */
void etherpad_user_take_looks(struct etherpad_user *user, const struct etherpad_user_info *said);
bool etherpad_user_looks_same(const struct etherpad_user *user, const struct etherpad_user *other);

/** @return false: the cookie is nobody's */
bool etherpad_user_find(struct database *db, wf_text cookie, struct etherpad_user *user,
                        int64_t *seen_ms);

/** Name and colour of an id; on another thread.  @return false: there is no such user */
bool etherpad_user_find_id(struct database *db, wf_text id, struct etherpad_user *user);

void etherpad_put_user(struct etherpad_write *write, const struct etherpad_user *user,
                       wf_text cookie, int64_t now_ms);
void etherpad_put_user_looks(struct etherpad_write *write, const struct etherpad_user *user);
void etherpad_put_user_seen(struct etherpad_write *write, const struct etherpad_user *user,
                            int64_t now_ms);

#endif
