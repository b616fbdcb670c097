#ifndef WIREFORM_BASE_CLOCK_H
#define WIREFORM_BASE_CLOCK_H

#include <stdint.h>

/** Milliseconds of the monotonic clock; only differences mean anything. */
uint64_t wf_clock_ms(void);

/** Seconds since 1970, as people count them. */
int64_t wf_clock_wall_s(void);

/** Milliseconds since then. */
int64_t wf_clock_wall_ms(void);

#endif
