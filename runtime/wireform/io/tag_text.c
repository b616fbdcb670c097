#include <stdlib.h>
#include <string.h>

#include "wireform/codec/cbor_head.h"
#include "wireform/io/tag_text.h"

#define LONGEST_STEP 64

static wf_text json_text_at(wf_bytes message, size_t offset)
{
    const char *text = (const char *)message.ptr;
    size_t end = offset + 1;

    if (offset >= message.len || text[offset] != '"')
        return (wf_text){0};
    while (end < message.len && text[end] != '"')
        end += text[end] == '\\' ? 2 : 1;
    if (end >= message.len)
        return (wf_text){0};
    return (wf_text){text + offset + 1, end - offset - 1};
}

/* One that comes in chunks stands nowhere as a whole, and is none. */
static wf_text cbor_text_at(wf_bytes message, size_t offset)
{
    struct wf_cbor_head head;
    const uint8_t *at = message.ptr + offset;
    const uint8_t *end = message.ptr + message.len;

    if (offset >= message.len || wf_cbor_scan_head(&at, end, &head))
        return (wf_text){0};
    if (head.major != WF_CBOR_MAJOR_TEXT || wf_cbor_is_endless(&head) ||
        head.value > (size_t)(end - at))
        return (wf_text){0};
    return (wf_text){(const char *)at, (size_t)head.value};
}

wf_text wf_tag_text_at(const struct wf_incoming *incoming, size_t offset)
{
    return incoming->protocol->is_cbor ? cbor_text_at(incoming->bytes, offset)
                                       : json_text_at(incoming->bytes, offset);
}

/* Moves into the member or item that one step of a pointer names. */
static bool follow_json(struct wf_json_reader *in, const char *step)
{
    switch (wf_json_peek(in)) {
    case WF_JSON_OBJECT:
        return wf_json_find_member(in, step);
    case WF_JSON_ARRAY:
        return wf_json_find_item(in, (unsigned)strtoul(step, NULL, 10));
    default:
        return false;
    }
}

static bool follow_cbor(struct wf_cbor_reader *in, const char *step)
{
    switch (wf_cbor_peek(in)) {
    case WF_CBOR_OBJECT:
        return wf_cbor_find_member(in, step);
    case WF_CBOR_ARRAY:
        return wf_cbor_find_item(in, (unsigned)strtoul(step, NULL, 10));
    default:
        return false;
    }
}

static bool follow(struct wf_incoming *in, const char *step)
{
    return in->protocol->is_cbor ? follow_cbor(&in->in.cbor, step)
                                 : follow_json(&in->in.json, step);
}

static size_t offset_of(const struct wf_incoming *in)
{
    return in->protocol->is_cbor ? (size_t)(in->in.cbor.at - in->in.cbor.begin)
                                 : (size_t)(in->in.json.at - in->in.json.begin);
}

static wf_text text_at_pointer(const struct wf_incoming *incoming, const char *pointer,
                               struct wf_arena *arena)
{
    struct wf_incoming in;

    wf_incoming_init(&in, incoming->protocol, incoming->depth_limit, incoming->bytes, arena);
    while (*pointer == '/') {
        size_t len = strcspn(++pointer, "/");
        char step[LONGEST_STEP];

        if (len >= sizeof(step))
            return (wf_text){0};
        memcpy(step, pointer, len);
        step[len] = '\0';
        pointer += len;
        if (!follow(&in, step))
            return (wf_text){0};
    }
    return wf_tag_text_at(incoming, offset_of(&in));
}

wf_text wf_tag_text_of(const struct wf_session *session, const struct wf_message *kind,
                       const struct wf_incoming *incoming, struct wf_arena *arena)
{
    wf_text innermost = {0};

    for (unsigned i = 0; i < session->on_unknown_count; i++) {
        const char *at = session->on_unknown[i].at;
        wf_text tag = at ? text_at_pointer(incoming, at, arena) : (wf_text){0};

        if (kind->wire_name && wf_text_equal(tag, wf_text_of(kind->wire_name)))
            return tag;
        if (tag.len > 0)
            innermost = tag;
    }
    return innermost.len > 0 || !kind->wire_name ? innermost : wf_text_of(kind->wire_name);
}
