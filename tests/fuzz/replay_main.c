/* Replays files through a fuzz target: for compilers without libFuzzer, and to look at a finding.
 * Folders stand for the files in them; options are passed over. */
#include <dirent.h>
#include <sys/stat.h>

#include "fuzz.h"

static unsigned replayed;

static void replay_file(const char *path)
{
    static uint8_t data[1 << 20];
    FILE *file = fopen(path, "rb");

    if (!file) {
        perror(path);
        exit(1);
    }
    (void)LLVMFuzzerTestOneInput(data, fread(data, 1, sizeof(data), file));
    (void)fclose(file);
    replayed++;
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

int main(int argc, char **argv)
{
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-')
            replay(argv[i]);
    }
    printf("replayed %u\n", replayed);
    return 0;
}
