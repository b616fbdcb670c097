#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <cmocka.h>

#include "frames.h"
#include "framing_feed.h"
#include "wireform/codec/deflate_message.h"
#include "wireform/framing/websocket.h"

/* Frames in, messages out, whatever the reads:
 *     messages, fragments, control_frames      what one may send
 *     reserved_bits ... lengths                what one may not, and the code it ends with
 *     text                                     UTF-8, refused at its first wrong byte
 *     closing, after_our_end                   codes, reasons, and what nobody handles any more
 *     limits_of_size                           exactly at the edge
 *     compressed ... broken_compressed         permessage-deflate
 *     wrapping, wrapping_compressed            what goes out
 *     idle_holds_nothing, no_memory_is_said, many_fragments_are_linear */

static const struct wf_framing *const framing = &wf_framing_websocket;
static const struct wf_framing_limits limits = {.limit_in = 64};
static const struct wf_framing_limits wide = {.limit_in = 1 << 18};
static struct wf_websocket_options options;

static void begin(void *state)
{
    wf_websocket_begin(state, &options);
}

static void set_options(struct wf_websocket_options chosen)
{
    options = chosen;
}

static wf_bytes all_of(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

static void put_frames(struct wf_buf *out, const char *const *frames)
{
    wf_buf_init(out, WF_NO_LIMIT);
    for (; *frames; frames++)
        frames_put(out, *frames, !options.is_client);
}

static void feed_frames(const struct wf_framing_limits *in_force, const char *expected,
                        const char *const *frames)
{
    struct wf_buf input;

    put_frames(&input, frames);
    feed_every_way(framing, in_force, all_of(&input), expected);
    wf_buf_deinit(&input);
}

#define FRAMES(...)           ((const char *const[]){__VA_ARGS__, NULL})
#define EXPECT(expected, ...) feed_frames(&limits, expected, FRAMES(__VA_ARGS__))

#define PROTOCOL_ERROR "<x.%03%EA>bad syntax"
#define BAD_DATA       "<x.%03%EF>bad syntax"
#define TOO_LARGE      "<x.%03%F1>too large"

static void messages(void **state)
{
    (void)state;
    for (int is_client = 0; is_client <= 1; is_client++) {
        set_options((struct wf_websocket_options){.is_client = is_client});
        EXPECT("more", "=");
        EXPECT("|more", "t.");
        EXPECT("hello|more", "t.hello");
        EXPECT("one|two||three|more", "t.one", "t.two", "t.", "t.three");
        EXPECT("~blob~text|more", "b.", "b.blob", "t.text");
        EXPECT("caf\xC3\xA9|more", "t.caf%C3%A9");
        EXPECT("\xFF\xFE~more", "b.%FF%FE");

        set_options((struct wf_websocket_options){.is_client = is_client, .is_binary = true});
        EXPECT("blob|text~more", "b.blob", "t.text");
    }
    set_options((struct wf_websocket_options){0});
}

/* At these sizes the form of the length changes, and words of the mask begin and end. */
static void sizes(void **state)
{
    static const size_t lengths[] = {0, 1, 7, 8, 9, 125, 126, 127, 128, 65535, 65536, 70000};

    (void)state;
    for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
        size_t len = lengths[i];
        char *message = malloc(len + 8);
        struct wf_buf input;
        struct feed feed;

        assert_non_null(message);
        for (size_t at = 0; at < len; at++)
            message[at] = (char)('a' + at % 23);
        wf_buf_init(&input, WF_NO_LIMIT);
        wf_frame_put(&input, 0x81, true, (wf_bytes){(const uint8_t *)message, len});
        strcpy(message + len, "|more");
        for (size_t piece = len + 20; piece > 0; piece /= 7) {
            feed_open(&feed, framing, &wide);
            for (size_t at = 0; at < wf_buf_len(&input); at += piece) {
                size_t left = wf_buf_len(&input) - at;

                feed_bytes(&feed, wf_buf_peek(&input) + at, left < piece ? left : piece);
            }
            feed_expect(&feed, message, "in pieces of", piece);
            if (piece < 50 && len > 1000)
                break;
        }
        wf_buf_deinit(&input);
        free(message);
    }
}

