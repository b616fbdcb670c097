#ifndef WIREFORM_CODEC_DFA_H
#define WIREFORM_CODEC_DFA_H

#include "wireform/base/text.h"

/** Texts of a fixed form, such as UUIDs, are known by the bytes at each of their places: each is
 *  between `low` and `high` of one of the rows that have the text's length. */
struct wf_shape_row {
    unsigned len; /**< WF_SHAPE_STEP at least. */
    const char *low, *high;
};

/** The most rows of one length. */
#define WF_SHAPE_ROWS 3

/** Places that are judged at once. */
#define WF_SHAPE_STEP 16

/** A `pattern` of a schema (ECMA-262, flag `u`), compiled by wireformc to a DFA over UTF-8.
 *
 *  states_count states have a row in the table: a state for each class of bytes.  The first of
 *  them refuse a text that ends there, those from first_accepting on accept it.  Behind them
 *  stand two without a row, which no further byte can change: states_count, the text has
 *  matched, and states_count + 1, it cannot match any more. */
struct wf_dfa {
    const char *pattern;          /**< As the schema has it, for errors. */
    const unsigned char *classes; /**< 256: byte -> class. */
    const unsigned char *table;   /**< NULL when wide_table is there, or without states. */
    const uint16_t *wide_table;   /**< For more states than a byte can number. */
    unsigned first, first_accepting;
    unsigned states_count, classes_count;
    const struct wf_shape_row *shapes; /**< Texts that match, for sure; by their lengths. */
    unsigned shape_rows;
};

/** Does the pattern match anywhere in `text`, which is UTF-8?  Takes one step for each byte at
 *  most, whatever the pattern; ends early when the answer is known. */
bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text);

/** The same for a text that comes in pieces: from dfa->first on, piece by piece.
 *  @return the state behind the piece */
unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece);

/** Does a text match that ends in this state? */
static inline bool wf_dfa_accepts(const struct wf_dfa *dfa, unsigned state)
{
    return state >= dfa->first_accepting && state <= dfa->states_count;
}

#endif
