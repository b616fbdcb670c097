#include "server/composte_service.h"

#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"

/* Who edits which project, and what becomes of proposals (composte.md 6.3). */

/* --- Beginning and ending ------------------------------------------------------------------- */

struct composte_editing *composte_editing_find(const struct composte_peer *peer,
                                               const struct composte_open *project)
{
    struct composte_editing *editing = peer->editing;

    while (editing && editing->project != project)
        editing = editing->next_of_peer;
    return editing;
}

static struct composte_editing *begin_editing(struct composte_peer *peer,
                                              struct composte_open *project)
{
    struct composte_editing *editing = wf_alloc(1, sizeof(*editing));

    if (!editing || !composte_updates_reserve(peer->service, project->editors_count + 1)) {
        wf_free(editing);
        return NULL;
    }
    editing->peer = peer;
    editing->project = project;
    editing->next_of_peer = peer->editing;
    peer->editing = editing;
    peer->editing_count++;
    editing->next = project->editors;
    if (editing->next)
        editing->next->previous = editing;
    project->editors = editing;
    project->editors_count++;
    return editing;
}

static void leave_peer(struct composte_editing *editing)
{
    struct composte_editing **at = &editing->peer->editing;

    while (*at != editing)
        at = &(*at)->next_of_peer;
    *at = editing->next_of_peer;
    editing->peer->editing_count--;
}

void composte_editing_end(struct composte_editing *editing)
{
    struct composte_open *project = editing->project;

    leave_peer(editing);
    if (editing->previous)
        editing->previous->next = editing->next;
    else
        project->editors = editing->next;
    if (editing->next)
        editing->next->previous = editing->previous;
    project->editors_count--;
    project->idle_since_ms = wf_clock_ms();
    wf_free(editing);
}

/* --- Select --------------------------------------------------------------------------------- */

/* @return whether the changes since the client's revision will do */
static bool has_changes(struct composte_request *request, struct composte_open *project,
                        struct composte_select_project_ok *reply)
{
    uint64_t rev = composte_project_rev(project->model);

    if (!request->as.access.has_since || request->as.access.since > rev)
        return false;
    reply->changes = request->service->revisions;
    reply->changes_count = composte_updates_since(project, request->as.access.since);
    reply->has_changes = reply->changes_count > 0 || request->as.access.since == rev;
    return reply->has_changes;
}

static void tell_project(struct composte_request *request, struct composte_open *project)
{
    struct composte_select_project_ok reply = {.project_id = project->name.text,
                                               .rev = composte_project_rev(project->model)};
    struct wf_conn *conn = request->peer->conn;

    if (!has_changes(request, project, &reply)) {
        reply.project = composte_print(request->service, composte_project_document(project->model));
        reply.has_project = true;
    }
    if (reply.has_changes || reply.project.ptr)
        composte_reply_select_project_ok(conn, &reply);
    else
        wf_conn_shed(conn);
}

static void select_project(struct composte_request *request, struct composte_open *project)
{
    struct composte_peer *peer = request->peer;
    struct composte_editing *editing = composte_editing_find(peer, project);

    if (!editing && peer->editing_count == COMPOSTE_MOST_EDITED) {
        composte_request_refuse(request, COMPOSTE_CODE_TOO_LARGE);
        return;
    }
    if (!editing)
        editing = begin_editing(peer, project);
    if (!editing) {
        composte_request_refuse(request, COMPOSTE_CODE_BUSY);
        return;
    }
    editing->to = composte_project_rev(project->model);
    tell_project(request, project);
    composte_request_end(request);
}

/* Has `carry_out` called with the project, if there is one and the user may edit it. */
static void access_project(struct composte_peer *peer, const char *type, wf_text project_id,
                           void (*carry_out)(struct composte_request *, struct composte_open *),
                           const uint64_t *since)
{
    struct composte_request *request = composte_request_begin(peer, type);

    if (!request)
        return;
    request->as.access.carry_out = carry_out;
    request->as.access.has_since = since != NULL;
    request->as.access.since = since ? *since : 0;
    composte_open_for(request, project_id);
}

void composte_on_select_project(struct composte_peer *peer,
                                const struct composte_select_project *msg)
{
    if (composte_is_me(peer, msg->user_id))
        access_project(peer, "select_project", msg->project_id, select_project,
                       msg->has_since ? &msg->since : NULL);
    else
        composte_refuse(peer, "select_project", COMPOSTE_CODE_UNKNOWN_USER);
}

/* --- Done ----------------------------------------------------------------------------------- */

