#include "server/password.h"

#include <errno.h>
#include <sodium.h>
#include <stdio.h>

#include "wireform/base/assert.h"

_Static_assert(PASSWORD_PHC_SIZE == crypto_pwhash_argon2id_STRBYTES, "libsodium fills all of it");

const struct password_cost password_default_cost = {.memory_kib = 19456, .passes = 2};

static size_t memory_of(const struct password_cost *cost)
{
    return (size_t)cost->memory_kib * 1024;
}

bool password_make(wf_text password, const struct password_cost *cost, char phc[PASSWORD_PHC_SIZE])
{
    WF_ASSERT(sodium_init() >= 0);
    return crypto_pwhash_argon2id_str(phc, password.ptr, password.len, cost->passes,
                                      memory_of(cost)) == 0;
}

enum password_verdict password_verify(const char *phc, wf_text password)
{
    WF_ASSERT(sodium_init() >= 0);
    errno = 0;
    if (crypto_pwhash_argon2id_str_verify(phc, password.ptr, password.len) == 0)
        return PASSWORD_RIGHT;
    return errno == ENOMEM ? PASSWORD_NO_MEMORY : PASSWORD_WRONG;
}

bool password_cost_of(const char *phc, struct password_cost *cost)
{
    int len = 0;

    *cost = (struct password_cost){0};
    sscanf(phc, "$argon2id$v=19$m=%9u,t=%9u,p=1$%n", &cost->memory_kib, &cost->passes, &len);
    return len > 0;
}

bool password_cost_is_equal(const struct password_cost *a, const struct password_cost *b)
{
    return a->memory_kib == b->memory_kib && a->passes == b->passes;
}

void password_wipe(void *bytes, size_t len)
{
    sodium_memzero(bytes, len);
}
