#ifndef SERVER_ENSYNC_DB_H
#define SERVER_ENSYNC_DB_H

#include <sqlite3.h>

#include "server/ensync_store.h"

/** The database of a store: connections, the layout, prepared statements.  A connection keeps its
 *  first failure, as readers do: ask once, at the end. */

enum ensync_sql {
    ENSYNC_SQL_BEGIN,
    ENSYNC_SQL_COMMIT,
    ENSYNC_SQL_ROLLBACK,
    ENSYNC_SQL_HEAL,
    ENSYNC_SQL_SAVE,
    ENSYNC_SQL_UNDO,
    ENSYNC_SQL_RELEASE,
    ENSYNC_SQL_READ_DIR,
    ENSYNC_SQL_LIST_DIRS,
    ENSYNC_SQL_ADD_DIR,
    ENSYNC_SQL_GROW_DIR,
    ENSYNC_SQL_REMOVE_DIR,
    ENSYNC_SQL_SET_CHUNKS,
    ENSYNC_SQL_ADD_CHUNK,
    ENSYNC_SQL_REMOVE_CHUNKS,
    ENSYNC_SQL_ADD_REMOVED,
    ENSYNC_SQL_FIND_REMOVED,
    ENSYNC_SQL_FORGET_REMOVED,
    ENSYNC_SQL_REFER,
    ENSYNC_SQL_NOTE_OBJECT,
    ENSYNC_SQL_FIND_OBJECT,
    ENSYNC_SQL_LIST_UNREFERENCED,
    ENSYNC_SQL_REMOVE_OBJECT,
    ENSYNC_SQL_CHECK,
    ENSYNC_SQL_COUNT_ALL,
    ENSYNC_SQL_READ_ALL_DIRS,
    ENSYNC_SQL_COUNT_ORPHANS,
    ENSYNC_SQL_LIST_OBJECTS,
    ENSYNC_SQL_READ_OBJECT,
    ENSYNC_SQL_COUNT
};

struct ensync_db {
    sqlite3 *sqlite;
    sqlite3_stmt *statements[ENSYNC_SQL_COUNT]; /**< Prepared when first used. */
    int failure;   /**< The first code of SQLite that was an error since it was cleared. */
    int log_pages; /**< In the write-ahead log after the last commit. */
};

enum ensync_access { ENSYNC_WRITE, ENSYNC_READ };

/** @param busy_timeout_ms  borrowed until the close
 *  @return false with the failure set; close it all the same */
bool ensync_db_open(struct ensync_db *db, const char *path, enum ensync_access access,
                    const unsigned *busy_timeout_ms);
void ensync_db_close(struct ensync_db *db);

/** Until it is marked as ready, a database counts as new. */
enum ensync_state { ENSYNC_NEW, ENSYNC_READY, ENSYNC_UNUSABLE };

/** @param why  receives the reason why it is not usable */
enum ensync_state ensync_db_judge(struct ensync_db *db, char *why, size_t why_size);

/** Makes the tables of a new one; may be repeated.  @return false with the failure set */
bool ensync_db_make(struct ensync_db *db);
bool ensync_db_mark_ready(struct ensync_db *db);

/** The statement, ready for bindings; NULL after a failure, which every call takes. */
sqlite3_stmt *ensync_db_use(struct ensync_db *db, enum ensync_sql which);
void ensync_db_bind_id(sqlite3_stmt *statement, int index, const ensync_id *id);
void ensync_db_bind_bytes(sqlite3_stmt *statement, int index, wf_bytes bytes);

/** @return whether there is a row; false after a failure too */
bool ensync_db_step(struct ensync_db *db, sqlite3_stmt *statement);

/** Steps once and resets.  @return whether there was a row */
bool ensync_db_once(struct ensync_db *db, sqlite3_stmt *statement);

/** Runs a statement without bindings and rows.  @return false when this one failed */
bool ensync_db_run(struct ensync_db *db, enum ensync_sql which);

/** @return false: it is no id, and the failure is SQLITE_CORRUPT */
bool ensync_db_column_id(struct ensync_db *db, sqlite3_stmt *statement, int column, ensync_id *id);

/** @return whether there was no failure since the last call; clears it */
bool ensync_db_is_well(struct ensync_db *db, int *failure);

/** Brings the write-ahead log into the database once it is long.  Not part of any commit, and no
 *  promise depends on it. */
void ensync_db_checkpoint(struct ensync_db *db);

/** "the disk is full", for the peer. */
const char *ensync_db_text(int failure);

#endif
