/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: glue between the runtime and a client.
 */
#include "ensync_client.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool ensync_call_client_info(struct wf_conn *const *conn, const struct ensync_client_info *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_CLIENT_INFO - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_get_dir(struct wf_conn *const *conn, const struct ensync_get_dir *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_GET_DIR - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_get_obj(struct wf_conn *const *conn, const struct ensync_get_obj *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_GET_OBJ - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_for_dir(struct wf_conn *const *conn)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_FOR_DIR - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool ensync_call_start_tx(struct wf_conn *const *conn, const struct ensync_start_tx *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_START_TX - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_commit(struct wf_conn *const *conn, const struct ensync_commit *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_COMMIT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_abort(struct wf_conn *const *conn, const struct ensync_abort *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_ABORT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_mkdir(struct wf_conn *const *conn, const struct ensync_mkdir *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_MKDIR - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_updir(struct wf_conn *const *conn, const struct ensync_updir *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_UPDIR - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_rmdir(struct wf_conn *const *conn, const struct ensync_rmdir *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_RMDIR - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_linkobj(struct wf_conn *const *conn, const struct ensync_linkobj *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_LINKOBJ - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_putobj(struct wf_conn *const *conn, const struct ensync_putobj *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_PUTOBJ - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_unlinkobj(struct wf_conn *const *conn, const struct ensync_unlinkobj *msg)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_UNLINKOBJ - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool ensync_call_clean_up(struct wf_conn *const *conn)
{
    const struct wf_message *message = &ensync_protocol.messages[ENSYNC_CLEAN_UP - 1];

    return wf_send(wf_only(conn), message, NULL);
}

void ensync_hear(struct ensync_client *client, unsigned tag, const void *value)
{
    switch (tag) {
    case ENSYNC_DONE:
        ensync_heard_done(client);
        break;
    case ENSYNC_FAIL:
        ensync_heard_fail(client);
        break;
    case ENSYNC_ERROR:
        ensync_heard_error(client, value);
        break;
    case ENSYNC_FATAL_ERROR:
        ensync_heard_fatal_error(client, value);
        break;
    case ENSYNC_NOT_FOUND:
        ensync_heard_not_found(client);
        break;
    case ENSYNC_DIR_ENTRY:
        ensync_heard_dir_entry(client, value);
        break;
    case ENSYNC_DIR_DATA:
        ensync_heard_dir_data(client, value);
        break;
    case ENSYNC_OBJ_DATA:
        ensync_heard_obj_data(client, value);
        break;
    case ENSYNC_SERVER_INFO:
        ensync_heard_server_info(client, value);
        break;
    }
}
