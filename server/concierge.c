/* ert-concierge: a hub where clients have names, own services, subscribe and talk to each other.
 *
 * The hub (concierge_hub.h) knows who is there; what a client's folder holds is the file server's
 * business (concierge_fs.h).  Numbers of replies, close codes and time-outs come from the
 * document.  Nothing survives a restart.
 */
#include "server/concierge_service.h"

#include <errno.h>
#include <string.h>

#include "server/concierge_member.h"
#include "server/concierge_names.h"
#include "wireform/base/alloc.h"
#include "wireform/base/arena.h"
#include "wireform/base/assert.h"
#include "wireform/base/log.h"

struct concierge_peer {
    struct concierge *service;
    struct wf_conn *conn;
    struct member *member; /* NULL until HELLO; its texts stand behind it */
};

/* --- Life of the service ------------------------------------------------------------------- */

struct concierge *concierge_start(const struct wf_host *host,
                                  const struct concierge_settings *settings)
{
    struct files_limits limits = {
        .file_size = settings->file_limit_bytes,
        .folder_size = settings->folder_limit_bytes,
        .total_size = settings->files_limit_bytes,
        .folder_count = settings->folder_files,
    };
    struct concierge *service = wf_alloc(1, sizeof(*service));

    if (!service)
        return NULL;
    service->settings = settings;
    service->hub.limits = (struct hub_limits){
        .clients = settings->max_clients,
        .services = settings->max_services,
        .owned = settings->max_owned,
        .subscriptions = settings->max_subscriptions,
    };
    if (!files_open(&service->files, host->data_dir, &limits)) {
        wf_log(WF_LOG_ERROR, "concierge", NULL, "%s: %s", host->data_dir,
               errno == EBUSY ? "another server keeps its files here" : strerror(errno));
        wf_free(service);
        return NULL;
    }
    return service;
}

void concierge_stop(struct concierge *service)
{
    hub_deinit(&service->hub);
    files_close(&service->files);
    wf_free(service);
}

/* --- What others see ----------------------------------------------------------------------- */

static struct concierge_client_info client_info(const struct hub_client *client)
{
    return (struct concierge_client_info){
        .name = client->name.text,
        .nickname = client->nickname,
        .has_nickname = client->nickname.ptr != NULL,
        .uuid = client->uuid.text,
        .tags = client->tags,
        .tags_count = client->tags_count,
    };
}

static struct concierge_service_info service_info(const struct hub_service *service)
{
    return (struct concierge_service_info){
        .name = service->name.text,
        .nickname = service->nickname,
        .has_nickname = service->nickname.ptr != NULL,
        .owner_uuid = service->owner->uuid.text,
        .subscribers = service->uuids,
        .subscribers_count = service->subscribers_count,
    };
}

static void reply_internal_error(struct concierge_peer *peer, const char *why)
{
    struct concierge_error_internal reply = {.desc = wf_text_of(why)};

    concierge_reply_error_internal(peer->conn, &reply);
}

static void reply_invalid_service(struct concierge_peer *peer, wf_text name)
{
    struct concierge_invalid_service reply = {.service = name};

    concierge_reply_invalid_service(peer->conn, &reply);
}

/* What a reply of any length needs; above the document's limit it cannot be sent. */
static void check_sent(struct concierge_peer *peer, bool is_sent)
{
    if (!is_sent)
        reply_internal_error(peer, "The answer is too large");
}

static void refuse_change(struct concierge_peer *peer, enum hub_outcome outcome)
{
    reply_internal_error(peer, outcome == HUB_FULL ? "A limit is reached" : "Out of memory");
}

/* --- Identification ------------------------------------------------------------------------ */

static void welcome(struct concierge_peer *peer)
{
    struct hub_client *client = &peer->member->client;
    struct concierge_client_joined news = {.client = client_info(client)};
    struct concierge_hello hello = {.uuid = client->uuid.text,
                                    .version = WF_TEXT(CONCIERGE_VERSION)};
    wf_audience others = hub_all(&peer->service->hub);

    others.except = peer->conn;
    concierge_send_client_joined(others, &news);
    concierge_reply_hello(peer->conn, &hello);
}

void concierge_on_identify(struct concierge_peer *peer, const struct concierge_identify *msg)
{
    struct hub *hub = &peer->service->hub;
    wf_text secret = peer->service->settings->secret;
    struct member *member;

    if (!concierge_name_is_valid(msg->name)) {
        concierge_close_bad_auth(peer->conn);
        return;
    }
    if (secret.len > 0 && !member_knows_secret(secret, msg->secret)) {
        concierge_close_bad_secret(peer->conn);
        return;
    }
    if (!member_is_compatible(msg->version)) {
        concierge_close_bad_version(peer->conn);
        return;
    }
    if (hub_find_client(hub, msg->name)) {
        concierge_close_duplicate_auth(peer->conn);
        return;
    }
    member = member_new(&peer->service->files, peer->conn, msg);
    if (!member || hub_join(hub, &member->client) != HUB_DONE) {
        wf_free(member);
        concierge_close_unknown(peer->conn);
        return;
    }
    peer->member = member;
    welcome(peer);
}

