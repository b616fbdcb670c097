/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: tables and glue between the runtime and server/concierge.c.
 */
#include "concierge_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool concierge_send_service_create_result(wf_audience to,
                                          const struct concierge_service_create_result *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_SERVICE_CREATE_RESULT - 1], msg);
}

bool concierge_send_service_delete_result(wf_audience to,
                                          const struct concierge_service_delete_result *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_SERVICE_DELETE_RESULT - 1], msg);
}

bool concierge_send_client_joined(wf_audience to, const struct concierge_client_joined *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_CLIENT_JOINED - 1], msg);
}

bool concierge_send_client_left(wf_audience to, const struct concierge_client_left *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_CLIENT_LEFT - 1], msg);
}

bool concierge_send_service_client_subscribed(wf_audience to,
                                              const struct concierge_service_client_subscribed *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_SERVICE_CLIENT_SUBSCRIBED - 1], msg);
}

bool concierge_send_service_client_unsubscribed(
    wf_audience to, const struct concierge_service_client_unsubscribed *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED - 1],
                   msg);
}

bool concierge_send_delivery(wf_audience to, const struct concierge_delivery *msg)
{
    return wf_send(to, &concierge_protocol.messages[CONCIERGE_DELIVERY - 1], msg);
}

bool concierge_reply_hello(struct wf_conn *conn, const struct concierge_hello *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_HELLO - 1], msg);
}

bool concierge_reply_ok(struct wf_conn *conn)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_OK - 1], NULL);
}

bool concierge_reply_bad(struct wf_conn *conn)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_BAD - 1], NULL);
}

bool concierge_reply_invalid_name(struct wf_conn *conn, const struct concierge_invalid_name *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_INVALID_NAME - 1], msg);
}

bool concierge_reply_invalid_uuid(struct wf_conn *conn, const struct concierge_invalid_uuid *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_INVALID_UUID - 1], msg);
}

bool concierge_reply_invalid_service(struct wf_conn *conn,
                                     const struct concierge_invalid_service *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_INVALID_SERVICE - 1], msg);
}

bool concierge_reply_self_subscribe_result(struct wf_conn *conn,
                                           const struct concierge_self_subscribe_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SELF_SUBSCRIBE_RESULT - 1], msg);
}

bool concierge_reply_self_unsubscribe_result(struct wf_conn *conn,
                                             const struct concierge_self_unsubscribe_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SELF_UNSUBSCRIBE_RESULT - 1], msg);
}

bool concierge_reply_self_fetch_result(struct wf_conn *conn,
                                       const struct concierge_self_fetch_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SELF_FETCH_RESULT - 1], msg);
}

bool concierge_reply_service_create_result(struct wf_conn *conn,
                                           const struct concierge_service_create_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SERVICE_CREATE_RESULT - 1], msg);
}

bool concierge_reply_service_delete_result(struct wf_conn *conn,
                                           const struct concierge_service_delete_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SERVICE_DELETE_RESULT - 1], msg);
}

bool concierge_reply_service_fetch_result(struct wf_conn *conn,
                                          const struct concierge_service_fetch_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SERVICE_FETCH_RESULT - 1], msg);
}

bool concierge_reply_service_fetch_all_result(struct wf_conn *conn,
                                              const struct concierge_service_fetch_all_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_SERVICE_FETCH_ALL_RESULT - 1],
                    msg);
}

bool concierge_reply_client_fetch_result(struct wf_conn *conn,
                                         const struct concierge_client_fetch_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_CLIENT_FETCH_RESULT - 1], msg);
}

bool concierge_reply_client_fetch_all_result(struct wf_conn *conn,
                                             const struct concierge_client_fetch_all_result *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_CLIENT_FETCH_ALL_RESULT - 1], msg);
}

bool concierge_reply_error_protocol(struct wf_conn *conn,
                                    const struct concierge_error_protocol *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_ERROR_PROTOCOL - 1], msg);
}

bool concierge_reply_error_unsupported(struct wf_conn *conn)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_ERROR_UNSUPPORTED - 1], NULL);
}

bool concierge_reply_error_internal(struct wf_conn *conn,
                                    const struct concierge_error_internal *msg)
{
    return wf_reply(conn, &concierge_protocol.messages[CONCIERGE_ERROR_INTERNAL - 1], msg);
}

void concierge_close_unknown(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_UNKNOWN);
}

void concierge_close_fatal_decode(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_FATAL_DECODE);
}

void concierge_close_no_auth(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_NO_AUTH);
}

void concierge_close_auth_failed(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_AUTH_FAILED);
}

