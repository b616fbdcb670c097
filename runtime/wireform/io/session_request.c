#include <string.h>

#include "wireform/base/arena.h"
#include "wireform/io/session_private.h"

/* Which request a reply belongs to.  One message is in hand at a time, so all connections of a
 * service share the room for it. */

static const struct wf_correlation *correlation_of(const struct wf_instance *instance)
{
    return &instance->service->protocol->correlation;
}

void wf_session_begin_request(struct wf_peer_session *session, wf_bytes message)
{
    struct wf_instance *instance = wf_session_instance(session);
    struct wf_request *request = &instance->request;

    instance->asking = &session->conn;
    instance->asked = (wf_text){(const char *)message.ptr, message.len};
    request->echo_len = 0;
    request->has_number = session->is_counting;
    if (session->is_counting)
        request->number = session->next_number++;
}

void wf_session_count_request(struct wf_peer_session *session, const struct wf_message *kind,
                              const void *value)
{
    const struct wf_correlation *correlation = correlation_of(wf_session_instance(session));
    struct wf_request *request = &wf_session_instance(session)->request;

    if (correlation->kind != WF_CORRELATION_COUNTER)
        return;
    if (kind->tag == correlation->begins)
        session->is_counting = true;
    if (kind->tag == correlation->set_by && request->has_number) {
        const char *member = (const char *)value + kind->tie_offset;

        memcpy(&request->number, member, sizeof(request->number));
        session->next_number = request->number + 1;
    }
}

void wf_session_end_request(struct wf_peer_session *session)
{
    wf_session_instance(session)->asking = NULL;
}

/* -- replies -- */

/* The member of the request as the peer wrote it.  Only now, because few requests have one and
 * most replies are sent once. */
static void look_up_echo(struct wf_instance *instance, struct wf_arena *arena)
{
    struct wf_request *request = &instance->request;
    struct wf_json_reader in;
    wf_text value;

    if (!instance->asked.ptr)
        return;
    wf_json_reader_init(&in, instance->asked, arena);
    instance->asked = (wf_text){0};
    if (wf_json_peek(&in) != WF_JSON_OBJECT ||
        !wf_json_find_member(&in, correlation_of(instance)->at))
        return;
    value = wf_json_read_raw(&in);
    if (in.error.status != WF_OK || value.len > sizeof(request->echo))
        return;
    memcpy(request->echo, value.ptr, value.len);
    request->echo_len = (unsigned short)value.len;
}

/* The request that `conn` waits for a reply to; NULL: there is none. */
static const struct wf_request *request_of(struct wf_conn *conn)
{
    struct wf_instance *instance = conn->kind->instance;

    if (instance->asking != conn)
        return NULL;
    if (correlation_of(instance)->kind == WF_CORRELATION_ECHO)
        look_up_echo(instance, wf_conn_scratch(conn));
    return &instance->request;
}

/* Fills in which request the reply belongs to; `request` is NULL when there is none. */
static void tie(const struct wf_message *message, char *value, const struct wf_request *request)
{
    const struct wf_correlation *correlation = &message->protocol->correlation;
    bool has_it = false;

    if (request && correlation->kind == WF_CORRELATION_COUNTER) {
        memcpy(value + message->tie_offset, &request->number, sizeof(request->number));
        has_it = request->has_number;
    } else if (request && correlation->kind == WF_CORRELATION_ECHO) {
        wf_text echo = {request->echo, request->echo_len};

        memcpy(value + message->tie_offset, &echo, sizeof(echo));
        has_it = request->echo_len > 0;
    }
    memcpy(value + message->has_tie_offset, &has_it, sizeof(has_it));
}

bool wf_reply(struct wf_conn *conn, const struct wf_message *message, const void *value)
{
    struct wf_instance *instance = conn->kind->instance;

    if (!message->is_tied)
        return wf_send(wf_only(&conn), message, value);
    if (value)
        memcpy(instance->reply, value, message->size);
    else
        memset(instance->reply, 0, message->size);
    tie(message, instance->reply, request_of(conn));
    return wf_send(wf_only(&conn), message, instance->reply);
}

void wf_request_keep(struct wf_conn *conn, struct wf_request *request)
{
    const struct wf_request *in_hand = request_of(conn);

    if (in_hand)
        *request = *in_hand;
    else
        *request = (struct wf_request){0};
}

void wf_request_resume(struct wf_conn *conn, const struct wf_request *request)
{
    struct wf_instance *instance = conn->kind->instance;

    instance->asking = conn;
    instance->asked = (wf_text){0};
    instance->request = *request;
}

void wf_request_end(struct wf_conn *conn)
{
    wf_session_end_request(wf_session_of(conn));
}
