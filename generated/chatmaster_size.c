/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: how long messages will be.
 */
#include "chatmaster_size.h"

#include "wireform/codec/cbor_size.h"
#include "wireform/codec/json_size.h"

size_t chatmaster_size_login(const struct chatmaster_login *msg)
{
    size_t size = 59;

    if (msg->has_username)
        size += 13 + wf_json_size_text(msg->username);
    else
        size += 4;
    return size;
}

size_t chatmaster_size_rename(const struct chatmaster_rename *msg)
{
    size_t size = 60;

    if (msg->has_username)
        size += 13 + wf_json_size_text(msg->username);
    else
        size += 4;
    return size;
}

size_t chatmaster_size_join(const struct chatmaster_join *msg)
{
    size_t size = 58;

    if (msg->has_channel)
        size += 12 + wf_json_size_text(msg->channel);
    else
        size += 4;
    return size;
}

size_t chatmaster_size_leave(void)
{
    return 63;
}

size_t chatmaster_size_private(void)
{
    return 65;
}

size_t chatmaster_size_public(void)
{
    return 64;
}

static size_t size_channels_command(enum chatmaster_channels_command value)
{
    size_t size = 0;

    switch (value) {
    case CHATMASTER_CHANNELS_COMMAND_NONE:
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST:
        size += 14;
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNELS:
        size += 10;
        break;
    }
    return size;
}

size_t chatmaster_size_channels(const struct chatmaster_channels *msg)
{
    return 56 + size_channels_command(msg->command);
}

size_t chatmaster_size_message(const struct chatmaster_message *msg)
{
    size_t size = 38 + wf_json_size_text(msg->message);

    if (msg->has_username)
        size += 12 + wf_json_size_text(msg->username);
    return size;
}

size_t chatmaster_size_request(void)
{
    return 45;
}

size_t chatmaster_size_session_accepted(const struct chatmaster_session_accepted *msg)
{
    size_t size = 41;

    if (msg->has_channels)
        size += 12 + wf_json_size_texts(msg->channels, msg->channels_count);
    return size;
}

size_t chatmaster_size_session_refused(const struct chatmaster_session_refused *msg)
{
    size_t size = 42;

    if (msg->has_reason)
        size += 10 + wf_json_size_text(msg->reason);
    return size;
}

