#ifndef WIREFORM_CODEC_DEFLATE_MESSAGE_H
#define WIREFORM_CODEC_DEFLATE_MESSAGE_H

#include "wireform/codec/deflate.h"

/** Messages as permessage-deflate compresses them (RFC 7692, 7.2): bare deflate data that ends with
 *  an empty stored block, of which the last four bytes, 00 00 FF FF, do not travel. */

/** Feeds some bytes of a message to `inflate`, which was begun with WF_RAW_DEFLATE, or has its last
 *  message behind it and goes on with the same window; appends to `out`.
 *  @return WF_OK, WF_TOO_LARGE (the limit of `out`), WF_BAD_SYNTAX or WF_NO_MEMORY */
enum wf_status wf_inflate_message(struct wf_inflate *inflate, wf_bytes bytes, struct wf_buf *out);

/** The message is over: puts the four bytes back, and looks whether it is whole.
 *  @return as above */
enum wf_status wf_inflate_message_end(struct wf_inflate *inflate, struct wf_buf *out);

enum { WF_DEFLATE_SMALLEST_WINDOW = 9, WF_DEFLATE_LARGEST_WINDOW = 15 };

/** Appends `message`, compressed on its own, so that it can be shared by all who take it.  One
 *  stream per window size and thread is kept.
 *  @param window_bits  most that who inflates it will remember, 9 to 15
 *  @return false when it would not get smaller, or without memory or room: nothing is appended, and
 *          `out` is not marked */
bool wf_deflate_message(struct wf_buf *out, unsigned window_bits, wf_bytes message);

#endif
