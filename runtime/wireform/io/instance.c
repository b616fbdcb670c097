#include <errno.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/io/comet_private.h"

/* Rounding and bookkeeping of the arena, beside what the document's bound says. */
#define ARENA_SLACK ((size_t)4096)

static void done_expired(struct wf_timer *timer)
{
    struct wf_instance *instance = WF_OWNER(timer, struct wf_instance, done_timer);

    /* May free the instance. */
    if (instance->done)
        instance->done(instance->done_user);
}

/* What any connection may need of the loop's buffers: limits are the same for all transports. */
static bool reserve(const struct wf_conn_kind *kind)
{
    const struct wf_protocol *protocol = kind->protocol;
    size_t arena_size = kind->limits.limit_in * protocol->arena_per_byte + protocol->arena_base +
                        protocol->message_size + ARENA_SLACK;

    return wf_loop_reserve(kind->loop, arena_size, protocol->limit_out);
}

static void init_kind(struct wf_instance *instance, struct wf_conn_kind *kind,
                      const struct wf_transport *transport)
{
    const struct wf_protocol *protocol = wf_instance_protocol(instance);

    WF_ASSERT(instance->service->http || !transport->begins_with_http);
    *kind = (struct wf_conn_kind){
        .loop = instance->loop,
        .instance = instance,
        .owner = &wf_session_owner,
        .carrier = transport->comet ? &wf_comet_carrier : NULL,
        .protocol = protocol,
        .transport = transport,
        .framing = transport->framing,
        .tuning = &instance->tuning,
        .counters = &instance->counters,
        .limits = protocol->limits,
        .encoded_limit = protocol->limit_out,
        .framed_limit = protocol->limit_out,
    };
    if (instance->tuning.message_limit > 0)
        kind->limits.limit_in = instance->tuning.message_limit;
}

static void init_kinds(struct wf_instance *instance)
{
    const struct wf_protocol *protocol = wf_instance_protocol(instance);

    for (unsigned i = 0; i < protocol->transports_count; i++)
        init_kind(instance, &instance->kinds[i], &protocol->transports[i]);
}

static void free_instance(struct wf_instance *instance)
{
    wf_timer_deinit(instance->loop, &instance->stall_timer);
    wf_timer_deinit(instance->loop, &instance->done_timer);
    wf_comet_hub_free(instance->comet);
    wf_free(instance->http);
    wf_free(instance->reply);
    wf_free(instance);
}

struct wf_instance *wf_instance_start(struct wf_loop *loop, const struct wf_service *service,
                                      const void *settings, const char *data_dir)
{
    struct wf_host host = {.loop = loop, .data_dir = data_dir};
    struct wf_instance *instance = wf_alloc(1, sizeof(*instance));

    WF_ASSERT(service->protocol->abi == WF_ABI);
    WF_ASSERT(service->session->states_count <= WF_STATES_LIMIT);
    WF_ASSERT(service->protocol->transports_count <= WF_TRANSPORTS_LIMIT);
    if (!instance)
        return NULL;
    instance->loop = loop;
    instance->service = service;
    service->tune(settings, &instance->tuning);
    init_kinds(instance);
    if (service->http) {
        instance->http = wf_http_server_new(instance);
        instance->comet = wf_comet_hub_new();
    }
    instance->reply = wf_alloc(1, service->protocol->message_size + 1);
    if (instance->reply && !service->http == !instance->http &&
        !service->http == !instance->comet && reserve(&instance->kinds[0]) &&
        wf_timer_init(loop, &instance->done_timer, done_expired) &&
        wf_timer_init(loop, &instance->stall_timer, wf_session_look_for_stalls))
        instance->state = service->start(&host, settings);
    if (instance->state)
        return instance;
    free_instance(instance);
    return NULL;
}

/* A name may have addresses of a kind this machine does not speak. */
static bool is_missing_family(int number)
{
    return number == EAFNOSUPPORT || number == EADDRNOTAVAIL;
}

static void set_port(struct sockaddr *address, in_port_t port)
{
    if (address->sa_family == AF_INET6)
        ((struct sockaddr_in6 *)(void *)address)->sin6_port = port;
    else
        ((struct sockaddr_in *)(void *)address)->sin_port = port;
}

/* The port the kernel chose for the newest listener, in network order. */
static in_port_t chosen_port(const struct wf_instance *instance)
{
    struct sockaddr_storage address = {.ss_family = AF_UNSPEC};
    socklen_t len = sizeof(address);

    getsockname(wf_listener_fd(instance->listeners), (struct sockaddr *)&address, &len);
    if (address.ss_family == AF_INET6)
        return ((struct sockaddr_in6 *)&address)->sin6_port;
    return ((struct sockaddr_in *)&address)->sin_port;
}

