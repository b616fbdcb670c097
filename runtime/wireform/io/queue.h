#ifndef WIREFORM_IO_QUEUE_H
#define WIREFORM_IO_QUEUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/uio.h>

#include "wireform/base/text.h"

struct wf_loan;

/** Framed bytes waiting to be written.  A block is made once and shared by every connection it
 *  goes to, so that a stalled subscriber costs a slice for each message and not a copy. */
struct wf_block {
    size_t references;
    size_t len;
    size_t size;
    size_t units;         /**< Of UTF-16, for framings that count them; 0: not counted yet. */
    const uint8_t *at;    /**< Its own bytes, or somebody else's ... */
    struct wf_loan *loan; /**< ... which are lent. */

    /** Of a turn: what is not written in it moves elsewhere, and what several still wait for moves
     *  to this one, which is as long as that was when the first of them had to wait. */
    struct wf_block *lasting;
    bool is_passing;
    _Alignas(void *) uint8_t bytes[]; /**< Or the loan. */
};

/** What one connection writes of a block. */
struct wf_slice {
    wf_bytes bytes;
    struct wf_block *block; /**< Keeps them alive. */
};

/** A block holding `bytes` and nothing else; the caller has the first reference.
 *  @return NULL without memory */
struct wf_block *wf_block_new(wf_bytes bytes);
void wf_block_drop(struct wf_block *block); /**< Gives back one reference; NULL is fine. */

static inline struct wf_slice wf_block_all(struct wf_block *block)
{
    return (struct wf_slice){{block->at, block->len}, block};
}

enum { WF_SPARE_LIMIT = 1024 };

/** What was queued in one turn of the loop stands together, so that it is written in few pieces. */
struct wf_turn_blocks {
    struct wf_block *shared; /**< What several connections get ... */
    struct wf_block *copied; /**< ... and what one gets. */

    /** Of queues that became empty, for the next ones that do not stay so: most do within a turn.
     */
    struct wf_pending *spare[WF_SPARE_LIMIT];
    unsigned spare_count;
};

/** Puts what several get behind what several got before in this turn, unless it is long.
 *  @return a slice with a reference of the caller's; its block is NULL without memory */
struct wf_slice wf_turn_share(struct wf_turn_blocks *turn, wf_bytes bytes);

/** Behind the turn, and behind wf_queue_settle() for everybody. */
void wf_turn_end(struct wf_turn_blocks *turn);
void wf_turn_blocks_deinit(struct wf_turn_blocks *turn);

/** What waits for one connection.  Zeroed when empty, and then it holds no memory: of thousands of
 *  connections most have nothing to say.  All functions are to be given the same `turn`. */
struct wf_queue {
    struct wf_pending *pending; /**< NULL: empty. */
};

struct wf_pending {
    unsigned first; /**< Index of the slice being written. */
    unsigned count;
    unsigned size;  /**< Of `slices`. */
    unsigned fresh; /**< Slices at the end that wf_queue_settle() did not see yet. */
    size_t written; /**< Bytes of the first slice that are gone already. */
    size_t waiting; /**< Bytes in all. */
    struct wf_slice slices[];
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

static inline unsigned wf_queue_count(const struct wf_queue *queue)
{
    return queue->pending ? queue->pending->count : 0;
}

/** The slice behind `index` others; there must be one. */
static inline const struct wf_slice *wf_queue_at(const struct wf_queue *queue, size_t index)
{
    return &queue->pending->slices[queue->pending->first + index];
}

/** Whether part of the first slice is gone already. */
static inline bool wf_queue_is_begun(const struct wf_queue *queue)
{
    return queue->pending && queue->pending->written > 0;
}

/** Appends by reference.
 *  @param may_join  it may become one slice with what is queued before it
 *  @return false without memory, and nothing has changed */
bool wf_queue_share(struct wf_queue *queue, struct wf_turn_blocks *turn,
                    const struct wf_slice *slice, bool may_join);

/** Appends a copy with a block of its own.  @return false without memory, and nothing has changed
 */
bool wf_queue_copy(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes);

/** Appends a copy that stands among those of the turn, unless it is long.
 *  @return false without memory, and nothing has changed */
bool wf_queue_copy_in_turn(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes);

/** Appends bytes where they are.  @return false without memory: then they are not released */
bool wf_queue_lend(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes,
                   const struct wf_loan *loan);

/** The first bytes waiting, in up to `limit` pieces of one slice each.  @return how many */
int wf_queue_peek(const struct wf_queue *queue, struct iovec *pieces, int limit);

/** Takes `len` bytes off the front. */
void wf_queue_take(struct wf_queue *queue, struct wf_turn_blocks *turn, size_t len);

/** Of what was queued in this turn, what still waits gets memory of its own, or, when it is a good
 *  part of what several wait for, memory with them: a queue keeps at most a few times as much as
 *  waits in it.  @return false without memory */
bool wf_queue_settle(struct wf_queue *queue);

void wf_queue_clear(struct wf_queue *queue, struct wf_turn_blocks *turn);

#endif
