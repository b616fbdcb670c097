#ifndef SERVER_CONCIERGE_SERVICE_H
#define SERVER_CONCIERGE_SERVICE_H

#include "generated/concierge_server.h"
#include "server/concierge_files.h"
#include "server/concierge_hub.h"

/** Of the protocol: what the server speaks, and what clients must be compatible with. */
#define CONCIERGE_VERSION "0.2.0"

/** The running service, as the gateway (concierge.c) and HTTP (concierge_http.c) see it. */
struct concierge {
    const struct concierge_settings *settings;
    struct hub hub;
    struct files files;
};

#endif
