#include <stdio.h>

#include "server/etherpad_stored.h"
#include "server/etherpad_tables.h"

/* --- Revisions one by one ------------------------------------------------------------------ */

static struct etherpad_revision revision_of(sqlite3_stmt *row)
{
    return (struct etherpad_revision){
        .number = (uint32_t)sqlite3_column_int64(row, 0),
        .changeset = database_column_text(row, 1),
        .author = database_column_text(row, 2),
        .time_ms = sqlite3_column_int64(row, 3),
        .socket = database_column_text(row, 4),
    };
}

static sqlite3_stmt *ask_for_revisions(struct database *db, const char *pad_id, uint32_t first,
                                       uint32_t last)
{
    sqlite3_stmt *statement = database_use(db, ETHERPAD_SQL_READ_REVISIONS);

    database_bind_text(statement, 1, wf_text_of(pad_id));
    sqlite3_bind_int64(statement, 2, first);
    sqlite3_bind_int64(statement, 3, last);
    return statement;
}

static bool read_revisions(void *context, uint32_t first, uint32_t last,
                           bool (*take)(void *taker, const struct etherpad_revision *revision),
                           void *taker)
{
    const struct etherpad_stored_history *stored = context;
    sqlite3_stmt *rows = ask_for_revisions(stored->db, stored->pad_id, first, last);
    uint32_t expected = first;

    while (database_step(stored->db, rows)) {
        struct etherpad_revision revision = revision_of(rows);

        if (revision.number != expected++ || !take(taker, &revision)) {
            sqlite3_reset(rows);
            return revision.number == expected - 1;
        }
    }
    return expected == last + 1;
}

static bool read_key(void *context, uint32_t rev,
                     bool (*take)(void *taker, uint32_t key_rev, wf_text text, wf_text attribs),
                     void *taker)
{
    const struct etherpad_stored_history *stored = context;
    sqlite3_stmt *row = database_use(stored->db, ETHERPAD_SQL_READ_KEY_REVISION);
    bool is_found;

    database_bind_text(row, 1, wf_text_of(stored->pad_id));
    sqlite3_bind_int64(row, 2, rev);
    is_found = database_step(stored->db, row);
    if (is_found) {
        take(taker, (uint32_t)sqlite3_column_int64(row, 0), database_column_text(row, 1),
             database_column_text(row, 2));
        sqlite3_reset(row);
    }
    return is_found;
}

struct etherpad_history etherpad_history_of(struct etherpad_stored_history *stored)
{
    return (struct etherpad_history){
        .read = read_revisions, .read_key = read_key, .context = stored};
}

/* --- A pad at its head --------------------------------------------------------------------- */

struct loading {
    struct database *db;
    const char *pad_id;
    const struct etherpad_history *history;
    const struct etherpad_pad_limits *limits;
    struct etherpad_stored *stored;
    uint32_t head;
    uint32_t key_rev;
    struct etherpad_pool pool;
};

static void note_damage(struct loading *loading, const char *what, uint32_t rev)
{
    struct etherpad_stored *stored = loading->stored;

    if (stored->is_damaged)
        return;
    stored->is_damaged = true;
    snprintf(stored->damage, sizeof(stored->damage), "%s: revision %u: %s", loading->pad_id, rev,
             what);
}

/* @return false: there is no such pad */
static bool load_facts(struct loading *loading)
{
    struct etherpad_stored *stored = loading->stored;
    sqlite3_stmt *row = database_use(loading->db, ETHERPAD_SQL_FIND_PAD);
    wf_text title, options;

    database_bind_text(row, 1, wf_text_of(loading->pad_id));
    if (!database_step(loading->db, row))
        return false;
    stored->created_ms = sqlite3_column_int64(row, 0);
    loading->head = (uint32_t)sqlite3_column_int64(row, 1);
    stored->chat_next = (uint32_t)sqlite3_column_int64(row, 2);
    title = database_column_text(row, 3);
    options = database_column_text(row, 4);
    wf_buf_put(&stored->texts, title.ptr, title.len);
    wf_buf_put(&stored->texts, options.ptr, options.len);
    if (!stored->texts.failed) {
        stored->title = (wf_text){(const char *)wf_buf_peek(&stored->texts), title.len};
        stored->options = (wf_text){stored->title.ptr + title.len, options.len};
    }
    sqlite3_reset(row);
    return true;
}

