#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/clock.h"
#include "wireform/io/loop_private.h"

/* A binary heap.  Every timer knows its slot, so that it can be moved or cleared in O(log n);
 * room is reserved when a timer comes to life, so that setting one cannot fail. */

#define SMALLEST_SIZE 64

/* Slots of timers that are not set stay untouched, and then take no memory. */
static bool resize(struct wf_timer_heap *heap, unsigned size)
{
    struct wf_timer_slot *slots = wf_alloc_bytes(size * sizeof(*slots));

    if (!slots)
        return false;
    for (unsigned i = 1; i <= heap->count; i++)
        slots[i] = heap->slots[i];
    wf_free(heap->slots);
    heap->slots = slots;
    heap->size = size;
    return true;
}

bool wf_timer_init(struct wf_loop *loop, struct wf_timer *timer,
                   void (*expired)(struct wf_timer *timer))
{
    struct wf_timer_heap *heap = &loop->timers;

    if (heap->reserved + 1 >= heap->size &&
        !resize(heap, heap->size > 0 ? 2 * heap->size : SMALLEST_SIZE))
        return false;
    heap->reserved++;
    timer->heap_index = 0;
    timer->expired = expired;
    return true;
}

void wf_timer_deinit(struct wf_loop *loop, struct wf_timer *timer)
{
    struct wf_timer_heap *heap = &loop->timers;

    if (!timer->expired)
        return;
    wf_timer_clear(loop, timer);
    timer->expired = NULL;
    heap->reserved--;
    if (heap->size > SMALLEST_SIZE && heap->reserved < heap->size / 4)
        (void)resize(heap, heap->size / 2);
}

static void place(struct wf_timer_heap *heap, struct wf_timer_slot slot, unsigned index)
{
    heap->slots[index] = slot;
    slot.timer->heap_index = index;
}

static void sift_up(struct wf_timer_heap *heap, struct wf_timer_slot slot, unsigned index)
{
    while (index > 1 && heap->slots[index / 2].due_ms > slot.due_ms) {
        place(heap, heap->slots[index / 2], index);
        index /= 2;
    }
    place(heap, slot, index);
}

static void sift_down(struct wf_timer_heap *heap, struct wf_timer_slot slot, unsigned index)
{
    for (;;) {
        unsigned child = 2 * index;

        if (child > heap->count)
            break;
        if (child < heap->count && heap->slots[child + 1].due_ms < heap->slots[child].due_ms)
            child++;
        if (heap->slots[child].due_ms >= slot.due_ms)
            break;
        place(heap, heap->slots[child], index);
        index = child;
    }
    place(heap, slot, index);
}

static void settle(struct wf_timer_heap *heap, struct wf_timer_slot slot, unsigned index)
{
    if (index > 1 && heap->slots[index / 2].due_ms > slot.due_ms)
        sift_up(heap, slot, index);
    else
        sift_down(heap, slot, index);
}

void wf_timer_set(struct wf_loop *loop, struct wf_timer *timer, uint64_t delay_ms)
{
    struct wf_timer_heap *heap = &loop->timers;
    struct wf_timer_slot slot = {wf_loop_now_ms(loop) + delay_ms, timer};
    unsigned index = timer->heap_index;

    WF_ASSERT(timer->expired != NULL);
    settle(heap, slot, index > 0 ? index : ++heap->count);
}

void wf_timer_clear(struct wf_loop *loop, struct wf_timer *timer)
{
    struct wf_timer_heap *heap = &loop->timers;
    unsigned index = timer->heap_index;
    struct wf_timer_slot last;

    if (index == 0)
        return;
    timer->heap_index = 0;
    last = heap->slots[heap->count--];
    if (last.timer != timer)
        settle(heap, last, index);
}

uint64_t wf_timer_due_ms(const struct wf_loop *loop, const struct wf_timer *timer)
{
    WF_ASSERT(wf_timer_is_set(timer));
    return loop->timers.slots[timer->heap_index].due_ms;
}

int wf_timers_wait_ms(const struct wf_loop *loop, int timeout_ms)
{
    const struct wf_timer_heap *heap = &loop->timers;
    uint64_t wait_ms;

    if (heap->count == 0)
        return timeout_ms;
    if (heap->slots[1].due_ms <= loop->now_ms)
        return 0;
    wait_ms = heap->slots[1].due_ms - loop->now_ms;
    if (wait_ms > INT32_MAX)
        wait_ms = INT32_MAX;
    return timeout_ms >= 0 && (uint64_t)timeout_ms < wait_ms ? timeout_ms : (int)wait_ms;
}

void wf_timers_expire(struct wf_loop *loop)
{
    struct wf_timer_heap *heap = &loop->timers;

    /* Counted, so that a timer which sets itself without delay cannot hold the loop. */
    for (unsigned left = heap->count; left > 0 && heap->count > 0; left--) {
        struct wf_timer *timer = heap->slots[1].timer;

        if (heap->slots[1].due_ms > loop->now_ms)
            break;
        wf_timer_clear(loop, timer);
        timer->expired(timer);
    }
}
