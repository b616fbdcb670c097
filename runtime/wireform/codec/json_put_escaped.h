#ifndef WIREFORM_CODEC_JSON_PUT_ESCAPED_H
#define WIREFORM_CODEC_JSON_PUT_ESCAPED_H

#include "wireform/base/put.h"

/** Puts text of which some bytes have to be escaped, without quotes; asks for the room it takes.
 *  @param is_wtf8  halves of surrogate pairs are escaped, too */
uint8_t *wf_json_put_escaped(struct wf_buf *out, uint8_t *at, wf_text value, bool is_wtf8);

#endif
