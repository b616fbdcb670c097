#define _GNU_SOURCE /* nftw() */
#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>
#include <sqlite3.h>

#include "ensync_steps.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

/* What the protocol's document says of each operation, one after the other:
 *     directories      conditions, effects, limits, chunks
 *     transactions     numbers, spoiling, isolation
 *     objects          put, link, unlink, references, CleanUp
 *     lists            ForDir as of one instant
 *     stores           of another version, not a store, two at one time, verify */

static struct ensync_store *store;
static struct ensync_session *a, *b;

static int set_up(void **state)
{
    (void)state;
    make_store_path();
    store = open_store();
    a = open_session(store);
    b = open_session(store);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    ensync_session_close(a);
    ensync_session_close(b);
    ensync_store_close(store);
    remove_store_path();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

static void reopen(const struct ensync_limits *limits)
{
    char why[512] = "";

    ensync_session_close(a);
    ensync_session_close(b);
    ensync_store_close(store);
    store = ensync_store_open(store_path, limits, why, sizeof(why));
    assert_string_equal(why, "");
    a = open_session(store);
    b = open_session(store);
}

#define ANSWERS(call, expected) assert_string_equal(call, expected)

/* --- Directories -------------------------------------------------------------------------- */

static void a_directory_is_made(void **state)
{
    (void)state;
    ANSWERS(GETDIR(a, 'd'), "not found");
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "hello");
    ANSWERS(GETDIR(a, 'd'), "not found");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(b, 'd'), "v: hello");
    reopen(NULL);
    ANSWERS(GETDIR(a, 'd'), "v: hello");
}

static void mkdir_wants_no_such_id(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "v: ");
    START(a, 1);
    MKDIR(a, 1, 'e', 'v', "new");
    MKDIR(a, 1, 'd', 'w', "again");
    ANSWERS(COMMIT(a, 1), "fail");
    ANSWERS(GETDIR(a, 'e'), "not found");
    ANSWERS(GETDIR(a, 'd'), "v: ");
}

static void updir_wants_version_and_length(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "ab");
    UPDIR(a, 1, 'd', 'v', 2, "cd");
    UPDIR(a, 1, 'd', 'v', 4, "");
    UPDIR(a, 1, 'd', 'v', 4, "e");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "v: abcde");

    START(a, 1);
    UPDIR(a, 1, 'd', 'v', 4, "x");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    UPDIR(a, 1, 'd', 'w', 5, "x");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    UPDIR(a, 1, 'e', 'v', 0, "x");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    UPDIR(a, 1, 'd', 'v', 5, "x");
    UPDIR(a, 1, 'd', 'v', 5, "y");
    ANSWERS(COMMIT(a, 1), "fail");
    ANSWERS(GETDIR(a, 'd'), "v: abcde");
}

static void rmdir_wants_version_and_length(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "ab");
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    RMDIR(a, 1, 'd', 'v', 3);
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    RMDIR(a, 1, 'd', 'w', 2);
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    RMDIR(a, 1, 'd', 'v', 2);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "not found");
}

static void a_directory_is_replaced_at_one_instant(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "old");
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    RMDIR(a, 1, 'd', 'v', 3);
    MKDIR(a, 1, 'd', 'w', "new");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "w: new");

    /* The same pair is used up for this transaction, and for no other. */
    START(a, 1);
    RMDIR(a, 1, 'd', 'w', 3);
    MKDIR(a, 1, 'd', 'w', "new");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    RMDIR(a, 1, 'd', 'w', 3);
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    MKDIR(a, 1, 'd', 'w', "back");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "w: back");
}

static void a_failed_rmdir_forgets_its_pair(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "1");
    RMDIR(a, 1, 'd', 'v', 1);
    MKDIR(a, 1, 'e', 'v', "x");
    MKDIR(a, 1, 'e', 'v', "x");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "2");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "v: 2");
}

