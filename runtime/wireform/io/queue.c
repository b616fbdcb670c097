#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/io/conn.h"
#include "wireform/io/queue.h"

/* What several get within a turn may take twice the room of what they got before; no more, because
 * one that never reads can arrange for most of it to be of no use to anybody else. */
#define SHARED_SMALLEST ((size_t)1024)
#define SHARED_LARGEST  ((size_t)16 * 1024)

/* What one gets leaves room for what others get: all of it is gone behind the turn.  Where it is
 * long, little is gained, and what cannot be written would be copied twice. */
#define COPIED_SIZE  ((size_t)16 * 1024)
#define COPIED_LIMIT ((size_t)2 * 1024)

/* What is less than one of so many parts of a shared block does not keep it in memory. */
#define PARTS 4

#define SMALLEST_SIZE 3

static struct wf_block *make_block(wf_bytes bytes, size_t size)
{
    struct wf_block *block;

    if (size > SIZE_MAX - sizeof(*block))
        return NULL;
    block = wf_alloc(1, sizeof(*block) + size);
    if (!block)
        return NULL;
    block->references = 1;
    block->len = bytes.len;
    block->size = size;
    block->at = block->bytes;
    if (bytes.len > 0)
        memcpy(block->bytes, bytes.ptr, bytes.len);
    return block;
}

struct wf_block *wf_block_new(wf_bytes bytes)
{
    return make_block(bytes, bytes.len);
}

void wf_block_drop(struct wf_block *block)
{
    if (!block || --block->references > 0)
        return;
    if (block->loan)
        block->loan->release(block->loan->owner);
    wf_free(block);
}

/* Room for one more block at the end: moves what is there to the front, or grows. */
static bool make_room(struct wf_queue *queue)
{
    struct wf_pending *pending = queue->pending;
    unsigned size = pending ? 2 * pending->size : SMALLEST_SIZE;

    if (pending && pending->first + pending->count < pending->size)
        return true;
    if (pending && pending->first >= pending->count) {
        memmove(pending->slices, pending->slices + pending->first,
                pending->count * sizeof(struct wf_slice));
        pending->first = 0;
        return true;
    }
    if (pending)
        pending = wf_realloc(pending, 1, sizeof(*pending) + size * sizeof(struct wf_slice));
    else
        pending = wf_alloc(1, sizeof(*pending) + size * sizeof(struct wf_slice));
    if (!pending)
        return false;
    pending->size = size;
    queue->pending = pending;
    return true;
}

static void append(struct wf_queue *queue, const struct wf_slice *slice)
{
    struct wf_pending *pending = queue->pending;

    pending->slices[pending->first + pending->count++] = *slice;
    pending->waiting += slice->bytes.len;
    pending->fresh++;
}

static void append_block(struct wf_queue *queue, struct wf_block *block)
{
    struct wf_slice slice = wf_block_all(block);

    append(queue, &slice);
}

static struct wf_slice *last_slice(struct wf_pending *pending)
{
    return pending ? &pending->slices[pending->first + pending->count - 1] : NULL;
}

static const uint8_t *end_of(wf_bytes bytes)
{
    return bytes.ptr + bytes.len;
}

static void lengthen(struct wf_pending *pending, size_t len)
{
    last_slice(pending)->bytes.len += len;
    pending->waiting += len;
}

bool wf_queue_share(struct wf_queue *queue, const struct wf_slice *slice, bool may_join)
{
    const struct wf_slice *last = may_join ? last_slice(queue->pending) : NULL;

    if (last && last->block == slice->block && end_of(last->bytes) == slice->bytes.ptr) {
        lengthen(queue->pending, slice->bytes.len);
        return true;
    }
    if (!make_room(queue))
        return false;
    slice->block->references++;
    append(queue, slice);
    return true;
}

static bool has_room(const struct wf_block *block, size_t len)
{
    return block->size - block->len >= len;
}

static struct wf_slice put(struct wf_block *block, wf_bytes bytes)
{
    uint8_t *at = block->bytes + block->len;

    memcpy(at, bytes.ptr, bytes.len);
    block->len += bytes.len;
    return (struct wf_slice){{at, bytes.len}, block};
}

/* Takes the place of a block with too little room.  @return false without memory */
static bool begin_block(struct wf_block **at, size_t size)
{
    struct wf_block *block = make_block((wf_bytes){NULL, 0}, size);

    if (!block)
        return false;
    wf_block_drop(*at);
    *at = block;
    return true;
}

/* The first one in a turn gets a block of its exact size. */
static size_t shared_size(const struct wf_block *before, size_t len)
{
    size_t size = before ? 2 * before->size : len;

    if (before && size < SHARED_SMALLEST)
        size = SHARED_SMALLEST;
    if (size > SHARED_LARGEST)
        size = SHARED_LARGEST;
    return size < len ? len : size;
}

