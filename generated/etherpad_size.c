/* Generated from schema/etherpad.json; change the schema, then run ./dev gen.
 *
 * EtherPad (classic): how long messages will be.
 */
#include "etherpad_size.h"

#include "wireform/codec/cbor_size.h"
#include "wireform/codec/json_size.h"

static size_t size_client_ready_room_type(enum etherpad_client_ready_room_type value)
{
    size_t size = 0;

    switch (value) {
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_NONE:
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE:
        size += 9;
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW:
        size += 9;
        break;
    }
    return size;
}

static size_t size_user_info(const struct etherpad_user_info *value)
{
    size_t size = 30 + wf_json_size_wtf8(value->user_id);

    if (value->has_name)
        size += wf_json_size_wtf8(value->name);
    else
        size += 4;
    size += wf_json_size_uint(value->color_id);
    return size;
}

size_t etherpad_size_client_ready(const struct etherpad_client_ready *msg)
{
    size_t size = 108;

    size += size_client_ready_room_type(msg->room_type);
    size += wf_json_size_wtf8(msg->room_name);
    size += wf_json_size_uint(msg->last_rev);
    size += size_user_info(&msg->user_info);
    if (msg->has_is_reconnect_of)
        size += 17 + wf_json_size_wtf8(msg->is_reconnect_of);
    if (msg->has_is_commit_pending)
        size += 19 + wf_json_size_bool(msg->is_commit_pending);
    if (msg->has_features)
        size += 12 + wf_json_size_wtf8s(msg->features, msg->features_count);
    return size;
}

static size_t size_attribute(const struct etherpad_attribute *value)
{
    return 3 + wf_json_size_wtf8(value->key) + wf_json_size_wtf8(value->value);
}

static size_t
size_attribute_pool_num_to_attrib(const struct etherpad_attribute_pool_num_to_attrib_entry *entries,
                                  size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += 1 + wf_json_size_wtf8(entries[i].key) + size_attribute(&entries[i].value);
    }
    return size;
}

static size_t size_attribute_pool(const struct etherpad_attribute_pool *value)
{
    size_t size = 27;

    size += size_attribute_pool_num_to_attrib(value->num_to_attrib, value->num_to_attrib_count);
    size += wf_json_size_uint(value->next_num);
    return size;
}

size_t etherpad_size_user_changes(const struct etherpad_user_changes *msg)
{
    size_t size = 85;

    size += wf_json_size_uint(msg->base_rev);
    size += wf_json_size_wtf8(msg->changeset);
    size += size_attribute_pool(&msg->apool);
    return size;
}

size_t etherpad_size_userinfo_update(const struct etherpad_userinfo_update *msg)
{
    return 67 + size_user_info(&msg->user_info);
}

size_t etherpad_size_chat(const struct etherpad_chat *msg)
{
    size_t size = 106;

    if (msg->has_user_id)
        size += 10 + wf_json_size_wtf8(msg->user_id);
    size += wf_json_size_wtf8(msg->line_text);
    if (msg->has_sender_name)
        size += wf_json_size_wtf8(msg->sender_name);
    else
        size += 4;
    if (msg->has_auth_id)
        size += 10 + wf_json_size_wtf8(msg->auth_id);
    if (msg->has_time)
        size += 8 + wf_json_size_uint(msg->time);
    return size;
}

static size_t size_options_view(const struct etherpad_options_view_entry *entries, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += 1 + wf_json_size_wtf8(entries[i].key) + wf_json_size_raw(entries[i].value);
    }
    return size;
}

