#ifndef SERVER_ETHERPAD_UNITS_H
#define SERVER_ETHERPAD_UNITS_H

#include <stdint.h>

#include "wireform/base/buf.h"

/** Texts of EtherPad are counted in UTF-16 units and kept as WTF-8: UTF-8, where half of a
 * surrogate pair that stands alone is three bytes.  Two halves that meet are one code point of four
 * bytes, so that equal texts are equal bytes; cutting between them is legal (etherpad.md 7.9). */

/** What a stretch of text is to Easysync. */
struct etherpad_extent {
    uint32_t units;
    uint32_t newlines;
    bool ends_line; /**< Its last unit is a newline. */
};

/** Counts a whole text, below 2 GiB. */
struct etherpad_extent etherpad_measure(wf_text text);

/** A place in a text, moved forward by units; it may stand between the halves of a pair. */
struct etherpad_cursor {
    const char *at, *end;
    bool is_between; /**< The first half of the pair at `at` is behind us. */
};

struct etherpad_cursor etherpad_cursor_of(wf_text text);

/** Moves `units` forward, or to the end when there are fewer.  @return what it passed */
struct etherpad_extent etherpad_skip(struct etherpad_cursor *cursor, uint32_t units);

/** The same, and appends what it passes to `out`, joined by etherpad_put(). */
struct etherpad_extent etherpad_copy(struct etherpad_cursor *cursor, uint32_t units,
                                     struct wf_buf *out);

/** Is the unit at the cursor a newline?  false at the end. */
bool etherpad_at_newline(const struct etherpad_cursor *cursor);

/** Appends text; where the second half of a pair meets the first one there, they become one. */
void etherpad_put(struct wf_buf *out, wf_text text);

/** Orders texts by their UTF-16 units, as JavaScript does.  @return <0, 0, >0 */
int etherpad_compare(wf_text a, wf_text b);

#endif
