#ifndef CLIENT_CONVERTER_H
#define CLIENT_CONVERTER_H

#include "wireform/io/protocol.h"

/** Messages of one protocol and direction, from one codec to the other, through the structs that
 *  the protocol's readers fill: so each is checked on the way. */
struct converter {
    const struct wf_protocol *protocol;
    bool is_to_server;
    bool is_from_cbor;
    size_t limit; /**< Bytes of one message. */
    struct wf_arena arena;
    void *value; /**< The struct of the message read last. */
};

/** The longest message either side may send; some limit also where the document has none. */
size_t converter_limit(const struct wf_protocol *protocol);

/** The protocol must have code for the codec.  @return false without memory */
bool converter_init(struct converter *converter, const struct wf_protocol *protocol,
                    bool is_to_server, bool is_from_cbor);
void converter_deinit(struct converter *converter);

/** Reads one message, with WF_PADDING readable bytes behind it.
 *  @return which it is; NULL with what is wrong, and where in it, in `error` */
const struct wf_message *converter_read(struct converter *converter, wf_bytes bytes,
                                        struct wf_error *error);

/** Appends the message read last. */
void converter_write(const struct converter *converter, const struct wf_message *message,
                     bool is_to_cbor, struct wf_buf *out);

#endif
