/* Messages from one codec to the other. */
#include "client/converter.h"

#include "wireform/base/alloc.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

/* Where a document names no framing, and so no limit. */
#define LIMIT_OF_NOBODY ((size_t)16 << 20)

size_t converter_limit(const struct wf_protocol *protocol)
{
    size_t limit = protocol->limits.limit_in;

    if (limit < protocol->limit_out)
        limit = protocol->limit_out;
    return limit > 0 ? limit : LIMIT_OF_NOBODY;
}

bool converter_init(struct converter *converter, const struct wf_protocol *protocol,
                    bool is_to_server, bool is_from_cbor)
{
    size_t limit = converter_limit(protocol);

    *converter = (struct converter){
        .protocol = protocol,
        .is_to_server = is_to_server,
        .is_from_cbor = is_from_cbor,
        .limit = limit,
        .value = wf_alloc(1, protocol->message_size + 1),
    };
    if (!converter->value)
        return false;
    if (wf_arena_init(&converter->arena, limit * protocol->arena_per_byte + protocol->arena_base))
        return true;
    wf_free(converter->value);
    return false;
}

void converter_deinit(struct converter *converter)
{
    wf_arena_deinit(&converter->arena);
    wf_free(converter->value);
}

static unsigned depth_limit(const struct converter *converter)
{
    const struct wf_protocol *protocol = converter->protocol;

    return converter->is_to_server ? protocol->limits.depth_limit : wf_protocol_depth_out(protocol);
}

static unsigned read_json(struct converter *converter, wf_text text, struct wf_error *error)
{
    const struct wf_protocol *protocol = converter->protocol;
    struct wf_json_reader in;
    unsigned tag;

    wf_json_reader_init(&in, text, &converter->arena);
    in.depth_limit = depth_limit(converter);
    in.plain_integers = protocol->plain_integers;
    in.keep_surrogates = protocol->keep_surrogates;
    tag = converter->is_to_server ? protocol->identify_to_server(&in)
                                  : protocol->identify_to_client(&in);
    if (tag)
        protocol->messages[tag - 1].read_json(&in, converter->value);
    if (wf_json_reader_finish(&in))
        return tag;
    *error = in.error;
    wf_error_locate(error, text);
    return 0;
}

static unsigned read_cbor(struct converter *converter, wf_bytes item, struct wf_error *error)
{
    const struct wf_protocol *protocol = converter->protocol;
    struct wf_cbor_reader in;
    unsigned tag;

    wf_cbor_reader_init(&in, item, &converter->arena);
    in.depth_limit = depth_limit(converter);
    in.style = protocol->cbor_style;
    tag = converter->is_to_server ? protocol->identify_to_server_cbor(&in)
                                  : protocol->identify_to_client_cbor(&in);
    if (tag)
        protocol->messages[tag - 1].read_cbor(&in, converter->value);
    if (wf_cbor_reader_finish(&in))
        return tag;
    *error = in.error;
    wf_cbor_locate(error, item);
    return 0;
}

const struct wf_message *converter_read(struct converter *converter, wf_bytes bytes,
                                        struct wf_error *error)
{
    unsigned tag;

    wf_arena_reset(&converter->arena);
    tag = converter->is_from_cbor
              ? read_cbor(converter, bytes, error)
              : read_json(converter, (wf_text){(const char *)bytes.ptr, bytes.len}, error);
    return tag ? &converter->protocol->messages[tag - 1] : NULL;
}

void converter_write(const struct converter *converter, const struct wf_message *message,
                     bool is_to_cbor, struct wf_buf *out)
{
    if (is_to_cbor)
        message->write_cbor(out, converter->value);
    else
        message->write_json(out, converter->value);
}
