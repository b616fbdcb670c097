/* Directories: conditions, changes, content. */
#include <stdio.h>
#include <string.h>

#include "server/ensync_store_private.h"
#include "wireform/base/alloc.h"

enum { CHUNKS_LIMIT = 64 };

/* --- Reading ------------------------------------------------------------------------------ */

/* The rows of one directory, the first of which has been stepped to.
 * @return NULL: the failure is noted, or there is no memory */
static uint8_t *join_chunks(struct database *db, sqlite3_stmt *rows, size_t len)
{
    uint8_t *content = wf_alloc(len, 1);
    size_t filled = 0;

    do {
        const void *data = sqlite3_column_blob(rows, 3);
        size_t data_len = (size_t)sqlite3_column_bytes(rows, 3);

        if (!content || data_len > len - filled ||
            (data && sqlite3_column_int64(rows, 2) != (sqlite3_int64)filled))
            break;
        if (data)
            memcpy(content + filled, data, data_len);
        filled += data_len;
    } while (database_step(db, rows));
    sqlite3_reset(rows);

    if (content && db->failure == SQLITE_OK && filled == len)
        return content;
    if (db->failure == SQLITE_OK)
        db->failure = content ? SQLITE_CORRUPT : SQLITE_NOMEM;
    wf_free(content);
    return NULL;
}

static void read_rows(struct database *db, sqlite3_stmt *rows, size_t limit,
                      struct ensync_answer *answer)
{
    size_t len = (size_t)sqlite3_column_int64(rows, 1);

    if (len > limit) {
        sqlite3_reset(rows);
        ensync_answer_error(answer, "The directory is larger than a message may be");
        return;
    }
    if (!ensync_db_column_id(db, rows, 0, &answer->ver)) {
        sqlite3_reset(rows);
        return;
    }
    answer->content = join_chunks(db, rows, len);
    answer->content_len = len;
    answer->verdict = ENSYNC_SAYS_DIR_DATA;
}

void ensync_dir_read(struct ensync_store *store, const ensync_id *id, struct ensync_answer *answer)
{
    struct database db;

    /* One statement is one snapshot. */
    if (database_pool_take(&store->readers, &db)) {
        sqlite3_stmt *rows = database_use(&db, ENSYNC_SQL_READ_DIR);

        ensync_db_bind_id(rows, 1, id);
        if (database_step(&db, rows))
            read_rows(&db, rows, store->limits.content_limit, answer);
        else
            answer->verdict = ENSYNC_SAYS_NOT_FOUND;
    }
    if (db.failure != SQLITE_OK)
        ensync_answer_error(answer, "The directory cannot be read: %s", database_text(db.failure));
    database_pool_give(&store->readers, &db);
}

/* --- Changing ----------------------------------------------------------------------------- */

static void add_chunk(struct database *db, const ensync_id *dir, uint32_t start, wf_bytes data)
{
    sqlite3_stmt *add = database_use(db, ENSYNC_SQL_ADD_CHUNK);

    ensync_db_bind_id(add, 1, dir);
    sqlite3_bind_int64(add, 2, start);
    database_bind_bytes(add, 3, data);
    database_once(db, add);
}

static void remove_chunks(struct database *db, const ensync_id *dir)
{
    sqlite3_stmt *remove = database_use(db, ENSYNC_SQL_REMOVE_CHUNKS);

    ensync_db_bind_id(remove, 1, dir);
    database_once(db, remove);
}

/* Makes one chunk of many, so that reading a directory stays a few reads. */
static void gather(struct database *db, const ensync_id *dir)
{
    sqlite3_stmt *rows = database_use(db, ENSYNC_SQL_READ_DIR);
    sqlite3_stmt *set = database_use(db, ENSYNC_SQL_SET_CHUNKS);
    uint8_t *content = NULL;
    size_t len = 0;

    ensync_db_bind_id(rows, 1, dir);
    if (database_step(db, rows)) {
        len = (size_t)sqlite3_column_int64(rows, 1);
        content = join_chunks(db, rows, len);
    }
    if (!content)
        return;
    remove_chunks(db, dir);
    add_chunk(db, dir, 0, (wf_bytes){content, len});
    ensync_db_bind_id(set, 1, dir);
    database_once(db, set);
    wf_free(content);
}

