#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/io/index.h"

/* Things by their names: many of them, several of one name, and no memory. */

enum { MANY = 1000 };

struct thing {
    struct wf_index_entry entry;
    char name[8];
};

static struct thing things[MANY];

static void name_things(void)
{
    for (unsigned i = 0; i < MANY; i++)
        snprintf(things[i].name, sizeof(things[i].name), "%u", i);
}

static void many(void **state)
{
    struct wf_index index = {0};

    (void)state;
    name_things();
    assert_null(wf_index_find(&index, WF_TEXT("0")));
    for (unsigned i = 0; i < MANY; i++)
        assert_true(wf_index_add(&index, &things[i].entry, wf_text_of(things[i].name)));
    for (unsigned i = 0; i < MANY; i += 2)
        wf_index_remove(&index, &things[i].entry);
    assert_int_equal(index.count, MANY / 2);
    for (unsigned i = 0; i < MANY; i++)
        assert_ptr_equal(wf_index_find(&index, wf_text_of(things[i].name)),
                         i % 2 ? &things[i].entry : NULL);
    assert_null(wf_index_find(&index, WF_TEXT("")));
    wf_index_deinit(&index);
}

static void the_newest_of_a_name(void **state)
{
    struct wf_index index = {0};

    (void)state;
    for (unsigned i = 0; i < 100; i++)
        assert_true(wf_index_add(&index, &things[i].entry, WF_TEXT("same")));
    assert_ptr_equal(wf_index_find(&index, WF_TEXT("same")), &things[99].entry);
    wf_index_remove(&index, &things[99].entry);
    wf_index_remove(&index, &things[50].entry);
    assert_ptr_equal(wf_index_find(&index, WF_TEXT("same")), &things[98].entry);
    wf_index_deinit(&index);
}

static void without_memory(void **state)
{
    struct wf_index index = {0};

    (void)state;
    wf_alloc_fail_at(1);
    assert_false(wf_index_add(&index, &things[0].entry, WF_TEXT("a")));
    assert_int_equal(index.count, 0);
    assert_true(wf_index_add(&index, &things[0].entry, WF_TEXT("a")));
    wf_index_deinit(&index);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(many),
        cmocka_unit_test(the_newest_of_a_name),
        cmocka_unit_test(without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
