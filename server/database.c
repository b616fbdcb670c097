#include "server/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "server/data_dir.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"

#define FILE_NAME "state.sqlite"

enum { CHECKPOINT_PAGES = 1000, BUSY_PAUSE_US = 500 };

static const char settings[] = "PRAGMA synchronous = FULL;" /* a checkpoint syncs, too */
                               "PRAGMA wal_autocheckpoint = 0;";

static const char writer_settings[] = "PRAGMA journal_size_limit = 16777216;"
                                      "PRAGMA temp_store = MEMORY;";

enum own { BEGIN, BEGIN_READING, COMMIT, ROLLBACK, SAVE, UNDO, RELEASE };

static const char *const own_texts[] = {
    [BEGIN] = "BEGIN IMMEDIATE", [BEGIN_READING] = "BEGIN", [COMMIT] = "COMMIT",
    [ROLLBACK] = "ROLLBACK",     [SAVE] = "SAVEPOINT part", [UNDO] = "ROLLBACK TO part",
    [RELEASE] = "RELEASE part",
};

void database_fail(struct database *db, int failure)
{
    if (db->failure == SQLITE_OK)
        db->failure = failure;
}

static bool is_done(struct database *db, int code)
{
    if (code != SQLITE_OK)
        database_fail(db, code);
    return code == SQLITE_OK;
}

static bool execute(struct database *db, const char *sql)
{
    return is_done(db, sqlite3_exec(db->sqlite, sql, NULL, NULL, NULL));
}

/* --- Opening ------------------------------------------------------------------------------ */

/* SQLite's own handler sleeps up to 100 ms, and whoever pauses longer gets its turn later. */
static int wait_while_busy(void *user, int count)
{
    unsigned timeout_ms = *(const unsigned *)user;

    if ((uint64_t)count * BUSY_PAUSE_US >= (uint64_t)timeout_ms * 1000)
        return 0;
    usleep(BUSY_PAUSE_US);
    return 1;
}

static int note_log_pages(void *user, sqlite3 *sqlite, const char *name, int pages)
{
    struct database *db = user;

    (void)sqlite;
    (void)name;
    db->log_pages = pages;
    return SQLITE_OK;
}

static bool set_up_writer(struct database *db)
{
    sqlite3_wal_hook(db->sqlite, note_log_pages, db);
    return execute(db, writer_settings) &&
           (!db->layout->for_writer || execute(db, db->layout->for_writer));
}

bool database_open(struct database *db, const char *path, const struct database_layout *layout,
                   enum database_access access, const unsigned *busy_timeout_ms)
{
    WF_ASSERT(layout->texts_count <= DATABASE_STATEMENTS_LIMIT);
    *db = (struct database){.layout = layout};
    if (!is_done(db, sqlite3_open_v2(path, &db->sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX,
                                     NULL)))
        return false;
    sqlite3_extended_result_codes(db->sqlite, 1);
    sqlite3_busy_handler(db->sqlite, wait_while_busy, (void *)(uintptr_t)busy_timeout_ms);
    return execute(db, settings) &&
           (access == DATABASE_WRITE ? set_up_writer(db) : execute(db, "PRAGMA query_only = ON"));
}

void database_close(struct database *db)
{
    for (unsigned i = 0; i < DATABASE_STATEMENTS_LIMIT; i++)
        sqlite3_finalize(db->statements[i]);
    for (unsigned i = 0; i < sizeof(db->own) / sizeof(db->own[0]); i++)
        sqlite3_finalize(db->own[i]);
    sqlite3_close(db->sqlite);
    *db = (struct database){0};
}

/* The first column of the first row.  @return false after a failure */
static bool ask(struct database *db, const char *sql, int *value)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db->sqlite, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *value = sqlite3_column_int(statement, 0);
    else
        database_fail(db, code);
    sqlite3_finalize(statement);
    return code == SQLITE_ROW;
}

enum database_state database_judge(struct database *db, char *why, size_t why_size)
{
    const struct database_layout *layout = db->layout;
    int application;
    int version;
    int tables_count;

