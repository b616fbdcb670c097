#include "wireform/base/alloc.h"
#include "wireform/codec/deflate.h"
#include "wireform/framing/brackets.h"
#include "wireform/framing/framing.h"

/* JSON objects back to back, with or without white space between them.  No delimiter exists, so
 * an object's end is found by following its brackets, and nothing can be trusted behind one that
 * is broken.  Where the document allows it, an object may come as a zlib or gzip stream. */

/* Smaller messages grow when compressed. */
#define SMALLEST_COMPRESSED 128

enum place { BETWEEN, IN_OBJECT, IN_COMPRESSED };

/* Held only while compressed messages are arriving: an idle connection has none. */
struct inflating {
    struct wf_inflate *inflate;
    struct wf_buf plain;
    enum wf_deflate_format format;
};

struct json_stream {
    struct inflating *inflating;
    size_t scanned; /**< Bytes of the object at the front of the input already looked at. */
    struct wf_brackets brackets;
    unsigned char place;  /**< enum place */
    unsigned char format; /**< Of the last compressed message; plain until then. */
    bool is_delimited;    /**< Saw what ChatMaster's original programs never send. */
};

static struct inflating *new_inflating(size_t limit)
{
    struct inflating *inflating = wf_alloc(1, sizeof(*inflating));

    if (!inflating)
        return NULL;
    inflating->inflate = wf_inflate_new();
    if (!inflating->inflate) {
        wf_free(inflating);
        return NULL;
    }
    wf_buf_init(&inflating->plain, limit);
    return inflating;
}

static void release(struct json_stream *stream)
{
    if (!stream->inflating)
        return;
    wf_inflate_free(stream->inflating->inflate);
    wf_buf_deinit(&stream->inflating->plain);
    wf_free(stream->inflating);
    stream->inflating = NULL;
}

static void skip_space(struct json_stream *stream, struct wf_buf *in)
{
    while (wf_buf_len(in) > 0 && wf_is_json_space(*wf_buf_peek(in))) {
        if (*wf_buf_peek(in) == '\n')
            stream->is_delimited = true;
        wf_buf_take(in, 1);
    }
}

static enum wf_status begin_object(struct json_stream *stream)
{
    stream->place = IN_OBJECT;
    stream->brackets = (struct wf_brackets){0};
    stream->scanned = 0;
    return WF_OK;
}

static enum wf_status begin_compressed(struct json_stream *stream,
                                       const struct wf_framing_limits *limits,
                                       enum wf_deflate_format format)
{
    if (!limits->inflate)
        return WF_BAD_SYNTAX;
    if (!stream->inflating)
        stream->inflating = new_inflating(limits->limit_in);
    if (!stream->inflating)
        return WF_NO_MEMORY;
    wf_buf_reset(&stream->inflating->plain);
    wf_inflate_begin(stream->inflating->inflate, format);
    stream->inflating->format = format;
    stream->place = IN_COMPRESSED;
    return WF_OK;
}

/* What comes next shows in its first byte. */
static enum wf_status begin(struct json_stream *stream, const struct wf_framing_limits *limits,
                            struct wf_buf *in)
{
    skip_space(stream, in);
    if (wf_buf_len(in) == 0) {
        release(stream);
        return WF_MORE;
    }
    switch (*wf_buf_peek(in)) {
    case '{':
        return begin_object(stream);
    case 0x78:
        return begin_compressed(stream, limits, WF_ZLIB);
    case 0x1F:
        return begin_compressed(stream, limits, WF_GZIP);
    default:
        return WF_BAD_SYNTAX;
    }
}

static enum wf_status next_plain(struct json_stream *stream, const struct wf_framing_limits *limits,
                                 struct wf_buf *in, wf_bytes *message)
{
    size_t len = wf_buf_len(in);
    size_t used;
    enum wf_brackets_result result;

