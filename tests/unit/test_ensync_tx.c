#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ensync_fixture.h"

/* Transactions: whose numbers they are, what spoils them, what they may hold. */

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(numbers_are_the_clients),       TEST(a_second_start_spoils),
        TEST(operations_need_a_transaction), TEST(open_transactions_have_a_limit),
        TEST(queued_bytes_have_a_limit),     TEST(the_first_commit_wins),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
