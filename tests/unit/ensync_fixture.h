#ifndef TESTS_UNIT_ENSYNC_FIXTURE_H
#define TESTS_UNIT_ENSYNC_FIXTURE_H

/* A new store for each test, with two clients. */

#include "ensync_steps.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

static struct ensync_store *store;
static struct ensync_session *a, *b;

static inline int set_up(void **state)
{
    (void)state;
    make_scratch();
    store = open_store();
    a = open_session(store);
    b = open_session(store);
    return 0;
}

static inline int tear_down(void **state)
{
    (void)state;
    ensync_session_close(a);
    ensync_session_close(b);
    ensync_store_close(store);
    remove_scratch();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

static inline void reopen(const struct ensync_limits *limits)
{
    char why[512] = "";

    ensync_session_close(a);
    ensync_session_close(b);
    ensync_store_close(store);
    store = ensync_store_open(scratch_path, limits, why, sizeof(why));
    assert_string_equal(why, "");
    a = open_session(store);
    b = open_session(store);
}

#define ANSWERS(call, expected) assert_string_equal(call, expected)

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

#endif
