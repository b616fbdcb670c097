#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/log.h"
#include "wireform/codec/http_cookie.h"
#include "wireform/io/comet_private.h"

/* Sockets by their ids: who may speak for one, and how many there may be. */

/* Bytes of a cookie's value: every socket keeps its own. */
#define COOKIE_LIMIT 256

struct wf_comet_hub *wf_comet_hub_new(void)
{
    return wf_alloc(1, sizeof(struct wf_comet_hub));
}

void wf_comet_hub_free(struct wf_comet_hub *hub)
{
    if (!hub)
        return;
    wf_index_deinit(&hub->sockets);
    wf_index_deinit(&hub->cookies);
    wf_index_deinit(&hub->addresses);
    wf_free(hub);
}

static struct wf_instance *instance_of(const struct wf_http_exchange *exchange)
{
    return wf_session_instance(exchange->http->session);
}

/* The request's own; ptr NULL: it has none that could be ours, or nothing binds sockets here. */
static wf_text cookie_of(const struct wf_http_exchange *exchange)
{
    const char *name = wf_comet_kind_of(exchange)->transport->comet->cookie;
    wf_text cookie = name ? wf_http_cookie(&exchange->request, name) : (wf_text){0};

    return cookie.len <= COOKIE_LIMIT ? cookie : (wf_text){0};
}

/* Looks at all of it wherever it differs, so that nobody can measure how much of it was right. */
static bool is_same_secret(wf_text a, const char *b)
{
    unsigned char differences = 0;

    if (a.len != strlen(b))
        return false;
    for (size_t i = 0; i < a.len; i++)
        differences |= (unsigned char)(a.ptr[i] ^ b[i]);
    return differences == 0;
}

static bool may_speak_for(const struct wf_comet_socket *socket, wf_text cookie)
{
    if (!cookie.ptr || !socket->cookie_value)
        return !cookie.ptr && !socket->cookie_value;
    return is_same_secret(cookie, socket->cookie_value);
}

static struct wf_index_entry *find_entry(const struct wf_http_exchange *exchange, const char *id)
{
    return wf_index_find(&instance_of(exchange)->comet->sockets, wf_text_of(id));
}

bool wf_comet_is_taken(const struct wf_http_exchange *exchange, const char *id)
{
    return find_entry(exchange, id) != NULL;
}

struct wf_comet_socket *wf_comet_find(const struct wf_http_exchange *exchange, const char *id)
{
    struct wf_index_entry *entry = find_entry(exchange, id);
    struct wf_comet_socket *socket;

    if (!entry)
        return NULL;
    socket = WF_OWNER(entry, struct wf_comet_socket, entry);
    if (wf_comet_conn_of(socket)->stage == WF_CONN_DOOMED ||
        !may_speak_for(socket, cookie_of(exchange)))
        return NULL;
    return socket;
}

/* -- parties -- */

static struct wf_comet_party *new_party(struct wf_index *parties, wf_text name)
{
    struct wf_comet_party *party = wf_alloc(1, sizeof(*party) + name.len + 1);

    if (!party)
        return NULL;
    memcpy(party->name, name.ptr, name.len);
    if (wf_index_add(parties, &party->entry, (wf_text){party->name, name.len}))
        return party;
    wf_free(party);
    return NULL;
}

/* @return false: there are `limit` (0: any number) of that name already, or no memory */
static bool join_party(struct wf_index *parties, wf_text name, unsigned limit,
                       struct wf_comet_party **joined)
{
    struct wf_index_entry *entry = wf_index_find(parties, name);
    struct wf_comet_party *party =
        entry ? WF_OWNER(entry, struct wf_comet_party, entry) : new_party(parties, name);

    if (!party || (limit > 0 && party->count >= limit))
        return false;
    party->count++;
    *joined = party;
    return true;
}

static void leave_party(struct wf_index *parties, struct wf_comet_party *party)
{
    if (!party || --party->count > 0)
        return;
    wf_index_remove(parties, &party->entry);
    wf_free(party);
}

