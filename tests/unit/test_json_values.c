/* Scalars, read where they stand alone. */
#include <math.h>

#include "reading.h"

static struct {
    wf_text text;
    wf_bytes bytes;
    int64_t integer;
    uint64_t natural;
    double number;
    bool truth;
    unsigned index;
} got;

/* --- Text ----------------------------------------------------------------------------------- */

static void read_text(struct wf_json_reader *in)
{
    static const struct wf_text_rule rule = {"#/text", 1, 8, NULL};

    got.text = wf_json_read_text(in, &rule);
}

static void read_any_text(struct wf_json_reader *in)
{
    static const struct wf_text_rule rule = {"#/text", 0, WF_NO_LIMIT, NULL};

    got.text = wf_json_read_text(in, &rule);
}

static void read_matching_text(struct wf_json_reader *in)
{
    static const unsigned char classes[256] = {['a'] = 1};
    static const uint16_t table[] = {4, 2, 2, 2, 4, 4}; /* the first byte decides */
    static const struct wf_dfa dfa = {.pattern = "^a",
                                      .classes = classes,
                                      .table = table,
                                      .first_accepting = 2,
                                      .matched = 2,
                                      .classes_count = 2};
    static const struct wf_text_rule rule = {"#/text", 0, WF_NO_LIMIT, &dfa};

    got.text = wf_json_read_text(in, &rule);
}

#define READS_TEXT(json, expected)                                                                 \
    do {                                                                                           \
        ACCEPTS(read_any_text, json);                                                              \
        assert_int_equal(got.text.len, sizeof(expected) - 1);                                      \
        assert_memory_equal(got.text.ptr, expected, sizeof(expected) - 1);                         \
    } while (0)

static void texts(void **state)
{
    (void)state;
    READS_TEXT("\"\"", "");
    READS_TEXT(" \"Ada\" ", "Ada");
    READS_TEXT("\"0123456789abcdef0123456789abcdef\"", "0123456789abcdef0123456789abcdef");
    READS_TEXT("\"\xC3\xB6\xF0\x9F\x98\x80\"", "\xC3\xB6\xF0\x9F\x98\x80");
    READS_TEXT("\"a\\\"\\\\\\/\\b\\f\\n\\r\\tz\"", "a\"\\/\b\f\n\r\tz");
    READS_TEXT("\"n\\u0061me\"", "name");
    READS_TEXT("\"\\u0000\"", "\0");
    READS_TEXT("\"\\u00f6\\u20AC\\uFFFF\"", "\xC3\xB6\xE2\x82\xAC\xEF\xBF\xBF");
    READS_TEXT("\"\\ud83d\\ude00!\"", "\xF0\x9F\x98\x80!");
    READS_TEXT("\"\\uDBFF\\uDFFF\"", "\xF4\x8F\xBF\xBF");
    READS_TEXT("\"0123456789abcde\\n\xC3\xB6\"", "0123456789abcde\n\xC3\xB6");
    ACCEPTS(read_matching_text, "\"ab\"");
    ACCEPTS(read_matching_text, "\"\\u0061b\"");
    REFUSES(read_matching_text, "\"ba\"", WF_BAD_VALUE, 0, "does not match ^a");
    REFUSES(read_matching_text, " \"\xC3\xA9\"", WF_BAD_VALUE, 1, "does not match ^a");
}

static void texts_without_escapes_are_borrowed(void **state)
{
    (void)state;
    ACCEPTS(read_any_text, "\"\xC3\xB6\"");
    assert_int_equal(reading.arena.used, 0);
    ACCEPTS(read_any_text, "\"\\n\"");
    assert_true(reading.arena.used > 0);
}

static void limits_are_in_characters(void **state)
{
    (void)state;
    ACCEPTS(read_text, "\"a\"");
    ACCEPTS(read_text, "\"12345678\"");
    ACCEPTS(read_text, "\"\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\"");
    ACCEPTS(read_text, "\"\\u00f6\\u00f6\\u00f6\\u00f6\\u00f6\\u00f6\\u00f6\\u00f6\"");
    REFUSES(read_text, "\"\"", WF_BAD_VALUE, 0, "shorter than 1 character");
    REFUSES(read_text, " \"123456789\"", WF_BAD_VALUE, 1, "longer than 8 characters");
    REFUSES(read_text, "\"\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6\xC3\xB6!\"",
            WF_BAD_VALUE, 0, "longer than 8 characters");
    KEYWORD(read_text, "\"\"", "minLength");
    KEYWORD(read_text, "\"123456789\"", "maxLength");
}

