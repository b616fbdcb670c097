/* wireform call: sends one message and prints the answer. */
#include <stdio.h>
#include <string.h>

#include "client/command.h"
#include "client/talk.h"
#include "wireform/base/alloc.h"

static const struct command_option options[] = {
    {"server", "ADDR", "Where the service is (default: this machine, its own port).", 's'},
    {"first", "'MESSAGE JSON'", "Send this first and await its answer (repeatable).", 'f'},
    {"wait", "MS", "Print whatever comes for so long, not only the answer.", 'w'},
    {"compress", "zlib|gzip", "Compress what is sent.", 'c'},
    {"cookie", "VALUE", "Who one is, over Comet (default: whoever the server says).", 'k'},
    {0},
};

static int take_option(struct talk *talk, int letter)
{
    if (letter != 'w')
        return talk_take_option(talk, letter, optarg);
    talk->collects = true;
    if (!command_read_number(optarg, &talk->collect_ms))
        return command_usage("--wait %s: expected milliseconds", optarg);
    return EXIT_ANSWERED;
}

/* One byte more than may be sent is enough to find it too large. */
static wf_text read_stdin(char *room, size_t size)
{
    return (wf_text){room, fread(room, 1, size, stdin)};
}

static int add_call(struct talk *talk, const char *name, const char *typed)
{
    size_t size = talk->protocol->limits.limit_in + 1;
    char *room;
    int status;

    if (strcmp(typed, "-") != 0)
        return talk_add(talk, name, wf_text_of(typed));
    room = wf_alloc(size, 1);
    if (!room) {
        command_complain("out of memory");
        return EXIT_REFUSED;
    }
    status = talk_add(talk, name, read_stdin(room, size));
    wf_free(room);
    return status;
}

static int call(struct talk *talk, int argc, char **argv)
{
    int status;

    if (argc < 2)
        return command_usage("call needs SERVICE MESSAGE [JSON]");
    if (argc > 3)
        return command_usage("call: \"%s\" is one argument too many: JSON is one, in quotes",
                             argv[3]);
    status = talk_prepare(talk, argv[0]);
    if (status == EXIT_ANSWERED)
        status = add_call(talk, argv[1], argc > 2 ? argv[2] : "");
    return status == EXIT_ANSWERED ? talk_run(talk) : status;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct talk talk = {0};
    int status = EXIT_ANSWERED;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(&talk, letter);
        if (status != EXIT_ANSWERED)
            return status;
    }
    if (letter < 0)
        return status;
    status = call(&talk, argc - optind, argv + optind);
    talk_deinit(&talk);
    return status;
}

const struct command call_main = {
    .name = "call",
    .arguments = "SERVICE MESSAGE [JSON]",
    .what = "Send one message and print the answer.",
    .more = "JSON is the whole message, or only what varies in it: {\"channel\":\"Tea\"}.\n"
            "It is checked before it is sent; - reads it from stdin, nothing means {}, or the\n"
            "first example of the document where {} would not say which message it is.\n"
            "Without --wait it ends with the first answer or refusal, after 5 s at most.\n"
            "\n"
            "  wireform call chatmaster login '{\"username\": \"Ada\"}'\n"
            "  wireform call concierge service_fetch_all \\\n"
            "      --first 'identify {\"name\": \"ada\", \"version\": \"0.2.0\"}'\n",
    .options = options,
    .run = run,
};
