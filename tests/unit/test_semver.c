/* Versions, and which of them go together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "server/semver.h"

/* Of semver.org's own lists of good and bad ones, and those of our protocols. */
static void versions_are_read_strictly(void **state)
{
    static const char *const good[] = {
        "0.0.4",
        "1.2.3",
        "10.20.30",
        "1.1.2-prerelease+meta",
        "1.1.2+meta",
        "1.0.0-alpha.1",
        "1.0.0-alpha0.valid",
        "1.0.0-0A.is.legal",
        "2.0.0+build",
        "1.0.0-rc.1+b.1",
        "1.2.3----RC-SNAPSHOT.12.9.1--.12+788",
        "0.2.9",
        "0.2.0+b",
        "0.2.1-alpha",
        "18446744073709551615.0.0",
        "1.0.0+001",
    };
    static const char *const bad[] = {
        "",
        "1",
        "1.2",
        "0.2",
        "1.2.3-0123",
        "1.2.3-0123.0123",
        "1.1.2+.123",
        "+invalid",
        "-invalid",
        "alpha",
        "1.0.0-alpha_beta",
        "01.1.1",
        "1.01.1",
        "1.1.01",
        "1.2.3.DEV",
        "1.2-SNAPSHOT",
        "1.2.3-",
        "1.2.3+",
        "1.2.3 ",
        " 1.2.3",
        "v1.2.3",
        "1.2.3-a..b",
        "1..3",
        "1.2.3+a+b",
        "-1.0.0",
        "18446744073709551616.0.0",
        "1.2.3\xc3\xa4",
    };
    struct semver version;

    (void)state;
    for (size_t i = 0; i < sizeof(good) / sizeof(good[0]); i++)
        assert_true(semver_parse(wf_text_of(good[i]), &version));
    for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
        assert_false(semver_parse(wf_text_of(bad[i]), &version));
}

static bool is_compatible(const char *version, const char *wanted)
{
    struct semver have, want;

    assert_true(semver_parse(wf_text_of(version), &have));
    assert_true(semver_parse(wf_text_of(wanted), &want));
    return semver_is_compatible(&have, &want);
}

static void the_caret_holds_the_leftmost_number(void **state)
{
    (void)state;
    assert_true(is_compatible("0.2.0", "0.2.0"));
    assert_true(is_compatible("0.2.9", "0.2.0"));
    assert_true(is_compatible("0.2.0+b", "0.2.0"));
    assert_false(is_compatible("0.1.9", "0.2.0"));
    assert_false(is_compatible("0.3.0", "0.2.0"));
    assert_false(is_compatible("1.0.0", "0.2.0"));
    assert_false(is_compatible("0.2.1-alpha", "0.2.0"));
    assert_false(is_compatible("0.2.4", "0.2.5"));
    assert_true(is_compatible("1.9.0", "1.2.3"));
    assert_false(is_compatible("1.2.2", "1.2.3"));
    assert_false(is_compatible("2.0.0", "1.2.3"));
    assert_true(is_compatible("0.0.3", "0.0.3"));
    assert_false(is_compatible("0.0.4", "0.0.3"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(versions_are_read_strictly),
        cmocka_unit_test(the_caret_holds_the_leftmost_number),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
