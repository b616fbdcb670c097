#include "wireform/base/log.h"
#include "wireform/io/session_private.h"

/* Whether a peer still lives.  The timer is that of the state, which has no use for it here. */

static uint64_t look_again_ms(const struct wf_tuning *tuning, uint64_t silent_ms)
{
    if (tuning->idle_ping_ms > 0)
        return tuning->idle_ping_ms;
    return tuning->idle_after_ms - silent_ms + 1;
}

void wf_session_watch_life(struct wf_peer_session *session)
{
    const struct wf_tuning *tuning = &wf_session_instance(session)->tuning;
    struct wf_loop *loop = wf_session_instance(session)->loop;

    session->heard_ms = (uint32_t)wf_loop_now_ms(loop);
    wf_timer_set(loop, &session->conn.deadline_timer, look_again_ms(tuning, 0));
}

static void ping(struct wf_conn *conn)
{
    const struct wf_framing *framing = conn->kind->framing;
    struct wf_buf *framed = &conn->kind->loop->framed;

    if (!framing->ping || !wf_conn_is_writable(conn))
        return;
    wf_buf_reset(framed);
    framed->limit = WF_NO_LIMIT;
    framing->ping(conn->framing_state, framed);
    wf_conn_queue_control(conn, framed);
}

void wf_session_look(struct wf_peer_session *session)
{
    const struct wf_tuning *tuning = &wf_session_instance(session)->tuning;
    struct wf_loop *loop = wf_session_instance(session)->loop;
    uint32_t silent_ms;

    if (session->conn.is_paused) /* It is we who do not listen. */
        session->heard_ms = (uint32_t)wf_loop_now_ms(loop);
    silent_ms = (uint32_t)wf_loop_now_ms(loop) - session->heard_ms;
    if (silent_ms > tuning->idle_after_ms) {
        wf_log(WF_LOG_INFO, session->conn.kind->protocol->name, wf_conn_peer_name(&session->conn),
               "silent for %u ms", silent_ms);
        wf_session_react(session, &wf_session_rules(session)->on_idle, (wf_text){0});
        session->heard_ms = (uint32_t)wf_loop_now_ms(loop);
        silent_ms = 0;
    } else if (tuning->idle_ping_ms > 0) {
        ping(&session->conn);
    }
    if (session->conn.stage == WF_CONN_OPEN)
        wf_timer_set(loop, &session->conn.deadline_timer, look_again_ms(tuning, silent_ms));
}
