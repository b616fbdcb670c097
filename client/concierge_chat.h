#ifndef CLIENT_CONCIERGE_CHAT_H
#define CLIENT_CONCIERGE_CHAT_H

#include "client/people.h"
#include "generated/concierge_client.h"
#include "wireform/base/arena.h"

/** A chat over a service of an ert-concierge.
 *
 *  Everybody tries to create the service.  Who succeeds is the host: what a subscriber says goes to
 *  the owner of a service only, so the host passes it on to all of them, the sender included.  All
 *  subscribe, the host too, and so know who is there.  When the host leaves, the service ends with
 *  it, everybody is told, and it begins anew among the rest.  What is said travels as said.h has
 *  it. */

/* The generated client calls it so. */
struct concierge_client {
    struct chat chat;    /**< The first member: a dialect gets only this. */
    const char *service; /**< Its name. */
    const char *secret;  /**< NULL: none. */

    char uuid[PEOPLE_UUID_SIZE];  /**< Of this client. */
    char owner[PEOPLE_UUID_SIZE]; /**< Of the host; "": nobody. */
    struct people people;
    bool is_subscribed;
    bool is_settled; /**< Whoever is to be in the room is there: what is said reaches all. */

    struct wf_buf unheard;    /**< Lines said and not yet passed on, each ended by a line feed. */
    struct wf_timer patience; /**< For people to come back, and for the host to pass on. */
    struct wf_buf data;       /**< Of the message being sent. */
    struct wf_arena arena;    /**< For that of the message heard. */
};

/** @param service  its name, borrowed, as is the secret (NULL: none)
 *  @return false without memory */
bool concierge_chat_init(struct concierge_client *client, struct wf_loop *loop, const char *address,
                         const char *service, const char *secret);
void concierge_chat_deinit(struct concierge_client *client);

static inline struct concierge_client *concierge_of(struct chat *chat)
{
    return (struct concierge_client *)chat;
}

/* Between what is heard and what is said. */

bool concierge_chat_is_host(const struct concierge_client *client);

/** Creates the service if there is none, and subscribes to it. */
void concierge_chat_enter(struct concierge_client *client);

/** Goes on talking once everybody who was in the room is back: says again what the last host has
 *  not passed on. */
void concierge_chat_settle(struct concierge_client *client);

/** Something was said in the room, by `origin`: to the host, or by it.
 *  @param data  as it came */
void concierge_chat_hear(struct concierge_client *client, const struct concierge_origin *origin,
                         wf_text data);

/** Somebody is not in the room any more, and the others are told; or was not. */
void concierge_chat_let_go(struct concierge_client *client, wf_text name);

/** "Here: ada, bob" */
void concierge_chat_list(struct concierge_client *client);

#endif
