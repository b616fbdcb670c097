#include "decode.h"

#include "fuzz.h"
#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

/* Escapes are the worst a writer can do to a text: six bytes for one. */
enum { OUTPUT_LIMIT = 16 << 20 };

static void read_json(struct decoded *decoded, wf_bytes bytes)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;
    struct wf_json_reader in;
    unsigned tag;

    wf_json_reader_init(&in, (wf_text){(const char *)bytes.ptr, bytes.len}, &decoded->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.plain_integers = protocol->plain_integers;
    in.keep_surrogates = protocol->keep_surrogates;
    tag = fuzz_subject.to_server ? protocol->identify_to_server(&in)
                                 : protocol->identify_to_client(&in);
    FUZZ_EXPECT(tag <= protocol->messages_count);
    if (tag != 0) {
        decoded->kind = &protocol->messages[tag - 1];
        decoded->kind->read_json(&in, decoded->value);
    }
    if (wf_json_reader_finish(&in))
        decoded->message = decoded->kind;
    decoded->error = in.error;
}

static void read_cbor(struct decoded *decoded, wf_bytes bytes)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;
    struct wf_cbor_reader in;
    unsigned tag;

    wf_cbor_reader_init(&in, bytes, &decoded->arena);
    in.depth_limit = protocol->limits.depth_limit;
    in.style = protocol->cbor_style;
    tag = fuzz_subject.to_server ? protocol->identify_to_server_cbor(&in)
                                 : protocol->identify_to_client_cbor(&in);
    FUZZ_EXPECT(tag <= protocol->messages_count);
    if (tag != 0) {
        decoded->kind = &protocol->messages[tag - 1];
        decoded->kind->read_cbor(&in, decoded->value);
    }
    if (wf_cbor_reader_finish(&in))
        decoded->message = decoded->kind;
    decoded->error = in.error;
}

void decode(struct decoded *decoded, wf_bytes bytes, bool is_cbor)
{
    const struct wf_protocol *protocol = fuzz_subject.protocol;

    *decoded = (struct decoded){.copy = fuzz_copy(bytes.ptr, bytes.len, WF_PADDING)};
    FUZZ_EXPECT(wf_arena_init(&decoded->arena,
                              bytes.len * protocol->arena_per_byte + protocol->arena_base));
    decoded->value = calloc(1, protocol->message_size + 1);
    FUZZ_EXPECT(decoded->value);
    bytes.ptr = (const uint8_t *)decoded->copy;
    if (is_cbor)
        read_cbor(decoded, bytes);
    else
        read_json(decoded, bytes);
    FUZZ_EXPECT(!decoded->arena.failed);
    FUZZ_EXPECT((decoded->error.status == WF_OK) == (decoded->message != NULL));
    FUZZ_EXPECT(!decoded->kind || fuzz_travels(decoded->kind));
}

void forget(struct decoded *decoded)
{
    free(decoded->copy);
    free(decoded->value);
    wf_arena_deinit(&decoded->arena);
}

bool encode(const struct decoded *decoded, struct wf_buf *out, bool is_cbor)
{
    wf_buf_init(out, OUTPUT_LIMIT);
    if (is_cbor)
        decoded->message->write_cbor(out, decoded->value);
    else
        decoded->message->write_json(out, decoded->value);
    return !out->failed;
}

bool is_well_formed(wf_bytes bytes, bool is_cbor)
{
    unsigned depth = fuzz_subject.protocol->limits.depth_limit;
    struct wf_error error = {0};

    return is_cbor ? wf_cbor_check(bytes, depth, &error)
                   : wf_json_check((wf_text){(const char *)bytes.ptr, bytes.len}, depth, &error);
}
