/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: glue between the runtime and a client.
 */
#include "chatmaster_client.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool chatmaster_call_login(struct wf_conn *const *conn, const struct chatmaster_login *msg)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_LOGIN - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool chatmaster_call_rename(struct wf_conn *const *conn, const struct chatmaster_rename *msg)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_RENAME - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool chatmaster_call_join(struct wf_conn *const *conn, const struct chatmaster_join *msg)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_JOIN - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool chatmaster_call_leave(struct wf_conn *const *conn)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_LEAVE - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool chatmaster_call_private(struct wf_conn *const *conn)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_PRIVATE - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool chatmaster_call_public(struct wf_conn *const *conn)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_PUBLIC - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool chatmaster_call_channels(struct wf_conn *const *conn, const struct chatmaster_channels *msg)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_CHANNELS - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool chatmaster_call_message(struct wf_conn *const *conn, const struct chatmaster_message *msg)
{
    const struct wf_message *message = &chatmaster_protocol.messages[CHATMASTER_MESSAGE - 1];

    return wf_send(wf_only(conn), message, msg);
}

void chatmaster_hear(struct chatmaster_client *client, unsigned tag, const void *value)
{
    switch (tag) {
    case CHATMASTER_MESSAGE:
        chatmaster_heard_message(client, value);
        break;
    case CHATMASTER_REQUEST:
        chatmaster_heard_request(client);
        break;
    case CHATMASTER_SESSION_ACCEPTED:
        chatmaster_heard_session_accepted(client, value);
        break;
    case CHATMASTER_SESSION_REFUSED:
        chatmaster_heard_session_refused(client, value);
        break;
    case CHATMASTER_CHANNEL_LIST:
        chatmaster_heard_channel_list(client, value);
        break;
    case CHATMASTER_USER_JOINED:
        chatmaster_heard_user_joined(client, value);
        break;
    case CHATMASTER_USER_LEFT:
        chatmaster_heard_user_left(client, value);
        break;
    case CHATMASTER_USER_RENAME:
        chatmaster_heard_user_rename(client, value);
        break;
    case CHATMASTER_CHANNEL_MODE:
        chatmaster_heard_channel_mode(client, value);
        break;
    case CHATMASTER_ERROR:
        chatmaster_heard_error(client, value);
        break;
    }
}