static size_t size_options(const struct etherpad_options *value)
{
    size_t size = 1;
    bool is_first = true;

    if (value->has_view) {
        size += 8;
        is_first = false;
        size += size_options_view(value->view, value->view_count);
    }
    if (value->has_guest_policy) {
        size += 15;
        is_first = false;
        size += wf_json_size_wtf8(value->guest_policy);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t etherpad_size_pad_options(const struct etherpad_pad_options *msg)
{
    size_t size = 97 + size_options(&msg->options);

    if (msg->has_changed_by)
        size += 13 + wf_json_size_wtf8(msg->changed_by);
    return size;
}

size_t etherpad_size_pad_title(const struct etherpad_pad_title *msg)
{
    size_t size = 93 + wf_json_size_wtf8(msg->title);

    if (msg->has_changed_by)
        size += 13 + wf_json_size_wtf8(msg->changed_by);
    return size;
}

size_t etherpad_size_pad_password(const struct etherpad_pad_password *msg)
{
    size_t size = 87;

    if (msg->has_password)
        size += 12 + wf_json_size_wtf8(msg->password);
    return size;
}

size_t etherpad_size_suggest_user_name(const struct etherpad_suggest_user_name *msg)
{
    return 115 + wf_json_size_wtf8(msg->unnamed_id) + wf_json_size_wtf8(msg->new_name);
}

static size_t size_saved_revision(const struct etherpad_saved_revision *value)
{
    size_t size = 63;

    size += wf_json_size_uint(value->timestamp);
    size += wf_json_size_wtf8(value->label);
    size += wf_json_size_wtf8(value->saved_by);
    size += wf_json_size_wtf8(value->saved_by_id);
    size += wf_json_size_uint(value->rev_num);
    size += wf_json_size_wtf8(value->id);
    return size;
}

static size_t size_new_revision_list_revision_list(const struct etherpad_saved_revision *items,
                                                   size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_saved_revision(&items[i]);
    }
    return size;
}

size_t etherpad_size_new_revision_list(const struct etherpad_new_revision_list *msg)
{
    size_t size = 118;

    size += size_new_revision_list_revision_list(msg->revision_list, msg->revision_list_count);
    size += wf_json_size_wtf8(msg->saved_by);
    return size;
}

static size_t size_revision_label_revision_list(const struct etherpad_saved_revision *items,
                                                size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += size_saved_revision(&items[i]);
    }
    return size;
}

size_t etherpad_size_revision_label(const struct etherpad_revision_label *msg)
{
    size_t size = 128;

    size += size_revision_label_revision_list(msg->revision_list, msg->revision_list_count);
    size += wf_json_size_wtf8(msg->saved_by);
    size += wf_json_size_wtf8(msg->new_label);
    return size;
}

size_t etherpad_size_guest_answer(const struct etherpad_guest_answer *msg)
{
    size_t size = 87;

    if (msg->has_auth_id)
        size += 10 + wf_json_size_wtf8(msg->auth_id);
    if (msg->has_guest_id)
        size += 11 + wf_json_size_wtf8(msg->guest_id);
    if (msg->has_answer)
        size += 10 + wf_json_size_wtf8(msg->answer);
    return size;
}

size_t etherpad_size_new_changes(const struct etherpad_new_changes *msg)
{
    size_t size = 93;

    size += wf_json_size_uint(msg->new_rev);
    size += wf_json_size_wtf8(msg->changeset);
    size += size_attribute_pool(&msg->apool);
    size += wf_json_size_wtf8(msg->author);
    if (msg->has_time_delta)
        size += 13 + wf_json_size_number(msg->time_delta);
    return size;
}

size_t etherpad_size_accept_commit(const struct etherpad_accept_commit *msg)
{
    return 63 + wf_json_size_uint(msg->new_rev);
}

size_t etherpad_size_no_commit_pending(void)
{
    return 57;
}

size_t etherpad_size_changes_rejected(const struct etherpad_changes_rejected *msg)
{
    size_t size = 87;

    size += wf_json_size_uint(msg->base_rev);
    size += wf_json_size_wtf8(msg->reason);
    size += wf_json_size_wtf8(msg->detail);
    return size;
}

static size_t size_known_user(const struct etherpad_known_user *value)
{
    size_t size = 49 + wf_json_size_wtf8(value->user_id);

    if (value->has_name)
        size += wf_json_size_wtf8(value->name);
    else
        size += 4;
    size += wf_json_size_uint(value->color_id);
    size += wf_json_size_wtf8(value->ip);
    size += wf_json_size_wtf8(value->user_agent);
    return size;
}

size_t etherpad_size_user_new_info(const struct etherpad_user_new_info *msg)
{
    return 64 + size_known_user(&msg->user_info);
}

size_t etherpad_size_user_leave(const struct etherpad_user_leave *msg)
{
    return 62 + size_known_user(&msg->user_info);
}

