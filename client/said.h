#ifndef CLIENT_SAID_H
#define CLIENT_SAID_H

#include "wireform/base/arena.h"
#include "wireform/base/buf.h"

/** What somebody said, as the data of a message of a concierge: {"text": "hello"}, or where the
 *  host passes it on {"text": "hello", "from": "bob", "uuid": "..."}. */

enum {
    SAID_TEXT_LIMIT = 16 * 1024,
    SAID_DATA_LIMIT = 8 * SAID_TEXT_LIMIT, /* a text full of escapes, and who said it */
    SAID_ARENA_SIZE = 2 * SAID_DATA_LIMIT,
};

struct said {
    wf_text text;
    wf_text from, uuid; /**< Who, where that is not who sent it; else empty. */
};

/** @param data  emptied first; has SAID_DATA_LIMIT */
void said_write(struct wf_buf *data, const struct said *said);

/** Reads what anybody may have sent; a JSON text alone is a text, too.
 *  @param said   borrows from the arena, until that is reset
 *  @param arena  has SAID_ARENA_SIZE; reset first
 *  @return false: this says nothing */
bool said_read(struct said *said, wf_text data, struct wf_arena *arena);

#endif
