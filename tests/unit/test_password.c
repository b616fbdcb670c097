#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "server/password.h"

/* Hashes of passwords:
 *     a_hash_is_a_phc_string        with the cost in it, and a salt of its own
 *     only_the_password_is_right
 *     others_hashes_are_read        made by the reference implementation
 *     the_cost_is_read_back
 *     what_is_no_hash_is_wrong */

static const struct password_cost cheap = {.memory_kib = 64, .passes = 1};

static void a_hash_is_a_phc_string(void **state)
{
    static const char head[] = "$argon2id$v=19$m=19456,t=2,p=1$";
    char one[PASSWORD_PHC_SIZE], other[PASSWORD_PHC_SIZE];
    const char *salt = one + sizeof(head) - 1;

    (void)state;
    assert_true(password_make(WF_TEXT("correct horse"), &password_default_cost, one));
    assert_true(password_make(WF_TEXT("correct horse"), &password_default_cost, other));
    assert_memory_equal(one, head, sizeof(head) - 1);
    assert_int_equal(strcspn(salt, "$"), 22);                    /* 16 bytes in base64 */
    assert_int_equal(strlen(salt + strcspn(salt, "$") + 1), 43); /* 32 */
    assert_string_not_equal(one, other);
}

static void only_the_password_is_right(void **state)
{
    static const char with_nul[] = "a\0b";
    char phc[PASSWORD_PHC_SIZE];

    (void)state;
    assert_true(password_make(WF_TEXT("correct horse"), &cheap, phc));
    assert_int_equal(password_verify(phc, WF_TEXT("correct horse")), PASSWORD_RIGHT);
    assert_int_equal(password_verify(phc, WF_TEXT("correct horsE")), PASSWORD_WRONG);
    assert_int_equal(password_verify(phc, WF_TEXT("correct horse ")), PASSWORD_WRONG);
    assert_int_equal(password_verify(phc, WF_TEXT("")), PASSWORD_WRONG);
    assert_true(password_make((wf_text){with_nul, 3}, &cheap, phc));
    assert_int_equal(password_verify(phc, (wf_text){with_nul, 3}), PASSWORD_RIGHT);
    assert_int_equal(password_verify(phc, WF_TEXT("a")), PASSWORD_WRONG);
}

/* printf password | argon2 somesalt -id -v 13 -t 2 -k 65536 -p 1 -e */
static void others_hashes_are_read(void **state)
{
    static const char phc[] = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                              "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    (void)state;
    assert_int_equal(password_verify(phc, WF_TEXT("password")), PASSWORD_RIGHT);
    assert_int_equal(password_verify(phc, WF_TEXT("passwore")), PASSWORD_WRONG);
}

static void the_cost_is_read_back(void **state)
{
    static const char *const bad[] = {
        "",
        "$argon2id$v=19$m=64,t=1,p=1",
        "$argon2id$v=19$m=64,t=1,p=2$c29tZXNhbHQ$aGFzaA",
        "$argon2id$v=16$m=64,t=1,p=1$c29tZXNhbHQ$aGFzaA",
        "$argon2i$v=19$m=64,t=1,p=1$c29tZXNhbHQ$aGFzaA",
        "$argon2id$v=19$m=9999999999,t=1,p=1$c29tZXNhbHQ$aGFzaA",
    };
    char phc[PASSWORD_PHC_SIZE];
    struct password_cost cost;

    (void)state;
    assert_true(password_make(WF_TEXT("correct horse"), &cheap, phc));
    assert_true(password_cost_of(phc, &cost));
    assert_true(password_cost_is_equal(&cost, &cheap));
    assert_false(password_cost_is_equal(&cost, &password_default_cost));
    assert_false(password_cost_is_equal(&cost, &(struct password_cost){64, 2}));
    for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++)
        assert_false(password_cost_of(bad[i], &cost));
}

static void what_is_no_hash_is_wrong(void **state)
{
    static const char *const cases[] = {"", "$", "correct horse", "$argon2id$v=19$m=64,t=1,p=1$",
                                        "$argon2i$v=19$m=64,t=3,p=1$c29tZXNhbHQ$aGFzaA"};

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++)
        assert_int_equal(password_verify(cases[i], WF_TEXT("correct horse")), PASSWORD_WRONG);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_hash_is_a_phc_string),   cmocka_unit_test(only_the_password_is_right),
        cmocka_unit_test(others_hashes_are_read),   cmocka_unit_test(the_cost_is_read_back),
        cmocka_unit_test(what_is_no_hash_is_wrong),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
