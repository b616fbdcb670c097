#ifndef WIREFORM_BASE_BUF_H
#define WIREFORM_BASE_BUF_H

#include <string.h>

#include "wireform/base/text.h"

/** Bytes behind the used part of a buffer that may be read (not their content relied on), so
 *  that readers can load whole words at the end of a message. */
#define WF_PADDING 64

/** Where a message without bytes begins, so that its padding can be read. */
extern const uint8_t wf_no_message[WF_PADDING];

/** Long bytes that a writer need not copy, because whoever owns them keeps them until they are
 * sent. At most one piece is left out of a buffer. */
struct wf_splice {
    wf_bytes lent;     /**< What may be left where it is, all or a part. */
    wf_bytes left_out; /**< What was; ptr NULL: nothing. */
    size_t at;         /**< Bytes of the buffer that come before it. */
};

/** Growable bytes with a limit.  A put that does not fit marks the buffer as failed and does
 *  nothing, and so does every put after it: ask once, at the end. */
struct wf_buf {
    uint8_t *data;
    size_t begin; /**< Offset of the first byte not yet taken. */
    size_t end;   /**< Offset behind the last byte put. */
    size_t size;  /**< Bytes allocated, WF_PADDING not counted. */
    size_t limit; /**< Most bytes it may hold. */
    bool failed;
    bool out_of_memory;       /**< Why it failed: memory, and not its limit. */
    struct wf_splice *splice; /**< NULL: everything is copied. */
};

void wf_buf_init(struct wf_buf *buf, size_t limit);
void wf_buf_deinit(struct wf_buf *buf);

/** Empties it and clears the mark; keeps the memory. */
static inline void wf_buf_reset(struct wf_buf *buf)
{
    buf->begin = buf->end = 0;
    buf->failed = false;
    buf->out_of_memory = false;
}

/** Empties it and gives its memory back: what an idle connection does. */
void wf_buf_release(struct wf_buf *buf);

static inline size_t wf_buf_len(const struct wf_buf *buf)
{
    return buf->end - buf->begin;
}

static inline const uint8_t *wf_buf_peek(const struct wf_buf *buf)
{
    return buf->data + buf->begin;
}

/** Takes `count` bytes off the front; they stay where they are until the next put. */
static inline wf_bytes wf_buf_take(struct wf_buf *buf, size_t count)
{
    wf_bytes taken = {wf_buf_peek(buf), count};

    buf->begin += count;
    return taken;
}

/** Removes `count` bytes that begin `at` bytes behind the front; what follows moves up. */
void wf_buf_cut(struct wf_buf *buf, size_t at, size_t count);

/** Makes room for `count` more bytes.
 *  @return where to write them (then call wf_buf_commit()), or NULL and marked */
uint8_t *wf_buf_grow(struct wf_buf *buf, size_t count);

static inline uint8_t *wf_buf_room(struct wf_buf *buf, size_t count)
{
    if (!buf->failed && buf->size - buf->end >= count)
        return buf->data + buf->end;
    return wf_buf_grow(buf, count);
}

static inline void wf_buf_commit(struct wf_buf *buf, size_t count)
{
    buf->end += count;
}

static inline void wf_buf_put(struct wf_buf *buf, const void *bytes, size_t count)
{
    uint8_t *at = wf_buf_room(buf, count);

    if (!at || count == 0) /* of nothing the address may be NULL */
        return;
    memcpy(at, bytes, count);
    buf->end += count;
}

/** Puts bytes that may be long: where `splice` has them lent, it only takes note of them.  What is
 *  left out counts towards the limit. */
void wf_buf_put_long(struct wf_buf *buf, wf_bytes bytes);

/** wf_buf_put() where there is no room without growing. */
void wf_buf_put_slowly(struct wf_buf *buf, const void *bytes, size_t count);

/* A function that compilers might not inline would have to copy any number of bytes. */
static inline __attribute__((always_inline)) void
wf_buf_put_constant(struct wf_buf *buf, const char *bytes, size_t count)
{
    if (buf->failed || buf->size - buf->end < count) {
        wf_buf_put_slowly(buf, bytes, count);
        return;
    }
    memcpy(buf->data + buf->end, bytes, count);
    buf->end += count;
}

/** Appends a string literal without its NUL; the length is a constant, so it is a few stores. */
#define WF_BUF_LITERAL(buf, literal) wf_buf_put_constant(buf, literal, sizeof(literal) - 1)

#endif