void concierge_close_duplicate_auth(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_DUPLICATE_AUTH);
}

void concierge_close_bad_secret(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_BAD_SECRET);
}

void concierge_close_bad_version(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_BAD_VERSION);
}

void concierge_close_bad_auth(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_BAD_AUTH);
}

void concierge_close_hb_failed(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_HB_FAILED);
}

void concierge_close_going_away(struct wf_conn *conn)
{
    wf_conn_close_as(conn, CONCIERGE_CLOSE_GOING_AWAY);
}

/* What the document answers by itself. */

static void answer_misplaced_in_active(struct wf_conn *conn, wf_text tag)
{
    (void)tag;
    concierge_reply_error_unsupported(conn);
}

static void answer_invalid_required(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("A member is missing"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

static void answer_invalid_type(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("A member is of the wrong type"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

static void answer_invalid_max_length(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("A text is too long"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

static void answer_invalid_pattern(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("A text is not written as it has to be"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

static void answer_invalid(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("A member is not valid"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

static void answer_malformed(struct wf_conn *conn, wf_text tag)
{
    struct concierge_error_protocol msg = {
        .desc = WF_TEXT("Not JSON"),
    };

    (void)tag;
    concierge_reply_error_protocol(conn, &msg);
}

enum {
    STATE_OPEN,
    STATE_ACTIVE,
};

static const struct wf_unknown_case on_unknown_in_open[] = {
    {
        .at = "/type",
        .reaction = {.closes = true, .close_code = CONCIERGE_CLOSE_FATAL_DECODE},
    },
};

static const struct wf_invalid_case on_invalid_in_open[] = {
    {
        .reaction = {.closes = true, .close_code = CONCIERGE_CLOSE_FATAL_DECODE},
    },
};

static const struct wf_state states[] = {
    {
        .name = "open",
        .accepts = WF_MESSAGES(1ULL << CONCIERGE_IDENTIFY),
        .on_misplaced = {.closes = true, .close_code = CONCIERGE_CLOSE_NO_AUTH},
        .on_timeout = {.closes = true, .close_code = CONCIERGE_CLOSE_AUTH_FAILED},
        .checks_whole = true,
        .on_malformed =
            &(const struct wf_reaction){.closes = true, .close_code = CONCIERGE_CLOSE_FATAL_DECODE},
        .on_other_kind =
            &(const struct wf_reaction){.closes = true, .close_code = CONCIERGE_CLOSE_FATAL_DECODE},
        .on_unknown = on_unknown_in_open,
        .on_unknown_count = 1,
        .on_invalid = on_invalid_in_open,
        .on_invalid_count = 1,
    },
    {
        .name = "active",
        /* message, self_subscribe, self_unsubscribe, self_fetch, self_set_seq, service_create,
         * service_delete, service_fetch, service_fetch_all, client_fetch, client_fetch_all */
        .accepts = WF_MESSAGES(0x1ffc),
        .on_misplaced = {.answer = answer_misplaced_in_active},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_move moves[] = {
    {
        .from = 1U << STATE_OPEN,
        .on_send = CONCIERGE_HELLO,
        .to = STATE_ACTIVE,
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/type",
        .reaction = {.answer = answer_misplaced_in_active},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .keyword = "required",
        .reaction = {.answer = answer_invalid_required},
    },
    {
        .keyword = "type",
        .reaction = {.answer = answer_invalid_type},
    },
    {
        .keyword = "maxLength",
        .reaction = {.answer = answer_invalid_max_length},
    },
    {
        .keyword = "pattern",
        .reaction = {.answer = answer_invalid_pattern},
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
    .on_shutdown = {.closes = true, .close_code = CONCIERGE_CLOSE_GOING_AWAY},
    .on_idle = {.closes = true, .close_code = CONCIERGE_CLOSE_HB_FAILED},
    .on_unknown = on_unknown,
    .on_unknown_count = 1,
    .on_invalid = on_invalid,
    .on_invalid_count = 5,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "TCP port on loopback when --listen does not name one.",
        .default_json = "64209",
        .range = "0 to 65535",
    },
    {
        .name = "secret",
        .kind = WF_SETTING_TEXT,
        .description = "What clients have to know; empty: nothing.",
        .default_json = "\"\"",
        .range = "up to 256 characters",
    },
    {
        .name = "max_connections",
        .kind = WF_SETTING_INTEGER,
        .description = "WebSockets at one time, those not identified included.",
        .default_json = "8192",
        .range = "1 to 1000000",
    },
    {
        .name = "max_clients",
        .kind = WF_SETTING_INTEGER,
        .description = "Clients at one time.",
        .default_json = "4096",
        .range = "1 to 4096",
    },
    {
        .name = "max_services",
        .kind = WF_SETTING_INTEGER,
        .description = "Services at one time.",
        .default_json = "4096",
        .range = "1 to 4096",
    },
    {
        .name = "max_owned",
        .kind = WF_SETTING_INTEGER,
        .description = "Services that one client may own.",
        .default_json = "256",
        .range = "1 to 4096",
    },
    {
        .name = "max_subscriptions",
        .kind = WF_SETTING_INTEGER,
        .description = "Services that one client may subscribe to.",
        .default_json = "1024",
        .range = "1 to 4096",
    },
    {
        .name = "identify_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "From the handshake to IDENTIFY.",
        .default_json = "5000",
        .range = "1 to 86400000",
    },
    {
        .name = "heartbeat_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Between two looks at a client, and pings.",
        .default_json = "5000",
        .range = "1 to 86400000",
    },
    {
        .name = "silence_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Longest silence of a client.",
        .default_json = "10000",
        .range = "1 to 86400000",
    },
    {
        .name = "close_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For the last words to a client, and its answer.",
        .default_json = "2000",
        .range = "0 to 600000",
    },
    {
        .name = "queue_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes waiting for one client; beyond that it is dropped.",
        .default_json = "4194304",
        .range = "65536 to 1073741824",
    },
    {
        .name = "head_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For all of the head of an HTTP request.",
        .default_json = "10000",
        .range = "1 to 86400000",
    },
    {
        .name = "body_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For the next bytes of its body.",
        .default_json = "30000",
        .range = "1 to 86400000",
    },
    {
        .name = "keep_alive_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "Between two requests on one connection.",
        .default_json = "15000",
        .range = "1 to 86400000",
    },
    {
        .name = "file_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of one file.",
        .default_json = "16777216",
        .range = "1 to 1099511627776",
    },
    {
        .name = "folder_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of all files of one client.",
        .default_json = "67108864",
        .range = "1 to 1099511627776",
    },
    {
        .name = "folder_files",
        .kind = WF_SETTING_INTEGER,
        .description = "Files of one client.",
        .default_json = "256",
        .range = "1 to 1000000",
    },
    {
        .name = "files_limit_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of all files.",
        .default_json = "1073741824",
        .range = "1 to 1099511627776",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct concierge_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->connections_limit = settings->max_connections;
    tuning->queue_limit = settings->queue_limit_bytes;
    tuning->flush_timeout_ms = settings->close_timeout_ms;
    tuning->pacing = WF_PACING_NEVER;
    tuning->idle_ping_ms = settings->heartbeat_ms;
    tuning->idle_after_ms = settings->silence_ms;
    tuning->http_head_timeout_ms = settings->head_timeout_ms;
    tuning->http_body_timeout_ms = settings->body_timeout_ms;
    tuning->http_idle_timeout_ms = settings->keep_alive_ms;
    tuning->state_timeout_ms[STATE_OPEN] = settings->identify_timeout_ms;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return concierge_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return concierge_start(host, settings);
}

static void stop(void *service)
{
    concierge_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return concierge_on_open(service, conn);
}

static void close_peer(void *peer)
{
    concierge_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case CONCIERGE_IDENTIFY:
        concierge_on_identify(peer, value);
        break;
    case CONCIERGE_MESSAGE:
        concierge_on_message(peer, value);
        break;
    case CONCIERGE_SELF_SUBSCRIBE:
        concierge_on_self_subscribe(peer, value);
        break;
    case CONCIERGE_SELF_UNSUBSCRIBE:
        concierge_on_self_unsubscribe(peer, value);
        break;
    case CONCIERGE_SELF_FETCH:
        concierge_on_self_fetch(peer);
        break;
    case CONCIERGE_SELF_SET_SEQ:
        concierge_on_self_set_seq(peer, value);
        break;
    case CONCIERGE_SERVICE_CREATE:
        concierge_on_service_create(peer, value);
        break;
    case CONCIERGE_SERVICE_DELETE:
        concierge_on_service_delete(peer, value);
        break;
    case CONCIERGE_SERVICE_FETCH:
        concierge_on_service_fetch(peer, value);
        break;
    case CONCIERGE_SERVICE_FETCH_ALL:
        concierge_on_service_fetch_all(peer);
        break;
    case CONCIERGE_CLIENT_FETCH:
        concierge_on_client_fetch(peer, value);
        break;
    case CONCIERGE_CLIENT_FETCH_ALL:
        concierge_on_client_fetch_all(peer);
        break;
    }
}

static void handle_get_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    concierge_on_get_file(service, exchange, values);
}

static void handle_put_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    concierge_on_put_file(service, exchange, values);
}

static void handle_delete_file(void *service, struct wf_http_exchange *exchange, const void *values)
{
    concierge_on_delete_file(service, exchange, values);
}

static void handle_put_files(void *service, struct wf_http_exchange *exchange, const void *values)
{
    concierge_on_put_files(service, exchange, values);
}

static void handle_put_files_below(void *service, struct wf_http_exchange *exchange,
                                   const void *values)
{
    concierge_on_put_files_below(service, exchange, values);
}

static void handle_about(void *service, struct wf_http_exchange *exchange, const void *values)
{
    (void)values;
    concierge_on_about(service, exchange);
}

static const struct wf_http_value get_file_values[] = {
    {WF_HTTP_IN_PATH, "client", offsetof(struct concierge_get_file, client)},
    {WF_HTTP_IN_PATH, "file", offsetof(struct concierge_get_file, file)},
    {WF_HTTP_IN_FIELD, "x-fs-key", offsetof(struct concierge_get_file, x_fs_key)},
};

static const struct wf_http_value put_file_values[] = {
    {WF_HTTP_IN_PATH, "client", offsetof(struct concierge_put_file, client)},
    {WF_HTTP_IN_PATH, "file", offsetof(struct concierge_put_file, file)},
    {WF_HTTP_IN_FIELD, "x-fs-key", offsetof(struct concierge_put_file, x_fs_key)},
};

static const struct wf_http_value delete_file_values[] = {
    {WF_HTTP_IN_PATH, "client", offsetof(struct concierge_delete_file, client)},
    {WF_HTTP_IN_PATH, "file", offsetof(struct concierge_delete_file, file)},
    {WF_HTTP_IN_FIELD, "x-fs-key", offsetof(struct concierge_delete_file, x_fs_key)},
};

static const struct wf_http_value put_files_values[] = {
    {WF_HTTP_IN_PATH, "client", offsetof(struct concierge_put_files, client)},
    {WF_HTTP_IN_FIELD, "x-fs-key", offsetof(struct concierge_put_files, x_fs_key)},
};

static const struct wf_http_value put_files_below_values[] = {
    {WF_HTTP_IN_PATH, "client", offsetof(struct concierge_put_files_below, client)},
    {WF_HTTP_IN_FIELD, "x-fs-key", offsetof(struct concierge_put_files_below, x_fs_key)},
};

static const struct wf_http_route routes[] = {
    {
        .name = "get_file",
        .path = "/fs/{client}/{file}",
        .methods = WF_HTTP_GET,
        .size = sizeof(struct concierge_get_file),
        .values = get_file_values,
        .values_count = 3,
        .handle = handle_get_file,
    },
    {
        .name = "put_file",
        .path = "/fs/{client}/{file}",
        .methods = WF_HTTP_POST,
        .size = sizeof(struct concierge_put_file),
        .values = put_file_values,
        .values_count = 3,
        .handle = handle_put_file,
    },
    {
        .name = "delete_file",
        .path = "/fs/{client}/{file}",
        .methods = WF_HTTP_DELETE,
        .size = sizeof(struct concierge_delete_file),
        .values = delete_file_values,
        .values_count = 3,
        .handle = handle_delete_file,
    },
    {
        .name = "put_files",
        .path = "/fs/{client}",
        .methods = WF_HTTP_POST,
        .size = sizeof(struct concierge_put_files),
        .values = put_files_values,
        .values_count = 2,
        .handle = handle_put_files,
    },
    {
        .name = "put_files_below",
        .path = "/fs/{client}/",
        .methods = WF_HTTP_POST,
        .size = sizeof(struct concierge_put_files_below),
        .values = put_files_below_values,
        .values_count = 2,
        .handle = handle_put_files_below,
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
        .path = "/fs",
        .origins = "*",
        .methods = "GET, HEAD, POST, DELETE",
        .fields = "x-fs-key, content-type, range",
        .exposed = "Content-Disposition, Content-Range, ETag",
    },
};

static const struct wf_http_site site = {
    .routes = routes,
    .routes_count = 6,
    .cors = cors,
    .cors_count = 1,
    .websocket_path = "/ws",
    .subprotocol = "ert-concierge",
    .deflate = true,
    .head_limit = 16384,
    .fields_limit = 100,
};

const struct wf_service concierge_service = {
    .protocol = &concierge_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 19,
    .settings_size = sizeof(struct concierge_settings),
    .default_settings = &concierge_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
    .http = &site,
};
