#include "wireform/framing/framing.h"

/* Before each message stands its length: a number of 1 to 8 bytes that counts the message only.
 * An empty message is none.  What is too long is refused by its number alone. */

static inline uint64_t number_at(const uint8_t *at, unsigned width, bool is_big)
{
    uint64_t number = 0;

    for (unsigned i = 0; i < width; i++)
        number = number << 8 | at[is_big ? i : width - 1 - i];
    return number;
}

static inline enum wf_status take(unsigned width, bool is_big,
                                  const struct wf_framing_limits *limits, struct wf_buf *in,
                                  wf_bytes *message)
{
    uint64_t len;

    if (wf_buf_len(in) < width)
        return WF_MORE;
    len = number_at(wf_buf_peek(in), width, is_big);
    if (len == 0)
        return WF_BAD_SYNTAX;
    if (len > limits->limit_in)
        return WF_TOO_LARGE;
    if (len > wf_buf_len(in) - width)
        return WF_MORE;
    wf_buf_take(in, width);
    *message = wf_buf_take(in, (size_t)len);
    return WF_OK;
}

static inline void put_number(unsigned width, bool is_big, struct wf_buf *out, uint64_t number)
{
    uint8_t bytes[8];

    /* The compiler refuses documents whose limits are above what the number can say. */
    if (width < 8 && number >> 8 * width != 0) {
        out->failed = true;
        return;
    }
    for (unsigned i = 0; i < width; i++) {
        bytes[is_big ? width - 1 - i : i] = (uint8_t)number;
        number >>= 8;
    }
    wf_buf_put(out, bytes, width);
}

/* One set of functions for each number, in which all the above comes down to a load or a store. */
#define LENGTH(order, width, is_big)                                                               \
    static enum wf_status next_##order##width(void *state, const struct wf_framing_limits *limits, \
                                              struct wf_buf *in, wf_bytes *message)                \
    {                                                                                              \
        (void)state;                                                                               \
        return take(width, is_big, limits, in, message);                                           \
    }                                                                                              \
    static void wrap_head_##order##width(struct wf_buf *out, size_t len)                           \
    {                                                                                              \
        put_number(width, is_big, out, len);                                                       \
    }                                                                                              \
    static void wrap_##order##width(unsigned variant, struct wf_buf *out, wf_bytes message)        \
    {                                                                                              \
        (void)variant;                                                                             \
        put_number(width, is_big, out, message.len);                                               \
        wf_buf_put(out, message.ptr, message.len);                                                 \
    }                                                                                              \
    static bool may_end_##order##width(const void *state, const struct wf_buf *rest)               \
    {                                                                                              \
        (void)state;                                                                               \
        return wf_buf_len(rest) < width;                                                           \
    }

#define TABLE(order, width)                                                                        \
    {                                                                                              \
        .name = "length", .next = next_##order##width, .wrap = wrap_##order##width,                \
        .wrap_head = wrap_head_##order##width, .may_end = may_end_##order##width,                  \
        .bad_syntax = "empty payload"                                                              \
    }

#define ALL_LENGTHS(order, is_big)                                                                 \
    LENGTH(order, 1, is_big)                                                                       \
    LENGTH(order, 2, is_big)                                                                       \
    LENGTH(order, 3, is_big)                                                                       \
    LENGTH(order, 4, is_big)                                                                       \
    LENGTH(order, 5, is_big)                                                                       \
    LENGTH(order, 6, is_big)                                                                       \
    LENGTH(order, 7, is_big)                                                                       \
    LENGTH(order, 8, is_big)

ALL_LENGTHS(little, false)
ALL_LENGTHS(big, true)

const struct wf_framing wf_framing_length_little[WF_LENGTH_WIDTHS] = {
    [1] = TABLE(little, 1), [2] = TABLE(little, 2), [3] = TABLE(little, 3), [4] = TABLE(little, 4),
    [5] = TABLE(little, 5), [6] = TABLE(little, 6), [7] = TABLE(little, 7), [8] = TABLE(little, 8),
};

const struct wf_framing wf_framing_length_big[WF_LENGTH_WIDTHS] = {
    [1] = TABLE(big, 1), [2] = TABLE(big, 2), [3] = TABLE(big, 3), [4] = TABLE(big, 4),
    [5] = TABLE(big, 5), [6] = TABLE(big, 6), [7] = TABLE(big, 7), [8] = TABLE(big, 8),
};
