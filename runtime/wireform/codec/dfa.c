#include "wireform/codec/dfa.h"

/* The same loop twice, for it is all the time a pattern takes. */

static unsigned run(const struct wf_dfa *dfa, wf_text text)
{
    unsigned state = dfa->first;

    for (size_t i = 0; i < text.len && state < dfa->states_count; i++) {
        unsigned class = dfa->classes[(unsigned char)text.ptr[i]];

        state = dfa->table[state * dfa->classes_count + class];
    }
    return state;
}

static unsigned run_wide(const struct wf_dfa *dfa, wf_text text)
{
    unsigned state = dfa->first;

    for (size_t i = 0; i < text.len && state < dfa->states_count; i++) {
        unsigned class = dfa->classes[(unsigned char)text.ptr[i]];

        state = dfa->wide_table[state * dfa->classes_count + class];
    }
    return state;
}

bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text)
{
    unsigned state = dfa->wide_table ? run_wide(dfa, text) : run(dfa, text);

    return state >= dfa->first_accepting && state <= dfa->states_count;
}
