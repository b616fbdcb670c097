/* Bytes to struct to bytes, for all messages of one protocol that travel one way: what is accepted
 * must survive the way back, what is refused must be refused for a reason that can be shown. */
#include "fuzz.h"
#include "wireform/codec/json_text.h"
#include "wireform/io/protocol.h"

extern const struct wf_protocol WF_FUZZ_PROTOCOL;

/* Larger inputs say nothing new. */
enum { INPUT_LIMIT = 65536 };

/* Escapes are the worst a writer can do to a text: six bytes for one. */
enum { OUTPUT_LIMIT = 8 * INPUT_LIMIT + 4096 };

struct decoded {
    struct wf_arena arena;
    const struct wf_message *message; /* NULL: refused. */
    void *value;
    struct wf_error error;
};

static void decode(struct decoded *decoded, wf_text text)
{
    const struct wf_protocol *protocol = &WF_FUZZ_PROTOCOL;
    struct wf_json_reader in;
    unsigned tag;

    FUZZ_EXPECT(
        wf_arena_init(&decoded->arena, text.len * protocol->arena_per_byte + protocol->arena_base));
    wf_json_reader_init(&in, text, &decoded->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.plain_integers = protocol->plain_integers;
    in.keep_surrogates = protocol->keep_surrogates;
    tag = WF_FUZZ_TO_SERVER ? protocol->identify_to_server(&in) : protocol->identify_to_client(&in);
    decoded->message = NULL;
    decoded->value = NULL;
    if (tag != 0) {
        FUZZ_EXPECT(tag <= protocol->messages_count);
        decoded->message = &protocol->messages[tag - 1];
        FUZZ_EXPECT(WF_FUZZ_TO_SERVER ? decoded->message->to_server : decoded->message->to_client);
        decoded->value = calloc(1, decoded->message->size ? decoded->message->size : 1);
        FUZZ_EXPECT(decoded->value);
        decoded->message->read_json(&in, decoded->value);
    }
    if (!wf_json_reader_finish(&in))
        decoded->message = NULL;
    decoded->error = in.error;
}

static void forget(struct decoded *decoded)
{
    free(decoded->value);
    wf_arena_deinit(&decoded->arena);
}

/* One step of a JSON pointer; only names that need no escaping are followed. */
static size_t plain_step(const char *pointer, char *step, size_t step_size)
{
    size_t len = strcspn(pointer, "/");

    if (len >= step_size || strspn(pointer, "abcdefghijklmnopqrstuvwxyz_0123456789") < len)
        return 0;
    memcpy(step, pointer, len);
    step[len] = '\0';
    return len;
}

/* Walks to where the error is said to be. */
static void expect_pointer_resolves(const struct wf_error *error, wf_text text)
{
    const char *at = error->pointer;
    struct wf_json_reader in;
    struct wf_arena arena;
    char step[sizeof(error->pointer)];

    if (strlen(error->pointer) + 1 == sizeof(error->pointer))
        return; /* Cut at its end. */
    FUZZ_EXPECT(wf_arena_init(&arena, 2 * text.len + 4096));
    wf_json_reader_init(&in, text, &arena);
    while (*at == '/') {
        size_t len = plain_step(at + 1, step, sizeof(step));

        if (len == 0)
            break;
        if (wf_json_peek(&in) == WF_JSON_ARRAY)
            FUZZ_EXPECT(wf_json_find_item(&in, (unsigned)strtoul(step, NULL, 10)));
        else
            FUZZ_EXPECT(wf_json_find_member(&in, step));
        at += len + 1;
    }
    wf_arena_deinit(&arena);
}

static void expect_good_refusal(struct decoded *decoded, wf_text text, bool is_well_formed)
{
    struct wf_error *error = &decoded->error;

    FUZZ_EXPECT(error->status == WF_BAD_SYNTAX || error->status == WF_UNKNOWN_TAG ||
                error->status == WF_BAD_VALUE);
    FUZZ_EXPECT((error->status == WF_BAD_SYNTAX) == !is_well_formed);
    FUZZ_EXPECT(error->offset <= text.len);
    FUZZ_EXPECT(memchr(error->what, '\0', sizeof(error->what)));
    wf_error_locate(error, text);
    FUZZ_EXPECT(memchr(error->pointer, '\0', sizeof(error->pointer)));
    FUZZ_EXPECT(error->pointer[0] == '\0' || error->pointer[0] == '/');
    if (is_well_formed)
        expect_pointer_resolves(error, text);
}

static void write(const struct decoded *decoded, struct wf_buf *out)
{
    wf_buf_init(out, OUTPUT_LIMIT);
    decoded->message->write_json(out, decoded->value);
    FUZZ_EXPECT(!out->failed);
}

/* Written and read again it is the same, and so are the bytes. */
static void expect_round_trip(const struct decoded *decoded)
{
    struct wf_error error = {0};
    struct decoded again;
    struct wf_buf first;
    struct wf_buf second;
    char *copy;

    FUZZ_EXPECT(decoded->message->validate(decoded->value, &error));
    write(decoded, &first);
    copy = fuzz_copy(wf_buf_peek(&first), wf_buf_len(&first), WF_PADDING);
    decode(&again, (wf_text){copy, wf_buf_len(&first)});
    FUZZ_EXPECT(again.message == decoded->message);
    FUZZ_EXPECT(decoded->message->equal(decoded->value, again.value));

    write(&again, &second);
    FUZZ_EXPECT(wf_buf_len(&first) == wf_buf_len(&second));
    FUZZ_EXPECT(memcmp(wf_buf_peek(&first), wf_buf_peek(&second), wf_buf_len(&first)) == 0);

    forget(&again);
    free(copy);
    wf_buf_deinit(&first);
    wf_buf_deinit(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct wf_error syntax = {0};
    struct decoded decoded;
    bool is_well_formed;
    wf_text text;
    char *copy;

    if (size > INPUT_LIMIT)
        return 0;
    copy = fuzz_copy(data, size, WF_PADDING);
    text = (wf_text){copy, size};
    is_well_formed = wf_json_check(text, WF_FUZZ_PROTOCOL.limits.depth_limit, &syntax);

    /* The arena has exactly the size that the compiler printed as enough. */
    decode(&decoded, text);
    FUZZ_EXPECT(!decoded.arena.failed);
    if (decoded.message) {
        FUZZ_EXPECT(is_well_formed);
        expect_round_trip(&decoded);
    } else {
        expect_good_refusal(&decoded, text, is_well_formed);
    }
    forget(&decoded);
    free(copy);
    return 0;
}
