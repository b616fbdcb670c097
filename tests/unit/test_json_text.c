/* Well-formedness, places of errors, and the text of them. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

#include "guarded.h"
#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/codec/json_read.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/json_text.h"

#define DEPTH 512

static struct guarded guarded;

static int make_guarded(void **state)
{
    (void)state;
    guarded_init(&guarded, (size_t)1 << 20);
    return 0;
}

static int drop_guarded(void **state)
{
    (void)state;
    guarded_deinit(&guarded);
    return 0;
}

/* Both walks must agree: the check without padding, and the reader's skipper with whatever
 * stands in the padding. */
static bool is_well_formed(const char *bytes, size_t len, struct wf_error *error)
{
    static const char fillers[] = {'\0', '"', '\\', '.', 'e', '}', ']', '1', ' ', ','};
    bool is_good =
        wf_json_check((wf_text){guarded_put(&guarded, bytes, len, 0, 0), len}, DEPTH, error);
    struct wf_arena arena;

    assert_true(wf_arena_init(&arena, 4096));
    for (size_t i = 0; i < sizeof(fillers); i++) {
        struct wf_json_reader in;
        const char *padded = guarded_put(&guarded, bytes, len, WF_PADDING, fillers[i]);

        wf_json_reader_init(&in, (wf_text){padded, len}, &arena);
        in.depth_limit = DEPTH;
        wf_json_skip(&in);
        wf_json_reader_finish(&in);
        if (in.error.status == WF_BAD_VALUE) {
            assert_string_equal(in.error.keyword, "surrogate");
            assert_true(is_good);
            continue;
        }
        assert_int_equal(in.error.status, is_good ? WF_OK : WF_BAD_SYNTAX);
        if (!is_good)
            assert_int_equal(in.error.offset, error->offset);
    }
    wf_arena_deinit(&arena);
    return is_good;
}

#define ACCEPTS(text)                                                                              \
    do {                                                                                           \
        struct wf_error error;                                                                     \
                                                                                                   \
        if (!is_well_formed(text, sizeof(text) - 1, &error))                                       \
            fail_msg("%s: %s at %zu", text, error.what, error.offset);                             \
    } while (0)

#define REFUSES(text, expected_offset, expected_what)                                              \
    do {                                                                                           \
        struct wf_error error;                                                                     \
                                                                                                   \
        assert_false(is_well_formed(text, sizeof(text) - 1, &error));                              \
        assert_string_equal(error.what, expected_what);                                            \
        assert_int_equal(error.offset, expected_offset);                                           \
        assert_int_equal(error.status, WF_BAD_SYNTAX);                                             \
    } while (0)

static void well_formed(void **state)
{
    (void)state;
    ACCEPTS("null");
    ACCEPTS(" true ");
    ACCEPTS("\t\r\n false\t\r\n ");
    ACCEPTS("\"\"");
    ACCEPTS("[]");
    ACCEPTS("{}");
    ACCEPTS("[ ]");
    ACCEPTS("{ }");
    ACCEPTS("[[],{},[{}]]");
    ACCEPTS("{\"a\":{\"b\":[1,2,{\"c\":null}]}, \"a\" : 2}");
    ACCEPTS("[0,-0,1,-1,10,0.5,-0.05,1e5,1E+5,1e-5,1.25e007,123456789012345678901234567890]");
    ACCEPTS("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\uFFFF\\ud83d\\ude00\"");
    ACCEPTS("\"\\ud800\"");
    ACCEPTS("\"\x7F\xC2\x80\xF4\x8F\xBF\xBF\"");
    ACCEPTS("\"0123456789abcdef0123456789abcdef\"");
}

