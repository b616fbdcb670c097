/* Composte without its sockets: proposals through judging and the disk, projects with a long past,
 * and whether the time of a login tells who exists.
 *
 *     bench_composte [DIR]      a store is made below DIR (.) and removed again
 *
 * What an acceptance waits for is the disk, so the figures are those of DIR's. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <ftw.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "server/composte_db.h"
#include "server/composte_project.h"
#include "server/composte_store.h"
#include "server/composte_users.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/io/loop.h"

enum {
    PROJECTS_LIMIT = 1000,
    SYNCS = 100,
    LOGINS = 200,
    PAST = 100000,
    KEYS = 4000,
};

static const double seconds_each = 2;

static char folder[4096];
static struct wf_loop *loop;
static struct composte_db *db;
static struct composte_users *users;
static struct composte_store *store;

static double now_s(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static _Noreturn void fail(const char *what)
{
    fprintf(stderr, "bench_composte: %s\n", what);
    exit(EXIT_FAILURE);
}

static void open_all(void)
{
    static const struct composte_users_events events = {0};
    static const struct composte_users_limits limits = {.failures_per_name = 1u << 30,
                                                        .failures_per_address = 1u << 30};
    static const struct composte_store_limits usual = {.projects_per_owner = 1u << 30};
    char why[512];

    loop = wf_loop_new();
    db = composte_db_open(loop, folder, why, sizeof(why));
    if (!db)
        fail(why);
    users = composte_users_open(loop, db, &limits, &events, NULL);
    store = composte_store_open(loop, db, &usual);
    if (!users || !store)
        fail("out of memory");
}

static void close_all(void)
{
    composte_store_close(store);
    composte_users_close(users);
    composte_db_close(db);
    wf_loop_free(loop);
}

/* --- Projects ----------------------------------------------------------------------------- */

static unsigned waiting_count;

static void wait_for_all(void)
{
    while (waiting_count > 0)
        wf_loop_turn(loop, 1000);
}

static void created(struct composte_create *create, enum composte_outcome outcome)
{
    (void)create;
    if (outcome != COMPOSTE_STORED)
        fail("a project could not be made");
    waiting_count--;
}

static void loaded(struct composte_load *load, enum composte_outcome outcome)
{
    if (outcome != COMPOSTE_STORED || load->is_damaged)
        fail("a project could not be loaded");
    waiting_count--;
}

struct project {
    struct composte_load load;
    struct composte_append append;
};

static struct project projects[PROJECTS_LIMIT];

static void load_project(struct project *project, const char *id)
{
    project->load.done = loaded;
    waiting_count++;
    composte_store_load(store, &project->load, wf_text_of(id));
}

static void make_projects(void)
{
    struct composte_create *creates = calloc(PROJECTS_LIMIT, sizeof(*creates));

    for (unsigned i = 0; i < PROJECTS_LIMIT; i++) {
        creates[i].done = created;
        waiting_count++;
        composte_store_create(store, &creates[i], WF_TEXT("ada"), WF_TEXT("Study"), WF_TEXT(""),
                              WF_TEXT("{\"parts\":{}}"));
    }
    wait_for_all();
    for (unsigned i = 0; i < PROJECTS_LIMIT; i++)
        load_project(&projects[i], creates[i].project_id);
    wait_for_all();
    free(creates);
}

static void drop(struct project *project)
{
    composte_facts_deinit(&project->load.facts);
    composte_project_free(project->load.project);
    project->load.project = NULL;
}

/* --- Proposals ---------------------------------------------------------------------------- */

static uint64_t accepted_count;
static double end_s;

struct proposer {
    struct composte_append append; /* first, so that an append is its proposer */
    struct project *project;
    unsigned number;
    double sent_s;
};

static double *latencies;
static size_t latencies_count, latencies_size;

static void note_latency(double s)
{
    if (latencies_count == latencies_size) {
        latencies_size = latencies_size ? 2 * latencies_size : 4096;
        latencies = realloc(latencies, latencies_size * sizeof(*latencies));
    }
    latencies[latencies_count++] = s;
}

