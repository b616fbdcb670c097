#ifndef WIREFORM_CODEC_DFA_H
#define WIREFORM_CODEC_DFA_H

#include <stdbool.h>
#include <stdint.h>

#include "wireform/base/text.h"

/** Bytes that are judged at once. */
#define WF_DFA_STEP 16

/** Texts of a fixed form, such as UUIDs, are known by the bytes at each of their places: each is
 *  between `low` and `high` of one of the rows that have the text's length.  Printable ASCII, but
 *  no quote and no backslash: in JSON such a text stands for itself. */
struct wf_shape_row {
    unsigned len;   /**< WF_DFA_STEP at least. */
    unsigned alike; /**< Rows of this length, from this one on. */
    const char *low, *high;
};

/** The most rows of one length. */
#define WF_SHAPE_ROWS 3

/** Bytes of one range, its ends repeated for a whole step. */
struct wf_byte_range {
    unsigned char low[WF_DFA_STEP], high[WF_DFA_STEP];
};

#define WF_WHOLE_STEP(byte)                                                                        \
    {                                                                                              \
        byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte, byte,  \
            byte                                                                                   \
    }
#define WF_BYTE_RANGE(low, high)                                                                   \
    {                                                                                              \
        WF_WHOLE_STEP(low), WF_WHOLE_STEP(high)                                                    \
    }

/** Bytes of these ranges, or all but those. */
struct wf_byte_class {
    const struct wf_byte_range *ranges; /**< NULL: no class. */
    unsigned ranges_count;
    bool is_inverse;
};

/** Some bytes of a class, as many as there are. */
struct wf_run {
    struct wf_byte_class bytes;
    size_t least, most;
};

/** A `pattern` of a schema (ECMA-262, flag `u`), compiled by wireformc to a DFA over UTF-8.
 *
 *  A state is the place in the table where its row begins: the next state for each class of bytes.
 *  The first of them refuse a text that ends there, those from first_accepting on accept it.
 *  The last two no further byte can change: `matched`, and behind it that of a text that cannot
 *  match any more. */
struct wf_dfa {
    const char *pattern;          /**< As the schema has it, for errors. */
    const unsigned char *classes; /**< 256: byte -> class. */
    const uint16_t *table;        /**< NULL when no byte changes anything. */
    unsigned first, first_accepting, matched;
    unsigned classes_count;
    unsigned loop;                   /**< A state that many texts stay in for long ... */
    struct wf_byte_class loop_bytes; /**< ... as long as these follow ... */
    bool loop_keeps_plain;           /**< ... which all of a plain text do. */
    const struct wf_run *runs;       /**< A text of one after the other matches, for sure. */
    unsigned runs_count;
    const struct wf_shape_row *shapes; /**< Texts that match, for sure; by their lengths. */
    unsigned shape_rows;
};

/** Does the pattern match anywhere in `text`, which is UTF-8?  Takes one step for each byte at
 *  most, whatever the pattern; ends early when the answer is known. */
static inline bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text);

/** The same where WF_DFA_STEP bytes behind the text can be read. */
static inline bool wf_dfa_matches_padded(const struct wf_dfa *dfa, wf_text text);

/** The same for plain text: ASCII that stands for itself in JSON, which are no control characters,
 * no quote and no backslash. */
static inline bool wf_dfa_matches_plain(const struct wf_dfa *dfa, wf_text text);

/** Is it made of the pattern's runs, of each as much as there is?  Needs the same padding. */
bool wf_dfa_has_runs(const struct wf_dfa *dfa, wf_text text);

/** Has it one of the pattern's shapes? */
bool wf_dfa_has_shape(const struct wf_dfa *dfa, wf_text text);

/** Does a text of one of the pattern's shapes begin at `at`, and end before `closing`?  Reads
 *  nothing from `end` on.  @return its length; 0 when none does */
size_t wf_dfa_find_shape(const struct wf_dfa *dfa, const char *at, const char *end, char closing);

/** wf_dfa_matches() for a text that comes in pieces: from dfa->first on, piece by piece.
 *  @return the state behind the piece */
unsigned wf_dfa_run(const struct wf_dfa *dfa, unsigned state, wf_text piece);

/** The same for a plain text as a whole. */
unsigned wf_dfa_run_plain(const struct wf_dfa *dfa, wf_text text);

/** Does a text match that ends in this state? */
static inline bool wf_dfa_accepts(const struct wf_dfa *dfa, unsigned state)
{
    return state >= dfa->first_accepting && state <= dfa->matched;
}

static inline bool wf_dfa_matches(const struct wf_dfa *dfa, wf_text text)
{
    if (dfa->shapes && wf_dfa_has_shape(dfa, text))
        return true;
    return wf_dfa_accepts(dfa, wf_dfa_run(dfa, dfa->first, text));
}

static inline bool wf_dfa_matches_padded(const struct wf_dfa *dfa, wf_text text)
{
    return (dfa->runs && wf_dfa_has_runs(dfa, text)) || wf_dfa_matches(dfa, text);
}

/* What has a shape was known by it before. */
static inline bool wf_dfa_matches_plain(const struct wf_dfa *dfa, wf_text text)
{
    return (dfa->runs && wf_dfa_has_runs(dfa, text)) ||
           wf_dfa_accepts(dfa, wf_dfa_run_plain(dfa, text));
}

#endif
