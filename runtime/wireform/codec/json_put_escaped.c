#include "wireform/codec/json_put_escaped.h"

#include "wireform/codec/json_copy.h"
#include "wireform/codec/utf8.h"

/* What stands for a byte, or for three of WTF-8.  One store writes all of it, also what is behind
 * its end: into room that nobody has used yet, or into the buffer's padding. */
struct escape {
    char bytes[sizeof("\\u001f")];
    uint8_t len;
};

#define LONG(digits)                                                                               \
    {                                                                                              \
        "\\u00" digits, 6                                                                          \
    }
#define SHORT(letter)                                                                              \
    {                                                                                              \
        "\\" letter, 2                                                                             \
    }
#define ITSELF(byte)                                                                               \
    {                                                                                              \
        {(char)(byte)}, 1                                                                          \
    }
#define FOUR(byte)    ITSELF(byte), ITSELF(byte + 1), ITSELF(byte + 2), ITSELF(byte + 3)
#define SIXTEEN(byte) FOUR(byte), FOUR(byte + 4), FOUR(byte + 8), FOUR(byte + 12)

/* clang-format off */
static const struct escape escapes[256] = {
    LONG("00"), LONG("01"), LONG("02"), LONG("03"), LONG("04"), LONG("05"), LONG("06"), LONG("07"),
    SHORT("b"), SHORT("t"), SHORT("n"), LONG("0b"), SHORT("f"), SHORT("r"), LONG("0e"), LONG("0f"),
    LONG("10"), LONG("11"), LONG("12"), LONG("13"), LONG("14"), LONG("15"), LONG("16"), LONG("17"),
    LONG("18"), LONG("19"), LONG("1a"), LONG("1b"), LONG("1c"), LONG("1d"), LONG("1e"), LONG("1f"),
    ITSELF(' '), ITSELF('!'), SHORT("\""), ITSELF('#'), FOUR('$'), FOUR('('), FOUR(','),
    SIXTEEN('0'), SIXTEEN('@'),
    FOUR('P'), FOUR('T'), FOUR('X'), SHORT("\\"), ITSELF(']'), ITSELF('^'), ITSELF('_'),
    SIXTEEN('`'), SIXTEEN('p'),
    SIXTEEN(0x80), SIXTEEN(0x90), SIXTEEN(0xA0), SIXTEEN(0xB0),
    SIXTEEN(0xC0), SIXTEEN(0xD0), SIXTEEN(0xE0), SIXTEEN(0xF0),
};
/* clang-format on */

static const struct escape *escape_of(char byte)
{
    return &escapes[(unsigned char)byte];
}

static inline WF_JSON_INLINED uint8_t *put_escape(uint8_t *at, const struct escape *escape)
{
    memcpy(at, escape, sizeof(*escape));
    return at + escape->len;
}

/* --- Halves of surrogate pairs ---------------------------------------------------------------- */

static bool is_half(const char *from, const char *end)
{
    return (unsigned char)*from == WF_JSON_HALF_LEAD && wf_wtf8_is_half(from, end);
}

/* Takes one off. */
static struct escape escape_half(const char **from, const char *end)
{
    static const char hex_digits[] = "0123456789abcdef";
    uint32_t half = wf_utf8_next(from, end);

    return (struct escape){{'\\', 'u', 'd', hex_digits[half >> 8 & 15], hex_digits[half >> 4 & 15],
                            hex_digits[half & 15]},
                           6};
}

/* --- Byte by byte ----------------------------------------------------------------------------- */

/* The longest escape. */
#define ESCAPE_SIZE 6

/* Puts at least `count` bytes of a text, and moves `*from` behind them.  Where room may be short,
 * it is asked for with each, and never for more than that and the rest take. */
static __attribute__((noinline)) uint8_t *put_each(struct wf_buf *out, uint8_t *at,
                                                   const char **from, size_t count, const char *end,
                                                   bool is_wtf8)
{
    bool may_be_short = !wf_put_fits(out, at, ESCAPE_SIZE * count);
    const char *begin = *from;
    const char *byte = begin;

    while ((size_t)(byte - begin) < count) {
        const struct escape *escape = escape_of(*byte);
        struct escape half;

        if (is_wtf8 && is_half(byte, end)) {
            half = escape_half(&byte, end);
            escape = &half;
        } else {
            byte++;
        }
        if (may_be_short && !wf_put_fits(out, at, escape->len + (size_t)(end - byte))) {
            at = wf_put_grow(out, at, escape->len + (size_t)(end - byte));
            if (out->failed)
                return at;
        }
        at = put_escape(at, escape);
    }
    *from = byte;
    return at;
}

/* --- In steps --------------------------------------------------------------------------------- */

#ifdef WF_HAS_AVX2
/* What the escapes of a step take; its stores may reach another step beyond. */
#define STEP_ROOM (ESCAPE_SIZE * (size_t)WF_JSON_STEP)

