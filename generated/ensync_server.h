/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: what server/ensync.c implements and calls.
 */
#ifndef GENERATED_ENSYNC_SERVER_H
#define GENERATED_ENSYNC_SERVER_H

#include "ensync.h"
#include "wireform/io/service.h"

struct ensync;      /* the service; defined in server/ensync.c */
struct ensync_peer; /* one connection; defined in server/ensync.c */

/* Life of the service and of a connection.  NULL from on_open sheds the connection, NULL from
 * start (which has logged why) ends the program.  The settings live as long as the service. */
struct ensync *ensync_start(const struct wf_host *host, const struct ensync_settings *settings);
void ensync_stop(struct ensync *service);
struct ensync_peer *ensync_on_open(struct ensync *service, struct wf_conn *conn);
void ensync_on_close(struct ensync_peer *peer);

/* Client to server.  Called only in a state that accepts the message; the others are answered
 * from the table of states.  The message and its text are borrowed until the handler returns. */
void ensync_on_client_info(struct ensync_peer *peer, const struct ensync_client_info *msg);
void ensync_on_get_dir(struct ensync_peer *peer, const struct ensync_get_dir *msg);
void ensync_on_get_obj(struct ensync_peer *peer, const struct ensync_get_obj *msg);
void ensync_on_for_dir(struct ensync_peer *peer);
void ensync_on_start_tx(struct ensync_peer *peer, const struct ensync_start_tx *msg);
void ensync_on_commit(struct ensync_peer *peer, const struct ensync_commit *msg);
void ensync_on_abort(struct ensync_peer *peer, const struct ensync_abort *msg);
void ensync_on_mkdir(struct ensync_peer *peer, const struct ensync_mkdir *msg);
void ensync_on_updir(struct ensync_peer *peer, const struct ensync_updir *msg);
void ensync_on_rmdir(struct ensync_peer *peer, const struct ensync_rmdir *msg);
void ensync_on_linkobj(struct ensync_peer *peer, const struct ensync_linkobj *msg);
void ensync_on_putobj(struct ensync_peer *peer, const struct ensync_putobj *msg);
void ensync_on_unlinkobj(struct ensync_peer *peer, const struct ensync_unlinkobj *msg);
void ensync_on_clean_up(struct ensync_peer *peer);

/* Server to client.  Encodes once and queues for every listener; false: nothing was sent, the
 * message is above the limit. */
bool ensync_send_done(wf_audience to);
bool ensync_send_fail(wf_audience to);
bool ensync_send_error(wf_audience to, const struct ensync_error *msg);
bool ensync_send_fatal_error(wf_audience to, const struct ensync_fatal_error *msg);
bool ensync_send_not_found(wf_audience to);
bool ensync_send_dir_entry(wf_audience to, const struct ensync_dir_entry *msg);
bool ensync_send_dir_data(wf_audience to, const struct ensync_dir_data *msg);
bool ensync_send_obj_data(wf_audience to, const struct ensync_obj_data *msg);
bool ensync_send_server_info(wf_audience to, const struct ensync_server_info *msg);

extern const struct wf_service ensync_service;

#endif
