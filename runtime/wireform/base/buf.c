#include "wireform/base/buf.h"

#include "wireform/base/alloc.h"

const uint8_t wf_no_message[WF_PADDING];

/* A buffer without memory points here, so that even its padding can be read.  Nobody writes to
 * it: its size is 0. */
static uint8_t no_bytes[WF_PADDING];

#define FIRST_SIZE 256

void wf_buf_init(struct wf_buf *buf, size_t limit)
{
    *buf = (struct wf_buf){.data = no_bytes, .limit = limit};
}

void wf_buf_deinit(struct wf_buf *buf)
{
    if (buf->data != no_bytes)
        wf_free(buf->data);
    buf->data = no_bytes;
    buf->size = 0;
    buf->begin = buf->end = 0;
}

void wf_buf_release(struct wf_buf *buf)
{
    wf_buf_deinit(buf);
    wf_buf_reset(buf);
}

void wf_buf_cut(struct wf_buf *buf, size_t at, size_t count)
{
    uint8_t *gap = buf->data + buf->begin + at;

    memmove(gap, gap + count, wf_buf_len(buf) - at - count);
    buf->end -= count;
}

static void compact(struct wf_buf *buf)
{
    memmove(buf->data, buf->data + buf->begin, wf_buf_len(buf));
    buf->end -= buf->begin;
    buf->begin = 0;
}

/* Doubles, so that bytes are copied a constant number of times on average; at least `needed`,
 * at most the limit. */
static size_t next_size(const struct wf_buf *buf, size_t needed)
{
    size_t size = buf->size > buf->limit / 2 ? buf->limit : buf->size * 2;

    if (size < FIRST_SIZE)
        size = FIRST_SIZE < buf->limit ? FIRST_SIZE : buf->limit;
    return size < needed ? needed : size;
}

static bool enlarge(struct wf_buf *buf, size_t needed)
{
    size_t len = wf_buf_len(buf);
    size_t size = next_size(buf, needed);
    uint8_t *data = size > SIZE_MAX - WF_PADDING ? NULL : wf_alloc(size + WF_PADDING, 1);

    if (!data)
        return false;
    if (len > 0)
        memcpy(data, wf_buf_peek(buf), len);
    if (buf->data != no_bytes)
        wf_free(buf->data);
    buf->data = data;
    buf->size = size;
    buf->begin = 0;
    buf->end = len;
    return true;
}

/* Moving costs no more than what was taken since the last move, or there is no other way. */
static bool is_worth_compacting(const struct wf_buf *buf, size_t needed)
{
    return needed <= buf->size && (buf->begin >= wf_buf_len(buf) || buf->size == buf->limit);
}

uint8_t *wf_buf_grow(struct wf_buf *buf, size_t count)
{
    size_t len = wf_buf_len(buf);

    if (buf->failed)
        return NULL;
    if (len > buf->limit || count > buf->limit - len) {
        buf->failed = true;
        return NULL;
    }
    if (count <= buf->size - buf->end)
        return buf->data + buf->end;
    if (is_worth_compacting(buf, len + count)) {
        compact(buf);
    } else if (!enlarge(buf, len + count)) {
        buf->failed = true;
        buf->out_of_memory = true;
        return NULL;
    }
    return buf->data + buf->end;
}

void wf_buf_put_slowly(struct wf_buf *buf, const void *bytes, size_t count)
{
    wf_buf_put(buf, bytes, count);
}

/* Less is copied faster than it is kept apart. */
#define LONG_SIZE 4096

static bool may_leave_out(const struct wf_splice *splice, wf_bytes bytes)
{
    if (!splice || splice->left_out.ptr || bytes.len < LONG_SIZE || bytes.ptr < splice->lent.ptr)
        return false;
    return (size_t)(bytes.ptr - splice->lent.ptr) <= splice->lent.len &&
           bytes.len <= splice->lent.len - (size_t)(bytes.ptr - splice->lent.ptr);
}

void wf_buf_put_long(struct wf_buf *buf, wf_bytes bytes)
{
    struct wf_splice *splice = buf->splice;

    if (!may_leave_out(splice, bytes)) {
        wf_buf_put(buf, bytes.ptr, bytes.len);
        return;
    }
    if (buf->failed || wf_buf_len(buf) > buf->limit || bytes.len > buf->limit - wf_buf_len(buf)) {
        buf->failed = true;
        return;
    }
    splice->left_out = bytes;
    splice->at = wf_buf_len(buf);
    if (buf->limit != WF_NO_LIMIT)
        buf->limit -= bytes.len;
}
