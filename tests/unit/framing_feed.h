#ifndef TESTS_UNIT_FRAMING_FEED_H
#define TESTS_UNIT_FRAMING_FEED_H

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

#include "wireform/base/alloc.h"
#include "wireform/framing/framing.h"

/** Feeds a framing the way a socket would, and writes down what comes out. */

/** A connection's worth of framing.  The input ends, its padding counted, at a page that cannot
 *  be read. */
struct feed {
    const struct wf_framing *framing;
    const struct wf_framing_limits *limits;
    void *state;
    uint8_t *pages;
    uint8_t *guard;
    struct wf_buf in;
    enum wf_status status; /**< WF_MORE until the stream is over. */
    struct wf_buf heard;   /**< Every message and a `|`, or a `~` when it is of the other kind. */
};

#define FEED_ROOM ((size_t)1 << 20)

/** For framings that have more to them: prepares the state, and writes down what they owe. */
static void (*feed_begin)(void *state);
static void (*feed_tell)(struct wf_buf *heard, const struct wf_buf *owed);

static inline void feed_open(struct feed *feed, const struct wf_framing *framing,
                             const struct wf_framing_limits *limits)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    *feed = (struct feed){.framing = framing, .limits = limits, .status = WF_MORE};
    feed->state = wf_alloc(1, framing->state_size);
    if (feed_begin)
        feed_begin(feed->state);
    feed->pages =
        mmap(NULL, FEED_ROOM + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(feed->pages != MAP_FAILED);
    feed->guard = feed->pages + FEED_ROOM;
    assert_int_equal(mprotect(feed->guard, page, PROT_NONE), 0);
    wf_buf_init(&feed->heard, WF_NO_LIMIT);
}

static inline void feed_close(struct feed *feed)
{
    if (feed->framing->deinit)
        feed->framing->deinit(feed->state);
    wf_free(feed->state);
    wf_buf_deinit(&feed->heard);
    munmap(feed->pages, FEED_ROOM + (size_t)sysconf(_SC_PAGESIZE));
}

/* What is left, then what is new, right in front of the guard. */
static inline void feed_place(struct feed *feed, const void *bytes, size_t len)
{
    size_t left = wf_buf_len(&feed->in);
    uint8_t *begin = feed->guard - WF_PADDING - left - len;

    assert_true(left + len + WF_PADDING <= FEED_ROOM);
    if (left > 0)
        memmove(begin, wf_buf_peek(&feed->in), left);
    memcpy(begin + left, bytes, len);
    memset(begin + left + len, '"', WF_PADDING);
    feed->in = (struct wf_buf){.data = begin, .end = left + len, .size = left + len};
    feed->in.limit = FEED_ROOM;
}

static inline void feed_owed(struct feed *feed)
{
    struct wf_buf owed;

    if (!feed->framing->owe)
        return;
    wf_buf_init(&owed, WF_NO_LIMIT);
    feed->framing->owe(feed->state, &owed);
    if (feed_tell)
        feed_tell(&feed->heard, &owed);
    wf_buf_deinit(&owed);
}

/** One read of `len` bytes. */
static inline void feed_bytes(struct feed *feed, const void *bytes, size_t len)
{
    wf_bytes message;

    if (feed->status != WF_MORE)
        return;
    feed_place(feed, bytes, len);
    for (;;) {
        feed->status = feed->framing->next(feed->state, feed->limits, &feed->in, &message);
        feed_owed(feed);
        if (feed->status != WF_OK && feed->status != WF_OTHER_KIND)
            return;
        wf_buf_put(&feed->heard, message.ptr, message.len);
        if (feed->status == WF_OK)
            WF_BUF_LITERAL(&feed->heard, "|");
        else
            WF_BUF_LITERAL(&feed->heard, "~");
        feed->status = WF_MORE;
    }
}

static inline const char *feed_word(enum wf_status status)
{
    switch (status) {
    case WF_MORE:
        return "more";
    case WF_CLOSED:
        return "closed";
    case WF_BAD_SYNTAX:
        return "bad syntax";
    case WF_TOO_LARGE:
        return "too large";
    case WF_NO_MEMORY:
        return "no memory";
    default:
        return "?";
    }
}

/** What was heard, then the status in words: "{}|{\"a\":1}|more".  Borrowed until the close. */
static inline const char *feed_transcript(struct feed *feed)
{
    const char *end = feed_word(feed->status);

    wf_buf_put(&feed->heard, end, strlen(end) + 1);
    return (const char *)wf_buf_peek(&feed->heard);
}

static inline void feed_expect(struct feed *feed, const char *expected, const char *how, size_t at)
{
    const char *got = feed_transcript(feed);

    if (strcmp(got, expected) != 0)
        fail_msg("%s %zu: expected %.200s, got %.200s", how, at, expected, got);
    feed_close(feed);
}

/** Asserts the transcript of `input` whole, cut in two at every place, and byte by byte. */
static inline void feed_every_way(const struct wf_framing *framing,
                                  const struct wf_framing_limits *limits, wf_bytes input,
                                  const char *expected)
{
    struct feed feed;

    feed_open(&feed, framing, limits);
    feed_bytes(&feed, input.ptr, input.len);
    feed_expect(&feed, expected, "whole", input.len);

    for (size_t cut = 1; cut < input.len; cut++) {
        feed_open(&feed, framing, limits);
        feed_bytes(&feed, input.ptr, cut);
        feed_bytes(&feed, input.ptr + cut, input.len - cut);
        feed_expect(&feed, expected, "cut at", cut);
    }

    feed_open(&feed, framing, limits);
    for (size_t at = 0; at < input.len; at++)
        feed_bytes(&feed, input.ptr + at, 1);
    feed_expect(&feed, expected, "byte by byte", input.len);
}

#endif
