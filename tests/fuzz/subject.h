#ifndef WIREFORM_TESTS_FUZZ_SUBJECT_H
#define WIREFORM_TESTS_FUZZ_SUBJECT_H

#include "wireform/codec/random.h"
#include "wireform/codec/valid.h"
#include "wireform/io/protocol.h"

/** What one program fuzzes: the messages of one protocol that travel one way, in one codec. */
struct fuzz_subject {
    const struct wf_protocol *protocol;
    wf_random_message *const *random;
    const struct wf_validator *valid;
    bool to_server;
    bool is_cbor;
    bool has_raw; /**< Values that are kept as they were spelled. */
};

extern const struct fuzz_subject fuzz_subject;

static inline bool fuzz_travels(const struct wf_message *message)
{
    return fuzz_subject.to_server ? message->to_server : message->to_client;
}

/** A random valid message of the subject; messages without a way to travel are never chosen.
 *  @return appended to `out`, in the subject's codec; false when none could be made */
bool fuzz_random_message(uint64_t seed, struct wf_buf *out);

#endif
