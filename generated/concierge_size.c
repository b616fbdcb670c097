/* Generated from schema/concierge.json; change the schema, then run ./dev gen.
 *
 * ert-concierge: how long messages will be.
 */
#include "concierge_size.h"

#include "wireform/codec/cbor_size.h"
#include "wireform/codec/json_size.h"

size_t concierge_size_identify(const struct concierge_identify *msg)
{
    size_t size = 38 + wf_json_size_text(msg->name) + wf_json_size_text(msg->version);

    if (msg->has_nickname)
        size += 12 + wf_json_size_text(msg->nickname);
    if (msg->has_secret)
        size += 10 + wf_json_size_text(msg->secret);
    if (msg->has_tags)
        size += 8 + wf_json_size_texts(msg->tags, msg->tags_count);
    return size;
}

static size_t size_target_name(const struct concierge_target_name *value)
{
    return 23 + wf_json_size_text(value->name);
}

static size_t size_target_uuid(const struct concierge_target_uuid *value)
{
    return 23 + wf_json_size_text(value->uuid);
}

static size_t size_target_service(const struct concierge_target_service *value)
{
    return 29 + wf_json_size_text(value->service);
}

static size_t
size_target_service_client_uuid(const struct concierge_target_service_client_uuid *value)
{
    return 49 + wf_json_size_text(value->service) + wf_json_size_text(value->uuid);
}

