#include "wireform/framing/comet.h"

#include <stdio.h>

/* As a framing: what reads one response, where frames that were seen before are passed over.  What
 * is written has no head, because every listener's frames have numbers of their own. */

/* Digits of the largest number, which nobody lives to see. */
#define NUMBER_DIGITS 19

size_t wf_comet_units(wf_bytes text)
{
    size_t units = 0;

    /* Of each code point the first byte counts; those of four bytes are two units. */
    for (size_t i = 0; i < text.len; i++)
        units += (size_t)((text.ptr[i] & 0xC0) != 0x80) + (size_t)(text.ptr[i] >= 0xF0);
    return units;
}

static unsigned count_digits(uint64_t number)
{
    unsigned digits = 1;

    while (number >= 10) {
        number /= 10;
        digits++;
    }
    return digits;
}

size_t wf_comet_head(char head[WF_COMET_HEAD_SIZE], uint64_t number, enum wf_comet_kind kind,
                     size_t units)
{
    size_t before = count_digits(number) + sizeof(":0:") - 1;

    return (size_t)snprintf(head, WF_COMET_HEAD_SIZE, "%zu:%llu:%u:", before + units,
                            (unsigned long long)number, (unsigned)kind);
}

/* Takes `NUMBER:` off the front.  @return false: it is no number, has leading zeros or is above
 * what fits into `digits_limit` digits; `is_open`: the colon may still come */
static bool take_number(wf_bytes *text, unsigned digits_limit, uint64_t *number, bool *is_open)
{
    size_t len = 0;

    *number = 0;
    *is_open = false;
    while (len < text->len && len < digits_limit && text->ptr[len] >= '0' &&
           text->ptr[len] <= '9') {
        *number = 10 * *number + (uint64_t)(text->ptr[len] - '0');
        len++;
    }
    if (len > 1 && text->ptr[0] == '0')
        return false;
    if (len == text->len) {
        *is_open = true;
        return false;
    }
    if (len == 0 || text->ptr[len] != ':')
        return false;
    *text = (wf_bytes){text->ptr + len + 1, text->len - len - 1};
    return true;
}

static enum wf_status read_len(struct wf_comet_reader *reader, size_t limit, wf_bytes in)
{
    wf_bytes rest = in;
    uint64_t units;
    bool is_open;

    if (!take_number(&rest, 8, &units, &is_open))
        return is_open ? WF_MORE : WF_BAD_SYNTAX;
    if (units == 0 || units > WF_COMET_LEN_LIMIT)
        return WF_BAD_SYNTAX;
    if (units > limit) /* each takes a byte at least */
        return WF_TOO_LARGE;
    reader->head_len = in.len - rest.len;
    reader->scanned = reader->head_len;
    reader->units_left = (size_t)units;
    return WF_OK;
}

/* Bytes of the body that may still come. */
static size_t room_left(const struct wf_comet_reader *reader, size_t limit)
{
    return limit - (reader->scanned - reader->head_len);
}

/* As many bytes as units are left belong to the frame for certain.  Nothing behind the limit is
 * looked at, so that it does not matter in which pieces the bytes come. */
static enum wf_status scan_units(struct wf_comet_reader *reader, size_t limit, wf_bytes in)
{
    while (reader->units_left > 0 && reader->scanned < in.len) {
        wf_bytes piece = {in.ptr + reader->scanned, in.len - reader->scanned};
        size_t units;

        if (piece.len > reader->units_left)
            piece.len = reader->units_left;
        if (piece.len > room_left(reader, limit))
            piece.len = room_left(reader, limit);
        if (piece.len == 0)
            return WF_TOO_LARGE;
        units = wf_comet_units(piece);
        if (units > reader->units_left || !wf_utf8_feed(&reader->utf8, piece.ptr, piece.len))
            return WF_BAD_SYNTAX;
        reader->units_left -= units;
        reader->scanned += piece.len;
    }
    return reader->units_left > 0 ? WF_MORE : WF_OK;
}

/* All units have begun; the last of them may have bytes to come. */
static enum wf_status scan_last(struct wf_comet_reader *reader, size_t limit, wf_bytes in)
{
    size_t len = in.len - reader->scanned;

    if (reader->utf8.left > room_left(reader, limit))
        return WF_TOO_LARGE;
    if (len > reader->utf8.left)
        len = reader->utf8.left;
    if (!wf_utf8_feed(&reader->utf8, in.ptr + reader->scanned, len))
        return WF_BAD_SYNTAX;
    reader->scanned += len;
    return reader->utf8.left > 0 ? WF_MORE : WF_OK;
}

static bool begins_with(wf_bytes text, const char *prefix, size_t len)
{
    return text.len >= len && memcmp(text.ptr, prefix, len) == 0;
}

static bool read_body(wf_bytes body, struct wf_comet_frame *frame)
{
    uint64_t kind;
    bool is_open;

    if (begins_with(body, "oob:", 4)) {
        *frame = (struct wf_comet_frame){WF_COMET_OOB, 0, {body.ptr + 4, body.len - 4}};
        return true;
    }
    if (!take_number(&body, NUMBER_DIGITS, &frame->number, &is_open) || frame->number == 0 ||
        !take_number(&body, 1, &kind, &is_open) || kind > WF_COMET_CONTROL)
        return false;
    frame->kind = (enum wf_comet_kind)kind;
    frame->content = body;
    return true;
}

enum wf_status wf_comet_next(struct wf_comet_reader *reader, size_t limit, struct wf_buf *in,
                             struct wf_comet_frame *frame)
{
    wf_bytes bytes = {wf_buf_peek(in), wf_buf_len(in)};
    enum wf_status status = WF_OK;
    size_t head_len;

    if (reader->head_len == 0)
        status = read_len(reader, limit, bytes);
    if (status == WF_OK)
        status = scan_units(reader, limit, bytes);
    if (status == WF_OK)
        status = scan_last(reader, limit, bytes);
    if (status != WF_OK)
        return status;
    head_len = reader->head_len;
    bytes = wf_buf_take(in, reader->scanned);
    *reader = (struct wf_comet_reader){0};
    bytes = (wf_bytes){bytes.ptr + head_len, bytes.len - head_len};
    return read_body(bytes, frame) ? WF_OK : WF_BAD_SYNTAX;
}

/* -- as a framing -- */

struct comet {
    struct wf_comet_reader reader;
    uint64_t last; /* Number of the last message. */
};

static enum wf_status comet_next(void *state, const struct wf_framing_limits *limits,
                                 struct wf_buf *in, wf_bytes *message)
{
    struct comet *comet = state;
    struct wf_comet_frame frame;
    enum wf_status status;

    while ((status = wf_comet_next(&comet->reader, limits->limit_in, in, &frame)) == WF_OK) {
        if (frame.kind == WF_COMET_OOB || frame.number <= comet->last)
            continue;
        if (frame.number != comet->last + 1)
            return WF_BAD_SYNTAX;
        comet->last = frame.number;
        *message = frame.kind == WF_COMET_MESSAGE ? frame.content : (wf_bytes){0};
        return frame.kind == WF_COMET_MESSAGE ? WF_OK : WF_CLOSED;
    }
    return status;
}

static void comet_wrap(unsigned variant, struct wf_buf *out, wf_bytes message)
{
    (void)variant;
    wf_buf_put(out, message.ptr, message.len);
}

const struct wf_framing wf_framing_comet = {
    .name = "comet",
    .state_size = sizeof(struct comet),
    .next = comet_next,
    .wrap = comet_wrap,
    .bad_syntax = "no frame can be found in what was sent",
};
