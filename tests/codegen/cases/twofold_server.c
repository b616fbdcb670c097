/* Generated from tests/codegen/cases/twofold.json; change the schema, then run wireformc gen.
 *
 * Twofold: tables and glue between the runtime and server/twofold.c.
 */
#include "twofold_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

bool twofold_send_heard(wf_audience to, const struct twofold_heard *msg)
{
    return wf_send(to, &twofold_protocol.messages[TWOFOLD_HEARD - 1], msg);
}

void twofold_close_text_only(struct wf_conn *conn)
{
    wf_conn_close_as(conn, TWOFOLD_CLOSE_TEXT_ONLY);
}

/* What the document answers by itself. */

static void answer_shutdown(struct wf_conn *conn, wf_text tag)
{
    struct twofold_heard msg = {
        .text = WF_TEXT("Bye."),
    };

    (void)tag;
    twofold_send_heard(wf_only(&conn), &msg);
}

enum {
    STATE_OPEN,
};

static const struct wf_state states[] = {
    {
        .name = "open",
        .accepts = WF_MESSAGES(1ULL << TWOFOLD_SAY),
        .on_misplaced = {.closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.closes = true},
    .on_too_large = {.closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.answer = answer_shutdown, .closes = true},
    .on_other_kind = {.closes = true, .close_code = TWOFOLD_CLOSE_TEXT_ONLY},
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "Port of the lines.",
        .default_json = "7002",
        .range = "0 to 65535",
    },
    {
        .name = "web_port",
        .kind = WF_SETTING_INTEGER,
        .description = "Port of WebSocket.",
        .default_json = "7003",
        .range = "0 to 65535",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct twofold_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->ports[1] = settings->web_port;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
    tuning->state_limit[STATE_OPEN] = 3;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return twofold_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return twofold_start(host, settings);
}

static void stop(void *service)
{
    twofold_stop(service);
}

static void shut_down(void *service)
{
    twofold_on_shutdown(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return twofold_on_open(service, conn);
}

static void close_peer(void *peer)
{
    twofold_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case TWOFOLD_SAY:
        twofold_on_say(peer, value);
        break;
    }
}

static const struct wf_http_site site = {
    .websocket_path = "/twofold",
    .subprotocol = "twofold.v1",
    .deflate = true,
    .head_limit = 16384,
    .fields_limit = 100,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 30000,
    .idle_timeout_ms = 15000,
};

const struct wf_service twofold_service = {
    .protocol = &twofold_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 2,
    .settings_size = sizeof(struct twofold_settings),
    .default_settings = &twofold_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .shut_down = shut_down,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
    .http = &site,
};
