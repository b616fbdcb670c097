#ifndef CLIENT_CHAT_COMMANDS_H
#define CLIENT_CHAT_COMMANDS_H

#include "wireform/base/text.h"

struct chat;

/** A command of one dialect, or of all. */
struct chat_command {
    const char *name;
    const char *argument; /**< NULL: takes none. */
    const char *what;     /**< One sentence, for the list. */
    bool needs_connection;
    void (*run)(struct chat *chat, wf_text argument);
};

/** Runs what was typed behind the slash: a word without regard to case, then its argument as it
 *  is, to the end of the line.  Says in the log what is wrong with it. */
void chat_command(struct chat *chat, wf_text typed);

#endif
