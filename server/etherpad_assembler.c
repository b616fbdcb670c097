#include "server/etherpad_ops.h"

/* --- Neighbours that become one -----------------------------------------------------------------
 */

static void begin(struct etherpad_merger *merger, const struct etherpad_op *op)
{
    merger->op = *op;
    merger->op.attribs.ptr = merger->attribs;
    if (op->attribs.len > 0)
        memcpy(merger->attribs, op->attribs.ptr, op->attribs.len);
    merger->units_after = 0;
}

static void flush(struct etherpad_merger *merger, struct wf_buf *out)
{
    struct etherpad_op after = merger->op;

    if (!merger->op.kind)
        return;
    etherpad_op_write(out, &merger->op);
    if (merger->units_after > 0) {
        after.units = merger->units_after;
        after.newlines = 0;
        etherpad_op_write(out, &after);
    }
    merger->op.kind = 0;
}

static void merge(struct etherpad_merger *merger, const struct etherpad_op *op, struct wf_buf *out)
{
    if (!merger->op.kind || !wf_text_equal(merger->op.attribs, op->attribs)) {
        flush(merger, out);
        begin(merger, op);
        return;
    }
    if (op->newlines > 0) {
        merger->op.units += merger->units_after + op->units;
        merger->op.newlines += op->newlines;
        merger->units_after = 0;
    } else if (merger->op.newlines == 0) {
        merger->op.units += op->units;
    } else {
        merger->units_after += op->units;
    }
}

/* --- Canonical form -----------------------------------------------------------------------------
 */

void etherpad_assembler_init(struct etherpad_assembler *assembler, struct wf_buf *out)
{
    /* The room for attributes need not be cleared. */
    assembler->out = out;
    wf_buf_init(&assembler->inserts, out->limit);
    assembler->keep.op.kind = assembler->remove.op.kind = assembler->insert.op.kind = 0;
    assembler->last = 0;
    assembler->growth = 0;
}

static void end_edits(struct etherpad_assembler *assembler)
{
    struct wf_buf *inserts = &assembler->inserts;

    flush(&assembler->remove, assembler->out);
    flush(&assembler->insert, inserts);
    wf_buf_put(assembler->out, wf_buf_peek(inserts), wf_buf_len(inserts));
    if (inserts->failed) {
        assembler->out->failed = true;
        assembler->out->out_of_memory |= inserts->out_of_memory;
    }
    wf_buf_reset(inserts);
}

void etherpad_assembler_add(struct etherpad_assembler *assembler, const struct etherpad_op *op)
{
    if (op->units == 0)
        return;
    if (op->kind == '=') {
        if (assembler->last != '=')
            end_edits(assembler);
        merge(&assembler->keep, op, assembler->out);
    } else {
        if (assembler->last == '=')
            flush(&assembler->keep, assembler->out);
        if (op->kind == '-') {
            merge(&assembler->remove, op, assembler->out);
            assembler->growth -= op->units;
        } else {
            merge(&assembler->insert, op, &assembler->inserts);
            assembler->growth += op->units;
        }
    }
    assembler->last = op->kind;
}

void etherpad_assembler_add_text(struct etherpad_assembler *assembler, char kind, wf_text attribs,
                                 struct etherpad_extent extent)
{
    struct etherpad_op lines = {kind, extent.units - extent.last_line, extent.newlines, attribs};
    struct etherpad_op rest = {kind, extent.last_line, 0, attribs};

    etherpad_assembler_add(assembler, &lines);
    etherpad_assembler_add(assembler, &rest);
}

void etherpad_assembler_finish(struct etherpad_assembler *assembler)
{
    bool ends_in_plain_keep = assembler->last == '=' && assembler->keep.op.attribs.len == 0;

    end_edits(assembler);
    if (!ends_in_plain_keep)
        flush(&assembler->keep, assembler->out);
    wf_buf_deinit(&assembler->inserts);
}
