#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/io/conn.h"
#include "wireform/io/queue.h"

/* What is queued in a turn leaves room for what else is: all of it is gone behind the turn.  Where
 * it is long, little is gained, and what cannot be written would be copied twice. */
#define PASSING_SIZE  ((size_t)16 * 1024)
#define PASSING_LIMIT ((size_t)4 * 1024)

/* What is less than one of so many parts of what others wait for does not keep it in memory. */
#define PARTS 4

/* Slices: what was queued in one turn is one, and then all of it is in one line of the cache. */
#define SMALLEST_SIZE 1

static struct wf_block *make_block(wf_bytes bytes, size_t size)
{
    struct wf_block *block;

    if (size > SIZE_MAX - sizeof(*block))
        return NULL;
    block = wf_alloc_bytes(sizeof(*block) + size);
    if (!block)
        return NULL;
    *block = (struct wf_block){.references = 1, .len = bytes.len, .size = size, .at = block->bytes};
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
    wf_block_drop(block->lasting);
    wf_free(block);
}

static size_t pending_size(unsigned size)
{
    return sizeof(struct wf_pending) + size * sizeof(struct wf_slice);
}

/* @return NULL without memory */
static struct wf_pending *take_pending(struct wf_turn_blocks *turn)
{
    struct wf_pending *pending;

    if (turn->spare_count > 0)
        return turn->spare[--turn->spare_count];
    pending = wf_alloc(1, pending_size(SMALLEST_SIZE));
    if (pending)
        pending->size = SMALLEST_SIZE;
    return pending;
}

static void give_back(struct wf_turn_blocks *turn, struct wf_pending *pending)
{
    if (pending->size > SMALLEST_SIZE || turn->spare_count == WF_SPARE_LIMIT) {
        wf_free(pending);
        return;
    }
    *pending = (struct wf_pending){.size = SMALLEST_SIZE};
    turn->spare[turn->spare_count++] = pending;
}

static bool grow(struct wf_queue *queue)
{
    unsigned size = 2 * queue->pending->size;
    struct wf_pending *larger = wf_realloc(queue->pending, 1, pending_size(size));

    if (!larger)
        return false;
    larger->size = size;
    queue->pending = larger;
    return true;
}

