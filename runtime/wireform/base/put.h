#ifndef WIREFORM_BASE_PUT_H
#define WIREFORM_BASE_PUT_H

#include "wireform/base/buf.h"

/** Appends many things to a buffer: where the next one goes stays in a register meanwhile, instead
 * of in the buffer.  Every function that writes takes that place and gives back the one behind what
 * it wrote.
 *
 *      uint8_t *at = wf_put_begin(out);
 *
 *      at = WF_PUT(out, at, "{\"name\":");
 *      at = wf_json_put_text(out, at, name);
 *      wf_put_end(out, at);
 *
 *  What does not fit marks the buffer as failed.  What it holds then means nothing, whatever else
 * was put after that: ask once, at the end. */

static inline uint8_t *wf_put_begin(struct wf_buf *out)
{
    return out->data + out->end;
}

static inline void wf_put_end(struct wf_buf *out, const uint8_t *at)
{
    out->end = (size_t)(at - out->data);
}

/** Bytes that the buffer holds by now. */
static inline size_t wf_put_len(const struct wf_buf *out, const uint8_t *at)
{
    return (size_t)(at - out->data) - out->begin;
}

/** Bytes that can be put before the buffer has to grow. */
static inline size_t wf_put_room(const struct wf_buf *out, const uint8_t *at)
{
    return out->size - (size_t)(at - out->data);
}

/** Can `count` more bytes be put before the buffer has to grow? */
static inline bool wf_put_fits(const struct wf_buf *out, const uint8_t *at, size_t count)
{
    return count <= out->size - (size_t)(at - out->data);
}

/** Makes room for `count` more bytes; marks the buffer when there is none. */
uint8_t *wf_put_grow(struct wf_buf *out, uint8_t *at, size_t count);

static inline uint8_t *wf_put_fail(struct wf_buf *out, uint8_t *at)
{
    out->failed = true;
    return at;
}

uint8_t *wf_put_bytes(struct wf_buf *out, uint8_t *at, const void *bytes, size_t count);

/* A function that compilers might not inline would have to copy any number of bytes. */
static inline __attribute__((always_inline)) uint8_t *
wf_put_constant(struct wf_buf *out, uint8_t *at, const char *bytes, size_t count)
{
    if (__builtin_expect(!wf_put_fits(out, at, count), false))
        return wf_put_bytes(out, at, bytes, count);
    memcpy(at, bytes, count);
    return at + count;
}

/** Puts a string literal without its NUL; the length is a constant, so it is a few stores. */
#define WF_PUT(out, at, literal) wf_put_constant(out, at, literal, sizeof(literal) - 1)

#endif
