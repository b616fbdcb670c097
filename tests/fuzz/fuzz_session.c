/* A whole service, with its real handlers, in front of peers that send whatever the input says, in
 * any order, and go when they like.  No sockets and no waiting: fake_net.h.
 *
 * The input is a list of actions: a byte says which and by whom, further bytes say more.  The first
 * byte says whether messages go through the service's framing, or past it, each with its length in
 * front. */
#define _GNU_SOURCE /* nftw() */
#include <ftw.h>
#include <unistd.h>

#include "fake_net.h"
#include "fuzz.h"
#include "scene.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/codec/deflate.h"
#include "wireform/codec/random.h"
#include "wireform/io/loop_private.h"
#include "wireform/io/session_private.h"

#define JOINED(a, b)  a##b
#define NAMED(a, b)   JOINED(a, b)
#define OF_IT(suffix) NAMED(WF_FUZZ_SERVICE, suffix)

extern const struct wf_service OF_IT(_service);
extern wf_random_message *const OF_IT(_random)[];

/* Low, so that the edges are reached. */
enum {
    CONNECTIONS = 5,
    QUEUE = 1 << 14,
    ROOM = 200,
    ARENA = 1 << 20,
    INPUT = 4096,
    BLOCKS_PER_BYTE = 64,
    TURNS_TO_END = 5000
};

/* --- What is sent ----------------------------------------------------------------------------- */

bool __real_wf_send(wf_audience to, const struct wf_message *message, const void *value);
bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value);

/* Whatever the handlers were told, they send what the document allows. */
bool __wrap_wf_send(wf_audience to, const struct wf_message *message, const void *value)
{
    struct wf_error error = {0};

    FUZZ_EXPECT(message->to_client);
    if (!message->validate(value, &error)) {
        (void)fprintf(stderr, "%s: %s: %s\n", message->name, error.pointer, error.what);
        fuzz_broken_promise("what is sent is valid", __FILE__, __LINE__);
    }
    scene_heard(message->tag, value);
    return __real_wf_send(to, message, value);
}

/* --- Past the framing ------------------------------------------------------------------------- */

static enum wf_status take_framed(void *state, const struct wf_framing_limits *limits,
                                  struct wf_buf *in, wf_bytes *message)
{
    size_t len;

    (void)state;
    (void)limits;
    if (wf_buf_len(in) < 2)
        return WF_MORE;
    len = wf_buf_peek(in)[0] | (size_t)wf_buf_peek(in)[1] << 8;
    if (wf_buf_len(in) < 2 + len)
        return WF_MORE;
    (void)wf_buf_take(in, 2);
    *message = wf_buf_take(in, len);
    return WF_OK;
}

static void wrap_nothing(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    (void)variant;
    wf_buf_put(out, message.ptr, message.len);
}

static const struct wf_framing past_the_framing = {
    .name = "none", .next = take_framed, .wrap = wrap_nothing};

/* --- One run ---------------------------------------------------------------------------------- */

struct stage {
    struct wf_protocol protocol; /* The service's, and another framing perhaps. */
    struct wf_transport transport;
    struct wf_service service;
    struct wf_instance *instance;
    bool is_framed;

    const uint8_t *at, *end; /* Of the input. */
};

static struct wf_loop *loop; /* Of all runs: what is left in it between two is nothing but room. */
static char in_memory[] = "/dev/shm/wireform-fuzz-XXXXXX", on_disk[] = "/tmp/wireform-fuzz-XXXXXX";
static const char *data_dir;

static unsigned next_byte(struct stage *stage)
{
    return stage->at < stage->end ? *stage->at++ : 0;
}

static void say(struct stage *stage, unsigned peer, wf_bytes message)
{
    struct wf_buf framed;
    uint8_t len[] = {(uint8_t)message.len, (uint8_t)(message.len >> 8)};

    wf_buf_init(&framed, WF_NO_LIMIT);
    if (stage->is_framed) {
        stage->transport.framing->wrap(0, &framed, message);
    } else if (message.len < 65536) {
        wf_buf_put(&framed, len, sizeof(len));
        if (message.len > 0)
            wf_buf_put(&framed, message.ptr, message.len);
    }
    scene_adapt((char *)(uintptr_t)wf_buf_peek(&framed), wf_buf_len(&framed));
    fake_say(peer, (wf_bytes){wf_buf_peek(&framed), wf_buf_len(&framed)});
    wf_buf_deinit(&framed);
}

