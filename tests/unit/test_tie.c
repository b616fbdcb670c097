/* Which answer belongs to which message, as a client sees it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client/tie.h"
#include "generated/concierge.h"

static struct tie tie;

static void sends(const char *name, const char *payload)
{
    tie_note_sent(&tie, wf_protocol_find(&concierge_protocol, name, true), wf_text_of(payload));
}

static bool fits(const char *name, const char *text)
{
    return tie_fits(&tie, wf_protocol_find(&concierge_protocol, name, false), wf_text_of(text));
}

static void identify(void)
{
    tie_init(&tie, &concierge_protocol);
    sends("identify", "{\"type\":\"IDENTIFY\",\"name\":\"a\",\"version\":\"0.2.0\"}");
}

static void answers_have_numbers(void **state)
{
    (void)state;
    identify();
    assert_true(fits("hello", "{\"type\":\"HELLO\"}"));
    sends("service_create", "{\"type\":\"SERVICE_CREATE\",\"service\":\"tea\"}");
    assert_false(fits("service_create_result", "{\"type\":\"SERVICE_CREATE_RESULT\"}"));
    assert_false(fits("service_create_result", "{\"seq\":1,\"type\":\"SERVICE_CREATE_RESULT\"}"));
    assert_true(fits("service_create_result", "{\"seq\":0,\"type\":\"SERVICE_CREATE_RESULT\"}"));
    assert_true(fits("service_create_result", "{\"type\":\"\", \"seq\" : 0 }"));
    sends("self_fetch", "{\"type\":\"SELF_FETCH\"}");
    assert_false(fits("bad", "{\"seq\":0,\"type\":\"BAD\"}"));
    assert_true(fits("bad", "{\"seq\":1,\"type\":\"BAD\"}"));
    assert_false(fits("bad", "[]"));
}

static void numbers_are_set(void **state)
{
    (void)state;
    identify();
    sends("self_set_seq", "{\"type\":\"SELF_SET_SEQ\",\"seq\":18446744073709551615}");
    assert_true(fits("ok", "{\"seq\":18446744073709551615,\"type\":\"OK\"}"));
    sends("self_fetch", "{\"type\":\"SELF_FETCH\"}");
    assert_true(fits("self_fetch_result", "{\"seq\":0}"));
}

static void echoes(void **state)
{
    struct wf_protocol protocol = concierge_protocol;
    struct wf_message asked = *wf_protocol_find(&concierge_protocol, "self_fetch", true);
    struct wf_message heard = *wf_protocol_find(&concierge_protocol, "ok", false);

    (void)state;
    protocol.correlation = (struct wf_correlation){WF_CORRELATION_ECHO, .at = "ref"};
    asked.protocol = heard.protocol = &protocol;
    tie_init(&tie, &protocol);
    tie_note_sent(&tie, &asked, WF_TEXT("{\"ref\":\"a7\"}"));
    assert_true(tie_fits(&tie, &heard, WF_TEXT("{\"type\":\"OK\",\"ref\":\"a7\"}")));
    assert_false(tie_fits(&tie, &heard, WF_TEXT("{\"ref\":7}")));
    assert_false(tie_fits(&tie, &heard, WF_TEXT("{}")));
    tie_note_sent(&tie, &asked, WF_TEXT("{}"));
    assert_true(tie_fits(&tie, &heard, WF_TEXT("{}")));
    assert_false(tie_fits(&tie, &heard, WF_TEXT("{\"ref\":7}")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(answers_have_numbers),
        cmocka_unit_test(numbers_are_set),
        cmocka_unit_test(echoes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
