#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/http_origin.h"

static bool is_same(const char *origin, const char *host)
{
    struct wf_http_field fields[] = {{WF_TEXT("Origin"), wf_text_of(origin)}};
    struct wf_http_request request = {
        .fields = fields, .fields_count = 1, .host = wf_text_of(host)};

    return wf_http_is_same_origin(&request);
}

static void same(void **state)
{
    struct wf_http_request without = {.host = WF_TEXT("example.org")};

    (void)state;
    assert_true(wf_http_is_same_origin(&without));
    assert_true(is_same("http://127.0.0.1:9001", "127.0.0.1:9001"));
    assert_true(is_same("HTTP://Example.org", "example.ORG"));
    assert_true(is_same("http://example.org", "example.org:80"));
    assert_true(is_same("https://example.org:443", "example.org"));
    assert_true(is_same("https://[::1]:9001", "[::1]:9001"));
}

static void others(void **state)
{
    (void)state;
    assert_false(is_same("null", "example.org"));
    assert_false(is_same("", "example.org"));
    assert_false(is_same("http://", "example.org"));
    assert_false(is_same("http://example.org.evil.net", "example.org"));
    assert_false(is_same("http://evil.net", "example.org"));
    assert_false(is_same("http://example.org:9002", "example.org:9001"));
    assert_false(is_same("http://example.org:443", "example.org"));
    assert_false(is_same("ftp://example.org", "example.org"));
    assert_false(is_same("example.org", "example.org"));
    assert_false(is_same("http://:80", ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same),
        cmocka_unit_test(others),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
