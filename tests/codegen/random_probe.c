/* Random messages of every protocol in randoms.h: each is valid, and the same after it went
 * through a codec, and through one codec and the other.
 *
 * random_probe COUNT SAMPLES tries COUNT values of each message and prints the first SAMPLES of
 * them, `PROTOCOL MESSAGE JSON`; a promise not kept is told, and then the exit code is 1. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "protocols.h"
#include "wireform/codec/random.h"

/* What is aimed at: mostly short messages, which say as much in less time. */
enum { SHORT = 1 << 9, LONG = 1 << 18 };

enum { ARENA = 1 << 26 };

struct subject {
    const struct wf_protocol *protocol;
    wf_random_message *const *randoms;
};

#define SUBJECT(p)                                                                                 \
    extern const struct wf_protocol p##_protocol;                                                  \
    extern wf_random_message *const p##_random[];
#include "randoms.h"
#undef SUBJECT
#define SUBJECT(p) {&p##_protocol, p##_random},
static const struct subject subjects[] = {
#include "randoms.h"
};

static struct wf_arena made_arena, read_arena;
static int broken;

static bool tell(const struct wf_message *message, uint64_t seed, const char *what,
                 const struct wf_error *error)
{
    printf("broken %s %s, seed %llu: %s: %s %s\n", message->protocol->name, message->name,
           (unsigned long long)seed, what, error ? error->pointer : "", error ? error->what : "");
    broken = 1;
    return false;
}

/* One that no operation has is known by nothing that is in it. */
static bool travels(const struct wf_message *message)
{
    return message->to_server || message->to_client;
}

static bool read_json(const struct wf_message *message, wf_bytes text, void *value,
                      struct wf_error *error)
{
    const struct wf_protocol *protocol = message->protocol;
    struct wf_json_reader in;
    unsigned tag;

    wf_json_reader_copy(&in, (wf_text){(const char *)text.ptr, text.len}, &read_arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.plain_integers = protocol->plain_integers;
    in.keep_surrogates = protocol->keep_surrogates;
    if (!travels(message))
        tag = message->tag;
    else if (message->to_server)
        tag = protocol->identify_to_server(&in);
    else
        tag = protocol->identify_to_client(&in);
    if (tag == message->tag)
        message->read_json(&in, value);
    wf_json_reader_finish(&in);
    *error = in.error;
    return tag == message->tag && error->status == WF_OK;
}

static bool read_cbor(const struct wf_message *message, wf_bytes item, void *value,
                      struct wf_error *error)
{
    const struct wf_protocol *protocol = message->protocol;
    struct wf_cbor_reader in;
    unsigned tag;

    wf_cbor_reader_copy(&in, item, &read_arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.style = protocol->cbor_style;
    if (!travels(message))
        tag = message->tag;
    else if (message->to_server)
        tag = protocol->identify_to_server_cbor(&in);
    else
        tag = protocol->identify_to_client_cbor(&in);
    if (tag == message->tag)
        message->read_cbor(&in, value);
    wf_cbor_reader_finish(&in);
    *error = in.error;
    return tag == message->tag && error->status == WF_OK;
}

/* Writes the value with one codec, and reads it again. */
static bool survives(const struct wf_message *message, uint64_t seed, const void *value, bool cbor,
                     struct wf_buf *out)
{
    void *again = calloc(1, message->size + 1);
    struct wf_error error = {0};
    wf_bytes bytes;
    bool is_fine;

    wf_arena_reset(&read_arena);
    wf_buf_reset(out);
    (cbor ? message->write_cbor : message->write_json)(out, value);
    bytes = (wf_bytes){wf_buf_peek(out), wf_buf_len(out)};
    is_fine = !out->failed;
    if (!is_fine)
        tell(message, seed, "cannot be written", NULL);
    else if (!(is_fine = (cbor ? read_cbor : read_json)(message, bytes, again, &error)))
        tell(message, seed, cbor ? "refused as CBOR" : "refused as JSON", &error);
    else if (!(is_fine = message->equal(value, again)))
        tell(message, seed, cbor ? "differs after CBOR" : "differs after JSON", NULL);
    free(again);
    return is_fine;
}

static void try_message(const struct subject *subject, const struct wf_message *message,
                        unsigned count, unsigned samples)
{
    void *value = calloc(1, message->size + 1);
    struct wf_buf out;

    wf_buf_init(&out, WF_NO_LIMIT);
    for (uint64_t seed = 0; seed < count; seed++) {
        struct wf_error error = {0};
        struct wf_random random;

        wf_arena_reset(&made_arena);
        wf_random_init(&random, seed, &made_arena, seed % 64 == 63 ? LONG : SHORT);
        subject->randoms[message->tag - 1](&random, value);
        if (made_arena.failed || !message->validate(value, &error)) {
            tell(message, seed, "not valid", &error);
            break;
        }
        if (!survives(message, seed, value, true, &out) ||
            !survives(message, seed, value, false, &out))
            break;
        if (seed < samples)
            printf("%s %s %.*s\n", subject->protocol->name, message->name, (int)wf_buf_len(&out),
                   (const char *)wf_buf_peek(&out));
    }
    wf_buf_deinit(&out);
    free(value);
}

static void try_protocol(const struct subject *subject, unsigned count, unsigned samples)
{
    for (unsigned i = 0; i < subject->protocol->messages_count; i++) {
        const struct wf_message *message = &subject->protocol->messages[i];

        if (message->protocol) /* and not one that is gone */
            try_message(subject, message, count, samples);
    }
}

int main(int argc, char **argv)
{
    unsigned count = argc > 2 ? (unsigned)atoi(argv[1]) : 0;
    unsigned samples = argc > 2 ? (unsigned)atoi(argv[2]) : 0;

    if (!wf_arena_init(&made_arena, ARENA) || !wf_arena_init(&read_arena, ARENA))
        return 1;
    for (size_t i = 0; i < sizeof(subjects) / sizeof(subjects[0]); i++)
        try_protocol(&subjects[i], count, samples);
    return broken;
}
