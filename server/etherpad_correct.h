#ifndef SERVER_ETHERPAD_CORRECT_H
#define SERVER_ETHERPAD_CORRECT_H

#include "server/etherpad_text.h"

/** Changesets by which the server puts right what a change has done to a text.  Each appends to
 * `out` and returns as etherpad_compose() does; when nothing is wrong it appends nothing. */

/** Whose text it is (etherpad.md 8.1): what `changeset` inserted becomes the user's, and what it
 * kept is again that of whom it was before.
 *  @param before  the text that the changeset was applied to
 *  @param pool    gets the pairs that are needed */
enum wf_status etherpad_correct_author(struct etherpad_text before,
                                       const struct etherpad_changeset *changeset, wf_text user,
                                       struct etherpad_pool *pool, struct wf_buf *out);

/** Markers of lists stand at the start of a line, or are deleted (7.9).  Looks at what `changeset`
 *  has touched.
 *  @param after  the text that the changeset has made */
enum wf_status etherpad_correct_list(struct etherpad_text after,
                                     const struct etherpad_changeset *changeset,
                                     const struct etherpad_pool *pool, struct wf_buf *out);

/** A text ends in two newlines, or is but one (7.9). */
enum wf_status etherpad_correct_newline(struct etherpad_text after, struct wf_buf *out);

#endif
