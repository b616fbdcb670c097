#ifndef CLIENT_PALETTE_H
#define CLIENT_PALETTE_H

#include <ncurses.h>

/** The colours of the chat: with 256 of them, with 8, with none. */

enum palette_style {
    PALETTE_BAR,     /**< White on black: the bar on top, the input, fields. */
    PALETTE_TITLE,   /**< The same, bold. */
    PALETTE_LOG,     /**< White on dark red. */
    PALETTE_NOTICE,  /**< The same, bold. */
    PALETTE_MENTION, /**< Yellow on dark red. */
    PALETTE_ROSTER,  /**< Black on light gray. */
    PALETTE_ROSTER_TITLE,
};

/** After the terminal was opened. */
void palette_init(void);

/** What curses needs to draw in that style. */
chtype palette(enum palette_style style);

#endif
