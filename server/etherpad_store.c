#include "server/etherpad_store.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "server/database_pool.h"
#include "server/etherpad_tables.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"

enum { READERS_COUNT = 2 };

static const unsigned busy_timeout_ms = 10000;

struct etherpad_store {
    struct database db; /* of the commits */
    struct group_commit *commits;
    struct database_pool pool;
    struct database reader; /* of the loop */
    struct wf_workers *workers;
};

/* --- Reading ------------------------------------------------------------------------------- */

static bool carry_out(struct wf_job *job)
{
    struct etherpad_read *read = WF_OWNER(job, struct etherpad_read, job);
    struct database db;

    if (database_pool_take(&read->store->pool, &db) && database_begin_reading(&db)) {
        read->run(read, &db);
        database_commit(&db);
    }
    read->failure = db.failure;
    database_pool_give(&read->store->pool, &db);
    return true;
}

static void tell(struct wf_job *job)
{
    struct etherpad_read *read = WF_OWNER(job, struct etherpad_read, job);

    if (read->failure)
        wf_log(WF_LOG_ERROR, "etherpad", NULL, "not read: %s", database_text(read->failure));
    read->done(read, read->failure == SQLITE_OK);
}

void etherpad_store_read(struct etherpad_store *store, struct etherpad_read *read)
{
    read->store = store;
    read->job = (struct wf_job){.work = carry_out, .done = tell};
    wf_workers_submit(store->workers, &read->job);
}

struct database *etherpad_store_reader(struct etherpad_store *store)
{
    return &store->reader;
}

/* --- Writing ------------------------------------------------------------------------------- */

struct etherpad_write *etherpad_store_write(struct etherpad_store *store)
{
    (void)store;
    return etherpad_write_new();
}

bool etherpad_store_submit(struct etherpad_store *store, struct etherpad_write *write,
                           struct etherpad_told told)
{
    if (!write || write->steps.failed) {
        etherpad_write_free(write);
        return false;
    }
    write->told = told;
    group_commit_submit(store->commits, &write->commit);
    return true;
}

/* --- Life ---------------------------------------------------------------------------------- */

static bool open_files(struct etherpad_store *store, const char *folder, char *why, size_t why_size)
{
    bool has_path = database_pool_init(&store->pool, folder, &etherpad_layout, &busy_timeout_ms);

    if (!has_path) {
        snprintf(why, why_size, "%s", strerror(errno));
        return false;
    }
    if (!database_open_store(&store->db, folder, &etherpad_layout, &busy_timeout_ms, why, why_size))
        return false;
    snprintf(why, why_size, "%s", "no memory or threads for the store");
    return database_pool_take(&store->pool, &store->reader);
}

static bool start_threads(struct etherpad_store *store, struct wf_loop *loop)
{
    store->commits = group_commit_new(loop, &store->db);
    store->workers = wf_workers_new(loop, READERS_COUNT, 0);
    return store->commits && store->workers;
}

struct etherpad_store *etherpad_store_open(struct wf_loop *loop, const char *folder)
{
    struct etherpad_store *store = wf_alloc(1, sizeof(*store));
    char why[1024];

    if (!store)
        return NULL;
    if (open_files(store, folder, why, sizeof(why)) && start_threads(store, loop))
        return store;
    wf_log(WF_LOG_ERROR, "etherpad", NULL, "%s: %s", folder, why);
    etherpad_store_close(store);
    return NULL;
}

/* Whoever waits for a write may read next, and whoever read may write. */
void etherpad_store_close(struct etherpad_store *store)
{
    if (store->workers)
        wf_workers_free(store->workers);
    group_commit_free(store->commits);
    database_close(&store->reader);
    database_pool_deinit(&store->pool);
    database_close(&store->db);
    wf_free(store);
}