static void other_kinds_are_no_text(void **state)
{
    (void)state;
    REFUSES(read_text, "12", WF_BAD_VALUE, 0, "expected text, found a number");
    REFUSES(read_text, "-1", WF_BAD_VALUE, 0, "expected text, found a number");
    REFUSES(read_text, "{\"a\":1}", WF_BAD_VALUE, 0, "expected text, found an object");
    REFUSES(read_text, "[]", WF_BAD_VALUE, 0, "expected text, found an array");
    REFUSES(read_text, "true", WF_BAD_VALUE, 0, "expected text, found a boolean");
    REFUSES(read_text, "null", WF_BAD_VALUE, 0, "expected text, found null");
    KEYWORD(read_text, "null", "type");
    REFUSES(read_text, "", WF_BAD_SYNTAX, 0, "the message ends early");
    REFUSES(read_text, "nil", WF_BAD_SYNTAX, 0, "expected a value");
    REFUSES(read_text, "Ada", WF_BAD_SYNTAX, 0, "expected a value");
    REFUSES(read_text, "12 }", WF_BAD_SYNTAX, 3, "something follows the message");
}

static void broken_texts(void **state)
{
    (void)state;
    REFUSES(read_text, "\"abc", WF_BAD_SYNTAX, 4, "the text does not end");
    REFUSES(read_text, "\"", WF_BAD_SYNTAX, 1, "the text does not end");
    REFUSES(read_text, "\"a\\", WF_BAD_SYNTAX, 3, "the text does not end");
    REFUSES(read_text, "\"\\u00", WF_BAD_SYNTAX, 5, "expected four hexadecimal digits");
    REFUSES(read_text, "\"\\x\"", WF_BAD_SYNTAX, 2, "no such escape");
    REFUSES(read_text, "\"a\tb\"", WF_BAD_SYNTAX, 2,
            "a control character in a text must be escaped");
    REFUSES(read_text, "\"a\xC3\"", WF_BAD_SYNTAX, 2, "the text is not UTF-8");
    REFUSES(read_text, "\"a\" x", WF_BAD_SYNTAX, 4, "something follows the message");
}

static void half_a_pair_is_invalid_not_malformed(void **state)
{
    (void)state;
    REFUSES(read_text, " \"\\ud800\"", WF_BAD_VALUE, 1, "half of a surrogate pair");
    REFUSES(read_text, "\"\\udc00\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    REFUSES(read_text, "\"\\ude00\\ud83d\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    REFUSES(read_text, "\"\\ud800\\ud800\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    REFUSES(read_text, "\"\\ud800a\\udc00\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    REFUSES(read_text, "\"\\ud800\\n\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    KEYWORD(read_text, "\"\\ud800\"", "surrogate");
    REFUSES(read_text, "\"\\ud800\" x", WF_BAD_SYNTAX, 9, "something follows the message");
}

static void read_text_if(struct wf_json_reader *in)
{
    got.truth = wf_json_read_text_if(in, &got.text);
}

static void text_if_it_is_text(void **state)
{
    (void)state;
    ACCEPTS(read_text_if, "\"a\\n\"");
    assert_true(got.truth);
    assert_int_equal(got.text.len, 2);
    ACCEPTS(read_text_if, "[1,{\"a\":\"b\"}]");
    assert_false(got.truth);
    assert_int_equal(got.text.len, 0);
    REFUSES(read_text_if, "[\"\\udfff\"]", WF_BAD_VALUE, 1, "half of a surrogate pair");
    REFUSES(read_text_if, "[1,]", WF_BAD_SYNTAX, 3, "expected a value");
}

static void read_bytes(struct wf_json_reader *in)
{
    static const struct wf_bytes_rule rule = {"#/bytes", 1, 4};

    got.bytes = wf_json_read_bytes(in, &rule);
}

