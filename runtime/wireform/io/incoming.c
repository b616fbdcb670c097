#include "wireform/io/incoming.h"

#include "wireform/codec/cbor_item.h"
#include "wireform/codec/json_text.h"

static wf_text text_of(const struct wf_incoming *incoming)
{
    return (wf_text){(const char *)incoming->bytes.ptr, incoming->bytes.len};
}

static void begin_json(struct wf_incoming *incoming, struct wf_arena *arena)
{
    struct wf_json_reader *in = &incoming->in.json;

    wf_json_reader_init(in, text_of(incoming), arena);
    in->depth_limit = incoming->depth_limit;
    in->plain_integers = incoming->protocol->plain_integers;
    in->keep_surrogates = incoming->protocol->keep_surrogates;
}

static void begin_cbor(struct wf_incoming *incoming, struct wf_arena *arena)
{
    struct wf_cbor_reader *in = &incoming->in.cbor;

    wf_cbor_reader_init(in, incoming->bytes, arena);
    in->depth_limit = incoming->depth_limit;
    in->style = incoming->protocol->cbor_style;
}

void wf_incoming_init(struct wf_incoming *incoming, const struct wf_protocol *protocol,
                      unsigned depth_limit, wf_bytes bytes, struct wf_arena *arena)
{
    incoming->protocol = protocol;
    incoming->depth_limit = depth_limit;
    incoming->bytes = bytes;
    if (protocol->is_cbor)
        begin_cbor(incoming, arena);
    else
        begin_json(incoming, arena);
}

unsigned wf_incoming_identify(struct wf_incoming *incoming, bool to_server)
{
    const struct wf_protocol *protocol = incoming->protocol;

    if (protocol->is_cbor)
        return to_server ? protocol->identify_to_server_cbor(&incoming->in.cbor)
                         : protocol->identify_to_client_cbor(&incoming->in.cbor);
    return to_server ? protocol->identify_to_server(&incoming->in.json)
                     : protocol->identify_to_client(&incoming->in.json);
}

bool wf_incoming_read(struct wf_incoming *incoming, const struct wf_message *kind, void *value)
{
    if (incoming->protocol->is_cbor) {
        kind->read_cbor(&incoming->in.cbor, value);
        return wf_cbor_reader_finish(&incoming->in.cbor);
    }
    kind->read_json(&incoming->in.json, value);
    return wf_json_reader_finish(&incoming->in.json);
}

struct wf_error *wf_incoming_error(struct wf_incoming *incoming)
{
    return incoming->protocol->is_cbor ? &incoming->in.cbor.error : &incoming->in.json.error;
}

bool wf_incoming_is_well_formed(const struct wf_incoming *incoming, struct wf_error *error)
{
    if (incoming->protocol->is_cbor)
        return wf_cbor_check(incoming->bytes, incoming->depth_limit, error);
    return wf_json_check(text_of(incoming), incoming->depth_limit, error);
}

void wf_incoming_locate(const struct wf_incoming *incoming, struct wf_error *error)
{
    if (incoming->protocol->is_cbor)
        wf_cbor_locate(error, incoming->bytes);
    else
        wf_error_locate(error, text_of(incoming));
}
