/* wireform chat: the terminal client of ChatMaster 3000, and of a service of a concierge. */
#include <stdlib.h>
#include <unistd.h>

#include "client/address.h"
#include "client/chat_screen.h"
#include "client/chatmaster_chat.h"
#include "client/command.h"
#include "client/concierge_chat.h"
#include "client/plain.h"
#include "wireform/codec/utf8.h"

enum { ADDRESS_SIZE = 300 };

static const struct command_option options[] = {
    {"name", "NAME", "Log in under this name at once.", 'n'},
    {"compress", "zlib|gzip", "Compress what is sent; the server then does too.", 'c'},
    {"plain", NULL,
     "Lines instead of a screen: what is said goes to stdout,\n"
     "lines come from stdin, the first one is the name unless\n"
     "--name gives it.  So it is without a terminal, too.",
     'p'},
    {"concierge", NULL, "Chat over a service of an ert-concierge instead.", 'g'},
    {"service", "SERVICE", "There: the name of the service (default: chat).", 's'},
    {"secret", "SECRET", "There: what the server wants to be told.", 'x'},
    {0},
};

struct wishes {
    const char *name;
    unsigned compression;
    bool is_plain;
    bool is_concierge;
    const char *service, *secret;
    char address[ADDRESS_SIZE];
};

static bool is_text(const char *typed)
{
    wf_text text = wf_text_of(typed ? typed : "");

    return wf_utf8_check(text.ptr, text.len) == text.len;
}

/* @return -1 to go on, else the exit status; so do those below */
static int take_option(struct wishes *wishes, int letter)
{
    switch (letter) {
    case 'n':
        wishes->name = optarg;
        break;
    case 'p':
        wishes->is_plain = true;
        break;
    case 'g':
        wishes->is_concierge = true;
        break;
    case 's':
        wishes->service = optarg;
        break;
    case 'x':
        wishes->secret = optarg;
        break;
    default:
        if (!command_read_compression(optarg, &wishes->compression))
            return command_usage("--compress %s: expected zlib or gzip", optarg);
    }
    return -1;
}

static int check_service(struct wishes *wishes)
{
    struct concierge_service_create create;
    struct wf_error error;

    if (!wishes->is_concierge)
        return wishes->service || wishes->secret
                   ? command_usage("--service and --secret need --concierge")
                   : -1;
    if (wishes->compression)
        return command_usage("--compress: a concierge settles that itself");
    if (!wishes->service)
        wishes->service = "chat";
    create = (struct concierge_service_create){.service = wf_text_of(wishes->service)};
    if (!concierge_validate_service_create(&create, &error))
        return command_usage("--service: %s", error.what);
    return -1;
}

static int parse(struct wishes *wishes, const struct command *command, int argc, char **argv)
{
    unsigned port;
    int status = EXIT_USAGE;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(wishes, letter);
        if (status >= 0)
            return status;
    }
    if (letter < 0)
        return status;
    if (argc - optind > 1)
        return command_usage("chat takes one HOST[:PORT]");
    if (!is_text(wishes->name) || !is_text(wishes->service) || !is_text(wishes->secret))
        return command_usage("a name, a service and a secret are UTF-8");
    port = wishes->is_concierge ? CONCIERGE_PORT : CHATMASTER_PORT;
    if (!address_complete(wishes->address, sizeof(wishes->address),
                          optind < argc ? argv[optind] : "", port))
        return command_usage("\"%s\" is too long for a host", argv[optind]);
    return check_service(wishes);
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

static int no_memory(void)
{
    command_complain("out of memory");
    return EXIT_NO_CONNECTION;
}

static int chat_on_chatmaster(struct wf_loop *loop, const struct wishes *wishes)
{
    struct chatmaster_client client = {0};
    int status;

    if (!chat_init(&client.chat, &chatmaster_dialect, loop, wishes->address, wishes->compression))
        return no_memory();
    status = show(&client.chat, wishes);
    chat_deinit(&client.chat);
    return status;
}

static int chat_on_concierge(struct wf_loop *loop, const struct wishes *wishes)
{
    struct concierge_client client;
    int status;

    if (!concierge_chat_init(&client, loop, wishes->address, wishes->service, wishes->secret))
        return no_memory();
    status = show(&client.chat, wishes);
    concierge_chat_deinit(&client);
    return status;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct wishes wishes = {0};
    struct wf_loop *loop;
    int status = parse(&wishes, command, argc, argv);

    if (status >= 0)
        return status;
    loop = wf_loop_new();
    if (!loop)
        return no_memory();
    status =
        wishes.is_concierge ? chat_on_concierge(loop, &wishes) : chat_on_chatmaster(loop, &wishes);
    wf_loop_free(loop);
    return status;
}

const struct command chat_main = {
    .name = "chat",
    .arguments = "[HOST[:PORT]]",
    .what = "Chat on a ChatMaster 3000 server, or over a concierge.",
    .more = "The server is on this machine, port 9000, unless HOST says otherwise; that of a\n"
            "concierge on port 64209.  Over a concierge, the first to come hosts the service: it\n"
            "passes on what the others say, and when it leaves another one does.\n"
            "In the chat, /help lists its commands.\n",
    .options = options,
    .run = run,
};
