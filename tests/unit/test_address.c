/* Servers as people type them, and names they nearly typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "client/address.h"
#include "client/suggestion.h"

static void expect(const char *typed, const char *complete)
{
    char address[64];

    assert_true(address_complete(address, sizeof(address), typed, 9000));
    assert_string_equal(address, complete);
}

static void what_is_missing_is_added(void **state)
{
    (void)state;
    expect("", "127.0.0.1:9000");
    expect("chat.example", "chat.example:9000");
    expect("chat.example:1", "chat.example:1");
    expect(":1", "127.0.0.1:1");
    expect("::1", "[::1]:9000");
    expect("[::1]", "[::1]:9000");
    expect("[::1]:1", "[::1]:1");
}

static void what_is_too_long_is_refused(void **state)
{
    char address[16];

    (void)state;
    assert_false(address_complete(address, sizeof(address), "chat.example.org", 9000));
}

static void expect_suggestion(const char *typed, const char *best)
{
    struct suggestion suggestion = suggestion_for(typed);

    suggestion_consider(&suggestion, "join");
    suggestion_consider(&suggestion, "login");
    suggestion_consider(&suggestion, "channels");
    if (best)
        assert_string_equal(suggestion.best, best);
    else
        assert_null(suggestion.best);
}

static void the_nearest_name_is_suggested(void **state)
{
    char long_name[1000];

    (void)state;
    expect_suggestion("jion", "join");
    expect_suggestion("logn", "login");
    expect_suggestion("chanels", "channels");
    expect_suggestion("leave", NULL);
    expect_suggestion("", NULL);
    memset(long_name, 'x', sizeof(long_name) - 1);
    long_name[sizeof(long_name) - 1] = '\0';
    expect_suggestion(long_name, NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_missing_is_added),
        cmocka_unit_test(what_is_too_long_is_refused),
        cmocka_unit_test(the_nearest_name_is_suggested),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
