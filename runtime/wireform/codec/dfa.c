#include "wireform/codec/dfa.h"

#include <limits.h>
#include <stddef.h>

#include "wireform/base/simd.h"

/* --- Classes of bytes ------------------------------------------------------------------------ */

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

/* A bit for each byte of a step that is not of the class. */
static unsigned leaving(const struct wf_byte_class *class, const char *at)
{
    __m128i bytes = load(at);
    __m128i found = between(bytes, class->ranges[0].low, class->ranges[0].high);

    for (unsigned i = 1; i < class->ranges_count; i++)
        found = _mm_or_si128(found, between(bytes, class->ranges[i].low, class->ranges[i].high));
    return (unsigned)_mm_movemask_epi8(found) ^ (class->is_inverse ? 0 : 0xFFFF);
}

/* Passes bytes of the class, up to `end`; loads whole steps that begin before it. */
static const char *past_steps(const struct wf_byte_class *class, const char *at, const char *end)
{
    for (; at < end; at += WF_DFA_STEP) {
        unsigned leave = leaving(class, at);

        if (leave != 0) {
            at += __builtin_ctz(leave);
            break;
        }
    }
    return at < end ? at : end;
}
#else
static bool is_of(const struct wf_byte_class *class, char byte)
{
    for (unsigned i = 0; i < class->ranges_count; i++)
        if ((unsigned char)byte >= class->ranges[i].low[0] &&
            (unsigned char)byte <= class->ranges[i].high[0])
            return !class->is_inverse;
    return class->is_inverse;
}

static const char *past_steps(const struct wf_byte_class *class, const char *at, const char *end)
{
    while (at < end && is_of(class, *at))
        at++;
    return at;
}
#endif

/* --- States -------------------------------------------------------------------------------- */

/* Passes bytes that stay in the loop.  Whole steps, and a last one that ends with the piece,
 * whatever of it was seen before. */
static const char *past_loop(const struct wf_dfa *dfa, wf_text piece, const char *at)
{
    const char *end = piece.ptr + piece.len;
#ifdef WF_HAS_SSE2
    const char *last = end - (end - at) % WF_DFA_STEP;
    unsigned leave;

    at = past_steps(&dfa->loop_bytes, at, last);
    if (at < last)
        return at;
    leave = leaving(&dfa->loop_bytes, end - WF_DFA_STEP) >> (WF_DFA_STEP - (end - at));
    return leave != 0 ? at + __builtin_ctz(leave) : end;
#else
    return past_steps(&dfa->loop_bytes, at, end);
#endif
}

static inline size_t step(const struct wf_dfa *dfa, size_t state, char byte)
{
    return dfa->table[state + dfa->classes[(unsigned char)byte]];
}

/* No state, nor a place in any table. */
#define NO_STATE SIZE_MAX

/* Bytes between which nobody asks where they lead: every state has a row. */
#define BLIND_STEPS 4

/* Up to the end of the piece, or to where nothing can change any more. */
static inline __attribute__((always_inline)) unsigned run(const struct wf_dfa *dfa, size_t state,
                                                          wf_text piece, bool is_plain)
{
    const bool has_steps =
        is_plain ? dfa->loop_keeps_plain : dfa->loop_bytes.ranges && piece.len >= WF_DFA_STEP;
    const size_t loop = has_steps ? dfa->loop : NO_STATE;
    const char *end = piece.ptr + piece.len;
    const char *at = piece.ptr;

    for (;;) {
        while (end - at >= BLIND_STEPS && state < dfa->matched && state != loop) {
#pragma GCC unroll 4
            for (unsigned i = 0; i < BLIND_STEPS; i++)
                state = step(dfa, state, at[i]);
            at += BLIND_STEPS;
        }
        if (state == loop)
            at = is_plain ? end : past_loop(dfa, piece, at);
        if (at == end || state >= dfa->matched)
            return (unsigned)state;
        state = step(dfa, state, *at++);
    }
}

unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece)
{
    return run(dfa, state, piece, false);
}

unsigned wf_dfa_run_plain(const struct wf_dfa *dfa, wf_text text)
{
    return run(dfa, dfa->first, text, true);
}

/* --- Runs ---------------------------------------------------------------------------------- */

static __attribute__((noinline)) bool has_any_runs(const struct wf_dfa *dfa, wf_text text)
{
    const struct wf_run *runs_end = dfa->runs + dfa->runs_count;
    const char *end = text.ptr + text.len;
    const char *at = text.ptr;

    for (const struct wf_run *run = dfa->runs; run < runs_end; run++) {
        const char *most = (size_t)(end - at) > run->most ? at + run->most : end;
        const char *behind = past_steps(&run->bytes, at, most);

        if ((size_t)(behind - at) < run->least)
            return false;
        at = behind;
    }
    return at == end;
}

bool wf_dfa_has_runs(const struct wf_dfa *dfa, wf_text text)
{
#ifdef WF_HAS_SSE2
    const struct wf_run *run = dfa->runs;

    /* Most are one short run. */
    if (dfa->runs_count == 1 && text.len <= WF_DFA_STEP)
        return text.len >= run->least && text.len <= run->most &&
               (leaving(&run->bytes, text.ptr) & ((1U << text.len) - 1)) == 0;
#endif
    return has_any_runs(dfa, text);
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
