/* Decimals: compared and divided exactly, however long. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "wireform/codec/decimal.h"

static int compare(wf_text a, wf_text b)
{
    struct wf_decimal left = wf_decimal_parse(a);
    struct wf_decimal right = wf_decimal_parse(b);
    int order = wf_decimal_compare(&left, &right);

    assert_int_equal(wf_decimal_compare(&right, &left), -order);
    return order;
}

#define SAME(a, b) assert_int_equal(compare(WF_TEXT(a), WF_TEXT(b)), 0)
#define LESS(a, b) assert_true(compare(WF_TEXT(a), WF_TEXT(b)) < 0)

static void order(void **state)
{
    (void)state;
    SAME("0", "-0.000e99");
    SAME("1", "1.0");
    SAME("100", "1e2");
    SAME("0.001", "1E-3");
    SAME("12.50", "125e-1");
    SAME("1e1000000000000000", "10e999999999999999");
    LESS("0", "1e-1000000000000");
    LESS("-1", "0");
    LESS("-1e3", "-999.9");
    LESS("9", "10");
    LESS("0.9", "0.91");
    LESS("0.909", "0.91");
    LESS("1", "1.000000000000000000000000001");
    LESS("18446744073709551615", "18446744073709551616");
    LESS("99999999999999999999999999999999999998", "99999999999999999999999999999999999999");
    LESS("1e1000000000001", "1e1000000000002");
}

static bool is_multiple(wf_text value, wf_text of)
{
    struct wf_decimal number = wf_decimal_parse(value);
    struct wf_decimal divisor = wf_decimal_parse(of);

    return wf_decimal_is_multiple(&number, &divisor);
}

#define MULTIPLE(value, of)    assert_true(is_multiple(WF_TEXT(value), WF_TEXT(of)))
#define NO_MULTIPLE(value, of) assert_false(is_multiple(WF_TEXT(value), WF_TEXT(of)))

static void multiples(void **state)
{
    (void)state;
    MULTIPLE("0", "7");
    MULTIPLE("-14", "7");
    MULTIPLE("0.0075", "0.0001");
    NO_MULTIPLE("0.00751", "0.0001");
    MULTIPLE("4.35", "0.01");
    MULTIPLE("1e1000000000000", "5");
    NO_MULTIPLE("1e1000000000000", "3");
    MULTIPLE("1", "1e-1000000000000");
    NO_MULTIPLE("1", "1e1000000000000");
    NO_MULTIPLE("1e308", "0.123456789");
    MULTIPLE("36893488147419103230", "18446744073709551615");
    NO_MULTIPLE("36893488147419103231", "18446744073709551615");
    NO_MULTIPLE("15", "10");
    MULTIPLE("150", "10");
}

static void integers(void **state)
{
    struct wf_decimal whole = wf_decimal_parse(WF_TEXT("1.50e1"));
    struct wf_decimal part = wf_decimal_parse(WF_TEXT("1.5"));
    uint64_t digits;

    (void)state;
    assert_true(wf_decimal_is_integer(&whole));
    assert_false(wf_decimal_is_integer(&part));
    assert_true(wf_decimal_digits(&part, &digits));
    assert_int_equal(digits, 15);
    part = wf_decimal_parse(WF_TEXT("18446744073709551616"));
    assert_false(wf_decimal_digits(&part, &digits));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(order),
        cmocka_unit_test(multiples),
        cmocka_unit_test(integers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
