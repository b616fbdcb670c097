/* The store itself, its projects, and who contributes to them. */
#include "server/composte_store.h"

#include <string.h>

#include "server/composte_project.h"
#include "server/composte_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/base/entropy.h"
#include "wireform/base/log.h"
#include "wireform/base/owner.h"

/* --- Opening ------------------------------------------------------------------------------ */

static unsigned or_else(unsigned wanted, unsigned otherwise)
{
    return wanted ? wanted : otherwise;
}

static void set_limits(struct composte_store_limits *limits,
                       const struct composte_store_limits *wanted)
{
    *limits = (struct composte_store_limits){
        .projects_per_owner = or_else(wanted->projects_per_owner, 1000),
        .contributors = or_else(wanted->contributors, 256),
        .listed_projects = or_else(wanted->listed_projects, 4096),
        .listed_size = wanted->listed_size ? wanted->listed_size : (size_t)15 << 20,
        .snapshot_interval = or_else(wanted->snapshot_interval, 100),
        .history = or_else(wanted->history, 100000),
        .readers = or_else(wanted->readers, 2),
        .project = wanted->project ? wanted->project : &composte_project_limits,
    };
}

struct composte_store *composte_store_open(struct wf_loop *loop, struct composte_db *db,
                                           const struct composte_store_limits *limits)
{
    struct composte_store *store = wf_alloc(1, sizeof(*store));

    if (!store)
        return NULL;
    store->loop = loop;
    store->db = db;
    set_limits(&store->limits, limits);
    store->workers = wf_workers_new(loop, store->limits.readers, 0);
    if (store->workers)
        return store;
    wf_free(store);
    return NULL;
}

/* Loads may be asked for again by shares that end, and these by anybody's `done`. */
void composte_store_close(struct composte_store *store)
{
    if (!store)
        return;
    store->is_closing = true;
    group_commit_drain(store->db->commits);
    wf_workers_free(store->workers);
    group_commit_drain(store->db->commits);
    wf_free(store);
}

void composte_store_complain(const char *project_id, const char *what, int failure)
{
    wf_log(WF_LOG_ERROR, "composte", NULL, "project %s %s: %s", project_id, what,
           database_text(failure));
}

enum composte_outcome composte_outcome_of(const struct group_commit_write *write, bool is_durable,
                                          enum composte_outcome refused)
{
    if (is_durable)
        return COMPOSTE_STORED;
    return write->failure == SQLITE_OK ? refused : COMPOSTE_STORE_FAILED;
}

/* --- Facts -------------------------------------------------------------------------------- */

void composte_facts_deinit(struct composte_facts *facts)
{
    wf_free(facts->metadata);
    wf_free(facts->contributors);
    facts->metadata = NULL;
    facts->contributors = NULL;
    facts->contributors_count = 0;
}

int64_t composte_db_number(struct database *db, sqlite3_stmt *statement)
{
    int64_t number = -1;

    if (!database_step(db, statement))
        return -1;
    if (sqlite3_column_type(statement, 0) != SQLITE_NULL)
        number = sqlite3_column_int64(statement, 0);
    sqlite3_reset(statement);
    return number;
}

void composte_id_store(char *id, size_t size, wf_text text)
{
    wf_text_store(id, size, text.len < size ? text : WF_TEXT(""));
}

wf_text composte_text_put(char **at, wf_text text)
{
    wf_text copy = {*at, text.len};

    if (text.len > 0)
        memcpy(*at, text.ptr, text.len);
    *at += text.len;
    return copy;
}

static void store_column(char *text, size_t size, sqlite3_stmt *row, int column)
{
    composte_id_store(text, size, database_column_text(row, column));
}

bool composte_facts_read(struct composte_facts *facts, sqlite3_stmt *row)
{
    wf_text metadata = database_column_text(row, 6);

    *facts = (struct composte_facts){.head = (uint64_t)sqlite3_column_int64(row, 2),
                                     .created_ms = sqlite3_column_int64(row, 3),
                                     .modified_ms = sqlite3_column_int64(row, 4)};
    store_column(facts->project_id, sizeof(facts->project_id), row, 0);
    store_column(facts->owner, sizeof(facts->owner), row, 1);
    store_column(facts->name, sizeof(facts->name), row, 5);
    facts->metadata = wf_alloc(metadata.len + 1, 1);
    if (facts->metadata && metadata.len > 0)
        memcpy(facts->metadata, metadata.ptr, metadata.len);
    return facts->metadata != NULL;
}

