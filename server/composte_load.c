/* Reading, on worker threads: one project with its log, and the list of a user's projects. */
#include <string.h>

#include "server/composte_project.h"
#include "server/composte_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"

/* What a revision takes in memory besides its texts, about. */
enum { REVISION_OVERHEAD = 256 };

/* --- The project -------------------------------------------------------------------------- */

uint64_t composte_log_start(struct database *db, const struct composte_project_limits *limits,
                            const char *project_id, uint64_t head)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_MEASURE_REVS);
    int64_t now_ms = wf_clock_wall_ms();
    uint64_t start = head;
    size_t size = 0;

    database_bind_text(rows, 1, wf_text_of(project_id));
    while (database_step(db, rows)) {
        bool is_young = now_ms - sqlite3_column_int64(rows, 1) < limits->log_ms;

        size += (size_t)sqlite3_column_int64(rows, 2) + REVISION_OVERHEAD;
        if ((head - start >= limits->log_revisions && !is_young) || size > limits->log_size)
            break;
        start = (uint64_t)sqlite3_column_int64(rows, 0) - 1;
    }
    sqlite3_reset(rows);
    return start;
}

static int64_t find_snapshot(struct database *db, const char *project_id, uint64_t up_to)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_SNAPSHOT);

    database_bind_text(find, 1, wf_text_of(project_id));
    sqlite3_bind_int64(find, 2, (int64_t)up_to);
    sqlite3_bind_int64(find, 3, 1);
    return composte_db_number(db, find);
}

/* @return NULL: it cannot be read */
static struct json *read_document(struct database *db, const char *project_id, int64_t rev,
                                  struct wf_error *error)
{
    static const struct json_limits any = {JSON_MOST_TEXT, SIZE_MAX, JSON_MOST_DEPTH};
    sqlite3_stmt *read = database_use(db, COMPOSTE_SQL_READ_SNAPSHOT);
    struct json *document = NULL;
    wf_bytes text;

    database_bind_text(read, 1, wf_text_of(project_id));
    sqlite3_bind_int64(read, 2, rev);
    if (!database_step(db, read))
        return NULL;
    text = database_column_bytes(read, 0);
    document = json_parse((wf_text){(const char *)text.ptr, text.len}, &any, error);
    sqlite3_reset(read);
    return document;
}

/* A snapshot that cannot be read is made good by an older one and the revisions since. */
static struct composte_project *begin_project(struct composte_load *load, struct database *db)
{
    const char *project_id = load->project_id;
    const struct composte_project_limits *limits = load->store->limits.project;
    int64_t rev =
        find_snapshot(db, project_id, composte_log_start(db, limits, project_id, load->facts.head));
    struct composte_project *project;
    struct json *document = NULL;
    struct wf_error error = {0};

    while (rev >= 0 && db->failure == SQLITE_OK && error.status != WF_NO_MEMORY) {
        document = read_document(db, project_id, rev, &error);
        if (document)
            break;
        wf_log(WF_LOG_ERROR, "composte", NULL, "project %s: its snapshot of revision %lld: %s",
               project_id, (long long)rev, error.what);
        rev = rev > 0 ? find_snapshot(db, project_id, (uint64_t)rev - 1) : -1;
    }
    if (!document)
        return NULL;
    project = composte_project_new(limits, document, (uint64_t)rev);
    json_release(document);
    return project;
}

static void read_revision(struct composte_revision *revision, sqlite3_stmt *row)
{
    wf_bytes patch = database_column_bytes(row, 4);

    *revision = (struct composte_revision){
        .rev = (uint64_t)sqlite3_column_int64(row, 0),
        .author = database_column_text(row, 1),
        .change_id = database_column_text(row, 2),
        .time_ms = sqlite3_column_int64(row, 3),
        .patch = {(const char *)patch.ptr, patch.len},
    };
}

static void complain_of_damage(struct composte_load *load, uint64_t rev)
{
    load->is_damaged = true;
    wf_log(WF_LOG_ERROR, "composte", NULL,
           "project %s: revision %llu does not go with the one before; it can only be read",
           load->project_id, (unsigned long long)rev);
}

/* @return false without memory, or with a failure */
static bool replay(struct composte_load *load, struct database *db)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_READ_REVS);
    enum json_patch_status status = JSON_PATCH_OK;
    struct composte_revision revision;

    database_bind_text(rows, 1, wf_text_of(load->project_id));
    sqlite3_bind_int64(rows, 2, (int64_t)composte_project_rev(load->project));
    while (status == JSON_PATCH_OK && database_step(db, rows)) {
        read_revision(&revision, rows);
        status = composte_project_restore(load->project, &revision);
    }
    sqlite3_reset(rows);
    if (status == JSON_PATCH_NO_MEMORY || db->failure != SQLITE_OK)
        return false;
    if (composte_project_rev(load->project) != load->facts.head)
        complain_of_damage(load, composte_project_rev(load->project) + 1);
    return true;
}

static enum composte_outcome read_facts(struct composte_load *load, struct database *db)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_PROJECT);
    bool is_read;

    database_bind_text(find, 1, wf_text_of(load->project_id));
    if (!database_step(db, find))
        return db->failure == SQLITE_OK ? COMPOSTE_UNKNOWN_PROJECT : COMPOSTE_STORE_FAILED;
    is_read = composte_facts_read(&load->facts, find);
    sqlite3_reset(find);
    is_read = is_read &&
              composte_facts_read_contributors(&load->facts, db, load->store->limits.contributors);
    return is_read ? COMPOSTE_STORED : COMPOSTE_STORE_FAILED;
}

