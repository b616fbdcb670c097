#include <sys/ioctl.h>

#include <linux/sockios.h>

#include "wireform/io/http_private.h"

/* Peers that take nothing of what they are sent.  One timer for all sessions of a service looks at
 * them now and then, so that those who read well pay nothing for it. */

enum { LOOKS = 8 }; /* While one may stall. */

/* That we could write says little: the kernel takes much on credit, and asks for more only when a
 * good part of it is gone. */
static unsigned count_unacknowledged(const struct wf_conn *conn)
{
    int in_kernel = 0;

    (void)ioctl(conn->source.fd, SIOCOUTQ, &in_kernel);
    return (unsigned)in_kernel;
}

static void look_at(struct wf_conn *conn)
{
    unsigned unacknowledged;

    if (conn->stage != WF_CONN_OPEN || !wf_conn_is_behind(conn)) {
        conn->stalled_looks = 0;
        return;
    }
    unacknowledged = count_unacknowledged(conn);
    if (conn->stalled_looks == 0 || unacknowledged != conn->unacknowledged)
        conn->stalled_looks = 1;
    else if (++conn->stalled_looks > LOOKS)
        wf_conn_drop_slow(conn);
    conn->unacknowledged = unacknowledged;
}

void wf_session_watch_stalls(struct wf_instance *instance)
{
    unsigned timeout_ms = instance->tuning.stall_timeout_ms;

    if (timeout_ms > 0 && !wf_timer_is_set(&instance->stall_timer))
        wf_timer_set(instance->loop, &instance->stall_timer, timeout_ms / LOOKS + 1);
}

void wf_session_look_for_stalls(struct wf_timer *timer)
{
    struct wf_instance *instance = WF_OWNER(timer, struct wf_instance, stall_timer);

    for (struct wf_peer_session *session = instance->sessions; session; session = session->next)
        if (!wf_session_is_http(session) && !session->conn.kind->carrier)
            look_at(&session->conn);
    if (instance->sessions)
        wf_session_watch_stalls(instance);
}
