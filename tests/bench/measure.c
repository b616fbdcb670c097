#include "measure.h"

#include <stdlib.h>
#include <time.h>

enum { SAMPLE_NS = 4000000 };

uint64_t cpu_ns(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* @return nanoseconds for each run */
static double sample(const struct runner *runner, unsigned runs)
{
    uint64_t began = cpu_ns();

    for (unsigned i = 0; i < runs; i++)
        runner->run(runner->context);
    return (double)(cpu_ns() - began) / runs;
}

/* Warms up on the way. */
static unsigned runs_for_a_sample(const struct runner *runner)
{
    unsigned runs = 1;

    while (sample(runner, runs) * runs < SAMPLE_NS)
        runs *= 2;
    return runs;
}

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

void measure(const struct runner *runners, size_t count, struct figure *figures)
{
    double ns[MEASURED_MOST][MEASURED_ROUNDS];
    unsigned runs[MEASURED_MOST];

    for (size_t i = 0; i < count; i++)
        runs[i] = runs_for_a_sample(&runners[i]);
    for (size_t round = 0; round < MEASURED_ROUNDS; round++)
        for (size_t i = 0; i < count; i++)
            ns[i][round] = sample(&runners[i], runs[i]);
    for (size_t i = 0; i < count; i++) {
        qsort(ns[i], MEASURED_ROUNDS, sizeof(ns[i][0]), by_value);
        figures[i] =
            (struct figure){ns[i][MEASURED_ROUNDS / 2], ns[i][0], ns[i][MEASURED_ROUNDS - 1]};
    }
}