/* The bytes of a step from one on. */
WF_AVX2 static inline __m128i bytes_from(__m128i bytes, unsigned first)
{
    _Alignas(2 * WF_JSON_STEP) static const char order[2 * WF_JSON_STEP] = {
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

    return _mm_shuffle_epi8(bytes, wf_json_load(order + first));
}

/* Puts the bytes of a step from `*from` on; only `count` of `bytes` are of the text.  One search
 * tells where all escapes are. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_step(uint8_t *at, const char **from,
                                                        const char *step, __m128i bytes,
                                                        unsigned count, const char *end,
                                                        bool is_wtf8)
{
    unsigned done = (unsigned)(*from - step);
    unsigned stops = wf_json_stop_bits(bytes, is_wtf8) & ((1U << count) - 1) & ~0U << done;

    *from = step + count;
    for (; stops != 0; stops &= stops - 1) {
        unsigned next = (unsigned)__builtin_ctz(stops);
        struct escape half;

        wf_json_store((char *)at, bytes_from(bytes, done));
        if (is_wtf8 && (unsigned char)step[next] == WF_JSON_HALF_LEAD) {
            if (!wf_wtf8_is_half(step + next, end))
                continue;
            *from = step + next;
            half = escape_half(from, end);
            return put_escape(at + (next - done), &half);
        }
        at = put_escape(at + (next - done), escape_of(step[next]));
        done = next + 1;
    }
    wf_json_store((char *)at, bytes_from(bytes, done));
    return at + (count - done);
}

/* Copies up to the first byte that has to be escaped. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *copy_run(uint8_t *at, const char **from,
                                                        const char *end, bool is_wtf8)
{
    while (end - *from >= 2 * WF_JSON_STEP) {
        __m256i bytes = wf_json_load_wide(*from);
        unsigned stops = (unsigned)_mm256_movemask_epi8(wf_json_find_wide_stops(bytes, is_wtf8));
        unsigned run = stops == 0 ? 2 * WF_JSON_STEP : (unsigned)__builtin_ctz(stops);

        _mm256_storeu_si256((__m256i *)(void *)at, bytes);
        at += run;
        *from += run;
        if (stops != 0)
            break;
    }
    return at;
}

/* Less is put in steps sooner than a run is looked for. */
#define LONG_REST (4 * WF_JSON_STEP)

/* The last step ends where the text does.  Where few bytes had to be escaped, a run is likely to
 * follow.  Where room is short, it is asked for byte by byte. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *
put_steps(struct wf_buf *out, uint8_t *at, const char *from, const char *end, bool is_wtf8)
{
    const char *last = end - WF_JSON_STEP;

    while (from < end && !out->failed) {
        const char *step = from < last ? from : last;
        const char *each = from;

        if (wf_put_fits(out, at, STEP_ROOM + (size_t)(end - from))) {
            const uint8_t *before = at;

            at = put_step(at, &from, step, wf_json_load(step), WF_JSON_STEP, end, is_wtf8);
            if (at - before <= WF_JSON_STEP + 1 && end - from >= LONG_REST)
                at = copy_run(at, &from, end, is_wtf8);
        } else {
            at = put_each(out, at, &each, (size_t)(step + WF_JSON_STEP - from), end, is_wtf8);
            from = each;
        }
    }
    return at;
}

/* Texts of half a step and more. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_short(uint8_t *at, const char *from,
                                                         const char *end, bool is_wtf8)
{
    const char *step = from;
    unsigned len = (unsigned)(end - from);
    uint64_t head, tail;
    __m128i bytes;

    memcpy(&head, from, sizeof(head));
    memcpy(&tail, end - sizeof(tail), sizeof(tail));
    tail = len > sizeof(head) ? tail >> 8 * (WF_JSON_STEP - len) : 0;
    bytes = _mm_set_epi64x((long long)tail, (long long)head);
    while (from < end)
        at = put_step(at, &from, step, bytes, len, end, is_wtf8);
    return at;
}

WF_AVX2 static uint8_t *put_text_in_steps(struct wf_buf *out, uint8_t *at, wf_text value)
{
    const char *end = value.ptr + value.len;

    return value.len < WF_JSON_STEP ? put_short(at, value.ptr, end, false)
                                    : put_steps(out, at, value.ptr, end, false);
}

WF_AVX2 static uint8_t *put_wtf8_in_steps(struct wf_buf *out, uint8_t *at, wf_text value)
{
    const char *end = value.ptr + value.len;

    return value.len < WF_JSON_STEP ? put_short(at, value.ptr, end, true)
                                    : put_steps(out, at, value.ptr, end, true);
}

static bool can_use_steps(struct wf_buf *out, uint8_t *at, size_t len)
{
    return len >= WF_JSON_STEP / 2 && wf_can_avx2() &&
           (len >= WF_JSON_STEP || wf_put_fits(out, at, STEP_ROOM));
}
#endif

uint8_t *wf_json_put_escaped(struct wf_buf *out, uint8_t *at, wf_text value, bool is_wtf8)
{
    const char *from = value.ptr;

#ifdef WF_HAS_AVX2
    if (can_use_steps(out, at, value.len))
        return is_wtf8 ? put_wtf8_in_steps(out, at, value) : put_text_in_steps(out, at, value);
#endif
    return put_each(out, at, &from, value.len, from + value.len, is_wtf8);
}
