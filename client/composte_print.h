#ifndef CLIENT_COMPOSTE_PRINT_H
#define CLIENT_COMPOSTE_PRINT_H

#include <stdio.h>

#include "server/json_tree.h"

/** Documents and changes as people read them. */

/** The document on several lines, for an editor: what fits on a line stands on one. */
void composte_print_document(const struct json *document, struct wf_buf *out);

/** What a patch does to the document, a line for each operation that changes something:
 *
 *      + /parts/p1/notes/n2 {"at":480,"len":240}      what was added
 *      - /parts/p1/notes/n1 {"at":0,"len":480}        what is gone
 *      ~ /title "Study" -> "Study in G"               what became something else
 *      > /parts/p1 -> /parts/p2                       what moved
 *
 *  Long values are cut.  Stops at an operation that does not go with the document. */
void composte_print_patch(FILE *file, struct json *document, wf_text patch);

/** Text of others, on a terminal. */
void composte_print_text(FILE *file, wf_text text);

#endif
