/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: what a client calls and implements.
 */
#ifndef GENERATED_CONCIERGE_CLIENT_H
#define GENERATED_CONCIERGE_CLIENT_H

#include "concierge.h"
#include "wireform/io/client.h"

struct concierge_client; /* defined by whoever implements the events */

/* Client to server.  false: nothing was sent, the message is above the limit. */
bool concierge_call_identify(struct wf_conn *const *conn, const struct concierge_identify *msg);
bool concierge_call_message(struct wf_conn *const *conn, const struct concierge_message *msg);
bool concierge_call_self_subscribe(struct wf_conn *const *conn,
                                   const struct concierge_self_subscribe *msg);
bool concierge_call_self_unsubscribe(struct wf_conn *const *conn,
                                     const struct concierge_self_unsubscribe *msg);
bool concierge_call_self_fetch(struct wf_conn *const *conn);
bool concierge_call_self_set_seq(struct wf_conn *const *conn,
                                 const struct concierge_self_set_seq *msg);
bool concierge_call_service_create(struct wf_conn *const *conn,
                                   const struct concierge_service_create *msg);
bool concierge_call_service_delete(struct wf_conn *const *conn,
                                   const struct concierge_service_delete *msg);
bool concierge_call_service_fetch(struct wf_conn *const *conn,
                                  const struct concierge_service_fetch *msg);
bool concierge_call_service_fetch_all(struct wf_conn *const *conn);
bool concierge_call_client_fetch(struct wf_conn *const *conn,
                                 const struct concierge_client_fetch *msg);
bool concierge_call_client_fetch_all(struct wf_conn *const *conn);

/* Server to client, to be implemented.  The message and its text are borrowed until the return. */
void concierge_heard_hello(struct concierge_client *client, const struct concierge_hello *msg);
void concierge_heard_ok(struct concierge_client *client, const struct concierge_ok *msg);
void concierge_heard_bad(struct concierge_client *client, const struct concierge_bad *msg);
void concierge_heard_invalid_name(struct concierge_client *client,
                                  const struct concierge_invalid_name *msg);
void concierge_heard_invalid_uuid(struct concierge_client *client,
                                  const struct concierge_invalid_uuid *msg);
void concierge_heard_invalid_service(struct concierge_client *client,
                                     const struct concierge_invalid_service *msg);
void concierge_heard_self_subscribe_result(struct concierge_client *client,
                                           const struct concierge_self_subscribe_result *msg);
void concierge_heard_self_unsubscribe_result(struct concierge_client *client,
                                             const struct concierge_self_unsubscribe_result *msg);
void concierge_heard_self_fetch_result(struct concierge_client *client,
                                       const struct concierge_self_fetch_result *msg);
void concierge_heard_service_create_result(struct concierge_client *client,
                                           const struct concierge_service_create_result *msg);
void concierge_heard_service_delete_result(struct concierge_client *client,
                                           const struct concierge_service_delete_result *msg);
void concierge_heard_service_fetch_result(struct concierge_client *client,
                                          const struct concierge_service_fetch_result *msg);
void concierge_heard_service_fetch_all_result(struct concierge_client *client,
                                              const struct concierge_service_fetch_all_result *msg);
void concierge_heard_client_fetch_result(struct concierge_client *client,
                                         const struct concierge_client_fetch_result *msg);
void concierge_heard_client_fetch_all_result(struct concierge_client *client,
                                             const struct concierge_client_fetch_all_result *msg);
void concierge_heard_client_joined(struct concierge_client *client,
                                   const struct concierge_client_joined *msg);
void concierge_heard_client_left(struct concierge_client *client,
                                 const struct concierge_client_left *msg);
void concierge_heard_service_client_subscribed(
    struct concierge_client *client, const struct concierge_service_client_subscribed *msg);
void concierge_heard_service_client_unsubscribed(
    struct concierge_client *client, const struct concierge_service_client_unsubscribed *msg);
void concierge_heard_delivery(struct concierge_client *client,
                              const struct concierge_delivery *msg);
void concierge_heard_error_protocol(struct concierge_client *client,
                                    const struct concierge_error_protocol *msg);
void concierge_heard_error_unsupported(struct concierge_client *client,
                                       const struct concierge_error_unsupported *msg);
void concierge_heard_error_internal(struct concierge_client *client,
                                    const struct concierge_error_internal *msg);

/** Calls the one that fits; tag 0 and messages of the other direction are passed over.  To be
 *  called from wf_client_events.message. */
void concierge_hear(struct concierge_client *client, unsigned tag, const void *value);

#endif
