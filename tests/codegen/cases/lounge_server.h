/* Generated from tests/codegen/cases/lounge.json; change the schema, then run wireformc gen.
 *
 * Lounge: what server/lounge.c implements and calls.
 */
#ifndef GENERATED_LOUNGE_SERVER_H
#define GENERATED_LOUNGE_SERVER_H

#include "lounge.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct lounge;      /* the service; defined in server/lounge.c */
struct lounge_peer; /* one connection; defined in server/lounge.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct lounge *lounge_start(const struct wf_host *host, const struct lounge_settings *settings);
void lounge_stop(struct lounge *service);
struct lounge_peer *lounge_on_open(struct lounge *service, struct wf_conn *conn);
void lounge_on_close(struct lounge_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void lounge_on_say(struct lounge_peer *peer, const struct lounge_say *msg);

/* HTTP.  What the request says is borrowed until the handler returns; a text is NULL where it says
 * nothing.  Answers may be given later. */

void lounge_on_about(struct lounge *service, struct wf_http_exchange *exchange);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool lounge_send_heard(wf_audience to, const struct lounge_heard *msg);
bool lounge_send_gone(wf_audience to, const struct lounge_gone *msg);

extern const struct wf_service lounge_service;

#endif
