/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): what a client calls and implements.
 */
#ifndef GENERATED_ETHERPAD_CLIENT_H
#define GENERATED_ETHERPAD_CLIENT_H

#include "etherpad.h"
#include "wireform/io/client.h"

struct etherpad_client; /* defined by whoever implements the events */

/* Client to server.  false: nothing was sent, the message is above the limit. */
bool etherpad_call_client_ready(struct wf_conn *const *conn,
                                const struct etherpad_client_ready *msg);
bool etherpad_call_user_changes(struct wf_conn *const *conn,
                                const struct etherpad_user_changes *msg);
bool etherpad_call_userinfo_update(struct wf_conn *const *conn,
                                   const struct etherpad_userinfo_update *msg);
bool etherpad_call_chat(struct wf_conn *const *conn, const struct etherpad_chat *msg);
bool etherpad_call_pad_options(struct wf_conn *const *conn, const struct etherpad_pad_options *msg);
bool etherpad_call_pad_title(struct wf_conn *const *conn, const struct etherpad_pad_title *msg);
bool etherpad_call_pad_password(struct wf_conn *const *conn,
                                const struct etherpad_pad_password *msg);
bool etherpad_call_suggest_user_name(struct wf_conn *const *conn,
                                     const struct etherpad_suggest_user_name *msg);
bool etherpad_call_new_revision_list(struct wf_conn *const *conn,
                                     const struct etherpad_new_revision_list *msg);
bool etherpad_call_revision_label(struct wf_conn *const *conn,
                                  const struct etherpad_revision_label *msg);
bool etherpad_call_guest_answer(struct wf_conn *const *conn,
                                const struct etherpad_guest_answer *msg);
bool etherpad_call_other_message(struct wf_conn *const *conn,
                                 const struct etherpad_other_message *msg);

/* Server to client, to be implemented.  The message and its text are borrowed until the return. */
void etherpad_heard_chat(struct etherpad_client *client, const struct etherpad_chat *msg);
void etherpad_heard_pad_options(struct etherpad_client *client,
                                const struct etherpad_pad_options *msg);
void etherpad_heard_pad_title(struct etherpad_client *client, const struct etherpad_pad_title *msg);
void etherpad_heard_suggest_user_name(struct etherpad_client *client,
                                      const struct etherpad_suggest_user_name *msg);
void etherpad_heard_new_revision_list(struct etherpad_client *client,
                                      const struct etherpad_new_revision_list *msg);
void etherpad_heard_revision_label(struct etherpad_client *client,
                                   const struct etherpad_revision_label *msg);
void etherpad_heard_new_changes(struct etherpad_client *client,
                                const struct etherpad_new_changes *msg);
void etherpad_heard_accept_commit(struct etherpad_client *client,
                                  const struct etherpad_accept_commit *msg);
void etherpad_heard_no_commit_pending(struct etherpad_client *client);
void etherpad_heard_changes_rejected(struct etherpad_client *client,
                                     const struct etherpad_changes_rejected *msg);
void etherpad_heard_user_new_info(struct etherpad_client *client,
                                  const struct etherpad_user_new_info *msg);
void etherpad_heard_user_leave(struct etherpad_client *client,
                               const struct etherpad_user_leave *msg);
void etherpad_heard_other_message(struct etherpad_client *client,
                                  const struct etherpad_other_message *msg);
void etherpad_heard_server_message(struct etherpad_client *client,
                                   const struct etherpad_server_message *msg);
void etherpad_heard_disconnect_reason(struct etherpad_client *client,
                                      const struct etherpad_disconnect_reason *msg);

/** Calls the one that fits; tag 0 and messages of the other direction are passed over.  To be
 *  called from wf_client_events.message. */
void etherpad_hear(struct etherpad_client *client, unsigned tag, const void *value);

#endif
