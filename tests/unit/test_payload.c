/* Messages as people type them: what is said when only a part was typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client/payload.h"
#include "generated/chatmaster.h"
#include "generated/concierge.h"

static void explain(const struct wf_message *message, const char *typed, char *words, size_t size)
{
    struct payload_mistake mistake;
    struct wf_buf whole, out;

    wf_buf_init(&whole, 4096);
    wf_buf_init(&out, size - 1);
    assert_false(payload_build(&whole, message, wf_text_of(typed), &mistake));
    payload_explain(&out, message, wf_text_of(typed), &mistake);
    memcpy(words, wf_buf_peek(&out), wf_buf_len(&out));
    words[wf_buf_len(&out)] = '\0';
    wf_buf_deinit(&out);
    wf_buf_deinit(&whole);
}

static void a_short_form_that_does_not_exist_is_called_so(void **state)
{
    struct wf_message join = *wf_protocol_find(&chatmaster_protocol, "join", true);
    char words[512];

    (void)state;
    join.short_head = NULL;
    join.short_tail = NULL;
    explain(&join, "{\"channel\":\"Tea\"}", words, sizeof(words));
    assert_string_equal(words, "join: required \"type\" is missing\n"
                               "  {\"channel\":\"Tea\"}\n"
                               "  ^\n"
                               "  it has no short form: type the whole message, with its tags\n");
}

static void a_mistake_in_the_whole_message_is_no_matter_of_forms(void **state)
{
    struct wf_message join = *wf_protocol_find(&chatmaster_protocol, "join", true);
    char words[512];

    (void)state;
    join.short_head = NULL;
    join.short_tail = NULL;
    explain(&join, "{\"type\":\"command\",\"data\":{\"command\":\"join\",\"parameters\":5}}", words,
            sizeof(words));
    assert_null(strstr(words, "short form"));
}

static const struct wf_message *flat(const char *name)
{
    return wf_protocol_find(&concierge_protocol, name, true);
}

static void builds(const char *name, const char *typed, const char *expected)
{
    struct payload_mistake mistake;
    struct wf_buf whole;
    char text[256];

    wf_buf_init(&whole, 4096);
    assert_true(payload_build(&whole, flat(name), wf_text_of(typed), &mistake));
    assert_true(wf_buf_len(&whole) < sizeof(text));
    memcpy(text, wf_buf_peek(&whole), wf_buf_len(&whole));
    text[wf_buf_len(&whole)] = '\0';
    assert_string_equal(text, expected);
    wf_buf_deinit(&whole);
}

static void constants_of_flat_messages_may_be_left_out(void **state)
{
    (void)state;
    builds("self_fetch", "", "{\"type\":\"SELF_FETCH\"}");
    builds("self_fetch", " { } ", "{\"type\":\"SELF_FETCH\"}");
    builds("service_fetch", "{\"service\":\"tea\"}",
           "{\"type\":\"SERVICE_FETCH\",\"service\":\"tea\"}");
    builds("service_fetch", "\n{ \"service\" : \"tea\" }",
           "{\"type\":\"SERVICE_FETCH\",\"service\":\"tea\"}");
    builds("service_fetch", "{\"service\":\"tea\",\"type\":\"SERVICE_FETCH\"}",
           "{\"service\":\"tea\",\"type\":\"SERVICE_FETCH\"}");
}

static void mistakes_in_flat_messages_are_where_they_were_typed(void **state)
{
    char words[512];

    (void)state;
    explain(flat("service_fetch"), "{\"service\":5}", words, sizeof(words));
    assert_string_equal(words, "service_fetch: /service: expected text, found a number\n"
                               "  {\"service\":5}\n"
                               "             ^\n");
    explain(flat("service_fetch"), "", words, sizeof(words));
    assert_string_equal(words, "service_fetch: required \"service\" is missing\n");
    explain(flat("self_set_seq"), "  7", words, sizeof(words));
    assert_string_equal(words, "self_set_seq: expected an object, found a number\n"
                               "    7\n"
                               "    ^\n");
    explain(flat("self_fetch"), "{\"type\":\"SELF_SET_SEQ\",\"seq\":1}", words, sizeof(words));
    assert_string_equal(words, "self_fetch: these are the tags of another message\n"
                               "  {\"type\":\"SELF_SET_SEQ\",\"seq\":1}\n"
                               "  ^\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_form_that_does_not_exist_is_called_so),
        cmocka_unit_test(a_mistake_in_the_whole_message_is_no_matter_of_forms),
        cmocka_unit_test(constants_of_flat_messages_may_be_left_out),
        cmocka_unit_test(mistakes_in_flat_messages_are_where_they_were_typed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
