#include "server/composte_service.h"

#include <stdlib.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"
#include "wireform/base/log.h"

/* Projects that are open.  One is loaded when somebody asks for it, and leaves memory when nobody
 * has edited it for a while. */

static bool is_idle(const struct composte_open *project)
{
    return project->model && !project->editors && !project->first_waiting &&
           project->appends_count == 0 && !project->is_changed;
}

/* --- Coming and going ---------------------------------------------------------------------- */

static struct composte_open *find(struct composte *service, wf_text project_id)
{
    struct name *name = names_find(&service->projects, project_id);

    return name ? WF_OWNER(name, struct composte_open, name) : NULL;
}

struct composte_open *composte_open_find(struct composte *service, wf_text project_id)
{
    struct composte_open *project = find(service, project_id);

    return project && project->model ? project : NULL;
}

static void list_project(struct composte_open *project)
{
    struct composte *service = project->service;

    project->next = service->first_project;
    if (project->next)
        project->next->previous = project;
    service->first_project = project;
}

static void free_project(struct composte_open *project)
{
    struct composte *service = project->service;

    names_remove(&service->projects, &project->name);
    if (project->previous)
        project->previous->next = project->next;
    else
        service->first_project = project->next;
    if (project->next)
        project->next->previous = project->previous;
    service->open_count -= project->model != NULL;
    service->open_size -= project->size;
    composte_facts_deinit(&project->facts);
    composte_project_free(project->model);
    wf_free(project);
}

static void evict(struct composte_open *project)
{
    composte_store_evict(project->service->store, project->name.text, project->model,
                         project->snapshot_rev);
    free_project(project);
}

static struct composte_open *make_project(struct composte *service, wf_text project_id)
{
    struct composte_open *project = wf_alloc(1, sizeof(*project));

    if (!project)
        return NULL;
    project->service = service;
    wf_text_store(project->id, sizeof(project->id), project_id);
    project->name.text = wf_text_of(project->id);
    if (names_add(&service->projects, &project->name) == NAMES_ADDED) {
        list_project(project);
        return project;
    }
    wf_free(project);
    return NULL;
}

static void wait_for(struct composte_open *project, struct composte_request *request)
{
    request->next_waiting = NULL;
    if (project->last_waiting)
        project->last_waiting->next_waiting = request;
    else
        project->first_waiting = request;
    project->last_waiting = request;
}

static struct composte_request *take_waiting(struct composte_open *project)
{
    struct composte_request *request = project->first_waiting;

    if (!request)
        return NULL;
    project->first_waiting = request->next_waiting;
    if (!project->first_waiting)
        project->last_waiting = NULL;
    return request;
}

/* --- Memory -------------------------------------------------------------------------------- */

void composte_open_weigh(struct composte_open *project)
{
    struct composte *service = project->service;

    service->open_size -= project->size;
    project->size = composte_project_size(project->model);
    service->open_size += project->size;
}

static bool is_too_much(const struct composte *service)
{
    return service->open_size > service->settings->open_projects_bytes;
}

bool composte_open_may_grow(struct composte_open *project)
{
    struct composte *service = project->service;

    if (is_too_much(service))
        composte_open_evict_all(service);
    return !is_too_much(service) ||
           project->size <= service->settings->open_projects_bytes / service->open_count;
}

/* --- Loading ------------------------------------------------------------------------------- */

static void refuse_all(struct composte_open *project, enum composte_outcome outcome)
{
    struct composte_request *request;

    while ((request = take_waiting(project)))
        composte_request_refuse(request, composte_code_of(outcome));
}

static void carry_out(struct composte_request *request, struct composte_open *project)
{
    struct composte_peer *peer = composte_request_resume(request);

    project->idle_since_ms = wf_clock_ms();
    if (!peer)
        composte_request_end(request);
    else if (!composte_is_contributor(project, peer->person->user_id))
        composte_request_refuse(request, COMPOSTE_CODE_NOT_PERMITTED);
    else
        request->as.access.carry_out(request, project);
}

/* Those who waited have not begun anything yet, so none of them is a proposal. */
static void loaded(struct composte_load *load, enum composte_outcome outcome)
{
    struct composte_open *project = WF_OWNER(load, struct composte_open, load);
    struct composte *service = project->service;
    struct composte_request *request;

    if (outcome != COMPOSTE_STORED) {
        refuse_all(project, outcome);
        free_project(project);
        return;
    }
    project->facts = load->facts;
    project->model = load->project;
    project->snapshot_rev = load->snapshot_rev;
    project->is_damaged = load->is_damaged;
    service->open_count++;
    composte_open_weigh(project);
    if (!composte_open_may_grow(project)) {
        refuse_all(project, COMPOSTE_STORE_FAILED);
        free_project(project);
        return;
    }
    while ((request = take_waiting(project)))
        carry_out(request, project);
    if (!wf_timer_is_set(&service->unload_timer))
        wf_timer_set(service->loop, &service->unload_timer, service->settings->unload_after_ms);
}

