/* composte_probe DIR: a Composte store that is told what to do line by line, and answers each with
 * a line once it is durable, or has failed.  What stands between it and the disk is syscalls.h.
 *
 *     user NAME            makes a user
 *     create               makes a project of ada's, which all that follows is about
 *     open                 the same with one that is there
 *     share NAME           makes NAME a contributor
 *     propose COUNT        so many proposals at once, of two changes each
 *     evict                stores the document and loads it again
 *
 * Answers: ok, head REV (all up to it is stored), failed.  Revision R sets member R % 67 of /n to
 * R, so the document of every revision is known. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "server/composte_db.h"
#include "server/composte_project.h"
#include "server/composte_store.h"
#include "server/composte_users.h"
#include "syscalls.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"
#include "wireform/io/loop.h"

enum { KEYS = 67, PROPOSALS_LIMIT = 32, LINE_SIZE = 256 };

static struct wf_loop *loop;
static struct composte_db *db;
static struct composte_users *users;
static struct composte_store *store;
static struct composte_load load;
static unsigned waiting_count;
static bool has_failed;

static void told(bool is_done)
{
    has_failed |= !is_done;
    waiting_count--;
}

/* @return whether all went well that was waited for */
static bool wait(void)
{
    while (waiting_count > 0)
        wf_loop_turn(loop, 1000);
    return !has_failed;
}

static void answer(const char *line)
{
    syscalls_note(line);
    puts(line);
    fflush(stdout);
}

static void answer_whether(bool is_done)
{
    answer(is_done ? "ok" : "failed");
}

static void answer_head(void)
{
    char line[32];

    snprintf(line, sizeof(line), "head %" PRIu64, composte_project_rev(load.project));
    answer(line);
}

/* --- Commands ----------------------------------------------------------------------------- */

static void registered(struct composte_login *login, enum composte_login_verdict verdict)
{
    (void)login;
    told(verdict == COMPOSTE_LOGIN_OK || verdict == COMPOSTE_LOGIN_TAKEN);
}

static void add_user(const char *name)
{
    struct composte_login login = {.done = registered};

    waiting_count = 1;
    composte_users_register(users, &login, wf_text_of(name), WF_TEXT("correct horse"), "probe");
    answer_whether(wait());
}

static void loaded(struct composte_load *ended, enum composte_outcome outcome)
{
    (void)ended;
    told(outcome == COMPOSTE_STORED);
}

static void unload(void)
{
    composte_facts_deinit(&load.facts);
    composte_project_free(load.project);
    load.project = NULL;
}

static void load_project(const char *project_id)
{
    char id[COMPOSTE_ID_SIZE];

    snprintf(id, sizeof(id), "%s", project_id);
    unload();
    load.done = loaded;
    waiting_count = 1;
    composte_store_load(store, &load, wf_text_of(id));
    if (wait() && !load.is_damaged)
        answer_head();
    else
        answer("failed");
}

static void created(struct composte_create *create, enum composte_outcome outcome)
{
    (void)create;
    told(outcome == COMPOSTE_STORED);
}

static void create_project(void)
{
    struct composte_create create = {.done = created};

    waiting_count = 1;
    if (!composte_store_create(store, &create, WF_TEXT("ada"), WF_TEXT("Study"), WF_TEXT(""),
                               WF_TEXT("{\"n\":{}}")))
        abort();
    if (wait())
        load_project(create.project_id);
    else
        answer("failed");
}

static char first_listed[COMPOSTE_ID_SIZE];

static void listed(struct composte_list *list, enum composte_outcome outcome)
{
    if (list->projects_count > 0)
        strcpy(first_listed, list->projects[0].project_id);
    told(outcome == COMPOSTE_STORED && list->projects_count == 1);
}

static void open_project(void)
{
    struct composte_list list = {.done = listed};

    waiting_count = 1;
    composte_store_list(store, &list, WF_TEXT("ada"));
    if (wait())
        load_project(first_listed);
    else
        answer("failed");
}

static void shared(struct composte_share *share, enum composte_outcome outcome)
{
    (void)share;
    told(outcome == COMPOSTE_STORED);
}