static enum composte_outcome read_project(struct composte_load *load, struct database *db)
{
    enum composte_outcome outcome = read_facts(load, db);
    int64_t snapshot_rev;

    if (outcome != COMPOSTE_STORED)
        return outcome;
    load->project = begin_project(load, db);
    if (!load->project || !replay(load, db))
        return COMPOSTE_STORE_FAILED;
    snapshot_rev = find_snapshot(db, load->project_id, load->facts.head);
    load->snapshot_rev = snapshot_rev < 0 ? 0 : (uint64_t)snapshot_rev;
    return COMPOSTE_STORED;
}

static void drop(struct composte_load *load)
{
    composte_facts_deinit(&load->facts);
    composte_project_free(load->project);
    load->project = NULL;
    load->is_damaged = false;
}

/* Everything as of one instant. */
static bool load_work(struct wf_job *job)
{
    struct composte_load *load = WF_OWNER(job, struct composte_load, job);
    struct database_pool *readers = &load->store->db->readers;
    struct database db;

    load->outcome = COMPOSTE_STORE_FAILED;
    if (database_pool_take(readers, &db) && database_begin_reading(&db)) {
        load->outcome = read_project(load, &db);
        database_commit(&db);
    }
    if (db.failure != SQLITE_OK)
        composte_store_complain(load->project_id, "cannot be read", db.failure);
    database_pool_give(readers, &db);
    return true;
}

static void unlink_load(struct composte_load *load)
{
    struct composte_load **link = &load->store->loads;

    while (*link != load)
        link = &(*link)->next;
    *link = load->next;
}

static void submit(struct wf_workers *workers, struct wf_job *job)
{
    bool is_submitted = wf_workers_submit(workers, job);

    WF_ASSERT(is_submitted);
}

static void load_done(struct wf_job *job)
{
    struct composte_load *load = WF_OWNER(job, struct composte_load, job);

    if (load->is_outdated || load->outcome != COMPOSTE_STORED)
        drop(load);
    if (load->is_outdated) {
        load->is_outdated = false;
        submit(load->store->workers, &load->job);
        return;
    }
    unlink_load(load);
    load->done(load, load->outcome);
}

void composte_store_load(struct composte_store *store, struct composte_load *load,
                         wf_text project_id)
{
    load->facts = (struct composte_facts){0};
    composte_id_store(load->project_id, COMPOSTE_ID_SIZE, project_id);
    load->project = NULL;
    load->is_damaged = false;
    load->is_outdated = false;
    load->store = store;
    load->next = store->loads;
    store->loads = load;
    load->job = (struct wf_job){.work = load_work, .done = load_done};
    submit(store->workers, &load->job);
}

/* --- The list ----------------------------------------------------------------------------- */

static void free_list(struct composte_facts *projects, unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        composte_facts_deinit(&projects[i]);
    wf_free(projects);
}

/* @return false without memory */
static bool make_room(struct composte_list *list, unsigned *size)
{
    struct composte_facts *projects;

    if (list->projects_count < *size)
        return true;
    *size = *size ? 2 * *size : 16;
    projects = wf_realloc(list->projects, *size, sizeof(*projects));
    if (projects)
        list->projects = projects;
    return projects != NULL;
}

/* Most bytes of it in a message. */
static size_t listed_size(const struct composte_facts *facts)
{
    enum { WITHOUT_TEXTS = 256, ESCAPE = sizeof("\\u001f") - 1 };

    return WITHOUT_TEXTS + ESCAPE * strlen(facts->name) + strlen(facts->metadata);
}

/* Anybody can share with a user, and make lists long: they must not exceed a message, or the user
 * could not log in any more. */
static bool read_list(struct composte_list *list, struct database *db)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_LIST_PROJECTS);
    unsigned size = 0;
    size_t text_size = 0;
    bool is_read = true;

    database_bind_text(rows, 1, wf_text_of(list->user_id));
    sqlite3_bind_int64(rows, 2, list->store->limits.listed_projects);
    while (is_read && text_size < list->store->limits.listed_size && database_step(db, rows)) {
        is_read = make_room(list, &size) &&
                  composte_facts_read(&list->projects[list->projects_count++], rows);
        if (is_read)
            text_size += listed_size(&list->projects[list->projects_count - 1]);
    }
    sqlite3_reset(rows);
    return is_read && db->failure == SQLITE_OK;
}

static bool list_work(struct wf_job *job)
{
    struct composte_list *list = WF_OWNER(job, struct composte_list, job);
    struct database_pool *readers = &list->store->db->readers;
    struct database db;
    bool is_read = database_pool_take(readers, &db) && read_list(list, &db);

    list->outcome = is_read ? COMPOSTE_STORED : COMPOSTE_STORE_FAILED;
    if (db.failure != SQLITE_OK)
        wf_log(WF_LOG_ERROR, "composte", NULL, "projects cannot be listed: %s",
               database_text(db.failure));
    database_pool_give(readers, &db);
    return true;
}

static void list_done(struct wf_job *job)
{
    struct composte_list *list = WF_OWNER(job, struct composte_list, job);
    struct composte_facts *projects = list->projects;
    unsigned count = list->projects_count;

    list->done(list, list->outcome);
    free_list(projects, count);
}

void composte_store_list(struct composte_store *store, struct composte_list *list, wf_text user_id)
{
    composte_id_store(list->user_id, COMPOSTE_USER_SIZE, user_id);
    list->projects = NULL;
    list->projects_count = 0;
    list->store = store;
    list->job = (struct wf_job){.work = list_work, .done = list_done};
    submit(store->workers, &list->job);
}
