/* What the compiler's tests talk to, to try the generated codecs from Python.
 *
 * codec_probe PROTOCOL reads lines `in JSON` (to the server) and `out JSON` (to the client), and
 * answers each with one line:
 *
 *     ok MESSAGE REWRITTEN
 *     refused STATUS OFFSET POINTER TEXT      (POINTER is - for the whole message; white space
 *                                              and controls in it are ?)
 *     broken TEXT                             (a promise of the codec was not kept)
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "protocols.h"
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

/* The copy the reader makes of a message without padding is not in the promised bound. */
static size_t arena_limit(const struct wf_protocol *protocol, size_t len)
{
    return len * protocol->arena_per_byte + protocol->arena_base + len + 4 * WF_PADDING;
}

static bool decode(const struct wf_protocol *protocol, bool to_server, wf_text message,
                   struct decoded *made)
{
    struct wf_json_reader in;

    made->value = calloc(1, protocol->message_size + 1);
    made->tag = 0;
    made->message_len = message.len;
    if (!made->value || !wf_arena_init(&made->arena, arena_limit(protocol, message.len)))
        abort();
    wf_json_reader_copy(&in, message, &made->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.plain_integers = protocol->plain_integers;
    made->tag = to_server ? protocol->identify_to_server(&in) : protocol->identify_to_client(&in);
    if (made->tag != 0)
        protocol->messages[made->tag - 1].read_json(&in, made->value);
    wf_json_reader_finish(&in);
    made->error = in.error;
    return in.error.status == WF_OK;
}

static void forget(struct decoded *made)
{
    wf_arena_deinit(&made->arena);
    free(made->value);
}

static wf_text written(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/* Reads what was written and writes it again.  @return NULL, or the promise that was broken */
static const char *check_again(const struct wf_protocol *protocol, bool to_server,
                               const struct decoded *first, const struct wf_buf *out)
{
    const struct wf_message *message = &protocol->messages[first->tag - 1];
    struct decoded second;
    struct wf_buf again;
    const char *broken = NULL;

    wf_buf_init(&again, SIZE_MAX / 8);
    if (!decode(protocol, to_server, written(out), &second))
        broken = "what was written cannot be read";
    else if (second.tag != first->tag)
        broken = "what was written is another message";
    else if (!message->equal(first->value, second.value))
        broken = "what was written is not equal";
    if (!broken) {
        message->write_json(&again, second.value);
        if (!wf_text_equal(written(out), written(&again)))
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

static void tell_refusal(struct wf_error *error, wf_text message)
{
    wf_error_locate(error, message);
    tame(error->pointer, '!');
    tame(error->what, ' ');
    printf("refused %s %zu %s %s\n", statuses[error->status], error->offset,
           error->pointer[0] != '\0' ? error->pointer : "-", error->what);
}

static void tell_message(const struct wf_protocol *protocol, bool to_server,
                         const struct decoded *made)
{
    const struct wf_message *message = &protocol->messages[made->tag - 1];
    struct wf_error error = {0};
    struct wf_buf out;
    const char *broken = NULL;

    wf_buf_init(&out, SIZE_MAX / 8);
    message->write_json(&out, made->value);
    if (!message->validate(made->value, &error))
        printf("broken validate: %s: %s\n", error.pointer, error.what);
    else if (out.failed)
        printf("broken it cannot be written\n");
    else if (made->arena.used > arena_limit(protocol, made->message_len))
        printf("broken more of the arena was used than the protocol promises\n");
    else if ((broken = check_again(protocol, to_server, made, &out)))
        printf("broken %s: %.*s\n", broken, (int)written(&out).len, written(&out).ptr);
    else
        printf("ok %s %.*s\n", message->name, (int)written(&out).len, written(&out).ptr);
    wf_buf_deinit(&out);
}

static void try_line(const struct wf_protocol *protocol, char *line, size_t len)
{
    bool to_server = strncmp(line, "in ", 3) == 0;
    size_t head = to_server ? strlen("in ") : strlen("out ");
    wf_text message = {line + head, len - head};
    struct decoded made;

    if (len < head) {
        printf("broken neither \"in\" nor \"out\"\n");
        fflush(stdout);
        return;
    }
    if (decode(protocol, to_server, message, &made))
        tell_message(protocol, to_server, &made);
    else if (made.error.status == WF_NO_MEMORY)
        printf("broken the bound of the arena is too small\n");
    else
        tell_refusal(&made.error, message);
    fflush(stdout);
    forget(&made);
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
            len--;
        try_line(protocol, line, (size_t)len);
    }
    free(line);
    return 0;
}
