/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): tables and glue between the runtime and server/etherpad.c.
 */
#include "etherpad_server.h"
#include "wireform/io/comet.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool etherpad_send_chat(wf_audience to, const struct etherpad_chat *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_CHAT - 1], msg);
}

bool etherpad_send_pad_options(wf_audience to, const struct etherpad_pad_options *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_PAD_OPTIONS - 1], msg);
}

bool etherpad_send_pad_title(wf_audience to, const struct etherpad_pad_title *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_PAD_TITLE - 1], msg);
}

bool etherpad_send_suggest_user_name(wf_audience to, const struct etherpad_suggest_user_name *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_SUGGEST_USER_NAME - 1], msg);
}

bool etherpad_send_new_revision_list(wf_audience to, const struct etherpad_new_revision_list *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_NEW_REVISION_LIST - 1], msg);
}

bool etherpad_send_revision_label(wf_audience to, const struct etherpad_revision_label *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_REVISION_LABEL - 1], msg);
}

bool etherpad_send_new_changes(wf_audience to, const struct etherpad_new_changes *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_NEW_CHANGES - 1], msg);
}

bool etherpad_send_accept_commit(wf_audience to, const struct etherpad_accept_commit *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_ACCEPT_COMMIT - 1], msg);
}

bool etherpad_send_no_commit_pending(wf_audience to)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_NO_COMMIT_PENDING - 1], NULL);
}

bool etherpad_send_changes_rejected(wf_audience to, const struct etherpad_changes_rejected *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_CHANGES_REJECTED - 1], msg);
}

bool etherpad_send_user_new_info(wf_audience to, const struct etherpad_user_new_info *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_USER_NEW_INFO - 1], msg);
}

bool etherpad_send_user_leave(wf_audience to, const struct etherpad_user_leave *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_USER_LEAVE - 1], msg);
}

bool etherpad_send_other_message(wf_audience to, const struct etherpad_other_message *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_OTHER_MESSAGE - 1], msg);
}

bool etherpad_send_server_message(wf_audience to, const struct etherpad_server_message *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_SERVER_MESSAGE - 1], msg);
}

bool etherpad_send_disconnect_reason(wf_audience to, const struct etherpad_disconnect_reason *msg)
{
    return wf_send(to, &etherpad_protocol.messages[ETHERPAD_DISCONNECT_REASON - 1], msg);
}

/* What the document answers by itself. */

static void answer_misplaced_in_joined(struct wf_conn *conn, wf_text tag)
{
    struct etherpad_disconnect_reason msg = {
        .reason = WF_TEXT("badMessage"),
    };

    (void)tag;
    etherpad_send_disconnect_reason(wf_only(&conn), &msg);
}

static void answer_invalid_user_changes(struct wf_conn *conn, wf_text tag)
{
    struct etherpad_disconnect_reason msg = {
        .reason = WF_TEXT("badChangeset"),
    };

    (void)tag;
    etherpad_send_disconnect_reason(wf_only(&conn), &msg);
}

static void answer_shutdown(struct wf_conn *conn, wf_text tag)
{
    struct etherpad_disconnect_reason msg = {
        .reason = WF_TEXT("shutdown"),
    };

    (void)tag;
    etherpad_send_disconnect_reason(wf_only(&conn), &msg);
}

static void answer_slow(struct wf_conn *conn, wf_text tag)
{
    struct etherpad_disconnect_reason msg = {
        .reason = WF_TEXT("slow"),
    };

    (void)tag;
    etherpad_send_disconnect_reason(wf_only(&conn), &msg);
}

static void answer_flood(struct wf_conn *conn, wf_text tag)
{
    struct etherpad_disconnect_reason msg = {
        .reason = WF_TEXT("flood"),
    };

    (void)tag;
    etherpad_send_disconnect_reason(wf_only(&conn), &msg);
}

enum {
    STATE_NEW,
    STATE_JOINED,
};

