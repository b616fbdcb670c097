#include "said.h"

/* tests/codegen/cases/gateway.json, carried out:
 *     numbers, keeping     which request a reply belongs to
 *     states, close_codes  what is wrong in one state only, and how it ends
 *     silence              pings, and what happens without an answer */

#define wf_framing_websocket wf_framing_said
#include "tests/codegen/cases/gateway.c"
#include "tests/codegen/cases/gateway_server.c"

#define HELLO         "{\"t\":\"hello\"}\n"
#define ASK(what)     "{\"t\":\"ask\",\"text\":\"" what "\"}\n"
#define SET(n)        "{\"t\":\"set\",\"seq\":" #n "}\n"
#define WELCOME       "{\"t\":\"welcome\"}\n"
#define DONE(n)       "{\"seq\":" #n ",\"t\":\"done\"}\n"
#define TOLD(n, what) "{\"seq\":" #n ",\"t\":\"told\",\"text\":\"" what "\"}\n"
#define NEWS(what)    "{\"t\":\"told\",\"text\":\"" what "\"}\n"
#define WRONG(n, why) "{\"seq\":" #n ",\"t\":\"wrong\",\"why\":\"" why "\"}\n"

/* -- the service: says what it is asked to say -- */

struct gateway {
    struct gateway_peer *latest;
};

struct gateway_peer {
    struct gateway *service;
    struct wf_conn *conn;
    struct wf_request kept;
};

static struct gateway the_gateway;
static struct gateway_peer peers[8];
static unsigned peers_count;

struct gateway *gateway_start(const struct wf_host *host, const struct gateway_settings *settings)
{
    (void)host;
    (void)settings;
    peers_count = 0;
    return &the_gateway;
}

void gateway_stop(struct gateway *service)
{
    (void)service;
}

struct gateway_peer *gateway_on_open(struct gateway *service, struct wf_conn *conn)
{
    struct gateway_peer *peer = &peers[peers_count++];

    *peer = (struct gateway_peer){service, conn, {0}};
    return peer;
}

void gateway_on_close(struct gateway_peer *peer)
{
    (void)peer;
}

void gateway_on_hello(struct gateway_peer *peer)
{
    gateway_reply_welcome(peer->conn);
}

void gateway_on_ask(struct gateway_peer *peer, const struct gateway_ask *msg)
{
    /* What a handler says about the number does not matter. */
    struct gateway_told told = {.text = msg->text, .seq = 77, .has_seq = true};
    struct gateway_told news = {.text = msg->text};

    if (wf_text_equal(msg->text, WF_TEXT("later"))) {
        wf_request_keep(peer->conn, &peer->kept);
        return;
    }
    if (wf_text_equal(msg->text, WF_TEXT("all")))
        gateway_send_told(wf_only(&peer->conn), &news);
    gateway_reply_told(peer->conn, &told);
    if (wf_text_equal(msg->text, WF_TEXT("twice")))
        gateway_reply_done(peer->conn);
}

void gateway_on_set(struct gateway_peer *peer, const struct gateway_set *msg)
{
    (void)msg;
    gateway_reply_done(peer->conn);
}

void gateway_on_get_file(struct gateway *service, struct wf_http_exchange *exchange,
                         const struct gateway_get_file *request)
{
    (void)service, (void)exchange, (void)request;
}

void gateway_on_store_file(struct gateway *service, struct wf_http_exchange *exchange,
                           const struct gateway_put_file *request)
{
    (void)service, (void)exchange, (void)request;
}

void gateway_on_about(struct gateway *service, struct wf_http_exchange *exchange)
{
    (void)service, (void)exchange;
}

/* The framing begins with the first byte here. */
static struct wf_service without_http(void)
{
    static struct wf_transport bare;
    static struct wf_protocol protocol;
    struct wf_service service = gateway_service;

    bare = gateway_protocol.transports[0];
    bare.begins_with_http = false;
    protocol = gateway_protocol;
    protocol.transports = &bare;
    service.protocol = &protocol;
    service.http = NULL;
    return service;
}

static void start_gateway(unsigned ping_ms, unsigned silence_ms)
{
    static struct wf_service service;
    static struct gateway_settings settings;

    service = without_http();
    settings = (struct gateway_settings){(uint16_t)ping_ms, (uint16_t)silence_ms};
    said_start(&service, &settings);
}

static int join(void)
{
    int fd = dial();

    say(fd, HELLO);
    hear(fd, WELCOME);
    return fd;
}

/* -- which request -- */

