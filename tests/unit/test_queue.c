#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/io/queue.h"

/* What waits for a connection: copies, shared blocks, and what is left of them behind a turn. */

static wf_bytes bytes_of(const char *text)
{
    return (wf_bytes){(const uint8_t *)text, strlen(text)};
}

/* All that waits, put together, and in how many pieces it would leave. */
static int pieces_of(const struct wf_queue *queue, char text[4096])
{
    struct iovec pieces[64];
    int count = wf_queue_peek(queue, pieces, 64);
    size_t len = 0;

    for (int i = 0; i < count; i++) {
        memcpy(text + len, pieces[i].iov_base, pieces[i].iov_len);
        len += pieces[i].iov_len;
    }
    text[len] = '\0';
    assert_int_equal(len, wf_queue_waiting(queue));
    return count;
}

#define HOLDS(queue, expected_count, expected)                                                     \
    do {                                                                                           \
        char holds_text[4096];                                                                     \
                                                                                                   \
        assert_int_equal(pieces_of(queue, holds_text), expected_count);                            \
        assert_string_equal(holds_text, expected);                                                 \
    } while (0)

static void share(struct wf_turn_blocks *turn, struct wf_queue *const *queues, const char *text)
{
    struct wf_slice slice = wf_turn_share(turn, bytes_of(text));

    assert_non_null(slice.block);
    for (; *queues; queues++)
        assert_true(wf_queue_share(*queues, turn, &slice, true));
    wf_block_drop(slice.block);
}

static void shared_in_one_turn(void **state)
{
    struct wf_queue ada = {0}, bob = {0};
    struct wf_queue *const both[] = {&ada, &bob, NULL};
    struct wf_queue *const only_bob[] = {&bob, NULL};
    struct wf_turn_blocks turn = {0};
    size_t live = wf_alloc_live();

    (void)state;
    share(&turn, both, "a");
    share(&turn, both, "b");
    share(&turn, both, "c"); /* behind the one before, for both */
    share(&turn, only_bob, "d");
    share(&turn, both, "e"); /* not behind what Ada has */
    HOLDS(&ada, 2, "abce");
    HOLDS(&bob, 1, "abcde");

    wf_queue_take(&bob, &turn, 2);
    HOLDS(&bob, 1, "cde");
    assert_true(wf_queue_is_begun(&bob));
    wf_turn_end(&turn);
    wf_queue_take(&bob, &turn, 3);
    assert_true(wf_queue_is_empty(&bob));
    HOLDS(&ada, 2, "abce");
    wf_queue_clear(&ada, &turn);
    wf_turn_blocks_deinit(&turn);
    assert_int_equal(wf_alloc_live(), live);
}

static void apart(void **state)
{
    struct wf_queue ada = {0};
    struct wf_turn_blocks turn = {0};

    (void)state;
    for (int i = 0; i < 3; i++) {
        struct wf_slice slice = wf_turn_share(&turn, bytes_of("x"));

        assert_true(wf_queue_share(&ada, &turn, &slice, false));
        wf_block_drop(slice.block);
    }
    HOLDS(&ada, 3, "xxx");
    assert_int_equal(wf_queue_at(&ada, 2)->bytes.len, 1);
    wf_queue_clear(&ada, &turn);
    wf_turn_blocks_deinit(&turn);
}

static void copied_in_one_turn(void **state)
{
    struct wf_queue ada = {0}, bob = {0};
    struct wf_turn_blocks turn = {0};
    size_t live = wf_alloc_live();

    (void)state;
    assert_true(wf_queue_copy_in_turn(&ada, &turn, bytes_of("a")));
    assert_true(wf_queue_copy_in_turn(&ada, &turn, bytes_of("b")));
    assert_true(wf_queue_copy_in_turn(&bob, &turn, bytes_of("x")));
    assert_true(wf_queue_copy_in_turn(&ada, &turn, bytes_of("c")));
    HOLDS(&ada, 2, "abc");
    HOLDS(&bob, 1, "x");

    /* Bob was written to; of Ada's, what is left must not depend on the turn. */
    wf_queue_take(&bob, &turn, 1);
    wf_queue_take(&ada, &turn, 1);
    assert_true(wf_queue_settle(&ada));
    wf_turn_end(&turn);
    assert_true(wf_queue_copy_in_turn(&bob, &turn, bytes_of("zzzz")));
    HOLDS(&ada, 2, "bc");
    HOLDS(&bob, 1, "zzzz");
    wf_queue_clear(&ada, &turn);
    wf_queue_clear(&bob, &turn);
    wf_turn_blocks_deinit(&turn);
    assert_int_equal(wf_alloc_live(), live);
}

