#include "server/etherpad_units.h"

#include "wireform/codec/utf8.h"

enum {
    HALF_SIZE = 3,
    PAIR_SIZE = 4,
    FIRST_HALF = 0xD800,
    SECOND_HALF = 0xDC00,
    HALF_BITS = 10,
    FIRST_PAIR = 0x10000,
};

#define HALF_MASK ((1U << HALF_BITS) - 1)

static uint8_t byte_at(const char *at)
{
    return (uint8_t)*at;
}

static bool begins_pair(const char *at)
{
    return byte_at(at) >= 0xF0;
}

/* Whoever gives us a text has checked it; a sequence that is cut off is still not read beyond. */
static const char *behind(const char *at, const char *end)
{
    size_t size = byte_at(at) < 0x80   ? 1
                  : byte_at(at) < 0xE0 ? 2
                  : byte_at(at) < 0xF0 ? 3
                                       : PAIR_SIZE;

    return (size_t)(end - at) < size ? end : at + size;
}

static uint32_t code_point_at(const char *at, const char *end)
{
    return wf_utf8_next(&at, end);
}

static uint32_t first_half(uint32_t code_point)
{
    return FIRST_HALF + ((code_point - FIRST_PAIR) >> HALF_BITS);
}

static uint32_t second_half(uint32_t code_point)
{
    return SECOND_HALF + (code_point & HALF_MASK);
}

/* --- Eight units at a time, where they are ASCII ------------------------------------------------
 */

enum { STEP = 8 };

#define HIGH_BITS UINT64_C(0x8080808080808080)
#define ONES      UINT64_C(0x0101010101010101)

/* @return false when the next bytes are not all ASCII; then `extent` is as it was */
static bool take_ascii(const char *at, struct etherpad_extent *extent)
{
    uint64_t word, newlines;

    memcpy(&word, at, STEP);
    if (word & HIGH_BITS)
        return false;
    /* A byte below 0x80 that is not zero carries into its highest bit. */
    newlines = ~((word ^ ONES * '\n') + ONES * 0x7F) & HIGH_BITS;
    extent->units += STEP;
    extent->last_line += STEP;
    if (newlines == 0)
        return true;
    extent->newlines += (uint32_t)((newlines >> 7) * ONES >> 56);
#if __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
    extent->last_line = (uint32_t)__builtin_clzll(newlines) / 8;
#else
    extent->last_line = (uint32_t)__builtin_ctzll(newlines) / 8;
#endif
    return true;
}

static void take_unit(struct etherpad_extent *extent, bool is_newline)
{
    extent->units++;
    extent->last_line++;
    if (!is_newline)
        return;
    extent->newlines++;
    extent->last_line = 0;
}

struct etherpad_extent etherpad_measure(wf_text text)
{
    struct etherpad_cursor cursor = etherpad_cursor_of(text);

    return etherpad_skip(&cursor, UINT32_MAX);
}

struct etherpad_cursor etherpad_cursor_of(wf_text text)
{
    return (struct etherpad_cursor){.at = text.ptr, .end = text.ptr + text.len};
}

bool etherpad_at_newline(const struct etherpad_cursor *cursor)
{
    return cursor->at < cursor->end && *cursor->at == '\n';
}

/* Passes one unit. */
static void pass_one(struct etherpad_cursor *cursor)
{
    if (begins_pair(cursor->at) && !cursor->is_between) {
        cursor->is_between = true;
        return;
    }
    cursor->at = behind(cursor->at, cursor->end);
    cursor->is_between = false;
}

struct etherpad_extent etherpad_skip(struct etherpad_cursor *cursor, uint32_t units)
{
    struct etherpad_extent passed = {0};

    while (passed.units < units && cursor->at < cursor->end) {
        if (units - passed.units >= STEP && cursor->end - cursor->at >= STEP &&
            take_ascii(cursor->at, &passed)) {
            cursor->at += STEP;
            continue;
        }
        take_unit(&passed, *cursor->at == '\n');
        pass_one(cursor);
    }
    return passed;
}

