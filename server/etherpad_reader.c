#include "server/etherpad_reader.h"

#include "wireform/base/assert.h"

/* --- Leaf by leaf -------------------------------------------------------------------------------
 */

static void expect(struct etherpad_reader *reader, const struct etherpad_node *node)
{
    WF_ASSERT(reader->depth < ETHERPAD_DEPTH_LIMIT);
    reader->path[reader->depth++] = node;
}

void etherpad_reader_begin(struct etherpad_reader *reader, const struct etherpad_node *tree)
{
    reader->depth = 0;
    reader->ops = etherpad_ops_of((wf_text){"", 0});
    reader->op.units = 0;
    if (tree)
        expect(reader, tree);
}

const struct etherpad_node *etherpad_reader_leaf(struct etherpad_reader *reader)
{
    const struct etherpad_node *node;

    if (reader->depth == 0)
        return NULL;
    node = reader->path[--reader->depth];
    while (!etherpad_node_is_leaf(node)) {
        expect(reader, etherpad_node_right(node));
        node = etherpad_node_left(node);
    }
    return node;
}

/* --- Piece by piece -----------------------------------------------------------------------------
 */

static void enter(struct etherpad_reader *reader, const struct etherpad_node *leaf)
{
    reader->ops = etherpad_ops_of(etherpad_leaf_attribs(leaf));
    reader->cursor = etherpad_cursor_of(etherpad_leaf_text(leaf));
}

/* @return false at the end of the text */
static bool find_op(struct etherpad_reader *reader)
{
    while (reader->op.units == 0) {
        const struct etherpad_node *leaf;

        if (etherpad_ops_next(&reader->ops, &reader->op))
            continue;
        leaf = etherpad_reader_leaf(reader);
        if (!leaf)
            return false;
        enter(reader, leaf);
    }
    return true;
}

/* Goes to a leaf, and leaves out of the path what is before it.  @return units into the leaf */
static uint32_t seek(struct etherpad_reader *reader, uint32_t at)
{
    const struct etherpad_node *node = reader->path[--reader->depth];

    while (!etherpad_node_is_leaf(node)) {
        const struct etherpad_node *left = etherpad_node_left(node);

        if (at < left->extent.units) {
            expect(reader, etherpad_node_right(node));
            node = left;
        } else {
            at -= left->extent.units;
            node = etherpad_node_right(node);
        }
    }
    enter(reader, node);
    return at;
}

void etherpad_reader_init(struct etherpad_reader *reader, struct etherpad_text text, uint32_t at)
{
    struct etherpad_piece piece;

    etherpad_reader_begin(reader, text.root);
    for (uint32_t left = seek(reader, at); left > 0; left -= piece.extent.units)
        if (!etherpad_reader_next(reader, left, &piece))
            return;
}

bool etherpad_reader_next(struct etherpad_reader *reader, uint32_t most,
                          struct etherpad_piece *piece)
{
    if (!find_op(reader))
        return false;
    piece->from = reader->cursor;
    piece->attribs = reader->op.attribs;
    piece->extent =
        etherpad_skip(&reader->cursor, most < reader->op.units ? most : reader->op.units);
    reader->op.units -= piece->extent.units;
    return true;
}

/* --- All of it ----------------------------------------------------------------------------------
 */

void etherpad_text_write(struct etherpad_text text, struct wf_buf *out)
{
    struct etherpad_reader reader;
    const struct etherpad_node *leaf;

    etherpad_reader_begin(&reader, text.root);
    while ((leaf = etherpad_reader_leaf(&reader)))
        etherpad_put(out, etherpad_leaf_text(leaf));
}

void etherpad_text_write_attribs(struct etherpad_text text, struct wf_buf *out)
{
    struct etherpad_assembler assembler;
    struct etherpad_reader reader;
    const struct etherpad_node *leaf;

    etherpad_assembler_init(&assembler, out);
    etherpad_reader_begin(&reader, text.root);
    while ((leaf = etherpad_reader_leaf(&reader))) {
        struct etherpad_ops ops = etherpad_ops_of(etherpad_leaf_attribs(leaf));
        struct etherpad_op op;

        while (etherpad_ops_next(&ops, &op))
            etherpad_assembler_add(&assembler, &op);
    }
    etherpad_assembler_finish(&assembler);
}