static void fragments(void **state)
{
    (void)state;
    EXPECT("hello|more", "t+he", "c.llo");
    EXPECT("hello|more", "t+", "c+hel", "c+", "c+lo", "c.");
    EXPECT("hello|world|more", "t+hello", "c.", "t+", "c.world");
    EXPECT("0123456789abcdefghijklmnopqrstuvwxyz|more", "t+0123456789abc", "c+defg",
           "c+hijklmnopqrst", "c+u", "c.vwxyz");
    EXPECT("he~more", "b+h", "c.e");
    EXPECT("more", "t+he", "c+llo");
    EXPECT(PROTOCOL_ERROR, "c.he");
    EXPECT(PROTOCOL_ERROR, "c+he");
    EXPECT("hello|" PROTOCOL_ERROR, "t+he", "c.llo", "c.more");
    EXPECT(PROTOCOL_ERROR, "t+he", "t.llo");
    EXPECT(PROTOCOL_ERROR, "t+he", "b.llo");
}

static void control_frames(void **state)
{
    (void)state;
    for (int is_client = 0; is_client <= 1; is_client++) {
        set_options((struct wf_websocket_options){.is_client = is_client});
        EXPECT("<o.>more", "p.");
        EXPECT("<o.hello>more", "p.hello");
        EXPECT("<o.%00%FF>more", "p.%00%FF");
        EXPECT("<o.1><o.2><o.3>more", "p.1", "p.2", "p.3");
        EXPECT("more", "o.unasked");
        EXPECT("<o.ping>hello|more", "t+he", "p.ping", "c.llo");
        EXPECT("<o.1><o.2>hello world|<o.3>more", "t+hel", "p.1", "o.pong", "c+lo wo", "p.2",
               "c.rld", "p.3");
    }
    set_options((struct wf_websocket_options){0});
    EXPECT(PROTOCOL_ERROR, "p+he", "c.llo");
    EXPECT(PROTOCOL_ERROR, "o+he");
    EXPECT(PROTOCOL_ERROR, "x+");
    EXPECT(PROTOCOL_ERROR, "=%89%FE%00%7E%00%00%00%00"); /* 126 bytes */
    EXPECT(PROTOCOL_ERROR, "=%89%FE%00%05%00%00%00%00hello");
}

static void reserved_bits(void **state)
{
    (void)state;
    EXPECT(PROTOCOL_ERROR, "t1hello");
    EXPECT("good|" PROTOCOL_ERROR, "t.good", "t2bad");
    EXPECT("good|<o.>" PROTOCOL_ERROR, "t.good", "p.", "t4bad");
    EXPECT(PROTOCOL_ERROR, "p1");
    EXPECT(PROTOCOL_ERROR, "x2%03%E8");
    EXPECT(PROTOCOL_ERROR, "t!hello");
}

static void reserved_opcodes(void **state)
{
    static const char *const opcodes[] = {"3.", "4.a", "5.", "6.", "7.",
                                          "B.", "C.a", "D.", "E.", "F."};

    (void)state;
    for (size_t i = 0; i < sizeof(opcodes) / sizeof(*opcodes); i++) {
        EXPECT(PROTOCOL_ERROR, opcodes[i]);
        EXPECT("good|" PROTOCOL_ERROR, "t.good", opcodes[i], "p.");
        EXPECT(PROTOCOL_ERROR, "t+good", opcodes[i]);
    }
}

