/* Spellings of UUIDs. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "server/uuid.h"

#define CANONICAL "a0b1c2d3-e4f5-4678-89ab-cdef01234567"

static void all_spellings_mean_one(void **state)
{
    static const char *const spellings[] = {
        CANONICAL,
        "A0B1C2D3-E4F5-4678-89AB-CDEF01234567",
        "a0b1c2d3e4f5467889abcdef01234567",
        "A0B1C2D3E4F5467889ABCDEF01234567",
        "urn:uuid:" CANONICAL,
        "URN:UUID:A0B1C2D3-E4F5-4678-89AB-CDEF01234567",
        "{" CANONICAL "}",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(spellings) / sizeof(spellings[0]); i++) {
        char uuid[UUID_SIZE] = "";

        assert_true(uuid_parse(wf_text_of(spellings[i]), uuid));
        assert_string_equal(uuid, CANONICAL);
    }
}

static void others_are_refused(void **state)
{
    static const char *const texts[] = {
        "",
        "a",
        "a0b1c2d3-e4f5-4678-89ab-cdef0123456",
        "a0b1c2d3-e4f5-4678-89ab-cdef012345678",
        "a0b1c2d3-e4f5-4678-89ab-cdef0123456g",
        "a0b1c2d3e-4f5-4678-89ab-cdef01234567",
        "a0b1c2d3e4f5-467889ab-cdef-01234567ab",
        "{a0b1c2d3e4f5467889abcdef01234567}",
        "urn:uuid:a0b1c2d3e4f5467889abcdef01234567",
        "{" CANONICAL "]",
        "-0b1c2d3e4f5467889abcdef01234567",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
        char uuid[UUID_SIZE] = "as it was";

        assert_false(uuid_parse(wf_text_of(texts[i]), uuid));
        assert_string_equal(uuid, "as it was");
    }
}

static void made_ones_are_random_and_of_version_4(void **state)
{
    char first[UUID_SIZE], second[UUID_SIZE], parsed[UUID_SIZE];

    (void)state;
    assert_true(uuid_make(first));
    assert_true(uuid_make(second));
    assert_string_not_equal(first, second);
    assert_int_equal(first[14], '4');
    assert_non_null(strchr("89ab", first[19]));
    assert_true(uuid_parse(wf_text_of(first), parsed));
    assert_string_equal(parsed, first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_spellings_mean_one),
        cmocka_unit_test(others_are_refused),
        cmocka_unit_test(made_ones_are_random_and_of_version_4),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
