/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: what server/composte.c implements and calls.
 */
#ifndef GENERATED_COMPOSTE_SERVER_H
#define GENERATED_COMPOSTE_SERVER_H

#include "composte.h"
#include "wireform/io/http.h"
#include "wireform/io/service.h"

struct composte;      /* the service; defined in server/composte.c */
struct composte_peer; /* one connection; defined in server/composte.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct composte *composte_start(const struct wf_host *host,
                                const struct composte_settings *settings);
void composte_stop(struct composte *service);
struct composte_peer *composte_on_open(struct composte *service, struct wf_conn *conn);
void composte_on_close(struct composte_peer *peer);

/* The server ends; what is sent here comes before the document's own last words. */
void composte_on_shutdown(struct composte *service);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void composte_on_log_in(struct composte_peer *peer, const struct composte_log_in *msg);
void composte_on_register(struct composte_peer *peer, const struct composte_register *msg);
void composte_on_create_project(struct composte_peer *peer,
                                const struct composte_create_project *msg);
void composte_on_list_projects(struct composte_peer *peer,
                               const struct composte_list_projects *msg);
void composte_on_share_project(struct composte_peer *peer,
                               const struct composte_share_project *msg);
void composte_on_select_project(struct composte_peer *peer,
                                const struct composte_select_project *msg);
void composte_on_propose_update(struct composte_peer *peer,
                                const struct composte_propose_update *msg);
void composte_on_done_editing(struct composte_peer *peer, const struct composte_done_editing *msg);
void composte_on_ping(struct composte_peer *peer, const struct composte_ping *msg);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool composte_send_authoritative_update(wf_audience to,
                                        const struct composte_authoritative_update *msg);
bool composte_send_project_state(wf_audience to, const struct composte_project_state *msg);
bool composte_send_closed(wf_audience to, const struct composte_closed *msg);

/* Replies to the message in hand, which say which one that is: /ref need not be filled in.
 * wf_request_keep() remembers the request for a reply after the handler's return. */
bool composte_reply_logged_in(struct wf_conn *conn, const struct composte_logged_in *msg);
bool composte_reply_register_ok(struct wf_conn *conn, const struct composte_register_ok *msg);
bool composte_reply_create_project_ok(struct wf_conn *conn,
                                      const struct composte_create_project_ok *msg);
bool composte_reply_projects(struct wf_conn *conn, const struct composte_projects *msg);
bool composte_reply_share_ok(struct wf_conn *conn, const struct composte_share_ok *msg);
bool composte_reply_select_project_ok(struct wf_conn *conn,
                                      const struct composte_select_project_ok *msg);
bool composte_reply_update_result(struct wf_conn *conn, const struct composte_update_result *msg);
bool composte_reply_done_editing_ok(struct wf_conn *conn,
                                    const struct composte_done_editing_ok *msg);
bool composte_reply_pong(struct wf_conn *conn);
bool composte_reply_error(struct wf_conn *conn, const struct composte_error *msg);

/* Closes with that code once everything queued is sent. */
void composte_close_going_away(struct wf_conn *conn);
void composte_close_text_only(struct wf_conn *conn);

extern const struct wf_service composte_service;

#endif
