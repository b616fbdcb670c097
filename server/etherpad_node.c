#include "server/etherpad_node.h"

#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

struct branch {
    struct etherpad_node node;
    struct etherpad_node *left, *right;
};

struct leaf {
    struct etherpad_node node;
    char bytes[]; /* the text, then the attribution */
};

/* The node is the first member of both. */
static const struct branch *branch_of(const struct etherpad_node *node)
{
    return (const struct branch *)node;
}

const struct etherpad_node *etherpad_node_left(const struct etherpad_node *branch)
{
    return branch_of(branch)->left;
}

const struct etherpad_node *etherpad_node_right(const struct etherpad_node *branch)
{
    return branch_of(branch)->right;
}

wf_text etherpad_leaf_text(const struct etherpad_node *leaf)
{
    return (wf_text){((const struct leaf *)leaf)->bytes, leaf->bytes};
}

wf_text etherpad_leaf_attribs(const struct etherpad_node *leaf)
{
    return (wf_text){((const struct leaf *)leaf)->bytes + leaf->bytes, leaf->attribs_bytes};
}

struct etherpad_node *etherpad_node_share(struct etherpad_node *tree)
{
    if (tree)
        tree->references++;
    return tree;
}

void etherpad_node_drop(struct etherpad_node *tree)
{
    while (tree && --tree->references == 0) {
        struct etherpad_node *right = NULL;

        if (!etherpad_node_is_leaf(tree)) {
            right = branch_of(tree)->right;
            etherpad_node_drop(branch_of(tree)->left);
        }
        wf_free(tree);
        tree = right;
    }
}

static void *make(struct etherpad_making *making, size_t size)
{
    void *node = making->failed ? NULL : wf_alloc(1, size);

    if (node)
        making->allocated += size;
    else
        making->failed = true;
    return node;
}

/* Each run has one. */
static uint32_t count_plus(wf_text attribs)
{
    uint32_t count = 0;

    for (size_t i = 0; i < attribs.len; i++)
        count += attribs.ptr[i] == '+';
    return count;
}

struct etherpad_node *etherpad_leaf_make(struct etherpad_making *making, wf_text text,
                                         struct etherpad_extent extent, wf_text attribs)
{
    struct leaf *leaf = make(making, sizeof(*leaf) + text.len + attribs.len);

    if (!leaf)
        return NULL;
    leaf->node = (struct etherpad_node){.references = 1,
                                        .extent = extent,
                                        .runs = count_plus(attribs),
                                        .bytes = (uint32_t)text.len,
                                        .attribs_bytes = (uint32_t)attribs.len};
    if (text.len > 0)
        memcpy(leaf->bytes, text.ptr, text.len);
    if (attribs.len > 0)
        memcpy(leaf->bytes + text.len, attribs.ptr, attribs.len);
    return &leaf->node;
}

/* --- Balance ------------------------------------------------------------------------------------
 */

static struct etherpad_node *make_branch(struct etherpad_making *making, struct etherpad_node *left,
                                         struct etherpad_node *right)
{
    struct branch *branch = make(making, sizeof(*branch));

    if (!branch) {
        etherpad_node_drop(left);
        etherpad_node_drop(right);
        return NULL;
    }
    branch->left = left;
    branch->right = right;
    branch->node = (struct etherpad_node){
        .references = 1,
        .height = 1 + (left->height > right->height ? left->height : right->height),
        .extent = etherpad_join(left->extent, right->extent),
        .runs = left->runs + right->runs,
        .bytes = left->bytes + right->bytes,
        .attribs_bytes = left->attribs_bytes + right->attribs_bytes};
    return &branch->node;
}

/* Takes a branch apart; one that nobody else has is given back. */
static void open_branch(struct etherpad_node *node, struct etherpad_node **left,
                        struct etherpad_node **right)
{
    *left = branch_of(node)->left;
    *right = branch_of(node)->right;
    if (node->references == 1) {
        wf_free(node);
        return;
    }
    node->references--;
    etherpad_node_share(*left);
    etherpad_node_share(*right);
}

/* Joins trees whose heights differ by two at most (Adelson-Velsky and Landis). */
static struct etherpad_node *join(struct etherpad_making *making, struct etherpad_node *left,
                                  struct etherpad_node *right)
{
    struct etherpad_node *outer, *inner, *inner_left, *inner_right;

    if (!left || !right)
        return left ? left : right;
    if (left->height > right->height + 1) {
        open_branch(left, &outer, &inner);
        if (outer->height >= inner->height)
            return make_branch(making, outer, join(making, inner, right));
        open_branch(inner, &inner_left, &inner_right);
        return join(making, join(making, outer, inner_left), join(making, inner_right, right));
    }
    if (right->height > left->height + 1) {
        open_branch(right, &inner, &outer);
        if (outer->height >= inner->height)
            return join(making, join(making, left, inner), outer);
        open_branch(inner, &inner_left, &inner_right);
        return join(making, join(making, left, inner_left), join(making, inner_right, outer));
    }
    return make_branch(making, left, right);
}

struct etherpad_node *etherpad_node_concat(struct etherpad_making *making,
                                           struct etherpad_node *left, struct etherpad_node *right)
{
    struct etherpad_node *outer, *inner;

    if (!left || !right)
        return left ? left : right;
    if (left->height > right->height + 1) {
        open_branch(left, &outer, &inner);
        return join(making, outer, etherpad_node_concat(making, inner, right));
    }
    if (right->height > left->height + 1) {
        open_branch(right, &inner, &outer);
        return join(making, etherpad_node_concat(making, left, inner), outer);
    }
    return make_branch(making, left, right);
}

void etherpad_node_split(struct etherpad_making *making, struct etherpad_node *tree, uint32_t at,
                         bool rounds_up, struct etherpad_node **left, struct etherpad_node **right)
{
    struct etherpad_node *half, *rest;

    *left = *right = NULL;
    if (!tree)
        return;
    if (etherpad_node_is_leaf(tree)) {
        bool is_before = tree->extent.units <= at || (rounds_up && at > 0);

        *(is_before ? left : right) = tree;
        return;
    }
    open_branch(tree, &half, &rest);
    if (at < half->extent.units) {
        etherpad_node_split(making, half, at, rounds_up, left, &half);
        *right = etherpad_node_concat(making, half, rest);
    } else {
        at -= half->extent.units;
        etherpad_node_split(making, rest, at, rounds_up, &rest, right);
        *left = etherpad_node_concat(making, half, rest);
    }
}
