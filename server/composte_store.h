#ifndef SERVER_COMPOSTE_STORE_H
#define SERVER_COMPOSTE_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "server/composte_users.h"
#include "server/group_commit.h"
#include "wireform/io/worker.h"

struct composte_db;
struct composte_project;
struct composte_project_limits;
struct json;

/** Where projects are kept (composte.md 8).  Every change is told only when it is durable, and the
 *  loop never waits for the disk: writes go through the group commit, reads through workers.
 *
 *  What is asked for is a struct embedded in its owner (of a request, which may outlive its
 *  session), who sets `done` and leaves it alone until that is called: from the loop, never inside
 *  the call that began it, also while the store closes.  Writes are told in the order in which they
 *  were asked for.  Texts are copied unless it says otherwise.  All functions belong to the thread
 *  of the loop. */
struct composte_store;

enum {
    COMPOSTE_ID_SIZE = 33,           /**< Of a project: 32 hex digits. */
    COMPOSTE_NAME_SIZE = 4 * 120 + 1 /**< Of a project: 120 characters. */
};

/** 0 in a field: its default. */
struct composte_store_limits {
    unsigned projects_per_owner; /**< 1,000 */
    unsigned contributors;       /**< of a project: 256 */
    unsigned listed_projects;    /**< most in one list, those changed last: 4,096 */
    size_t listed_size;          /**< and about as many bytes of JSON: 15 MiB */
    unsigned snapshot_interval;  /**< revisions, a part of 1,000: 100 */
    unsigned history;            /**< revisions behind the head that stay: 100,000 */
    unsigned readers;            /**< threads for loading and listing: 2 */
    const struct composte_project_limits *project; /**< composte_project_limits; borrowed */
};

/** @return NULL without memory, threads or descriptors */
struct composte_store *composte_store_open(struct wf_loop *loop, struct composte_db *db,
                                           const struct composte_store_limits *limits);

/** Ends all that is under way and calls its `done`.  NULL is fine. */
void composte_store_close(struct composte_store *store);

enum composte_outcome {
    COMPOSTE_STORED, /**< And durable; or read. */
    COMPOSTE_UNKNOWN_PROJECT,
    COMPOSTE_UNKNOWN_USER,
    COMPOSTE_NOT_PERMITTED,
    COMPOSTE_LIMIT_REACHED, /**< too_large: of projects, of contributors. */
    COMPOSTE_STORE_FAILED,  /**< busy: nothing of it happened, and the log says why. */
};

/** What a project is besides its document; gives all its memory back with
 *  composte_facts_deinit(). */
struct composte_facts {
    char project_id[COMPOSTE_ID_SIZE];
    char owner[COMPOSTE_USER_SIZE];
    char name[COMPOSTE_NAME_SIZE];
    char *metadata; /**< A JSON object, or "" when it has none. */
    uint64_t head;
    int64_t created_ms, modified_ms;
    char (*contributors)[COMPOSTE_USER_SIZE]; /**< In the order of their names; not in lists. */
    unsigned contributors_count;
};
void composte_facts_deinit(struct composte_facts *facts);

/* --- Create ------------------------------------------------------------------------------- */

struct composte_create {
    /** COMPOSTE_STORED, COMPOSTE_LIMIT_REACHED, COMPOSTE_STORE_FAILED. */
    void (*done)(struct composte_create *create, enum composte_outcome outcome);
    char project_id[COMPOSTE_ID_SIZE]; /**< Made by the call: 128 random bits. */
    int64_t created_ms;

    struct group_commit_write write;
    struct composte_store *store;
    struct composte_texts *texts;
    enum composte_outcome outcome;
};

/** Makes a project at revision 0, with its owner as its one contributor.
 *  @param metadata  JSON, or empty
 *  @param document  the blank project, JSON
 *  @return false without memory: `done` is not called */
bool composte_store_create(struct composte_store *store, struct composte_create *create,
                           wf_text owner, wf_text name, wf_text metadata, wf_text document);

/* --- Share -------------------------------------------------------------------------------- */

