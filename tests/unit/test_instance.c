#include <sys/resource.h>

#include "stage.h"

/* A running service:
 *     full, no_peer                 connections it does not take
 *     shutdown_*, free_at_once      its end
 *     addresses                     where it listens, and why not
 *     out_of_descriptors            accepting pauses and goes on
 *     memory_fails                  at every place: that connection, nothing else */

static void full(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    settings.tuning.connections_limit = 2;
    start(&settings);
    ada = join();
    bob = join();
    for (unsigned i = 0; i < 100; i++) {
        int eve = dial();

        hear(eve, NO("full <>"));
        hear_end(eve);
    }
    assert_int_equal(wf_instance_counters(instance)->refused, 100);
    assert_int_equal(wf_instance_connections(instance), 2);
    close(bob);
    hear(ada, HEARD("gone"));
    bob = join();
    close(ada);
    close(bob);
    stop();
}

static void count_done(void *user)
{
    ++*(unsigned *)user;
}

static void shutdown_tells_everybody(void **state)
{
    struct parrot_settings settings = usual();
    unsigned done = 0;
    int ada, bob, silent;

    (void)state;
    start(&settings);
    ada = join();
    bob = join();
    silent = join();
    wf_instance_shutdown(instance, count_done, &done);
    hear(ada, NO("shutdown <>"));
    hear_end(ada);
    hear(bob, NO("shutdown <>"));
    hear_end(bob);
    turn_for(20);
    assert_int_equal(done, 0);
    /* One that does not hang up is not waited for any longer than the flush time. */
    turn_for(400);
    assert_int_equal(done, 1);
    close(silent);
    stop();
}

/* Without a flush time nobody is waited for, but what the socket takes at once is still said. */
static void shutdown_without_patience(void **state)
{
    struct parrot_settings settings = usual();
    unsigned done = 0;
    int ada, silent;

    (void)state;
    settings.tuning.flush_timeout_ms = 0;
    start(&settings);
    ada = join();
    silent = join();
    wf_instance_shutdown(instance, count_done, &done);
    hear(ada, NO("shutdown <>"));
    hear_end(ada);
    turn_for(20);
    assert_int_equal(done, 1);
    close(silent);
    stop();
}

static void shutdown_of_nothing(void **state)
{
    struct parrot_settings settings = usual();
    unsigned done = 0;

    (void)state;
    start(&settings);
    wf_instance_shutdown(instance, count_done, &done);
    assert_int_equal(done, 0);
    turn_for(5);
    assert_int_equal(done, 1);
    stop();
}

static void free_at_once(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    start(&settings);
    ada = join();
    bob = join();
    say(ada, SAY("unread"));
    wf_instance_free(instance);
    wf_loop_free(loop);
    assert_int_equal(the_parrot.opened, the_parrot.closed);
    close(ada);
    close(bob);
    assert_int_equal(wf_alloc_live(), live_before);
    assert_int_equal(count_descriptors(), descriptors_before);
}

static void no_peer(void **state)
{
    struct parrot_settings settings = usual();

    (void)state;
    settings.refuses_to_open = true;
    start(&settings);
    hear_end(dial());
    assert_int_equal(wf_instance_connections(instance), 0);
    stop();
}

static void expect_address(const char *text, const char *expected)
{
    char bound[80] = "";
    char why[160] = "";

    if (wf_instance_listen(instance, parrot_transports, text, bound, sizeof(bound), why,
                           sizeof(why)))
        *strrchr(bound, ':') = '\0';
    else
        strcpy(bound, why);
    assert_string_equal(bound, expected);
}