static size_t size_channel_list_data_mirror(const struct chatmaster_channel_list *msg)
{
    size_t size = 1;
    bool is_first = true;

    if (msg->has_channels) {
        size += 12;
        is_first = false;
        size += wf_json_size_texts(msg->channels, msg->channels_count);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t chatmaster_size_channel_list(const struct chatmaster_channel_list *msg)
{
    size_t size = 74;

    if (msg->has_channels)
        size += 12 + wf_json_size_texts(msg->channels, msg->channels_count);
    size += size_channel_list_data_mirror(msg);
    return size;
}

static size_t size_user_joined_data_mirror(const struct chatmaster_user_joined *msg)
{
    size_t size = 1;
    bool is_first = true;

    if (msg->has_username) {
        size += 12;
        is_first = false;
        size += wf_json_size_text(msg->username);
    }
    if (msg->has_channel) {
        size += 11;
        is_first = false;
        size += wf_json_size_text(msg->channel);
    }
    if (msg->has_current_users) {
        size += 17;
        is_first = false;
        size += wf_json_size_texts(msg->current_users, msg->current_users_count);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t chatmaster_size_user_joined(const struct chatmaster_user_joined *msg)
{
    size_t size = 73;

    if (msg->has_username)
        size += 12 + wf_json_size_text(msg->username);
    if (msg->has_channel)
        size += 11 + wf_json_size_text(msg->channel);
    if (msg->has_current_users)
        size += 17 + wf_json_size_texts(msg->current_users, msg->current_users_count);
    size += size_user_joined_data_mirror(msg);
    return size;
}

static size_t size_user_left_data_mirror(const struct chatmaster_user_left *msg)
{
    size_t size = 1;
    bool is_first = true;

    if (msg->has_username) {
        size += 12;
        is_first = false;
        size += wf_json_size_text(msg->username);
    }
    if (msg->has_channel) {
        size += 11;
        is_first = false;
        size += wf_json_size_text(msg->channel);
    }
    if (msg->has_current_users) {
        size += 17;
        is_first = false;
        size += wf_json_size_texts(msg->current_users, msg->current_users_count);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t chatmaster_size_user_left(const struct chatmaster_user_left *msg)
{
    size_t size = 71;

    if (msg->has_username)
        size += 12 + wf_json_size_text(msg->username);
    if (msg->has_channel)
        size += 11 + wf_json_size_text(msg->channel);
    if (msg->has_current_users)
        size += 17 + wf_json_size_texts(msg->current_users, msg->current_users_count);
    size += size_user_left_data_mirror(msg);
    return size;
}

static size_t size_user_rename_data_mirror(const struct chatmaster_user_rename *msg)
{
    size_t size = 1;
    bool is_first = true;

    if (msg->has_old_username) {
        size += 16;
        is_first = false;
        size += wf_json_size_text(msg->old_username);
    }
    if (msg->has_new_username) {
        size += 16;
        is_first = false;
        size += wf_json_size_text(msg->new_username);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t chatmaster_size_user_rename(const struct chatmaster_user_rename *msg)
{
    size_t size = 73;

    if (msg->has_old_username)
        size += 16 + wf_json_size_text(msg->old_username);
    if (msg->has_new_username)
        size += 16 + wf_json_size_text(msg->new_username);
    size += size_user_rename_data_mirror(msg);
    return size;
}

static size_t size_channel_mode_data_mirror(const struct chatmaster_channel_mode *msg)
{
    size_t size = 1;
    bool is_first = true;

    if (msg->has_channel) {
        size += 11;
        is_first = false;
        size += wf_json_size_text(msg->channel);
    }
    if (msg->has_username) {
        size += 12;
        is_first = false;
        size += wf_json_size_text(msg->username);
    }
    if (msg->has_private) {
        size += 11;
        is_first = false;
        size += wf_json_size_bool(msg->private);
    }
    if (is_first)
        size += 1;
    return size;
}

size_t chatmaster_size_channel_mode(const struct chatmaster_channel_mode *msg)
{
    size_t size = 74;

    if (msg->has_channel)
        size += 11 + wf_json_size_text(msg->channel);
    if (msg->has_username)
        size += 12 + wf_json_size_text(msg->username);
    if (msg->has_private)
        size += 11 + wf_json_size_bool(msg->private);
    size += size_channel_mode_data_mirror(msg);
    return size;
}

size_t chatmaster_size_error(const struct chatmaster_error *msg)
{
    return 50 + wf_json_size_text(msg->error_type) + wf_json_size_text(msg->message);
}

size_t chatmaster_size_login_cbor(const struct chatmaster_login *msg)
{
    size_t size = 45;

    if (msg->has_username)
        size += 10 + wf_cbor_size_text(msg->username);
    else
        size += 1;
    return size;
}

size_t chatmaster_size_rename_cbor(const struct chatmaster_rename *msg)
{
    size_t size = 46;

    if (msg->has_username)
        size += 10 + wf_cbor_size_text(msg->username);
    else
        size += 1;
    return size;
}

size_t chatmaster_size_join_cbor(const struct chatmaster_join *msg)
{
    size_t size = 44;

    if (msg->has_channel)
        size += 9 + wf_cbor_size_text(msg->channel);
    else
        size += 1;
    return size;
}

size_t chatmaster_size_leave_cbor(void)
{
    return 46;
}

size_t chatmaster_size_private_cbor(void)
{
    return 48;
}

size_t chatmaster_size_public_cbor(void)
{
    return 47;
}

static size_t size_channels_command_cbor(enum chatmaster_channels_command value)
{
    size_t size = 0;

    switch (value) {
    case CHATMASTER_CHANNELS_COMMAND_NONE:
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST:
        size += 13;
        break;
    case CHATMASTER_CHANNELS_COMMAND_CHANNELS:
        size += 9;
        break;
    }
    return size;
}

size_t chatmaster_size_channels_cbor(const struct chatmaster_channels *msg)
{
    return 40 + size_channels_command_cbor(msg->command);
}

static size_t size_message_data_cbor(const struct chatmaster_message *msg)
{
    size_t size = 8;
    size_t count = 1;

    count += msg->has_username;
    size += wf_cbor_size_object(count) + wf_cbor_size_text(msg->message);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    return size;
}

size_t chatmaster_size_message_cbor(const struct chatmaster_message *msg)
{
    return 19 + size_message_data_cbor(msg);
}

size_t chatmaster_size_request_cbor(void)
{
    return 34;
}

static size_t size_session_accepted_data_cbor(const struct chatmaster_session_accepted *msg)
{
    size_t size = 8;
    size_t count = 1;

    count += msg->has_channels;
    size += wf_cbor_size_object(count);
    if (msg->has_channels)
        size += 9 + wf_cbor_size_texts(msg->channels, msg->channels_count);
    return size;
}

size_t chatmaster_size_session_accepted_cbor(const struct chatmaster_session_accepted *msg)
{
    return 19 + size_session_accepted_data_cbor(msg);
}

static size_t size_session_refused_data_cbor(const struct chatmaster_session_refused *msg)
{
    size_t size = 8;
    size_t count = 1;

    count += msg->has_reason;
    size += wf_cbor_size_object(count);
    if (msg->has_reason)
        size += 7 + wf_cbor_size_text(msg->reason);
    return size;
}

size_t chatmaster_size_session_refused_cbor(const struct chatmaster_session_refused *msg)
{
    return 19 + size_session_refused_data_cbor(msg);
}

static size_t size_channel_list_data_mirror_cbor(const struct chatmaster_channel_list *msg)
{
    size_t size = 0;
    size_t count = 0;

    count += msg->has_channels;
    size += wf_cbor_size_object(count);
    if (msg->has_channels)
        size += 9 + wf_cbor_size_texts(msg->channels, msg->channels_count);
    return size;
}

static size_t size_channel_list_data_cbor(const struct chatmaster_channel_list *msg)
{
    size_t size = 35;
    size_t count = 2;

    count += msg->has_channels;
    size += wf_cbor_size_object(count);
    if (msg->has_channels)
        size += 9 + wf_cbor_size_texts(msg->channels, msg->channels_count);
    size += size_channel_list_data_mirror_cbor(msg);
    return size;
}

size_t chatmaster_size_channel_list_cbor(const struct chatmaster_channel_list *msg)
{
    return 24 + size_channel_list_data_cbor(msg);
}

static size_t size_user_joined_data_mirror_cbor(const struct chatmaster_user_joined *msg)
{
    size_t size = 0;
    size_t count = 0;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    size += wf_cbor_size_object(count);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_current_users)
        size += 14 + wf_cbor_size_texts(msg->current_users, msg->current_users_count);
    return size;
}

static size_t size_user_joined_data_cbor(const struct chatmaster_user_joined *msg)
{
    size_t size = 34;
    size_t count = 2;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    size += wf_cbor_size_object(count);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_current_users)
        size += 14 + wf_cbor_size_texts(msg->current_users, msg->current_users_count);
    size += size_user_joined_data_mirror_cbor(msg);
    return size;
}

size_t chatmaster_size_user_joined_cbor(const struct chatmaster_user_joined *msg)
{
    return 24 + size_user_joined_data_cbor(msg);
}

static size_t size_user_left_data_mirror_cbor(const struct chatmaster_user_left *msg)
{
    size_t size = 0;
    size_t count = 0;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    size += wf_cbor_size_object(count);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_current_users)
        size += 14 + wf_cbor_size_texts(msg->current_users, msg->current_users_count);
    return size;
}

static size_t size_user_left_data_cbor(const struct chatmaster_user_left *msg)
{
    size_t size = 32;
    size_t count = 2;

    count += msg->has_username;
    count += msg->has_channel;
    count += msg->has_current_users;
    size += wf_cbor_size_object(count);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_current_users)
        size += 14 + wf_cbor_size_texts(msg->current_users, msg->current_users_count);
    size += size_user_left_data_mirror_cbor(msg);
    return size;
}

size_t chatmaster_size_user_left_cbor(const struct chatmaster_user_left *msg)
{
    return 24 + size_user_left_data_cbor(msg);
}

static size_t size_user_rename_data_mirror_cbor(const struct chatmaster_user_rename *msg)
{
    size_t size = 0;
    size_t count = 0;

    count += msg->has_old_username;
    count += msg->has_new_username;
    size += wf_cbor_size_object(count);
    if (msg->has_old_username)
        size += 13 + wf_cbor_size_text(msg->old_username);
    if (msg->has_new_username)
        size += 13 + wf_cbor_size_text(msg->new_username);
    return size;
}

static size_t size_user_rename_data_cbor(const struct chatmaster_user_rename *msg)
{
    size_t size = 34;
    size_t count = 2;

    count += msg->has_old_username;
    count += msg->has_new_username;
    size += wf_cbor_size_object(count);
    if (msg->has_old_username)
        size += 13 + wf_cbor_size_text(msg->old_username);
    if (msg->has_new_username)
        size += 13 + wf_cbor_size_text(msg->new_username);
    size += size_user_rename_data_mirror_cbor(msg);
    return size;
}

size_t chatmaster_size_user_rename_cbor(const struct chatmaster_user_rename *msg)
{
    return 24 + size_user_rename_data_cbor(msg);
}

static size_t size_channel_mode_data_mirror_cbor(const struct chatmaster_channel_mode *msg)
{
    size_t size = 0;
    size_t count = 0;

    count += msg->has_channel;
    count += msg->has_username;
    count += msg->has_private;
    size += wf_cbor_size_object(count);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_private)
        size += 8 + wf_cbor_size_bool(msg->private);
    return size;
}

static size_t size_channel_mode_data_cbor(const struct chatmaster_channel_mode *msg)
{
    size_t size = 35;
    size_t count = 2;

    count += msg->has_channel;
    count += msg->has_username;
    count += msg->has_private;
    size += wf_cbor_size_object(count);
    if (msg->has_channel)
        size += 8 + wf_cbor_size_text(msg->channel);
    if (msg->has_username)
        size += 9 + wf_cbor_size_text(msg->username);
    if (msg->has_private)
        size += 8 + wf_cbor_size_bool(msg->private);
    size += size_channel_mode_data_mirror_cbor(msg);
    return size;
}

size_t chatmaster_size_channel_mode_cbor(const struct chatmaster_channel_mode *msg)
{
    return 24 + size_channel_mode_data_cbor(msg);
}

size_t chatmaster_size_error_cbor(const struct chatmaster_error *msg)
{
    return 37 + wf_cbor_size_text(msg->error_type) + wf_cbor_size_text(msg->message);
}