/* --- Life of a connection ------------------------------------------------------------------ */

struct concierge_peer *concierge_on_open(struct concierge *service, struct wf_conn *conn)
{
    struct concierge_peer *peer = wf_alloc(1, sizeof(*peer));

    if (!peer)
        return NULL;
    peer->service = service;
    peer->conn = conn;
    return peer;
}

static void end_service(struct hub *hub, struct hub_service *service)
{
    struct concierge_service_delete_result news;

    hub_delete(hub, service);
    news = (struct concierge_service_delete_result){.service = service_info(service)};
    concierge_send_service_delete_result(hub_all(hub), &news);
}

static void end_subscription(struct hub_client *client, struct hub_service *service)
{
    struct concierge_service_client_unsubscribed news = {.client = client_info(client)};

    hub_unsubscribe(client, service);
    news.service = service_info(service);
    concierge_send_service_client_unsubscribed(hub_subscribers(service), &news);
}

/* The rest hear of its services, then of its subscriptions, then that it is gone. */
static void leave(struct hub *hub, struct member *member)
{
    struct hub_client *client = &member->client;
    struct concierge_client_left news = {.client = client_info(client)};

    hub_leave(hub, client);
    while (client->first_owned) {
        struct hub_service *service = client->first_owned;

        hub_unsubscribe(client, service);
        end_service(hub, service);
        hub_free_service(service);
    }
    while (client->subscriptions_count > 0)
        end_subscription(client, client->subscriptions[0]);
    files_remove_folder(&member->folder);
    concierge_send_client_left(hub_all(hub), &news);
    hub_client_deinit(client);
}

void concierge_on_close(struct concierge_peer *peer)
{
    if (peer->member)
        leave(&peer->service->hub, peer->member);
    wf_free(peer->member);
    wf_free(peer);
}

/* --- Messages to others -------------------------------------------------------------------- */

/* @param through  the service it goes through, or NULL */
static void deliver(struct concierge_peer *peer, wf_audience to, const struct hub_service *through,
                    const struct concierge_target *target, wf_text data)
{
    const struct hub_client *client = &peer->member->client;
    struct concierge_delivery news = {.target = *target, .data = data};

    news.origin = (struct concierge_origin){
        .name = client->name.text,
        .nickname = client->nickname,
        .has_nickname = client->nickname.ptr != NULL,
        .uuid = client->uuid.text,
        .tags = client->tags,
        .tags_count = client->tags_count,
        .has_service = through != NULL,
    };
    if (through)
        news.origin.service = service_info(through);
    if (concierge_send_delivery(to, &news))
        concierge_reply_ok(peer->conn);
    else
        reply_internal_error(peer, "The message is too large");
}

static void send_to_name(struct concierge_peer *peer, const struct concierge_message *msg)
{
    wf_text name = msg->target.as.name.name;
    const struct hub_client *client = hub_find_client(&peer->service->hub, name);
    struct concierge_invalid_name refusal = {.name = name};

    if (client)
        deliver(peer, wf_only(&client->conn), NULL, &msg->target, msg->data);
    else
        concierge_reply_invalid_name(peer->conn, &refusal);
}

/* @param uuid  in any spelling the schema lets pass
 *  @return NULL: nobody, and that was replied */
static struct hub_client *find_uuid(struct concierge_peer *peer, wf_text uuid)
{
    char canonical[UUID_SIZE];
    bool is_uuid = uuid_parse(uuid, canonical);
    struct concierge_invalid_uuid refusal = {.uuid = wf_text_of(canonical)};
    struct hub_client *client;

    WF_ASSERT(is_uuid);
    client = hub_find_uuid(&peer->service->hub, wf_text_of(canonical));
    if (!client)
        concierge_reply_invalid_uuid(peer->conn, &refusal);
    return client;
}

static void send_to_uuid(struct concierge_peer *peer, const struct concierge_message *msg)
{
    const struct hub_client *client = find_uuid(peer, msg->target.as.uuid.uuid);
    struct concierge_target target = msg->target;

    if (!client)
        return;
    target.as.uuid.uuid = client->uuid.text;
    deliver(peer, wf_only(&client->conn), NULL, &target, msg->data);
}

