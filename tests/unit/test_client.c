#include "stage.h"
#include "wireform/io/client.h"

/* The other end: what a program is told about its one connection. */

struct listener {
    struct wf_client *client;
    unsigned opened, closed;
    char heard[4096];
    char why[80];
    bool closes_on_ask, closes_when_opened;
};

static void client_opened(void *user)
{
    struct listener *listener = user;

    listener->opened++;
    if (listener->closes_when_opened)
        wf_client_close(listener->client);
}

static void client_message(void *user, unsigned tag, const void *value, wf_text text,
                           const struct wf_error *error)
{
    struct listener *listener = user;
    char line[256];

    assert_true((tag == 0) == (value == NULL) && (tag == 0) == (error != NULL));
    snprintf(line, sizeof(line), "%u:%.*s|", tag, (int)text.len, text.ptr);
    strcat(listener->heard, line);
    if (tag == PARROT_ASK && listener->closes_on_ask)
        wf_client_close(listener->client);
}

static void client_closed(void *user, const char *why)
{
    struct listener *listener = user;

    listener->closed++;
    snprintf(listener->why, sizeof(listener->why), "%s", why);
}

static const struct wf_client_events client_events = {client_opened, client_message, client_closed};

static void connect_client(struct listener *listener, const char *to)
{
    char why[128] = "";

    listener->client = wf_client_connect(loop, parrot_transports, to, 1000, &client_events,
                                         listener, why, sizeof(why));
    if (!listener->client)
        fail_msg("%s", why);
}

static void hear_client(struct listener *listener, const char *expected)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;

    while (strlen(listener->heard) < strlen(expected) && wf_clock_ms() < end)
        turn_for(1);
    assert_string_equal(listener->heard, expected);
    listener->heard[0] = '\0';
}

static void client_end(struct listener *listener, const char *why)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;

    while (listener->closed == 0 && wf_clock_ms() < end)
        turn_for(1);
    turn_for(5);
    assert_int_equal(listener->closed, 1);
    assert_string_equal(listener->why, why);
}

static void client_talks(void **state)
{
    struct parrot_settings settings = usual();
    struct listener listener = {0};
    int bob;

    (void)state;
    start(&settings);
    bob = join();
    connect_client(&listener, address);
    /* Queued before it is connected. */
    assert_true(parrot_send(wf_only(wf_client_conn(listener.client)), PARROT_HELLO, ""));
    hear_client(&listener, "3:{\"t\":\"ask\"}|4:{\"t\":\"heard\",\"text\":\"welcome\"}|");
    assert_true(
        wf_client_send_text(listener.client, WF_TEXT("{\"t\":\"say\",\"text\":\"typed\"}")));
    hear(bob, HEARD("typed"));
    say(bob, SAY("answer"));
    hear_client(&listener, "4:{\"t\":\"heard\",\"text\":\"answer\"}|");
    assert_true(parrot_send(wf_only(wf_client_conn(listener.client)), PARROT_SAY, "last"));
    wf_client_close(listener.client);
    client_end(&listener, "closed");
    hear(bob, HEARD("last") HEARD("gone"));
    close(bob);
    stop();
}

static void client_is_told(void **state)
{
    struct parrot_settings settings = usual();
    struct listener listener = {0};

    (void)state;
    start(&settings);
    connect_client(&listener, address);
    assert_true(wf_client_send_text(listener.client, WF_TEXT("nonsense")));
    client_end(&listener, "closed by the other side");
    assert_string_equal(listener.heard,
                        "3:{\"t\":\"ask\"}|5:{\"t\":\"no\",\"text\":\"malformed <>\"}|");
    stop();
}

static void client_fails(void **state)
{
    struct parrot_settings settings = usual();
    struct listener refused_one = {0}, closes = {.closes_on_ask = true};
    struct listener at_once = {.closes_when_opened = true}, cancelled = {0};
    char why[128], free_address[80];

    (void)state;
    start(&settings);
    assert_null(wf_client_connect(loop, parrot_transports, "nowhere", 10, &client_events, NULL, why,
                                  sizeof(why)));
    assert_string_equal(why, "nowhere: write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT");

    snprintf(free_address, sizeof(free_address), "127.0.0.1:1");
    connect_client(&refused_one, free_address);
    assert_int_equal(refused_one.closed, 0);
    client_end(&refused_one, "connection refused");
    assert_int_equal(refused_one.opened, 0);

    connect_client(&closes, address);
    client_end(&closes, "closed");
    connect_client(&at_once, address);
    client_end(&at_once, "closed");
    connect_client(&cancelled, address);
    wf_client_close(cancelled.client);
    client_end(&cancelled, "closed");
    assert_int_equal(cancelled.opened, 0);
    stop();
}

/* A server that says strange things, played by a plain socket. */
static void client_meets(const char *said, const char *heard, const char *why)
{
    struct listener listener = {0};
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof(at);
    char to[80];
    int door = socket(AF_INET, SOCK_STREAM, 0);
    int server;

    assert_int_equal(bind(door, (struct sockaddr *)&at, sizeof(at)), 0);
    assert_int_equal(listen(door, 1), 0);
    getsockname(door, (struct sockaddr *)&at, &len);
    snprintf(to, sizeof(to), "127.0.0.1:%u", ntohs(at.sin_port));
    connect_client(&listener, to);
    turn_for(5);
    server = accept(door, NULL, NULL);
    say(server, said);
    turn_for(5);
    assert_string_equal(listener.heard, heard);
    if (!why) {
        close(server);
        why = "closed by the other side";
    } else {
        assert_int_equal(listener.closed, 1);
        close(server);
    }
    client_end(&listener, why);
    close(door);
}

static void client_is_tolerant(void **state)
{
    struct parrot_settings settings = usual();

    (void)state;
    start(&settings);
    client_meets("{\"t\":\"new\"}{\"t\":\"no\"}\n{\"t\":\"hello\"}{\"t\":\"ask\"}",
                 "0:{\"t\":\"new\"}|0:{\"t\":\"no\"}|0:{\"t\":\"hello\"}|3:{\"t\":\"ask\"}|", NULL);
    client_meets("{\"t\":\"ask\"}{\"t\":\"new\",}", "3:{\"t\":\"ask\"}|",
                 "the server sent something unreadable");
    client_meets("HTTP/1.1 400", "", "the server sent something unreadable");
    stop();
}

static void client_compresses(void **state)
{
    struct parrot_settings settings = usual();
    struct listener listener = {0};
    char text[512] = "{\"t\":\"say\",\"text\":\"";
    int bob;

    (void)state;
    start(&settings);
    bob = join();
    connect_client(&listener, address);
    wf_client_compress(listener.client, WF_ZLIB);
    parrot_send(wf_only(wf_client_conn(listener.client)), PARROT_HELLO, "");
    memset(text + strlen(text), 'x', 300);
    strcat(text, "\"}");
    assert_true(wf_client_send_text(listener.client, wf_text_of(text)));
    turn_for(10);
    assert_true(wf_instance_counters(instance)->bytes_in < 150);
    assert_int_equal(the_parrot.handled, 3);
    wf_client_close(listener.client);
    client_end(&listener, "closed");
    close(bob);
    stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(client_talks),      cmocka_unit_test(client_is_told),
        cmocka_unit_test(client_fails),      cmocka_unit_test(client_is_tolerant),
        cmocka_unit_test(client_compresses),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
