/* Reads and writes messages with several libraries in one process.  Nothing is timed before all of
 * them read the same from every message, and before it is known which of the broken ones each lets
 * through; we may let none.
 *
 *     codec json|cbor FOLDER      measures all; a line of JSON for each figure
 *     codec count FOLDER KIND SPELLING decode|encode TIMES
 *                                 only does our part, for those who count instructions */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "../measure.h"
#include "input.h"
#include "peers.h"

#define CONTENDERS(each) each(wireform) each(wireform_lending) PEERS(each)
#define DECLARE(name)    extern const struct contender name;
#define ADDRESS(name)    &name,

CONTENDERS(DECLARE)
static const struct contender *const contenders[] = {CONTENDERS(ADDRESS)};
enum { CONTENDERS_COUNT = sizeof(contenders) / sizeof(contenders[0]) };

static const char *const spellings[] = {"expected", "shuffled", "tag-last", "pretty",
                                        "escapes",  "foreign",  "worst",    NULL};

/* Keeps the compiler from dropping work whose result nobody reads. */
static volatile size_t sink;

static void fail(const char *who, const char *what, const char *input, size_t number)
{
    (void)fprintf(stderr, "bench: %s %s message %zu of %s\n", who, what, number, input);
    exit(1);
}

/* --- Correctness first ------------------------------------------------------------------------ */

static bool is_equal(enum kind kind, const union message *a, const union message *b)
{
    switch (kind) {
    case CHAT:
        return chatmaster_equal_message(&a->chat, &b->chat);
    case RELAY:
        return concierge_equal_message(&a->relay, &b->relay);
    case CHANGES:
        return etherpad_equal_new_changes(&a->changes, &b->changes);
    case UUIDS:
        return concierge_equal_self_subscribe_result(&a->uuids, &b->uuids);
    case CLIENTS:
        return concierge_equal_client_fetch_all_result(&a->clients, &b->clients);
    case GET_OBJ:
        return ensync_equal_get_obj(&a->get_obj, &b->get_obj);
    case RMDIR:
        return ensync_equal_rmdir(&a->rmdir, &b->rmdir);
    default:
        return ensync_equal_putobj(&a->putobj, &b->putobj);
    }
}

/* `own` is the input as the contender gets it. */
static void check_decoder(const struct contender *contender, const struct input *input,
                          const struct input *own)
{
    for (size_t i = 0; i < input->count; i++) {
        union message theirs = {0};
        union message ours = {0};

        if (!wireform.decode[input->kind](input->messages[i].bytes, input->messages[i].size, &ours))
            fail(wireform.name, "refuses", input->name, i);
        if (!contender->decode[own->kind](own->messages[i].bytes, own->messages[i].size, &theirs))
            fail(contender->name, "refuses", input->name, i);
        if (input->kind == RELAY && !contender->keeps_raw)
            theirs.relay.data = ours.relay.data;
        if (!is_equal(input->kind, &ours, &theirs))
            fail(contender->name, "misreads", input->name, i);
    }
}

/* @return the messages that have to be refused, and are not */
static size_t count_accepted(const struct contender *contender, const struct input *bad)
{
    size_t accepted = 0;

    for (size_t i = 0; i < bad->count; i++) {
        union message msg;

        if (!contender->decode[bad->kind](bad->messages[i].bytes, bad->messages[i].size, &msg))
            continue;
        accepted++;
        if (contender == &wireform)
            fail(contender->name, "accepts", bad->name, i);
    }
    return accepted;
}

/* Our decoder, the messages staying until wireform_keep(false). */
static void decode_to_keep(const struct input *input, union message *messages)
{
    wireform_keep(true);
    for (size_t i = 0; i < input->count; i++)
        if (!wireform.decode[input->kind](input->messages[i].bytes, input->messages[i].size,
                                          &messages[i]))
            fail(wireform.name, "refuses", input->name, i);
}

