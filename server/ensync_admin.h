#ifndef SERVER_ENSYNC_ADMIN_H
#define SERVER_ENSYNC_ADMIN_H

/** Verbs of Ensync (verbs.h). */

/** Prints what is wrong, one line each, and a summary; progress goes to stderr when that is a
 *  terminal.  @return the exit status: 0 all is well, 1 it is not, or could not be read */
int ensync_admin_verify(const char *data_dir, char **arguments);

#endif
