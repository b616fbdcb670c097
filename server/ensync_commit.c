/* Group commit.  Commits that arrive while a round is made wait for the next one; the first of them
 * makes it for all, so any number of them share one sync of the log.  Inside a round each
 * transaction has a savepoint of its own: it is applied as a whole or not at all, in the order of
 * arrival, and sees those before it. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>

#include "server/ensync_store_private.h"
#include "wireform/base/log.h"

static bool is_object_op(const struct ensync_op *op)
{
    return op->pin != 0;
}

static void refuse(struct ensync_commit *commit, const char *why)
{
    commit->is_settled = true;
    commit->verdict = ENSYNC_SAYS_ERROR;
    if (why != commit->why)
        snprintf(commit->why, sizeof(commit->why), "%s", why);
}

static void refuse_all(struct ensync_commit *list, const char *why)
{
    for (struct ensync_commit *commit = list; commit; commit = commit->next)
        if (!commit->is_settled)
            refuse(commit, why);
}

/* --- Before the lock: names that must be durable ------------------------------------------ */

/* st_ino stays 0 when it is not there. */
static void look(struct ensync_store *store, const struct ensync_op *op, struct stat *seen)
{
    ensync_name object = ensync_object_name(&op->request.id);

    if (fstatat(store->root_fd, object.text, seen, AT_SYMLINK_NOFOLLOW) != 0)
        *seen = (struct stat){0};
}

static void look_at_objects(struct ensync_store *store, struct ensync_commit *commit,
                            ensync_parents *parents)
{
    for (struct ensync_op *op = commit->tx->first; op; op = op->next) {
        if (!is_object_op(op))
            continue;
        look(store, op, &op->seen);
        ensync_parents_add(parents, op->request.id.bytes[0]);
    }
}

static bool touches(const struct ensync_commit *commit, const ensync_parents *parents)
{
    for (const struct ensync_op *op = commit->tx->first; op; op = op->next)
        if (is_object_op(op) && ensync_parents_has(parents, op->request.id.bytes[0]))
            return true;
    return false;
}

/* @return those that failed, which are not trusted from now on */
static ensync_parents sync_parents(struct ensync_store *store, const ensync_parents *parents)
{
    ensync_parents failed = ensync_parents_sync(store->root_fd, parents);

    for (unsigned i = 0; i < 4; i++)
        store->distrusted.bits[i] |= failed.bits[i];
    return failed;
}

static void make_names_durable(struct ensync_store *store, struct ensync_commit *list)
{
    ensync_parents parents = {0};
    ensync_parents failed;
    const char *why;

    for (struct ensync_commit *commit = list; commit; commit = commit->next)
        if (!commit->is_drop)
            look_at_objects(store, commit, &parents);
    failed = sync_parents(store, &parents);
    why = ensync_errno_text(errno);
    for (struct ensync_commit *commit = list; commit; commit = commit->next)
        if (!commit->is_drop && touches(commit, &failed))
            refuse(commit, why);
}

/* --- Inside: one transaction -------------------------------------------------------------- */

/* What a round needs besides the transactions. */
struct round {
    struct ensync_store *store;
    ensync_parents renamed; /* parents with names that are not durable yet */
};

static bool is_same_name(const struct stat *one, const struct stat *other)
{
    return one->st_ino == other->st_ino && one->st_ctim.tv_sec == other->st_ctim.tv_sec &&
           one->st_ctim.tv_nsec == other->st_ctim.tv_nsec;
}

/* The content is there and its name durable, or will be when `renamed` is synced.  A CleanUp may
 * have taken it away since the transaction got hold of it, and somebody may have put it again since
 * its parent was synced.  @return false with errno */
static bool secure_content(struct round *round, const struct ensync_op *op, struct stat *now)
{
    struct ensync_store *store = round->store;
    unsigned parent = op->request.id.bytes[0];
    bool is_distrusted = ensync_parents_has(&store->distrusted, parent);
    ensync_name pin = ensync_pin_name(&store->hold, op->pin, &op->request.id);

    look(store, op, now);
    if (now->st_ino && is_same_name(now, &op->seen) && !is_distrusted)
        return true;
    ensync_parents_add(&round->renamed, parent);
    if (now->st_ino && !is_distrusted)
        return true;
    if (is_distrusted ? !ensync_object_renew(store, pin.text, &op->request.id)
                      : !ensync_object_publish(store, pin.text, &op->request.id))
        return false;
    look(store, op, now);
    return true;
}

/* The row tells ensync_store_verify() how long the content is; its CRC only when the file is the
 * one that this operation wrote. */