static void masks(void **state)
{
    (void)state;
    EXPECT(PROTOCOL_ERROR, "=%81%05hello");
    EXPECT(PROTOCOL_ERROR, "=%89%00");
    EXPECT("hello|more", "=%81%85%00%00%00%00hello");
    EXPECT("\x01\x02\x03\x04\x01\x02\x03\x04\x01\x02|more",
           "=%81%8A%01%02%03%04%00%00%00%00%00%00%00%00%00%00");
    set_options((struct wf_websocket_options){.is_client = true});
    EXPECT(PROTOCOL_ERROR, "=%81%85%00%00%00%00hello");
    EXPECT("hello|more", "=%81%05hello");
    set_options((struct wf_websocket_options){0});
}

static void lengths(void **state)
{
    (void)state;
    EXPECT(PROTOCOL_ERROR, "=%81%FE%00%05%00%00%00%00hello");
    EXPECT(PROTOCOL_ERROR, "=%81%FE%00%7D%00%00%00%00");
    EXPECT(PROTOCOL_ERROR, "=%81%FF%00%00%00%00%00%00%FF%FF%00%00%00%00");
    EXPECT(PROTOCOL_ERROR, "=%81%FF%80%00%00%00%00%00%00%00%00%00%00%00");
    EXPECT(TOO_LARGE, "=%81%FF%7F%FF%FF%FF%FF%FF%FF%FF%00%00%00%00");
    EXPECT(TOO_LARGE, "=%81%FF%00%00%00%00%00%01%00%00%00%00%00%00");
    EXPECT("more", "=%81%FF%00%00%00%00");
}

static void text(void **state)
{
    (void)state;
    EXPECT("\xCE\xBA\xE1\xBD\xB9|more", "t.%CE%BA%E1%BD%B9");
    EXPECT("\xCE\xBA\xF0\x9D\x84\x9E|more", "t+%CE", "c+%BA%F0", "c+%9D%84", "c.%9E");
    EXPECT("\xCE\xBA|more", "t+%CE", "c+", "c.%BA");
    EXPECT("<o.x>\xCE\xBA|more", "t+%CE", "p.x", "c.%BA");
    EXPECT(BAD_DATA, "t.%CE");
    EXPECT(BAD_DATA, "t+%CE", "c.");
    EXPECT(BAD_DATA, "t+%CE", "c.a");
    EXPECT(BAD_DATA, "t.%C0%80");
    EXPECT(BAD_DATA, "t.%ED%A0%80");
    EXPECT(BAD_DATA, "t.%F4%90%80%80");
    EXPECT(BAD_DATA, "t.%80");
    EXPECT(BAD_DATA, "t.hello%FF");
    EXPECT("\xCE~more", "b+%CE", "c.");
    /* Seen as soon as the byte is there, long before the frame or the message is complete. */
    EXPECT(BAD_DATA, "=%81%BF%00%00%00%00hello%F4%90");
    EXPECT(BAD_DATA, "t+hello%F4", "=%80%A0%00%00%00%00%90");
    EXPECT("more", "=%81%BF%00%00%00%00hello%F4%8F");
}

