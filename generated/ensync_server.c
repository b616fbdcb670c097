/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: tables and glue between the runtime and server/ensync.c.
 */
#include "ensync_server.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool ensync_send_done(wf_audience to)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_DONE - 1], NULL);
}

bool ensync_send_fail(wf_audience to)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_FAIL - 1], NULL);
}

bool ensync_send_error(wf_audience to, const struct ensync_error *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_ERROR - 1], msg);
}

bool ensync_send_fatal_error(wf_audience to, const struct ensync_fatal_error *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_FATAL_ERROR - 1], msg);
}

bool ensync_send_not_found(wf_audience to)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_NOT_FOUND - 1], NULL);
}

bool ensync_send_dir_entry(wf_audience to, const struct ensync_dir_entry *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_DIR_ENTRY - 1], msg);
}

bool ensync_send_dir_data(wf_audience to, const struct ensync_dir_data *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_DIR_DATA - 1], msg);
}

bool ensync_send_obj_data(wf_audience to, const struct ensync_obj_data *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_OBJ_DATA - 1], msg);
}

bool ensync_send_server_info(wf_audience to, const struct ensync_server_info *msg)
{
    return wf_send(to, &ensync_protocol.messages[ENSYNC_SERVER_INFO - 1], msg);
}

/* What the document answers by itself. */

static void answer_unknown_0(struct wf_conn *conn, wf_text tag)
{
    struct ensync_fatal_error msg = {
        .text = wf_conn_reason(conn),
    };

    (void)tag;
    ensync_send_fatal_error(wf_only(&conn), &msg);
}

static void answer_full(struct wf_conn *conn, wf_text tag)
{
    struct ensync_fatal_error msg = {
        .text = WF_TEXT("Too many sessions."),
    };

    (void)tag;
    ensync_send_fatal_error(wf_only(&conn), &msg);
}

static void answer_shutdown(struct wf_conn *conn, wf_text tag)
{
    struct ensync_fatal_error msg = {
        .text = WF_TEXT("The server is shutting down."),
    };

    (void)tag;
    ensync_send_fatal_error(wf_only(&conn), &msg);
}

enum {
    STATE_OPEN,
};

static const struct wf_state states[] = {
    {
        .name = "open",
        /* client_info, get_dir, get_obj, for_dir, start_tx, commit, abort, mkdir, updir, rmdir,
         * linkobj, putobj, unlinkobj, clean_up */
        .accepts = WF_MESSAGES(0x7ffe),
        .on_misplaced = {.closes = true},
        .on_timeout = {.closes = true},
    },
};

static const struct wf_unknown_case on_unknown[] = {
    {
        .at = "/0",
        .reaction = {.answer = answer_unknown_0, .closes = true},
    },
    {
        .reaction = {.answer = answer_unknown_0, .closes = true},
    },
};

static const struct wf_invalid_case on_invalid[] = {
    {
        .reaction = {.answer = answer_unknown_0, .closes = true},
    },
};

static const struct wf_session session = {
    .states = states,
    .states_count = 1,
    .on_malformed = {.answer = answer_unknown_0, .closes = true},
    .on_too_large = {.answer = answer_unknown_0, .closes = true},
    .on_full = {.answer = answer_full, .closes = true},
    .on_strikes = {.closes = true},
    .on_shutdown = {.answer = answer_shutdown, .closes = true},
    .on_unknown = on_unknown,
    .on_unknown_count = 2,
    .on_invalid = on_invalid,
    .on_invalid_count = 1,
};

