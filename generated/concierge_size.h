/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: how long messages will be.
 */
#ifndef GENERATED_CONCIERGE_SIZE_H
#define GENERATED_CONCIERGE_SIZE_H

#include "concierge.h"

/* Exactly the bytes that writing appends, for a message that can be written: one that was read, or
 * that validate() accepts. */

size_t concierge_size_identify(const struct concierge_identify *msg);
size_t concierge_size_message(const struct concierge_message *msg);
size_t concierge_size_self_subscribe(const struct concierge_self_subscribe *msg);
size_t concierge_size_self_unsubscribe(const struct concierge_self_unsubscribe *msg);
size_t concierge_size_self_fetch(void);
size_t concierge_size_self_set_seq(const struct concierge_self_set_seq *msg);
size_t concierge_size_service_create(const struct concierge_service_create *msg);
size_t concierge_size_service_delete(const struct concierge_service_delete *msg);
size_t concierge_size_service_fetch(const struct concierge_service_fetch *msg);
size_t concierge_size_service_fetch_all(void);
size_t concierge_size_client_fetch(const struct concierge_client_fetch *msg);
size_t concierge_size_client_fetch_all(void);
size_t concierge_size_hello(const struct concierge_hello *msg);
size_t concierge_size_ok(const struct concierge_ok *msg);
size_t concierge_size_bad(const struct concierge_bad *msg);
size_t concierge_size_invalid_name(const struct concierge_invalid_name *msg);
size_t concierge_size_invalid_uuid(const struct concierge_invalid_uuid *msg);
size_t concierge_size_invalid_service(const struct concierge_invalid_service *msg);
size_t concierge_size_self_subscribe_result(const struct concierge_self_subscribe_result *msg);
size_t concierge_size_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *msg);
size_t concierge_size_self_fetch_result(const struct concierge_self_fetch_result *msg);
size_t concierge_size_service_create_result(const struct concierge_service_create_result *msg);
size_t concierge_size_service_delete_result(const struct concierge_service_delete_result *msg);
size_t concierge_size_service_fetch_result(const struct concierge_service_fetch_result *msg);
size_t
concierge_size_service_fetch_all_result(const struct concierge_service_fetch_all_result *msg);
size_t concierge_size_client_fetch_result(const struct concierge_client_fetch_result *msg);
size_t concierge_size_client_fetch_all_result(const struct concierge_client_fetch_all_result *msg);
size_t concierge_size_client_joined(const struct concierge_client_joined *msg);
size_t concierge_size_client_left(const struct concierge_client_left *msg);
size_t
concierge_size_service_client_subscribed(const struct concierge_service_client_subscribed *msg);
size_t
concierge_size_service_client_unsubscribed(const struct concierge_service_client_unsubscribed *msg);
size_t concierge_size_delivery(const struct concierge_delivery *msg);
size_t concierge_size_error_protocol(const struct concierge_error_protocol *msg);
size_t concierge_size_error_unsupported(const struct concierge_error_unsupported *msg);
size_t concierge_size_error_internal(const struct concierge_error_internal *msg);

size_t concierge_size_identify_cbor(const struct concierge_identify *msg);
size_t concierge_size_message_cbor(const struct concierge_message *msg);
size_t concierge_size_self_subscribe_cbor(const struct concierge_self_subscribe *msg);
size_t concierge_size_self_unsubscribe_cbor(const struct concierge_self_unsubscribe *msg);
size_t concierge_size_self_fetch_cbor(void);
size_t concierge_size_self_set_seq_cbor(const struct concierge_self_set_seq *msg);
size_t concierge_size_service_create_cbor(const struct concierge_service_create *msg);
size_t concierge_size_service_delete_cbor(const struct concierge_service_delete *msg);
size_t concierge_size_service_fetch_cbor(const struct concierge_service_fetch *msg);
size_t concierge_size_service_fetch_all_cbor(void);
size_t concierge_size_client_fetch_cbor(const struct concierge_client_fetch *msg);
size_t concierge_size_client_fetch_all_cbor(void);
size_t concierge_size_hello_cbor(const struct concierge_hello *msg);
size_t concierge_size_ok_cbor(const struct concierge_ok *msg);
size_t concierge_size_bad_cbor(const struct concierge_bad *msg);
size_t concierge_size_invalid_name_cbor(const struct concierge_invalid_name *msg);
size_t concierge_size_invalid_uuid_cbor(const struct concierge_invalid_uuid *msg);
size_t concierge_size_invalid_service_cbor(const struct concierge_invalid_service *msg);
size_t concierge_size_self_subscribe_result_cbor(const struct concierge_self_subscribe_result *msg);
size_t
concierge_size_self_unsubscribe_result_cbor(const struct concierge_self_unsubscribe_result *msg);
size_t concierge_size_self_fetch_result_cbor(const struct concierge_self_fetch_result *msg);
size_t concierge_size_service_create_result_cbor(const struct concierge_service_create_result *msg);
size_t concierge_size_service_delete_result_cbor(const struct concierge_service_delete_result *msg);
size_t concierge_size_service_fetch_result_cbor(const struct concierge_service_fetch_result *msg);
size_t
concierge_size_service_fetch_all_result_cbor(const struct concierge_service_fetch_all_result *msg);
size_t concierge_size_client_fetch_result_cbor(const struct concierge_client_fetch_result *msg);
size_t
concierge_size_client_fetch_all_result_cbor(const struct concierge_client_fetch_all_result *msg);
size_t concierge_size_client_joined_cbor(const struct concierge_client_joined *msg);
size_t concierge_size_client_left_cbor(const struct concierge_client_left *msg);
size_t concierge_size_service_client_subscribed_cbor(
    const struct concierge_service_client_subscribed *msg);
size_t concierge_size_service_client_unsubscribed_cbor(
    const struct concierge_service_client_unsubscribed *msg);
size_t concierge_size_delivery_cbor(const struct concierge_delivery *msg);
size_t concierge_size_error_protocol_cbor(const struct concierge_error_protocol *msg);
size_t concierge_size_error_unsupported_cbor(const struct concierge_error_unsupported *msg);
size_t concierge_size_error_internal_cbor(const struct concierge_error_internal *msg);

#endif
