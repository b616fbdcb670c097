#ifndef SERVER_ETHERPAD_SERVICE_H
#define SERVER_ETHERPAD_SERVICE_H

#include "generated/etherpad_server.h"
#include "server/etherpad_quota.h"
#include "server/etherpad_room.h"
#include "server/etherpad_wishes.h"

/** The running service, as sockets (etherpad.c) and pages (etherpad_site.c) see it. */
struct etherpad {
    const struct etherpad_settings *settings;
    struct wf_loop *loop;
    struct etherpad_store *store;
    struct etherpad_rooms rooms;
    struct etherpad_wishes wishes;
    struct etherpad_quotas quotas;
    struct names sockets; /**< Peers, by the names that clients gave their sockets. */
};

#endif
