/* Generated from tests/codegen/cases/echoing.json; change the schema, then run wireformc gen.
 *
 * Echoing: what server/echoing.c implements and calls.
 */
#ifndef GENERATED_ECHOING_SERVER_H
#define GENERATED_ECHOING_SERVER_H

#include "echoing.h"
#include "wireform/io/service.h"

struct echoing;      /* the service; defined in server/echoing.c */
struct echoing_peer; /* one connection; defined in server/echoing.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct echoing *echoing_start(const struct wf_host *host);
void echoing_stop(struct echoing *service);
struct echoing_peer *echoing_on_open(struct echoing *service, struct wf_conn *conn);
void echoing_on_close(struct echoing_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void echoing_on_ask(struct echoing_peer *peer, const struct echoing_ask *msg);
void echoing_on_later(struct echoing_peer *peer, const struct echoing_later *msg);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool echoing_send_told(wf_audience to, const struct echoing_told *msg);

/* Replies to the message in hand, which say which one that is: /ref need not be filled in.
 * wf_request_keep() remembers the request for a reply after the handler's return. */
bool echoing_reply_told(struct wf_conn *conn);
bool echoing_reply_wrong(struct wf_conn *conn);

extern const struct wf_service echoing_service;

#endif
