/* `./dev bench patches`: documents of Composte, small and of the largest size: read, printed,
 * patched, and proposed to. */
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "server/composte_project.h"

static double now(void)
{
    struct timespec time;

    (void)clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static size_t memory(void)
{
    struct mallinfo2 info = mallinfo2();

    return info.uordblks + info.hblkhd;
}

static void check(bool is_right, const char *what)
{
    if (is_right)
        return;
    (void)fprintf(stderr, "%s: went wrong\n", what);
    exit(1);
}

/* ---- Documents ---- */

/* The project of composte.md 9 with so many notes, 5,000 of them in a part. */
static void print_project(struct wf_buf *out, unsigned notes)
{
    char text[128];

    WF_BUF_LITERAL(out, "{\"title\":\"Study\",\"meta\":{},\"ppq\":480,\"parts\":{");
    for (unsigned i = 0; i < notes; i++) {
        bool begins_part = i % 5000 == 0;
        int len = 0;

        if (begins_part)
            len = sprintf(text, "%s\"p%u\":{\"name\":\"Violin\",\"notes\":{", i > 0 ? "}}," : "",
                          i / 5000);
        wf_buf_put(out, text, (size_t)len);
        len = sprintf(text, "%s\"n%011u\":{\"at\":%u,\"len\":240,\"pitch\":%u,\"lyric\":\"la\"}",
                      begins_part ? "" : ",", i, i * 240, 48 + i % 40);
        wf_buf_put(out, text, (size_t)len);
    }
    WF_BUF_LITERAL(out, "}}}}");
}

static wf_text text_in(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

static struct json *read_project(wf_text text)
{
    struct wf_error error = {.what = ""};
    struct json *document = json_parse(text, &composte_project_limits.document, &error);

    check(document != NULL, error.what);
    return document;
}

static void measure_reading(const char *name, wf_text text)
{
    size_t before = memory();
    double begin = now();
    struct json *document = read_project(text);
    double read = now();
    size_t size = memory() - before;
    struct wf_buf out;
    double end;

    wf_buf_init(&out, WF_NO_LIMIT);
    json_print(document, &out);
    end = now();
    printf(
        "%-8s %9zu bytes, %6zu values: read in %8.0f us, printed in %8.0f us, %8zu KiB in memory\n",
        name, text.len, json_nodes(document), (read - begin) * 1e6, (end - read) * 1e6,
        size / 1024);
    wf_buf_deinit(&out);
    json_release(document);
}

/* ---- Patches ---- */

static wf_text print_patch(char *room, size_t size, unsigned notes, unsigned number)
{
    unsigned note = (unsigned)((uint64_t)number * 2654435761U % notes);
    int len = snprintf(room, size,
                       "[{\"op\":\"replace\",\"path\":\"/parts/p%u/notes/n%011u/pitch\","
                       "\"value\":%u}]",
                       note / 5000, note, number % 128);

    return (wf_text){room, (size_t)len};
}

static void measure_patching(const char *name, wf_text text, unsigned notes)
{
    enum { TIMES = 200000 };
    struct json *document = read_project(text);
    double begin = now();

    for (unsigned i = 0; i < TIMES; i++) {
        static const struct json_limits limits = {1 << 20, 1000, 64};
        struct json_patch_error failure;
        struct json_patch patch;
        struct wf_error error;
        char room[128];
        struct json *source =
            json_parse(print_patch(room, sizeof(room), notes, i), &limits, &error);

        check(source && json_patch_init(&patch, source, &failure), "json_patch_init");
        check(json_patch_apply(&document, &patch, &composte_project_limits.document, &failure) ==
                  JSON_PATCH_OK,
              "json_patch_apply");
        json_patch_deinit(&patch);
        json_release(source);
    }
    printf("%-8s patches read and applied:           %8.2f us each\n", name,
           (now() - begin) / TIMES * 1e6);
    json_release(document);
}

/* Proposals of one change each, by authors who are `behind` revisions behind. */
static void measure_proposing(const char *name, wf_text text, unsigned notes, unsigned behind)
{
    enum { TIMES = 50000 };
    struct json *document = read_project(text);
    struct composte_project *project = composte_project_new(&composte_project_limits, document, 0);
    size_t before = memory();
    unsigned accepted = 0;
    double begin = now();

    for (unsigned i = 0; i < TIMES; i++) {
        char patch[128], id[16];
        uint64_t head = composte_project_head(project);
        struct composte_change change = {{id, (size_t)sprintf(id, "c%u", i)},
                                         print_patch(patch, sizeof(patch), notes, i)};
        /* Those of long ago are ten minutes old when a thousand others have come. */
        struct composte_proposal proposal = {.author = WF_TEXT("ada"),
                                             .base = head > behind ? head - behind : 0,
                                             .changes = &change,
                                             .changes_count = 1,
                                             .now_ms = (int64_t)i * 600};
        struct composte_result result;

        check(composte_project_propose(project, &proposal, &result) == COMPOSTE_JUDGED, "propose");
        accepted += (unsigned)result.accepted_count;
        composte_project_settle(project, result.head);
        composte_result_deinit(&result);
    }
    printf("%-8s proposals judged, %4u revisions behind: %5.2f us each, %3.0f %% accepted, "
           "%6zu KiB more in memory\n",
           name, behind, (now() - begin) / TIMES * 1e6, 100.0 * accepted / TIMES,
           (memory() - before) / 1024);
    composte_project_free(project);
    json_release(document);
}

static void measure(const char *name, unsigned notes)
{
    struct wf_buf text;

    wf_buf_init(&text, WF_NO_LIMIT);
    print_project(&text, notes);
    measure_reading(name, text_in(&text));
    measure_patching(name, text_in(&text), notes);
    measure_proposing(name, text_in(&text), notes, 0);
    measure_proposing(name, text_in(&text), notes, 32);
    measure_proposing(name, text_in(&text), notes, 900);
    wf_buf_deinit(&text);
}

int main(void)
{
    measure("small", 20);
    measure("largest", 99000);
    return 0;
}
