#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cmocka.h>

#include "parrot.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/codec/deflate.h"
#include "wireform/io/client.h"

/* A service, its connections and its clients, over loopback.
 *     talk, split, batch, compressed       what arrives is what was sent ...
 *     short_and_interrupted                ... whatever the kernel makes of it
 *     refusals, misplaced, strikes         the document's answers
 *     timeout, state_limit                 states
 *     full, shutdown_*, no_peer, addresses instances
 *     pacing                               gaps, and their end
 *     rate, close_while_paused             the bucket, and what waits in it
 *     cut, too_large_out, slow             limits of output
 *     half_close, vanish, closing_itself   how connections end ...
 *     everybody_is_*                       ... also all at once, and within a handler
 *     answer_survives                      closing does not destroy what was said
 *     out_of_descriptors                   accepting pauses and goes on
 *     client_*                             the other end
 *     memory_fails                         at every place: that connection, nothing else
 * Every case ends with as many descriptors and blocks as it began with. */

#define ASK         "{\"t\":\"ask\"}\n"
#define WELCOME     "{\"t\":\"heard\",\"text\":\"welcome\"}\n"
#define HELLO       "{\"t\":\"hello\"}\n"
#define HEARD(text) "{\"t\":\"heard\",\"text\":\"" text "\"}\n"
#define NO(text)    "{\"t\":\"no\",\"text\":\"" text "\"}\n"
#define SAY(text)   "{\"t\":\"say\",\"text\":\"" text "\"}\n"

enum { PATIENCE_MS = 3000 };

/* -- the stage: one loop, one service, and plain sockets as its clients -- */

static struct wf_loop *loop;
static struct wf_instance *instance;
static char address[80];
static size_t live_before;
static unsigned descriptors_before;

static unsigned count_descriptors(void)
{
    DIR *folder = opendir("/proc/self/fd");
    unsigned count = 0;

    assert_non_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

static void turn_for(uint64_t ms)
{
    uint64_t end = wf_clock_ms() + ms;

    do
        assert_true(wf_loop_turn(loop, 1));
    while (wf_clock_ms() < end);
}

static struct parrot_settings usual(void)
{
    return (struct parrot_settings){
        .tuning = {.flush_timeout_ms = 300, .pacing = WF_PACING_NEVER, .queue_limit = 1 << 20}};
}

static void start(const struct parrot_settings *settings)
{
    char why[128];

    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    assert_non_null(loop);
    instance = wf_instance_start(loop, &parrot_service, settings, ".");
    assert_non_null(instance);
    if (!wf_instance_listen(instance, ":0", address, sizeof(address), why, sizeof(why)))
        fail_msg("%s", why);
}

static void stop(void)
{
    turn_for(5);
    wf_instance_free(instance);
    wf_loop_free(loop);
    assert_int_equal(the_parrot.opened, the_parrot.closed);
    assert_int_equal(wf_alloc_live(), live_before);
    assert_int_equal(count_descriptors(), descriptors_before);
}

static int dial(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    assert_true(fd >= 0);
    to.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
    assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
    return fd;
}

static void say(int fd, const char *text)
{
    size_t len = strlen(text);

    assert_int_equal(send(fd, text, len, MSG_NOSIGNAL), (ssize_t)len);
}

/* Turns the loop until exactly `expected` has come. */
static void hear(int fd, const char *expected)
{
    size_t len = strlen(expected);
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    char got[8192] = "";
    size_t count = 0;

    assert_true(len < sizeof(got));
    while (count < len && wf_clock_ms() < end) {
        ssize_t part;

        assert_true(wf_loop_turn(loop, 1));
        part = recv(fd, got + count, len - count, MSG_DONTWAIT);
        if (part == 0)
            break;
        if (part > 0)
            count += (size_t)part;
    }
    got[count] = '\0';
    assert_string_equal(got, expected);
}

static void hear_nothing(int fd, uint64_t ms)
{
    char byte;

    turn_for(ms);
    assert_int_equal(recv(fd, &byte, 1, MSG_DONTWAIT), -1);
    assert_int_equal(errno, EAGAIN);
}

/* Turns the loop until the server has hung up, and hangs up as well. */
static void hear_end(int fd)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    ssize_t len = -1;
    char byte;

    while (len < 0 && wf_clock_ms() < end) {
        assert_true(wf_loop_turn(loop, 1));
        len = recv(fd, &byte, 1, MSG_DONTWAIT);
        if (len < 0 && errno == ECONNRESET)
            len = 0;
    }
    assert_int_equal(len, 0);
    close(fd);
}

