/* What the compiler's tests talk to, to try the generated codecs from Python.
 *
 * codec_probe PROTOCOL reads lines `in JSON` (to the server) and `out JSON` (to the client), or the
 * same in CBOR, `cbor-in HEX` and `cbor-out HEX`, and answers each with one line:
 *
 *     ok MESSAGE FORM HEX JSON                (written again in both codecs.  FORM is `same` when
 *                                              it is equal after it went through the other codec;
 *                                              `translated` when raw values came back in another
 *                                              spelling.  HEX is - without CBOR)
 *     refused STATUS OFFSET POINTER TEXT      (POINTER is - for the whole message; white space
 *                                              and controls in it are ?)
 *     settings                                (to `settings JSON`, when those were read)
 *     broken TEXT                             (a promise of the codec was not kept)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "probe_tables.h"
#include "protocols.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

static const char *const statuses[] = {
    [WF_OK] = "ok",
    [WF_MORE] = "more",
    [WF_CLOSED] = "closed",
    [WF_BAD_SYNTAX] = "bad-syntax",
    [WF_UNKNOWN_TAG] = "unknown-tag",
    [WF_BAD_VALUE] = "bad-value",
    [WF_TOO_LARGE] = "too-large",
    [WF_NO_MEMORY] = "no-memory",
};

enum codec { JSON, CBOR };

/* Whose messages are tried. */
struct subject {
    const struct wf_protocol *protocol;
    bool to_server;
    enum codec codec; /* Of the line. */
};

/* One decoding: the struct, and the arena its lists and texts are in. */
struct decoded {
    struct wf_arena arena;
    struct wf_error error;
    size_t message_len;
    unsigned tag;
    void *value;
};

static const struct wf_protocol *find_protocol(const char *name)
{
    for (unsigned i = 0; i < wf_protocols_count; i++)
        if (strcmp(wf_protocols[i]->name, name) == 0)
            return wf_protocols[i];
    return NULL;
}

static enum codec other(enum codec codec)
{
    return codec == JSON ? CBOR : JSON;
}

/* The copy the reader makes of a message without padding is not in the promised bound. */
static size_t arena_limit(const struct wf_protocol *protocol, size_t len)
{
    return len * protocol->arena_per_byte + protocol->arena_base + len + 4 * WF_PADDING;
}

