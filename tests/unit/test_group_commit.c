#define _GNU_SOURCE /* nftw(), syscall() */
#include <errno.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/syscall.h>

#include <cmocka.h>

#include "scratch.h"
#include "server/database.h"
#include "server/group_commit.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"

/* Writes of a loop, in rounds:
 *     what_waits_shares_a_round      and is told in order, on the loop's thread, when it is there
 *     writes_see_those_before_them
 *     a_refused_write_leaves_nothing and its neighbours stay
 *     who_breaks_a_round_is_left_out
 *     a_failed_commit_tells_all      and the next round is as if it had not been
 *     a_failed_sync_comes_to_nothing also after the file is opened again
 *     a_busy_file_tells_all
 *     a_long_log_begins_anew         while rounds go on
 *     done_may_submit_again          also while it is freed
 *     draining_ends_everything       and what comes after it begins anew
 *     freeing_ends_everything
 *     nothing_is_left_without_memory */

enum { ADD, COUNT, HAS, SQL_COUNT };

static const char *const texts[SQL_COUNT] = {
    [ADD] = "INSERT INTO number VALUES (?1)",
    [COUNT] = "SELECT count(*) FROM number",
    [HAS] = "SELECT 1 FROM number WHERE number = ?1",
};

static const struct database_layout layout = {
    .service = "numbers",
    .application_id = 0x6E756D62,
    .version = 1,
    .tables = "CREATE TABLE IF NOT EXISTS number (number INTEGER PRIMARY KEY) STRICT;",
    .texts = texts,
    .texts_count = SQL_COUNT,
};

static const unsigned busy_timeout_ms = 20;
static struct wf_loop *loop;
static struct database db;
static struct group_commit *commits;
static pthread_t loop_thread;

/* --- The disk, at its worst --------------------------------------------------------------- */

static int failing_syncs; /* that many fail */

static int sync_or_fail(long call, int fd)
{
    if (__atomic_load_n(&failing_syncs, __ATOMIC_RELAXED) > 0) {
        __atomic_fetch_sub(&failing_syncs, 1, __ATOMIC_RELAXED);
        errno = EIO;
        return -1;
    }
    return (int)syscall(call, fd);
}

int fsync(int fd)
{
    return sync_or_fail(SYS_fsync, fd);
}

int fdatasync(int fildes)
{
    return sync_or_fail(SYS_fdatasync, fildes);
}

static int commits_count;
static bool must_fail_commit;

static int count_commit(void *user)
{
    (void)user;
    commits_count++;
    return must_fail_commit;
}

/* --- Writes ------------------------------------------------------------------------------- */

struct addition {
    struct group_commit_write write; /* first, so that a write is its addition */
    int number;
    int needs; /* 0: nothing */
    bool is_refused;
    bool breaks_round;
    unsigned again;
    unsigned runs, told;
    bool is_durable;
};

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;
static int told_order[1000];
static unsigned told_count;

static bool has(struct database *from, int number)
{
    sqlite3_stmt *find = database_use(from, HAS);

    sqlite3_bind_int(find, 1, number);
    return database_once(from, find);
}

static bool run(struct group_commit_write *write, struct database *to)
{
    struct addition *addition = (struct addition *)(void *)write;
    sqlite3_stmt *insert = database_use(to, ADD);

    assert_false(pthread_equal(pthread_self(), loop_thread));
    pthread_mutex_lock(&gate);
    pthread_mutex_unlock(&gate);
    addition->runs++;
    sqlite3_bind_int(insert, 1, addition->number);
    database_once(to, insert);
    if (addition->breaks_round)
        sqlite3_exec(to->sqlite, "ROLLBACK", NULL, NULL, NULL);
    return !addition->is_refused && (!addition->needs || has(to, addition->needs));
}

static bool is_there(int number)
{
    struct database reader;
    char path[128];
    bool is_found;

    assert_true(database_store_path(scratch_path, path, sizeof(path)));
    assert_true(database_open(&reader, path, &layout, DATABASE_READ, &busy_timeout_ms));
    is_found = has(&reader, number);
    assert_int_equal(reader.failure, SQLITE_OK);
    database_close(&reader);
    return is_found;
}

