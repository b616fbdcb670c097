#ifndef WIREFORM_CODEC_HTTP_FORM_H
#define WIREFORM_CODEC_HTTP_FORM_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"

/** The body of a form, application/x-www-form-urlencoded in UTF-8, decoded where it lies.  Behind
 *  each text that is found stands at least one byte that nobody else reads: an `&`, or the byte
 *  behind the body, which must be there. */
struct wf_http_form {
    char *at; /**< The pairs not taken yet. */
    size_t len;
};

/** Takes the next pair; empty ones are passed over, and one without `=` has an empty value.
 *  @return WF_OK, WF_CLOSED at the end, or WF_BAD_SYNTAX: a broken escape, or no UTF-8 */
enum wf_status wf_http_form_next(struct wf_http_form *form, wf_text *name, wf_text *value);

#endif
