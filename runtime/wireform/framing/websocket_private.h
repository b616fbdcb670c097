#ifndef WIREFORM_FRAMING_WEBSOCKET_PRIVATE_H
#define WIREFORM_FRAMING_WEBSOCKET_PRIVATE_H

#include "wireform/codec/utf8.h"
#include "wireform/framing/websocket.h"
#include "wireform/framing/websocket_frame.h"

/** What websocket.c, which reads, websocket_inflate.c and websocket_write.c share. */

struct wf_websocket_inflating;

/** A message under way, of which more has to come, and frames that are owed.  Unless the message is
 * compressed the input holds, from its front: `assembled` bytes of it, `gap` bytes of headers and
 * control frames that were passed, and what was not looked at yet. */
struct wf_websocket_partial {
    struct wf_buf *owed;                      /**< Frames for owe(); NULL: none. */
    struct wf_websocket_inflating *inflating; /**< NULL between messages, unless they refer back. */
    size_t assembled;
    size_t gap;
    uint64_t frame_left; /**< Bytes of the present data frame that did not come yet. */
    wf_mask mask;        /**< Of the present data frame. */
    struct wf_utf8 utf8;
    uint8_t frame_bits; /**< First byte of the present data frame. */
    uint8_t opcode;     /**< Of the message; 0: there is none. */
    bool is_in_frame;
    bool is_compressed;
};

/** One end of a connection.  There may be thousands that wait, so it is small. */
struct wf_websocket {
    struct wf_websocket_partial *partial; /**< NULL when there is nothing of what it holds. */

    uint8_t variant;   /**< How we send; enum wf_websocket_variant. */
    bool may_compress; /**< The extension was agreed on. */
    bool keeps_context;
    bool has_heard; /**< A whole frame, since somebody asked. */
    bool has_ended; /**< Our closing frame is out, or owed. */
    bool is_over;   /**< So is the peer's, or what it sends can not be read any more. */
};

static inline bool wf_websocket_is_client(const struct wf_websocket *socket)
{
    return (socket->variant & WF_WEBSOCKET_MASKED) != 0;
}

/** What it may hold, made unless it is there.  @return NULL without memory */
struct wf_websocket_partial *wf_websocket_begin_partial(struct wf_websocket *socket);

/** Gives it back once it holds nothing. */
void wf_websocket_end_partial(struct wf_websocket *socket);

/** Begins a compressed message of at most `limit` bytes; goes on with the window of the one before
 *  unless that was freed.  @return false without memory */
bool wf_websocket_inflate_begin(struct wf_websocket_inflating **inflating, size_t limit);

/** Some of its payload, and its end.
 *  @param plain  what came out of this step
 *  @return WF_OK, WF_TOO_LARGE, WF_BAD_SYNTAX or WF_NO_MEMORY */
enum wf_status wf_websocket_inflate(struct wf_websocket_inflating *inflating, wf_bytes payload,
                                    wf_bytes *plain);
enum wf_status wf_websocket_inflate_end(struct wf_websocket_inflating *inflating, wf_bytes *plain);

/** All that came out of the message. */
wf_bytes wf_websocket_inflated(const struct wf_websocket_inflating *inflating);

/** Gives back the message, or the window too. */
void wf_websocket_inflate_rest(struct wf_websocket_inflating *inflating);
void wf_websocket_inflate_free(struct wf_websocket_inflating **inflating);

/** Lays a control frame aside for owe().  @return false without memory */
bool wf_websocket_owe_frame(struct wf_websocket *socket, uint8_t opcode, wf_bytes payload);

/** What was laid aside is owed no more. */
void wf_websocket_forget_owed(struct wf_websocket *socket);

/** Lays the closing frame aside, unless there was one.  @param code  0: a frame without a code */
bool wf_websocket_owe_end(struct wf_websocket *socket, unsigned code);

/** The functions of the table that write. */
void wf_websocket_wrap(unsigned variant, struct wf_buf *out, wf_bytes message);
unsigned wf_websocket_variant_of(const void *state);
void wf_websocket_owe(void *state, struct wf_buf *out);
void wf_websocket_ping(void *state, struct wf_buf *out);
void wf_websocket_end(void *state, struct wf_buf *out, unsigned code, wf_text reason);

#endif
