#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>

#include <cmocka.h>

#include "ensync_fixture.h"

/* Objects: put, link, unlink, references, and what CleanUp takes. */

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
    ANSWERS(GETOBJ(b, 'o'), "not found");
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
    snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef", scratch_path);
    assert_int_equal(mkdir(path, 0700), 0);
    for (unsigned i = 0; i < 3; i++) {
        static const char *const names[] = {"lock", "7", "8-"};

        snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef/%s", scratch_path, names[i]);
        if (i == 2)
            for (unsigned j = 0; j < 32; j++)
                strcat(path, "70");
        file = fopen(path, "w");
        assert_non_null(file);
        fclose(file);
    }
    memset(hex, '7', sizeof(hex) - 1);
    snprintf(path, sizeof(path), "%s/objs/77/%s", scratch_path, hex);
    file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);

    ANSWERS(GETOBJ(b, 0x77), "");
    CLEANUP(b);
    ANSWERS(GETOBJ(b, 0x77), "not found");
    snprintf(path, sizeof(path), "%s/tmp/0123456789abcdef", scratch_path);
    assert_int_not_equal(access(path, F_OK), 0);
    ANSWERS(COMMIT(a, 1), "done");
    ANSWERS(GETOBJ(b, 'o'), "held by a living one");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_object_is_stored_at_once),   TEST(references_are_an_xor),
        TEST(what_was_aborted_is_garbage),   TEST(linkobj_looks_for_the_object_first),
        TEST(what_is_held_survives_cleanup), TEST(unlinking_nothing_leaves_no_content),
        TEST(cleanup_takes_everything),      TEST(dead_processes_leave_nothing),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
