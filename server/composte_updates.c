#include "server/composte_service.h"

#include <stdlib.h>

#include "generated/composte_size.h"
#include "server/json_tree.h"
#include "wireform/base/alloc.h"
#include "wireform/base/clock.h"

/* What editors are told of their projects (composte.md 7).  An update is made from the log at the
 * moment it is sent, so nothing queues: who reads slowly gets a longer one later. */

wf_text composte_print(struct composte *service, const struct json *document)
{
    struct wf_buf *text = &service->text;

    wf_buf_release(text);
    json_print(document, text);
    if (text->failed)
        return (wf_text){0};
    return (wf_text){(const char *)wf_buf_peek(text), wf_buf_len(text)};
}

bool composte_updates_reserve(struct composte *service, unsigned editors_count)
{
    unsigned size = service->behind_size > 0 ? service->behind_size : 16;
    struct composte_editing **behind;
    struct wf_conn **conns;

    while (size < editors_count)
        size *= 2;
    if (size == service->behind_size)
        return true;
    behind = wf_realloc(service->behind, size, sizeof(*behind));
    if (behind)
        service->behind = behind;
    conns = wf_realloc(service->conns, size, sizeof(*conns));
    if (conns)
        service->conns = conns;
    if (!behind || !conns)
        return false;
    service->behind_size = size;
    return true;
}

/* --- Messages ------------------------------------------------------------------------------- */

static struct composte_revision_info info_of(const struct composte_revision *revision)
{
    return (struct composte_revision_info){.rev = revision->rev,
                                           .author = revision->author,
                                           .id = revision->change_id,
                                           .patch = revision->patch};
}

static struct composte_authoritative_update update_of(const struct composte_open *project,
                                                      uint64_t from, size_t count)
{
    return (struct composte_authoritative_update){.project_id = project->name.text,
                                                  .from = from,
                                                  .to = from + count,
                                                  .changes = project->service->revisions,
                                                  .changes_count = count};
}

size_t composte_updates_since(struct composte_open *project, uint64_t from)
{
    struct composte *service = project->service;
    uint64_t rev = composte_project_rev(project->model);
    struct composte_authoritative_update update;
    size_t count = (size_t)(rev - from);

    if (!composte_project_reaches(project->model, from) || count > COMPOSTE_MOST_UPDATE_REVISIONS)
        return 0;
    for (size_t i = 0; i < count; i++)
        service->revisions[i] = info_of(composte_project_revision(project->model, from + 1 + i));
    update = update_of(project, from, count);
    return composte_size_authoritative_update(&update) <= COMPOSTE_MOST_UPDATE ? count : 0;
}

/* The whole, to those who are too far behind for an update. */
static void send_state(struct composte_open *project, wf_audience to)
{
    struct composte_project_state state = {.project_id = project->name.text,
                                           .rev = composte_project_rev(project->model)};

    state.project = composte_print(project->service, composte_project_document(project->model));
    if (state.project.ptr) {
        composte_send_project_state(to, &state);
        return;
    }
    for (size_t i = 0; i < to.count; i++)
        wf_conn_shed(to.conns[i]);
}

/* To editors that are all at `from`. */
static void send_since(struct composte_open *project, uint64_t from, wf_audience to)
{
    size_t count = composte_updates_since(project, from);
    struct composte_authoritative_update update = update_of(project, from, count);

    if (count > 0)
        composte_send_authoritative_update(to, &update);
    else
        send_state(project, to);
}

void composte_updates_send(struct composte_editing *editing)
{
    struct composte_open *project = editing->project;
    uint64_t rev = composte_project_rev(project->model);

    if (editing->to == rev)
        return;
    send_since(project, editing->to, wf_only(&editing->peer->conn));
    editing->to = rev;
}

/* --- The tick ------------------------------------------------------------------------------- */

static int compare_revisions(const void *a, const void *b)
{
    const struct composte_editing *left = *(struct composte_editing *const *)a;
    const struct composte_editing *right = *(struct composte_editing *const *)b;

    return (left->to > right->to) - (left->to < right->to);
}

/* Those that are behind and read well enough to be told, in the order of what they have.
 * @return how many; `are_all`: nobody else is behind */
static unsigned gather(struct composte_open *project, bool *are_all)
{
    struct composte *service = project->service;
    uint64_t rev = composte_project_rev(project->model);
    unsigned count = 0;

    *are_all = true;
    for (struct composte_editing *editing = project->editors; editing; editing = editing->next) {
        if (editing->to == rev)
            continue;
        if (wf_conn_is_behind(editing->peer->conn))
            *are_all = false;
        else
            service->behind[count++] = editing;
    }
    qsort(service->behind, count, sizeof(struct composte_editing *), compare_revisions);
    return count;
}

/* One message for all that have the same revision.  @return whether nobody is behind now */
static bool update(struct composte_open *project)
{
    struct composte *service = project->service;
    uint64_t rev = composte_project_rev(project->model);
    bool are_all;
    unsigned count = gather(project, &are_all);

    for (unsigned begin = 0, end; begin < count; begin = end) {
        uint64_t from = service->behind[begin]->to;

        for (end = begin; end < count && service->behind[end]->to == from; end++) {
            service->conns[end - begin] = service->behind[end]->peer->conn;
            service->behind[end]->to = rev;
        }
        send_since(project, from, (wf_audience){.conns = service->conns, .count = end - begin});
    }
    return are_all;
}

/* Ticks come at multiples of the interval, so that what is new does not wait for all of one. */
static void set_timer(struct composte *service)
{
    unsigned interval_ms = service->settings->update_interval_ms;

    if (!wf_timer_is_set(&service->update_timer))
        wf_timer_set(service->loop, &service->update_timer,
                     interval_ms - wf_clock_ms() % interval_ms);
}

static void note(struct composte_open *project)
{
    struct composte *service = project->service;

    project->is_changed = true;
    project->next_changed = service->changed;
    service->changed = project;
}

void composte_updates_note(struct composte_open *project)
{
    if (project->is_changed || !project->editors)
        return;
    note(project);
    set_timer(project->service);
}

void composte_updates_tick(struct wf_timer *timer)
{
    struct composte *service = WF_OWNER(timer, struct composte, update_timer);
    struct composte_open *project = service->changed;
    struct composte_open *next;

    service->changed = NULL;
    for (; project; project = next) {
        next = project->next_changed;
        project->is_changed = false;
        if (!update(project))
            note(project);
    }
    if (service->changed)
        set_timer(service);
}