static const struct wf_setting settings_table[] = {
    {
        .name = "port",
        .kind = WF_SETTING_INTEGER,
        .description = "Where it listens on loopback.",
        .default_json = "9002",
        .range = "1 to 65535",
    },
    {
        .name = "max_connections",
        .kind = WF_SETTING_INTEGER,
        .description = "Sessions at one time.",
        .default_json = "1024",
        .range = "1 to 1000000",
    },
    {
        .name = "max_frame",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of one frame, in both directions.",
        .default_json = "16777216",
        .range = "65536 to 67108864",
    },
    {
        .name = "max_dir",
        .kind = WF_SETTING_INTEGER,
        .description =
            "Bytes of a directory; 0: max_frame less 1024, so that it always fits into an answer.",
        .default_json = "0",
        .range = "0 to 67108864",
    },
    {
        .name = "max_item",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of a directory where original clients read it: they refuse more "
                       "than 524288. 0: no such limit.",
        .default_json = "0",
        .range = "0 to 67108864",
    },
    {
        .name = "max_transactions",
        .kind = WF_SETTING_INTEGER,
        .description = "Open transactions of one session.",
        .default_json = "1024",
        .range = "1 to 1000000",
    },
    {
        .name = "max_queued_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of the open transactions of one session.",
        .default_json = "67108864",
        .range = "65536 to 17179869184",
    },
    {
        .name = "max_waiting_bytes",
        .kind = WF_SETTING_INTEGER,
        .description = "Bytes of answers that wait for one session before it is not read any more.",
        .default_json = "1048576",
        .range = "4096 to 1073741824",
    },
    {
        .name = "busy_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "How long a Commit waits for other processes that use the store.",
        .default_json = "5000",
        .range = "1 to 600000",
    },
    {
        .name = "close_timeout_ms",
        .kind = WF_SETTING_INTEGER,
        .description = "For the last words to a session that is closed.",
        .default_json = "2000",
        .range = "0 to 60000",
    },
    {
        .name = "threads",
        .kind = WF_SETTING_INTEGER,
        .description = "Requests that are carried out at one time.",
        .default_json = "4",
        .range = "1 to 64",
    },
    {
        .name = "name",
        .kind = WF_SETTING_TEXT,
        .description = "What the server says its name is; some harnesses want \"ensync\".",
        .default_json = "\"wireform\"",
        .range = "up to 64 characters",
    },
    {
        .name = "version",
        .kind = WF_SETTING_TEXT,
        .description = "What it says its version is.",
        .default_json = "\"0.1.0\"",
        .range = "like ^[0-9]{1,9}\\.[0-9]{1,9}\\.[0-9]{1,9}$",
    },
    {
        .name = "motd",
        .kind = WF_SETTING_TEXT,
        .description = "The message of the day; empty: none.",
        .default_json = "\"\"",
        .range = "up to 1000 characters",
    },
};

static void tune(const void *value, struct wf_tuning *tuning)
{
    const struct ensync_settings *settings = value;

    *tuning = (struct wf_tuning){0};
    tuning->ports[0] = settings->port;
    tuning->connections_limit = settings->max_connections;
    tuning->queue_pause = settings->max_waiting_bytes;
    tuning->message_limit = settings->max_frame;
    tuning->flush_timeout_ms = settings->close_timeout_ms;
    tuning->pacing = WF_PACING_NEVER;
    tuning->keepalive_idle_s = 60;
    tuning->keepalive_interval_s = 10;
    tuning->keepalive_probes = 3;
}

static bool read_settings(struct wf_json_reader *in, void *settings)
{
    return ensync_read_settings(in, settings);
}

static void *start(const struct wf_host *host, const void *settings)
{
    return ensync_start(host, settings);
}

static void stop(void *service)
{
    ensync_stop(service);
}

static void *open_peer(void *service, struct wf_conn *conn)
{
    return ensync_on_open(service, conn);
}

static void close_peer(void *peer)
{
    ensync_on_close(peer);
}

static void handle(void *peer, unsigned tag, const void *value)
{
    switch (tag) {
    case ENSYNC_CLIENT_INFO:
        ensync_on_client_info(peer, value);
        break;
    case ENSYNC_GET_DIR:
        ensync_on_get_dir(peer, value);
        break;
    case ENSYNC_GET_OBJ:
        ensync_on_get_obj(peer, value);
        break;
    case ENSYNC_FOR_DIR:
        ensync_on_for_dir(peer);
        break;
    case ENSYNC_START_TX:
        ensync_on_start_tx(peer, value);
        break;
    case ENSYNC_COMMIT:
        ensync_on_commit(peer, value);
        break;
    case ENSYNC_ABORT:
        ensync_on_abort(peer, value);
        break;
    case ENSYNC_MKDIR:
        ensync_on_mkdir(peer, value);
        break;
    case ENSYNC_UPDIR:
        ensync_on_updir(peer, value);
        break;
    case ENSYNC_RMDIR:
        ensync_on_rmdir(peer, value);
        break;
    case ENSYNC_LINKOBJ:
        ensync_on_linkobj(peer, value);
        break;
    case ENSYNC_PUTOBJ:
        ensync_on_putobj(peer, value);
        break;
    case ENSYNC_UNLINKOBJ:
        ensync_on_unlinkobj(peer, value);
        break;
    case ENSYNC_CLEAN_UP:
        ensync_on_clean_up(peer);
        break;
    }
}

const struct wf_service ensync_service = {
    .protocol = &ensync_protocol,
    .session = &session,
    .settings = settings_table,
    .settings_count = 14,
    .settings_size = sizeof(struct ensync_settings),
    .default_settings = &ensync_default_settings,
    .read_settings = read_settings,
    .tune = tune,
    .start = start,
    .stop = stop,
    .open = open_peer,
    .close = close_peer,
    .handle = handle,
};