static size_t size_target(const struct concierge_target *value)
{
    size_t size = 0;

    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        break;
    case CONCIERGE_TARGET_NAME:
        size += size_target_name(&value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        size += size_target_uuid(&value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        size += size_target_service(&value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        size += size_target_service_client_uuid(&value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        size += 14;
        break;
    }
    return size;
}

size_t concierge_size_message(const struct concierge_message *msg)
{
    return 36 + size_target(&msg->target) + wf_json_size_raw(msg->data);
}

size_t concierge_size_self_subscribe(const struct concierge_self_subscribe *msg)
{
    return 36 + wf_json_size_text(msg->service);
}

size_t concierge_size_self_unsubscribe(const struct concierge_self_unsubscribe *msg)
{
    return 38 + wf_json_size_text(msg->service);
}

size_t concierge_size_self_fetch(void)
{
    return 21;
}

size_t concierge_size_self_set_seq(const struct concierge_self_set_seq *msg)
{
    return 30 + wf_json_size_uint(msg->seq);
}

size_t concierge_size_service_create(const struct concierge_service_create *msg)
{
    size_t size = 36 + wf_json_size_text(msg->service);

    if (msg->has_nickname)
        size += 12 + wf_json_size_text(msg->nickname);
    return size;
}

size_t concierge_size_service_delete(const struct concierge_service_delete *msg)
{
    return 36 + wf_json_size_text(msg->service);
}

size_t concierge_size_service_fetch(const struct concierge_service_fetch *msg)
{
    return 35 + wf_json_size_text(msg->service);
}

size_t concierge_size_service_fetch_all(void)
{
    return 28;
}

size_t concierge_size_client_fetch(const struct concierge_client_fetch *msg)
{
    return 31 + wf_json_size_text(msg->uuid);
}

size_t concierge_size_client_fetch_all(void)
{
    return 27;
}

size_t concierge_size_hello(const struct concierge_hello *msg)
{
    return 35 + wf_json_size_text(msg->uuid) + wf_json_size_text(msg->version);
}

size_t concierge_size_ok(const struct concierge_ok *msg)
{
    size_t size = 13;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    return size;
}

size_t concierge_size_bad(const struct concierge_bad *msg)
{
    size_t size = 14;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    return size;
}

size_t concierge_size_invalid_name(const struct concierge_invalid_name *msg)
{
    size_t size = 31;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_text(msg->name);
    return size;
}

size_t concierge_size_invalid_uuid(const struct concierge_invalid_uuid *msg)
{
    size_t size = 31;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_text(msg->uuid);
    return size;
}

size_t concierge_size_invalid_service(const struct concierge_invalid_service *msg)
{
    size_t size = 37;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_text(msg->service);
    return size;
}

static size_t size_service_info(const struct concierge_service_info *value)
{
    size_t size = 50 + wf_json_size_text(value->name);

    if (value->has_nickname)
        size += wf_json_size_text(value->nickname);
    else
        size += 4;
    size += wf_json_size_text(value->owner_uuid);
    size += wf_json_size_texts(value->subscribers, value->subscribers_count);
    return size;
}

size_t concierge_size_self_subscribe_result(const struct concierge_self_subscribe_result *msg)
{
    size_t size = 57;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_bool(msg->successful) + size_service_info(&msg->service);
    return size;
}

size_t concierge_size_self_unsubscribe_result(const struct concierge_self_unsubscribe_result *msg)
{
    size_t size = 59;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_bool(msg->successful) + size_service_info(&msg->service);
    return size;
}

static size_t size_client_info(const struct concierge_client_info *value)
{
    size_t size = 37 + wf_json_size_text(value->name);

    if (value->has_nickname)
        size += wf_json_size_text(value->nickname);
    else
        size += 4;
    size += wf_json_size_text(value->uuid);
    size += wf_json_size_texts(value->tags, value->tags_count);
    return size;
}

static size_t size_self_fetch_result_subscriptions(const struct concierge_service_info *items,
                                                   size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_service_info(&items[i]);
    }
    return size;
}

size_t concierge_size_self_fetch_result(const struct concierge_self_fetch_result *msg)
{
    size_t size = 55;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_client_info(&msg->client);
    size += size_self_fetch_result_subscriptions(msg->subscriptions, msg->subscriptions_count);
    return size;
}

size_t concierge_size_service_create_result(const struct concierge_service_create_result *msg)
{
    size_t size = 57;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_bool(msg->successful) + size_service_info(&msg->service);
    return size;
}

size_t concierge_size_service_delete_result(const struct concierge_service_delete_result *msg)
{
    size_t size = 43;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_service_info(&msg->service);
    return size;
}

size_t concierge_size_service_fetch_result(const struct concierge_service_fetch_result *msg)
{
    size_t size = 42;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_service_info(&msg->service);
    return size;
}

static size_t size_service_fetch_all_result_services(const struct concierge_service_info *items,
                                                     size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_service_info(&items[i]);
    }
    return size;
}

size_t concierge_size_service_fetch_all_result(const struct concierge_service_fetch_all_result *msg)
{
    size_t size = 47;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_service_fetch_all_result_services(msg->services, msg->services_count);
    return size;
}

static size_t size_client_fetch_result_subscriptions(const struct concierge_service_info *items,
                                                     size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_service_info(&items[i]);
    }
    return size;
}

size_t concierge_size_client_fetch_result(const struct concierge_client_fetch_result *msg)
{
    size_t size = 57;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_client_info(&msg->client);
    size += size_client_fetch_result_subscriptions(msg->subscriptions, msg->subscriptions_count);
    return size;
}

static size_t size_client_fetch_all_result_clients(const struct concierge_client_info *items,
                                                   size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_client_info(&items[i]);
    }
    return size;
}

size_t concierge_size_client_fetch_all_result(const struct concierge_client_fetch_all_result *msg)
{
    size_t size = 45;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += size_client_fetch_all_result_clients(msg->clients, msg->clients_count);
    return size;
}

size_t concierge_size_client_joined(const struct concierge_client_joined *msg)
{
    return 34 + size_client_info(&msg->client);
}

size_t concierge_size_client_left(const struct concierge_client_left *msg)
{
    return 32 + size_client_info(&msg->client);
}

size_t
concierge_size_service_client_subscribed(const struct concierge_service_client_subscribed *msg)
{
    return 57 + size_client_info(&msg->client) + size_service_info(&msg->service);
}

size_t
concierge_size_service_client_unsubscribed(const struct concierge_service_client_unsubscribed *msg)
{
    return 59 + size_client_info(&msg->client) + size_service_info(&msg->service);
}

