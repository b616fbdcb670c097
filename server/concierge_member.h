#ifndef SERVER_CONCIERGE_MEMBER_H
#define SERVER_CONCIERGE_MEMBER_H

#include "generated/concierge.h"
#include "server/concierge_files.h"
#include "server/concierge_hub.h"

/** A client that has identified itself: known to the hub by its first member, with a folder. */
struct member {
    struct hub_client client;
    struct files_folder folder;
};

/** Makes one with a uuid of its own and all that `msg` says, in one block: give it back with
 *  wf_free().  @return NULL without memory or randomness */
struct member *member_new(struct files *files, struct wf_conn *conn,
                          const struct concierge_identify *msg);

/** Compares secrets in a time that does not depend on where they differ.  @param secret  not empty
 */
bool member_knows_secret(wf_text secret, wf_text given);

/** Is this the version of a client that we can talk to? */
bool member_is_compatible(wf_text version);

#endif