static size_t size_other_message_others(const struct etherpad_other_message_others_entry *entries,
                                        size_t count, bool is_first)
{
    size_t size = 0;

    (void)is_first;
    for (size_t i = 0; i < count; i++)
        size += 2 + wf_json_size_wtf8(entries[i].key) + wf_json_size_raw(entries[i].value);
    return size;
}

size_t etherpad_size_other_message(const struct etherpad_other_message *msg)
{
    size_t size = 74 + wf_json_size_wtf8(msg->type);

    if (msg->has_auth_id)
        size += 10 + wf_json_size_wtf8(msg->auth_id);
    size += size_other_message_others(msg->others, msg->others_count, false);
    return size;
}

size_t etherpad_size_server_message(const struct etherpad_server_message *msg)
{
    return 90 + wf_json_size_wtf8(msg->text);
}

size_t etherpad_size_disconnect_reason(const struct etherpad_disconnect_reason *msg)
{
    return 67 + wf_json_size_wtf8(msg->reason);
}

static size_t size_author(const struct etherpad_author *value)
{
    size_t size = 1;
    bool is_first = true;

    if (value->has_color_id) {
        size += 11;
        is_first = false;
        size += wf_json_size_uint(value->color_id);
    }
    if (value->has_name) {
        size += 8;
        is_first = false;
        size += wf_json_size_wtf8(value->name);
    }
    if (is_first)
        size += 1;
    return size;
}

static size_t size_client_vars_historical_author_data(
    const struct etherpad_client_vars_historical_author_data_entry *entries, size_t count)
{
    size_t size = 2;

    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            size += 1;
        size += 1 + wf_json_size_wtf8(entries[i].key) + size_author(&entries[i].value);
    }
    return size;
}

size_t etherpad_size_client_vars(const struct etherpad_client_vars *msg)
{
    size_t size = 175 + wf_json_size_wtf8(msg->global_pad_id) + wf_json_size_wtf8(msg->user_id);

    if (msg->has_user_name)
        size += wf_json_size_wtf8(msg->user_name);
    else
        size += 4;
    size += wf_json_size_uint(msg->user_color);
    size += wf_json_size_wtf8s(msg->color_palette, msg->color_palette_count);
    size += wf_json_size_uint(msg->rev);
    size += wf_json_size_wtf8(msg->text);
    size += wf_json_size_wtf8(msg->attribs);
    size += size_attribute_pool(&msg->apool);
    size += size_client_vars_historical_author_data(msg->historical_author_data,
                                                    msg->historical_author_data_count);
    return size;
}

static size_t size_client_ready_room_type_cbor(enum etherpad_client_ready_room_type value)
{
    size_t size = 0;

    switch (value) {
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_NONE:
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADPAGE:
        size += 8;
        break;
    case ETHERPAD_CLIENT_READY_ROOM_TYPE_PADVIEW:
        size += 8;
        break;
    }
    return size;
}

static size_t size_user_info_cbor(const struct etherpad_user_info *value)
{
    size_t size = 21 + wf_cbor_size_wtf8(value->user_id);

    if (value->has_name)
        size += wf_cbor_size_wtf8(value->name);
    else
        size += 1;
    size += wf_cbor_size_uint(value->color_id);
    return size;
}

static size_t size_client_ready_data_data_cbor(const struct etherpad_client_ready *msg)
{
    size_t size = 17;
    size_t count = 2;

    count += msg->has_is_reconnect_of;
    count += msg->has_is_commit_pending;
    count += msg->has_features;
    size += wf_cbor_size_object(count);
    size += wf_cbor_size_uint(msg->last_rev);
    size += size_user_info_cbor(&msg->user_info);
    if (msg->has_is_reconnect_of)
        size += 14 + wf_cbor_size_wtf8(msg->is_reconnect_of);
    if (msg->has_is_commit_pending)
        size += 16 + wf_cbor_size_bool(msg->is_commit_pending);
    if (msg->has_features)
        size += 9 + wf_cbor_size_wtf8s(msg->features, msg->features_count);
    return size;
}

