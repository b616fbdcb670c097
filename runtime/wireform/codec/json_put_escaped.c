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

#ifdef WF_HAS_SSE2
#define ALL_4(byte)  (char)(byte), (char)(byte), (char)(byte), (char)(byte)
#define ALL_16(byte) ALL_4(byte), ALL_4(byte), ALL_4(byte), ALL_4(byte)

const struct wf_json_stops wf_json_stops = {
    {ALL_16(WF_JSON_QUOTE_BIT), ALL_16(WF_JSON_QUOTE_BIT)},
    {ALL_16(WF_JSON_LOW), ALL_16(WF_JSON_LOW)},
    {ALL_16('\\'), ALL_16('\\')},
    {ALL_16(WF_JSON_HALF_LEAD), ALL_16(WF_JSON_HALF_LEAD)},
};
#endif

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

/* What is left of a text. */
struct rest {
    const char *from, *end;
};

static size_t left(const struct rest *rest)
{
    return (size_t)(rest->end - rest->from);
}

/* Takes one byte off, or a half. */
static struct escape take_escape(struct rest *rest, bool is_wtf8)
{
    if (is_wtf8 && is_half(rest->from, rest->end))
        return escape_half(&rest->from, rest->end);
    return *escape_of(*rest->from++);
}

/* At least `count` bytes.  Never asks for more than they and the rest take. */
static uint8_t *put_each(struct wf_buf *out, uint8_t *at, struct rest *rest, size_t count,
                         bool is_wtf8)
{
    const char *until = rest->from + count;

    while (rest->from < until) {
        struct escape escape = take_escape(rest, is_wtf8);
        size_t needed = escape.len + left(rest);

        if (!wf_put_fits(out, at, needed)) {
            at = wf_put_grow(out, at, needed);
            if (out->failed)
                return at;
        }
        at = put_escape(at, &escape);
    }
    return at;
}

/* --- In steps --------------------------------------------------------------------------------- */

#ifdef WF_HAS_AVX2
/* What the escapes of a step take; its stores may reach another step beyond. */
#define STEP_ROOM (6 * (size_t)WF_JSON_STEP)

/* The bytes of a step from one on. */
WF_AVX2 static inline __m128i bytes_from(__m128i bytes, unsigned first)
{
    static const char order[2 * WF_JSON_STEP] = {0, 1, 2,  3,  4,  5,  6,  7,
                                                 8, 9, 10, 11, 12, 13, 14, 15};

    return _mm_shuffle_epi8(bytes, wf_json_load(order + first));
}

/* Puts what is left of the `count` bytes of a step.  Where each run and each escape goes follows
 * from one search.  Ends early behind a half. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_step(uint8_t *at, struct rest *rest,
                                                        const char *step, __m128i bytes,
                                                        unsigned count, bool is_wtf8)
{
    unsigned done = (unsigned)(rest->from - step);
    unsigned stops = wf_json_stop_bits(bytes, is_wtf8) & ((1U << count) - 1) & ~0U << done;

    for (; stops != 0; stops &= stops - 1) {
        unsigned next = (unsigned)__builtin_ctz(stops);
        struct escape half;

        if (is_wtf8 && (unsigned char)step[next] == WF_JSON_HALF_LEAD) {
            if (!wf_wtf8_is_half(step + next, rest->end))
                continue;
            wf_json_store((char *)at, bytes_from(bytes, done));
            rest->from = step + next;
            half = escape_half(&rest->from, rest->end);
            return put_escape(at + (next - done), &half);
        }
        wf_json_store((char *)at, bytes_from(bytes, done));
        at = put_escape(at + (next - done), escape_of(step[next]));
        done = next + 1;
    }
    wf_json_store((char *)at, bytes_from(bytes, done));
    rest->from = step + count;
    return at + (count - done);
}

/* All bytes of a text of less than a step. */
static inline __m128i load_short(const char *from, size_t len)
{
    uint64_t head = 0, tail = 0;

    if (len >= sizeof(head)) {
        memcpy(&head, from, sizeof(head));
        memcpy(&tail, from + len - sizeof(tail), sizeof(tail));
        tail = len == sizeof(head) ? 0 : tail >> 8 * (WF_JSON_STEP - len);
    } else {
        for (size_t i = len; i > 0; i--)
            head = head << 8 | (unsigned char)from[i - 1];
    }
    return _mm_set_epi64x((long long)tail, (long long)head);
}

/* Where room is short, it is asked for byte by byte. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_short(struct wf_buf *out, uint8_t *at,
                                                         struct rest *rest, bool is_wtf8)
{
    const char *step = rest->from;
    size_t len = left(rest);
    __m128i bytes = load_short(step, len);

    while (rest->from < rest->end && wf_put_fits(out, at, STEP_ROOM))
        at = put_step(at, rest, step, bytes, (unsigned)len, is_wtf8);
    return put_each(out, at, rest, left(rest), is_wtf8);
}

/* The last step ends where the text does. */
WF_AVX2 static inline WF_JSON_INLINED uint8_t *put_long(struct wf_buf *out, uint8_t *at,
                                                        struct rest *rest, bool is_wtf8)
{
    const char *last = rest->end - WF_JSON_STEP;

    while (rest->from < rest->end && !out->failed) {
        const char *step = rest->from < last ? rest->from : last;

        if (wf_put_fits(out, at, STEP_ROOM))
            at = put_step(at, rest, step, wf_json_load(step), WF_JSON_STEP, is_wtf8);
        else
            at = put_each(out, at, rest, (size_t)(step + WF_JSON_STEP - rest->from), is_wtf8);
    }
    return at;
}

WF_AVX2 static uint8_t *put_text_in_steps(struct wf_buf *out, uint8_t *at, struct rest *rest)
{
    return left(rest) < WF_JSON_STEP ? put_short(out, at, rest, false)
                                     : put_long(out, at, rest, false);
}

WF_AVX2 static uint8_t *put_wtf8_in_steps(struct wf_buf *out, uint8_t *at, struct rest *rest)
{
    return left(rest) < WF_JSON_STEP ? put_short(out, at, rest, true)
                                     : put_long(out, at, rest, true);
}
#endif

uint8_t *wf_json_put_escaped(struct wf_buf *out, uint8_t *at, wf_text value, bool is_wtf8)
{
    struct rest rest = {value.ptr, value.ptr + value.len};

#ifdef WF_HAS_AVX2
    if (wf_can_avx2())
        return is_wtf8 ? put_wtf8_in_steps(out, at, &rest) : put_text_in_steps(out, at, &rest);
#endif
    return put_each(out, at, &rest, value.len, is_wtf8);
}