/* Room for one more slice at the end: moves what is there to the front, or grows. */
static bool make_room(struct wf_queue *queue, struct wf_turn_blocks *turn)
{
    struct wf_pending *pending = queue->pending;

    if (!pending) {
        queue->pending = take_pending(turn);
        return queue->pending != NULL;
    }
    if (pending->first + pending->count < pending->size)
        return true;
    if (pending->first < pending->count)
        return grow(queue);
    memmove(pending->slices, pending->slices + pending->first,
            pending->count * sizeof(struct wf_slice));
    pending->first = 0;
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

/* @return false: it does not stand behind what is queued last */
static inline bool join(struct wf_queue *queue, const struct wf_slice *slice)
{
    struct wf_slice *last = last_slice(queue->pending);

    if (!last || last->block != slice->block || end_of(last->bytes) != slice->bytes.ptr)
        return false;
    last->bytes.len += slice->bytes.len;
    queue->pending->waiting += slice->bytes.len;
    return true;
}

bool wf_queue_share(struct wf_queue *queue, struct wf_turn_blocks *turn,
                    const struct wf_slice *slice, bool may_join)
{
    if (may_join && join(queue, slice))
        return true;
    if (!make_room(queue, turn))
        return false;
    slice->block->references++;
    append(queue, slice);
    return true;
}

static inline bool has_room(const struct wf_block *block, size_t len)
{
    return block && block->size - block->len >= len;
}

static inline struct wf_slice put(struct wf_block *block, wf_bytes bytes)
{
    uint8_t *at = block->bytes + block->len;

    memcpy(at, bytes.ptr, bytes.len);
    block->len += bytes.len;
    return (struct wf_slice){{at, bytes.len}, block};
}

/* Takes the place of a block with too little room.  @return false without memory */
static bool begin_passing(struct wf_block **at)
{
    struct wf_block *block = make_block((wf_bytes){NULL, 0}, PASSING_SIZE);

    if (!block)
        return false;
    block->is_passing = true;
    wf_block_drop(*at);
    *at = block;
    return true;
}

struct wf_slice wf_turn_share(struct wf_turn_blocks *turn, wf_bytes bytes)
{
    struct wf_block *block;

    if (bytes.len > PASSING_LIMIT) {
        block = wf_block_new(bytes);
        return block ? wf_block_all(block) : (struct wf_slice){0};
    }
    if (!has_room(turn->shared, bytes.len) && !begin_passing(&turn->shared))
        return (struct wf_slice){0};
    turn->shared->references++;
    return put(turn->shared, bytes);
}

/* It serves the next turn too, unless somebody still holds it. */
static void end_passing(struct wf_block **at)
{
    struct wf_block *block = *at;

    if (!block)
        return;
    if (block->references > 1) {
        wf_block_drop(block);
        *at = NULL;
        return;
    }
    wf_block_drop(block->lasting);
    block->lasting = NULL;
    block->len = 0;
}

void wf_turn_end(struct wf_turn_blocks *turn)
{
    end_passing(&turn->shared);
    end_passing(&turn->copied);
}

void wf_turn_blocks_deinit(struct wf_turn_blocks *turn)
{
    wf_block_drop(turn->shared);
    wf_block_drop(turn->copied);
    turn->shared = turn->copied = NULL;
    while (turn->spare_count > 0)
        wf_free(turn->spare[--turn->spare_count]);
}

bool wf_queue_copy(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes)
{
    struct wf_block *block = wf_block_new(bytes);

    if (!block)
        return false;
    if (!make_room(queue, turn)) {
        wf_block_drop(block);
        return false;
    }
    append_block(queue, block);
    return true;
}

bool wf_queue_copy_in_turn(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes)
{
    struct wf_slice slice;

    if (bytes.len > PASSING_LIMIT)
        return wf_queue_copy(queue, turn, bytes);
    if (!has_room(turn->copied, bytes.len) && !begin_passing(&turn->copied))
        return false;
    slice = put(turn->copied, bytes);
    return join(queue, &slice) || wf_queue_share(queue, turn, &slice, false);
}

/* Takes the place of what the slice stood in; both have a reference for it. */
static void stand_in(struct wf_slice *slice, const uint8_t *at, struct wf_block *block)
{
    wf_block_drop(slice->block);
    slice->bytes.ptr = at;
    slice->block = block;
}

/* @return false without memory */
static bool move_alone(struct wf_slice *slice)
{
    struct wf_block *block = wf_block_new(slice->bytes);

    if (!block)
        return false;
    stand_in(slice, block->at, block);
    return true;
}

/* @return false without memory */
static bool move_with_others(struct wf_slice *slice)
{
    struct wf_block *passing = slice->block;
    size_t begin = (size_t)(slice->bytes.ptr - passing->at);

    if (!passing->lasting || passing->lasting->len < begin + slice->bytes.len) {
        wf_block_drop(passing->lasting);
        passing->lasting = wf_block_new((wf_bytes){passing->at, passing->len});
    }
    if (!passing->lasting)
        return false;
    passing->lasting->references++;
    stand_in(slice, passing->lasting->at + begin, passing->lasting);
    return true;
}

/* What one gets is a small part of what all get in a turn, but then it is its own. */
static bool move(struct wf_slice *slice)
{
    bool is_good_part = slice->bytes.len >= slice->block->len / PARTS;

    return is_good_part ? move_with_others(slice) : move_alone(slice);
}

bool wf_queue_settle(struct wf_queue *queue)
{
    struct wf_pending *pending = queue->pending;

    for (; pending && pending->fresh > 0; pending->fresh--) {
        unsigned index = pending->first + pending->count - pending->fresh;
        struct wf_slice *slice = &pending->slices[index];

        if (slice->block->is_passing && !move(slice))
            return false;
    }
    return true;
}

bool wf_queue_lend(struct wf_queue *queue, struct wf_turn_blocks *turn, wf_bytes bytes,
                   const struct wf_loan *loan)
{
    struct wf_block *block = wf_alloc(1, sizeof(*block) + sizeof(*loan));

    if (!block)
        return false;
    if (!make_room(queue, turn)) {
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

void wf_queue_take(struct wf_queue *queue, struct wf_turn_blocks *turn, size_t len)
{
    struct wf_pending *pending = queue->pending;

    if (len == pending->waiting) {
        wf_queue_clear(queue, turn);
        return;
    }
    pending->waiting -= len;
    pending->written += len;
    while (pending->written >= pending->slices[pending->first].bytes.len) {
        struct wf_slice *slice = &pending->slices[pending->first];

        pending->written -= slice->bytes.len;
        wf_block_drop(slice->block);
        pending->first++;
        pending->count--;
    }
    if (pending->fresh > pending->count)
        pending->fresh = pending->count;
}

void wf_queue_clear(struct wf_queue *queue, struct wf_turn_blocks *turn)
{
    struct wf_pending *pending = queue->pending;

    if (!pending)
        return;
    queue->pending = NULL;
    for (unsigned i = 0; i < pending->count; i++)
        wf_block_drop(pending->slices[pending->first + i].block);
    give_back(turn, pending);
}
