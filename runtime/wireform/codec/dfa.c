#include "wireform/codec/dfa.h"

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

bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text)
{
    return wf_dfa_accepts(dfa, wf_dfa_run(dfa, dfa->first, text));
}
