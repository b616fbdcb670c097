#ifndef SERVER_ETHERPAD_HTML_H
#define SERVER_ETHERPAD_HTML_H

#include "wireform/base/buf.h"

/** Pads as HTML and back: text with the few formats that a pad knows (etherpad.md 1, import and
 *  export).  Pure; bounded by its input; nothing recurses. */

enum etherpad_style {
    ETHERPAD_BOLD = 1,
    ETHERPAD_ITALIC = 2,
    ETHERPAD_UNDERLINE = 4,
    ETHERPAD_STRIKE = 8,
    ETHERPAD_STYLES = 15
};

enum etherpad_list { ETHERPAD_NO_LIST, ETHERPAD_BULLETS, ETHERPAD_NUMBERS };

enum { ETHERPAD_LIST_LEVELS = 8 };

/** A stretch of text that looks the same.  A line of a list begins with a run of its own, the
 *  marker: the character `*`, which says what list and how deep, as it stands in pads. */
struct etherpad_run {
    size_t len;           /**< Bytes of the text. */
    unsigned char styles; /**< enum etherpad_style, or-ed. */
    unsigned char list;   /**< enum etherpad_list; of a marker only. */
    unsigned char level;  /**< 1 to ETHERPAD_LIST_LEVELS; of a marker only. */
};

/** Formatted text under construction. */
struct etherpad_runs {
    struct wf_buf text; /**< Lines that end in LF. */
    struct wf_buf runs; /**< Of struct etherpad_run; together as long as the text. */
};

/** @param text_limit  most bytes of text */
void etherpad_runs_init(struct etherpad_runs *runs, size_t text_limit);
void etherpad_runs_deinit(struct etherpad_runs *runs);

/** Appends text; what looks like the run before goes on with it.
 *  @param like  its len does not matter */
void etherpad_runs_add(struct etherpad_runs *runs, wf_text text, const struct etherpad_run *like);

/** Takes the newline off the end, if there is one. */
void etherpad_runs_drop_newline(struct etherpad_runs *runs);

size_t etherpad_runs_count(const struct etherpad_runs *runs);
const struct etherpad_run *etherpad_runs_at(const struct etherpad_runs *runs, size_t index);

/** @return false: longer than the limit, or no memory */
bool etherpad_runs_are_whole(const struct etherpad_runs *runs);

/** Reads a page: bold, italic, underline, strike, lists and lines are kept; scripts, styles and
 *  whatever else is not text is left out.  Accepts anything, as browsers do.
 *  @param html  UTF-8
 *  @param runs  initialised; receives the text */
void etherpad_html_read(wf_text html, struct etherpad_runs *runs);

/** Appends a whole page.  Text is escaped; half of a surrogate pair becomes U+FFFD, since no page
 *  can hold it.
 *  @param title  of the page; text, not HTML */
void etherpad_html_write(struct wf_buf *out, wf_text title, const struct etherpad_runs *runs);

/** Appends text for places between tags and in quoted attributes: `&`, `<`, `>` and quotes are
 *  escaped. */
void etherpad_html_escape(struct wf_buf *out, wf_text text);

#endif