bool composte_facts_read_contributors(struct composte_facts *facts, struct database *db,
                                      unsigned limit)
{
    sqlite3_stmt *rows = database_use(db, COMPOSTE_SQL_LIST_CONTRIBUTORS);

    wf_free(facts->contributors);
    facts->contributors_count = 0;
    facts->contributors = wf_alloc(limit, COMPOSTE_USER_SIZE);
    if (!facts->contributors)
        return false;
    database_bind_text(rows, 1, wf_text_of(facts->project_id));
    while (facts->contributors_count < limit && database_step(db, rows))
        store_column(facts->contributors[facts->contributors_count++], COMPOSTE_USER_SIZE, rows, 0);
    sqlite3_reset(rows);
    return db->failure == SQLITE_OK;
}

/* --- Create ------------------------------------------------------------------------------- */

struct composte_texts {
    wf_text owner, name, metadata, document;
    char bytes[];
};

static struct composte_texts *copy_texts(wf_text owner, wf_text name, wf_text metadata,
                                         wf_text document)
{
    struct composte_texts *texts =
        wf_alloc(1, sizeof(*texts) + owner.len + name.len + metadata.len + document.len);
    char *at;

    if (!texts)
        return NULL;
    at = texts->bytes;
    texts->owner = composte_text_put(&at, owner);
    texts->name = composte_text_put(&at, name);
    texts->metadata = composte_text_put(&at, metadata);
    texts->document = composte_text_put(&at, document);
    return texts;
}

static void make_id(char id[COMPOSTE_ID_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    uint8_t bits[(COMPOSTE_ID_SIZE - 1) / 2];

    wf_entropy_fill(bits, sizeof(bits));
    for (size_t i = 0; i < sizeof(bits); i++) {
        id[2 * i] = digits[bits[i] >> 4];
        id[2 * i + 1] = digits[bits[i] & 15];
    }
    id[COMPOSTE_ID_SIZE - 1] = '\0';
}

static void add_contributor(struct database *db, const char *project_id, wf_text user_id)
{
    sqlite3_stmt *add = database_use(db, COMPOSTE_SQL_ADD_CONTRIBUTOR);

    database_bind_text(add, 1, wf_text_of(project_id));
    database_bind_text(add, 2, user_id);
    database_once(db, add);
}

static bool has_room_for_owner(struct composte_store *store, struct database *db, wf_text owner)
{
    sqlite3_stmt *count = database_use(db, COMPOSTE_SQL_COUNT_OWNED);

    database_bind_text(count, 1, owner);
    return composte_db_number(db, count) < (int64_t)store->limits.projects_per_owner;
}

static bool write_project(struct group_commit_write *write, struct database *db)
{
    struct composte_create *create = WF_OWNER(write, struct composte_create, write);
    const struct composte_texts *texts = create->texts;
    sqlite3_stmt *add = database_use(db, COMPOSTE_SQL_ADD_PROJECT);
    sqlite3_stmt *snapshot = database_use(db, COMPOSTE_SQL_ADD_SNAPSHOT);

    create->outcome = COMPOSTE_LIMIT_REACHED;
    if (!has_room_for_owner(create->store, db, texts->owner))
        return false;
    database_bind_text(add, 1, wf_text_of(create->project_id));
    database_bind_text(add, 2, texts->owner);
    sqlite3_bind_int64(add, 3, create->created_ms);
    database_bind_text(add, 4, texts->name);
    database_bind_text(add, 5, texts->metadata);
    database_once(db, add);
    add_contributor(db, create->project_id, texts->owner);
    database_bind_text(snapshot, 1, wf_text_of(create->project_id));
    sqlite3_bind_int64(snapshot, 2, 0);
    database_bind_bytes(snapshot, 3,
                        (wf_bytes){(const uint8_t *)texts->document.ptr, texts->document.len});
    database_once(db, snapshot);
    return true;
}

static void project_written(struct group_commit_write *write, bool is_durable)
{
    struct composte_create *create = WF_OWNER(write, struct composte_create, write);

    if (write->failure != SQLITE_OK)
        composte_store_complain(create->project_id, "could not be made", write->failure);
    wf_free(create->texts);
    create->done(create, composte_outcome_of(write, is_durable, create->outcome));
}

bool composte_store_create(struct composte_store *store, struct composte_create *create,
                           wf_text owner, wf_text name, wf_text metadata, wf_text document)
{
    create->texts = copy_texts(owner, name, metadata, document);
    if (!create->texts)
        return false;
    make_id(create->project_id);
    create->created_ms = wf_clock_wall_ms();
    create->store = store;
    create->write = (struct group_commit_write){.run = write_project, .done = project_written};
    group_commit_submit(store->db->commits, &create->write);
    return true;
}

/* --- Share -------------------------------------------------------------------------------- */

static bool has_user(struct database *db, const char *user_id)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_USER);

    database_bind_text(find, 1, wf_text_of(user_id));
    return database_once(db, find);
}

