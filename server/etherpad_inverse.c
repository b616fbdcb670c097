/* Changesets that are made by looking at a text. */
#include "server/etherpad_attribs.h"
#include "server/etherpad_builder.h"
#include "server/etherpad_text.h"

struct inversion {
    struct etherpad_text before;
    uint32_t at; /* in it */
    struct etherpad_pool *pool;
    struct etherpad_builder builder;
    struct etherpad_attribs back;
    enum wf_status status;
};

/* Gives the key of an attribute that was set the value that it had. */
static void set_back(struct inversion *inversion, uint32_t number, wf_text old_attribs)
{
    struct etherpad_attrib set = etherpad_pool_at(inversion->pool, number);
    wf_text old = etherpad_attribs_value(old_attribs, set.key, inversion->pool);
    uint32_t old_number;

    if (wf_text_equal(old, set.value))
        return;
    old_number = etherpad_pool_put(inversion->pool, set.key, old);
    if (old_number != ETHERPAD_NO_NUMBER)
        etherpad_attribs_add(&inversion->back, old_number);
    else
        inversion->status =
            inversion->pool->count >= ETHERPAD_POOL_LIMIT ? WF_TOO_LARGE : WF_NO_MEMORY;
}

static wf_text attribs_back(struct inversion *inversion, wf_text set, wf_text old_attribs)
{
    uint32_t number;

    inversion->back.len = 0;
    while (etherpad_attribs_next(&set, &number)) {
        if (number >= inversion->pool->count) {
            inversion->status = WF_BAD_VALUE;
            break;
        }
        set_back(inversion, number, old_attribs);
    }
    etherpad_attribs_sort(&inversion->back, inversion->pool);
    if (inversion->back.failed)
        inversion->status = WF_TOO_LARGE;
    return etherpad_attribs_text(&inversion->back);
}

/* Inserts again what was deleted, or gives back its attributes to what was kept, run by run. */
static void invert_runs(struct inversion *inversion, const struct etherpad_op *op)
{
    uint32_t left = op->units;
    struct etherpad_reader reader;
    struct etherpad_piece piece;

    etherpad_reader_init(&reader, inversion->before, inversion->at);
    while (left > 0 && inversion->status == WF_OK && etherpad_reader_next(&reader, left, &piece)) {
        if (op->kind == '-')
            etherpad_builder_insert_text(&inversion->builder, piece.attribs, piece.from,
                                         piece.extent.units);
        else
            etherpad_builder_add_extent(&inversion->builder, '=',
                                        attribs_back(inversion, op->attribs, piece.attribs),
                                        piece.extent);
        left -= piece.extent.units;
    }
}

static void invert(struct inversion *inversion, struct etherpad_op *op)
{
    if (op->kind == '+') {
        op->kind = '-';
        op->attribs.len = 0;
        etherpad_builder_add(&inversion->builder, op);
        return;
    }
    if (op->kind == '-' || op->attribs.len > 0)
        invert_runs(inversion, op);
    else
        etherpad_builder_add(&inversion->builder, op);
    inversion->at += op->units;
}

enum wf_status etherpad_inverse(struct etherpad_text before,
                                const struct etherpad_changeset *changeset,
                                struct etherpad_pool *pool, struct wf_buf *out)
{
    struct inversion inversion = {.before = before, .pool = pool};
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct etherpad_op op;
    const char *why;
    bool is_loose;

    if (!etherpad_text_fits(before, changeset, &is_loose, &why))
        return WF_BAD_VALUE;
    etherpad_builder_init(&inversion.builder, out);
    while (inversion.status == WF_OK && etherpad_ops_next(&ops, &op))
        invert(&inversion, &op);
    return etherpad_builder_finish(&inversion.builder, changeset->new_len, inversion.status);
}

enum wf_status etherpad_splice(struct etherpad_text text, uint32_t start, uint32_t removed,
                               wf_text inserted, wf_text attribs, struct wf_buf *out)
{
    const wf_text none = {"", 0};
    uint32_t len = etherpad_text_units(text);
    struct etherpad_builder builder;
    struct etherpad_extent before, to;

    if (start > len || removed > len - start)
        return WF_BAD_VALUE;
    before = etherpad_text_measure(text, start);
    to = etherpad_text_measure(text, start + removed);
    etherpad_builder_init(&builder, out);
    etherpad_builder_add_extent(&builder, '=', none, before);
    etherpad_builder_add_extent(&builder, '-', none, etherpad_between(before, to));
    etherpad_builder_insert_text(&builder, attribs, etherpad_cursor_of(inserted), UINT32_MAX);
    return etherpad_builder_finish(&builder, len, WF_OK);
}