static size_t size_origin(const struct concierge_origin *value)
{
    size_t size = 48 + wf_json_size_text(value->name);

    if (value->has_nickname)
        size += wf_json_size_text(value->nickname);
    else
        size += 4;
    size += wf_json_size_text(value->uuid);
    size += wf_json_size_texts(value->tags, value->tags_count);
    if (value->has_service)
        size += size_service_info(&value->service);
    else
        size += 4;
    return size;
}

size_t concierge_size_delivery(const struct concierge_delivery *msg)
{
    size_t size = 46;

    size += size_origin(&msg->origin);
    size += size_target(&msg->target);
    size += wf_json_size_raw(msg->data);
    return size;
}

size_t concierge_size_error_protocol(const struct concierge_error_protocol *msg)
{
    size_t size = 33;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_text(msg->desc);
    return size;
}

size_t concierge_size_error_unsupported(const struct concierge_error_unsupported *msg)
{
    size_t size = 28;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    return size;
}

size_t concierge_size_error_internal(const struct concierge_error_internal *msg)
{
    size_t size = 33;

    if (msg->has_seq)
        size += 7 + wf_json_size_uint(msg->seq);
    size += wf_json_size_text(msg->desc);
    return size;
}

size_t concierge_size_identify_cbor(const struct concierge_identify *msg)
{
    size_t size = 27;
    size_t count = 3;

    count += msg->has_nickname;
    count += msg->has_secret;
    count += msg->has_tags;
    size += wf_cbor_size_object(count);
    size += wf_cbor_size_text(msg->name);
    size += wf_cbor_size_text(msg->version);
    if (msg->has_nickname)
        size += 9 + wf_cbor_size_text(msg->nickname);
    if (msg->has_secret)
        size += 7 + wf_cbor_size_text(msg->secret);
    if (msg->has_tags)
        size += 5 + wf_cbor_size_texts(msg->tags, msg->tags_count);
    return size;
}

static size_t size_target_name_cbor(const struct concierge_target_name *value)
{
    return 16 + wf_cbor_size_text(value->name);
}

static size_t size_target_uuid_cbor(const struct concierge_target_uuid *value)
{
    return 16 + wf_cbor_size_text(value->uuid);
}

static size_t size_target_service_cbor(const struct concierge_target_service *value)
{
    return 22 + wf_cbor_size_text(value->service);
}

static size_t
size_target_service_client_uuid_cbor(const struct concierge_target_service_client_uuid *value)
{
    return 39 + wf_cbor_size_text(value->service) + wf_cbor_size_text(value->uuid);
}

static size_t size_target_cbor(const struct concierge_target *value)
{
    size_t size = 0;

    switch (value->tag) {
    case CONCIERGE_TARGET_NONE:
        break;
    case CONCIERGE_TARGET_NAME:
        size += size_target_name_cbor(&value->as.name);
        break;
    case CONCIERGE_TARGET_UUID:
        size += size_target_uuid_cbor(&value->as.uuid);
        break;
    case CONCIERGE_TARGET_SERVICE:
        size += size_target_service_cbor(&value->as.service);
        break;
    case CONCIERGE_TARGET_SERVICE_CLIENT_UUID:
        size += size_target_service_client_uuid_cbor(&value->as.service_client_uuid);
        break;
    case CONCIERGE_TARGET_ALL:
        size += 10;
        break;
    }
    return size;
}

size_t concierge_size_message_cbor(const struct concierge_message *msg)
{
    return 26 + size_target_cbor(&msg->target) + wf_cbor_size_raw_json(msg->data);
}

size_t concierge_size_self_subscribe_cbor(const struct concierge_self_subscribe *msg)
{
    return 29 + wf_cbor_size_text(msg->service);
}

size_t concierge_size_self_unsubscribe_cbor(const struct concierge_self_unsubscribe *msg)
{
    return 31 + wf_cbor_size_text(msg->service);
}

size_t concierge_size_self_fetch_cbor(void)
{
    return 17;
}

