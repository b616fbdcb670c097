#ifndef WIREFORM_IO_TAG_TEXT_H
#define WIREFORM_IO_TAG_TEXT_H

#include "wireform/io/service.h"

/** The tag a peer wrote, for answers that repeat it.  All of these borrow from the message and
 *  give the text between the quotes as it stands there, escapes and all; empty when the value
 *  is no string. */

/** The tag whose value begins at `offset`. */
wf_text wf_tag_text_at(wf_text message, size_t offset);

/** The innermost tag of a message of this kind: where it says `wire_name`, otherwise (it has
 *  several spellings) the innermost place where the document expects a tag. */
wf_text wf_tag_text_of(const struct wf_session *session, const struct wf_message *kind,
                       wf_text message, struct wf_arena *arena);

#endif
