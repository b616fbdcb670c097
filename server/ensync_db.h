#ifndef SERVER_ENSYNC_DB_H
#define SERVER_ENSYNC_DB_H

#include "server/database.h"
#include "server/ensync_store.h"

/** The database of a store: its tables, its statements for database_use(), its columns. */

enum ensync_sql {
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

extern const struct database_layout ensync_layout;

/** Opens it for writing, with what the statements need; to read it, database_open() will do.
 *  @return false with the failure set; close it all the same */
bool ensync_db_open(struct database *db, const char *path, const unsigned *busy_timeout_ms);

void ensync_db_bind_id(sqlite3_stmt *statement, int index, const ensync_id *id);

/** @return false: it is no id, and the failure is SQLITE_CORRUPT */
bool ensync_db_column_id(struct database *db, sqlite3_stmt *statement, int column, ensync_id *id);

#endif