static void broken(void **state)
{
    (void)state;
    REFUSES("", 0, "the message ends early");
    REFUSES("  ", 2, "the message ends early");
    REFUSES("nul", 0, "expected a value");
    REFUSES("nulL", 0, "expected a value");
    REFUSES("True", 0, "expected a value");
    REFUSES("1 2", 2, "something follows the message");
    REFUSES("[1", 2, "the message ends early");
    REFUSES("[1 2]", 3, "expected , or ]");
    REFUSES("[1,]", 3, "expected a value");
    REFUSES("[,1]", 1, "expected a value");
    REFUSES("[}", 1, "expected a value");
    REFUSES("{", 1, "the message ends early");
    REFUSES("{]", 1, "expected a name");
    REFUSES("{1:2}", 1, "expected a name");
    REFUSES("{\"a\"}", 4, "expected a colon");
    REFUSES("{\"a\":}", 5, "expected a value");
    REFUSES("{\"a\":1,}", 7, "expected a name");
    REFUSES("{\"a\":1]", 6, "expected , or }");
    REFUSES("{\"a\":1 \"b\":2}", 7, "expected , or }");
    REFUSES("\"abc", 4, "the text does not end");
    REFUSES("\"abc\\", 5, "the text does not end");
    REFUSES("\"\\x\"", 2, "no such escape");
    REFUSES("\"\\\0\"", 2, "no such escape");
    REFUSES("\"\\u12g4\"", 5, "expected four hexadecimal digits");
    REFUSES("\"\\u12", 5, "expected four hexadecimal digits");
    REFUSES("\"a\nb\"", 2, "a control character in a text must be escaped");
    REFUSES("\"a\xFF\"", 2, "the text is not UTF-8");
    REFUSES("\"0123456789abcdef\xC3\"", 17, "the text is not UTF-8");
    REFUSES("\"\xED\xA0\x80\"", 1, "the text is not UTF-8");
    REFUSES("01", 1, "something follows the message");
    REFUSES("-", 1, "the message ends early");
    REFUSES("-x", 1, "expected a digit");
    REFUSES("+1", 0, "expected a value");
    REFUSES(".5", 0, "expected a value");
    REFUSES("1.", 2, "the message ends early");
    REFUSES("[1.]", 3, "expected a digit");
    REFUSES("1e", 2, "the message ends early");
    REFUSES("[1e+]", 4, "expected a digit");
    REFUSES("\xEF\xBB\xBF{}", 0, "expected a value");
    REFUSES("1\0", 1, "something follows the message");
}

static void depth_is_limited_without_recursion(void **state)
{
    enum { LEVELS = 1000000 };
    char *text = malloc(LEVELS);
    struct wf_error error;

    (void)state;
    assert_non_null(text);
    memset(text, '[', LEVELS);
    assert_false(wf_json_check((wf_text){text, LEVELS}, 64, &error));
    assert_int_equal(error.offset, 64);
    assert_string_equal(error.what, "deeper than 64 levels");
    assert_false(wf_json_check((wf_text){text, LEVELS}, 100000, &error));
    assert_int_equal(error.offset, 512);
    memset(text + 512, ']', 512);
    assert_true(wf_json_check((wf_text){text, 1024}, 512, &error));
    assert_false(wf_json_check((wf_text){text, 1024}, 511, &error));
    assert_string_equal(error.what, "deeper than 511 levels");
    free(text);
}

/* --- The parsing test suite: y_ accepted, n_ refused, i_ as this table says ----------------- */

static const char *const accepted_at_will[] = {
    "i_number_double_huge_neg_exp.json",
    "i_number_huge_exp.json",
    "i_number_neg_int_huge_exp.json",
    "i_number_pos_double_huge_exp.json",
    "i_number_real_neg_overflow.json",
    "i_number_real_pos_overflow.json",
    "i_number_real_underflow.json",
    "i_number_too_big_neg_int.json",
    "i_number_too_big_pos_int.json",
    "i_number_very_big_negative_int.json",
    "i_object_key_lone_2nd_surrogate.json",
    "i_string_1st_surrogate_but_2nd_missing.json",
    "i_string_1st_valid_surrogate_2nd_invalid.json",
    "i_string_incomplete_surrogate_and_escape_valid.json",
    "i_string_incomplete_surrogate_pair.json",
    "i_string_incomplete_surrogates_escape_valid.json",
    "i_string_invalid_lonely_surrogate.json",
    "i_string_invalid_surrogate.json",
    "i_string_inverted_surrogates_U+1D11E.json",
    "i_string_lone_second_surrogate.json",
    "i_structure_500_nested_arrays.json",
};

static bool is_expected_good(const char *name)
{
    if (name[0] != 'i')
        return name[0] == 'y';
    for (size_t i = 0; i < sizeof(accepted_at_will) / sizeof(*accepted_at_will); i++)
        if (strcmp(name, accepted_at_will[i]) == 0)
            return true;
    return false;
}