static void numbers(void **state)
{
    int ada, bob;

    (void)state;
    start_gateway(5000, 10000);
    ada = dial();
    say(ada, HELLO ASK("a") ASK("twice") ASK("all"));
    hear(ada, WELCOME TOLD(0, "a") TOLD(1, "twice") DONE(1) NEWS("all") TOLD(2, "all"));

    /* What is not understood counts, what is no text does not. */
    say(ada, "nonsense\n{\"t\":\"x\"}\n{\"t\":\"ask\"}\n!binary\n#\n" HELLO);
    hear(ada, WRONG(3, "Not JSON.") WRONG(4, "No such message.") WRONG(5, "Not valid.")
                  WRONG(6, "You said so before."));

    bob = join();
    say(bob, ASK("own count"));
    hear(bob, TOLD(0, "own count"));

    say(ada, SET(100) ASK("b") SET(18446744073709551615) ASK("c"));
    hear(ada, DONE(100) TOLD(101, "b") DONE(18446744073709551615) TOLD(0, "c"));
    say(ada, "{\"t\":\"set\",\"seq\":-1}\n{\"t\":\"set\"}\n" ASK("d"));
    hear(ada, WRONG(1, "Not valid.") WRONG(2, "Not valid.") TOLD(3, "d"));
    close(ada);
    close(bob);
    said_stop();
}

static void keeping(void **state)
{
    struct gateway_told told = {.text = WF_TEXT("at last")};
    int ada;

    (void)state;
    start_gateway(5000, 10000);
    ada = join();
    say(ada, ASK("later") ASK("now"));
    hear(ada, TOLD(1, "now"));
    wf_request_resume(peers[0].conn, &peers[0].kept);
    gateway_reply_told(peers[0].conn, &told);
    wf_request_end(peers[0].conn);
    gateway_reply_told(peers[0].conn, &told);
    hear(ada, TOLD(0, "at last") NEWS("at last"));
    say(ada, ASK("then"));
    hear(ada, TOLD(2, "then"));
    close(ada);
    said_stop();
}

/* -- states and ends -- */

static void ended(const char *said, const char *words)
{
    int fd = dial();

    say(fd, said);
    hear_close(fd, words);
}

static void states_differ(void **state)
{
    (void)state;
    start_gateway(5000, 10000);
    ended("nonsense\n", "[close 4001 Hello comes first]\n");
    ended("{\"t\":\"x\"}\n", "[close 4001 Hello comes first]\n");
    ended("{}\n", "[close 4001 Hello comes first]\n");
    ended("!binary\n", "[close 4001 Hello comes first]\n");
    ended(ASK("too soon") HELLO, "[close 4001 Hello comes first]\n");
    /* A broken stream has its own last words: nothing is answered behind them. */
    ended("?\n", "[close 1002]\n");
    ended(HELLO "?\n", WELCOME "[close 1002]\n");
    assert_int_equal(wf_instance_counters(instance)->malformed, 3);
    said_stop();
}

static bool is_over;

static void note_end(void *user)
{
    (void)user;
    is_over = true;
}

static void close_codes_of_handlers(void **state)
{
    int ada, bob;

    (void)state;
    start_gateway(5000, 10000);
    ada = join();
    gateway_close_late(peers[0].conn);
    hear_close(ada, "[close 4002 Too late]\n");
    bob = join();
    wf_instance_shutdown(instance, note_end, NULL);
    hear_close(bob, "[close 1001]\n");
    while (!is_over)
        wf_loop_turn(loop, 1);
    said_stop();
}

/* -- silence -- */

static void silence(void **state)
{
    int ada, bob, eve;

    (void)state;
    start_gateway(20, 50);
    ada = dial();
    hear_nothing(ada); /* never before the first message */
    say(ada, HELLO);
    hear(ada, WELCOME "[ping]\n[ping]\n[close 4003 Nothing heard]\n");
    close(ada);

    bob = join();
    hear(bob, "[ping]\n[ping]\n");
    say(bob, "#\n");
    hear(bob, "[ping]\n[ping]\n");
    say(bob, ASK("I am here"));
    hear(bob, TOLD(0, "I am here") "[ping]\n[ping]\n[close 4003 Nothing heard]\n");
    close(bob);

    eve = join(); /* half a frame proves nothing */
    hear(eve, "[ping]\n[ping]\n");
    say(eve, "{");
    hear(eve, "[close 4003 Nothing heard]\n");
    close(eve);
    said_stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers),       cmocka_unit_test(keeping),
        cmocka_unit_test(states_differ), cmocka_unit_test(close_codes_of_handlers),
        cmocka_unit_test(silence),
    };

    return cmocka_run_group_tests(tests, said_set_up, NULL);
}
