#ifndef CLIENT_EDITOR_H
#define CLIENT_EDITOR_H

#include <stdbool.h>
#include <sys/types.h>

#include "wireform/base/buf.h"

/** A text that somebody edits with the program of his choice: $VISUAL, $EDITOR, or vi. */
struct editor {
    char path[256]; /**< The file, which nobody else may read. */
    pid_t process;
};

/** Writes the text to a new file and starts the editor on it.  Ctrl-C is the editor's until
 *  editor_is_done().
 *  @param suffix  ".json"
 *  @return false with errno, and no file */
bool editor_start(struct editor *editor, const char *suffix, wf_text text);

/** Starts it again on the same file.  @return false with errno */
bool editor_start_again(struct editor *editor);

/** @param is_good  whether it ended well  @return false: it is still running */
bool editor_is_done(struct editor *editor, bool *is_good);

/** Reads what the file holds now.  @return false with errno */
bool editor_read(const struct editor *editor, struct wf_buf *text);

/** Removes the file. */
void editor_forget(struct editor *editor);

#endif
