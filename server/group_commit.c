/* The loop and the thread pass one round to and fro: it belongs to the thread while its job is
 * under way and to the loop before and after, so nothing needs a lock.
 *
 * A long log is brought into the database by another thread, with a connection of its own, while
 * rounds go on.  What they have added meanwhile is brought in between two of them, which takes
 * little time: only then can the log begin anew. */
#include "server/group_commit.h"

#include "server/database.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/owner.h"
#include "wireform/io/worker.h"

struct group_commit {
    struct wf_job job;
    struct wf_workers *workers; /* one thread */
    struct database *db;
    struct group_commit_write *round;
    bool ends_checkpoint;

    struct wf_job checkpoint;
    struct wf_workers *helpers; /* one thread */
    struct database beside;     /* its connection */

    /* Of the loop. */
    struct group_commit_write *waiting_first, *waiting_last;
    bool is_under_way;
    bool is_checkpointing;
    bool has_checkpointed; /* all but what was written meanwhile */
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

/* The job ends before the checkpoint does: only the next round waits for that. */
static bool work(struct wf_job *job)
{
    struct group_commit *commits = WF_OWNER(job, struct group_commit, job);
    struct database *db = commits->db;
    bool ends_checkpoint = commits->ends_checkpoint;

    commit_round(db, commits->round);
    wf_workers_finish(commits->workers, job);
    if (ends_checkpoint)
        database_checkpoint(db);
    return false;
}

static bool checkpoint(struct wf_job *job)
{
    database_checkpoint(&WF_OWNER(job, struct group_commit, checkpoint)->beside);
    return true;
}

/* --- On the loop -------------------------------------------------------------------------- */

static void submit(struct wf_workers *workers, struct wf_job *job)
{
    bool is_submitted = wf_workers_submit(workers, job);

    WF_ASSERT(is_submitted);
}

static void start_round(struct group_commit *commits)
{
    if (commits->is_under_way || !commits->waiting_first)
        return;
    commits->round = commits->waiting_first;
    commits->waiting_first = NULL;
    commits->ends_checkpoint = commits->has_checkpointed;
    commits->has_checkpointed = false;
    commits->is_under_way = true;
    submit(commits->workers, &commits->job);
}

static void start_checkpoint(struct group_commit *commits)
{
    bool is_one_under_way =
        commits->is_checkpointing || commits->has_checkpointed || commits->ends_checkpoint;

    if (is_one_under_way || !database_has_long_log(commits->db))
        return;
    commits->is_checkpointing = true;
    submit(commits->helpers, &commits->checkpoint);
}

static void checkpoint_done(struct wf_job *job)
{
    struct group_commit *commits = WF_OWNER(job, struct group_commit, checkpoint);

    commits->is_checkpointing = false;
    commits->has_checkpointed = true;
}

/* The next round is on its way while the last one is told. */
static void round_done(struct wf_job *job)
{
    struct group_commit *commits = WF_OWNER(job, struct group_commit, job);
    struct group_commit_write *write = commits->round;

    commits->is_under_way = false;
    start_checkpoint(commits);
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

static bool open_beside(struct group_commit *commits)
{
    static const unsigned busy_timeout_ms = 0; /* a checkpoint can be made another time */
    const char *path = sqlite3_db_filename(commits->db->sqlite, "main");

    return database_open(&commits->beside, path, commits->db->layout, DATABASE_READ,
                         &busy_timeout_ms);
}

struct group_commit *group_commit_new(struct wf_loop *loop, struct database *db)
{
    struct group_commit *commits = wf_alloc(1, sizeof(*commits));

    if (!commits)
        return NULL;
    commits->job = (struct wf_job){.work = work, .done = round_done};
    commits->checkpoint = (struct wf_job){.work = checkpoint, .done = checkpoint_done};
    commits->db = db;
    commits->workers = wf_workers_new(loop, 1, 0);
    commits->helpers = wf_workers_new(loop, 1, 0);
    if (commits->workers && commits->helpers && open_beside(commits))
        return commits;
    group_commit_free(commits);
    return NULL;
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
    wf_workers_free(commits->helpers);
    database_close(&commits->beside);
    wf_free(commits);
}
