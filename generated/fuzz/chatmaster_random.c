/* Generated from schema/chatmaster.json; change the schema, then run ./dev gen.
 *
 * ChatMaster 3000: random messages, for fuzzing.
 */
#include "chatmaster_random.h"

static const struct wf_text_rule login_parameters_username_rule = {
    .schema = "#/components/schemas/LoginParameters/oneOf/0/properties/username",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule rename_parameters_username_rule = {
    .schema = "#/components/schemas/RenameParameters/oneOf/0/properties/username",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule join_parameters_channel_rule = {
    .schema = "#/components/schemas/JoinParameters/oneOf/0/properties/channel",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule message_data_message_rule = {
    .schema = "#/components/messages/message/payload/properties/data/properties/message",
    .min_chars = 1,
    .max_chars = 16384,
};

static const struct wf_text_rule message_data_username_rule = {
    .schema = "#/components/messages/message/payload/properties/data/properties/username",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule session_accepted_channels_rule = {
    .schema = "#/components/messages/session_accepted/payload/properties/data/properties/channels",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule channel_rule = {
    .schema = "#/components/schemas/Channel",
    .min_chars = 1,
    .max_chars = 64,
};

static const struct wf_text_rule session_refused_data_reason_rule = {
    .schema = "#/components/messages/session_refused/payload/properties/data/properties/reason",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_list_rule channel_list_channels_rule = {
    .schema = "#/components/messages/channel_list/payload/properties/data/properties/channels",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule username_rule = {
    .schema = "#/components/schemas/Username",
    .min_chars = 1,
    .max_chars = 32,
};

static const struct wf_list_rule user_joined_current_users_rule = {
    .schema = "#/components/messages/user_joined/payload/properties/data/properties/current_users",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_list_rule user_left_current_users_rule = {
    .schema = "#/components/messages/user_left/payload/properties/data/properties/current_users",
    .max_items = WF_NO_LIMIT,
};

static const struct wf_text_rule error_data_error_type_rule = {
    .schema = "#/components/messages/error/payload/properties/data/properties/error_type",
    .max_chars = WF_NO_LIMIT,
};

static const struct wf_text_rule error_data_message_rule = {
    .schema = "#/components/messages/error/payload/properties/data/properties/message",
    .max_chars = WF_NO_LIMIT,
};

static void random_login_parameters(struct wf_random *random, struct chatmaster_login *msg)
{
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &login_parameters_username_rule);
}

static void random_login_data(struct wf_random *random, struct chatmaster_login *msg)
{
    random_login_parameters(random, msg);
}

void chatmaster_random_login(struct wf_random *random, struct chatmaster_login *msg)
{
    *msg = (struct chatmaster_login){0};
    random_login_data(random, msg);
}

static void random_rename_parameters(struct wf_random *random, struct chatmaster_rename *msg)
{
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &rename_parameters_username_rule);
}

static void random_rename_data(struct wf_random *random, struct chatmaster_rename *msg)
{
    random_rename_parameters(random, msg);
}

void chatmaster_random_rename(struct wf_random *random, struct chatmaster_rename *msg)
{
    *msg = (struct chatmaster_rename){0};
    random_rename_data(random, msg);
}

static void random_join_parameters(struct wf_random *random, struct chatmaster_join *msg)
{
    msg->has_channel = wf_random_has(random);
    if (msg->has_channel)
        msg->channel = wf_random_text(random, &join_parameters_channel_rule);
}

static void random_join_data(struct wf_random *random, struct chatmaster_join *msg)
{
    random_join_parameters(random, msg);
}

void chatmaster_random_join(struct wf_random *random, struct chatmaster_join *msg)
{
    *msg = (struct chatmaster_join){0};
    random_join_data(random, msg);
}

static void random_channels_data(struct wf_random *random, struct chatmaster_channels *msg)
{
    msg->command = 1 + wf_random_below(random, 2);
}

void chatmaster_random_channels(struct wf_random *random, struct chatmaster_channels *msg)
{
    *msg = (struct chatmaster_channels){0};
    random_channels_data(random, msg);
}

static void random_message_data(struct wf_random *random, struct chatmaster_message *msg)
{
    msg->message = wf_random_text(random, &message_data_message_rule);
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &message_data_username_rule);
}

void chatmaster_random_message(struct wf_random *random, struct chatmaster_message *msg)
{
    *msg = (struct chatmaster_message){0};
    random_message_data(random, msg);
}

static const wf_text *random_session_accepted_channels(struct wf_random *random, size_t *count)
{
    wf_text *items =
        wf_random_items(random, &session_accepted_channels_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &channel_rule);
    return items;
}

static void random_session_accepted_data(struct wf_random *random,
                                         struct chatmaster_session_accepted *msg)
{
    msg->has_channels = wf_random_has(random);
    if (msg->has_channels)
        msg->channels = random_session_accepted_channels(random, &msg->channels_count);
}

void chatmaster_random_session_accepted(struct wf_random *random,
                                        struct chatmaster_session_accepted *msg)
{
    *msg = (struct chatmaster_session_accepted){0};
    random_session_accepted_data(random, msg);
}

static void random_session_refused_data(struct wf_random *random,
                                        struct chatmaster_session_refused *msg)
{
    msg->has_reason = wf_random_has(random);
    if (msg->has_reason)
        msg->reason = wf_random_text(random, &session_refused_data_reason_rule);
}

void chatmaster_random_session_refused(struct wf_random *random,
                                       struct chatmaster_session_refused *msg)
{
    *msg = (struct chatmaster_session_refused){0};
    random_session_refused_data(random, msg);
}

static const wf_text *random_channel_list_channels(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &channel_list_channels_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &channel_rule);
    return items;
}

static void random_channel_list_data(struct wf_random *random, struct chatmaster_channel_list *msg)
{
    msg->has_channels = wf_random_has(random);
    if (msg->has_channels)
        msg->channels = random_channel_list_channels(random, &msg->channels_count);
}

void chatmaster_random_channel_list(struct wf_random *random, struct chatmaster_channel_list *msg)
{
    *msg = (struct chatmaster_channel_list){0};
    random_channel_list_data(random, msg);
}

static const wf_text *random_user_joined_current_users(struct wf_random *random, size_t *count)
{
    wf_text *items =
        wf_random_items(random, &user_joined_current_users_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &username_rule);
    return items;
}

static void random_user_joined_data(struct wf_random *random, struct chatmaster_user_joined *msg)
{
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &username_rule);
    msg->has_channel = wf_random_has(random);
    if (msg->has_channel)
        msg->channel = wf_random_text(random, &channel_rule);
    msg->has_current_users = wf_random_has(random);
    if (msg->has_current_users)
        msg->current_users = random_user_joined_current_users(random, &msg->current_users_count);
}

void chatmaster_random_user_joined(struct wf_random *random, struct chatmaster_user_joined *msg)
{
    *msg = (struct chatmaster_user_joined){0};
    random_user_joined_data(random, msg);
}

static const wf_text *random_user_left_current_users(struct wf_random *random, size_t *count)
{
    wf_text *items = wf_random_items(random, &user_left_current_users_rule, sizeof(*items), count);

    for (size_t i = 0; i < *count; i++)
        items[i] = wf_random_text(random, &username_rule);
    return items;
}

static void random_user_left_data(struct wf_random *random, struct chatmaster_user_left *msg)
{
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &username_rule);
    msg->has_channel = wf_random_has(random);
    if (msg->has_channel)
        msg->channel = wf_random_text(random, &channel_rule);
    msg->has_current_users = wf_random_has(random);
    if (msg->has_current_users)
        msg->current_users = random_user_left_current_users(random, &msg->current_users_count);
}

void chatmaster_random_user_left(struct wf_random *random, struct chatmaster_user_left *msg)
{
    *msg = (struct chatmaster_user_left){0};
    random_user_left_data(random, msg);
}

static void random_user_rename_data(struct wf_random *random, struct chatmaster_user_rename *msg)
{
    msg->has_old_username = wf_random_has(random);
    if (msg->has_old_username)
        msg->old_username = wf_random_text(random, &username_rule);
    msg->has_new_username = wf_random_has(random);
    if (msg->has_new_username)
        msg->new_username = wf_random_text(random, &username_rule);
}

void chatmaster_random_user_rename(struct wf_random *random, struct chatmaster_user_rename *msg)
{
    *msg = (struct chatmaster_user_rename){0};
    random_user_rename_data(random, msg);
}

static void random_channel_mode_data(struct wf_random *random, struct chatmaster_channel_mode *msg)
{
    msg->has_channel = wf_random_has(random);
    if (msg->has_channel)
        msg->channel = wf_random_text(random, &channel_rule);
    msg->has_username = wf_random_has(random);
    if (msg->has_username)
        msg->username = wf_random_text(random, &username_rule);
    msg->has_private = wf_random_has(random);
    if (msg->has_private)
        msg->private = wf_random_bool(random);
}

void chatmaster_random_channel_mode(struct wf_random *random, struct chatmaster_channel_mode *msg)
{
    *msg = (struct chatmaster_channel_mode){0};
    random_channel_mode_data(random, msg);
}

static void random_error_data(struct wf_random *random, struct chatmaster_error *msg)
{
    msg->error_type = wf_random_text(random, &error_data_error_type_rule);
    msg->message = wf_random_text(random, &error_data_message_rule);
}

void chatmaster_random_error(struct wf_random *random, struct chatmaster_error *msg)
{
    *msg = (struct chatmaster_error){0};
    random_error_data(random, msg);
}

static void random_any_login(struct wf_random *random, void *value)
{
    chatmaster_random_login(random, value);
}

static void random_any_rename(struct wf_random *random, void *value)
{
    chatmaster_random_rename(random, value);
}

static void random_any_join(struct wf_random *random, void *value)
{
    chatmaster_random_join(random, value);
}

static void random_any_channels(struct wf_random *random, void *value)
{
    chatmaster_random_channels(random, value);
}

static void random_any_message(struct wf_random *random, void *value)
{
    chatmaster_random_message(random, value);
}

static void random_any_session_accepted(struct wf_random *random, void *value)
{
    chatmaster_random_session_accepted(random, value);
}

static void random_any_session_refused(struct wf_random *random, void *value)
{
    chatmaster_random_session_refused(random, value);
}

static void random_any_channel_list(struct wf_random *random, void *value)
{
    chatmaster_random_channel_list(random, value);
}

static void random_any_user_joined(struct wf_random *random, void *value)
{
    chatmaster_random_user_joined(random, value);
}

static void random_any_user_left(struct wf_random *random, void *value)
{
    chatmaster_random_user_left(random, value);
}

static void random_any_user_rename(struct wf_random *random, void *value)
{
    chatmaster_random_user_rename(random, value);
}

static void random_any_channel_mode(struct wf_random *random, void *value)
{
    chatmaster_random_channel_mode(random, value);
}

static void random_any_error(struct wf_random *random, void *value)
{
    chatmaster_random_error(random, value);
}

static void random_nothing(struct wf_random *random, void *value)
{
    (void)random;
    (void)value;
}

wf_random_message *const chatmaster_random[] = {
    random_any_login,            /* CHATMASTER_LOGIN */
    random_any_rename,           /* CHATMASTER_RENAME */
    random_any_join,             /* CHATMASTER_JOIN */
    random_nothing,              /* CHATMASTER_LEAVE */
    random_nothing,              /* CHATMASTER_PRIVATE */
    random_nothing,              /* CHATMASTER_PUBLIC */
    random_any_channels,         /* CHATMASTER_CHANNELS */
    random_any_message,          /* CHATMASTER_MESSAGE */
    random_nothing,              /* CHATMASTER_REQUEST */
    random_any_session_accepted, /* CHATMASTER_SESSION_ACCEPTED */
    random_any_session_refused,  /* CHATMASTER_SESSION_REFUSED */
    random_any_channel_list,     /* CHATMASTER_CHANNEL_LIST */
    random_any_user_joined,      /* CHATMASTER_USER_JOINED */
    random_any_user_left,        /* CHATMASTER_USER_LEFT */
    random_any_user_rename,      /* CHATMASTER_USER_RENAME */
    random_any_channel_mode,     /* CHATMASTER_CHANNEL_MODE */
    random_any_error,            /* CHATMASTER_ERROR */
};
