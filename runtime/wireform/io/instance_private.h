#ifndef WIREFORM_IO_INSTANCE_PRIVATE_H
#define WIREFORM_IO_INSTANCE_PRIVATE_H

#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/** What instance.c (a running service), session.c (one of its connections) and listener.c share. */

struct wf_listener;

/** One connection of a service, and where it stands in the document's states. */
struct wf_peer_session {
    struct wf_conn conn;
    struct wf_instance *instance;
    void *peer; /**< What the service remembers of it; NULL when it does not know it. */

    struct wf_peer_session *previous, *next;             /**< All of the instance. */
    struct wf_peer_session *state_previous, *state_next; /**< The same state, longest first. */
    unsigned char state;
    bool is_in_state;    /**< Counted among the connections of its state. */
    bool is_turned_away; /**< One too many: gets the document's answer, and no service. */
    unsigned strikes;

    uint32_t tokens; /**< Thousandths of messages it may still send at once. */
    uint64_t tokens_ms;
};

struct wf_session_list {
    struct wf_peer_session *first, *last;
    unsigned count;
};

struct wf_instance {
    struct wf_conn_kind kind;
    const struct wf_service *service;
    void *state; /**< The service's own. */
    struct wf_tuning tuning;
    struct wf_counters counters;
    struct wf_listener *listeners;

    struct wf_peer_session *sessions; /**< All, until they are freed. */
    unsigned sessions_count;
    unsigned open_count;        /**< Those the service knows. */
    unsigned turned_away_count; /**< Those that are just told that there is no room. */
    struct wf_session_list in_state[WF_STATES_LIMIT];

    bool is_shutting_down;
    struct wf_timer done_timer;
    void (*done)(void *user);
    void *done_user;
};

extern const struct wf_conn_owner wf_session_owner;

/** Serves a connection that was just accepted; closes `fd` when that is not possible. */
void wf_session_accept(struct wf_instance *instance, int fd);

/** Does what the document says; `tag` as for its answer. */
void wf_session_react(struct wf_peer_session *session, const struct wf_reaction *reaction,
                      wf_text tag);

/** A session was freed; calls `done` from the loop when it was the last one to wait for. */
void wf_instance_freed_one(struct wf_instance *instance);

/** Listens on one socket address for `instance`; kept in its list of listeners.
 *  @return 0 or an errno */
int wf_listener_open(struct wf_instance *instance, const struct sockaddr *address,
                     socklen_t address_len);
int wf_listener_fd(const struct wf_listener *listener);

/** Closes the newest listeners of the instance down to `older` (NULL: all). */
void wf_listeners_close(struct wf_instance *instance, struct wf_listener *older);

#endif
