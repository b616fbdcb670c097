#ifndef CLIENT_COMMAND_H
#define CLIENT_COMMAND_H

#include <getopt.h>
#include <stddef.h>

#include "wireform/io/protocol.h"

/** What the commands of `wireform` share. */

enum {
    EXIT_ANSWERED = 0,
    EXIT_REFUSED = 1, /**< By the server, or invalid and not even sent. */
    EXIT_USAGE = 2,
    EXIT_NO_CONNECTION = 3, /**< None, or none that lasted until the answer. */
};

struct command_option {
    const char *name;
    const char *argument; /**< NULL: takes none. */
    const char *what;
    int letter; /**< What command_next_option() returns. */
};

/** A command of the program; main.c has the table. */
struct command {
    const char *name;
    const char *arguments;                /**< "SERVICE MESSAGE [JSON]" */
    const char *what;                     /**< One sentence, for the list. */
    const char *more;                     /**< For its own help: lines, each ended; or NULL. */
    const struct command_option *options; /**< Ends with a name of NULL; or NULL. */
    int (*run)(const struct command *command, int argc, char **argv);
};

extern const struct command composte_main, ensync_main, chat_main, call_main, listen_main,
    convert_main, pad_main, services_main;

void command_help(const struct command *command);

/** Goes over argv[1..] like getopt(), options and operands mixed; operands end at the front of
 *  what optind points at.
 *  @return the option's letter, 0 at the end, -1 after a mistake (already reported) or --help
 *          (already printed); then `*status` is the exit status */
int command_next_option(const struct command *command, int argc, char **argv, int *status);

/** Runs it; from then on command_usage() points at its help.  @return the exit status */
int command_run(const struct command *command, int argc, char **argv);

/** `wireform: ...` on stderr, and where the help is.  @return EXIT_USAGE */
__attribute__((format(printf, 1, 2))) int command_usage(const char *format, ...);

/** `wireform: ...` on stderr. */
__attribute__((format(printf, 1, 2))) void command_complain(const char *format, ...);

/** @return NULL after saying which there are, and which may have been meant */
const struct wf_protocol *command_find_protocol(const char *name);

/** Likewise a service one can connect to. */
const struct wf_transport *command_find_service(const char *name);

/** A message to the server, likewise. */
const struct wf_message *command_find_message(const struct wf_protocol *protocol, const char *name);

/** Reads a number of milliseconds, or of things.  @return false when it is none */
bool command_read_number(const char *typed, unsigned *number);

/** Reads the argument of --compress.  @return false when it is neither zlib nor gzip */
bool command_read_compression(const char *typed, unsigned *format);

#endif