size_t etherpad_size_client_ready_cbor(const struct etherpad_client_ready *msg)
{
    size_t size = 64;

    size += size_client_ready_room_type_cbor(msg->room_type);
    size += wf_cbor_size_wtf8(msg->room_name);
    size += size_client_ready_data_data_cbor(msg);
    return size;
}

static size_t size_attribute_cbor(const struct etherpad_attribute *value)
{
    return 1 + wf_cbor_size_wtf8(value->key) + wf_cbor_size_wtf8(value->value);
}

static size_t size_attribute_pool_num_to_attrib_cbor(
    const struct etherpad_attribute_pool_num_to_attrib_entry *entries, size_t count)
{
    size_t size = wf_cbor_size_object(count);

    for (size_t i = 0; i < count; i++)
        size += wf_cbor_size_wtf8(entries[i].key) + size_attribute_cbor(&entries[i].value);
    return size;
}

static size_t size_attribute_pool_cbor(const struct etherpad_attribute_pool *value)
{
    size_t size = 21;

    size +=
        size_attribute_pool_num_to_attrib_cbor(value->num_to_attrib, value->num_to_attrib_count);
    size += wf_cbor_size_uint(value->next_num);
    return size;
}

size_t etherpad_size_user_changes_cbor(const struct etherpad_user_changes *msg)
{
    size_t size = 65;

    size += wf_cbor_size_uint(msg->base_rev);
    size += wf_cbor_size_wtf8(msg->changeset);
    size += size_attribute_pool_cbor(&msg->apool);
    return size;
}

size_t etherpad_size_userinfo_update_cbor(const struct etherpad_userinfo_update *msg)
{
    return 53 + size_user_info_cbor(&msg->user_info);
}

static size_t size_chat_payload_cbor(const struct etherpad_chat *msg)
{
    size_t size = 30;
    size_t count = 3;

    count += msg->has_user_id;
    count += msg->has_auth_id;
    count += msg->has_time;
    size += wf_cbor_size_object(count);
    if (msg->has_user_id)
        size += 7 + wf_cbor_size_wtf8(msg->user_id);
    size += wf_cbor_size_wtf8(msg->line_text);
    if (msg->has_sender_name)
        size += wf_cbor_size_wtf8(msg->sender_name);
    else
        size += 1;
    if (msg->has_auth_id)
        size += 7 + wf_cbor_size_wtf8(msg->auth_id);
    if (msg->has_time)
        size += 5 + wf_cbor_size_uint(msg->time);
    return size;
}

size_t etherpad_size_chat_cbor(const struct etherpad_chat *msg)
{
    return 51 + size_chat_payload_cbor(msg);
}

static size_t size_options_view_cbor(const struct etherpad_options_view_entry *entries,
                                     size_t count)
{
    size_t size = wf_cbor_size_object(count);

    for (size_t i = 0; i < count; i++)
        size += wf_cbor_size_wtf8(entries[i].key) + wf_cbor_size_raw_json(entries[i].value);
    return size;
}

static size_t size_options_cbor(const struct etherpad_options *value)
{
    size_t size = 0;
    size_t count = 0;

    count += value->has_view;
    count += value->has_guest_policy;
    size += wf_cbor_size_object(count);
    if (value->has_view)
        size += 5 + size_options_view_cbor(value->view, value->view_count);
    if (value->has_guest_policy)
        size += 12 + wf_cbor_size_wtf8(value->guest_policy);
    return size;
}

static size_t size_pad_options_payload_cbor(const struct etherpad_pad_options *msg)
{
    size_t size = 24;
    size_t count = 2;

    count += msg->has_changed_by;
    size += wf_cbor_size_object(count) + size_options_cbor(&msg->options);
    if (msg->has_changed_by)
        size += 10 + wf_cbor_size_wtf8(msg->changed_by);
    return size;
}

size_t etherpad_size_pad_options_cbor(const struct etherpad_pad_options *msg)
{
    return 51 + size_pad_options_payload_cbor(msg);
}

static size_t size_pad_title_payload_cbor(const struct etherpad_pad_title *msg)
{
    size_t size = 20;
    size_t count = 2;

    count += msg->has_changed_by;
    size += wf_cbor_size_object(count) + wf_cbor_size_wtf8(msg->title);
    if (msg->has_changed_by)
        size += 10 + wf_cbor_size_wtf8(msg->changed_by);
    return size;
}

