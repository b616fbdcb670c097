#ifndef WIREFORM_TESTS_FUZZ_H
#define WIREFORM_TESTS_FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "wireform/base/buf.h"

/** The entry that libFuzzer, AFL++ and replay_main.c call. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/** Called once, before the first input; those that need nothing leave it out. */
int LLVMFuzzerInitialize(int *argc, char ***argv);

/** A promise of the code under test: when it does not hold, says so and aborts. */
#define FUZZ_EXPECT(claim) ((claim) ? (void)0 : fuzz_broken_promise(#claim, __FILE__, __LINE__))

static inline void fuzz_broken_promise(const char *claim, const char *file, int line)
{
    (void)fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, claim);
    abort();
}

/** A copy of exactly the size, so that AddressSanitizer sees every byte too many.  Give it to
 *  free(). */
static inline char *fuzz_copy(const uint8_t *data, size_t size, size_t padding)
{
    char *copy = malloc(size + padding + 1);

    FUZZ_EXPECT(copy);
    /* Padding may be read, never relied on: bytes that would be welcome in a JSON text. */
    memset(copy, "\"}]0\\"[size % 5], size + padding);
    if (size > 0)
        memcpy(copy, data, size);
    copy = realloc(copy, size + padding ? size + padding : 1);
    FUZZ_EXPECT(copy);
    return copy;
}

#endif
