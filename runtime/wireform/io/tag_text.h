#ifndef WIREFORM_IO_TAG_TEXT_H
#define WIREFORM_IO_TAG_TEXT_H

#include "wireform/io/incoming.h"
#include "wireform/io/service.h"

/** The tag a peer wrote, for answers that repeat it.  All of these borrow from the message; empty
 *  when the value is no text.  In JSON it is what stands between the quotes, escapes and all. */

/** The tag whose value begins at `offset`. */
wf_text wf_tag_text_at(const struct wf_incoming *incoming, size_t offset);

/** The innermost tag of a message of this kind: where it says `wire_name`, otherwise (it has
 *  several spellings) the innermost place where the document expects a tag. */
wf_text wf_tag_text_of(const struct wf_session *session, const struct wf_message *kind,
                       const struct wf_incoming *incoming, struct wf_arena *arena);

#endif
