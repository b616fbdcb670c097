#ifndef WIREFORM_BASE_ALLOC_H
#define WIREFORM_BASE_ALLOC_H

#include <stddef.h>

/** Zeroed memory for `count` items, also when count * size would overflow.
 *  @return NULL when there is none: the caller sheds the connection it works for */
void *wf_alloc(size_t count, size_t size);

/** Memory that is written before anybody reads it, so nobody need zero it first. */
void *wf_alloc_bytes(size_t size);

/** Changes the size of what these gave; new bytes are not zeroed.
 *  @return NULL when there is none, and then `ptr` is as it was */
void *wf_realloc(void *ptr, size_t count, size_t size);

/** Gives back what these gave; NULL is fine. */
void wf_free(void *ptr);

/** For tests: the `nth` allocation from now fails (1 is the next), 0 turns it off. */
void wf_alloc_fail_at(size_t nth);

/** For tests: blocks given and not yet given back. */
size_t wf_alloc_live(void);

#endif
