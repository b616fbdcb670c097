/* Numbers: exact integers, nearest doubles, shortest digits, in any locale. */
#include <float.h>
#include <inttypes.h>
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/json_number.h"
#include "wireform/codec/json_shortest.h"

#define INTEGER(text, expected)                                                                    \
    do {                                                                                           \
        uint64_t magnitude;                                                                        \
                                                                                                   \
        assert_int_equal(wf_json_parse_integer(WF_TEXT(text), &magnitude), WF_JSON_INTEGER);       \
        assert_true(magnitude == (expected));                                                      \
    } while (0)

#define NO_INTEGER(text, expected)                                                                 \
    do {                                                                                           \
        uint64_t magnitude;                                                                        \
                                                                                                   \
        assert_int_equal(wf_json_parse_integer(WF_TEXT(text), &magnitude), expected);              \
    } while (0)

static void integers_are_exact(void **state)
{
    (void)state;
    INTEGER("0", 0);
    INTEGER("-0", 0);
    INTEGER("0.000", 0);
    INTEGER("0e999999999999999999999", 0);
    INTEGER("7", 7);
    INTEGER("-7", 7);
    INTEGER("7.0", 7);
    INTEGER("1e2", 100);
    INTEGER("1E+2", 100);
    INTEGER("100e-2", 1);
    INTEGER("0.7e1", 7);
    INTEGER("12.50e1", 125);
    INTEGER("1000000000000000000000e-3", UINT64_C(1000000000000000000));
    INTEGER("18446744073709551615", UINT64_MAX);
    INTEGER("18446744073709551615.000", UINT64_MAX);
    INTEGER("1844674407370955161.5e1", UINT64_MAX);
    INTEGER("9223372036854775808", UINT64_C(9223372036854775808));
    NO_INTEGER("18446744073709551616", WF_JSON_TOO_LARGE);
    NO_INTEGER("1e20", WF_JSON_TOO_LARGE);
    NO_INTEGER("2e19", WF_JSON_TOO_LARGE);
    NO_INTEGER("1e1000000000000", WF_JSON_TOO_LARGE);
    NO_INTEGER("123456789012345678901234567890", WF_JSON_TOO_LARGE);
    NO_INTEGER("1.5", WF_JSON_FRACTION);
    NO_INTEGER("1e-1", WF_JSON_FRACTION);
    NO_INTEGER("1e-1000000000000", WF_JSON_FRACTION);
    NO_INTEGER("123456789012345678901234567890.5", WF_JSON_FRACTION);
}

#define SAME(a, b)                                                                                 \
    assert_true(wf_json_same_number(WF_TEXT(a), WF_TEXT(b)) &&                                     \
                wf_json_same_number(WF_TEXT(b), WF_TEXT(a)))
#define DIFFERENT(a, b)                                                                            \
    assert_false(wf_json_same_number(WF_TEXT(a), WF_TEXT(b)) ||                                    \
                 wf_json_same_number(WF_TEXT(b), WF_TEXT(a)))

static void equality_is_of_values(void **state)
{
    (void)state;
    SAME("1", "1.0");
    SAME("1", "10e-1");
    SAME("1", "0.01e2");
    SAME("-12.5", "-125e-1");
    SAME("0", "-0");
    SAME("0", "0.0e7");
    SAME("100", "1e2");
    SAME("9007199254740993", "9007199254740993.0");
    DIFFERENT("1", "-1");
    DIFFERENT("1", "10");
    DIFFERENT("1", "0");
    DIFFERENT("12", "13");
    DIFFERENT("12", "1.2");
    DIFFERENT("12", "123");
    DIFFERENT("9007199254740992", "9007199254740993");
}

static const struct {
    const char *text;
    double value;
} nearest[] = {
    {"0", 0.0},
    {"0.1", 0.1},
    {"-2.5", -2.5},
    {"1e22", 1e22},
    {"1e23", 1e23},
    {"123456789012345678", 123456789012345678.0},
    {"9007199254740993", 9007199254740992.0},
    {"9007199254740995", 9007199254740996.0},
    {"9007199254740993.00000000000000000000000000000001", 9007199254740994.0},
    {"2.2250738585072011e-308", 2.2250738585072011e-308},
    {"2.2250738585072014e-308", DBL_MIN},
    {"1.7976931348623157e308", DBL_MAX},
    {"1.7976931348623158e308", DBL_MAX},
    {"5e-324", 4.9406564584124654e-324},
    {"2.4703282292062328e-324", 4.9406564584124654e-324},
    {"2.4703282292062327e-324", 0.0},
    {"1e-400", 0.0},
    {"1e400", HUGE_VAL},
    {"-1e400", -HUGE_VAL},
    {"1e99999999999999999999", HUGE_VAL},
    {"0.000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
     "0000000000000000000000000000000000000000000000000000000000000000000000000000000000001e175",
     1.0},
};