/* Hangs up, and waits until the service knows. */
static void hang_up(int fd)
{
    unsigned closed = the_parrot.closed;
    uint64_t end = wf_clock_ms() + PATIENCE_MS;

    close(fd);
    while (the_parrot.closed == closed && wf_clock_ms() < end)
        assert_true(wf_loop_turn(loop, 1));
}

static int join(void)
{
    int fd = dial();

    hear(fd, ASK);
    say(fd, HELLO);
    hear(fd, WELCOME);
    return fd;
}

/* -- mischief: what the kernel may do, done often -- */

enum mischief { NONE, ONE_BYTE, INTERRUPTED, NOT_NOW, MIXED };

static enum mischief mischief;

/* @return an errno to fail with, or 0 */
static int trouble(void)
{
    static const int errors[] = {EINTR, EAGAIN};

    if (mischief <= ONE_BYTE || rand() % 2 == 0)
        return 0;
    return mischief == MIXED ? errors[rand() % 2] : errors[mischief - INTERRUPTED];
}

static bool is_short(void)
{
    return mischief == ONE_BYTE || (mischief == MIXED && rand() % 2 == 0);
}

/* These stand before the C library's.  The clients of this test read with MSG_DONTWAIT, so that
 * only the server's end is meant. */
ssize_t recv(int fd, void *bytes, size_t len, int flags)
{
    if (flags == 0 && (errno = trouble()) != 0)
        return -1;
    if (flags == 0 && is_short())
        len = 1;
    return syscall(SYS_recvfrom, fd, bytes, len, flags, NULL, NULL);
}

ssize_t sendmsg(int fd, const struct msghdr *header, int flags)
{
    struct iovec piece = header->msg_iov[0];
    struct msghdr first = {.msg_iov = &piece, .msg_iovlen = 1};

    if ((errno = trouble()) != 0)
        return -1;
    piece.iov_len = 1;
    return syscall(SYS_sendmsg, fd, is_short() ? &first : header, flags);
}

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
        assert_int_equal(send(ada, at, 1, 0), 1);
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
    assert_int_equal(send(ada, stream.data, stream.end, 0), (ssize_t)stream.end);
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

/* -- instances -- */

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

    if (wf_instance_listen(instance, text, bound, sizeof(bound), why, sizeof(why)))
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

/* -- pace and rate -- */

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

/* -- memory -- */

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

/* -- clients -- */

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

    listener->client = wf_client_connect(loop, &parrot_protocol, to, 1000, &client_events, listener,
                                         why, sizeof(why));
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
    assert_null(wf_client_connect(loop, &parrot_protocol, "nowhere", 10, &client_events, NULL, why,
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

/* Streams that are kept for the whole thread are no leak of a case. */
static int keep_deflate_streams(void **state)
{
    struct wf_buf stream;

    (void)state;
    wf_buf_init(&stream, WF_NO_LIMIT);
    wf_deflate_put(&stream, WF_ZLIB, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_deflate_put(&stream, WF_GZIP, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_buf_deinit(&stream);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(talk),
        cmocka_unit_test(split),
        cmocka_unit_test(batch),
        cmocka_unit_test(short_and_interrupted),
        cmocka_unit_test(compressed),
        cmocka_unit_test(refusals),
        cmocka_unit_test(misplaced),
        cmocka_unit_test(strikes),
        cmocka_unit_test(timeout),
        cmocka_unit_test(state_limit),
        cmocka_unit_test(full),
        cmocka_unit_test(shutdown_tells_everybody),
        cmocka_unit_test(shutdown_of_nothing),
        cmocka_unit_test(free_at_once),
        cmocka_unit_test(no_peer),
        cmocka_unit_test(addresses),
        cmocka_unit_test(pacing),
        cmocka_unit_test(rate),
        cmocka_unit_test(close_while_paused),
        cmocka_unit_test(cut),
        cmocka_unit_test(too_large_out),
        cmocka_unit_test(slow),
        cmocka_unit_test(half_close),
        cmocka_unit_test(vanish),
        cmocka_unit_test(closing_itself),
        cmocka_unit_test(everybody_is_closed),
        cmocka_unit_test(everybody_is_dropped),
        cmocka_unit_test(answer_survives),
        cmocka_unit_test(out_of_descriptors),
        cmocka_unit_test(client_talks),
        cmocka_unit_test(client_is_told),
        cmocka_unit_test(client_fails),
        cmocka_unit_test(client_is_tolerant),
        cmocka_unit_test(client_compresses),
        cmocka_unit_test(memory_fails),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, keep_deflate_streams, NULL);
}
