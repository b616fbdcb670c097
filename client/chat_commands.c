/* What people type behind a slash. */
#include "client/chat_commands.h"

#include <string.h>
#include <strings.h>

#include "client/chat.h"
#include "client/chat_line.h"

struct command {
    const char *name;
    const char *argument; /* NULL: takes none */
    const char *what;
    bool needs_connection;
    void (*run)(struct chatmaster_client *chat, wf_text argument);
};

static void run_join(struct chatmaster_client *chat, wf_text argument)
{
    struct chatmaster_join wish = {.channel = argument, .has_channel = true};

    if (argument.len < sizeof(chat->wanted))
        wf_text_store(chat->wanted, sizeof(chat->wanted), argument);
    chat->is_leaving = false; /* some servers never answered that, and the join settles it */
    chatmaster_call_join(chat_conn(chat), &wish);
}

static void run_leave(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chat->is_leaving = true;
    chatmaster_call_leave(chat_conn(chat));
}

static void run_private(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chatmaster_call_private(chat_conn(chat));
}

static void run_public(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chatmaster_call_public(chat_conn(chat));
}

static void run_channels(struct chatmaster_client *chat, wf_text argument)
{
    struct chatmaster_channels wish = {.command = CHATMASTER_CHANNELS_COMMAND_CHANNEL_LIST};

    (void)argument;
    chat->may_ask_again = true;
    chatmaster_call_channels(chat_conn(chat), &wish);
}

static void run_rename(struct chatmaster_client *chat, wf_text argument)
{
    struct chatmaster_rename wish = {.username = argument, .has_username = true};

    chatmaster_call_rename(chat_conn(chat), &wish);
}

static void run_connect(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    if (chat_is_connected(chat))
        chat_refuse(chat, "Connection already established. Please use /disconnect first.");
    else
        chat_login(chat, wf_text_of(chat->name));
}

static void run_disconnect(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chat_disconnect(chat);
}

static void run_clear(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chat_log_clear(&chat->log);
}

static void run_exit(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    chat_set_stage(chat, CHAT_OVER);
}

static void run_help(struct chatmaster_client *chat, wf_text argument);

static const struct command commands[] = {
    {"join", "CHANNEL", "Enter a channel, creating it when it does not exist.", true, run_join},
    {"leave", NULL, "Go back to the lobby.", true, run_leave},
    {"private", NULL, "Hide the channel from the lists.", true, run_private},
    {"public", NULL, "Show the channel in the lists again.", true, run_public},
    {"channels", NULL, "List the public channels.", true, run_channels},
    {"rename", "NAME", "Take another name.", true, run_rename},
    {"connect", NULL, "Connect again under the last name.", false, run_connect},
    {"disconnect", NULL, "Close the connection.", true, run_disconnect},
    {"clear", NULL, "Empty the log.", false, run_clear},
    {"exit", NULL, "End the program.", false, run_exit},
    {"help", NULL, "Print this list.", false, run_help},
};

enum { COMMANDS_COUNT = sizeof(commands) / sizeof(commands[0]) };

static void run_help(struct chatmaster_client *chat, wf_text argument)
{
    (void)argument;
    for (unsigned i = 0; i < COMMANDS_COUNT; i++) {
        const struct command *command = &commands[i];

        chat_notice(chat, "/%s%s%s: %s", command->name, command->argument ? " " : "",
                    command->argument ? command->argument : "", command->what);
    }
    chat_notice(chat, "//TEXT: Say something that begins with a slash.");
}

static const struct command *find(wf_text name)
{
    for (unsigned i = 0; i < COMMANDS_COUNT; i++) {
        if (strlen(commands[i].name) == name.len &&
            strncasecmp(commands[i].name, name.ptr, name.len) == 0)
            return &commands[i];
    }
    return NULL;
}

static wf_text first_word(wf_text text)
{
    const char *space = memchr(text.ptr, ' ', text.len);

    return (wf_text){text.ptr, space ? (size_t)(space - text.ptr) : text.len};
}

void chat_command(struct chatmaster_client *chat, wf_text typed)
{
    wf_text line = chat_trimmed(typed);
    wf_text word = first_word(line);
    wf_text argument = chat_trimmed((wf_text){line.ptr + word.len, line.len - word.len});
    const struct command *command = find(word);

    if (word.len == 0)
        chat_refuse(chat, "No command given.");
    else if (!command)
        chat_refuse(chat, "Command %.*s not found.", (int)word.len, word.ptr);
    else if (command->argument && argument.len == 0)
        chat_refuse(chat, "Usage: /%s %s", command->name, command->argument);
    else if (command->needs_connection && !chat_is_connected(chat))
        chat_refuse(chat, "Not connected.");
    else
        command->run(chat, argument);
}
