#ifndef SERVER_COMPOSTE_ADMIN_H
#define SERVER_COMPOSTE_ADMIN_H

/** The verbs of Composte: `wireformd composte user add|passwd|disable|enable|list [--data DIR]`.
 *  Passwords come from the terminal, asked for twice, or in a line of standard input when that is
 *  none.  A running server notices within a second that a user is disabled, and ends his sessions.
 *  @return the exit status */
int composte_admin_add(const char *data_dir, char **arguments);
int composte_admin_passwd(const char *data_dir, char **arguments);
int composte_admin_disable(const char *data_dir, char **arguments);
int composte_admin_enable(const char *data_dir, char **arguments);
int composte_admin_list(const char *data_dir, char **arguments);

#endif