static void doubles_are_the_nearest(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof(nearest) / sizeof(*nearest); i++) {
        double value = wf_json_parse_double(wf_text_of(nearest[i].text));

        if (!(value == nearest[i].value))
            fail_msg("%s is read as %.17g", nearest[i].text, value);
    }
    assert_true(signbit(wf_json_parse_double(WF_TEXT("-0"))));
}

#define PRINTS(value, expected)                                                                    \
    do {                                                                                           \
        char text[WF_JSON_DOUBLE_SIZE + 1];                                                        \
                                                                                                   \
        text[wf_json_print_double(text, value)] = '\0';                                            \
        assert_string_equal(text, expected);                                                       \
    } while (0)

static void digits_are_the_shortest(void **state)
{
    (void)state;
    PRINTS(0.0, "0");
    PRINTS(-0.0, "-0");
    PRINTS(1.0, "1");
    PRINTS(-17.0, "-17");
    PRINTS(0.1, "0.1");
    PRINTS(1.5, "1.5");
    PRINTS(100.25, "100.25");
    PRINTS(-4.35, "-4.35");
    PRINTS(1700000000.123, "1700000000.123");
    PRINTS(0.30000000000000004, "0.30000000000000004");
    PRINTS(99999999999999.9, "99999999999999.9");
    PRINTS(999999999999999.9, "999999999999999.9");
    PRINTS(2.5e-9, "2.5e-9");
    PRINTS(1e-21, "1e-21");
    PRINTS(1e-23, "1e-23");
    PRINTS(1e-6, "0.000001");
    PRINTS(1e-7, "1e-7");
    PRINTS(1.25e-7, "1.25e-7");
    PRINTS(1e20, "100000000000000000000");
    PRINTS(1e21, "1e+21");
    PRINTS(1.5e300, "1.5e+300");
    PRINTS(9007199254740991.0, "9007199254740991");
    PRINTS(9007199254740992.0, "9007199254740992");
    PRINTS(9007199254740994.0, "9007199254740994");
    PRINTS(123456789012345680000.0, "123456789012345680000");
    PRINTS(DBL_MAX, "1.7976931348623157e+308");
    PRINTS(DBL_MIN, "2.2250738585072014e-308");
    PRINTS(4.9406564584124654e-324, "5e-324");
    PRINTS(2.2250738585072009e-308, "2.225073858507201e-308");
    /* Powers of two, below which doubles lie denser than above. */
    PRINTS(0x1p-44, "5.684341886080802e-14");
    PRINTS(0x1p-24, "5.960464477539063e-8");
    PRINTS(0x1p-1022, "2.2250738585072014e-308");
    PRINTS(0x1p89, "6.189700196426902e+26");
    PRINTS(9.5367431640625e-7, "9.5367431640625e-7");
    PRINTS(2e-44, "2e-44");
    PRINTS(1.0 / 3, "0.3333333333333333");
    PRINTS(5e-324 * 3, "1.5e-323");
    PRINTS(1e23, "1e+23");
}

/* Half way between two doubles, and just above it: the last of 1000 digits decides. */
static void the_last_of_many_digits_decides(void **state)
{
    char text[1100] = "9007199254740993.";
    size_t len = strlen(text);

    (void)state;
    memset(text + len, '0', 1000);
    assert_true(wf_json_parse_double((wf_text){text, len + 1000}) == 9007199254740992.0);
    text[len + 999] = '1';
    assert_true(wf_json_parse_double((wf_text){text, len + 1000}) == 9007199254740994.0);
}

static uint64_t random_bits(void)
{
    static uint64_t seed = 88172645463325252U;

    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return seed;
}

static void comes_back(double value)
{
    char text[WF_JSON_DOUBLE_SIZE];
    size_t len = wf_json_print_double(text, value);
    const char *at = text;

    if (!(wf_json_parse_double((wf_text){text, len}) == value))
        fail_msg("%a is printed as %.*s", value, (int)len, text);
    if (!wf_json_scan_number(&at, text + len) || at != text + len)
        fail_msg("%.*s is no number", (int)len, text);
}

