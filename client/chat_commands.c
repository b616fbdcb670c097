/* What people type behind a slash. */
#include "client/chat_commands.h"

#include <string.h>
#include <strings.h>

#include "client/chat.h"
#include "client/chat_line.h"

static void run_connect(struct chat *chat, wf_text argument)
{
    (void)argument;
    if (chat_is_connected(chat))
        chat_refuse(chat, "Connection already established. Please use /disconnect first.");
    else
        chat_login(chat, wf_text_of(chat->name));
}

static void run_disconnect(struct chat *chat, wf_text argument)
{
    (void)argument;
    chat_disconnect(chat);
}

static void run_clear(struct chat *chat, wf_text argument)
{
    (void)argument;
    chat_log_clear(&chat->log);
}

static void run_exit(struct chat *chat, wf_text argument)
{
    (void)argument;
    chat_set_stage(chat, CHAT_OVER);
}

static void run_help(struct chat *chat, wf_text argument);

/* Those of every dialect; its own come first. */
static const struct chat_command common_commands[] = {
    {"connect", NULL, "Connect again under the last name.", false, run_connect},
    {"disconnect", NULL, "Close the connection.", true, run_disconnect},
    {"clear", NULL, "Empty the log.", false, run_clear},
    {"exit", NULL, "End the program.", false, run_exit},
    {"help", NULL, "Print this list.", false, run_help},
    {0},
};

static void print_commands(struct chat *chat, const struct chat_command *command)
{
    for (; command->name; command++)
        chat_notice(chat, "/%s%s%s: %s", command->name, command->argument ? " " : "",
                    command->argument ? command->argument : "", command->what);
}

static void run_help(struct chat *chat, wf_text argument)
{
    (void)argument;
    print_commands(chat, chat->dialect->commands);
    print_commands(chat, common_commands);
    chat_notice(chat, "//TEXT: Say something that begins with a slash.");
}

static const struct chat_command *find_among(const struct chat_command *command, wf_text name)
{
    for (; command->name; command++) {
        if (strlen(command->name) == name.len &&
            strncasecmp(command->name, name.ptr, name.len) == 0)
            return command;
    }
    return NULL;
}

static const struct chat_command *find(const struct chat *chat, wf_text name)
{
    const struct chat_command *own = find_among(chat->dialect->commands, name);

    return own ? own : find_among(common_commands, name);
}

static wf_text first_word(wf_text text)
{
    const char *space = memchr(text.ptr, ' ', text.len);

    return (wf_text){text.ptr, space ? (size_t)(space - text.ptr) : text.len};
}

void chat_command(struct chat *chat, wf_text typed)
{
    wf_text line = chat_trimmed(typed);
    wf_text word = first_word(line);
    wf_text argument = chat_trimmed((wf_text){line.ptr + word.len, line.len - word.len});
    const struct chat_command *command = find(chat, word);

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
