/* Messages as people type them: what is said when only a part was typed. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "client/payload.h"
#include "generated/chatmaster.h"

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

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_short_form_that_does_not_exist_is_called_so),
        cmocka_unit_test(a_mistake_in_the_whole_message_is_no_matter_of_forms),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
