#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/codec/http_media.h"
#include "wireform/codec/http_query.h"
#include "wireform/codec/http_route.h"
#include "wireform/codec/http_status.h"

/* What stands in fields and targets:
 *     characters   against the standard's list
 *     elements     comma lists
 *     parameters, dispositions
 *     escapes, pairs, encoding
 *     paths        templates */

static void characters(void **state)
{
    (void)state;
    for (unsigned byte = 0; byte < 256; byte++) {
        bool is_token = (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
                        (byte >= 'a' && byte <= 'z') ||
                        (byte != 0 && byte < 128 && strchr("!#$%&'*+-.^_`|~", (int)byte));

        assert_int_equal(wf_http_is_token_char((unsigned char)byte), is_token);
        assert_int_equal(wf_http_is_value_char((unsigned char)byte),
                         byte == '\t' || (byte >= ' ' && byte != 127));
    }
    assert_false(wf_http_is_token(WF_TEXT("")));
    assert_true(wf_http_is_value(WF_TEXT("")));
    assert_false(wf_http_is_value(WF_TEXT("a\r\nb")));
    assert_string_equal(wf_http_reason(404), "Not Found");
    assert_string_equal(wf_http_reason(999), "Status");
}

#define ELEMENTS(list, expected) expect_elements(WF_TEXT(list), expected)

static void expect_elements(wf_text list, const char *expected)
{
    char words[256] = "";
    wf_text element;

    while (wf_http_next_element(&list, &element))
        snprintf(words + strlen(words), sizeof(words) - strlen(words), "<%.*s>", (int)element.len,
                 element.ptr);
    assert_string_equal(words, expected);
}

static void elements(void **state)
{
    const struct wf_http_field fields[] = {
        {WF_TEXT_INIT("Connection"), WF_TEXT_INIT("keep-alive, Upgrade")},
        {WF_TEXT_INIT("connection"), WF_TEXT_INIT("x")},
        {WF_TEXT_INIT("Other"), WF_TEXT_INIT("y")},
    };

    (void)state;
    ELEMENTS("", "");
    ELEMENTS(" , ,\t", "");
    ELEMENTS("a,b", "<a><b>");
    ELEMENTS(" a b ,, c ", "<a b><c>");
    ELEMENTS("\"a,b\", c", "<\"a,b\"><c>");
    ELEMENTS("\"a\\\",b\", c", "<\"a\\\",b\"><c>");
    ELEMENTS("\"a, c", "<\"a, c>");
    assert_true(wf_http_lists_token(fields, 3, "CONNECTION", "upgrade"));
    assert_true(wf_http_lists_token(fields, 3, "connection", "X"));
    assert_false(wf_http_lists_token(fields, 3, "connection", "y"));
    assert_true(wf_text_equal(wf_http_find_field(fields, 3, "OTHER"), WF_TEXT("y")));
    assert_null(wf_http_find_field(fields, 3, "others").ptr);
}

static void parameters(void **state)
{
    static const struct {
        const char *value, *expected;
    } cases[] = {
        {"text/plain; charset=utf-8", "utf-8"},
        {"text/plain;charset=\"utf-8\"", "utf-8"},
        {"text/plain ; a=b ;; CHARSET=x;charset=y", "x"},
        {"text/plain; charset=\"a\\\"\\\\b\\c\"", "a\"\\b\\c"},
        {"text/plain; charset=\"\"", ""},
        {"text/plain", NULL},
        {"text/plain; charset", NULL},
        {"text/plain; charset=", NULL},
        {"text/plain; charset = x", NULL},
        {"text/plain; charset=\"x", NULL},
        {"text/plain; charset=\"x\\\"", NULL},
        {"text/plain; =x; charset=y", NULL},
        {"text/plain; a=b charset=y", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        wf_text value = wf_text_of(cases[i].value);
        char *room = wf_alloc(value.len, 1);
        wf_text found;

        assert_true(wf_http_is_media(value, "TEXT/plain"));
        wf_http_find_parameter(value, "charset", room, &found);
        if (!cases[i].expected != !found.ptr ||
            (found.ptr && !wf_text_equal(found, wf_text_of(cases[i].expected))))
            fail_msg("%s: %.*s", cases[i].value, (int)found.len, found.ptr ? found.ptr : "");
        wf_free(room);
    }
    assert_false(wf_http_is_media(WF_TEXT("text/plainer"), "text/plain"));
}

static void dispositions(void **state)
{
    static const struct {
        const char *value, *expected;
    } cases[] = {
        {"form-data; name=a", "form-data a -"},
        {"form-data", "form-data - -"},
        {"attachment; filename=\"a;b\"; name=\"c d\"", "attachment c d a;b"},
        {"attachment; filename*=UTF-8''%e2%82%ac%20rates; filename=x", "attachment - \xe2\x82\xac "
                                                                       "rates"},
        {"attachment; filename*=UTF-8'en'a", "attachment - a"},
        {"attachment; filename*=\"UTF-8''a%20b\"", "attachment - a b"},
        {"attachment; filename*=UTF-8'a", NULL},
        {"attachment; filename*=iso-8859-1''a", NULL},
        {"attachment; filename*=UTF-8''%ff", NULL},
        {"attachment; filename=a; filename=b", NULL},
        {"; name=a", NULL},
        {"form data; name=a", NULL},
        {"form-data; name=a x", NULL},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
        wf_text value = wf_text_of(cases[i].value);
        char *room = wf_alloc(value.len, 1);
        struct wf_http_disposition got;
        char words[128] = "";

        if (wf_http_read_disposition(value, room, &got))
            snprintf(words, sizeof(words), "%.*s %.*s %.*s", (int)got.type.len, got.type.ptr,
                     got.name.ptr ? (int)got.name.len : 1, got.name.ptr ? got.name.ptr : "-",
                     got.filename.ptr ? (int)got.filename.len : 1,
                     got.filename.ptr ? got.filename.ptr : "-");
        assert_string_equal(words, cases[i].expected ? cases[i].expected : "");
        wf_free(room);
    }
}

static void expect_decoded(const char *text, bool plus, const char *expected)
{
    char room[64];
    wf_text decoded;

    if (!wf_http_decode(wf_text_of(text), plus, room, &decoded))
        assert_null(expected);
    else if (!expected || !wf_text_equal(decoded, wf_text_of(expected)))
        fail_msg("%s: %.*s", text, (int)decoded.len, decoded.ptr);
}

static void escapes(void **state)
{
    char room[4];
    wf_text decoded;

    (void)state;
    expect_decoded("a%20b%2fC%C3%a9", false, "a b/C\xc3\xa9");
    expect_decoded("a+b", false, "a+b");
    expect_decoded("a+b%2B", true, "a b+");
    expect_decoded("%2525", false, "%25");
    expect_decoded("", false, "");
    expect_decoded("%", false, NULL);
    expect_decoded("%2", false, NULL);
    expect_decoded("%2g", false, NULL);
    expect_decoded("%-1", false, NULL);
    assert_true(wf_http_decode(WF_TEXT("%00"), false, room, &decoded));
    assert_int_equal(decoded.len, 1);
}

static void pairs(void **state)
{
    wf_text rest = WF_TEXT("a=1&&b&c=d=e&=f&");
    wf_text name, value;
    char words[64] = "";

    (void)state;
    while (wf_http_next_pair(&rest, &name, &value))
        snprintf(words + strlen(words), sizeof(words) - strlen(words), "<%.*s|%.*s>", (int)name.len,
                 name.ptr, (int)value.len, value.ptr);
    assert_string_equal(words, "<a|1><b|><c|d=e><|f>");
}

static void encoding(void **state)
{
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, WF_NO_LIMIT);
    wf_http_encode(&out, WF_TEXT("a b/\xc3\xa9-._~%"));
    wf_buf_put(&out, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&out), "a%20b%2F%C3%A9-._~%25");
    wf_buf_deinit(&out);
}

