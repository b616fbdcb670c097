#include "mischief.h"
#include "stage.h"
#include "wireform/io/session_private.h"

/* Bytes in and out, and how connections end:
 *     talk, split, batch, compressed        what arrives is what was sent ...
 *     short_and_interrupted                 ... whatever the kernel makes of it
 *     pacing                                gaps, and their end
 *     cut, too_large_out, slow, burst,
 *     stalled, longer_than_the_queue       limits of output
 *     half_close, vanish, deaf              ends ...
 *     closing_itself, everybody_is_*        ... also all at once, and within a handler
 *     answer_survives                       closing does not destroy what was said */

/* -- talk -- */

static void talk(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob, eve;

    (void)state;
    start(&settings);
    ada = join();
    bob = join();
    eve = join();
    say(ada, SAY("anyone?"));
    hear(bob, HEARD("anyone?"));
    hear(eve, HEARD("anyone?"));
    hear_nothing(ada, 5);
    assert_int_equal(wf_instance_connections(instance), 3);
    close(ada);
    hear(bob, HEARD("gone"));
    hear(eve, HEARD("gone"));
    assert_int_equal(wf_instance_connections(instance), 2);
    assert_int_equal(wf_instance_counters(instance)->accepted, 3);
    assert_int_equal(wf_instance_counters(instance)->closed, 1);
    close(bob);
    close(eve);
    stop();
}

static void split(void **state)
{
    const char *text = HELLO SAY("first") " " SAY("second") "{\"t\":\"say\",\"text\":\"third\"}";
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    bob = join();
    ada = dial();
    for (const char *at = text; *at; at++) {
        assert_int_equal(send(ada, at, 1, MSG_NOSIGNAL), 1);
        assert_true(wf_loop_turn(loop, 0));
    }
    hear(bob, HEARD("first") HEARD("second") HEARD("third"));
    hear(ada, ASK WELCOME);
    close(ada);
    close(bob);
    stop();
}

static void batch(void **state)
{
    enum { MESSAGES = 20000 };
    static const char message[] = SAY("a hundred thousand bytes are more than one read");
    static char all[MESSAGES * sizeof(message)];
    struct parrot_settings settings = usual();
    size_t sent = 0, len = 0;
    int ada;

    (void)state;
    start(&settings);
    ada = join();
    for (unsigned i = 0; i < MESSAGES; i++, len += sizeof(message) - 1)
        memcpy(all + len, message, sizeof(message) - 1);
    while (sent < len) {
        ssize_t part = send(ada, all + sent, len - sent, MSG_DONTWAIT);

        if (part > 0)
            sent += (size_t)part;
        assert_true(wf_loop_turn(loop, 0));
    }
    for (uint64_t end = wf_clock_ms() + PATIENCE_MS;
         the_parrot.handled < 1 + MESSAGES && wf_clock_ms() < end;)
        assert_true(wf_loop_turn(loop, 1));
    assert_int_equal(the_parrot.handled, 1 + MESSAGES);
    say(ada, SAY("many"));
    for (unsigned i = 0; i < 100; i++)
        hear(ada, HEARD("one of many"));
    close(ada);
    stop();
}

/* The same conversation, whatever the kernel makes of reads and writes. */
static void short_and_interrupted(void **state)
{
    struct parrot_settings settings = usual();

    (void)state;
    for (mischief = NONE; mischief <= MIXED; mischief++) {
        int ada, bob;

        start(&settings);
        ada = join();
        bob = join();
        say(ada, SAY("one") "\n " SAY("two") "{\"t\":\"say\",\"text\":\"three\"}");
        hear(bob, HEARD("one") HEARD("two") HEARD("three"));
        say(bob, SAY("four") "{\"t\":\"sing\"}" SAY("close me"));
        hear(ada, HEARD("four"));
        hear(bob, NO("unknown <sing>") HEARD("bye"));
        hear_end(bob);
        hear(ada, HEARD("gone"));
        shutdown(ada, SHUT_WR);
        hear_end(ada);
        stop();
    }
    mischief = NONE;
}

