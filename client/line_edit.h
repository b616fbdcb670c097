#ifndef CLIENT_LINE_EDIT_H
#define CLIENT_LINE_EDIT_H

#include "client/display.h"

/** One line somebody types: valid UTF-8, a cursor, and what was entered before.  Knows nothing
 *  of terminals.  The cursor steps over a character with its combining marks. */

enum {
    LINE_EDIT_SIZE = 80 * 1024, /* more than the longest message, so that one too long stays */
    LINE_EDIT_HISTORY = 100,
};

struct line_edit {
    char text[LINE_EDIT_SIZE];
    size_t len;
    size_t cursor; /**< Bytes before it. */
    size_t view;   /**< Bytes scrolled out at the left. */

    char *history[LINE_EDIT_HISTORY]; /**< Oldest first. */
    unsigned history_count;
    unsigned history_at; /**< history_count: at the line being typed. */
    char *draft;         /**< The line being typed while an older one is shown; or NULL. */
};

void line_edit_init(struct line_edit *edit);
void line_edit_deinit(struct line_edit *edit);

/** Borrowed until the next call. */
wf_text line_edit_text(const struct line_edit *edit);

/** Puts a character at the cursor.  Controls, and what has no room, are left out. */
void line_edit_insert(struct line_edit *edit, uint32_t character);

/** Replaces the line; the cursor goes to its end.  `text` has to be valid UTF-8. */
void line_edit_set(struct line_edit *edit, wf_text text);

void line_edit_backspace(struct line_edit *edit);
void line_edit_delete(struct line_edit *edit);
void line_edit_delete_word(struct line_edit *edit); /**< The one before the cursor. */
void line_edit_delete_to_start(struct line_edit *edit);
void line_edit_delete_to_end(struct line_edit *edit);

void line_edit_left(struct line_edit *edit);
void line_edit_right(struct line_edit *edit);
void line_edit_home(struct line_edit *edit);
void line_edit_end(struct line_edit *edit);

/** Remembers the line, unless it is empty or the last one again, and empties it.  Without
 *  memory it is just not remembered. */
void line_edit_enter(struct line_edit *edit);

/** Shows the line entered before, or after, the one shown; beyond the newest is what was being
 *  typed. */
void line_edit_older(struct line_edit *edit);
void line_edit_newer(struct line_edit *edit);

/** What is to be seen in a field of `columns`, scrolled so that the cursor is in it.
 *  @param cursor_column  where the cursor stands in the field */
wf_text line_edit_view(struct line_edit *edit, unsigned columns, unsigned *cursor_column);

#endif
