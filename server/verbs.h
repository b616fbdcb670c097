#ifndef SERVER_VERBS_H
#define SERVER_VERBS_H

/** What an operator asks of a service's data: `wireformd SERVICE VERB [--data DIR] [ARGUMENT...]`.
 *  Works beside a running server. */
struct verb {
    const char *service;
    const char *name;      /**< "verify"; may be of several words: "user add". */
    const char *arguments; /**< "NAME", for the help; NULL: none. */
    const char *what;
    unsigned arguments_count; /**< It wants as many. */

    /** @param data_dir  the folder of this service
     *  @return the exit status */
    int (*run)(const char *data_dir, char **arguments);
};

/** Finds the verb and runs it, or prints the help that `wireformd SERVICE --help` asks for.
 *  @param argv  begins with the service
 *  @return the exit status; 2: there is no such verb */
int verbs_run(int argc, char **argv);

/** Prints them all, for the help; nothing when there are none. */
void verbs_list(void);

#endif