struct composte_share {
    /** Any outcome.  COMPOSTE_NOT_PERMITTED, too, when the owner is to be removed.  A project in
     *  memory must be changed by the caller: its contributors are now `facts.contributors`. */
    void (*done)(struct composte_share *share, enum composte_outcome outcome);
    struct composte_facts facts; /**< Contributors only; freed by the store after `done`. */

    struct group_commit_write write;
    struct composte_store *store;
    char owner[COMPOSTE_USER_SIZE], with[COMPOSTE_USER_SIZE];
    bool is_contributor;
    enum composte_outcome outcome;
};

/** Makes `with` a contributor, or none any more; both are no error when it is so already. */
void composte_store_share(struct composte_store *store, struct composte_share *share,
                          wf_text project_id, wf_text owner, wf_text with, bool is_contributor);

/* --- Append ------------------------------------------------------------------------------- */

/** The revisions of one accepted proposal.
 *
 *  When storing fails, every later append of the same project fails as well, because it does not
 *  follow the head that is stored.  So from the first failure on, a project takes no proposals
 * until all its appends are told; then composte_project_roll_back() makes it what is stored. */
struct composte_append {
    /** COMPOSTE_STORED: settle up to `head`.  COMPOSTE_STORE_FAILED: see above. */
    void (*done)(struct composte_append *append, enum composte_outcome outcome);
    uint64_t before, head;

    struct group_commit_write write;
    struct composte_store *store;
    char project_id[COMPOSTE_ID_SIZE];
    struct composte_rows *rows;
    struct composte_snapshot *snapshots;
};

/** Stores the revisions from `before` + 1 to `head`, which are pending in `project`, the document
 *  at every hundredth, and the new head, in one transaction.
 *  @return false without memory: `done` is not called, and the project is to be rolled back */
bool composte_store_append(struct composte_store *store, struct composte_append *append,
                           wf_text project_id, const struct composte_project *project,
                           uint64_t before, uint64_t head);

/* --- Load and evict ----------------------------------------------------------------------- */

struct composte_load {
    /** COMPOSTE_STORED, COMPOSTE_UNKNOWN_PROJECT, COMPOSTE_STORE_FAILED. */
    void (*done)(struct composte_load *load, enum composte_outcome outcome);

    /** What was loaded is the caller's from `done` on: the facts as of that moment, and the project
     *  at its head, with the log that races and `since` need. */
    struct composte_facts facts;
    struct composte_project *project;
    bool is_damaged;       /**< A stored patch does not apply: read-only, as of the one before. */
    uint64_t snapshot_rev; /**< The newest that is stored. */

    struct wf_job job;
    struct composte_store *store;
    struct composte_load *next;
    char project_id[COMPOSTE_ID_SIZE];
    bool is_outdated; /**< Shared meanwhile: it is loaded again. */
    enum composte_outcome outcome;
};

void composte_store_load(struct composte_store *store, struct composte_load *load,
                         wf_text project_id);

/** Before a project leaves memory: stores the document, so that the next load has nothing to
 *  replay.  Nobody waits for it; a failure is logged.  The project has no pending revisions, and
 * may be freed after the call.
 *  @param snapshot_rev  of the load; nothing is done when there are no revisions since */
void composte_store_evict(struct composte_store *store, wf_text project_id,
                          const struct composte_project *project, uint64_t snapshot_rev);

/* --- List --------------------------------------------------------------------------------- */

struct composte_list {
    /** COMPOSTE_STORED, COMPOSTE_STORE_FAILED. */
    void (*done)(struct composte_list *list, enum composte_outcome outcome);

    /** The projects that the user contributes to, the one changed last first; freed by the store
     *  after `done`.  Heads are of what is durable. */
    struct composte_facts *projects;
    unsigned projects_count;

    struct wf_job job;
    struct composte_store *store;
    char user_id[COMPOSTE_USER_SIZE];
    enum composte_outcome outcome;
};

void composte_store_list(struct composte_store *store, struct composte_list *list, wf_text user_id);

#endif
