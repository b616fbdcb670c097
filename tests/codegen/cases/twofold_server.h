/* Generated from tests/codegen/cases/twofold.json; change the schema, then run wireformc gen.
 *
 * Twofold: what server/twofold.c implements and calls.
 */
#ifndef GENERATED_TWOFOLD_SERVER_H
#define GENERATED_TWOFOLD_SERVER_H

#include "twofold.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct twofold;      /* the service; defined in server/twofold.c */
struct twofold_peer; /* one connection; defined in server/twofold.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct twofold *twofold_start(const struct wf_host *host, const struct twofold_settings *settings);
void twofold_stop(struct twofold *service);
struct twofold_peer *twofold_on_open(struct twofold *service, struct wf_conn *conn);
void twofold_on_close(struct twofold_peer *peer);

/* The server ends; what is sent here comes before the document's own last words. */
void twofold_on_shutdown(struct twofold *service);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void twofold_on_say(struct twofold_peer *peer, const struct twofold_say *msg);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool twofold_send_heard(wf_audience to, const struct twofold_heard *msg);

/* Closes with that code once everything queued is sent. */
void twofold_close_text_only(struct wf_conn *conn);

extern const struct wf_service twofold_service;

#endif
