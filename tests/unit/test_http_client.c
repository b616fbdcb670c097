#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/base/buf.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/http_client.h"
#include "wireform/io/loop.h"

/* Requests, against a server that says what it is told, whole and byte by byte:
 *     asking       what is sent
 *     answers      with a length, in chunks, to the end, without a body
 *     keeping      one connection for several, and a new one when it is gone
 *     broken       answers that are none
 *     silence      nothing comes
 *     giving_up    in every callback, and before it is connected
 *     no_memory    each allocation fails once */

static struct wf_loop *loop;
static int listener, server = -1;
static char address[32];
static struct wf_http_client *client;
static struct wf_buf heard; /* What the callbacks were told. */
static size_t live_before;
static enum { NOTHING, IN_HEAD, IN_PART, IN_DONE, AGAIN } mischief;

static const struct wf_http_call_events events;

static void note(const char *text, size_t len)
{
    wf_buf_put(&heard, text, len);
}

static void start(void)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct wf_http_patience patience = {200, 100};
    socklen_t len = sizeof(at);
    char why[64];

    live_before = wf_alloc_live();
    mischief = NOTHING;
    wf_buf_init(&heard, WF_NO_LIMIT);
    listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    assert_int_equal(bind(listener, (struct sockaddr *)&at, sizeof(at)), 0);
    assert_int_equal(listen(listener, 10), 0);
    getsockname(listener, (struct sockaddr *)&at, &len);
    snprintf(address, sizeof(address), "127.0.0.1:%u", ntohs(at.sin_port));
    loop = wf_loop_new();
    client = wf_http_client_new(loop, address, &patience, why, sizeof(why));
    assert_non_null(client);
}

static void stop(void)
{
    wf_http_client_free(client);
    wf_loop_turn(loop, 0);
    wf_loop_free(loop);
    close(listener);
    if (server >= 0)
        close(server);
    server = -1;
    wf_buf_deinit(&heard);
    assert_int_equal(wf_alloc_live(), live_before);
}

static void give_up_if(int when)
{
    if ((int)mischief != when)
        return;
    wf_http_client_free(client);
    client = NULL;
}

static void on_head(void *user, const struct wf_http_response *response)
{
    char status[16];

    (void)user;
    note(status, (size_t)snprintf(status, sizeof(status), "%u[", response->status));
    give_up_if(IN_HEAD);
}

static void on_part(void *user, wf_bytes bytes)
{
    (void)user;
    note((const char *)bytes.ptr, bytes.len);
    give_up_if(IN_PART);
}

static void on_done(void *user)
{
    struct wf_http_call call = {.method = "GET", .target = "/again"};

    (void)user;
    note("]", 1);
    give_up_if(IN_DONE);
    if (mischief != AGAIN)
        return;
    mischief = NOTHING;
    assert_true(wf_http_client_is_free(client));
    wf_http_client_ask(client, &call, &events, NULL);
}

static void on_failed(void *user, const char *why)
{
    (void)user;
    note("!", 1);
    note(why, strlen(why));
}

static const struct wf_http_call_events events = {on_head, on_part, on_done, on_failed};

static void ask(const char *method, const char *target)
{
    struct wf_http_call call = {.method = method, .target = target};

    wf_http_client_ask(client, &call, &events, NULL);
}

static void accept_one(void)
{
    uint64_t end = wf_clock_ms() + 3000;

    if (server >= 0)
        close(server);
    server = -1;
    while (server < 0 && wf_clock_ms() < end) {
        wf_loop_turn(loop, 1);
        server = accept(listener, NULL, NULL);
    }
    assert_true(server >= 0);
}

/* Turns the loop until this request has come. */
static void expect_request(const char *expected)
{
    uint64_t end = wf_clock_ms() + 3000;
    char got[4096] = "";
    size_t len = 0;

    while (len < strlen(expected) && wf_clock_ms() < end) {
        ssize_t part;

        wf_loop_turn(loop, 1);
        part = recv(server, got + len, sizeof(got) - 1 - len, MSG_DONTWAIT);
        if (part > 0)
            len += (size_t)part;
    }
    got[len] = '\0';
    assert_string_equal(got, expected);
}