static void done(struct group_commit_write *write, bool is_durable)
{
    struct addition *addition = (struct addition *)(void *)write;

    assert_true(pthread_equal(pthread_self(), loop_thread));
    addition->told++;
    addition->is_durable = is_durable;
    told_order[told_count++ % 1000] = addition->number;
    if (addition->again == 0)
        return;
    addition->again--;
    addition->number += 1000;
    group_commit_submit(commits, write);
}

static struct addition additions[200];

/* Numbers 1 to `count`; tests change them before they are submitted. */
static void make_additions(unsigned count)
{
    for (unsigned i = 0; i < count; i++)
        additions[i] = (struct addition){.write = {.run = run, .done = done}, .number = (int)i + 1};
    told_count = 0;
    commits_count = 0;
}

static void submit(unsigned first, unsigned count)
{
    for (unsigned i = first; i < first + count; i++)
        group_commit_submit(commits, &additions[i].write);
}

static void turn_until(unsigned count)
{
    while (told_count < count)
        assert_true(wf_loop_turn(loop, 5000));
}

/* The first of them stands at the gate while the others arrive, so there are two rounds. */
static void submit_in_two_rounds(unsigned count)
{
    pthread_mutex_lock(&gate);
    submit(0, count);
    pthread_mutex_unlock(&gate);
    turn_until(count);
}

static int set_up(void **state)
{
    char why[256] = "";

    (void)state;
    make_scratch();
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR + 1);
    loop_thread = pthread_self();
    loop = wf_loop_new();
    assert_true(
        database_open_store(&db, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why)));
    sqlite3_commit_hook(db.sqlite, count_commit, NULL);
    commits = group_commit_new(loop, &db);
    assert_non_null(commits);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    group_commit_free(commits);
    database_close(&db);
    wf_loop_free(loop);
    remove_scratch();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

static void what_waits_shares_a_round(void **state)
{
    (void)state;
    make_additions(100);
    submit_in_two_rounds(100);
    assert_int_equal(commits_count, 2);
    for (int i = 0; i < 100; i++) {
        assert_int_equal(told_order[i], i + 1);
        assert_int_equal(additions[i].told, 1);
        assert_true(additions[i].is_durable);
        assert_true(is_there(i + 1));
    }
}

static void writes_see_those_before_them(void **state)
{
    (void)state;
    make_additions(6);
    for (int i = 1; i < 6; i++)
        additions[i].needs = i;
    additions[3].needs = 6;
    submit_in_two_rounds(6);
    for (int i = 0; i < 6; i++)
        assert_int_equal(additions[i].is_durable, i < 3);
    assert_int_equal(additions[3].write.failure, SQLITE_OK);
}

static void a_refused_write_leaves_nothing(void **state)
{
    (void)state;
    make_additions(5);
    additions[2].is_refused = true;
    additions[3].number = 2;
    submit_in_two_rounds(5);
    assert_int_equal(commits_count, 2);
    assert_false(additions[2].is_durable);
    assert_int_equal(additions[2].write.failure, SQLITE_OK);
    assert_false(is_there(3));
    assert_false(additions[3].is_durable);
    assert_int_equal(additions[3].write.failure, SQLITE_CONSTRAINT_PRIMARYKEY);
    assert_true(is_there(2));
    assert_true(is_there(5));
}

static void who_breaks_a_round_is_left_out(void **state)
{
    (void)state;
    make_additions(6);
    additions[3].breaks_round = true;
    additions[4].needs = 4;
    submit_in_two_rounds(6);
    for (int i = 0; i < 6; i++) {
        assert_int_equal(additions[i].is_durable, i != 3 && i != 4);
        assert_int_equal(is_there(i + 1), i != 3 && i != 4);
    }
    assert_int_equal(additions[1].runs, 2);
    assert_int_equal(additions[3].runs, 1);
}

static void a_failed_commit_tells_all(void **state)
{
    (void)state;
    make_additions(4);
    must_fail_commit = true;
    submit(0, 4);
    turn_until(4);
    must_fail_commit = false;
    for (int i = 0; i < 4; i++) {
        assert_false(additions[i].is_durable);
        assert_int_equal(additions[i].write.failure & 0xFF, SQLITE_CONSTRAINT);
        assert_false(is_there(i + 1));
    }
    make_additions(4);
    submit(0, 4);
    turn_until(4);
    assert_true(is_there(4));
}

