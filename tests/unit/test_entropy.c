#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/entropy.h"

/* Nothing can be said of what comes, but that it is written, and never twice the same. */

static void fills_exactly(void **state)
{
    unsigned char bytes[600];

    (void)state;
    for (size_t len = 0; len <= 520; len += 13) {
        size_t zeros = 0;

        memset(bytes, 0, sizeof(bytes));
        wf_entropy_fill(bytes, len);
        for (size_t i = len; i < sizeof(bytes); i++)
            assert_int_equal(bytes[i], 0);
        for (size_t i = 0; i < len; i++)
            zeros += bytes[i] == 0;
        assert_true(zeros <= 8 + len / 32);
    }
}

static void never_the_same(void **state)
{
    unsigned char seen[100][16];

    (void)state;
    for (size_t i = 0; i < 100; i++) {
        wf_entropy_fill(seen[i], sizeof(seen[i]));
        for (size_t j = 0; j < i; j++)
            assert_memory_not_equal(seen[i], seen[j], sizeof(seen[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_exactly),
        cmocka_unit_test(never_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
