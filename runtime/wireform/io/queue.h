#ifndef WIREFORM_IO_QUEUE_H
#define WIREFORM_IO_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#include "wireform/base/text.h"

struct wf_loan;

/** Framed bytes waiting to be written.  A block is made once and shared by every connection it
 *  goes to, so that a stalled subscriber costs a pointer for each message and not a copy. */
struct wf_block {
    size_t references;
    size_t len;
    size_t size;
    size_t units;         /**< Of UTF-16, for framings that count them; 0: not counted yet. */
    const uint8_t *at;    /**< Its own bytes, or somebody else's ... */
    struct wf_loan *loan; /**< ... which are lent. */
    uint8_t bytes[];
};

/** A block holding `bytes` and nothing else; the caller has the first reference.
 *  @return NULL without memory */
struct wf_block *wf_block_new(wf_bytes bytes);
void wf_block_drop(struct wf_block *block); /**< Gives back one reference; NULL is fine. */

/** What waits for one connection.  Zeroed when empty, and then it holds no memory: of thousands of
 *  connections most have nothing to say. */
struct wf_queue {
    struct wf_pending *pending; /**< NULL: empty. */
};

struct wf_pending {
    unsigned first; /**< Index of the block being written. */
    unsigned count;
    unsigned size;  /**< Of `blocks`. */
    size_t written; /**< Bytes of the first block that are gone already. */
    size_t waiting; /**< Bytes in all. */
    struct wf_block *blocks[];
};

static inline bool wf_queue_is_empty(const struct wf_queue *queue)
{
    return !queue->pending;
}

/** Bytes in all. */
static inline size_t wf_queue_waiting(const struct wf_queue *queue)
{
    return queue->pending ? queue->pending->waiting : 0;
}

/** Whether part of the first block is gone already. */
static inline bool wf_queue_is_begun(const struct wf_queue *queue)
{
    return queue->pending && queue->pending->written > 0;
}

/** Appends by reference.  @return false without memory, and nothing has changed */
bool wf_queue_share(struct wf_queue *queue, struct wf_block *block);

/** Appends a copy.
 *  @param may_join  the copy may stand in one block with what is queued before it
 *  @return false without memory, and nothing has changed */
bool wf_queue_copy(struct wf_queue *queue, wf_bytes bytes, bool may_join);

/** Appends bytes where they are.  @return false without memory: then they are not released */
bool wf_queue_lend(struct wf_queue *queue, wf_bytes bytes, const struct wf_loan *loan);

/** The first bytes waiting, in up to `limit` pieces of one block each.  @return how many */
int wf_queue_peek(const struct wf_queue *queue, struct iovec *pieces, int limit);

/** Takes `len` bytes off the front. */
void wf_queue_take(struct wf_queue *queue, size_t len);

void wf_queue_clear(struct wf_queue *queue);

#endif
