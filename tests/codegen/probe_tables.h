#ifndef TESTS_CODEGEN_PROBE_TABLES_H
#define TESTS_CODEGEN_PROBE_TABLES_H

#include <stdbool.h>
#include <stddef.h>

/** What made.py writes for the probe: both tables end with a row of zeros. */

struct wf_json_reader;

/** P_size_x() of every message. */
struct probe_size {
    const char *protocol;
    const char *message; /**< With _cbor behind it for that codec. */
    size_t (*size)(const void *value);
};

/** P_read_settings() over the defaults, of the protocols that have settings. */
struct probe_settings {
    const char *protocol;
    bool (*read)(struct wf_json_reader *in);
};

extern const struct probe_size probe_sizes[];
extern const struct probe_settings probe_settings[];

#endif