static void a_directory_has_a_limit(void **state)
{
    (void)state;
    reopen(&(struct ensync_limits){.dir_limit = 4});
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "abcd");
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    MKDIR(a, 1, 'e', 'v', "abcde");
    ANSWERS(COMMIT(a, 1), "error: The transaction was not applied: "
                          "the directory would be longer than 4 bytes");
    START(a, 1);
    UPDIR(a, 1, 'd', 'v', 4, "e");
    assert_memory_equal(COMMIT(a, 1), "error", 5);
    ANSWERS(GETDIR(a, 'd'), "v: abcd");
    ANSWERS(GETDIR(a, 'e'), "not found");

    /* A condition that is not met comes first. */
    START(a, 1);
    MKDIR(a, 1, 'd', 'w', "abcde");
    ANSWERS(COMMIT(a, 1), "fail");
}

static void many_pieces_are_joined(void **state)
{
    char expected[404] = "v: ";

    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "");
    for (unsigned i = 0; i < 200; i++) {
        UPDIR(a, 1, 'd', 'v', 2 * i, i % 2 ? "ab" : "cd");
        strcat(expected, i % 2 ? "ab" : "cd");
        if (i % 50 == 49) {
            ANSWERS(COMMIT(a, 1), "done");
            ANSWERS(GETDIR(a, 'd'), expected);
            START(a, 1);
        }
    }
    ANSWERS(COMMIT(a, 1), "done");
}

/* --- Transactions ------------------------------------------------------------------------- */

static void numbers_are_the_clients(void **state)
{
    (void)state;
    ANSWERS(COMMIT(a, 9), "error: No such transaction: 9");
    ANSWERS(ABORT(a, 9), "error: No such transaction: 9");
    START(a, UINT64_MAX);
    START(a, 0);
    ANSWERS(COMMIT(a, UINT64_MAX), "done");
    ANSWERS(COMMIT(a, UINT64_MAX), "error: No such transaction: 18446744073709551615");
    ANSWERS(ABORT(a, 0), "done");
    ANSWERS(ABORT(a, 0), "error: No such transaction: 0");

    /* Another session's are other ones. */
    START(a, 1);
    ANSWERS(COMMIT(b, 1), "error: No such transaction: 1");
    ANSWERS(COMMIT(a, 1), "done");
}

static void a_second_start_spoils(void **state)
{
    (void)state;
    START(a, 1);
    MKDIR(a, 1, 'd', 'v', "x");
    START(a, 1);
    ANSWERS(COMMIT(a, 1), "error: Transaction 1 was started twice");
    ANSWERS(GETDIR(a, 'd'), "not found");
    ANSWERS(COMMIT(a, 1), "error: No such transaction: 1");
    START(a, 1);
    START(a, 1);
    ANSWERS(ABORT(a, 1), "done");
}

static void operations_need_a_transaction(void **state)
{
    (void)state;
    MKDIR(a, 1, 'd', 'v', "x");
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(GETOBJ(a, 'o'), "not found");
    START(a, 1);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETDIR(a, 'd'), "not found");
}

static void open_transactions_have_a_limit(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 1025; i++)
        START(a, i);
    ANSWERS(COMMIT(a, 1024), "error: No such transaction: 1024");
    ANSWERS(COMMIT(a, 0), "done");
    START(a, 1024);
    ANSWERS(COMMIT(a, 1024), "done");
}

static void queued_bytes_have_a_limit(void **state)
{
    (void)state;
    reopen(&(struct ensync_limits){.queued_limit = 1000});
    START(a, 1);
    START(a, 2);
    MKDIR(a, 1, 'd', 'v', "x");
    for (unsigned i = 0; i < 20; i++)
        UPDIR(a, 2, 'e', 'v', i, "x");
    ANSWERS(COMMIT(a, 2), "error: More than 1000 bytes are waiting for a Commit");
    ANSWERS(COMMIT(a, 1), "done");

    /* What is committed waits no longer; contents of objects never do. */
    for (unsigned i = 0; i < 20; i++) {
        START(a, 1);
        UPDIR(a, 1, 'd', 'v', i + 1, "x");
        ANSWERS(COMMIT(a, 1), "done");
    }
}