/* Spellings of one message may differ, so what was written is read again. */
static void check_encoder(const struct contender *contender, const struct input *input,
                          const union message *messages)
{
    if (contender == &wireform_lending) /* Writes a part. */
        return;
    for (size_t i = 0; i < input->count; i++) {
        const struct contender *judge = contender->has_own_wire ? contender : &wireform;
        union message again = {0};
        wf_text written = contender->encode[input->kind](&messages[i]);
        char *copy = calloc(written.len + PADDING, 1);

        if (!written.ptr || !copy)
            fail(contender->name, "does not write", input->name, i);
        memcpy(copy, written.ptr, written.len);
        if (!judge->decode[input->kind](copy, written.len, &again) ||
            !is_equal(input->kind, &messages[i], &again))
            fail(contender->name, "miswrites", input->name, i);
        free(copy);
    }
}

/* The same messages as a contender with a wire of its own has them. */
static void rewrite(const struct contender *contender, const struct input *input, struct input *own)
{
    static union message messages[MESSAGES_MAX];

    *own = *input;
    own->bytes = 0;
    decode_to_keep(input, messages);
    for (size_t i = 0; i < input->count; i++) {
        wf_text written = contender->encode[input->kind](&messages[i]);

        own->messages[i].bytes = calloc(written.len + PADDING, 1);
        if (!written.ptr || !own->messages[i].bytes)
            fail(contender->name, "does not write", input->name, i);
        memcpy(own->messages[i].bytes, written.ptr, written.len);
        own->messages[i].size = written.len;
        own->bytes += written.len;
    }
    wireform_keep(false);
}

/* --- Timing ----------------------------------------------------------------------------------- */

struct work {
    const struct contender *contender;
    const struct input *input;
    const union message *messages;
};

static void decode_all(const void *context)
{
    const struct work *work = context;
    const struct input *input = work->input;
    decoder *decode = work->contender->decode[input->kind];

    for (size_t i = 0; i < input->count; i++) {
        union message msg;

        if (!decode(input->messages[i].bytes, input->messages[i].size, &msg))
            abort();
        sink += *(const unsigned char *)&msg;
    }
}

static void encode_all(const void *context)
{
    const struct work *work = context;
    encoder *encode = work->contender->encode[work->input->kind];

    for (size_t i = 0; i < work->input->count; i++)
        sink += encode(&work->messages[i]).len;
}

static void print(const char *verb, const struct work *work, const struct figure *figure,
                  size_t accepted)
{
    double count = (double)work->input->count;

    printf("{\"case\": \"%s %s\", \"bytes\": %.0f, \"who\": \"%s %s\", \"ns\": %.2f, \"least\": "
           "%.2f, \"most\": %.2f, \"rounds\": %d, \"accepted\": %zu, \"own_wire\": %s}\n",
           verb, work->input->name, (double)work->input->bytes / count, work->contender->name,
           work->contender->version, figure->median / count, figure->least / count,
           figure->most / count, MEASURED_ROUNDS, accepted,
           work->contender->has_own_wire ? "true" : "false");
    (void)fflush(stdout);
}

static void compare(const char *verb, void (*run)(const void *), const struct work *works,
                    size_t count, const size_t *accepted)
{
    struct runner runners[CONTENDERS_COUNT] = {0};
    struct figure figures[CONTENDERS_COUNT];

    for (size_t i = 0; i < count; i++)
        runners[i] = (struct runner){run, &works[i]};
    measure(runners, count, figures);
    for (size_t i = 0; i < count; i++)
        print(verb, &works[i], &figures[i], accepted[i]);
}

/* Those with a wire of their own know one spelling only. */
static bool takes_part(const struct contender *contender, const struct input *input, bool is_plain)
{
    return contender->decode[input->kind] && (is_plain || !contender->has_own_wire);
}

