#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ensync_fixture.h"

/* What the protocol's document says of directories: conditions, effects, limits, ForDir. */

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
        TEST(directories_are_listed),
        TEST(a_list_is_of_one_instant),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
