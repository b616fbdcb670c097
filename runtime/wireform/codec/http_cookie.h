#ifndef WIREFORM_CODEC_HTTP_COOKIE_H
#define WIREFORM_CODEC_HTTP_COOKIE_H

#include "wireform/codec/http_head.h"

/** @return the value of the request's first cookie of that name (RFC 6265, 5.4), without the
 *  quotes that may stand around it; ptr NULL: it has none.  Borrows from the request */
wf_text wf_http_cookie(const struct wf_http_request *request, const char *name);

#endif
