/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: tables and glue between the runtime and server/composte.c.
 */
#include "composte_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool composte_send_authoritative_update(wf_audience to,
                                        const struct composte_authoritative_update *msg)
{
    return wf_send(to, &composte_protocol.messages[COMPOSTE_AUTHORITATIVE_UPDATE - 1], msg);
}

bool composte_send_project_state(wf_audience to, const struct composte_project_state *msg)
{
    return wf_send(to, &composte_protocol.messages[COMPOSTE_PROJECT_STATE - 1], msg);
}

bool composte_send_closed(wf_audience to, const struct composte_closed *msg)
{
    return wf_send(to, &composte_protocol.messages[COMPOSTE_CLOSED - 1], msg);
}

bool composte_reply_logged_in(struct wf_conn *conn, const struct composte_logged_in *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_LOGGED_IN - 1], msg);
}

bool composte_reply_register_ok(struct wf_conn *conn, const struct composte_register_ok *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_REGISTER_OK - 1], msg);
}

bool composte_reply_create_project_ok(struct wf_conn *conn,
                                      const struct composte_create_project_ok *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_CREATE_PROJECT_OK - 1], msg);
}

bool composte_reply_projects(struct wf_conn *conn, const struct composte_projects *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_PROJECTS - 1], msg);
}

bool composte_reply_share_ok(struct wf_conn *conn, const struct composte_share_ok *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_SHARE_OK - 1], msg);
}

bool composte_reply_select_project_ok(struct wf_conn *conn,
                                      const struct composte_select_project_ok *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_SELECT_PROJECT_OK - 1], msg);
}

bool composte_reply_update_result(struct wf_conn *conn, const struct composte_update_result *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_UPDATE_RESULT - 1], msg);
}

bool composte_reply_done_editing_ok(struct wf_conn *conn,
                                    const struct composte_done_editing_ok *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_DONE_EDITING_OK - 1], msg);
}

bool composte_reply_pong(struct wf_conn *conn)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_PONG - 1], NULL);
}

bool composte_reply_error(struct wf_conn *conn, const struct composte_error *msg)
{
    return wf_reply(conn, &composte_protocol.messages[COMPOSTE_ERROR - 1], msg);
}

void composte_close_going_away(struct wf_conn *conn)
{
    wf_conn_close_as(conn, COMPOSTE_CLOSE_GOING_AWAY);
}

void composte_close_text_only(struct wf_conn *conn)
{
    wf_conn_close_as(conn, COMPOSTE_CLOSE_TEXT_ONLY);
}

/* What the document answers by itself. */

/* 1 to 64 characters of a-z_: safe to send back. */
static bool may_be_repeated(wf_text tag)
{
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.ptr[i];

        if (!((c >= 'a' && c <= 'z') || c == '_'))
            return false;
    }
    return tag.len > 0 && tag.len <= 64;
}

static void answer_misplaced_in_anonymous(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_LOGIN_REQUIRED,
        .message = WF_TEXT("Log in first."),
        .request = may_be_repeated(tag) ? tag : WF_TEXT(""),
        .has_request = true,
    };

    composte_reply_error(conn, &msg);
}

static void answer_misplaced_in_authenticated(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_AUTH_FAILED,
        .message = WF_TEXT("You are logged in already."),
        .request = may_be_repeated(tag) ? tag : WF_TEXT(""),
        .has_request = true,
    };

    composte_reply_error(conn, &msg);
}

static void answer_unknown_type(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_BAD_REQUEST,
        .message = wf_conn_reason(conn),
        .request = may_be_repeated(tag) ? tag : WF_TEXT(""),
        .has_request = true,
    };

    composte_reply_error(conn, &msg);
}

static void answer_invalid_duplicate(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_BAD_REQUEST,
        .message = wf_conn_reason(conn),
    };

    (void)tag;
    composte_reply_error(conn, &msg);
}

static void answer_too_large(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_TOO_LARGE,
        .message = WF_TEXT("A message has at most 1 MiB."),
    };

    (void)tag;
    composte_reply_error(conn, &msg);
}

static void answer_full(struct wf_conn *conn, wf_text tag)
{
    struct composte_error msg = {
        .code = COMPOSTE_CODE_BUSY,
        .message = WF_TEXT("There are too many sessions."),
    };

    (void)tag;
    composte_reply_error(conn, &msg);
}

enum {
    STATE_ANONYMOUS,
    STATE_AUTHENTICATED,
};

