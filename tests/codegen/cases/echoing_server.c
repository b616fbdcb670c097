/* Generated from tests/codegen/cases/echoing.json; change the schema, then run wireformc gen.
 *
 * Echoing: tables and glue between the runtime and server/echoing.c.
 */
#include "echoing_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

bool echoing_send_told(wf_audience to, const struct echoing_told *msg)
{
    return wf_send(to, &echoing_protocol.messages[ECHOING_TOLD - 1], msg);
}

bool echoing_reply_told(struct wf_conn *conn)
{
    return wf_reply(conn, &echoing_protocol.messages[ECHOING_TOLD - 1], NULL);
}

bool echoing_reply_wrong(struct wf_conn *conn)
{
    return wf_reply(conn, &echoing_protocol.messages[ECHOING_WRONG - 1], NULL);
}

/* What the document answers by itself. */

static void answer_unknown_t(struct wf_conn *conn, wf_text tag)
{
    (void)tag;
    echoing_reply_wrong(conn);
}

enum {
    STATE_OPEN,
};

static const struct wf_state states[] = {
    {
        .name = "open",
        .accepts = WF_MESSAGES(1ULL << ECHOING_ASK | 1ULL << ECHOING_LATER),
        .on_misplaced = {.closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/t",
        .reaction = {.answer = answer_unknown_t},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .reaction = {.answer = answer_unknown_t},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.answer = answer_unknown_t},
    .on_too_large = {.closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.closes = true},
    .on_idle = {.closes = true},
    .idle_counts_messages = true,
    .on_unknown = on_unknown,
    .on_unknown_count = 1,
    .on_invalid = on_invalid,
    .on_invalid_count = 1,
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    (void)value;
    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = 7002;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
    tuning->idle_after_ms = 120000;
}

static void *start(const struct wf_host *host, const void *settings)
{
    (void)settings;
    return echoing_start(host);
}

static void stop(void *service)
{
    echoing_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return echoing_on_open(service, conn);
}

static void close_peer(void *peer)
{
    echoing_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case ECHOING_ASK:
        echoing_on_ask(peer, value);
        break;
    case ECHOING_LATER:
        echoing_on_later(peer, value);
        break;
    }
}

const struct wf_service echoing_service = {
    .protocol = &echoing_protocol,
    .session = &session,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
};
