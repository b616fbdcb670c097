/* Composte: people compose together.  Clients propose changes to a project, the server decides
 * which of them are accepted, stores them, and tells everybody who edits the project.
 *
 * What is accepted is the business of composte_project.h, what is kept that of composte_store.h,
 * and who may log in that of composte_users.h; here and in the files beside (composte_service.h)
 * requests are handed over and answered.  A request that takes time holds its session, so that its
 * answers come in the order of its requests. */
#include "server/composte_service.h"

#include "server/json_tree.h"
#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

/* --- Life of the service ------------------------------------------------------------------- */

static bool open_users(struct composte *service)
{
    const struct composte_settings *settings = service->settings;
    struct composte_users_limits limits = {
        .cost = {.memory_kib = settings->hash_memory_kib, .passes = settings->hash_passes},
        .threads = settings->hash_threads,
        .waiting_limit = settings->hash_waiting,
        .failures_per_name = settings->login_failures_per_user,
        .failures_per_address = settings->login_failures_per_address,
        .window_ms = settings->login_window_ms,
    };

    service->users =
        composte_users_open(service->loop, service->db, &limits, &composte_people_events, service);
    return service->users != NULL;
}

static bool open_store(struct composte *service)
{
    struct composte_store_limits limits = {
        .projects_per_owner = service->settings->max_projects,
        .contributors = service->settings->max_contributors,
        .project = &service->limits,
    };

    service->store = composte_store_open(service->loop, service->db, &limits);
    return service->store != NULL;
}

static bool open_all(struct composte *service, const struct wf_host *host)
{
    char why[512] = "out of memory";

    service->db = composte_db_open(host->loop, host->data_dir, why, sizeof(why));
    if (service->db && open_users(service) && open_store(service) &&
        wf_timer_init(host->loop, &service->update_timer, composte_updates_tick) &&
        wf_timer_init(host->loop, &service->unload_timer, composte_open_unload))
        return true;
    wf_log(WF_LOG_ERROR, "composte", NULL, "%s", why);
    return false;
}

struct composte *composte_start(const struct wf_host *host,
                                const struct composte_settings *settings)
{
    struct composte *service = wf_alloc(1, sizeof(*service));

    if (!service)
        return NULL;
    service->settings = settings;
    service->loop = host->loop;
    service->limits = composte_project_limits;
    service->limits.document.text_len = settings->project_limit_bytes;
    service->limits.document.nodes = settings->project_limit_nodes;
    service->limits.log_revisions = settings->log_revisions;
    service->limits.log_ms = settings->log_ms;
    wf_buf_init(&service->text, COMPOSTE_LIMIT_OUT);
    if (open_all(service, host))
        return service;
    composte_stop(service);
    return NULL;
}

void composte_stop(struct composte *service)
{
    composte_open_evict_all(service);
    composte_users_close(service->users);
    composte_store_close(service->store);
    composte_open_free_all(service);
    composte_db_close(service->db);
    wf_timer_deinit(service->loop, &service->unload_timer);
    wf_timer_deinit(service->loop, &service->update_timer);
    wf_buf_deinit(&service->text);
    wf_free(service->behind);
    wf_free(service->conns);
    wf_free(service);
}

/* --- Life of a session --------------------------------------------------------------------- */

struct composte_peer *composte_on_open(struct composte *service, struct wf_conn *conn)
{
    struct composte_peer *peer = wf_alloc(1, sizeof(*peer));
    struct composte_error busy = {.code = COMPOSTE_CODE_BUSY,
                                  .message = WF_TEXT("Too many sessions of your address wait.")};

    if (!peer)
        return NULL;
    peer->service = service;
    peer->conn = conn;
    if (!composte_people_arrive(peer)) {
        composte_reply_error(conn, &busy);
        wf_conn_close(conn);
    }
    return peer;
}

void composte_on_close(struct composte_peer *peer)
{
    while (peer->editing)
        composte_editing_end(peer->editing);
    composte_people_leave(peer);
    if (peer->request)
        peer->request->peer = NULL;
    wf_free(peer);
}

void composte_on_ping(struct composte_peer *peer, const struct composte_ping *msg)
{
    (void)msg;
    composte_reply_pong(peer->conn);
}

/* --- Projects, seen from outside ----------------------------------------------------------- */

static void created(struct composte_create *create, enum composte_outcome outcome)
{
    struct composte_request *request =
        WF_OWNER(create, struct composte_request, as.creation.create);
    struct json *document = request->as.creation.document;
    struct composte_create_project_ok reply = {.project_id = wf_text_of(create->project_id)};
    struct composte_peer *peer = NULL;

    if (outcome == COMPOSTE_STORED)
        peer = composte_request_resume(request);
    if (peer) {
        reply.project = composte_print(request->service, document);
        if (reply.project.ptr)
            composte_reply_create_project_ok(peer->conn, &reply);
        else
            wf_conn_shed(peer->conn);
    }
    json_release(document);
    if (outcome == COMPOSTE_STORED)
        composte_request_end(request);
    else
        composte_request_refuse(request, composte_code_of(outcome));
}