static const struct wf_state states[] = {
    {
        .name = "anonymous",
        .accepts = WF_MESSAGES(1ULL << COMPOSTE_LOG_IN | 1ULL << COMPOSTE_REGISTER),
        .on_misplaced = {.answer = answer_misplaced_in_anonymous},
        .on_timeout = {.closes = true},
    },
    {
        .name = "authenticated",
        /* register, create_project, list_projects, share_project, select_project,
         * propose_update, done_editing, ping */
        .accepts = WF_MESSAGES(0x3fc),
        .on_misplaced = {.answer = answer_misplaced_in_authenticated},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_move moves[] = {
    {
        .from = 1U << STATE_ANONYMOUS,
        .on_send = COMPOSTE_LOGGED_IN,
        .to = STATE_AUTHENTICATED,
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/type",
        .reaction = {.answer = answer_unknown_type},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .keyword = "duplicate",
        .reaction = {.answer = answer_invalid_duplicate, .is_strike = true},
    },
    {
        .keyword = "surrogate",
        .reaction = {.answer = answer_invalid_duplicate, .is_strike = true},
    },
    {
        .at = "",
        .keyword = "type",
        .reaction = {.answer = answer_invalid_duplicate, .is_strike = true},
    },
    {
        .reaction = {.answer = answer_unknown_type},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 2,
    .moves = moves,
    .moves_count = 1,
    .on_malformed = {.answer = answer_invalid_duplicate, .is_strike = true},
    .on_too_large = {.answer = answer_too_large, .closes = true},
    .on_full = {.answer = answer_full, .closes = true},
    .on_strikes = {.answer = answer_invalid_duplicate, .closes = true},
    .on_shutdown = {.closes = true, .close_code = COMPOSTE_CLOSE_GOING_AWAY},
    .on_other_kind = {.closes = true, .close_code = COMPOSTE_CLOSE_TEXT_ONLY},
    .on_idle = {.closes = true},
    .idle_counts_messages = true,
    .on_unknown = on_unknown,
    .on_unknown_count = 1,
    .on_invalid = on_invalid,
    .on_invalid_count = 4,
    .strikes_limit = 10,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "TCP port of the lines on loopback when --listen does not name one.",
        .default_json = "9003",
        .range = "0 to 65535",
    },
    {
        .name = "ws_port",
        .kind = WF_SETTING_INTEGER,
        .description = "The same of WebSocket.",
        .default_json = "9004",
        .range = "0 to 65535",
    },
    {
        .name = "update_interval_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Between two updates of a project that somebody edits.",
        .default_json = "250",
        .range = "20 to 10000",
    },
    {
        .name = "self_registration",
        .kind = WF_SETTING_BOOL,
        .description = "Whether people may make accounts of their own.",
        .default_json = "false",
    },
    {
        .name = "max_sessions",
        .kind = WF_SETTING_INTEGER,
        .description = "Sessions at one time, those that have not logged in included.",
        .default_json = "10000",
        .range = "1 to 1000000",
    },
    {
        .name = "sessions_per_user",
        .kind = WF_SETTING_INTEGER,
        .description = "Sessions of one user.",
        .default_json = "64",
        .range = "1 to 1000000",
    },
    {
        .name = "sessions_per_address",
        .kind = WF_SETTING_INTEGER,
        .description = "Sessions of one address that have not logged in.",
        .default_json = "32",
        .range = "1 to 1000000",
    },
    {
        .name = "login_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For logging in.",
        .default_json = "30000",
        .range = "1 to 86400000",
    },
    {
        .name = "idle_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Longest silence of a client.",
        .default_json = "120000",
        .range = "1 to 86400000",
    },
    {
        .name = "stall_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a client may take nothing of what it is sent.",
        .default_json = "30000",
        .range = "1 to 86400000",
    },
    {
        .name = "close_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long last words may take.",
        .default_json = "2000",
        .range = "0 to 600000",
    },
    {
        .name = "rate_per_s",
        .kind = WF_SETTING_INTEGER,
        .description = "Messages a second of one session; beyond them it is not read for a while.",
        .default_json = "50",
        .range = "1 to 1000000",
    },
    {
        .name = "rate_burst",
        .kind = WF_SETTING_INTEGER,
        .description = "Messages of one session that may come at once.",
        .default_json = "200",
        .range = "1 to 1000000",
    },
    {
        .name = "queue_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes that may wait for one client; beyond that it is closed.",
        .default_json = "4194304",
        .range = "65536 to 1073741824",
    },
    {
        .name = "max_projects",
        .kind = WF_SETTING_INTEGER,
        .description = "Projects of one owner.",
        .default_json = "1000",
        .range = "1 to 1000000",
    },
    {
        .name = "max_contributors",
        .kind = WF_SETTING_INTEGER,
        .description = "Contributors of one project.",
        .default_json = "256",
        .range = "1 to 65536",
    },
    {
        .name = "project_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of one project as JSON.",
        .default_json = "8388608",
        .range = "1024 to 16000000",
    },
    {
        .name = "project_limit_nodes",
        .kind = WF_SETTING_INTEGER,
        .description = "Values in one project.",
        .default_json = "500000",
        .range = "16 to 16777216",
    },
    {
        .name = "log_revisions",
        .kind = WF_SETTING_INTEGER,
        .description = "Revisions of a project that are kept for races and late clients.",
        .default_json = "1000",
        .range = "1 to 1000000",
    },
    {
        .name = "log_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "And those that are younger than this.",
        .default_json = "600000",
        .range = "0 to 86400000",
    },
    {
        .name = "unload_after_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a project that nobody edits stays in memory.",
        .default_json = "60000",
        .range = "1 to 86400000",
    },
    {
        .name = "open_projects_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Memory of all open projects, about; beyond it those larger than their "
                       "share take no more.",
        .default_json = "1073741824",
        .range = "1048576 to 1099511627776",
    },
    {
        .name = "login_failures_per_user",
        .kind = WF_SETTING_INTEGER,
        .description = "Wrong passwords a minute for one name.",
        .default_json = "5",
        .range = "1 to 1000000",
    },
    {
        .name = "login_failures_per_address",
        .kind = WF_SETTING_INTEGER,
        .description = "Wrong passwords a minute from one address.",
        .default_json = "20",
        .range = "1 to 1000000",
    },
    {
        .name = "login_window_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "That minute.",
        .default_json = "60000",
        .range = "1 to 86400000",
    },
    {
        .name = "hash_threads",
        .kind = WF_SETTING_INTEGER,
        .description = "Passwords that are hashed at one time.",
        .default_json = "4",
        .range = "1 to 64",
    },
    {
        .name = "hash_waiting",
        .kind = WF_SETTING_INTEGER,
        .description = "Passwords that may wait for that; with more, the answer is busy.",
        .default_json = "64",
        .range = "0 to 65536",
    },
    {
        .name = "hash_memory_kib",
        .kind = WF_SETTING_INTEGER,
        .description = "argon2id: memory of one hash.",
        .default_json = "19456",
        .range = "8 to 4194304",
    },
    {
        .name = "hash_passes",
        .kind = WF_SETTING_INTEGER,
        .description = "argon2id: passes over it.",
        .default_json = "2",
        .range = "1 to 1000",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct composte_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->ports[1] = settings->ws_port;
    tuning->connections_limit = settings->max_sessions;
    tuning->rate_per_s = settings->rate_per_s;
    tuning->rate_burst = settings->rate_burst;
    tuning->queue_limit = settings->queue_limit_bytes;
    tuning->stall_timeout_ms = settings->stall_timeout_ms;
    tuning->flush_timeout_ms = settings->close_timeout_ms;
    tuning->pacing = WF_PACING_NEVER;
    tuning->keepalive_idle_s = 60;
    tuning->keepalive_interval_s = 10;
    tuning->keepalive_probes = 3;
    tuning->idle_after_ms = settings->idle_timeout_ms;
    tuning->state_timeout_ms[STATE_ANONYMOUS] = settings->login_timeout_ms;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return composte_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return composte_start(host, settings);
}

static void stop(void *service)
{
    composte_stop(service);
}

static void shut_down(void *service)
{
    composte_on_shutdown(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return composte_on_open(service, conn);
}

static void close_peer(void *peer)
{
    composte_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case COMPOSTE_LOG_IN:
        composte_on_log_in(peer, value);
        break;
    case COMPOSTE_REGISTER:
        composte_on_register(peer, value);
        break;
    case COMPOSTE_CREATE_PROJECT:
        composte_on_create_project(peer, value);
        break;
    case COMPOSTE_LIST_PROJECTS:
        composte_on_list_projects(peer, value);
        break;
    case COMPOSTE_SHARE_PROJECT:
        composte_on_share_project(peer, value);
        break;
    case COMPOSTE_SELECT_PROJECT:
        composte_on_select_project(peer, value);
        break;
    case COMPOSTE_PROPOSE_UPDATE:
        composte_on_propose_update(peer, value);
        break;
    case COMPOSTE_DONE_EDITING:
        composte_on_done_editing(peer, value);
        break;
    case COMPOSTE_PING:
        composte_on_ping(peer, value);
        break;
    }
}

static const struct wf_http_site site = {
    .websocket_path = "/composte",
    .subprotocol = "composte.v1",
    .deflate = true,
    .head_limit = 16384,
    .fields_limit = 100,
    .head_timeout_ms = 10000,
    .body_timeout_ms = 30000,
    .idle_timeout_ms = 15000,
};

const struct wf_service composte_service = {
    .protocol = &composte_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 29,
    .settings_size = sizeof(struct composte_settings),
    .default_settings = &composte_default_settings,
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
