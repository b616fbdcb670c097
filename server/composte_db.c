#include "server/composte_db.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "server/group_commit.h"
#include "wireform/base/alloc.h"

enum { LAYOUT_VERSION = 1, APPLICATION_ID = 0x436F6D70 /* "Comp" */ };

static const unsigned busy_timeout_ms = 5000;

/* Patches and documents come last in their rows: what is before them is read without them.
 * `disabling` tells a running server whose sessions have to end. */
static const char tables[] =
    "CREATE TABLE IF NOT EXISTS user (user_id TEXT PRIMARY KEY, phc TEXT NOT NULL,"
    " disabled INTEGER NOT NULL, created_ms INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS disabling (number INTEGER PRIMARY KEY AUTOINCREMENT,"
    " user_id TEXT NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS project (project_id TEXT PRIMARY KEY, owner TEXT NOT NULL,"
    " head INTEGER NOT NULL, created_ms INTEGER NOT NULL, modified_ms INTEGER NOT NULL,"
    " name TEXT NOT NULL, metadata TEXT NOT NULL) STRICT;"
    "CREATE INDEX IF NOT EXISTS owned ON project (owner);"
    "CREATE TABLE IF NOT EXISTS contributor (project_id TEXT NOT NULL, user_id TEXT NOT NULL,"
    " PRIMARY KEY (project_id, user_id)) STRICT, WITHOUT ROWID;"
    "CREATE INDEX IF NOT EXISTS contributed ON contributor (user_id);"
    "CREATE TABLE IF NOT EXISTS rev (project_id TEXT NOT NULL, rev INTEGER NOT NULL,"
    " author TEXT NOT NULL, change_id TEXT NOT NULL, time_ms INTEGER NOT NULL,"
    " footprint BLOB NOT NULL, patch BLOB NOT NULL, PRIMARY KEY (project_id, rev)) STRICT;"
    "CREATE TABLE IF NOT EXISTS snapshot (project_id TEXT NOT NULL, rev INTEGER NOT NULL,"
    " document BLOB NOT NULL, PRIMARY KEY (project_id, rev)) STRICT;";