static size_t read_whole(const char *folder, const char *name, char *bytes, size_t size)
{
    char path[4096];
    FILE *file;
    size_t len;

    snprintf(path, sizeof(path), "%s/%s", folder, name);
    file = fopen(path, "rb");
    assert_non_null(file);
    len = fread(bytes, 1, size, file);
    assert_true(len < size);
    fclose(file);
    return len;
}

static void json_parsing_suite(void **state)
{
    enum { FILE_SIZE = 1 << 19 };
    const char *suites = getenv("WIREFORM_SUITES");
    char *bytes = malloc(FILE_SIZE);
    char folder[2048];
    struct dirent *entry;
    unsigned count = 0;
    DIR *files;

    (void)state;
    snprintf(folder, sizeof(folder), "%s/json-parsing", suites ? suites : "");
    files = suites ? opendir(folder) : NULL;
    if (!files) {
        free(bytes);
        print_message("skipped: not found: WIREFORM_SUITES/json-parsing\n");
        skip();
    }
    while ((entry = readdir(files))) {
        struct wf_error error;
        size_t len;

        if (!strchr("yni", entry->d_name[0]) || entry->d_name[1] != '_')
            continue;
        len = read_whole(folder, entry->d_name, bytes, FILE_SIZE);
        if (is_well_formed(bytes, len, &error) != is_expected_good(entry->d_name))
            fail_msg("%s: the other verdict was expected", entry->d_name);
        count++;
    }
    closedir(files);
    free(bytes);
    assert_true(count >= 318);
}

/* --- Places --------------------------------------------------------------------------------- */

#define PLACE(text, at, expected_pointer)                                                          \
    do {                                                                                           \
        struct wf_error error = {.status = WF_BAD_VALUE, .offset = at};                            \
        char *message = guarded_put(&guarded, text, sizeof(text) - 1, 0, 0);                       \
                                                                                                   \
        wf_error_locate(&error, (wf_text){message, sizeof(text) - 1});                             \
        assert_string_equal(error.pointer, expected_pointer);                                      \
    } while (0)

static void places_of_values_and_names(void **state)
{
    (void)state;
    PLACE("{\"a\":1}", 0, "");
    PLACE("{\"a\":1}", 1, "/a");
    PLACE("{\"a\":1}", 5, "/a");
    PLACE("{\"a\":1}", 6, "");
    PLACE("{\"a\":{\"b\":1}}", 5, "/a");
    PLACE("{\"a\":{\"b\":1,\"b\":2}}", 12, "/a/b");
    PLACE("{\"a\":{\"b\":1},\"c\":\"text\"}", 20, "/c");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 0, "");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 1, "/0");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 6, "/1/1");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 9, "/1/2");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 17, "/1/2/x/1");
    PLACE("[1,[2,[],{\"x\":[7,8]}],9]", 22, "/2");
    PLACE(" { \"a/b~c\" : [ 1 , 2 ] } ", 19, "/a~1b~0c/1");
    PLACE("{\"n\\u0061me\\n\\ud83d\\ude00\\ud800\":1}", 33, "/name\n\xF0\x9F\x98\x80\xEF\xBF\xBD");
    PLACE("{\"\":1}", 4, "/");
    PLACE("3", 0, "");
}

static void places_of_broken_syntax(void **state)
{
    (void)state;
    PLACE("", 0, "");
    PLACE("{\"a\":}", 5, "/a");
    PLACE("{\"a\":[1,x]}", 8, "/a/1");
    PLACE("{\"a\":[x]}", 6, "/a/0");
    PLACE("{\"a\":[1 2]}", 8, "/a");
    PLACE("{\"a\":1 \"b\":2}", 7, "");
    PLACE("{\"a\":\"b\\x\"}", 8, "/a");
    PLACE("{\"a\":1", 6, "");
    PLACE("{\"a\":1,x", 7, "");
    PLACE("x", 0, "");
    PLACE("{} x", 3, "");
}

static void long_pointers_are_cut_between_characters(void **state)
{
    struct wf_error error = {.status = WF_BAD_VALUE};
    char text[1000] = "{\"";
    size_t len = 2;

    (void)state;
    for (int i = 0; i < 200; i++, len += 2)
        memcpy(text + len, "\xC3\xB6", 2);
    memcpy(text + len, "\":{\"b\":1}}", 10);
    error.offset = len + 7;
    wf_error_locate(&error, (wf_text){text, len + 10});
    assert_int_equal(strlen(error.pointer), 159);
    assert_memory_equal(error.pointer + 157, "\xC3\xB6", 3);
}

