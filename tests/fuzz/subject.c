/* Compiled once for each target of a protocol, with what it is called in WF_FUZZ_PROTOCOL. */
#include "subject.h"

#include "fuzz.h"

#define JOINED(a, b)  a##b
#define NAMED(a, b)   JOINED(a, b)
#define OF_IT(suffix) NAMED(WF_FUZZ_PROTOCOL, suffix)

/* What random messages aim at: small ones, and one in a while that is not. */
enum { SHORT = 300, LONG = 6000, ARENA = 1 << 20 };

extern const struct wf_protocol OF_IT(_protocol);
extern wf_random_message *const OF_IT(_random)[];
extern const struct wf_validator OF_IT(_valid)[];

const struct fuzz_subject fuzz_subject = {
    .protocol = &OF_IT(_protocol),
    .random = OF_IT(_random),
    .valid = OF_IT(_valid),
    .to_server = WF_FUZZ_TO_SERVER,
    .is_cbor = WF_FUZZ_CBOR,
    .has_raw = WF_FUZZ_HAS_RAW,
};

static const struct wf_message *any_message(struct wf_random *random)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;
    unsigned first = wf_random_below(random, protocol->messages_count);

    for (unsigned i = 0; i < protocol->messages_count; i++) {
        const struct wf_message *message =
            &protocol->messages[(first + i) % protocol->messages_count];

        if (fuzz_travels(message))
            return message;
    }
    return NULL;
}

static bool make(const struct wf_message *message, struct wf_random *random, struct wf_buf *out)
{
    void *value = calloc(1, message->size + 1);

    FUZZ_EXPECT(value);
    fuzz_subject.random[message->tag - 1](random, value);
    if (!random->arena->failed)
        (fuzz_subject.is_cbor ? message->write_cbor : message->write_json)(out, value);
    free(value);
    return !random->arena->failed && !out->failed;
}

bool fuzz_random_message(uint64_t seed, struct wf_buf *out)
{
    static struct wf_arena arena;
    const struct wf_message *message;
    struct wf_random random;

    if (!arena.memory)
        FUZZ_EXPECT(wf_arena_init(&arena, ARENA));
    wf_arena_reset(&arena);
    wf_random_init(&random, seed, &arena, seed % 16 == 0 ? LONG : SHORT);
    message = any_message(&random);
    return message && make(message, &random, out);
}
