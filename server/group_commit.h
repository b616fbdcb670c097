#ifndef SERVER_GROUP_COMMIT_H
#define SERVER_GROUP_COMMIT_H

#include <stdbool.h>

struct database;
struct wf_loop;

/** Writes of one loop to one database, in rounds: all that waits when a round begins is one
 *  transaction and one sync of the log, made on a thread of its own; what arrives meanwhile is the
 *  next round.  Nobody waits for company, and no handler waits for the disk.
 *
 *  Inside a round each write has a savepoint: it happens as a whole or not at all, in the order of
 *  submission, and sees those before it.
 *
 *  All functions belong to the thread of the loop. */
struct group_commit;

/** One write; embedded in its owner, who leaves it alone from the submission until `done`. */
struct group_commit_write {
    /** On the other thread, inside the transaction.  A round is repeated without a write that broke
     *  it, so this may be called again, on the database as it was before.
     *  @return false: what it did is undone.  A failure of `db` counts as false, too */
    bool (*run)(struct group_commit_write *write, struct database *db);

    /** From the loop, in the order of submission; may free the write or submit it again.
     *  @param is_durable  false: nothing of it happened */
    void (*done)(struct group_commit_write *write, bool is_durable);

    /** In `done`, when it is not durable: the code of SQLite, for database_text(); SQLITE_OK when
     *  `run` said no. */
    int failure;

    bool is_settled, is_durable;     /**< Of the round. */
    struct group_commit_write *next; /**< Of the round. */
};

/** @param db  open for writing; borrowed, and touched by nobody else until the end
 *  @return NULL without memory, threads or descriptors */
struct group_commit *group_commit_new(struct wf_loop *loop, struct database *db);

/** Ends all that was submitted and calls its `done`; what that submits is carried out as well.  No
 *  events of the loop are waited for.  Not for callbacks of the loop. */
void group_commit_drain(struct group_commit *commits);

/** The same, then ends the thread.  NULL is fine. */
void group_commit_free(struct group_commit *commits);

/** Needs no memory. */
void group_commit_submit(struct group_commit *commits, struct group_commit_write *write);

#endif
