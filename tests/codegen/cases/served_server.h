/* Generated from tests/codegen/cases/served.json; change the schema, then run wireformc gen.
 *
 * Served: what server/served.c implements and calls.
 */
#ifndef GENERATED_SERVED_SERVER_H
#define GENERATED_SERVED_SERVER_H

#include "served.h"
#include "wireform/io/service.h"

struct served;      /* the service; defined in server/served.c */
struct served_peer; /* one connection; defined in server/served.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct served *served_start(const struct wf_host *host);
void served_stop(struct served *service);
struct served_peer *served_on_open(struct served *service, struct wf_conn *conn);
void served_on_close(struct served_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void served_on_open_(struct served_peer *peer);
void served_on_ping(struct served_peer *peer);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool served_send_pong(wf_audience to);

extern const struct wf_service served_service;

#endif