static void refer(struct database *db, const struct ensync_op *op, const struct stat *now)
{
    sqlite3_stmt *statement = database_use(db, ENSYNC_SQL_REFER);

    ensync_db_bind_id(statement, 1, &op->request.id);
    ensync_db_bind_id(statement, 2, &op->request.linkid);
    sqlite3_bind_null(statement, 3);
    sqlite3_bind_null(statement, 4);
    if (now->st_ino)
        sqlite3_bind_int64(statement, 3, now->st_size);
    if (now->st_ino && op->pin_inode == now->st_ino)
        sqlite3_bind_int64(statement, 4, op->put_crc);
    database_once(db, statement);
}

static enum ensync_verdict change_object(struct round *round, const struct ensync_op *op,
                                         char why[ENSYNC_ERROR_SIZE])
{
    struct stat now = {0};

    if (is_object_op(op) && !secure_content(round, op, &now)) {
        snprintf(why, ENSYNC_ERROR_SIZE, "%s", ensync_errno_text(errno));
        return ENSYNC_SAYS_ERROR;
    }
    refer(&round->store->writer, op, &now);
    return ENSYNC_SAYS_DONE;
}

static bool is_dir_op(const struct ensync_op *op)
{
    return op->request.kind == ENSYNC_DO_MKDIR || op->request.kind == ENSYNC_DO_UPDIR ||
           op->request.kind == ENSYNC_DO_RMDIR;
}

/* A failure of the database wins: the verdict was drawn from what it did not say. */
static enum ensync_verdict apply_op(struct round *round, const struct ensync_op *op,
                                    char why[ENSYNC_ERROR_SIZE])
{
    enum ensync_verdict verdict = is_dir_op(op) ? ensync_dir_change(round->store, &op->request, why)
                                                : change_object(round, op, why);
    int failure;

    if (database_is_well(&round->store->writer, &failure))
        return verdict;
    snprintf(why, ENSYNC_ERROR_SIZE, "%s", database_text(failure));
    return ENSYNC_SAYS_ERROR;
}

/* Directories first, as only they have conditions: for a transaction that fails no content is put
 * back.  The two kinds do not see each other, so only the order within each of them counts. */
static enum ensync_verdict apply(struct round *round, const struct ensync_tx *tx,
                                 char why[ENSYNC_ERROR_SIZE])
{
    enum ensync_verdict verdict = ENSYNC_SAYS_DONE;

    for (const struct ensync_op *op = tx->first; op && verdict == ENSYNC_SAYS_DONE; op = op->next)
        if (is_dir_op(op))
            verdict = apply_op(round, op, why);
    for (const struct ensync_op *op = tx->first; op && verdict == ENSYNC_SAYS_DONE; op = op->next)
        if (!is_dir_op(op))
            verdict = apply_op(round, op, why);
    return verdict;
}

/* What was put, or put back for a link, stays as garbage: noted, so that the next CleanUp of
 * anybody finds it. */
static void note_objects(struct ensync_store *store, const struct ensync_tx *tx)
{
    for (const struct ensync_op *op = tx->first; op; op = op->next)
        if (is_object_op(op))
            ensync_object_note(store, &op->request.id);
}

/* The verdict holds once the round is committed. */
static void carry_out(struct round *round, struct ensync_commit *commit)
{
    struct database *db = &round->store->writer;

    commit->verdict = ENSYNC_SAYS_DONE;
    if (!commit->is_drop) {
        database_save(db);
        commit->verdict = apply(round, commit->tx, commit->why);
        if (commit->verdict != ENSYNC_SAYS_DONE)
            database_undo(db);
        database_release(db);
        if (commit->tx->has_rmdir)
            ensync_dir_forget_removed(round->store);
    }
    if (commit->verdict != ENSYNC_SAYS_DONE || commit->is_drop)
        note_objects(round->store, commit->tx);
}

/* --- Inside: the round -------------------------------------------------------------------- */

static void settle_as_found(struct ensync_commit *list)
{
    for (struct ensync_commit *commit = list; commit; commit = commit->next)
        commit->is_settled = true;
}

/* A full disk, for one, ends the whole transaction of the database.
 * @return whether that happened, and so nothing of this attempt remains */
static bool has_lost_transaction(struct ensync_store *store)
{
    int failure;

    return !database_is_well(&store->writer, &failure) || !database_is_within(&store->writer);
}

enum attempt { COMMITTED, CULPRIT_SETTLED, NOT_COMMITTED };

static enum attempt attempt(struct ensync_store *store, struct ensync_commit *list)
{
    struct round round = {.store = store};
    ensync_parents failed;

