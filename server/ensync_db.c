#include "server/ensync_db.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum {
    LAYOUT_VERSION = 1,
    APPLICATION_ID = 0x456E7379, /* "Ensy" */
    CHECKPOINT_PAGES = 1000,
    BUSY_PAUSE_US = 500,
};

#define NO_REFERENCE "x'0000000000000000000000000000000000000000000000000000000000000000'"

/* Directories hold their content in chunks, one per Mkdir and Updir.  An object's length and CRC
 * are those of the last committed Putobj, for ensync_store_verify(); NULL when only linked. */
static const char tables[] =
    "CREATE TABLE IF NOT EXISTS dirs (id BLOB PRIMARY KEY, ver BLOB NOT NULL, length INTEGER NOT "
    "NULL,"
    " chunks INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS chunks (dir BLOB NOT NULL, start INTEGER NOT NULL, data BLOB NOT "
    "NULL,"
    " PRIMARY KEY (dir, start)) STRICT;"
    "CREATE TABLE IF NOT EXISTS objs (id BLOB PRIMARY KEY, refs BLOB NOT NULL, length INTEGER,"
    " crc INTEGER) STRICT, WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS unreferenced ON objs (id) WHERE refs = " NO_REFERENCE ";";

static const char writer_settings[] =
    "PRAGMA synchronous = FULL;"
    "PRAGMA wal_autocheckpoint = 0;"
    "PRAGMA journal_size_limit = 16777216;"
    "PRAGMA temp_store = MEMORY;"
    "CREATE TEMP TABLE removed (id BLOB NOT NULL, ver BLOB NOT NULL, PRIMARY KEY (id, ver))"
    " STRICT, WITHOUT ROWID;";

static const char *const texts[ENSYNC_SQL_COUNT] = {
    [ENSYNC_SQL_BEGIN] = "BEGIN IMMEDIATE",
    [ENSYNC_SQL_COMMIT] = "COMMIT",
    [ENSYNC_SQL_ROLLBACK] = "ROLLBACK",
    [ENSYNC_SQL_HEAL] = "PRAGMA user_version = 1",
    [ENSYNC_SQL_SAVE] = "SAVEPOINT tx",
    [ENSYNC_SQL_UNDO] = "ROLLBACK TO tx",
    [ENSYNC_SQL_RELEASE] = "RELEASE tx",
    [ENSYNC_SQL_READ_DIR] = "SELECT ver, length, start, data FROM dirs LEFT JOIN chunks ON dir = id"
                            " WHERE id = ?1 ORDER BY start",
    [ENSYNC_SQL_LIST_DIRS] = "SELECT id, ver, length FROM dirs",
    [ENSYNC_SQL_ADD_DIR] = "INSERT INTO dirs VALUES (?1, ?2, ?3, ?3 > 0)"
                           " ON CONFLICT DO NOTHING RETURNING chunks",
    [ENSYNC_SQL_GROW_DIR] = "UPDATE dirs SET length = length + ?4, chunks = chunks + (?4 > 0)"
                            " WHERE id = ?1 AND ver = ?2 AND length = ?3 RETURNING chunks",
    [ENSYNC_SQL_REMOVE_DIR] = "DELETE FROM dirs WHERE id = ?1 AND ver = ?2 AND length = ?3"
                              " RETURNING chunks",
    [ENSYNC_SQL_SET_CHUNKS] = "UPDATE dirs SET chunks = 1 WHERE id = ?1",
    [ENSYNC_SQL_ADD_CHUNK] = "INSERT INTO chunks VALUES (?1, ?2, ?3)",
    [ENSYNC_SQL_REMOVE_CHUNKS] = "DELETE FROM chunks WHERE dir = ?1",
    [ENSYNC_SQL_ADD_REMOVED] = "INSERT INTO removed VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    [ENSYNC_SQL_FIND_REMOVED] = "SELECT 1 FROM removed WHERE id = ?1 AND ver = ?2",
    [ENSYNC_SQL_FORGET_REMOVED] = "DELETE FROM removed",
    [ENSYNC_SQL_REFER] =
        "INSERT INTO objs VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO UPDATE"
        " SET refs = xor(refs, excluded.refs), length = coalesce(excluded.length, length),"
        " crc = coalesce(excluded.crc, crc)",
    [ENSYNC_SQL_NOTE_OBJECT] = "INSERT INTO objs VALUES (?1, " NO_REFERENCE ", NULL, NULL)"
                               " ON CONFLICT DO NOTHING",
    [ENSYNC_SQL_FIND_OBJECT] = "SELECT 1 FROM objs WHERE id = ?1",
    [ENSYNC_SQL_LIST_UNREFERENCED] =
        "SELECT id FROM objs WHERE refs = " NO_REFERENCE " AND id > ?1 ORDER BY id LIMIT ?2",
    [ENSYNC_SQL_REMOVE_OBJECT] = "DELETE FROM objs WHERE id = ?1",
    [ENSYNC_SQL_CHECK] = "PRAGMA integrity_check(20)",
    [ENSYNC_SQL_COUNT_ALL] = "SELECT (SELECT count(*) FROM dirs) + (SELECT count(*) FROM objs)",
    [ENSYNC_SQL_READ_ALL_DIRS] = "SELECT id, length, chunks, start, data FROM dirs"
                                 " LEFT JOIN chunks ON dir = id ORDER BY id, start",
    [ENSYNC_SQL_COUNT_ORPHANS] =
        "SELECT count(*) FROM chunks WHERE dir NOT IN (SELECT id FROM dirs)",
    [ENSYNC_SQL_LIST_OBJECTS] = "SELECT id FROM objs WHERE id > ?1 ORDER BY id LIMIT ?2",
    [ENSYNC_SQL_READ_OBJECT] =
        "SELECT refs = " NO_REFERENCE ", length, crc FROM objs WHERE id = ?1",
};