static void load_pool(struct loading *loading)
{
    sqlite3_stmt *rows = database_use(loading->db, ETHERPAD_SQL_READ_POOL);

    database_bind_text(rows, 1, wf_text_of(loading->pad_id));
    while (database_step(loading->db, rows)) {
        uint32_t number = etherpad_pool_put(&loading->pool, database_column_text(rows, 1),
                                            database_column_text(rows, 2));

        if (number != sqlite3_column_int64(rows, 0)) {
            database_fail(loading->db,
                          number == ETHERPAD_NO_NUMBER ? SQLITE_NOMEM : SQLITE_CORRUPT);
            sqlite3_reset(rows);
            return;
        }
    }
}

static bool take_key(void *taker, uint32_t key_rev, wf_text text, wf_text attribs)
{
    struct loading *loading = taker;

    loading->key_rev = key_rev;
    loading->stored->pad = etherpad_pad_load(loading->history, loading->limits, &loading->pool,
                                             key_rev, text, attribs);
    loading->pool = (struct etherpad_pool){0};
    return true;
}

/* Of the key revision only the time is missing.  What follows a revision that does not fit means
 * nothing. */
static void replay(struct loading *loading)
{
    uint32_t next = loading->key_rev;
    sqlite3_stmt *rows = ask_for_revisions(loading->db, loading->pad_id, next, loading->head);

    while (database_step(loading->db, rows)) {
        struct etherpad_revision revision = revision_of(rows);
        enum wf_status status = WF_OK;

        if (revision.number != loading->key_rev)
            status = etherpad_pad_replay(loading->stored->pad, &revision);
        if (status == WF_OK) {
            loading->stored->head_ms = revision.time_ms;
            next++;
            continue;
        }
        if (status == WF_NO_MEMORY)
            database_fail(loading->db, SQLITE_NOMEM);
        else
            note_damage(loading, "it does not follow the one before", revision.number);
        sqlite3_reset(rows);
        return;
    }
    if (next <= loading->head)
        note_damage(loading, "it is missing", next);
}

enum etherpad_outcome etherpad_load(struct database *db, const char *pad_id,
                                    const struct etherpad_history *history,
                                    const struct etherpad_pad_limits *limits,
                                    struct etherpad_stored *stored)
{
    struct etherpad_stored_history from = {.db = db, .pad_id = pad_id};
    struct loading loading = {
        .db = db,
        .pad_id = pad_id,
        .history = history,
        .limits = limits,
        .stored = stored,
    };

    wf_buf_init(&stored->texts, SIZE_MAX / 2);
    if (!load_facts(&loading))
        return db->failure ? ETHERPAD_UNREADABLE : ETHERPAD_MISSING;
    load_pool(&loading);
    if (!db->failure)
        read_key(&from, loading.head, take_key, &loading);
    etherpad_pool_deinit(&loading.pool);
    if (!stored->pad || stored->texts.failed)
        database_fail(db, stored->texts.failed ? SQLITE_NOMEM : SQLITE_CORRUPT);
    else
        replay(&loading);
    return db->failure ? ETHERPAD_UNREADABLE : ETHERPAD_FOUND;
}

void etherpad_stored_deinit(struct etherpad_stored *stored)
{
    if (stored->pad)
        etherpad_pad_free(stored->pad);
    wf_buf_deinit(&stored->texts);
    *stored = (struct etherpad_stored){0};
}