static bool was_removed(struct database *db, const struct ensync_request *request)
{
    sqlite3_stmt *find = database_use(db, ENSYNC_SQL_FIND_REMOVED);

    ensync_db_bind_id(find, 1, &request->id);
    ensync_db_bind_id(find, 2, &request->ver);
    return database_once(db, find);
}

static enum ensync_verdict too_long(const struct ensync_store *store, char why[ENSYNC_ERROR_SIZE])
{
    snprintf(why, ENSYNC_ERROR_SIZE, "the directory would be longer than %u bytes",
             (unsigned)store->limits.dir_limit);
    return ENSYNC_SAYS_ERROR;
}

static enum ensync_verdict make_dir(struct ensync_store *store,
                                    const struct ensync_request *request,
                                    char why[ENSYNC_ERROR_SIZE])
{
    struct database *db = &store->writer;
    sqlite3_stmt *add = database_use(db, ENSYNC_SQL_ADD_DIR);

    if (was_removed(db, request))
        return ENSYNC_SAYS_FAIL;
    ensync_db_bind_id(add, 1, &request->id);
    ensync_db_bind_id(add, 2, &request->ver);
    sqlite3_bind_int64(add, 3, (sqlite3_int64)request->data.len);
    if (!database_once(db, add))
        return ENSYNC_SAYS_FAIL;
    if (request->data.len > store->limits.dir_limit)
        return too_long(store, why);
    if (request->data.len > 0)
        add_chunk(db, &request->id, 0, request->data);
    return ENSYNC_SAYS_DONE;
}

/* Binds what has to be true of the directory. */
static sqlite3_stmt *use_guarded(struct database *db, enum ensync_sql which,
                                 const struct ensync_request *request)
{
    sqlite3_stmt *statement = database_use(db, which);

    ensync_db_bind_id(statement, 1, &request->id);
    ensync_db_bind_id(statement, 2, &request->ver);
    sqlite3_bind_int64(statement, 3, request->old_len);
    return statement;
}

static enum ensync_verdict grow_dir(struct ensync_store *store,
                                    const struct ensync_request *request,
                                    char why[ENSYNC_ERROR_SIZE])
{
    struct database *db = &store->writer;
    sqlite3_stmt *grow = use_guarded(db, ENSYNC_SQL_GROW_DIR, request);
    int chunks_count;

    sqlite3_bind_int64(grow, 4, (sqlite3_int64)request->data.len);
    if (!database_step(db, grow))
        return ENSYNC_SAYS_FAIL;
    chunks_count = sqlite3_column_int(grow, 0);
    sqlite3_reset(grow);
    if (request->data.len + request->old_len > store->limits.dir_limit)
        return too_long(store, why);
    if (request->data.len > 0)
        add_chunk(db, &request->id, request->old_len, request->data);
    if (chunks_count > CHUNKS_LIMIT)
        gather(db, &request->id);
    return ENSYNC_SAYS_DONE;
}

static enum ensync_verdict remove_dir(struct ensync_store *store,
                                      const struct ensync_request *request)
{
    struct database *db = &store->writer;
    sqlite3_stmt *note = database_use(db, ENSYNC_SQL_ADD_REMOVED);

    if (!database_once(db, use_guarded(db, ENSYNC_SQL_REMOVE_DIR, request)))
        return ENSYNC_SAYS_FAIL;
    remove_chunks(db, &request->id);
    ensync_db_bind_id(note, 1, &request->id);
    ensync_db_bind_id(note, 2, &request->ver);
    database_once(db, note);
    return ENSYNC_SAYS_DONE;
}

enum ensync_verdict ensync_dir_change(struct ensync_store *store,
                                      const struct ensync_request *request,
                                      char why[ENSYNC_ERROR_SIZE])
{
    switch (request->kind) {
    case ENSYNC_DO_MKDIR:
        return make_dir(store, request, why);
    case ENSYNC_DO_UPDIR:
        return grow_dir(store, request, why);
    default:
        return remove_dir(store, request);
    }
}

bool ensync_dir_forget_removed(struct ensync_store *store)
{
    return database_run(&store->writer, ENSYNC_SQL_FORGET_REMOVED);
}
