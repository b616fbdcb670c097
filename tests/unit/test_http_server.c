#include <netinet/tcp.h>

#include "../http/site.h"
#include "stage.h"

/* The server's half of HTTP from inside, with what http/test_server.py cannot see:
 *     shares        one loop, many clients, answers in order
 *     memory_fails  each allocation fails once: that connection is shed, the next one is served
 *     idle          what an idle connection costs, before and behind the change to WebSocket */

#define HOST   "Host: a\r\n"
#define GET(t) "GET " t " HTTP/1.1\r\n" HOST "\r\n"

#define UPGRADE                                                                                    \
    "GET /parrot HTTP/1.1\r\n" HOST "Connection: Upgrade\r\nUpgrade: websocket\r\n"                \
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
/* {"t":"hello"} behind a mask of zeros. */
#define MASKED_HELLO "\x81\x8d\0\0\0\0{\"t\":\"hello\"}"

static struct wf_protocol protocol;
static struct wf_transport transport;
static struct wf_service service;

static void start_site(void)
{
    static struct parrot_settings settings;
    char why[128];

    settings = usual();
    parrot_use(&protocol, &transport, &wf_framing_websocket);
    transport.begins_with_http = true;
    service = parrot_service;
    service.protocol = &protocol;
    service.http = &the_site;
    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    assert_non_null(loop);
    site_options = (struct site_options){loop, "/proc/self"};
    instance = wf_instance_start(loop, &service, &settings, ".");
    assert_non_null(instance);
    assert_true(
        wf_instance_listen(instance, &transport, ":0", address, sizeof(address), why, sizeof(why)));
}

/* Turns the loop until `expected` ends what has come; whatever is before it does not matter. */
static void hear_ending(int fd, const char *expected)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    size_t wanted = strlen(expected);
    static char got[1 << 16];
    size_t len = 0;

    while (wf_clock_ms() < end) {
        ssize_t part;

        assert_true(wf_loop_turn(loop, 1));
        part = recv(fd, got + len, sizeof(got) - 1 - len, MSG_DONTWAIT);
        if (part > 0)
            len += (size_t)part;
        if (len >= wanted && memcmp(got + len - wanted, expected, wanted) == 0)
            return;
    }
    got[len] = '\0';
    fail_msg("%s does not end in %s", got, expected);
}

static void shares(void **state)
{
    enum { CLIENTS = 50 };
    int clients[CLIENTS];

    (void)state;
    start_site();
    for (unsigned i = 0; i < CLIENTS; i++) {
        clients[i] = dial();
        say(clients[i], GET("/later?ms=20") GET("/hello/x") GET("/stream?count=2&ms=1"));
    }
    for (unsigned i = 0; i < CLIENTS; i++) {
        hear_ending(clients[i], "part 1\n\r\n0\r\n\r\n");
        say(clients[i], GET("/hello/again"));
    }
    for (unsigned i = 0; i < CLIENTS; i++) {
        hear_ending(clients[i], "again|");
        close(clients[i]);
    }
    assert_int_equal(site_waiting, 0);
    assert_int_equal(wf_instance_connections(instance), 0);
    stop();
}

/* Whose every piece is sent without waiting for the acknowledgement of the one before. */
static int dial_at_once(void)
{
    int yes = 1;
    int fd = dial();

    assert_int_equal(setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof(yes)), 0);
    return fd;
}

static void send_some(int fd, const char *text, size_t len)
{
    (void)!send(fd, text, len, MSG_NOSIGNAL);
    turn_for(2);
}

#define SEND_SOME(fd, text) send_some(fd, text, sizeof(text) - 1)

static void talk_of_all_kinds(int one, int other)
{
    SEND_SOME(one, GET("/hello/a%20b"));
    SEND_SOME(one, "POST /echo HTTP/1.1\r\n" HOST "Transfer-Encoding: chunked\r\n");
    SEND_SOME(one, "\r\n5\r\nhel");
    SEND_SOME(one, "lo\r\n0\r\n\r\n");
    SEND_SOME(one, "POST /form HTTP/1.1\r\n" HOST "Content-Length: 67\r\n"
                   "Content-Type: multipart/form-data; boundary=\"B\"\r\n\r\n--B\r\n");
    SEND_SOME(one, "Content-Disposition: form-data; name=\"a name\"\r\n\r\nx\r\n--B--\r\n"
                   "..." GET("/file/status"));
    SEND_SOME(one,
              GET("/stream?count=1&ms=1") GET("/big") "OPTIONS /file/x HTTP/1.1\r\n" HOST
                                                      "Access-Control-Request-Method: GET\r\n\r\n");
    turn_for(5);
    SEND_SOME(one, "POST / HTTP/1.1\r\n" HOST "\r\n" GET("/nothing"));
    SEND_SOME(one, "bad\r\n\r\n");
    SEND_SOME(other, UPGRADE MASKED_HELLO);
}

/* @return whether it was noticed */
static bool fails(size_t nth)
{
    bool has_failed;
    int one, other;

    start_site();
    wf_alloc_fail_at(nth);
    one = dial_at_once();
    other = dial_at_once();
    talk_of_all_kinds(one, other);
    has_failed = wf_instance_counters(instance)->messages_out < 11 || the_parrot.opened == 0;
    wf_alloc_fail_at(0);
    close(one);
    close(other);
    turn_for(2);
    one = dial();
    say(one, GET("/hello/still-there"));
    hear_ending(one, "still-there|");
    close(one);
    stop();
    return has_failed;
}

static void memory_fails(void **state)
{
    unsigned clean = 0;

    (void)state;
    for (size_t nth = 1; clean < 3; nth++) {
        clean = fails(nth) ? 0 : clean + 1;
        assert_true(nth < 300);
    }
}

static void idle(void **state)
{
    size_t before, idle_http, idle_websocket;
    int one;

    (void)state;
    start_site();
    one = dial();
    say(one, GET("/hello/x")); /* the loop keeps what it needed once */
    hear_ending(one, "x|");
    close(one);
    turn_for(5);
    before = wf_alloc_live();
    one = dial();
    say(one, GET("/hello/x"));
    hear_ending(one, "x|");
    turn_for(2);
    idle_http = wf_alloc_live() - before;
    say(one, UPGRADE);
    hear_ending(one, "{\"t\":\"ask\"}");
    turn_for(2);
    idle_websocket = wf_alloc_live() - before;
    /* Blocks: the session with its framing, its name; the state of HTTP is gone behind it. */
    assert_true(idle_http <= 3);
    assert_true(idle_websocket == idle_http - 1);
    assert_int_equal(wf_instance_connections(instance), 1);
    close(one);
    turn_for(5);
    assert_int_equal(wf_alloc_live(), before);
    stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shares),
        cmocka_unit_test(memory_fails),
        cmocka_unit_test(idle),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