static void compare_decoders(const struct input *input, const struct input *bad, bool is_plain)
{
    static struct input own[CONTENDERS_COUNT];
    struct work works[CONTENDERS_COUNT];
    size_t accepted[CONTENDERS_COUNT] = {0};
    size_t count = 0;

    for (size_t i = 0; i < CONTENDERS_COUNT; i++) {
        const struct contender *contender = contenders[i];

        if (!takes_part(contender, input, is_plain))
            continue;
        if (contender->has_own_wire) {
            rewrite(contender, input, &own[count]);
        } else {
            own[count] = *input;
            accepted[count] = count_accepted(contender, bad);
        }
        check_decoder(contender, input, &own[count]);
        works[count] = (struct work){contender, &own[count], NULL};
        count++;
    }
    compare("decode", decode_all, works, count, accepted);
    for (size_t i = 0; i < count; i++)
        if (works[i].contender->has_own_wire)
            input_unload(&own[i]);
}

static void compare_encoders(const struct input *input)
{
    static union message messages[MESSAGES_MAX];
    struct work works[CONTENDERS_COUNT];
    size_t accepted[CONTENDERS_COUNT] = {0};
    size_t count = 0;

    decode_to_keep(input, messages);
    for (size_t i = 0; i < CONTENDERS_COUNT; i++) {
        if (!contenders[i]->encode[input->kind])
            continue;
        check_encoder(contenders[i], input, messages);
        works[count++] = (struct work){contenders[i], input, messages};
    }
    compare("encode", encode_all, works, count, accepted);
    wireform_keep(false);
}

static bool is_written(const char *spelling)
{
    return strcmp(spelling, "expected") == 0 || strcmp(spelling, "escapes") == 0 ||
           strcmp(spelling, "foreign") == 0;
}

static void compare_kind(const char *folder, enum kind kind)
{
    struct input bad;

    if (!input_load(folder, kind, "bad", &bad))
        fail("inputs.py", "did not write", kind_names[kind], 0);
    for (const char *const *spelling = spellings; *spelling; spelling++) {
        bool is_plain = strcmp(*spelling, "expected") == 0;
        struct input input;

        if (!input_load(folder, kind, *spelling, &input))
            continue;
        compare_decoders(&input, &bad, is_plain);
        if (is_written(*spelling))
            compare_encoders(&input);
        input_unload(&input);
    }
    input_unload(&bad);
}

/* --- For those who count instructions --------------------------------------------------------- */

static int count_steps(char **arguments)
{
    static union message messages[MESSAGES_MAX];
    struct input input;
    struct work work = {&wireform, &input, messages};
    long times = atol(arguments[4]);
    enum kind kind = CHAT;

    while (kind < KINDS && strcmp(kind_names[kind], arguments[1]) != 0)
        kind++;
    if (kind == KINDS || !input_load(arguments[0], kind, arguments[2], &input))
        return 2;
    decode_to_keep(&input, messages);
    wireform_keep(strcmp(arguments[3], "encode") == 0);
    for (long i = 0; i < times; i++)
        (strcmp(arguments[3], "encode") == 0 ? encode_all : decode_all)(&work);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 7 && strcmp(argv[1], "count") == 0)
        return count_steps(argv + 2);
    if (argc != 3 || (strcmp(argv[1], "json") != 0 && strcmp(argv[1], "cbor") != 0)) {
        (void)fprintf(stderr, "codec json|cbor FOLDER\n"
                              "codec count FOLDER KIND SPELLING decode|encode TIMES\n");
        return 2;
    }
    printf("{\"flags\": \"%s\", \"compiler\": \"%s\", \"missing\": \"%s\"}\n", BENCH_FLAGS,
           __VERSION__, PEERS_MISSING);
    if (strcmp(argv[1], "json") == 0)
        for (enum kind kind = CHAT; kind <= CLIENTS; kind++)
            compare_kind(argv[2], kind);
    else
        for (enum kind kind = GET_OBJ; kind <= PUTOBJ; kind++)
            compare_kind(argv[2], kind);
    return 0;
}
