/* wireform composte: projects of a server, edited together. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "client/command.h"
#include "client/composte_print.h"
#include "client/composte_verbs.h"

static const struct command_option options[] = {
    {"server", "ADDR", "Where the server is (default: this machine, its own port).", 's'},
    {"websocket", NULL, "Talk over WebSocket (composte-ws).", 'w'},
    {"user", "NAME", "Who you are (default: $USER).", 'u'},
    {"password-fd", "N", "Read the password from this descriptor, not at the terminal.", 'p'},
    {"atomic", NULL, "propose, edit: all changes or none.", 'a'},
    {"base", "REV", "propose: the revision the patches are made for (default: the newest).", 'b'},
    {"for", "MS", "watch: so long (default: until interrupted).", 't'},
    {"count", "N", "watch: end after so many revisions.", 'n'},
    {0},
};

/* ---- Verbs of one question ---- */

static int list_projects(struct composte_client *client, const struct composte_wishes *wishes)
{
    (void)wishes;
    for (size_t i = 0; i < client->list_count; i++) {
        const struct composte_listed *listed = &client->list[i];

        printf("%s %6llu %-12s %s\n", listed->id, (unsigned long long)listed->rev, listed->owner,
               listed->name);
    }
    return EXIT_ANSWERED;
}

static void print_id(void *user, const void *answer)
{
    const struct composte_create_project_ok *made = answer;

    (void)user;
    composte_print_text(stdout, made->project_id);
    putchar('\n');
}

static int create_project(struct composte_client *client, const struct composte_wishes *wishes)
{
    struct composte_create_project question = {.name = wf_text_of(wishes->operands[0]),
                                               .owner = wf_text_of(client->user)};

    composte_call_create_project(wf_client_conn(client->connection), &question);
    return composte_await(client, COMPOSTE_CREATE_PROJECT_OK, print_id, NULL);
}

static int show_project(struct composte_client *client, const struct composte_wishes *wishes)
{
    int status = composte_select(client, wishes->operands[0]);
    struct wf_buf out;

    if (status != EXIT_ANSWERED)
        return status;
    wf_buf_init(&out, WF_NO_LIMIT);
    composte_print_document(client->document, &out);
    (void)fwrite(wf_buf_peek(&out), 1, wf_buf_len(&out), stdout);
    wf_buf_deinit(&out);
    return EXIT_ANSWERED;
}

static void print_contributors(void *user, const void *answer)
{
    const struct composte_share_ok *shared = answer;

    (void)user;
    for (size_t i = 0; i < shared->contributors_count; i++) {
        composte_print_text(stdout, shared->contributors[i]);
        putchar('\n');
    }
}

static int set_contributor(struct composte_client *client, const struct composte_wishes *wishes,
                           bool is_one)
{
    const char *id = composte_find_project(client, wishes->operands[0]);
    struct composte_share_project question = {.user_id = wf_text_of(client->user),
                                              .contributor = is_one,
                                              .with = wf_text_of(wishes->operands[1])};

    if (!id)
        return EXIT_REFUSED;
    question.project_id = wf_text_of(id);
    composte_call_share_project(wf_client_conn(client->connection), &question);
    return composte_await(client, COMPOSTE_SHARE_OK, print_contributors, NULL);
}

static int share(struct composte_client *client, const struct composte_wishes *wishes)
{
    return set_contributor(client, wishes, true);
}

static int unshare(struct composte_client *client, const struct composte_wishes *wishes)
{
    return set_contributor(client, wishes, false);
}

/* ---- What was typed ---- */

static const struct verb {
    const char *name;
    unsigned operands_count;
    const char *needs;
    const char *takes; /* Letters of the options that are of it. */
    int (*run)(struct composte_client *client, const struct composte_wishes *wishes);
} verbs[] = {
    {"list", 0, "no argument", "", list_projects},
    {"create", 1, "NAME", "", create_project},
    {"show", 1, "PROJECT", "", show_project},
    {"edit", 1, "PROJECT", "a", composte_edit},
    {"propose", 1, "PROJECT", "ab", composte_propose},
    {"watch", 1, "PROJECT", "tn", composte_watch},
    {"share", 2, "PROJECT USER", "", share},
    {"unshare", 2, "PROJECT USER", "", unshare},
    {"register", 0, "no argument", "", NULL}, /* Entering is all of it. */
};

