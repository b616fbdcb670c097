#ifndef WIREFORM_IO_INCOMING_H
#define WIREFORM_IO_INCOMING_H

#include "wireform/io/protocol.h"

/** A message in hand, in the codec of its protocol: JSON or CBOR.  Sessions and clients read
 *  through this, so that neither has to know which one it is. */
struct wf_incoming {
    const struct wf_protocol *protocol;
    unsigned depth_limit;
    wf_bytes bytes;
    union {
        struct wf_json_reader json;
        struct wf_cbor_reader cbor;
    } in;
};

/** Borrows `bytes`, which have WF_PADDING readable bytes behind them, and the arena. */
void wf_incoming_init(struct wf_incoming *incoming, const struct wf_protocol *protocol,
                      unsigned depth_limit, wf_bytes bytes, struct wf_arena *arena);

/** Which message it is, by its tags.  @return its tag; 0 with the reason in the error */
unsigned wf_incoming_identify(struct wf_incoming *incoming, bool to_server);

/** Reads the whole of it into the struct of `kind`.  @return false with the reason in the error */
bool wf_incoming_read(struct wf_incoming *incoming, const struct wf_message *kind, void *value);

/** The first thing that went wrong in one of the two above. */
struct wf_error *wf_incoming_error(struct wf_incoming *incoming);

/** Whether it is JSON, or CBOR, at all.  @return false with what is broken, and where */
bool wf_incoming_is_well_formed(const struct wf_incoming *incoming, struct wf_error *error);

/** Fills the pointer of an error that one of the above found. */
void wf_incoming_locate(const struct wf_incoming *incoming, struct wf_error *error);

#endif
