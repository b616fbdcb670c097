#ifndef TESTS_COMET_COMET_SITE_H
#define TESTS_COMET_COMET_SITE_H

#include "../unit/parrot.h"
#include "wireform/io/comet.h"
#include "wireform/io/http.h"

/** The parrot, carried by Comet: the tables that the compiler would make. */

#define COMET_TUNING                                                                               \
    {                                                                                              \
        .flush_timeout_ms = 1000, .pacing = WF_PACING_NEVER, .queue_limit = 4 << 20,               \
        .comet_per_cookie = 32, .comet_per_address = 512, .comet_frames = 10000,                   \
        .comet_unsent = 1 << 20, .comet_keepalive_ms = 25000, .comet_shortest_poll_ms = 1000,      \
        .comet_longest_poll_ms = 30000, .comet_silence_ms = 15000, .comet_kill_timeout_ms = 15000  \
    }

static const struct wf_comet comet_terms = {.channel_path = "/comet/channel",
                                            .post_path = "/comet/post",
                                            .version = "2",
                                            .cookie = "ET",
                                            .messages_per_post = 4};

static const struct wf_transport comet_transport = {.protocol = &parrot_protocol,
                                                    .name = "comet_echo",
                                                    .framing = &wf_framing_comet,
                                                    .begins_with_http = true,
                                                    .comet = &comet_terms};

static const struct wf_http_route comet_routes[] = {
    {.name = "channel",
     .path = "/comet/channel",
     .methods = WF_HTTP_GET,
     .handle = wf_comet_channel},
    {.name = "post", .path = "/comet/post", .methods = WF_HTTP_POST, .handle = wf_comet_post},
};

static const struct wf_http_site comet_site = {.routes = comet_routes,
                                               .routes_count = 2,
                                               .same_origin = true,
                                               .head_limit = 16384,
                                               .fields_limit = 100,
                                               .head_timeout_ms = 10000,
                                               .body_timeout_ms = 10000,
                                               .idle_timeout_ms = 10000};

#endif
