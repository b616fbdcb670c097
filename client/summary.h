#ifndef CLIENT_SUMMARY_H
#define CLIENT_SUMMARY_H

#include "wireform/io/protocol.h"

/** Appends one line about a message: its name, what varies in it, and its size.
 *
 *      join channel="Tea" (75 bytes)
 *      error error_type="leave" message="You are not in a channel." (84 bytes)
 *
 *  Texts are shortened, lists counted, null left out, and nothing in it moves a cursor.
 *  @param json  the whole message, as its writer wrote it
 *  @param size  to be told: the bytes it came in */
void summary_put(struct wf_buf *out, const struct wf_message *message, wf_text json, size_t size);

#endif