static void bytes(void **state)
{
    (void)state;
    ACCEPTS(read_bytes, "\"+\\/++AA==\"");
    assert_int_equal(got.bytes.len, 4);
    assert_memory_equal(got.bytes.ptr, "\xFB\xFF\xBE\x00", 4);
    REFUSES(read_bytes, "\"\"", WF_BAD_VALUE, 0, "shorter than 1 byte");
    REFUSES(read_bytes, "\"AAAAAAA=\"", WF_BAD_VALUE, 0, "longer than 4 bytes");
    REFUSES(read_bytes, " \"AA=\"", WF_BAD_VALUE, 1, "not base64");
    KEYWORD(read_bytes, "\"?\"", "contentEncoding");
    REFUSES(read_bytes, "7", WF_BAD_VALUE, 0, "expected text, found a number");
}

/* --- Numbers -------------------------------------------------------------------------------- */

static void read_small(struct wf_json_reader *in)
{
    static const struct wf_int_rule rule = {"#/small", -5, 150, 5};

    got.integer = wf_json_read_int(in, &rule);
}

static void read_int(struct wf_json_reader *in)
{
    static const struct wf_int_rule rule = {"#/int", INT64_MIN, INT64_MAX, 0};

    got.integer = wf_json_read_int(in, &rule);
}

static void read_uint(struct wf_json_reader *in)
{
    static const struct wf_uint_rule rule = {"#/uint", 0, UINT64_MAX, 0};

    got.natural = wf_json_read_uint(in, &rule);
}

#define READS_INT(text, expected)                                                                  \
    do {                                                                                           \
        ACCEPTS(read_int, text);                                                                   \
        assert_true(got.integer == (expected));                                                    \
    } while (0)

#define READS_UINT(text, expected)                                                                 \
    do {                                                                                           \
        ACCEPTS(read_uint, text);                                                                  \
        assert_true(got.natural == (expected));                                                    \
    } while (0)

static void integers(void **state)
{
    (void)state;
    READS_INT("0", 0);
    READS_INT("-0", 0);
    READS_INT("12", 12);
    READS_INT("-12 ", -12);
    READS_INT("1.0", 1);
    READS_INT("1e2", 100);
    READS_INT("123456789012345678", 123456789012345678);
    READS_INT("1234567890123456789", 1234567890123456789);
    READS_INT("9223372036854775807", INT64_MAX);
    READS_INT("-9223372036854775808", INT64_MIN);
    READS_UINT("18446744073709551615", UINT64_MAX);
    READS_UINT("-0", 0);
    READS_UINT("-0.0e5", 0);
    ACCEPTS(read_small, "150");
    REFUSES(read_small, "155", WF_BAD_VALUE, 0, "more than 150");
    REFUSES(read_small, "-10", WF_BAD_VALUE, 0, "less than -5");
    REFUSES(read_small, " 7", WF_BAD_VALUE, 1, "not a multiple of 5");
    REFUSES(read_small, "1e99", WF_BAD_VALUE, 0, "more than 150");
    REFUSES(read_small, "-99999999999999999999", WF_BAD_VALUE, 0, "less than -5");
    REFUSES(read_int, "9223372036854775808", WF_BAD_VALUE, 0, "does not fit into 64 bits");
    REFUSES(read_int, "-9223372036854775809", WF_BAD_VALUE, 0, "does not fit into 64 bits");
    REFUSES(read_uint, "18446744073709551616", WF_BAD_VALUE, 0, "does not fit into 64 bits");
    REFUSES(read_uint, "-1", WF_BAD_VALUE, 0, "less than 0");
    REFUSES(read_uint, "-1e99", WF_BAD_VALUE, 0, "less than 0");
    KEYWORD(read_small, "155", "maximum");
    KEYWORD(read_small, "-1e99", "minimum");
    KEYWORD(read_int, "1e99", "range");
    REFUSES(read_int, "1.5", WF_BAD_VALUE, 0, "expected an integer, found a fraction");
    REFUSES(read_int, "\"1\"", WF_BAD_VALUE, 0, "expected an integer, found text");
    KEYWORD(read_int, "1.5", "type");
    REFUSES(read_int, "01", WF_BAD_SYNTAX, 1, "something follows the message");
    REFUSES(read_int, "-", WF_BAD_SYNTAX, 1, "the message ends early");
    REFUSES(read_int, "-a", WF_BAD_SYNTAX, 1, "expected a digit");
    REFUSES(read_int, "1.", WF_BAD_SYNTAX, 2, "the message ends early");
    REFUSES(read_int, "1.e", WF_BAD_SYNTAX, 2, "expected a digit");
    REFUSES(read_int, "+1", WF_BAD_SYNTAX, 0, "expected a value");
    reading.plain_integers = true;
    ACCEPTS(read_int, "-17");
    ACCEPTS(read_int, "9223372036854775807");
    REFUSES(read_int, "1.0", WF_BAD_VALUE, 0, "expected an integer without fraction and exponent");
    REFUSES(read_uint, "1e2", WF_BAD_VALUE, 0, "expected an integer without fraction and exponent");
    reading.plain_integers = false;
}