    if (len == 0)
        return WF_MORE;
    /* The bytes above the limit are not looked at, so that the verdict on a message does not
     * depend on how it was cut into reads. */
    if (len > limits->limit_in)
        len = limits->limit_in;
    result = wf_brackets_follow(&stream->brackets, limits->depth_limit,
                                wf_buf_peek(in) + stream->scanned, len - stream->scanned, &used);
    stream->scanned += used;

    switch (result) {
    case WF_BRACKETS_END:
        *message = wf_buf_take(in, stream->scanned);
        stream->place = BETWEEN;
        return WF_OK;
    case WF_BRACKETS_TOO_DEEP:
        return WF_BAD_SYNTAX;
    case WF_BRACKETS_MORE:
        break;
    }
    return wf_buf_len(in) > limits->limit_in ? WF_TOO_LARGE : WF_MORE;
}

/* One object, and around it nothing but white space. */
static enum wf_status find_object(const struct wf_buf *plain, unsigned depth_limit,
                                  wf_bytes *message)
{
    const uint8_t *at, *end;
    struct wf_brackets brackets = {0};
    size_t used;

    if (wf_buf_len(plain) == 0)
        return WF_BAD_SYNTAX;
    at = wf_buf_peek(plain);
    end = at + wf_buf_len(plain);
    while (at < end && wf_is_json_space(*at))
        at++;
    if (at == end || *at != '{')
        return WF_BAD_SYNTAX;
    if (wf_brackets_follow(&brackets, depth_limit, at, (size_t)(end - at), &used) !=
        WF_BRACKETS_END)
        return WF_BAD_SYNTAX;
    *message = (wf_bytes){at, used};

    for (at += used; at < end; at++)
        if (!wf_is_json_space(*at))
            return WF_BAD_SYNTAX;
    return WF_OK;
}

static enum wf_status next_compressed(struct json_stream *stream,
                                      const struct wf_framing_limits *limits, struct wf_buf *in,
                                      wf_bytes *message)
{
    struct inflating *inflating = stream->inflating;
    size_t len = wf_buf_len(in);
    size_t taken = 0;
    enum wf_status status;

    if (len == 0)
        return WF_MORE;
    status = wf_inflate_feed(inflating->inflate, wf_buf_peek(in), len, &taken, &inflating->plain);
    wf_buf_take(in, taken);
    if (status != WF_OK)
        return status;
    stream->place = BETWEEN;
    stream->is_delimited = true;
    stream->format = (unsigned char)inflating->format;
    return find_object(&inflating->plain, limits->depth_limit, message);
}

static enum wf_status json_stream_next(void *state, const struct wf_framing_limits *limits,
                                       struct wf_buf *in, wf_bytes *message)
{
    struct json_stream *stream = state;

    if (stream->place == BETWEEN) {
        enum wf_status status = begin(stream, limits, in);

        if (status != WF_OK)
            return status;
    }
    if (stream->place == IN_OBJECT)
        return next_plain(stream, limits, in, message);
    return next_compressed(stream, limits, in, message);
}

static void json_stream_wrap(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    if (variant != WF_PLAIN && message.len >= SMALLEST_COMPRESSED) {
        wf_deflate_put(out, (enum wf_deflate_format)variant, message);
        return;
    }
    wf_buf_put(out, message.ptr, message.len);
    WF_BUF_LITERAL(out, "\n");
}

static unsigned json_stream_variant(const void *state)
{
    const struct json_stream *stream = state;

    return stream->format;
}

static bool json_stream_may_coalesce(const void *state)
{
    const struct json_stream *stream = state;

    return stream->is_delimited;
}

static void json_stream_deinit(void *state)
{
    release(state);
}

const struct wf_framing wf_framing_json_stream = {
    .name = "json-stream",
    .state_size = sizeof(struct json_stream),
    .next = json_stream_next,
    .wrap = json_stream_wrap,
    .variant = json_stream_variant,
    .may_coalesce = json_stream_may_coalesce,
    .deinit = json_stream_deinit,
};
