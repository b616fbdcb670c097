#include "wireform/codec/dfa.h"

#include <limits.h>
#include <stddef.h>

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
static __attribute__((noinline)) const char *past_loop(const struct wf_dfa *dfa, const char *at,
                                                       wf_text piece)
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

/* No state, nor a place in any table. */
#define NO_STATE UINT_MAX

unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece)
{
    const unsigned loop = dfa->loop_bytes ? dfa->loop : NO_STATE;
    const unsigned matched = dfa->matched;
    const char *end = piece.ptr + piece.len;
    const char *at = piece.ptr;

    while (at < end && state < matched) {
        if (state == loop && (at = past_loop(dfa, at, piece)) == end)
            break;
        state = step(dfa, state, *at++);
    }
    return state;
}

/* --- Shapes -------------------------------------------------------------------------------- */

#ifdef WF_HAS_SSE2
/* 0xFF for each of the places from `place` on that fits. */
static inline __attribute__((always_inline)) __m128i
fitting(const struct wf_shape_row *rows, unsigned count, const char *text, size_t place)
{
    __m128i bytes = load(text + place);
    __m128i fit = between(bytes, rows[0].low + place, rows[0].high + place);

#pragma GCC unroll 2
    for (unsigned i = 1; i < count; i++)
        fit = _mm_or_si128(fit, between(bytes, rows[i].low + place, rows[i].high + place));
    return fit;
}

/* The last step ends with the text, whatever of it was seen before. */
static inline __attribute__((always_inline)) bool fits(const struct wf_shape_row *rows,
                                                       unsigned count, const char *text)
{
    size_t last = rows->len - WF_DFA_STEP;
    __m128i fit = fitting(rows, count, text, last);

    for (size_t place = 0; place < last; place += WF_DFA_STEP)
        fit = _mm_and_si128(fit, fitting(rows, count, text, place));
    return _mm_movemask_epi8(fit) == 0xFFFF;
}
#else
static bool fits_place(const struct wf_shape_row *rows, unsigned count, char byte, size_t place)
{
    for (unsigned i = 0; i < count; i++)
        if (byte >= rows[i].low[place] && byte <= rows[i].high[place])
            return true;
    return false;
}

static bool fits(const struct wf_shape_row *rows, unsigned count, const char *text)
{
    for (size_t place = 0; place < rows->len; place++)
        if (!fits_place(rows, count, text[place], place))
            return false;
    return true;
}
#endif

/* With numbers that the compiler knows the rows' addresses stay in registers. */
static inline bool fits_rows(const struct wf_shape_row *rows, const char *text)
{
    switch (rows->alike) {
    case 1:
        return fits(rows, 1, text);
    case 2:
        return fits(rows, 2, text);
    default:
        return fits(rows, 3, text);
    }
}

bool wf_dfa_has_shape(const struct wf_dfa *dfa, wf_text text)
{
    const struct wf_shape_row *end = dfa->shapes + dfa->shape_rows;

    for (const struct wf_shape_row *row = dfa->shapes; row < end; row += row->alike)
        if (row->len == text.len)
            return fits_rows(row, text.ptr);
    return false;
}

size_t wf_dfa_find_shape(const struct wf_dfa *dfa, const char *at, const char *end, char closing)
{
    const struct wf_shape_row *rows_end = dfa->shapes + dfa->shape_rows;

    for (const struct wf_shape_row *row = dfa->shapes; row < rows_end; row += row->alike)
        if (end - at > (ptrdiff_t)row->len && at[row->len] == closing && fits_rows(row, at))
            return row->len;
    return 0;
}
