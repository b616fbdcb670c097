/* What fuzzing begins with: PROGRAM --seeds=FOLDER writes it and ends. */
#include "decode.h"
#include "fuzz.h"

enum { RANDOM_SEEDS = 64 };

static void write_file(const char *folder, const char *kind, unsigned number,
                       const struct wf_buf *bytes)
{
    char path[4096];
    FILE *file;

    (void)snprintf(path, sizeof(path), "%s/%s-%u", folder, kind, number);
    file = fopen(path, "wb");
    if (!file) {
        perror(path);
        exit(1);
    }
    (void)fwrite(wf_buf_peek(bytes), 1, wf_buf_len(bytes), file);
    (void)fclose(file);
}

static void write_example(const char *folder, const struct wf_message *message, unsigned number)
{
    wf_text example = wf_text_of(message->examples[number]);
    struct decoded decoded;
    struct wf_buf out;

    decode(&decoded, (wf_bytes){(const uint8_t *)example.ptr, example.len}, false);
    FUZZ_EXPECT(decoded.message == message);
    if (encode(&decoded, &out, fuzz_subject.is_cbor))
        write_file(folder, message->name, number, &out);
    wf_buf_deinit(&out);
    forget(&decoded);
}

static void write_seeds(const char *folder)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;

    for (unsigned i = 0; i < protocol->messages_count; i++)
        for (unsigned k = 0; k < protocol->messages[i].examples_count; k++)
            if (fuzz_travels(&protocol->messages[i]))
                write_example(folder, &protocol->messages[i], k);
    for (unsigned seed = 0; seed < RANDOM_SEEDS; seed++) {
        struct wf_buf out;

        wf_buf_init(&out, WF_NO_LIMIT);
        if (fuzz_random_message(seed, &out))
            write_file(folder, "random", seed, &out);
        wf_buf_deinit(&out);
    }
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const char option[] = "--seeds=";

    for (int i = 1; i < *argc; i++) {
        if (strncmp((*argv)[i], option, sizeof(option) - 1) != 0)
            continue;
        write_seeds((*argv)[i] + sizeof(option) - 1);
        exit(0);
    }
    return 0;
}