static void the_first_commit_wins(void **state)
{
    (void)state;
    START(a, 1);
    START(b, 1);
    MKDIR(a, 1, 'd', 'v', "a");
    MKDIR(b, 1, 'd', 'v', "b");
    ANSWERS(COMMIT(b, 1), "done");
    ANSWERS(COMMIT(a, 1), "fail");
    ANSWERS(GETDIR(a, 'd'), "v: b");
}

/* --- Objects ------------------------------------------------------------------------------ */

static void an_object_is_stored_at_once(void **state)
{
    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(GETOBJ(b, 'o'), "content");
    ANSWERS(COMMIT(a, 1), "done");
    CLEANUP(b);
    ANSWERS(GETOBJ(b, 'o'), "content");
    START(a, 1);
    PUTOBJ(a, 1, 'o', 6, "other");
    PUTOBJ(a, 1, 'p', 6, "");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(b, 'o'), "other");
    ANSWERS(GETOBJ(b, 'p'), "");
}

static void references_are_an_xor(void **state)
{
    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(COMMIT(a, 1), "done");
    START(a, 1);
    ANSWERS(LINKOBJ(a, 1, 'o', 6), "done");
    ANSWERS(COMMIT(a, 1), "done");
    CLEANUP(a);
    ANSWERS(GETOBJ(a, 'o'), "content");
    START(a, 2);
    UNLINKOBJ(a, 2, 'o', 3);
    ANSWERS(COMMIT(a, 2), "done");
    ANSWERS(GETOBJ(a, 'o'), "content");
    CLEANUP(a);
    ANSWERS(GETOBJ(a, 'o'), "not found");
}

static void what_was_aborted_is_garbage(void **state)
{
    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(ABORT(a, 1), "done");
    ANSWERS(GETOBJ(a, 'o'), "content");
    START(a, 1);
    PUTOBJ(a, 1, 'p', 5, "content");
    UPDIR(a, 1, 'd', 'v', 0, "x");
    ANSWERS(COMMIT(a, 1), "fail");
    START(a, 1);
    PUTOBJ(a, 1, 'q', 5, "content");
    START(a, 1);
    assert_memory_equal(COMMIT(a, 1), "error", 5);
    START(a, 1);
    PUTOBJ(a, 1, 'r', 5, "content");
    ensync_session_close(a);
    a = open_session(store);
    CLEANUP(b);
    for (unsigned object = 'o'; object <= 'r'; object++)
        ANSWERS(GETOBJ(b, object), "not found");
}

static void linkobj_looks_for_the_object_first(void **state)
{
    (void)state;
    ANSWERS(LINKOBJ(a, 1, 'o', 5), "not found");
    START(a, 1);
    ANSWERS(LINKOBJ(a, 1, 'o', 5), "not found");
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(LINKOBJ(a, 2, 'o', 5), "error: No such transaction: 2");
    ANSWERS(LINKOBJ(a, 1, 'o', 6), "done");
    ANSWERS(COMMIT(a, 1), "done");
    CLEANUP(a);
    ANSWERS(GETOBJ(a, 'o'), "content");
}

static void what_is_held_survives_cleanup(void **state)
{
    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    CLEANUP(b);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(b, 'o'), "content");

    START(a, 1);
    ANSWERS(LINKOBJ(a, 1, 'o', 9), "done");
    START(b, 1);
    UNLINKOBJ(b, 1, 'o', 5);
    ANSWERS(COMMIT(b, 1), "done");
    CLEANUP(b);
    ANSWERS(GETOBJ(b, 'o'), "not found");
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(b, 'o'), "content");
    CLEANUP(b);
    ANSWERS(GETOBJ(b, 'o'), "content");
}

static void unlinking_nothing_leaves_no_content(void **state)
{
    (void)state;
    START(a, 1);
    UNLINKOBJ(a, 1, 'o', 5);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(a, 'o'), "not found");
    CLEANUP(a);

    /* It counts all the same. */
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "content");
    ANSWERS(COMMIT(a, 1), "done");
    CLEANUP(a);
    ANSWERS(GETOBJ(a, 'o'), "not found");
}

