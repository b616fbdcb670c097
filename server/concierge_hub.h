#ifndef SERVER_CONCIERGE_HUB_H
#define SERVER_CONCIERGE_HUB_H

#include "server/names.h"
#include "server/uuid.h"
#include "wireform/io/conn.h"

/** Who is there, which services they own, and who subscribes to what: Concierge without its wire.
 *  Every list keeps the order in which things came.  A change that needs memory takes it first,
 *  so it happens whole or not at all. */

struct hub_limits {
    unsigned clients, services;
    unsigned owned;         /**< Services of one client. */
    unsigned subscriptions; /**< Of one client. */
};

enum hub_outcome {
    HUB_DONE,
    HUB_ALREADY, /**< Nothing to do: the name is taken, it subscribes already, or never did. */
    HUB_FULL,    /**< A limit from above is reached. */
    HUB_NO_MEMORY,
};

/** A client that has a name; embedded in the peer. */
struct hub_client {
    struct name name; /**< Its texts belong to the client's owner. */
    struct name uuid; /**< Canonical. */
    wf_text nickname; /**< ptr NULL: none. */
    const wf_text *tags;
    size_t tags_count;
    struct wf_conn *conn;

    struct hub_service *first_owned, *last_owned;
    unsigned owned_count;
    struct hub_service **subscriptions;
    size_t subscriptions_count, subscriptions_size;
};

struct hub_service {
    struct name name; /**< Its texts belong to the service. */
    wf_text nickname; /**< ptr NULL: none. */
    struct hub_client *owner;
    struct hub_service *previous_owned, *next_owned; /**< Of the same owner, oldest first. */
    struct hub_service *previous, *next;             /**< All, oldest first. */

    /** Subscribers three times over: as they are, as wf_audience wants them, as lists of uuids
     *  go over the wire. */
    struct hub_client **subscribers;
    struct wf_conn **conns;
    wf_text *uuids;
    size_t subscribers_count, subscribers_size;
};

struct hub {
    struct hub_limits limits;
    struct names names, uuids;
    struct hub_client **clients;
    struct wf_conn **conns; /**< The same, as wf_audience wants them. */
    size_t clients_count, clients_size;

    struct names services;
    struct hub_service *first_service, *last_service;
};

/** Frees every service and list; the clients belong to others. */
void hub_deinit(struct hub *hub);

/** Takes a client in: its name, uuid, nickname, tags and conn are set, the rest is zero. */
enum hub_outcome hub_join(struct hub *hub, struct hub_client *client);

/** Takes it out: its name is free, and it is among all no more.  What it owns and subscribes to is
 *  left to be ended one by one, and to be told about. */
void hub_leave(struct hub *hub, struct hub_client *client);

/** Frees the lists of a client that has left; it owns and subscribes to nothing any more. */
void hub_client_deinit(struct hub_client *client);

/** @return NULL: nobody */
struct hub_client *hub_find_client(const struct hub *hub, wf_text name);
struct hub_client *hub_find_uuid(const struct hub *hub, wf_text uuid);
struct hub_service *hub_find_service(const struct hub *hub, wf_text name);

/** Makes a service without subscribers.
 *  @param nickname  ptr NULL: none
 *  @param service   receives it; on HUB_ALREADY the one that has the name */
enum hub_outcome hub_create(struct hub *hub, struct hub_client *owner, wf_text name,
                            wf_text nickname, struct hub_service **service);

/** Takes a service out of all tables, the subscribers' included, yet leaves it and its list of
 *  subscribers as they stood, to be told about; then hub_free_service(). */
void hub_delete(struct hub *hub, struct hub_service *service);
void hub_free_service(struct hub_service *service);

enum hub_outcome hub_subscribe(const struct hub *hub, struct hub_client *client,
                               struct hub_service *service);
enum hub_outcome hub_unsubscribe(struct hub_client *client, struct hub_service *service);
bool hub_is_subscribed(const struct hub_client *client, const struct hub_service *service);

/** Everybody in the hub, and everybody who subscribes to the service. */
wf_audience hub_all(const struct hub *hub);
wf_audience hub_subscribers(const struct hub_service *service);

#endif
