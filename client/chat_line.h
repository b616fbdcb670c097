#ifndef CLIENT_CHAT_LINE_H
#define CLIENT_CHAT_LINE_H

#include "wireform/base/text.h"

struct chat;

/** Lines for the log of the chat: each begins with the time, and may hold texts of any length
 *  that the network chose. */

/** "Ada: hello", yellow where it mentions whose client this is. */
void chat_line_talk(struct chat *chat, wf_text who, wf_text text);

/** "User Ada left the channel Tea.": `did` is what is between the two. */
void chat_line_about(struct chat *chat, wf_text who, const char *did, wf_text what);

/** "Channels: general, python" */
void chat_line_list(struct chat *chat, const char *title, const wf_text *names, size_t count);

/** A bold line. */
__attribute__((format(printf, 2, 3))) void chat_notice(struct chat *chat, const char *format, ...);

/** "Error: ...", which is shown where a name is typed, too. */
__attribute__((format(printf, 2, 3))) void chat_refuse(struct chat *chat, const char *format, ...);

#endif
