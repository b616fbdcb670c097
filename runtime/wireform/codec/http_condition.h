#ifndef WIREFORM_CODEC_HTTP_CONDITION_H
#define WIREFORM_CODEC_HTTP_CONDITION_H

#include "wireform/codec/http_head.h"

/** Conditional and range requests (RFC 9110, 13 and 14) for something of a known size that has a
 *  strong entity tag. */

struct wf_http_validators {
    wf_text etag;       /**< Quotes included: "\"1f-3\"". */
    int64_t modified_s; /**< Since 1970. */
    uint64_t size;
};

/** What is sent: 200 all of it, 206 the bytes from `begin` on, 304, 412 or 416 none of it. */
struct wf_http_selection {
    unsigned status;
    uint64_t begin, len;
};

/** Follows 13.2.2.  A Range with several ranges or with broken syntax is passed over, as 14.2
 *  allows.  GET and HEAD only: others get 200 or 412. */
struct wf_http_selection wf_http_select(const struct wf_http_request *request,
                                        const struct wf_http_validators *validators, int64_t now_s);

#endif