static void closing(void **state)
{
    static const char *const good[] = {"%03%E8", "%03%E9", "%03%EA", "%03%EB", "%03%EF",
                                       "%03%F0", "%03%F1", "%03%F2", "%03%F3", "%03%F4",
                                       "%03%F5", "%03%F6", "%0B%B8", "%0F%A0", "%13%87"};
    static const char *const bad[] = {"%00%00", "%03%E7", "%03%EC", "%03%ED", "%03%EE", "%03%F7",
                                      "%03%F8", "%04%4C", "%07%D0", "%0B%B7", "%13%88", "%FF%FF"};
    char frame[64], expected[64];

    (void)state;
    for (int is_client = 0; is_client <= 1; is_client++) {
        set_options((struct wf_websocket_options){.is_client = is_client});
        EXPECT("<x.>closed", "x.");
        EXPECT("<x.%03%E8>closed", "x.%03%E8");
        EXPECT("<x.%0F%A5>closed", "x.%0F%A5Duplicate name in namespace");
        EXPECT(PROTOCOL_ERROR, "x.%03");
        EXPECT(BAD_DATA, "x.%03%E8%CE");
        EXPECT(BAD_DATA, "x.%03%E8bad%FFreason");
        EXPECT("bye|<x.%03%E8>closed", "t.bye", "x.%03%E8", "t.too late", "p.", "x.");
        EXPECT("<x.%03%E8>closed", "t+unfinished", "x.%03%E8", "c.too late");
        for (size_t i = 0; i < sizeof(good) / sizeof(*good); i++) {
            (void)snprintf(frame, sizeof(frame), "x.%s", good[i]);
            (void)snprintf(expected, sizeof(expected), "<x.%s>closed", good[i]);
            if (i < 11) /* those with a byte that is written as a character look different */
                EXPECT(expected, frame);
        }
        for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
            (void)snprintf(frame, sizeof(frame), "x.%s", bad[i]);
            EXPECT(PROTOCOL_ERROR, frame);
        }
    }
    set_options((struct wf_websocket_options){0});
    assert_true(wf_websocket_is_close_code(4999));
    assert_false(wf_websocket_is_close_code(5000));
}

static void what_the_peer_says_at_the_end(void **state)
{
    struct wf_buf in;
    void *socket = wf_alloc(1, framing->state_size);
    wf_bytes message;

    (void)state;
    wf_buf_init(&in, WF_NO_LIMIT);
    frames_put(&in, "t+unfinished", true);
    frames_put(&in, "x.%0F%A5Duplicate name", true);
    assert_int_equal(framing->next(socket, &limits, &in, &message), WF_CLOSED);
    assert_int_equal(message.len, 16);
    assert_memory_equal(message.ptr,
                        "\x0F\xA5"
                        "Duplicate name",
                        16);
    framing->deinit(socket);
    wf_free(socket);
    wf_buf_deinit(&in);
}

/* We end it: `sent` before, `after` behind; the frame itself is checked on the way. */
static void end_between(const char *before, const char *after, const char *expected)
{
    struct wf_buf out, input;
    struct feed feed;

    wf_buf_init(&out, WF_NO_LIMIT);
    wf_buf_init(&input, WF_NO_LIMIT);
    frames_put(&input, before, true);
    feed_open(&feed, framing, &limits);
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input));
    framing->end(feed.state, &out, 4005, WF_TEXT("no"));
    assert_int_equal(wf_buf_len(&out), 6);
    assert_memory_equal(wf_buf_peek(&out), "\x88\x04\x0F\xA5no", 6);
    framing->end(feed.state, &out, 1000, WF_TEXT("twice"));
    framing->ping(feed.state, &out);
    assert_int_equal(wf_buf_len(&out), 6);

    wf_buf_reset(&input);
    frames_put(&input, "c.rest", true);
    frames_put(&input, "t.unheard", true);
    frames_put(&input, "p.unanswered", true);
    frames_put(&input, after, true);
    for (size_t at = 0; at < wf_buf_len(&input); at++) {
        feed_bytes(&feed, wf_buf_peek(&input) + at, 1);
        assert_true(wf_buf_len(&feed.in) < 140);
    }
    feed_expect(&feed, expected, "ended", 0);
    wf_buf_deinit(&input);
    wf_buf_deinit(&out);
}

static void after_our_end(void **state)
{
    (void)state;
    set_options((struct wf_websocket_options){.deflate = true});
    end_between("t+half a message", "x.%0F%A5", "closed");
    end_between("t!%F2", "x.%0F%A5no", "closed");
    end_between("t+half a message", "t+or not even that", "more");
    end_between("t+half a message", "3.", "closed"); /* no more answers in any case */
    set_options((struct wf_websocket_options){0});
}