static void compressed(void **state)
{
    static const char long_text[] =
        SAY("------------------------------------------------------------------------------------"
            "------------------------------------------------------------------------------------");
    struct parrot_settings settings = usual();
    const struct wf_framing_limits limits = {PARROT_LIMIT_IN, 8, true};
    struct wf_buf stream;
    wf_bytes message = {0};
    void *framing;
    int ada, bob;

    (void)state;
    start(&settings);
    wf_buf_init(&stream, WF_NO_LIMIT);
    framing = wf_alloc(1, wf_framing_json_stream.state_size);
    ada = join();
    bob = join();
    wf_deflate_put(&stream, WF_GZIP, (wf_bytes){(const uint8_t *)SAY("tiny"), strlen(SAY("tiny"))});
    assert_int_equal(send(ada, stream.data, stream.end, MSG_NOSIGNAL), (ssize_t)stream.end);
    hear(bob, HEARD("tiny"));

    say(bob, long_text);
    turn_for(5);
    wf_buf_reset(&stream);
    wf_buf_commit(&stream, (size_t)recv(ada, wf_buf_room(&stream, 4096), 4096, MSG_DONTWAIT));
    assert_int_equal(stream.data[0], 0x1F);
    assert_true(wf_buf_len(&stream) < 100);
    assert_int_equal(wf_framing_json_stream.next(framing, &limits, &stream, &message), WF_OK);
    assert_memory_equal(message.ptr, "{\"t\":\"heard\",\"text\":\"----", 24);
    wf_framing_json_stream.deinit(framing);
    wf_free(framing);
    wf_buf_deinit(&stream);
    close(ada);
    close(bob);
    stop();
}

/* -- pacing -- */

static void pacing(void **state)
{
    struct parrot_settings settings = usual();
    uint64_t last = 0;
    int ada, bob;

    (void)state;
    settings.tuning.pacing = WF_PACING_AUTO;
    settings.tuning.pacing_gap_ms = 20;
    start(&settings);
    ada = join();
    bob = dial();
    hear(bob, ASK);
    say(bob, "{\"t\":\"hello\"}");
    say(ada, SAY("one") SAY("two") SAY("three"));

    /* An original program gets one message a read, and time between them. */
    for (unsigned i = 0; i < 4; i++) {
        static const char *const expected[] = {WELCOME, HEARD("one"), HEARD("two"), HEARD("three")};
        uint64_t now;

        hear(bob, expected[i]);
        now = wf_clock_ms();
        assert_true(last == 0 || now - last >= 19);
        last = now;
        hear_nothing(bob, 5);
    }

    /* A line feed shows that it is none: all that waits comes at once. */
    say(ada, SAY("four") SAY("five") SAY("six"));
    turn_for(10);
    say(bob, "\n");
    last = wf_clock_ms();
    hear(bob, HEARD("four") HEARD("five") HEARD("six"));
    assert_true(wf_clock_ms() - last < 20);
    close(ada);
    close(bob);
    stop();
}

/* -- limits of output -- */

static void cut(void **state)
{
    struct parrot_settings settings = usual();
    char got[2 * PARROT_LIMIT_OUT];
    ssize_t len;
    int ada;

    (void)state;
    start(&settings);
    ada = join();
    say(ada, SAY("names"));
    turn_for(10);
    len = recv(ada, got, sizeof(got), MSG_DONTWAIT);
    /* As many names as fit, and not one less. */
    assert_in_range(len, PARROT_LIMIT_OUT - (long)sizeof("\"a name\","), PARROT_LIMIT_OUT);
    assert_memory_equal(got + len - 3, "]}\n", 3);
    close(ada);
    stop();
}

static void too_large_out(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    ada = join();
    bob = join();
    say(ada, SAY("too much"));
    hear(ada, NO("too much"));
    hear_nothing(bob, 5);
    close(ada);
    close(bob);
    stop();
}