static void propose(struct proposer *proposer);

static void appended(struct composte_append *append, enum composte_outcome outcome)
{
    struct proposer *proposer = (struct proposer *)(void *)append;

    if (outcome != COMPOSTE_STORED)
        fail("a proposal could not be stored");
    composte_project_settle(proposer->project->load.project, append->head);
    note_latency(now_s() - proposer->sent_s);
    accepted_count++;
    waiting_count--;
    if (now_s() < end_s)
        propose(proposer);
}

/* A note of music, one of a few thousand that are written again and again. */
static void propose(struct proposer *proposer)
{
    struct composte_project *project = proposer->project->load.project;
    uint64_t rev = composte_project_head(project) + 1;
    char id[32], patch[160];
    struct composte_change change;
    struct composte_proposal proposal = {.author = WF_TEXT("ada"),
                                         .base = composte_project_rev(project),
                                         .changes = &change,
                                         .changes_count = 1,
                                         .now_ms = wf_clock_wall_ms()};
    struct composte_result result;

    snprintf(id, sizeof(id), "c%" PRIu64, rev);
    snprintf(patch, sizeof(patch),
             "[{\"op\":\"add\",\"path\":\"/parts/n%u\","
             "\"value\":{\"at\":%" PRIu64 ",\"len\":240,\"pitch\":67}}]",
             (unsigned)(rev % KEYS), rev * 480);
    change = (struct composte_change){wf_text_of(id), wf_text_of(patch)};
    proposer->sent_s = now_s();
    if (composte_project_propose(project, &proposal, &result) != COMPOSTE_JUDGED ||
        result.accepted_count != 1)
        fail("a proposal was rejected");
    proposer->append.done = appended;
    waiting_count++;
    if (!composte_store_append(store, &proposer->append,
                               wf_text_of(proposer->project->load.facts.project_id), project,
                               result.before, result.head))
        fail("out of memory");
    composte_result_deinit(&result);
}

static int by_size(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;

    return (one > other) - (one < other);
}

static void measure_proposals(const char *what, unsigned proposers_count, unsigned projects_count)
{
    struct proposer *proposers = calloc(proposers_count, sizeof(*proposers));
    double start_s = now_s();

    accepted_count = 0;
    latencies_count = 0;
    end_s = start_s + seconds_each;
    for (unsigned i = 0; i < proposers_count; i++) {
        proposers[i].project = &projects[i % projects_count];
        propose(&proposers[i]);
    }
    wait_for_all();
    qsort(latencies, latencies_count, sizeof(*latencies), by_size);
    printf("%-44s %8.0f /s, median %.2f ms, 99 %% within %.2f ms\n", what,
           (double)accepted_count / (now_s() - start_s), latencies[latencies_count / 2] * 1e3,
           latencies[latencies_count * 99 / 100] * 1e3);
    free(proposers);
}

/* --- A long past -------------------------------------------------------------------------- */

static void age_revisions(void)
{
    sqlite3 *sqlite;
    char path[4200];

    snprintf(path, sizeof(path), "%s/state.sqlite", folder);
    sqlite3_open(path, &sqlite);
    sqlite3_busy_timeout(sqlite, 5000);
    sqlite3_exec(sqlite, "UPDATE rev SET time_ms = 0", NULL, NULL, NULL);
    sqlite3_close(sqlite);
}

static void measure_load(const char *what, const char *id)
{
    double start_s = now_s();

    close_all();
    open_all();
    printf("%-44s %8.1f ms\n", "  the store closed and opened", (now_s() - start_s) * 1e3);
    start_s = now_s();
    load_project(&projects[0], id);
    wait_for_all();
    printf("%-44s %8.1f ms\n", what, (now_s() - start_s) * 1e3);
    drop(&projects[0]);
}