static void keep_failure(struct ensync_db *db, int code)
{
    if (db->failure == SQLITE_OK)
        db->failure = code;
}

static bool execute(struct ensync_db *db, const char *sql)
{
    int code = sqlite3_exec(db->sqlite, sql, NULL, NULL, NULL);

    if (code != SQLITE_OK)
        keep_failure(db, code);
    return code == SQLITE_OK;
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

/* XOR of two references. */
static void combine(sqlite3_context *context, int count, sqlite3_value **values)
{
    uint8_t sum[sizeof(ensync_id)];
    const uint8_t *one = sqlite3_value_blob(values[0]);
    const uint8_t *other = sqlite3_value_blob(values[1]);

    (void)count;
    if (!one || !other || sqlite3_value_bytes(values[0]) != sizeof(sum) ||
        sqlite3_value_bytes(values[1]) != sizeof(sum)) {
        sqlite3_result_error_code(context, SQLITE_CORRUPT);
        return;
    }
    for (size_t i = 0; i < sizeof(sum); i++)
        sum[i] = one[i] ^ other[i];
    sqlite3_result_blob(context, sum, sizeof(sum), SQLITE_TRANSIENT);
}

static int note_log_pages(void *user, sqlite3 *sqlite, const char *name, int pages)
{
    struct ensync_db *db = user;

    (void)sqlite;
    (void)name;
    db->log_pages = pages;
    return SQLITE_OK;
}

static bool set_up_writer(struct ensync_db *db)
{
    int code = sqlite3_create_function(db->sqlite, "xor", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC,
                                       NULL, combine, NULL, NULL);

    if (code != SQLITE_OK)
        keep_failure(db, code);
    sqlite3_wal_hook(db->sqlite, note_log_pages, db);
    return code == SQLITE_OK && execute(db, writer_settings);
}

bool ensync_db_open(struct ensync_db *db, const char *path, enum ensync_access access,
                    const unsigned *busy_timeout_ms)
{
    int code;

    *db = (struct ensync_db){0};
    code = sqlite3_open_v2(path, &db->sqlite, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
    if (code != SQLITE_OK) {
        keep_failure(db, code);
        return false;
    }
    sqlite3_extended_result_codes(db->sqlite, 1);
    sqlite3_busy_handler(db->sqlite, wait_while_busy, (void *)(uintptr_t)busy_timeout_ms);
    return access == ENSYNC_WRITE ? set_up_writer(db) : execute(db, "PRAGMA query_only = ON");
}

void ensync_db_close(struct ensync_db *db)
{
    for (unsigned i = 0; i < ENSYNC_SQL_COUNT; i++)
        sqlite3_finalize(db->statements[i]);
    sqlite3_close(db->sqlite);
    *db = (struct ensync_db){0};
}

/* The first column of the first row.  @return false after a failure */
static bool ask(struct ensync_db *db, const char *sql, int *value)
{
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db->sqlite, sql, -1, &statement, NULL);

    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        *value = sqlite3_column_int(statement, 0);
    else
        keep_failure(db, code);
    sqlite3_finalize(statement);
    return code == SQLITE_ROW;
}

enum ensync_state ensync_db_judge(struct ensync_db *db, char *why, size_t why_size)
{
    int application;
    int version;
    int tables_count;

    if (!ask(db, "PRAGMA application_id", &application) ||
        !ask(db, "PRAGMA user_version", &version) ||
        !ask(db, "SELECT count(*) FROM sqlite_schema", &tables_count)) {
        snprintf(why, why_size, "state.sqlite: %s", ensync_db_text(db->failure));
        return ENSYNC_UNUSABLE;
    }
    if (version == 0 && (application == APPLICATION_ID || tables_count + application == 0))
        return ENSYNC_NEW;
    if (application != APPLICATION_ID) {
        snprintf(why, why_size, "state.sqlite: not a store of Ensync");
        return ENSYNC_UNUSABLE;
    }
    if (version != LAYOUT_VERSION) {
        snprintf(why, why_size, "state.sqlite: layout %d; this program knows layout %d only",
                 version, LAYOUT_VERSION);
        return ENSYNC_UNUSABLE;
    }
    return ENSYNC_READY;
}

bool ensync_db_make(struct ensync_db *db)
{
    char mark[64];

    snprintf(mark, sizeof(mark), "PRAGMA application_id = %d", APPLICATION_ID);
    return execute(db, "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE") && execute(db, mark) &&
           execute(db, tables) && execute(db, "COMMIT");
}

bool ensync_db_mark_ready(struct ensync_db *db)
{
    char mark[64];

    snprintf(mark, sizeof(mark), "PRAGMA user_version = %d", LAYOUT_VERSION);
    return execute(db, mark);
}

/* --- Statements --------------------------------------------------------------------------- */

sqlite3_stmt *ensync_db_use(struct ensync_db *db, enum ensync_sql which)
{
    sqlite3_stmt **statement = &db->statements[which];
    int code;

    if (*statement)
        return *statement;
    code = sqlite3_prepare_v3(db->sqlite, texts[which], -1, SQLITE_PREPARE_PERSISTENT, statement,
                              NULL);
    if (code != SQLITE_OK)
        keep_failure(db, code);
    return *statement;
}

void ensync_db_bind_id(sqlite3_stmt *statement, int index, const ensync_id *id)
{
    sqlite3_bind_blob(statement, index, id->bytes, sizeof(id->bytes), SQLITE_STATIC);
}

void ensync_db_bind_bytes(sqlite3_stmt *statement, int index, wf_bytes bytes)
{
    sqlite3_bind_blob64(statement, index, bytes.ptr, bytes.len, SQLITE_STATIC);
}

bool ensync_db_step(struct ensync_db *db, sqlite3_stmt *statement)
{
    int code;

    if (!statement)
        return false;
    code = sqlite3_step(statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE)
        keep_failure(db, code);
    sqlite3_reset(statement);
    return false;
}

bool ensync_db_once(struct ensync_db *db, sqlite3_stmt *statement)
{
    bool has_row = ensync_db_step(db, statement);

    if (has_row)
        sqlite3_reset(statement);
    return has_row;
}

bool ensync_db_run(struct ensync_db *db, enum ensync_sql which)
{
    sqlite3_stmt *statement = ensync_db_use(db, which);
    int code;

    if (!statement)
        return false;
    sqlite3_step(statement);
    code = sqlite3_reset(statement);
    if (code != SQLITE_OK)
        keep_failure(db, code);
    return code == SQLITE_OK;
}

bool ensync_db_column_id(struct ensync_db *db, sqlite3_stmt *statement, int column, ensync_id *id)
{
    const void *bytes = sqlite3_column_blob(statement, column);

    if (!bytes || sqlite3_column_bytes(statement, column) != sizeof(id->bytes)) {
        keep_failure(db, SQLITE_CORRUPT);
        return false;
    }
    memcpy(id->bytes, bytes, sizeof(id->bytes));
    return true;
}

bool ensync_db_is_well(struct ensync_db *db, int *failure)
{
    *failure = db->failure;
    db->failure = SQLITE_OK;
    return *failure == SQLITE_OK;
}

void ensync_db_checkpoint(struct ensync_db *db)
{
    if (db->log_pages < CHECKPOINT_PAGES)
        return;
    sqlite3_wal_checkpoint_v2(db->sqlite, NULL, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
    db->log_pages = 0;
}

const char *ensync_db_text(int failure)
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
