/* What becomes of proposals, and documents as of some revisions.  A proposal's texts are copied,
 * because its project goes on on the loop; documents need not be: they never change, so the other
 * thread prints what the loop keeps a reference to. */
#include "server/composte_project.h"
#include "server/composte_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/owner.h"

enum { COMPACTION_INTERVAL = 1000 };

/* --- Revisions ---------------------------------------------------------------------------- */

struct composte_rows {
    unsigned count;
    struct composte_revision revisions[]; /* and their texts */
};

static size_t text_size(const struct composte_revision *revision)
{
    return revision->author.len + revision->change_id.len + revision->patch.len +
           revision->footprint.len;
}

static struct composte_rows *copy_rows(const struct composte_project *project, uint64_t before,
                                       uint64_t head)
{
    size_t count = (size_t)(head - before);
    size_t head_size = sizeof(struct composte_rows) + count * sizeof(struct composte_revision);
    size_t size = head_size;
    struct composte_rows *rows;
    char *at;

    for (uint64_t rev = before + 1; rev <= head; rev++)
        size += text_size(composte_project_revision(project, rev));
    rows = wf_alloc(1, size);
    if (!rows)
        return NULL;
    at = (char *)rows + head_size;
    for (uint64_t rev = before + 1; rev <= head; rev++) {
        const struct composte_revision *revision = composte_project_revision(project, rev);

        rows->revisions[rows->count++] = (struct composte_revision){
            .rev = rev,
            .author = composte_text_put(&at, revision->author),
            .change_id = composte_text_put(&at, revision->change_id),
            .patch = composte_text_put(&at, revision->patch),
            .footprint = composte_text_put(&at, revision->footprint),
            .time_ms = revision->time_ms,
        };
    }
    return rows;
}

static wf_bytes bytes_of(wf_text text)
{
    return (wf_bytes){(const uint8_t *)text.ptr, text.len};
}

static void add_revision(struct database *db, const char *project_id,
                         const struct composte_revision *revision)
{
    sqlite3_stmt *add = database_use(db, COMPOSTE_SQL_ADD_REV);

    database_bind_text(add, 1, wf_text_of(project_id));
    sqlite3_bind_int64(add, 2, (int64_t)revision->rev);
    database_bind_text(add, 3, revision->author);
    database_bind_text(add, 4, revision->change_id);
    sqlite3_bind_int64(add, 5, revision->time_ms);
    database_bind_bytes(add, 6, bytes_of(revision->footprint));
    database_bind_bytes(add, 7, bytes_of(revision->patch));
    database_once(db, add);
}

/* @return false: the head is not where these revisions follow it */
static bool move_head(struct database *db, const struct composte_append *append)
{
    const struct composte_rows *rows = append->rows;
    sqlite3_stmt *move = database_use(db, COMPOSTE_SQL_MOVE_HEAD);

    database_bind_text(move, 1, wf_text_of(append->project_id));
    sqlite3_bind_int64(move, 2, (int64_t)append->before);
    sqlite3_bind_int64(move, 3, (int64_t)append->head);
    sqlite3_bind_int64(move, 4, rows->revisions[rows->count - 1].time_ms);
    return database_once(db, move);
}

/* --- Snapshots ---------------------------------------------------------------------------- */

struct composte_snapshot {
    struct composte_snapshot *next;
    uint64_t rev;
    struct json *document;
};

static void free_snapshots(struct composte_snapshot *snapshot)
{
    while (snapshot) {
        struct composte_snapshot *next = snapshot->next;

        json_release(snapshot->document);
        wf_free(snapshot);
        snapshot = next;
    }
}

/* @param document  a reference that becomes the snapshot's; NULL when there was no memory */
static bool add_snapshot(struct composte_snapshot **list, uint64_t rev, struct json *document)
{
    struct composte_snapshot *snapshot = document ? wf_alloc(1, sizeof(*snapshot)) : NULL;

    if (!snapshot) {
        json_release(document);
        return false;
    }
    *snapshot = (struct composte_snapshot){.next = *list, .rev = rev, .document = document};
    *list = snapshot;
    return true;
}

/* @return false without memory, and then there are none */
static bool take_snapshots(struct composte_snapshot **list, const struct composte_project *project,
                           uint64_t before, uint64_t head, unsigned interval)
{
    *list = NULL;
    for (uint64_t rev = before - before % interval + interval; rev <= head; rev += interval)
        if (!add_snapshot(list, rev, composte_project_document_at(project, rev))) {
            free_snapshots(*list);
            return false;
        }
    return true;
}

