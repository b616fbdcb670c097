#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "scratch.h"
#include "server/database.h"

/* A store of one file:
 *     it_is_made_where_nothing_is    with its folder, for its owner alone
 *     it_is_found_again              with what was committed, not with what was not
 *     others_are_refused             another's file, another layout, no database at all
 *     a_half_made_one_is_completed
 *     the_first_failure_is_kept      and everything may be called after it
 *     parts_are_undone_alone
 *     reading_sees_one_instant       while another connection writes
 *     readers_write_nothing
 *     a_busy_file_is_waited_for      and no longer than that */

enum { ADD, COUNT, FIND, LIST, BROKEN, SQL_COUNT };

static const char *const texts[SQL_COUNT] = {
    [ADD] = "INSERT INTO word VALUES (?1, ?2)",
    [COUNT] = "SELECT count(*) FROM word",
    [FIND] = "SELECT meaning FROM word WHERE spelling = ?1",
    [LIST] = "SELECT spelling, meaning FROM word ORDER BY spelling",
    [BROKEN] = "SELECT nothing FROM nowhere",
};

static const struct database_layout layout = {
    .service = "words",
    .application_id = 0x776F7264,
    .version = 3,
    .tables = "CREATE TABLE IF NOT EXISTS word (spelling TEXT PRIMARY KEY, meaning BLOB) STRICT;",
    .texts = texts,
    .texts_count = SQL_COUNT,
};

static const unsigned busy_timeout_ms = 20;
static struct database db;

static const char *file_path(void)
{
    static char path[128];

    assert_true(database_store_path(scratch_path, path, sizeof(path)));
    return path;
}

static void open_words(void)
{
    char why[256] = "";

    database_open_store(&db, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why));
    assert_string_equal(why, "");
}

static void cannot_open(const char *reason)
{
    struct database other;
    char why[256] = "";

    assert_false(
        database_open_store(&other, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why)));
    assert_string_equal(why, reason);
    assert_null(other.sqlite);
}

