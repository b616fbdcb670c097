#ifndef WIREFORM_TESTS_FUZZ_DECODE_H
#define WIREFORM_TESTS_FUZZ_DECODE_H

#include "subject.h"

/** One message read into its struct, in an arena of exactly the size that the compiler printed as
 *  enough. */
struct decoded {
    struct wf_arena arena;
    char *copy;                       /**< Of the message, with padding. */
    const struct wf_message *kind;    /**< By its tags; NULL: that is not even known. */
    const struct wf_message *message; /**< NULL: refused. */
    void *value;
    struct wf_error error;
};

/** Reads `bytes`; give it to forget() in any case. */
void decode(struct decoded *decoded, wf_bytes bytes, bool is_cbor);
void forget(struct decoded *decoded);

/** Writes what was read.  @return false: it has no place in this codec (raw values only) */
bool encode(const struct decoded *decoded, struct wf_buf *out, bool is_cbor);

static inline wf_bytes bytes_in(const struct wf_buf *buf)
{
    return (wf_bytes){wf_buf_peek(buf), wf_buf_len(buf)};
}

/** Is it of the codec's grammar, at most as deep as the document allows? */
bool is_well_formed(wf_bytes bytes, bool is_cbor);

#endif
