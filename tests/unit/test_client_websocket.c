#include "frames.h"
#include "stage.h"
#include "wireform/codec/deflate_message.h"
#include "wireform/framing/websocket_handshake.h"
#include "wireform/io/client.h"
#include "wireform/io/http.h"

/* A client of a protocol that is spoken over WebSocket, in front of the real server and of servers
 * that play tricks:
 *     a_conversation               handshake, messages, and who closes
 *     told_why                     codes and reasons reach people
 *     refusals                     answers that are none
 *     a_server_that_breaks_rules   is told the code
 *     silence, hanging_up          ends of another kind
 *     nothing_before_the_answer    what is sent too early is left out */

struct listener {
    struct wf_client *client;
    unsigned opened, closed;
    unsigned close_code;
    char heard[512];
    char why[200];
};

static struct listener listener;

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
    snprintf(one->heard + len, sizeof(one->heard) - len, "%.*s|", (int)text.len, text.ptr);
}

static void client_closed(void *user, const char *why)
{
    struct listener *one = user;

    one->closed++;
    one->close_code = wf_client_close_code(one->client);
    snprintf(one->why, sizeof(one->why), "%s", why);
}

static const struct wf_client_events events = {client_opened, client_message, client_closed};

static struct wf_protocol protocol;
static struct wf_transport transport;

static void connect_to(const char *to)
{
    char why[128] = "";

    listener = (struct listener){0};
    listener.client =
        wf_client_connect(loop, &transport, to, 300, &events, &listener, why, sizeof(why));
    if (!listener.client)
        fail_msg("%s", why);
}

#define TURN_UNTIL(condition)                                                                      \
    for (uint64_t end = wf_clock_ms() + PATIENCE_MS; !(condition);) {                              \
        assert_true(wf_clock_ms() < end);                                                          \
        assert_true(wf_loop_turn(loop, 1));                                                        \
    }

static void say_text(const char *text)
{
    assert_true(wf_client_send_text(listener.client, wf_text_of(text)));
}

/* The thread's; no leak of a case. */
static void keep_deflate_stream(void)
{
    static const uint8_t zeros[1000];
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    assert_true(wf_deflate_message(&out, 15, (wf_bytes){zeros, sizeof(zeros)}));
    wf_buf_deinit(&out);
}

static int set_up(void **state)
{
    parrot_use(&protocol, &transport, &wf_framing_websocket);
    transport.begins_with_http = true;
    transport.subprotocol = "polly";
    transport.deflate = true;
    keep_deflate_stream();
    return stage_set_up(state);
}

/* -- in front of the real server -- */

static void a_conversation(void **state)
{
    static const struct wf_http_site site = {.websocket_path = "/parrot",
                                             .subprotocol = "polly",
                                             .deflate = true,
                                             .head_limit = 4096,
                                             .fields_limit = 32,
                                             .head_timeout_ms = 1000,
                                             .body_timeout_ms = 1000,
                                             .idle_timeout_ms = 1000};
    struct parrot_settings settings = usual();
    struct wf_service service = parrot_service;
    struct wf_client *first;
    char why[128], text[600];

    (void)state;
    service.protocol = &protocol;
    service.http = &site;
    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    instance = wf_instance_start(loop, &service, &settings, ".");
    assert_true(
        wf_instance_listen(instance, &transport, ":0", address, sizeof(address), why, sizeof(why)));

    connect_to(address);
    TURN_UNTIL(strcmp(listener.heard, "{\"t\":\"ask\"}|") == 0);
    assert_int_equal(listener.opened, 1);
    say_text("{\"t\":\"hello\"}");
    TURN_UNTIL(strstr(listener.heard, "welcome"));

    first = listener.client; /* Both tell the same place from here on. */
    connect_to(address);
    TURN_UNTIL(listener.opened == 1);
    say_text("{\"t\":\"hello\"}");
    TURN_UNTIL(strstr(listener.heard, "welcome"));
    memset(text, 'x', sizeof(text));
    memcpy(text, "{\"t\":\"say\",\"text\":\"", 19);
    strcpy(text + 300, "\"}"); /* long enough to be compressed */
    assert_true(wf_client_send_text(first, wf_text_of(text)));
    TURN_UNTIL(strstr(listener.heard, "xxxxxxxx"));

    wf_client_close(first);
    TURN_UNTIL(listener.closed == 1);
    assert_string_equal(listener.why, "closed");
    say_text("{\"t\":\"say\",\"text\":\"close me\"}");
    TURN_UNTIL(listener.closed == 2);
    assert_string_equal(listener.why, "closed by the server: 1000");
    stop();
}

