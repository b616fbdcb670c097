#define _DEFAULT_SOURCE /* MAP_ANONYMOUS, madvise() */

#include "wireform/base/arena.h"

#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "wireform/base/assert.h"

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define HAS_ASAN 1
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define HAS_ASAN 1
#endif

#ifdef HAS_ASAN
#include <sanitizer/asan_interface.h>
#define POISON(at, len)   ASAN_POISON_MEMORY_REGION(at, len)
#define UNPOISON(at, len) ASAN_UNPOISON_MEMORY_REGION(at, len)
#define REDZONE           16
#define GRANULE           8
#define READY(size)       0
/* Neighbours are not charged to whoever computed how much a message takes. */
#define RESERVE 4
#else
#define POISON(at, len)   ((void)(at), (void)(len))
#define UNPOISON(at, len) ((void)(at), (void)(len))
#define REDZONE           0
#define GRANULE           1
#define READY(size)       (size)
#define RESERVE           1
#endif

/* A message this large is rare: its pages go back to the system. */
#define KEPT_BYTES ((size_t)1 << 20)

static size_t round_up(size_t size, size_t unit)
{
    return (size + unit - 1) / unit * unit;
}

static char *scratch(const struct wf_arena *arena)
{
    return arena->memory + arena->size;
}

bool wf_arena_init(struct wf_arena *arena, size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);
    void *memory;

    *arena = (struct wf_arena){0};
    if (size > SIZE_MAX / 4 / RESERVE)
        return false;
    size = round_up(size ? size * RESERVE : 1, page);
    memory = mmap(NULL, 2 * size, PROT_READ | PROT_WRITE,
                  MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        return false;
    arena->memory = memory;
    arena->size = size;
    arena->ready = READY(size);
    POISON(arena->memory, 2 * size);
    return true;
}

void wf_arena_deinit(struct wf_arena *arena)
{
    if (!arena->memory)
        return;
    UNPOISON(arena->memory, 2 * arena->size);
    munmap(arena->memory, 2 * arena->size);
    *arena = (struct wf_arena){0};
}

/* Every closed list was copied into a block or kept, so blocks and the stack together bound what
 * the stack has touched, and no mark of its height is needed. */
static void give_pages_back(struct wf_arena *arena)
{
    size_t touched = arena->used + arena->scratch_used;

    if (touched <= KEPT_BYTES)
        return;
    if (touched > arena->size)
        touched = arena->size;
    madvise(arena->memory, touched, MADV_DONTNEED);
    madvise(scratch(arena), touched, MADV_DONTNEED);
}

void wf_arena_clear(struct wf_arena *arena)
{
    if (!arena->memory)
        return;
    give_pages_back(arena);
    POISON(arena->memory, arena->used);
    POISON(scratch(arena), arena->scratch_used);
    arena->used = 0;
    arena->scratch_used = 0;
    arena->lists_open = 0;
    arena->ready = READY(arena->size);
    arena->failed = false;
}

static void *fail(struct wf_arena *arena)
{
    arena->failed = true;
    arena->ready = 0;
    return NULL;
}

/* @return false when count * size, or that behind `used`, does not fit */
static bool fits(const struct wf_arena *arena, size_t used, size_t count, size_t size)
{
    size_t bytes;

    if (__builtin_mul_overflow(count, size, &bytes))
        return false;
    return used <= arena->size && bytes <= arena->size - used;
}

void *wf_arena_seek(struct wf_arena *arena, size_t at, size_t count, size_t size)
{
    char *block;

    at = round_up(at, GRANULE);
    if (arena->failed || !fits(arena, at, count, size))
        return fail(arena);
    block = arena->memory + at;
    arena->used = at + count * size + REDZONE;
    if (arena->used > arena->size)
        arena->used = arena->size;
    UNPOISON(block, count * size);
    return block;
}

char *wf_arena_offer(struct wf_arena *arena, size_t most)
{
    size_t at = round_up(arena->used, GRANULE);

    if (arena->failed || !fits(arena, at, most, 1))
        return NULL;
    UNPOISON(arena->memory + at, most);
    return arena->memory + at;
}

/* Of what was offered and not kept no mark tells that it was touched. */
static void give_back_offer(struct wf_arena *arena, const char *end)
{
    char *begin = arena->memory + round_up(arena->used, (size_t)sysconf(_SC_PAGESIZE));

    if (end > begin)
        madvise(begin, (size_t)(end - begin), MADV_DONTNEED);
}

void wf_arena_keep(struct wf_arena *arena, size_t len, size_t most)
{
    const char *offered = arena->memory + round_up(arena->used, GRANULE);

    POISON(offered, most);
    if (len > 0)
        (void)wf_arena_alloc(arena, len, 1);
    if (most - len > KEPT_BYTES)
        give_back_offer(arena, offered + most);
}

void *wf_list_seek(struct wf_arena *arena, struct wf_list *list)
{
    char *item = scratch(arena) + list->end;

    if (arena->failed || !fits(arena, list->end, 1, list->item_size))
        return fail(arena);
    list->end += list->item_size;
    list->count++;
    arena->scratch_used = list->end;
    UNPOISON(item, list->item_size);
    return item;
}

/* Below it on the stack no list is open that would grow into it. */
static void *keep(struct wf_arena *arena, const struct wf_list *list)
{
    arena->scratch_used = list->end + REDZONE < arena->size ? list->end + REDZONE : arena->size;
    return scratch(arena) + list->begin;
}

void *wf_list_close(struct wf_arena *arena, struct wf_list *list)
{
    const char *items = scratch(arena) + list->begin;
    size_t len = list->end - list->begin;
    void *block = NULL;

    if (arena->failed)
        return NULL;
    WF_ASSERT(list->end <= arena->scratch_used && arena->lists_open > 0);
    arena->lists_open--;
    if (list->count > 0 && arena->lists_open == 0)
        return keep(arena, list);
    if (list->count > 0)
        block = wf_arena_alloc(arena, list->count, list->item_size);
    if (block)
        memcpy(block, items, len);
    POISON(items, len);
    arena->scratch_used = list->begin;
    return block;
}
