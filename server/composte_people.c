#include "server/composte_service.h"

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"

/* Who is there: logins, and the sessions of users and of addresses. */

/* --- Sessions ------------------------------------------------------------------------------ */

static struct composte_address *make_address(struct composte *service, wf_text text)
{
    struct composte_address *address = wf_alloc(1, sizeof(*address));

    if (!address)
        return NULL;
    wf_text_store(address->text, sizeof(address->text), text);
    address->name.text = wf_text_of(address->text);
    if (names_add(&service->addresses, &address->name) == NAMES_ADDED)
        return address;
    wf_free(address);
    return NULL;
}

static void leave_address(struct composte_peer *peer)
{
    struct composte_address *address = peer->address;

    peer->address = NULL;
    if (!address || --address->sessions_count > 0)
        return;
    names_remove(&peer->service->addresses, &address->name);
    wf_free(address);
}

bool composte_people_arrive(struct composte_peer *peer)
{
    struct composte *service = peer->service;
    char room[RATE_LIMIT_NETWORK_SIZE];
    wf_text text = rate_limit_network(wf_conn_peer_name(peer->conn), room);
    struct name *name = names_find(&service->addresses, text);
    struct composte_address *address =
        name ? WF_OWNER(name, struct composte_address, name) : make_address(service, text);

    if (!address || address->sessions_count >= service->settings->sessions_per_address)
        return false;
    address->sessions_count++;
    peer->address = address;
    return true;
}

static struct composte_person *find_person(struct composte *service, wf_text user_id)
{
    struct name *name = names_find(&service->people, user_id);

    return name ? WF_OWNER(name, struct composte_person, name) : NULL;
}

static struct composte_person *make_person(struct composte *service, wf_text user_id)
{
    struct composte_person *person = wf_alloc(1, sizeof(*person));

    if (!person)
        return NULL;
    wf_text_store(person->user_id, sizeof(person->user_id), user_id);
    person->name.text = wf_text_of(person->user_id);
    if (names_add(&service->people, &person->name) == NAMES_ADDED)
        return person;
    wf_free(person);
    return NULL;
}

/* @return false: the user has too many sessions, or no memory */
static bool join_person(struct composte_peer *peer, wf_text user_id)
{
    struct composte *service = peer->service;
    struct composte_person *person = find_person(service, user_id);

    if (!person)
        person = make_person(service, user_id);
    if (!person || person->sessions_count >= service->settings->sessions_per_user)
        return false;
    person->sessions_count++;
    peer->person = person;
    peer->next = person->sessions;
    if (peer->next)
        peer->next->previous = peer;
    person->sessions = peer;
    return true;
}

static void leave_person(struct composte_peer *peer)
{
    struct composte_person *person = peer->person;

    if (!person)
        return;
    peer->person = NULL;
    if (peer->previous)
        peer->previous->next = peer->next;
    else
        person->sessions = peer->next;
    if (peer->next)
        peer->next->previous = peer->previous;
    peer->previous = peer->next = NULL;
    if (--person->sessions_count > 0)
        return;
    names_remove(&peer->service->people, &person->name);
    wf_free(person);
}

void composte_people_leave(struct composte_peer *peer)
{
    leave_address(peer);
    leave_person(peer);
}

bool composte_is_me(const struct composte_peer *peer, wf_text user_id)
{
    return wf_text_equal(user_id, peer->person->name.text);
}

static void disabled(void *user, wf_text user_id)
{
    struct composte_person *person = find_person(user, user_id);

    for (struct composte_peer *peer = person ? person->sessions : NULL; peer; peer = peer->next)
        wf_conn_close(peer->conn);
}

const struct composte_users_events composte_people_events = {.disabled = disabled};

/* --- The projects of a user ---------------------------------------------------------------- */

static struct composte_project_info info_of(const struct composte_facts *facts)
{
    return (struct composte_project_info){
        .id = wf_text_of(facts->project_id),
        .name = wf_text_of(facts->name),
        .owner = wf_text_of(facts->owner),
        .rev = facts->head,
        .metadata = facts->metadata[0] ? wf_text_of(facts->metadata) : WF_TEXT("{}"),
        .modified_ms = (uint64_t)facts->modified_ms,
    };
}

/* @return what the caller frees; NULL without memory */
static struct composte_project_info *infos_of(const struct composte_list *list)
{
    struct composte_project_info *infos = wf_alloc(list->projects_count + 1, sizeof(*infos));

    for (unsigned i = 0; infos && i < list->projects_count; i++)
        infos[i] = info_of(&list->projects[i]);
    return infos;
}

/* Asks for them, and calls `done` unless the session is gone by then. */
static void list_for(struct composte_request *request,
                     void (*done)(struct composte_list *list, enum composte_outcome outcome))
{
    request->as.list.done = done;
    composte_store_list(request->service->store, &request->as.list,
                        request->peer->person->name.text);
}

static void listed(struct composte_list *list, enum composte_outcome outcome)
{
    struct composte_request *request = WF_OWNER(list, struct composte_request, as.list);
    struct composte_projects reply = {.projects_count = list->projects_count};
    struct composte_project_info *infos = infos_of(list);
    struct composte_peer *peer;

    if (outcome != COMPOSTE_STORED || !infos) {
        wf_free(infos);
        composte_request_refuse(request, COMPOSTE_CODE_BUSY);
        return;
    }
    peer = composte_request_resume(request);
    reply.projects = infos;
    if (peer)
        composte_reply_projects(peer->conn, &reply);
    wf_free(infos);
    composte_request_end(request);
}

