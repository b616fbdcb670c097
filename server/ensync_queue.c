/* A queue is one job of the pool, submitted again as long as there is something to do.  It takes a
 * batch of requests along, so that a pipelining client does not pay for a round trip through the
 * loop with each.  A Commit ends the batch, and the job ends when the Commit does, on whichever
 * thread that is. */
#include "server/ensync_queue.h"

#include <stdio.h>

#include "server/ensync_store_private.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/io/worker.h"

enum {
    BATCH_REQUESTS = 64, /* then other queues get the thread */
    BATCH_ANSWERS = 16,
    BATCH_BYTES = 512 * 1024, /* of answers; one answer may be larger */
};

struct ensync_queue {
    struct wf_job job; /* first, so that a job is its queue */
    struct wf_workers *workers;
    const struct ensync_queue_events *events;
    void *user;
    char name[80]; /* the session outlives its peer by a moment */

    /* Of the loop. */
    struct ensync_op *first, *last;
    size_t waiting_size;
    bool is_under_way;
    bool is_paused;
    bool is_telling;
    bool is_closed;

    /* Of the job while it is under way, else of the loop. */
    struct ensync_session *session;
    struct ensync_op *batch;
    size_t listing_size; /* of the ForDir whose answers are not all given */
    size_t carried_size; /* of the requests carried out */
    struct ensync_answer answers[BATCH_ANSWERS];
    unsigned answers_count;
    size_t answers_size;
};

/* --- On a thread of the pool -------------------------------------------------------------- */

static struct ensync_answer *next_answer(struct ensync_queue *queue)
{
    return &queue->answers[queue->answers_count];
}

static void keep_answer(struct ensync_queue *queue)
{
    const struct ensync_answer *answer = next_answer(queue);

    if (answer->verdict == ENSYNC_SAYS_SILENT)
        return;
    queue->answers_count++;
    queue->answers_size += answer->content_len + answer->entries_count * sizeof(*answer->entries);
}

static bool has_room(const struct ensync_queue *queue)
{
    return queue->answers_count < BATCH_ANSWERS && queue->answers_size < BATCH_BYTES;
}

static void go_on_listing(struct ensync_queue *queue)
{
    while (queue->session->listing && has_room(queue)) {
        ensync_session_more(queue->session, next_answer(queue));
        keep_answer(queue);
    }
    if (queue->session->listing)
        return;
    queue->carried_size += queue->listing_size;
    queue->listing_size = 0;
}

static void commit_done(struct ensync_commit *commit)
{
    struct ensync_queue *queue = commit->user;

    ensync_session_conclude(queue->session, next_answer(queue));
    keep_answer(queue);
    wf_workers_finish(queue->workers, &queue->job);
}

/* The queue may be at its next batch before this returns, so it is not touched after the commit is
 * handed over. */
static void hand_over_commit(struct ensync_queue *queue)
{
    struct ensync_store *store = queue->session->store;
    struct ensync_commit *commit = &queue->session->commit;

    commit->done = commit_done;
    commit->user = queue;
    if (ensync_commit_add(store, commit))
        ensync_commit_round(store);
}

/* @return false: the job ends with the commit that is on its way */
static bool carry_out_next(struct ensync_queue *queue)
{
    struct ensync_op *op = queue->batch;
    size_t size = op->size;

    if (op->request.kind == ENSYNC_DO_PUTOBJ) {
        queue->carried_size += ensync_session_run_puts(queue->session, &queue->batch);
        return true;
    }
    queue->batch = op->next;
    if (!ensync_session_run(queue->session, op, next_answer(queue))) {
        queue->carried_size += size;
        hand_over_commit(queue);
        return false;
    }
    keep_answer(queue);
    queue->listing_size = size;
    go_on_listing(queue);
    return true;
}

static bool work(struct wf_job *job)
{
    struct ensync_queue *queue = (struct ensync_queue *)(void *)job;

    ensync_session_tidy(queue->session);
    go_on_listing(queue);
    for (unsigned i = 0; i < BATCH_REQUESTS; i++) {
        if (!queue->batch || queue->session->listing || !has_room(queue))
            break;
        if (!carry_out_next(queue))
            return false;
    }
    return true;
}

