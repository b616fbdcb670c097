#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

/* tests/codegen/cases/twofold.json, carried out: one service, which people reach by lines or by
 * WebSocket, and meet. */

#include "tests/codegen/cases/twofold.c"
#include "tests/codegen/cases/twofold_server.c"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/client.h"
#include "wireform/io/loop.h"

enum { LINES, WEB, PEERS_LIMIT = 8, PATIENCE_MS = 3000 };

/* -- the service: what somebody says is heard by all -- */

struct twofold {
    struct wf_conn *conns[PEERS_LIMIT];
    size_t conns_count;
    unsigned opened_count;
    unsigned refused_count; /* that were too large */
};

struct twofold_peer {
    struct wf_conn *conn;
};

static struct twofold the_service;
static struct twofold_peer peers[PEERS_LIMIT];

struct twofold *twofold_start(const struct wf_host *host, const struct twofold_settings *settings)
{
    (void)host;
    (void)settings;
    the_service = (struct twofold){0};
    return &the_service;
}

void twofold_stop(struct twofold *service)
{
    service->conns_count = 0;
}

struct twofold_peer *twofold_on_open(struct twofold *service, struct wf_conn *conn)
{
    struct twofold_peer *peer = &peers[service->opened_count++];

    peer->conn = conn;
    service->conns[service->conns_count++] = conn;
    return peer;
}

/* The others move up in the order in which they came. */
void twofold_on_close(struct twofold_peer *peer)
{
    struct twofold *service = &the_service;
    size_t index = 0;

    while (service->conns[index] != peer->conn)
        index++;
    service->conns_count--;
    for (; index < service->conns_count; index++)
        service->conns[index] = service->conns[index + 1];
}

void twofold_on_say(struct twofold_peer *peer, const struct twofold_say *msg)
{
    wf_audience all = {.conns = the_service.conns, .count = the_service.conns_count};
    struct twofold_heard heard = {.text = msg->text};

    if (wf_text_equal(msg->text, WF_TEXT("Psst.")))
        all.except = peer->conn;
    if (!twofold_send_heard(all, &heard))
        the_service.refused_count++;
}

void twofold_on_shutdown(struct twofold *service)
{
    struct twofold_heard heard = {.text = WF_TEXT("It is late.")};

    twofold_send_heard((wf_audience){.conns = service->conns, .count = service->conns_count},
                       &heard);
}

/* -- its clients, in the same thread -- */

struct listener {
    struct wf_client *client;
    char heard[512];
    bool is_open, is_closed;
};

static struct wf_loop *loop;
static struct wf_instance *instance;
static char addresses[2][80];
static struct listener listeners[4];

static void client_opened(void *user)
{
    struct listener *one = user;

    one->is_open = true;
}

static void client_heard(void *user, unsigned tag, const void *value, wf_text text,
                         const struct wf_error *error)
{
    struct listener *one = user;
    const struct twofold_heard *msg = value;
    size_t len = strlen(one->heard);

    (void)text;
    (void)error;
    assert_int_equal(tag, TWOFOLD_HEARD);
    snprintf(one->heard + len, sizeof(one->heard) - len, "%.*s|", (int)msg->text.len,
             msg->text.ptr);
}

static void client_closed(void *user, const char *why)
{
    struct listener *one = user;

    (void)why;
    one->is_closed = true;
}

static const struct wf_client_events events = {client_opened, client_heard, client_closed};

#define TURN_UNTIL(condition)                                                                      \
    for (uint64_t end = wf_clock_ms() + PATIENCE_MS; !(condition);) {                              \
        assert_true(wf_clock_ms() < end);                                                          \
        assert_true(wf_loop_turn(loop, 1));                                                        \
    }

static struct listener *connect_by(unsigned transport, struct listener *one)
{
    char why[128] = "";

    *one = (struct listener){0};
    one->client = wf_client_connect(loop, &twofold_protocol.transports[transport],
                                    addresses[transport], 1000, &events, one, why, sizeof(why));
    if (!one->client)
        fail_msg("%s", why);
    TURN_UNTIL(one->is_open);
    return one;
}

static void say(struct listener *one, const char *text)
{
    struct twofold_say msg = {.text = wf_text_of(text)};
    const struct wf_message *message = &twofold_protocol.messages[TWOFOLD_SAY - 1];

    assert_true(wf_send(wf_only(wf_client_conn(one->client)), message, &msg));
}

static void hang_up(struct listener *one)
{
    if (!one->is_closed)
        wf_client_close(one->client);
    TURN_UNTIL(one->is_closed);
}

