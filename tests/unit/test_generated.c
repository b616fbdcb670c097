/* What generated code promises about structs made by hand: validate, equal, settings. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "generated/chatmaster.h"
#include "wireform/codec/json_read.h"
#include "wireform/io/protocol.h"

static const wf_text ada_and_bob[] = {WF_TEXT_INIT("Ada"), WF_TEXT_INIT("Bob")};

static struct chatmaster_user_joined somebody_joined(void)
{
    return (struct chatmaster_user_joined){
        .username = WF_TEXT("Bob"),
        .has_username = true,
        .channel = WF_TEXT("Tea"),
        .has_channel = true,
        .current_users = ada_and_bob,
        .current_users_count = 2,
        .has_current_users = true,
    };
}

static void check_refused(const struct chatmaster_user_joined *msg, const char *pointer,
                          const char *keyword)
{
    struct wf_error error = {0};

    assert_false(chatmaster_validate_user_joined(msg, &error));
    assert_int_equal(error.status, WF_BAD_VALUE);
    assert_string_equal(error.pointer, pointer);
    assert_string_equal(error.keyword, keyword);
}

static void validate_accepts(void **state)
{
    struct chatmaster_user_joined msg = somebody_joined();
    struct wf_error error = {0};

    (void)state;
    assert_true(chatmaster_validate_user_joined(&msg, &error));
    assert_int_equal(error.status, WF_OK);
}

static void validate_refuses_limits(void **state)
{
    struct chatmaster_user_joined msg = somebody_joined();

    (void)state;
    msg.username = WF_TEXT("");
    check_refused(&msg, "/data/username", "minLength");
    msg.username = WF_TEXT("123456789012345678901234567890123");
    check_refused(&msg, "/data/username", "maxLength");
}

static void validate_passes_over_what_is_absent(void **state)
{
    struct chatmaster_user_joined msg = somebody_joined();
    struct wf_error error = {0};

    (void)state;
    msg.username = WF_TEXT("");
    msg.has_username = false;
    assert_true(chatmaster_validate_user_joined(&msg, &error));
}

static void validate_names_the_item(void **state)
{
    struct chatmaster_user_joined msg = somebody_joined();
    const wf_text users[] = {WF_TEXT_INIT("Ada"), WF_TEXT_INIT("")};

    (void)state;
    msg.current_users = users;
    check_refused(&msg, "/data/current_users/1", "minLength");
}

static void validate_wants_utf8(void **state)
{
    struct chatmaster_error msg = {.error_type = WF_TEXT("x"), .message = WF_TEXT("\xFF")};
    struct wf_error error = {0};

    (void)state;
    assert_false(chatmaster_validate_error(&msg, &error));
    assert_string_equal(error.pointer, "/data/message");
}

static void validate_wants_a_choice(void **state)
{
    struct chatmaster_channels msg = {0};
    struct wf_error error = {0};

    (void)state;
    assert_false(chatmaster_validate_channels(&msg, &error));
    assert_string_equal(error.pointer, "/data/command");
    error = (struct wf_error){0};
    msg.command = CHATMASTER_CHANNELS_COMMAND_CHANNELS;
    assert_true(chatmaster_validate_channels(&msg, &error));
}

static void equal_compares_deep(void **state)
{
    struct chatmaster_user_joined a = somebody_joined(), b = somebody_joined();
    const wf_text users[] = {WF_TEXT_INIT("Ada"), WF_TEXT_INIT("Bob")};
    const wf_text others[] = {WF_TEXT_INIT("Ada"), WF_TEXT_INIT("Rob")};

    (void)state;
    b.current_users = users;
    assert_true(chatmaster_equal_user_joined(&a, &b));
    b.current_users = others;
    assert_false(chatmaster_equal_user_joined(&a, &b));
    b.current_users = users;
    b.current_users_count = 1;
    assert_false(chatmaster_equal_user_joined(&a, &b));
    b = somebody_joined();
    b.has_channel = false;
    assert_false(chatmaster_equal_user_joined(&a, &b));
    a.has_channel = false;
    a.channel = WF_TEXT("not there, so not compared");
    assert_true(chatmaster_equal_user_joined(&a, &b));
}

static void tables_know_the_structs(void **state)
{
    const struct wf_message *joined = wf_protocol_find(&chatmaster_protocol, "user_joined", false);

    (void)state;
    assert_non_null(joined);
    assert_int_equal(joined->tag, CHATMASTER_USER_JOINED);
    assert_int_equal(joined->size, sizeof(struct chatmaster_user_joined));
    assert_int_equal(joined->cut_count_offset,
                     offsetof(struct chatmaster_user_joined, current_users_count));
    assert_true(chatmaster_protocol.message_size >= joined->size);
    for (unsigned i = 0; i < chatmaster_protocol.messages_count; i++)
        assert_int_equal(chatmaster_protocol.messages[i].tag, i + 1);
}

static bool read_settings(const char *text, struct chatmaster_settings *settings)
{
    struct wf_arena arena;
    struct wf_json_reader in;
    bool is_right;

    assert_true(wf_arena_init(&arena, 4096));
    wf_json_reader_copy(&in, wf_text_of(text), &arena);
    chatmaster_read_settings(&in, settings);
    is_right = wf_json_reader_finish(&in);
    wf_arena_deinit(&arena);
    return is_right;
}

static void settings_are_read_over_what_is_there(void **state)
{
    struct chatmaster_settings settings = chatmaster_default_settings;

    (void)state;
    assert_int_equal(settings.port, CHATMASTER_PORT);
    assert_int_equal(settings.default_channels_count, 2);
    assert_true(read_settings("{\"port\":0,\"pacing\":\"never\"}", &settings));
    assert_int_equal(settings.port, 0);
    assert_int_equal(settings.pacing, CHATMASTER_SETTINGS_PACING_NEVER);
    assert_int_equal(settings.max_clients, chatmaster_default_settings.max_clients);
    assert_false(read_settings("{\"port\":65536}", &settings));
    assert_false(read_settings("{\"prot\":1}", &settings));
    assert_false(read_settings("{\"pacing\":\"perhaps\"}", &settings));
}

/* Among so many members names are looked for by a number that codegen/slots.py and
 * codec/json_object.c have to work out alike. */
