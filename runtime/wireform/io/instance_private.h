#ifndef WIREFORM_IO_INSTANCE_PRIVATE_H
#define WIREFORM_IO_INSTANCE_PRIVATE_H

#include "wireform/io/conn_private.h"
#include "wireform/io/socket.h"

/** A running service, as the files of this folder see it. */

struct wf_comet_hub;
struct wf_http_server;
struct wf_listener;
struct wf_peer_session;

struct wf_session_list {
    struct wf_peer_session *first, *last;
    unsigned count;
};

struct wf_instance {
    struct wf_loop *loop;
    const struct wf_service *service;
    struct wf_conn_kind kinds[WF_TRANSPORTS_LIMIT]; /**< Of the protocol's transports. */
    void *state;                                    /**< The service's own. */
    struct wf_tuning tuning;
    struct wf_counters counters;
    struct wf_listener *listeners;
    struct wf_http_server *http; /**< For the transport that begins with HTTP; NULL: none does. */

    struct wf_comet_hub *comet; /**< Its sockets, where that is Comet. */

    struct wf_peer_session *sessions; /**< All, until they are freed. */
    unsigned sessions_count;
    unsigned open_count;        /**< Those the service knows. */
    unsigned turned_away_count; /**< Those that are just told that there is no room. */
    struct wf_session_list in_state[WF_STATES_LIMIT];

    const struct wf_conn *asking; /**< Whose request is in hand; NULL: nobody's. */
    wf_text asked;                /**< It, until its echo was looked up. */
    struct wf_request request;
    const struct wf_error *fault; /**< What a reaction under way is about; NULL: no message. */
    void *reply; /**< Room for the largest message: a reply with its correlation filled in. */

    void (*pair_ended)(void *user, bool is_clean); /**< See wf_instance_serve_pair(). */
    void *pair_user;
    struct wf_pair_flags {
        int fd, flags;
        bool is_changed;
    } pair_flags[2]; /**< What the descriptors of the pair were set to. */

    struct wf_timer stall_timer;
    bool is_shutting_down;
    struct wf_timer done_timer;
    void (*done)(void *user);
    void *done_user;
};

static inline const struct wf_protocol *wf_instance_protocol(const struct wf_instance *one)
{
    return one->service->protocol;
}

/** A session was freed; calls `done` from the loop when it was the last one to wait for. */
void wf_instance_freed_one(struct wf_instance *instance);

/** Listens on one socket address for connections of `kind`; kept in the instance's list.
 *  @return 0 or an errno */
int wf_listener_open(struct wf_instance *instance, const struct wf_conn_kind *kind,
                     const struct sockaddr *address, socklen_t address_len);
int wf_listener_fd(const struct wf_listener *listener);

/** Closes the newest listeners of the instance down to `older` (NULL: all). */
void wf_listeners_close(struct wf_instance *instance, struct wf_listener *older);

#endif
