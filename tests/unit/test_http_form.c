#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "guarded.h"
#include "wireform/base/buf.h"
#include "wireform/codec/http_form.h"

/* Forms, decoded where they lie; the one byte that has to be readable behind them is the last. */

static void parse(const char *form, size_t len, struct wf_buf *heard)
{
    struct guarded guarded;
    struct wf_http_form rest;
    enum wf_status status;
    wf_text name, value;

    guarded_init(&guarded, len + 1);
    rest = (struct wf_http_form){guarded_put(&guarded, form, len, 1, 'x'), len};
    while ((status = wf_http_form_next(&rest, &name, &value)) == WF_OK) {
        ((char *)(uintptr_t)value.ptr)[value.len] = '|'; /* its own, whatever comes behind it */
        wf_buf_put(heard, name.ptr, name.len);
        wf_buf_put(heard, ":", 1);
        wf_buf_put(heard, value.ptr, value.len + 1);
    }
    wf_buf_put(heard, status == WF_CLOSED ? "." : "!", 1);
    guarded_deinit(&guarded);
}

static void expect(const char *form, size_t len, const char *expected)
{
    struct wf_buf heard;

    wf_buf_init(&heard, WF_NO_LIMIT);
    parse(form, len, &heard);
    assert_int_equal(wf_buf_len(&heard), strlen(expected));
    assert_memory_equal(wf_buf_peek(&heard), expected, strlen(expected));
    wf_buf_deinit(&heard);
}

#define FORM(form, expected) expect(form, sizeof(form) - 1, expected)

static void pairs(void **state)
{
    (void)state;
    FORM("", ".");
    FORM("m=1", "m:1|.");
    FORM("m=1&m=2&oob=x", "m:1|m:2|oob:x|.");
    FORM("&&m=1&", "m:1|.");
    FORM("m", "m:|.");
    FORM("m=&x", "m:|x:|.");
    FORM("=1", ":1|.");
    FORM("a=b=c", "a:b=c|.");
}

static void escapes(void **state)
{
    (void)state;
    FORM("m=a+b%2Bc", "m:a b+c|.");
    FORM("%6d=%26%3d", "m:&=|.");
    FORM("m=%F0%9F%98%80", "m:\xF0\x9F\x98\x80|.");
    FORM("m=\xC3\xA4", "m:\xC3\xA4|.");
    FORM("m=%", "!");
    FORM("m=%4", "!");
    FORM("m=%zz", "!");
    FORM("a=1&m=%4&b=2", "a:1|!");
    FORM("m=%FF", "!");
    FORM("m=%ED%A0%BD", "!");
    FORM("%C3=1", "!");
    FORM("m=%C3&n=%A4", "!");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs),
        cmocka_unit_test(escapes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
