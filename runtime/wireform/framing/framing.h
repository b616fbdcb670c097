#ifndef WIREFORM_FRAMING_FRAMING_H
#define WIREFORM_FRAMING_FRAMING_H

#include "wireform/base/buf.h"
#include "wireform/base/status.h"
#include "wireform/base/text.h"

/** What the document says of a framing; the same for all connections of a service. */
struct wf_framing_limits {
    size_t limit_in;      /**< Bytes of one message, after inflating. */
    unsigned depth_limit; /**< Open arrays and objects of one message. */
    bool inflate;         /**< Compressed messages are recognised by their first byte. */
};

/** The variants in which one message may leave: a broadcast is framed once for each variant
 *  its audience needs. */
enum { WF_VARIANTS = 16 }; /* enum wf_deflate_format, enum wf_websocket_variant */

/** How a byte stream is cut into messages.  No sockets, no globals: bytes in, bytes out. */
struct wf_framing {
    /** As the schema spells it: "json-stream", "line", "length", "websocket", "comet". */
    const char *name;

    /** Bytes of zeroed per-connection state handed to the functions below. */
    size_t state_size;

    /** Takes one message off the front of `in`, resumable at any byte.
     *  @param message  on WF_OK and WF_OTHER_KIND; borrows from `in` or from the state until the
     *                  next call, with WF_PADDING readable bytes behind it.  On WF_CLOSED what the
     *                  peer said of its reasons: two bytes of code, most significant first, and
     *                  UTF-8; or nothing
     *  @return WF_OK, WF_OTHER_KIND (a message as well), WF_MORE (bytes that can never matter
     *          again may have been taken), WF_CLOSED (the peer said so), WF_TOO_LARGE,
     *          WF_BAD_SYNTAX or WF_NO_MEMORY: then the stream is over */
    enum wf_status (*next)(void *state, const struct wf_framing_limits *limits, struct wf_buf *in,
                           wf_bytes *message);

    /** Appends `message`, framed as `variant`, to `out`.  A full buffer stays marked. */
    void (*wrap)(unsigned variant, struct wf_buf *out, wf_bytes message);

    /** Appends what wrap() puts before a message of `len` bytes, where that is all it does: the
     *  message itself may then leave without being copied.  NULL: it does more. */
    void (*wrap_head)(struct wf_buf *out, size_t len);

    /** Whether the input may end with `rest` not taken.  NULL: anywhere. */
    bool (*may_end)(const void *state, const struct wf_buf *rest);

    /** What WF_BAD_SYNTAX means, in words; NULL: there are many reasons. */
    const char *bad_syntax;

    /** Which variant this peer wants now; NULL: always 0. */
    unsigned (*variant)(const void *state);

    /** Whether this peer may be sent several messages at once; NULL: always.  ChatMaster's
     *  original programs may not, until their input shows that they are something else. */
    bool (*may_coalesce)(const void *state);

    /** Appends what the framing itself owes the peer for what next() took: pongs, the answer to
     *  a closing frame, the frame that says why the stream is over.  To be called behind every
     *  next().  NULL: never anything. */
    void (*owe)(void *state, struct wf_buf *out);

    /** Whether a whole frame of any kind has come since this was asked last: what proves that the
     *  peer lives.  NULL: every byte does. */
    bool (*heard)(void *state);

    /** Appends the frame that asks whether the peer is there.  NULL: it has none. */
    void (*ping)(void *state, struct wf_buf *out);

    /** Appends the closing frame, unless one went out before.  `code` 0: the framing's own for
     *  "all is well".  What next() finds from then on are no messages; it says WF_CLOSED when the
     *  peer has answered, or can not any more.  NULL: it has none. */
    void (*end)(void *state, struct wf_buf *out, unsigned code, wf_text reason);

    /** Gives back what the state holds; NULL: nothing. */
    void (*deinit)(void *state);
};

/* One line per file in this folder. */
extern const struct wf_framing wf_framing_json_stream;
extern const struct wf_framing wf_framing_line;
extern const struct wf_framing wf_framing_websocket;
extern const struct wf_framing wf_framing_comet;

/** The number's width in bytes, 1 to 8, is the index. */
enum { WF_LENGTH_WIDTHS = 9 };
extern const struct wf_framing wf_framing_length_little[WF_LENGTH_WIDTHS];
extern const struct wf_framing wf_framing_length_big[WF_LENGTH_WIDTHS];

#endif
