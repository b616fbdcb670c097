#ifndef CLIENT_MESSAGE_SOURCE_H
#define CLIENT_MESSAGE_SOURCE_H

#include "wireform/base/buf.h"
#include "wireform/base/status.h"

/** Messages one after the other out of a file, in memory for one message and what is read at
 *  once, however long the file is. */

enum message_form {
    MESSAGE_JSON, /**< A text in each line; empty lines are passed over. */
    MESSAGE_CBOR, /**< Items back to back. */
    MESSAGE_HEX,  /**< An item in each line, in hexadecimal with or without spaces. */
};

struct message_source {
    int fd;
    enum message_form form;
    size_t limit; /**< Bytes of one message. */
    struct wf_buf in;
    struct wf_buf bytes; /**< What a line of hexadecimal stands for. */
    size_t scanned;      /**< Bytes in which no line ends. */
    bool is_at_end;
    bool is_over;      /**< Nothing behind this can be told apart any more. */
    int read_error;    /**< errno, when the file ended because it could not be read. */
    uint64_t position; /**< Messages seen: the number of the one that came last. */
};

/** Reads from `fd`, which stays the caller's. */
void message_source_init(struct message_source *source, int fd, enum message_form form,
                         size_t limit);
void message_source_deinit(struct message_source *source);

/** Takes the next message.  A line that is too long or not hexadecimal is passed over and the
 *  next one can be taken; behind an item that is broken nothing can be found.
 *  @param message  on WF_OK, borrows until the next call, with WF_PADDING readable bytes behind
 *  @param error    filled unless WF_OK or WF_CLOSED; offsets count in the message, or the line
 *  @return WF_OK, WF_CLOSED (no more: see `read_error`), WF_TOO_LARGE, WF_BAD_SYNTAX or
 *          WF_NO_MEMORY */
enum wf_status message_source_next(struct message_source *source, wf_bytes *message,
                                   struct wf_error *error);

#endif
