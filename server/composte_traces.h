#ifndef SERVER_COMPOSTE_TRACES_H
#define SERVER_COMPOSTE_TRACES_H

#include "server/composte_footprint.h"
#include "server/names.h"

/** Which revisions wrote where, so that a race is found in as many look-ups as a pointer has
 * tokens, however many revisions there are between base and head, and whatever they wrote: the
 * table of composte.md 6.2 turned into an index.  Zeroed: no traces. */
struct composte_traces {
    struct names names;
};

/** Notes what revision `rev` wrote: not below any noted before.
 *  @return false without memory: then composte_traces_forget() clears up */
bool composte_traces_note(struct composte_traces *traces, const struct composte_item *written,
                          uint64_t rev);

/** Forgets that again: of the oldest revision, or of the newest. */
void composte_traces_forget(struct composte_traces *traces, const struct composte_item *written,
                            uint64_t rev);

/** The first revision above `base` whose writes conflict with the item.  @return 0: none */
uint64_t composte_traces_find(const struct composte_traces *traces,
                              const struct composte_item *proposed, uint64_t base);

void composte_traces_deinit(struct composte_traces *traces);

#endif
