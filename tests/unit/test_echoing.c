#include "said.h"

/* tests/codegen/cases/echoing.json, carried out: what a request says of itself stands in its reply,
 * whatever else is wrong with it, and however late that comes. */

#define wf_framing_line wf_framing_said
#include "tests/codegen/cases/echoing.c"
#include "tests/codegen/cases/echoing_server.c"

struct echoing {
    int unused;
};

struct echoing_peer {
    struct wf_conn *conn;
    struct wf_request kept;
};

static struct echoing the_echoing;
static struct echoing_peer the_peer;

struct echoing *echoing_start(const struct wf_host *host)
{
    (void)host;
    return &the_echoing;
}

void echoing_stop(struct echoing *service)
{
    (void)service;
}

struct echoing_peer *echoing_on_open(struct echoing *service, struct wf_conn *conn)
{
    (void)service;
    the_peer = (struct echoing_peer){.conn = conn};
    return &the_peer;
}

void echoing_on_close(struct echoing_peer *peer)
{
    (void)peer;
}

void echoing_on_ask(struct echoing_peer *peer, const struct echoing_ask *msg)
{
    struct echoing_told news = {0};

    (void)msg;
    echoing_send_told(wf_only(&peer->conn), &news);
    echoing_reply_told(peer->conn);
}

void echoing_on_later(struct echoing_peer *peer, const struct echoing_later *msg)
{
    (void)msg;
    wf_request_keep(peer->conn, &peer->kept);
}

#define NEWS "{\"t\":\"told\"}\n"

static int meet(void)
{
    said_start(&echoing_service, NULL);
    return dial();
}

static void echoes(void **state)
{
    int fd = meet();

    (void)state;
    say(fd, "{\"t\":\"ask\",\"ref\":7}\n");
    hear(fd, NEWS "{\"t\":\"told\",\"ref\":7}\n");
    say(fd, "{\"ref\":\"a\\u0041\\n\",\"t\":\"ask\"}\n");
    hear(fd, NEWS "{\"t\":\"told\",\"ref\":\"a\\u0041\\n\"}\n");
    say(fd, "{\"t\":\"ask\"}\n");
    hear(fd, NEWS NEWS);
    close(fd);
    said_stop();
}

static void echoes_of_what_is_wrong(void **state)
{
    int fd = meet();

    (void)state;
    say(fd, "{\"t\":\"x\",\"ref\":1}\n");
    hear(fd, "{\"t\":\"wrong\",\"ref\":1}\n");
    say(fd, "{\"ref\":2}\n");
    hear(fd, "{\"t\":\"wrong\",\"ref\":2}\n");
    say(fd, "{\"t\":\"ask\",\"ref\":[ 3 ]}\n");
    hear(fd, "{\"t\":\"wrong\",\"ref\":[ 3 ]}\n");
    say(fd, "{\"t\":\"ask\",\"ref\"\n[1,2]\n\"ref\"\n");
    hear(fd, "{\"t\":\"wrong\"}\n{\"t\":\"wrong\"}\n{\"t\":\"wrong\"}\n");
    close(fd);
    said_stop();
}

/* One that is too long to be kept is left out, for the schema refuses it anyway. */
static void long_echo(void **state)
{
    int fd = meet();
    char request[WF_ECHO_SIZE + 64];
    char reply[WF_ECHO_SIZE + 64];

    (void)state;
    for (size_t len = WF_ECHO_SIZE - 1; len <= WF_ECHO_SIZE + 1; len++) {
        snprintf(request, sizeof(request), "{\"t\":\"x\",\"ref\":\"%0*d\"}\n", (int)len - 2, 0);
        snprintf(reply, sizeof(reply), "{\"t\":\"wrong\",\"ref\":\"%0*d\"}\n", (int)len - 2, 0);
        say(fd, request);
        hear(fd, len <= WF_ECHO_SIZE ? reply : "{\"t\":\"wrong\"}\n");
    }
    close(fd);
    said_stop();
}

static void late_echo(void **state)
{
    int fd = meet();

    (void)state;
    say(fd, "{\"t\":\"later\",\"ref\":\"first\"}\n{\"t\":\"ask\",\"ref\":\"second\"}\n");
    hear(fd, NEWS "{\"t\":\"told\",\"ref\":\"second\"}\n");
    wf_request_resume(the_peer.conn, &the_peer.kept);
    echoing_reply_told(the_peer.conn);
    wf_request_end(the_peer.conn);
    echoing_reply_told(the_peer.conn);
    hear(fd, "{\"t\":\"told\",\"ref\":\"first\"}\n" NEWS);
    close(fd);
    said_stop();
}

/* Signs of life that are no messages do not count here. */
static void silence(void **state)
{
    struct wf_tuning *tuning;
    int fd = meet();

    (void)state;
    tuning = &instance->tuning;
    assert_int_equal(tuning->idle_after_ms, 120000);
    close(fd);
    turn_for(3);
    tuning->idle_after_ms = 40;
    fd = dial();
    turn_for(25);
    say(fd, "#\n");
    hear_close(fd, "[close 0]\n");
    fd = dial();
    turn_for(25);
    say(fd, "{\"t\":\"later\"}\n");
    turn_for(25);
    hear_nothing(fd);
    hear_close(fd, "[close 0]\n");
    said_stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(echoes),    cmocka_unit_test(echoes_of_what_is_wrong),
        cmocka_unit_test(long_echo), cmocka_unit_test(late_echo),
        cmocka_unit_test(silence),
    };

    return cmocka_run_group_tests(tests, said_set_up, NULL);
}
