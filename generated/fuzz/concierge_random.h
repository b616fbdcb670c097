/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: random messages, for fuzzing.
 */
#ifndef GENERATED_CONCIERGE_RANDOM_H
#define GENERATED_CONCIERGE_RANDOM_H

#include "../concierge.h"
#include "wireform/codec/random.h"

/* Valid by construction; what they hold lives in the arena of `random`. */

void concierge_random_identify(struct wf_random *random, struct concierge_identify *msg);
void concierge_random_message(struct wf_random *random, struct concierge_message *msg);
void concierge_random_self_subscribe(struct wf_random *random,
                                     struct concierge_self_subscribe *msg);
void concierge_random_self_unsubscribe(struct wf_random *random,
                                       struct concierge_self_unsubscribe *msg);
void concierge_random_self_set_seq(struct wf_random *random, struct concierge_self_set_seq *msg);
void concierge_random_service_create(struct wf_random *random,
                                     struct concierge_service_create *msg);
void concierge_random_service_delete(struct wf_random *random,
                                     struct concierge_service_delete *msg);
void concierge_random_service_fetch(struct wf_random *random, struct concierge_service_fetch *msg);
void concierge_random_client_fetch(struct wf_random *random, struct concierge_client_fetch *msg);
void concierge_random_hello(struct wf_random *random, struct concierge_hello *msg);
void concierge_random_ok(struct wf_random *random, struct concierge_ok *msg);
void concierge_random_bad(struct wf_random *random, struct concierge_bad *msg);
void concierge_random_invalid_name(struct wf_random *random, struct concierge_invalid_name *msg);
void concierge_random_invalid_uuid(struct wf_random *random, struct concierge_invalid_uuid *msg);
void concierge_random_invalid_service(struct wf_random *random,
                                      struct concierge_invalid_service *msg);
void concierge_random_self_subscribe_result(struct wf_random *random,
                                            struct concierge_self_subscribe_result *msg);
void concierge_random_self_unsubscribe_result(struct wf_random *random,
                                              struct concierge_self_unsubscribe_result *msg);
void concierge_random_self_fetch_result(struct wf_random *random,
                                        struct concierge_self_fetch_result *msg);
void concierge_random_service_create_result(struct wf_random *random,
                                            struct concierge_service_create_result *msg);
void concierge_random_service_delete_result(struct wf_random *random,
                                            struct concierge_service_delete_result *msg);
void concierge_random_service_fetch_result(struct wf_random *random,
                                           struct concierge_service_fetch_result *msg);
void concierge_random_service_fetch_all_result(struct wf_random *random,
                                               struct concierge_service_fetch_all_result *msg);
void concierge_random_client_fetch_result(struct wf_random *random,
                                          struct concierge_client_fetch_result *msg);
void concierge_random_client_fetch_all_result(struct wf_random *random,
                                              struct concierge_client_fetch_all_result *msg);
void concierge_random_client_joined(struct wf_random *random, struct concierge_client_joined *msg);
void concierge_random_client_left(struct wf_random *random, struct concierge_client_left *msg);
void concierge_random_service_client_subscribed(struct wf_random *random,
                                                struct concierge_service_client_subscribed *msg);
void concierge_random_service_client_unsubscribed(
    struct wf_random *random, struct concierge_service_client_unsubscribed *msg);
void concierge_random_delivery(struct wf_random *random, struct concierge_delivery *msg);
void concierge_random_error_protocol(struct wf_random *random,
                                     struct concierge_error_protocol *msg);
void concierge_random_error_unsupported(struct wf_random *random,
                                        struct concierge_error_unsupported *msg);
void concierge_random_error_internal(struct wf_random *random,
                                     struct concierge_error_internal *msg);

/** The same without their types: the one of a message is concierge_random[tag - 1]. */
extern wf_random_message *const concierge_random[];

#endif