static void read_number(struct wf_json_reader *in)
{
    static const struct wf_number_rule rule = {"#/number", -INFINITY, INFINITY, false, false};

    got.number = wf_json_read_number(in, &rule);
}

static void read_share(struct wf_json_reader *in)
{
    static const struct wf_number_rule rule = {"#/share", 0, 1, false, true};

    got.number = wf_json_read_number(in, &rule);
}

static void numbers(void **state)
{
    (void)state;
    ACCEPTS(read_number, "0.1");
    assert_true(got.number == 0.1);
    ACCEPTS(read_number, "-1.5e300 ");
    assert_true(got.number == -1.5e300);
    ACCEPTS(read_number, "1e-999");
    assert_true(got.number == 0);
    REFUSES(read_number, "1e999", WF_BAD_VALUE, 0, "beyond the range of a double");
    KEYWORD(read_number, "1e999", "maximum");
    KEYWORD(read_number, "-1e999", "minimum");
    ACCEPTS(read_share, "0");
    ACCEPTS(read_share, "0.9999999999");
    REFUSES(read_share, "1", WF_BAD_VALUE, 0, "not less than 1");
    REFUSES(read_share, "-0.1", WF_BAD_VALUE, 0, "less than 0");
    REFUSES(read_share, "null", WF_BAD_VALUE, 0, "expected a number, found null");
    REFUSES(read_share, "0x10", WF_BAD_SYNTAX, 1, "something follows the message");
}

/* --- Words and enums ------------------------------------------------------------------------ */

static void read_bool(struct wf_json_reader *in)
{
    got.truth = wf_json_read_bool(in, "#/bool");
}

static void read_null(struct wf_json_reader *in)
{
    wf_json_read_null(in, "#/null");
}

static void words(void **state)
{
    (void)state;
    ACCEPTS(read_bool, "true");
    assert_true(got.truth);
    ACCEPTS(read_bool, " false ");
    assert_false(got.truth);
    ACCEPTS(read_null, "null");
    REFUSES(read_bool, "1", WF_BAD_VALUE, 0, "expected a boolean, found a number");
    REFUSES(read_bool, "tru", WF_BAD_SYNTAX, 0, "expected a value");
    REFUSES(read_bool, "truer", WF_BAD_SYNTAX, 4, "something follows the message");
    REFUSES(read_null, "false", WF_BAD_VALUE, 0, "expected null, found a boolean");
    REFUSES(read_null, "nul", WF_BAD_SYNTAX, 0, "expected a value");
}

static const struct wf_scalar words_values[] = {{WF_IS_TEXT, WF_TEXT_INIT("join")},
                                                {WF_IS_TEXT, WF_TEXT_INIT("leave")}};
static const struct wf_enum_rule words_rule = {"#/words", words_values, 2, NULL, 0, NULL, false};
static const struct wf_enum_rule const_rule = {"#/const", words_values, 1, NULL, 0, NULL, false};

static const struct wf_scalar mixed_values[] = {{WF_IS_TRUE, WF_TEXT_INIT("")},
                                                {WF_IS_NUMBER, WF_TEXT_INIT("1")},
                                                {WF_IS_FALSE, WF_TEXT_INIT("")},
                                                {WF_IS_NUMBER, WF_TEXT_INIT("0")},
                                                {WF_IS_NULL, WF_TEXT_INIT("")}};
static const struct wf_scalar escaped_values[] = {{WF_IS_TEXT, WF_TEXT_INIT("a\\b")},
                                                  {WF_IS_TEXT, WF_TEXT_INIT("say \"no\"")},
                                                  {WF_IS_TEXT, WF_TEXT_INIT("two\nlines")}};
static const struct wf_enum_rule escaped_rule = {"#/escaped", escaped_values, 3,   NULL,
                                                 0,           NULL,           true};
