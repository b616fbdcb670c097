/* Generated from tests/codegen/cases/lounge.json; change the schema, then run wireformc gen.
 *
 * Lounge: tables and glue between the runtime and server/lounge.c.
 */
#include "lounge_server.h"
#include "wireform/io/comet.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

bool lounge_send_heard(wf_audience to, const struct lounge_heard *msg)
{
    return wf_send(to, &lounge_protocol.messages[LOUNGE_HEARD - 1], msg);
}

bool lounge_send_gone(wf_audience to, const struct lounge_gone *msg)
{
    return wf_send(to, &lounge_protocol.messages[LOUNGE_GONE - 1], msg);
}

/* What the document answers by itself. */

static void answer_malformed(struct wf_conn *conn, wf_text tag)
{
    struct lounge_gone msg = {
        .why = WF_TEXT("malformed"),
    };

    (void)tag;
    lounge_send_gone(wf_only(&conn), &msg);
}

static void answer_shutdown(struct wf_conn *conn, wf_text tag)
{
    struct lounge_gone msg = {
        .why = WF_TEXT("shutdown"),
    };

    (void)tag;
    lounge_send_gone(wf_only(&conn), &msg);
}

static void answer_slow(struct wf_conn *conn, wf_text tag)
{
    struct lounge_gone msg = {
        .why = WF_TEXT("slow"),
    };

    (void)tag;
    lounge_send_gone(wf_only(&conn), &msg);
}

static void answer_flood(struct wf_conn *conn, wf_text tag)
{
    struct lounge_gone msg = {
        .why = WF_TEXT("flood"),
    };

    (void)tag;
    lounge_send_gone(wf_only(&conn), &msg);
}

enum {
    STATE_OPEN,
};

static const struct wf_state states[] = {
    {
        .name = "open",
        .accepts = WF_MESSAGES(1ULL << LOUNGE_SAY),
        .on_misplaced = {.closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .at = "",
    },
    {
        .reaction = {.closes = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.answer = answer_malformed, .closes = true},
    .on_too_large = {.closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.answer = answer_shutdown, .closes = true},
    .on_slow = {.answer = answer_slow, .closes = true},
    .on_flood = &(const struct wf_reaction){.answer = answer_flood, .closes = true},
    .on_invalid = on_invalid,
    .on_invalid_count = 2,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "unsent_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of one response that wait to be sent.",
        .default_json = "1048576",
        .range = "4096 to 1073741824",
    },
    {
        .name = "keepalive_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Silence on a stream before the server breaks it.",
        .default_json = "25000",
        .range = "1 to 600000",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct lounge_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = 7002;
    tuning->rate_per_s = 20;
    tuning->rate_burst = 100;
    tuning->queue_limit = 65536;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
    tuning->comet_per_cookie = 4;
    tuning->comet_per_address = 512;
    tuning->comet_frames = 10000;
    tuning->comet_unsent = settings->unsent_bytes;
    tuning->comet_keepalive_ms = settings->keepalive_ms;
    tuning->comet_shortest_poll_ms = 1000;
    tuning->comet_longest_poll_ms = 30000;
    tuning->comet_silence_ms = 5000;
    tuning->comet_kill_timeout_ms = 15000;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return lounge_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return lounge_start(host, settings);
}

static void stop(void *service)
{
    lounge_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return lounge_on_open(service, conn);
}

static void close_peer(void *peer)
{
    lounge_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case LOUNGE_SAY:
        lounge_on_say(peer, value);
        break;
    }
}

static void handle_about(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    lounge_on_about(service, exchange);
}

static const struct wf_http_route routes[] = {
    {
        .name = "comet_channel",
        .path = "/lounge/channel",
        .methods = WF_HTTP_GET,
        .handle = wf_comet_channel,
    },
    {
        .name = "comet_post",
        .path = "/lounge/post",
        .methods = WF_HTTP_POST,
        .handle = wf_comet_post,
    },
    {
        .name = "about",
        .path = "/",
        .methods = WF_HTTP_GET,
        .handle = handle_about,
    },
};

static const struct wf_http_site site = {
    .routes = routes,
    .routes_count = 3,
    .same_origin = true,
    .head_limit = 16384,
    .fields_limit = 100,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 30000,
    .idle_timeout_ms = 15000,
};

const struct wf_service lounge_service = {
    .protocol = &lounge_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 2,
    .settings_size = sizeof(struct lounge_settings),
    .default_settings = &lounge_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
    .http = &site,
};
