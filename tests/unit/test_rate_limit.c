#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "server/rate_limit.h"
#include "wireform/base/alloc.h"

/* Events per key:
 *     a_key_reaches_its_limit    in a window that begins with its first event
 *     keys_are_independent
 *     a_flood_needs_no_memory    and does not wash away who is at the limit
 *     addresses_become_networks
 *     nothing_is_left_without_memory */

enum { LIMIT = 5, WINDOW_MS = 60000 };

static struct rate_limit *limit;

static int set_up(void **state)
{
    (void)state;
    limit = rate_limit_new(LIMIT, WINDOW_MS, 4096);
    assert_non_null(limit);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    rate_limit_free(limit);
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

static void a_key_reaches_its_limit(void **state)
{
    (void)state;
    for (unsigned i = 0; i < LIMIT; i++) {
        assert_int_equal(rate_limit_count(limit, WF_TEXT("ada"), 1000 + i), i);
        assert_false(rate_limit_is_reached(limit, WF_TEXT("ada"), 1000 + i));
        rate_limit_note(limit, WF_TEXT("ada"), 1000 + i);
    }
    assert_true(rate_limit_is_reached(limit, WF_TEXT("ada"), 1000 + WINDOW_MS - 1));
    rate_limit_note(limit, WF_TEXT("ada"), 1000 + WINDOW_MS - 1);
    assert_false(rate_limit_is_reached(limit, WF_TEXT("ada"), 1000 + WINDOW_MS));
    rate_limit_note(limit, WF_TEXT("ada"), 1000 + WINDOW_MS);
    assert_int_equal(rate_limit_count(limit, WF_TEXT("ada"), 1000 + WINDOW_MS), 1);
}

static void keys_are_independent(void **state)
{
    char key[16];

    (void)state;
    for (int i = 0; i < 100; i++) {
        snprintf(key, sizeof(key), "user%d", i);
        for (int j = 0; j < i % LIMIT; j++)
            rate_limit_note(limit, wf_text_of(key), 7);
    }
    for (int i = 0; i < 100; i++) {
        snprintf(key, sizeof(key), "user%d", i);
        assert_int_equal(rate_limit_count(limit, wf_text_of(key), 8), i % LIMIT);
    }
    assert_int_equal(rate_limit_count(limit, WF_TEXT(""), 8), 0);
}

static void a_flood_needs_no_memory(void **state)
{
    char key[16];

    (void)state;
    for (int i = 0; i < LIMIT; i++)
        rate_limit_note(limit, WF_TEXT("ada"), 7);
    assert_int_equal(wf_alloc_live(), 1);
    for (int i = 0; i < 1000000; i++) {
        snprintf(key, sizeof(key), "%d", i);
        rate_limit_note(limit, wf_text_of(key), 8);
    }
    assert_int_equal(wf_alloc_live(), 1);
    assert_true(rate_limit_is_reached(limit, WF_TEXT("ada"), 9));
    assert_int_equal(rate_limit_count(limit, WF_TEXT("999999"), 9), 1);
}

static void is_network(const char *peer_name, const char *expected)
{
    char room[RATE_LIMIT_NETWORK_SIZE];
    wf_text network = rate_limit_network(peer_name, room);

    assert_int_equal(network.len, strlen(expected));
    assert_memory_equal(network.ptr, expected, network.len);
}

static void addresses_become_networks(void **state)
{
    (void)state;
    is_network("127.0.0.1:4021", "127.0.0.1");
    is_network("127.0.0.1", "127.0.0.1");
    is_network("[::1]:9000", "::");
    is_network("[2001:db8:1:2:3:4:5:6]:9000", "2001:db8:1:2::");
    is_network("2001:db8:1:2:ffff::6", "2001:db8:1:2::");
    is_network("[fe80::1%eth0]:9000", "fe80::");
    is_network("[::ffff:192.0.2.7]:9000", "192.0.2.7");
    is_network("standard input", "standard input");
    is_network("", "");
    is_network(":9000", ":9000");
    is_network("[", "[");
    is_network("123456789012345678901234567890123456789012345678901234567890123 and more",
               "123456789012345678901234567890123456789012345678901234567890123");
}

static void nothing_is_left_without_memory(void **state)
{
    (void)state;
    wf_alloc_fail_at(1);
    assert_null(rate_limit_new(1, 1, 1));
    wf_alloc_fail_at(0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_key_reaches_its_limit),        TEST(keys_are_independent),
        TEST(a_flood_needs_no_memory),        TEST(addresses_become_networks),
        TEST(nothing_is_left_without_memory),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
