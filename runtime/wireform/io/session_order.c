#include "wireform/base/assert.h"
#include "wireform/io/session_private.h"

/* Replies in the order of requests (x-wireform, correlation "order").  One request is under way at
 * a time: the next message is handed over once the reply is complete, whether a handler sends it
 * before it returns or much later. */

void wf_session_call_handler(struct wf_peer_session *session, const struct wf_message *kind,
                             const void *value)
{
    WF_ASSERT(session->request_tag == 0);
    if (kind->protocol->in_order && kind->replies.words_count > 0)
        session->request_tag = (uint16_t)kind->tag;
    wf_session_instance(session)->service->handle(session->peer, kind->tag, value);
    if (session->request_tag == 0)
        return;
    session->is_waiting = true;
    wf_conn_hold(&session->conn);
}

static void complete(struct wf_peer_session *session)
{
    session->request_tag = 0;
    if (!session->is_waiting)
        return;
    session->is_waiting = false;
    wf_conn_release(&session->conn);
}

/* @return NULL: none is under way */
static const struct wf_message *request_of(const struct wf_peer_session *session)
{
    unsigned tag = session->request_tag;

    return tag > 0 ? &session->conn.kind->protocol->messages[tag - 1] : NULL;
}

void wf_session_note_reply(struct wf_peer_session *session, const struct wf_message *message)
{
    const struct wf_protocol *protocol = message->protocol;
    const struct wf_message *request = request_of(session);

    if (!protocol->in_order)
        return;
    if (request && wf_message_set_has(&request->replies, message->tag)) {
        if (!wf_message_set_has(&request->followed, message->tag))
            complete(session);
        return;
    }
    /* Anything else would be taken for the reply to some other request. */
    WF_ASSERT(wf_message_set_has(&protocol->unsolicited, message->tag));
    if (!protocol->unsolicited_ends)
        return;
    session->is_refused = true;
    complete(session);
    wf_conn_close(&session->conn);
}
