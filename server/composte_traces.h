#ifndef SERVER_COMPOSTE_TRACES_H
#define SERVER_COMPOSTE_TRACES_H

#include "server/composte_footprint.h"
#include "server/names.h"

/** Which revisions wrote where, so that a race is found in as many steps as a pointer has tokens,
 *  however many revisions there are between base and head, and whatever they wrote: the table of
 *  composte.md 6.2 turned into an index. */

/** Revisions in their order. */
struct composte_revs {
    uint64_t *list;
    uint32_t begin, end, size;
};

/** What was written at one place, and at all places below it. */
struct composte_trace {
    struct name token; /**< First, so that it is found by it among the children of its parent. */
    struct composte_trace *parent;
    struct names children;
    struct composte_revs value;       /**< Wrote V here. */
    struct composte_revs positions;   /**< Wrote S here. */
    struct composte_revs value_below; /**< Wrote V here or below. */
    struct composte_revs array_below; /**< Wrote S or A here or below. */
};

/** Zeroed: no traces. */
struct composte_traces {
    struct composte_trace root;
};

/** Notes what revision `rev` wrote: not below any noted before.
 *  @return false without memory: then composte_traces_forget() clears up */
bool composte_traces_note(struct composte_traces *traces, const struct composte_item *written,
                          uint64_t rev);

/** Forgets that again: of the oldest revision, or of the newest. */
void composte_traces_forget(struct composte_traces *traces, const struct composte_item *written,
                            uint64_t rev);
void composte_traces_deinit(struct composte_traces *traces);

/** A search for the items of one footprint.  It stays where it was, because the next pointer has
 *  most of its way in common with the last one. */
struct composte_search {
    uint64_t base;
    wf_text pointer; /**< Of the last item. */
    unsigned depth;
    struct {
        const struct composte_trace *trace;
        size_t len;     /**< Bytes of the pointer up to there. */
        uint64_t first; /**< Revision above `base` that wrote V there or on the way. */
    } way[JSON_MOST_DEPTH + 2];
};

/** Nothing may be noted or forgotten while it goes on. */
void composte_search_init(struct composte_search *search, const struct composte_traces *traces,
                          uint64_t base);

/** The first revision above `base` whose writes conflict with the item.  @return 0: none
 *  @param proposed  its pointer is borrowed until the next call */
uint64_t composte_search_next(struct composte_search *search, const struct composte_item *proposed);

#endif
