/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: what a client calls and implements.
 */
#ifndef GENERATED_CHATMASTER_CLIENT_H
#define GENERATED_CHATMASTER_CLIENT_H

#include "chatmaster.h"
#include "wireform/io/client.h"

struct chatmaster_client; /* defined by whoever implements the events */

/* Client to server.  false: nothing was sent, the message is above the limit. */
bool chatmaster_call_login(struct wf_conn *const *conn, const struct chatmaster_login *msg);
bool chatmaster_call_rename(struct wf_conn *const *conn, const struct chatmaster_rename *msg);
bool chatmaster_call_join(struct wf_conn *const *conn, const struct chatmaster_join *msg);
bool chatmaster_call_leave(struct wf_conn *const *conn);
bool chatmaster_call_private(struct wf_conn *const *conn);
bool chatmaster_call_public(struct wf_conn *const *conn);
bool chatmaster_call_channels(struct wf_conn *const *conn, const struct chatmaster_channels *msg);
bool chatmaster_call_message(struct wf_conn *const *conn, const struct chatmaster_message *msg);

/* Server to client, to be implemented.  The message and its text are borrowed until the return. */
void chatmaster_heard_message(struct chatmaster_client *client,
                              const struct chatmaster_message *msg);
void chatmaster_heard_request(struct chatmaster_client *client);
void chatmaster_heard_session_accepted(struct chatmaster_client *client,
                                       const struct chatmaster_session_accepted *msg);
void chatmaster_heard_session_refused(struct chatmaster_client *client,
                                      const struct chatmaster_session_refused *msg);
void chatmaster_heard_channel_list(struct chatmaster_client *client,
                                   const struct chatmaster_channel_list *msg);
void chatmaster_heard_user_joined(struct chatmaster_client *client,
                                  const struct chatmaster_user_joined *msg);
void chatmaster_heard_user_left(struct chatmaster_client *client,
                                const struct chatmaster_user_left *msg);
void chatmaster_heard_user_rename(struct chatmaster_client *client,
                                  const struct chatmaster_user_rename *msg);
void chatmaster_heard_channel_mode(struct chatmaster_client *client,
                                   const struct chatmaster_channel_mode *msg);
void chatmaster_heard_error(struct chatmaster_client *client, const struct chatmaster_error *msg);

/** Calls the one that fits; tag 0 and messages of the other direction are passed over.  To be
 *  called from wf_client_events.message. */
void chatmaster_hear(struct chatmaster_client *client, unsigned tag, const void *value);

#endif