static void slow(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;
    int small = 4096;

    (void)state;
    settings.tuning.queue_limit = 64 << 10;
    start(&settings);
    ada = join();
    bob = join();
    setsockopt(bob, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small));
    for (unsigned i = 0; i < 2000 && wf_instance_counters(instance)->slow == 0; i++) {
        char drain[65536];

        say(ada, SAY("flood"));
        turn_for(0);
        while (recv(ada, drain, sizeof(drain), MSG_DONTWAIT) > 0)
            continue;
    }
    assert_int_equal(wf_instance_counters(instance)->slow, 1);
    assert_int_equal(wf_instance_connections(instance), 1);
    close(ada);
    close(bob);
    stop();
}

/* Floods everybody until somebody has not read enough for more than the kernel holds. */
static void flood_until_behind(int talker)
{
    char drain[65536];

    for (unsigned i = 0; i < 20000 && !instance->sessions->conn.is_blocked; i++) {
        say(talker, SAY("flood"));
        turn_for(0);
        while (recv(talker, drain, sizeof(drain), MSG_DONTWAIT) > 0)
            continue;
    }
    assert_true(instance->sessions->conn.is_blocked);
}

static void read_some(int fd, unsigned times)
{
    static char drain[1 << 20];

    for (; times > 0; times--) {
        (void)!recv(fd, drain, sizeof(drain), MSG_DONTWAIT);
        turn_for(50);
    }
}

static void stalled(void **state)
{
    struct parrot_settings settings = usual();
    uint64_t end;
    int ada, bob;
    int small = 128 << 10;

    (void)state;
    settings.tuning.queue_limit = 64 << 20;
    settings.tuning.stall_timeout_ms = 400;
    start(&settings);
    ada = join();
    bob = join();
    setsockopt(bob, SOL_SOCKET, SO_RCVBUF, &small, sizeof(small));
    flood_until_behind(ada);
    read_some(bob, 14); /* A little now and then is enough ... */
    assert_int_equal(wf_instance_counters(instance)->slow, 0);
    flood_until_behind(ada);
    end = wf_clock_ms() + PATIENCE_MS;
    while (wf_instance_counters(instance)->slow == 0 && wf_clock_ms() < end)
        turn_for(1); /* ... and nothing for so long is not. */
    assert_int_equal(wf_instance_counters(instance)->slow, 1);
    assert_int_equal(wf_instance_connections(instance), 1);
    close(ada);
    close(bob);
    stop();
}

/* One message that is longer than the limit of the queue goes to who has read all others. */
static void longer_than_the_queue(void **state)
{
    struct parrot_settings settings = usual();
    int ada;

    (void)state;
    settings.tuning.queue_limit = 16;
    start(&settings);
    ada = join();
    say(ada, SAY("echo this, all of it"));
    turn_for(5);
    assert_int_equal(wf_instance_counters(instance)->slow, 0);
    close(ada);
    stop();
}

/* More than a queue may hold goes to who reads, all in one turn. */
static void burst(void **state)
{
    struct parrot_settings settings = usual();
    size_t most = strlen(HEARD("a longer text, so that queues fill up quickly")) * 100;
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    size_t heard = 0;
    int ada;

    (void)state;
    settings.tuning.queue_limit = 1000;
    start(&settings);
    ada = join();
    say(ada, SAY("flood"));
    while (heard < most && wf_clock_ms() < end) {
        char got[4096];
        ssize_t len;

        turn_for(0);
        len = recv(ada, got, sizeof(got), MSG_DONTWAIT);
        heard += len > 0 ? (size_t)len : 0;
    }
    assert_int_equal(heard, most);
    assert_int_equal(wf_instance_counters(instance)->slow, 0);
    close(ada);
    stop();
}

/* -- ends -- */

