#include "wireform/codec/json_put.h"

#include "wireform/codec/base64.h"
#include "wireform/codec/json_number.h"

uint8_t *wf_json_put_bytes(struct wf_buf *out, uint8_t *at, wf_bytes value)
{
    size_t size = wf_base64_size(value.len);

    if (!wf_put_fits(out, at, size + 2)) {
        at = wf_put_grow(out, at, size + 2);
        if (out->failed)
            return at;
    }
    *at++ = '"';
    wf_base64_encode((char *)at, value);
    at += size;
    *at++ = '"';
    return at;
}

/* Longer than any number. */
#define NUMBER_SIZE WF_JSON_DOUBLE_SIZE

static __attribute__((noinline)) uint8_t *put_digits_of(struct wf_buf *out, uint8_t *at,
                                                        uint64_t magnitude, bool is_negative)
{
    char digits[NUMBER_SIZE];

    digits[0] = '-';
    return wf_put_bytes(out, at, digits + !is_negative,
                        wf_json_print_uint(digits + 1, magnitude) + is_negative);
}

/* Straight into the buffer, but where only the digits themselves may fit. */
static inline uint8_t *put_integer(struct wf_buf *out, uint8_t *at, uint64_t magnitude,
                                   bool is_negative)
{
    if (__builtin_expect(!wf_put_fits(out, at, NUMBER_SIZE), false))
        return put_digits_of(out, at, magnitude, is_negative);
    *at = '-';
    at += is_negative;
    at += wf_json_print_uint((char *)at, magnitude);
    return at;
}

uint8_t *wf_json_put_uint(struct wf_buf *out, uint8_t *at, uint64_t value)
{
    return put_integer(out, at, value, false);
}

uint8_t *wf_json_put_int(struct wf_buf *out, uint8_t *at, int64_t value)
{
    return value < 0 ? put_integer(out, at, 0 - (uint64_t)value, true)
                     : put_integer(out, at, (uint64_t)value, false);
}

uint8_t *wf_json_put_number(struct wf_buf *out, uint8_t *at, double value)
{
    char digits[NUMBER_SIZE];

    if (!(value - value == 0))
        return wf_put_fail(out, at);
    if (wf_put_fits(out, at, NUMBER_SIZE))
        return at + wf_json_print_double((char *)at, value);
    return wf_put_bytes(out, at, digits, wf_json_print_double(digits, value));
}
