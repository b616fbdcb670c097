/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: tables and glue between the runtime and server/chatmaster.c.
 */
#include "chatmaster_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool chatmaster_send_message(wf_audience to, const struct chatmaster_message *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_MESSAGE - 1], msg);
}

bool chatmaster_send_request(wf_audience to)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_REQUEST - 1], NULL);
}

bool chatmaster_send_session_accepted(wf_audience to, const struct chatmaster_session_accepted *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_SESSION_ACCEPTED - 1], msg);
}

bool chatmaster_send_session_refused(wf_audience to, const struct chatmaster_session_refused *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_SESSION_REFUSED - 1], msg);
}

bool chatmaster_send_channel_list(wf_audience to, const struct chatmaster_channel_list *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_CHANNEL_LIST - 1], msg);
}

bool chatmaster_send_user_joined(wf_audience to, const struct chatmaster_user_joined *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_USER_JOINED - 1], msg);
}

bool chatmaster_send_user_left(wf_audience to, const struct chatmaster_user_left *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_USER_LEFT - 1], msg);
}

bool chatmaster_send_user_rename(wf_audience to, const struct chatmaster_user_rename *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_USER_RENAME - 1], msg);
}

bool chatmaster_send_channel_mode(wf_audience to, const struct chatmaster_channel_mode *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_CHANNEL_MODE - 1], msg);
}

bool chatmaster_send_error(wf_audience to, const struct chatmaster_error *msg)
{
    return wf_send(to, &chatmaster_protocol.messages[CHATMASTER_ERROR - 1], msg);
}

/* What the document answers by itself. */

static void greet(struct wf_conn *conn)
{
    chatmaster_send_request(wf_only(&conn));
}

/* 1 to 32 characters of a-z_: safe to send back. */
static bool may_be_repeated(wf_text tag)
{
    for (size_t i = 0; i < tag.len; i++) {
        char c = tag.ptr[i];

        if (!((c >= 'a' && c <= 'z') || c == '_'))
            return false;
    }
    return tag.len > 0 && tag.len <= 32;
}

static void answer_misplaced_in_new(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = may_be_repeated(tag) ? tag : WF_TEXT("command"),
        .message = WF_TEXT("Please log in first."),
    };

    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_timeout_in_new(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_session_refused msg = {
        .reason = WF_TEXT("Login timed out."),
        .has_reason = true,
    };

    (void)tag;
    chatmaster_send_session_refused(wf_only(&conn), &msg);
}

