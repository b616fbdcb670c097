/* Generated from schema/ensync.json; change the schema, then run ./dev gen.
 *
 * Ensync: what a client calls and implements.
 */
#ifndef GENERATED_ENSYNC_CLIENT_H
#define GENERATED_ENSYNC_CLIENT_H

#include "ensync.h"
#include "wireform/io/client.h"

struct ensync_client; /* defined by whoever implements the events */

/* Client to server.  false: nothing was sent, the message is above the limit. */
bool ensync_call_client_info(struct wf_conn *const *conn, const struct ensync_client_info *msg);
bool ensync_call_get_dir(struct wf_conn *const *conn, const struct ensync_get_dir *msg);
bool ensync_call_get_obj(struct wf_conn *const *conn, const struct ensync_get_obj *msg);
bool ensync_call_for_dir(struct wf_conn *const *conn);
bool ensync_call_start_tx(struct wf_conn *const *conn, const struct ensync_start_tx *msg);
bool ensync_call_commit(struct wf_conn *const *conn, const struct ensync_commit *msg);
bool ensync_call_abort(struct wf_conn *const *conn, const struct ensync_abort *msg);
bool ensync_call_mkdir(struct wf_conn *const *conn, const struct ensync_mkdir *msg);
bool ensync_call_updir(struct wf_conn *const *conn, const struct ensync_updir *msg);
bool ensync_call_rmdir(struct wf_conn *const *conn, const struct ensync_rmdir *msg);
bool ensync_call_linkobj(struct wf_conn *const *conn, const struct ensync_linkobj *msg);
bool ensync_call_putobj(struct wf_conn *const *conn, const struct ensync_putobj *msg);
bool ensync_call_unlinkobj(struct wf_conn *const *conn, const struct ensync_unlinkobj *msg);
bool ensync_call_clean_up(struct wf_conn *const *conn);

/* Server to client, to be implemented.  The message and its text are borrowed until the return. */
void ensync_heard_done(struct ensync_client *client);
void ensync_heard_fail(struct ensync_client *client);
void ensync_heard_error(struct ensync_client *client, const struct ensync_error *msg);
void ensync_heard_fatal_error(struct ensync_client *client, const struct ensync_fatal_error *msg);
void ensync_heard_not_found(struct ensync_client *client);
void ensync_heard_dir_entry(struct ensync_client *client, const struct ensync_dir_entry *msg);
void ensync_heard_dir_data(struct ensync_client *client, const struct ensync_dir_data *msg);
void ensync_heard_obj_data(struct ensync_client *client, const struct ensync_obj_data *msg);
void ensync_heard_server_info(struct ensync_client *client, const struct ensync_server_info *msg);

/** Calls the one that fits; tag 0 and messages of the other direction are passed over.  To be
 *  called from wf_client_events.message. */
void ensync_hear(struct ensync_client *client, unsigned tag, const void *value);

#endif
