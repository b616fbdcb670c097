/* The chat of ChatMaster 3000: logging in, talking, and what people type behind a slash. */
#include "client/chatmaster_chat.h"

#include "client/chat_commands.h"
#include "client/chat_line.h"

_Static_assert(CHATMASTER_USERNAME_SIZE <= CHAT_NAME_SIZE, "names fit");
_Static_assert(CHATMASTER_CHANNEL_SIZE <= CHAT_ROOM_SIZE, "channels fit");

static void wait_for_request(struct chat *chat)
{
    (void)chat; /* chatmaster_heard_request() is what begins the login */
}

static void log_in(struct chat *chat)
{
    struct chatmaster_login login = {.username = wf_text_of(chat->name), .has_username = true};

    chat_set_stage(chat, CHAT_JOINING);
    chatmaster_call_login(chat_conn(chat), &login);
}

static void hear(struct chat *chat, unsigned tag, const void *value)
{
    chatmaster_hear(chatmaster_of(chat), tag, value);
}

static void forget(struct chat *chat)
{
    struct chatmaster_client *client = chatmaster_of(chat);

    client->wanted[0] = '\0';
    client->is_leaving = false;
    client->may_ask_again = false;
}

static bool say(struct chat *chat, wf_text text)
{
    struct chatmaster_message message = {.message = text};
    struct wf_error error = {0};

    if (!chatmaster_validate_message(&message, &error)) {
        chat_refuse(chat, "The message is %s.", error.what);
        return false;
    }
    if (!chatmaster_call_message(chat_conn(chat), &message)) {
        chat_refuse(chat, "The message is too long.");
        return false;
    }
    chat_line_talk(chat, wf_text_of(chat->name), text);
    return true;
}

static void run_join(struct chat *chat, wf_text argument)
{
    struct chatmaster_join wish = {.channel = argument, .has_channel = true};
    struct chatmaster_client *client = chatmaster_of(chat);

    if (argument.len < sizeof(client->wanted))
        wf_text_store(client->wanted, sizeof(client->wanted), argument);
    client->is_leaving = false; /* some servers never answered that, and the join settles it */
    chatmaster_call_join(chat_conn(chat), &wish);
}

static void run_leave(struct chat *chat, wf_text argument)
{
    (void)argument;
    chatmaster_of(chat)->is_leaving = true;
    chatmaster_call_leave(chat_conn(chat));
}

static void run_private(struct chat *chat, wf_text argument)
{
    (void)argument;
    chatmaster_call_private(chat_conn(chat));
}

static void run_public(struct chat *chat, wf_text argument)
{
    (void)argument;
    chatmaster_call_public(chat_conn(chat));
}

static void run_channels(struct chat *chat, wf_text argument)
{
    struct chatmaster_channels wish = {.command = CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST};

    (void)argument;
    chatmaster_of(chat)->may_ask_again = true;
    chatmaster_call_channels(chat_conn(chat), &wish);
}

static void run_rename(struct chat *chat, wf_text argument)
{
    struct chatmaster_rename wish = {.username = argument, .has_username = true};

    chatmaster_call_rename(chat_conn(chat), &wish);
}

static const struct chat_command commands[] = {
    {"join", "CHANNEL", "Enter a channel, creating it when it does not exist.", true, run_join},
    {"leave", NULL, "Go back to the lobby.", true, run_leave},
    {"private", NULL, "Hide the channel from the lists.", true, run_private},
    {"public", NULL, "Show the channel in the lists again.", true, run_public},
    {"channels", NULL, "List the public channels.", true, run_channels},
    {"rename", "NAME", "Take another name.", true, run_rename},
    {0},
};

const struct chat_dialect chatmaster_dialect = {
    .protocol = &chatmaster_protocol,
    .name_max = CHATMASTER_USERNAME_MAX,
    .lobby = "Channels",
    .commands = commands,
    .opened = wait_for_request,
    .login = log_in,
    .hear = hear,
    .forget = forget,
    .say = say,
};