static void share_with(const char *name)
{
    struct composte_share share = {.done = shared};

    waiting_count = 1;
    composte_store_share(store, &share, wf_text_of(load.facts.project_id), WF_TEXT("ada"),
                         wf_text_of(name), true);
    answer_whether(wait());
}

static void appended(struct composte_append *append, enum composte_outcome outcome)
{
    if (outcome == COMPOSTE_STORED)
        composte_project_settle(load.project, append->head);
    told(outcome == COMPOSTE_STORED);
}

static void propose(struct composte_append *append)
{
    uint64_t head = composte_project_head(load.project);
    char ids[2][32], patches[2][96];
    struct composte_change changes[2];
    struct composte_result result;
    struct composte_proposal proposal = {.author = WF_TEXT("ada"),
                                         .base = composte_project_rev(load.project),
                                         .changes = changes,
                                         .changes_count = 2,
                                         .now_ms = wf_clock_wall_ms()};

    for (unsigned i = 0; i < 2; i++) {
        uint64_t rev = head + 1 + i;

        snprintf(ids[i], sizeof(ids[i]), "c%" PRIu64, rev);
        snprintf(patches[i], sizeof(patches[i]),
                 "[{\"op\":\"add\",\"path\":\"/n/k%" PRIu64 "\",\"value\":%" PRIu64 "}]",
                 rev % KEYS, rev);
        changes[i] = (struct composte_change){wf_text_of(ids[i]), wf_text_of(patches[i])};
    }
    if (composte_project_propose(load.project, &proposal, &result) != COMPOSTE_JUDGED ||
        result.accepted_count != 2)
        abort();
    append->done = appended;
    if (!composte_store_append(store, append, wf_text_of(load.facts.project_id), load.project,
                               result.before, result.head))
        abort();
    composte_result_deinit(&result);
}

static void propose_some(unsigned count)
{
    struct composte_append appends[PROPOSALS_LIMIT];

    waiting_count = count;
    for (unsigned i = 0; i < count; i++)
        propose(&appends[i]);
    if (!wait())
        composte_project_roll_back(load.project);
    if (has_failed)
        answer("failed");
    else
        answer_head();
}

static void evict(void)
{
    composte_store_evict(store, wf_text_of(load.facts.project_id), load.project, load.snapshot_rev);
    load_project(load.facts.project_id);
}

static void carry_out(const char *line)
{
    char word[16] = "", argument[32] = "";

    sscanf(line, "%15s %31s", word, argument);
    has_failed = false;
    if (strcmp(word, "user") == 0)
        add_user(argument);
    else if (strcmp(word, "create") == 0)
        create_project();
    else if (strcmp(word, "open") == 0)
        open_project();
    else if (!load.project)
        answer("failed");
    else if (strcmp(word, "share") == 0)
        share_with(argument);
    else if (strcmp(word, "propose") == 0)
        propose_some((unsigned)atoi(argument));
    else
        evict();
}

/* --- All of it ---------------------------------------------------------------------------- */

static void disabled(void *user, wf_text user_id)
{
    (void)user;
    (void)user_id;
}

static bool open_all(const char *folder)
{
    static const struct composte_users_events events = {.disabled = disabled};
    static const struct composte_users_limits cheap = {.cost = {64, 1}, .poll_ms = 3600000};
    static const struct composte_store_limits limits = {.snapshot_interval = 10};
    char why[512];

    loop = wf_loop_new();
    db = composte_db_open(loop, folder, why, sizeof(why));
    if (!db) {
        printf("cannot open: %s\n", why);
        return false;
    }
    users = composte_users_open(loop, db, &cheap, &events, NULL);
    store = composte_store_open(loop, db, &limits);
    return users && store;
}

int main(int argc, char **argv)
{
    char line[LINE_SIZE];

    (void)argc;
    wf_log_setup(WF_LOG_TEXT, WF_LOG_ERROR);
    if (!open_all(argv[1]))
        return EXIT_FAILURE;
    while (fgets(line, sizeof(line), stdin))
        carry_out(line);
    unload();
    composte_store_close(store);
    composte_users_close(users);
    composte_db_close(db);
    wf_loop_free(loop);
    syscalls_end();
    return EXIT_SUCCESS;
}
