#ifndef CLIENT_COMPOSTE_VERBS_H
#define CLIENT_COMPOSTE_VERBS_H

#include "client/composte_session.h"

/** What `wireform composte` can do: composte.c reads what was typed, logs in and calls one of
 *  these.  Each gives an exit status, its failures explained. */

struct composte_wishes {
    const char *operands[2]; /**< Behind the verb. */
    bool is_atomic;
    bool has_base;
    unsigned base;
    unsigned listen_ms, count; /**< watch: 0 is without end. */
};

int composte_edit(struct composte_client *client, const struct composte_wishes *wishes);
int composte_propose(struct composte_client *client, const struct composte_wishes *wishes);
int composte_watch(struct composte_client *client, const struct composte_wishes *wishes);

#endif
