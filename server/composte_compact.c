/* Compaction: what the log of a project does not need is history, and history ends.
 *
 *     revisions    those behind the head, up to `history` of them
 *     snapshots    the newest, and every thousandth; none before the history
 *
 * Each step deletes a few rows inside a round of the group commit, with everybody else's writes, so
 * nobody waits for more than that.  Then pages are given back, a few at a time as well. */
#include <string.h>

#include "server/composte_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/owner.h"

enum {
    MILESTONE = 1000,
    REVS_PER_STEP = 500,
    SNAPSHOTS_PER_STEP = 4, /* of 8 MiB */
    FREE_PAGES_KEPT = 1024, /* for what comes next */
};

struct composte_compaction {
    struct group_commit_write write;
    struct composte_store *store;
    struct composte_compaction *next;
    char project_id[COMPOSTE_ID_SIZE];
    bool is_planned;
    bool has_more;
    int64_t history_start; /* a snapshot: revisions up to it go, and older snapshots */
    int64_t newest;        /* snapshot */
};

/* --- On the thread of the group commit ---------------------------------------------------- */

static int64_t find_snapshot(struct database *db, const char *project_id, uint64_t up_to,
                             int64_t divisor)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_SNAPSHOT);

    database_bind_text(find, 1, wf_text_of(project_id));
    sqlite3_bind_int64(find, 2, (int64_t)up_to);
    sqlite3_bind_int64(find, 3, divisor);
    return composte_db_number(db, find);
}

static uint64_t read_head(struct database *db, const char *project_id)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_PROJECT);
    uint64_t head = 0;

    database_bind_text(find, 1, wf_text_of(project_id));
    if (database_step(db, find)) {
        head = (uint64_t)sqlite3_column_int64(find, 2);
        sqlite3_reset(find);
    }
    return head;
}

static void plan(struct composte_compaction *compaction, struct database *db)
{
    const char *project_id = compaction->project_id;
    uint64_t history = compaction->store->limits.history;
    uint64_t head = read_head(db, project_id);
    uint64_t log_start =
        composte_log_start(db, compaction->store->limits.project, project_id, head);
    uint64_t history_start = head > history ? head - history : 0;

    if (history_start > log_start)
        history_start = log_start;
    compaction->newest = find_snapshot(db, project_id, head, 1);
    compaction->history_start = find_snapshot(db, project_id, history_start, MILESTONE);
    compaction->is_planned = true;
}

static bool trim_revs(struct composte_compaction *compaction, struct database *db)
{
    sqlite3_stmt *trim = database_use(db, COMPOSTE_SQL_TRIM_REVS);

    database_bind_text(trim, 1, wf_text_of(compaction->project_id));
    sqlite3_bind_int64(trim, 2, compaction->history_start);
    sqlite3_bind_int(trim, 3, REVS_PER_STEP);
    database_once(db, trim);
    return sqlite3_changes(db->sqlite) == REVS_PER_STEP;
}

static bool trim_snapshots(struct composte_compaction *compaction, struct database *db)
{
    sqlite3_stmt *trim = database_use(db, COMPOSTE_SQL_TRIM_SNAPSHOTS);

    database_bind_text(trim, 1, wf_text_of(compaction->project_id));
    sqlite3_bind_int64(trim, 2, compaction->history_start);
    sqlite3_bind_int64(trim, 3, compaction->newest);
    sqlite3_bind_int(trim, 4, MILESTONE);
    sqlite3_bind_int(trim, 5, SNAPSHOTS_PER_STEP);
    database_once(db, trim);
    return sqlite3_changes(db->sqlite) == SNAPSHOTS_PER_STEP;
}

static bool give_pages_back(struct database *db)
{
    sqlite3_stmt *give = database_use(db, COMPOSTE_SQL_GIVE_PAGES_BACK);

    if (composte_db_number(db, database_use(db, COMPOSTE_SQL_COUNT_FREE_PAGES)) <= FREE_PAGES_KEPT)
        return false;
    while (database_step(db, give))
        ;
    return true;
}

static bool write_step(struct group_commit_write *write, struct database *db)
{
    struct composte_compaction *compaction = WF_OWNER(write, struct composte_compaction, write);

    if (!compaction->is_planned)
        plan(compaction, db);
    compaction->has_more = trim_revs(compaction, db);
    compaction->has_more |= trim_snapshots(compaction, db);
    if (!compaction->has_more)
        compaction->has_more = give_pages_back(db);
    return true;
}

/* --- On the loop -------------------------------------------------------------------------- */

static void start(struct composte_compaction *compaction)
{
    group_commit_submit(compaction->store->db->commits, &compaction->write);
}

/* The first in the list is under way. */
static void step_written(struct group_commit_write *write, bool is_durable)
{
    struct composte_compaction *compaction = WF_OWNER(write, struct composte_compaction, write);
    struct composte_store *store = compaction->store;

    if (!is_durable)
        composte_store_complain(compaction->project_id, "could not be compacted", write->failure);
    if (is_durable && compaction->has_more && !store->is_closing) {
        start(compaction);
        return;
    }
    store->compactions = compaction->next;
    wf_free(compaction);
    if (store->compactions)
        start(store->compactions);
}

void composte_store_compact(struct composte_store *store, const char *project_id)
{
    struct composte_compaction **link = &store->compactions;
    struct composte_compaction *compaction;

    for (; *link; link = &(*link)->next)
        if (strcmp((*link)->project_id, project_id) == 0)
            return;
    compaction = store->is_closing ? NULL : wf_alloc(1, sizeof(*compaction));
    if (!compaction)
        return;
    composte_id_store(compaction->project_id, COMPOSTE_ID_SIZE, wf_text_of(project_id));
    compaction->store = store;
    compaction->write = (struct group_commit_write){.run = write_step, .done = step_written};
    *link = compaction;
    if (link == &store->compactions)
        start(compaction);
}
