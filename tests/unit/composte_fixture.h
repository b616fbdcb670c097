#ifndef TESTS_UNIT_COMPOSTE_FIXTURE_H
#define TESTS_UNIT_COMPOSTE_FIXTURE_H

/* A store for each test, with the users ada and bob and a project of ada's; and what one does with
 * it, as short as one thinks it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"
#include "server/composte_db.h"
#include "server/composte_project.h"
#include "server/composte_store.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"

static struct wf_loop *loop;
static struct composte_db *db;
static struct composte_store *store;
static unsigned told_count;

static inline void open_store(const struct composte_store_limits *limits)
{
    char why[256] = "";

    db = composte_db_open(loop, scratch_path, why, sizeof(why));
    assert_string_equal(why, "");
    store = composte_store_open(loop, db, limits);
    assert_non_null(store);
}

static inline void close_store(void)
{
    composte_store_close(store);
    composte_db_close(db);
}

static const struct composte_store_limits usual = {0};

static inline void reopen(const struct composte_store_limits *limits)
{
    close_store();
    open_store(limits);
}

static inline void turn_until(unsigned count)
{
    while (told_count < count)
        assert_true(wf_loop_turn(loop, 5000));
}

/* Straight into the database, as a disk or an operator may do it. */
static inline void execute(const char *sql)
{
    char path[128];
    sqlite3 *sqlite;
    char *error = NULL;

    assert_true(database_store_path(scratch_path, path, sizeof(path)));
    assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
    sqlite3_busy_timeout(sqlite, 5000);
    sqlite3_exec(sqlite, sql, NULL, NULL, &error);
    assert_string_equal(error ? error : "", "");
    sqlite3_close(sqlite);
}

static inline int64_t number(const char *sql)
{
    struct database reader;
    sqlite3_stmt *statement = NULL;
    int64_t value;

    assert_true(database_pool_take(&db->readers, &reader));
    assert_int_equal(sqlite3_prepare_v2(reader.sqlite, sql, -1, &statement, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
    value = sqlite3_column_int64(statement, 0);
    sqlite3_finalize(statement);
    database_pool_give(&db->readers, &reader);
    return value;
}

static inline void add_user(const char *user_id)
{
    char sql[128];

    snprintf(sql, sizeof(sql), "INSERT INTO user VALUES ('%s', 'x', 0, 0)", user_id);
    execute(sql);
}

/* --- Steps -------------------------------------------------------------------------------- */

static enum composte_outcome last_outcome;
static char id[COMPOSTE_ID_SIZE];

static inline void created(struct composte_create *create, enum composte_outcome outcome)
{
    (void)create;
    last_outcome = outcome;
    told_count++;
}

static inline enum composte_outcome create_named(const char *owner, const char *name)
{
    struct composte_create create = {.done = created};

    told_count = 0;
    assert_true(composte_store_create(store, &create, wf_text_of(owner), wf_text_of(name),
                                      WF_TEXT("{\"key\":\"G\"}"), WF_TEXT("{\"n\":{}}")));
    turn_until(1);
    strcpy(id, create.project_id);
    return last_outcome;
}

static char contributors[256];
static unsigned share_told_at;

static inline void shared(struct composte_share *share, enum composte_outcome outcome)
{
    contributors[0] = '\0';
    for (unsigned i = 0; i < share->facts.contributors_count; i++) {
        strcat(contributors, share->facts.contributors[i]);
        strcat(contributors, " ");
    }
    last_outcome = outcome;
    share_told_at = ++told_count;
}

static inline enum composte_outcome share_with(const char *owner, const char *with,
                                               bool is_contributor)
{
    struct composte_share share = {.done = shared};

    told_count = 0;
    composte_store_share(store, &share, wf_text_of(id), wf_text_of(owner), wf_text_of(with),
                         is_contributor);
    turn_until(1);
    return last_outcome;
}

static inline void loaded(struct composte_load *load, enum composte_outcome outcome)
{
    load->outcome = outcome;
    told_count++;
}

static inline void load_named(struct composte_load *load, const char *project_id)
{
    load->done = loaded;
    told_count = 0;
    composte_store_load(store, load, wf_text_of(project_id));
    turn_until(1);
}

static inline void drop(struct composte_load *load)
{
    composte_facts_deinit(&load->facts);
    composte_project_free(load->project);
}

static inline void has_document(struct json *document, const char *expected)
{
    struct wf_buf text;

    wf_buf_init(&text, WF_NO_LIMIT);
    json_print(document, &text);
    wf_buf_put(&text, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&text), expected);
    wf_buf_deinit(&text);
}

static inline void is_equal(struct json *one, struct json *other)
{
    assert_true(json_equal(one, other));
}

static inline void appended(struct composte_append *append, enum composte_outcome outcome)
{
    append->head = outcome == COMPOSTE_STORED ? append->head : 0;
    last_outcome = outcome;
    told_count++;
}

static size_t failing_allocation; /* of the next append; 0: none */

/* One change that sets member `rev % keys` of /n; the caller settles it.
 * @return false: it was not taken */
static inline bool propose(struct composte_project *project, struct composte_append *append,
                           unsigned keys)
{
    uint64_t rev = composte_project_head(project) + 1;
    char change_id[32], patch[96];
    struct composte_change change;
    struct composte_proposal proposal = {.author = WF_TEXT("ada"),
                                         .base = composte_project_rev(project),
                                         .changes = &change,
                                         .changes_count = 1,
                                         .now_ms = wf_clock_wall_ms()};
    struct composte_result result;
    bool is_taken;

    snprintf(change_id, sizeof(change_id), "c%llu", (unsigned long long)rev);
    snprintf(patch, sizeof(patch), "[{\"op\":\"add\",\"path\":\"/n/k%u\",\"value\":%llu}]",
             (unsigned)rev % keys, (unsigned long long)rev);
    change = (struct composte_change){wf_text_of(change_id), wf_text_of(patch)};
    assert_int_equal(composte_project_propose(project, &proposal, &result), COMPOSTE_JUDGED);
    assert_int_equal(result.accepted_count, 1);
    append->done = appended;
    wf_alloc_fail_at(failing_allocation);
    is_taken =
        composte_store_append(store, append, wf_text_of(id), project, result.before, result.head);
    wf_alloc_fail_at(0);
    composte_result_deinit(&result);
    return is_taken;
}

/* `count` proposals on the project `id`, which is loaded for that. */
static inline void write_revisions(unsigned count, unsigned keys)
{
    struct composte_append *appends = calloc(count, sizeof(*appends));
    struct composte_load load;

    load_named(&load, id);
    assert_int_equal(load.outcome, COMPOSTE_STORED);
    for (unsigned done = 0; done < count;) {
        unsigned turn = count - done < keys ? count - done : keys;

        told_count = 0;
        for (unsigned i = 0; i < turn; i++)
            assert_true(propose(load.project, &appends[done + i], keys));
        turn_until(turn);
        assert_int_equal(last_outcome, COMPOSTE_STORED);
        done += turn;
        composte_project_settle(load.project, composte_project_head(load.project));
    }
    drop(&load);
    free(appends);
}

static inline int set_up(void **state)
{
    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR + 1);
    make_scratch();
    loop = wf_loop_new();
    open_store(&usual);
    add_user("ada");
    add_user("bob");
    assert_int_equal(create_named("ada", "Study"), COMPOSTE_STORED);
    return 0;
}

static inline int tear_down(void **state)
{
    (void)state;
    close_store();
    wf_loop_free(loop);
    remove_scratch();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
