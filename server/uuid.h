#ifndef SERVER_UUID_H
#define SERVER_UUID_H

#include <stdbool.h>

#include "wireform/base/text.h"

/** UUIDs (RFC 9562) as texts in canonical form: lower case, with hyphens. */

enum { UUID_SIZE = 37 }; /* 36 characters and a NUL */

/** Makes a random one (version 4).  @return false when the system has no randomness to give */
bool uuid_make(char uuid[UUID_SIZE]);

/** Reads a UUID in any of its spellings: hyphenated or 32 digits, in either case, the former also
 *  behind `urn:uuid:` or in braces.  @return false: it is none, and `uuid` is as it was */
bool uuid_parse(wf_text text, char uuid[UUID_SIZE]);

#endif
