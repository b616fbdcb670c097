#ifndef WIREFORM_CODEC_DEFLATE_H
#define WIREFORM_CODEC_DEFLATE_H

#include "wireform/base/buf.h"
#include "wireform/base/status.h"

/** zlib (RFC 1950) and gzip (RFC 1952), one stream per message; inflating takes bare deflate data
 *  (RFC 1951) as well, see deflate_message.h. */
enum wf_deflate_format { WF_PLAIN, WF_ZLIB, WF_GZIP, WF_RAW_DEFLATE };

struct wf_inflate;

/** @return NULL without memory.  About 40 KB: made when the first compressed byte arrives. */
struct wf_inflate *wf_inflate_new(void);
void wf_inflate_free(struct wf_inflate *inflate);

/** Begins a stream of either format. */
void wf_inflate_begin(struct wf_inflate *inflate, enum wf_deflate_format format);

/** Begins another stream behind one that ended, whose last 32 KiB it may still refer to. */
void wf_inflate_continue(struct wf_inflate *inflate);

/** Whether everything fed so far ended with the end of a block. */
bool wf_inflate_is_between_blocks(const struct wf_inflate *inflate);

/** Feeds `len` bytes, appends to `out`, whose limit bounds what comes out.
 *  @param taken  bytes used: fewer than `len` only when the stream ended
 *  @return WF_OK the stream is complete and its checksum right, WF_MORE, WF_TOO_LARGE (the
 *          limit of `out`), WF_BAD_SYNTAX or WF_NO_MEMORY */
enum wf_status wf_inflate_feed(struct wf_inflate *inflate, const uint8_t *bytes, size_t len,
                               size_t *taken, struct wf_buf *out);

/** Appends `message` as one whole stream.  Keeps one deflate stream per format and thread and
 *  resets it between messages: five times faster than compress2().  A failure marks `out`. */
void wf_deflate_put(struct wf_buf *out, enum wf_deflate_format format, wf_bytes message);

#endif
