/* The names in the left column. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "client/roster.h"
#include "wireform/base/alloc.h"

static struct roster roster;

static int end(void **state)
{
    (void)state;
    roster_deinit(&roster);
    return wf_alloc_live() != 0;
}

static void add(const char *name)
{
    roster_add(&roster, wf_text_of(name));
}

static void names_keep_their_order_and_are_there_once(void **state)
{
    (void)state;
    add("Ada");
    add("Bob");
    add("Ada");
    assert_int_equal(roster.count, 2);
    roster_rename(&roster, WF_TEXT("Ada"), WF_TEXT("Lovelace"));
    assert_string_equal(roster.names[0], "Lovelace");
    assert_false(roster_add(&roster, WF_TEXT("Lovelace")));
    assert_true(roster_remove(&roster, WF_TEXT("Lovelace")));
    assert_false(roster_remove(&roster, WF_TEXT("Lovelace")));
    assert_int_equal(roster.count, 1);
    assert_string_equal(roster.names[0], "Bob");
}

static void a_list_replaces_what_was_there(void **state)
{
    const wf_text names[] = {WF_TEXT_INIT("general"), WF_TEXT_INIT("python")};

    (void)state;
    add("Ada");
    roster_set(&roster, names, 2);
    assert_int_equal(roster.count, 2);
    assert_string_equal(roster.names[1], "python");
    roster_clear(&roster);
    assert_int_equal(roster.count, 0);
}

static void it_is_bounded(void **state)
{
    static char long_name[ROSTER_NAME_SIZE + 1];
    char name[16];

    (void)state;
    for (unsigned i = 0; i < ROSTER_LIMIT + 10; i++) {
        snprintf(name, sizeof(name), "%u", i);
        add(name);
    }
    assert_int_equal(roster.count, ROSTER_LIMIT);
    for (unsigned i = 0; i < ROSTER_NAME_SIZE; i++)
        long_name[i] = 'x';
    roster_clear(&roster);
    add(long_name);
    assert_int_equal(roster.count, 0);
    add("Ada");
    roster_rename(&roster, WF_TEXT("Ada"), wf_text_of(long_name));
    assert_string_equal(roster.names[0], "Ada");
}

static void without_memory_a_name_is_left_out(void **state)
{
    (void)state;
    wf_alloc_fail_at(1);
    add("Ada");
    wf_alloc_fail_at(0);
    add("Bob");
    assert_int_equal(roster.count, 1);
    assert_string_equal(roster.names[0], "Bob");
}

#define CASE(name) cmocka_unit_test_teardown(name, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(names_keep_their_order_and_are_there_once),
        CASE(a_list_replaces_what_was_there),
        CASE(it_is_bounded),
        CASE(without_memory_a_name_is_left_out),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