    if (!ask(db, "PRAGMA application_id", &application) ||
        !ask(db, "PRAGMA user_version", &version) ||
        !ask(db, "SELECT count(*) FROM sqlite_schema", &tables_count)) {
        snprintf(why, why_size, FILE_NAME ": %s", database_text(db->failure));
        return DATABASE_UNUSABLE;
    }
    if (version == 0 && (application == layout->application_id || tables_count + application == 0))
        return DATABASE_NEW;
    if (application != layout->application_id) {
        snprintf(why, why_size, FILE_NAME ": not a store of %s", layout->service);
        return DATABASE_UNUSABLE;
    }
    if (version != layout->version) {
        snprintf(why, why_size, FILE_NAME ": layout %d; this program knows layout %d only", version,
                 layout->version);
        return DATABASE_UNUSABLE;
    }
    return DATABASE_READY;
}

static bool execute_number(struct database *db, const char *sql, int number)
{
    char text[64];

    snprintf(text, sizeof(text), "%s%d", sql, number);
    return execute(db, text);
}

bool database_make(struct database *db)
{
    return (!db->layout->gives_pages_back || execute(db, "PRAGMA auto_vacuum = INCREMENTAL")) &&
           execute(db, "PRAGMA journal_mode = WAL") && execute(db, "BEGIN IMMEDIATE") &&
           execute_number(db, "PRAGMA application_id = ", db->layout->application_id) &&
           execute(db, db->layout->tables) && execute(db, "COMMIT");
}

bool database_mark_ready(struct database *db)
{
    return execute_number(db, "PRAGMA user_version = ", db->layout->version);
}

/* --- A store of one file ------------------------------------------------------------------ */

bool database_store_path(const char *folder, char *path, size_t path_size)
{
    errno = ENAMETOOLONG;
    return (size_t)snprintf(path, path_size, "%s/" FILE_NAME, folder) < path_size;
}

static bool explain_errno(char *why, size_t why_size)
{
    snprintf(why, why_size, "%s", strerror(errno));
    return false;
}

static bool explain_failure(const struct database *db, char *why, size_t why_size)
{
    snprintf(why, why_size, FILE_NAME ": %s",
             db->sqlite ? sqlite3_errmsg(db->sqlite) : "out of memory");
    return false;
}

/* SQLite would make it readable for everybody.  @return false with errno */
static bool make_file(int folder_fd)
{
    int fd = openat(folder_fd, FILE_NAME, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

    if (fd < 0)
        return errno == EEXIST;
    close(fd);
    return fsync(folder_fd) == 0;
}

static bool set_up(struct database *db, const char *path, const struct database_layout *layout,
                   const unsigned *busy_timeout_ms, char *why, size_t why_size)
{
    enum database_state state;

    if (!database_open(db, path, layout, DATABASE_WRITE, busy_timeout_ms))
        return explain_failure(db, why, why_size);
    state = database_judge(db, why, why_size);
    if (state == DATABASE_NEW && !(database_make(db) && database_mark_ready(db)))
        return explain_failure(db, why, why_size);
    return state != DATABASE_UNUSABLE;
}

bool database_open_store(struct database *db, const char *folder,
                         const struct database_layout *layout, const unsigned *busy_timeout_ms,
                         char *why, size_t why_size)
{
    char path[4096];
    bool is_set_up;
    int folder_fd;

    *db = (struct database){0};
    if (!database_store_path(folder, path, sizeof(path)) || !data_dir_make(folder))
        return explain_errno(why, why_size);
    folder_fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder_fd < 0)
        return explain_errno(why, why_size);

    /* One at a time: SQLite cannot wait for another that changes the journal's mode. */
    is_set_up = flock(folder_fd, LOCK_EX) == 0 && make_file(folder_fd);
    if (!is_set_up)
        explain_errno(why, why_size);
    else
        is_set_up = set_up(db, path, layout, busy_timeout_ms, why, why_size);
    close(folder_fd);
    if (!is_set_up)
        database_close(db);
    return is_set_up;
}

/* --- Statements --------------------------------------------------------------------------- */

static sqlite3_stmt *prepare(struct database *db, sqlite3_stmt **statement, const char *text)
{
    if (!*statement)
        is_done(db, sqlite3_prepare_v3(db->sqlite, text, -1, SQLITE_PREPARE_PERSISTENT, statement,
                                       NULL));
    return *statement;
}

sqlite3_stmt *database_use(struct database *db, unsigned which)
{
    return prepare(db, &db->statements[which], db->layout->texts[which]);
}

