#include "server/verbs.h"

#include <stdbool.h>
#include <stdio.h>
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

/* What was meant to be a service is named with the verbs it has. */
static int unknown_verb(const char *service)
{
    bool has_verbs = false;

    for (unsigned i = 0; i < VERBS_COUNT; i++) {
        if (strcmp(verbs[i].service, service) != 0)
            continue;
        if (!has_verbs)
            fprintf(stderr, "wireformd: %s: its verbs are", service);
        fprintf(stderr, "%s %s", has_verbs ? "," : "", verbs[i].name);
        has_verbs = true;
    }
    if (!has_verbs)
        return usage_error("no service with verbs: ", service);
    fputs("\nTry: wireformd --help\n", stderr);
    return STATUS_USAGE;
}

int verbs_run(int argc, char **argv)
{
    const char *data_dir = "wireform-data";
    char folder[4096];

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
        printf("  %s %s%s%s\n%30s%s\n", verbs[i].service, verbs[i].name,
               verbs[i].arguments ? " " : "", verbs[i].arguments ? verbs[i].arguments : "", "",
               verbs[i].what);
}
