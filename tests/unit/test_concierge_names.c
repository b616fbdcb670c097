/* What a client may be called. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <string.h>

#include "server/concierge_names.h"

static bool is_valid(const char *name)
{
    return concierge_name_is_valid(wf_text_of(name));
}

static void letters_and_numbers_of_all_scripts(void **state)
{
    (void)state;
    assert_true(is_valid("ada"));
    assert_true(is_valid("_9"));
    assert_true(is_valid("\xc3\x84"
                         "da"));                       /* U+00C4, a letter */
    assert_true(is_valid("\xe5\xb1\xb1"));             /* U+5C71, an ideograph */
    assert_true(is_valid("\xc2\xb2"));                 /* U+00B2, No */
    assert_true(is_valid("\xe2\x85\xa3"));             /* U+2163, Nl */
    assert_true(is_valid("\xd9\xa3"));                 /* U+0663, Nd */
    assert_true(is_valid("\xe0\xa4\x95\xe0\xa4\xbe")); /* U+093E, a mark yet alphabetic */
    assert_true(is_valid("\xf0\x90\x90\x80"));         /* U+10400 */
    assert_false(is_valid(""));
    assert_false(is_valid("a b"));
    assert_false(is_valid("a-b"));
    assert_false(is_valid("a.b"));
    assert_false(is_valid("e\xcc\x81"));        /* U+0301, a mark that is not */
    assert_false(is_valid("\xf0\x9f\x98\x80")); /* U+1F600 */
    assert_false(is_valid("a\xe2\x80\x8b"));    /* U+200B */
}

static void characters_are_counted_not_bytes(void **state)
{
    char name[3 * 64 + 1] = "";

    (void)state;
    for (int i = 0; i < 63; i++)
        strcat(name, "\xe5\xb1\xb1");
    assert_true(is_valid(name));
    strcat(name, "a");
    assert_false(is_valid(name));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_and_numbers_of_all_scripts),
        cmocka_unit_test(characters_are_counted_not_bytes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