static const struct verb *find_verb(const char *name)
{
    for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

struct typed {
    struct composte_options options;
    struct composte_wishes wishes;
    char letters[8]; /* Options of verbs, each once. */
};

static int take_number(const char *option, unsigned *number)
{
    if (command_read_number(optarg, number))
        return EXIT_ANSWERED;
    return command_usage("--%s %s: expected a number", option, optarg);
}

static int take_option(struct typed *typed, int letter)
{
    char seen[] = {(char)letter, '\0'};
    unsigned fd;

    if (strchr("abtn", letter) && !strchr(typed->letters, letter))
        strcat(typed->letters, seen);
    switch (letter) {
    case 's':
        typed->options.server = optarg;
        break;
    case 'w':
        typed->options.is_websocket = true;
        break;
    case 'u':
        typed->options.user = optarg;
        break;
    case 'p':
        if (take_number("password-fd", &fd) != EXIT_ANSWERED)
            return EXIT_USAGE;
        typed->options.password_fd = (int)fd;
        break;
    case 'a':
        typed->wishes.is_atomic = true;
        break;
    case 'b':
        typed->wishes.has_base = true;
        return take_number("base", &typed->wishes.base);
    case 't':
        return take_number("for", &typed->wishes.listen_ms);
    default:
        return take_number("count", &typed->wishes.count);
    }
    return EXIT_ANSWERED;
}

static int check(const struct typed *typed, const struct verb *verb, unsigned operands_count)
{
    if (operands_count != verb->operands_count)
        return command_usage("composte %s takes %s", verb->name, verb->needs);
    for (const char *letter = typed->letters; *letter; letter++)
        if (!strchr(verb->takes, *letter))
            return command_usage("an option is not one of composte %s", verb->name);
    if (!typed->options.user || !*typed->options.user)
        return command_usage("--user is missing");
    return EXIT_ANSWERED;
}

static int do_verb(const struct typed *typed, const struct verb *verb)
{
    struct composte_client client = {0};
    int status = composte_enter(&client, &typed->options, !verb->run);

    if (status == EXIT_ANSWERED && verb->run)
        status = verb->run(&client, &typed->wishes);
    composte_leave(&client);
    return fflush(stdout) == 0 ? status : EXIT_REFUSED;
}

static int run(const struct command *command, int argc, char **argv)
{
    struct typed typed = {.options = {.user = getenv("USER"), .password_fd = -1}};
    int status = EXIT_ANSWERED;
    const struct verb *verb;
    int letter;

    while ((letter = command_next_option(command, argc, argv, &status)) > 0) {
        status = take_option(&typed, letter);
        if (status != EXIT_ANSWERED)
            return status;
    }
    if (letter < 0)
        return status;
    if (optind == argc)
        return command_usage("composte needs a verb");
    verb = find_verb(argv[optind]);
    if (!verb)
        return command_usage("composte %s: no such verb", argv[optind]);
    for (int i = 0; i < 2 && optind + 1 + i < argc; i++)
        typed.wishes.operands[i] = argv[optind + 1 + i];
    status = check(&typed, verb, (unsigned)(argc - optind - 1));
    return status == EXIT_ANSWERED ? do_verb(&typed, verb) : status;
}

const struct command composte_main = {
    .name = "composte",
    .arguments = "VERB [ARGUMENT...]",
    .what = "Edit projects together (Composte).",
    .more = "  list                   your projects: id, revision, owner, name\n"
            "  create NAME            a blank project; prints its id\n"
            "  show PROJECT           its document\n"
            "  edit PROJECT           its document in $EDITOR; what you changed is proposed\n"
            "  propose PROJECT        changes from stdin, a JSON Patch each, as lines\n"
            "  watch PROJECT          what everybody changes, as it happens; comes back when the\n"
            "                         connection was lost, and tells what was missed\n"
            "  share PROJECT USER     makes USER a contributor; unshare: none any more\n"
            "  register               makes an account, where the server lets anybody\n"
            "\n"
            "PROJECT is an id, or a name that only one of your projects has.  What the server\n"
            "rejects is told with its reason, and the exit status is 1; edit asks at a terminal\n"
            "whose version to keep.\n"
            "\n"
            "  wireform composte edit 'String quartet' --user ada\n"
            "  echo '[{\"op\":\"replace\",\"path\":\"/title\",\"value\":\"Duo\"}]' |\n"
            "      wireform composte propose 6f0c0d... --user ada --password-fd 3 3<secret\n",
    .options = options,
    .run = run,
};
