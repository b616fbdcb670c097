/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): glue between the runtime and a client.
 */
#include "etherpad_client.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool etherpad_call_client_ready(struct wf_conn *const *conn,
                                const struct etherpad_client_ready *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_CLIENT_READY - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_user_changes(struct wf_conn *const *conn,
                                const struct etherpad_user_changes *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_USER_CHANGES - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_userinfo_update(struct wf_conn *const *conn,
                                   const struct etherpad_userinfo_update *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_USERINFO_UPDATE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_chat(struct wf_conn *const *conn, const struct etherpad_chat *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_CHAT - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_pad_options(struct wf_conn *const *conn, const struct etherpad_pad_options *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_PAD_OPTIONS - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_pad_title(struct wf_conn *const *conn, const struct etherpad_pad_title *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_PAD_TITLE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_pad_password(struct wf_conn *const *conn,
                                const struct etherpad_pad_password *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_PAD_PASSWORD - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_suggest_user_name(struct wf_conn *const *conn,
                                     const struct etherpad_suggest_user_name *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_SUGGEST_USER_NAME - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_new_revision_list(struct wf_conn *const *conn,
                                     const struct etherpad_new_revision_list *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_NEW_REVISION_LIST - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_revision_label(struct wf_conn *const *conn,
                                  const struct etherpad_revision_label *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_REVISION_LABEL - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_guest_answer(struct wf_conn *const *conn,
                                const struct etherpad_guest_answer *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_GUEST_ANSWER - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool etherpad_call_other_message(struct wf_conn *const *conn,
                                 const struct etherpad_other_message *msg)
{
    const struct wf_message *message = &etherpad_protocol.messages[ETHERPAD_OTHER_MESSAGE - 1];

    return wf_send(wf_only(conn), message, msg);
}

void etherpad_hear(struct etherpad_client *client, unsigned tag, const void *value)
{
    switch (tag) {
    case ETHERPAD_CHAT:
        etherpad_heard_chat(client, value);
        break;
    case ETHERPAD_PAD_OPTIONS:
        etherpad_heard_pad_options(client, value);
        break;
    case ETHERPAD_PAD_TITLE:
        etherpad_heard_pad_title(client, value);
        break;
    case ETHERPAD_SUGGEST_USER_NAME:
        etherpad_heard_suggest_user_name(client, value);
        break;
    case ETHERPAD_NEW_REVISION_LIST:
        etherpad_heard_new_revision_list(client, value);
        break;
    case ETHERPAD_REVISION_LABEL:
        etherpad_heard_revision_label(client, value);
        break;
    case ETHERPAD_NEW_CHANGES:
        etherpad_heard_new_changes(client, value);
        break;
    case ETHERPAD_ACCEPT_COMMIT:
        etherpad_heard_accept_commit(client, value);
        break;
    case ETHERPAD_NO_COMMIT_PENDING:
        etherpad_heard_no_commit_pending(client);
        break;
    case ETHERPAD_CHANGES_REJECTED:
        etherpad_heard_changes_rejected(client, value);
        break;
    case ETHERPAD_USER_NEW_INFO:
        etherpad_heard_user_new_info(client, value);
        break;
    case ETHERPAD_USER_LEAVE:
        etherpad_heard_user_leave(client, value);
        break;
    case ETHERPAD_OTHER_MESSAGE:
        etherpad_heard_other_message(client, value);
        break;
    case ETHERPAD_SERVER_MESSAGE:
        etherpad_heard_server_message(client, value);
        break;
    case ETHERPAD_DISCONNECT_REASON:
        etherpad_heard_disconnect_reason(client, value);
        break;
    }
}