/* A sign of life is a whole frame, whatever its kind; half a frame is none. */
static void what_proves_life(void **state)
{
    struct wf_buf input;
    struct feed feed;

    (void)state;
    put_frames(&input, FRAMES("o."));
    feed_open(&feed, framing, &limits);
    assert_false(framing->heard(feed.state));
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input) - 1);
    assert_false(framing->heard(feed.state));
    feed_bytes(&feed, wf_buf_peek(&input) + wf_buf_len(&input) - 1, 1);
    assert_true(framing->heard(feed.state));
    assert_false(framing->heard(feed.state));
    wf_buf_deinit(&input);
    put_frames(&input, FRAMES("t+part", "=%80%85"));
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input));
    assert_true(framing->heard(feed.state));
    assert_false(framing->heard(feed.state));
    wf_buf_deinit(&input);
    feed_close(&feed);
}

static void limits_of_size(void **state)
{
    char frame[80] = "t.";
    char expected[96];

    (void)state;
    memset(frame + 2, 'x', 64);
    (void)snprintf(expected, sizeof(expected), "%s|more", frame + 2);
    EXPECT(expected, frame);
    EXPECT(TOO_LARGE, "=%81%C1"
                      "%00%00%00%00");
    frame[1] = '+';
    EXPECT(expected, frame, "c.");
    EXPECT(TOO_LARGE, frame, "c.x");
    EXPECT(TOO_LARGE, frame, "=%00%81%00%00%00%00");
}

/* -- permessage-deflate -- */

static void put_compressed(struct wf_buf *out, uint8_t bits, wf_bytes message)
{
    struct wf_buf payload;

    wf_buf_init(&payload, WF_NO_LIMIT);
    assert_true(wf_deflate_message(&payload, 15, message));
    wf_frame_put(out, bits, !options.is_client, all_of(&payload));
    wf_buf_deinit(&payload);
}

static void compressed(void **state)
{
    /* From RFC 7692, 7.2.3: one block; in two pieces; stored; marked as the last; two blocks. */
    (void)state;
    for (int is_client = 0; is_client <= 1; is_client++) {
        set_options((struct wf_websocket_options){.is_client = is_client, .deflate = true});
        EXPECT("Hello|more", "t1%F2%48%CD%C9%C9%07%00");
        EXPECT("Hello|more", "t!%F2%48%CD", "c.%C9%C9%07%00");
        EXPECT("<o.>Hello|more", "t!%F2%48%CD", "p.", "c+%C9%C9", "c+", "c.%07%00");
        EXPECT("Hello|more", "t1%00%05%00%FA%FF%48%65%6C%6C%6F%00");
        EXPECT("Hello|more", "t1%F3%48%CD%C9%C9%07%00%00");
        EXPECT("Hello|more", "t1%F2%48%05%00%00%00%FF%FF%CA%C9%C9%07%00");
        EXPECT("|more", "t1%00");
        EXPECT("|more", "t1");
        EXPECT("|more", "t1%02%00");
        EXPECT("Hello|plain|Hello~more", "t1%F2%48%CD%C9%C9%07%00", "t.plain",
               "b1%F2%48%CD%C9%C9%07%00");
        EXPECT("more", "t!%F2%48%CD%C9%C9%07%00");
        EXPECT(PROTOCOL_ERROR, "t!%F2%48%CD", "c1%C9%C9%07%00");
        EXPECT(PROTOCOL_ERROR, "p1");
    }
    /* The second message refers to the first (7.2.3.2), which is only kept when agreed on. */
    set_options((struct wf_websocket_options){.deflate = true, .keeps_context = true});
    EXPECT("Hello|Hello|more", "t1%F2%48%CD%C9%C9%07%00", "t1%F2%00%11%00%00");
    EXPECT("Hello|plain|Hello|more", "t1%F3%48%CD%C9%C9%07%00%00", "t.plain", "t1%F2%00%11%00%00");
    set_options((struct wf_websocket_options){.deflate = true});
    EXPECT("Hello|" BAD_DATA, "t1%F2%48%CD%C9%C9%07%00", "t1%F2%00%11%00%00");
    set_options((struct wf_websocket_options){0});
}

