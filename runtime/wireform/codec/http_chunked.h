#ifndef WIREFORM_CODEC_HTTP_CHUNKED_H
#define WIREFORM_CODEC_HTTP_CHUNKED_H

#include "wireform/base/buf.h"
#include "wireform/base/status.h"

/** Bodies in chunks (RFC 9112, 7.1). */

/** Where in a chunked body we are; zeroed at its start. */
struct wf_http_chunked {
    unsigned char stage;
    unsigned char digits; /**< Of the size that is being read. */
    uint64_t left;        /**< Of the chunk's data. */
    unsigned extras;      /**< Bytes of extensions and trailers seen: no data, and limited. */
    bool is_name_seen;    /**< Of the trailer line in hand. */
};

/** Most bytes of extensions and trailers in one body. */
enum { WF_HTTP_EXTRAS_LIMIT = 8192 };

/** Takes what it can off the front of `in`, resumable at any byte; nothing is left behind but what
 *  follows the body.  Extensions and trailers are checked and passed over: no field in them means
 *  anything here.
 *  @param data  on WF_OK: bytes of the body, at least one; borrowed until the next put to `in`
 *  @return WF_OK, WF_MORE, WF_CLOSED (the body is whole), WF_BAD_SYNTAX or WF_TOO_LARGE (extras) */
enum wf_status wf_http_chunked_next(struct wf_http_chunked *chunked, struct wf_buf *in,
                                    wf_bytes *data);

/** Appends a chunk; an empty part would be the end, so it writes nothing. */
void wf_http_chunk_put(struct wf_buf *out, wf_bytes part);

/** Appends the last chunk. */
void wf_http_chunks_end(struct wf_buf *out);

#endif
