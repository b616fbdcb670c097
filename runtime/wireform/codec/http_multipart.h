#ifndef WIREFORM_CODEC_HTTP_MULTIPART_H
#define WIREFORM_CODEC_HTTP_MULTIPART_H

#include "wireform/base/status.h"
#include "wireform/base/text.h"

/** multipart/form-data (RFC 7578, RFC 2046 5.1), read as it comes. */

enum { WF_HTTP_BOUNDARY_LIMIT = 70, WF_HTTP_PART_HEAD_LIMIT = 8192 };

/** What the head of a part says. */
struct wf_http_part {
    wf_text name;         /**< ptr NULL: no Content-Disposition with a name. */
    wf_text filename;     /**< filename* (RFC 8187) wins over filename; ptr NULL: none. */
    wf_text content_type; /**< ptr NULL: none. */
};

enum wf_http_multipart_event { WF_HTTP_PART_BEGINS, WF_HTTP_PART_BYTES, WF_HTTP_PART_ENDS };

struct wf_http_multipart {
    unsigned char stage;
    unsigned char matched; /**< Bytes of the delimiter that the input ends with ... */
    unsigned char assumed; /**< ... of which so many belong to what came before the data. */
    unsigned char delimiter_len;
    bool is_in_part;
    char delimiter[4 + WF_HTTP_BOUNDARY_LIMIT + 1]; /**< CR LF - - BOUNDARY, and a dash. */
    unsigned parts_count, parts_limit;
    char *memory; /**< The head of the part, and room for what is decoded from it. */
    size_t head_len;
    const char *why; /**< It is broken: a sentence for people. */
};

/** Begins a body.
 *  @param content_type  of the request
 *  @return false with a sentence in `why`: no multipart/form-data, an unusable boundary, no memory.
 *          wf_http_multipart_deinit() in any case */
bool wf_http_multipart_init(struct wf_http_multipart *multipart, wf_text content_type,
                            unsigned parts_limit);
void wf_http_multipart_deinit(struct wf_http_multipart *multipart);

/** Takes what it can off the front of `in`, resumable at any byte; nothing is left behind.
 *  @param event  on WF_OK
 *  @param part   with WF_HTTP_PART_BEGINS; borrows until the next call
 *  @param bytes  with WF_HTTP_PART_BYTES; borrowed until the next call, from
 *  `in` or from `multipart`
 *  @return WF_OK, WF_MORE, WF_CLOSED (the last part has ended; what follows is passed over) or
 *          WF_BAD_SYNTAX with `why` set */
enum wf_status wf_http_multipart_next(struct wf_http_multipart *multipart, wf_bytes *in,
                                      enum wf_http_multipart_event *event,
                                      struct wf_http_part *part, wf_bytes *bytes);

#endif