static void paths(void **state)
{
    static const char two[] = "/fs/{client}/{file}";

    (void)state;
    assert_true(wf_http_path_matches("/", WF_TEXT("/")));
    assert_false(wf_http_path_matches("/", WF_TEXT("/a")));
    assert_false(wf_http_path_matches("/", WF_TEXT("*")));
    assert_true(wf_http_path_matches("/a/", WF_TEXT("/a/")));
    assert_false(wf_http_path_matches("/a/", WF_TEXT("/a")));
    assert_false(wf_http_path_matches("/a", WF_TEXT("/a/")));
    assert_true(wf_http_path_matches(two, WF_TEXT("/fs/ada/x%2fy")));
    assert_false(wf_http_path_matches(two, WF_TEXT("/fs/ada/")));
    assert_false(wf_http_path_matches(two, WF_TEXT("/fs//x")));
    assert_false(wf_http_path_matches(two, WF_TEXT("/fs/ada/x/y")));
    assert_false(wf_http_path_matches(two, WF_TEXT("/gs/ada/x")));
    assert_true(wf_text_equal(wf_http_path_value(two, WF_TEXT("/fs/ada/x"), "file"), WF_TEXT("x")));
    assert_null(wf_http_path_value(two, WF_TEXT("/fs/ada/x"), "other").ptr);
    assert_true(wf_http_path_is_below("/fs", WF_TEXT("/fs")));
    assert_true(wf_http_path_is_below("/fs", WF_TEXT("/fs/a/b")));
    assert_true(wf_http_path_is_below("/", WF_TEXT("/a")));
    assert_false(wf_http_path_is_below("/fs", WF_TEXT("/fsx")));
    assert_false(wf_http_path_is_below("/fs", WF_TEXT("/f")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(characters),   cmocka_unit_test(elements), cmocka_unit_test(parameters),
        cmocka_unit_test(dispositions), cmocka_unit_test(escapes),  cmocka_unit_test(pairs),
        cmocka_unit_test(encoding),     cmocka_unit_test(paths),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
