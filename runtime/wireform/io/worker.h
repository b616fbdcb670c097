#ifndef WIREFORM_IO_WORKER_H
#define WIREFORM_IO_WORKER_H

#include <stdbool.h>

struct wf_loop;

/** Threads for what would hold up the loop: password hashes, fsync, large reads.  A job leaves the
 *  loop, runs beside it, and comes back to it as an event, so handlers need no locks.
 *
 *  All functions but wf_workers_finish() belong to the thread of the loop. */
struct wf_workers;

/** One piece of work; embedded in its owner, who leaves it alone from the submission until
 *  `done`.  It names a connection by something that outlives it: the peer may be gone by then. */
struct wf_job {
    /** Runs on a thread of the pool.  @return false when the job has not ended with the return:
     *  somebody calls wf_workers_finish() later (or has called it already) */
    bool (*work)(struct wf_job *job);

    /** Called from the loop once the work has ended; may free the job or submit it again. */
    void (*done)(struct wf_job *job);

    struct wf_job *next; /**< Of the pool. */
};

/** Starts `threads_count` threads (1 to 64) that block all signals.
 *  @param waiting_limit  most jobs that wait for a thread; 0: as many as come
 *  @return NULL without memory, threads or descriptors */
struct wf_workers *wf_workers_new(struct wf_loop *loop, unsigned threads_count,
                                  unsigned waiting_limit);

/** Ends all jobs that were submitted and calls their `done`.  What `done` submits meanwhile is
 *  carried out as well; no events of the loop are waited for.  Not for callbacks of the loop. */
void wf_workers_drain(struct wf_workers *workers);

/** The same, then ends the threads.  NULL is fine. */
void wf_workers_free(struct wf_workers *workers);

/** Queues a job; jobs begin in this order.  Needs no memory.
 *  @return false: `waiting_limit` jobs wait already, and the caller says "busy" */
bool wf_workers_submit(struct wf_workers *workers, struct wf_job *job);

/** From any thread, once for a job whose `work` returned false: it has ended. */
void wf_workers_finish(struct wf_workers *workers, struct wf_job *job);

#endif