/* -- in front of one of ours -- */

static int listening = -1;

static void open_stage(void)
{
    struct sockaddr_in at = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t len = sizeof(at);

    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    listening = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    assert_int_equal(bind(listening, (struct sockaddr *)&at, len), 0);
    assert_int_equal(listen(listening, 8), 0);
    assert_int_equal(getsockname(listening, (struct sockaddr *)&at, &len), 0);
    snprintf(address, sizeof(address), "127.0.0.1:%u", ntohs(at.sin_port));
}

static void close_stage(void)
{
    turn_for(2);
    close(listening);
    wf_loop_free(loop);
    assert_int_equal(wf_alloc_live(), live_before);
    assert_int_equal(count_descriptors(), descriptors_before);
}

static int accept_client(void)
{
    int fd = -1;

    TURN_UNTIL((fd = accept(listening, NULL, NULL)) >= 0);
    return fd;
}

/* Takes the request, which ends with its head. */
static void read_request(int fd, char request[1024])
{
    size_t len = 0;

    for (uint64_t end = wf_clock_ms() + PATIENCE_MS; wf_clock_ms() < end;) {
        ssize_t part;

        assert_true(wf_loop_turn(loop, 1));
        part = recv(fd, request + len, 1023 - len, MSG_DONTWAIT);
        len += part > 0 ? (size_t)part : 0;
        request[len] = '\0';
        if (strstr(request, "\r\n\r\n"))
            return;
    }
    fail_msg("no request");
}

/* Agrees, with `behind` right behind the answer. */
static void agree(int fd, const struct wf_buf *behind)
{
    struct wf_websocket_terms terms = {.subprotocol = "polly", .deflate = true};
    struct wf_http_field fields[32];
    struct wf_http_request request;
    struct wf_http_refusal refusal;
    struct wf_websocket_options options;
    struct wf_buf out;
    char head[1024];

    read_request(fd, head);
    assert_non_null(strstr(head, "GET /parrot HTTP/1.1\r\n"));
    assert_true(wf_http_read_request(wf_text_of(head), fields, &request, &refusal));
    assert_true(wf_text_equal(request.host, wf_text_of(address)));
    wf_buf_init(&out, WF_NO_LIMIT);
    assert_true(wf_websocket_accept(&request, &terms, &options, &out, &refusal));
    assert_true(options.deflate);
    wf_buf_put(&out, wf_buf_peek(behind), wf_buf_len(behind));
    assert_int_equal(send(fd, out.data, out.end, 0), (ssize_t)out.end);
    wf_buf_deinit(&out);
}

/* Reads until the client hangs up; what it said, as frames_tell() writes it. */
static void hear_frames(int fd, const char *expected)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    struct wf_buf came, told;
    ssize_t part = -1;

    wf_buf_init(&came, WF_NO_LIMIT);
    wf_buf_init(&told, WF_NO_LIMIT);
    while (part != 0 && wf_clock_ms() < end) {
        assert_true(wf_loop_turn(loop, 1));
        part = recv(fd, wf_buf_room(&came, 512), 512, MSG_DONTWAIT);
        if (part > 0)
            wf_buf_commit(&came, (size_t)part);
    }
    frames_tell(&told, &came);
    wf_buf_put(&told, "", 1);
    assert_string_equal((const char *)wf_buf_peek(&told), expected);
    wf_buf_deinit(&came);
    wf_buf_deinit(&told);
}

static void expect_end(const char *const *frames, const char *answer, const char *why)
{
    struct wf_buf said;
    int fd;

    open_stage();
    wf_buf_init(&said, WF_NO_LIMIT);
    for (; *frames; frames++)
        frames_put(&said, *frames, false);
    connect_to(address);
    fd = accept_client();
    agree(fd, &said);
    hear_frames(fd, answer);
    assert_int_equal(listener.opened, 1);
    shutdown(fd, SHUT_WR);
    TURN_UNTIL(listener.closed == 1);
    assert_string_equal(listener.why, why);
    close(fd);
    wf_buf_deinit(&said);
    close_stage();
}

#define EXPECT_END(answer, why, ...)                                                               \
    expect_end((const char *const[]){__VA_ARGS__, NULL}, answer, why)

