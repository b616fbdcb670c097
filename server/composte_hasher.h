#ifndef SERVER_COMPOSTE_HASHER_H
#define SERVER_COMPOSTE_HASHER_H

#include <stdatomic.h>
#include <stdint.h>

#include "server/password.h"

/** Verifies passwords in work that does not tell whether there is a user.
 *
 *  Every verification hashes once at each cost that users have: at the user's own with his hash, at
 *  the others with a dummy's, of a password that nobody knows.  So neither does it show who has not
 *  logged in since the cost was changed. */

enum { COMPOSTE_COSTS_LIMIT = 4 };

struct composte_dummy {
    struct password_cost cost;
    char phc[PASSWORD_PHC_SIZE];
};

struct composte_hasher {
    struct password_cost cost; /**< Of new hashes. */
    struct composte_dummy dummies[COMPOSTE_COSTS_LIMIT];
    atomic_uint dummies_count; /**< Only grows, after another one is complete. */
    atomic_uint_fast64_t hashes_count;
};

/** Takes as long as a hash.  @return false without memory */
bool composte_hasher_init(struct composte_hasher *hasher, const struct password_cost *cost);

/** Makes a dummy; takes as long as a hash.  @return false without memory */
bool composte_dummy_make(struct composte_dummy *dummy, const struct password_cost *cost);

/** Is there no dummy at that cost, but room for one? */
bool composte_hasher_wants(const struct composte_hasher *hasher, const struct password_cost *cost);

/** One thread at a time, while others may verify. */
void composte_hasher_add(struct composte_hasher *hasher, const struct composte_dummy *dummy);

/** On a worker.  @param phc  the user's hash; NULL: there is no such user, and so it is wrong */
enum password_verdict composte_hasher_verify(struct composte_hasher *hasher, const char *phc,
                                             wf_text password);

/** On a worker.  @return false without memory */
bool composte_hasher_make(struct composte_hasher *hasher, wf_text password,
                          char phc[PASSWORD_PHC_SIZE]);

/** @return whether it was made at another cost than new ones are */
bool composte_hasher_is_outdated(const struct composte_hasher *hasher, const char *phc);

#endif
