/* wireform services: what the documents say there is. */
#include <stdio.h>
#include <string.h>

#include "client/command.h"
#include "generated/protocols.h"

enum { NAME_COLUMNS = 18 };

static void print_messages(const struct wf_protocol *protocol, bool to_server, const char *title)
{
    printf("  %s:\n", title);
    for (unsigned i = 0; i < protocol->messages_count; i++) {
        const struct wf_message *message = &protocol->messages[i];

        if (to_server ? message->to_server : message->to_client)
            printf("    %-*s %s\n", NAME_COLUMNS, message->name, message->description);
    }
}

/* A line each: what `call` and `listen` take. */
static void print_entrances(const struct wf_protocol *protocol)
{
    for (unsigned i = 0; i < protocol->transports_count; i++)
        printf("%s: %s, port %u\n", protocol->transports[i].name, protocol->title,
               protocol->transports[i].default_port);
    if (protocol->transports_count == 0)
        printf("%s: %s\n", protocol->name, protocol->title);
}

static int run(const struct command *command, int argc, char **argv)
{
    int status;

    if (command_next_option(command, argc, argv, &status) < 0)
        return status;
    if (optind < argc)
        return command_usage("services takes no argument");
    for (unsigned i = 0; i < wf_protocols_count; i++) {
        const struct wf_protocol *protocol = wf_protocols[i];

        printf("%s", i > 0 ? "\n" : "");
        print_entrances(protocol);
        print_messages(protocol, true, "to the server");
        print_messages(protocol, false, "to the client");
    }
    return EXIT_ANSWERED;
}

const struct command services_main = {
    .name = "services",
    .arguments = "",
    .what = "List the services and their messages.",
    .run = run,
};