static void broken_compressed(void **state)
{
    (void)state;
    set_options((struct wf_websocket_options){.deflate = true});
    EXPECT(BAD_DATA, "t1%FF%FF%FF");
    EXPECT(BAD_DATA, "t1%F2%48%CD%C9%C9"); /* cut off in a block */
    EXPECT(BAD_DATA, "b1%00%05%00%00%00");
    EXPECT(BAD_DATA, "t1%00%01%00%FE%FF%CE%00"); /* half a code point */
    EXPECT(BAD_DATA, "t!%00%03%00%FC%FF%CE%41%41", "c.%00");
    EXPECT("\xCE~more", "b1%00%01%00%FE%FF%CE%00");
    set_options((struct wf_websocket_options){0});
}

static void compressed_sizes(void **state)
{
    static uint8_t text_bytes[100000];
    struct wf_buf input;
    char expected[80];

    (void)state;
    set_options((struct wf_websocket_options){.deflate = true});
    memset(text_bytes, 'x', sizeof(text_bytes));
    wf_buf_init(&input, WF_NO_LIMIT);
    put_compressed(&input, 0xC1, (wf_bytes){text_bytes, 64});
    (void)snprintf(expected, sizeof(expected), "%.64s|more", (const char *)text_bytes);
    feed_every_way(framing, &limits, all_of(&input), expected);
    wf_buf_reset(&input);
    put_compressed(&input, 0xC1, (wf_bytes){text_bytes, 65});
    feed_every_way(framing, &limits, all_of(&input), TOO_LARGE);
    wf_buf_reset(&input);
    put_compressed(&input, 0xC1, (wf_bytes){text_bytes, sizeof(text_bytes)});
    feed_every_way(framing, &limits, all_of(&input), TOO_LARGE);
    wf_buf_deinit(&input);
    set_options((struct wf_websocket_options){0});
}

/* -- out -- */

static void expect_header(unsigned variant, size_t len, const char *header, size_t header_size)
{
    uint8_t *message = calloc(1, len + 1);
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    framing->wrap(variant, &out, (wf_bytes){message, len});
    assert_int_equal(wf_buf_len(&out), header_size + len);
    assert_memory_equal(wf_buf_peek(&out), header, header_size);
    wf_buf_deinit(&out);
    free(message);
}

static void wrapping(void **state)
{
    struct wf_buf first, second;

    (void)state;
    expect_header(WF_WEBSOCKET_TEXT, 0, "\x81\x00", 2);
    expect_header(WF_WEBSOCKET_TEXT, 125, "\x81\x7D", 2);
    expect_header(WF_WEBSOCKET_TEXT, 126, "\x81\x7E\x00\x7E", 4);
    expect_header(WF_WEBSOCKET_BINARY, 65535, "\x82\x7E\xFF\xFF", 4);
    expect_header(WF_WEBSOCKET_BINARY, 65536, "\x82\x7F\x00\x00\x00\x00\x00\x01\x00\x00", 10);

    /* Every frame of a client has a key of its own. */
    wf_buf_init(&first, WF_NO_LIMIT);
    wf_buf_init(&second, WF_NO_LIMIT);
    framing->wrap(WF_WEBSOCKET_MASKED, &first, (wf_bytes){(const uint8_t *)"hello", 5});
    framing->wrap(WF_WEBSOCKET_MASKED, &second, (wf_bytes){(const uint8_t *)"hello", 5});
    assert_memory_equal(wf_buf_peek(&first), "\x81\x85", 2);
    assert_int_equal(wf_buf_len(&first), 11);
    assert_memory_not_equal(wf_buf_peek(&first) + 2, wf_buf_peek(&second) + 2, 4);
    feed_every_way(framing, &limits, all_of(&first), "hello|more");

    /* Too large for a buffer with a limit: marked, not cut. */
    wf_buf_deinit(&first);
    wf_buf_init(&first, 6);
    framing->wrap(WF_WEBSOCKET_TEXT, &first, (wf_bytes){(const uint8_t *)"hello", 5});
    assert_true(first.failed);
    wf_buf_deinit(&first);
    wf_buf_deinit(&second);
}