static const struct wf_message *any_message(struct stage *stage)
{
    const struct wf_protocol *protocol = &stage->protocol;
    unsigned first = next_byte(stage);

    for (unsigned i = 0; i < protocol->messages_count; i++) {
        const struct wf_message *message =
            &protocol->messages[(first + i) % protocol->messages_count];

        if (message->to_server)
            return message;
    }
    return NULL;
}

static void encode(const struct stage *stage, const struct wf_message *message, const void *value,
                   struct wf_buf *out)
{
    if (stage->protocol.is_cbor)
        message->write_cbor(out, value);
    else
        message->write_json(out, value);
}

/* Few seeds, so that peers meet: the same seed gives the same names. */
static void say_random(struct stage *stage, unsigned peer)
{
    static struct wf_arena arena;
    const struct wf_message *message = any_message(stage);
    struct wf_random random;
    struct wf_buf out;
    void *value;

    if (!message)
        return;
    if (!arena.memory)
        FUZZ_EXPECT(wf_arena_init(&arena, ARENA));
    wf_arena_reset(&arena);
    wf_random_init(&random, next_byte(stage), &arena, ROOM);
    value = calloc(1, message->size + 1);
    FUZZ_EXPECT(value);
    OF_IT(_random)[message->tag - 1](&random, value);
    wf_buf_init(&out, WF_NO_LIMIT);
    encode(stage, message, value, &out);
    say(stage, peer, (wf_bytes){wf_buf_peek(&out), wf_buf_len(&out)});
    wf_buf_deinit(&out);
    free(value);
}

/* The document's examples are what people say to each other. */
static void say_example(struct stage *stage, unsigned peer)
{
    const struct wf_message *message = any_message(stage);
    unsigned which = next_byte(stage);
    wf_text example;

    if (!message || message->examples_count == 0 || stage->protocol.is_cbor) {
        say_random(stage, peer);
        return;
    }
    example = wf_text_of(message->examples[which % message->examples_count]);
    say(stage, peer, (wf_bytes){(const uint8_t *)example.ptr, example.len});
}

static void say_bytes(struct stage *stage, unsigned peer)
{
    size_t len = next_byte(stage);

    if (len > (size_t)(stage->end - stage->at))
        len = (size_t)(stage->end - stage->at);
    say(stage, peer, (wf_bytes){stage->at, len});
    stage->at += len;
}

static void dial(struct stage *stage, unsigned peer)
{
    if (!fake_is_connected(peer))
        wf_session_accept(stage->instance, &stage->instance->kinds[0], fake_dial(peer));
}

static void act(struct stage *stage, unsigned what, unsigned peer)
{
    if (what != 1 && !fake_is_connected(peer)) {
        dial(stage, peer);
        return;
    }
    switch (what) {
    case 0:
        fake_pass_time(1U << next_byte(stage) % 18);
        break;
    case 2:
        fake_hang_up(peer);
        break;
    case 3:
        fake_vanish(peer);
        break;
    case 4:
        fake_read_only(peer, next_byte(stage));
        break;
    case 5:
        fake_read_only(peer, WF_NO_LIMIT);
        break;
    case 6:
        say_bytes(stage, peer);
        break;
    case 7:
    case 8:
    case 9:
        say_example(stage, peer);
        break;
    default:
        say_random(stage, peer);
        break;
    }
}

/* --- What must be true between two turns ------------------------------------------------------ */

