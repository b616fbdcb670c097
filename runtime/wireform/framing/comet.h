#ifndef WIREFORM_FRAMING_COMET_H
#define WIREFORM_FRAMING_COMET_H

#include "wireform/codec/utf8.h"
#include "wireform/framing/framing.h"

/** Frames of Comet (etherpad.md 4.2), `LEN:BODY` without anything between them.  LEN counts units
 *  of UTF-16, while the bytes are UTF-8: a code point above U+FFFF counts 2, every other one 1.
 *  BODY is `oob:TEXT`, which has no number, or `SEQ:0:MESSAGE`, or `SEQ:1:kill`. */

/** Units of UTF-16 that valid UTF-8 is made of. */
size_t wf_comet_units(wf_bytes text);

enum wf_comet_kind {
    WF_COMET_MESSAGE = 0,
    WF_COMET_CONTROL = 1, /**< The only one there is: "kill". */
    WF_COMET_OOB,         /**< "ok", "keepalive", "restart-fail" */
};

/** -- writing -- */

enum { WF_COMET_HEAD_SIZE = 48 };

/** Writes what stands before the content of a numbered frame.
 *  @param kind  WF_COMET_MESSAGE or WF_COMET_CONTROL
 *  @param units  of the content
 *  @return bytes written to `head` */
size_t wf_comet_head(char head[WF_COMET_HEAD_SIZE], uint64_t number, enum wf_comet_kind kind,
                     size_t units);

/** -- reading -- */

enum { WF_COMET_LEN_LIMIT = 16777216 };

struct wf_comet_frame {
    enum wf_comet_kind kind;
    uint64_t number; /**< 0 for WF_COMET_OOB. */
    wf_bytes content;
};

/** How far a frame has come.  Zeroed at the start of a response. */
struct wf_comet_reader {
    size_t head_len;   /**< `LEN:`; 0: not there yet. */
    size_t units_left; /**< That have not been found yet. */
    size_t scanned;    /**< Bytes of the input that were judged. */
    struct wf_utf8 utf8;
};

/** Takes one frame off the front of `in`, resumable at any byte.
 *  @param frame  on WF_OK; borrows from `in` until the next call
 *  @return WF_OK, WF_MORE, WF_TOO_LARGE (`limit` is of bytes) or WF_BAD_SYNTAX */
enum wf_status wf_comet_next(struct wf_comet_reader *reader, size_t limit, struct wf_buf *in,
                             struct wf_comet_frame *frame);

#endif
