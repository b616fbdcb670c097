#include "server/concierge_hub.h"

#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"
#include "wireform/base/owner.h"

/* --- Lists --------------------------------------------------------------------------------- */

static size_t larger(size_t size)
{
    return size ? 2 * size : 4;
}

static bool resize_clients(struct hub_client ***list, size_t size)
{
    struct hub_client **resized = wf_realloc(*list, size, sizeof(*resized));

    if (resized)
        *list = resized;
    return resized != NULL;
}

static bool resize_conns(struct wf_conn ***list, size_t size)
{
    struct wf_conn **resized = wf_realloc(*list, size, sizeof(*resized));

    if (resized)
        *list = resized;
    return resized != NULL;
}

static bool resize_uuids(wf_text **list, size_t size)
{
    wf_text *resized = wf_realloc(*list, size, sizeof(*resized));

    if (resized)
        *list = resized;
    return resized != NULL;
}

static bool reserve_client(struct hub *hub)
{
    size_t size = larger(hub->clients_size);

    if (hub->clients_count < hub->clients_size)
        return true;
    if (!resize_clients(&hub->clients, size) || !resize_conns(&hub->conns, size))
        return false;
    hub->clients_size = size;
    return true;
}

static bool reserve_subscriber(struct hub_service *service)
{
    size_t size = larger(service->subscribers_size);

    if (service->subscribers_count < service->subscribers_size)
        return true;
    if (!resize_clients(&service->subscribers, size) || !resize_conns(&service->conns, size) ||
        !resize_uuids(&service->uuids, size))
        return false;
    service->subscribers_size = size;
    return true;
}

static bool reserve_subscription(struct hub_client *client)
{
    size_t size = larger(client->subscriptions_size);
    struct hub_service **resized;

    if (client->subscriptions_count < client->subscriptions_size)
        return true;
    resized = wf_realloc(client->subscriptions, size, sizeof(struct hub_service *));
    if (!resized)
        return false;
    client->subscriptions = resized;
    client->subscriptions_size = size;
    return true;
}

/* Closes the gap at `index` of a list that still counts `count`. */
static void close_gap(void *list, size_t item_size, size_t index, size_t count)
{
    char *at = (char *)list + index * item_size;

    memmove(at, at + item_size, (count - index - 1) * item_size);
}

/* --- Clients ------------------------------------------------------------------------------- */

enum hub_outcome hub_join(struct hub *hub, struct hub_client *client)
{
    enum names_outcome outcome;

    if (hub_find_client(hub, client->name.text))
        return HUB_ALREADY;
    if (hub->clients_count >= hub->limits.clients)
        return HUB_FULL;
    if (!reserve_client(hub))
        return HUB_NO_MEMORY;
    if (names_add(&hub->names, &client->name) != NAMES_ADDED)
        return HUB_NO_MEMORY;
    outcome = names_add(&hub->uuids, &client->uuid);
    WF_ASSERT(outcome != NAMES_TAKEN); /* 122 random bits */
    if (outcome != NAMES_ADDED) {
        names_remove(&hub->names, &client->name);
        return HUB_NO_MEMORY;
    }
    hub->clients[hub->clients_count] = client;
    hub->conns[hub->clients_count] = client->conn;
    hub->clients_count++;
    return HUB_DONE;
}

static size_t index_of_client(const struct hub *hub, const struct hub_client *client)
{
    size_t index = 0;

    while (hub->clients[index] != client)
        index++;
    return index;
}

void hub_leave(struct hub *hub, struct hub_client *client)
{
    size_t index = index_of_client(hub, client);

    close_gap(hub->clients, sizeof(struct hub_client *), index, hub->clients_count);
    close_gap(hub->conns, sizeof(struct wf_conn *), index, hub->clients_count);
    hub->clients_count--;
    names_remove(&hub->names, &client->name);
    names_remove(&hub->uuids, &client->uuid);
}

void hub_client_deinit(struct hub_client *client)
{
    WF_ASSERT(client->owned_count == 0 && client->subscriptions_count == 0);
    wf_free(client->subscriptions);
}

struct hub_client *hub_find_client(const struct hub *hub, wf_text name)
{
    /* The name is the client's first member. */
    return (struct hub_client *)names_find(&hub->names, name);
}

struct hub_client *hub_find_uuid(const struct hub *hub, wf_text uuid)
{
    struct name *entry = names_find(&hub->uuids, uuid);

    return entry ? WF_OWNER(entry, struct hub_client, uuid) : NULL;
}

wf_audience hub_all(const struct hub *hub)
{
    return (wf_audience){.conns = hub->conns, .count = hub->clients_count};
}

/* --- Services ------------------------------------------------------------------------------ */

struct hub_service *hub_find_service(const struct hub *hub, wf_text name)
{
    /* The name is the service's first member. */
    return (struct hub_service *)names_find(&hub->services, name);
}

static char *copy(char *to, wf_text text)
{
    if (text.len > 0)
        memcpy(to, text.ptr, text.len);
    return to;
}

