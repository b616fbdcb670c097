#ifndef CLIENT_CHAT_LOG_H
#define CLIENT_CHAT_LOG_H

#include "client/display.h"

/** What was said, and a window onto its wrapped rows.  Bounded: the oldest lines go.  Knows
 *  nothing of terminals. */

enum {
    CHAT_LOG_LINES = 10000,
    CHAT_LOG_BYTES = 16 * 1024 * 1024,
};

enum chat_log_style {
    CHAT_LOG_TALK,
    CHAT_LOG_NOTICE,
    CHAT_LOG_MENTION, /**< Talk that names the reader. */
};

struct chat_log_line {
    char *text;
    size_t len;
    unsigned rows; /**< At the width of the window. */
    enum chat_log_style style;
};

struct chat_log {
    struct chat_log_line *lines; /**< A ring. */
    unsigned first, count;
    size_t bytes; /**< Of all texts. */

    unsigned columns, height; /**< The window. */
    size_t rows;              /**< Of all lines. */
    size_t below;             /**< Rows under the window: 0 at the end. */
};

/** @return false without memory */
bool chat_log_init(struct chat_log *log);
void chat_log_deinit(struct chat_log *log);

/** Adds a line, cleaned (see display_clean()).  The window stays at the end, or, when it is
 *  scrolled up, at what it shows.  Without memory the line is lost. */
void chat_log_add(struct chat_log *log, enum chat_log_style style, wf_text text);

/** The line added last, borrowed until the log changes; empty when there is none. */
wf_text chat_log_newest(const struct chat_log *log);

void chat_log_clear(struct chat_log *log);

/** Wraps all lines anew; shows the end when that was to be seen. */
void chat_log_resize(struct chat_log *log, unsigned columns, unsigned height);

/** Moves the window, up for positive numbers, as far as there are lines. */
void chat_log_scroll(struct chat_log *log, int rows);
void chat_log_scroll_to_end(struct chat_log *log);

struct chat_log_row {
    wf_text text; /**< Borrowed until the log changes. */
    enum chat_log_style style;
};

/** Fills rows[0..height-1], from the top; what is not reached stays as it was.
 *  @return rows filled: less than the height only when the log is short */
unsigned chat_log_view(const struct chat_log *log, struct chat_log_row *rows);

#endif
