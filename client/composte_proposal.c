#include "client/composte_proposal.h"

#include <stdio.h>
#include <string.h>

#include "client/command.h"
#include "client/display.h"
#include "wireform/base/alloc.h"
#include "wireform/base/entropy.h"

/* Of one message (composte.md 10), with room for what is around the changes. */
enum { MOST_CHANGES = 256, MOST_BYTES = 1000000, BYTES_AROUND = 200 };

/* ---- Changes ---- */

static void make_id(char id[COMPOSTE_ID_SIZE])
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
    unsigned char bytes[16];

    wf_entropy_fill(bytes, sizeof(bytes));
    for (size_t i = 0; i < sizeof(bytes); i++)
        id[i] = letters[bytes[i] % 32];
    id[sizeof(bytes)] = '\0';
}

bool proposal_add(struct proposal *proposal, wf_text patch)
{
    if (proposal->count == proposal->size) {
        size_t size = proposal->size ? 2 * proposal->size : 16;
        struct proposed *changes = wf_realloc(proposal->changes, size, sizeof(*changes));

        if (!changes)
            return false;
        proposal->changes = changes;
        proposal->size = size;
    }
    proposal->changes[proposal->count] = (struct proposed){.patch = patch};
    make_id(proposal->changes[proposal->count].id);
    proposal->count++;
    return true;
}

void proposal_deinit(struct proposal *proposal)
{
    wf_free(proposal->changes);
}

size_t proposal_rejected(const struct proposal *proposal)
{
    size_t count = 0;

    for (size_t i = 0; i < proposal->count; i++)
        count += !proposal->changes[i].is_accepted;
    return count;
}

void proposal_print(const struct proposal *proposal)
{
    for (size_t i = 0; i < proposal->count; i++) {
        const struct proposed *change = &proposal->changes[i];

        if (change->is_accepted)
            printf("accepted %s as %llu\n", change->id, (unsigned long long)change->rev);
        else
            printf("rejected %s: %s\n", change->id, change->why);
    }
}

/* ---- Answers ---- */

static struct proposed *find(struct proposal *proposal, wf_text id)
{
    for (size_t i = 0; i < proposal->count; i++)
        if (wf_text_equal(wf_text_of(proposal->changes[i].id), id))
            return &proposal->changes[i];
    return NULL;
}

/* `race: /title was changed by revision 3 (/title)` */
static void explain(struct proposed *change, const struct composte_rejected *rejected)
{
    static const char *const reasons[] = {
        [COMPOSTE_REJECTED_REASON_NONE] = "rejected",
        [COMPOSTE_REJECTED_REASON_RACE] = "race",
        [COMPOSTE_REJECTED_REASON_DEPENDS] = "depends on a change that was rejected",
        [COMPOSTE_REJECTED_REASON_INVALID] = "does not go with the project",
        [COMPOSTE_REJECTED_REASON_ATOMIC] = "another one was rejected",
        [COMPOSTE_REJECTED_REASON_TOO_LARGE] = "the project would be too large",
    };
    char path[120] = "", with[120] = "";
    int len;

    display_clean(path, sizeof(path), rejected->path);
    display_clean(with, sizeof(with), rejected->with.path);
    len = snprintf(change->why, sizeof(change->why), "%s", reasons[rejected->reason]);
    if (rejected->has_path && len > 0)
        len += snprintf(change->why + len, sizeof(change->why) - (size_t)len,
                        ", operation %u at \"%s\"", rejected->op, path);
    if (rejected->has_with && len > 0)
        snprintf(change->why + len, sizeof(change->why) - (size_t)len,
                 ": revision %llu wrote \"%s\"", (unsigned long long)rejected->with.rev, with);
}

static void take_result(void *user, const void *answer)
{
    const struct composte_update_result *result = answer;
    struct proposal *proposal = user;

    for (size_t i = 0; i < result->accepted_count; i++) {
        struct proposed *change = find(proposal, result->accepted[i].id);

        if (!change)
            continue;
        change->is_accepted = true;
        change->rev = result->accepted[i].rev;
    }
    for (size_t i = 0; i < result->rejected_count; i++) {
        struct proposed *change = find(proposal, result->rejected[i].id);

        if (change)
            explain(change, &result->rejected[i]);
    }
}

/* ---- Questions ---- */

/* How many changes from the first one on fit into a message. */
static size_t fitting(const struct proposed *changes, size_t count)
{
    size_t bytes = 0, fitting = 0;

    while (fitting < count && fitting < MOST_CHANGES) {
        bytes += changes[fitting].patch.len + BYTES_AROUND;
        if (bytes > MOST_BYTES)
            break;
        fitting++;
    }
    return fitting;
}

static int send_some(struct composte_client *client, struct proposal *proposal,
                     const struct proposed *some, size_t count)
{
    struct composte_proposed_change changes[MOST_CHANGES];
    struct composte_propose_update question = {
        .project_id = wf_text_of(client->project_id),
        .base = proposal->base,
        .changes = changes,
        .changes_count = count,
        .atomic = proposal->is_atomic,
        .has_atomic = proposal->is_atomic,
    };

    for (size_t i = 0; i < count; i++)
        changes[i] = (struct composte_proposed_change){wf_text_of(some[i].id), some[i].patch};
    if (!composte_call_propose_update(wf_client_conn(client->connection), &question)) {
        command_complain("the changes are too large for a message");
        return EXIT_REFUSED;
    }
    return composte_await(client, COMPOSTE_UPDATE_RESULT, take_result, proposal);
}

int proposal_send(struct composte_client *client, struct proposal *proposal)
{
    bool is_one = proposal->is_atomic || proposal->is_whole;
    int status = EXIT_ANSWERED;

    for (size_t sent = 0; sent < proposal->count && status == EXIT_ANSWERED;) {
        size_t count = fitting(proposal->changes + sent, proposal->count - sent);

        if (count == 0 || (is_one && count < proposal->count)) {
            command_complain("%s", count == 0 ? "a change is too large for a message"
                                              : "too many changes for one message");
            return EXIT_REFUSED;
        }
        status = send_some(client, proposal, proposal->changes + sent, count);
        sent += count;
    }
    return status;
}
