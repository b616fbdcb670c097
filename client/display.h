#ifndef CLIENT_DISPLAY_H
#define CLIENT_DISPLAY_H

#include "wireform/base/text.h"

/** Text as a terminal shows it.  Columns come from wcwidth(), so the locale has to be UTF-8. */

/** Copies `src` and a NUL into `dst`, fit to be shown: a space for every control character,
 *  line separator and direction mark, U+FFFD for what is not UTF-8; cut at a character when
 *  `dst` is full.  4 * src.len + 1 bytes always suffice.  @return bytes, the NUL not counted */
size_t display_clean(char *dst, size_t dst_size, wf_text src);

/** How far text reaches: bytes, and the columns they take. */
struct display_span {
    size_t len;
    unsigned columns;
};

/** The first thing of `text` that a cursor steps over: a character and the marks combined with
 *  it.  Length 0 when the text is empty. */
struct display_span display_step(wf_text text);

/** The longest beginning of `text` that fits into `columns`. */
struct display_span display_fit(wf_text text, unsigned columns);

unsigned display_columns(wf_text text);

/** Copies `text` and a NUL into `dst`, cut to `columns` with an ellipsis when it is longer.
 *  `dst` has room for all of `text`, an ellipsis (3 bytes) and the NUL. */
struct display_span display_shorten(char *dst, size_t dst_size, wf_text text, unsigned columns);

/** One row of text wrapped at spaces, or inside a word that is longer than a row.  Linear in
 *  what the row holds.
 *  @param next  bytes to the beginning of the next row, spaces at the break left out
 *  @return what stands in this row: never nothing, unless the text is empty */
struct display_span display_wrap(wf_text text, unsigned columns, size_t *next);

/** Rows that `text` takes; an empty text takes one. */
unsigned display_rows(wf_text text, unsigned columns);

#endif
