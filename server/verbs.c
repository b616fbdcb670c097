#include "server/verbs.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "server/composte_admin.h"
#include "server/ensync_admin.h"

enum { STATUS_USAGE = 2 };

static const struct verb verbs[] = {
    {"composte", "user add", "NAME", "Makes a user; asks for the password, or reads it.", 1,
     composte_admin_add},
    {"composte", "user passwd", "NAME", "Sets another password.", 1, composte_admin_passwd},
    {"composte", "user disable", "NAME", "Ends all sessions, and takes no more logins.", 1,
     composte_admin_disable},
    {"composte", "user enable", "NAME", "Takes logins again.", 1, composte_admin_enable},
    {"composte", "user list", NULL, "All users, and when they were made.", 0, composte_admin_list},
    {"ensync", "verify", NULL, "Reads everything again and checks lengths, references and files.",
     0, ensync_admin_verify},
};

enum { VERBS_COUNT = sizeof(verbs) / sizeof(verbs[0]) };

/* @return how many words of `argv` the verb's name takes; 0: it is another verb */
static int match(const struct verb *verb, int argc, char **argv)
{
    const char *name = verb->name;
    int words = 0;

    while (*name) {
        size_t len = strcspn(name, " ");

        if (words == argc || strlen(argv[words]) != len || memcmp(argv[words], name, len) != 0)
            return 0;
        words++;
        name += len + (name[len] == ' ');
    }
    return words;
}

/* Takes --data DIR or --data=DIR out of `argv`, wherever it stands.  @return false: DIR is missing
 */
static bool take_data_dir(int *argc, char **argv, const char **data_dir)
{
    int kept = 0;

    for (int i = 0; i < *argc; i++) {
        if (strncmp(argv[i], "--data=", strlen("--data=")) == 0)
            *data_dir = argv[i] + strlen("--data=");
        else if (strcmp(argv[i], "--data") != 0)
            argv[kept++] = argv[i];
        else if (++i < *argc)
            *data_dir = argv[i];
        else
            return false;
    }
    *argc = kept;
    return true;
}

static int usage_error(const char *what, const char *which)
{
    fprintf(stderr, "wireformd: %s%s\nTry: wireformd --help\n", what, which);
    return STATUS_USAGE;
}

static bool has_verbs(const char *service)
{
    for (unsigned i = 0; i < VERBS_COUNT; i++)
        if (strcmp(verbs[i].service, service) == 0)
            return true;
    return false;
}

/* What was meant to be a service is named with the verbs it has. */
static int unknown_verb(const char *service)
{
    const char *between = "";

    if (!has_verbs(service))
        return usage_error("no service with verbs: ", service);
    fprintf(stderr, "wireformd: %s: its verbs are", service);
    for (unsigned i = 0; i < VERBS_COUNT; i++) {
        if (strcmp(verbs[i].service, service) != 0)
            continue;
        fprintf(stderr, "%s %s", between, verbs[i].name);
        between = ",";
    }
    fprintf(stderr, "\nTry: wireformd %s --help\n", service);
    return STATUS_USAGE;
}

static bool asks_for_help(int argc, char **argv)
{
    for (int i = 0; i < argc; i++)
        if (strcmp(argv[i], "--help") == 0)
            return true;
    return false;
}

static void print_verb(const struct verb *verb)
{
    printf("  %s %s%s%s\n%30s%s\n", verb->service, verb->name, verb->arguments ? " " : "",
           verb->arguments ? verb->arguments : "", "", verb->what);
}

static void print_help(const char *service)
{
    printf("Usage: wireformd %s VERB [ARGUMENT...] [--data DIR]\n\n"
           "Verbs, which work beside a running server:\n",
           service);
    for (unsigned i = 0; i < VERBS_COUNT; i++)
        if (strcmp(verbs[i].service, service) == 0)
            print_verb(&verbs[i]);
}

int verbs_run(int argc, char **argv)
{
    const char *data_dir = "wireform-data";
    char folder[4096];

    if (argc > 0 && asks_for_help(argc - 1, argv + 1) && has_verbs(argv[0])) {
        print_help(argv[0]);
        return EXIT_SUCCESS;
    }
    if (!take_data_dir(&argc, argv, &data_dir))
        return usage_error("--data needs a value", "");
    for (unsigned i = 0; i < VERBS_COUNT && argc > 0; i++) {
        int words =
            strcmp(verbs[i].service, argv[0]) == 0 ? match(&verbs[i], argc - 1, argv + 1) : 0;

        if (words == 0)
            continue;
        if (argc - 1 - words != (int)verbs[i].arguments_count)
            return usage_error(verbs[i].name, ": wrong number of arguments");
        snprintf(folder, sizeof(folder), "%s/%s", data_dir, verbs[i].service);
        return verbs[i].run(folder, argv + 1 + words);
    }
    return unknown_verb(argc > 0 ? argv[0] : "");
}

void verbs_list(void)
{
    if (VERBS_COUNT == 0)
        return;
    printf("\nVerbs, which work beside a running server:\n");
    for (unsigned i = 0; i < VERBS_COUNT; i++)
        print_verb(&verbs[i]);
}
