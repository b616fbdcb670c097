#ifndef SERVER_COMPOSTE_STORE_PRIVATE_H
#define SERVER_COMPOSTE_STORE_PRIVATE_H

#include "server/composte_db.h"
#include "server/composte_store.h"

/** What the files of the store share; nobody else includes it. */

struct composte_compaction;

struct composte_store {
    struct wf_loop *loop;
    struct composte_db *db;
    struct composte_store_limits limits;
    struct wf_workers *workers;
    struct composte_load *loads; /**< Under way. */
    struct composte_compaction *compactions;
    bool is_closing;
};

/** "project ID could not be made: the disk is full", into the log. */
void composte_store_complain(const char *project_id, const char *what, int failure);

/** The outcome of a write, of which `refused` is what its `run` said. */
enum composte_outcome composte_outcome_of(const struct group_commit_write *write, bool is_durable,
                                          enum composte_outcome refused);

/** Keeps an id; one that is too long is none, and so "": nothing has that. */
void composte_id_store(char *id, size_t size, wf_text text);

/** Copies a text to `*at`, which moves behind it. */
wf_text composte_text_put(char **at, wf_text text);

/** Reads a row of COMPOSTE_SQL_FIND_PROJECT or COMPOSTE_SQL_LIST_PROJECTS.
 *  @return false without memory */
bool composte_facts_read(struct composte_facts *facts, sqlite3_stmt *row);

/** Reads who contributes to `facts->project_id`.  @return false without memory, or with a failure
 */
bool composte_facts_read_contributors(struct composte_facts *facts, struct database *db,
                                      unsigned limit);

/** A count, or another number that is the first column of the only row; -1: NULL, or no row. */
int64_t composte_db_number(struct database *db, sqlite3_stmt *statement);

/** The oldest revision that the log of a loaded project has to reach back to: those of late, the
 *  young ones, but no more bytes than the limits say. */
uint64_t composte_log_start(struct database *db, const struct composte_project_limits *limits,
                            const char *project_id, uint64_t head);

/** Trims what is behind the log, in the background and in small steps.  Does nothing when it is
 *  doing so, or without memory: the next thousand revisions ask again. */
void composte_store_compact(struct composte_store *store, const char *project_id);

#endif
