/* The folder of a store, and the connections to its database. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "server/ensync_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"

#define DATABASE_NAME "state.sqlite"

static const struct ensync_limits default_limits = {
    .dir_limit = (16u << 20) - 1024,
    .content_limit = (16u << 20) - 64,
    .transactions_limit = 1024,
    .queued_limit = (size_t)64 << 20,
    .busy_timeout_ms = 5000,
};

/* --- Opening ------------------------------------------------------------------------------ */

static void set_limits(struct ensync_limits *limits, const struct ensync_limits *wanted)
{
    *limits = default_limits;
    if (!wanted)
        return;
    if (wanted->dir_limit)
        limits->dir_limit = wanted->dir_limit;
    if (wanted->content_limit)
        limits->content_limit = wanted->content_limit;
    if (wanted->transactions_limit)
        limits->transactions_limit = wanted->transactions_limit;
    if (wanted->queued_limit)
        limits->queued_limit = wanted->queued_limit;
    if (wanted->busy_timeout_ms)
        limits->busy_timeout_ms = wanted->busy_timeout_ms;
}

static bool sync_folder(int root_fd, const char *name)
{
    int fd = openat(root_fd, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool is_synced = fd >= 0 && fsync(fd) == 0;

    if (fd >= 0)
        close(fd);
    return is_synced;
}

static bool make_folder(int root_fd, const char *name)
{
    return mkdirat(root_fd, name, 0700) == 0 || errno == EEXIST;
}

static bool exists(int root_fd, const char *name)
{
    struct stat status;

    return fstatat(root_fd, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

/* All 256 parents at once: later only names inside them have to be made durable. */
static bool make_folders(int root_fd)
{
    if (!make_folder(root_fd, "tmp") || !make_folder(root_fd, "objs"))
        return false;
    for (unsigned parent = 0; parent < 256; parent++)
        if (!make_folder(root_fd, ensync_parent_name(parent).text))
            return false;
    return sync_folder(root_fd, "objs") && sync_folder(root_fd, ".") && sync_folder(root_fd, "..");
}

/* SQLite would make it readable for everybody.  Its name is durable before there are objects: a
 * store whose database got lost is not taken for a new one. */
static bool make_database_file(int root_fd)
{
    int fd = openat(root_fd, DATABASE_NAME, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd >= 0)
        close(fd);
    else if (errno != EEXIST)
        return false;
    return sync_folder(root_fd, ".");
}

static bool explain_errno(char *why, size_t why_size)
{
    snprintf(why, why_size, "%s", strerror(errno));
    return false;
}

static bool explain_failure(const struct database *db, char *why, size_t why_size)
{
    snprintf(why, why_size, "state.sqlite: %s",
             db->sqlite ? sqlite3_errmsg(db->sqlite) : "out of memory");
    return false;
}

/* Whatever interrupts this leaves a new store still. */
static bool make_store(struct ensync_store *store, char *why, size_t why_size)
{
    if (!database_make(&store->writer))
        return explain_failure(&store->writer, why, why_size);
    if (!make_folders(store->root_fd))
        return explain_errno(why, why_size);
    return database_mark_ready(&store->writer) || explain_failure(&store->writer, why, why_size);
}

static bool open_database(struct ensync_store *store, char *why, size_t why_size)
{
    bool is_there = exists(store->root_fd, DATABASE_NAME);

    if (!is_there && exists(store->root_fd, "objs")) {
        snprintf(why, why_size, "state.sqlite is missing, while objects are there");
        return false;
    }
    if (!is_there && !make_database_file(store->root_fd))
        return explain_errno(why, why_size);
    return ensync_db_open(&store->writer, store->readers.path, &store->limits.busy_timeout_ms) ||
           explain_failure(&store->writer, why, why_size);
}

static bool set_up_locked(struct ensync_store *store, char *why, size_t why_size)
{
    enum database_state state;

    if (!open_database(store, why, why_size))
        return false;
    state = database_judge(&store->writer, why, why_size);
    if (state == DATABASE_UNUSABLE || (state == DATABASE_NEW && !make_store(store, why, why_size)))
        return false;
    return ensync_hold_open(&store->hold, store->root_fd) || explain_errno(why, why_size);
}

static bool set_up(struct ensync_store *store, const char *path, char *why, size_t why_size)
{
    bool is_set_up;

    if (!database_pool_init(&store->readers, path, &ensync_layout,
                            &store->limits.busy_timeout_ms) ||
        (mkdir(path, 0700) != 0 && errno != EEXIST) ||
        (store->root_fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) < 0 ||
        flock(store->root_fd, LOCK_EX) != 0)
        return explain_errno(why, why_size);
    is_set_up = set_up_locked(store, why, why_size);
    flock(store->root_fd, LOCK_UN);
    return is_set_up;
}

struct ensync_store *ensync_store_open(const char *path, const struct ensync_limits *limits,
                                       char *why, size_t why_size)
{
    struct ensync_store *store = wf_alloc(1, sizeof(*store));
    char reason[256] = "out of memory";

    if (store) {
        set_limits(&store->limits, limits);
        store->root_fd = -1;
        store->hold.lock_fd = -1;
        pthread_mutex_init(&store->writing, NULL);
        pthread_mutex_init(&store->sharing, NULL);
        pthread_cond_init(&store->has_committed, NULL);
        if (set_up(store, path, reason, sizeof(reason)))
            return store;
        ensync_store_close(store);
    }
    snprintf(why, why_size, "%s: %s", path, reason);
    return NULL;
}

void ensync_store_close(struct ensync_store *store)
{
    if (!store)
        return;
    database_pool_deinit(&store->readers);
    database_close(&store->writer);
    if (store->root_fd >= 0) {
        ensync_hold_close(&store->hold, store->root_fd);
        close(store->root_fd);
    }
    pthread_cond_destroy(&store->has_committed);
    pthread_mutex_destroy(&store->sharing);
    pthread_mutex_destroy(&store->writing);
    wf_free(store);
}

/* --- Writing ------------------------------------------------------------------------------ */

/* SQLite's lock goes to whoever asks in the right moment, so a busy process could keep it for
 * ever.  Before asking, everybody passes through here, one at a time: who has just written finds
 * those who wait in front.  Only a courtesy: after the time-out it is left out. */
static void enter_turnstile(struct ensync_store *store)
{
    enum { PAUSE_US = 500 };
    uint64_t end_ms = wf_clock_ms() + store->limits.busy_timeout_ms;

    while (flock(store->root_fd, LOCK_EX | LOCK_NB) != 0 && wf_clock_ms() < end_ms)
        usleep(PAUSE_US);
}

bool ensync_store_write_begin(struct ensync_store *store)
{
    bool has_begun;

    enter_turnstile(store);
    has_begun = database_begin(&store->writer);
    flock(store->root_fd, LOCK_UN);
    return has_begun;
}