static void a_failed_sync_comes_to_nothing(void **state)
{
    char why[256] = "";

    (void)state;
    make_additions(3);
    for (int count = 1; count <= 3; count++) {
        __atomic_store_n(&failing_syncs, count, __ATOMIC_RELAXED);
        told_count = 0;
        submit(0, 1);
        turn_until(1);
        assert_false(additions[0].is_durable);
        assert_int_equal(additions[0].write.failure & 0xFF, SQLITE_IOERR);
        assert_false(is_there(1));
        while (__atomic_load_n(&failing_syncs, __ATOMIC_RELAXED) > 0) {
            told_count = 0;
            submit(0, 1);
            turn_until(1);
            assert_false(additions[0].is_durable);
        }
    }
    told_count = 0;
    submit(1, 1);
    turn_until(1);
    assert_true(additions[1].is_durable);

    group_commit_free(commits);
    database_close(&db);
    assert_true(
        database_open_store(&db, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why)));
    commits = group_commit_new(loop, &db);
    assert_false(is_there(1));
    assert_true(is_there(2));
}

static void a_busy_file_tells_all(void **state)
{
    struct database other;
    char why[256] = "";

    (void)state;
    make_additions(2);
    assert_true(
        database_open_store(&other, scratch_path, &layout, &busy_timeout_ms, why, sizeof(why)));
    assert_true(database_begin(&other));
    submit(0, 2);
    turn_until(2);
    assert_int_equal(additions[0].write.failure, SQLITE_BUSY);
    assert_int_equal(additions[1].write.failure, SQLITE_BUSY);
    database_close(&other);
    submit(0, 2);
    turn_until(4);
    assert_true(is_there(2));
}

static off_t log_size(void)
{
    char path[128];
    struct stat status;

    snprintf(path, sizeof(path), "%s/state.sqlite-wal", scratch_path);
    assert_int_equal(stat(path, &status), 0);
    return status.st_size;
}

/* Each of the rounds writes a page or two; 1,000 are a long log. */
static void a_long_log_begins_anew(void **state)
{
    (void)state;
    for (int round = 0; round < 6000; round++) {
        make_additions(1);
        additions[0].number = round * 7919 % 1000003 + 1;
        submit(0, 1);
        turn_until(1);
        assert_true(additions[0].is_durable);
    }
    assert_true(log_size() < 4000 * 4096);
}

static void done_may_submit_again(void **state)
{
    (void)state;
    make_additions(10);
    for (unsigned i = 0; i < 10; i++)
        additions[i].again = 20;
    submit(0, 10);
    turn_until(50);
    group_commit_free(commits);
    for (unsigned i = 0; i < 10; i++)
        assert_int_equal(additions[i].told, 21);
    assert_true(is_there(20010));
    commits = NULL;
}

static void draining_ends_everything(void **state)
{
    (void)state;
    make_additions(10);
    submit(0, 9);
    group_commit_drain(commits);
    assert_int_equal(told_count, 9);
    group_commit_drain(commits);
    submit(9, 1);
    turn_until(10);
    assert_true(is_there(10));
}

static void freeing_ends_everything(void **state)
{
    (void)state;
    for (unsigned count = 0; count < 40; count++) {
        group_commit_free(commits);
        commits = group_commit_new(loop, &db);
        make_additions(count);
        for (unsigned i = 0; i < count; i++)
            additions[i].number += (int)count * 1000;
        submit(0, count);
        group_commit_free(commits);
        assert_int_equal(told_count, count);
        commits = NULL;
    }
}

static void nothing_is_left_without_memory(void **state)
{
    size_t live = wf_alloc_live();
    size_t nth = 0;
    struct group_commit *made = NULL;

    (void)state;
    while (!made) {
        wf_alloc_fail_at(++nth);
        made = group_commit_new(loop, &db);
        wf_alloc_fail_at(0);
        assert_true(made || wf_alloc_live() == live);
    }
    assert_true(nth > 2);
    group_commit_free(made);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_waits_shares_a_round),      TEST(writes_see_those_before_them),
        TEST(a_refused_write_leaves_nothing), TEST(who_breaks_a_round_is_left_out),
        TEST(a_failed_commit_tells_all),      TEST(a_failed_sync_comes_to_nothing),
        TEST(a_busy_file_tells_all),          TEST(a_long_log_begins_anew),
        TEST(done_may_submit_again),          TEST(draining_ends_everything),
        TEST(freeing_ends_everything),        TEST(nothing_is_left_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
