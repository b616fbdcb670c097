#include "mischief.h"

#include "frames.h"
#include "stage.h"
#include "wireform/codec/deflate_message.h"
#include "wireform/io/http.h"

/* A service over WebSocket from inside:
 *     the_same_whatever_happens   one conversation, whatever the kernel makes of reads and writes
 *     memory_fails                each allocation fails once: that connection is shed, others go on
 *     closes_with_codes           what a document closes with reaches the peer
 *     sent_ahead                  a large message right behind the request */

#define UPGRADE                                                                                    \
    "GET /parrot HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"             \
    "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"                 \
    "Sec-WebSocket-Extensions: permessage-deflate\r\n\r\n"

static const struct wf_http_site site = {.websocket_path = "/parrot",
                                         .deflate = true,
                                         .head_limit = 4096,
                                         .fields_limit = 32,
                                         .head_timeout_ms = 1000,
                                         .body_timeout_ms = 1000,
                                         .idle_timeout_ms = 1000};
static struct wf_protocol protocol;
static struct wf_transport transport;
static struct wf_service service;
static size_t message_limit; /* 0: the protocol's */

static void start_service(void)
{
    static struct parrot_settings settings;
    char why[128];

    settings = usual();
    settings.tuning.message_limit = message_limit;
    parrot_use(&protocol, &transport, &wf_framing_websocket);
    transport.begins_with_http = true;
    service = parrot_service;
    service.protocol = &protocol;
    service.http = &site;
    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    instance = wf_instance_start(loop, &service, &settings, ".");
    assert_non_null(instance);
    assert_true(
        wf_instance_listen(instance, &transport, ":0", address, sizeof(address), why, sizeof(why)));
}

/* -- clients -- */

static void say_frames(int fd, const char *const *frames)
{
    struct wf_buf said;

    wf_buf_init(&said, WF_NO_LIMIT);
    for (; *frames; frames++)
        frames_put(&said, *frames, true);
    (void)!send(fd, said.data, said.end, MSG_NOSIGNAL);
    wf_buf_deinit(&said);
}

#define SAY_FRAMES(fd, ...) say_frames(fd, (const char *const[]){__VA_ARGS__, NULL})

/* Turns the loop until the frames that came are `expected`, as frames_tell() writes them. */
static void hear_frames(int fd, const char *expected)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    struct wf_buf came, told;
    bool is_there = false;

    wf_buf_init(&came, WF_NO_LIMIT);
    wf_buf_init(&told, WF_NO_LIMIT);
    while (!is_there && wf_clock_ms() < end) {
        ssize_t part;

        assert_true(wf_loop_turn(loop, 1));
        part = recv(fd, wf_buf_room(&came, 4096), 4096, MSG_DONTWAIT);
        if (part <= 0)
            continue;
        wf_buf_commit(&came, (size_t)part);
        wf_buf_reset(&told);
        if (frames_are_whole(&came))
            frames_tell(&told, &came);
        wf_buf_put(&told, "", 1);
        is_there = strcmp((const char *)wf_buf_peek(&told), expected) == 0;
    }
    if (!is_there)
        fail_msg("expected %s, got %s", expected, (const char *)wf_buf_peek(&told));
    wf_buf_deinit(&came);
    wf_buf_deinit(&told);
}

static void hear_change(int fd)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    char head[1024] = "";
    size_t len = 0;

    /* Byte by byte, to leave what is behind it to others. */
    while (!strstr(head, "\r\n\r\n") && wf_clock_ms() < end) {
        assert_true(wf_loop_turn(loop, 0));
        while (!strstr(head, "\r\n\r\n") && recv(fd, head + len, 1, MSG_DONTWAIT) == 1)
            head[++len] = '\0';
    }
    assert_int_equal(strncmp(head, "HTTP/1.1 101 ", 13), 0);
    hear_frames(fd, "<t.{\"t\":\"ask\"}>");
}

static int change_over(void)
{
    int fd = dial();

    say(fd, UPGRADE);
    hear_change(fd);
    return fd;
}

#define TOLD(text) "<t.{\"t\":\"heard\",\"text\":\"" text "\"}>"

static int join_by_frames(void)
{
    int fd = change_over();

    SAY_FRAMES(fd, "t.{\"t\":\"hello\"}");
    hear_frames(fd, TOLD("welcome"));
    return fd;
}

/* {"t":"say","text":"zip"}, compressed as a block that is stored. */
#define ZIPPED "t1%00%18%00%E7%FF{\"t\":\"say\",\"text\":\"zip\"}%00"

