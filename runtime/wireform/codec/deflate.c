#define ZLIB_CONST
#include "wireform/codec/deflate.h"

#include <limits.h>
#include <zlib.h>

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

#define WINDOW_BITS 15
#define GZIP_BITS   (WINDOW_BITS + 16)
#define RAW_BITS    (-WINDOW_BITS)

/* Output grows by as much at a time: a small message should not reserve a large buffer. */
#define CHUNK_SIZE ((size_t)4096)

struct wf_inflate {
    z_stream stream;
};

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

static int window_bits(enum wf_deflate_format format)
{
    static const int bits[] = {
        [WF_ZLIB] = WINDOW_BITS, [WF_GZIP] = GZIP_BITS, [WF_RAW_DEFLATE] = RAW_BITS};

    WF_ASSERT(format > WF_PLAIN && format <= WF_RAW_DEFLATE);
    return bits[format];
}

struct wf_inflate *wf_inflate_new(void)
{
    struct wf_inflate *inflate = wf_alloc(1, sizeof(*inflate));

    if (!inflate)
        return NULL;
    inflate->stream.zalloc = zlib_alloc;
    inflate->stream.zfree = zlib_free;
    if (inflateInit2(&inflate->stream, WINDOW_BITS) != Z_OK) {
        wf_free(inflate);
        return NULL;
    }
    return inflate;
}

void wf_inflate_free(struct wf_inflate *inflate)
{
    if (!inflate)
        return;
    inflateEnd(&inflate->stream);
    wf_free(inflate);
}

void wf_inflate_begin(struct wf_inflate *inflate, enum wf_deflate_format format)
{
    inflateReset2(&inflate->stream, window_bits(format));
}

void wf_inflate_continue(struct wf_inflate *inflate)
{
    inflateResetKeep(&inflate->stream);
}

bool wf_inflate_is_between_blocks(const struct wf_inflate *inflate)
{
    return (inflate->stream.data_type & 128) != 0;
}

/* One call of zlib.  A full `out` gets one byte of room elsewhere: whether the stream wants to
 * write it tells the end of a stream that just fits from one that is too long. */
static enum wf_status inflate_some(z_stream *stream, struct wf_buf *out)
{
    size_t left = out->limit - wf_buf_len(out);
    size_t room = left < CHUNK_SIZE ? left : CHUNK_SIZE;
    uint8_t *to = wf_buf_room(out, room);
    uint8_t beyond;
    int verdict;

    if (!to)
        return WF_NO_MEMORY;
    stream->next_out = room > 0 ? to : &beyond;
    stream->avail_out = room > 0 ? (unsigned)room : 1;
    verdict = inflate(stream, Z_NO_FLUSH);
    if (room == 0 && stream->avail_out == 0)
        return WF_TOO_LARGE;
    if (room > 0)
        wf_buf_commit(out, room - stream->avail_out);
    switch (verdict) {
    case Z_STREAM_END:
        return WF_OK;
    case Z_OK:
    case Z_BUF_ERROR:
        return WF_MORE;
    case Z_MEM_ERROR:
        return WF_NO_MEMORY;
    default: /* A preset dictionary included: nobody agreed on one. */
        return WF_BAD_SYNTAX;
    }
}

enum wf_status wf_inflate_feed(struct wf_inflate *inflate, const uint8_t *bytes, size_t len,
                               size_t *taken, struct wf_buf *out)
{
    z_stream *stream = &inflate->stream;
    enum wf_status status;
    bool is_stuck;

    *taken = 0;
    do {
        size_t offered = len - *taken < UINT_MAX ? len - *taken : UINT_MAX;

        stream->next_in = bytes + *taken;
        stream->avail_in = (unsigned)offered;
        status = inflate_some(stream, out);
        *taken += offered - stream->avail_in;
        is_stuck = *taken == len && stream->avail_out > 0;
    } while (status == WF_MORE && !is_stuck);
    return status;
}

#define LEVEL        6
#define MEMORY_LEVEL 8

/* Made at the first use and kept: resetting one costs a fraction of making one. */
static z_stream *kept_stream(enum wf_deflate_format format)
{
    static _Thread_local z_stream *kept[WF_GZIP + 1];
    z_stream *stream;

    WF_ASSERT(format == WF_ZLIB || format == WF_GZIP);
    stream = kept[format];
    if (stream)
        return stream;
    stream = wf_alloc(1, sizeof(*stream));
    if (!stream)
        return NULL;
    stream->zalloc = zlib_alloc;
    stream->zfree = zlib_free;
    if (deflateInit2(stream, LEVEL, Z_DEFLATED, window_bits(format), MEMORY_LEVEL,
                     Z_DEFAULT_STRATEGY) != Z_OK) {
        wf_free(stream);
        return NULL;
    }
    kept[format] = stream;
    return stream;
}

static void mark_out_of_memory(struct wf_buf *out)
{
    out->failed = true;
    out->out_of_memory = true;
}

/* @return bytes written; 0 when `room` is too small */
static size_t deflate_whole(z_stream *stream, wf_bytes message, uint8_t *to, size_t room)
{
    int verdict;

    stream->next_in = message.ptr;
    stream->avail_in = (unsigned)message.len;
    stream->next_out = to;
    stream->avail_out = (unsigned)room;
    verdict = deflate(stream, Z_FINISH);
    room -= stream->avail_out;
    deflateReset(stream);
    return verdict == Z_STREAM_END ? room : 0;
}

/* What zlib may need in the worst case, unless the limit of `out` leaves less. */
static size_t room_for(z_stream *stream, const struct wf_buf *out, size_t len)
{
    size_t bound = deflateBound(stream, len);
    size_t left = out->limit - wf_buf_len(out);

    return bound < left ? bound : left;
}

void wf_deflate_put(struct wf_buf *out, enum wf_deflate_format format, wf_bytes message)
{
    z_stream *stream;
    size_t room, len;
    uint8_t *to;

    if (format == WF_PLAIN) {
        wf_buf_put(out, message.ptr, message.len);
        return;
    }
    stream = kept_stream(format);
    if (!stream) {
        mark_out_of_memory(out);
        return;
    }
    if (message.len > UINT_MAX / 2) {
        out->failed = true;
        return;
    }
    room = room_for(stream, out, message.len);
    to = wf_buf_room(out, room);
    if (!to)
        return;
    len = deflate_whole(stream, message, to, room);
    wf_buf_commit(out, len);
    out->failed = len == 0;
}
