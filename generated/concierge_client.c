/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: glue between the runtime and a client.
 */
#include "concierge_client.h"

_Static_assert(WF_ABI == 4, "generated for another runtime: run ./dev gen");

bool concierge_call_identify(struct wf_conn *const *conn, const struct concierge_identify *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_IDENTIFY - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_message(struct wf_conn *const *conn, const struct concierge_message *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_MESSAGE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_self_subscribe(struct wf_conn *const *conn,
                                   const struct concierge_self_subscribe *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SELF_SUBSCRIBE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_self_unsubscribe(struct wf_conn *const *conn,
                                     const struct concierge_self_unsubscribe *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SELF_UNSUBSCRIBE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_self_fetch(struct wf_conn *const *conn)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SELF_FETCH - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool concierge_call_self_set_seq(struct wf_conn *const *conn,
                                 const struct concierge_self_set_seq *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SELF_SET_SEQ - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_service_create(struct wf_conn *const *conn,
                                   const struct concierge_service_create *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SERVICE_CREATE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_service_delete(struct wf_conn *const *conn,
                                   const struct concierge_service_delete *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SERVICE_DELETE - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_service_fetch(struct wf_conn *const *conn,
                                  const struct concierge_service_fetch *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_SERVICE_FETCH - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_service_fetch_all(struct wf_conn *const *conn)
{
    const struct wf_message *message =
        &concierge_protocol.messages[CONCIERGE_SERVICE_FETCH_ALL - 1];

    return wf_send(wf_only(conn), message, NULL);
}

bool concierge_call_client_fetch(struct wf_conn *const *conn,
                                 const struct concierge_client_fetch *msg)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_CLIENT_FETCH - 1];

    return wf_send(wf_only(conn), message, msg);
}

bool concierge_call_client_fetch_all(struct wf_conn *const *conn)
{
    const struct wf_message *message = &concierge_protocol.messages[CONCIERGE_CLIENT_FETCH_ALL - 1];

    return wf_send(wf_only(conn), message, NULL);
}

void concierge_hear(struct concierge_client *client, unsigned tag, const void *value)
{
    switch (tag) {
    case CONCIERGE_HELLO:
        concierge_heard_hello(client, value);
        break;
    case CONCIERGE_OK:
        concierge_heard_ok(client, value);
        break;
    case CONCIERGE_BAD:
        concierge_heard_bad(client, value);
        break;
    case CONCIERGE_INVALID_NAME:
        concierge_heard_invalid_name(client, value);
        break;
    case CONCIERGE_INVALID_UUID:
        concierge_heard_invalid_uuid(client, value);
        break;
    case CONCIERGE_INVALID_SERVICE:
        concierge_heard_invalid_service(client, value);
        break;
    case CONCIERGE_SELF_SUBSCRIBE_RESULT:
        concierge_heard_self_subscribe_result(client, value);
        break;
    case CONCIERGE_SELF_UNSUBSCRIBE_RESULT:
        concierge_heard_self_unsubscribe_result(client, value);
        break;
    case CONCIERGE_SELF_FETCH_RESULT:
        concierge_heard_self_fetch_result(client, value);
        break;
    case CONCIERGE_SERVICE_CREATE_RESULT:
        concierge_heard_service_create_result(client, value);
        break;
    case CONCIERGE_SERVICE_DELETE_RESULT:
        concierge_heard_service_delete_result(client, value);
        break;
    case CONCIERGE_SERVICE_FETCH_RESULT:
        concierge_heard_service_fetch_result(client, value);
        break;
    case CONCIERGE_SERVICE_FETCH_ALL_RESULT:
        concierge_heard_service_fetch_all_result(client, value);
        break;
    case CONCIERGE_CLIENT_FETCH_RESULT:
        concierge_heard_client_fetch_result(client, value);
        break;
    case CONCIERGE_CLIENT_FETCH_ALL_RESULT:
        concierge_heard_client_fetch_all_result(client, value);
        break;
    case CONCIERGE_CLIENT_JOINED:
        concierge_heard_client_joined(client, value);
        break;
    case CONCIERGE_CLIENT_LEFT:
        concierge_heard_client_left(client, value);
        break;
    case CONCIERGE_SERVICE_CLIENT_SUBSCRIBED:
        concierge_heard_service_client_subscribed(client, value);
        break;
    case CONCIERGE_SERVICE_CLIENT_UNSUBSCRIBED:
        concierge_heard_service_client_unsubscribed(client, value);
        break;
    case CONCIERGE_DELIVERY:
        concierge_heard_delivery(client, value);
        break;
    case CONCIERGE_ERROR_PROTOCOL:
        concierge_heard_error_protocol(client, value);
        break;
    case CONCIERGE_ERROR_UNSUPPORTED:
        concierge_heard_error_unsupported(client, value);
        break;
    case CONCIERGE_ERROR_INTERNAL:
        concierge_heard_error_internal(client, value);
        break;
    }
}
