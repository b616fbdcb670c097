#ifndef WIREFORM_CODEC_HTTP_ORIGIN_H
#define WIREFORM_CODEC_HTTP_ORIGIN_H

#include "wireform/codec/http_head.h"

/** Whether the page that had the request sent, as its Origin says (RFC 6454, 7), is of the host
 *  that it was sent to.  A request that names no origin comes from no page of others. */
bool wf_http_is_same_origin(const struct wf_http_request *request);

#endif
