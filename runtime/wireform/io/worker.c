#include "wireform/io/worker.h"

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/io/loop_private.h"

enum { THREADS_LIMIT = 64 };

struct job_list {
    struct wf_job *first, *last;
    unsigned count;
};

struct wf_workers {
    struct wf_loop *loop;
    struct wf_source wakeup; /* an eventfd: something has ended */
    unsigned waiting_limit;
    unsigned submitted_count; /* and not yet given to `done`; of the loop's thread */

    pthread_mutex_t mutex; /* guards what follows */
    pthread_cond_t has_waiting;
    pthread_cond_t has_ended;
    struct job_list waiting;
    struct job_list ended;
    bool is_stopping;

    unsigned threads_count;
    pthread_t threads[THREADS_LIMIT];
};

static void append(struct job_list *list, struct wf_job *job)
{
    job->next = NULL;
    if (list->first)
        list->last->next = job;
    else
        list->first = job;
    list->last = job;
    list->count++;
}

static struct wf_job *take_first(struct job_list *list)
{
    struct wf_job *job = list->first;

    if (job) {
        list->first = job->next;
        list->count--;
    }
    return job;
}

/* --- On the threads ----------------------------------------------------------------------- */

void wf_workers_finish(struct wf_workers *workers, struct wf_job *job)
{
    bool was_empty;

    pthread_mutex_lock(&workers->mutex);
    was_empty = !workers->ended.first;
    append(&workers->ended, job);

    /* One wake-up for all that end until the loop looks.  Under the lock, so that the pool is not
     * freed between the two. */
    if (was_empty) {
        uint64_t one = 1;

        pthread_cond_signal(&workers->has_ended);
        (void)!write(workers->wakeup.fd, &one, sizeof(one));
    }
    pthread_mutex_unlock(&workers->mutex);
}

/* @return NULL when the pool ends */
static struct wf_job *wait_for_job(struct wf_workers *workers)
{
    struct wf_job *job;

    pthread_mutex_lock(&workers->mutex);
    while (!(job = take_first(&workers->waiting)) && !workers->is_stopping)
        pthread_cond_wait(&workers->has_waiting, &workers->mutex);
    pthread_mutex_unlock(&workers->mutex);
    return job;
}

static void *work(void *argument)
{
    struct wf_workers *workers = argument;
    struct wf_job *job;

    while ((job = wait_for_job(workers)))
        if (job->work(job))
            wf_workers_finish(workers, job);
    return NULL;
}

/* --- On the loop -------------------------------------------------------------------------- */

static struct wf_job *take_ended(struct wf_workers *workers)
{
    struct wf_job *first;

    pthread_mutex_lock(&workers->mutex);
    first = workers->ended.first;
    workers->ended = (struct job_list){0};
    pthread_mutex_unlock(&workers->mutex);
    return first;
}

static void call_done(struct wf_workers *workers)
{
    struct wf_job *job = take_ended(workers);

    while (job) {
        struct wf_job *next = job->next;

        workers->submitted_count--;
        job->done(job);
        job = next;
    }
}

static void wakeup_ready(struct wf_source *source, uint32_t events)
{
    struct wf_workers *workers = WF_OWNER(source, struct wf_workers, wakeup);
    uint64_t count;

    (void)events;
    (void)!read(source->fd, &count, sizeof(count));
    call_done(workers);
}

bool wf_workers_submit(struct wf_workers *workers, struct wf_job *job)
{
    bool has_room;

    pthread_mutex_lock(&workers->mutex);
    has_room = workers->waiting_limit == 0 || workers->waiting.count < workers->waiting_limit;
    if (has_room) {
        append(&workers->waiting, job);
        pthread_cond_signal(&workers->has_waiting);
    }
    pthread_mutex_unlock(&workers->mutex);
    workers->submitted_count += has_room;
    return has_room;
}

/* Signals stay with the loop's thread, whose signalfd waits for them. */
static bool start_thread(struct wf_workers *workers)
{
    sigset_t all, before;
    bool is_started;

    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    is_started =
        pthread_create(&workers->threads[workers->threads_count], NULL, work, workers) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    workers->threads_count += is_started;
    return is_started;
}

static bool start(struct wf_workers *workers, unsigned threads_count)
{
    workers->wakeup = (struct wf_source){
        .fd = eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC), .events = EPOLLIN, .ready = wakeup_ready};
    if (workers->wakeup.fd < 0 || !wf_source_add(workers->loop, &workers->wakeup))
        return false;
    while (workers->threads_count < threads_count)
        if (!start_thread(workers))
            return false;
    return true;
}

struct wf_workers *wf_workers_new(struct wf_loop *loop, unsigned threads_count,
                                  unsigned waiting_limit)
{
    struct wf_workers *workers = wf_alloc(1, sizeof(*workers));

    WF_ASSERT(threads_count >= 1 && threads_count <= THREADS_LIMIT);
    if (!workers)
        return NULL;
    workers->loop = loop;
    workers->waiting_limit = waiting_limit;
    pthread_mutex_init(&workers->mutex, NULL);
    pthread_cond_init(&workers->has_waiting, NULL);
    pthread_cond_init(&workers->has_ended, NULL);
    if (!start(workers, threads_count)) {
        wf_workers_free(workers);
        return NULL;
    }
    return workers;
}

void wf_workers_drain(struct wf_workers *workers)
{
    while (workers->submitted_count > 0) {
        pthread_mutex_lock(&workers->mutex);
        while (!workers->ended.first)
            pthread_cond_wait(&workers->has_ended, &workers->mutex);
        pthread_mutex_unlock(&workers->mutex);
        call_done(workers);
    }
}

static void end_threads(struct wf_workers *workers)
{
    pthread_mutex_lock(&workers->mutex);
    workers->is_stopping = true;
    pthread_cond_broadcast(&workers->has_waiting);
    pthread_mutex_unlock(&workers->mutex);
    for (unsigned i = 0; i < workers->threads_count; i++)
        pthread_join(workers->threads[i], NULL);
}

void wf_workers_free(struct wf_workers *workers)
{
    if (!workers)
        return;
    wf_workers_drain(workers);
    end_threads(workers);
    if (workers->wakeup.fd >= 0) {
        wf_source_remove(workers->loop, &workers->wakeup);
        close(workers->wakeup.fd);
    }
    pthread_cond_destroy(&workers->has_ended);
    pthread_cond_destroy(&workers->has_waiting);
    pthread_mutex_destroy(&workers->mutex);
    wf_free(workers);
}