size_t etherpad_size_pad_title_cbor(const struct etherpad_pad_title *msg)
{
    return 51 + size_pad_title_payload_cbor(msg);
}

static size_t size_pad_password_payload_cbor(const struct etherpad_pad_password *msg)
{
    size_t size = 17;
    size_t count = 1;

    count += msg->has_password;
    size += wf_cbor_size_object(count);
    if (msg->has_password)
        size += 9 + wf_cbor_size_wtf8(msg->password);
    return size;
}

size_t etherpad_size_pad_password_cbor(const struct etherpad_pad_password *msg)
{
    return 51 + size_pad_password_payload_cbor(msg);
}

size_t etherpad_size_suggest_user_name_cbor(const struct etherpad_suggest_user_name *msg)
{
    return 91 + wf_cbor_size_wtf8(msg->unnamed_id) + wf_cbor_size_wtf8(msg->new_name);
}

static size_t size_saved_revision_cbor(const struct etherpad_saved_revision *value)
{
    size_t size = 45;

    size += wf_cbor_size_uint(value->timestamp);
    size += wf_cbor_size_wtf8(value->label);
    size += wf_cbor_size_wtf8(value->saved_by);
    size += wf_cbor_size_wtf8(value->saved_by_id);
    size += wf_cbor_size_uint(value->rev_num);
    size += wf_cbor_size_wtf8(value->id);
    return size;
}

static size_t size_new_revision_list_revision_list_cbor(const struct etherpad_saved_revision *items,
                                                        size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_saved_revision_cbor(&items[i]);
    return size;
}

size_t etherpad_size_new_revision_list_cbor(const struct etherpad_new_revision_list *msg)
{
    size_t size = 94;

    size += size_new_revision_list_revision_list_cbor(msg->revision_list, msg->revision_list_count);
    size += wf_cbor_size_wtf8(msg->saved_by);
    return size;
}

static size_t size_revision_label_revision_list_cbor(const struct etherpad_saved_revision *items,
                                                     size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += size_saved_revision_cbor(&items[i]);
    return size;
}

size_t etherpad_size_revision_label_cbor(const struct etherpad_revision_label *msg)
{
    size_t size = 101;

    size += size_revision_label_revision_list_cbor(msg->revision_list, msg->revision_list_count);
    size += wf_cbor_size_wtf8(msg->saved_by);
    size += wf_cbor_size_wtf8(msg->new_label);
    return size;
}

static size_t size_guest_answer_payload_cbor(const struct etherpad_guest_answer *msg)
{
    size_t size = 17;
    size_t count = 1;

    count += msg->has_auth_id;
    count += msg->has_guest_id;
    count += msg->has_answer;
    size += wf_cbor_size_object(count);
    if (msg->has_auth_id)
        size += 7 + wf_cbor_size_wtf8(msg->auth_id);
    if (msg->has_guest_id)
        size += 8 + wf_cbor_size_wtf8(msg->guest_id);
    if (msg->has_answer)
        size += 7 + wf_cbor_size_wtf8(msg->answer);
    return size;
}

size_t etherpad_size_guest_answer_cbor(const struct etherpad_guest_answer *msg)
{
    return 51 + size_guest_answer_payload_cbor(msg);
}

static size_t size_new_changes_data_cbor(const struct etherpad_new_changes *msg)
{
    size_t size = 47;
    size_t count = 5;

    count += msg->has_time_delta;
    size += wf_cbor_size_object(count);
    size += wf_cbor_size_uint(msg->new_rev);
    size += wf_cbor_size_wtf8(msg->changeset);
    size += size_attribute_pool_cbor(&msg->apool);
    size += wf_cbor_size_wtf8(msg->author);
    if (msg->has_time_delta)
        size += 10 + wf_cbor_size_number(msg->time_delta);
    return size;
}

size_t etherpad_size_new_changes_cbor(const struct etherpad_new_changes *msg)
{
    return 22 + size_new_changes_data_cbor(msg);
}

size_t etherpad_size_accept_commit_cbor(const struct etherpad_accept_commit *msg)
{
    return 49 + wf_cbor_size_uint(msg->new_rev);
}

