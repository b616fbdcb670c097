#ifndef WIREFORM_IO_HTTP_PRIVATE_H
#define WIREFORM_IO_HTTP_PRIVATE_H

#include "wireform/codec/http_chunked.h"
#include "wireform/codec/http_date.h"
#include "wireform/io/http.h"
#include "wireform/io/session_private.h"

/** HTTP as the files of this folder see it.  A connection of a service that has a site begins as
 *  one of HTTP: a session nobody has welcomed yet, whose framing state is a struct wf_http_conn in
 *  memory of its own.  Changing over to WebSocket gives that back, and the session goes on. */

/** What all HTTP connections of a service share. */
struct wf_http_server {
    struct wf_conn_kind kind;
    const struct wf_conn_kind *next; /**< What a connection changes over to. */
    const struct wf_http_site *site; /**< `tuned`, in fact. */
    struct wf_http_site tuned;       /**< The service's, with the operator's settings. */

    int64_t date_s; /**< The second that `date` is of. */
    char date[WF_HTTP_DATE_LEN + 1];
};

enum wf_http_stage {
    WF_HTTP_UNANSWERED,
    WF_HTTP_STREAMING, /**< wf_http_begin() was called, wf_http_end() was not. */
    WF_HTTP_SENDING,   /**< All of the answer is known, and some of it is still in a file. */
    WF_HTTP_ANSWERED   /**< All of it is written or queued. */
};

enum wf_http_intake {
    WF_HTTP_UNASKED, /**< The body waits in the socket until the handler asks for it or answers. */
    WF_HTTP_ASKED,
    WF_HTTP_THROWN_AWAY,
    WF_HTTP_TAKEN /**< All of it came, or there is none. */
};

struct wf_http_exchange {
    struct wf_http_conn *http;
    struct wf_http_request request; /**< Borrows from `memory`. */
    unsigned char stage;            /**< enum wf_http_stage */
    unsigned char intake;           /**< enum wf_http_intake */
    bool closes;                    /**< The connection, behind the answer. */
    bool is_held;                   /**< The handler wants no more of the body now. */
    struct wf_buf fields;           /**< Lines that the handler added to the answer. */

    uint64_t body_left;  /**< Of a body with a length ... */
    uint64_t body_limit; /**< ... and what may still be taken of any. */
    struct wf_http_chunked chunked;
    const struct wf_http_receiver *receiver;
    void *receiver_user;
    struct wf_http_parts *parts; /**< NULL unless the body is received in parts. */

    int file_fd; /**< -1: none. */
    uint64_t file_at, file_left;

    void (*gone)(void *user);
    void (*drained)(void *user);
    void *gone_user; /**< Of both. */
    char *memory;    /**< The fields of the request, then its head. */
};

struct wf_http_conn {
    struct wf_peer_session *session;
    struct wf_http_server *server;
    struct wf_http_exchange *exchange; /**< In hand; NULL between requests. */
    struct wf_http_scan scan;
    size_t outstanding;   /**< Bytes of answers not acknowledged when the clock was set. */
    unsigned pieces;      /**< Of a file, written in a row. */
    unsigned requests;    /**< Handled in a row. */
    bool is_busy;         /**< Its loop is running: nobody needs to wake it. */
    bool has_begun;       /**< The first bytes of a head are there. */
    bool had_an_exchange; /**< So it waits between requests, and not for its first. */
};

static inline struct wf_conn *wf_http_conn_of(const struct wf_http_conn *http)
{
    return &http->session->conn;
}

static inline struct wf_http_conn *wf_http_of(const struct wf_conn *conn)
{
    return conn->framing_state;
}

/* -- http_accept.c: beginnings -- */

/** @return NULL without memory */
struct wf_http_server *wf_http_server_new(struct wf_instance *instance);

/** Serves a connection that was just accepted; closes `fd` when that is not possible. */
void wf_http_accept(struct wf_instance *instance, int fd);

/* -- http_server.c: connections -- */

extern const struct wf_conn_owner wf_http_owner;

/** The service ends: answers what waits for an answer with 503, ends what streams, and closes. */
void wf_http_shut_down(struct wf_peer_session *session);

static inline bool wf_session_is_http(const struct wf_peer_session *session)
{
    return session->conn.kind->owner == &wf_http_owner;
}

