#ifndef WIREFORM_TESTS_FUZZ_HTTP_TALK_H
#define WIREFORM_TESTS_FUZZ_HTTP_TALK_H

#include "../unit/parrot.h"
#include "fake_net.h"
#include "fuzz.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/http_private.h"
#include "wireform/io/loop_private.h"

/** A parrot behind HTTP, in front of clients that send whatever the input says, in pieces of any
 *  size, and go when they like.  No sockets and no waiting: fake_net.h.
 *
 *  The input is a list of actions: a byte says which and by whom, further bytes say more.  Who
 *  includes this says what the clients know by heart, and starts the service. */

/* Low, so that the edges are reached. */
enum { CONNECTIONS = 5, QUEUE = 1 << 12, TURNS_TO_END = 200 };

bool __real_wf_send(wf_audience to, const struct wf_message *message, const void *value);
bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value);

bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value)
{
    return __real_wf_send(to, message, value);
}

#define HOST " HTTP/1.1\r\nHost: a\r\n"

struct stage {
    struct wf_protocol protocol;
    struct wf_transport transport;
    struct wf_service service;
    struct wf_instance *instance;
    const uint8_t *at, *end; /* Of the input. */
};

static struct wf_loop *loop; /* Of all runs: what is left in it between two is nothing but room. */

/** Said by whoever includes this. */
static wf_text phrase(unsigned number);
static void start(struct stage *stage);
static bool nothing_is_left(void);

static unsigned next_byte(struct stage *stage)
{
    return stage->at < stage->end ? *stage->at++ : 0;
}

static void say_phrase(struct stage *stage, unsigned peer)
{
    wf_text said = phrase(next_byte(stage));

    fake_say(peer, (wf_bytes){(const uint8_t *)said.ptr, said.len});
}

static void say_bytes(struct stage *stage, unsigned peer)
{
    size_t len = next_byte(stage);

    if (len > (size_t)(stage->end - stage->at))
        len = (size_t)(stage->end - stage->at);
    fake_say(peer, (wf_bytes){stage->at, len});
    stage->at += len;
}

static void act(struct stage *stage, unsigned what, unsigned peer)
{
    if (!fake_is_connected(peer)) {
        wf_http_accept(stage->instance, fake_dial(peer));
        return;
    }
    switch (what) {
    case 0:
        fake_pass_time(1U << next_byte(stage) % 16);
        break;
    case 1:
        fake_hang_up(peer);
        break;
    case 2:
        fake_vanish(peer);
        break;
    case 3:
        fake_read_only(peer, next_byte(stage));
        break;
    case 4:
        fake_read_only(peer, WF_NO_LIMIT);
        break;
    case 5:
    case 6:
        say_bytes(stage, peer);
        break;
    default:
        say_phrase(stage, peer);
        break;
    }
}

/** All are counted, since limits go by that; and nobody is of HTTP and known to the parrot. */
static void expect_honest_counts(const struct stage *stage)
{
    const struct wf_instance *instance = stage->instance;
    unsigned all = 0, known = 0;

    for (const struct wf_peer_session *session = instance->sessions; session;
         session = session->next) {
        all++;
        known += session->peer != NULL;
        FUZZ_EXPECT(!session->peer || !wf_session_is_http(session));
    }
    FUZZ_EXPECT(all == instance->sessions_count);
    FUZZ_EXPECT(known <= CONNECTIONS);
}

static void turn(struct stage *stage)
{
    FUZZ_EXPECT(wf_loop_turn(loop, 0));
    expect_honest_counts(stage);
}

static void note_end(void *user)
{
    *(bool *)user = true;
}

static void end(struct stage *stage)
{
    bool has_ended = false;

    wf_instance_shutdown(stage->instance, note_end, &has_ended);
    for (unsigned i = 0; i < TURNS_TO_END && !has_ended; i++) {
        turn(stage);
        fake_pass_time(1000);
    }
    FUZZ_EXPECT(has_ended);
    wf_instance_free(stage->instance);
    wf_turn_blocks_deinit(&loop->turn_blocks); /* A block stays for the next turn. */
    FUZZ_EXPECT(nothing_is_left());
    for (unsigned i = 0; i < FAKE_PEERS; i++)
        FUZZ_EXPECT(!fake_is_connected(i));
}

static void run(const uint8_t *data, size_t size)
{
    struct stage stage = {.at = data, .end = data + size};

    start(&stage);
    while (stage.at < stage.end) {
        unsigned action = next_byte(&stage);

        act(&stage, action / FAKE_PEERS % 12, action % FAKE_PEERS);
        if (action >= 96)
            turn(&stage);
    }
    turn(&stage);
    end(&stage);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t live;

    if (!loop) {
        wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
        loop = wf_loop_new();
        FUZZ_EXPECT(loop);
        run((const uint8_t *)"", 0);
    }
    live = wf_alloc_live();
    run(data, size);
    FUZZ_EXPECT(wf_alloc_live() == live);
    return 0;
}

#endif