static const struct wf_state states[] = {
    {
        .name = "new",
        .accepts = WF_MESSAGES(1ULL << ETHERPAD_CLIENT_READY),
        .on_timeout = {.closes = true},
    },
    {
        .name = "joined",
        /* user_changes, userinfo_update, chat, pad_options, pad_title, pad_password,
         * suggest_user_name, new_revision_list, revision_label, guest_answer, other_message */
        .accepts = WF_MESSAGES(0x200ffc),
        .on_misplaced = {.answer = answer_misplaced_in_joined, .closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_move moves[] = {
    {
        .from = 1U << STATE_NEW,
        .on_send = ETHERPAD_PAD_OPTIONS,
        .to = STATE_JOINED,
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/type",
    },
    {
        .at = "/data/type",
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .at = "",
    },
    {
        .at = "/type",
    },
    {
        .tag = ETHERPAD_OTHER_MESSAGE,
    },
    {
        .tag = ETHERPAD_USER_CHANGES,
        .keyword = "required",
        .reaction = {.answer = answer_misplaced_in_joined, .closes = true},
    },
    {
        .tag = ETHERPAD_USER_CHANGES,
        .reaction = {.answer = answer_invalid_user_changes, .closes = true},
    },
    {
        .reaction = {.answer = answer_misplaced_in_joined, .closes = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 2,
    .moves = moves,
    .moves_count = 1,
    .on_malformed = {.answer = answer_misplaced_in_joined, .closes = true},
    .on_too_large = {.answer = answer_misplaced_in_joined, .closes = true},
    .on_full = {.closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.answer = answer_shutdown, .closes = true},
    .on_slow = {.answer = answer_slow, .closes = true},
    .on_flood = &(const struct wf_reaction){.answer = answer_flood, .closes = true},
    .on_unknown = on_unknown,
    .on_unknown_count = 2,
    .on_invalid = on_invalid,
    .on_invalid_count = 6,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "TCP port on loopback when --listen does not name one.",
        .default_json = "9001",
        .range = "0 to 65535",
    },
    {
        .name = "max_sockets",
        .kind = WF_SETTING_INTEGER,
        .description = "Sockets at one time.",
        .default_json = "20000",
        .range = "1 to 1000000",
    },
    {
        .name = "max_sockets_per_user",
        .kind = WF_SETTING_INTEGER,
        .description = "Sockets of one cookie.",
        .default_json = "32",
        .range = "1 to 1000000",
    },
    {
        .name = "max_sockets_per_address",
        .kind = WF_SETTING_INTEGER,
        .description = "Sockets of one address.",
        .default_json = "512",
        .range = "1 to 1000000",
    },
    {
        .name = "new_users_per_address",
        .kind = WF_SETTING_INTEGER,
        .description = "Users made for one address (of IPv6: one /64) in a minute; 0: any number, "
                       "as behind a proxy.",
        .default_json = "300",
        .range = "0 to 1000000",
    },
    {
        .name = "new_pads_per_address",
        .kind = WF_SETTING_INTEGER,
        .description = "Pads made for one address in a minute; 0: any number.",
        .default_json = "100",
        .range = "0 to 1000000",
    },
    {
        .name = "rate_per_s",
        .kind = WF_SETTING_INTEGER,
        .description = "Messages that one socket may send a second.",
        .default_json = "20",
        .range = "1 to 1000000",
    },
    {
        .name = "rate_burst",
        .kind = WF_SETTING_INTEGER,
        .description = "Messages that one socket may send at once.",
        .default_json = "100",
        .range = "1 to 1000000",
    },
    {
        .name = "unconfirmed_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of frames that wait to be confirmed by one socket.",
        .default_json = "4194304",
        .range = "65536 to 1073741824",
    },
    {
        .name = "unconfirmed_frames",
        .kind = WF_SETTING_INTEGER,
        .description = "Frames that wait to be confirmed by one socket.",
        .default_json = "10000",
        .range = "16 to 1000000",
    },
    {
        .name = "unsent_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of one response that wait to be sent before no more are added.",
        .default_json = "1048576",
        .range = "4096 to 1073741824",
    },
    {
        .name = "keepalive_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Silence on a stream before the server breaks it.",
        .default_json = "25000",
        .range = "10 to 600000",
    },
    {
        .name = "shortest_poll_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Least time that a poll is held.",
        .default_json = "1000",
        .range = "1 to 600000",
    },
    {
        .name = "longest_poll_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Most time that a poll is held.",
        .default_json = "30000",
        .range = "1 to 600000",
    },
    {
        .name = "silence_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a socket lives without its current channel.",
        .default_json = "15000",
        .range = "10 to 600000",
    },
    {
        .name = "kill_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a client has to confirm that it was told of the end.",
        .default_json = "15000",
        .range = "1 to 600000",
    },
    {
        .name = "head_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For all of a request's head.",
        .default_json = "10000",
        .range = "1 to 86400000",
    },
    {
        .name = "body_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For the next bytes of a request's body, or of its answer.",
        .default_json = "30000",
        .range = "1 to 86400000",
    },
    {
        .name = "idle_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Between two requests on one connection.",
        .default_json = "15000",
        .range = "1 to 86400000",
    },
    {
        .name = "default_text",
        .kind = WF_SETTING_TEXT,
        .description = "Text of a new pad.",
        .default_json = "\"Welcome! Everybody who has the address of this page can write here, at "
                        "the same time.\\n\"",
        .range = "up to 10000 characters",
    },
    {
        .name = "pad_idle_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a pad stays in memory that nobody looks at.",
        .default_json = "60000",
        .range = "10 to 86400000",
    },
    {
        .name = "text_limit",
        .kind = WF_SETTING_INTEGER,
        .description = "Units of UTF-16 in a pad.",
        .default_json = "1000000",
        .range = "1000 to 10000000",
    },
    {
        .name = "runs_limit",
        .kind = WF_SETTING_INTEGER,
        .description = "Runs of attributes in a pad.",
        .default_json = "262144",
        .range = "1000 to 10000000",
    },
    {
        .name = "catch_up_limit",
        .kind = WF_SETTING_INTEGER,
        .description = "Revisions that a client may be behind.",
        .default_json = "10000",
        .range = "100 to 1000000",
    },
    {
        .name = "chat_limit",
        .kind = WF_SETTING_INTEGER,
        .description = "Lines of chat that a pad keeps.",
        .default_json = "10000",
        .range = "30 to 1000000",
    },
    {
        .name = "secure_cookies",
        .kind = WF_SETTING_BOOL,
        .description = "Cookies are for https alone: for servers behind a proxy that ends TLS.",
        .default_json = "false",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct etherpad_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->connections_limit = settings->max_sockets;
    tuning->rate_per_s = settings->rate_per_s;
    tuning->rate_burst = settings->rate_burst;
    tuning->queue_limit = settings->unconfirmed_bytes;
    tuning->flush_timeout_ms = 2000;
    tuning->pacing = WF_PACING_NEVER;
    tuning->http_head_timeout_ms = settings->head_timeout_ms;
    tuning->http_body_timeout_ms = settings->body_timeout_ms;
    tuning->http_idle_timeout_ms = settings->idle_timeout_ms;
    tuning->comet_per_cookie = settings->max_sockets_per_user;
    tuning->comet_per_address = settings->max_sockets_per_address;
    tuning->comet_frames = settings->unconfirmed_frames;
    tuning->comet_unsent = settings->unsent_bytes;
    tuning->comet_keepalive_ms = settings->keepalive_ms;
    tuning->comet_shortest_poll_ms = settings->shortest_poll_ms;
    tuning->comet_longest_poll_ms = settings->longest_poll_ms;
    tuning->comet_silence_ms = settings->silence_ms;
    tuning->comet_kill_timeout_ms = settings->kill_timeout_ms;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return etherpad_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return etherpad_start(host, settings);
}

static void stop(void *service)
{
    etherpad_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return etherpad_on_open(service, conn);
}

static void close_peer(void *peer)
{
    etherpad_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case ETHERPAD_CLIENT_READY:
        etherpad_on_client_ready(peer, value);
        break;
    case ETHERPAD_USER_CHANGES:
        etherpad_on_user_changes(peer, value);
        break;
    case ETHERPAD_USERINFO_UPDATE:
        etherpad_on_userinfo_update(peer, value);
        break;
    case ETHERPAD_CHAT:
        etherpad_on_chat(peer, value);
        break;
    case ETHERPAD_PAD_OPTIONS:
        etherpad_on_pad_options(peer, value);
        break;
    case ETHERPAD_PAD_TITLE:
        etherpad_on_pad_title(peer, value);
        break;
    case ETHERPAD_PAD_PASSWORD:
        etherpad_on_pad_password(peer, value);
        break;
    case ETHERPAD_SUGGEST_USER_NAME:
        etherpad_on_suggest_user_name(peer, value);
        break;
    case ETHERPAD_NEW_REVISION_LIST:
        etherpad_on_new_revision_list(peer, value);
        break;
    case ETHERPAD_REVISION_LABEL:
        etherpad_on_revision_label(peer, value);
        break;
    case ETHERPAD_GUEST_ANSWER:
        etherpad_on_guest_answer(peer, value);
        break;
    case ETHERPAD_OTHER_MESSAGE:
        etherpad_on_other_message(peer, value);
        break;
    }
}

static void handle_start_page(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_start_page(service, exchange);
}

static void handle_create_page(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_create_page(service, exchange, values);
}

static void handle_create_pad(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_create_pad(service, exchange);
}

static void handle_new_pad(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_new_pad(service, exchange);
}

static void handle_view_revision(void *service, struct wf_http_exchange *exchange,
                                 const void *values)
{
    etherpad_on_view_revision(service, exchange, values);
}

static void handle_export_pad(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_export_pad(service, exchange, values);
}

static void handle_import_pad(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_import_pad(service, exchange, values);
}

static void handle_time_slider(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_time_slider(service, exchange, values);
}

static void handle_chat_history(void *service, struct wf_http_exchange *exchange,
                                const void *values)
{
    etherpad_on_chat_history(service, exchange, values);
}

static void handle_save_revision(void *service, struct wf_http_exchange *exchange,
                                 const void *values)
{
    (void)values;
    etherpad_on_save_revision(service, exchange);
}

static void handle_reconnect(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_reconnect(service, exchange);
}

static void handle_client_js(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_client_js(service, exchange);
}

static void handle_static_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_static_file(service, exchange, values);
}

static void handle_favicon(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_favicon(service, exchange);
}

static void handle_robots(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    etherpad_on_robots(service, exchange);
}

static void handle_pad_page(void *service, struct wf_http_exchange *exchange, const void *values)
{
    etherpad_on_pad_page(service, exchange, values);
}

static const struct wf_http_value create_page_values[] = {
    {WF_HTTP_IN_QUERY, "padId", offsetof(struct etherpad_create_page, pad_id)},
};

static const struct wf_http_value view_revision_values[] = {
    {WF_HTTP_IN_PATH, "padId", offsetof(struct etherpad_view_revision, pad_id)},
    {WF_HTTP_IN_PATH, "rev", offsetof(struct etherpad_view_revision, rev)},
};

static const struct wf_http_value export_pad_values[] = {
    {WF_HTTP_IN_PATH, "padId", offsetof(struct etherpad_export_pad, pad_id)},
    {WF_HTTP_IN_PATH, "rev", offsetof(struct etherpad_export_pad, rev)},
    {WF_HTTP_IN_QUERY, "format", offsetof(struct etherpad_export_pad, format)},
};

static const struct wf_http_value import_pad_values[] = {
    {WF_HTTP_IN_PATH, "padId", offsetof(struct etherpad_import_pad, pad_id)},
};

static const struct wf_http_value time_slider_values[] = {
    {WF_HTTP_IN_PATH, "padId", offsetof(struct etherpad_time_slider, pad_id)},
    {WF_HTTP_IN_QUERY, "s", offsetof(struct etherpad_time_slider, s)},
    {WF_HTTP_IN_QUERY, "g", offsetof(struct etherpad_time_slider, g)},
};

static const struct wf_http_value chat_history_values[] = {
    {WF_HTTP_IN_QUERY, "padId", offsetof(struct etherpad_chat_history, pad_id)},
    {WF_HTTP_IN_QUERY, "start", offsetof(struct etherpad_chat_history, start)},
    {WF_HTTP_IN_QUERY, "end", offsetof(struct etherpad_chat_history, end)},
};

static const struct wf_http_value static_file_values[] = {
    {WF_HTTP_IN_PATH, "name", offsetof(struct etherpad_static_file, name)},
};

static const struct wf_http_value pad_page_values[] = {
    {WF_HTTP_IN_PATH, "padId", offsetof(struct etherpad_pad_page, pad_id)},
    {WF_HTTP_IN_QUERY, "createImmediately", offsetof(struct etherpad_pad_page, create_immediately)},
};

static const struct wf_http_route routes[] = {
    {
        .name = "comet_channel",
        .path = "/comet/channel",
        .methods = WF_HTTP_GET,
        .handle = wf_comet_channel,
    },
    {
        .name = "comet_post",
        .path = "/comet/post",
        .methods = WF_HTTP_POST,
        .handle = wf_comet_post,
    },
    {
        .name = "start_page",
        .path = "/",
        .methods = WF_HTTP_GET,
        .handle = handle_start_page,
    },
    {
        .name = "create_page",
        .path = "/ep/pad/create",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_create_page),
        .values = create_page_values,
        .values_count = 1,
        .handle = handle_create_page,
    },
    {
        .name = "create_pad",
        .path = "/ep/pad/create",
        .methods = WF_HTTP_POST,
        .handle = handle_create_pad,
    },
    {
        .name = "new_pad",
        .path = "/ep/pad/newpad",
        .methods = WF_HTTP_GET,
        .handle = handle_new_pad,
    },
    {
        .name = "view_revision",
        .path = "/ep/pad/view/{padId}/{rev}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_view_revision),
        .values = view_revision_values,
        .values_count = 2,
        .handle = handle_view_revision,
    },
    {
        .name = "export_pad",
        .path = "/ep/pad/export/{padId}/{rev}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_export_pad),
        .values = export_pad_values,
        .values_count = 3,
        .handle = handle_export_pad,
    },
    {
        .name = "import_pad",
        .path = "/ep/pad/import/{padId}",
        .methods = WF_HTTP_POST,
        .size = sizeof(struct etherpad_import_pad),
        .values = import_pad_values,
        .values_count = 1,
        .handle = handle_import_pad,
    },
    {
        .name = "time_slider",
        .path = "/ep/pad/changes/{padId}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_time_slider),
        .values = time_slider_values,
        .values_count = 3,
        .handle = handle_time_slider,
    },
    {
        .name = "chat_history",
        .path = "/ep/pad/chathistory",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_chat_history),
        .values = chat_history_values,
        .values_count = 3,
        .handle = handle_chat_history,
    },
    {
        .name = "save_revision",
        .path = "/ep/pad/saverevision",
        .methods = WF_HTTP_POST,
        .handle = handle_save_revision,
    },
    {
        .name = "reconnect",
        .path = "/ep/pad/reconnect",
        .methods = WF_HTTP_POST,
        .handle = handle_reconnect,
    },
    {
        .name = "client_js",
        .path = "/comet/js/client.js",
        .methods = WF_HTTP_GET,
        .handle = handle_client_js,
    },
    {
        .name = "static_file",
        .path = "/static/{name}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_static_file),
        .values = static_file_values,
        .values_count = 1,
        .handle = handle_static_file,
    },
    {
        .name = "favicon",
        .path = "/favicon.ico",
        .methods = WF_HTTP_GET,
        .handle = handle_favicon,
    },
    {
        .name = "robots",
        .path = "/robots.txt",
        .methods = WF_HTTP_GET,
        .handle = handle_robots,
    },
    {
        .name = "pad_page",
        .path = "/{padId}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct etherpad_pad_page),
        .values = pad_page_values,
        .values_count = 2,
        .handle = handle_pad_page,
    },
};

static const struct wf_http_site site = {
    .routes = routes,
    .routes_count = 18,
    .same_origin = true,
    .head_limit = 16384,
    .fields_limit = 100,
};

const struct wf_service etherpad_service = {
    .protocol = &etherpad_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 26,
    .settings_size = sizeof(struct etherpad_settings),
    .default_settings = &etherpad_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
    .http = &site,
};