/* More than one batch, and the smallest id among them. */
static void cleanup_takes_everything(void **state)
{
    struct ensync_request put = {.kind = ENSYNC_DO_PUTOBJ, .tx = 1, .data = bytes_of("x")};

    (void)state;
    START(a, 1);
    for (unsigned i = 0; i < 600; i++) {
        put.id.bytes[0] = (uint8_t)i;
        put.id.bytes[1] = (uint8_t)(i >> 8);
        ANSWERS(ask(a, &put), "silent");
    }
    ANSWERS(COMMIT(a, 1), "done");
    CLEANUP(b);
    for (unsigned i = 0; i < 600; i++) {
        struct ensync_request get = {.kind = ENSYNC_DO_GET_OBJ};

        get.id.bytes[0] = (uint8_t)i;
        get.id.bytes[1] = (uint8_t)(i >> 8);
        ANSWERS(ask(a, &get), "not found");
    }
}

static void dead_processes_leave_nothing(void **state)
{
    char path[256];
    char hex[63] = "";
    FILE *file;

    (void)state;
    START(a, 1);
    PUTOBJ(a, 1, 'o', 5, "held by a living one");
    ensync_store_close(open_store()); /* A neighbour that comes and goes. */

    /* As kill -9 leaves it: a lock nobody holds, a pin, a temporary file; and a file whose pin was
     * lost in a power cut. */
    snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef", store_path);
    assert_int_equal(mkdir(path, 0700), 0);
    for (unsigned i = 0; i < 3; i++) {
        static const char *const names[] = {"lock", "7", "8-"};

        snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef/%s", store_path, names[i]);
        if (i == 2)
            for (unsigned j = 0; j < 32; j++)
                strcat(path, "70");
        file = fopen(path, "w");
        assert_non_null(file);
        fclose(file);
    }
    memset(hex, '7', sizeof(hex) - 1);
    snprintf(path, sizeof(path), "%s/objs/77/%s", store_path, hex);
    file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);

    ANSWERS(GETOBJ(b, 0x77), "");
    CLEANUP(b);
    ANSWERS(GETOBJ(b, 0x77), "not found");
    snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef", store_path);
    assert_int_not_equal(access(path, F_OK), 0);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(b, 'o'), "held by a living one");
}

/* --- Lists -------------------------------------------------------------------------------- */

static unsigned count_entries(struct ensync_session *session)
{
    struct ensync_request list = {.kind = ENSYNC_DO_FOR_DIR};
    struct ensync_answer answer;
    unsigned count = 0;

    ensync_session_do(session, &list, &answer);
    while (answer.verdict == ENSYNC_SAYS_DIR_ENTRIES) {
        count += (unsigned)answer.entries_count;
        assert_true(answer.entries_count >= 1);
        ensync_answer_deinit(&answer);
        ensync_session_more(session, &answer);
    }
    assert_int_equal(answer.verdict, ENSYNC_SAYS_DONE);
    return count;
}

static void make_dirs(unsigned count)
{
    struct ensync_request make = {.kind = ENSYNC_DO_MKDIR, .tx = 1, .data = bytes_of("xyz")};

    START(a, 1);
    for (unsigned i = 0; i < count; i++) {
        memcpy(make.id.bytes, &i, sizeof(i));
        ANSWERS(ask(a, &make), "silent");
    }
    ANSWERS(COMMIT(a, 1), "done");
}

static void directories_are_listed(void **state)
{
    struct ensync_request list = {.kind = ENSYNC_DO_FOR_DIR};
    struct ensync_answer answer;

    (void)state;
    assert_int_equal(count_entries(a), 0);
    make_dirs(1);
    ensync_session_do(a, &list, &answer);
    assert_int_equal(answer.entries_count, 1);
    assert_int_equal(answer.entries[0].length, 3);
    ensync_answer_deinit(&answer);
    ensync_session_more(a, &answer);
    assert_int_equal(answer.verdict, ENSYNC_SAYS_DONE);
}

