#ifndef WIREFORM_TESTS_FUZZ_TREE_H
#define WIREFORM_TESTS_FUZZ_TREE_H

#include <stdbool.h>

#include "wireform/base/buf.h"

/** A message as a tree whose parts can be moved about, the same for both codecs.  Scalars keep
 *  their spelling and borrow from the bytes they were read from. */

enum { TREE_NODES = 4096, TREE_CHILDREN = 512, TREE_DEPTH = 64 };

enum tree_kind { TREE_SCALAR, TREE_ARRAY, TREE_OBJECT };

struct tree_node {
    enum tree_kind kind;
    bool is_indefinite; /**< Of CBOR: the count is not told in front. */
    wf_bytes scalar;    /**< As it is spelled. */
    unsigned key;       /**< Of a member of an object; else 0. */
    unsigned first;     /**< Of an array or an object; 0: empty. */
    unsigned next;      /**< Its next sibling; 0: none. */
};

/** nodes[0] is none. */
struct tree {
    struct tree_node nodes[TREE_NODES];
    unsigned count;
    bool is_cbor;
};

/** Forgets all nodes. */
void tree_init(struct tree *tree, bool is_cbor);

/** Reads one well-formed message.  @return its root; 0: it is not well-formed, deeper than
 *  TREE_DEPTH, or has too many parts */
unsigned tree_read(struct tree *tree, wf_bytes bytes);

/** Appends what stands below `node`, its key aside. */
void tree_write(const struct tree *tree, unsigned node, struct wf_buf *out);

/** @return a new node; 0 when there is no room */
unsigned tree_add(struct tree *tree, const struct tree_node *node);

/** The items or members in order.  @return how many, at most TREE_CHILDREN */
unsigned tree_children(const struct tree *tree, unsigned node, unsigned children[TREE_CHILDREN]);
void tree_set_children(struct tree *tree, unsigned node, const unsigned *children, unsigned count);

#endif
