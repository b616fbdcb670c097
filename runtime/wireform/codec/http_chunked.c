#include "wireform/codec/http_chunked.h"

#include <stdio.h>

#include "wireform/codec/http_field.h"

/* One byte decides what may follow it, so the body may arrive in pieces of any size.  Only data
 * is taken in blocks. */

enum stage {
    SIZE,       /* hexadecimal digits */
    AFTER_SIZE, /* blanks that only an extension may follow */
    EXTENSION,  /* anything visible up to CR */
    SIZE_LF,    /* the LF of a size line */
    DATA,       /* `left` bytes of it */
    DATA_CR,    /* the line end behind them */
    DATA_LF,
    TRAILER_START, /* a trailer, or the CR of the empty line */
    TRAILER,       /* the rest of a trailer */
    TRAILER_LF,
    END_LF,
};

#define MOST_DIGITS 16

static int hex_value(uint8_t byte)
{
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

/* @return whether it could be one more digit */
static bool add_digit(struct wf_http_chunked *chunked, uint8_t byte)
{
    int value = hex_value(byte);

    /* Leading zeros count as well: nobody sends more, and nothing may be endless. */
    if (value < 0 || chunked->digits == MOST_DIGITS || chunked->left > (uint64_t)INT64_MAX >> 4)
        return false;
    chunked->digits++;
    chunked->left = chunked->left << 4 | (unsigned)value;
    return true;
}

static bool take_after_size(struct wf_http_chunked *chunked, uint8_t byte)
{
    if (byte == ';') {
        chunked->stage = EXTENSION;
        chunked->extras++;
        return true;
    }
    if (byte != ' ' && byte != '\t')
        return false;
    chunked->stage = AFTER_SIZE;
    chunked->extras++;
    return true;
}

static bool take_size(struct wf_http_chunked *chunked, uint8_t byte)
{
    if (add_digit(chunked, byte))
        return true;
    if (chunked->digits == 0)
        return false;
    if (byte == '\r') {
        chunked->stage = SIZE_LF;
        return true;
    }
    return take_after_size(chunked, byte);
}

static bool take_extension(struct wf_http_chunked *chunked, uint8_t byte)
{
    chunked->extras++;
    if (byte == '\r')
        chunked->stage = SIZE_LF;
    return byte == '\r' || wf_http_is_value_char(byte);
}

static bool take_trailer_start(struct wf_http_chunked *chunked, uint8_t byte)
{
    chunked->extras++;
    chunked->is_name_seen = false;
    chunked->stage = byte == '\r' ? END_LF : TRAILER;
    return byte == '\r' || wf_http_is_token_char(byte);
}

static bool take_trailer(struct wf_http_chunked *chunked, uint8_t byte)
{
    chunked->extras++;
    if (chunked->is_name_seen) {
        if (byte == '\r')
            chunked->stage = TRAILER_LF;
        return byte == '\r' || wf_http_is_value_char(byte);
    }
    chunked->is_name_seen = byte == ':';
    return chunked->is_name_seen || wf_http_is_token_char(byte);
}

static bool take_only(struct wf_http_chunked *chunked, uint8_t byte, uint8_t wanted,
                      enum stage next)
{
    chunked->stage = (unsigned char)next;
    return byte == wanted;
}

static void begin_size(struct wf_http_chunked *chunked)
{
    chunked->digits = 0;
    chunked->left = 0;
}

/* @return whether the byte may stand here */
static bool take_byte(struct wf_http_chunked *chunked, uint8_t byte)
{
    switch ((enum stage)chunked->stage) {
    case SIZE:
        return take_size(chunked, byte);
    case AFTER_SIZE:
        return take_after_size(chunked, byte);
    case EXTENSION:
        return take_extension(chunked, byte);
    case SIZE_LF:
        return take_only(chunked, byte, '\n', chunked->left > 0 ? DATA : TRAILER_START);
    case DATA_CR:
        return take_only(chunked, byte, '\r', DATA_LF);
    case DATA_LF:
        begin_size(chunked);
        return take_only(chunked, byte, '\n', SIZE);
    case TRAILER_START:
        return take_trailer_start(chunked, byte);
    case TRAILER:
        return take_trailer(chunked, byte);
    case TRAILER_LF:
        return take_only(chunked, byte, '\n', TRAILER_START);
    case END_LF:
    case DATA:
        break;
    }
    return byte == '\n';
}

static void take_data(struct wf_http_chunked *chunked, struct wf_buf *in, wf_bytes *data)
{
    size_t len = wf_buf_len(in);

    *data = wf_buf_take(in, chunked->left < len ? (size_t)chunked->left : len);
    chunked->left -= data->len;
    if (chunked->left == 0)
        chunked->stage = DATA_CR;
}

enum wf_status wf_http_chunked_next(struct wf_http_chunked *chunked, struct wf_buf *in,
                                    wf_bytes *data)
{
    while (wf_buf_len(in) > 0) {
        bool is_last = chunked->stage == END_LF;

        if (chunked->stage == DATA) {
            take_data(chunked, in, data);
            return WF_OK;
        }
        if (!take_byte(chunked, *wf_buf_take(in, 1).ptr))
            return WF_BAD_SYNTAX;
        if (chunked->extras > WF_HTTP_EXTRAS_LIMIT)
            return WF_TOO_LARGE;
        if (is_last)
            return WF_CLOSED;
    }
    return WF_MORE;
}

void wf_http_chunk_put(struct wf_buf *out, wf_bytes part)
{
    char line[24];

    if (part.len == 0)
        return;
    wf_buf_put(out, line, (size_t)snprintf(line, sizeof(line), "%zx\r\n", part.len));
    wf_buf_put(out, part.ptr, part.len);
    WF_BUF_LITERAL(out, "\r\n");
}

void wf_http_chunks_end(struct wf_buf *out)
{
    WF_BUF_LITERAL(out, "0\r\n\r\n");
}
