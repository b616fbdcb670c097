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
    unsigned size = queue->size > 0 ? 2 * queue->size : SMALLEST_SIZE;
    struct wf_block **blocks;

    if (queue->first + queue->count < queue->size)
        return true;
    if (queue->first >= queue->count && queue->first > 0) {
        memmove(queue->blocks, queue->blocks + queue->first,
                queue->count * sizeof(struct wf_block *));
        queue->first = 0;
        return true;
    }
    blocks = wf_realloc(queue->blocks, size, sizeof(struct wf_block *));
    if (!blocks)
        return false;
    queue->blocks = blocks;
    queue->size = size;
    return true;
}

static void append(struct wf_queue *queue, struct wf_block *block)
{
    queue->blocks[queue->first + queue->count++] = block;
    queue->waiting += block->len;
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
static struct wf_block *joinable(const struct wf_queue *queue, size_t len)
{
    struct wf_block *last;

    if (queue->count == 0)
        return NULL;
    last = queue->blocks[queue->first + queue->count - 1];
    return last->references == 1 && last->size - last->len >= len ? last : NULL;
}

bool wf_queue_copy(struct wf_queue *queue, wf_bytes bytes, bool may_join)
{
    struct wf_block *block = may_join ? joinable(queue, bytes.len) : NULL;
    size_t size = bytes.len;

    if (block) {
        memcpy(block->bytes + block->len, bytes.ptr, bytes.len);
        block->len += bytes.len;
        queue->waiting += bytes.len;
        return true;
    }
    if (may_join && queue->count > 0 && size < JOINED_SIZE)
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
    struct wf_block *block;

    if (!make_room(queue))
        return false;
    block = wf_alloc(1, sizeof(*block) + sizeof(*loan));
    if (!block)
        return false;
    block->references = 1;
    block->len = block->size = bytes.len;
    block->at = bytes.ptr;
    block->loan = memcpy(block->bytes, loan, sizeof(*loan));
    append(queue, block);
    return true;
}

int wf_queue_peek(const struct wf_queue *queue, struct iovec *pieces, int limit)
{
    size_t written = queue->written;
    int count = 0;

    while (count < limit && (unsigned)count < queue->count) {
        struct wf_block *block = queue->blocks[queue->first + (unsigned)count];

        pieces[count].iov_base = (void *)(uintptr_t)(block->at + written);
        pieces[count].iov_len = block->len - written;
        written = 0;
        count++;
    }
    return count;
}

void wf_queue_take(struct wf_queue *queue, size_t len)
{
    queue->waiting -= len;
    queue->written += len;
    while (queue->count > 0 && queue->written >= queue->blocks[queue->first]->len) {
        struct wf_block *block = queue->blocks[queue->first];

        queue->written -= block->len;
        wf_block_drop(block);
        queue->first++;
        queue->count--;
    }
    if (queue->count == 0)
        wf_queue_clear(queue);
}

void wf_queue_clear(struct wf_queue *queue)
{
    for (unsigned i = 0; i < queue->count; i++)
        wf_block_drop(queue->blocks[queue->first + i]);
    wf_free(queue->blocks);
    *queue = (struct wf_queue){0};
}
