#ifndef CLIENT_SCREEN_H
#define CLIENT_SCREEN_H

#include "client/chat.h"
#include "client/line_edit.h"

/** The chat drawn on the terminal that curses has open. */

enum { SCREEN_ROWS_LIMIT = 1024 };

struct screen {
    struct chat *chat;
    struct wf_source keyboard;
    struct wf_timer clock;
    bool has_colon; /**< Now; the clock blinks with it. */
    struct line_edit name, input;
    enum chat_stage shown; /**< The stage drawn last. */
    struct chat_log_row rows[SCREEN_ROWS_LIMIT];
};

/** Draws the stage the chat is in. */
void screen_draw(struct screen *screen);

/** Puts the last name into its field, to be used again. */
void screen_fill_in_name(struct screen *screen);

/** Rows between the bar on top and the input below. */
int screen_log_height(void);

#endif
