#ifndef WIREFORM_CODEC_JSON_TEXT_H
#define WIREFORM_CODEC_JSON_TEXT_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"

struct wf_buf;

/** Is this one well-formed JSON text (RFC 8259), at most `depth_limit` deep?  Lone surrogate
 *  escapes are well-formed here.  Needs no padding, does not recurse, allocates nothing.
 *  @param error  on false: WF_BAD_SYNTAX and where */
bool wf_json_check(wf_text text, unsigned depth_limit, struct wf_error *error);

/** Rebuilds the place of an error as a JSON pointer: fills `error->pointer` by walking the
 *  message from its start to `error->offset`.  Cheap enough for every refused message. */
void wf_error_locate(struct wf_error *error, wf_text message);

/** `/data/parameters: required "channel" is missing (byte 57)`: appends the error in words. */
void wf_error_print(const struct wf_error *error, struct wf_buf *out);

/** Removes white space between tokens of a well-formed text: one line of JSON. */
void wf_json_minify(wf_text text, struct wf_buf *out);

#endif
