#ifndef WIREFORM_IO_CONN_H
#define WIREFORM_IO_CONN_H

#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/text.h"

struct wf_arena;
struct wf_conn;
struct wf_message;

/** Bytes that are lent until they are written, so that long ones need not be copied.  `release` is
 *  called once: when they were written, when the connection is gone, or before the send call
 *  returns, if nothing had to be kept. */
struct wf_loan {
    wf_bytes bytes;
    void (*release)(void *owner);
    void *owner;
};

/** Who a message goes to: connections borrowed until the send call returns. */
typedef struct wf_audience {
    struct wf_conn *const *conns;
    size_t count;
    const struct wf_conn *except; /**< Hears nothing; may be NULL. */
    const struct wf_loan *loan;   /**< What the message's bytes may be left in; NULL: nothing. */
} wf_audience;

/** One listener: the address of `*conn` must outlive the send call, so it takes a pointer to
 *  wherever the caller keeps it. */
wf_audience wf_only(struct wf_conn *const *conn);

/** The same for a message that has long bytes within `loan`, which is copied.  They leave without
 *  being copied where codec and framing allow that: CBOR behind a length. */
wf_audience wf_lending(struct wf_conn *const *conn, const struct wf_loan *loan);

/** Encodes `value` once, frames and compresses it once per variant that the audience needs, and
 *  queues it for everybody by reference.  A state changes where the document says so.  One that
 *  cannot take it (queue limit reached, already closing) is left out; the loop closes it after
 *  the handler.  Generated senders call this.
 *  @return false: nothing was sent, because the message is above the document's limit_out */
bool wf_send(wf_audience to, const struct wf_message *message, const void *value);

/** Emptied after the handler returns. */
struct wf_arena *wf_conn_scratch(struct wf_conn *conn);

/** `127.0.0.1:4021`, `[::1]:4021` or `stdio`; borrowed until somebody's name is asked for again. */
const char *wf_conn_peer_name(const struct wf_conn *conn);

/** Over Comet: the name that the client gave this socket, unique at any time; borrowed as long as
 *  the connection lives.  Elsewhere it is empty. */
wf_text wf_conn_id(const struct wf_conn *conn);

/** Over Comet: the value of the document's cookie that the request had which made this socket, and
 *  that all later ones have; ptr NULL: it had none.  Borrowed as long as the connection lives. */
wf_text wf_conn_cookie(const struct wf_conn *conn);

/** Sends what is queued (for at most the document's flush time), then closes; the peer has as long
 *  to hang up.  Nothing more is read.  The peer's on_close runs later, from the loop. */
void wf_conn_close(struct wf_conn *conn);

/** The same, with a closing frame that gives the code, and the reason that the document has for
 *  it.  Generated functions name the codes: `concierge_close_bad_auth(conn)`. */
void wf_conn_close_as(struct wf_conn *conn, unsigned code);

/** The same with any reason, where the framing has such a frame (RFC 6455, 5.5.1).
 *  @param reason  at most 123 bytes of UTF-8, borrowed until the return */
void wf_conn_close_with(struct wf_conn *conn, unsigned code, wf_text reason);

/** Hands no further message over, and reads nothing more once a little has piled up, until the same
 *  number of releases: for what has to happen in order, and for work that is behind.  What has
 *  arrived by then, the end of the input too, comes after the last release, from the loop. */
void wf_conn_hold(struct wf_conn *conn);
void wf_conn_release(struct wf_conn *conn);

/** Whether more waits to be written than queue_pause allows: time to make no more of it. */
bool wf_conn_is_full(const struct wf_conn *conn);

/** Whether the peer reads more slowly than it is sent to: something waits, and the socket takes no
 *  more of it now.  Time to leave out what can be said later, and shorter. */
bool wf_conn_is_behind(const struct wf_conn *conn);

/** Calls `drained` from the loop, once, when half of that has been written; not when the
 *  connection ends before. */
void wf_conn_on_drained(struct wf_conn *conn, void (*drained)(void *user), void *user);

/** Gives this connection up because memory is short.  The loop closes it after the handler,
 *  and goes on with the others. */
void wf_conn_shed(struct wf_conn *conn);

/** Closes it now, queue and all, and a socket of Comet without a word: the peer broke a limit that
 * allows no answer. */
void wf_conn_drop(struct wf_conn *conn, const char *why);

#endif
