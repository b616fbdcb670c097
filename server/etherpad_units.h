#ifndef SERVER_ETHERPAD_UNITS_H
#define SERVER_ETHERPAD_UNITS_H

#include <stdint.h>

#include "wireform/base/buf.h"
#include "wireform/base/status.h"

/** Texts of EtherPad are counted in UTF-16 units and kept as WTF-8: UTF-8, where half of a
 * surrogate pair that stands alone is three bytes.  Two halves that meet are one code point of four
 * bytes, so that equal texts are equal bytes; cutting between them is legal (etherpad.md 7.9). */

/** What a stretch of text is to Easysync. */
struct etherpad_extent {
    uint32_t units;
    uint32_t newlines;
    uint32_t last_line; /**< Units behind its last newline; without any, all of them. */
};

static inline bool etherpad_ends_line(struct etherpad_extent extent)
{
    return extent.newlines > 0 && extent.last_line == 0;
}

/** Of one stretch and the one behind it. */
static inline struct etherpad_extent etherpad_join(struct etherpad_extent a,
                                                   struct etherpad_extent b)
{
    return (struct etherpad_extent){a.units + b.units, a.newlines + b.newlines,
                                    b.newlines > 0 ? b.last_line : a.last_line + b.units};
}

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

/** What a buffer holds, as text; borrows until the next put. */
static inline wf_text etherpad_text_of(const struct wf_buf *buf)
{
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/** How putting went: WF_OK, WF_TOO_LARGE or WF_NO_MEMORY. */
static inline enum wf_status etherpad_failure_of(const struct wf_buf *buf)
{
    if (!buf->failed)
        return WF_OK;
    return buf->out_of_memory ? WF_NO_MEMORY : WF_TOO_LARGE;
}

/** Orders texts by their UTF-16 units, as JavaScript does.  @return <0, 0, >0 */
int etherpad_compare(wf_text a, wf_text b);

#endif