void database_bind_bytes(sqlite3_stmt *statement, int index, wf_bytes bytes)
{
    sqlite3_bind_blob64(statement, index, bytes.ptr, bytes.len, SQLITE_STATIC);
}

void database_bind_text(sqlite3_stmt *statement, int index, wf_text text)
{
    sqlite3_bind_text64(statement, index, text.ptr ? text.ptr : "", text.len, SQLITE_STATIC,
                        SQLITE_UTF8);
}

bool database_step(struct database *db, sqlite3_stmt *statement)
{
    int code;

    if (!statement)
        return false;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        database_fail(db, code);
    sqlite3_reset(statement);
    return false;
}

bool database_once(struct database *db, sqlite3_stmt *statement)
{
    bool has_row = database_step(db, statement);

    if (has_row)
        sqlite3_reset(statement);
    return has_row;
}

static bool run(struct database *db, sqlite3_stmt *statement)
{
    if (!statement)
        return false;
    sqlite3_step(statement);
    return is_done(db, sqlite3_reset(statement));
}

bool database_run(struct database *db, unsigned which)
{
    return run(db, database_use(db, which));
}

wf_bytes database_column_bytes(sqlite3_stmt *statement, int column)
{
    const uint8_t *bytes = sqlite3_column_blob(statement, column);

    return (wf_bytes){bytes, bytes ? (size_t)sqlite3_column_bytes(statement, column) : 0};
}

wf_text database_column_text(sqlite3_stmt *statement, int column)
{
    const char *text = (const char *)sqlite3_column_text(statement, column);

    return (wf_text){text, text ? (size_t)sqlite3_column_bytes(statement, column) : 0};
}

bool database_is_well(struct database *db, int *failure)
{
    *failure = db->failure;
    db->failure = SQLITE_OK;
    return *failure == SQLITE_OK;
}

const char *database_text(int failure)
{
    switch (failure & 0xFF) {
    case SQLITE_FULL:
        return "the disk is full";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "the store is busy";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        return "the store cannot be written";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return "the store is damaged";
    case SQLITE_NOMEM:
        return "out of memory";
    case SQLITE_TOOBIG:
        return "too large for the store";
    default:
        return "the disk reported an error";
    }
}

/* --- Transactions ------------------------------------------------------------------------- */

static bool run_own(struct database *db, enum own which)
{
    return run(db, prepare(db, &db->own[which], own_texts[which]));
}

bool database_is_within(const struct database *db)
{
    return !sqlite3_get_autocommit(db->sqlite);
}

static bool heal(struct database *db)
{
    if (!db->must_heal)
        return true;
    db->must_heal = !run_own(db, BEGIN) || !database_mark_ready(db) || !run_own(db, COMMIT);
    if (database_is_within(db))
        run_own(db, ROLLBACK);
    if (!db->must_heal)
        wf_log(WF_LOG_INFO, db->layout->service, NULL, "the store can be written again");
    return !db->must_heal;
}

bool database_begin(struct database *db)
{
    return heal(db) && run_own(db, BEGIN);
}

bool database_begin_reading(struct database *db)
{
    return run_own(db, BEGIN_READING);
}

bool database_commit(struct database *db)
{
    if (run_own(db, COMMIT))
        return true;
    wf_log(WF_LOG_ERROR, db->layout->service, NULL, "a commit failed: %s",
           sqlite3_errmsg(db->sqlite));
    db->must_heal = (db->failure & 0xFF) == SQLITE_IOERR;
    return false;
}

void database_rollback(struct database *db)
{
    int failure = db->failure;

    if (database_is_within(db))
        run_own(db, ROLLBACK);
    heal(db);
    db->failure = failure;
}

bool database_save(struct database *db)
{
    return run_own(db, SAVE);
}

bool database_undo(struct database *db)
{
    return run_own(db, UNDO);
}

bool database_release(struct database *db)
{
    return run_own(db, RELEASE);
}

bool database_has_long_log(const struct database *db)
{
    return db->log_pages >= CHECKPOINT_PAGES;
}

void database_checkpoint(struct database *db)
{
    sqlite3_wal_checkpoint_v2(db->sqlite, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    db->log_pages = 0;
}
