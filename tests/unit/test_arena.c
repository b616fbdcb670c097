/* Memory for one message. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/arena.h"

#define SIZE ((size_t)8 << 20)

static int make_arena(void **state)
{
    static struct wf_arena arena;

    assert_true(wf_arena_init(&arena, SIZE));
    *state = &arena;
    return 0;
}

static int drop_arena(void **state)
{
    wf_arena_deinit(*state);
    return 0;
}

static void blocks_are_aligned_and_apart(void **state)
{
    char *text = wf_arena_alloc(*state, 3, 1);
    double *number = wf_arena_alloc(*state, 1, sizeof(*number));
    max_align_t *widest = wf_arena_alloc(*state, 1, sizeof(*widest));

    assert_int_equal((uintptr_t)number % _Alignof(double), 0);
    assert_int_equal((uintptr_t)widest % _Alignof(max_align_t), 0);
    assert_true((char *)number >= text + 3);
    memset(text, 'x', 3);
    *number = 1.5;
    memset(widest, 0xFF, sizeof(*widest));
    assert_memory_equal(text, "xxx", 3);
    assert_true(*number == 1.5);
}

static void what_does_not_fit_marks_it_until_the_reset(void **state)
{
    struct wf_arena *arena = *state;

    assert_non_null(wf_arena_alloc(arena, 10, 1));
    assert_null(wf_arena_alloc(arena, arena->size, 1));
    assert_true(arena->failed);
    assert_null(wf_arena_alloc(arena, 1, 1));
    wf_arena_reset(arena);
    assert_false(arena->failed);
    assert_null(wf_arena_alloc(arena, SIZE_MAX / 2, 4));
    wf_arena_reset(arena);
    assert_non_null(wf_arena_alloc(arena, arena->size, 1));
    assert_null(wf_arena_alloc(arena, 1, 1));
}

static void of_what_is_offered_a_part_is_kept(void **state)
{
    struct wf_arena *arena = *state;
    char *offered = wf_arena_offer(arena, 1000);
    char *other;

    assert_non_null(offered);
    memset(offered, 'x', 1000);
    wf_arena_keep(arena, 3, 1000);
    other = wf_arena_alloc(arena, 1, 1);
    assert_in_range(other - offered, 3, 64);
    *other = 'y';
    assert_memory_equal(offered, "xxx", 3);
    assert_ptr_equal(wf_arena_offer(arena, 100), wf_arena_offer(arena, 10));
    wf_arena_keep(arena, 0, 100);
    assert_null(wf_arena_offer(arena, arena->size));
    assert_false(arena->failed);
}

static void a_large_message_gives_its_pages_back(void **state)
{
    struct wf_arena *arena = *state;
    struct wf_list outer = wf_list_open(arena, 1);
    struct wf_list list = wf_list_open(arena, 1 << 20);
    char *item = wf_list_push(arena, &list);
    char *block;

    memset(item, 1, 1 << 20);
    block = wf_list_close(arena, &list);
    wf_list_close(arena, &outer);
    memset(wf_arena_alloc(arena, 1 << 20, 1), 1, 1 << 20);
    wf_arena_reset(arena);
    assert_ptr_equal(wf_arena_alloc(arena, 1 << 20, 1), block);
    assert_int_equal(block[4096], 0);
}

/* A list that nothing is open around stays where it grew, also when one inside of it was first. */
static void a_list_of_its_own_is_not_moved(void **state)
{
    struct wf_arena *arena = *state;
    struct wf_list outer = wf_list_open(arena, sizeof(uint32_t));
    struct wf_list inner = wf_list_open(arena, sizeof(uint32_t));
    struct wf_list second;
    uint32_t *in, *out, *number;

    *(uint32_t *)wf_list_push(arena, &inner) = 1;
    in = wf_list_close(arena, &inner);
    number = wf_list_push(arena, &outer);
    *number = 2;
    out = wf_list_close(arena, &outer);
    assert_ptr_equal(out, number);
    second = wf_list_open(arena, sizeof(uint32_t));
    number = wf_list_push(arena, &second);
    *number = 3;
    assert_ptr_equal(wf_list_close(arena, &second), number);
    assert_true(*in == 1 && *out == 2 && *number == 3);
}

/* Sizes 4 and 16 on purpose: the inner list's alignment must not tear the outer one apart. */
static void lists_nest_like_brackets(void **state)
{
    struct pair {
        uint64_t first, second;
    } * pairs, *pair;
    struct wf_list outer = wf_list_open(*state, sizeof(uint32_t));
    uint32_t *numbers;

    for (uint32_t i = 0; i < 100; i++) {
        uint32_t *number = wf_list_push(*state, &outer);
        struct wf_list inner = wf_list_open(*state, sizeof(struct pair));

        *number = i;
        for (uint64_t j = 0; j < i; j++) {
            pair = wf_list_push(*state, &inner);
            pair->first = j;
            pair->second = i;
        }
        pairs = wf_list_close(*state, &inner);
        assert_int_equal(i == 0, pairs == NULL);
        for (uint64_t j = 0; j < i; j++)
            assert_true(pairs[j].first == j && pairs[j].second == i);
    }
    numbers = wf_list_close(*state, &outer);
    assert_int_equal(outer.count, 100);
    for (uint32_t i = 0; i < 100; i++)
        assert_int_equal(numbers[i], i);
}

static void a_list_that_does_not_fit_marks_it(void **state)
{
    struct wf_arena *arena = *state;
    struct wf_list list = wf_list_open(arena, 1 << 20);

    while (wf_list_push(arena, &list))
        assert_true(list.count < 100);
    assert_true(arena->failed);
    assert_null(wf_list_close(arena, &list));
}

static void without_memory_there_is_none(void **state)
{
    struct wf_arena arena;

    (void)state;
    assert_false(wf_arena_init(&arena, SIZE_MAX));
    wf_arena_reset(&arena);
    wf_arena_deinit(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(blocks_are_aligned_and_apart, make_arena, drop_arena),
        cmocka_unit_test_setup_teardown(what_does_not_fit_marks_it_until_the_reset, make_arena,
                                        drop_arena),
        cmocka_unit_test_setup_teardown(of_what_is_offered_a_part_is_kept, make_arena, drop_arena),
        cmocka_unit_test_setup_teardown(a_large_message_gives_its_pages_back, make_arena,
                                        drop_arena),
        cmocka_unit_test_setup_teardown(a_list_of_its_own_is_not_moved, make_arena, drop_arena),
        cmocka_unit_test_setup_teardown(lists_nest_like_brackets, make_arena, drop_arena),
        cmocka_unit_test_setup_teardown(a_list_that_does_not_fit_marks_it, make_arena, drop_arena),
        cmocka_unit_test(without_memory_there_is_none),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
