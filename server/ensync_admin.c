#include "server/ensync_admin.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "server/ensync_store.h"
#include "wireform/base/clock.h"

enum { PROGRESS_MS = 200 };

static void print_problem(void *user, const char *line)
{
    (void)user;
    printf("%s\n", line);
}

static void print_progress(void *user, uint64_t done, uint64_t total)
{
    uint64_t *last_ms = user;
    uint64_t now_ms = wf_clock_ms();

    if (now_ms - *last_ms < PROGRESS_MS)
        return;
    *last_ms = now_ms;
    fprintf(stderr, "\r%" PRIu64 " of %" PRIu64 " (%" PRIu64 " %%) ", done, total,
            done * 100 / total);
}

int ensync_admin_verify(const char *data_dir, char **arguments)
{
    bool is_watched = isatty(STDERR_FILENO);
    uint64_t last_ms = wf_clock_ms();
    struct ensync_watcher watcher = {
        .problem = print_problem, .progress = is_watched ? print_progress : NULL, .user = &last_ms};
    struct ensync_findings found;
    char why[512];
    bool is_read;

    (void)arguments;
    is_read = ensync_store_verify(data_dir, &watcher, &found, why, sizeof(why));
    if (is_watched)
        fprintf(stderr, "\r\033[K");
    if (!is_read) {
        fprintf(stderr, "wireformd: %s: %s\n", data_dir, why);
        return EXIT_FAILURE;
    }
    printf("%" PRIu64 " directories of %" PRIu64 " bytes, %" PRIu64 " objects of %" PRIu64
           " bytes, %" PRIu64 " for the next CleanUp; %" PRIu64 " problems\n",
           found.dirs, found.dir_bytes, found.objects, found.object_bytes, found.unreferenced,
           found.problems);
    return found.problems == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
