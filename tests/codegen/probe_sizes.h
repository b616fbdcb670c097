#ifndef TESTS_CODEGEN_PROBE_SIZES_H
#define TESTS_CODEGEN_PROBE_SIZES_H

#include <stddef.h>

/** P_size_x() of every message; made.py writes the table, which ends with a row of zeros. */
struct probe_size {
    const char *protocol;
    const char *message; /**< With _cbor behind it for that codec. */
    size_t (*size)(const void *value);
};

extern const struct probe_size probe_sizes[];

#endif
