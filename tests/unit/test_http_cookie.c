#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "wireform/codec/http_cookie.h"

/* One cookie out of what a client sends of them. */

static void expect(const struct wf_http_request *request, const char *expected)
{
    wf_text found = wf_http_cookie(request, "ET");

    if (!expected) {
        assert_null(found.ptr);
        return;
    }
    assert_non_null(found.ptr);
    assert_int_equal(found.len, strlen(expected));
    assert_memory_equal(found.ptr, expected, found.len);
}

#define COOKIES(value, expected)                                                                   \
    do {                                                                                           \
        struct wf_http_field fields[] = {{WF_TEXT("Host"), WF_TEXT("ET=none")},                    \
                                         {WF_TEXT("coOKie"), WF_TEXT(value)}};                     \
        struct wf_http_request request = {.fields = fields, .fields_count = 2};                    \
                                                                                                   \
        expect(&request, expected);                                                                \
    } while (0)

static void one_of_them(void **state)
{
    (void)state;
    COOKIES("ET=abc", "abc");
    COOKIES("ES=1; ET=abc", "abc");
    COOKIES("ES=1;ET=abc ;x=y", "abc");
    COOKIES("ET=\"abc\"", "abc");
    COOKIES("ET=a=b", "a=b");
    COOKIES("ET=first; ET=second", "first");
    COOKIES("ET=", "");
}

static void none(void **state)
{
    (void)state;
    COOKIES("", NULL);
    COOKIES(";", NULL);
    COOKIES("ET", NULL);
    COOKIES("=abc", NULL);
    COOKIES("et=abc", NULL);
    COOKIES("XET=abc; ETX=abc", NULL);
    COOKIES("ES=ET=abc", NULL);
}

static void several_fields(void **state)
{
    struct wf_http_field fields[] = {{WF_TEXT("Cookie"), WF_TEXT("ES=1")},
                                     {WF_TEXT("Cookie"), WF_TEXT("ET=2")}};
    struct wf_http_request request = {.fields = fields, .fields_count = 2};

    (void)state;
    expect(&request, "2");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_of_them),
        cmocka_unit_test(none),
        cmocka_unit_test(several_fields),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
