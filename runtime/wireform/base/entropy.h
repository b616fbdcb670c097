#ifndef WIREFORM_BASE_ENTROPY_H
#define WIREFORM_BASE_ENTROPY_H

#include <stddef.h>

/** Bytes nobody can predict, from the kernel (getrandom(2)), fetched in blocks: what masks, keys
 *  and identifiers are made of.  Cannot fail once the machine has started.  A process that forks
 *  and goes on in both halves must not use it before. */
void wf_entropy_fill(void *bytes, size_t len);

#endif
