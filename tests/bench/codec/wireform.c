/* The generated code, called as the server calls it: find out which of all messages it is, read it,
 * check that nothing is left. */
#include "contender.h"
#include "wireform/base/assert.h"
#include "wireform/base/buf.h"
#include "wireform/codec/cbor_read.h"
#include "wireform/codec/json_read.h"

enum { ARENA_SIZE = 8 << 20, OUT_SIZE = 1 << 20 };

static bool is_kept;

void wireform_keep(bool keep)
{
    is_kept = keep;
}

static inline struct wf_arena *arena(void)
{
    static struct wf_arena kept;

    if (!kept.memory)
        WF_ASSERT(wf_arena_init(&kept, ARENA_SIZE));
    if (!is_kept)
        wf_arena_reset(&kept);
    return &kept;
}

static struct wf_buf *out(void)
{
    static struct wf_buf kept;

    if (!kept.data)
        wf_buf_init(&kept, OUT_SIZE);
    wf_buf_reset(&kept);
    return &kept;
}

static wf_text written(const struct wf_buf *buf)
{
    if (buf->failed)
        return (wf_text){NULL, 0};
    return (wf_text){(const char *)wf_buf_peek(buf), wf_buf_len(buf)};
}

/* Everything of one kind of message: `protocol` has a message of that `name`, read from what goes
 * in the given `direction`. */
#define JSON(kind, protocol, name, TAG, depth, direction)                                          \
    static bool decode_##kind(const char *bytes, size_t size, union message *msg)                  \
    {                                                                                              \
        struct wf_json_reader in;                                                                  \
                                                                                                   \
        wf_json_reader_init(&in, (wf_text){bytes, size}, arena());                                 \
        in.depth_limit = depth;                                                                    \
        if (protocol##_identify_##direction(&in) != (TAG))                                         \
            return false;                                                                          \
        protocol##_read_##name(&in, &msg->kind);                                                   \
        return wf_json_reader_finish(&in);                                                         \
    }                                                                                              \
                                                                                                   \
    static wf_text encode_##kind(const union message *msg)                                         \
    {                                                                                              \
        struct wf_buf *buf = out();                                                                \
                                                                                                   \
        protocol##_write_##name(buf, &msg->kind);                                                  \
        return written(buf);                                                                       \
    }

#define CBOR(kind, TAG)                                                                            \
    static bool decode_##kind(const char *bytes, size_t size, union message *msg)                  \
    {                                                                                              \
        struct wf_cbor_reader in;                                                                  \
                                                                                                   \
        wf_cbor_reader_init(&in, (wf_bytes){(const uint8_t *)bytes, size}, arena());               \
        in.depth_limit = ENSYNC_DEPTH;                                                             \
        if (ensync_identify_to_server_cbor(&in) != (TAG))                                          \
            return false;                                                                          \
        ensync_read_##kind##_cbor(&in, &msg->kind);                                                \
        return wf_cbor_reader_finish(&in);                                                         \
    }                                                                                              \
                                                                                                   \
    static wf_text encode_##kind(const union message *msg)                                         \
    {                                                                                              \
        struct wf_buf *buf = out();                                                                \
                                                                                                   \
        ensync_write_##kind##_cbor(buf, &msg->kind);                                               \
        return written(buf);                                                                       \
    }

JSON(chat, chatmaster, message, CHATMASTER_MESSAGE, CHATMASTER_DEPTH, to_server)
JSON(relay, concierge, message, CONCIERGE_MESSAGE, CONCIERGE_DEPTH, to_server)
JSON(changes, etherpad, new_changes, ETHERPAD_NEW_CHANGES, ETHERPAD_DEPTH, to_client)
JSON(uuids, concierge, self_subscribe_result, CONCIERGE_SELF_SUBSCRIBE_RESULT, CONCIERGE_DEPTH,
     to_client)
JSON(clients, concierge, client_fetch_all_result, CONCIERGE_CLIENT_FETCH_ALL_RESULT,
     CONCIERGE_DEPTH, to_client)
CBOR(get_obj, ENSYNC_GET_OBJ)
CBOR(rmdir, ENSYNC_RMDIR)
CBOR(putobj, ENSYNC_PUTOBJ)

/* The long bytes of an object stay where they are; what is written is what stands before them. */
static wf_text encode_putobj_lent(const union message *msg)
{
    struct wf_splice splice = {.lent = msg->putobj.fields.data};
    struct wf_buf *buf = out();

    buf->splice = &splice;
    ensync_write_putobj_cbor(buf, &msg->putobj);
    buf->splice = NULL;
    return written(buf);
}

const struct contender wireform = {
    .name = "wireform",
    .version = "this tree",
    .decode = {decode_chat, decode_relay, decode_changes, decode_uuids, decode_clients,
               decode_get_obj, decode_rmdir, decode_putobj},
    .encode = {encode_chat, encode_relay, encode_changes, encode_uuids, encode_clients,
               encode_get_obj, encode_rmdir, encode_putobj},
    .keeps_raw = true,
};

const struct contender wireform_lending = {
    .name = "wireform, lent",
    .version = "this tree",
    .encode = {[PUTOBJ] = encode_putobj_lent},
};
