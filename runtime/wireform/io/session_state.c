#include "wireform/base/log.h"
#include "wireform/io/session_private.h"

/* Where a connection stands in the document's states.  Every state keeps its connections in the
 * order in which they entered it, for states that hold only so many. */

void wf_session_leave_state(struct wf_peer_session *session)
{
    struct wf_session_list *list = &wf_session_instance(session)->in_state[session->state];

    if (!session->is_in_state)
        return;
    session->is_in_state = false;
    list->count--;
    if (session->state_previous)
        session->state_previous->state_next = session->state_next;
    else
        list->first = session->state_next;
    if (session->state_next)
        session->state_next->state_previous = session->state_previous;
    else
        list->last = session->state_previous;
}

static void append_to_state(struct wf_peer_session *session)
{
    struct wf_session_list *list = &wf_session_instance(session)->in_state[session->state];

    session->is_in_state = true;
    session->state_previous = list->last;
    session->state_next = NULL;
    if (list->last)
        list->last->state_next = session;
    else
        list->first = session;
    list->last = session;
    list->count++;
}

static void close_oldest(struct wf_session_list *list)
{
    struct wf_peer_session *oldest = list->first;

    wf_log(WF_LOG_INFO, oldest->conn.kind->protocol->name, wf_conn_peer_name(&oldest->conn),
           "closed: the oldest of too many connections in state \"%s\"",
           wf_session_state(oldest)->name);
    wf_session_leave_state(oldest);
    wf_conn_close(&oldest->conn);
}

void wf_session_enter_state(struct wf_peer_session *session, unsigned state)
{
    struct wf_instance *instance = wf_session_instance(session);
    struct wf_session_list *list = &instance->in_state[state];
    unsigned timeout_ms = instance->tuning.state_timeout_ms[state];
    unsigned limit = instance->tuning.state_limit[state];

    wf_session_leave_state(session);
    session->state = (unsigned char)state;
    append_to_state(session);
    if (timeout_ms > 0)
        wf_timer_set(instance->loop, &session->conn.deadline_timer, timeout_ms);
    else if (instance->tuning.idle_after_ms > 0)
        wf_session_watch_life(session);
    else
        wf_timer_clear(instance->loop, &session->conn.deadline_timer);
    if (limit > 0 && list->count > limit)
        close_oldest(list);
}

void wf_session_sent(struct wf_conn *conn, const struct wf_message *message)
{
    struct wf_peer_session *session = wf_session_of(conn);
    const struct wf_session *rules = wf_session_rules(session);

    wf_session_note_reply(session, message);
    if (!session->is_in_state)
        return;
    for (unsigned i = 0; i < rules->moves_count; i++) {
        const struct wf_move *move = &rules->moves[i];

        if (move->on_send == message->tag && move->from >> session->state & 1) {
            wf_session_enter_state(session, move->to);
            return;
        }
    }
}
