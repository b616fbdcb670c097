#ifndef WIREFORM_IO_SESSION_PRIVATE_H
#define WIREFORM_IO_SESSION_PRIVATE_H

#include "wireform/io/incoming.h"
#include "wireform/io/instance_private.h"

/** One connection of a service, and where it stands in the document's states.  There may be
 *  thousands that are silent: times are the low bits of the clock's, for differences of weeks. */
struct wf_peer_session {
    struct wf_conn conn;
    void *peer; /**< What the service remembers of it; NULL when it does not know it. */

    uint32_t messages_count; /**< That came, the one in hand included; for people. */
    uint32_t heard_ms;       /**< Last sign of life, where silence matters. */
    uint32_t tokens_ms;
    uint32_t tokens; /**< Thousandths of messages it may still send at once. */
    unsigned strikes;

    uint16_t request_tag; /**< Whose reply is not complete; 0: none.  See session_order.c. */
    unsigned char state;
    bool is_in_state : 1;    /**< Counted among the connections of its state. */
    bool is_refused : 1;     /**< The last word was ours. */
    bool is_broken : 1;      /**< No message can be found in what it sends. */
    bool is_turned_away : 1; /**< One too many: gets the document's answer, and no service. */
    bool is_counting : 1;    /**< Its messages, for replies that give their number. */
    bool is_waiting : 1;     /**< For the reply to that request: held. */
    uint64_t next_number;    /**< Of its next message. */

    struct wf_peer_session *previous, *next;             /**< All of the instance. */
    struct wf_peer_session *state_previous, *state_next; /**< The same state, longest first. */
};

static inline struct wf_peer_session *wf_session_of(struct wf_conn *conn)
{
    return WF_OWNER(conn, struct wf_peer_session, conn);
}

static inline struct wf_instance *wf_session_instance(const struct wf_peer_session *session)
{
    return session->conn.kind->instance;
}

static inline const struct wf_session *wf_session_rules(const struct wf_peer_session *session)
{
    return wf_session_instance(session)->service->session;
}

static inline const struct wf_state *wf_session_state(const struct wf_peer_session *session)
{
    return &wf_session_rules(session)->states[session->state];
}

extern const struct wf_conn_owner wf_session_owner;

/** Serves the one session of a pair of descriptors.  @return false without memory, or when the
 *  kernel refuses */
bool wf_session_serve_pair(struct wf_instance *instance, const struct wf_conn_kind *kind, int in,
                           int out);

/** Serves a connection of one of the instance's kinds that was just accepted; closes `fd` when
 *  that is not possible. */
void wf_session_accept(struct wf_instance *instance, const struct wf_conn_kind *kind, int fd);

/** A session whose connection reads and writes on `fd`, and whom the service does not know yet.
 *  @param framing_state  NULL: the room for the transport's own framing, which it has in any case
 *  @return NULL without memory; then `fd` is closed */
struct wf_peer_session *wf_session_new(struct wf_instance *instance,
                                       const struct wf_conn_kind *kind, void *framing_state,
                                       int fd);

/** A session that no socket of its own carries, and whom the service does not know yet.
 *  @param carried  what the carrier knows it by: its framing state
 *  @return NULL without memory */
struct wf_peer_session *wf_session_new_carried(struct wf_instance *instance,
                                               const struct wf_conn_kind *kind, void *carried,
                                               const char *peer_name);

/** The zeroed state of the transport's own framing. */
static inline void *wf_session_framing_state(struct wf_peer_session *session)
{
    return session + 1;
}

/** As many peers as the service takes are there. */
bool wf_session_is_full(const struct wf_instance *instance);

/** The service gets to know it. */
void wf_session_welcome(struct wf_peer_session *session);

/** Its connection is closed: frees it. */
void wf_session_ended(struct wf_conn *conn);

/** session_state.c: also starts the state's timer, and closes the one that is longest in a state
 *  with too many. */
void wf_session_enter_state(struct wf_peer_session *session, unsigned state);
void wf_session_leave_state(struct wf_peer_session *session);
void wf_session_sent(struct wf_conn *conn, const struct wf_message *message);

/** session_idle.c: in states without a timeout the same timer looks whether the peer lives. */
void wf_session_watch_life(struct wf_peer_session *session);
void wf_session_look(struct wf_peer_session *session);

/** session_stall.c: the instance's timer, and what sets it while there are sessions. */
void wf_session_watch_stalls(struct wf_instance *instance);
void wf_session_look_for_stalls(struct wf_timer *timer);

/** session_request.c: a message is in hand, and will be handled as `kind` with this value; then it
 *  is not in hand any more. */
void wf_session_begin_request(struct wf_peer_session *session, wf_bytes message);
void wf_session_count_request(struct wf_peer_session *session, const struct wf_message *kind,
                              const void *value);
void wf_session_end_request(struct wf_peer_session *session);

/** session_order.c: calls the handler, and minds that its replies come in order. */
void wf_session_call_handler(struct wf_peer_session *session, const struct wf_message *kind,
                             const void *value);
void wf_session_note_reply(struct wf_peer_session *session, const struct wf_message *message);

/** session_refuse.c: does what the document says; `tag` as for its answer. */
void wf_session_react(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag);

/** A message that could not be read; `kind` is NULL when it is not even known which one it is.
 *  Fills the place of the error. */
void wf_session_refuse(struct wf_peer_session *session, const struct wf_message *kind,
                       struct wf_error *error, const struct wf_incoming *incoming);
void wf_session_refuse_malformed(struct wf_peer_session *session, const struct wf_error *error);
void wf_session_refuse_too_large(struct wf_peer_session *session, const struct wf_error *error);
void wf_session_refuse_misplaced(struct wf_peer_session *session, const struct wf_message *kind,
                                 const struct wf_incoming *incoming);
void wf_session_refuse_other_kind(struct wf_peer_session *session);
void wf_session_refuse_flood(struct wf_peer_session *session);
void wf_session_refuse_slow(struct wf_peer_session *session);

#endif