static void half_close(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    bob = join();
    ada = dial();
    say(ada, HELLO SAY("last words") "{\"t\":\"sa");
    shutdown(ada, SHUT_WR);
    hear(ada, ASK WELCOME);
    hear_end(ada);
    hear(bob, HEARD("last words") HEARD("gone"));
    close(bob);
    stop();
}

/* Sends and is gone before the answer: what it sent still counts. */
static void vanish(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    bob = join();
    ada = dial();
    hear(ada, ASK);
    say(ada, HELLO SAY("1"));
    turn_for(5);
    say(ada, SAY("2"));
    close(ada);
    hear(bob, HEARD("1") HEARD("2") HEARD("gone"));
    close(bob);
    stop();
}

/* Who hears nothing any more still moves on: it must not be let in twice. */
static void deaf(void **state)
{
    struct parrot_settings settings = usual();
    int ada, eve;

    (void)state;
    start(&settings);
    ada = join();
    mischief = DEAF;
    eve = dial();
    turn_for(5);
    say(eve, HELLO HELLO HELLO);
    turn_for(5);
    assert_int_equal(the_parrot.count, 2);
    mischief = NONE;
    hang_up(eve);
    assert_int_equal(the_parrot.count, 1);
    close(ada);
    stop();
}

static void closing_itself(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    bob = join();
    ada = join();
    say(ada, SAY("close me") SAY("not handled"));
    hear(ada, HEARD("bye"));
    hear_end(ada);
    hear(bob, HEARD("gone"));

    ada = join();
    say(ada, SAY("drop me") SAY("not handled"));
    hear_end(ada);
    hear(bob, HEARD("gone"));

    ada = join();
    say(ada, SAY("shed me") SAY("not handled"));
    hear_end(ada);
    hear(bob, HEARD("gone"));
    hear_nothing(bob, 5);
    close(bob);
    stop();
}

static void everybody_dies(const char *order)
{
    struct parrot_settings settings = usual();
    int fds[20];

    start(&settings);
    for (unsigned i = 0; i < 20; i++)
        fds[i] = join();
    for (unsigned i = 0; i < 20; i++)
        say(fds[i], order);
    turn_for(5);
    assert_int_equal(the_parrot.closed, 20);
    assert_int_equal(the_parrot.handled, 21);
    for (unsigned i = 0; i < 20; i++)
        hear_end(fds[i]);
    stop();
}

static void everybody_is_closed(void **state)
{
    (void)state;
    everybody_dies(SAY("close all"));
}

static void everybody_is_dropped(void **state)
{
    (void)state;
    everybody_dies(SAY("drop all"));
}

/* The peer goes on sending and reads late: the answer must not be lost to a reset. */
static void answer_survives(void **state)
{
    struct parrot_settings settings = usual();
    int ada;

    (void)state;
    start(&settings);
    ada = dial();
    hear(ada, ASK);
    say(ada, "nonsense");
    for (unsigned i = 0; i < 50; i++) {
        say(ada, SAY("a client that does not listen"));
        turn_for(1);
    }
    hear(ada, NO("malformed <>"));
    assert_int_equal(the_parrot.closed, 1);
    hear_end(ada);
    turn_for(5);
    stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(talk),
        cmocka_unit_test(split),
        cmocka_unit_test(batch),
        cmocka_unit_test(short_and_interrupted),
        cmocka_unit_test(compressed),
        cmocka_unit_test(pacing),
        cmocka_unit_test(cut),
        cmocka_unit_test(too_large_out),
        cmocka_unit_test(slow),
        cmocka_unit_test(stalled),
        cmocka_unit_test(longer_than_the_queue),
        cmocka_unit_test(burst),
        cmocka_unit_test(half_close),
        cmocka_unit_test(vanish),
        cmocka_unit_test(deaf),
        cmocka_unit_test(closing_itself),
        cmocka_unit_test(everybody_is_closed),
        cmocka_unit_test(everybody_is_dropped),
        cmocka_unit_test(answer_survives),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
