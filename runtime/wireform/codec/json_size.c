#include "wireform/codec/json_size.h"

#include "wireform/base/buf.h"
#include "wireform/codec/base64.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_scan.h"
#include "wireform/codec/raw.h"
#include "wireform/codec/utf8.h"

static size_t escaped_len(unsigned char byte)
{
    switch (byte) {
    case '"':
    case '\\':
    case '\b':
    case '\f':
    case '\n':
    case '\r':
    case '\t':
        return 2;
    default:
        return byte < 0x20 ? 6 : 1;
    }
}

size_t wf_json_size_text(wf_text value)
{
    size_t size = 2;

    for (size_t i = 0; i < value.len; i++)
        size += escaped_len((unsigned char)value.ptr[i]);
    return size;
}

/* Three bytes of half a pair are an escape of six. */
size_t wf_json_size_wtf8(wf_text value)
{
    const char *end = value.ptr ? value.ptr + value.len : value.ptr;
    size_t size = wf_json_size_text(value);

    for (const char *at = wf_wtf8_find_half(value.ptr, end); at < end;
         at = wf_wtf8_find_half(at + 3, end))
        size += 3;
    return size;
}

/* Brackets, and a comma between any two. */
static size_t array_size(size_t count)
{
    return count > 0 ? count + 1 : 2;
}

size_t wf_json_size_texts(const wf_text *items, size_t count)
{
    size_t size = array_size(count);

    for (size_t i = 0; i < count; i++)
        size += wf_json_size_text(items[i]);
    return size;
}

size_t wf_json_size_wtf8s(const wf_text *items, size_t count)
{
    size_t size = array_size(count);

    for (size_t i = 0; i < count; i++)
        size += wf_json_size_wtf8(items[i]);
    return size;
}

size_t wf_json_size_bytes(wf_bytes value)
{
    return 2 + wf_base64_size(value.len);
}

size_t wf_json_size_uint(uint64_t value)
{
    size_t digits = 1;

    for (; value > 9; value /= 10)
        digits++;
    return digits;
}

size_t wf_json_size_int(int64_t value)
{
    return value < 0 ? 1 + wf_json_size_uint(0 - (uint64_t)value)
                     : wf_json_size_uint((uint64_t)value);
}

size_t wf_json_size_number(double value)
{
    char digits[WF_JSON_DOUBLE_SIZE];

    return value - value == 0 ? wf_json_print_double(digits, value) : 0;
}

size_t wf_json_size_bool(bool value)
{
    return value ? 4 : 5;
}

size_t wf_json_size_raw(wf_text value)
{
    return value.len > 0 ? value.len : 4;
}

size_t wf_json_size_raw_cbor(wf_bytes value)
{
    struct wf_buf made;
    size_t size;

    wf_buf_init(&made, SIZE_MAX / 8);
    wf_json_write_raw_cbor(&made, value);
    size = made.failed ? 0 : wf_buf_len(&made);
    wf_buf_deinit(&made);
    return size;
}
