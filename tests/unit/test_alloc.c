/* Counted memory, and failures on demand. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"

static void blocks_are_zeroed_and_counted(void **state)
{
    size_t before = wf_alloc_live();
    unsigned *numbers = wf_alloc(1000, sizeof(*numbers));

    (void)state;
    assert_non_null(numbers);
    for (int i = 0; i < 1000; i++)
        assert_int_equal(numbers[i], 0);
    assert_int_equal(wf_alloc_live(), before + 1);
    numbers[0] = 7;
    numbers = wf_realloc(numbers, 100000, sizeof(*numbers));
    assert_non_null(numbers);
    assert_int_equal(numbers[0], 7);
    assert_int_equal(wf_alloc_live(), before + 1);
    wf_free(numbers);
    wf_free(NULL);
    assert_int_equal(wf_alloc_live(), before);
}

static void sizes_that_overflow_are_refused(void **state)
{
    void *block = wf_alloc(1, 1);
    size_t most = SIZE_MAX;

    (void)state;
    __asm__("" : "+r"(most)); /* Or the compiler warns of exactly what is tried here. */
    assert_null(wf_alloc(most, 2));
    assert_null(wf_realloc(block, most, 2));
    wf_free(block);
}

static void the_nth_fails(void **state)
{
    void *first, *second;

    (void)state;
    wf_alloc_fail_at(2);
    first = wf_alloc(1, 1);
    assert_non_null(first);
    assert_null(wf_realloc(first, 2, 1));
    second = wf_alloc(0, 0);
    assert_non_null(second);
    wf_free(first);
    wf_free(second);
    wf_alloc_fail_at(1);
    wf_alloc_fail_at(0);
    first = wf_realloc(NULL, 3, 1);
    assert_non_null(first);
    wf_free(first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blocks_are_zeroed_and_counted),
        cmocka_unit_test(sizes_that_overflow_are_refused),
        cmocka_unit_test(the_nth_fails),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