static bool has_contributor(struct database *db, const char *project_id, const char *user_id)
{
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_CONTRIBUTOR);

    database_bind_text(find, 1, wf_text_of(project_id));
    database_bind_text(find, 2, wf_text_of(user_id));
    return database_once(db, find);
}

static bool has_room_for_contributor(const struct composte_share *share, struct database *db)
{
    sqlite3_stmt *count = database_use(db, COMPOSTE_SQL_COUNT_CONTRIBUTORS);

    database_bind_text(count, 1, wf_text_of(share->facts.project_id));
    return composte_db_number(db, count) < (int64_t)share->store->limits.contributors;
}

/* @return COMPOSTE_STORED: nothing speaks against it */
static enum composte_outcome judge_share(const struct composte_share *share, struct database *db)
{
    const char *project_id = share->facts.project_id;
    sqlite3_stmt *find = database_use(db, COMPOSTE_SQL_FIND_PROJECT);
    bool is_owner;

    database_bind_text(find, 1, wf_text_of(project_id));
    if (!database_step(db, find))
        return COMPOSTE_UNKNOWN_PROJECT;
    is_owner = wf_text_equal(database_column_text(find, 1), wf_text_of(share->owner));
    sqlite3_reset(find);
    if (!is_owner)
        return COMPOSTE_NOT_PERMITTED;
    if (!has_user(db, share->with))
        return COMPOSTE_UNKNOWN_USER;
    if (!share->is_contributor && strcmp(share->with, share->owner) == 0)
        return COMPOSTE_NOT_PERMITTED;
    if (share->is_contributor && !has_contributor(db, project_id, share->with) &&
        !has_room_for_contributor(share, db))
        return COMPOSTE_LIMIT_REACHED;
    return COMPOSTE_STORED;
}

static void remove_contributor(struct database *db, const char *project_id, const char *user_id)
{
    sqlite3_stmt *remove = database_use(db, COMPOSTE_SQL_REMOVE_CONTRIBUTOR);

    database_bind_text(remove, 1, wf_text_of(project_id));
    database_bind_text(remove, 2, wf_text_of(user_id));
    database_once(db, remove);
}

static bool write_share(struct group_commit_write *write, struct database *db)
{
    struct composte_share *share = WF_OWNER(write, struct composte_share, write);

    share->outcome = judge_share(share, db);
    if (share->outcome != COMPOSTE_STORED)
        return false;
    if (share->is_contributor)
        add_contributor(db, share->facts.project_id, wf_text_of(share->with));
    else
        remove_contributor(db, share->facts.project_id, share->with);
    share->outcome = COMPOSTE_STORE_FAILED;
    return composte_facts_read_contributors(&share->facts, db, share->store->limits.contributors);
}

/* Who is reading the project just now may have missed it. */
static void outdate_loads(struct composte_store *store, const char *project_id)
{
    for (struct composte_load *load = store->loads; load; load = load->next)
        if (strcmp(load->project_id, project_id) == 0)
            load->is_outdated = true;
}

static void share_written(struct group_commit_write *write, bool is_durable)
{
    struct composte_share *share = WF_OWNER(write, struct composte_share, write);
    struct composte_facts facts = share->facts;

    if (write->failure != SQLITE_OK)
        composte_store_complain(facts.project_id, "could not be shared", write->failure);
    if (is_durable)
        outdate_loads(share->store, facts.project_id);
    share->done(share, composte_outcome_of(write, is_durable, share->outcome));
    composte_facts_deinit(&facts);
}

void composte_store_share(struct composte_store *store, struct composte_share *share,
                          wf_text project_id, wf_text owner, wf_text with, bool is_contributor)
{
    share->facts = (struct composte_facts){0};
    composte_id_store(share->facts.project_id, COMPOSTE_ID_SIZE, project_id);
    composte_id_store(share->owner, COMPOSTE_USER_SIZE, owner);
    composte_id_store(share->with, COMPOSTE_USER_SIZE, with);
    share->is_contributor = is_contributor;
    share->store = store;
    share->write = (struct group_commit_write){.run = write_share, .done = share_written};
    group_commit_submit(store->db->commits, &share->write);
}
