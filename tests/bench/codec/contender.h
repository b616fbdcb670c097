#ifndef WIREFORM_TESTS_BENCH_CODEC_CONTENDER_H
#define WIREFORM_TESTS_BENCH_CODEC_CONTENDER_H

/** Ways to read and write the messages of the benchmark.  Everybody fills the generated structs, so
 *  that everybody has as little to do as we have, and the generated comparison tells whether all
 *  read the same. */

#ifdef __cplusplus
extern "C" {
#define private is_private /* the name of a member */
#endif

#include "generated/chatmaster.h"
#include "generated/concierge.h"
#include "generated/ensync.h"
#include "generated/etherpad.h"

#ifdef __cplusplus
#undef private
#endif

union message {
    struct chatmaster_message chat;
    struct concierge_message relay;
    struct etherpad_new_changes changes;
    struct concierge_self_subscribe_result uuids;
    struct concierge_client_fetch_all_result clients;
    struct ensync_get_obj get_obj;
    struct ensync_rmdir rmdir;
    struct ensync_putobj putobj;
};

enum kind { CHAT, RELAY, CHANGES, UUIDS, CLIENTS, GET_OBJ, RMDIR, PUTOBJ, KINDS };

/** Reads `size` bytes, behind which 64 more can be read.  Checks all that the schema says; what is
 *  borrowed stays until the contender's next call.  @return false when the message is refused */
typedef bool decoder(const char *bytes, size_t size, union message *msg);

/** @return the bytes written, the contender's until its next call; ptr NULL when it failed */
typedef wf_text encoder(const union message *msg);

/** One library.  NULL where it has nothing to offer. */
struct contender {
    const char *name;
    const char *version;
    decoder *decode[KINDS];
    encoder *encode[KINDS];
    /** Members that may hold any JSON are kept as the sender's bytes; others keep them as a part of
     *  their tree, and leave the member of the struct empty. */
    bool keeps_raw;
    /** Reads nothing but what it wrote itself. */
    bool has_own_wire;
};

/** From now on messages that our decoder read stay, or they do not any more. */
void wireform_keep(bool keep);

#ifdef __cplusplus
}
#endif

#endif