static const struct wf_enum_rule path_rule = {"#/path", escaped_values, 1, NULL, 0, NULL, true};

static const uint16_t mixed_groups[] = {1, 1, 2, 2, 3};
static const struct wf_enum_rule mixed_rule = {"#/mixed", mixed_values, 5,    mixed_groups,
                                               0,         NULL,         false};

static void read_word(struct wf_json_reader *in)
{
    got.index = wf_json_read_enum(in, &words_rule);
}

static void read_const(struct wf_json_reader *in)
{
    got.index = wf_json_read_enum(in, &const_rule);
}

static void read_mixed(struct wf_json_reader *in)
{
    got.index = wf_json_read_enum(in, &mixed_rule);
}

static void read_escaped(struct wf_json_reader *in)
{
    got.index = wf_json_read_enum(in, &escaped_rule);
}

/* Telling moves nothing, so the value is passed afterwards. */
static void tell(struct wf_json_reader *in, const struct wf_enum_rule *rule)
{
    got.index = wf_json_tell_by_value(in, rule, WF_UNKNOWN_TAG);
    wf_json_skip(in);
}

static void read_escaped_tag(struct wf_json_reader *in)
{
    tell(in, &escaped_rule);
}

static void read_path(struct wf_json_reader *in)
{
    got.index = wf_json_read_enum(in, &path_rule);
}

static void read_tag(struct wf_json_reader *in)
{
    tell(in, &words_rule);
}

#define INDEX(read, text, expected)                                                                \
    do {                                                                                           \
        ACCEPTS(read, text);                                                                       \
        assert_int_equal(got.index, expected);                                                     \
    } while (0)

static void enums(void **state)
{
    (void)state;
    INDEX(read_word, "\"join\"", 1);
    INDEX(read_word, "\"leave\"", 2);
    INDEX(read_word, "\"le\\u0061ve\"", 2);
    INDEX(read_mixed, "true", 1);
    INDEX(read_mixed, "1", 1);
    INDEX(read_mixed, "1.0", 1);
    INDEX(read_mixed, "10e-1", 1);
    INDEX(read_mixed, "-0.0", 2);
    INDEX(read_mixed, "false", 2);
    INDEX(read_mixed, "null", 3);
    REFUSES(read_word, "\"joi\"", WF_BAD_VALUE, 0, "not one of the allowed values");
    REFUSES(read_word, "\"\"", WF_BAD_VALUE, 0, "not one of the allowed values");
    REFUSES(read_word, "1", WF_BAD_VALUE, 0, "expected text, found a number");
    REFUSES(read_word, "{\"a\":1}", WF_BAD_VALUE, 0, "expected text, found an object");
    REFUSES(read_mixed, "\"1\"", WF_BAD_VALUE, 0, "not one of the allowed values");
    REFUSES(read_mixed, "2", WF_BAD_VALUE, 0, "not one of the allowed values");
    REFUSES(read_mixed, "[]", WF_BAD_VALUE, 0, "expected a scalar, found an array");
    REFUSES(read_const, " \"part\"", WF_BAD_VALUE, 1, "expected \"join\"");
    REFUSES(read_word, "\"join", WF_BAD_SYNTAX, 5, "the text does not end");
    REFUSES(read_word, "\"\\ud800\"", WF_BAD_VALUE, 0, "half of a surrogate pair");
    KEYWORD(read_word, "\"x\"", "enum");
    KEYWORD(read_const, "\"x\"", "const");
    KEYWORD(read_word, "1", "type");
}

/* The bytes of a value do not mean that value when JSON spells it with an escape. */
static void escaped_enums(void **state)
{
    static const read_function readers[] = {read_escaped, read_escaped_tag};

    (void)state;
    for (size_t i = 0; i < 2; i++) {
        INDEX(readers[i], "\"a\\\\b\"", 1);
        INDEX(readers[i], "\"say \\\"no\\\"\"", 2);
        INDEX(readers[i], "\"two\\nlines\"", 3);
        REFUSES(readers[i], "\"two\nlines\"", WF_BAD_SYNTAX, 4,
                "a control character in a text must be escaped");
    }
    REFUSES(read_escaped, "\"a\\b\"", WF_BAD_VALUE, 0, "not one of the allowed values");
    REFUSES(read_escaped_tag, "\"a\\b\"", WF_UNKNOWN_TAG, 0, "not one of the allowed values");
    REFUSES(read_path, "\"a\\b\"", WF_BAD_VALUE, 0, "expected \"a\\b\"");
    REFUSES(read_escaped, "\"say \"no\"\"", WF_BAD_SYNTAX, 6, "something follows the message");
}

