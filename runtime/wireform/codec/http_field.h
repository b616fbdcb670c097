#ifndef WIREFORM_CODEC_HTTP_FIELD_H
#define WIREFORM_CODEC_HTTP_FIELD_H

#include "wireform/base/text.h"

/** Fields of HTTP messages and trailers (RFC 9110, 5), and the small grammars that many of their
 *  values share.  Nothing allocates; texts borrow from what they were found in. */

struct wf_http_field {
    wf_text name;  /**< As sent; compare with wf_http_same_token(). */
    wf_text value; /**< Without the white space around it. */
};

/** 5.6.2: what names, methods and tokens are made of. */
bool wf_http_is_token_char(unsigned char byte);
bool wf_http_is_token(wf_text text);

/** HTAB, SP, visible characters and bytes above 0x7F: what values are made of (5.5). */
bool wf_http_is_value_char(unsigned char byte);
bool wf_http_is_value(wf_text text);

/** Equal but for the case of ASCII letters. */
bool wf_http_same_token(wf_text a, wf_text b);

/** Without the spaces and tabs at both ends. */
wf_text wf_http_trim(wf_text text);

/** @return the value of the first field of that name; ptr NULL: there is none */
wf_text wf_http_find_field(const struct wf_http_field *fields, size_t count, const char *name);

/** Takes the next element off a comma list (5.6.1), trimmed; empty elements are passed over.
 *  Commas in quoted strings do not count.  @return false at its end */
bool wf_http_next_element(wf_text *list, wf_text *element);

/** Whether a list in any field of that name has this token as an element, in any case. */
bool wf_http_lists_token(const struct wf_http_field *fields, size_t count, const char *name,
                         const char *token);

/** Takes a parameter `; name=value` off the front of `rest` (5.6.6).  A quoted value is unquoted
 *  into `room`, which is at least as long as `rest`; others borrow from `rest`.
 *  @return false at the end, or with `*broken` set when what comes is no parameter */
bool wf_http_next_parameter(wf_text *rest, char *room, wf_text *name, wf_text *value, bool *broken);

/** Digits only (8.6), below 2^63, so that sums of two cannot wrap.  @return false: it is none */
bool wf_http_read_length(wf_text text, uint64_t *length);

#endif