/** Goes on, from the loop, with whatever the connection waits for. */
void wf_http_wake(struct wf_http_conn *http);

/** Answers a connection that has no exchange, or a broken one, and closes it. */
void wf_http_give_up(struct wf_http_conn *http, const struct wf_http_refusal *refusal);

/** 0: for ever. */
void wf_http_set_deadline(struct wf_http_conn *http, unsigned delay_ms);

/** The client has to take something of its answer within the time a body may stall. */
void wf_http_expect_progress(struct wf_http_conn *http);

/* -- http_exchange.c -- */

/** For the head at the front of `in`, which is taken off.  @return NULL without memory */
struct wf_http_exchange *wf_http_exchange_new(struct wf_http_conn *http, struct wf_buf *in,
                                              struct wf_http_refusal *refusal);

/** Frees it; whoever waits for its body or its end is told when it was not answered whole. */
void wf_http_exchange_free(struct wf_http_exchange *exchange);

/** Everything of it is on its way: the next request may come. */
bool wf_http_is_over(const struct wf_http_exchange *exchange);

/** For answers that last: what the request said is not needed any more. */
void wf_http_forget_request(struct wf_http_exchange *exchange);

/** Calls `drained` whenever all that was written of a streamed answer has left, with what
 *  wf_http_on_gone() was given. */
void wf_http_on_drained(struct wf_http_exchange *exchange, void (*drained)(void *user));

/* -- http_body.c -- */

/** Takes what it may of the request's body.  @return whether something was taken */
bool wf_http_take_body(struct wf_http_exchange *exchange, struct wf_buf *in);

/** Nobody wants the rest of the body: it is thrown away when that is cheap, or else the connection
 *  closes behind the answer. */
void wf_http_throw_body_away(struct wf_http_exchange *exchange);

/** The body will not come whole: tells the receiver. */
void wf_http_fail_body(struct wf_http_exchange *exchange);

/* -- http_parts.c -- */

void wf_http_parts_free(struct wf_http_parts *parts); /**< NULL is fine. */

/* -- http_answer.c -- */

/** The loop's buffer, emptied: what is put there is queued before anything else is. */
struct wf_buf *wf_http_begin_output(struct wf_http_conn *http);

/** Begins an answer in the loop's buffer: all but the end of its head.
 *  @param length  of the body; WF_HTTP_UNKNOWN_LENGTH: chunks */
struct wf_buf *wf_http_begin_head(struct wf_http_exchange *exchange, unsigned status,
                                  const char *type, uint64_t length);

/** Queues what wf_http_begin_head() and its caller wrote.  @return false: the connection is lost */
bool wf_http_send_head(struct wf_http_exchange *exchange, struct wf_buf *out);

/** wf_http_write() of two pieces, of which the second one is shared with others. */
void wf_http_write_shared(struct wf_http_exchange *exchange, wf_bytes head, struct wf_block *block);

/** The answer is known to its end. */
void wf_http_finish(struct wf_http_exchange *exchange, enum wf_http_stage stage);

/** An answer that no handler gives: to a request that has no exchange, or is given up. */
void wf_http_put_refusal(struct wf_http_conn *http, struct wf_buf *out,
                         const struct wf_http_refusal *refusal);

void wf_http_put_field(struct wf_buf *out, const char *name, const char *value);

/* -- http_file.c -- */

/** Reads the next piece of the file and queues it.  @return false: the file ended too early */
bool wf_http_send_piece(struct wf_http_exchange *exchange);

/* -- http_routes.c -- */

/** Finds the handler and calls it, or refuses. */
void wf_http_dispatch(struct wf_http_exchange *exchange);

/** The first value of that name in the query, decoded into the scratch arena; unchanged when there
 *  is none.  @return false: it is encoded wrongly */
bool wf_http_find_in_query(struct wf_http_exchange *exchange, const char *name, wf_text *value);

/** Adds what the document says of cross-origin requests to any answer on this path. */
void wf_http_put_cors(struct wf_buf *out, const struct wf_http_exchange *exchange);

/* -- http_upgrade.c -- */

bool wf_http_is_upgrade(const struct wf_http_exchange *exchange);

/** Changes the connection over, or refuses.  After the former neither the exchange nor the HTTP
 *  connection exist any more: conn->kind tells. */
void wf_http_upgrade(struct wf_http_exchange *exchange);

#endif
