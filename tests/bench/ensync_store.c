/* Commits and large objects of an Ensync store, through its queues as the server uses them:
 *
 *     bench_ensync [DIR]        a store is made below DIR (.) and removed again
 *
 * What a Done waits for is the disk, so the figures are those of DIR's.  The time of one fsync of a
 * small file is printed beside them. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "server/ensync_queue.h"
#include "wireform/base/alloc.h"
#include "wireform/io/loop.h"
#include "wireform/io/worker.h"

enum { THREADS = 4, CLIENTS_LIMIT = 32, OBJECT_SIZE = 1 << 20 };

static const double seconds_each = 2;

static struct wf_loop *loop;
static struct wf_workers *workers;
static struct ensync_store *store;
static uint64_t done_count;
static double end_s;

static double now_s(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "bench_ensync: %s\n", what);
    exit(EXIT_FAILURE);
}

/* --- Commits ------------------------------------------------------------------------------ */

struct client {
    struct ensync_queue *queue;
    ensync_id id;
    uint32_t length;
    bool is_done;
};

static void submit(struct client *client, struct ensync_request request)
{
    request.id = client->id;
    request.tx = 1;
    if (!ensync_queue_submit(client->queue, &request))
        fail("out of memory");
}

/* One small change of a directory, as a client makes it: guarded by the length. */
static void commit_next(struct client *client)
{
    static const uint8_t entry[100];
    bool is_first = client->length == 0;

    submit(client, (struct ensync_request){.kind = ENSYNC_DO_START_TX});
    submit(client, (struct ensync_request){.kind = is_first ? ENSYNC_DO_MKDIR : ENSYNC_DO_UPDIR,
                                           .old_len = client->length,
                                           .data = {entry, sizeof(entry)}});
    submit(client, (struct ensync_request){.kind = ENSYNC_DO_COMMIT});
    client->length += sizeof(entry);
}

static void count_commit(void *user, struct ensync_answer *answer)
{
    struct client *client = user;

    if (answer->verdict != ENSYNC_SAYS_DONE)
        fail(answer->verdict == ENSYNC_SAYS_ERROR ? answer->error : "a commit failed");
    done_count++;
    client->is_done = now_s() >= end_s;
    if (!client->is_done)
        commit_next(client);
}

static void ignore(void *user)
{
    (void)user;
}

static void measure_commits(unsigned clients_count)
{
    static const struct ensync_queue_events events = {.answered = count_commit, .advanced = ignore};
    struct client clients[CLIENTS_LIMIT] = {0};
    double begin_s = now_s();

    done_count = 0;
    end_s = begin_s + seconds_each;
    for (unsigned i = 0; i < clients_count; i++) {
        clients[i].id.bytes[0] = (uint8_t)i;
        clients[i].id.bytes[1] = (uint8_t)clients_count;
        clients[i].queue = ensync_queue_open(store, workers, "bench", &events, &clients[i]);
        commit_next(&clients[i]);
    }
    for (unsigned i = 0; i < clients_count; i++) {
        while (!clients[i].is_done)
            wf_loop_turn(loop, -1);
        ensync_queue_close(clients[i].queue);
    }
    printf("%2u sessions: %8.0f commits/s\n", clients_count,
           (double)done_count / (now_s() - begin_s));
}

/* --- Objects ------------------------------------------------------------------------------ */

static uint64_t answers_count;

static void count_answer(void *user, struct ensync_answer *answer)
{
    (void)user;
    if (answer->verdict != ENSYNC_SAYS_DONE && answer->verdict != ENSYNC_SAYS_OBJ_DATA)
        fail("an object was not stored or not read");
    answers_count++;
}

static const struct ensync_queue_events object_events = {.answered = count_answer,
                                                         .advanced = ignore};

static double carry_out(struct client *client, uint64_t expected)
{
    double begin_s = now_s();

    answers_count = 0;
    while (answers_count < expected)
        wf_loop_turn(loop, -1);
    (void)client;
    return now_s() - begin_s;
}

static void measure_objects(unsigned objects_count)
{
    struct client client = {
        .queue = ensync_queue_open(store, workers, "bench", &object_events, &client)};
    uint8_t *content = wf_alloc(OBJECT_SIZE, 1);
    double put_s, get_s;

    memset(content, 'c', OBJECT_SIZE);
    submit(&client, (struct ensync_request){.kind = ENSYNC_DO_START_TX});
    for (unsigned i = 0; i < objects_count; i++) {
        client.id.bytes[0] = (uint8_t)i;
        submit(&client, (struct ensync_request){.kind = ENSYNC_DO_PUTOBJ,
                                                .linkid = {{1}},
                                                .data = {content, OBJECT_SIZE}});
    }
    submit(&client, (struct ensync_request){.kind = ENSYNC_DO_COMMIT});
    put_s = carry_out(&client, 1);
    for (unsigned i = 0; i < objects_count; i++) {
        client.id.bytes[0] = (uint8_t)i;
        submit(&client, (struct ensync_request){.kind = ENSYNC_DO_GET_OBJ});
    }
    get_s = carry_out(&client, objects_count);
    printf("objects of 1 MiB, one session: %6.0f MiB/s stored, %6.0f MiB/s read\n",
           objects_count / put_s, objects_count / get_s);
    ensync_queue_close(client.queue);
    wf_free(content);
}

/* --- The disk ----------------------------------------------------------------------------- */

static void measure_fsync(const char *path)
{
    enum { SYNCS = 200 };
    char name[4200];
    double begin_s;
    int fd;

    snprintf(name, sizeof(name), "%s/fsync", path);
    fd = open(name, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        fail("cannot write");
    begin_s = now_s();
    for (unsigned i = 0; i < SYNCS; i++)
        if (write(fd, "x", 1) != 1 || fsync(fd) != 0)
            fail("cannot write");
    printf("one fsync after one byte: %.3f ms\n", (now_s() - begin_s) / SYNCS * 1e3);
    close(fd);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
    (void)status;
    (void)kind;
    (void)ftw;
    return remove(path);
}

int main(int argc, char **argv)
{
    char path[4096];
    char why[512];

    snprintf(path, sizeof(path), "%s/bench-ensync.XXXXXX", argc > 1 ? argv[1] : ".");
    if (!mkdtemp(path))
        fail("cannot make a folder");
    measure_fsync(path);
    store = ensync_store_open(path, NULL, why, sizeof(why));
    loop = wf_loop_new();
    workers = loop ? wf_workers_new(loop, THREADS, 0) : NULL;
    if (!store || !workers)
        fail(store ? "out of memory" : why);
    measure_commits(1);
    measure_commits(8);
    measure_commits(CLIENTS_LIMIT);
    measure_objects(128);
    wf_workers_free(workers);
    ensync_store_close(store);
    wf_loop_free(loop);
    nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    return EXIT_SUCCESS;
}
