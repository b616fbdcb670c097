#include <errno.h>
#include <string.h>

#include "wireform/base/alloc.h"
#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/* A connection whose two directions are two descriptors: standard input and output.
 *
 * Pipes tell that the other side is gone whether anybody asked or not, so a descriptor is watched
 * only while there is something to do with it.  Of files epoll knows nothing: they are always
 * ready, and read on every turn. */

static void source_ready(struct wf_source *source, uint32_t events)
{
    struct wf_conn *conn = WF_OWNER(source, struct wf_conn, source);

    (void)events; /* whatever happened, reading tells */
    if (conn->stage == WF_CONN_DOOMED)
        return;
    (void)wf_conn_read(conn, false); /* of pipes epoll tells again */
    wf_conn_update_events(conn);
}

static void sink_ready(struct wf_source *source, uint32_t events)
{
    struct wf_conn *conn = WF_OWNER(source, struct wf_conn_pair, sink)->conn;

    (void)events;
    conn->is_blocked = false;
    wf_conn_write(conn);
}

/* @return false when the kernel refuses for another reason than that it is a file */
static bool watch(struct wf_loop *loop, struct wf_source *source, bool is_wanted, bool *is_watched)
{
    if (is_wanted == *is_watched)
        return true;
    *is_watched = is_wanted;
    if (!is_wanted) {
        wf_source_remove(loop, source);
        return true;
    }
    if (wf_source_add(loop, source))
        return true;
    *is_watched = false;
    return errno == EPERM;
}

void wf_conn_watch_pair(struct wf_conn *conn, bool wants_input, bool wants_room)
{
    struct wf_loop *loop = conn->kind->loop;
    struct wf_conn_pair *pair = conn->waiting->pair;

    if (!watch(loop, &conn->source, wants_input && !pair->is_polled, &pair->is_source_watched) ||
        !watch(loop, &pair->sink, wants_room, &pair->is_sink_watched)) {
        wf_conn_doom(conn, wf_errno_phrase(errno));
        return;
    }
    if (wants_input && !pair->is_source_watched) {
        pair->is_polled = true;
        wf_conn_wait(conn, 0);
    }
}

bool wf_conn_open_pair(struct wf_conn *conn, int in, int out, const char *peer_name)
{
    struct wf_conn_pair *pair = wf_alloc(1, sizeof(*pair));

    if (!pair)
        return false;
    if (!wf_conn_name_peer(conn, peer_name) || !wf_conn_make_waiting(conn)) {
        wf_free(pair);
        return false;
    }
    pair->conn = conn;
    pair->sink = (struct wf_source){.fd = out, .events = EPOLLOUT, .ready = sink_ready};
    conn->waiting->pair = pair;
    conn->is_pair = true;
    conn->source = (struct wf_source){.fd = in, .events = EPOLLIN, .ready = source_ready};
    conn->stage = WF_CONN_OPEN;
    wf_conn_update_events(conn);
    return conn->stage == WF_CONN_OPEN;
}