static void go_round(struct wf_websocket_options sender, const char *message, size_t len)
{
    struct wf_buf frame;
    struct feed feed;
    void *socket = wf_alloc(1, framing->state_size);

    wf_websocket_begin(socket, &sender);
    set_options((struct wf_websocket_options){.is_client = !sender.is_client, .deflate = true});
    wf_buf_init(&frame, WF_NO_LIMIT);
    WF_BUF_LITERAL(&frame, "before");
    framing->wrap(framing->variant(socket), &frame, (wf_bytes){(const uint8_t *)message, len});
    assert_memory_equal(wf_buf_take(&frame, 6).ptr, "before", 6);
    feed_open(&feed, framing, &wide);
    feed_bytes(&feed, wf_buf_peek(&frame), wf_buf_len(&frame));
    assert_int_equal(feed.status, WF_MORE);
    assert_int_equal(wf_buf_len(&feed.heard), len + 1);
    assert_memory_equal(wf_buf_peek(&feed.heard), message, len);
    assert_int_equal((wf_buf_peek(&frame)[0] & 0x40) != 0, sender.deflate && len >= 256);
    feed_close(&feed);
    wf_buf_deinit(&frame);
    wf_free(socket);
    set_options((struct wf_websocket_options){0});
}

static void wrapping_compressed(void **state)
{
    static char message[200000];
    static const unsigned windows[] = {0, 9, 10, 11, 12, 14, 15};
    static const size_t sizes_tried[] = {0, 100, 255, 256, 300, 5000, 200000};
    struct wf_buf out;

    (void)state;
    for (size_t i = 0; i < sizeof(message); i++)
        message[i] = "wireform, message by message"[i * i % 29 % 28];
    for (size_t i = 0; i < sizeof(windows) / sizeof(*windows); i++)
        for (size_t j = 0; j < sizeof(sizes_tried) / sizeof(*sizes_tried); j++) {
            struct wf_websocket_options sender = {.deflate = true, .window_bits = windows[i]};

            go_round(sender, message, sizes_tried[j]);
            sender.is_client = true;
            go_round(sender, message, sizes_tried[j]);
            go_round((struct wf_websocket_options){0}, message, sizes_tried[j]);
        }

    /* What does not get smaller goes as it is. */
    srand(1);
    for (size_t i = 0; i < 300; i++)
        message[i] = (char)rand();
    wf_buf_init(&out, WF_NO_LIMIT);
    framing->wrap(3 | WF_WEBSOCKET_BINARY, &out, (wf_bytes){(const uint8_t *)message, 300});
    assert_int_equal(wf_buf_len(&out), 304);
    assert_int_equal(wf_buf_peek(&out)[0], 0x82);
    wf_buf_deinit(&out);
}

/* -- memory and time -- */

static void idle_holds_nothing(void **state)
{
    struct wf_buf input;
    struct feed feed;
    size_t live;

    (void)state;
    set_options((struct wf_websocket_options){.deflate = true});
    put_frames(&input, FRAMES("t+he", "p.ping", "c.llo", "t1%F2%48%CD%C9%C9%07%00"));
    feed_open(&feed, framing, &limits);
    wf_buf_put(&feed.heard, "", 1); /* the transcript has its memory now */
    live = wf_alloc_live();
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input) - 1);
    assert_true(wf_alloc_live() > live);
    feed_bytes(&feed, wf_buf_peek(&input) + wf_buf_len(&input) - 1, 1);
    assert_int_equal(wf_alloc_live(), live);

    /* And what is unfinished is given back when the connection ends. */
    feed_bytes(&feed, wf_buf_peek(&input), wf_buf_len(&input) - 1);
    feed_close(&feed);
    wf_buf_deinit(&input);
    set_options((struct wf_websocket_options){0});
    assert_true(framing->state_size <= 64);
}

