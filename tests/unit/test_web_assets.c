/* The files of client/web as the server has them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "server/web_assets.h"

static const struct web_asset *asset(const char *name)
{
    return web_asset_find(wf_text_of(name));
}

static void check_page(const char *source, const struct web_value *values, size_t values_count,
                       const char *expected)
{
    struct web_asset page = {"page.html", "\"\"", {(const uint8_t *)source, strlen(source)}};
    struct wf_buf out;

    wf_buf_init(&out, 1024);
    web_page_write(&out, &page, values, values_count);
    assert_int_equal(wf_buf_len(&out), strlen(expected));
    assert_memory_equal(wf_buf_peek(&out), expected, strlen(expected));
    wf_buf_deinit(&out);
}

static void test_finds_what_is_there(void **state)
{
    (void)state;
    assert_string_equal(asset("pad.html")->name, "pad.html");
    assert_string_equal(web_asset_type(asset("pad.html")), "text/html; charset=utf-8");
    assert_memory_equal(asset("pad.html")->bytes.ptr, "<!DOCTYPE html>", 15);
    assert_int_equal(strlen(asset("pad.html")->etag), 18);
    assert_string_not_equal(asset("pad.html")->etag, asset("start.html")->etag);
}

static void test_finds_nothing_else(void **state)
{
    (void)state;
    assert_null(asset(""));
    assert_null(asset("pad"));
    assert_null(asset("../main.c"));
    assert_null(asset("embed.cmake"));
}

static void test_a_page_is_filled_in(void **state)
{
    struct web_value values[] = {{"a", WF_TEXT("1{{b}}")}, {"b", WF_TEXT("")}};

    (void)state;
    check_page("<p>", NULL, 0, "<p>");
    check_page("{{a}}", values, 2, "1{{b}}");
    check_page("x{{a}}{{b}}{{a}}y", values, 2, "x1{{b}}1{{b}}y");
    check_page("{ {a}} }} {{a", values, 2, "{ {a}} }} {{a");
    check_page("", NULL, 0, "");
}

static void test_the_pages_want_what_the_header_says(void **state)
{
    struct web_value create[] = {{"padId", WF_TEXT("tea")}};
    struct web_value pad[] = {{"nonce", WF_TEXT("abc")}, {"clientVars", WF_TEXT("{}")}};
    struct wf_buf out;

    (void)state;
    wf_buf_init(&out, 1 << 20);
    web_page_write(&out, asset("start.html"), NULL, 0);
    web_page_write(&out, asset("create.html"), create, 1);
    web_page_write(&out, asset("pad.html"), pad, 2);
    assert_false(out.failed);
    wf_buf_deinit(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_finds_what_is_there),
        cmocka_unit_test(test_finds_nothing_else),
        cmocka_unit_test(test_a_page_is_filled_in),
        cmocka_unit_test(test_the_pages_want_what_the_header_says),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