static void execute(const char *sql)
{
    sqlite3 *sqlite;

    assert_int_equal(sqlite3_open(file_path(), &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(sqlite);
}

static void add(const char *spelling)
{
    sqlite3_stmt *insert = database_use(&db, ADD);

    database_bind_text(insert, 1, wf_text_of(spelling));
    database_bind_bytes(insert, 2, (wf_bytes){(const uint8_t *)spelling, strlen(spelling)});
    database_once(&db, insert);
}

static int count(struct database *from)
{
    sqlite3_stmt *rows = database_use(from, COUNT);
    int number = -1;

    if (database_step(from, rows)) {
        number = sqlite3_column_int(rows, 0);
        sqlite3_reset(rows);
    }
    return number;
}

static int set_up(void **state)
{
    (void)state;
    make_scratch();
    open_words();
    return 0;
}

static int tear_down(void **state)
{
    int failure;

    (void)state;
    assert_true(database_is_well(&db, &failure));
    database_close(&db);
    remove_scratch();
    return 0;
}

static void it_is_made_where_nothing_is(void **state)
{
    char folder[128];
    struct stat status;
    struct database other;
    char why[256] = "";

    (void)state;
    snprintf(folder, sizeof(folder), "%s/a/b", scratch_path);
    assert_true(database_open_store(&other, folder, &layout, &busy_timeout_ms, why, sizeof(why)));
    assert_int_equal(count(&other), 0);
    database_close(&other);
    assert_int_equal(stat(file_path(), &status), 0);
    assert_int_equal(status.st_mode & 0777, 0600);
}

static void it_is_found_again(void **state)
{
    (void)state;
    assert_true(database_begin(&db));
    add("tea");
    assert_true(database_commit(&db));
    assert_true(database_begin(&db));
    add("milk");
    database_close(&db);
    open_words();
    assert_int_equal(count(&db), 1);
}

static void others_are_refused(void **state)
{
    FILE *file;

    (void)state;
    execute("PRAGMA user_version = 4");
    cannot_open("state.sqlite: layout 4; this program knows layout 3 only");
    execute("PRAGMA application_id = 7");
    cannot_open("state.sqlite: not a store of words");
    database_close(&db);
    file = fopen(file_path(), "w");
    fputs("This is no database, and long enough to be sure of that: "
          "a file of SQLite begins with a hundred bytes of its own.",
          file);
    fclose(file);
    cannot_open("state.sqlite: file is not a database");
}

static void a_half_made_one_is_completed(void **state)
{
    (void)state;
    execute("PRAGMA user_version = 0; DROP TABLE word");
    database_close(&db);
    open_words();
    add("tea");
    assert_int_equal(count(&db), 1);
}

static void the_first_failure_is_kept(void **state)
{
    int failure;

    (void)state;
    assert_null(database_use(&db, BROKEN));
    assert_int_equal(db.failure, SQLITE_ERROR);
    assert_false(database_run(&db, BROKEN));
    assert_false(database_once(&db, NULL));
    assert_false(database_step(&db, NULL));
    database_bind_text(NULL, 1, WF_TEXT("x"));
    add("tea");
    add("tea");
    assert_false(database_is_well(&db, &failure));
    assert_int_equal(failure, SQLITE_ERROR);
    add("tea");
    assert_false(database_is_well(&db, &failure));
    assert_int_equal(failure, SQLITE_CONSTRAINT_PRIMARYKEY);
    assert_string_equal(database_text(failure), "the disk reported an error");
    assert_string_equal(database_text(SQLITE_FULL), "the disk is full");
}

static void parts_are_undone_alone(void **state)
{
    sqlite3_stmt *rows;

    (void)state;
    assert_true(database_begin(&db));
    assert_true(database_save(&db));
    add("tea");
    assert_true(database_release(&db));
    assert_true(database_save(&db));
    add("milk");
    assert_true(database_undo(&db));
    assert_true(database_release(&db));
    assert_true(database_is_within(&db));
    assert_true(database_commit(&db));
    assert_false(database_is_within(&db));

    rows = database_use(&db, LIST);
    assert_true(database_step(&db, rows));
    assert_true(wf_text_equal(database_column_text(rows, 0), WF_TEXT("tea")));
    assert_int_equal(database_column_bytes(rows, 1).len, 3);
    assert_false(database_step(&db, rows));
}

static void reading_sees_one_instant(void **state)
{
    struct database reader;

    (void)state;
    add("tea");
    assert_true(database_open(&reader, file_path(), &layout, DATABASE_READ, &busy_timeout_ms));
    assert_true(database_begin_reading(&reader));
    assert_int_equal(count(&reader), 1);
    add("milk");
    assert_int_equal(count(&reader), 1);
    assert_true(database_commit(&reader));
    assert_int_equal(count(&reader), 2);
    database_close(&reader);
}

static void readers_write_nothing(void **state)
{
    struct database reader;
    int failure;

    (void)state;
    assert_true(database_open(&reader, file_path(), &layout, DATABASE_READ, &busy_timeout_ms));
    assert_false(database_once(&reader, database_use(&reader, ADD)));
    assert_false(database_is_well(&reader, &failure));
    assert_int_equal(failure & 0xFF, SQLITE_READONLY);
    database_close(&reader);
}

static void a_busy_file_is_waited_for(void **state)
{
    struct database other;
    char why[256] = "";
    int failure;

    (void)state;
    assert_true(
        database_open_store(&other, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why)));
    assert_true(database_begin(&other));
    assert_false(database_begin(&db));
    assert_false(database_is_well(&db, &failure));
    assert_int_equal(failure, SQLITE_BUSY);
    database_close(&other);
    assert_true(database_begin(&db));
    database_rollback(&db);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(it_is_made_where_nothing_is), TEST(it_is_found_again),
        TEST(others_are_refused),          TEST(a_half_made_one_is_completed),
        TEST(the_first_failure_is_kept),   TEST(parts_are_undone_alone),
        TEST(reading_sees_one_instant),    TEST(readers_write_nothing),
        TEST(a_busy_file_is_waited_for),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