static void no_memory_is_said(void **state)
{
    struct wf_buf input;

    (void)state;
    set_options((struct wf_websocket_options){.deflate = true});
    put_frames(&input, FRAMES("p.ping", "t1%F2%48%CD%C9%C9%07%00", "x.%03%E8"));
    for (size_t nth = 1;; nth++) {
        void *socket = wf_alloc(1, framing->state_size);
        struct wf_buf in, out;
        enum wf_status status;
        wf_bytes message;

        begin(socket);
        wf_buf_init(&in, WF_NO_LIMIT);
        wf_buf_init(&out, WF_NO_LIMIT);
        wf_buf_put(&in, wf_buf_peek(&input), wf_buf_len(&input));
        wf_alloc_fail_at(nth);
        do {
            status = framing->next(socket, &limits, &in, &message);
        } while (status == WF_OK);
        wf_alloc_fail_at(0);
        framing->deinit(socket);
        wf_free(socket);
        wf_buf_deinit(&in);
        wf_buf_deinit(&out);
        if (status == WF_CLOSED)
            break;
        assert_int_equal(status, WF_NO_MEMORY);
        assert_true(nth < 20);
    }
    wf_buf_deinit(&input);
    set_options((struct wf_websocket_options){0});
}

/* Autobahn's 9.3.1: 4 MiB in frames of 64 bytes. */
static void many_fragments_are_linear(void **state)
{
    static const struct wf_framing_limits megabytes = {.limit_in = 4 << 20};
    enum { FRAGMENTS = 65536 };
    void *socket = wf_alloc(1, framing->state_size);
    struct wf_buf in;
    wf_bytes message = {0};
    uint8_t part[64];
    clock_t began = clock();

    (void)state;
    memset(part, '*', sizeof(part));
    wf_buf_init(&in, 8 << 20);
    for (unsigned i = 0; i < FRAGMENTS; i++) {
        uint8_t bits = (uint8_t)((i == 0 ? 1 : 0) | (i == FRAGMENTS - 1 ? 0x80 : 0));

        wf_frame_put(&in, bits, true, (wf_bytes){part, sizeof(part)});
        if (i < FRAGMENTS - 1)
            assert_int_equal(framing->next(socket, &megabytes, &in, &message), WF_MORE);
    }
    assert_int_equal(framing->next(socket, &megabytes, &in, &message), WF_OK);
    assert_int_equal(message.len, 4 << 20);
    assert_true(clock() - began < 2 * CLOCKS_PER_SEC);
    framing->deinit(socket);
    wf_free(socket);
    wf_buf_deinit(&in);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages),
        cmocka_unit_test(sizes),
        cmocka_unit_test(fragments),
        cmocka_unit_test(control_frames),
        cmocka_unit_test(reserved_bits),
        cmocka_unit_test(reserved_opcodes),
        cmocka_unit_test(masks),
        cmocka_unit_test(lengths),
        cmocka_unit_test(text),
        cmocka_unit_test(closing),
        cmocka_unit_test(what_the_peer_says_at_the_end),
        cmocka_unit_test(after_our_end),
        cmocka_unit_test(what_proves_life),
        cmocka_unit_test(limits_of_size),
        cmocka_unit_test(compressed),
        cmocka_unit_test(broken_compressed),
        cmocka_unit_test(compressed_sizes),
        cmocka_unit_test(wrapping),
        cmocka_unit_test(wrapping_compressed),
        cmocka_unit_test(idle_holds_nothing),
        cmocka_unit_test(no_memory_is_said),
        cmocka_unit_test(many_fragments_are_linear),
    };

    feed_begin = begin;
    feed_tell = frames_tell;
    return cmocka_run_group_tests(tests, NULL, NULL);
}