/* The metadata in a printed document, where they come first.  What the client wrote may have line
 * breaks, which would end the lines that lists of projects travel in. */
static wf_text metadata_in(wf_text text, const struct json *document)
{
    static const wf_text before = WF_TEXT_INIT("{\"meta\":");
    const struct json *metadata = json_member(document, WF_TEXT("meta"));

    return (wf_text){text.ptr + before.len, json_text_len(metadata)};
}

static void create(struct composte_peer *peer, const struct composte_create_project *msg,
                   struct json *document)
{
    struct composte *service = peer->service;
    wf_text text = composte_print(service, document);
    struct composte_request *request = composte_request_begin(peer, "create_project");

    if (!request) {
        json_release(document);
        return;
    }
    request->as.creation.create.done = created;
    request->as.creation.document = document;
    if (text.ptr && composte_store_create(service->store, &request->as.creation.create, msg->owner,
                                          msg->name, metadata_in(text, document), text))
        return;
    json_release(document);
    composte_request_refuse(request, COMPOSTE_CODE_BUSY);
}

void composte_on_create_project(struct composte_peer *peer,
                                const struct composte_create_project *msg)
{
    struct wf_error error = {0};
    struct json *document;

    if (!composte_is_me(peer, msg->owner)) {
        composte_refuse(peer, "create_project", COMPOSTE_CODE_UNKNOWN_USER);
        return;
    }
    if (msg->metadata.len > COMPOSTE_MOST_METADATA) {
        composte_refuse_with(peer, "create_project", COMPOSTE_CODE_BAD_REQUEST,
                             "Metadata have at most 16 KiB.");
        return;
    }
    document = composte_blank_document(msg->name, msg->metadata, &error);
    if (document)
        create(peer, msg, document);
    else
        composte_refuse(peer, "create_project",
                        error.status == WF_NO_MEMORY ? COMPOSTE_CODE_BUSY
                                                     : COMPOSTE_CODE_BAD_REQUEST);
}

static void tell_contributors(struct composte_peer *peer, const struct composte_facts *facts)
{
    struct composte_share_ok reply = {.project_id = wf_text_of(facts->project_id),
                                      .contributors_count = facts->contributors_count};
    wf_text *contributors = wf_alloc(facts->contributors_count, sizeof(*contributors));

    if (!contributors) {
        wf_conn_shed(peer->conn);
        return;
    }
    for (unsigned i = 0; i < facts->contributors_count; i++)
        contributors[i] = wf_text_of(facts->contributors[i]);
    reply.contributors = contributors;
    composte_reply_share_ok(peer->conn, &reply);
    wf_free(contributors);
}

static void tell_share(struct composte_request *request, const struct composte_facts *facts)
{
    struct composte_peer *peer = composte_request_resume(request);

    if (peer)
        tell_contributors(peer, facts);
    composte_request_end(request);
}

static void settled(struct composte_request *request, struct composte_open *project, bool is_stored)
{
    (void)is_stored;
    tell_share(request, &project->facts);
}

/* Once the owner is told, nothing is accepted any more of somebody who was removed: what was judged
 * before comes first. */
static void shared(struct composte_share *share, enum composte_outcome outcome)
{
    struct composte_request *request = WF_OWNER(share, struct composte_request, as.share);
    struct composte_open *project;

    if (outcome == COMPOSTE_UNKNOWN_USER) {
        composte_request_refuse_with(request, COMPOSTE_CODE_UNKNOWN_USER, "There is no such user.");
        return;
    }
    if (outcome != COMPOSTE_STORED) {
        composte_request_refuse(request, composte_code_of(outcome));
        return;
    }
    project = composte_open_find(request->service, wf_text_of(share->facts.project_id));
    if (!project) {
        tell_share(request, &share->facts);
        return;
    }
    composte_open_share(project, &share->facts);
    composte_open_await(project, request, settled);
}

void composte_on_share_project(struct composte_peer *peer, const struct composte_share_project *msg)
{
    struct composte_request *request;

    if (!composte_is_me(peer, msg->user_id)) {
        composte_refuse(peer, "share", COMPOSTE_CODE_UNKNOWN_USER);
        return;
    }
    request = composte_request_begin(peer, "share");
    if (!request)
        return;
    request->as.share.done = shared;
    composte_store_share(peer->service->store, &request->as.share, msg->project_id, msg->user_id,
                         msg->with, msg->contributor);
}
