/* A service that speaks HTTP and changes over to WebSocket, in front of clients that send whatever
 * the input says, in pieces of any size, and go when they like.  No sockets and no waiting:
 * fake_net.h.
 *
 * The input is a list of actions: a byte says which and by whom, further bytes say more. */
#include "../http/site.h"
#include "../unit/parrot.h"
#include "fake_net.h"
#include "fuzz.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/http_private.h"

/* Low, so that the edges are reached. */
enum { CONNECTIONS = 5, QUEUE = 1 << 12, TURNS_TO_END = 200 };

bool __real_wf_send(wf_audience to, const struct wf_message *message, const void *value);
bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value);

bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value)
{
    return __real_wf_send(to, message, value);
}

#define HOST " HTTP/1.1\r\nHost: a\r\n"

/* Whole requests, pieces of some, and frames behind a mask of zeros. */
static const wf_text phrases[] = {
    WF_TEXT_INIT("GET /" HOST "\r\n"),
    WF_TEXT_INIT("GET /hello/x%20y" HOST "X-Other: z\r\n\r\n"),
    WF_TEXT_INIT("HEAD /file/status" HOST "\r\n"),
    WF_TEXT_INIT("GET /file/status" HOST "Range: bytes=0-\r\nConnection: close\r\n\r\n"),
    WF_TEXT_INIT("GET /big?bytes=100000" HOST "\r\n"),
    WF_TEXT_INIT("GET /later?ms=40" HOST "\r\n"),
    WF_TEXT_INIT("GET /stream?count=9&ms=5" HOST "\r\n"),
    WF_TEXT_INIT("GET /stream?count=9&ms=0 HTTP/1.0\r\n\r\n"),
    WF_TEXT_INIT("POST /echo" HOST "Content-Length: 9\r\n\r\n"),
    WF_TEXT_INIT("POST /echo" HOST "Transfer-Encoding: chunked\r\nExpect: 100-continue\r\n\r\n"),
    WF_TEXT_INIT("POST /hold?ms=9" HOST "Content-Length: 20\r\n\r\n"),
    WF_TEXT_INIT("POST /ignore" HOST "Content-Length: 70000\r\n\r\n"),
    WF_TEXT_INIT("POST /form" HOST "Transfer-Encoding: chunked\r\n"
                 "Content-Type: multipart/form-data; boundary=B\r\n\r\n"),
    WF_TEXT_INIT("4\r\n--B\r\r\n2\r\n\n\r\r\n1\r\n\n\r\n"),
    WF_TEXT_INIT("5\r\nhello\r\n"),
    WF_TEXT_INIT("0\r\n\r\n"),
    WF_TEXT_INIT("OPTIONS /file/x" HOST "Access-Control-Request-Method: GET\r\n\r\n"),
    WF_TEXT_INIT("123456789"),
    WF_TEXT_INIT(
        "GET /parrot" HOST "Connection: Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"),
    WF_TEXT_INIT("\x81\x8d\0\0\0\0{\"t\":\"hello\"}"),
    WF_TEXT_INIT("\x81\x9c\0\0\0\0{\"t\":\"say\",\"text\":\"flood\"}  "),
    WF_TEXT_INIT("\x88\x80\0\0\0\0"),
};
enum { PHRASES = sizeof(phrases) / sizeof(phrases[0]) };

struct stage {
    struct wf_protocol protocol;
    struct wf_transport transport;
    struct wf_service service;
    struct wf_instance *instance;
    const uint8_t *at, *end; /* Of the input. */
};

static struct wf_loop *loop; /* Of all runs: what is left in it between two is nothing but room. */

static unsigned next_byte(struct stage *stage)
{
    return stage->at < stage->end ? *stage->at++ : 0;
}

static void say_phrase(struct stage *stage, unsigned peer)
{
    wf_text phrase = phrases[next_byte(stage) % PHRASES];

    fake_say(peer, (wf_bytes){(const uint8_t *)phrase.ptr, phrase.len});
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

/* All are counted, since limits go by that; and nobody is of HTTP and known to the parrot. */
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

static void start(struct stage *stage)
{
    struct parrot_settings settings = {.tuning = {.flush_timeout_ms = 100,
                                                  .pacing = WF_PACING_NEVER,
                                                  .queue_limit = QUEUE,
                                                  .connections_limit = CONNECTIONS}};

    parrot_use(&stage->protocol, &stage->transport, &wf_framing_websocket);
    stage->transport.begins_with_http = true;
    stage->service = parrot_service;
    stage->service.protocol = &stage->protocol;
    stage->service.http = &the_site;
    the_site.head_limit = 1024;
    the_site.fields_limit = 16;
    site_options = (struct site_options){loop, "/proc/self"};
    fake_net_reset();
    stage->instance = wf_instance_start(loop, &stage->service, &settings, ".");
    FUZZ_EXPECT(stage->instance);
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
    FUZZ_EXPECT(site_waiting == 0);
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
