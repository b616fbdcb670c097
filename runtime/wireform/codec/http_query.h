#ifndef WIREFORM_CODEC_HTTP_QUERY_H
#define WIREFORM_CODEC_HTTP_QUERY_H

#include "wireform/base/buf.h"
#include "wireform/base/text.h"

/** Percent escapes (RFC 3986, 2.1) and application/x-www-form-urlencoded. */

/** Decodes every escape once.
 *  @param room  at least text.len bytes; may be text.ptr itself
 *  @param plus_is_space  as in queries and forms
 *  @return false: a % without two hexadecimal digits */
bool wf_http_decode(wf_text text, bool plus_is_space, char *room, wf_text *decoded);

/** Takes the next `name=value` off a query or a form, still encoded; a pair without `=` has an
 *  empty value, empty pairs are passed over.  @return false at its end */
bool wf_http_next_pair(wf_text *rest, wf_text *name, wf_text *value);

/** Appends `text` with everything escaped that is not unreserved (RFC 3986, 2.3). */
void wf_http_encode(struct wf_buf *out, wf_text text);

#endif