static void expect_legal_states(const struct stage *stage)
{
    const struct wf_instance *instance = stage->instance;
    unsigned in_state[WF_STATES_LIMIT] = {0};
    unsigned open = 0;

    for (const struct wf_peer_session *session = instance->sessions; session;
         session = session->next) {
        FUZZ_EXPECT(session->state < instance->service->session->states_count);
        FUZZ_EXPECT(session->conn.kind->instance == instance);
        in_state[session->state] += session->is_in_state;
        open += session->peer != NULL;
    }
    for (unsigned i = 0; i < WF_STATES_LIMIT; i++)
        FUZZ_EXPECT(in_state[i] == instance->in_state[i].count);
    FUZZ_EXPECT(open <= CONNECTIONS);
}

static void turn(struct stage *stage)
{
    FUZZ_EXPECT(wf_loop_turn(loop, 0));
    expect_legal_states(stage);
}

/* --- From start to end ------------------------------------------------------------------------ */

static void start(struct stage *stage)
{
    stage->protocol = *OF_IT(_service).protocol;
    stage->transport = stage->protocol.transports[0];
    stage->transport.begins_with_http = false;
    stage->transport.comet = NULL;
    stage->protocol.transports = &stage->transport;
    stage->protocol.transports_count = 1;
    stage->service = OF_IT(_service);
    stage->service.protocol = &stage->protocol;
    stage->service.http = NULL;
    stage->is_framed = next_byte(stage) % 4 == 0 && !OF_IT(_service).http;
    if (!stage->is_framed)
        stage->transport.framing = &past_the_framing;
    fake_net_reset();
    scene_store(data_dir);
    stage->instance = wf_instance_start(loop, &stage->service,
                                        scene_settings(stage->service.default_settings), data_dir);
    FUZZ_EXPECT(stage->instance);
    stage->instance->tuning.connections_limit = CONNECTIONS;
    stage->instance->tuning.queue_limit = QUEUE;
}

static void note_end(void *user)
{
    *(bool *)user = true;
}

static int remove_one(const char *path, const struct stat *info, int kind, struct FTW *place)
{
    (void)info;
    (void)kind;
    return place->level > 0 ? remove(path) : 0;
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
    for (unsigned i = 0; i < FAKE_PEERS; i++)
        FUZZ_EXPECT(!fake_is_connected(i));
    (void)nftw(data_dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
}

static void remove_data_dir(void)
{
    (void)nftw(data_dir, remove_one, 8, FTW_DEPTH | FTW_PHYS);
    (void)rmdir(data_dir);
}

/* What the loop and the deflate streams of this thread keep from their first use on is no leak. */
static void warm_up(void)
{
    static const uint8_t empty_message[] = {1, 0};
    struct stage stage = {.at = empty_message, .end = empty_message + sizeof(empty_message)};
    struct wf_buf stream;

    wf_buf_init(&stream, WF_NO_LIMIT);
    wf_deflate_put(&stream, WF_ZLIB, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_deflate_put(&stream, WF_GZIP, (wf_bytes){(const uint8_t *)"{}", 2});
    wf_buf_deinit(&stream);
    start(&stage);
    dial(&stage, 0);
    say_bytes(&stage, 0);
    turn(&stage);
    /* Else the server reads by a call that fake_net.c does not know. */
    FUZZ_EXPECT(stage.instance->counters.messages_in == 1);
    end(&stage);
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    loop = wf_loop_new();
    FUZZ_EXPECT(loop);
    data_dir = mkdtemp(in_memory) ? in_memory : mkdtemp(on_disk);
    FUZZ_EXPECT(data_dir);
    FUZZ_EXPECT(atexit(remove_data_dir) == 0);
    warm_up();
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct stage stage = {.at = data, .end = data + size};
    size_t live = wf_alloc_live();

    if (size > INPUT)
        return 0;
    start(&stage);
    while (stage.at < stage.end) {
        unsigned action = next_byte(&stage);

        act(&stage, action % 16, action / 16 % FAKE_PEERS);
        if (action < 192) /* Some things happen in one turn. */
            turn(&stage);
        FUZZ_EXPECT(wf_alloc_live() - live < 256 + BLOCKS_PER_BYTE * size);
    }
    end(&stage);
    FUZZ_EXPECT(wf_alloc_live() == live);
    return 0;
}