static void answer_misplaced_in_active(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("login"),
        .message = WF_TEXT("You are already logged in."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_unknown_type(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("Unknown package type."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_unknown_command(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = may_be_repeated(tag) ? tag : WF_TEXT("command"),
        .message = WF_TEXT("Unknown command."),
    };

    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_invalid_message_data_required(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("message"),
        .message = WF_TEXT("Message is missing."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_invalid_message_min_length(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("message"),
        .message = WF_TEXT("Message is empty."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_invalid_message_max_length(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("message"),
        .message = WF_TEXT("Message is too long."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_invalid(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("Invalid package."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_malformed(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("Malformed package."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_too_large(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("Package is too large."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_full(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_session_refused msg = {
        .reason = WF_TEXT("Server is full."),
        .has_reason = true,
    };

    (void)tag;
    chatmaster_send_session_refused(wf_only(&conn), &msg);
}

static void answer_strikes(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("Too many errors."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

static void answer_shutdown(struct wf_conn *conn, wf_text tag)
{
    struct chatmaster_error msg = {
        .error_type = WF_TEXT("package"),
        .message = WF_TEXT("The server is shutting down."),
    };

    (void)tag;
    chatmaster_send_error(wf_only(&conn), &msg);
}

enum {
    STATE_NEW,
    STATE_REFUSED,
    STATE_ACTIVE,
};

static const struct wf_state states[] = {
    {
        .name = "new",
        .accepts = WF_MESSAGES(1ULL << CHATMASTER_LOGIN),
        .on_misplaced = {.answer = answer_misplaced_in_new, .is_strike = true},
        .on_timeout = {.answer = answer_timeout_in_new, .closes = true},
    },
    {
        .name = "refused",
        .accepts = WF_MESSAGES(1ULL << CHATMASTER_LOGIN),
        .on_misplaced = {.answer = answer_misplaced_in_new, .is_strike = true},
        .on_timeout = {.closes = true},
    },
    {
        .name = "active",
        /* rename, join, leave, private, public, channels, message */
        .accepts = WF_MESSAGES(0x1fc),
        .on_misplaced = {.answer = answer_misplaced_in_active},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_move moves[] = {
    {
        .from = 1U << STATE_NEW,
        .on_send = CHATMASTER_SESSION_REFUSED,
        .to = STATE_REFUSED,
    },
    {
        .from = 1U << STATE_NEW | 1U << STATE_REFUSED,
        .on_send = CHATMASTER_SESSION_ACCEPTED,
        .to = STATE_ACTIVE,
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/type",
        .reaction = {.answer = answer_unknown_type, .is_strike = true},
    },
    {
        .at = "/data/command",
        .reaction = {.answer = answer_unknown_command, .is_strike = true},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .tag = CHATMASTER_MESSAGE,
        .at = "/data",
        .keyword = "required",
        .reaction = {.answer = answer_invalid_message_data_required, .is_strike = true},
    },
    {
        .tag = CHATMASTER_MESSAGE,
        .at = "/data/message",
        .keyword = "type",
        .reaction = {.answer = answer_invalid_message_data_required, .is_strike = true},
    },
    {
        .tag = CHATMASTER_MESSAGE,
        .at = "/data/message",
        .keyword = "minLength",
        .reaction = {.answer = answer_invalid_message_min_length},
    },
    {
        .tag = CHATMASTER_MESSAGE,
        .at = "/data/message",
        .keyword = "maxLength",
        .reaction = {.answer = answer_invalid_message_max_length},
    },
    {
        .reaction = {.answer = answer_invalid, .is_strike = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 3,
    .moves = moves,
    .moves_count = 2,
    .greet = greet,
    .on_malformed = {.answer = answer_malformed, .closes = true},
    .on_too_large = {.answer = answer_too_large, .closes = true},
    .on_full = {.answer = answer_full, .closes = true},
    .on_strikes = {.answer = answer_strikes, .closes = true},
    .on_shutdown = {.answer = answer_shutdown, .closes = true},
    .on_unknown = on_unknown,
    .on_unknown_count = 2,
    .on_invalid = on_invalid,
    .on_invalid_count = 5,
    .strikes_limit = 20,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "TCP port on loopback when --listen does not name one.",
        .default_json = "9000",
        .range = "0 to 65535",
    },
    {
        .name = "default_channels",
        .kind = WF_SETTING_TEXTS,
        .description = "Channels that always exist and stay public.",
        .default_json = "[\"general\", \"python\"]",
        .range = "up to 64 items; 1 to 64 characters each",
    },
    {
        .name = "login_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "From connecting to the first login.",
        .default_json = "60000",
        .range = "1 to 86400000",
    },
    {
        .name = "max_clients",
        .kind = WF_SETTING_INTEGER,
        .description = "Connections at one time.",
        .default_json = "1024",
        .range = "1 to 1000000",
    },
    {
        .name = "max_channels",
        .kind = WF_SETTING_INTEGER,
        .description = "Channels at one time, the default ones included.",
        .default_json = "256",
        .range = "1 to 1000000",
    },
    {
        .name = "max_refused",
        .kind = WF_SETTING_INTEGER,
        .description = "Connections kept after a refused login; one more closes the oldest.",
        .default_json = "32",
        .range = "1 to 1000000",
    },
    {
        .name = "rate_per_s",
        .kind = WF_SETTING_INTEGER,
        .description = "Packages a second of one connection; beyond that it is not read.",
        .default_json = "50",
        .range = "1 to 1000000",
    },
    {
        .name = "rate_burst",
        .kind = WF_SETTING_INTEGER,
        .description = "Packages of one connection that may come at once.",
        .default_json = "100",
        .range = "1 to 1000000",
    },
    {
        .name = "queue_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes waiting for one connection; beyond that it is closed.",
        .default_json = "1048576",
        .range = "65536 to 1073741824",
    },
    {
        .name = "flush_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For the last words to a connection that closes.",
        .default_json = "2000",
        .range = "0 to 600000",
    },
    {
        .name = "pacing",
        .kind = WF_SETTING_TEXT,
        .description =
            "Whether to leave a gap between packages: to programs that need it, to all, to none.",
        .default_json = "\"auto\"",
        .range = "auto, always or never",
    },
    {
        .name = "pacing_gap_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "That gap.",
        .default_json = "40",
        .range = "0 to 10000",
    },
};

static const enum wf_pacing pacing_modes[] = {
    [CHATMASTER_SETTINGS_PACING_AUTO] = WF_PACING_AUTO,
    [CHATMASTER_SETTINGS_PACING_ALWAYS] = WF_PACING_ALWAYS,
    [CHATMASTER_SETTINGS_PACING_NEVER] = WF_PACING_NEVER,
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct chatmaster_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->connections_limit = settings->max_clients;
    tuning->rate_per_s = settings->rate_per_s;
    tuning->rate_burst = settings->rate_burst;
    tuning->queue_limit = settings->queue_limit_bytes;
    tuning->flush_timeout_ms = settings->flush_timeout_ms;
    tuning->pacing = pacing_modes[settings->pacing];
    tuning->pacing_gap_ms = settings->pacing_gap_ms;
    tuning->keepalive_idle_s = 60;
    tuning->keepalive_interval_s = 10;
    tuning->keepalive_probes = 3;
    tuning->state_timeout_ms[STATE_NEW] = settings->login_timeout_ms;
    tuning->state_limit[STATE_REFUSED] = settings->max_refused;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return chatmaster_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return chatmaster_start(host, settings);
}

static void stop(void *service)
{
    chatmaster_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return chatmaster_on_open(service, conn);
}

static void close_peer(void *peer)
{
    chatmaster_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case CHATMASTER_LOGIN:
        chatmaster_on_login(peer, value);
        break;
    case CHATMASTER_RENAME:
        chatmaster_on_rename(peer, value);
        break;
    case CHATMASTER_JOIN:
        chatmaster_on_join(peer, value);
        break;
    case CHATMASTER_LEAVE:
        chatmaster_on_leave(peer);
        break;
    case CHATMASTER_PRIVATE:
        chatmaster_on_private(peer);
        break;
    case CHATMASTER_PUBLIC:
        chatmaster_on_public(peer);
        break;
    case CHATMASTER_CHANNELS:
        chatmaster_on_channels(peer, value);
        break;
    case CHATMASTER_MESSAGE:
        chatmaster_on_message(peer, value);
        break;
    }
}

const struct wf_service chatmaster_service = {
    .protocol = &chatmaster_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 12,
    .settings_size = sizeof(struct chatmaster_settings),
    .default_settings = &chatmaster_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
};