static void decode_json(const struct subject *subject, wf_bytes message, struct decoded *made)
{
    const struct wf_protocol *protocol = subject->protocol;
    struct wf_json_reader in;

    wf_json_reader_copy(&in, (wf_text){(const char *)message.ptr, message.len}, &made->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.plain_integers = protocol->plain_integers;
    in.keep_surrogates = protocol->keep_surrogates;
    made->tag =
        subject->to_server ? protocol->identify_to_server(&in) : protocol->identify_to_client(&in);
    if (made->tag != 0)
        protocol->messages[made->tag - 1].read_json(&in, made->value);
    wf_json_reader_finish(&in);
    made->error = in.error;
}

static void decode_cbor(const struct subject *subject, wf_bytes message, struct decoded *made)
{
    const struct wf_protocol *protocol = subject->protocol;
    struct wf_cbor_reader in;

    wf_cbor_reader_copy(&in, message, &made->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.style = protocol->cbor_style;
    made->tag = subject->to_server ? protocol->identify_to_server_cbor(&in)
                                   : protocol->identify_to_client_cbor(&in);
    if (made->tag != 0)
        protocol->messages[made->tag - 1].read_cbor(&in, made->value);
    wf_cbor_reader_finish(&in);
    made->error = in.error;
}

static void prepare(const struct subject *subject, wf_bytes message, struct decoded *made)
{
    const struct wf_protocol *protocol = subject->protocol;

    made->value = calloc(1, protocol->message_size + 1);
    made->message_len = message.len;
    if (!made->value || !wf_arena_init(&made->arena, arena_limit(protocol, message.len)))
        abort();
}

static bool decode(const struct subject *subject, enum codec codec, wf_bytes message,
                   struct decoded *made)
{
    prepare(subject, message, made);
    if (codec == JSON)
        decode_json(subject, message, made);
    else
        decode_cbor(subject, message, made);
    return made->error.status == WF_OK;
}

static void forget(struct decoded *made)
{
    wf_arena_deinit(&made->arena);
    free(made->value);
}

/* With less of the arena than it takes, is that what is said? */
static bool wants_memory(const struct subject *subject, wf_bytes message, size_t room)
{
    struct decoded made;
    size_t size;

    prepare(subject, message, &made);
    size = made.arena.size;
    made.arena.size = room;
    made.arena.ready = 0;
    if (subject->codec == JSON)
        decode_json(subject, message, &made);
    else
        decode_cbor(subject, message, &made);
    made.arena.size = size;
    forget(&made);
    return made.error.status == WF_NO_MEMORY;
}

static const struct wf_message *message_of(const struct subject *subject,
                                           const struct decoded *made)
{
    return &subject->protocol->messages[made->tag - 1];
}

static void encode(const struct subject *subject, enum codec codec, const struct decoded *made,
                   struct wf_buf *out)
{
    const struct wf_message *message = message_of(subject, made);

    wf_buf_init(out, SIZE_MAX / 8);
    if (codec == JSON)
        message->write_json(out, made->value);
    else if (message->write_cbor)
        message->write_cbor(out, made->value);
}

static wf_bytes written(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

/* Is what was written as long as was foretold? */
static bool is_as_long(const struct subject *subject, enum codec codec, const struct decoded *made,
                       const struct wf_buf *out)
{
    const struct probe_size *row = probe_sizes;
    char name[256];

    snprintf(name, sizeof(name), "%s%s", message_of(subject, made)->name,
             codec == CBOR ? "_cbor" : "");
    for (; row->protocol; row++)
        if (strcmp(row->protocol, subject->protocol->name) == 0 && strcmp(row->message, name) == 0)
            return row->size(made->value) == wf_buf_len(out);
    return false;
}

/* Reads what was written and writes it again.
 * @param is_equal  is the struct the same again?
 * @return NULL, or the promise that was broken */
static const char *check_again(const struct subject *subject, enum codec codec,
                               const struct decoded *first, const struct wf_buf *out,
                               bool *is_equal)
{
    struct decoded second;
    struct wf_buf again = {0};
    const char *broken = NULL;

    if (out->failed)
        return "it cannot be written";
    if (!is_as_long(subject, codec, first, out))
        return "its size was not foretold";
    if (!decode(subject, codec, written(out), &second))
        broken = "what was written cannot be read";
    else if (second.tag != first->tag)
        broken = "what was written is another message";
    else
        *is_equal = message_of(subject, first)->equal(first->value, second.value);
    if (!broken) {
        encode(subject, codec, &second, &again);
        if (!wf_bytes_equal(written(out), written(&again)))
            broken = "written again, it is different";
    }
    wf_buf_deinit(&again);
    forget(&second);
    return broken;
}

/* One word, or one line: what comes from the message may hold anything. */
static void tame(char *text, char lowest)
{
    for (; *text != '\0'; text++)
        if ((unsigned char)*text < (unsigned char)lowest)
            *text = '?';
}

static void tell_refusal(const struct subject *subject, struct wf_error *error, wf_bytes message)
{
    if (subject->codec == JSON)
        wf_error_locate(error, (wf_text){(const char *)message.ptr, message.len});
    else
        wf_cbor_locate(error, message);
    tame(error->pointer, '!');
    tame(error->what, ' ');
    printf("refused %s %zu %s %s\n", statuses[error->status], error->offset,
           error->pointer[0] != '\0' ? error->pointer : "-", error->what);
}

static void print_hex(wf_bytes bytes)
{
    for (size_t i = 0; i < bytes.len; i++)
        printf("%02x", bytes.ptr[i]);
    if (bytes.len == 0)
        printf("-");
}

static void tell_message(const struct subject *subject, wf_bytes bytes, const struct decoded *made)
{
    const struct wf_message *message = message_of(subject, made);
    bool is_same = false, is_equal = true;
    struct wf_error error = {0};
    struct wf_buf out[2];
    const char *broken;

    encode(subject, JSON, made, &out[JSON]);
    encode(subject, CBOR, made, &out[CBOR]);
    broken = check_again(subject, subject->codec, made, &out[subject->codec], &is_same);
    if (!broken && message->write_cbor)
        broken = check_again(subject, other(subject->codec), made, &out[other(subject->codec)],
                             &is_equal);
    if (!message->validate(made->value, &error))
        printf("broken validate: %s: %s\n", error.pointer, error.what);
    else if (made->arena.used > arena_limit(subject->protocol, made->message_len))
        printf("broken more of the arena was used than the protocol promises\n");
    else if (!wants_memory(subject, bytes, made->arena.used - 1) ||
             !wants_memory(subject, bytes, made->arena.used / 2))
        printf("broken with less of the arena it is read as well\n");
    else if (broken || !is_same)
        printf("broken %s: %.*s\n", broken ? broken : "what was written is not equal",
               (int)written(&out[JSON]).len, (const char *)written(&out[JSON]).ptr);
    else {
        printf("ok %s %s ", message->name, is_equal ? "same" : "translated");
        print_hex(written(&out[CBOR]));
        printf(" %.*s\n", (int)written(&out[JSON]).len, (const char *)written(&out[JSON]).ptr);
    }
    wf_buf_deinit(&out[JSON]);
    wf_buf_deinit(&out[CBOR]);
}

static void try_message(const struct subject *subject, wf_bytes message)
{
    struct decoded made;

    if (decode(subject, subject->codec, message, &made))
        tell_message(subject, message, &made);
    else if (made.error.status == WF_NO_MEMORY)
        printf("broken the bound of the arena is too small\n");
    else
        tell_refusal(subject, &made.error, message);
    forget(&made);
}

/* Settings are read over the defaults, and only for what they refuse. */
static void try_settings(const struct wf_protocol *protocol, wf_text text)
{
    struct subject subject = {protocol, true, JSON};
    const struct probe_settings *row = probe_settings;
    struct wf_json_reader in;
    struct wf_arena arena;

    while (row->protocol && strcmp(row->protocol, protocol->name) != 0)
        row++;
    if (!row->protocol || !wf_arena_init(&arena, arena_limit(protocol, text.len)))
        abort();
    wf_json_reader_copy(&in, text, &arena);
    row->read(&in);
    if (wf_json_reader_finish(&in))
        printf("settings\n");
    else
        tell_refusal(&subject, &in.error, (wf_bytes){(const uint8_t *)text.ptr, text.len});
    wf_arena_deinit(&arena);
}

/* In place: two digits become one byte. */
static size_t unhex(char *text)
{
    size_t len = strlen(text) / 2;

    for (size_t i = 0; i < len; i++) {
        char digits[3] = {text[2 * i], text[2 * i + 1], '\0'};

        text[i] = (char)strtoul(digits, NULL, 16);
    }
    return len;
}

static void try_line(const struct wf_protocol *protocol, char *line, size_t len)
{
    static const struct {
        const char *verb;
        bool to_server;
        enum codec codec;
    } verbs[] = {
        {"in ", true, JSON},
        {"out ", false, JSON},
        {"cbor-in ", true, CBOR},
        {"cbor-out ", false, CBOR},
    };

    if (len > 9 && memcmp(line, "settings ", 9) == 0) {
        try_settings(protocol, (wf_text){line + 9, len - 9});
        return;
    }
    for (size_t i = 0; i < sizeof(verbs) / sizeof(*verbs); i++) {
        struct subject subject = {protocol, verbs[i].to_server, verbs[i].codec};
        size_t head = strlen(verbs[i].verb);
        char *rest = line + head;

        if (len < head || memcmp(line, verbs[i].verb, head) != 0)
            continue;
        len = subject.codec == CBOR ? unhex(rest) : len - head;
        try_message(&subject, (wf_bytes){(const uint8_t *)rest, len});
        return;
    }
    printf("broken nobody knows this verb\n");
}

int main(int argc, char **argv)
{
    const struct wf_protocol *protocol = argc == 2 ? find_protocol(argv[1]) : NULL;
    char *line = NULL;
    size_t size = 0;
    ssize_t len;

    if (!protocol) {
        fprintf(stderr, "usage: codec_probe PROTOCOL\n");
        return 2;
    }
    while ((len = getline(&line, &size, stdin)) > 0) {
        if (line[len - 1] == '\n')
            line[--len] = '\0';
        try_line(protocol, line, (size_t)len);
        fflush(stdout);
    }
    free(line);
    return 0;
}