    for (struct ensync_commit *commit = list; commit; commit = commit->next) {
        if (commit->is_settled)
            continue;
        carry_out(&round, commit);
        if (has_lost_transaction(store)) {
            refuse(commit, commit->verdict == ENSYNC_SAYS_ERROR ? commit->why
                                                                : "the disk reported an error");
            return CULPRIT_SETTLED;
        }
    }
    failed = sync_parents(store, &round.renamed);
    if (failed.bits[0] | failed.bits[1] | failed.bits[2] | failed.bits[3]) {
        refuse_all(list, "the disk reported an error");
        return NOT_COMMITTED;
    }
    return database_commit(&store->writer) ? COMMITTED : NOT_COMMITTED;
}

static bool has_unsettled(const struct ensync_commit *list)
{
    while (list && list->is_settled)
        list = list->next;
    return list != NULL;
}

/* All of them in one transaction of the database; whoever makes it fail is left out.
 * @return why those that are not settled then could not be committed, as a code of SQLite */
static int commit_together(struct ensync_store *store, struct ensync_commit *list)
{
    int failure = SQLITE_OK;

    while (has_unsettled(list)) {
        enum attempt outcome;

        if (!ensync_store_write_begin(store)) {
            database_is_well(&store->writer, &failure);
            store->hold.has_strays = true;
            refuse_all(list, database_text(failure));
            return failure;
        }
        outcome = attempt(store, list);
        if (outcome == COMMITTED) {
            settle_as_found(list);
            return SQLITE_OK;
        }
        store->hold.has_strays = true;
        if (outcome == NOT_COMMITTED)
            database_is_well(&store->writer, &failure);
        database_rollback(&store->writer);
        if (outcome == NOT_COMMITTED)
            return failure;
    }
    return SQLITE_OK;
}

/* One that is too large for the disk shall not take the others with it. */
static void commit_each(struct ensync_store *store, struct ensync_commit *list)
{
    for (struct ensync_commit *commit = list; commit; commit = commit->next) {
        struct ensync_commit *next = commit->next;
        int failure;

        if (commit->is_settled)
            continue;
        commit->next = NULL;
        failure = commit_together(store, commit);
        if (!commit->is_settled)
            refuse(commit, database_text(failure));
        commit->next = next;
    }
}

static void commit_list(struct ensync_store *store, struct ensync_commit *list)
{
    int failure;

    make_names_durable(store, list);
    failure = commit_together(store, list);
    if ((failure & 0xFF) == SQLITE_FULL)
        commit_each(store, list);
    refuse_all(list, database_text(failure));
}

/* --- Rounds ------------------------------------------------------------------------------- */

bool ensync_commit_add(struct ensync_store *store, struct ensync_commit *commit)
{
    bool is_first;

    commit->next = NULL;
    commit->is_settled = false;
    pthread_mutex_lock(&store->sharing);
    is_first = !store->pending_first;
    if (is_first)
        store->pending_first = commit;
    else
        store->pending_last->next = commit;
    store->pending_last = commit;
    pthread_mutex_unlock(&store->sharing);
    return is_first;
}

static struct ensync_commit *take_pending(struct ensync_store *store)
{
    struct ensync_commit *list;

    pthread_mutex_lock(&store->sharing);
    list = store->pending_first;
    store->pending_first = NULL;
    store->pending_last = NULL;
    pthread_mutex_unlock(&store->sharing);
    return list;
}

void ensync_commit_round(struct ensync_store *store)
{
    struct ensync_commit *list;

    pthread_mutex_lock(&store->writing);
    list = take_pending(store);
    commit_list(store, list);
    while (list) {
        struct ensync_commit *next = list->next;

        list->done(list);
        list = next;
    }
    if (database_has_long_log(&store->writer))
        database_checkpoint(&store->writer); /* Nobody waits for this. */
    pthread_mutex_unlock(&store->writing);
}

struct waiter {
    struct ensync_store *store;
    bool is_done;
};

static void wake(struct ensync_commit *commit)
{
    struct waiter *waiter = commit->user;

    pthread_mutex_lock(&waiter->store->sharing);
    waiter->is_done = true;
    pthread_cond_broadcast(&waiter->store->has_committed);
    pthread_mutex_unlock(&waiter->store->sharing);
}

void ensync_commit_wait(struct ensync_store *store, struct ensync_commit *commit)
{
    struct waiter waiter = {.store = store};

    commit->done = wake;
    commit->user = &waiter;
    if (ensync_commit_add(store, commit)) {
        ensync_commit_round(store);
        return;
    }
    pthread_mutex_lock(&store->sharing);
    while (!waiter.is_done)
        pthread_cond_wait(&store->has_committed, &store->sharing);
    pthread_mutex_unlock(&store->sharing);
}
