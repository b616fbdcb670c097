#ifndef SERVER_COMPOSTE_DB_H
#define SERVER_COMPOSTE_DB_H

#include "server/database_pool.h"

struct group_commit;
struct wf_loop;

/** The database of Composte (composte.md 8), FOLDER/state.sqlite: one writer with group commit,
 *  readers for workers.  composte_store.h and composte_users.h stand on it; nobody else looks
 *  inside. */

enum composte_sql {
    COMPOSTE_SQL_FIND_USER,
    COMPOSTE_SQL_ADD_USER,
    COMPOSTE_SQL_SET_PASSWORD,
    COMPOSTE_SQL_RENEW_PASSWORD,
    COMPOSTE_SQL_SET_DISABLED,
    COMPOSTE_SQL_NOTE_DISABLING,
    COMPOSTE_SQL_LIST_USERS,
    COMPOSTE_SQL_LIST_COSTS,
    COMPOSTE_SQL_LIST_DISABLINGS,
    COMPOSTE_SQL_LAST_DISABLING,
    COMPOSTE_SQL_DATA_VERSION,
    COMPOSTE_SQL_ADD_PROJECT,
    COMPOSTE_SQL_FIND_PROJECT,
    COMPOSTE_SQL_LIST_PROJECTS,
    COMPOSTE_SQL_COUNT_OWNED,
    COMPOSTE_SQL_MOVE_HEAD,
    COMPOSTE_SQL_ADD_CONTRIBUTOR,
    COMPOSTE_SQL_REMOVE_CONTRIBUTOR,
    COMPOSTE_SQL_FIND_CONTRIBUTOR,
    COMPOSTE_SQL_COUNT_CONTRIBUTORS,
    COMPOSTE_SQL_LIST_CONTRIBUTORS,
    COMPOSTE_SQL_ADD_REV,
    COMPOSTE_SQL_MEASURE_REVS,
    COMPOSTE_SQL_READ_REVS,
    COMPOSTE_SQL_TRIM_REVS,
    COMPOSTE_SQL_ADD_SNAPSHOT,
    COMPOSTE_SQL_FIND_SNAPSHOT,
    COMPOSTE_SQL_READ_SNAPSHOT,
    COMPOSTE_SQL_TRIM_SNAPSHOTS,
    COMPOSTE_SQL_COUNT_FREE_PAGES,
    COMPOSTE_SQL_GIVE_PAGES_BACK,
    COMPOSTE_SQL_COUNT
};

struct composte_db {
    struct database writer; /**< Of the group commit's thread. */
    struct group_commit *commits;
    struct database_pool readers;
};

extern const struct database_layout composte_layout;

/** Opens it, and makes what is missing.
 *  @param why  receives the reason, for the operator: it may name paths
 *  @return NULL */
struct composte_db *composte_db_open(struct wf_loop *loop, const char *folder, char *why,
                                     size_t why_size);

/** A writer alone, for the operator's verbs, which work beside a running server.
 *  @return false with the reason; it is closed */
bool composte_db_open_writer(struct database *db, const char *folder, char *why, size_t why_size);

/** Ends all writes that were submitted.  The readers must be idle: the store and the users are
 *  closed before.  NULL is fine. */
void composte_db_close(struct composte_db *db);

#endif