static void put_half(struct wf_buf *out, uint32_t half)
{
    char bytes[HALF_SIZE];

    etherpad_put(out, (wf_text){bytes, wf_utf8_put(bytes, half)});
}

struct etherpad_extent etherpad_copy(struct etherpad_cursor *cursor, uint32_t units,
                                     struct wf_buf *out)
{
    struct etherpad_cursor from = *cursor;
    struct etherpad_extent passed = etherpad_skip(cursor, units);

    if (passed.units == 0)
        return passed;
    if (from.is_between) {
        put_half(out, second_half(code_point_at(from.at, from.end)));
        from.at = behind(from.at, from.end);
    }
    etherpad_put(out, (wf_text){from.at, (size_t)(cursor->at - from.at)});
    if (cursor->is_between)
        put_half(out, first_half(code_point_at(cursor->at, cursor->end)));
    return passed;
}

/* --- Halves that meet ------------------------------------------------------------------------- */

static bool is_half(const char *at, uint8_t low, uint8_t high)
{
    return byte_at(at) == 0xED && byte_at(at + 1) >= low && byte_at(at + 1) <= high;
}

static bool ends_in_first_half(const struct wf_buf *out)
{
    return wf_buf_len(out) >= HALF_SIZE &&
           is_half((const char *)out->data + out->end - HALF_SIZE, 0xA0, 0xAF);
}

static bool begins_with_second_half(wf_text text)
{
    return text.len >= HALF_SIZE && is_half(text.ptr, 0xB0, 0xBF);
}

/* Replaces the half at the end of `out` by the pair. */
static void complete_pair(struct wf_buf *out, const char *second)
{
    const char *first = (const char *)out->data + out->end - HALF_SIZE;
    uint32_t high = code_point_at(first, first + HALF_SIZE) - FIRST_HALF;
    uint32_t low = code_point_at(second, second + HALF_SIZE) - SECOND_HALF;
    char bytes[PAIR_SIZE];

    wf_utf8_put(bytes, FIRST_PAIR + (high << HALF_BITS | low));
    out->end -= HALF_SIZE;
    wf_buf_put(out, bytes, PAIR_SIZE);
}

void etherpad_put(struct wf_buf *out, wf_text text)
{
    if (begins_with_second_half(text) && ends_in_first_half(out)) {
        complete_pair(out, text.ptr);
        text.ptr += HALF_SIZE;
        text.len -= HALF_SIZE;
    }
    wf_buf_put(out, text.ptr, text.len);
}

/* --- Order ------------------------------------------------------------------------------------ */

/* @return the next unit; -1 at the end */
static int32_t next_unit(struct etherpad_cursor *cursor)
{
    uint32_t code_point;
    bool is_second = cursor->is_between;

    if (cursor->at == cursor->end)
        return -1;
    code_point = code_point_at(cursor->at, cursor->end);
    pass_one(cursor);
    if (code_point < FIRST_PAIR)
        return (int32_t)code_point;
    return (int32_t)(is_second ? second_half(code_point) : first_half(code_point));
}

/* @return bytes that both begin with, whole code points only */
static size_t shared_bytes(wf_text a, wf_text b)
{
    size_t most = a.len < b.len ? a.len : b.len;
    size_t shared = 0;

    while (shared < most && a.ptr[shared] == b.ptr[shared])
        shared++;
    while (shared > 0 && shared < most && (byte_at(a.ptr + shared) & 0xC0) == 0x80)
        shared--;
    return shared;
}

int etherpad_compare(wf_text a, wf_text b)
{
    size_t shared = shared_bytes(a, b);
    struct etherpad_cursor left = etherpad_cursor_of((wf_text){a.ptr + shared, a.len - shared});
    struct etherpad_cursor right = etherpad_cursor_of((wf_text){b.ptr + shared, b.len - shared});
    int32_t mine, other;

    do {
        mine = next_unit(&left);
        other = next_unit(&right);
    } while (mine == other && mine >= 0);
    return (mine > other) - (mine < other);
}
