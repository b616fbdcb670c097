#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "ensync_fixture.h"

/* The store itself: whose it is, who shares it, what verify sees, and a lack of memory. */

static void execute(const char *sql)
{
    char path[128];
    sqlite3 *sqlite;

    snprintf(path, sizeof(path), "%s/state.sqlite", scratch_path);
    assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(sqlite);
}

static void cannot_open(const char *reason)
{
    char why[512];

    assert_null(ensync_store_open(scratch_path, NULL, why, sizeof(why)));
    assert_non_null(strstr(why, reason));
}

static void other_stores_are_refused(void **state)
{
    char path[128];

    (void)state;
    execute("PRAGMA user_version = 2");
    cannot_open("layout 2");
    execute("PRAGMA application_id = 7");
    cannot_open("not a store of ensync");
    execute("PRAGMA application_id = 0; PRAGMA user_version = 0");
    cannot_open("not a store of ensync");
    snprintf(path, sizeof(path), "%s/state.sqlite", scratch_path);
    unlink(path);
    cannot_open("is missing");
}

/* Another process has the database and does not let go. */
static void a_busy_store_is_an_error(void **state)
{
    char path[128];
    sqlite3 *sqlite;

    (void)state;
    reopen(&(struct ensync_limits){.busy_timeout_ms = 20});
    snprintf(path, sizeof(path), "%s/state.sqlite", scratch_path);
    assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);

    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "1");
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(COMMIT(a, 1), "error: The transaction was not applied: the store is busy");
    ANSWERS(GETDIR(a, 'd'), "not found");
    CLEANUP(a);

    sqlite3_close(sqlite);
    CLEANUP(a);
    ANSWERS(GETOBJ(a, 'o'), "not found");
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "1");
    ANSWERS(COMMIT(a, 1), "done");
}

static void nobody_else_may_read(void **state)
{
    static const char *const names[] = {".",    "state.sqlite", "state.sqlite-wal",
                                        "objs", "objs/6f",      "tmp"};

    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(COMMIT(a, 1), "done");
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
        struct stat status;
        char path[128];

        snprintf(path, sizeof(path), "%s/%s", scratch_path, names[i]);
        assert_int_equal(stat(path, &status), 0);
        assert_int_equal(status.st_mode & 077, 0);
    }
}

static void two_stores_are_one(void **state)
{
    struct ensync_store *other = open_store();
    struct ensync_session *c = open_session(other);

    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "1");
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(GETOBJ(c, 'o'), "content");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(c, 'd'), "v: 1");
    START(a, 1);
    START(c, 1);
    UPDIR(a, 1, 'd', 'v', 1, "a");
    UPDIR(c, 1, 'd', 'v', 1, "c");
    ANSWERS(COMMIT(c, 1), "done");
    ANSWERS(COMMIT(a, 1), "fail");

    START(a, 1);
    PUTOBJ(a, 1, 'p', 5, "held");
    CLEANUP(c);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(c, 'p'), "held");
    ensync_session_close(c);
    ensync_store_close(other);
}

static char problems[2048];

static void note_problem(void *user, const char *line)
{
    (void)user;
    strncat(problems, line, sizeof(problems) - strlen(problems) - 2);
    strcat(problems, "\n");
}

static struct ensync_findings verify(void)
{
    struct ensync_watcher watcher = {.problem = note_problem};
    struct ensync_findings found;
    char why[512] = "";

    problems[0] = '\0';
    assert_true(ensync_store_verify(scratch_path, &watcher, &found, why, sizeof(why)));
    return found;
}

static void spoil_object(unsigned object, const char *content)
{
    char path[128];
    FILE *file;

    snprintf(path, sizeof(path), "%s/objs/%02x/", scratch_path, object);
    for (unsigned i = 1; i < 32; i++)
        snprintf(path + strlen(path), 3, "%02x", object);
    if (!content) {
        assert_int_equal(unlink(path), 0);
        return;
    }
    file = fopen(path, "w");
    assert_non_null(file);
    fputs(content, file);
    fclose(file);
}

static void verify_finds_what_is_wrong(void **state)
{
    struct ensync_findings found;

    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "12345");
    UPDIR(a, 1, 'd', 'v', 5, "678");
    MKDIR(a, 1, 'e', 'v', "");
    for (unsigned object = 'o'; object <= 's'; object++)
        PUTOBJ(a, 1, object, 5, "content");
    UNLINKOBJ(a, 1, 't', 5);
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    PUTOBJ(a, 1, 'u', 5, "not committed");
    found = verify();
    assert_string_equal(problems, "");
    assert_int_equal(found.dirs, 2);
    assert_int_equal(found.dir_bytes, 8);
    assert_int_equal(found.objects, 5);
    assert_int_equal(found.object_bytes, 35);
    assert_int_equal(found.contentless, 1);
    assert_int_equal(found.unreferenced, 1);

    spoil_object('p', "cont");
    spoil_object('q', "CONTENT");
    spoil_object('r', NULL);
    execute("UPDATE dirs SET length = 9 WHERE length = 8");
    found = verify();
    assert_int_equal(found.problems, 4);
    assert_non_null(strstr(problems, "8 bytes in pieces, expected 9"));
    assert_non_null(strstr(problems, "4 bytes, expected 7"));
    assert_non_null(strstr(problems, "its content has changed"));
    assert_non_null(strstr(problems, "its content of 7 bytes is missing"));
    execute("UPDATE dirs SET length = 8 WHERE length = 9");
}

/* Requests that find no memory end in an error or in a spoilt transaction, never in half. */
static void memory_may_run_out(void **state)
{
    (void)state;
    for (size_t nth = 1; nth < 40; nth++) {
        const char *verdict;
        bool is_done;

        wf_alloc_fail_at(nth);
        ask(a, &(struct ensync_request){.kind = ENSYNC_DO_START_TX, .tx = 1});
        ask(a,
            &(struct ensync_request){
                .kind = ENSYNC_DO_MKDIR, .tx = 1, .id = id_of((unsigned)nth), .ver = id_of('v')});
        ask(a,
            &(struct ensync_request){
                .kind = ENSYNC_DO_PUTOBJ, .tx = 1, .id = id_of((unsigned)nth), .linkid = id_of(5)});
        verdict = COMMIT(a, 1);
        is_done = strcmp(verdict, "done") == 0;
        wf_alloc_fail_at(0);
        assert_true(is_done || memcmp(verdict, "error", 5) == 0);
        assert_string_equal(GETDIR(b, (unsigned)nth), is_done ? "v: " : "not found");
        ABORT(a, 1);

        wf_alloc_fail_at(nth);
        verdict = GETDIR(b, (unsigned)nth);
        assert_true(memcmp(verdict, "error", 5) == 0 ||
                    strcmp(verdict, is_done ? "v: " : "not found") == 0);
        wf_alloc_fail_at(0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(other_stores_are_refused),   TEST(a_busy_store_is_an_error),
        TEST(nobody_else_may_read),       TEST(two_stores_are_one),
        TEST(verify_finds_what_is_wrong), TEST(memory_may_run_out),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
