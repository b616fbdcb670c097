/* Generated from tests/codegen/cases/served.json; change the schema, then run wireformc gen.
 *
 * Served: tables and glue between the runtime and server/served.c.
 */
#include "served_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

bool served_send_pong(wf_audience to)
{
    return wf_send(to, &served_protocol.messages[SERVED_PONG - 1], NULL);
}

enum {
    STATE_OPEN,
};

static const struct wf_state states[] = {
    {
        .name = "open",
        .accepts = WF_MESSAGES(1ULL << SERVED_OPEN | 1ULL << SERVED_PING),
        .on_misplaced = {.closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/t",
        .reaction = {.closes = true},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .reaction = {.closes = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.closes = true},
    .on_too_large = {.closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.closes = true},
    .on_unknown = on_unknown,
    .on_unknown_count = 1,
    .on_invalid = on_invalid,
    .on_invalid_count = 1,
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    (void)value;
    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = 7000;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
}

static void *start(const struct wf_host *host, const void *settings)
{
    (void)settings;
    return served_start(host);
}

static void stop(void *service)
{
    served_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return served_on_open(service, conn);
}

static void close_peer(void *peer)
{
    served_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    (void)value;
    switch (tag) {
    case SERVED_OPEN:
        served_on_open_(peer);
        break;
    case SERVED_PING:
        served_on_ping(peer);
        break;
    }
}

const struct wf_service served_service = {
    .protocol = &served_protocol,
    .session = &session,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
};
