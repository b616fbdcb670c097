#ifndef SERVER_ENSYNC_QUEUE_H
#define SERVER_ENSYNC_QUEUE_H

#include "server/ensync_store.h"

struct wf_workers;

/** One client's requests, carried out in order on worker threads while the loop goes on.
 *
 *  A queue has at most one request under way, so answers come in the order of requests and
 *  nothing else is needed to keep it; queues run side by side, and their commits share syncs of
 *  the log.  All functions and callbacks belong to the thread of the loop. */
struct ensync_queue;

struct ensync_queue_events {
    /** The next answer; never ENSYNC_SAYS_SILENT.  Borrowed, except for `answer->content`. */
    void (*answered)(void *user, struct ensync_answer *answer);

    /** Some requests were carried out: a look at ensync_queue_waiting() says whether to read on,
     *  and ensync_queue_is_idle() whether everything owed was answered. */
    void (*advanced)(void *user);
};

/** @param workers  without a limit of waiting jobs: a queue has its own
 *  @param name  for the log
 *  @param user  given to the callbacks
 *  @return NULL without memory */
struct ensync_queue *ensync_queue_open(struct ensync_store *store, struct wf_workers *workers,
                                       const char *name, const struct ensync_queue_events *events,
                                       void *user);

/** No callback comes after it.  What is under way ends beside the loop, requests that wait are
 *  forgotten, open transactions are dropped.  The store is closed after wf_workers_free(). */
void ensync_queue_close(struct ensync_queue *queue);

/** Queues a copy of the request.  @return false without memory */
bool ensync_queue_submit(struct ensync_queue *queue, const struct ensync_request *request);

/** While paused nothing new begins: at most the answers of what is under way still come (half a MiB
 *  and one more).  For peers that do not read what they asked for. */
void ensync_queue_pause(struct ensync_queue *queue, bool is_paused);

/** Bytes of the requests that have not been carried out. */
size_t ensync_queue_waiting(const struct ensync_queue *queue);

/** Nothing waits, nothing is under way. */
bool ensync_queue_is_idle(const struct ensync_queue *queue);

#endif
