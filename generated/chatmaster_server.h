/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: what server/chatmaster.c implements and calls.
 */
#ifndef GENERATED_CHATMASTER_SERVER_H
#define GENERATED_CHATMASTER_SERVER_H

#include "chatmaster.h"
#include "wireform/io/service.h"

struct chatmaster;      /* the service; defined in server/chatmaster.c */
struct chatmaster_peer; /* one connection; defined in server/chatmaster.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct chatmaster *chatmaster_start(const struct wf_host *host,
                                    const struct chatmaster_settings *settings);
void chatmaster_stop(struct chatmaster *service);
struct chatmaster_peer *chatmaster_on_open(struct chatmaster *service, struct wf_conn *conn);
void chatmaster_on_close(struct chatmaster_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void chatmaster_on_login(struct chatmaster_peer *peer, const struct chatmaster_login *msg);
void chatmaster_on_rename(struct chatmaster_peer *peer, const struct chatmaster_rename *msg);
void chatmaster_on_join(struct chatmaster_peer *peer, const struct chatmaster_join *msg);
void chatmaster_on_leave(struct chatmaster_peer *peer);
void chatmaster_on_private(struct chatmaster_peer *peer);
void chatmaster_on_public(struct chatmaster_peer *peer);
void chatmaster_on_channels(struct chatmaster_peer *peer, const struct chatmaster_channels *msg);
void chatmaster_on_message(struct chatmaster_peer *peer, const struct chatmaster_message *msg);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool chatmaster_send_message(wf_audience to, const struct chatmaster_message *msg);
bool chatmaster_send_request(wf_audience to);
bool chatmaster_send_session_accepted(wf_audience to,
                                      const struct chatmaster_session_accepted *msg);
bool chatmaster_send_session_refused(wf_audience to, const struct chatmaster_session_refused *msg);
bool chatmaster_send_channel_list(wf_audience to, const struct chatmaster_channel_list *msg);
bool chatmaster_send_user_joined(wf_audience to, const struct chatmaster_user_joined *msg);
bool chatmaster_send_user_left(wf_audience to, const struct chatmaster_user_left *msg);
bool chatmaster_send_user_rename(wf_audience to, const struct chatmaster_user_rename *msg);
bool chatmaster_send_channel_mode(wf_audience to, const struct chatmaster_channel_mode *msg);
bool chatmaster_send_error(wf_audience to, const struct chatmaster_error *msg);

extern const struct wf_service chatmaster_service;

#endif
