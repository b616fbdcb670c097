#include "server/ensync_db.h"

#include <string.h>

enum { LAYOUT_VERSION = 1, APPLICATION_ID = 0x456E7379 /* "Ensy" */ };

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

/* Those that a transaction has removed, until it ends. */
static const char removed_table[] =
    "CREATE TEMP TABLE removed (id BLOB NOT NULL, ver BLOB NOT NULL, PRIMARY KEY (id, ver))"
    " STRICT, WITHOUT ROWID;";

static const char *const texts[ENSYNC_SQL_COUNT] = {
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

const struct database_layout ensync_layout = {
    .service = "ensync",
    .application_id = APPLICATION_ID,
    .version = LAYOUT_VERSION,
    .tables = tables,
    .for_writer = removed_table,
    .texts = texts,
    .texts_count = ENSYNC_SQL_COUNT,
};

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

bool ensync_db_open(struct database *db, const char *path, const unsigned *busy_timeout_ms)
{
    int code;

    if (!database_open(db, path, &ensync_layout, DATABASE_WRITE, busy_timeout_ms))
        return false;
    code = sqlite3_create_function(db->sqlite, "xor", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC, NULL,
                                   combine, NULL, NULL);
    if (code != SQLITE_OK)
        database_fail(db, code);
    return code == SQLITE_OK;
}

void ensync_db_bind_id(sqlite3_stmt *statement, int index, const ensync_id *id)
{
    sqlite3_bind_blob(statement, index, id->bytes, sizeof(id->bytes), SQLITE_STATIC);
}

bool ensync_db_column_id(struct database *db, sqlite3_stmt *statement, int column, ensync_id *id)
{
    wf_bytes bytes = database_column_bytes(statement, column);

    if (bytes.len != sizeof(id->bytes)) {
        database_fail(db, SQLITE_CORRUPT);
        return false;
    }
    memcpy(id->bytes, bytes.ptr, sizeof(id->bytes));
    return true;
}
