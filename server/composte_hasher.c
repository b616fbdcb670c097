#include "server/composte_hasher.h"

#include "wireform/base/entropy.h"

bool composte_dummy_make(struct composte_dummy *dummy, const struct password_cost *cost)
{
    char secret[32];

    wf_entropy_fill(secret, sizeof(secret));
    dummy->cost = *cost;
    return password_make((wf_text){secret, sizeof(secret)}, cost, dummy->phc);
}

bool composte_hasher_init(struct composte_hasher *hasher, const struct password_cost *cost)
{
    *hasher = (struct composte_hasher){.cost = *cost};
    if (!composte_dummy_make(&hasher->dummies[0], cost))
        return false;
    hasher->dummies_count = 1;
    return true;
}

bool composte_hasher_wants(const struct composte_hasher *hasher, const struct password_cost *cost)
{
    unsigned count = hasher->dummies_count;

    for (unsigned i = 0; i < count; i++)
        if (password_cost_is_equal(&hasher->dummies[i].cost, cost))
            return false;
    return count < COMPOSTE_COSTS_LIMIT;
}

void composte_hasher_add(struct composte_hasher *hasher, const struct composte_dummy *dummy)
{
    if (!composte_hasher_wants(hasher, &dummy->cost))
        return;
    hasher->dummies[hasher->dummies_count] = *dummy;
    hasher->dummies_count++;
}

static enum password_verdict verify(struct composte_hasher *hasher, const char *phc,
                                    wf_text password)
{
    hasher->hashes_count++;
    return password_verify(phc, password);
}

enum password_verdict composte_hasher_verify(struct composte_hasher *hasher, const char *phc,
                                             wf_text password)
{
    enum password_verdict verdict = PASSWORD_WRONG;
    unsigned count = hasher->dummies_count;
    struct password_cost own = {0};
    bool is_verified = !phc;

    if (phc)
        password_cost_of(phc, &own);
    for (unsigned i = 0; i < count; i++) {
        const struct composte_dummy *dummy = &hasher->dummies[i];

        if (!is_verified && password_cost_is_equal(&dummy->cost, &own)) {
            is_verified = true;
            verdict = verify(hasher, phc, password);
        } else {
            (void)verify(hasher, dummy->phc, password);
        }
    }
    /* So new a cost that its dummy is not there yet. */
    return is_verified ? verdict : verify(hasher, phc, password);
}

bool composte_hasher_make(struct composte_hasher *hasher, wf_text password,
                          char phc[PASSWORD_PHC_SIZE])
{
    hasher->hashes_count++;
    return password_make(password, &hasher->cost, phc);
}

bool composte_hasher_is_outdated(const struct composte_hasher *hasher, const char *phc)
{
    struct password_cost cost;

    return !password_cost_of(phc, &cost) || !password_cost_is_equal(&cost, &hasher->cost);
}