void composte_open_for(struct composte_request *request, wf_text project_id)
{
    struct composte *service = request->service;
    struct composte_open *project = find(service, project_id);

    if (project && project->model) {
        carry_out(request, project);
        return;
    }
    if (project) {
        wait_for(project, request);
        return;
    }
    if (project_id.len != COMPOSTE_ID_SIZE - 1) {
        composte_request_refuse(request, COMPOSTE_CODE_UNKNOWN_PROJECT);
        return;
    }
    project = make_project(service, project_id);
    if (!project) {
        composte_request_refuse(request, COMPOSTE_CODE_BUSY);
        return;
    }
    wait_for(project, request);
    project->load.done = loaded;
    composte_store_load(service->store, &project->load, project_id);
}

/* --- Waiting for the disk ------------------------------------------------------------------ */

void composte_open_settled(struct composte_open *project)
{
    while (project->first_waiting &&
           project->first_waiting->awaited <= composte_project_rev(project->model)) {
        struct composte_request *request = take_waiting(project);

        request->settled(request, project, true);
    }
}

void composte_open_gave_up(struct composte_open *project)
{
    struct composte_request *request;

    while ((request = take_waiting(project)))
        request->settled(request, project, false);
}

void composte_open_await(struct composte_open *project, struct composte_request *request,
                         void (*settled)(struct composte_request *, struct composte_open *, bool))
{
    request->awaited = composte_project_head(project->model);
    request->settled = settled;
    wait_for(project, request);
    composte_open_settled(project);
}

/* --- Unloading ----------------------------------------------------------------------------- */

void composte_open_unload(struct wf_timer *timer)
{
    struct composte *service = WF_OWNER(timer, struct composte, unload_timer);
    unsigned after_ms = service->settings->unload_after_ms;
    uint64_t now_ms = wf_clock_ms();
    struct composte_open *next;

    for (struct composte_open *project = service->first_project; project; project = next) {
        next = project->next;
        if (is_idle(project) && now_ms - project->idle_since_ms >= after_ms)
            evict(project);
    }
    if (service->first_project)
        wf_timer_set(service->loop, &service->unload_timer, after_ms / 4 + 1);
}

void composte_open_evict_all(struct composte *service)
{
    struct composte_open *next;

    for (struct composte_open *project = service->first_project; project; project = next) {
        next = project->next;
        if (is_idle(project))
            evict(project);
    }
}

void composte_open_free_all(struct composte *service)
{
    while (service->first_project)
        free_project(service->first_project);
}

/* --- Permission ---------------------------------------------------------------------------- */

static int compare_users(const void *a, const void *b)
{
    return strcmp(a, b);
}

bool composte_is_contributor(const struct composte_open *project, const char *user_id)
{
    return bsearch(user_id, project->facts.contributors, project->facts.contributors_count,
                   COMPOSTE_USER_SIZE, compare_users) != NULL;
}

static void expel(struct composte_editing *editing, enum composte_closed_reason reason)
{
    struct composte_closed news = {.project_id = editing->project->name.text, .reason = reason};

    composte_send_closed(wf_only(&editing->peer->conn), &news);
    composte_editing_end(editing);
}

void composte_on_shutdown(struct composte *service)
{
    for (struct composte_open *project = service->first_project; project; project = project->next)
        while (project->editors)
            expel(project->editors, COMPOSTE_CLOSED_REASON_SHUTDOWN);
}

/* Without memory somebody new has to wait until the project is loaded again; nobody stays who was
 * removed. */
static void copy_contributors(struct composte_facts *facts, const struct composte_facts *from)
{
    char(*contributors)[COMPOSTE_USER_SIZE] = facts->contributors;

    if (from->contributors_count > facts->contributors_count)
        contributors = wf_realloc(contributors, from->contributors_count, COMPOSTE_USER_SIZE);
    if (!contributors)
        return;
    facts->contributors = contributors;
    facts->contributors_count = from->contributors_count;
    memcpy(contributors, from->contributors, (size_t)from->contributors_count * COMPOSTE_USER_SIZE);
}

void composte_open_share(struct composte_open *project, const struct composte_facts *facts)
{
    struct composte_editing *next;

    copy_contributors(&project->facts, facts);
    for (struct composte_editing *editing = project->editors; editing; editing = next) {
        next = editing->next;
        if (!composte_is_contributor(project, editing->peer->person->user_id))
            expel(editing, COMPOSTE_CLOSED_REASON_NOT_PERMITTED);
    }
}