size_t concierge_size_self_set_seq_cbor(const struct concierge_self_set_seq *msg)
{
    return 23 + wf_cbor_size_uint(msg->seq);
}

size_t concierge_size_service_create_cbor(const struct concierge_service_create *msg)
{
    size_t size = 28;
    size_t count = 2;

    count += msg->has_nickname;
    size += wf_cbor_size_object(count) + wf_cbor_size_text(msg->service);
    if (msg->has_nickname)
        size += 9 + wf_cbor_size_text(msg->nickname);
    return size;
}

size_t concierge_size_service_delete_cbor(const struct concierge_service_delete *msg)
{
    return 29 + wf_cbor_size_text(msg->service);
}

size_t concierge_size_service_fetch_cbor(const struct concierge_service_fetch *msg)
{
    return 28 + wf_cbor_size_text(msg->service);
}

size_t concierge_size_service_fetch_all_cbor(void)
{
    return 24;
}

size_t concierge_size_client_fetch_cbor(const struct concierge_client_fetch *msg)
{
    return 24 + wf_cbor_size_text(msg->uuid);
}

size_t concierge_size_client_fetch_all_cbor(void)
{
    return 23;
}

size_t concierge_size_hello_cbor(const struct concierge_hello *msg)
{
    return 25 + wf_cbor_size_text(msg->uuid) + wf_cbor_size_text(msg->version);
}

size_t concierge_size_ok_cbor(const struct concierge_ok *msg)
{
    size_t size = 8;
    size_t count = 1;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    return size;
}

size_t concierge_size_bad_cbor(const struct concierge_bad *msg)
{
    size_t size = 9;
    size_t count = 1;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    return size;
}

size_t concierge_size_invalid_name_cbor(const struct concierge_invalid_name *msg)
{
    size_t size = 23;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_text(msg->name);
    return size;
}

size_t concierge_size_invalid_uuid_cbor(const struct concierge_invalid_uuid *msg)
{
    size_t size = 23;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_text(msg->uuid);
    return size;
}

size_t concierge_size_invalid_service_cbor(const struct concierge_invalid_service *msg)
{
    size_t size = 29;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_text(msg->service);
    return size;
}

static size_t size_service_info_cbor(const struct concierge_service_info *value)
{
    size_t size = 38 + wf_cbor_size_text(value->name);

    if (value->has_nickname)
        size += wf_cbor_size_text(value->nickname);
    else
        size += 1;
    size += wf_cbor_size_text(value->owner_uuid);
    size += wf_cbor_size_texts(value->subscribers, value->subscribers_count);
    return size;
}

size_t concierge_size_self_subscribe_result_cbor(const struct concierge_self_subscribe_result *msg)
{
    size_t size = 46;
    size_t count = 3;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_bool(msg->successful) + size_service_info_cbor(&msg->service);
    return size;
}

size_t
concierge_size_self_unsubscribe_result_cbor(const struct concierge_self_unsubscribe_result *msg)
{
    size_t size = 48;
    size_t count = 3;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_bool(msg->successful) + size_service_info_cbor(&msg->service);
    return size;
}

static size_t size_client_info_cbor(const struct concierge_client_info *value)
{
    size_t size = 25 + wf_cbor_size_text(value->name);

    if (value->has_nickname)
        size += wf_cbor_size_text(value->nickname);
    else
        size += 1;
    size += wf_cbor_size_text(value->uuid);
    size += wf_cbor_size_texts(value->tags, value->tags_count);
    return size;
}

static size_t size_self_fetch_result_subscriptions_cbor(const struct concierge_service_info *items,
                                                        size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_service_info_cbor(&items[i]);
    return size;
}

size_t concierge_size_self_fetch_result_cbor(const struct concierge_self_fetch_result *msg)
{
    size_t size = 44;
    size_t count = 3;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_client_info_cbor(&msg->client);
    size += size_self_fetch_result_subscriptions_cbor(msg->subscriptions, msg->subscriptions_count);
    return size;
}

size_t concierge_size_service_create_result_cbor(const struct concierge_service_create_result *msg)
{
    size_t size = 46;
    size_t count = 3;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_bool(msg->successful) + size_service_info_cbor(&msg->service);
    return size;
}

