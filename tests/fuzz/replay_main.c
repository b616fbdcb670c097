/* Runs a fuzz target without libFuzzer: under AFL++, or by itself.
 *
 * PROGRAM [-runs=N] [-seed=N] FILE...  replays files (a folder stands for the files in it; nothing
 * but options: standard input), then tries N changed ones, the same for the same seed.  Other
 * options are libFuzzer's and passed over. */
#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fuzz.h"

enum { FILE_LIMIT = 1 << 20, KEPT = 1024, CHANGED_LIMIT = 8192 };

size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max_size, unsigned seed);

/* A target need not have them. */
#pragma weak LLVMFuzzerInitialize
#pragma weak LLVMFuzzerCustomMutator

#ifdef __AFL_COMPILER
__AFL_FUZZ_INIT();
#endif

/* What was replayed, to be changed later. */
static struct input {
    uint8_t *data;
    size_t size;
} kept[KEPT];
static unsigned kept_count, replayed;
static uint64_t state = 1;

static unsigned below(unsigned limit)
{
    state = state * 6364136223846793005 + 1442695040888963407;
    return (unsigned)((state >> 33) % limit);
}

/* --- Replaying -------------------------------------------------------------------------------- */

static void replay_bytes(const uint8_t *data, size_t size)
{
    (void)LLVMFuzzerTestOneInput(data, size);
    replayed++;
    if (kept_count < KEPT && size <= CHANGED_LIMIT) {
        kept[kept_count] = (struct input){(uint8_t *)fuzz_copy(data, size, 0), size};
        kept_count++;
    }
}

static void replay_stream(FILE *file)
{
    static uint8_t data[FILE_LIMIT];

    replay_bytes(data, fread(data, 1, sizeof(data), file));
}

static void replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");

    if (!file) {
        perror(path);
        exit(1);
    }
    replay_stream(file);
    (void)fclose(file);
}

static void replay(const char *path)
{
    struct dirent *entry;
    DIR *folder = opendir(path);

    if (!folder) {
        replay_file(path);
        return;
    }
    while ((entry = readdir(folder))) {
        char inside[4096];
        struct stat info;

        (void)snprintf(inside, sizeof(inside), "%s/%s", path, entry->d_name);
        if (stat(inside, &info) == 0 && S_ISREG(info.st_mode))
            replay_file(inside);
    }
    (void)closedir(folder);
}

/* --- Trying more ------------------------------------------------------------------------------ */

/* A poor man's libFuzzer: sets, drops or repeats some bytes. */
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t max_size)
{
    size_t at = size > 0 ? below((unsigned)size) : 0;
    size_t len = size > at ? 1 + below((unsigned)(size - at)) : 0;

    switch (below(3)) {
    case 0:
        memmove(data + at, data + at + len, size - at - len);
        return size - len;
    case 1:
        if (size + len > max_size)
            return size;
        memmove(data + at + len, data + at, size - at);
        return size + len;
    default:
        if (size < max_size)
            data[at] = (uint8_t)below(256);
        return size > at ? size : size + (size < max_size);
    }
}

static void try_changed(void)
{
    static uint8_t data[CHANGED_LIMIT];
    const struct input *from = kept_count > 0 ? &kept[below(kept_count)] : NULL;
    size_t size = from ? from->size : 0;
    char *copy;

    if (size > 0)
        memcpy(data, from->data, size);
    size = LLVMFuzzerCustomMutator
               ? LLVMFuzzerCustomMutator(data, size, sizeof(data), below(1U << 31))
               : LLVMFuzzerMutate(data, size, sizeof(data));
    copy = fuzz_copy(data, size, 0);
    (void)LLVMFuzzerTestOneInput((const uint8_t *)copy, size);
    free(copy);
}

/* --- The command line ------------------------------------------------------------------------- */

#ifdef __AFL_COMPILER
static void run_afl(void)
{
    const uint8_t *data = __AFL_FUZZ_TESTCASE_BUF;

    while (__AFL_LOOP(10000))
        (void)LLVMFuzzerTestOneInput(data, (size_t)__AFL_FUZZ_TESTCASE_LEN);
}
#endif

static unsigned long number_of(const char *argument, const char *option)
{
    size_t len = strlen(option);

    return strncmp(argument, option, len) == 0 ? strtoul(argument + len, NULL, 10) : 0;
}

int main(int argc, char **argv)
{
    unsigned long runs = 0;
    bool has_file = false;

    if (LLVMFuzzerInitialize)
        (void)LLVMFuzzerInitialize(&argc, &argv);
#ifdef __AFL_COMPILER
    if (argc == 1) {
        run_afl();
        return 0;
    }
#endif
    for (int i = 1; i < argc; i++) {
        runs += number_of(argv[i], "-runs=");
        state += number_of(argv[i], "-seed=");
        if (argv[i][0] != '-') {
            has_file = true;
            replay(argv[i]);
        }
    }
    if (!has_file && runs == 0)
        replay_stream(stdin);
    for (unsigned long i = 0; i < runs; i++)
        try_changed();
    for (unsigned i = 0; i < kept_count; i++)
        free(kept[i].data);
    printf("replayed %u\n", replayed);
    return 0;
}
