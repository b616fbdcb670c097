#ifndef SERVER_CHAT_TEXT_H
#define SERVER_CHAT_TEXT_H

#include "wireform/base/arena.h"
#include "wireform/base/text.h"

/** What ChatMaster lets people write. */

/** A name of a person or a channel: 1 to `max_chars` characters, none of them a control, a line
 *  or paragraph separator or a direction mark, and no white space at either end. */
bool chat_name_is_valid(wf_text name, size_t max_chars);

/** The text with a space for every control character but TAB and LF.  Borrows `text` when it
 *  has none, which is the rule, else copies into `arena`; empty and marked when that is full. */
wf_text chat_text_printable(wf_text text, struct wf_arena *arena);

#endif
