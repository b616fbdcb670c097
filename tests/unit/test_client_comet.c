#include "../comet/comet_site.h"
#include "stage.h"
#include "wireform/io/client.h"
#include "wireform/io/conn_private.h"

/* A client over Comet in front of the real server, both on one loop:
 *     a_conversation      a cookie, a channel, messages both ways
 *     ends                by either side, and of the server
 *     nobody_there        no connection at all
 *     without_memory      every allocation fails once */

struct listener {
    struct wf_client *client;
    unsigned opened, closed, messages;
    char heard[512];
    char why[200];
};

static struct listener listener;
static struct wf_protocol protocol;
static struct wf_transport transport;
static struct wf_service service;

static void client_opened(void *user)
{
    ((struct listener *)user)->opened++;
}

static void client_message(void *user, unsigned tag, const void *value, wf_text text,
                           const struct wf_error *error)
{
    struct listener *one = user;
    size_t len = strlen(one->heard);

    (void)tag;
    (void)value;
    (void)error;
    one->messages++;
    snprintf(one->heard + len, sizeof(one->heard) - len, "%.*s|", (int)text.len, text.ptr);
}

static void client_closed(void *user, const char *why)
{
    struct listener *one = user;

    one->closed++;
    snprintf(one->why, sizeof(one->why), "%s", why);
}

static const struct wf_client_events events = {client_opened, client_message, client_closed};

static void start_comet(void)
{
    struct parrot_settings settings = {.tuning = COMET_TUNING};
    char why[128];

    parrot_use(&protocol, &transport, &wf_framing_comet);
    transport.begins_with_http = true;
    transport.comet = &comet_terms;
    service = parrot_service;
    service.protocol = &protocol;
    service.http = &comet_site;
    settings.tuning.flush_timeout_ms = 100;
    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    instance = wf_instance_start(loop, &service, &settings, ".");
    assert_non_null(instance);
    if (!wf_instance_listen(instance, &transport, ":0", address, sizeof(address), why, sizeof(why)))
        fail_msg("%s", why);
}

/* @return false without memory */
static bool connect_to(const char *to)
{
    char why[128] = "";

    listener = (struct listener){0};
    listener.client =
        wf_client_connect(loop, &transport, to, 2000, &events, &listener, why, sizeof(why));
    return listener.client != NULL;
}

#define TURN_UNTIL(condition)                                                                      \
    for (uint64_t end = wf_clock_ms() + PATIENCE_MS; !(condition);) {                              \
        assert_true(wf_clock_ms() < end);                                                          \
        assert_true(wf_loop_turn(loop, 1));                                                        \
    }

static bool say_text(const char *text)
{
    return wf_client_send_text(listener.client, wf_text_of(text));
}

static void join_comet(void)
{
    assert_true(connect_to(address));
    wf_client_set_cookie(listener.client, WF_TEXT("alice"));
    assert_true(say_text("{\"t\":\"hello\"}"));
    TURN_UNTIL(strstr(listener.heard, "welcome") && listener.opened);
}

static void leave_comet(void)
{
    wf_client_close(listener.client);
    TURN_UNTIL(listener.closed);
    assert_string_equal(listener.why, "closed");
    stop();
}

static void a_conversation(void **state)
{
    (void)state;
    start_comet();
    join_comet();
    assert_string_equal(listener.heard, "{\"t\":\"ask\"}|{\"t\":\"heard\",\"text\":\"welcome\"}|");
    assert_int_equal(wf_client_id(listener.client).len, 20);
    assert_true(wf_text_equal(wf_client_id(listener.client), wf_conn_id(the_parrot.conns[0])));
    assert_true(wf_text_equal(wf_conn_cookie(the_parrot.conns[0]), WF_TEXT("alice")));
    listener.heard[0] = '\0';
    for (unsigned i = 0; i < 10; i++)
        assert_true(say_text("{\"t\":\"say\",\"text\":\"too much\"}"));
    TURN_UNTIL(strlen(listener.heard) == 10 * strlen("{\"t\":\"no\",\"text\":\"too much\"}|"));
    leave_comet();
}

/* Half of them would be too many, if nothing said that they came. */
static void many_frames_are_confirmed(void **state)
{
    unsigned number = 2;

    (void)state;
    start_comet();
    join_comet();
    for (unsigned i = 0; i < 5; i++) {
        assert_true(say_text("{\"t\":\"say\",\"text\":\"many\"}"));
        number += 100;
        TURN_UNTIL(listener.messages == number);
    }
    TURN_UNTIL(wf_queue_waiting(&the_parrot.conns[0]->queue) < 10000);
    leave_comet();
}

static void ends(void **state)
{
    (void)state;
    start_comet();
    join_comet();
    assert_true(say_text("{\"t\":\"say\",\"text\":\"close me\"}"));
    TURN_UNTIL(listener.closed);
    assert_string_equal(listener.why, "closed by the server");
    assert_non_null(strstr(listener.heard, "bye"));
    assert_int_equal(the_parrot.closed, 1);

    join_comet();
    assert_true(say_text("{\"t\":\"say\",\"text\":\"drop me\"}"));
    TURN_UNTIL(listener.closed);
    assert_string_equal(listener.why, "the server knows nothing of this connection any more");

    join_comet();
    wf_instance_shutdown(instance, NULL, NULL);
    TURN_UNTIL(listener.closed);
    assert_string_equal(listener.why, "closed by the server");
    assert_non_null(strstr(listener.heard, "shutdown"));
    stop();
}

static void nobody_there(void **state)
{
    char other[80];

    (void)state;
    start_comet();
    snprintf(other, sizeof(other), "%s", "127.0.0.1:1");
    assert_true(connect_to(other));
    TURN_UNTIL(listener.closed);
    assert_string_equal(listener.why, "connection refused");
    assert_int_equal(listener.opened, 0);

    assert_true(connect_to(address));
    wf_client_close(listener.client); /* before anything happened */
    TURN_UNTIL(listener.closed);
    stop();
}

/* @return whether the conversation went as without failures */
static bool converse(size_t nth)
{
    bool went_well = false;

    start_comet();
    wf_alloc_fail_at(nth);
    if (connect_to(address)) {
        wf_client_set_cookie(listener.client, WF_TEXT("alice"));
        for (uint64_t end = wf_clock_ms() + 40; !listener.closed && wf_clock_ms() < end;) {
            wf_loop_turn(loop, 1);
            if (!listener.opened || listener.closed || strstr(listener.heard, "one of many"))
                continue;
            if (!strstr(listener.heard, "welcome"))
                say_text("{\"t\":\"hello\"}");
            else
                say_text("{\"t\":\"say\",\"text\":\"many\"}");
        }
        went_well = !listener.closed && strstr(listener.heard, "one of many");
        wf_alloc_fail_at(0);
        if (!listener.closed)
            wf_client_close(listener.client);
        TURN_UNTIL(listener.closed);
    }
    wf_alloc_fail_at(0);
    stop();
    return went_well;
}

static void without_memory(void **state)
{
    unsigned failures = 0, clean = 0;

    (void)state;
    for (size_t nth = 1; clean < 3 && nth < 200; nth++) {
        bool went_well = converse(nth);

        failures += !went_well;
        clean = went_well ? clean + 1 : 0;
    }
    assert_true(failures > 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_conversation), cmocka_unit_test(many_frames_are_confirmed),
        cmocka_unit_test(ends),           cmocka_unit_test(nobody_there),
        cmocka_unit_test(without_memory),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
