#ifndef SERVER_ETHERPAD_NODE_H
#define SERVER_ETHERPAD_NODE_H

#include "server/etherpad_ops.h"

/** The tree that a text is made of (etherpad_text.h): branches have two children whose heights
 * differ by one at most, leaves have text and attribution.  Nodes never change and are counted;
 * NULL is the empty tree.
 *
 *  Functions that make nodes take over one reference of every node they are given and return one.
 *  Without memory they mark `making` and return NULL: ask once, at the end, and drop the result.
 *  They recurse as deep as the tree is high, which is 1.44 times the logarithm of its leaves. */
struct etherpad_node {
    uint32_t references;
    uint32_t height; /**< 0: a leaf. */
    struct etherpad_extent extent;
    uint32_t runs; /**< Of attribution. */
    uint32_t bytes, attribs_bytes;
};

struct etherpad_making {
    bool failed;
    size_t allocated; /**< Bytes, all in all. */
};

static inline bool etherpad_node_is_leaf(const struct etherpad_node *node)
{
    return node->height == 0;
}

const struct etherpad_node *etherpad_node_left(const struct etherpad_node *branch);
const struct etherpad_node *etherpad_node_right(const struct etherpad_node *branch);
wf_text etherpad_leaf_text(const struct etherpad_node *leaf);
wf_text etherpad_leaf_attribs(const struct etherpad_node *leaf);

static inline uint32_t etherpad_node_units(const struct etherpad_node *tree)
{
    return tree ? tree->extent.units : 0;
}

/** Text and attribution, in bytes. */
static inline size_t etherpad_node_size(const struct etherpad_node *tree)
{
    return tree ? (size_t)tree->bytes + tree->attribs_bytes : 0;
}

struct etherpad_node *etherpad_node_share(struct etherpad_node *tree);
void etherpad_node_drop(struct etherpad_node *tree);

/** Makes a leaf; the extent must be that of the text, and so must the attribution, in canonical
 *  form. */
struct etherpad_node *etherpad_leaf_make(struct etherpad_making *making, wf_text text,
                                         struct etherpad_extent extent, wf_text attribs);

/** One tree, and behind it the other. */
struct etherpad_node *etherpad_node_concat(struct etherpad_making *making,
                                           struct etherpad_node *left, struct etherpad_node *right);

/** Cuts between leaves.  The leaf that has the unit before `at` and the one behind it goes
 *  to the right, or with `rounds_up` to the left. */
void etherpad_node_split(struct etherpad_making *making, struct etherpad_node *tree, uint32_t at,
                         bool rounds_up, struct etherpad_node **left, struct etherpad_node **right);

#endif
