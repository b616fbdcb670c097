#ifndef CLIENT_CHILD_H
#define CLIENT_CHILD_H

#include <sys/types.h>

/** A program that speaks a protocol on its standard input and output: a server behind ssh. */

/** Runs a shell command with one end of a socket as its standard streams but for stderr.
 *  @param fd  receives the other end, which does not block
 *  @return its process, for child_wait(); -1 with errno */
pid_t child_start(const char *command, int *fd);

/** Waits until it has ended.  @return its exit status, 128 and more for a signal */
int child_wait(pid_t child);

#endif
