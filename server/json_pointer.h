#ifndef SERVER_JSON_POINTER_H
#define SERVER_JSON_POINTER_H

#include "server/json_tree.h"

/** JSON pointers (RFC 6901) as they are spelled: one spelling for each place, because `~` and `/`
 *  can be escaped in one way only and nothing else is.  So pointers are compared as text. */

/** The longest pointer, in bytes (composte.md 10). */
#define JSON_POINTER_LIMIT 1024

/** Is it empty, or tokens with a `/` before each, `~` only in `~0` and `~1`, within the limit? */
bool json_pointer_is_valid(wf_text pointer);

/** The pointer without its last token, and that token, as it is spelled; there must be one. */
wf_text json_pointer_parent(wf_text pointer);
wf_text json_pointer_last(wf_text pointer);

/** Takes the first token off the front, as it is spelled.  @return false when there is none */
bool json_pointer_next(wf_text *rest, wf_text *token);

/** Is `above` a beginning of `below` by whole tokens, or the same?  `/a` is of `/a/b`, not of
 *  `/ab`. */
bool json_pointer_covers(wf_text above, wf_text below);

/** The name a token stands for.  @param room  JSON_POINTER_LIMIT bytes, for those with escapes
 *  @return borrows from either */
wf_text json_pointer_name(wf_text token, char *room);

/** Is it an array index: `0`, or digits without a zero in front?  @return false: something else,
 *  or beyond every array */
bool json_pointer_index(wf_text token, size_t *index);

/** Follows one token.  @return NULL: nothing there; borrowed from `value` */
struct json *json_pointer_step(const struct json *value, wf_text token);

/** Follows the pointer.  @return NULL: nothing there; borrowed from `root` */
struct json *json_pointer_find(struct json *root, wf_text pointer);

#endif
