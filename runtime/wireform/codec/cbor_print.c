#include "wireform/codec/cbor_print.h"

#include <float.h>
#include <math.h>

#include "wireform/codec/cbor_walk.h"
#include "wireform/codec/json_number.h"
#include "wireform/codec/json_write.h"

static size_t print_word(char *at, wf_text word)
{
    memcpy(at, word.ptr, word.len);
    return word.len;
}

/* -1 - n; n + 1 may need a 65th bit. */
static size_t print_negative(char *at, uint64_t n)
{
    if (n == UINT64_MAX)
        return print_word(at, WF_TEXT("-18446744073709551616"));
    *at = '-';
    return 1 + wf_json_print_uint(at + 1, n + 1);
}

size_t wf_cbor_print_integer(char *at, const struct wf_cbor_head *head)
{
    if (head->major == WF_CBOR_MAJOR_NEGATIVE)
        return print_negative(at, head->value);
    return wf_json_print_uint(at, head->value);
}

/* Where the digits of a number end and its exponent begins, or the text does. */
static size_t exponent_of(const char *digits, size_t len)
{
    const char *exponent = memchr(digits, 'e', len);

    return exponent ? (size_t)(exponent - digits) : len;
}

size_t wf_cbor_print_float(char *at, double value)
{
    size_t len, exponent;

    if (isnan(value))
        return print_word(at, WF_TEXT("NaN"));
    if (!(fabs(value) <= DBL_MAX))
        return print_word(at, value < 0 ? WF_TEXT("-Infinity") : WF_TEXT("Infinity"));
    len = wf_json_print_double(at, value);
    if (memchr(at, '.', len))
        return len;
    exponent = exponent_of(at, len);
    memmove(at + exponent + 2, at + exponent, len - exponent);
    memcpy(at + exponent, ".0", 2);
    return len + 2;
}

/* Every chunk is whole characters, so each is escaped on its own. */
void wf_cbor_print_text(struct wf_buf *out, wf_bytes string)
{
    struct wf_cbor_chunks chunks = wf_cbor_chunks_of(string);
    wf_bytes chunk;

    WF_BUF_LITERAL(out, "\"");
    while (wf_cbor_next_chunk(&chunks, &chunk))
        wf_json_write_inside(out, (wf_text){(const char *)chunk.ptr, chunk.len});
    WF_BUF_LITERAL(out, "\"");
}
