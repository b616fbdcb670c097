#ifndef SERVER_DATABASE_H
#define SERVER_DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** What every store needs of SQLite: a file that is judged before it is used, statements that are
 *  prepared once, and a COMMIT that is a promise: what was committed survives kill -9 and loss of
 *  power (write-ahead log, synchronous=FULL).
 *
 *  A connection keeps its first failure, as readers do, and all calls but database_close() and
 *  database_rollback() may follow it: ask once, at the end.  One thread uses it at a time. */

enum { DATABASE_STATEMENTS_LIMIT = 64 };

/** What is in the file: constant, one for each kind of store. */
struct database_layout {
    const char *service; /**< "ensync": for the log, and for who finds another's file. */
    int32_t application_id;
    int version;            /**< Of the tables, from 1 on: another one is refused. */
    const char *tables;     /**< CREATE ... IF NOT EXISTS. */
    const char *for_writer; /**< Run by each connection that writes (TEMP tables); NULL: nothing. */
    const char *const *texts; /**< SQL, for database_use(). */
    unsigned texts_count;
    bool gives_pages_back; /**< Made for PRAGMA incremental_vacuum. */
};

struct database {
    sqlite3 *sqlite;
    const struct database_layout *layout;
    sqlite3_stmt *statements[DATABASE_STATEMENTS_LIMIT]; /**< Prepared when first used. */
    sqlite3_stmt *own[8];                                /**< BEGIN and its kin. */
    int failure;    /**< The first code of SQLite that was an error since it was cleared. */
    int log_pages;  /**< In the write-ahead log after the last commit. */
    bool must_heal; /**< See database_commit(). */
};

/* --- Opening ------------------------------------------------------------------------------ */

/** A connection that writes stays where it is; one that reads may be copied (and is one still). */
enum database_access { DATABASE_WRITE, DATABASE_READ };

/** Opens a file that is there.
 *  @param busy_timeout_ms  longest wait for other processes; borrowed until the close
 *  @return false with the failure set; close it all the same */
bool database_open(struct database *db, const char *path, const struct database_layout *layout,
                   enum database_access access, const unsigned *busy_timeout_ms);
void database_close(struct database *db);

/** Until it is marked as ready, a database counts as new. */
enum database_state { DATABASE_NEW, DATABASE_READY, DATABASE_UNUSABLE };

/** @param why  receives the reason why it is not usable */
enum database_state database_judge(struct database *db, char *why, size_t why_size);

/** Makes the tables of a new one; may be repeated.  @return false with the failure set */
bool database_make(struct database *db);
bool database_mark_ready(struct database *db);

/** For a store that is nothing but FOLDER/state.sqlite: opens it for writing, and makes what is
 *  missing, the folder too.  Several processes may do so at one time.
 *  @param why  receives the reason, for the operator: it may name paths
 *  @return false; it is closed */
bool database_open_store(struct database *db, const char *folder,
                         const struct database_layout *layout, const unsigned *busy_timeout_ms,
                         char *why, size_t why_size);

/** The path of that file.  @return false with errno: it does not fit */
bool database_store_path(const char *folder, char *path, size_t path_size);

/* --- Statements --------------------------------------------------------------------------- */

/** The statement `texts[which]`, ready for bindings; NULL after a failure, which every call takes
 *  (SQLite's own, too).  Bindings stay until they are replaced. */
sqlite3_stmt *database_use(struct database *db, unsigned which);

/** Both are borrowed until the statement has ended or the next binding takes their place. */
void database_bind_bytes(sqlite3_stmt *statement, int index, wf_bytes bytes);
void database_bind_text(sqlite3_stmt *statement, int index, wf_text text);

/** @return whether there is a row; false after a failure too.  Who stops before the last row
 *  calls sqlite3_reset() */
bool database_step(struct database *db, sqlite3_stmt *statement);

/** Steps once and resets.  @return whether there was a row */
bool database_once(struct database *db, sqlite3_stmt *statement);

/** Runs a statement without rows.  @return false when this one failed */
bool database_run(struct database *db, unsigned which);

/** Of the row in hand; borrowed until the next step.  NULL gives no bytes. */
wf_bytes database_column_bytes(sqlite3_stmt *statement, int column);
wf_text database_column_text(sqlite3_stmt *statement, int column);

/** Notes a failure that somebody else found: a row that makes no sense is SQLITE_CORRUPT. */
void database_fail(struct database *db, int failure);

/** @return whether there was no failure since the last call; clears it */
bool database_is_well(struct database *db, int *failure);

/** "the disk is full", for the peer. */
const char *database_text(int failure);

/* --- Transactions ------------------------------------------------------------------------- */

/** Begins the one write transaction that the whole file has.
 *  @return false: busy for too long, or broken */
bool database_begin(struct database *db);

/** Begins a view of one instant, for reading; ends with database_commit(). */
bool database_begin_reading(struct database *db);

/** Makes it durable.  When the sync of the log failed, the log may hold the whole of what was
 *  answered with an error, and a crash could bring it to life: database_rollback() or, if that
 *  cannot, the next database_begin() writes over it before anything else is written.
 *  @return false: nothing of it happened; call database_rollback() */
bool database_commit(struct database *db);

/** The failure that led here stays the first one. */
void database_rollback(struct database *db);

/** A part of a transaction that can be undone alone.  Release follows undo as well. */
bool database_save(struct database *db);
bool database_undo(struct database *db);
bool database_release(struct database *db);

/** @return whether a transaction is under way: some failures (a full disk) end it */
bool database_is_within(const struct database *db);

/** After a commit of this connection: is it time for a checkpoint? */
bool database_has_long_log(const struct database *db);

/** Brings the write-ahead log into the database; any connection can.  Not part of any commit, and
 *  no promise depends on it. */
void database_checkpoint(struct database *db);

#endif
