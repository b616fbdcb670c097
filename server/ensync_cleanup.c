/* CleanUp: what nobody refers to, and what dead processes left behind.  Whatever a live transaction
 * holds may go too: its pin brings it back at the Commit. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "server/ensync_store_private.h"
#include "wireform/base/log.h"

enum { BATCH_LIMIT = 256 }; /* objects in one transaction, so that others get their turn */

struct batch {
    ensync_id ids[BATCH_LIMIT];
    unsigned count;
};

static void complain(const char *what, const char *why)
{
    wf_log(WF_LOG_WARN, "ensync", NULL, "CleanUp: %s: %s", what, why);
}

/* Does `change` to each id, in one transaction.  @return false: it was not committed */
static bool change_rows(struct ensync_store *store, const struct batch *batch,
                        bool (*change)(struct ensync_store *store, const ensync_id *id))
{
    bool is_well;
    int failure;

    if (batch->count == 0)
        return true;
    pthread_mutex_lock(&store->writing);
    is_well = ensync_store_write_begin(store);
    for (unsigned i = 0; is_well && i < batch->count; i++)
        is_well = change(store, &batch->ids[i]);
    is_well = is_well && database_commit(&store->writer);
    if (!is_well)
        database_rollback(&store->writer);
    if (!database_is_well(&store->writer, &failure))
        complain("state.sqlite", database_text(failure));
    if (database_has_long_log(&store->writer))
        database_checkpoint(&store->writer);
    pthread_mutex_unlock(&store->writing);
    return is_well;
}

