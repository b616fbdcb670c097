#include "wireform/codec/dfa.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* The same loop twice, for it is all the time a pattern takes. */

static unsigned run(const struct wf_dfa *dfa, unsigned state, wf_text text)
{
    for (size_t i = 0; i < text.len && state < dfa->states_count; i++) {
        unsigned class = dfa->classes[(unsigned char)text.ptr[i]];

        state = dfa->table[state * dfa->classes_count + class];
    }
    return state;
}

static unsigned run_wide(const struct wf_dfa *dfa, unsigned state, wf_text text)
{
    for (size_t i = 0; i < text.len && state < dfa->states_count; i++) {
        unsigned class = dfa->classes[(unsigned char)text.ptr[i]];

        state = dfa->wide_table[state * dfa->classes_count + class];
    }
    return state;
}

unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece)
{
    return dfa->wide_table ? run_wide(dfa, state, piece) : run(dfa, state, piece);
}

/* --- Shapes -------------------------------------------------------------------------------- */

#ifdef __SSE2__
static __m128i load(const char *bytes)
{
    return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

/* The WF_SHAPE_STEP places from `place` on. */
static inline __attribute__((always_inline)) bool
fits_step(const struct wf_shape_row *rows, unsigned count, const char *text, size_t place)
{
    __m128i bytes = load(text + place);
    __m128i fits = _mm_setzero_si128();

#pragma GCC unroll 3
    for (unsigned i = 0; i < count; i++) {
        __m128i low = load(rows[i].low + place);
        __m128i high = load(rows[i].high + place);
        __m128i nearest = _mm_max_epu8(low, _mm_min_epu8(bytes, high));

        fits = _mm_or_si128(fits, _mm_cmpeq_epi8(bytes, nearest));
    }
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
    for (size_t i = place; i < place + WF_SHAPE_STEP; i++)
        if (!fits_place(rows, count, text[i], i))
            return false;
    return true;
}
#endif

/* The last step ends with the text, whatever of it was seen before. */
static inline __attribute__((always_inline)) bool fits(const struct wf_shape_row *rows,
                                                       unsigned count, wf_text text)
{
    size_t last = text.len - WF_SHAPE_STEP;

    for (size_t place = 0; place < last; place += WF_SHAPE_STEP)
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
