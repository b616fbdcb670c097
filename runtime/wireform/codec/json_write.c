#include "wireform/codec/json_write.h"

#include "wireform/codec/base64.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/utf8.h"

static const char hex_digits[] = "0123456789abcdef";

static void write_escape(struct wf_buf *out, unsigned char byte)
{
    const char unicode[6] = {'\\', 'u', '0', '0', hex_digits[byte >> 4], hex_digits[byte & 15]};

    switch (byte) {
    case '"':
        WF_BUF_LITERAL(out, "\\\"");
        break;
    case '\\':
        WF_BUF_LITERAL(out, "\\\\");
        break;
    case '\b':
        WF_BUF_LITERAL(out, "\\b");
        break;
    case '\f':
        WF_BUF_LITERAL(out, "\\f");
        break;
    case '\n':
        WF_BUF_LITERAL(out, "\\n");
        break;
    case '\r':
        WF_BUF_LITERAL(out, "\\r");
        break;
    case '\t':
        WF_BUF_LITERAL(out, "\\t");
        break;
    default:
        wf_buf_put(out, unicode, sizeof(unicode));
    }
}

void wf_json_write_inside(struct wf_buf *out, wf_text value)
{
    const char *at = value.ptr;
    const char *end = value.len > 0 ? at + value.len : at;

    while (at < end) {
        const char *run = at;

        while (at < end && !wf_json_ends_run((unsigned char)*at))
            at++;
        wf_buf_put(out, run, (size_t)(at - run));
        if (at < end)
            write_escape(out, (unsigned char)*at++);
    }
}

/* Most texts need no escape, so the copy is made first: it is where padding allows whole loads,
 * which the caller's text may not. */
void wf_json_write_text(struct wf_buf *out, wf_text value)
{
    char *copy = (char *)wf_buf_room(out, value.len + 2);
    const char *end, *plain_end;
    size_t plain_len;

    if (!copy)
        return;
    *copy++ = '"';
    if (value.len > 0)
        memcpy(copy, value.ptr, value.len);
    end = copy + value.len;
    plain_end = wf_json_scan_run(copy, end, end).end;
    plain_len = (size_t)(plain_end - copy);
    wf_buf_commit(out, 1 + plain_len);
    if (plain_len < value.len)
        wf_json_write_inside(out, (wf_text){value.ptr + plain_len, value.len - plain_len});
    WF_BUF_LITERAL(out, "\"");
}

static void write_half(struct wf_buf *out, const char **at, const char *end)
{
    uint32_t half = wf_utf8_next(at, end);
    const char escape[6] = {'\\',
                            'u',
                            'd',
                            hex_digits[half >> 8 & 15],
                            hex_digits[half >> 4 & 15],
                            hex_digits[half & 15]};

    wf_buf_put(out, escape, sizeof(escape));
}

void wf_json_write_wtf8(struct wf_buf *out, wf_text value)
{
    const char *at = value.ptr;
    const char *end = value.len > 0 ? at + value.len : at;
    const char *half = wf_wtf8_find_half(at, end);

    if (half == end) {
        wf_json_write_text(out, value);
        return;
    }
    WF_BUF_LITERAL(out, "\"");
    while (at < end) {
        wf_json_write_inside(out, (wf_text){at, (size_t)(half - at)});
        at = half;
        if (at < end)
            write_half(out, &at, end);
        half = wf_wtf8_find_half(at, end);
    }
    WF_BUF_LITERAL(out, "\"");
}

void wf_json_write_bytes(struct wf_buf *out, wf_bytes value)
{
    size_t size = wf_base64_size(value.len);
    uint8_t *at = wf_buf_room(out, size + 2);

    if (!at)
        return;
    *at++ = '"';
    wf_base64_encode((char *)at, value);
    at[size] = '"';
    wf_buf_commit(out, size + 2);
}

/* Longer than any number. */
#define NUMBER_SIZE WF_JSON_DOUBLE_SIZE

void wf_json_write_uint(struct wf_buf *out, uint64_t value)
{
    char digits[NUMBER_SIZE];

    wf_buf_put(out, digits, wf_json_print_uint(digits, value));
}

void wf_json_write_int(struct wf_buf *out, int64_t value)
{
    char digits[NUMBER_SIZE];
    bool is_negative = value < 0;
    uint64_t magnitude = is_negative ? 0 - (uint64_t)value : (uint64_t)value;

    digits[0] = '-';
    wf_buf_put(out, digits + !is_negative, wf_json_print_uint(digits + 1, magnitude) + is_negative);
}

void wf_json_write_number(struct wf_buf *out, double value)
{
    char digits[NUMBER_SIZE];

    if (!(value - value == 0)) {
        out->failed = true;
        return;
    }
    wf_buf_put(out, digits, wf_json_print_double(digits, value));
}

void wf_json_write_bool(struct wf_buf *out, bool value)
{
    if (value)
        WF_BUF_LITERAL(out, "true");
    else
        WF_BUF_LITERAL(out, "false");
}

void wf_json_write_raw(struct wf_buf *out, wf_text value)
{
    if (value.len > 0)
        wf_buf_put(out, value.ptr, value.len);
    else
        WF_BUF_LITERAL(out, "null");
}

void wf_json_write_key(struct wf_buf *out, bool *is_first, const char *literal, size_t len)
{
    wf_buf_put(out, *is_first ? "{" : ",", 1);
    wf_buf_put(out, literal, len);
    *is_first = false;
}