static void what_is_printed_reads_back(void **state)
{
    (void)state;
    for (int i = -1074; i < 1024; i++) {
        comes_back(ldexp(1, i));
        comes_back(-nextafter(ldexp(1, i), 0));
        comes_back(nextafter(ldexp(1, i), INFINITY));
    }
    for (int i = 0; i < 20000; i++) {
        uint64_t bits = random_bits();
        double value;

        memcpy(&value, &bits, sizeof(value));
        if (isfinite(value))
            comes_back(value);
    }
}

/* One digit less reads back as another double, and of as many digits none is nearer. */
static void is_shortest(double value)
{
    struct wf_json_decimal found;
    char digits[32], rounded[32], text[64];
    int count;

    assert_true(wf_json_find_shortest(value, &found));
    count = snprintf(digits, sizeof(digits), "%" PRIu64, found.digits);
    (void)snprintf(text, sizeof(text), "%se%d", digits, found.exponent);
    if (strtod(text, NULL) != value)
        fail_msg("%a is printed as %s", value, text);
    (void)snprintf(text, sizeof(text), "%.*e", count - 1, value);
    (void)snprintf(rounded, sizeof(rounded), "%c%.*s", text[0], count - 1, text + 2);
    if (strtod(text, NULL) == value)
        assert_string_equal(digits, rounded);
    (void)snprintf(text, sizeof(text), "%.*e", count - 2, value);
    if (count > 1 && strtod(text, NULL) == value)
        fail_msg("%s is enough for %s", text, digits);
}

static void measures_are_spelled_exactly(void **state)
{
    struct wf_json_decimal found;

    (void)state;
    assert_false(wf_json_find_shortest(nextafter(1e-10, 0), &found));
    assert_false(wf_json_find_shortest(1e17, &found));
    assert_false(wf_json_find_shortest(0, &found));
    assert_false(wf_json_find_shortest(-1, &found));
    assert_false(wf_json_find_shortest(NAN, &found));
    is_shortest(1e-10);
    is_shortest(nextafter(1e17, 0));
    for (int i = -33; i < 57; i++) {
        is_shortest(ldexp(1, i));
        is_shortest(nextafter(ldexp(1, i), 0));
        is_shortest(nextafter(ldexp(1, i), INFINITY));
    }
    for (int i = 0; i < 20000; i++) {
        is_shortest(ldexp((double)(random_bits() | UINT64_C(1) << 63), i % 88 - 96));
        is_shortest((double)(random_bits() % 1000000 + 1) / (double)(i % 1000 + 1));
    }
}

static void integers_of_every_length(void **state)
{
    char text[20], expected[32];
    uint64_t power = 1;

    (void)state;
    for (int digits = 1; digits <= 20; digits++, power *= 10)
        for (int i = 0; i < 300; i++) {
            uint64_t value = i < 2 ? power - (uint64_t)i : power + random_bits() % power * 9;
            int len = snprintf(expected, sizeof(expected), "%" PRIu64, value);

            assert_int_equal(wf_json_print_uint(text, value), len);
            assert_memory_equal(text, expected, (size_t)len);
        }
}

static void the_locale_does_not_matter(void **state)
{
    static const char *const commas[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE", "fr_FR"};
    bool has_comma = false;

    (void)state;
    for (size_t i = 0; i < sizeof(commas) / sizeof(*commas) && !has_comma; i++)
        has_comma = setlocale(LC_ALL, commas[i]) != NULL;
    PRINTS(0.1, "0.1");
    PRINTS(1.5e300, "1.5e+300");
    assert_true(wf_json_parse_double(WF_TEXT("1.5e300")) == 1.5e300);
    setlocale(LC_ALL, "C");
    if (!has_comma) {
        print_message("skipped: no locale with a decimal comma is installed\n");
        skip();
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(integers_are_exact),
        cmocka_unit_test(equality_is_of_values),
        cmocka_unit_test(doubles_are_the_nearest),
        cmocka_unit_test(digits_are_the_shortest),
        cmocka_unit_test(the_last_of_many_digits_decides),
        cmocka_unit_test(what_is_printed_reads_back),
        cmocka_unit_test(measures_are_spelled_exactly),
        cmocka_unit_test(integers_of_every_length),
        cmocka_unit_test(the_locale_does_not_matter),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