static void addresses(void **state)
{
    struct parrot_settings settings = usual();
    char taken[160];

    (void)state;
    start(&settings);
    expect_address("127.0.0.1:0", "127.0.0.1");
    expect_address(":0", "127.0.0.1");
    expect_address("*:0", "0.0.0.0");
    expect_address("localhost", "localhost: write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT");
    expect_address("::1:9000", "::1:9000: write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT");
    expect_address("127.0.0.1:", "127.0.0.1:: write it as ADDRESS:PORT, IPv6 as [ADDRESS]:PORT");
    expect_address("127.0.0.1:http", "127.0.0.1:http: the port is not a number from 0 to 65535");
    expect_address("127.0.0.1:65536", "127.0.0.1:65536: the port is not a number from 0 to 65535");
    snprintf(taken, sizeof(taken), "%s: address already in use", address);
    expect_address(address, taken);
    expect_address("192.0.2.1:1", "192.0.2.1:1: no such address on this machine");
    stop();
}

static void out_of_descriptors(void **state)
{
    struct parrot_settings settings = usual();
    struct rlimit before, few;
    unsigned turns = 0;
    uint64_t end;
    int ada, bob, eve;

    (void)state;
    start(&settings);
    ada = join();
    bob = dial();
    hear(bob, ASK);
    getrlimit(RLIMIT_NOFILE, &before);
    few = before;
    eve = socket(AF_INET, SOCK_STREAM, 0);
    few.rlim_cur = (rlim_t)eve + 1;
    setrlimit(RLIMIT_NOFILE, &few);
    {
        struct sockaddr_in to = {.sin_family = AF_INET,
                                 .sin_addr.s_addr = htonl(INADDR_LOOPBACK),
                                 .sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1))};

        assert_int_equal(connect(eve, (struct sockaddr *)&to, sizeof(to)), 0);
    }
    /* It waits without spinning, and serves those who are there. */
    for (end = wf_clock_ms() + 50; wf_clock_ms() < end; turns++)
        assert_true(wf_loop_turn(loop, 10));
    assert_true(turns < 20);
    say(bob, HELLO);
    hear(bob, WELCOME);
    hear_nothing(eve, 5);

    setrlimit(RLIMIT_NOFILE, &before);
    hear(eve, ASK);
    close(ada);
    close(bob);
    close(eve);
    stop();
}

/* The same conversation with the nth allocation failing: whoever is hit is closed, the others
 * go on, and afterwards a new client is served as if nothing had been. */
static bool conversation_with_failure(size_t nth)
{
    struct parrot_settings settings = usual();
    struct wf_buf stream;
    bool has_failed;
    int ada, bob;

    start(&settings);
    bob = join();
    wf_buf_init(&stream, WF_NO_LIMIT);
    wf_deflate_put(&stream, WF_ZLIB,
                   (wf_bytes){(const uint8_t *)SAY("zipped"), strlen(SAY("zipped"))});
    wf_alloc_fail_at(nth);
    ada = dial();
    say(ada, HELLO SAY("one"));
    turn_for(2);
    (void)!send(ada, "{\"t\":\"say\",", 11, MSG_NOSIGNAL);
    turn_for(2);
    (void)!send(ada, "\"text\":\"two\"}", 13, MSG_NOSIGNAL);
    turn_for(2);
    (void)!send(ada, stream.data, stream.end, MSG_NOSIGNAL);
    (void)!send(ada, SAY("many"), strlen(SAY("many")), MSG_NOSIGNAL);
    turn_for(2);
    has_failed = the_parrot.closed > 0 || the_parrot.opened < 2;
    wf_alloc_fail_at(0);
    close(ada);
    close(bob);
    turn_for(5);
    close(join());
    wf_buf_deinit(&stream);
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
        cmocka_unit_test(full),
        cmocka_unit_test(shutdown_tells_everybody),
        cmocka_unit_test(shutdown_without_patience),
        cmocka_unit_test(shutdown_of_nothing),
        cmocka_unit_test(free_at_once),
        cmocka_unit_test(no_peer),
        cmocka_unit_test(addresses),
        cmocka_unit_test(out_of_descriptors),
        cmocka_unit_test(memory_fails),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