/* @return NULL: there is none, and that was replied */
static struct hub_service *find_service(struct concierge_peer *peer, wf_text name)
{
    struct hub_service *service = hub_find_service(&peer->service->hub, name);

    if (!service)
        reply_invalid_service(peer, name);
    return service;
}

static void send_to_service(struct concierge_peer *peer, const struct concierge_message *msg)
{
    const struct hub_client *client = &peer->member->client;
    struct hub_service *service = find_service(peer, msg->target.as.service.service);
    wf_audience subscribers;

    if (!service)
        return;
    if (service->owner == client) {
        subscribers = hub_subscribers(service);
        subscribers.except = peer->conn;
        deliver(peer, subscribers, service, &msg->target, msg->data);
    } else if (hub_is_subscribed(client, service)) {
        deliver(peer, wf_only(&service->owner->conn), service, &msg->target, msg->data);
    } else {
        concierge_reply_bad(peer->conn);
    }
}

static void send_to_service_client(struct concierge_peer *peer, const struct concierge_message *msg)
{
    struct concierge_target target = msg->target;
    struct hub_service *service = find_service(peer, target.as.service_client_uuid.service);
    const struct hub_client *client;

    if (!service)
        return;
    if (service->owner != &peer->member->client) {
        concierge_reply_bad(peer->conn);
        return;
    }
    client = find_uuid(peer, target.as.service_client_uuid.uuid);
    if (!client)
        return;
    target.as.service_client_uuid.uuid = client->uuid.text;
    deliver(peer, wf_only(&client->conn), service, &target, msg->data);
}

void concierge_on_message(struct concierge_peer *peer, const struct concierge_message *msg)
{
    switch (msg->target.tag) {
    case CONCIERGE_TARGET_NAME:
        send_to_name(peer, msg);
        break;
    case CONCIERGE_TARGET_UUID:
        send_to_uuid(peer, msg);
        break;
    case CONCIERGE_TARGET_SERVICE:
        send_to_service(peer, msg);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        send_to_service_client(peer, msg);
        break;
    case CONCIERGE_TARGET_ALL:
        deliver(peer, hub_all(&peer->service->hub), NULL, &msg->target, msg->data);
        break;
    case CONCIERGE_TARGET_NONE:
        break;
    }
}

/* --- Subscriptions ------------------------------------------------------------------------- */

void concierge_on_self_subscribe(struct concierge_peer *peer,
                                 const struct concierge_self_subscribe *msg)
{
    struct hub_client *client = &peer->member->client;
    struct hub_service *service = find_service(peer, msg->service);
    struct concierge_self_subscribe_result reply;
    struct concierge_service_client_subscribed news;
    enum hub_outcome outcome;

    if (!service)
        return;
    outcome = hub_subscribe(&peer->service->hub, client, service);
    if (outcome != HUB_DONE && outcome != HUB_ALREADY) {
        refuse_change(peer, outcome);
        return;
    }
    reply = (struct concierge_self_subscribe_result){
        .successful = outcome == HUB_DONE,
        .service = service_info(service),
    };
    concierge_reply_self_subscribe_result(peer->conn, &reply);
    if (outcome == HUB_ALREADY)
        return;
    news = (struct concierge_service_client_subscribed){
        .client = client_info(client),
        .service = service_info(service),
    };
    concierge_send_service_client_subscribed(hub_subscribers(service), &news);
}

void concierge_on_self_unsubscribe(struct concierge_peer *peer,
                                   const struct concierge_self_unsubscribe *msg)
{
    struct hub_client *client = &peer->member->client;
    struct hub_service *service = find_service(peer, msg->service);
    struct concierge_self_unsubscribe_result reply;
    struct concierge_service_client_unsubscribed news;

    if (!service)
        return;
    reply = (struct concierge_self_unsubscribe_result){
        .successful = hub_unsubscribe(client, service) == HUB_DONE,
    };
    reply.service = service_info(service);
    concierge_reply_self_unsubscribe_result(peer->conn, &reply);
    if (!reply.successful)
        return;
    news = (struct concierge_service_client_unsubscribed){
        .client = client_info(client),
        .service = service_info(service),
    };
    concierge_send_service_client_unsubscribed(hub_subscribers(service), &news);
}

/* Replies may have any number, so the one in the struct is set by the runtime alone. */
void concierge_on_self_set_seq(struct concierge_peer *peer,
                               const struct concierge_self_set_seq *msg)
{
    (void)msg;
    concierge_reply_ok(peer->conn);
}

/* --- Services ------------------------------------------------------------------------------ */