/* All addresses of a name or none, and all with the same port.  @return 0 or an errno */
static int listen_on_all(struct wf_instance *instance, const struct wf_conn_kind *kind,
                         const struct addrinfo *found, char *bound, size_t bound_size)
{
    struct wf_listener *older = instance->listeners;
    int missing = 0;
    in_port_t port = 0;

    for (; found; found = found->ai_next) {
        int number;

        if (port != 0)
            set_port(found->ai_addr, port);
        number = wf_listener_open(instance, kind, found->ai_addr, found->ai_addrlen);
        if (is_missing_family(number)) {
            missing = number;
            continue;
        }
        if (number != 0) {
            wf_listeners_close(instance, older);
            return number;
        }
        if (port == 0) {
            char text[WF_ADDRESS_SIZE];

            port = chosen_port(instance);
            wf_address_of_socket(wf_listener_fd(instance->listeners), text);
            snprintf(bound, bound_size, "%s", text);
        }
    }
    return port != 0 ? 0 : missing;
}

static const struct wf_conn_kind *kind_of(const struct wf_instance *instance,
                                          const struct wf_transport *transport)
{
    ptrdiff_t index = transport - wf_instance_protocol(instance)->transports;

    WF_ASSERT(index >= 0 && index < WF_TRANSPORTS_LIMIT);
    return &instance->kinds[index];
}

bool wf_instance_listen(struct wf_instance *instance, const struct wf_transport *transport,
                        const char *address, char *bound, size_t bound_size, char *why,
                        size_t why_size)
{
    struct addrinfo *found = wf_address_find(address, why, why_size);
    int number;

    if (!found)
        return false;
    number = listen_on_all(instance, kind_of(instance, transport), found, bound, bound_size);
    freeaddrinfo(found);
    if (number != 0)
        snprintf(why, why_size, "%s: %s", address, wf_errno_phrase(number));
    return number == 0;
}

/* The flag belongs to the open file, which other processes may share. */
static bool make_nonblocking(struct wf_pair_flags *before, int fd)
{
    before->fd = fd;
    before->flags = fcntl(fd, F_GETFL);
    if (before->flags < 0)
        return false;
    before->is_changed = !(before->flags & O_NONBLOCK);
    return !before->is_changed || fcntl(fd, F_SETFL, before->flags | O_NONBLOCK) == 0;
}

static void restore_flags(const struct wf_pair_flags *before)
{
    if (before->is_changed)
        fcntl(before->fd, F_SETFL, before->flags);
}

bool wf_instance_serve_pair(struct wf_instance *instance, const struct wf_transport *transport,
                            int in, int out, void (*ended)(void *user, bool is_clean), void *user)
{
    WF_ASSERT(!transport->begins_with_http);
    instance->pair_ended = ended;
    instance->pair_user = user;
    return make_nonblocking(&instance->pair_flags[0], in) &&
           make_nonblocking(&instance->pair_flags[1], out) &&
           wf_session_serve_pair(instance, kind_of(instance, transport), in, out);
}

void wf_instance_freed_one(struct wf_instance *instance)
{
    instance->sessions_count--;
    if (instance->is_shutting_down && instance->sessions_count == 0)
        wf_timer_set(instance->loop, &instance->done_timer, 0);
}

static void say_farewell(struct wf_peer_session *session)
{
    struct wf_conn *conn = &session->conn;
    bool is_open = conn->stage == WF_CONN_OPEN;

    if (is_open && wf_session_is_http(session))
        wf_http_shut_down(session);
    else if (is_open)
        wf_session_react(session, &wf_session_rules(session)->on_shutdown, (wf_text){0});
    wf_conn_close(conn);
    if (conn->kind->carrier)
        wf_conn_write(conn); /* before those that carry it are closed */
}

/* Those of HTTP last: they may carry the words of the others. */
static void say_farewells(struct wf_instance *instance)
{
    struct wf_peer_session *session;

    for (session = instance->sessions; session; session = session->next)
        if (!wf_session_is_http(session))
            say_farewell(session);
    for (session = instance->sessions; session; session = session->next)
        if (wf_session_is_http(session))
            say_farewell(session);
}

void wf_instance_shutdown(struct wf_instance *instance, void (*done)(void *user), void *user)
{
    if (instance->is_shutting_down)
        return;
    instance->is_shutting_down = true;
    for (unsigned i = 0; i < WF_TRANSPORTS_LIMIT; i++)
        instance->kinds[i].is_ending = true;
    instance->done = done;
    instance->done_user = user;
    wf_listeners_close(instance, NULL);
    if (instance->service->shut_down)
        instance->service->shut_down(instance->state);
    say_farewells(instance);
    if (instance->sessions_count == 0)
        wf_timer_set(instance->loop, &instance->done_timer, 0);
}

void wf_instance_free(struct wf_instance *instance)
{
    struct wf_loop *loop;

    if (!instance)
        return;
    loop = instance->loop;
    wf_listeners_close(instance, NULL);
    for (struct wf_peer_session *session = instance->sessions; session; session = session->next)
        wf_conn_doom(&session->conn, "the service ends");
    wf_loop_finish(loop);
    restore_flags(&instance->pair_flags[1]);
    restore_flags(&instance->pair_flags[0]);
    instance->service->stop(instance->state);
    free_instance(instance);
}

const struct wf_counters *wf_instance_counters(const struct wf_instance *instance)
{
    return &instance->counters;
}

unsigned wf_instance_connections(const struct wf_instance *instance)
{
    return instance->open_count;
}
