/* Who wants which pad to be made. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>

#include "server/etherpad_wishes.h"
#include "wireform/base/alloc.h"

#define ADA WF_TEXT("0123456789abcdef")
#define BOB WF_TEXT("fedcba9876543210")
#define TEA WF_TEXT("tea")

static void a_wish_counts_once(void **state)
{
    struct etherpad_wishes wishes = {0};

    (void)state;
    assert_true(etherpad_wish(&wishes, ADA, TEA, 0));
    assert_false(etherpad_wish_take(&wishes, BOB, TEA, 1));
    assert_false(etherpad_wish_take(&wishes, ADA, WF_TEXT("cake"), 1));
    assert_true(etherpad_wish_take(&wishes, ADA, TEA, 1));
    assert_false(etherpad_wish_take(&wishes, ADA, TEA, 1));
    etherpad_wishes_deinit(&wishes);
}

static void the_last_wish_of_a_browser_counts(void **state)
{
    struct etherpad_wishes wishes = {0};

    (void)state;
    etherpad_wish(&wishes, ADA, TEA, 0);
    etherpad_wish(&wishes, BOB, TEA, 0);
    etherpad_wish(&wishes, ADA, WF_TEXT("cake"), 1);
    assert_int_equal(wishes.names.count, 2);
    assert_false(etherpad_wish_take(&wishes, ADA, TEA, 2));
    assert_true(etherpad_wish_take(&wishes, ADA, WF_TEXT("cake"), 2));
    etherpad_wishes_deinit(&wishes);
}

static void wishes_grow_old(void **state)
{
    struct etherpad_wishes wishes = {0};

    (void)state;
    etherpad_wish(&wishes, ADA, TEA, 5);
    etherpad_wish(&wishes, BOB, TEA, 6);
    assert_false(etherpad_wish_take(&wishes, ADA, TEA, ETHERPAD_WISH_MS + 6));
    assert_true(etherpad_wish_take(&wishes, BOB, TEA, ETHERPAD_WISH_MS + 6));
    etherpad_wishes_deinit(&wishes);
}

static void there_are_only_so_many(void **state)
{
    struct etherpad_wishes wishes = {0};
    char session[ETHERPAD_TOKEN_SIZE];

    (void)state;
    for (unsigned i = 0; i <= ETHERPAD_WISHES_LIMIT; i++) {
        snprintf(session, sizeof(session), "%016u", i);
        assert_true(etherpad_wish(&wishes, wf_text_of(session), TEA, i));
    }
    assert_int_equal(wishes.names.count, ETHERPAD_WISHES_LIMIT);
    assert_false(
        etherpad_wish_take(&wishes, WF_TEXT("0000000000000000"), TEA, ETHERPAD_WISHES_LIMIT));
    assert_true(
        etherpad_wish_take(&wishes, WF_TEXT("0000000000000001"), TEA, ETHERPAD_WISHES_LIMIT));
    etherpad_wishes_deinit(&wishes);
}

static void memory_may_be_short(void **state)
{
    struct etherpad_wishes wishes = {0};

    (void)state;
    wf_alloc_fail_at(1);
    assert_false(etherpad_wish(&wishes, ADA, TEA, 0));
    wf_alloc_fail_at(0);
    assert_false(etherpad_wish_take(&wishes, ADA, TEA, 0));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_wish_counts_once),  cmocka_unit_test(the_last_wish_of_a_browser_counts),
        cmocka_unit_test(wishes_grow_old),     cmocka_unit_test(there_are_only_so_many),
        cmocka_unit_test(memory_may_be_short),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