static void settings_come_in_any_order(void **state)
{
    static const char reversed[] =
        "{\"pacing_gap_ms\":1,\"pacing\" "
        ":\"never\",\"flush_timeout_ms\":2,\n\"queue_limit_bytes\":65537,"
        "\"rate_burst\":3,\"rate_per_s\":4,\"max_refused\" : "
        "5,\"max_channels\":6,\"max_clients\":7,"
        "\"login_timeout_ms\":8,\"default_channels\":[],\"port\":9}";
    struct chatmaster_settings settings = chatmaster_default_settings;

    (void)state;
    assert_true(read_settings(reversed, &settings));
    assert_int_equal(settings.pacing_gap_ms, 1);
    assert_int_equal(settings.pacing, CHATMASTER_SETTINGS_PACING_NEVER);
    assert_int_equal(settings.flush_timeout_ms, 2);
    assert_int_equal(settings.queue_limit_bytes, 65537);
    assert_int_equal(settings.rate_burst, 3);
    assert_int_equal(settings.rate_per_s, 4);
    assert_int_equal(settings.max_refused, 5);
    assert_int_equal(settings.max_channels, 6);
    assert_int_equal(settings.max_clients, 7);
    assert_int_equal(settings.login_timeout_ms, 8);
    assert_int_equal(settings.default_channels_count, 0);
    assert_int_equal(settings.port, 9);
    assert_false(read_settings("{\"rate_burst\":3,\"port\":9,\"rate_burst\":3}", &settings));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(validate_accepts),
        cmocka_unit_test(validate_refuses_limits),
        cmocka_unit_test(validate_passes_over_what_is_absent),
        cmocka_unit_test(validate_names_the_item),
        cmocka_unit_test(validate_wants_utf8),
        cmocka_unit_test(validate_wants_a_choice),
        cmocka_unit_test(equal_compares_deep),
        cmocka_unit_test(tables_know_the_structs),
        cmocka_unit_test(settings_are_read_over_what_is_there),
        cmocka_unit_test(settings_come_in_any_order),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
