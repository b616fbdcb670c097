#include "stage.h"

/* What the document says, carried out:
 *     refusals, misplaced, strikes   answers
 *     timeout, state_limit           states
 *     rate, close_while_paused       the bucket, and what waits in it */

/* -- refusals -- */

static void refused(const char *sent, const char *answer)
{
    int fd = dial();

    hear(fd, ASK);
    say(fd, sent);
    hear(fd, answer);
    hear_nothing(fd, 2);
    hang_up(fd);
}

static void ended(const char *sent, const char *answer)
{
    int fd = dial();

    hear(fd, ASK);
    say(fd, sent);
    hear(fd, answer);
    hear_end(fd);
}

static void refusals(void **state)
{
    struct parrot_settings settings = usual();
    const struct wf_counters *counters;
    char large[PARROT_LIMIT_IN + 2];

    (void)state;
    start(&settings);
    counters = wf_instance_counters(instance);
    refused("{\"t\":\"sing\"}", NO("unknown <sing>"));
    refused("{\"t\":\"\"}", NO("unknown <>"));
    refused("{}", NO("invalid <>"));
    refused("{\"t\":7}", NO("invalid <>"));
    refused("{\"t\":\"hello\",\"t\":\"hello\"}", NO("invalid <hello>"));
    refused(HELLO SAY(""), WELCOME NO("invalid <say>"));
    refused(HELLO "{\"t\":\"say\"}", WELCOME NO("no_text <say>"));
    refused(HELLO "{\"t\":\"say\",\"text\":null}", WELCOME NO("invalid <say>"));
    assert_int_equal(counters->unknown, 2);
    assert_int_equal(counters->invalid, 6);

    /* Broken syntax wins over whatever else is wrong, wherever it stands. */
    ended("nonsense", NO("malformed <>"));
    ended("{\"t\":}", NO("malformed <>"));
    ended("{\"t\":\"sing\",\"x\":}", NO("malformed <>"));
    ended("{\"t\":\"say\",\"x\":}", NO("malformed <>"));
    ended("{\"t\":7,\"x\":}", NO("malformed <>"));
    ended(HELLO "{\"t\":\"say\",\"text\":5,\"x\":}", WELCOME NO("malformed <>"));
    ended("{\"t\":\"hello\",\"x\":\"\xFF\"}", NO("malformed <>"));
    ended("{\"t\":[[[[[[[[[", NO("malformed <>"));
    assert_int_equal(counters->malformed, 8);

    memset(large, ' ', sizeof(large));
    large[0] = '{';
    large[sizeof(large) - 1] = '\0';
    ended(large, NO("too_large <>"));
    assert_int_equal(counters->too_large, 1);
    stop();
}

static void misplaced(void **state)
{
    struct parrot_settings settings = usual();

    (void)state;
    start(&settings);
    refused(SAY("too soon"), NO("misplaced <say>"));
    refused("{\"t\":\"say\",\"text\":7}", NO("misplaced <say>"));
    refused(HELLO HELLO, WELCOME NO("misplaced <hello>"));
    /* Two spellings of one message: the answer repeats the one that came. */
    refused("{\"t\":\"hi\"}{\"t\":\"hi\"}", WELCOME NO("misplaced <hi>"));
    /* Where a state checks the whole message, a bad body wins. */
    refused(HELLO "{\"t\":\"hello\",\"t\":1}", WELCOME NO("invalid <hello>"));
    assert_int_equal(wf_instance_counters(instance)->misplaced, 4);
    stop();
}

static void strikes(void **state)
{
    struct parrot_settings settings = usual();
    int ada;

    (void)state;
    start(&settings);
    ended("{\"t\":\"x\"}{\"t\":\"y\"}{\"t\":\"z\"}{\"t\":\"more\"}",
          NO("unknown <x>") NO("unknown <y>") NO("strikes <>"));
    ada = join();
    say(ada, "{}" SAY("strike") SAY("strike") SAY("more"));
    hear(ada, NO("invalid <>") NO("strikes <>"));
    hear_end(ada);
    stop();
}

/* -- states -- */

static void timeout(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob, eve;

    (void)state;
    settings.tuning.state_timeout_ms[PARROT_STATE_NEW] = 30;
    start(&settings);
    ada = dial();
    bob = join();
    eve = dial();
    hear(eve, ASK);
    say(eve, SAY("refused, so the time does not run any more"));
    hear(eve, NO("misplaced <say>"));
    hear(ada, ASK NO("timeout <>"));
    hear_end(ada);
    hear_nothing(eve, 40);
    close(bob);
    close(eve);
    stop();
}

static void state_limit(void **state)
{
    struct parrot_settings settings = usual();
    int fds[4];

    (void)state;
    settings.tuning.state_limit[PARROT_STATE_REFUSED] = 2;
    start(&settings);
    for (unsigned i = 0; i < 4; i++) {
        fds[i] = dial();
        hear(fds[i], ASK);
        say(fds[i], "{\"t\":\"x\"}");
        hear(fds[i], NO("unknown <x>"));
        if (i == 0) { /* One that goes on does not count any more. */
            say(fds[0], HELLO);
            hear(fds[0], WELCOME);
        }
    }
    hear_end(fds[1]);
    hear_nothing(fds[2], 5);
    hear_nothing(fds[3], 5);
    say(fds[3], HELLO SAY("still here"));
    hear(fds[0], HEARD("still here"));
    close(fds[0]);
    close(fds[2]);
    close(fds[3]);
    stop();
}

/* -- rate -- */

static void rate(void **state)
{
    struct parrot_settings settings = usual();
    int ada, bob;

    (void)state;
    settings.tuning.rate_per_s = 100;
    settings.tuning.rate_burst = 10;
    start(&settings);
    bob = join();
    ada = join();
    for (unsigned i = 0; i < 50; i++)
        say(ada, SAY("x"));
    shutdown(ada, SHUT_WR);
    turn_for(5);
    assert_in_range(the_parrot.handled, 2 + 9, 2 + 11);
    turn_for(100);
    assert_in_range(the_parrot.handled, 2 + 15, 2 + 25);
    /* What was sent before the end counts, however long it takes. */
    turn_for(350);
    assert_int_equal(the_parrot.handled, 2 + 50);
    for (unsigned i = 0; i < 50; i++)
        hear(bob, HEARD("x"));
    hear(bob, HEARD("gone"));
    hear_end(ada);
    close(bob);
    stop();
}

static void close_while_paused(void **state)
{
    struct parrot_settings settings = usual();
    const struct linger reset = {.l_onoff = 1};
    int ada, bob;

    (void)state;
    settings.tuning.rate_per_s = 1;
    settings.tuning.rate_burst = 2;
    start(&settings);
    ada = join();
    bob = join();
    say(ada, SAY("1") SAY("2") SAY("3"));
    turn_for(5);
    assert_int_equal(the_parrot.handled, 3);
    setsockopt(ada, SOL_SOCKET, SO_LINGER, &reset, sizeof(reset));
    close(ada);
    hear(bob, HEARD("1") HEARD("gone"));
    close(bob);
    stop();
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refusals),
        cmocka_unit_test(misplaced),
        cmocka_unit_test(strikes),
        cmocka_unit_test(timeout),
        cmocka_unit_test(state_limit),
        cmocka_unit_test(rate),
        cmocka_unit_test(close_while_paused),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