static void a_list_is_of_one_instant(void **state)
{
    struct ensync_request list = {.kind = ENSYNC_DO_FOR_DIR};
    bool is_seen[3000] = {false};
    struct ensync_answer answer;
    unsigned count = 0;

    (void)state;
    make_dirs(3000);
    ensync_session_do(b, &list, &answer);
    START(a, 1);
    MKDIR(a, 1, 'x', 'v', "later");
    ANSWERS(COMMIT(a, 1), "done");
    while (answer.verdict == ENSYNC_SAYS_DIR_ENTRIES) {
        for (size_t i = 0; i < answer.entries_count; i++) {
            unsigned number;

            memcpy(&number, answer.entries[i].id.bytes, sizeof(number));
            assert_true(number < 3000 && !is_seen[number]);
            is_seen[number] = true;
            count++;
        }
        ensync_answer_deinit(&answer);
        ensync_session_more(b, &answer);
    }
    assert_int_equal(answer.verdict, ENSYNC_SAYS_DONE);
    assert_int_equal(count, 3000);
    assert_int_equal(count_entries(b), 3001);
}

/* --- Stores ------------------------------------------------------------------------------- */

static void execute(const char *sql)
{
    char path[128];
    sqlite3 *sqlite;

    snprintf(path, sizeof(path), "%s/state.sqlite", store_path);
    assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
    assert_int_equal(sqlite3_exec(sqlite, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(sqlite);
}

static void cannot_open(const char *reason)
{
    char why[512];

    assert_null(ensync_store_open(store_path, NULL, why, sizeof(why)));
    assert_non_null(strstr(why, reason));
}

static void other_stores_are_refused(void **state)
{
    char path[128];

    (void)state;
    execute("PRAGMA user_version = 2");
    cannot_open("layout 2");
    execute("PRAGMA application_id = 7");
    cannot_open("not a store of Ensync");
    execute("PRAGMA application_id = 0; PRAGMA user_version = 0");
    cannot_open("not a store of Ensync");
    snprintf(path, sizeof(path), "%s/state.sqlite", store_path);
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
    snprintf(path, sizeof(path), "%s/state.sqlite", store_path);
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

        snprintf(path, sizeof(path), "%s/%s", store_path, names[i]);
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
    assert_true(ensync_store_verify(store_path, &watcher, &found, why, sizeof(why)));
    return found;
}

static void spoil_object(unsigned object, const char *content)
{
    char path[128];
    FILE *file;

    snprintf(path, sizeof(path), "%s/objs/%02x/", store_path, object);
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

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_directory_is_made),
        TEST(mkdir_wants_no_such_id),
        TEST(updir_wants_version_and_length),
        TEST(rmdir_wants_version_and_length),
        TEST(a_directory_is_replaced_at_one_instant),
        TEST(a_failed_rmdir_forgets_its_pair),
        TEST(a_directory_has_a_limit),
        TEST(many_pieces_are_joined),
        TEST(numbers_are_the_clients),
        TEST(a_second_start_spoils),
        TEST(operations_need_a_transaction),
        TEST(open_transactions_have_a_limit),
        TEST(queued_bytes_have_a_limit),
        TEST(the_first_commit_wins),
        TEST(an_object_is_stored_at_once),
        TEST(references_are_an_xor),
        TEST(what_was_aborted_is_garbage),
        TEST(linkobj_looks_for_the_object_first),
        TEST(what_is_held_survives_cleanup),
        TEST(unlinking_nothing_leaves_no_content),
        TEST(cleanup_takes_everything),
        TEST(dead_processes_leave_nothing),
        TEST(directories_are_listed),
        TEST(a_list_is_of_one_instant),
        TEST(other_stores_are_refused),
        TEST(a_busy_store_is_an_error),
        TEST(nobody_else_may_read),
        TEST(two_stores_are_one),
        TEST(verify_finds_what_is_wrong),
        TEST(memory_may_run_out),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