/* A service and its texts are one block. */
static struct hub_service *new_service(wf_text name, wf_text nickname)
{
    struct hub_service *service = wf_alloc(1, sizeof(*service) + name.len + nickname.len);
    char *texts = (char *)(service + 1);

    if (!service)
        return NULL;
    service->name.text = (wf_text){copy(texts, name), name.len};
    if (nickname.ptr)
        service->nickname = (wf_text){copy(texts + name.len, nickname), nickname.len};
    return service;
}

static void list_service(struct hub *hub, struct hub_service *service)
{
    struct hub_client *owner = service->owner;

    service->previous = hub->last_service;
    if (hub->last_service)
        hub->last_service->next = service;
    else
        hub->first_service = service;
    hub->last_service = service;

    service->previous_owned = owner->last_owned;
    if (owner->last_owned)
        owner->last_owned->next_owned = service;
    else
        owner->first_owned = service;
    owner->last_owned = service;
    owner->owned_count++;
}

static void unlist_service(struct hub *hub, struct hub_service *service)
{
    struct hub_client *owner = service->owner;

    if (service->previous)
        service->previous->next = service->next;
    else
        hub->first_service = service->next;
    if (service->next)
        service->next->previous = service->previous;
    else
        hub->last_service = service->previous;

    if (service->previous_owned)
        service->previous_owned->next_owned = service->next_owned;
    else
        owner->first_owned = service->next_owned;
    if (service->next_owned)
        service->next_owned->previous_owned = service->previous_owned;
    else
        owner->last_owned = service->previous_owned;
    owner->owned_count--;
}

enum hub_outcome hub_create(struct hub *hub, struct hub_client *owner, wf_text name,
                            wf_text nickname, struct hub_service **service)
{
    *service = hub_find_service(hub, name);
    if (*service)
        return HUB_ALREADY;
    if (hub->services.count >= hub->limits.services || owner->owned_count >= hub->limits.owned)
        return HUB_FULL;
    *service = new_service(name, nickname);
    if (!*service)
        return HUB_NO_MEMORY;
    if (names_add(&hub->services, &(*service)->name) != NAMES_ADDED) {
        wf_free(*service);
        return HUB_NO_MEMORY;
    }
    (*service)->owner = owner;
    list_service(hub, *service);
    return HUB_DONE;
}

static void remove_subscription(struct hub_client *client, const struct hub_service *service)
{
    size_t index = 0;

    while (client->subscriptions[index] != service)
        index++;
    close_gap(client->subscriptions, sizeof(struct hub_service *), index,
              client->subscriptions_count);
    client->subscriptions_count--;
}

void hub_delete(struct hub *hub, struct hub_service *service)
{
    for (size_t i = 0; i < service->subscribers_count; i++)
        remove_subscription(service->subscribers[i], service);
    unlist_service(hub, service);
    names_remove(&hub->services, &service->name);
}

void hub_free_service(struct hub_service *service)
{
    wf_free(service->subscribers);
    wf_free(service->conns);
    wf_free(service->uuids);
    wf_free(service);
}

void hub_deinit(struct hub *hub)
{
    while (hub->first_service) {
        struct hub_service *service = hub->first_service;

        hub_delete(hub, service);
        hub_free_service(service);
    }
    wf_free(hub->clients);
    wf_free(hub->conns);
}

/* --- Subscriptions ------------------------------------------------------------------------- */

bool hub_is_subscribed(const struct hub_client *client, const struct hub_service *service)
{
    for (size_t i = 0; i < client->subscriptions_count; i++)
        if (client->subscriptions[i] == service)
            return true;
    return false;
}

enum hub_outcome hub_subscribe(const struct hub *hub, struct hub_client *client,
                               struct hub_service *service)
{
    size_t index = service->subscribers_count;

    if (hub_is_subscribed(client, service))
        return HUB_ALREADY;
    if (client->subscriptions_count >= hub->limits.subscriptions)
        return HUB_FULL;
    if (!reserve_subscription(client) || !reserve_subscriber(service))
        return HUB_NO_MEMORY;
    client->subscriptions[client->subscriptions_count++] = service;
    service->subscribers[index] = client;
    service->conns[index] = client->conn;
    service->uuids[index] = client->uuid.text;
    service->subscribers_count++;
    return HUB_DONE;
}

enum hub_outcome hub_unsubscribe(struct hub_client *client, struct hub_service *service)
{
    size_t count = service->subscribers_count;
    size_t index = 0;

    if (!hub_is_subscribed(client, service))
        return HUB_ALREADY;
    while (service->subscribers[index] != client)
        index++;
    close_gap(service->subscribers, sizeof(struct hub_client *), index, count);
    close_gap(service->conns, sizeof(struct wf_conn *), index, count);
    close_gap(service->uuids, sizeof(wf_text), index, count);
    service->subscribers_count--;
    remove_subscription(client, service);
    return HUB_DONE;
}

wf_audience hub_subscribers(const struct hub_service *service)
{
    return (wf_audience){.conns = service->conns, .count = service->subscribers_count};
}