static void tags(void **state)
{
    (void)state;
    INDEX(read_tag, "\"leave\"", 2);
    REFUSES(read_tag, " \"dance\"", WF_UNKNOWN_TAG, 1, "not one of the allowed values");
    REFUSES(read_tag, "7", WF_BAD_VALUE, 0, "expected text, found a number");
    REFUSES(read_tag, "\"dance\" \"", WF_BAD_SYNTAX, 8, "something follows the message");
}

static void read_nothing_or(struct wf_json_reader *in)
{
    got.index = wf_json_take_null(in) ? 1 : wf_json_take_empty_array(in) ? 2 : 0;
    if (got.index == 0)
        wf_json_skip(in);
}

static void nothing_in_two_spellings(void **state)
{
    (void)state;
    INDEX(read_nothing_or, "null", 1);
    INDEX(read_nothing_or, "[]", 2);
    INDEX(read_nothing_or, "[ \n ]", 2);
    INDEX(read_nothing_or, "[1]", 0);
    INDEX(read_nothing_or, "{}", 0);
    REFUSES(read_nothing_or, "[", WF_BAD_SYNTAX, 1, "the message ends early");
    REFUSES(read_nothing_or, "nul", WF_BAD_SYNTAX, 0, "expected a value");
}

static void read_raw(struct wf_json_reader *in)
{
    got.text = wf_json_read_raw(in);
}

static void raw_values_are_the_senders_bytes(void **state)
{
    (void)state;
    ACCEPTS(read_raw, " [ 1, {\"a\" : \"\\u0061\"} ] ");
    assert_int_equal(got.text.len, 23);
    assert_memory_equal(got.text.ptr, "[ 1, {\"a\" : \"\\u0061\"} ]", 23);
    ACCEPTS(read_raw, "12");
    assert_int_equal(got.text.len, 2);
    REFUSES(read_raw, "{\"a\":[\"x\",\"\\ud800\"]}", WF_BAD_VALUE, 10, "half of a surrogate pair");
    REFUSES(read_raw, "[1", WF_BAD_SYNTAX, 2, "the message ends early");
}

static void kinds(void **state)
{
    static const struct {
        const char *text;
        enum wf_json_kind kind;
    } cases[] = {
        {"{}", WF_JSON_OBJECT},    {"[]", WF_JSON_ARRAY},  {"\"\"", WF_JSON_TEXT},
        {"-1", WF_JSON_NUMBER},    {"0", WF_JSON_NUMBER},  {"true", WF_JSON_BOOL},
        {"false", WF_JSON_BOOL},   {"null", WF_JSON_NULL}, {"x", WF_JSON_NONE},
        {"  \n[]", WF_JSON_ARRAY}, {"", WF_JSON_NONE},     {"  ", WF_JSON_NONE},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        size_t len = strlen(cases[i].text);
        struct wf_json_reader in;

        wf_json_reader_init(
            &in, (wf_text){guarded_put(&reading.guarded, cases[i].text, len, WF_PADDING, '{'), len},
            &reading.arena);
        assert_int_equal(wf_json_peek(&in), cases[i].kind);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(texts),
        cmocka_unit_test(texts_without_escapes_are_borrowed),
        cmocka_unit_test(limits_are_in_characters),
        cmocka_unit_test(other_kinds_are_no_text),
        cmocka_unit_test(broken_texts),
        cmocka_unit_test(half_a_pair_is_invalid_not_malformed),
        cmocka_unit_test(text_if_it_is_text),
        cmocka_unit_test(bytes),
        cmocka_unit_test(integers),
        cmocka_unit_test(numbers),
        cmocka_unit_test(words),
        cmocka_unit_test(enums),
        cmocka_unit_test(escaped_enums),
        cmocka_unit_test(tags),
        cmocka_unit_test(nothing_in_two_spellings),
        cmocka_unit_test(raw_values_are_the_senders_bytes),
        cmocka_unit_test(kinds),
    };

    return cmocka_run_group_tests(tests, begin_reading, end_reading);
}
