/* wireform listen: prints what a service says. */
#include "client/command.h"
#include "client/talk.h"

static const struct command_option options[] = {
    {"server", "ADDR", "Where the service is (default: this machine, its own port).", 's'},
    {"first", "'MESSAGE JSON'", "Send this first and await its answer (repeatable).", 'f'},
    {"for", "MS", "Listen for so long (default: until interrupted).", 't'},
    {"count", "N", "End after so many messages.", 'n'},
    {"compress", "zlib|gzip", "Compress what is sent.", 'c'},
    {"cookie", "VALUE", "Who one is, over Comet (default: whoever the server says).", 'k'},
    {0},
};

static int take_option(struct talk *talk, int letter)
{
    switch (letter) {
    case 't':
        if (!command_read_number(optarg, &talk->collect_ms) || talk->collect_ms == 0)
            return command_usage("--for %s: expected milliseconds", optarg);
        return EXIT_ANSWERED;
    case 'n':
        if (!command_read_number(optarg, &talk->count_limit) || talk->count_limit == 0)
            return command_usage("--count %s: expected a number above 0", optarg);
        return EXIT_ANSWERED;
    default:
        return talk_take_option(talk, letter, optarg);
    }
}

static int run(const struct command *command, int argc, char **argv)
{
    struct talk talk = {.prints_all = true, .listens = true};
    int status = EXIT_ANSWERED;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(&talk, letter);
        if (status != EXIT_ANSWERED)
            return status;
    }
    if (letter < 0)
        return status;
    if (argc - optind != 1)
        return command_usage("listen needs SERVICE");
    status = talk_prepare(&talk, argv[optind]);
    if (status == EXIT_ANSWERED)
        status = talk_run(&talk);
    talk_deinit(&talk);
    return status;
}

const struct command listen_main = {
    .name = "listen",
    .arguments = "SERVICE",
    .what = "Print every message of a service, a line of JSON each.",
    .more = "  wireform listen chatmaster --first 'login {\"username\": \"Ada\"}'\n"
            "  wireform listen concierge --first 'identify {\"name\": \"ada\", \"version\": "
            "\"0.2.0\"}' \\\n"
            "      --first 'self_subscribe {\"service\": \"chat\"}'\n",
    .options = options,
    .run = run,
};
