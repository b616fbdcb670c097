/* wireform chat: the terminal client of ChatMaster 3000. */
#include <stdlib.h>
#include <unistd.h>

#include "client/address.h"
#include "client/chat_screen.h"
#include "client/chatmaster_chat.h"
#include "client/command.h"
#include "client/plain.h"

enum { ADDRESS_SIZE = 300 };

static const struct command_option options[] = {
    {"name", "NAME", "Log in under this name at once.", 'n'},
    {"compress", "zlib|gzip", "Compress what is sent; the server then does too.", 'c'},
    {"plain", NULL,
     "Lines instead of a screen: what is said goes to stdout,\n"
     "lines come from stdin, the first one is the name unless\n"
     "--name gives it.  So it is without a terminal, too.",
     'p'},
    {0},
};

struct wishes {
    const char *name;
    unsigned compression;
    bool is_plain;
    char address[ADDRESS_SIZE];
};

/* @return -1 to go on, else the exit status */
static int parse(struct wishes *wishes, const struct command *command, int argc, char **argv)
{
    int status = EXIT_USAGE;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        if (letter == 'n')
            wishes->name = optarg;
        else if (letter == 'p')
            wishes->is_plain = true;
        else if (!command_read_compression(optarg, &wishes->compression))
            return command_usage("--compress %s: expected zlib or gzip", optarg);
    }
    if (letter < 0)
        return status;
    if (argc - optind > 1)
        return command_usage("chat takes one HOST[:PORT]");
    if (!address_complete(wishes->address, sizeof(wishes->address),
                          optind < argc ? argv[optind] : "", CHATMASTER_PORT))
        return command_usage("\"%s\" is too long for a host", argv[optind]);
    return -1;
}

static bool has_terminal(void)
{
    return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}

static int show(struct chat *chat, const struct wishes *wishes)
{
    int status = -1;

    if (!wishes->is_plain && has_terminal()) {
        status = chat_screen_run(chat, wishes->name);
        if (status < 0)
            command_complain("this terminal has no screen; going on with lines");
    }
    return status < 0 ? plain_run(chat, wishes->name) : status;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct wishes wishes = {0};
    struct chatmaster_client client = {0};
    struct wf_loop *loop;
    int status = parse(&wishes, command, argc, argv);

    if (status >= 0)
        return status;
    loop = wf_loop_new();
    if (!loop ||
        !chat_init(&client.chat, &chatmaster_dialect, loop, wishes.address, wishes.compression)) {
        command_complain("out of memory");
        return EXIT_NO_CONNECTION;
    }
    status = show(&client.chat, &wishes);
    chat_deinit(&client.chat);
    wf_loop_free(loop);
    return status;
}

const struct command chat_main = {
    .name = "chat",
    .arguments = "[HOST[:PORT]]",
    .what = "Chat on a ChatMaster 3000 server.",
    .more = "The server is on this machine, port 9000, unless HOST says otherwise.\n"
            "In the chat, /help lists its commands.\n",
    .options = options,
    .run = run,
};