static void say(const char *text, bool in_bytes)
{
    size_t len = strlen(text);

    for (size_t at = 0; at < len; at += in_bytes ? 1 : len) {
        if (send(server, text + at, in_bytes ? 1 : len, MSG_NOSIGNAL) < 0)
            return; /* it had enough */
        wf_loop_turn(loop, 1);
    }
}

static void expect_heard(const char *expected)
{
    uint64_t end = wf_clock_ms() + 3000;

    while (wf_buf_len(&heard) < strlen(expected) && wf_clock_ms() < end)
        wf_loop_turn(loop, 1);
    wf_loop_turn(loop, 1);
    wf_buf_put(&heard, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&heard), expected);
    wf_buf_reset(&heard);
}

static char *get_line(const char *target)
{
    static char line[256];

    snprintf(line, sizeof(line), "GET %s HTTP/1.1\r\nHost: %s\r\n\r\n", target, address);
    return line;
}

static void asking(void **state)
{
    const struct wf_http_field fields[] = {{WF_TEXT_INIT("X-Key"), WF_TEXT_INIT("a b")}};
    struct wf_http_call call = {.method = "POST",
                                .target = "/x?y=z",
                                .fields = fields,
                                .fields_count = 1,
                                .type = "text/plain",
                                .body = {(const uint8_t *)"hello", 5}};
    char expected[256];

    (void)state;
    start();
    wf_http_client_ask(client, &call, &events, NULL);
    assert_false(wf_http_client_is_free(client));
    accept_one();
    snprintf(expected, sizeof(expected),
             "POST /x?y=z HTTP/1.1\r\nHost: %s\r\nX-Key: a b\r\nContent-Type: text/plain\r\n"
             "Content-Length: 5\r\n\r\nhello",
             address);
    expect_request(expected);
    say("HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n", false);
    expect_heard("201[]");
    stop();
}

/* Asks once and hears once; the server hangs up behind its answer when `ends`. */
static void expect_answer(const char *method, const char *answer, bool ends, const char *expected)
{
    for (unsigned in_bytes = 0; in_bytes < 2; in_bytes++) {
        start();
        ask(method, "/");
        accept_one();
        say(answer, in_bytes);
        if (ends)
            shutdown(server, SHUT_WR);
        expect_heard(expected);
        stop();
    }
}

#define OK "HTTP/1.1 200 OK\r\n"

static void answers(void **state)
{
    (void)state;
    expect_answer("GET", OK "Content-Length: 5\r\n\r\nhello", false, "200[hello]");
    expect_answer("GET", OK "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n",
                  false, "200[hello]");
    expect_answer("GET", OK "\r\nhello", true, "200[hello]");
    expect_answer("GET", "HTTP/1.0 200 OK\r\n\r\nhello", true, "200[hello]");
    expect_answer("HEAD", OK "Content-Length: 5\r\n\r\n", false, "200[]");
    expect_answer("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", false, "304[]");
    expect_answer("GET", "HTTP/1.1 204 No Content\r\n\r\n", false, "204[]");
    expect_answer("GET",
                  "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nA: b\r\n\r\n" OK
                  "Content-Length: 1\r\n\r\nx",
                  false, "200[x]");
}

static void keeping(void **state)
{
    (void)state;
    start();
    ask("GET", "/1");
    accept_one();
    expect_request(get_line("/1"));
    mischief = AGAIN;
    say(OK "Content-Length: 1\r\n\r\n1", false);
    expect_request(get_line("/again"));
    say(OK "Content-Length: 1\r\n\r\n2", false);
    expect_heard("200[1]200[2]");

    /* Gone before the next request: a new one. */
    shutdown(server, SHUT_RDWR);
    for (unsigned i = 0; i < 5; i++)
        wf_loop_turn(loop, 2);
    ask("GET", "/3");
    accept_one();
    expect_request(get_line("/3"));
    say(OK "Content-Length: 1\r\n\r\n3", false);
    expect_heard("200[3]");

    /* Gone while the next request is on its way: once more. */
    ask("GET", "/4");
    shutdown(server, SHUT_RDWR);
    accept_one();
    expect_request(get_line("/4"));
    say(OK "Connection: close\r\nContent-Length: 1\r\n\r\n4", false);
    expect_heard("200[4]");

    /* Nobody asked for what follows. */
    ask("GET", "/5");
    accept_one();
    mischief = AGAIN;
    say(OK "Content-Length: 1\r\n\r\n5" OK "Content-Length: 1\r\n\r\n6", false);
    accept_one();
    expect_request(get_line("/again"));
    say(OK "Content-Length: 1\r\n\r\n7", false);
    expect_heard("200[5]200[7]");
    stop();
}