void concierge_on_service_create(struct concierge_peer *peer,
                                 const struct concierge_service_create *msg)
{
    struct hub *hub = &peer->service->hub;
    wf_text nickname = msg->has_nickname ? msg->nickname : (wf_text){0};
    struct concierge_service_create_result result = {0};
    struct hub_service *service;
    enum hub_outcome outcome =
        hub_create(hub, &peer->member->client, msg->service, nickname, &service);

    if (outcome != HUB_DONE && outcome != HUB_ALREADY) {
        refuse_change(peer, outcome);
        return;
    }
    result.successful = outcome == HUB_DONE;
    result.service = service_info(service);
    if (result.successful)
        concierge_send_service_create_result(hub_all(hub), &result);
    concierge_reply_service_create_result(peer->conn, &result);
}

void concierge_on_service_delete(struct concierge_peer *peer,
                                 const struct concierge_service_delete *msg)
{
    struct hub_service *service = find_service(peer, msg->service);
    struct concierge_service_delete_result reply;

    if (!service)
        return;
    if (service->owner != &peer->member->client) {
        concierge_reply_bad(peer->conn);
        return;
    }
    end_service(&peer->service->hub, service);
    reply = (struct concierge_service_delete_result){.service = service_info(service)};
    concierge_reply_service_delete_result(peer->conn, &reply);
    hub_free_service(service);
}

void concierge_on_service_fetch(struct concierge_peer *peer,
                                const struct concierge_service_fetch *msg)
{
    struct hub_service *service = find_service(peer, msg->service);
    struct concierge_service_fetch_result reply;

    if (!service)
        return;
    reply = (struct concierge_service_fetch_result){.service = service_info(service)};
    concierge_reply_service_fetch_result(peer->conn, &reply);
}

void concierge_on_service_fetch_all(struct concierge_peer *peer)
{
    const struct hub *hub = &peer->service->hub;
    struct concierge_service_fetch_all_result reply = {.services_count = hub->services.count};
    struct concierge_service_info *services =
        wf_arena_alloc(wf_conn_scratch(peer->conn), hub->services.count, sizeof(*services));

    if (!services) {
        refuse_change(peer, HUB_NO_MEMORY);
        return;
    }
    reply.services = services;
    for (const struct hub_service *service = hub->first_service; service; service = service->next)
        *services++ = service_info(service);
    check_sent(peer, concierge_reply_service_fetch_all_result(peer->conn, &reply));
}

/* --- Clients ------------------------------------------------------------------------------- */

/* @return NULL without memory */
static struct concierge_service_info *subscriptions_of(const struct concierge_peer *peer,
                                                       const struct hub_client *client)
{
    struct concierge_service_info *services =
        wf_arena_alloc(wf_conn_scratch(peer->conn), client->subscriptions_count, sizeof(*services));

    for (size_t i = 0; services && i < client->subscriptions_count; i++)
        services[i] = service_info(client->subscriptions[i]);
    return services;
}

void concierge_on_self_fetch(struct concierge_peer *peer)
{
    const struct hub_client *client = &peer->member->client;
    struct concierge_self_fetch_result reply = {
        .client = client_info(client),
        .subscriptions = subscriptions_of(peer, client),
        .subscriptions_count = client->subscriptions_count,
    };

    if (reply.subscriptions)
        check_sent(peer, concierge_reply_self_fetch_result(peer->conn, &reply));
    else
        refuse_change(peer, HUB_NO_MEMORY);
}

void concierge_on_client_fetch(struct concierge_peer *peer,
                               const struct concierge_client_fetch *msg)
{
    const struct hub_client *client = find_uuid(peer, msg->uuid);
    struct concierge_client_fetch_result reply;

    if (!client)
        return;
    reply = (struct concierge_client_fetch_result){
        .client = client_info(client),
        .subscriptions = subscriptions_of(peer, client),
        .subscriptions_count = client->subscriptions_count,
    };
    if (reply.subscriptions)
        check_sent(peer, concierge_reply_client_fetch_result(peer->conn, &reply));
    else
        refuse_change(peer, HUB_NO_MEMORY);
}

void concierge_on_client_fetch_all(struct concierge_peer *peer)
{
    const struct hub *hub = &peer->service->hub;
    struct concierge_client_fetch_all_result reply = {.clients_count = hub->clients_count};
    struct concierge_client_info *clients =
        wf_arena_alloc(wf_conn_scratch(peer->conn), hub->clients_count, sizeof(*clients));

    if (!clients) {
        refuse_change(peer, HUB_NO_MEMORY);
        return;
    }
    reply.clients = clients;
    for (size_t i = 0; i < hub->clients_count; i++)
        clients[i] = client_info(hub->clients[i]);
    check_sent(peer, concierge_reply_client_fetch_all_result(peer->conn, &reply));
}