/* Ending a session can mean a commit, which notes what it leaves behind. */
static bool close_session(struct wf_job *job)
{
    struct ensync_queue *queue = (struct ensync_queue *)(void *)job;

    ensync_session_close(queue->session);
    return true;
}

/* --- On the loop -------------------------------------------------------------------------- */

static void free_ops(struct ensync_op *op)
{
    while (op) {
        struct ensync_op *next = op->next;

        wf_free(op);
        op = next;
    }
}

static void free_queue(struct wf_job *job)
{
    struct ensync_queue *queue = (struct ensync_queue *)(void *)job;

    free_ops(queue->batch);
    free_ops(queue->first);
    wf_free(queue);
}

static void submit_job(struct ensync_queue *queue)
{
    queue->is_under_way = wf_workers_submit(queue->workers, &queue->job);
    WF_ASSERT(queue->is_under_way);
}

static void start_closing(struct ensync_queue *queue)
{
    queue->job.work = close_session;
    queue->job.done = free_queue;
    submit_job(queue);
}

static void start_batch(struct ensync_queue *queue)
{
    if (queue->is_under_way || queue->is_paused)
        return;
    if (!queue->batch) {
        queue->batch = queue->first;
        queue->first = NULL;
    }
    if (queue->batch || queue->session->listing || queue->session->commit.tx)
        submit_job(queue);
}

static void tell_answers(struct ensync_queue *queue)
{
    queue->is_telling = true;
    for (unsigned i = 0; i < queue->answers_count; i++) {
        if (!queue->is_closed)
            queue->events->answered(queue->user, &queue->answers[i]);
        ensync_answer_deinit(&queue->answers[i]);
    }
    queue->answers_count = 0;
    queue->answers_size = 0;
    if (!queue->is_closed)
        queue->events->advanced(queue->user);
    queue->is_telling = false;
}

static void batch_done(struct wf_job *job)
{
    struct ensync_queue *queue = (struct ensync_queue *)(void *)job;

    queue->is_under_way = false;
    queue->waiting_size -= queue->carried_size;
    queue->carried_size = 0;
    tell_answers(queue);
    if (queue->is_closed)
        start_closing(queue);
    else
        start_batch(queue);
}

struct ensync_queue *ensync_queue_open(struct ensync_store *store, struct wf_workers *workers,
                                       const char *name, const struct ensync_queue_events *events,
                                       void *user)
{
    struct ensync_queue *queue = wf_alloc(1, sizeof(*queue));

    if (!queue)
        return NULL;
    queue->job.work = work;
    queue->job.done = batch_done;
    queue->workers = workers;
    queue->events = events;
    queue->user = user;
    snprintf(queue->name, sizeof(queue->name), "%s", name);
    queue->session = ensync_session_open(store, queue->name);
    if (!queue->session) {
        wf_free(queue);
        return NULL;
    }
    return queue;
}

void ensync_queue_close(struct ensync_queue *queue)
{
    if (!queue)
        return;
    queue->is_closed = true;
    if (!queue->is_under_way && !queue->is_telling)
        start_closing(queue);
}

bool ensync_queue_submit(struct ensync_queue *queue, const struct ensync_request *request)
{
    struct ensync_op *op = ensync_op_new(request);

    if (!op)
        return false;
    if (queue->first)
        queue->last->next = op;
    else
        queue->first = op;
    queue->last = op;
    queue->waiting_size += op->size;
    if (!queue->is_telling)
        start_batch(queue);
    return true;
}

void ensync_queue_pause(struct ensync_queue *queue, bool is_paused)
{
    queue->is_paused = is_paused;
    if (!queue->is_telling)
        start_batch(queue);
}

size_t ensync_queue_waiting(const struct ensync_queue *queue)
{
    return queue->waiting_size;
}

bool ensync_queue_is_idle(const struct ensync_queue *queue)
{
    return queue->waiting_size == 0;
}