#define UNREADABLE "!the server sent something unreadable"

static void broken(void **state)
{
    (void)state;
    expect_answer("GET", "SSH-2.0-x\r\n\r\n", false, UNREADABLE);
    expect_answer("GET", OK "A: b\n\n", false, UNREADABLE);
    expect_answer("GET", OK "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", false, UNREADABLE);
    expect_answer("GET", OK "Transfer-Encoding: chunked\r\n\r\n1\r\nabc", false,
                  "200[a" UNREADABLE);
    expect_answer("GET", "HTTP/1.1 101 Switching Protocols\r\n\r\n", false,
                  "!the server speaks another protocol");
    expect_answer("GET", OK "Content-Le", true, "!closed by the other side");
    expect_answer("GET", OK "Content-Length: 5\r\n\r\nhel", true,
                  "200[hel!closed by the other side");
    expect_answer("GET", OK "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n", true,
                  "200[hel!closed by the other side");
    expect_answer("GET", "", true, "!closed by the other side");
}

static void silence(void **state)
{
    (void)state;
    expect_answer("GET", "", false, "!timed out");
    expect_answer("GET", OK "Content-Length: 5\r\n\r\nhel", false, "200[hel!timed out");
    start();
    close(listener);
    listener = socket(AF_INET, SOCK_STREAM, 0);
    ask("GET", "/");
    expect_heard("!connection refused");
    ask("GET", "/");
    wf_http_client_cancel(client);
    assert_true(wf_http_client_is_free(client));
    expect_heard("");
    stop();
}

static void giving_up(void **state)
{
    static const char *const expected[] = {"", "200[", "200[h", "200[hi]"};

    (void)state;
    for (unsigned when = IN_HEAD; when <= IN_DONE; when++) {
        start();
        ask("GET", "/");
        accept_one();
        mischief = when;
        say(OK "Content-Length: 2\r\n\r\nhi", true);
        expect_heard(expected[when]);
        stop();
    }
}

static int lowest_free_descriptor(void)
{
    int fd = dup(0);

    close(fd);
    return fd;
}

/* The attempt to connect goes at once: it would go on to the next of the client's addresses. */
static void giving_up_dialling(void **state)
{
    int lowest;

    (void)state;
    start();
    lowest = lowest_free_descriptor();
    ask("GET", "/");
    assert_int_not_equal(lowest_free_descriptor(), lowest);
    wf_http_client_free(client);
    client = NULL;
    assert_int_equal(lowest_free_descriptor(), lowest);
    stop();
}

static void no_memory(void **state)
{
    bool has_failed = true;

    (void)state;
    for (size_t nth = 1; has_failed; nth++) {
        start();
        wf_alloc_fail_at(nth);
        ask("GET", "/");
        for (unsigned i = 0; i < 3 && server < 0; i++) {
            wf_loop_turn(loop, 1);
            server = accept(listener, NULL, NULL);
        }
        if (server >= 0)
            say(OK "Content-Length: 2\r\n\r\nhi", false);
        for (unsigned i = 0; i < 3; i++)
            wf_loop_turn(loop, 1);
        has_failed =
            memchr(wf_buf_peek(&heard), '!', wf_buf_len(&heard)) != NULL || wf_buf_len(&heard) < 7;
        wf_alloc_fail_at(0);
        stop();
        assert_true(nth < 100);
    }
}

static int set_up(void **state)
{
    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(asking),
        cmocka_unit_test(answers),
        cmocka_unit_test(keeping),
        cmocka_unit_test(broken),
        cmocka_unit_test(silence),
        cmocka_unit_test(giving_up),
        cmocka_unit_test(giving_up_dialling),
        cmocka_unit_test(no_memory),
    };

    return cmocka_run_group_tests(tests, set_up, NULL);
}