static void measure_past(void)
{
    struct proposer proposers[100];
    char id[COMPOSTE_ID_SIZE];

    strcpy(id, projects[0].load.facts.project_id);
    end_s = now_s() + 3600;
    for (unsigned i = 0; i < 100; i++) {
        proposers[i] = (struct proposer){.project = &projects[0]};
        propose(&proposers[i]);
    }
    while (composte_project_rev(projects[0].load.project) < PAST)
        wf_loop_turn(loop, 1000);
    end_s = 0;
    wait_for_all();
    for (unsigned i = 0; i < PROJECTS_LIMIT; i++)
        drop(&projects[i]);
    printf("One project, %d revisions\n", PAST);
    measure_load("  loaded, all of them younger than 10 minutes", id);
    age_revisions();
    measure_load("  loaded, all of them older", id);
}

/* --- Logins ------------------------------------------------------------------------------- */

static enum composte_login_verdict verdict;

static void told(struct composte_login *login, enum composte_login_verdict is)
{
    (void)login;
    verdict = is;
    waiting_count--;
}

static double log_in(const char *user_id, const char *password,
                     enum composte_login_verdict expected)
{
    struct composte_login login = {.done = told};
    double start_s = now_s();

    waiting_count++;
    composte_users_login(users, &login, wf_text_of(user_id), wf_text_of(password), "bench");
    wait_for_all();
    if (verdict != expected)
        fail("a login was answered wrongly");
    return now_s() - start_s;
}

static void print_times(const char *what, double *times)
{
    double sum = 0;

    for (unsigned i = 0; i < LOGINS; i++)
        sum += times[i];
    qsort(times, LOGINS, sizeof(*times), by_size);
    printf("%-44s mean %.2f ms, quarters %.2f %.2f %.2f ms\n", what, sum / LOGINS * 1e3,
           times[LOGINS / 4] * 1e3, times[LOGINS / 2] * 1e3, times[LOGINS * 3 / 4] * 1e3);
}

/* In turn, so that what else the machine does meets all three. */
static void measure_logins(void)
{
    static double right[LOGINS], wrong[LOGINS], unknown[LOGINS];
    struct composte_login login = {.done = told};

    waiting_count++;
    composte_users_register(users, &login, WF_TEXT("ada"), WF_TEXT("correct horse"), "bench");
    wait_for_all();
    for (unsigned i = 0; i < LOGINS; i++) {
        right[i] = log_in("ada", "correct horse", COMPOSTE_LOGIN_OK);
        wrong[i] = log_in("ada", "correct house", COMPOSTE_LOGIN_FAILED);
        unknown[i] = log_in("bob", "correct house", COMPOSTE_LOGIN_FAILED);
    }
    printf("Logins, one at a time\n");
    print_times("  right", right);
    print_times("  wrong", wrong);
    print_times("  unknown user", unknown);
}

/* --- All of it ---------------------------------------------------------------------------- */

static void measure_syncs(void)
{
    char path[4200];
    double start_s;
    int fd;

    snprintf(path, sizeof(path), "%s/sync", folder);
    fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    start_s = now_s();
    for (int i = 0; i < SYNCS; i++)
        if (pwrite(fd, &i, sizeof(i), 0) != sizeof(i) || fdatasync(fd) != 0)
            fail("the disk cannot be written");
    printf("%-44s %8.2f ms\n", "one sync of a small file", (now_s() - start_s) / SYNCS * 1e3);
    close(fd);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *ftw)
{
    (void)status;
    (void)kind;
    (void)ftw;
    return remove(path);
}

int main(int argc, char **argv)
{
    snprintf(folder, sizeof(folder), "%s/bench_composte.XXXXXX", argc > 1 ? argv[1] : ".");
    if (!mkdtemp(folder))
        fail("no folder can be made there");
    measure_syncs();
    open_all();
    measure_logins();
    make_projects();
    printf("Proposals of one change, judged and stored\n");
    measure_proposals("  one project, one at a time", 1, 1);
    measure_proposals("  one project, 16 under way", 16, 1);
    measure_proposals("  one project, 100 under way", 100, 1);
    measure_proposals("  1,000 projects, one each", PROJECTS_LIMIT, PROJECTS_LIMIT);
    measure_past();
    close_all();
    free(latencies);
    nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
    return EXIT_SUCCESS;
}
