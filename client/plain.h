#ifndef CLIENT_PLAIN_H
#define CLIENT_PLAIN_H

struct chat;

/** The chat without a terminal: log lines go to stdout, lines come from stdin; the first one is
 *  the name when `name` is NULL.  Ends with its input, a little later, so that answers are
 *  still printed.
 *  @return the exit status: 0, 1 when the login was refused, 3 when the connection failed */
int plain_run(struct chat *chat, const char *name);

#endif
