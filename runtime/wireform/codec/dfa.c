#include "wireform/codec/dfa.h"

#include "wireform/base/simd.h"

#ifdef WF_HAS_SSE2
static inline __m128i load(const void *bytes)
{
    return _mm_loadu_si128((const __m128i *)bytes);
}

/* 0xFF for each byte that is between its ends. */
static inline __m128i between(__m128i bytes, const void *low, const void *high)
{
    __m128i nearest = _mm_max_epu8(load(low), _mm_min_epu8(bytes, load(high)));

    return _mm_cmpeq_epi8(bytes, nearest);
}
#endif

/* --- States -------------------------------------------------------------------------------- */

static unsigned step(const struct wf_dfa *dfa, unsigned state, char byte)
{
    /* The column does not wait for the state. */
    const uint16_t *column = dfa->table + dfa->classes[(unsigned char)byte];

    return column[state];
}

/* Passes bytes that stay in the loop. */
static const char *past_loop_by_bytes(const struct wf_dfa *dfa, const char *at, const char *end)
{
    while (at < end && step(dfa, dfa->loop, *at) == dfa->loop)
        at++;
    return at;
}

#ifdef WF_HAS_SSE2
/* A bit for each byte of a step that leaves the loop. */
static unsigned leaving(const struct wf_dfa *dfa, const char *at)
{
    __m128i bytes = load(at);
    __m128i stay = _mm_setzero_si128();

    for (unsigned i = 0; i < dfa->loop_ranges; i++)
        stay = _mm_or_si128(stay, between(bytes, dfa->loop_bytes[i].low, dfa->loop_bytes[i].high));
    return 0xFFFFU ^ (unsigned)_mm_movemask_epi8(stay);
}

/* The last step ends with the piece, whatever of it was seen before. */
static const char *past_loop(const struct wf_dfa *dfa, const char *at, wf_text piece)
{
    const char *end = piece.ptr + piece.len;
    unsigned leave;

    if (piece.len < WF_DFA_STEP)
        return past_loop_by_bytes(dfa, at, end);
    for (; end - at >= WF_DFA_STEP; at += WF_DFA_STEP) {
        leave = leaving(dfa, at);
        if (leave != 0)
            return at + __builtin_ctz(leave);
    }
    leave = leaving(dfa, end - WF_DFA_STEP) >> (WF_DFA_STEP - (end - at));
    return leave != 0 ? at + __builtin_ctz(leave) : end;
}
#else
static const char *past_loop(const struct wf_dfa *dfa, const char *at, wf_text piece)
{
    return past_loop_by_bytes(dfa, at, piece.ptr + piece.len);
}
#endif

unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece)
{
    const char *end = piece.ptr + piece.len;
    const char *at = piece.ptr;

    while (at < end && state < dfa->matched) {
        if (dfa->loop_bytes && state == dfa->loop) {
            at = past_loop(dfa, at, piece);
            if (at == end)
                break;
        }
        state = step(dfa, state, *at++);
    }
    return state;
}

/* --- Shapes -------------------------------------------------------------------------------- */

#ifdef WF_HAS_SSE2
/* The WF_DFA_STEP places from `place` on. */
static inline __attribute__((always_inline)) bool
fits_step(const struct wf_shape_row *rows, unsigned count, const char *text, size_t place)
{
    __m128i bytes = load(text + place);
    __m128i fits = _mm_setzero_si128();

#pragma GCC unroll 3
    for (unsigned i = 0; i < count; i++)
        fits = _mm_or_si128(fits, between(bytes, rows[i].low + place, rows[i].high + place));
    return _mm_movemask_epi8(fits) == 0xFFFF;
}
#else
static bool fits_place(const struct wf_shape_row *rows, unsigned count, char byte, size_t place)
{
    for (unsigned i = 0; i < count; i++)
        if (byte >= rows[i].low[place] && byte <= rows[i].high[place])
            return true;
    return false;
}

static inline __attribute__((always_inline)) bool
fits_step(const struct wf_shape_row *rows, unsigned count, const char *text, size_t place)
{
    for (size_t i = place; i < place + WF_DFA_STEP; i++)
        if (!fits_place(rows, count, text[i], i))
            return false;
    return true;
}
#endif

/* The last step ends with the text, whatever of it was seen before. */
static inline __attribute__((always_inline)) bool fits(const struct wf_shape_row *rows,
                                                       unsigned count, wf_text text)
{
    size_t last = text.len - WF_DFA_STEP;

    for (size_t place = 0; place < last; place += WF_DFA_STEP)
        if (!fits_step(rows, count, text.ptr, place))
            return false;
    return fits_step(rows, count, text.ptr, last);
}

/* With numbers that the compiler knows the rows' addresses stay in registers. */
static bool fits_rows(const struct wf_shape_row *rows, size_t count, wf_text text)
{
    switch (count) {
    case 0:
        return false;
    case 1:
        return fits(rows, 1, text);
    case 2:
        return fits(rows, 2, text);
    default:
        return fits(rows, 3, text);
    }
}

static bool has_shape(const struct wf_dfa *dfa, wf_text text)
{
    const struct wf_shape_row *row = dfa->shapes;
    const struct wf_shape_row *end = row + dfa->shape_rows;
    const struct wf_shape_row *behind;

    while (row < end && row->len != text.len)
        row++;
    for (behind = row; behind < end && behind->len == text.len;)
        behind++;
    return fits_rows(row, (size_t)(behind - row), text);
}

bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text)
{
    if (dfa->shapes && has_shape(dfa, text))
        return true;
    return wf_dfa_accepts(dfa, wf_dfa_run(dfa, dfa->first, text));
}