static int set_up(void **state)
{
    char why[128];

    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    loop = wf_loop_new();
    instance = wf_instance_start(loop, &twofold_service, &twofold_default_settings, ".");
    assert_non_null(instance);
    for (unsigned i = 0; i < 2; i++)
        assert_true(wf_instance_listen(instance, &twofold_protocol.transports[i], ":0",
                                       addresses[i], sizeof(addresses[i]), why, sizeof(why)));
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    wf_instance_free(instance);
    wf_loop_free(loop);
    return 0;
}

/* -- cases -- */

static void each_hears_the_other(void **state)
{
    struct listener *ada = connect_by(LINES, &listeners[0]);
    struct listener *bob = connect_by(WEB, &listeners[1]);
    struct listener *eve = connect_by(LINES, &listeners[2]);

    (void)state;
    assert_int_equal(wf_instance_connections(instance), 3);
    say(ada, "Tea?");
    TURN_UNTIL(*ada->heard && *bob->heard && *eve->heard);
    say(bob, "Tea.");
    TURN_UNTIL(strlen(ada->heard) > 5 && strlen(bob->heard) > 5 && strlen(eve->heard) > 5);
    say(bob, "Psst.");
    TURN_UNTIL(strlen(ada->heard) > 10 && strlen(eve->heard) > 10);
    assert_string_equal(ada->heard, "Tea?|Tea.|Psst.|");
    assert_string_equal(bob->heard, "Tea?|Tea.|");
    assert_string_equal(eve->heard, "Tea?|Tea.|Psst.|");
    for (unsigned i = 0; i < 3; i++)
        hang_up(&listeners[i]);
}

/* A message of 125 bytes is a line of 126, and a frame of 127; one of 126 is a line of 127, but a
 * frame of 130. */
static void the_limit_is_that_of_all(void **state)
{
    struct listener *ada = connect_by(LINES, &listeners[0]);
    struct listener *bob = connect_by(WEB, &listeners[1]);
    char text[128];

    (void)state;
    memset(text, 'a', sizeof(text));
    text[103] = '\0';
    say(ada, text);
    TURN_UNTIL(the_service.refused_count == 1);
    text[102] = '\0';
    say(ada, text);
    TURN_UNTIL(*ada->heard && *bob->heard);
    assert_int_equal(strlen(ada->heard), 103);
    assert_string_equal(ada->heard, bob->heard);

    hang_up(bob);
    TURN_UNTIL(the_service.conns_count == 1);
    text[102] = 'a';
    say(ada, text);
    TURN_UNTIL(strlen(ada->heard) > 103); /* Among lines alone it is no matter. */
    assert_int_equal(the_service.refused_count, 1);
    hang_up(ada);
}

static void states_are_shared(void **state)
{
    (void)state;
    connect_by(LINES, &listeners[0]);
    connect_by(WEB, &listeners[1]);
    connect_by(WEB, &listeners[2]);
    connect_by(LINES, &listeners[3]); /* The fourth of three: the oldest goes. */
    TURN_UNTIL(listeners[0].is_closed);
    connect_by(LINES, &listeners[0]);
    TURN_UNTIL(listeners[1].is_closed);
    for (unsigned i = 0; i < 4; i++)
        hang_up(&listeners[i]);
}

static void note_end(void *user)
{
    *(bool *)user = true;
}

static void all_are_told_of_the_end(void **state)
{
    struct listener *ada = connect_by(LINES, &listeners[0]);
    struct listener *bob = connect_by(WEB, &listeners[1]);
    bool has_ended = false;

    (void)state;
    wf_instance_shutdown(instance, note_end, &has_ended);
    TURN_UNTIL(has_ended && ada->is_closed && bob->is_closed);
    assert_string_equal(ada->heard, "It is late.|Bye.|");
    assert_string_equal(bob->heard, "It is late.|Bye.|");
}

static void ports_are_settings(void **state)
{
    struct twofold_settings settings = twofold_default_settings;
    struct wf_tuning tuning;

    (void)state;
    settings.web_port = 80;
    twofold_service.tune(&settings, &tuning);
    assert_int_equal(tuning.ports[LINES], TWOFOLD_PORT);
    assert_int_equal(tuning.ports[WEB], 80);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(each_hears_the_other, set_up, tear_down),
        cmocka_unit_test_setup_teardown(the_limit_is_that_of_all, set_up, tear_down),
        cmocka_unit_test_setup_teardown(states_are_shared, set_up, tear_down),
        cmocka_unit_test_setup_teardown(all_are_told_of_the_end, set_up, tear_down),
        cmocka_unit_test(ports_are_settings),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
