/* The loop and the thread pass one round to and fro: it belongs to the thread while its job is
 * under way and to the loop before and after, so nothing needs a lock. */
#include "server/group_commit.h"

#include "server/database.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/io/worker.h"

struct group_commit {
    struct wf_job job; /* first, so that a job is its group_commit */
    struct wf_workers *workers;
    struct database *db;
    struct group_commit_write *round;

    /* Of the loop. */
    struct group_commit_write *waiting_first, *waiting_last;
    bool is_under_way;
};

/* --- On the thread ------------------------------------------------------------------------ */

static void settle(struct group_commit_write *write, bool is_durable, int failure)
{
    write->is_settled = true;
    write->is_durable = is_durable;
    write->failure = failure;
}

/* What `run` refused is settled by the commit as well: it may have seen writes before it that a
 * repetition leaves out. */
static void settle_all(struct group_commit_write *round, bool is_committed, int failure)
{
    for (struct group_commit_write *write = round; write; write = write->next)
        if (!write->is_settled)
            settle(write, is_committed && write->is_durable,
                   is_committed ? write->failure : failure);
}

/* @return false: it broke the transaction, and so nothing of this attempt remains */
static bool carry_out(struct database *db, struct group_commit_write *write)
{
    int ending;

    database_save(db);
    write->is_durable = write->run(write, db);
    write->is_durable &= database_is_well(db, &write->failure);
    if (!database_is_within(db))
        return false; /* as a full disk does it */
    if (!write->is_durable)
        database_undo(db);
    database_release(db);
    if (database_is_well(db, &ending))
        return true;
    if (write->failure == SQLITE_OK)
        write->failure = ending;
    return false;
}

enum attempt { COMMITTED, CULPRIT_SETTLED, NOT_COMMITTED };

static enum attempt attempt(struct database *db, struct group_commit_write *round)
{
    for (struct group_commit_write *write = round; write; write = write->next) {
        if (write->is_settled || carry_out(db, write))
            continue;
        settle(write, false, write->failure);
        return CULPRIT_SETTLED;
    }
    return database_commit(db) ? COMMITTED : NOT_COMMITTED;
}

static void commit_round(struct database *db, struct group_commit_write *round)
{
    enum attempt outcome;
    int failure;

    do {
        if (!database_begin(db)) {
            outcome = NOT_COMMITTED;
            break;
        }
        outcome = attempt(db, round);
        if (outcome != COMMITTED)
            database_rollback(db);
    } while (outcome == CULPRIT_SETTLED);
    database_is_well(db, &failure);
    settle_all(round, outcome == COMMITTED, failure);
}

/* Nobody waits for a checkpoint, except the next round.  The job ends before it, and with it the
 * thread's right to everything but the database. */
static bool work(struct wf_job *job)
{
    struct group_commit *commits = (struct group_commit *)(void *)job;
    struct database *db = commits->db;

    commit_round(db, commits->round);
    wf_workers_finish(commits->workers, job);
    database_checkpoint(db);
    return false;
}

/* --- On the loop -------------------------------------------------------------------------- */

static void start_round(struct group_commit *commits)
{
    if (commits->is_under_way || !commits->waiting_first)
        return;
    commits->round = commits->waiting_first;
    commits->waiting_first = NULL;
    commits->is_under_way = wf_workers_submit(commits->workers, &commits->job);
    WF_ASSERT(commits->is_under_way);
}

/* The next round is on its way while the last one is told. */
static void round_done(struct wf_job *job)
{
    struct group_commit *commits = (struct group_commit *)(void *)job;
    struct group_commit_write *write = commits->round;

    commits->is_under_way = false;
    start_round(commits);
    while (write) {
        struct group_commit_write *next = write->next;

        write->done(write, write->is_durable);
        write = next;
    }
}

void group_commit_submit(struct group_commit *commits, struct group_commit_write *write)
{
    write->next = NULL;
    write->is_settled = false;
    if (commits->waiting_first)
        commits->waiting_last->next = write;
    else
        commits->waiting_first = write;
    commits->waiting_last = write;
    start_round(commits);
}

struct group_commit *group_commit_new(struct wf_loop *loop, struct database *db)
{
    struct group_commit *commits = wf_alloc(1, sizeof(*commits));

    if (!commits)
        return NULL;
    commits->job = (struct wf_job){.work = work, .done = round_done};
    commits->db = db;
    commits->workers = wf_workers_new(loop, 1, 0);
    if (!commits->workers) {
        wf_free(commits);
        return NULL;
    }
    return commits;
}

void group_commit_drain(struct group_commit *commits)
{
    wf_workers_drain(commits->workers);
}

void group_commit_free(struct group_commit *commits)
{
    if (!commits)
        return;
    wf_workers_free(commits->workers);
    wf_free(commits);
}
