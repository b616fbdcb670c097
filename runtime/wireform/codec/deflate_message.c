#define ZLIB_CONST
#include "wireform/codec/deflate_message.h"

#include <limits.h>
#include <zlib.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

static const uint8_t tail[] = {0x00, 0x00, 0xFF, 0xFF};

/* -- in -- */

enum wf_status wf_inflate_message(struct wf_inflate *inflate, wf_bytes bytes, struct wf_buf *out)
{
    for (;;) {
        size_t taken;
        enum wf_status status = wf_inflate_feed(inflate, bytes.ptr, bytes.len, &taken, out);

        if (status == WF_MORE)
            return WF_OK;
        if (status != WF_OK)
            return status;
        /* A block that says it is the last one ends the stream, not the message (7.2.3.4). */
        wf_inflate_continue(inflate);
        bytes = (wf_bytes){bytes.ptr + taken, bytes.len - taken};
        if (bytes.len == 0)
            return WF_OK;
    }
}

enum wf_status wf_inflate_message_end(struct wf_inflate *inflate, struct wf_buf *out)
{
    enum wf_status status = wf_inflate_message(inflate, (wf_bytes){tail, sizeof(tail)}, out);

    if (status == WF_OK && !wf_inflate_is_between_blocks(inflate))
        return WF_BAD_SYNTAX;
    return status;
}

/* -- out -- */

#define LEVEL        6
#define WINDOW_SIZES (WF_DEFLATE_LARGEST_WINDOW - WF_DEFLATE_SMALLEST_WINDOW + 1)

static void *zlib_alloc(void *unused, unsigned count, unsigned size)
{
    (void)unused;
    return wf_alloc(count, size);
}

static void zlib_free(void *unused, void *ptr)
{
    (void)unused;
    wf_free(ptr);
}

/* Small windows are asked for by those who are short of memory: they cost us little, too. */
static int memory_level(unsigned window_bits)
{
    return (int)window_bits - 7;
}

/* Made at the first use and kept, as in deflate.c. */
static z_stream *kept_stream(unsigned window_bits)
{
    static _Thread_local z_stream *kept[WINDOW_SIZES];
    unsigned index = window_bits - WF_DEFLATE_SMALLEST_WINDOW;
    z_stream *stream;

    WF_ASSERT(index < WINDOW_SIZES);
    if (kept[index])
        return kept[index];
    stream = wf_alloc(1, sizeof(*stream));
    if (!stream)
        return NULL;
    stream->zalloc = zlib_alloc;
    stream->zfree = zlib_free;
    if (deflateInit2(stream, LEVEL, Z_DEFLATED, -(int)window_bits, memory_level(window_bits),
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        wf_free(stream);
        return NULL;
    }
    kept[index] = stream;
    return stream;
}

bool wf_deflate_message(struct wf_buf *out, unsigned window_bits, wf_bytes message)
{
    size_t left = out->limit - wf_buf_len(out);
    /* Whatever needs more room than this has not become smaller. */
    size_t room = message.len + sizeof(tail) < left ? message.len + sizeof(tail) : left;
    z_stream *stream;
    uint8_t *to;
    size_t len;

    if (out->failed || message.len > UINT_MAX / 2 || room < sizeof(tail))
        return false;
    stream = kept_stream(window_bits);
    if (!stream)
        return false;
    to = wf_buf_room(out, room);
    if (!to) {
        out->failed = out->out_of_memory = false;
        return false;
    }
    stream->next_in = message.ptr;
    stream->avail_in = (unsigned)message.len;
    stream->next_out = to;
    stream->avail_out = (unsigned)room;
    (void)deflate(stream, Z_SYNC_FLUSH);
    len = room - stream->avail_out;
    deflateReset(stream);
    if (len == room || len < sizeof(tail) || len - sizeof(tail) >= message.len)
        return false;
    wf_buf_commit(out, len - sizeof(tail));
    return true;
}
