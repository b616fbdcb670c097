#ifndef WIREFORM_CODEC_HTTP_MEDIA_H
#define WIREFORM_CODEC_HTTP_MEDIA_H

#include "wireform/codec/http_field.h"

/** Content-Type and Content-Disposition. */

/** Whether `value` is of this type and subtype, whatever its parameters: "multipart/form-data". */
bool wf_http_is_media(wf_text value, const char *type);

/** Finds a parameter of a Content-Type or Content-Disposition.
 *  @param room   value.len bytes, for what was quoted
 *  @param found  ptr NULL: there is none of that name, or an earlier one is broken */
void wf_http_find_parameter(wf_text value, const char *name, char *room, wf_text *found);

struct wf_http_disposition {
    wf_text type;     /**< "form-data", "attachment". */
    wf_text name;     /**< ptr NULL: none. */
    wf_text filename; /**< filename* (RFC 8187) wins over filename; ptr NULL: none. */
};

/** Reads a Content-Disposition (RFC 6266; RFC 7578, 4.2).
 *  @param room  value.len bytes, for what was quoted or escaped
 *  @return false: broken, not UTF-8, or a parameter twice */
bool wf_http_read_disposition(wf_text value, char *room, struct wf_http_disposition *disposition);

#endif
