#ifndef WIREFORM_BASE_ARENA_H
#define WIREFORM_BASE_ARENA_H

#include <stdalign.h>
#include <stdbool.h>
#include <stddef.h>

/** Memory for one message: handed out in order, given back all at once.  Two halves: blocks
 *  that stay until the reset, and a stack where lists grow before their size is known.
 *  Fixed in size, so pointers into it never move.  A failed request marks it: ask once, at the
 *  end.  Under AddressSanitizer every block has a poisoned neighbour. */
struct wf_arena {
    char *memory;
    size_t size; /**< Of each half. */
    size_t used;
    size_t scratch_used;
    size_t lists_open;
    size_t ready; /**< Of each half, what may be taken without asking; nothing once marked. */
    bool failed;
};

/** Reserves `size` bytes of address space for blocks (rounded up to pages) and as much for
 *  scratch; pages cost memory only once touched.  @return false without memory */
bool wf_arena_init(struct wf_arena *arena, size_t size);
void wf_arena_deinit(struct wf_arena *arena);

/** Forgets every block, and gives pages back to the system when many were touched. */
static inline void wf_arena_reset(struct wf_arena *arena);

/** `count` items, aligned for any type of that size, not zeroed.
 *  @return NULL when they do not fit, and the arena stays marked */
static inline void *wf_arena_alloc(struct wf_arena *arena, size_t count, size_t size);

/** Room for bytes of which only their making tells how many there are: `most` at most.  They last
 *  until wf_arena_keep(), which has to be called before anything else.
 *  @return NULL when that many do not fit; nothing is marked */
char *wf_arena_offer(struct wf_arena *arena, size_t most);

/** Keeps the first `len` of what was just offered, as if it had been asked for. */
void wf_arena_keep(struct wf_arena *arena, size_t len, size_t most);

/** Items of one list under construction.  Lists nest like brackets. */
struct wf_list {
    size_t begin, end; /**< Offsets on the scratch stack, of the first item and behind the last. */
    size_t count;
    size_t item_size;
};

static inline struct wf_list wf_list_open(struct wf_arena *arena, size_t item_size);

/** Room for one more item, not zeroed; stays where it is until the list is closed.
 *  @return NULL when it does not fit, and the arena stays marked */
static inline void *wf_list_push(struct wf_arena *arena, struct wf_list *list);

/** The items in one block: where they are when no other list is open, copied otherwise.
 *  @return the block; NULL when empty or marked */
void *wf_list_close(struct wf_arena *arena, struct wf_list *list);

/* --- What is compiled into callers ---------------------------------------------------------- */

/** The same where something was taken, or asked for. */
void wf_arena_clear(struct wf_arena *arena);

/** The same where it may not fit, or where neighbours are poisoned. */
void *wf_arena_seek(struct wf_arena *arena, size_t at, size_t count, size_t size);
void *wf_list_seek(struct wf_arena *arena, struct wf_list *list);

/* Small messages borrow all they have, and leave the arena as it was. */
static inline void wf_arena_reset(struct wf_arena *arena)
{
    if ((arena->used | arena->scratch_used | arena->lists_open) != 0 || arena->failed)
        wf_arena_clear(arena);
}

/* The size of a type is a multiple of its alignment, so the lowest bit of the size will do: text
 * is packed without gaps. */
static inline size_t wf_arena_align(size_t at, size_t size)
{
    size_t bits = size | alignof(max_align_t);
    size_t alignment = bits & (0 - bits);

    return (at + alignment - 1) & (0 - alignment);
}

static inline void *wf_arena_alloc(struct wf_arena *arena, size_t count, size_t size)
{
    size_t at = wf_arena_align(arena->used, size);
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes) || at >= arena->ready ||
        bytes > arena->ready - at)
        return wf_arena_seek(arena, at, count, size);
    arena->used = at + bytes;
    return arena->memory + at;
}

static inline struct wf_list wf_list_open(struct wf_arena *arena, size_t item_size)
{
    size_t begin = wf_arena_align(arena->scratch_used, alignof(max_align_t));

    arena->scratch_used = begin;
    arena->lists_open++;
    return (struct wf_list){.begin = begin, .end = begin, .item_size = item_size};
}

/* The next place follows from the list, not from the top of the stack: a list that was opened
 * and closed in between has left its alignment there. */
static inline void *wf_list_push(struct wf_arena *arena, struct wf_list *list)
{
    size_t at = list->end;

    if (at >= arena->ready || list->item_size > arena->ready - at)
        return wf_list_seek(arena, list);
    list->end = at + list->item_size;
    list->count++;
    arena->scratch_used = list->end;
    return arena->memory + arena->size + at;
}

#endif
