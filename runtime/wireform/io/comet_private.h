#ifndef WIREFORM_IO_COMET_PRIVATE_H
#define WIREFORM_IO_COMET_PRIVATE_H

#include "wireform/framing/comet.h"
#include "wireform/io/comet.h"
#include "wireform/io/http_private.h"
#include "wireform/io/index.h"

/** Comet as the files of this folder see it.  A socket is a session whose connection is carried by
 *  HTTP exchanges that come and go.  What was sent stays in the connection's queue, one block for
 *  each frame, until the client confirms it; a broadcast is one block in the queues of all. */

enum wf_comet_type {
    WF_COMET_SHORTPOLLING,
    WF_COMET_LONGPOLLING,
    WF_COMET_STREAMING,
    WF_COMET_TYPES,
    WF_COMET_NO_TYPE = WF_COMET_TYPES
};

/** Sockets with one cookie, or from one address; there as long as there are any. */
struct wf_comet_party {
    struct wf_index_entry entry;
    unsigned count;
    char name[];
};

/** All sockets of a service. */
struct wf_comet_hub {
    struct wf_index sockets; /**< By id. */
    struct wf_index cookies;
    struct wf_index addresses;
};

struct wf_comet_socket {
    struct wf_index_entry entry;
    struct wf_peer_session *session;
    bool is_listed;
    struct wf_comet_party *cookie, *address; /**< NULL: not counted. */

    uint64_t confirmed;   /**< Number of the last frame that the client has. */
    uint64_t sent;        /**< Of the last one that went out in any response. */
    uint64_t written;     /**< Of the last one that went out in the current channel. */
    uint64_t switches;    /**< Number of the last useChannel. */
    uint64_t posts_count; /**< Number of the last POST, where the client counts them. */

    bool is_open[WF_COMET_TYPES];
    unsigned char current; /**< enum wf_comet_type */
    bool is_killed;        /**< The last frame in the queue says so. */
    bool is_full;          /**< Too much is unconfirmed: hears nothing but its last words. */
    struct wf_task full_task;

    struct wf_http_exchange *stream, *poll; /**< Responses under way; NULL: none. */
    struct wf_timer timer;                  /**< The soonest of these three: */
    uint64_t stream_due_ms, poll_due_ms, silence_due_ms;

    struct wf_comet_post *posts; /**< Bodies whose messages are not handled yet, oldest first. */
    char *cookie_value;          /**< NULL: the request that made it had none. */
    char id[];
};

static inline struct wf_conn *wf_comet_conn_of(const struct wf_comet_socket *socket)
{
    return &socket->session->conn;
}

static inline struct wf_comet_socket *wf_comet_of(const struct wf_conn *conn)
{
    return conn->framing_state;
}

/** What all sockets of the service that a request came to have in common. */
static inline const struct wf_conn_kind *wf_comet_kind_of(const struct wf_http_exchange *exchange)
{
    return exchange->http->server->next;
}

static inline const struct wf_tuning *wf_comet_tuning(const struct wf_comet_socket *socket)
{
    return &wf_session_instance(socket->session)->tuning;
}

/* -- comet_hub.c -- */

/** @return NULL without memory */
struct wf_comet_hub *wf_comet_hub_new(void);
void wf_comet_hub_free(struct wf_comet_hub *hub); /**< NULL is fine. */

/** The living socket of that id, if the request may speak for it; or NULL. */
struct wf_comet_socket *wf_comet_find(const struct wf_http_exchange *exchange, const char *id);

/** Whether there is a socket of that id, whoever may speak for it. */
bool wf_comet_is_taken(const struct wf_http_exchange *exchange, const char *id);

/** Makes one, of an id that is not taken.  @return NULL: the request is answered with 503 */
struct wf_comet_socket *wf_comet_create(struct wf_http_exchange *exchange, const char *id);

/** It is gone: forgets and frees it. */
void wf_comet_free(struct wf_comet_socket *socket);

/* -- comet_request.c -- */

enum { WF_COMET_ID_LIMIT = 64 };

/** What every request says. */
struct wf_comet_request {
    char id[WF_COMET_ID_LIMIT + 1];
    uint64_t seq;    /**< The client has all frames up to this one. */
    uint64_t number; /**< Of this POST; 0: the client does not count them. */
};

/** @return false: the request is answered with 400 */
bool wf_comet_read(struct wf_http_exchange *exchange, struct wf_comet_request *request);

/** "streaming"; WF_COMET_NO_TYPE for other words. */
enum wf_comet_type wf_comet_type_of(wf_text name);

/** Digits, below 2^63. */
bool wf_comet_number(wf_text text, uint64_t *number);

void wf_comet_answer(struct wf_http_exchange *exchange, unsigned status, const char *text);

/* -- comet_socket.c -- */

extern const struct wf_conn_carrier wf_comet_carrier;

/** Prepares a zeroed socket, but for its session. */
void wf_comet_begin(struct wf_comet_socket *socket);
void wf_comet_timeout(struct wf_timer *timer);

/** The client has all frames up to `seq`.  @return false: some of them were never sent */
bool wf_comet_confirm(struct wf_comet_socket *socket, uint64_t seq);

/** Number of the last frame in the queue. */
uint64_t wf_comet_last(const struct wf_comet_socket *socket);

/** A response of it began or ended: its life is counted on from now. */
void wf_comet_note_life(struct wf_comet_socket *socket);

/** Sets the timer to what comes first. */
void wf_comet_set_timer(struct wf_comet_socket *socket);

/** The client says goodbye. */
void wf_comet_leave(struct wf_comet_socket *socket);

/* -- comet_response.c -- */

/** The request opens a channel, or asks one for frames. */
void wf_comet_open(struct wf_comet_socket *socket, enum wf_comet_type type,
                   struct wf_http_exchange *exchange);
void wf_comet_ask(struct wf_comet_socket *socket, enum wf_comet_type type, unsigned timeout_ms,
                  struct wf_http_exchange *exchange);

/** Frames leave in that channel from now on, all that are not confirmed to begin with. */
void wf_comet_use(struct wf_comet_socket *socket, enum wf_comet_type type);

/** Ends what is open, cleanly, because browsers notice anything else late. */
void wf_comet_close(struct wf_comet_socket *socket, enum wf_comet_type type);
void wf_comet_close_all(struct wf_comet_socket *socket);

/** Sends what may go out in the current channel now. */
void wf_comet_flush(struct wf_comet_socket *socket);

void wf_comet_keep_stream_alive(struct wf_comet_socket *socket);
void wf_comet_end_poll(struct wf_comet_socket *socket);

/* -- comet_post.c -- */

/** Handles what can be handled now of the bodies that came. */
void wf_comet_handle_posts(struct wf_comet_socket *socket);

/** They will not be handled any more. */
void wf_comet_forget_posts(struct wf_comet_socket *socket);

#endif
