#ifndef SERVER_ETHERPAD_TOKEN_H
#define SERVER_ETHERPAD_TOKEN_H

#include "wireform/base/text.h"

/** Names that nobody can guess. */

enum { ETHERPAD_TOKEN_LEN = 16, ETHERPAD_TOKEN_SIZE = ETHERPAD_TOKEN_LEN + 1 };

/** Fills `name` with characters of `alphabet`, each as likely as the others, and a NUL.
 *  @param alphabet  of at most 256 */
void etherpad_random_name(char *name, size_t len, const char *alphabet);

/** Makes a token, as cookies and ids are: 16 characters of [0-9a-z]. */
void etherpad_token_make(char token[ETHERPAD_TOKEN_SIZE]);
bool etherpad_is_token(wf_text text);

#endif
