#ifndef WIREFORM_TESTS_BENCH_MEASURE_H
#define WIREFORM_TESTS_BENCH_MEASURE_H

#include <stddef.h>
#include <stdint.h>

/** Takes the time of several ways to do one thing. */

enum { MEASURED_ROUNDS = 25, MEASURED_MOST = 16 };

struct runner {
    void (*run)(const void *context); /**< Does it once, or a fixed number of times. */
    const void *context;
};

/** Nanoseconds of this thread's CPU time for one run(). */
struct figure {
    double median, least, most;
};

/** Thread CPU time. */
uint64_t cpu_ns(void);

/** Runs all of them in turns, each warm; MEASURED_MOST at most. */
void measure(const struct runner *runners, size_t count, struct figure *figures);

#endif
