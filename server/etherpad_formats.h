#ifndef SERVER_ETHERPAD_FORMATS_H
#define SERVER_ETHERPAD_FORMATS_H

#include "server/etherpad_html.h"
#include "server/etherpad_text.h"

/** Between the attributes of a pad and the formats that HTML keeps: `bold`, `italic`, `underline`
 *  and `strikethrough` are `true`, and `list` is `bullet2` or `number1` on a line's first unit. */

/** Appends a text as runs; failures stay in `runs`. */
void etherpad_formats_read(struct etherpad_text text, const struct etherpad_pool *pool,
                           struct etherpad_runs *runs);

/** Makes the attribution of such a text, in the numbers of `pool`, to which pairs are added.
 *  @return false without memory */
bool etherpad_formats_write(const struct etherpad_runs *runs, struct etherpad_pool *pool,
                            struct wf_buf *attribs);

#endif