void composte_on_list_projects(struct composte_peer *peer, const struct composte_list_projects *msg)
{
    struct composte_request *request = composte_request_begin(peer, "list_projects");

    (void)msg;
    if (request)
        list_for(request, listed);
}

/* --- Logins -------------------------------------------------------------------------------- */

static enum composte_code code_of(enum composte_login_verdict verdict)
{
    switch (verdict) {
    case COMPOSTE_LOGIN_FAILED:
        return COMPOSTE_CODE_AUTH_FAILED;
    case COMPOSTE_LOGIN_TOO_MANY:
        return COMPOSTE_CODE_TOO_MANY_ATTEMPTS;
    case COMPOSTE_LOGIN_TAKEN:
        return COMPOSTE_CODE_NAME_TAKEN;
    case COMPOSTE_LOGIN_PENDING:
    case COMPOSTE_LOGIN_OK:
    case COMPOSTE_LOGIN_BUSY:
        break;
    }
    return COMPOSTE_CODE_BUSY;
}

static void welcome(struct composte_peer *peer, const struct composte_project_info *infos,
                    size_t infos_count)
{
    struct composte_logged_in reply = {
        .user_id = peer->person->name.text,
        .projects = infos,
        .projects_count = infos_count,
        .update_interval_ms = peer->service->settings->update_interval_ms,
        .limits = {.message = COMPOSTE_LIMIT_IN,
                   .changes = COMPOSTE_MOST_CHANGES,
                   .ops = COMPOSTE_MOST_OPS},
    };

    leave_address(peer);
    composte_reply_logged_in(peer->conn, &reply);
}

static void listed_at_login(struct composte_list *list, enum composte_outcome outcome)
{
    struct composte_request *request = WF_OWNER(list, struct composte_request, as.list);
    struct composte_project_info *infos = infos_of(list);
    struct composte_peer *peer;

    if (outcome != COMPOSTE_STORED || !infos) {
        if (request->peer)
            leave_person(request->peer);
        wf_free(infos);
        composte_request_refuse(request, COMPOSTE_CODE_BUSY);
        return;
    }
    peer = composte_request_resume(request);
    if (peer)
        welcome(peer, infos, list->projects_count);
    wf_free(infos);
    composte_request_end(request);
}

/* Counted as one of his sessions from here on, so that disabling the user ends it. */
static void verified(struct composte_login *login, enum composte_login_verdict verdict)
{
    struct composte_request *request = WF_OWNER(login, struct composte_request, as.login);
    struct composte_peer *peer = request->peer;

    if (verdict != COMPOSTE_LOGIN_OK || !peer) {
        composte_request_refuse(request, code_of(verdict));
        return;
    }
    if (join_person(peer, wf_text_of(login->user_id))) {
        list_for(request, listed_at_login);
        return;
    }
    composte_request_refuse(request, COMPOSTE_CODE_BUSY);
    wf_conn_close(peer->conn);
}

void composte_on_log_in(struct composte_peer *peer, const struct composte_log_in *msg)
{
    struct composte_request *request = composte_request_begin(peer, "login");
    enum composte_login_verdict verdict;

    if (!request)
        return;
    request->as.login.done = verified;
    verdict = composte_users_login(peer->service->users, &request->as.login, msg->user_id,
                                   msg->password, wf_conn_peer_name(peer->conn));
    if (verdict != COMPOSTE_LOGIN_PENDING)
        verified(&request->as.login, verdict);
}

static void registered(struct composte_login *login, enum composte_login_verdict verdict)
{
    struct composte_request *request = WF_OWNER(login, struct composte_request, as.login);
    struct composte_register_ok reply = {.user_id = wf_text_of(login->user_id)};
    struct composte_peer *peer;

    if (verdict != COMPOSTE_LOGIN_OK) {
        composte_request_refuse(request, code_of(verdict));
        return;
    }
    peer = composte_request_resume(request);
    if (peer)
        composte_reply_register_ok(peer->conn, &reply);
    composte_request_end(request);
}

void composte_on_register(struct composte_peer *peer, const struct composte_register *msg)
{
    struct composte *service = peer->service;
    struct composte_request *request;
    enum composte_login_verdict verdict;

    if (!service->settings->self_registration) {
        composte_refuse(peer, "register", COMPOSTE_CODE_REGISTRATION_CLOSED);
        return;
    }
    if (!composte_password_is_valid(msg->password)) {
        composte_refuse_with(peer, "register", COMPOSTE_CODE_BAD_REQUEST,
                             "A password has 8 to 256 bytes.");
        return;
    }
    request = composte_request_begin(peer, "register");
    if (!request)
        return;
    request->as.login.done = registered;
    verdict = composte_users_register(service->users, &request->as.login, msg->user_id,
                                      msg->password, wf_conn_peer_name(peer->conn));
    if (verdict != COMPOSTE_LOGIN_PENDING)
        registered(&request->as.login, verdict);
}
