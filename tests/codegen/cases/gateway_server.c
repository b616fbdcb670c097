/* Generated from tests/codegen/cases/gateway.json; change the schema, then run wireformc gen.
 *
 * Gateway: tables and glue between the runtime and server/gateway.c.
 */
#include "gateway_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run wireformc gen");

bool gateway_send_told(wf_audience to, const struct gateway_told *msg)
{
    return wf_send(to, &gateway_protocol.messages[GATEWAY_TOLD - 1], msg);
}

bool gateway_reply_welcome(struct wf_conn *conn)
{
    return wf_reply(conn, &gateway_protocol.messages[GATEWAY_WELCOME - 1], NULL);
}

bool gateway_reply_told(struct wf_conn *conn, const struct gateway_told *msg)
{
    return wf_reply(conn, &gateway_protocol.messages[GATEWAY_TOLD - 1], msg);
}

bool gateway_reply_done(struct wf_conn *conn)
{
    return wf_reply(conn, &gateway_protocol.messages[GATEWAY_DONE - 1], NULL);
}

bool gateway_reply_wrong(struct wf_conn *conn, const struct gateway_wrong *msg)
{
    return wf_reply(conn, &gateway_protocol.messages[GATEWAY_WRONG - 1], msg);
}

void gateway_close_away(struct wf_conn *conn)
{
    wf_conn_close_as(conn, GATEWAY_CLOSE_AWAY);
}

void gateway_close_no_hello(struct wf_conn *conn)
{
    wf_conn_close_as(conn, GATEWAY_CLOSE_NO_HELLO);
}

void gateway_close_late(struct wf_conn *conn)
{
    wf_conn_close_as(conn, GATEWAY_CLOSE_LATE);
}

void gateway_close_gone(struct wf_conn *conn)
{
    wf_conn_close_as(conn, GATEWAY_CLOSE_GONE);
}

/* What the document answers by itself. */

static void answer_misplaced_in_known(struct wf_conn *conn, wf_text tag)
{
    struct gateway_wrong msg = {
        .why = WF_TEXT("You said so before."),
    };

    (void)tag;
    gateway_reply_wrong(conn, &msg);
}

static void answer_unknown_t(struct wf_conn *conn, wf_text tag)
{
    struct gateway_wrong msg = {
        .why = WF_TEXT("No such message."),
    };

    (void)tag;
    gateway_reply_wrong(conn, &msg);
}

static void answer_invalid_ask_max_length(struct wf_conn *conn, wf_text tag)
{
    struct gateway_wrong msg = {
        .why = WF_TEXT("Too long."),
    };

    (void)tag;
    gateway_reply_wrong(conn, &msg);
}

static void answer_invalid(struct wf_conn *conn, wf_text tag)
{
    struct gateway_wrong msg = {
        .why = WF_TEXT("Not valid."),
    };

    (void)tag;
    gateway_reply_wrong(conn, &msg);
}

static void answer_malformed(struct wf_conn *conn, wf_text tag)
{
    struct gateway_wrong msg = {
        .why = WF_TEXT("Not JSON."),
    };

    (void)tag;
    gateway_reply_wrong(conn, &msg);
}

enum {
    STATE_NEW,
    STATE_KNOWN,
};

static const struct wf_unknown_case on_unknown_in_new[] = {
    {
        .at = "/t",
        .reaction = {.closes = true, .close_code = GATEWAY_CLOSE_NO_HELLO},
    },
};

static const struct wf_invalid_case on_invalid_in_new[] = {
    {
        .reaction = {.closes = true, .close_code = GATEWAY_CLOSE_NO_HELLO},
    },
};

