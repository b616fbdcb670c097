/* What a ChatMaster server says, and what it means for the chat.
 *
 * Servers of the original kind leave things out: a channel then means the one this client is
 * in, and without a list of users the list here changes by one name. */
#include "client/chatmaster_chat.h"

#include <stdio.h>

#include "client/chat_line.h"

void chatmaster_heard_request(struct chatmaster_client *client)
{
    struct chat *chat = &client->chat;

    if (chat->stage == CHAT_WAITING)
        chat->dialect->login(chat);
}

void chatmaster_heard_session_accepted(struct chatmaster_client *client,
                                       const struct chatmaster_session_accepted *msg)
{
    struct chat *chat = &client->chat;

    if (chat->stage != CHAT_JOINING)
        return;
    chat_forget_room(chat);
    roster_set(&chat->roster, msg->channels, msg->channels_count);
    chat_set_stage(chat, CHAT_TALKING);
    chat_notice(chat, "Successfully connected.");
}

void chatmaster_heard_session_refused(struct chatmaster_client *client,
                                      const struct chatmaster_session_refused *msg)
{
    struct chat *chat = &client->chat;
    wf_text reason = msg->has_reason ? msg->reason : WF_TEXT("No reason given.");

    if (chat->stage == CHAT_TALKING)
        return;
    chat_refuse_login(chat, reason);
}

void chatmaster_heard_message(struct chatmaster_client *client,
                              const struct chatmaster_message *msg)
{
    struct chat *chat = &client->chat;

    if (msg->has_username)
        chat_line_talk(chat, msg->username, msg->message);
}

static bool is_in_channel(const struct chat *chat)
{
    return chat->room[0] != '\0';
}

static bool is_about_my_channel(const struct chat *chat, bool has_channel, wf_text channel)
{
    return is_in_channel(chat) && (!has_channel || wf_text_equal(wf_text_of(chat->room), channel));
}

static void enter_channel(struct chat *chat, wf_text channel)
{
    wf_text_store(chat->room, sizeof(chat->room), channel);
    roster_clear(&chat->roster);
}

void chatmaster_heard_user_joined(struct chatmaster_client *client,
                                  const struct chatmaster_user_joined *msg)
{
    struct chat *chat = &client->chat;
    wf_text channel = msg->channel;

    if (!msg->has_username)
        return;
    if (chat_is_me(chat, msg->username)) {
        if (!msg->has_channel)
            channel = wf_text_of(client->wanted);
        enter_channel(chat, channel);
    } else if (!msg->has_channel) {
        channel = wf_text_of(chat->room);
    }
    if (is_about_my_channel(chat, true, channel)) {
        if (msg->has_current_users)
            roster_set(&chat->roster, msg->current_users, msg->current_users_count);
        roster_add(&chat->roster, msg->username);
    }
    chat_line_about(chat, msg->username, " has joined the channel ", channel);
}

/* The lobby again; who left may be this client itself. */
static void leave_channel(struct chat *chat)
{
    chat_line_about(chat, wf_text_of(chat->name), " left the channel ", wf_text_of(chat->room));
    chat_forget_room(chat);
}

void chatmaster_heard_user_left(struct chatmaster_client *client,
                                const struct chatmaster_user_left *msg)
{
    struct chat *chat = &client->chat;

    if (!msg->has_username)
        return;
    if (is_about_my_channel(chat, msg->has_channel, msg->channel)) {
        if (chat_is_me(chat, msg->username)) {
            leave_channel(chat);
            return;
        }
        if (msg->has_current_users)
            roster_set(&chat->roster, msg->current_users, msg->current_users_count);
        roster_remove(&chat->roster, msg->username);
    }
    chat_line_about(chat, msg->username, " left the channel ",
                    msg->has_channel ? msg->channel : wf_text_of(chat->room));
}

void chatmaster_heard_user_rename(struct chatmaster_client *client,
                                  const struct chatmaster_user_rename *msg)
{
    struct chat *chat = &client->chat;

    if (!msg->has_old_username || !msg->has_new_username)
        return;
    if (chat_is_me(chat, msg->old_username))
        wf_text_store(chat->name, sizeof(chat->name), msg->new_username);
    if (is_in_channel(chat))
        roster_rename(&chat->roster, msg->old_username, msg->new_username);
    chat_line_about(chat, msg->old_username, " changed nickname to ", msg->new_username);
}

void chatmaster_heard_channel_mode(struct chatmaster_client *client,
                                   const struct chatmaster_channel_mode *msg)
{
    struct chat *chat = &client->chat;

    if (msg->has_username && msg->has_private)
        chat_line_about(chat, msg->username, " made the channel ",
                        msg->private ? WF_TEXT("private") : WF_TEXT("public"));
}

void chatmaster_heard_channel_list(struct chatmaster_client *client,
                                   const struct chatmaster_channel_list *msg)
{
    struct chat *chat = &client->chat;

    client->may_ask_again = false;
    if (client->is_leaving && is_in_channel(chat))
        leave_channel(chat);
    else
        chat_line_list(chat, msg->channels_count > 0 ? "Channels:" : "There are no channels.",
                       msg->channels, msg->channels_count);
    client->is_leaving = false;
    if (!is_in_channel(chat))
        roster_set(&chat->roster, msg->channels, msg->channels_count);
}

void chatmaster_heard_error(struct chatmaster_client *client, const struct chatmaster_error *msg)
{
    struct chat *chat = &client->chat;
    struct chatmaster_channels proposal = {.command = CHATMASTER_CHANNELS_COMMAND_CHANNELS};

    if (client->may_ask_again && wf_text_equal(msg->error_type, WF_TEXT("channel_list"))) {
        client->may_ask_again = false;
        chatmaster_call_channels(chat_conn(chat), &proposal);
        return;
    }
    if (wf_text_equal(msg->error_type, WF_TEXT("leave")))
        client->is_leaving = false;
    /* Most of these end the connection: "The server is shutting down." */
    if (wf_text_equal(msg->error_type, WF_TEXT("package")))
        snprintf(chat->last_words, sizeof(chat->last_words), "%.*s", (int)msg->message.len,
                 msg->message.ptr);
    chat_refuse(chat, "%.*s", (int)msg->message.len, msg->message.ptr);
}
