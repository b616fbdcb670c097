#ifndef TESTS_UNIT_STAGE_H
#define TESTS_UNIT_STAGE_H

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <arpa/inet.h>
#include <netinet/in.h>

#include <cmocka.h>

#include "parrot.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/codec/deflate.h"

/** One loop, one parrot service, and plain sockets as its clients, all in one thread: whoever
 *  waits for something turns the loop meanwhile.  stop() asserts that as many descriptors and
 *  blocks are left as start() found. */

#define ASK         "{\"t\":\"ask\"}\n"
#define WELCOME     "{\"t\":\"heard\",\"text\":\"welcome\"}\n"
#define HELLO       "{\"t\":\"hello\"}\n"
#define HEARD(text) "{\"t\":\"heard\",\"text\":\"" text "\"}\n"
#define NO(text)    "{\"t\":\"no\",\"text\":\"" text "\"}\n"
#define SAY(text)   "{\"t\":\"say\",\"text\":\"" text "\"}\n"

enum { PATIENCE_MS = 3000 };

static struct wf_loop *loop;
static struct wf_instance *instance;
static char address[80];
static size_t live_before;
static unsigned descriptors_before;

static inline unsigned count_descriptors(void)
{
    DIR *folder = opendir("/proc/self/fd");
    unsigned count = 0;

    assert_non_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

static inline void turn_for(uint64_t ms)
{
    uint64_t end = wf_clock_ms() + ms;

    do
        assert_true(wf_loop_turn(loop, 1));
    while (wf_clock_ms() < end);
}

static inline struct parrot_settings usual(void)
{
    return (struct parrot_settings){
        .tuning = {.flush_timeout_ms = 300, .pacing = WF_PACING_NEVER, .queue_limit = 1 << 20}};
}

static inline void start(const struct parrot_settings *settings)
{
    char why[128];

    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    assert_non_null(loop);
    instance = wf_instance_start(loop, &parrot_service, settings, ".");
    assert_non_null(instance);
    if (!wf_instance_listen(instance, parrot_transports, ":0", address, sizeof(address), why,
                            sizeof(why)))
        fail_msg("%s", why);
}

static inline void stop(void)
{
    turn_for(5);
    wf_instance_free(instance);
    wf_loop_free(loop);
    assert_int_equal(the_parrot.opened, the_parrot.closed);
    assert_false(the_parrot.found_scratch_used);
    assert_int_equal(wf_alloc_live(), live_before);
    assert_int_equal(count_descriptors(), descriptors_before);
}

static inline int dial(void)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int fd = socket(AF_INET, SOCK_STREAM, 0);

    assert_true(fd >= 0);
    to.sin_port = htons((uint16_t)atoi(strrchr(address, ':') + 1));
    assert_int_equal(connect(fd, (struct sockaddr *)&to, sizeof(to)), 0);
    return fd;
}

static inline void say(int fd, const char *text)
{
    size_t len = strlen(text);

    assert_int_equal(send(fd, text, len, MSG_NOSIGNAL), (ssize_t)len);
}

/* Turns the loop until exactly `expected` has come. */
static inline void hear(int fd, const char *expected)
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

static inline void hear_nothing(int fd, uint64_t ms)
{
    char byte;

    turn_for(ms);
    assert_int_equal(recv(fd, &byte, 1, MSG_DONTWAIT), -1);
    assert_int_equal(errno, EAGAIN);
}

/* Turns the loop until the server has hung up, and hangs up as well. */
static inline void hear_end(int fd)
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
static inline void hang_up(int fd)
{
    unsigned closed = the_parrot.closed;
    uint64_t end = wf_clock_ms() + PATIENCE_MS;

    close(fd);
    while (the_parrot.closed == closed && wf_clock_ms() < end)
        assert_true(wf_loop_turn(loop, 1));
}

static inline int join(void)
{
    int fd = dial();

    hear(fd, ASK);
    say(fd, HELLO);
    hear(fd, WELCOME);
    return fd;
}

/* Streams that are kept for the whole thread are no leak of a case. */
static inline int stage_keep_deflate_streams(void **state)
{
    struct wf_buf stream;

    (void)state;
    wf_buf_init(&stream, WF_NO_LIMIT);
    wf_deflate_put(&stream, WF_ZLIB, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_deflate_put(&stream, WF_GZIP, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_buf_deinit(&stream);
    return 0;
}

/** For cmocka_run_group_tests(): only what goes wrong is logged. */
static inline int stage_set_up(void **state)
{
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return stage_keep_deflate_streams(state);
}

#endif
