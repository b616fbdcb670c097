#include "wireform/codec/cbor_size.h"

#include "wireform/base/buf.h"
#include "wireform/codec/cbor_head.h"
#include "wireform/codec/raw.h"

static size_t head_size(uint64_t value)
{
    if (value < WF_CBOR_INFO_BYTE)
        return 1;
    if (value <= UINT8_MAX)
        return 2;
    if (value <= UINT16_MAX)
        return 3;
    return value <= UINT32_MAX ? 5 : 9;
}

size_t wf_cbor_size_object(size_t count)
{
    return head_size(count);
}

size_t wf_cbor_size_array(size_t count)
{
    return head_size(count);
}

size_t wf_cbor_size_text(wf_text value)
{
    return head_size(value.len) + value.len;
}

size_t wf_cbor_size_wtf8(wf_text value)
{
    return wf_cbor_size_text(value);
}

size_t wf_cbor_size_texts(const wf_text *items, size_t count)
{
    size_t size = wf_cbor_size_array(count);

    for (size_t i = 0; i < count; i++)
        size += wf_cbor_size_text(items[i]);
    return size;
}

size_t wf_cbor_size_wtf8s(const wf_text *items, size_t count)
{
    return wf_cbor_size_texts(items, count);
}

size_t wf_cbor_size_bytes(wf_bytes value)
{
    return head_size(value.len) + value.len;
}

size_t wf_cbor_size_uint(uint64_t value)
{
    return head_size(value);
}

/* -1 is written as 0, -2 as 1. */
size_t wf_cbor_size_int(int64_t value)
{
    return head_size(value < 0 ? ~(uint64_t)value : (uint64_t)value);
}

size_t wf_cbor_size_number(double value)
{
    uint8_t bytes[WF_CBOR_HEAD_SIZE];

    return value - value == 0 ? wf_cbor_put_float(bytes, value) : 0;
}

size_t wf_cbor_size_bool(bool value)
{
    (void)value;
    return 1;
}

size_t wf_cbor_size_raw(wf_bytes value)
{
    return value.len > 0 ? value.len : 1;
}

size_t wf_cbor_size_raw_json(wf_text value)
{
    struct wf_buf made;
    size_t size;

    wf_buf_init(&made, SIZE_MAX / 8);
    wf_cbor_write_raw_json(&made, value);
    size = made.failed ? 0 : wf_buf_len(&made);
    wf_buf_deinit(&made);
    return size;
}
