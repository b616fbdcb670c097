#ifndef CLIENT_TEXT_DIFF_H
#define CLIENT_TEXT_DIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "wireform/base/text.h"

/** Which lines of a text became others: the fewest, unless both texts are long and differ in much.
 */

/** Bytes of both texts; either side may be empty. */
struct text_change {
    size_t old_begin, old_end;
    size_t new_begin, new_end;
};

struct text_changes {
    struct text_change *list; /**< In the order of the texts; what is between them is the same. */
    size_t count;
};

/** @return false without memory; to be given back in any case */
bool text_diff(wf_text before, wf_text after, struct text_changes *changes);
void text_changes_deinit(struct text_changes *changes);

#endif
