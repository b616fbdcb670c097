#include "wireform/base/alloc.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* Workers allocate too, so the counters are shared by threads. */
static atomic_size_t live_blocks;
static atomic_size_t fail_countdown;

static bool must_fail(void)
{
    if (atomic_load_explicit(&fail_countdown, memory_order_relaxed) == 0)
        return false;
    return atomic_fetch_sub(&fail_countdown, 1) == 1;
}

/* glibc 2.36 keeps what was freed last at hand for malloc() only, and calloc() knows only of large
 * blocks that they are zero already. */
#define SMALL_SIZE 1024

static void *zeroed(size_t bytes)
{
    void *ptr = bytes > SMALL_SIZE ? calloc(bytes, 1) : malloc(bytes);

    if (!ptr || bytes > SMALL_SIZE)
        return ptr;
    __asm__("" : "+r"(ptr)); /* or else compilers make the two one calloc() */
    return memset(ptr, 0, bytes);
}

void *wf_alloc(size_t count, size_t size)
{
    void *ptr = NULL;
    size_t bytes;

    if (!__builtin_mul_overflow(count, size, &bytes) && !must_fail())
        ptr = zeroed(bytes ? bytes : 1);
    if (ptr)
        atomic_fetch_add_explicit(&live_blocks, 1, memory_order_relaxed);
    return ptr;
}

void *wf_alloc_bytes(size_t size)
{
    void *ptr = must_fail() ? NULL : malloc(size ? size : 1);

    if (ptr)
        atomic_fetch_add_explicit(&live_blocks, 1, memory_order_relaxed);
    return ptr;
}

void *wf_realloc(void *ptr, size_t count, size_t size)
{
    size_t bytes;

    if (!ptr)
        return wf_alloc(count, size);
    if (__builtin_mul_overflow(count, size, &bytes) || must_fail())
        return NULL;
    return realloc(ptr, bytes ? bytes : 1);
}

void wf_free(void *ptr)
{
    if (!ptr)
        return;
    atomic_fetch_sub_explicit(&live_blocks, 1, memory_order_relaxed);
    free(ptr);
}

void wf_alloc_fail_at(size_t nth)
{
    atomic_store(&fail_countdown, nth);
}

size_t wf_alloc_live(void)
{
    return atomic_load(&live_blocks);
}
