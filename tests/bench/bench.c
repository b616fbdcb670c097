/* Reads and writes chat lines with several libraries in one process: interleaved, each warm, thread
 * CPU time.  Nothing is timed before every field of every line was compared, and before everybody
 * refused what has to be refused. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "chat_line.h"

enum { ROUNDS = 25, SAMPLE_NS = 4000000 };

static const struct contender *const contenders[] = {
    &contender_wireform,
    &contender_simdjson,
#ifdef BENCH_YYJSON
    &contender_yyjson,
#endif
};
enum { CONTENDERS = sizeof(contenders) / sizeof(contenders[0]) };

static struct sample samples[LINES];
static struct chat_line lines[LINES];

/* Keeps the compiler from dropping work whose result nobody reads. */
static volatile size_t sink;

static uint64_t cpu_ns(void)
{
    struct timespec now;

    (void)clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

/* --- Correctness first --------------------------------------------------------------------- */

static void wrong(const struct contender *contender, const char *what, const char *json)
{
    (void)fprintf(stderr, "bench: %s %s: %s\n", contender->name, what, json);
    exit(1);
}

static bool says(const char *text, size_t len, const char *expected)
{
    return len == strlen(expected) && memcmp(text, expected, len) == 0;
}

static void check_decode(const struct contender *contender, const struct sample *sample)
{
    struct chat_line line;

    if (!contender->decode(sample->json, sample->size, &line))
        wrong(contender, "refuses", sample->json);
    if (!says(line.message, line.message_len, sample->message) || !line.has_username ||
        !says(line.username, line.username_len, sample->username))
        wrong(contender, "misreads", sample->json);
}

/* Spellings of one text may differ, so what was written is read again. */
static void check_encode(const struct contender *contender, const struct sample *sample)
{
    struct chat_line line = {sample->message, strlen(sample->message), sample->username,
                             strlen(sample->username), true};
    struct sample written = *sample;

    memset(written.json, 0, sizeof(written.json));
    written.size = contender->encode(&line, written.json, LINE_SIZE);
    check_decode(&contender_simdjson, &written);
}

static void check_refusals(const struct contender *contender)
{
    struct chat_line line;
    char json[LINE_SIZE + LINE_PADDING];

    for (const char *const *bad = bad_lines; *bad; bad++) {
        memset(json, 0, sizeof(json));
        memcpy(json, *bad, strlen(*bad));
        if (contender->decode(json, strlen(*bad), &line))
            wrong(contender, "accepts", *bad);
    }
}

/* --- Timing -------------------------------------------------------------------------------- */

typedef void turn(const struct contender *contender);

static void decode_all(const struct contender *contender)
{
    for (size_t i = 0; i < LINES; i++) {
        struct chat_line line;

        if (!contender->decode(samples[i].json, samples[i].size, &line))
            abort();
        sink += line.message_len;
    }
}

static void encode_all(const struct contender *contender)
{
    char out[LINE_SIZE];

    for (size_t i = 0; i < LINES; i++)
        sink += contender->encode(&lines[i], out, sizeof(out));
}

static unsigned turns_for_a_sample(const struct contender *contender, turn *take)
{
    unsigned turns = 16;

    for (;;) {
        uint64_t began = cpu_ns();

        for (unsigned i = 0; i < turns; i++)
            take(contender);
        if (cpu_ns() - began >= SAMPLE_NS)
            return turns;
        turns *= 2;
    }
}

static int by_value(const void *a, const void *b)
{
    double left = *(const double *)a;
    double right = *(const double *)b;

    return (left > right) - (left < right);
}

static void compare(const char *title, const struct contender *const *those, size_t count,
                    turn *take)
{
    double ns[CONTENDERS][ROUNDS];
    unsigned turns[CONTENDERS];

    for (size_t c = 0; c < count; c++)
        turns[c] = turns_for_a_sample(those[c], take);
    for (size_t round = 0; round < ROUNDS; round++) {
        for (size_t c = 0; c < count; c++) {
            uint64_t began = cpu_ns();

            for (unsigned i = 0; i < turns[c]; i++)
                take(those[c]);
            ns[c][round] = (double)(cpu_ns() - began) / turns[c] / LINES;
        }
    }
    for (size_t c = 0; c < count; c++)
        qsort(ns[c], ROUNDS, sizeof(ns[c][0]), by_value);

    printf("%s\n", title);
    for (size_t c = 0; c < count; c++) {
        printf("  %-10s %7.1f ns (%.1f to %.1f, n=%d)", those[c]->name, ns[c][ROUNDS / 2], ns[c][0],
               ns[c][ROUNDS - 1], ROUNDS);
        if (c > 0 && (ns[0][ROUNDS - 1] < ns[c][0] || ns[c][ROUNDS - 1] < ns[0][0]))
            printf("   ours / theirs %.2f", ns[0][ROUNDS / 2] / ns[c][ROUNDS / 2]);
        else if (c > 0)
            printf("   ours / theirs %.2f, ranges overlap", ns[0][ROUNDS / 2] / ns[c][ROUNDS / 2]);
        printf("\n");
    }
}

static void compare_decoders(enum spelling spelling)
{
    char title[128];

    chat_lines(spelling, samples);
    for (size_t c = 0; c < CONTENDERS; c++) {
        check_refusals(contenders[c]);
        for (size_t i = 0; i < LINES; i++)
            check_decode(contenders[c], &samples[i]);
    }
    (void)snprintf(title, sizeof(title), "decode and validate a chat line, %s (%zu bytes)",
                   spelling_names[spelling], samples[0].size);
    compare(title, contenders, CONTENDERS, decode_all);
}

static void compare_encoders(enum spelling spelling)
{
    const struct contender *writers[CONTENDERS];
    size_t count = 0;
    char title[128];

    chat_lines(spelling, samples);
    for (size_t i = 0; i < LINES; i++)
        lines[i] = (struct chat_line){samples[i].message, strlen(samples[i].message),
                                      samples[i].username, strlen(samples[i].username), true};
    for (size_t c = 0; c < CONTENDERS; c++) {
        if (!contenders[c]->encode)
            continue;
        writers[count++] = contenders[c];
        for (size_t i = 0; i < LINES; i++)
            check_encode(contenders[c], &samples[i]);
    }
    (void)snprintf(title, sizeof(title), "encode a chat line, %s", spelling_names[spelling]);
    compare(title, writers, count, encode_all);
}

/* --- The machine --------------------------------------------------------------------------- */

static void print_cpu(void)
{
    FILE *info = fopen("/proc/cpuinfo", "r");
    char line[256];

    if (!info)
        return;
    while (fgets(line, sizeof(line), info)) {
        char *colon = strchr(line, ':');

        if (strncmp(line, "model name", strlen("model name")) == 0 && colon) {
            printf("CPU:      %s", colon + 2);
            break;
        }
    }
    (void)fclose(info);
}

int main(void)
{
    printf("flags:    %s\ncompiler: %s\n", BENCH_FLAGS, __VERSION__);
    print_cpu();
    for (size_t c = 0; c < CONTENDERS; c++)
        printf("%-9s %s\n", contenders[c]->name, contenders[c]->version);
#ifndef BENCH_YYJSON
    printf("yyjson    skipped: not found (WIREFORM_YYJSON names a checkout)\n");
#endif
    printf("\n");
    for (enum spelling spelling = 0; spelling < SPELLINGS; spelling++)
        compare_decoders(spelling);
    compare_encoders(EXPECTED);
    compare_encoders(WORLDLY);
    return 0;
}