size_t etherpad_size_no_commit_pending_cbor(void)
{
    return 46;
}

size_t etherpad_size_changes_rejected_cbor(const struct etherpad_changes_rejected *msg)
{
    size_t size = 67;

    size += wf_cbor_size_uint(msg->base_rev);
    size += wf_cbor_size_wtf8(msg->reason);
    size += wf_cbor_size_wtf8(msg->detail);
    return size;
}

static size_t size_known_user_cbor(const struct etherpad_known_user *value)
{
    size_t size = 34 + wf_cbor_size_wtf8(value->user_id);

    if (value->has_name)
        size += wf_cbor_size_wtf8(value->name);
    else
        size += 1;
    size += wf_cbor_size_uint(value->color_id);
    size += wf_cbor_size_wtf8(value->ip);
    size += wf_cbor_size_wtf8(value->user_agent);
    return size;
}

size_t etherpad_size_user_new_info_cbor(const struct etherpad_user_new_info *msg)
{
    return 50 + size_known_user_cbor(&msg->user_info);
}

size_t etherpad_size_user_leave_cbor(const struct etherpad_user_leave *msg)
{
    return 48 + size_known_user_cbor(&msg->user_info);
}

static size_t
size_other_message_others_cbor(const struct etherpad_other_message_others_entry *entries,
                               size_t count)
{
    size_t size = 0;

    for (size_t i = 0; i < count; i++)
        size += wf_cbor_size_wtf8(entries[i].key) + wf_cbor_size_raw_json(entries[i].value);
    return size;
}

static size_t size_other_message_payload_cbor(const struct etherpad_other_message *msg)
{
    size_t size = 5;
    size_t count = 1;

    count += msg->has_auth_id;
    count += msg->others_count;
    size += wf_cbor_size_object(count) + wf_cbor_size_wtf8(msg->type);
    if (msg->has_auth_id)
        size += 7 + wf_cbor_size_wtf8(msg->auth_id);
    size += size_other_message_others_cbor(msg->others, msg->others_count);
    return size;
}

size_t etherpad_size_other_message_cbor(const struct etherpad_other_message *msg)
{
    return 51 + size_other_message_payload_cbor(msg);
}

size_t etherpad_size_server_message_cbor(const struct etherpad_server_message *msg)
{
    return 69 + wf_cbor_size_wtf8(msg->text);
}

size_t etherpad_size_disconnect_reason_cbor(const struct etherpad_disconnect_reason *msg)
{
    return 53 + wf_cbor_size_wtf8(msg->reason);
}

static size_t size_author_cbor(const struct etherpad_author *value)
{
    size_t size = 0;
    size_t count = 0;

    count += value->has_color_id;
    count += value->has_name;
    size += wf_cbor_size_object(count);
    if (value->has_color_id)
        size += 8 + wf_cbor_size_uint(value->color_id);
    if (value->has_name)
        size += 5 + wf_cbor_size_wtf8(value->name);
    return size;
}

static size_t size_client_vars_historical_author_data_cbor(
    const struct etherpad_client_vars_historical_author_data_entry *entries, size_t count)
{
    size_t size = wf_cbor_size_object(count);

    for (size_t i = 0; i < count; i++)
        size += wf_cbor_size_wtf8(entries[i].key) + size_author_cbor(&entries[i].value);
    return size;
}

size_t etherpad_size_client_vars_cbor(const struct etherpad_client_vars *msg)
{
    size_t size = 139 + wf_cbor_size_wtf8(msg->global_pad_id) + wf_cbor_size_wtf8(msg->user_id);

    if (msg->has_user_name)
        size += wf_cbor_size_wtf8(msg->user_name);
    else
        size += 1;
    size += wf_cbor_size_uint(msg->user_color);
    size += wf_cbor_size_wtf8s(msg->color_palette, msg->color_palette_count);
    size += wf_cbor_size_uint(msg->rev);
    size += wf_cbor_size_wtf8(msg->text);
    size += wf_cbor_size_wtf8(msg->attribs);
    size += size_attribute_pool_cbor(&msg->apool);
    size += size_client_vars_historical_author_data_cbor(msg->historical_author_data,
                                                         msg->historical_author_data_count);
    return size;
}