size_t concierge_size_service_delete_result_cbor(const struct concierge_service_delete_result *msg)
{
    size_t size = 35;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_service_info_cbor(&msg->service);
    return size;
}

size_t concierge_size_service_fetch_result_cbor(const struct concierge_service_fetch_result *msg)
{
    size_t size = 34;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_service_info_cbor(&msg->service);
    return size;
}

static size_t
size_service_fetch_all_result_services_cbor(const struct concierge_service_info *items,
                                            size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_service_info_cbor(&items[i]);
    return size;
}

size_t
concierge_size_service_fetch_all_result_cbor(const struct concierge_service_fetch_all_result *msg)
{
    size_t size = 40;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_service_fetch_all_result_services_cbor(msg->services, msg->services_count);
    return size;
}

static size_t
size_client_fetch_result_subscriptions_cbor(const struct concierge_service_info *items,
                                            size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_service_info_cbor(&items[i]);
    return size;
}

size_t concierge_size_client_fetch_result_cbor(const struct concierge_client_fetch_result *msg)
{
    size_t size = 46;
    size_t count = 3;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_client_info_cbor(&msg->client);
    size +=
        size_client_fetch_result_subscriptions_cbor(msg->subscriptions, msg->subscriptions_count);
    return size;
}

static size_t size_client_fetch_all_result_clients_cbor(const struct concierge_client_info *items,
                                                        size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_client_info_cbor(&items[i]);
    return size;
}

size_t
concierge_size_client_fetch_all_result_cbor(const struct concierge_client_fetch_all_result *msg)
{
    size_t size = 37;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += size_client_fetch_all_result_clients_cbor(msg->clients, msg->clients_count);
    return size;
}

size_t concierge_size_client_joined_cbor(const struct concierge_client_joined *msg)
{
    return 27 + size_client_info_cbor(&msg->client);
}

size_t concierge_size_client_left_cbor(const struct concierge_client_left *msg)
{
    return 25 + size_client_info_cbor(&msg->client);
}

size_t
concierge_size_service_client_subscribed_cbor(const struct concierge_service_client_subscribed *msg)
{
    return 48 + size_client_info_cbor(&msg->client) + size_service_info_cbor(&msg->service);
}

size_t concierge_size_service_client_unsubscribed_cbor(
    const struct concierge_service_client_unsubscribed *msg)
{
    return 50 + size_client_info_cbor(&msg->client) + size_service_info_cbor(&msg->service);
}

static size_t size_origin_cbor(const struct concierge_origin *value)
{
    size_t size = 33 + wf_cbor_size_text(value->name);

    if (value->has_nickname)
        size += wf_cbor_size_text(value->nickname);
    else
        size += 1;
    size += wf_cbor_size_text(value->uuid);
    size += wf_cbor_size_texts(value->tags, value->tags_count);
    if (value->has_service)
        size += size_service_info_cbor(&value->service);
    else
        size += 1;
    return size;
}

size_t concierge_size_delivery_cbor(const struct concierge_delivery *msg)
{
    size_t size = 33;

    size += size_origin_cbor(&msg->origin);
    size += size_target_cbor(&msg->target);
    size += wf_cbor_size_raw_json(msg->data);
    return size;
}

size_t concierge_size_error_protocol_cbor(const struct concierge_error_protocol *msg)
{
    size_t size = 25;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_text(msg->desc);
    return size;
}

size_t concierge_size_error_unsupported_cbor(const struct concierge_error_unsupported *msg)
{
    size_t size = 23;
    size_t count = 1;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    return size;
}

size_t concierge_size_error_internal_cbor(const struct concierge_error_internal *msg)
{
    size_t size = 25;
    size_t count = 2;

    count += msg->has_seq;
    size += wf_cbor_size_object(count);
    if (msg->has_seq)
        size += 4 + wf_cbor_size_uint(msg->seq);
    size += wf_cbor_size_text(msg->desc);
    return size;
}