static const struct wf_state states[] = {
    {
        .name = "new",
        .accepts = WF_MESSAGES(1ULL << GATEWAY_HELLO),
        .on_misplaced = {.closes = true, .close_code = GATEWAY_CLOSE_NO_HELLO},
        .on_timeout = {.closes = true, .close_code = GATEWAY_CLOSE_LATE},
        .checks_whole = true,
        .on_malformed =
            &(const struct wf_reaction){.closes = true, .close_code = GATEWAY_CLOSE_NO_HELLO},
        .on_too_large = &(const struct wf_reaction){.closes = true},
        .on_other_kind =
            &(const struct wf_reaction){.closes = true, .close_code = GATEWAY_CLOSE_NO_HELLO},
        .on_unknown = on_unknown_in_new,
        .on_unknown_count = 1,
        .on_invalid = on_invalid_in_new,
        .on_invalid_count = 1,
    },
    {
        .name = "known",
        .accepts = WF_MESSAGES(1ULL << GATEWAY_ASK | 1ULL << GATEWAY_SET),
        .on_misplaced = {.answer = answer_misplaced_in_known},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_move moves[] = {
    {
        .from = 1U << STATE_NEW,
        .on_send = GATEWAY_WELCOME,
        .to = STATE_KNOWN,
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
        .tag = GATEWAY_ASK,
        .keyword = "maxLength",
        .reaction = {.answer = answer_invalid_ask_max_length},
    },
    {
        .reaction = {.answer = answer_invalid},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 2,
    .moves = moves,
    .moves_count = 1,
    .on_malformed = {.answer = answer_malformed},
    .on_too_large = {.closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.closes = true, .close_code = GATEWAY_CLOSE_AWAY},
    .on_idle = {.closes = true, .close_code = GATEWAY_CLOSE_GONE},
    .on_unknown = on_unknown,
    .on_unknown_count = 1,
    .on_invalid = on_invalid,
    .on_invalid_count = 2,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "ping_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Between two looks.",
        .default_json = "5000",
        .range = "1 to 60000",
    },
    {
        .name = "silence_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Longest silence.",
        .default_json = "10000",
        .range = "1 to 60000",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct gateway_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = 7001;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
    tuning->idle_ping_ms = settings->ping_ms;
    tuning->idle_after_ms = settings->silence_ms;
    tuning->http_head_timeout_ms = settings->ping_ms;
    tuning->state_timeout_ms[STATE_NEW] = 5000;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return gateway_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return gateway_start(host, settings);
}

static void stop(void *service)
{
    gateway_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return gateway_on_open(service, conn);
}

static void close_peer(void *peer)
{
    gateway_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case GATEWAY_HELLO:
        gateway_on_hello(peer);
        break;
    case GATEWAY_ASK:
        gateway_on_ask(peer, value);
        break;
    case GATEWAY_SET:
        gateway_on_set(peer, value);
        break;
    }
}

static void handle_get_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    gateway_on_get_file(service, exchange, values);
}

static void handle_put_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    gateway_on_store_file(service, exchange, values);
}

static void handle_about(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    gateway_on_about(service, exchange);
}

static const struct wf_http_value get_file_values[] = {
    {WF_HTTP_IN_PATH, "owner", offsetof(struct gateway_get_file, owner)},
    {WF_HTTP_IN_PATH, "file", offsetof(struct gateway_get_file, file)},
    {WF_HTTP_IN_QUERY, "since", offsetof(struct gateway_get_file, since)},
    {WF_HTTP_IN_FIELD, "x-key", offsetof(struct gateway_get_file, x_key)},
};

static const struct wf_http_value put_file_values[] = {
    {WF_HTTP_IN_PATH, "owner", offsetof(struct gateway_put_file, owner)},
    {WF_HTTP_IN_PATH, "file", offsetof(struct gateway_put_file, file)},
    {WF_HTTP_IN_FIELD, "x-key", offsetof(struct gateway_put_file, x_key)},
};

static const struct wf_http_route routes[] = {
    {
        .name = "get_file",
        .path = "/files/{owner}/{file}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct gateway_get_file),
        .values = get_file_values,
        .values_count = 4,
        .handle = handle_get_file,
    },
    {
        .name = "put_file",
        .path = "/files/{owner}/{file}",
        .methods = WF_HTTP_PUT,
        .size = sizeof(struct gateway_put_file),
        .values = put_file_values,
        .values_count = 3,
        .handle = handle_put_file,
    },
    {
        .name = "about",
        .path = "/",
        .methods = WF_HTTP_GET,
        .handle = handle_about,
    },
};

static const struct wf_http_cors cors[] = {
    {
        .path = "/files",
        .origins = "*",
        .methods = "GET, PUT",
        .fields = "x-key",
        .exposed = "ETag",
        .max_age_s = 600,
    },
};

static const struct wf_http_site site = {
    .routes = routes,
    .routes_count = 3,
    .cors = cors,
    .cors_count = 1,
    .websocket_path = "/ws",
    .subprotocol = "gateway",
    .deflate = true,
    .head_limit = 8192,
    .fields_limit = 100,
    .body_timeout_ms = 30000,
    .idle_timeout_ms = 15000,
};

const struct wf_service gateway_service = {
    .protocol = &gateway_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 2,
    .settings_size = sizeof(struct gateway_settings),
    .default_settings = &gateway_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
    .http = &site,
};
