#include "wireform/codec/raw.h"

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_json.h"
#include "wireform/codec/cbor_reader.h"
#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/cbor_write.h"
#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_write.h"

/* Moves what was translated into the arena.  @return NULL without memory */
static void *keep(struct wf_arena *arena, struct wf_buf *made)
{
    size_t len = wf_buf_len(made);
    void *kept = made->failed ? NULL : wf_arena_alloc(arena, len, 1);

    if (kept)
        memcpy(kept, wf_buf_peek(made), len);
    wf_buf_deinit(made);
    return kept;
}

wf_text wf_cbor_read_raw_json(struct wf_cbor_reader *in)
{
    wf_bytes item = wf_cbor_read_raw(in);
    struct wf_error error = {0};
    wf_text text = {NULL, 0};
    struct wf_buf made;

    if (in->error.status != WF_OK)
        return text;
    wf_buf_init(&made, SIZE_MAX / 8);
    /* Without memory nothing is wrong with the item. */
    if (!wf_json_from_cbor(item, in->depth_limit, &made, &error) && !made.failed) {
        wf_cbor_refuse(in, item.ptr + error.offset, error.status, error.keyword, NULL, "%s",
                       error.what);
        wf_buf_deinit(&made);
        return text;
    }
    text.len = wf_buf_len(&made);
    text.ptr = keep(in->arena, &made);
    if (text.ptr)
        return text;
    wf_cbor_refuse_memory(in);
    return (wf_text){NULL, 0};
}

wf_bytes wf_json_read_raw_cbor(struct wf_json_reader *in)
{
    wf_text value = wf_json_read_raw(in);
    struct wf_error error = {0};
    wf_bytes item = {NULL, 0};
    struct wf_buf made;

    if (in->error.status != WF_OK)
        return item;
    wf_buf_init(&made, SIZE_MAX / 8);
    if (!wf_cbor_from_json(value, in->depth_limit, &made, &error) && !made.failed) {
        wf_json_refuse(in, value.ptr + error.offset, error.status, error.keyword, NULL, "%s",
                       error.what);
        wf_buf_deinit(&made);
        return item;
    }
    item.len = wf_buf_len(&made);
    item.ptr = keep(in->arena, &made);
    if (item.ptr)
        return item;
    wf_json_refuse_memory(in);
    return (wf_bytes){NULL, 0};
}

void wf_cbor_write_raw_json(struct wf_buf *out, wf_text value)
{
    struct wf_error error;

    if (value.len == 0)
        wf_cbor_write_null(out);
    else if (!wf_cbor_from_json(value, WF_CBOR_WALK_LEVELS, out, &error))
        out->failed = true;
}

void wf_json_write_raw_cbor(struct wf_buf *out, wf_bytes value)
{
    struct wf_error error;

    if (value.len == 0)
        WF_BUF_LITERAL(out, "null");
    else if (!wf_json_from_cbor(value, WF_CBOR_WALK_LEVELS, out, &error))
        out->failed = true;
}
