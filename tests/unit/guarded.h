#ifndef TESTS_UNIT_GUARDED_H
#define TESTS_UNIT_GUARDED_H

/** Memory that ends where a page begins that nobody may read: whoever looks one byte too far
 *  does not get away with it. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cmocka.h>

struct guarded {
    char *pages;
    size_t size; /**< Without the guard. */
};

static inline void guarded_init(struct guarded *guarded, size_t size)
{
    size_t page = (size_t)sysconf(_SC_PAGESIZE);

    guarded->size = (size / page + 1) * page;
    guarded->pages = mmap(NULL, guarded->size + page, PROT_READ | PROT_WRITE,
                          MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    assert_true(guarded->pages != MAP_FAILED);
    assert_int_equal(mprotect(guarded->pages + guarded->size, page, PROT_NONE), 0);
}

static inline void guarded_deinit(struct guarded *guarded)
{
    munmap(guarded->pages, guarded->size + (size_t)sysconf(_SC_PAGESIZE));
}

/** Copies `len` bytes and `padding` bytes `filler`, the last of them right before the guard. */
static inline char *guarded_put(struct guarded *guarded, const void *bytes, size_t len,
                                size_t padding, char filler)
{
    char *at = guarded->pages + guarded->size - padding - len;

    assert_true(len + padding <= guarded->size);
    if (len > 0)
        memcpy(at, bytes, len);
    memset(at + len, filler, padding);
    return at;
}

#endif