static void words(void **state)
{
    struct wf_error error = {.status = WF_BAD_VALUE,
                             .offset = 57,
                             .what = "required \"channel\" is missing",
                             .pointer = "/data/parameters"};
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    wf_error_print(&error, &out);
    WF_BUF_LITERAL(&out, "\n");
    error.pointer[0] = '\0';
    wf_error_print(&error, &out);
    WF_BUF_LITERAL(&out, "\n");
    error.offset = 0;
    wf_error_print(&error, &out);
    WF_BUF_LITERAL(&out, "\n");
    strcpy(error.pointer, "/a");
    wf_error_print(&error, &out);
    wf_buf_put(&out, "", 1);
    assert_string_equal(wf_buf_peek(&out),
                        "/data/parameters: required \"channel\" is missing (byte 57)\n"
                        "required \"channel\" is missing (byte 57)\n"
                        "required \"channel\" is missing (byte 0)\n"
                        "/a: required \"channel\" is missing");
    wf_buf_deinit(&out);
}

#define MINIFIED(text, expected)                                                                   \
    do {                                                                                           \
        wf_buf_reset(&out);                                                                        \
        wf_json_minify(                                                                            \
            (wf_text){guarded_put(&guarded, text, sizeof(text) - 1, 0, 0), sizeof(text) - 1},      \
            &out);                                                                                 \
        wf_buf_put(&out, "", 1);                                                                   \
        assert_string_equal(wf_buf_peek(&out), expected);                                          \
    } while (0)

static void one_line_of_json(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1000);
    MINIFIED("", "");
    MINIFIED(" 1 ", "1");
    MINIFIED("{ \"a b\" : [ 1 ,\n\t2 ] , \"c\\\" d\" : \" \\\\\" }",
             "{\"a b\":[1,2],\"c\\\" d\":\" \\\\\"}");
    MINIFIED("\"no end ", "\"no end ");
    MINIFIED("\"no end \\", "\"no end \\");
    wf_buf_deinit(&out);
}

/* @return how many of the first `len` bytes are passed, the others being the padding; -1: none */
static ptrdiff_t skip_part(const char *text, size_t len)
{
    size_t behind = strlen(text) - len;
    char *part = guarded_put(&guarded, text, len, WF_PADDING, ' ');
    const char *passed;

    memcpy(part + len, text + len, behind < WF_PADDING ? behind : WF_PADDING);
    passed = wf_json_skip_value(part, part + len, 62);
    return passed ? passed - part : -1;
}

/* Nobody has to look at it again, and what the padding goes on with is no part of it. */
static void what_is_right_is_skipped_at_once(void **state)
{
    static const char *const texts[] = {
        "{\"a\":[1,-2.5e+10,true,null],\"b\":{},\"c\":[ ],\"d\":{ \"e\" : \"f\" } }",
        "[\"\\u0041\\u0062c\\u00e4\\u6771\\u4EAC.\",\"\\ud83d\\ude00\\uD83D\\uDE00x\","
        "\"\\\"\\\\\"]",
        "{\n  \"name\": \"\xC3\xBC\xE6\x9D\xB1 and more than fits into one look at sixty-four "
        "bytes\",\n"
        "\t\"\\u006e\\u0061\\u006D\\u0065\": [\n\r\n        false\n    ]\n}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[{\"a\":[\"\"]}]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        "\"\\u0041\\u0042\"",
    };

    (void)state;
    for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++) {
        size_t len = strlen(texts[i]);

        assert_int_equal(skip_part(texts[i], len), len);
        for (size_t part = 0; part < len; part++)
            assert_int_equal(skip_part(texts[i], part), -1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed),
        cmocka_unit_test(broken),
        cmocka_unit_test(depth_is_limited_without_recursion),
        cmocka_unit_test(json_parsing_suite),
        cmocka_unit_test(places_of_values_and_names),
        cmocka_unit_test(places_of_broken_syntax),
        cmocka_unit_test(long_pointers_are_cut_between_characters),
        cmocka_unit_test(words),
        cmocka_unit_test(one_line_of_json),
        cmocka_unit_test(what_is_right_is_skipped_at_once),
    };

    return cmocka_run_group_tests(tests, make_guarded, drop_guarded);
}
