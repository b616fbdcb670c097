#ifndef WIREFORM_BASE_SECRET_H
#define WIREFORM_BASE_SECRET_H

#include <stdbool.h>
#include <stddef.h>

/** Passwords on their way in: one line, without its LF.  What does not fit is an error (EMSGSIZE),
 *  never a shorter password.  The caller wipes it with wf_secret_wipe(). */

/** Asks at the terminal of the process, which shows nothing of what is typed.  A signal that ends
 *  the process does so after the terminal is as it was.
 *  @return false with errno: no terminal (ENXIO), Ctrl-D (ENODATA) */
bool wf_secret_ask(const char *prompt, char *secret, size_t size, size_t *len);

/** Reads it from a descriptor; nothing behind the LF is taken.
 *  @return false with errno: the end instead of a line (ENODATA) */
bool wf_secret_read(int fd, char *secret, size_t size, size_t *len);

/** Overwrites it; no compiler leaves this out. */
void wf_secret_wipe(void *secret, size_t size);

#endif
