#ifndef CLIENT_CHAT_SCREEN_H
#define CLIENT_CHAT_SCREEN_H

struct chat;

/** Shows the chat on the terminal until it is over; then the terminal is as it was, however
 *  the program ends.  @param name  to log in with at once, or NULL
 *  @return an exit status; -1 when this terminal cannot do it */
int chat_screen_run(struct chat *chat, const char *name);

#endif
