/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: glue between the runtime and a client.
 */
#include "composte_client.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool composte_call_log_in(struct wf_conn *const *conn, const struct composte_log_in *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_LOG_IN - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_register(struct wf_conn *const *conn, const struct composte_register *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_REGISTER - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_create_project(struct wf_conn *const *conn,
                                  const struct composte_create_project *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_CREATE_PROJECT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_list_projects(struct wf_conn *const *conn,
                                 const struct composte_list_projects *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_LIST_PROJECTS - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_share_project(struct wf_conn *const *conn,
                                 const struct composte_share_project *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_SHARE_PROJECT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_select_project(struct wf_conn *const *conn,
                                  const struct composte_select_project *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_SELECT_PROJECT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_propose_update(struct wf_conn *const *conn,
                                  const struct composte_propose_update *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_PROPOSE_UPDATE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_done_editing(struct wf_conn *const *conn,
                                const struct composte_done_editing *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_DONE_EDITING - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool composte_call_ping(struct wf_conn *const *conn, const struct composte_ping *msg)
{
    const struct wf_message *message = &composte_protocol.messages[COMPOSTE_PING - 1];

    return wf_send(wf_only(conn), message, msg);
}

void composte_hear(struct composte_client *client, unsigned tag, const void *value)
{
    switch (tag) {
    case COMPOSTE_LOGGED_IN:
        composte_heard_logged_in(client, value);
        break;
    case COMPOSTE_REGISTER_OK:
        composte_heard_register_ok(client, value);
        break;
    case COMPOSTE_CREATE_PROJECT_OK:
        composte_heard_create_project_ok(client, value);
        break;
    case COMPOSTE_PROJECTS:
        composte_heard_projects(client, value);
        break;
    case COMPOSTE_SHARE_OK:
        composte_heard_share_ok(client, value);
        break;
    case COMPOSTE_SELECT_PROJECT_OK:
        composte_heard_select_project_ok(client, value);
        break;
    case COMPOSTE_UPDATE_RESULT:
        composte_heard_update_result(client, value);
        break;
    case COMPOSTE_DONE_EDITING_OK:
        composte_heard_done_editing_ok(client, value);
        break;
    case COMPOSTE_PONG:
        composte_heard_pong(client, value);
        break;
    case COMPOSTE_ERROR:
        composte_heard_error(client, value);
        break;
    case COMPOSTE_AUTHORITATIVE_UPDATE:
        composte_heard_authoritative_update(client, value);
        break;
    case COMPOSTE_PROJECT_STATE:
        composte_heard_project_state(client, value);
        break;
    case COMPOSTE_CLOSED:
        composte_heard_closed(client, value);
        break;
    }
}
