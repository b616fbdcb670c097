/* wireform composte watch. */
#include <signal.h>
#include <stdio.h>

#include "client/command.h"
#include "client/composte_print.h"
#include "client/composte_verbs.h"
#include "client/json_diff.h"
#include "wireform/base/clock.h"

/* ---- what is printed ---- */

enum { LAST_PAUSE_S = 30 };

struct watch {
    unsigned left; /* Revisions; 0: without end. */
    bool has_count, is_over;
};

/* Signals know nobody, and updates know their session only. */
static struct watch watch;

static void count_revision(void)
{
    (void)fflush(stdout);
    if (watch.has_count && --watch.left == 0)
        watch.is_over = true;
}

static void print_revision(struct composte_client *client,
                           const struct composte_revision_info *revision)
{
    if (watch.is_over)
        return;
    printf("%llu ", (unsigned long long)revision->rev);
    composte_print_text(stdout, revision->author);
    printf(" ");
    composte_print_text(stdout, revision->id);
    printf("\n");
    composte_print_patch(stdout, client->document, revision->patch);
    count_revision();
}

/* Too much for an update: what the document became is all there is. */
static void print_leap(struct composte_client *client, uint64_t rev, const struct json *document)
{
    struct json *before = json_retain(client->document);
    struct json_changes changes;

    if (json_diff(before, document, &changes)) {
        printf("%llu, and all since %llu\n", (unsigned long long)rev,
               (unsigned long long)client->rev);
        for (size_t i = 0; i < changes.count; i++)
            composte_print_patch(stdout, before, json_changes_patch(&changes, i));
    }
    json_changes_deinit(&changes);
    json_release(before);
    count_revision();
}

static void interrupt(void *user, int number)
{
    (void)number;
    watch.is_over = true;
    composte_hang_up(user);
}

static int left_ms(uint64_t end_ms)
{
    uint64_t now_ms = wf_clock_ms();

    if (end_ms == 0)
        return -1;
    return now_ms < end_ms ? (int)(end_ms - now_ms) : 0;
}

/* ---- when the connection is lost ---- */

static void wait_for(struct composte_client *client, uint64_t until_ms)
{
    while (!watch.is_over && left_ms(until_ms) != 0)
        wf_loop_turn(client->loop, left_ms(until_ms));
}

/* Tries again after 1, 2, 4 and at last every 30 seconds.  @return an exit status, explained */
static int come_back(struct composte_client *client, uint64_t end_ms)
{
    int status = EXIT_NO_CONNECTION;

    for (unsigned pause_s = 1; status == EXIT_NO_CONNECTION && !watch.is_over; pause_s *= 2) {
        uint64_t until_ms;

        if (pause_s > LAST_PAUSE_S)
            pause_s = LAST_PAUSE_S;
        command_complain("trying again in %u s", pause_s);
        until_ms = wf_clock_ms() + 1000 * pause_s;
        wait_for(client, end_ms != 0 && end_ms < until_ms ? end_ms : until_ms);
        if (watch.is_over || left_ms(end_ms) == 0)
            return status;
        status = composte_come_back(client);
    }
    return status;
}

/* ---- watch, from its beginning ---- */

int composte_watch(struct composte_client *client, const struct composte_wishes *wishes)
{
    uint64_t end_ms = wishes->listen_ms ? wf_clock_ms() + wishes->listen_ms : 0;
    int status = composte_select(client, wishes->operands[0]);

    if (status != EXIT_ANSWERED)
        return status;
    watch = (struct watch){.left = wishes->count, .has_count = wishes->count > 0};
    client->told = print_revision;
    client->replaced = print_leap;
    wf_loop_signal(client->loop, SIGINT, interrupt, client);
    wf_loop_signal(client->loop, SIGTERM, interrupt, client);
    printf("watching from revision %llu\n", (unsigned long long)client->rev);
    (void)fflush(stdout);
    while (status == EXIT_ANSWERED && !watch.is_over && left_ms(end_ms) != 0) {
        if (composte_turn(client, left_ms(end_ms)))
            continue;
        status = client->status;
        if (status == EXIT_NO_CONNECTION && !watch.is_over)
            status = come_back(client, end_ms);
    }
    return watch.is_over ? EXIT_ANSWERED : status;
}
