/* Every allocation fails once, one after the other, and every block of an arena is once the one
 * that does not fit: an error each time, no leak, no crash. */
#define _GNU_SOURCE /* memmem() */
#include "stage.h"

#include "generated/protocols.h"
#include "wireform/framing/websocket.h"

/* ---- codecs: every example of every document ---- */

/* One message in both codecs. */
struct sample {
    const struct wf_message *message;
    struct wf_buf json, cbor;
};

static wf_bytes bytes_of(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

static enum wf_status read_json(const struct sample *sample, struct wf_arena *arena, void *value)
{
    const struct wf_protocol *protocol = sample->message->protocol;
    wf_bytes bytes = bytes_of(&sample->json);
    struct wf_json_reader in;

    wf_json_reader_copy(&in, (wf_text){(const char *)bytes.ptr, bytes.len}, arena);
    in.depth_limit = protocol->limits.depth_limit;
    sample->message->read_json(&in, value);
    wf_json_reader_finish(&in);
    return in.error.status;
}

static enum wf_status read_cbor(const struct sample *sample, struct wf_arena *arena, void *value)
{
    const struct wf_protocol *protocol = sample->message->protocol;
    struct wf_cbor_reader in;

    wf_cbor_reader_copy(&in, bytes_of(&sample->cbor), arena);
    in.depth_limit = protocol->limits.depth_limit;
    sample->message->read_cbor(&in, value);
    wf_cbor_reader_finish(&in);
    return in.error.status;
}

typedef enum wf_status (*read_function)(const struct sample *sample, struct wf_arena *arena,
                                        void *value);

/* @return whether the arena was large enough */
static bool read_with_room(read_function read, const struct sample *sample, size_t room)
{
    void *value = wf_alloc(1, sample->message->size + 1);
    struct wf_arena arena;
    enum wf_status status;
    size_t size;

    assert_true(wf_arena_init(&arena, 1 << 20));
    size = arena.size;
    arena.size = room;
    arena.ready = 0;
    status = read(sample, &arena, value);
    assert_true(status == WF_OK || status == WF_NO_MEMORY);
    wf_arena_reset(&arena);
    arena.size = size;
    wf_arena_deinit(&arena);
    wf_free(value);
    return status == WF_OK;
}

/* @return whether nothing failed */
static bool read_with_failure(read_function read, const struct sample *sample, size_t nth)
{
    void *value = wf_alloc(1, sample->message->size + 1);
    size_t live = wf_alloc_live();
    struct wf_arena arena;
    enum wf_status status;

    assert_true(wf_arena_init(&arena, 1 << 20));
    wf_alloc_fail_at(nth);
    status = read(sample, &arena, value);
    wf_alloc_fail_at(0);
    assert_true(status == WF_OK || status == WF_NO_MEMORY);
    assert_int_equal(wf_alloc_live(), live);
    wf_arena_deinit(&arena);
    wf_free(value);
    return status == WF_OK;
}

static bool write_with_failure(const struct sample *sample, const void *value, bool is_cbor,
                               size_t nth)
{
    const struct wf_message *message = sample->message;
    size_t live = wf_alloc_live();
    struct wf_buf out;
    bool is_written;

    wf_buf_init(&out, WF_NO_LIMIT);
    wf_alloc_fail_at(nth);
    (is_cbor ? message->write_cbor : message->write_json)(&out, value);
    wf_alloc_fail_at(0);
    is_written = !out.failed;
    if (is_written)
        assert_int_equal(wf_buf_len(&out), wf_buf_len(is_cbor ? &sample->cbor : &sample->json));
    wf_buf_deinit(&out);
    assert_int_equal(wf_alloc_live(), live);
    return is_written;
}

static void try_reading(read_function read, const struct sample *sample)
{
    size_t failures = 0;

    for (size_t room = 0; !read_with_room(read, sample, room); room += 16)
        failures++;
    assert_true(failures > 0);
    for (size_t nth = 1; !read_with_failure(read, sample, nth); nth++)
        ;
}

static void try_writing(const struct sample *sample, const void *value)
{
    for (size_t nth = 1; !write_with_failure(sample, value, false, nth); nth++)
        ;
    for (size_t nth = 1; !write_with_failure(sample, value, true, nth); nth++)
        ;
}

static void try_example(const struct wf_message *message, const char *example)
{
    struct sample sample = {.message = message};
    void *value = wf_alloc(1, message->size + 1);
    struct wf_arena arena;

    assert_true(wf_arena_init(&arena, 1 << 20));
    wf_buf_init(&sample.json, WF_NO_LIMIT);
    wf_buf_init(&sample.cbor, WF_NO_LIMIT);
    wf_buf_put(&sample.json, example, strlen(example));
    assert_int_equal(read_json(&sample, &arena, value), WF_OK);
    wf_buf_reset(&sample.json);
    message->write_json(&sample.json, value);
    message->write_cbor(&sample.cbor, value);

    try_reading(read_json, &sample);
    try_reading(read_cbor, &sample);
    try_writing(&sample, value);
    wf_buf_deinit(&sample.json);
    wf_buf_deinit(&sample.cbor);
    wf_arena_deinit(&arena);
    wf_free(value);
}

static void every_codec_call(void **state)
{
    unsigned examples_count = 0;

    (void)state;
    for (unsigned i = 0; i < wf_protocols_count; i++) {
        for (unsigned tag = 1; tag <= wf_protocols[i]->messages_count; tag++) {
            const struct wf_message *message = &wf_protocols[i]->messages[tag - 1];

            examples_count += message->examples_count;
            for (unsigned j = 0; j < message->examples_count; j++)
                try_example(message, message->examples[j]);
        }
    }
    assert_true(examples_count > 20);
}

/* ---- one connection per framing ---- */

struct wire {
    const struct wf_framing *framing;
    unsigned variant; /* of what clients send */
};

static struct wf_protocol wired_protocol;
static struct wf_transport wired_transport;
static struct wf_service wired_service;

static void start_wired(const struct wire *wire)
{
    struct parrot_settings settings = usual();
    char why[128];

    parrot_use(&wired_protocol, &wired_transport, wire->framing);
    wired_service = parrot_service;
    wired_service.protocol = &wired_protocol;
    live_before = wf_alloc_live();
    descriptors_before = count_descriptors();
    loop = wf_loop_new();
    instance = wf_instance_start(loop, &wired_service, &settings, ".");
    assert_non_null(instance);
    if (!wf_instance_listen(instance, &wired_transport, ":0", address, sizeof(address), why,
                            sizeof(why)))
        fail_msg("%s", why);
}

/* In two pieces; a server that has hung up is no matter. */
static void say_framed(const struct wire *wire, int fd, const char *text)
{
    struct wf_buf framed;
    size_t half;

    wf_buf_init(&framed, WF_NO_LIMIT);
    wire->framing->wrap(wire->variant, &framed, (wf_bytes){(const uint8_t *)text, strlen(text)});
    half = wf_buf_len(&framed) / 2;
    (void)!send(fd, wf_buf_peek(&framed), half, MSG_NOSIGNAL);
    turn_for(1);
    (void)!send(fd, wf_buf_peek(&framed) + half, wf_buf_len(&framed) - half, MSG_NOSIGNAL);
    turn_for(1);
    wf_buf_deinit(&framed);
}

static bool hears(int fd, const char *text)
{
    uint64_t end = wf_clock_ms() + PATIENCE_MS;
    char got[512];
    size_t count = 0;

    while (count < sizeof(got) && wf_clock_ms() < end) {
        ssize_t part = recv(fd, got + count, sizeof(got) - count, MSG_DONTWAIT);

        count += part > 0 ? (size_t)part : 0;
        if (memmem(got, count, text, strlen(text)))
            return true;
        assert_true(wf_loop_turn(loop, 1));
    }
    return false;
}

static int join_framed(const struct wire *wire)
{
    int fd = dial();

    say_framed(wire, fd, "{\"t\":\"hello\"}");
    assert_true(hears(fd, "welcome"));
    return fd;
}

/* @return whether somebody was hit */
static bool converse(const struct wire *wire, size_t nth)
{
    bool has_failed;
    int ada, bob;

    start_wired(wire);
    bob = join_framed(wire);
    ada = dial();
    wf_alloc_fail_at(nth);
    turn_for(1);
    say_framed(wire, ada, "{\"t\":\"hello\"}");
    say_framed(wire, ada, "{\"t\":\"say\",\"text\":\"one\"}");
    say_framed(wire, ada, "{\"t\":\"say\",\"text\":\"many\"}");
    say_framed(wire, ada, "{\"t\":\"nonsense\"}");
    has_failed = the_parrot.closed > 0 || the_parrot.opened < 2;
    wf_alloc_fail_at(0);
    close(ada);
    close(bob);
    turn_for(2);
    close(join_framed(wire));
    stop();
    return has_failed;
}

static void one_connection_per_framing(void **state)
{
    static const struct wire wires[] = {
        {&wf_framing_json_stream, 0},
        {&wf_framing_line, 0},
        {&wf_framing_length_little[4], 0},
        {&wf_framing_length_big[2], 0},
        {&wf_framing_websocket, WF_WEBSOCKET_TEXT | WF_WEBSOCKET_MASKED},
    };

    (void)state;
    for (size_t i = 0; i < sizeof(wires) / sizeof(*wires); i++) {
        unsigned failures = 0, clean = 0;

        for (size_t nth = 1; clean < 3; nth++) {
            bool has_failed = converse(&wires[i], nth);

            failures += has_failed;
            clean = has_failed ? 0 : clean + 1;
        }
        assert_true(failures > 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_codec_call),
        cmocka_unit_test(one_connection_per_framing),
    };

    return cmocka_run_group_tests(tests, stage_set_up, NULL);
}
