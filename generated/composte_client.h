/* Generated from schema/composte.json; change the schema, then run ./dev gen.
 *
 * Composte: what a client calls and implements.
 */
#ifndef GENERATED_COMPOSTE_CLIENT_H
#define GENERATED_COMPOSTE_CLIENT_H

#include "composte.h"
#include "wireform/io/client.h"

struct composte_client; /* defined by whoever implements the events */

/* Client to server.  false: nothing was sent, the message is above the limit. */
bool composte_call_log_in(struct wf_conn *const *conn, const struct composte_log_in *msg);
bool composte_call_register(struct wf_conn *const *conn, const struct composte_register *msg);
bool composte_call_create_project(struct wf_conn *const *conn,
                                  const struct composte_create_project *msg);
bool composte_call_list_projects(struct wf_conn *const *conn,
                                 const struct composte_list_projects *msg);
bool composte_call_share_project(struct wf_conn *const *conn,
                                 const struct composte_share_project *msg);
bool composte_call_select_project(struct wf_conn *const *conn,
                                  const struct composte_select_project *msg);
bool composte_call_propose_update(struct wf_conn *const *conn,
                                  const struct composte_propose_update *msg);
bool composte_call_done_editing(struct wf_conn *const *conn,
                                const struct composte_done_editing *msg);
bool composte_call_ping(struct wf_conn *const *conn, const struct composte_ping *msg);

/* Server to client, to be implemented.  The message and its text are borrowed until the return. */
void composte_heard_logged_in(struct composte_client *client, const struct composte_logged_in *msg);
void composte_heard_register_ok(struct composte_client *client,
                                const struct composte_register_ok *msg);
void composte_heard_create_project_ok(struct composte_client *client,
                                      const struct composte_create_project_ok *msg);
void composte_heard_projects(struct composte_client *client, const struct composte_projects *msg);
void composte_heard_share_ok(struct composte_client *client, const struct composte_share_ok *msg);
void composte_heard_select_project_ok(struct composte_client *client,
                                      const struct composte_select_project_ok *msg);
void composte_heard_update_result(struct composte_client *client,
                                  const struct composte_update_result *msg);
void composte_heard_done_editing_ok(struct composte_client *client,
                                    const struct composte_done_editing_ok *msg);
void composte_heard_pong(struct composte_client *client, const struct composte_pong *msg);
void composte_heard_error(struct composte_client *client, const struct composte_error *msg);
void composte_heard_authoritative_update(struct composte_client *client,
                                         const struct composte_authoritative_update *msg);
void composte_heard_project_state(struct composte_client *client,
                                  const struct composte_project_state *msg);
void composte_heard_closed(struct composte_client *client, const struct composte_closed *msg);

/** Calls the one that fits; tag 0 and messages of the other direction are passed over.  To be
 *  called from wf_client_events.message. */
void composte_hear(struct composte_client *client, unsigned tag, const void *value);

#endif
