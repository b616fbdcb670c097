#ifndef SERVER_ETHERPAD_LEAVES_H
#define SERVER_ETHERPAD_LEAVES_H

#include "server/etherpad_node.h"

/** Fills the leaves of a new tree, from the start of a text on. */

enum {
    /** Bytes of text and attribution in a leaf at most, about.  A keystroke copies one leaf, so
     * small is quick; every leaf costs a branch besides, so large is lean. */
    ETHERPAD_LEAF_LIMIT = 512,
    /** What leaves get when there is more than one, so that there is room to type. */
    ETHERPAD_LEAF_FILL = ETHERPAD_LEAF_LIMIT * 3 / 4,
};

struct etherpad_leaves {
    struct etherpad_making *making;
    struct etherpad_node *tree;  /**< The leaves that are done. */
    struct wf_buf text, attribs; /**< Of the present one. */
    struct etherpad_extent extent;
    struct etherpad_assembler assembler;
    size_t full; /**< Bytes at which a leaf is done. */
};

/** @param size  bytes that will come, about, so that they are spread evenly */
void etherpad_leaves_init(struct etherpad_leaves *leaves, struct etherpad_making *making,
                          size_t size);

/** Adds `units` at a cursor, which moves behind them. */
void etherpad_leaves_add(struct etherpad_leaves *leaves, wf_text attribs,
                         struct etherpad_cursor *from, uint32_t units);

/** Ends it.  @return the tree; NULL when it is empty, and when `making` is marked */
struct etherpad_node *etherpad_leaves_finish(struct etherpad_leaves *leaves);

/** etherpad_node_concat() that makes one leaf of the two that meet, when they are small. */
struct etherpad_node *etherpad_leaves_weld(struct etherpad_making *making,
                                           struct etherpad_node *left, struct etherpad_node *right);

#endif
