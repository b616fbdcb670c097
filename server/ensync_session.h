#ifndef SERVER_ENSYNC_SESSION_H
#define SERVER_ENSYNC_SESSION_H

#include "server/ensync_store_private.h"

/** The open transactions of a session (ensync_tx.c), for ensync_session.c. */

/** @return NULL: no such number is open */
struct ensync_tx *ensync_tx_find(struct ensync_session *session, uint64_t number);

/** Takes it out of the session.  @return NULL: no such number is open */
struct ensync_tx *ensync_tx_take(struct ensync_session *session, uint64_t number);

void ensync_tx_start(struct ensync_session *session, uint64_t number);

/** Its Commit will answer `why`.  Nothing happens when no such number is open. */
void ensync_tx_spoil(struct ensync_session *session, uint64_t number, const char *why);

/** The operations own `op` from now on. */
void ensync_tx_queue(struct ensync_session *session, struct ensync_op *op);
void ensync_tx_link(struct ensync_session *session, struct ensync_op *op,
                    struct ensync_answer *answer);

/** Putobj in two halves, so that the disk works on several at one time.
 *  @return what is to be finished; NULL: nothing, the operation is lost or the transaction spoilt
 */
struct ensync_op *ensync_tx_start_put(struct ensync_session *session, struct ensync_op *op);
void ensync_tx_finish_put(struct ensync_session *session, struct ensync_op *op);

#endif