/* `127.0.0.1` of `127.0.0.1:4021` */
static wf_text address_of(const struct wf_http_exchange *exchange)
{
    const char *name = wf_http_peer_name(exchange);
    const char *colon = strrchr(name, ':');

    return (wf_text){name, colon ? (size_t)(colon - name) : strlen(name)};
}

static bool join_parties(struct wf_comet_socket *socket, const struct wf_http_exchange *exchange)
{
    struct wf_instance *instance = instance_of(exchange);
    struct wf_comet_hub *hub = instance->comet;
    const struct wf_tuning *tuning = &instance->tuning;

    return join_party(&hub->addresses, address_of(exchange), tuning->comet_per_address,
                      &socket->address) &&
           (!socket->cookie_value || join_party(&hub->cookies, wf_text_of(socket->cookie_value),
                                                tuning->comet_per_cookie, &socket->cookie));
}

/* -- life -- */

static struct wf_comet_socket *new_socket(const char *id, wf_text cookie)
{
    size_t id_size = strlen(id) + 1;
    struct wf_comet_socket *socket = wf_alloc(1, sizeof(*socket) + id_size + cookie.len + 1);

    if (!socket)
        return NULL;
    memcpy(socket->id, id, id_size);
    if (cookie.ptr)
        socket->cookie_value = memcpy(socket->id + id_size, cookie.ptr, cookie.len);
    wf_comet_begin(socket);
    return socket;
}

static void free_socket(struct wf_instance *instance, struct wf_comet_socket *socket)
{
    struct wf_comet_hub *hub = instance->comet;

    if (socket->is_listed)
        wf_index_remove(&hub->sockets, &socket->entry);
    leave_party(&hub->cookies, socket->cookie);
    leave_party(&hub->addresses, socket->address);
    wf_timer_deinit(instance->loop, &socket->timer);
    wf_free(socket);
}

/* @return false: out of memory, or there are too many of its kind */
static bool list_socket(struct wf_comet_socket *socket, const struct wf_http_exchange *exchange)
{
    struct wf_instance *instance = instance_of(exchange);

    if (wf_session_is_full(instance) || !join_parties(socket, exchange) ||
        !wf_timer_init(instance->loop, &socket->timer, wf_comet_timeout))
        return false;
    socket->is_listed =
        wf_index_add(&instance->comet->sockets, &socket->entry, wf_text_of(socket->id));
    if (!socket->is_listed)
        return false;
    socket->session = wf_session_new_carried(instance, wf_comet_kind_of(exchange), socket,
                                             wf_http_peer_name(exchange));
    return socket->session != NULL;
}

static void refuse(struct wf_http_exchange *exchange)
{
    struct wf_instance *instance = instance_of(exchange);

    instance->counters.refused++;
    wf_log(WF_LOG_INFO, wf_instance_protocol(instance)->name, wf_http_peer_name(exchange),
           "turned away: %u connections are open", instance->open_count);
    wf_comet_answer(exchange, 503, "There are too many connections.");
}

struct wf_comet_socket *wf_comet_create(struct wf_http_exchange *exchange, const char *id)
{
    struct wf_comet_socket *socket = new_socket(id, cookie_of(exchange));

    if (!socket || !list_socket(socket, exchange)) {
        if (socket)
            free_socket(instance_of(exchange), socket);
        refuse(exchange);
        return NULL;
    }
    wf_comet_note_life(socket);
    wf_session_welcome(socket->session);
    return socket;
}

void wf_comet_free(struct wf_comet_socket *socket)
{
    free_socket(wf_session_instance(socket->session), socket);
}

wf_text wf_conn_id(const struct wf_conn *conn)
{
    return conn->kind->carrier == &wf_comet_carrier ? wf_text_of(wf_comet_of(conn)->id)
                                                    : (wf_text){0};
}

wf_text wf_conn_cookie(const struct wf_conn *conn)
{
    bool is_socket = conn->kind->carrier == &wf_comet_carrier;
    const char *value = is_socket ? wf_comet_of(conn)->cookie_value : NULL;

    return value ? wf_text_of(value) : (wf_text){0};
}
