/* What the commands of `wireform` share: options, help, complaints, looking things up. */
#include "client/command.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client/suggestion.h"
#include "generated/protocols.h"
#include "wireform/codec/deflate.h"

enum { OPTIONS_LIMIT = 16, HELP_COLUMN = 26, LETTER_HELP = 'h', LETTER_UNKNOWN = '?' };

/* The one that runs, for what usage errors point at. */
static const struct command *running;

int command_run(const struct command *command, int argc, char **argv)
{
    running = command;
    return command->run(command, argc, argv);
}

void command_complain(const char *format, ...)
{
    va_list arguments;

    fputs("wireform: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

int command_usage(const char *format, ...)
{
    va_list arguments;

    fputs("wireform: ", stderr);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fprintf(stderr, "\nTry: wireform help%s%s\n", running ? " " : "", running ? running->name : "");
    return EXIT_USAGE;
}

/* Every further line of the text begins under the first. */
static void print_option(const char *name, const char *argument, const char *what)
{
    int width = printf("  --%s%s%s", name, argument ? " " : "", argument ? argument : "");

    while (*what) {
        int len = (int)strcspn(what, "\n");

        printf("%*s%.*s\n", width < HELP_COLUMN ? HELP_COLUMN - width : 1, "", len, what);
        width = 0;
        what += len + (what[len] == '\n');
    }
}

void command_help(const struct command *command)
{
    const struct command_option *option = command->options;

    printf("Usage: wireform %s%s%s%s\n%s\n", command->name, option ? " [OPTION...]" : "",
           command->arguments[0] ? " " : "", command->arguments, command->what);
    if (command->more)
        printf("\n%s", command->more);
    printf("\n");
    for (; option && option->name; option++)
        print_option(option->name, option->argument, option->what);
    print_option("help", NULL, "Print this.");
}

static void to_getopt(const struct command *command, struct option *names)
{
    const struct command_option *option = command->options;

    *names++ = (struct option){"help", no_argument, NULL, LETTER_HELP};
    for (int count = 0; option && option->name && count < OPTIONS_LIMIT; option++, count++)
        *names++ = (struct option){option->name, option->argument ? required_argument : no_argument,
                                   NULL, option->letter};
    *names = (struct option){0};
}

int command_next_option(const struct command *command, int argc, char **argv, int *status)
{
    struct option names[OPTIONS_LIMIT + 2];
    int letter;

    to_getopt(command, names);
    opterr = 0;
    letter = getopt_long(argc, argv, ":", names, NULL);
    switch (letter) {
    case -1:
        return 0;
    case LETTER_HELP:
        command_help(command);
        *status = EXIT_ANSWERED;
        return -1;
    case ':':
        *status = command_usage("%s: %s needs an argument", command->name, argv[optind - 1]);
        return -1;
    case LETTER_UNKNOWN:
        *status = command_usage("%s: unknown option %s", command->name, argv[optind - 1]);
        return -1;
    default:
        return letter;
    }
}

static void say_nearest(const struct suggestion *suggestion, const char *hint)
{
    if (suggestion->best)
        fprintf(stderr, "  did you mean %s?\n", suggestion->best);
    else
        fprintf(stderr, "  %s\n", hint);
}

const struct wf_protocol *command_find_protocol(const char *name)
{
    struct suggestion suggestion = suggestion_for(name);

    for (unsigned i = 0; i < wf_protocols_count; i++) {
        if (strcmp(wf_protocols[i]->name, name) == 0)
            return wf_protocols[i];
        suggestion_consider(&suggestion, wf_protocols[i]->name);
    }
    command_complain("no service is called \"%s\"", name);
    say_nearest(&suggestion, "wireform services lists all of them");
    return NULL;
}

const struct wf_transport *command_find_service(const char *name)
{
    struct suggestion suggestion = suggestion_for(name);

    for (unsigned i = 0; i < wf_protocols_count; i++) {
        const struct wf_protocol *protocol = wf_protocols[i];

        for (unsigned j = 0; j < protocol->transports_count; j++) {
            if (strcmp(protocol->transports[j].name, name) == 0)
                return &protocol->transports[j];
            suggestion_consider(&suggestion, protocol->transports[j].name);
        }
    }
    command_complain("no service is called \"%s\"", name);
    say_nearest(&suggestion, "wireform services lists all of them");
    return NULL;
}

const struct wf_message *command_find_message(const struct wf_protocol *protocol, const char *name)
{
    const struct wf_message *found = wf_protocol_find(protocol, name, true);
    struct suggestion suggestion = suggestion_for(name);

    if (found)
        return found;
    for (unsigned i = 0; i < protocol->messages_count; i++) {
        if (protocol->messages[i].to_server)
            suggestion_consider(&suggestion, protocol->messages[i].name);
    }
    command_complain("%s: no message to the server is called \"%s\"", protocol->name, name);
    say_nearest(&suggestion, "wireform services lists all of them");
    return NULL;
}

bool command_read_number(const char *typed, unsigned *number)
{
    char *end;
    unsigned long value;

    errno = 0;
    value = strtoul(typed, &end, 10);
    if (typed[0] < '0' || typed[0] > '9' || *end || errno || value > 0x7FFFFFFF)
        return false;
    *number = (unsigned)value;
    return true;
}

bool command_read_compression(const char *typed, unsigned *format)
{
    if (strcmp(typed, "zlib") == 0)
        *format = WF_ZLIB;
    else if (strcmp(typed, "gzip") == 0)
        *format = WF_GZIP;
    else
        return false;
    return true;
}
