#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/io/conn.h"
#include "wireform/io/queue.h"

/* Room for the small messages that follow a first one: several answers within one turn then
 * share a block.  A lone answer gets a block of its exact size.  Little room, because a peer that
 * never reads can arrange for most of it to stay empty, and only what is used counts as queued. */
#define JOINED_SIZE ((size_t)512)

#define SMALLEST_SIZE 4

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
        memmove(pending->blocks, pending->blocks + pending->first,
                pending->count * sizeof(struct wf_block *));
        pending->first = 0;
        return true;
    }
    if (pending)
        pending = wf_realloc(pending, 1, sizeof(*pending) + size * sizeof(struct wf_block *));
    else
        pending = wf_alloc(1, sizeof(*pending) + size * sizeof(struct wf_block *));
    if (!pending)
        return false;
    pending->size = size;
    queue->pending = pending;
    return true;
}

static void append(struct wf_queue *queue, struct wf_block *block)
{
    struct wf_pending *pending = queue->pending;

    pending->blocks[pending->first + pending->count++] = block;
    pending->waiting += block->len;
}

bool wf_queue_share(struct wf_queue *queue, struct wf_block *block)
{
    if (!make_room(queue))
        return false;
    block->references++;
    append(queue, block);
    return true;
}

/* The last block, when it has room and nobody else reads it. */
static struct wf_block *joinable(const struct wf_pending *pending, size_t len)
{
    struct wf_block *last;

    if (!pending)
        return NULL;
    last = pending->blocks[pending->first + pending->count - 1];
    return last->references == 1 && last->size - last->len >= len ? last : NULL;
}

bool wf_queue_copy(struct wf_queue *queue, wf_bytes bytes, bool may_join)
{
    struct wf_block *block = may_join ? joinable(queue->pending, bytes.len) : NULL;
    size_t size = bytes.len;

    if (block) {
        memcpy(block->bytes + block->len, bytes.ptr, bytes.len);
        block->len += bytes.len;
        queue->pending->waiting += bytes.len;
        return true;
    }
    if (may_join && queue->pending && size < JOINED_SIZE)
        size = JOINED_SIZE;
    block = make_block(bytes, size);
    if (!block)
        return false;
    if (!make_room(queue)) {
        wf_block_drop(block);
        return false;
    }
    append(queue, block);
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
    append(queue, block);
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
        struct wf_block *block = pending->blocks[pending->first + (unsigned)count];

        pieces[count].iov_base = (void *)(uintptr_t)(block->at + written);
        pieces[count].iov_len = block->len - written;
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
    while (pending->count > 0 && pending->written >= pending->blocks[pending->first]->len) {
        struct wf_block *block = pending->blocks[pending->first];

        pending->written -= block->len;
        wf_block_drop(block);
        pending->first++;
        pending->count--;
    }
    if (pending->count == 0)
        wf_queue_clear(queue);
}

void wf_queue_clear(struct wf_queue *queue)
{
    struct wf_pending *pending = queue->pending;

    queue->pending = NULL;
    for (unsigned i = 0; pending && i < pending->count; i++)
        wf_block_drop(pending->blocks[pending->first + i]);
    wf_free(pending);
}