static void write_snapshot(struct database *db, const char *project_id,
                           const struct composte_snapshot *snapshot)
{
    sqlite3_stmt *add = database_use(db, COMPOSTE_SQL_ADD_SNAPSHOT);
    struct wf_buf text;

    wf_buf_init(&text, WF_NO_LIMIT);
    json_print(snapshot->document, &text);
    if (text.failed)
        database_fail(db, SQLITE_NOMEM);
    database_bind_text(add, 1, wf_text_of(project_id));
    sqlite3_bind_int64(add, 2, (int64_t)snapshot->rev);
    database_bind_bytes(add, 3, (wf_bytes){wf_buf_peek(&text), wf_buf_len(&text)});
    if (!text.failed)
        database_once(db, add);
    wf_buf_deinit(&text);
}

/* --- Append ------------------------------------------------------------------------------- */

static bool write_append(struct group_commit_write *write, struct database *db)
{
    struct composte_append *append = WF_OWNER(write, struct composte_append, write);

    if (!move_head(db, append))
        return false;
    for (unsigned i = 0; i < append->rows->count; i++)
        add_revision(db, append->project_id, &append->rows->revisions[i]);
    for (struct composte_snapshot *snapshot = append->snapshots; snapshot;
         snapshot = snapshot->next)
        write_snapshot(db, append->project_id, snapshot);
    return true;
}

static void append_written(struct group_commit_write *write, bool is_durable)
{
    struct composte_append *append = WF_OWNER(write, struct composte_append, write);
    struct composte_store *store = append->store;
    bool is_due = append->before / COMPACTION_INTERVAL != append->head / COMPACTION_INTERVAL;

    if (write->failure != SQLITE_OK)
        composte_store_complain(append->project_id, "could not be written", write->failure);
    if (is_durable && is_due)
        composte_store_compact(store, append->project_id);
    free_snapshots(append->snapshots);
    wf_free(append->rows);
    append->done(append, is_durable ? COMPOSTE_STORED : COMPOSTE_STORE_FAILED);
}

bool composte_store_append(struct composte_store *store, struct composte_append *append,
                           wf_text project_id, const struct composte_project *project,
                           uint64_t before, uint64_t head)
{
    WF_ASSERT(before < head);
    append->rows = copy_rows(project, before, head);
    if (!append->rows)
        return false;
    if (!take_snapshots(&append->snapshots, project, before, head,
                        store->limits.snapshot_interval)) {
        wf_free(append->rows);
        return false;
    }
    composte_id_store(append->project_id, COMPOSTE_ID_SIZE, project_id);
    append->before = before;
    append->head = head;
    append->store = store;
    append->write = (struct group_commit_write){.run = write_append, .done = append_written};
    group_commit_submit(store->db->commits, &append->write);
    return true;
}

/* --- Evict -------------------------------------------------------------------------------- */

struct eviction {
    struct group_commit_write write;
    char project_id[COMPOSTE_ID_SIZE];
    struct composte_snapshot *snapshot;
};

static bool write_eviction(struct group_commit_write *write, struct database *db)
{
    struct eviction *eviction = WF_OWNER(write, struct eviction, write);

    write_snapshot(db, eviction->project_id, eviction->snapshot);
    return true;
}

static void eviction_written(struct group_commit_write *write, bool is_durable)
{
    struct eviction *eviction = WF_OWNER(write, struct eviction, write);

    if (!is_durable)
        composte_store_complain(eviction->project_id, "got no snapshot", write->failure);
    free_snapshots(eviction->snapshot);
    wf_free(eviction);
}

/* Without memory it is done without: the next load replays what a snapshot would have spared it. */
void composte_store_evict(struct composte_store *store, wf_text project_id,
                          const struct composte_project *project, uint64_t snapshot_rev)
{
    uint64_t rev = composte_project_rev(project);
    struct eviction *eviction;

    if (rev - rev % store->limits.snapshot_interval > snapshot_rev)
        snapshot_rev = rev - rev % store->limits.snapshot_interval;
    if (rev == snapshot_rev)
        return;
    eviction = wf_alloc(1, sizeof(*eviction));
    if (!eviction)
        return;
    if (!add_snapshot(&eviction->snapshot, rev, json_retain(composte_project_document(project)))) {
        wf_free(eviction);
        return;
    }
    composte_id_store(eviction->project_id, COMPOSTE_ID_SIZE, project_id);
    eviction->write = (struct group_commit_write){.run = write_eviction, .done = eviction_written};
    group_commit_submit(store->db->commits, &eviction->write);
}
