#include "wireform/base/put.h"

uint8_t *wf_put_grow(struct wf_buf *out, uint8_t *at, size_t count)
{
    wf_put_end(out, at);
    (void)wf_buf_grow(out, count);
    return wf_put_begin(out);
}

uint8_t *wf_put_bytes(struct wf_buf *out, uint8_t *at, const void *bytes, size_t count)
{
    if (wf_put_room(out, at) < count) {
        at = wf_put_grow(out, at, count);
        if (out->failed)
            return at;
    }
    if (count > 0) /* of nothing the address may be NULL */
        memcpy(at, bytes, count);
    at += count;
    return at;
}
