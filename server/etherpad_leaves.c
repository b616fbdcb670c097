#include "server/etherpad_leaves.h"

enum { LEAF_MOST = 2 * ETHERPAD_LEAF_LIMIT }; /* however wrong the caller's idea of the size */

static void begin_leaf(struct etherpad_leaves *leaves)
{
    wf_buf_reset(&leaves->text);
    wf_buf_reset(&leaves->attribs);
    leaves->extent = (struct etherpad_extent){0};
    etherpad_assembler_init(&leaves->assembler, &leaves->attribs);
}

void etherpad_leaves_init(struct etherpad_leaves *leaves, struct etherpad_making *making,
                          size_t size)
{
    size_t count = (size + ETHERPAD_LEAF_FILL - 1) / ETHERPAD_LEAF_FILL;

    leaves->making = making;
    leaves->tree = NULL;
    leaves->full = size <= ETHERPAD_LEAF_LIMIT ? LEAF_MOST : size / count + 1;
    wf_buf_init(&leaves->text, WF_NO_LIMIT);
    wf_buf_init(&leaves->attribs, WF_NO_LIMIT);
    begin_leaf(leaves);
}

static void end_leaf(struct etherpad_leaves *leaves)
{
    struct etherpad_node *leaf;

    etherpad_assembler_finish(&leaves->assembler);
    if (leaves->text.failed || leaves->attribs.failed)
        leaves->making->failed = true;
    if (wf_buf_len(&leaves->text) == 0)
        return;
    leaf = etherpad_leaf_make(leaves->making, etherpad_text_of(&leaves->text), leaves->extent,
                              etherpad_text_of(&leaves->attribs));
    leaves->tree = etherpad_node_concat(leaves->making, leaves->tree, leaf);
}

/* How many units at most may come into the present leaf: they are three bytes each at most. */
static uint32_t room_in(const struct etherpad_leaves *leaves)
{
    enum { UNIT_SIZE = 3 };
    size_t used = wf_buf_len(&leaves->text) + wf_buf_len(&leaves->attribs);

    if (used >= leaves->full)
        return 0;
    return (uint32_t)((leaves->full - used + UNIT_SIZE - 1) / UNIT_SIZE);
}

void etherpad_leaves_add(struct etherpad_leaves *leaves, wf_text attribs,
                         struct etherpad_cursor *from, uint32_t units)
{
    while (units > 0 && !leaves->making->failed) {
        uint32_t room = room_in(leaves);
        struct etherpad_extent added;

        if (room == 0) {
            end_leaf(leaves);
            begin_leaf(leaves);
            continue;
        }
        added = etherpad_copy(from, units < room ? units : room, &leaves->text);
        if (added.units == 0)
            return;
        leaves->extent = etherpad_join(leaves->extent, added);
        etherpad_assembler_add_text(&leaves->assembler, '+', attribs, added);
        units -= added.units;
    }
}

struct etherpad_node *etherpad_leaves_finish(struct etherpad_leaves *leaves)
{
    end_leaf(leaves);
    wf_buf_deinit(&leaves->text);
    wf_buf_deinit(&leaves->attribs);
    return leaves->tree;
}

/* --- Where trees meet ---------------------------------------------------------------------------
 */

static const struct etherpad_node *first_leaf(const struct etherpad_node *tree)
{
    while (!etherpad_node_is_leaf(tree))
        tree = etherpad_node_left(tree);
    return tree;
}

static const struct etherpad_node *last_leaf(const struct etherpad_node *tree)
{
    while (!etherpad_node_is_leaf(tree))
        tree = etherpad_node_right(tree);
    return tree;
}

static void add_leaf(struct etherpad_leaves *leaves, const struct etherpad_node *leaf)
{
    struct etherpad_ops ops = etherpad_ops_of(etherpad_leaf_attribs(leaf));
    struct etherpad_cursor text = etherpad_cursor_of(etherpad_leaf_text(leaf));
    struct etherpad_op op;

    while (etherpad_ops_next(&ops, &op))
        etherpad_leaves_add(leaves, op.attribs, &text, op.units);
}

struct etherpad_node *etherpad_leaves_weld(struct etherpad_making *making,
                                           struct etherpad_node *left, struct etherpad_node *right)
{
    struct etherpad_node *last, *first, *welded;
    struct etherpad_leaves leaves;
    size_t size;

    if (!left || !right)
        return left ? left : right;
    size = etherpad_node_size(last_leaf(left)) + etherpad_node_size(first_leaf(right));
    if (size > ETHERPAD_LEAF_FILL)
        return etherpad_node_concat(making, left, right);

    etherpad_node_split(making, left, left->extent.units - last_leaf(left)->extent.units, false,
                        &left, &last);
    etherpad_node_split(making, right, first_leaf(right)->extent.units, false, &first, &right);
    etherpad_leaves_init(&leaves, making, size);
    if (!making->failed) {
        add_leaf(&leaves, last);
        add_leaf(&leaves, first);
    }
    etherpad_node_drop(last);
    etherpad_node_drop(first);
    welded = etherpad_leaves_finish(&leaves);
    return etherpad_node_concat(making, etherpad_node_concat(making, left, welded), right);
}
