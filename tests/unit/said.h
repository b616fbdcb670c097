#ifndef TESTS_UNIT_SAID_H
#define TESTS_UNIT_SAID_H

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"
#include "wireform/io/session_private.h"

/** What WebSocket has and lines have not, as lines that people can read: a stand-in for a framing
 *  with other kinds of messages, pings and closing frames.
 *      {...}          a message
 *      !anything      a message of the other kind
 *      #              nothing but a sign of life
 *      ?              broken
 *  The server's own words stand in brackets: [ping], [close 4001 Hello comes first]. */

struct said_state {
    bool was_heard;
    bool is_broken;
    bool has_ended;
};

static inline enum wf_status said_next(void *state, const struct wf_framing_limits *limits,
                                       struct wf_buf *in, wf_bytes *message)
{
    struct said_state *said = state;

    (void)limits;
    for (;;) {
        const uint8_t *begin = wf_buf_peek(in);
        const uint8_t *end = wf_buf_len(in) > 0 ? memchr(begin, '\n', wf_buf_len(in)) : NULL;

        if (!end)
            return WF_MORE;
        *message = (wf_bytes){begin, (size_t)(end - begin)};
        wf_buf_take(in, message->len + 1);
        said->was_heard = true;
        said->is_broken = message->len > 0 && begin[0] == '?';
        if (said->is_broken)
            return WF_BAD_SYNTAX;
        if (message->len > 0 && begin[0] != '#')
            return begin[0] == '!' ? WF_OTHER_KIND : WF_OK;
    }
}

static inline void said_wrap(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    (void)variant;
    wf_buf_put(out, message.ptr, message.len);
    wf_buf_put(out, "\n", 1);
}

static inline void said_owe(void *state, struct wf_buf *out)
{
    struct said_state *said = state;

    if (said->is_broken && !said->has_ended)
        wf_buf_put(out, "[close 1002]\n", 13);
    said->has_ended = said->has_ended || said->is_broken;
}

static inline bool said_heard(void *state)
{
    struct said_state *said = state;
    bool was_heard = said->was_heard;

    said->was_heard = false;
    return was_heard;
}

static inline void said_ping(void *state, struct wf_buf *out)
{
    (void)state;
    wf_buf_put(out, "[ping]\n", 7);
}

static inline void said_end(void *state, struct wf_buf *out, unsigned code, wf_text reason)
{
    struct said_state *said = state;
    char text[256];
    int len = snprintf(text, sizeof(text), "[close %u%s%.*s]\n", code, reason.len > 0 ? " " : "",
                       (int)reason.len, reason.len > 0 ? reason.ptr : "");

    if (!said->has_ended)
        wf_buf_put(out, text, (size_t)len);
    said->has_ended = true;
}

static const struct wf_framing wf_framing_said = {
    .name = "said",
    .state_size = sizeof(struct said_state),
    .next = said_next,
    .wrap = said_wrap,
    .owe = said_owe,
    .heard = said_heard,
    .ping = said_ping,
    .end = said_end,
};

/* -- a service and its clients in one thread -- */

static struct wf_loop *loop;
static struct wf_instance *instance;
static size_t live_before;

static inline void said_start(const struct wf_service *service, const void *settings)
{
    live_before = wf_alloc_live();
    loop = wf_loop_new();
    assert_non_null(loop);
    instance = wf_instance_start(loop, service, settings, ".");
    assert_non_null(instance);
}

static inline void turn_for(uint64_t ms)
{
    uint64_t end = wf_clock_ms() + ms;

    do
        assert_true(wf_loop_turn(loop, 1));
    while (wf_clock_ms() < end);
}

static inline void said_stop(void)
{
    turn_for(2);
    wf_instance_free(instance);
    wf_loop_free(loop);
    assert_int_equal(wf_alloc_live(), live_before);
}

static inline int dial(void)
{
    int ends[2];

    assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
    assert_int_equal(fcntl(ends[0], F_SETFL, O_NONBLOCK), 0);
    wf_session_accept(instance, &instance->kinds[0], ends[0]);
    return ends[1];
}

static inline void say(int fd, const char *lines)
{
    size_t len = strlen(lines);

    assert_int_equal(send(fd, lines, len, MSG_NOSIGNAL), (ssize_t)len);
}

/* Turns the loop until exactly `expected` has come. */
static inline void hear(int fd, const char *expected)
{
    size_t len = strlen(expected);
    uint64_t end = wf_clock_ms() + 3000;
    char got[4096] = "";
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

static inline void hear_nothing(int fd)
{
    char byte;

    turn_for(3);
    assert_int_equal(recv(fd, &byte, 1, MSG_DONTWAIT), -1);
}

/* The server's closing words, then its end. */
static inline void hear_close(int fd, const char *words)
{
    uint64_t end = wf_clock_ms() + 3000;
    ssize_t len = -1;
    char byte;

    hear(fd, words);
    while (len < 0 && wf_clock_ms() < end) {
        assert_true(wf_loop_turn(loop, 1));
        len = recv(fd, &byte, 1, MSG_DONTWAIT);
    }
    assert_int_equal(len, 0);
    close(fd);
}

static inline int said_set_up(void **state)
{
    (void)state;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return 0;
}

#endif
