#ifndef WIREFORM_CODEC_RANDOM_H
#define WIREFORM_CODEC_RANDOM_H

#include "wireform/base/arena.h"
#include "wireform/codec/rules.h"

/** Random values that are valid by construction, for fuzzing and for tests: generated code
 *  (fuzz/P_random.c) fills structs by what follows.  Ordinary values are as likely as those at the
 *  limits of a rule: the longest and the shortest text, the widest numbers, an empty list and a
 *  full one.  The same seed gives the same values on every machine.
 *
 *  What is made lives in the arena.  One that is too small is marked, and what was made then must
 *  not be used.  Not for secrets. */
struct wf_random {
    uint64_t state;
    struct wf_arena *arena;
    size_t room;       /**< Bytes still given freely; after them all is as small as rules allow. */
    unsigned depth;    /**< Of types that hold themselves; from a limit on they end. */
    unsigned presence; /**< Of 8 optional members, as many are there.  Drawn from the seed. */
};

/** Fills the struct of one message.  The generated table of a protocol has one for each. */
typedef void wf_random_message(struct wf_random *random, void *value);

/** @param room  bytes of text and items to aim at; limits that need more are not reached */
void wf_random_init(struct wf_random *random, uint64_t seed, struct wf_arena *arena, size_t room);

uint64_t wf_random_bits(struct wf_random *random);

/** @return 0 to limit - 1; 0 when limit is 0 */
unsigned wf_random_below(struct wf_random *random, unsigned limit);
bool wf_random_bool(struct wf_random *random);

/** Is something optional there? */
bool wf_random_has(struct wf_random *random);

/** For messages of which the validator knows more than their rules: may another one be made, after
 *  the last was not valid?  In the end the arena is marked.
 *  @param tries  0 at first; counted on */
bool wf_random_try(struct wf_random *random, unsigned *tries);

/** Which branch of a union that may hold itself, 1 to `count`; `ending` is the one that ends. */
unsigned wf_random_branch(struct wf_random *random, unsigned count, unsigned ending);

wf_text wf_random_text(struct wf_random *random, const struct wf_text_rule *rule);
wf_bytes wf_random_bytes(struct wf_random *random, const struct wf_bytes_rule *rule);
int64_t wf_random_int(struct wf_random *random, const struct wf_int_rule *rule);
uint64_t wf_random_uint(struct wf_random *random, const struct wf_uint_rule *rule);
double wf_random_number(struct wf_random *random, const struct wf_number_rule *rule);

/** Any well-formed value, shallow, which the other codec can hold as well. */
wf_text wf_random_raw_json(struct wf_random *random);
wf_bytes wf_random_raw_cbor(struct wf_random *random);

/** Zeroed room for one thing.  @return NULL when it does not fit */
void *wf_random_new(struct wf_random *random, size_t size);

/** Zeroed room for as many items as the rule allows.  @return NULL when there are none */
void *wf_random_items(struct wf_random *random, const struct wf_list_rule *rule, size_t item_size,
                      size_t *count);

/** Gives entries[index] of a map (which begins with a wf_text) a name that none before it has.
 *  @return false when no other name was found: the map ends in front of this entry */
bool wf_random_key(struct wf_random *random, const struct wf_text_rule *rule, void *entries,
                   size_t index, size_t entry_size);

/** For the parts of this module: a length within limits, of things that take `size` bytes. */
size_t wf_random_length(struct wf_random *random, size_t least, size_t most, size_t size);

/** A text that the pattern matches, of least to most characters where such texts are found.
 *  @return the length of what was written to `text`, which has room for 4 * most bytes */
size_t wf_random_match(struct wf_random *random, const struct wf_dfa *dfa, size_t least,
                       size_t most, char *text);

#endif
