#define _GNU_SOURCE /* nftw() */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "ensync_steps.h"
#include "server/ensync_queue.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"
#include "wireform/io/worker.h"

/* Requests of several clients through worker threads:
 *     answers_come_in_order     whatever each of them takes
 *     commits_share_rounds      of 32 clients at one time; nothing is lost
 *     content_can_be_kept       the caller's, without a copy
 *     lists_come_in_parts       and as slowly as the client wants
 *     a_paused_queue_rests      and goes on where it stopped
 *     a_queue_closes_any_time   also inside a callback, also with work under way */

static struct wf_loop *loop;
static struct wf_workers *workers;
static struct ensync_store *store;

struct client {
    struct ensync_queue *queue;
    char heard[4096];
    unsigned answers_count;
    unsigned entries_count;
    unsigned advanced_count;
    unsigned closes_at; /* 0: never */
    uint8_t *kept;
};

static void hear(void *user, struct ensync_answer *answer)
{
    struct client *client = user;

    client->answers_count++;
    client->entries_count += (unsigned)answer->entries_count;
    if (client->closes_at == client->answers_count) {
        ensync_queue_close(client->queue);
        client->queue = NULL;
        return;
    }
    if (answer->verdict == ENSYNC_SAYS_OBJ_DATA && answer->content_len > 100) {
        client->kept = answer->content;
        answer->content = NULL;
        return;
    }
    if (strlen(client->heard) < sizeof(client->heard) - 64) {
        strncat(client->heard, describe(answer), 60);
        strcat(client->heard, "\n");
    }
}

static void note_advance(void *user)
{
    ((struct client *)user)->advanced_count++;
}

static const struct ensync_queue_events events = {.answered = hear, .advanced = note_advance};

static int set_up(void **state)
{
    (void)state;
    make_scratch();
    loop = wf_loop_new();
    workers = wf_workers_new(loop, 4, 0);
    store = open_store();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    wf_workers_free(workers);
    ensync_store_close(store);
    wf_loop_free(loop);
    remove_scratch();
    assert_int_equal(wf_alloc_live(), 0);
    return 0;
}

static struct client *new_client(void)
{
    struct client *client = calloc(1, sizeof(*client));

    assert_non_null(client);
    client->queue = ensync_queue_open(store, workers, "test", &events, client);
    assert_non_null(client->queue);
    return client;
}

static void free_client(struct client *client)
{
    ensync_queue_close(client->queue);
    wf_free(client->kept);
    free(client);
}

#define SUBMIT(client, ...)                                                                        \
    assert_true(ensync_queue_submit((client)->queue, &(struct ensync_request){__VA_ARGS__}))

static void finish(struct client *client)
{
    while (!ensync_queue_is_idle(client->queue))
        assert_true(wf_loop_turn(loop, 5000));
    assert_int_equal(ensync_queue_waiting(client->queue), 0);
}

static void make_dir(struct client *client, uint64_t tx, unsigned dir)
{
    SUBMIT(client, .kind = ENSYNC_DO_START_TX, .tx = tx);
    SUBMIT(client, .kind = ENSYNC_DO_MKDIR, .tx = tx, .id = id_of(dir), .ver = id_of('v'),
           .data = bytes_of("x"));
}

static void answers_come_in_order(void **state)
{
    struct client *client = new_client();

    (void)state;
    make_dir(client, 1, 'd');
    SUBMIT(client, .kind = ENSYNC_DO_GET_DIR, .id = id_of('d'));
    SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = 1);
    SUBMIT(client, .kind = ENSYNC_DO_GET_DIR, .id = id_of('d'));
    SUBMIT(client, .kind = ENSYNC_DO_FOR_DIR);
    SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = 9);
    SUBMIT(client, .kind = ENSYNC_DO_CLEAN_UP);
    SUBMIT(client, .kind = ENSYNC_DO_GET_OBJ, .id = id_of('o'));
    assert_true(ensync_queue_waiting(client->queue) > 0);
    finish(client);
    assert_string_equal(client->heard, "not found\ndone\nv: x\n1 entries\ndone\n"
                                       "error: No such transaction: 9\ndone\nnot found\n");
    assert_true(client->advanced_count > 0);
    free_client(client);
}

