#ifndef CLIENT_COMPOSTE_PROPOSAL_H
#define CLIENT_COMPOSTE_PROPOSAL_H

#include "client/composte_session.h"

/** Changes on their way to the server, and what became of them. */

struct proposed {
    char id[COMPOSTE_ID_SIZE];
    wf_text patch; /**< Borrowed. */
    bool is_accepted;
    uint64_t rev;  /**< Accepted: as this one. */
    char why[400]; /**< Rejected: in words. */
};

struct proposal {
    uint64_t base;
    bool is_atomic; /**< All or nothing. */
    bool is_whole;  /**< Changes may stand on those before them, so they go in one message. */
    struct proposed *changes;
    size_t count, size;
};

/** Adds a change with an id nobody else will choose.  @return false without memory */
bool proposal_add(struct proposal *proposal, wf_text patch);
void proposal_deinit(struct proposal *proposal);

/** Proposes the changes, as many at a time as a message takes.
 *  @return an exit status; EXIT_ANSWERED also when changes were rejected */
int proposal_send(struct composte_client *client, struct proposal *proposal);

size_t proposal_rejected(const struct proposal *proposal);

/** A line for each change: `accepted ID as 5`, `rejected ID: ...`. */
void proposal_print(const struct proposal *proposal);

#endif