static const char *const texts[COMPOSTE_SQL_COUNT] = {
    [COMPOSTE_SQL_FIND_USER] = "SELECT phc, disabled FROM user WHERE user_id = ?1",
    [COMPOSTE_SQL_ADD_USER] = "INSERT INTO user VALUES (?1, ?2, 0, ?3)"
                              " ON CONFLICT DO NOTHING RETURNING 1",
    [COMPOSTE_SQL_SET_PASSWORD] = "UPDATE user SET phc = ?2 WHERE user_id = ?1 RETURNING 1",
    [COMPOSTE_SQL_RENEW_PASSWORD] = "UPDATE user SET phc = ?2 WHERE user_id = ?1 AND phc = ?3",
    [COMPOSTE_SQL_SET_DISABLED] = "UPDATE user SET disabled = ?2 WHERE user_id = ?1 RETURNING 1",
    [COMPOSTE_SQL_NOTE_DISABLING] = "INSERT INTO disabling (user_id) VALUES (?1)",
    [COMPOSTE_SQL_LIST_USERS] = "SELECT user_id, disabled, created_ms FROM user ORDER BY user_id",
    /* One of those at each cost: without salt and hash, whose lengths are always the same. */
    [COMPOSTE_SQL_LIST_COSTS] = "SELECT max(phc) FROM user WHERE disabled = 0"
                                " GROUP BY substr(phc, 1, length(phc) - 66) LIMIT ?1",
    [COMPOSTE_SQL_LIST_DISABLINGS] = "SELECT number, user_id FROM disabling WHERE number > ?1"
                                     " ORDER BY number LIMIT ?2",
    [COMPOSTE_SQL_LAST_DISABLING] = "SELECT coalesce(max(number), 0) FROM disabling",
    [COMPOSTE_SQL_DATA_VERSION] = "PRAGMA data_version",
    [COMPOSTE_SQL_ADD_PROJECT] = "INSERT INTO project (project_id, owner, head, created_ms,"
                                 " modified_ms, name, metadata) VALUES (?1, ?2, 0, ?3, ?3, ?4, ?5)",
    [COMPOSTE_SQL_FIND_PROJECT] = "SELECT project_id, owner, head, created_ms, modified_ms, name,"
                                  " metadata FROM project WHERE project_id = ?1",
    [COMPOSTE_SQL_LIST_PROJECTS] =
        "SELECT project_id, owner, head, created_ms, modified_ms, name, metadata"
        " FROM contributor JOIN project USING (project_id) WHERE user_id = ?1"
        " ORDER BY modified_ms DESC, project_id LIMIT ?2",
    [COMPOSTE_SQL_COUNT_OWNED] = "SELECT count(*) FROM project WHERE owner = ?1",
    [COMPOSTE_SQL_MOVE_HEAD] = "UPDATE project SET head = ?3, modified_ms = ?4"
                               " WHERE project_id = ?1 AND head = ?2 RETURNING 1",
    [COMPOSTE_SQL_ADD_CONTRIBUTOR] = "INSERT INTO contributor VALUES (?1, ?2)"
                                     " ON CONFLICT DO NOTHING",
    [COMPOSTE_SQL_REMOVE_CONTRIBUTOR] = "DELETE FROM contributor"
                                        " WHERE project_id = ?1 AND user_id = ?2",
    [COMPOSTE_SQL_FIND_CONTRIBUTOR] = "SELECT 1 FROM contributor"
                                      " WHERE project_id = ?1 AND user_id = ?2",
    [COMPOSTE_SQL_COUNT_CONTRIBUTORS] = "SELECT count(*) FROM contributor WHERE project_id = ?1",
    [COMPOSTE_SQL_LIST_CONTRIBUTORS] = "SELECT user_id FROM contributor WHERE project_id = ?1"
                                       " ORDER BY user_id",
    [COMPOSTE_SQL_ADD_REV] = "INSERT INTO rev (project_id, rev, author, change_id, time_ms,"
                             " footprint, patch) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    [COMPOSTE_SQL_MEASURE_REVS] = "SELECT rev, time_ms, length(footprint) + length(patch) FROM rev"
                                  " WHERE project_id = ?1 ORDER BY rev DESC",
    [COMPOSTE_SQL_READ_REVS] = "SELECT rev, author, change_id, time_ms, patch FROM rev"
                               " WHERE project_id = ?1 AND rev > ?2 ORDER BY rev",
    [COMPOSTE_SQL_TRIM_REVS] = "DELETE FROM rev WHERE rowid IN (SELECT rowid FROM rev"
                               " WHERE project_id = ?1 AND rev <= ?2 LIMIT ?3)",
    [COMPOSTE_SQL_ADD_SNAPSHOT] = "INSERT INTO snapshot VALUES (?1, ?2, ?3)"
                                  " ON CONFLICT DO NOTHING",
    [COMPOSTE_SQL_FIND_SNAPSHOT] = "SELECT max(rev) FROM snapshot WHERE project_id = ?1"
                                   " AND rev <= ?2 AND rev % ?3 = 0",
    [COMPOSTE_SQL_READ_SNAPSHOT] = "SELECT document FROM snapshot WHERE project_id = ?1"
                                   " AND rev = ?2",
    [COMPOSTE_SQL_TRIM_SNAPSHOTS] =
        "DELETE FROM snapshot WHERE rowid IN (SELECT rowid FROM snapshot WHERE project_id = ?1"
        " AND (rev < ?2 OR (rev < ?3 AND rev % ?4 <> 0)) LIMIT ?5)",
    [COMPOSTE_SQL_COUNT_FREE_PAGES] = "PRAGMA freelist_count",
    [COMPOSTE_SQL_GIVE_PAGES_BACK] = "PRAGMA incremental_vacuum(256)",
};

const struct database_layout composte_layout = {
    .service = "composte",
    .application_id = APPLICATION_ID,
    .version = LAYOUT_VERSION,
    .tables = tables,
    .texts = texts,
    .texts_count = COMPOSTE_SQL_COUNT,
    .gives_pages_back = true,
};

bool composte_db_open_writer(struct database *db, const char *folder, char *why, size_t why_size)
{
    return database_open_store(db, folder, &composte_layout, &busy_timeout_ms, why, why_size);
}

static bool explain_errno(char *why, size_t why_size)
{
    snprintf(why, why_size, "%s", strerror(errno ? errno : ENOMEM));
    return false;
}

static bool set_up(struct composte_db *db, struct wf_loop *loop, const char *folder, char *why,
                   size_t why_size)
{
    if (!database_pool_init(&db->readers, folder, &composte_layout, &busy_timeout_ms))
        return explain_errno(why, why_size);
    if (!composte_db_open_writer(&db->writer, folder, why, why_size))
        return false;
    db->commits = group_commit_new(loop, &db->writer);
    return db->commits || explain_errno(why, why_size);
}

struct composte_db *composte_db_open(struct wf_loop *loop, const char *folder, char *why,
                                     size_t why_size)
{
    struct composte_db *db = wf_alloc(1, sizeof(*db));

    errno = 0;
    if (!db) {
        explain_errno(why, why_size);
        return NULL;
    }
    if (set_up(db, loop, folder, why, why_size))
        return db;
    composte_db_close(db);
    return NULL;
}

void composte_db_close(struct composte_db *db)
{
    if (!db)
        return;
    group_commit_free(db->commits);
    database_close(&db->writer);
    database_pool_deinit(&db->readers);
    wf_free(db);
}