static void told_why(void **state)
{
    static const struct wf_close_code codes[] = {{4006, "BAD_SECRET", "Secret mismatch"}};

    (void)state;
    EXPECT_END("<x.%0F%A5>", "closed by the server: 4005 Duplicate name in namespace",
               "x.%0F%A5Duplicate name in namespace");
    assert_string_equal(listener.heard, "");
    EXPECT_END("<x.%0F%A5>", "closed by the server: 4005", "x.%0F%A5");
    assert_int_equal(listener.close_code, 4005);
    EXPECT_END("<x.>", "closed by the other side", "x.");
    assert_int_equal(listener.close_code, 0);
    EXPECT_END("<x.%03%E9>", "closed by the server: 1001 going away", "x.%03%E9");
    EXPECT_END("<o.x><x.%03%E8>", "closed by the server: 1000 a b", "t.{\"t\":\"ask\"}", "p.x",
               "x.%03%E8a%1Bb");
    assert_string_equal(listener.heard, "{\"t\":\"ask\"}|");

    EXPECT_END("<x.%03%E8>", "closed by the server: 1000   2J\xC2\xA0", "x.%03%E8%C2%9B2J%C2%A0");

    protocol.close_codes = codes;
    protocol.close_codes_count = 1;
    EXPECT_END("<x.%0F%A6>", "closed by the server: 4006 Secret mismatch", "x.%0F%A6");
    protocol.close_codes_count = 0;
}

static void a_server_that_breaks_rules(void **state)
{
    (void)state;
    EXPECT_END("<x.%03%EA>", "the server sent something unreadable", "3.");
    EXPECT_END("<x.%03%EA>", "the server sent something unreadable", "=%81%85abcdhello");
    EXPECT_END("<x.%03%EF>", "the server sent something unreadable", "t.%FF");
    EXPECT_END("<x.%03%F1>", "the server sent something too large", "=%82%7E%20%00");
}

static void refuse_with(const char *answer, const char *why)
{
    char request[1024];
    int fd;

    open_stage();
    connect_to(address);
    fd = accept_client();
    read_request(fd, request);
    assert_int_equal(send(fd, answer, strlen(answer), 0), (ssize_t)strlen(answer));
    TURN_UNTIL(listener.closed == 1);
    assert_int_equal(listener.opened, 0);
    assert_string_equal(listener.why, why);
    close(fd);
    close_stage();
}

static void refusals(void **state)
{
    (void)state;
    refuse_with("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
                "the server answers 404 and not with WebSocket");
    refuse_with("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n",
                "the server does not speak WebSocket");
    refuse_with("{\"t\":\"ask\"}\n", "the server does not speak HTTP");
}

static void silence(void **state)
{
    int fd;

    (void)state;
    open_stage();
    connect_to(address);
    fd = accept_client();
    TURN_UNTIL(listener.closed == 1);
    assert_string_equal(listener.why, "timed out");
    close(fd);
    close_stage();
}

static void hanging_up(void **state)
{
    char request[1024];
    int fd;

    (void)state;
    open_stage();
    connect_to(address);
    fd = accept_client();
    read_request(fd, request);
    close(fd);
    TURN_UNTIL(listener.closed == 1);
    assert_string_equal(listener.why, "closed by the other side");
    close_stage();
}

static void nothing_before_the_answer(void **state)
{
    struct wf_buf nothing;
    int fd;

    (void)state;
    open_stage();
    wf_buf_init(&nothing, 0);
    connect_to(address);
    assert_false(wf_client_send_text(listener.client, WF_TEXT("{\"t\":\"hello\"}")));
    fd = accept_client();
    assert_false(wf_client_send_text(listener.client, WF_TEXT("{\"t\":\"hello\"}")));
    agree(fd, &nothing);
    TURN_UNTIL(listener.opened == 1);
    say_text("{\"t\":\"hello\"}");
    wf_client_close(listener.client);
    turn_for(2);
    shutdown(fd, SHUT_WR);
    hear_frames(fd, "<t.{\"t\":\"hello\"}><x.%03%E8>");
    TURN_UNTIL(listener.closed == 1);
    close(fd);
    close_stage();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_conversation),
        cmocka_unit_test(told_why),
        cmocka_unit_test(refusals),
        cmocka_unit_test(a_server_that_breaks_rules),
        cmocka_unit_test(silence),
        cmocka_unit_test(hanging_up),
        cmocka_unit_test(nothing_before_the_answer),
    };

    return cmocka_run_group_tests(tests, set_up, NULL);
}
