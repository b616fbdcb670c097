#ifndef CLIENT_PAYLOAD_H
#define CLIENT_PAYLOAD_H

#include "wireform/io/protocol.h"

/** Messages as people type them: the whole JSON, or only what varies ({"channel":"Tea"}). */

struct payload_mistake {
    struct wf_error error;  /**< Its place is in the whole message. */
    size_t offset;          /**< In what was typed. */
    bool has_no_short_form; /**< Something short was typed for what must be typed whole. */
};

/** Completes `typed` to a whole message and checks it with the reader of its protocol.  Nothing
 *  typed means {}, or the document's first example where {} would not even choose the tag.
 *  @param whole  receives it, as one line of JSON
 *  @return false with what is wrong in `mistake` */
bool payload_build(struct wf_buf *whole, const struct wf_message *message, wf_text typed,
                   struct payload_mistake *mistake);

/** Appends what is wrong in words, and under the place in what was typed a caret. */
void payload_explain(struct wf_buf *out, const struct wf_message *message, wf_text typed,
                     const struct payload_mistake *mistake);

#endif