static void done_editing(struct composte_request *request, struct composte_open *project)
{
    struct composte_editing *editing = composte_editing_find(request->peer, project);
    struct composte_done_editing_ok reply = {.project_id = project->name.text};

    if (!editing) {
        composte_request_refuse(request, COMPOSTE_CODE_NOT_EDITING);
        return;
    }
    composte_editing_end(editing);
    composte_reply_done_editing_ok(request->peer->conn, &reply);
    composte_request_end(request);
}

void composte_on_done_editing(struct composte_peer *peer, const struct composte_done_editing *msg)
{
    if (composte_is_me(peer, msg->user_id))
        access_project(peer, "done_editing", msg->project_id, done_editing, NULL);
    else
        composte_refuse(peer, "done_editing", COMPOSTE_CODE_UNKNOWN_USER);
}

/* --- Proposals: the answer ------------------------------------------------------------------ */

static enum composte_rejected_reason reason_of(enum composte_reason reason)
{
    switch (reason) {
    case COMPOSTE_RACE:
        return COMPOSTE_REJECTED_REASON_RACE;
    case COMPOSTE_DEPENDS:
        return COMPOSTE_REJECTED_REASON_DEPENDS;
    case COMPOSTE_ATOMIC:
        return COMPOSTE_REJECTED_REASON_ATOMIC;
    case COMPOSTE_TOO_LARGE:
        return COMPOSTE_REJECTED_REASON_TOO_LARGE;
    case COMPOSTE_ACCEPTED:
    case COMPOSTE_INVALID:
        break;
    }
    return COMPOSTE_REJECTED_REASON_INVALID;
}

static struct composte_rejected rejected_of(const struct composte_ruling *ruling)
{
    return (struct composte_rejected){
        .id = ruling->id,
        .reason = reason_of(ruling->reason),
        .op = ruling->op,
        .has_op = ruling->has_place,
        .path = ruling->path,
        .has_path = ruling->has_place,
        .with = {.rev = ruling->with_rev, .path = ruling->with_path},
        .has_with = ruling->has_rival,
    };
}

static enum composte_update_result_status status_of(const struct composte_result *result)
{
    if (result->accepted_count == result->rulings_count)
        return COMPOSTE_UPDATE_RESULT_STATUS_OK;
    return result->accepted_count > 0 ? COMPOSTE_UPDATE_RESULT_STATUS_PARTIAL
                                      : COMPOSTE_UPDATE_RESULT_STATUS_REJECTED;
}

static void reply_result(struct composte_peer *peer, const struct composte_open *project,
                         const struct composte_result *result)
{
    struct composte_accepted accepted[COMPOSTE_MOST_CHANGES];
    struct composte_rejected rejected[COMPOSTE_MOST_CHANGES];
    struct composte_update_result reply = {.project_id = project->name.text,
                                           .status = status_of(result),
                                           .rev = composte_project_rev(project->model),
                                           .accepted = accepted,
                                           .rejected = rejected};

    for (size_t i = 0; i < result->rulings_count; i++) {
        const struct composte_ruling *ruling = &result->rulings[i];

        if (ruling->reason == COMPOSTE_ACCEPTED)
            accepted[reply.accepted_count++] =
                (struct composte_accepted){.id = ruling->id, .rev = ruling->rev};
        else
            rejected[reply.rejected_count++] = rejected_of(ruling);
    }
    composte_reply_update_result(peer->conn, &reply);
}

/* The proposer is brought to the head first, so that its next base is good. */
static void answer(struct composte_request *request, struct composte_open *project, bool is_stored)
{
    struct composte_result *result = &request->as.proposal.result;
    struct composte_peer *peer = composte_request_resume(request);
    struct composte_editing *editing = peer ? composte_editing_find(peer, project) : NULL;

    if (editing && is_stored)
        composte_updates_send(editing);
    if (peer && is_stored)
        reply_result(peer, project, result);
    else if (peer)
        composte_refuse(peer, request->type, COMPOSTE_CODE_BUSY);
    composte_result_deinit(result);
    composte_request_end(request);
}

/* --- Proposals: storing --------------------------------------------------------------------- */

/* The last append that was under way has been told of, and one of them failed. */
static void roll_back(struct composte_open *project)
{
    composte_project_roll_back(project->model);
    project->has_failed = false;
    composte_open_gave_up(project);
}

static void appended(struct composte_append *append, enum composte_outcome outcome)
{
    struct composte_request *request =
        WF_OWNER(append, struct composte_request, as.proposal.append);
    struct composte_open *project = request->as.proposal.project;

    project->appends_count--;
    if (outcome == COMPOSTE_STORED) {
        composte_project_settle(project->model, append->head);
        composte_updates_note(project);
        composte_open_settled(project);
    } else {
        project->has_failed = true;
    }
    if (project->has_failed && project->appends_count == 0)
        roll_back(project);
}