static DIR *open_folder(int root_fd, const char *name)
{
    int fd = openat(root_fd, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *folder = fd >= 0 ? fdopendir(fd) : NULL;

    if (!folder && fd >= 0)
        close(fd);
    return folder;
}

static bool is_dot(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

/* --- Folders of processes ----------------------------------------------------------------- */

/* An object that is put has no row before its Commit: its pin tells of it.  Noted, it is found
 * like all others without a reference. */
static bool note_pinned(struct ensync_store *store, DIR *folder)
{
    struct batch noted = {.count = 0};
    struct dirent *entry;

    while ((entry = readdir(folder))) {
        if (noted.count == BATCH_LIMIT) {
            if (!change_rows(store, &noted, ensync_object_note))
                return false;
            noted.count = 0;
        }
        noted.count += ensync_pin_parse(entry->d_name, &noted.ids[noted.count]);
    }
    return change_rows(store, &noted, ensync_object_note);
}

/* @return whether nothing is left but the lock */
static bool empty_folder(DIR *folder)
{
    struct dirent *entry;

    rewinddir(folder);
    while ((entry = readdir(folder)))
        if (!is_dot(entry->d_name) && strcmp(entry->d_name, "lock") != 0 &&
            unlinkat(dirfd(folder), entry->d_name, 0) != 0)
            return false;
    return true;
}

/* Notes what is pinned in it, and takes it away if its process is dead.  The lock comes first: the
 * dead put nothing more.
 * @return whether it is gone */
static bool visit(struct ensync_store *store, const char *name)
{
    char path[ENSYNC_NAME_SIZE];
    char lock[ENSYNC_NAME_SIZE];
    bool is_gone = false;
    bool is_dead;
    DIR *folder;
    int fd;

    snprintf(path, sizeof(path), "tmp/%.64s", name);
    snprintf(lock, sizeof(lock), "tmp/%.64s/lock", name);

    /* A power cut can have taken the lock file, and a process that is about to make its own finds
     * this one and goes elsewhere. */
    fd = openat(store->root_fd, lock, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return false;
    is_dead = flock(fd, LOCK_EX | LOCK_NB) == 0;
    folder = open_folder(store->root_fd, path);
    if (folder && note_pinned(store, folder) && is_dead && empty_folder(folder)) {
        unlinkat(store->root_fd, lock, 0);
        is_gone = unlinkat(store->root_fd, path, AT_REMOVEDIR) == 0;
    }
    if (folder)
        closedir(folder);
    close(fd);
    return is_gone;
}

/* Our own is one of them, and alive.  @return whether one is gone */
static bool visit_all(struct ensync_store *store)
{
    DIR *folder = open_folder(store->root_fd, "tmp");
    bool is_one_gone = false;
    struct dirent *entry;

    if (!folder) {
        complain("tmp", strerror(errno));
        return false;
    }
    while ((entry = readdir(folder)))
        if (!is_dot(entry->d_name))
            is_one_gone |= visit(store, entry->d_name);
    closedir(folder);
    return is_one_gone;
}

/* --- Files without a row ------------------------------------------------------------------ */

static bool has_row(struct database *db, const ensync_id *id)
{
    sqlite3_stmt *find = database_use(db, ENSYNC_SQL_FIND_OBJECT);

    ensync_db_bind_id(find, 1, id);
    return database_once(db, find);
}

/* @return false: there are some that could not be noted */
static bool note_strays_below(struct ensync_store *store, struct database *db, unsigned parent)
{
    DIR *folder = open_folder(store->root_fd, ensync_parent_name(parent).text);
    struct batch strays = {.count = 0};
    bool is_well = folder != NULL;
    struct dirent *entry;

    while (is_well && (entry = readdir(folder))) {
        ensync_id *id = &strays.ids[strays.count];
        char hex[ENSYNC_HEX_LEN + 1];

        snprintf(hex, sizeof(hex), "%02x%.62s", parent & 0xFF, entry->d_name);
        if (!ensync_id_parse(hex, id) || has_row(db, id) || db->failure != SQLITE_OK)
            continue;
        if (++strays.count == BATCH_LIMIT) {
            is_well = change_rows(store, &strays, ensync_object_note);
            strays.count = 0;
        }
    }
    is_well =
        is_well && db->failure == SQLITE_OK && change_rows(store, &strays, ensync_object_note);
    if (folder)
        closedir(folder);
    return is_well;
}

/* A power cut can take a pin and leave the object that it told of.  Only a process that died can
 * have had such a pin, so this walk over all files is rare. */
static bool note_strays(struct ensync_store *store)
{
    struct database db;
    bool is_well = database_pool_take(&store->readers, &db);

    for (unsigned parent = 0; is_well && parent < 256; parent++)
        is_well = note_strays_below(store, &db, parent);
    database_pool_give(&store->readers, &db);
    return is_well;
}

/* --- Objects without references ----------------------------------------------------------- */

/* The file first: a crash in between leaves a row without a file, and the next CleanUp that. */
static bool remove_object(struct ensync_store *store, const ensync_id *id)
{
    sqlite3_stmt *remove = database_use(&store->writer, ENSYNC_SQL_REMOVE_OBJECT);
    ensync_name object = ensync_object_name(id);

    if (unlinkat(store->root_fd, object.text, 0) != 0 && errno != ENOENT) {
        complain("an object", strerror(errno));
        return true;
    }
    ensync_db_bind_id(remove, 1, id);
    database_once(&store->writer, remove);
    return store->writer.failure == SQLITE_OK;
}

/* Those behind `after` (NULL: all); inside the transaction, so that nobody refers to them
 * meanwhile. */
static bool list_unreferenced(struct ensync_store *store, const ensync_id *after,
                              struct batch *batch)
{
    struct database *db = &store->writer;
    sqlite3_stmt *rows = database_use(db, ENSYNC_SQL_LIST_UNREFERENCED);

    if (after)
        ensync_db_bind_id(rows, 1, after);
    else
        sqlite3_bind_zeroblob(rows, 1, 0);
    sqlite3_bind_int(rows, 2, BATCH_LIMIT);
    batch->count = 0;
    while (database_step(db, rows))
        batch->count += ensync_db_column_id(db, rows, 0, &batch->ids[batch->count]);
    return db->failure == SQLITE_OK;
}

/* @return how many were removed, at most a batch; `last` is the last of them */
static unsigned remove_some(struct ensync_store *store, const ensync_id *after, ensync_id *last)
{
    struct batch batch = {.count = 0};
    bool is_well;
    int failure;

    pthread_mutex_lock(&store->writing);
    is_well = ensync_store_write_begin(store) && list_unreferenced(store, after, &batch);
    for (unsigned i = 0; is_well && i < batch.count; i++)
        is_well = remove_object(store, &batch.ids[i]);
    is_well = is_well && database_commit(&store->writer);
    if (!is_well)
        database_rollback(&store->writer);
    if (!database_is_well(&store->writer, &failure))
        complain("state.sqlite", database_text(failure));
    if (database_has_long_log(&store->writer))
        database_checkpoint(&store->writer);
    pthread_mutex_unlock(&store->writing);

    if (!is_well || batch.count == 0)
        return 0;
    *last = batch.ids[batch.count - 1];
    return batch.count;
}

void ensync_clean_up(struct ensync_store *store)
{
    const ensync_id *after = NULL;
    ensync_id last;

    if (visit_all(store) || store->hold.has_strays)
        store->hold.has_strays = !note_strays(store);
    while (remove_some(store, after, &last) == BATCH_LIMIT)
        after = &last;
}