static void commits_share_rounds(void **state)
{
    enum { CLIENTS = 32, COMMITS = 5 };
    struct client *clients[CLIENTS];

    (void)state;
    for (unsigned i = 0; i < CLIENTS; i++)
        clients[i] = new_client();
    for (unsigned turn = 0; turn < COMMITS; turn++)
        for (unsigned i = 0; i < CLIENTS; i++) {
            SUBMIT(clients[i], .kind = ENSYNC_DO_START_TX, .tx = 1);
            if (turn == 0)
                SUBMIT(clients[i], .kind = ENSYNC_DO_MKDIR, .tx = 1, .id = id_of(i),
                       .ver = id_of('v'), .data = bytes_of("x"));
            else
                SUBMIT(clients[i], .kind = ENSYNC_DO_UPDIR, .tx = 1, .id = id_of(i),
                       .ver = id_of('v'), .old_len = turn, .data = bytes_of("y"));
            SUBMIT(clients[i], .kind = ENSYNC_DO_PUTOBJ, .tx = 1, .id = id_of(turn),
                   .linkid = id_of(i + 1), .data = bytes_of("content"));
            SUBMIT(clients[i], .kind = ENSYNC_DO_COMMIT, .tx = 1);
        }
    for (unsigned i = 0; i < CLIENTS; i++) {
        finish(clients[i]);
        for (unsigned turn = 0; turn < COMMITS; turn++)
            assert_memory_equal(clients[i]->heard + 5 * turn, "done\n", 5);
        clients[i]->heard[0] = '\0';
        SUBMIT(clients[i], .kind = ENSYNC_DO_GET_DIR, .id = id_of(i));
        finish(clients[i]);
        assert_string_equal(clients[i]->heard, "v: xyyyy\n");
        free_client(clients[i]);
    }
}

static void content_can_be_kept(void **state)
{
    enum { LEN = 1 << 20 };
    struct client *client = new_client();
    uint8_t *content = wf_alloc(LEN, 1);

    (void)state;
    memset(content, 'c', LEN);
    SUBMIT(client, .kind = ENSYNC_DO_START_TX, .tx = 1);
    SUBMIT(client, .kind = ENSYNC_DO_PUTOBJ, .tx = 1, .id = id_of('o'), .linkid = id_of(5),
           .data = {content, LEN});
    SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = 1);
    SUBMIT(client, .kind = ENSYNC_DO_GET_OBJ, .id = id_of('o'));
    finish(client);
    assert_non_null(client->kept);
    assert_memory_equal(client->kept, content, LEN);
    wf_free(content);
    free_client(client);
}

static void make_dirs(struct client *client, unsigned count)
{
    SUBMIT(client, .kind = ENSYNC_DO_START_TX, .tx = 1);
    for (unsigned i = 0; i < count; i++) {
        ensync_id id = id_of('d');

        memcpy(id.bytes, &i, sizeof(i));
        SUBMIT(client, .kind = ENSYNC_DO_MKDIR, .tx = 1, .id = id, .ver = id_of('v'));
    }
    SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = 1);
    finish(client);
    client->heard[0] = '\0';
}

static void lists_come_in_parts(void **state)
{
    struct client *client = new_client();
    unsigned heard;

    (void)state;
    make_dirs(client, 20000);
    SUBMIT(client, .kind = ENSYNC_DO_FOR_DIR);
    SUBMIT(client, .kind = ENSYNC_DO_GET_DIR, .id = id_of('x'));
    while (client->entries_count == 0)
        assert_true(wf_loop_turn(loop, 5000));
    ensync_queue_pause(client->queue, true);
    for (unsigned i = 0; i < 20; i++)
        assert_true(wf_loop_turn(loop, 5));
    heard = client->entries_count;
    assert_true(heard < 20000);
    assert_false(ensync_queue_is_idle(client->queue));
    for (unsigned i = 0; i < 5; i++)
        assert_true(wf_loop_turn(loop, 5));
    assert_int_equal(client->entries_count, heard);
    ensync_queue_pause(client->queue, false);
    finish(client);
    assert_int_equal(client->entries_count, 20000);
    assert_non_null(strstr(client->heard, "entries\ndone\nnot found\n"));
    free_client(client);
}

static void a_paused_queue_rests(void **state)
{
    struct client *client = new_client();

    (void)state;
    ensync_queue_pause(client->queue, true);
    make_dir(client, 1, 'd');
    SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = 1);
    for (unsigned i = 0; i < 5; i++)
        assert_true(wf_loop_turn(loop, 1));
    assert_string_equal(client->heard, "");
    ensync_queue_pause(client->queue, false);
    finish(client);
    assert_string_equal(client->heard, "done\n");
    free_client(client);
}

static void a_queue_closes_any_time(void **state)
{
    (void)state;
    for (unsigned i = 0; i < 40; i++) {
        struct client *client = new_client();

        client->closes_at = i % 4;
        for (unsigned j = 0; j < 4; j++) {
            make_dir(client, j, i * 4 + j);
            SUBMIT(client, .kind = ENSYNC_DO_PUTOBJ, .tx = j, .id = id_of('o'),
                   .linkid = id_of('l'), .data = bytes_of("x"));
            if (j % 2)
                SUBMIT(client, .kind = ENSYNC_DO_COMMIT, .tx = j);
            SUBMIT(client, .kind = ENSYNC_DO_GET_OBJ, .id = id_of('o'));
        }
        for (unsigned j = 0; j < i % 7; j++)
            assert_true(wf_loop_turn(loop, 1));
        while (client->closes_at && client->queue)
            assert_true(wf_loop_turn(loop, 5000));
        free_client(client);
    }
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(answers_come_in_order), TEST(commits_share_rounds), TEST(content_can_be_kept),
        TEST(lists_come_in_parts),   TEST(a_paused_queue_rests), TEST(a_queue_closes_any_time),
    };

    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
