/* What a concierge says, and what it means for the chat. */
#include <string.h>

#include "client/chat_line.h"
#include "client/concierge_chat.h"

static bool is_mine(const struct concierge_client *client,
                    const struct concierge_service_info *info)
{
    return client->uuid[0] && wf_text_equal(info->name, wf_text_of(client->service));
}

static void take_owner(struct concierge_client *client, wf_text uuid)
{
    wf_text_store(client->owner, sizeof(client->owner), uuid);
}

/* ---- who is there ---- */

void concierge_heard_hello(struct concierge_client *client, const struct concierge_hello *msg)
{
    if (client->chat.stage != CHAT_JOINING)
        return;
    chat_forget_room(&client->chat);
    wf_text_store(client->uuid, sizeof(client->uuid), msg->uuid);
    concierge_call_client_fetch_all(chat_conn(&client->chat));
    concierge_chat_enter(client);
}

void concierge_heard_client_fetch_all_result(struct concierge_client *client,
                                             const struct concierge_client_fetch_all_result *msg)
{
    for (size_t i = 0; i < msg->clients_count; i++)
        people_add(&client->people, msg->clients[i].uuid, msg->clients[i].name);
}

void concierge_heard_client_joined(struct concierge_client *client,
                                   const struct concierge_client_joined *msg)
{
    people_add(&client->people, msg->client.uuid, msg->client.name);
}

void concierge_heard_client_left(struct concierge_client *client,
                                 const struct concierge_client_left *msg)
{
    people_remove(&client->people, msg->client.uuid);
    concierge_chat_let_go(client, msg->client.name);
    concierge_chat_settle(client);
}

static void let_in(struct concierge_client *client, struct person *person)
{
    struct chat *chat = &client->chat;
    wf_text name = wf_text_of(person->name);

    person->is_awaited = false;
    if (roster_add(&chat->roster, name) && chat->stage == CHAT_TALKING)
        chat_line_about(chat, name, " has joined ", wf_text_of(client->service));
}

void concierge_heard_service_client_subscribed(
    struct concierge_client *client, const struct concierge_service_client_subscribed *msg)
{
    struct person *person;

    if (!is_mine(client, &msg->service))
        return;
    person = people_add(&client->people, msg->client.uuid, msg->client.name);
    if (person)
        let_in(client, person);
    concierge_chat_settle(client);
}

void concierge_heard_service_client_unsubscribed(
    struct concierge_client *client, const struct concierge_service_client_unsubscribed *msg)
{
    struct person *person;

    if (!is_mine(client, &msg->service))
        return;
    person = people_find(&client->people, msg->client.uuid);
    if (person)
        person->is_awaited = false;
    concierge_chat_let_go(client, msg->client.name);
    concierge_chat_settle(client);
}

/* ---- who hosts ---- */

/* Whoever made it, and whether it was there before: its owner is the host. */
void concierge_heard_service_create_result(struct concierge_client *client,
                                           const struct concierge_service_create_result *msg)
{
    if (is_mine(client, &msg->service))
        take_owner(client, msg->service.owner_uuid);
}

static void tell_host(struct concierge_client *client)
{
    const struct person *host = people_find(&client->people, wf_text_of(client->owner));

    if (concierge_chat_is_host(client))
        chat_notice(&client->chat, "You host %s.", client->service);
    else if (host)
        chat_notice(&client->chat, "%s hosts %s.", host->name, client->service);
}

void concierge_heard_self_subscribe_result(struct concierge_client *client,
                                           const struct concierge_self_subscribe_result *msg)
{
    const struct concierge_service_info *service = &msg->service;
    struct chat *chat = &client->chat;

    if (!is_mine(client, service) || client->is_subscribed)
        return;
    client->is_subscribed = true;
    take_owner(client, service->owner_uuid);
    for (size_t i = 0; i < service->subscribers_count; i++) {
        struct person *person = people_find(&client->people, service->subscribers[i]);

        if (person)
            let_in(client, person);
    }
    if (chat->stage == CHAT_JOINING) {
        wf_text_store(chat->room, sizeof(chat->room), service->name);
        chat_set_stage(chat, CHAT_TALKING);
        chat_notice(chat, "Successfully connected.");
        concierge_chat_list(client);
    }
    tell_host(client);
    concierge_chat_settle(client);
}

/* Those who were in the room will be back, but for the host: it ended the service, or left. */
static void await_all(struct concierge_client *client, const struct concierge_service_info *service)
{
    for (size_t i = 0; i < service->subscribers_count; i++) {
        struct person *person = people_find(&client->people, service->subscribers[i]);

        if (person)
            person->is_awaited = strcmp(person->uuid, client->owner) != 0;
    }
}

void concierge_heard_service_delete_result(struct concierge_client *client,
                                           const struct concierge_service_delete_result *msg)
{
    const struct person *host;

    if (!is_mine(client, &msg->service))
        return;
    take_owner(client, msg->service.owner_uuid);
    await_all(client, &msg->service);
    host = people_find(&client->people, wf_text_of(client->owner));
    if (host && !concierge_chat_is_host(client))
        concierge_chat_let_go(client, wf_text_of(host->name));
    client->owner[0] = '\0';
    concierge_chat_enter(client);
}

/* ---- what is said ---- */

void concierge_heard_delivery(struct concierge_client *client, const struct concierge_delivery *msg)
{
    bool is_from_host = wf_text_equal(msg->origin.uuid, wf_text_of(client->owner));

    if (client->chat.stage != CHAT_TALKING || msg->target.tag != CONCIERGE_TARGET_SERVICE ||
        !wf_text_equal(msg->target.as.service.service, wf_text_of(client->service)))
        return;
    if (is_from_host != concierge_chat_is_host(client))
        concierge_chat_hear(client, &msg->origin, msg->data);
}

/* ---- refusals ---- */

static void complain(struct concierge_client *client, wf_text desc)
{
    chat_refuse(&client->chat, "%.*s.", (int)desc.len, desc.ptr);
}

void concierge_heard_error_protocol(struct concierge_client *client,
                                    const struct concierge_error_protocol *msg)
{
    complain(client, msg->desc);
}

void concierge_heard_error_internal(struct concierge_client *client,
                                    const struct concierge_error_internal *msg)
{
    complain(client, msg->desc);
}

void concierge_heard_error_unsupported(struct concierge_client *client,
                                       const struct concierge_error_unsupported *msg)
{
    (void)msg;
    complain(client, WF_TEXT("The server does not know what this client asks"));
}

/* ---- what needs no answer ---- */

#define PASSED_OVER(message)                                                                       \
    void concierge_heard_##message(struct concierge_client *client,                                \
                                   const struct concierge_##message *msg)                          \
    {                                                                                              \
        (void)client;                                                                              \
        (void)msg;                                                                                 \
    }

/* To what was said or asked of a service that has just ended: its end was told before, and is what
 * counts. */
PASSED_OVER(ok)
PASSED_OVER(bad)
PASSED_OVER(invalid_service)

/* Nothing here asks for these. */
PASSED_OVER(invalid_name)
PASSED_OVER(invalid_uuid)
PASSED_OVER(self_unsubscribe_result)
PASSED_OVER(self_fetch_result)
PASSED_OVER(service_fetch_result)
PASSED_OVER(service_fetch_all_result)
PASSED_OVER(client_fetch_result)
