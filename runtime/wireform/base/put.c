#define _GNU_SOURCE /* mempcpy() */

#include "wireform/base/put.h"

uint8_t *wf_put_grow(struct wf_buf *out, uint8_t *at, size_t count)
{
    wf_put_end(out, at);
    (void)wf_buf_grow(out, count);
    return wf_put_begin(out);
}

static __attribute__((noinline)) uint8_t *grow_and_put(struct wf_buf *out, uint8_t *at,
                                                       const void *bytes, size_t count)
{
    at = wf_put_grow(out, at, count);
    return out->failed ? at : mempcpy(at, bytes, count);
}

uint8_t *wf_put_bytes(struct wf_buf *out, uint8_t *at, const void *bytes, size_t count)
{
    if (count == 0) /* of nothing the address may be NULL */
        return at;
    if (!wf_put_fits(out, at, count))
        return grow_and_put(out, at, bytes, count);
    return mempcpy(at, bytes, count);
}