static void the_same_whatever_happens(void **state)
{
    (void)state;
    for (mischief = NONE; mischief <= MIXED; mischief++) {
        int ada, bob;

        start_service();
        ada = join_by_frames();
        bob = join_by_frames();
        SAY_FRAMES(ada, "t+{\"t\":\"say\",", "p.1", "c+\"text\":\"one", "c.\"}",
                   "t.{\"t\":\"say\",\"text\":\"two\"}", "p.2", ZIPPED, "b.passed over");
        hear_frames(bob, TOLD("one") TOLD("two") TOLD("zip"));
        hear_frames(ada, "<o.1><o.2>");
        SAY_FRAMES(bob, "t.{\"t\":\"say\",\"text\":\"close me\"}", "t.{\"t\":\"say\"}",
                   "p.unheard");
        hear_frames(bob, TOLD("bye") "<x.%03%E8>");
        hear_nothing(bob, 5);
        SAY_FRAMES(bob, "x.%03%E8");
        hear_end(bob);
        hear_frames(ada, TOLD("gone"));
        SAY_FRAMES(ada, "x.%0F%A1enough");
        hear_frames(ada, "<x.%0F%A1>");
        hear_end(ada);
        stop();
    }
    mischief = NONE;
}

static void closes_with_codes(void **state)
{
    int ada;

    (void)state;
    start_service();
    ada = join_by_frames();
    wf_conn_close_with(the_parrot.conns[0], 4005, WF_TEXT("Duplicate"));
    hear_frames(ada, "<x.%0F%A5Duplicate>");
    SAY_FRAMES(ada, "x.%0F%A5");
    hear_end(ada);

    ada = join_by_frames();
    SAY_FRAMES(ada, "3.");
    hear_frames(ada, "<x.%03%EA>"); /* and no answer beside it */
    hear_end(ada);

    ada = change_over();
    SAY_FRAMES(ada, "=%81%FE%20%00%00%00%00%00");
    hear_frames(ada, "<x.%03%F1>");
    hear_end(ada);
    stop();
}

/* What holds the rest of a request has room for a head; now a message has to fit. */
static void sent_ahead(void **state)
{
    enum { LARGE_LEN = 400000, PIECE_LEN = 50000 };
    static char piece[PIECE_LEN];
    int fd;

    (void)state;
    message_limit = LARGE_LEN + 1;
    start_service();
    message_limit = 0;
    fd = dial();
    say(fd, "GET /par");
    turn_for(2);
    say(fd, UPGRADE + strlen("GET /par"));
    SAY_FRAMES(fd, "=%82%FF%00%00%00%00%00%06%1A%81%00%00%00%00x");
    hear_change(fd);
    for (size_t said = 0; said < LARGE_LEN; said += PIECE_LEN) {
        assert_int_equal(send(fd, piece, PIECE_LEN, MSG_NOSIGNAL), PIECE_LEN);
        turn_for(2);
    }
    SAY_FRAMES(fd, "t.{\"t\":\"hello\"}");
    hear_frames(fd, TOLD("welcome"));
    close(fd);
    stop();
}

static bool conversation_with_failure(size_t nth)
{
    bool has_failed;
    int ada, bob;

    start_service();
    bob = join_by_frames();
    wf_alloc_fail_at(nth);
    ada = dial();
    say(ada, UPGRADE);
    turn_for(1);
    SAY_FRAMES(ada, "t.{\"t\":\"hello\"}", "t+{\"t\":\"say\",");
    turn_for(1);
    SAY_FRAMES(ada, "p.1", "c.\"text\":\"one\"}", ZIPPED);
    turn_for(1);
    SAY_FRAMES(ada, "t.{\"t\":\"say\",\"text\":\"many\"}", "x.%03%E8");
    turn_for(2);
    has_failed = the_parrot.opened < 2 || the_parrot.handled < 5;
    wf_alloc_fail_at(0);
    close(ada);
    close(bob);
    turn_for(3);
    close(join_by_frames());
    stop();
    return has_failed;
}

static void memory_fails(void **state)
{
    unsigned clean = 0;

    (void)state;
    for (size_t nth = 1; clean < 3; nth++)
        clean = conversation_with_failure(nth) ? 0 : clean + 1;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_whatever_happens),
        cmocka_unit_test(closes_with_codes),
        cmocka_unit_test(sent_ahead),
        cmocka_unit_test(memory_fails),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
