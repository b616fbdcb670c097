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

#ifdef WF_HAS_SSE2
static inline __m128i load(const char *from)
{
    return _mm_loadu_si128((const __m128i *)(const void *)from);
}

static inline __m128i load_half(const char *from)
{
    return _mm_loadl_epi64((const __m128i *)(const void *)from);
}

/* Text of half a step and more, but less than a whole one: its first and its last half, which have
 * some bytes in common. */
static inline size_t copy_halves(char *to, const char *from, size_t len)
{
    size_t second = len - WF_JSON_STEP / 2;
    __m128i bytes = _mm_unpacklo_epi64(load_half(from), load_half(from + second));
    unsigned ends = wf_json_run_ends(bytes);
    unsigned first_end;

    _mm_storel_epi64((__m128i *)(void *)to, bytes);
    _mm_storel_epi64((__m128i *)(void *)(to + second), _mm_unpackhi_epi64(bytes, bytes));
    if (ends == 0)
        return len;
    first_end = (unsigned)__builtin_ctz(ends);
    return first_end < WF_JSON_STEP / 2 ? first_end : first_end + len - WF_JSON_STEP;
}

/* The same with quarters of a step. */
static inline size_t copy_quarters(char *to, const char *from, size_t len)
{
    size_t second = len - WF_JSON_STEP / 4;
    uint32_t first_bytes, second_bytes;
    unsigned ends, first_end;

    memcpy(&first_bytes, from, sizeof(first_bytes));
    memcpy(&second_bytes, from + second, sizeof(second_bytes));
    memcpy(to, &first_bytes, sizeof(first_bytes));
    memcpy(to + second, &second_bytes, sizeof(second_bytes));
    ends = wf_json_run_ends(_mm_set_epi32(-1, -1, (int)second_bytes, (int)first_bytes));
    if (ends == 0)
        return len;
    first_end = (unsigned)__builtin_ctz(ends);
    return first_end < WF_JSON_STEP / 4 ? first_end : first_end + len - WF_JSON_STEP / 2;
}

/* Text of a step and more; the last step ends where the text does, and has bytes in common with the
 * one before. */
static inline size_t copy_steps(char *to, const char *from, size_t len)
{
    size_t last = len - WF_JSON_STEP;
    size_t at = 0;

    for (;;) {
        __m128i bytes = load(from + at);
        unsigned ends = wf_json_run_ends(bytes);

        _mm_storeu_si128((__m128i *)(void *)(to + at), bytes);
        if (ends != 0)
            return at + (unsigned)__builtin_ctz(ends);
        if (at == last)
            return len;
        at += WF_JSON_STEP;
        if (at > last)
            at = last;
    }
}
#endif

/* Copies text up to the first byte that has to be escaped, and maybe some more.
 * @return bytes before that one */
static inline size_t copy_run(char *to, const char *from, size_t len)
{
    size_t at = 0;

#ifdef WF_HAS_SSE2
    if (len >= WF_JSON_STEP)
        return copy_steps(to, from, len);
    if (len >= WF_JSON_STEP / 2)
        return copy_halves(to, from, len);
    if (len >= WF_JSON_STEP / 4)
        return copy_quarters(to, from, len);
#endif
    for (; at < len && !wf_json_ends_run((unsigned char)from[at]); at++)
        to[at] = from[at];
    return at;
}

void wf_json_write_inside(struct wf_buf *out, wf_text value)
{
    size_t at = 0;

    while (at < value.len) {
        char *copy = (char *)wf_buf_room(out, value.len - at);
        size_t run;

        if (!copy)
            return;
        run = copy_run(copy, value.ptr + at, value.len - at);
        wf_buf_commit(out, run);
        at += run;
        if (at < value.len)
            write_escape(out, (unsigned char)value.ptr[at++]);
    }
}

/* With escapes, or where the buffer has to grow. */
static __attribute__((noinline)) void write_any_text(struct wf_buf *out, wf_text value)
{
    WF_BUF_LITERAL(out, "\"");
    wf_json_write_inside(out, value);
    WF_BUF_LITERAL(out, "\"");
}

void wf_json_write_text(struct wf_buf *out, wf_text value)
{
    char *copy = (char *)out->data + out->end;

    if (out->failed || out->size - out->end < value.len + 2 ||
        copy_run(copy + 1, value.ptr, value.len) != value.len) {
        write_any_text(out, value);
        return;
    }
    copy[0] = '"';
    copy[1 + value.len] = '"';
    wf_buf_commit(out, value.len + 2);
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
