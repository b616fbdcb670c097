/* Generated from tests/codegen/cases/gateway.json; change the schema, then run wireformc gen.
 *
 * Gateway: what server/gateway.c implements and calls.
 */
#ifndef GENERATED_GATEWAY_SERVER_H
#define GENERATED_GATEWAY_SERVER_H

#include "gateway.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct gateway;      /* the service; defined in server/gateway.c */
struct gateway_peer; /* one connection; defined in server/gateway.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct gateway *gateway_start(const struct wf_host *host, const struct gateway_settings *settings);
void gateway_stop(struct gateway *service);
struct gateway_peer *gateway_on_open(struct gateway *service, struct wf_conn *conn);
void gateway_on_close(struct gateway_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void gateway_on_hello(struct gateway_peer *peer);
void gateway_on_ask(struct gateway_peer *peer, const struct gateway_ask *msg);
void gateway_on_set(struct gateway_peer *peer, const struct gateway_set *msg);

/* HTTP.  What the request says is borrowed until the handler returns; a text is NULL where it says
 * nothing.  Answers may be given later. */

/** Read a file.  GET /files/{owner}/{file}. */
struct gateway_get_file {
    /** Whose file it is. */
    wf_text owner;
    wf_text file;
    /** Only what came after this. */
    wf_text since;
    /** From the welcome. */
    wf_text x_key;
};

/** Write a file.  PUT /files/{owner}/{file}. */
struct gateway_put_file {
    /** Whose file it is. */
    wf_text owner;
    wf_text file;
    /** From the welcome. */
    wf_text x_key;
};

void gateway_on_get_file(struct gateway *service, struct wf_http_exchange *exchange,
                         const struct gateway_get_file *request);
void gateway_on_store_file(struct gateway *service, struct wf_http_exchange *exchange,
                           const struct gateway_put_file *request);
void gateway_on_about(struct gateway *service, struct wf_http_exchange *exchange);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool gateway_send_told(wf_audience to, const struct gateway_told *msg);

/* Replies to the message in hand, which say which one that is: /seq need not be filled in.
 * wf_request_keep() remembers the request for a reply after the handler's return. */
bool gateway_reply_welcome(struct wf_conn *conn);
bool gateway_reply_told(struct wf_conn *conn, const struct gateway_told *msg);
bool gateway_reply_done(struct wf_conn *conn);
bool gateway_reply_wrong(struct wf_conn *conn, const struct gateway_wrong *msg);

/* Closes with that code once everything queued is sent. */
void gateway_close_away(struct wf_conn *conn);
void gateway_close_no_hello(struct wf_conn *conn);
void gateway_close_late(struct wf_conn *conn);
void gateway_close_gone(struct wf_conn *conn);

extern const struct wf_service gateway_service;

#endif