/* More than one block of a turn, and messages that are too long for any. */
static void much_in_one_turn(void **state)
{
    char line[1001] = "", page[5001] = "";
    struct wf_queue ada = {0};
    struct wf_queue *const only_ada[] = {&ada, NULL};
    struct wf_turn_blocks turn = {0};

    (void)state;
    memset(line, 'x', sizeof(line) - 1);
    memset(page, 'y', sizeof(page) - 1);
    for (int i = 0; i < 40; i++)
        assert_true(wf_queue_copy_in_turn(&ada, &turn, bytes_of(line)));
    assert_true(wf_queue_copy_in_turn(&ada, &turn, bytes_of(page)));
    for (int i = 0; i < 40; i++)
        share(&turn, only_ada, line);
    share(&turn, only_ada, page);
    assert_int_equal(wf_queue_waiting(&ada), 90000);
    wf_queue_take(&ada, &turn, 500);
    assert_true(wf_queue_settle(&ada));
    assert_int_equal(wf_queue_waiting(&ada), 89500);
    wf_turn_end(&turn);
    while (!wf_queue_is_empty(&ada)) {
        struct iovec piece;

        assert_int_equal(wf_queue_peek(&ada, &piece, 1), 1);
        for (size_t i = 0; i < piece.iov_len; i++)
            assert_true(((char *)piece.iov_base)[i] == 'x' || ((char *)piece.iov_base)[i] == 'y');
        wf_queue_take(&ada, &turn, piece.iov_len > 700 ? 700 : piece.iov_len);
    }
    wf_turn_blocks_deinit(&turn);
}

/* One that does not read gets little of what is sent in a turn: it must not keep the rest. */
static void little_of_much(void **state)
{
    struct wf_queue slow = {0}, quick = {0};
    struct wf_queue *const only_quick[] = {&quick, NULL};
    struct wf_queue *const both[] = {&quick, &slow, NULL};
    struct wf_turn_blocks turn = {0};
    size_t live = wf_alloc_live();
    char long_text[1000];

    (void)state;
    memset(long_text, 'x', sizeof(long_text) - 1);
    long_text[sizeof(long_text) - 1] = '\0';
    share(&turn, only_quick, long_text);
    share(&turn, only_quick, long_text); /* into a larger block, ... */
    share(&turn, both, "a");             /* ... and behind it */
    wf_queue_clear(&quick, &turn);
    assert_true(wf_queue_settle(&slow));
    wf_turn_end(&turn);
    HOLDS(&slow, 1, "a");
    assert_true(wf_queue_at(&slow, 0)->block->size == 1);

    share(&turn, both, long_text); /* all of its block stays shared */
    assert_true(wf_queue_settle(&slow));
    assert_true(wf_queue_settle(&quick));
    assert_ptr_equal(wf_queue_at(&slow, 1)->block, wf_queue_at(&quick, 0)->block);
    wf_queue_clear(&quick, &turn);
    wf_queue_clear(&slow, &turn);
    wf_turn_blocks_deinit(&turn);
    assert_int_equal(wf_alloc_live(), live);
}

/* Several that do not read wait in one block, which has nothing of the next turn in it. */
static void waiting_together(void **state)
{
    struct wf_queue ada = {0}, bob = {0}, cyd = {0};
    struct wf_queue *const all[] = {&ada, &bob, &cyd, NULL};
    struct wf_turn_blocks turn = {0};
    size_t live = wf_alloc_live();

    (void)state;
    share(&turn, all, "one");
    assert_true(wf_queue_settle(&ada));
    share(&turn, all, "two"); /* and Ada's writing is over */
    assert_true(wf_queue_settle(&ada));
    assert_true(wf_queue_settle(&bob));
    assert_true(wf_queue_settle(&cyd));
    wf_turn_end(&turn);
    share(&turn, all, "six");
    HOLDS(&ada, 3, "onetwosix");
    HOLDS(&bob, 2, "onetwosix");
    assert_int_equal(wf_queue_at(&bob, 0)->block->size, 6);
    assert_ptr_equal(wf_queue_at(&bob, 0)->block, wf_queue_at(&cyd, 0)->block);
    for (unsigned i = 0; all[i]; i++) {
        assert_true(wf_queue_settle(all[i]));
        wf_queue_clear(all[i], &turn);
    }
    wf_turn_end(&turn);
    wf_turn_blocks_deinit(&turn);
    assert_int_equal(wf_alloc_live(), live);
}

static void memory_fails(void **state)
{
    size_t live = wf_alloc_live();

    (void)state;
    for (size_t nth = 1; nth <= 5; nth++) {
        struct wf_queue ada = {0};
        struct wf_turn_blocks turn = {0};
        size_t queued = 0;

        wf_alloc_fail_at(nth);
        queued += wf_queue_copy_in_turn(&ada, &turn, bytes_of("one"));
        queued += wf_queue_copy(&ada, &turn, bytes_of("two"));
        if (wf_queue_settle(&ada))
            queued += wf_queue_copy_in_turn(&ada, &turn, bytes_of("six"));
        wf_alloc_fail_at(0);
        assert_in_range(queued, 1, nth > 4 ? 3 : 2);
        wf_queue_clear(&ada, &turn);
        wf_turn_blocks_deinit(&turn);
        assert_int_equal(wf_alloc_live(), live);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shared_in_one_turn), cmocka_unit_test(apart),
        cmocka_unit_test(copied_in_one_turn), cmocka_unit_test(much_in_one_turn),
        cmocka_unit_test(little_of_much),     cmocka_unit_test(waiting_together),
        cmocka_unit_test(memory_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
