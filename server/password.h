#ifndef SERVER_PASSWORD_H
#define SERVER_PASSWORD_H

#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/text.h"

/** Passwords as argon2id hashes (RFC 9106) in PHC strings:
 *  `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`, 16 random bytes of salt, 32 of hash.  Both hashing
 *  functions take milliseconds and megabytes by design, so they belong to a worker; any thread may
 *  call them. */

struct password_cost {
    unsigned memory_kib; /**< m */
    unsigned passes;     /**< t; p, the lanes, is 1. */
};

/** 19 MiB, 2 passes. */
extern const struct password_cost password_default_cost;

enum { PASSWORD_PHC_SIZE = 128 };

/** Hashes a password under a new salt.  @return false without memory */
bool password_make(wf_text password, const struct password_cost *cost, char phc[PASSWORD_PHC_SIZE]);

enum password_verdict { PASSWORD_RIGHT, PASSWORD_WRONG, PASSWORD_NO_MEMORY };

/** Hashes with the salt and the cost that `phc` names, and compares in constant time. */
enum password_verdict password_verify(const char *phc, wf_text password);

/** Reads the cost back.  @return false: it is no PHC string of ours */
bool password_cost_of(const char *phc, struct password_cost *cost);
bool password_cost_is_equal(const struct password_cost *a, const struct password_cost *b);

/** Overwrites a secret; no compiler leaves this out. */
void password_wipe(void *bytes, size_t len);

#endif
