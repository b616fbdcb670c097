#ifndef CLIENT_TALK_H
#define CLIENT_TALK_H

#include "wireform/io/protocol.h"

/** A conversation without a person: steps are sent one after the other, each when the one before
 *  was answered; what is heard is printed on stdout, a message a line. */

/** A message to send. */
struct talk_step {
    const struct wf_message *message;
    struct wf_buf payload;
};

enum { TALK_STEPS_LIMIT = 64, TALK_SERVER_SIZE = 300 };

struct talk {
    const struct wf_transport *transport;
    const struct wf_protocol *protocol; /**< The transport's. */
    const char *server;                 /**< As typed; NULL: the default. */
    const char *cookie;                 /**< Of Comet; NULL: the server is asked for one. */
    unsigned compression;

    const char *firsts[TALK_STEPS_LIMIT]; /**< --first, as typed. */
    unsigned firsts_count;
    struct talk_step steps[TALK_STEPS_LIMIT + 1];
    unsigned steps_count;

    /** Prints everything, not just the answer to the last step. */
    bool prints_all;
    /** Goes on when the last step was sent, for collect_ms, whatever was answered. */
    bool collects;
    /** The same when the last step was answered; 0: until interrupted. */
    bool listens;
    unsigned collect_ms;
    unsigned count_limit; /**< Ends after that many messages printed; 0: no limit. */
};

/** Takes --server, --first ('f'), --cookie ('k') or --compress, the options of every conversation.
 *  @return an exit status: EXIT_ANSWERED, or why not; so do those below */
int talk_take_option(struct talk *talk, int letter, const char *argument);

/** Settles which service it is, and makes the first steps of the options. */
int talk_prepare(struct talk *talk, const char *service);

/** Adds a step from what was typed, after checking it; says what is wrong with it.
 *  @param name  of the message */
int talk_add(struct talk *talk, const char *name, wf_text json);

/** Has the conversation.  @return the exit status */
int talk_run(struct talk *talk);

void talk_deinit(struct talk *talk);

#endif