static void append(struct composte_request *request)
{
    struct composte_open *project = request->as.proposal.project;
    struct composte_result *result = &request->as.proposal.result;

    request->as.proposal.append.done = appended;
    if (composte_store_append(project->service->store, &request->as.proposal.append,
                              project->name.text, project->model, result->before, result->head))
        project->appends_count++;
    else
        project->has_failed = true;
    composte_open_await(project, request, answer);
    if (project->has_failed && project->appends_count == 0)
        roll_back(project);
}

/* --- Proposals: judging --------------------------------------------------------------------- */

static enum composte_code code_of(enum composte_judgement judgement)
{
    switch (judgement) {
    case COMPOSTE_BAD_REQUEST:
        return COMPOSTE_CODE_BAD_REQUEST;
    case COMPOSTE_INVALID_PATCH:
        return COMPOSTE_CODE_INVALID_PATCH;
    case COMPOSTE_FUTURE_BASE:
        return COMPOSTE_CODE_FUTURE_BASE;
    case COMPOSTE_STALE_BASE:
        return COMPOSTE_CODE_STALE_BASE;
    case COMPOSTE_JUDGED:
    case COMPOSTE_NO_MEMORY:
        break;
    }
    return COMPOSTE_CODE_BUSY;
}

/* @return the changes as the model wants them, in the scratch arena; NULL without memory */
static const struct composte_change *changes_of(struct composte_peer *peer,
                                                const struct composte_propose_update *msg)
{
    struct composte_change *changes =
        wf_arena_alloc(wf_conn_scratch(peer->conn), msg->changes_count + 1, sizeof(*changes));

    for (size_t i = 0; changes && i < msg->changes_count; i++)
        changes[i] =
            (struct composte_change){.id = msg->changes[i].id, .patch = msg->changes[i].patch};
    return changes;
}

static void refuse_proposal(struct composte_request *request, enum composte_judgement judgement)
{
    struct composte_result *result = &request->as.proposal.result;

    composte_request_resume(request);
    if (result->why[0])
        composte_refuse_with(request->peer, request->type, code_of(judgement), result->why);
    else
        composte_refuse(request->peer, request->type, code_of(judgement));
    composte_result_deinit(result);
    composte_request_end(request);
}

static void judge(struct composte_request *request, const struct composte_propose_update *msg)
{
    struct composte_open *project = request->as.proposal.project;
    struct composte_result *result = &request->as.proposal.result;
    struct composte_proposal proposal = {
        .author = request->peer->person->name.text,
        .base = msg->base,
        .changes = changes_of(request->peer, msg),
        .changes_count = msg->changes_count,
        .is_atomic = msg->atomic,
        .now_ms = wf_clock_wall_ms(),
    };
    enum composte_judgement judgement = COMPOSTE_NO_MEMORY;

    if (proposal.changes)
        judgement = composte_project_propose(project->model, &proposal, result);
    composte_open_weigh(project);
    if (judgement != COMPOSTE_JUDGED) {
        refuse_proposal(request, judgement);
        return;
    }
    if (result->head > result->before)
        append(request);
    else
        composte_open_await(project, request, answer);
}

/* @return NONE: the session may propose */
static enum composte_code check_proposer(struct composte_peer *peer, struct composte_open *project)
{
    if (!composte_is_contributor(project, peer->person->user_id))
        return COMPOSTE_CODE_NOT_PERMITTED;
    if (!composte_editing_find(peer, project))
        return COMPOSTE_CODE_NOT_EDITING;
    if (project->is_damaged)
        return COMPOSTE_CODE_NOT_PERMITTED;
    return project->has_failed || !composte_open_may_grow(project) ? COMPOSTE_CODE_BUSY
                                                                   : COMPOSTE_CODE_NONE;
}

/* A project that is not open is edited by nobody; but there may be none, or one of others. */
static void refuse_to_propose(struct composte_request *request, struct composte_open *project)
{
    (void)project;
    composte_request_refuse(request, COMPOSTE_CODE_NOT_EDITING);
}

void composte_on_propose_update(struct composte_peer *peer,
                                const struct composte_propose_update *msg)
{
    struct composte_open *project = composte_open_find(peer->service, msg->project_id);
    enum composte_code code = project ? check_proposer(peer, project) : COMPOSTE_CODE_NONE;
    struct composte_request *request;

    if (!project) {
        access_project(peer, "propose_update", msg->project_id, refuse_to_propose, NULL);
        return;
    }
    if (code != COMPOSTE_CODE_NONE) {
        composte_refuse(peer, "propose_update", code);
        return;
    }
    request = composte_request_begin(peer, "propose_update");
    if (!request)
        return;
    request->as.proposal.project = project;
    judge(request, msg);
}
