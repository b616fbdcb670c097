#include <string.h>

#include "scalars.h"

/* Literals with their length, for they may hold NULs. */
#define ITEM(literal)                                                                              \
    {                                                                                              \
        (const uint8_t *)(literal), sizeof(literal) - 1                                            \
    }
#define PICK(random, table) ((table)[wf_random_below(random, sizeof(table) / sizeof((table)[0]))])

static const wf_bytes others[] = {
    ITEM("\xF6"),         ITEM("\xF5"),     ITEM("\xF4"),         ITEM("\xF7"),
    ITEM("\x00"),         ITEM("\x20"),     ITEM("\x60"),         ITEM("\x40"),
    ITEM("\x80"),         ITEM("\xA0"),     ITEM("\x61\x61"),     ITEM("\x41\x61"),
    ITEM("\xC0\x60"),     ITEM("\xC1\x00"), ITEM("\xF8\xFF"),     ITEM("\xE0"),
    ITEM("\x7F\x60\xFF"), ITEM("\x5F\xFF"), ITEM("\xC2\x41\x05"), ITEM("\xD9\xD9\xF7\x00")};

static const wf_bytes numbers[] = {ITEM("\x17"),
                                   ITEM("\x18\x18"),
                                   ITEM("\x18\x7F"),
                                   ITEM("\x18\x80"),
                                   ITEM("\x18\xFF"),
                                   ITEM("\x19\x01\x00"),
                                   ITEM("\x19\xFF\xFF"),
                                   ITEM("\x1A\x00\x01\x00\x00"),
                                   ITEM("\x1A\xFF\xFF\xFF\xFF"),
                                   ITEM("\x1B\x00\x00\x00\x01\x00\x00\x00\x00"),
                                   ITEM("\x1B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   ITEM("\x1B\x80\x00\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\x1B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   ITEM("\x20"),
                                   ITEM("\x38\x7F"),
                                   ITEM("\x38\x80"),
                                   ITEM("\x3B\x7F\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   ITEM("\x3B\x80\x00\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\x3B\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   ITEM("\xC2\x49\x01\x00\x00\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\xF9\x00\x00"),
                                   ITEM("\xF9\x80\x00"),
                                   ITEM("\xF9\x3C\x00"),
                                   ITEM("\xF9\x7C\x00"),
                                   ITEM("\xF9\xFC\x00"),
                                   ITEM("\xF9\x7E\x00"),
                                   ITEM("\xF9\x00\x01"),
                                   ITEM("\xFA\x47\x80\x00\x00"),
                                   ITEM("\xFB\x43\xF0\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\xFB\x43\xE0\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\xFB\x3F\xF0\x00\x00\x00\x00\x00\x00"),
                                   ITEM("\xFB\x7F\xEF\xFF\xFF\xFF\xFF\xFF\xFF"),
                                   ITEM("\xFB\x3F\xB9\x99\x99\x99\x99\x99\x9A")};

static const wf_bytes pieces[] = {ITEM("a"),
                                  ITEM("\0"),
                                  ITEM("\xC3\xA9"),
                                  ITEM("\xE2\x82\xAC"),
                                  ITEM("\xF0\x9F\x98\x80"),
                                  ITEM("\xFF"),
                                  ITEM("\xED\xA0\x80"),
                                  ITEM("\xC0\x80"),
                                  ITEM("\""),
                                  ITEM("\\")};

static const wf_bytes nothing = ITEM("");

static void put(struct wf_buf *out, wf_bytes bytes)
{
    wf_buf_put(out, bytes.ptr, bytes.len);
}

/* A head with its argument in 2^width bytes, or shortest (RFC 8949, 3) where it fits. */
static void put_head(struct wf_buf *out, unsigned major, uint64_t argument, unsigned width)
{
    uint8_t head[9] = {(uint8_t)(major << 5)};
    size_t len = 1;

    if (argument < 24 && width == 0) {
        head[0] |= (uint8_t)argument;
    } else {
        while (width < 3 && argument >> (8u << width) != 0)
            width++;
        head[0] |= (uint8_t)(24 + width);
        for (unsigned left = 1u << width; left > 0; left--)
            head[len++] = (uint8_t)(argument >> 8 * (left - 1));
    }
    wf_buf_put(out, head, len);
}

/* @return the length of the head; 0 when the length is not told in it */
static size_t head_of(wf_bytes scalar, uint64_t *argument)
{
    unsigned low = scalar.ptr[0] & 31;
    size_t len = low < 24 ? 0 : low < 28 ? (size_t)1 << (low - 24) : 0;

    *argument = low < 24 ? low : 0;
    if (low > 27 || 1 + len > scalar.len)
        return 0;
    for (size_t i = 0; i < len; i++)
        *argument = *argument << 8 | scalar.ptr[1 + i];
    return 1 + len;
}

static void put_integer(struct wf_random *random, wf_bytes scalar, struct wf_buf *out)
{
    static const uint64_t steps[] = {0, 1, (uint64_t)-1, 10};
    uint64_t argument = 0;

    if (wf_random_bool(random) || head_of(scalar, &argument) == 0) {
        put(out, PICK(random, numbers));
        return;
    }
    put_head(out, scalar.ptr[0] >> 5, argument + PICK(random, steps), wf_random_below(random, 4));
}

/* The same string in two pieces. */
static void put_pieces(struct wf_buf *out, unsigned major, wf_bytes inside, size_t place)
{
    uint8_t begin = (uint8_t)(major << 5 | 31);

    wf_buf_put(out, &begin, 1);
    put_head(out, major, place, 0);
    wf_buf_put(out, inside.ptr, place);
    put_head(out, major, inside.len - place, 0);
    wf_buf_put(out, inside.ptr + place, inside.len - place);
    wf_buf_put(out, "\xFF", 1);
}

static void put_with(struct wf_buf *out, unsigned major, wf_bytes inside, size_t place,
                     wf_bytes piece)
{
    put_head(out, major, inside.len + piece.len, 0);
    wf_buf_put(out, inside.ptr, place);
    put(out, piece);
    wf_buf_put(out, inside.ptr + place, inside.len - place);
}

static void put_string(struct wf_random *random, wf_bytes scalar, struct wf_buf *out)
{
    unsigned major = scalar.ptr[0] >> 5;
    uint64_t argument = 0;
    size_t head = head_of(scalar, &argument);
    wf_bytes inside = {scalar.ptr + head, scalar.len - head};
    size_t place = wf_random_below(random, (unsigned)inside.len + 1);

    if (head == 0) {
        put(out, PICK(random, others));
        return;
    }
    switch (wf_random_below(random, 7)) {
    case 0:
        put_pieces(out, major, inside, place);
        break;
    case 1:
        put_with(out, major, (wf_bytes){inside.ptr, place}, place, nothing);
        break;
    case 2:
        put_with(out, major, inside, inside.len, inside);
        break;
    case 3:
        put_with(out, 5 - major, inside, place, nothing); /* Bytes as text, text as bytes. */
        break;
    case 4:
        put_head(out, major, inside.len, 1 + wf_random_below(random, 3));
        put(out, inside);
        break;
    default:
        put_with(out, major, inside, place, PICK(random, pieces));
        break;
    }
}

wf_bytes scalar_cbor(struct wf_random *random, wf_bytes scalar, struct wf_buf *spelled)
{
    size_t begin = wf_buf_len(spelled);
    unsigned major = scalar.ptr[0] >> 5;

    if (wf_random_below(random, 8) == 0)
        put(spelled, PICK(random, others));
    else if (major < 2)
        put_integer(random, scalar, spelled);
    else if (major < 4)
        put_string(random, scalar, spelled);
    else if (scalar.ptr[0] >= 0xF9 && scalar.ptr[0] <= 0xFB)
        put(spelled, PICK(random, numbers));
    else
        put(spelled, PICK(random, others));
    if (spelled->failed)
        return scalar;
    return (wf_bytes){wf_buf_peek(spelled) + begin, wf_buf_len(spelled) - begin};
}
