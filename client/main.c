/* wireform: talks to any service that has a document. */
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "client/command.h"
#include "client/suggestion.h"

static const struct command *const commands[] = {
    &chat_main,     &call_main, &listen_main,  &ensync_main,
    &composte_main, &pad_main,  &convert_main, &services_main,
};

enum { COMMANDS_COUNT = sizeof(commands) / sizeof(commands[0]) };

static void print_help(void)
{
    printf("Usage: wireform COMMAND [ARGUMENT...]\n"
           "Talks to any service that has a document.\n\n");
    for (unsigned i = 0; i < COMMANDS_COUNT; i++) {
        const struct command *command = commands[i];
        int width = printf("  %s %s", command->name, command->arguments);

        printf("%*s%s\n", width < 34 ? 34 - width : 1, "", command->what);
    }
    printf("  help [COMMAND]                  Print this, or what a command can do.\n"
           "  --version                       Print the version.\n"
           "\nExit status: 0 answered, 1 refused or invalid, 2 usage, 3 no connection or no "
           "answer.\n");
}

static const struct command *find_command(const char *name)
{
    struct suggestion suggestion = suggestion_for(name);

    for (unsigned i = 0; i < COMMANDS_COUNT; i++) {
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
        suggestion_consider(&suggestion, commands[i]->name);
    }
    if (suggestion.best)
        command_usage("no command is called \"%s\"; did you mean %s?", name, suggestion.best);
    else
        command_usage("no command is called \"%s\"", name);
    return NULL;
}

static int help(int argc, char **argv)
{
    const struct command *command;

    if (argc < 2) {
        print_help();
        return EXIT_ANSWERED;
    }
    command = find_command(argv[1]);
    if (!command)
        return EXIT_USAGE;
    command_help(command);
    return EXIT_ANSWERED;
}

/* Columns of characters are asked from the locale, and the protocols are all UTF-8. */
static void use_utf8(void)
{
    setlocale(LC_ALL, "");
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
}

int main(int argc, char **argv)
{
    const struct command *command;

    use_utf8();
    if (argc < 2) {
        print_help();
        return EXIT_USAGE;
    }
    if (strcmp(argv[1], "help") == 0 || strcmp(argv[1], "--help") == 0)
        return help(argc - 1, argv + 1);
    if (strcmp(argv[1], "--version") == 0) {
        printf("wireform %s\n", WIREFORM_VERSION);
        return EXIT_ANSWERED;
    }
    command = find_command(argv[1]);
    return command ? command_run(command, argc - 1, argv + 1) : EXIT_USAGE;
}