struct wf_slice wf_turn_share(struct wf_turn_blocks *turn, wf_bytes bytes)
{
    struct wf_block **shared = &turn->shared;

    if ((!*shared || !has_room(*shared, bytes.len)) &&
        !begin_block(shared, shared_size(*shared, bytes.len)))
        return (struct wf_slice){0};
    (*shared)->references++;
    return put(*shared, bytes);
}

void wf_turn_end(struct wf_turn_blocks *turn)
{
    wf_block_drop(turn->shared);
    turn->shared = NULL;
    if (turn->copied && turn->copied->references == 1) {
        turn->copied->len = 0;
        return;
    }
    wf_block_drop(turn->copied);
    turn->copied = NULL;
}

void wf_turn_blocks_deinit(struct wf_turn_blocks *turn)
{
    wf_block_drop(turn->shared);
    wf_block_drop(turn->copied);
    *turn = (struct wf_turn_blocks){0};
}

bool wf_queue_copy(struct wf_queue *queue, wf_bytes bytes)
{
    struct wf_block *block = wf_block_new(bytes);

    if (!block)
        return false;
    if (!make_room(queue)) {
        wf_block_drop(block);
        return false;
    }
    append_block(queue, block);
    return true;
}

static bool begin_copied(struct wf_turn_blocks *turn)
{
    if (!begin_block(&turn->copied, COPIED_SIZE))
        return false;
    turn->copied->is_passing = true;
    return true;
}

bool wf_queue_copy_in_turn(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes)
{
    struct wf_slice slice;

    if (bytes.len > COPIED_LIMIT)
        return wf_queue_copy(queue, bytes);
    if ((!turn->copied || !has_room(turn->copied, bytes.len)) && !begin_copied(turn))
        return false;
    slice = put(turn->copied, bytes);
    return wf_queue_share(queue, &slice, true);
}

static bool has_to_move(const struct wf_slice *slice)
{
    return slice->block->is_passing || slice->bytes.len < slice->block->size / PARTS;
}

/* @return false without memory */
static bool move(struct wf_slice *slice)
{
    struct wf_block *block = wf_block_new(slice->bytes);

    if (!block)
        return false;
    wf_block_drop(slice->block);
    *slice = wf_block_all(block);
    return true;
}

bool wf_queue_settle(struct wf_queue *queue)
{
    struct wf_pending *pending = queue->pending;

    for (; pending && pending->fresh > 0; pending->fresh--) {
        unsigned index = pending->first + pending->count - pending->fresh;
        struct wf_slice *slice = &pending->slices[index];

        if (has_to_move(slice) && !move(slice))
            return false;
    }
    return true;
}

bool wf_queue_lend(struct wf_queue *queue, wf_bytes bytes, const struct wf_loan *loan)
{
    struct wf_block *block = wf_alloc(1, sizeof(*block) + sizeof(*loan));

    if (!block)
        return false;
    if (!make_room(queue)) {
        wf_free(block); /* and not what it would have lent */
        return false;
    }
    block->references = 1;
    block->len = block->size = bytes.len;
    block->at = bytes.ptr;
    block->loan = memcpy(block->bytes, loan, sizeof(*loan));
    append_block(queue, block);
    return true;
}

int wf_queue_peek(const struct wf_queue *queue, struct iovec *pieces, int limit)
{
    const struct wf_pending *pending = queue->pending;
    size_t written;
    int count = 0;

    if (!pending)
        return 0;
    written = pending->written;
    while (count < limit && (unsigned)count < pending->count) {
        wf_bytes bytes = pending->slices[pending->first + (unsigned)count].bytes;

        pieces[count].iov_base = (void *)(uintptr_t)(bytes.ptr + written);
        pieces[count].iov_len = bytes.len - written;
        written = 0;
        count++;
    }
    return count;
}

void wf_queue_take(struct wf_queue *queue, size_t len)
{
    struct wf_pending *pending = queue->pending;

    pending->waiting -= len;
    pending->written += len;
    while (pending->count > 0 && pending->written >= pending->slices[pending->first].bytes.len) {
        struct wf_slice *slice = &pending->slices[pending->first];

        pending->written -= slice->bytes.len;
        wf_block_drop(slice->block);
        pending->first++;
        pending->count--;
    }
    if (pending->fresh > pending->count)
        pending->fresh = pending->count;
    if (pending->count == 0)
        wf_queue_clear(queue);
}

void wf_queue_clear(struct wf_queue *queue)
{
    struct wf_pending *pending = queue->pending;

    queue->pending = NULL;
    for (unsigned i = 0; pending && i < pending->count; i++)
        wf_block_drop(pending->slices[pending->first + i].block);
    wf_free(pending);
}
