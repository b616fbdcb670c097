#ifndef CLIENT_CHAT_COMMANDS_H
#define CLIENT_CHAT_COMMANDS_H

#include "wireform/base/text.h"

struct chatmaster_client;

/** Runs what was typed behind the slash: a word without regard to case, then its argument as it
 *  is, to the end of the line.  Says in the log what is wrong with it. */
void chat_command(struct chatmaster_client *chat, wf_text typed);

#endif
