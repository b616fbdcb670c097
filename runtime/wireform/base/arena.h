#ifndef WIREFORM_BASE_ARENA_H
#define WIREFORM_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>

/** Memory for one message: handed out in order, given back all at once.  Two halves: blocks
 *  that stay until the reset, and a scratch stack where lists grow before their size is known.
 *  Fixed in size, so pointers into it never move.  A failed request marks it: ask once, at the
 *  end.  Under AddressSanitizer every block has a poisoned neighbour. */
struct wf_arena {
    char *memory;
    size_t size; /**< Of each half. */
    size_t used;
    size_t scratch_used;
    bool failed;
};

/** Reserves `size` bytes of address space for blocks (rounded up to pages) and as much for
 *  scratch; pages cost memory only once touched.  @return false without memory */
bool wf_arena_init(struct wf_arena *arena, size_t size);
void wf_arena_deinit(struct wf_arena *arena);

/** Forgets every block, and gives pages back to the system when many were touched. */
void wf_arena_reset(struct wf_arena *arena);

/** `count` items, aligned for any type of that size, not zeroed.
 *  @return NULL when they do not fit, and the arena stays marked */
void *wf_arena_alloc(struct wf_arena *arena, size_t count, size_t size);

/** Room for bytes of which only their making tells how many there are: `most` at most.  They last
 *  until wf_arena_keep(), which has to be called before anything else.
 *  @return NULL when that many do not fit; nothing is marked */
char *wf_arena_offer(struct wf_arena *arena, size_t most);

/** Keeps the first `len` of what was just offered, as if it had been asked for. */
void wf_arena_keep(struct wf_arena *arena, size_t len, size_t most);

/** Items of one list under construction.  Lists nest like brackets. */
struct wf_list {
    size_t begin; /**< Offset of the first item on the scratch stack. */
    size_t count;
    size_t item_size;
};

struct wf_list wf_list_open(struct wf_arena *arena, size_t item_size);

/** Room for one more item, zeroed; stays where it is until the list is closed.
 *  @return NULL when it does not fit, and the arena stays marked */
void *wf_list_push(struct wf_arena *arena, struct wf_list *list);

/** Moves the items into one block.  @return the block; NULL when empty or marked */
void *wf_list_close(struct wf_arena *arena, struct wf_list *list);

#endif
