#include "server/etherpad_text.h"

#include "server/etherpad_attribs.h"
#include "server/etherpad_builder.h"
#include "server/etherpad_leaves.h"
#include "server/etherpad_reader.h"

/* --- What is known without looking --------------------------------------------------------------
 */

uint32_t etherpad_text_units(struct etherpad_text text)
{
    return text.root->extent.units;
}

uint32_t etherpad_text_newlines(struct etherpad_text text)
{
    return text.root->extent.newlines;
}

uint32_t etherpad_text_runs(struct etherpad_text text)
{
    return text.root->runs;
}

size_t etherpad_text_bytes(struct etherpad_text text)
{
    return text.root->bytes;
}

size_t etherpad_text_attribs_bytes(struct etherpad_text text)
{
    return text.root->attribs_bytes;
}

struct etherpad_text etherpad_text_share(struct etherpad_text text)
{
    return (struct etherpad_text){etherpad_node_share(text.root)};
}

void etherpad_text_drop(struct etherpad_text *text)
{
    etherpad_node_drop(text->root);
    text->root = NULL;
}

/* --- Places -------------------------------------------------------------------------------------
 */

/* A place that moves forward, often within one leaf. */
struct place {
    struct etherpad_extent before; /* all that is before it */
    uint32_t leaf_end;
    struct etherpad_cursor cursor; /* in the leaf */
};

static struct place place_at_start(void)
{
    return (struct place){.cursor = etherpad_cursor_of((wf_text){"", 0})};
}

/* Goes to the start of the leaf that has the unit before `units`. */
static void find_leaf(struct place *place, const struct etherpad_node *node, uint32_t units)
{
    place->before = (struct etherpad_extent){0};
    while (!etherpad_node_is_leaf(node)) {
        const struct etherpad_node *left = etherpad_node_left(node);

        if (units <= place->before.units + left->extent.units) {
            node = left;
        } else {
            place->before = etherpad_join(place->before, left->extent);
            node = etherpad_node_right(node);
        }
    }
    place->leaf_end = place->before.units + node->extent.units;
    place->cursor = etherpad_cursor_of(etherpad_leaf_text(node));
}

static void move_to(struct place *place, struct etherpad_text text, uint32_t units)
{
    if (units > place->leaf_end)
        find_leaf(place, text.root, units);
    place->before =
        etherpad_join(place->before, etherpad_skip(&place->cursor, units - place->before.units));
}

struct etherpad_extent etherpad_text_measure(struct etherpad_text text, uint32_t units)
{
    struct place place = place_at_start();

    move_to(&place, text, units);
    return place.before;
}

/* --- Making -------------------------------------------------------------------------------------
 */

/* The end of all that makes a tree: the empty text is a leaf too. */
static enum wf_status finish(struct etherpad_making *making, struct etherpad_node *tree,
                             enum wf_status status, struct etherpad_text *made)
{
    if (!tree)
        tree = etherpad_leaf_make(making, (wf_text){"", 0}, (struct etherpad_extent){0},
                                  (wf_text){"", 0});
    if (status == WF_OK && making->failed)
        status = WF_NO_MEMORY;
    if (status == WF_OK) {
        made->root = tree;
        return WF_OK;
    }
    etherpad_node_drop(tree);
    return status;
}

/* @return false: the op is not about what comes next in the text */
static bool add_run(struct etherpad_leaves *leaves, const struct etherpad_op *op,
                    struct etherpad_cursor *cursor)
{
    struct etherpad_cursor from = *cursor;
    struct etherpad_extent extent = etherpad_skip(cursor, op->units);

    if (op->kind != '+' || extent.units != op->units || extent.newlines != op->newlines ||
        (op->newlines > 0 && !etherpad_ends_line(extent)))
        return false;
    etherpad_leaves_add(leaves, op->attribs, &from, op->units);
    return true;
}

enum wf_status etherpad_text_make(wf_text text, wf_text attribs, struct etherpad_text *made)
{
    struct etherpad_making making = {0};
    struct etherpad_cursor cursor = etherpad_cursor_of(text);
    struct etherpad_ops ops = etherpad_ops_of(attribs);
    struct etherpad_leaves leaves;
    struct etherpad_op op;
    bool fits = text.len <= ETHERPAD_NUMBER_LIMIT;

    etherpad_leaves_init(&leaves, &making, text.len + attribs.len);
    while (fits && etherpad_ops_next(&ops, &op))
        fits = add_run(&leaves, &op, &cursor);
    fits = fits && !ops.why && cursor.at == cursor.end;
    return finish(&making, etherpad_leaves_finish(&leaves), fits ? WF_OK : WF_BAD_VALUE, made);
}

/* --- Does it fit? -------------------------------------------------------------------------------
 */

bool etherpad_text_fits(struct etherpad_text text, const struct etherpad_changeset *changeset,
                        bool *is_loose, const char **why)
{
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct place place = place_at_start();
    struct etherpad_op op;

    *is_loose = false;
    *why = "it is for a text of another length";
    if (changeset->old_len != etherpad_text_units(text))
        return false;
    while (etherpad_ops_next(&ops, &op)) {
        uint32_t newlines = place.before.newlines;

        if (op.kind == '+')
            continue;
        *why = "it reaches beyond the end";
        if (op.units > changeset->old_len - place.before.units)
            return false;
        *why = "it counts newlines wrong";
        move_to(&place, text, place.before.units + op.units);
        if (place.before.newlines - newlines != op.newlines)
            return false;
        *is_loose |= op.newlines > 0 && place.before.last_line > 0;
    }
    *why = ops.why;
    return !ops.why;
}

enum wf_status etherpad_text_tighten(struct etherpad_text text,
                                     const struct etherpad_changeset *changeset, struct wf_buf *out)
{
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct etherpad_cursor bank = etherpad_cursor_of(changeset->bank);
    struct place place = place_at_start();
    struct etherpad_builder builder;
    struct etherpad_op op;

    etherpad_builder_init(&builder, out);
    while (etherpad_ops_next(&ops, &op)) {
        struct etherpad_extent before = place.before;

        if (op.kind == '+') {
            etherpad_builder_insert(&builder, &op, &bank);
            continue;
        }
        move_to(&place, text, before.units + op.units);
        etherpad_builder_add_extent(&builder, op.kind, op.attribs,
                                    etherpad_between(before, place.before));
    }
    return etherpad_builder_finish(&builder, changeset->old_len, WF_OK);
}

/* --- Applying -----------------------------------------------------------------------------------
 */

/* Edits that are near each other are made in one go: what lies between them is copied. */
enum { GAP = 4096 };

struct segment {
    uint32_t before; /* units kept before its first op */
    uint32_t units;  /* of the old text, from there to the end of its last op */
    struct etherpad_ops ops;
    size_t added; /* bytes that come to the tree, about */
};

static bool is_plain_keep(const struct etherpad_op *op)
{
    return op->kind == '=' && op->attribs.len == 0;
}

static bool skip_keeps(struct etherpad_ops *ops, struct segment *segment)
{
    struct etherpad_op op;

    segment->before = 0;
    for (;;) {
        segment->ops = *ops;
        if (!etherpad_ops_next(ops, &op))
            return false;
        if (!is_plain_keep(&op))
            break;
        segment->before += op.units;
    }
    *ops = segment->ops;
    return true;
}

/* Takes the next segment off the front of `ops`, looking ahead in the bank. */
static bool next_segment(struct etherpad_ops *ops, struct etherpad_cursor bank,
                         struct segment *segment)
{
    struct etherpad_op op;
    struct etherpad_ops ahead;
    uint32_t units = 0;

    if (!skip_keeps(ops, segment))
        return false;
    ahead = *ops;
    segment->units = 0;
    segment->added = 0;
    while (units - segment->units < GAP && etherpad_ops_next(&ahead, &op)) {
        const char *bank_at = bank.at;

        if (op.kind == '+')
            etherpad_skip(&bank, op.units);
        else
            units += op.units;
        segment->added += (size_t)(bank.at - bank_at) + op.attribs.len;
        if (is_plain_keep(&op))
            continue;
        *ops = ahead;
        segment->units = units;
    }
    segment->ops.end = ops->at;
    return true;
}

struct application {
    struct etherpad_making making;
    struct etherpad_cursor bank;
    const struct etherpad_pool *pool;
    struct etherpad_attribs room;
};

static void keep(struct application *application, struct etherpad_reader *reader, uint32_t units,
                 wf_text attribs, struct etherpad_leaves *leaves)
{
    struct etherpad_piece piece;

    while (units > 0 && etherpad_reader_next(reader, units, &piece)) {
        wf_text composed = etherpad_attribs_compose(piece.attribs, attribs, false,
                                                    application->pool, &application->room);

        etherpad_leaves_add(leaves, composed, &piece.from, piece.extent.units);
        units -= piece.extent.units;
    }
}

static void pass(struct etherpad_reader *reader, uint32_t units)
{
    struct etherpad_piece piece;

    while (units > 0 && etherpad_reader_next(reader, units, &piece))
        units -= piece.extent.units;
}

/* Makes new leaves of a few old ones.
 *  @param offset  where in them the segment begins */
static struct etherpad_node *rewrite(struct application *application,
                                     const struct etherpad_node *old, uint32_t offset,
                                     const struct segment *segment)
{
    const wf_text none = {"", 0};
    struct etherpad_ops ops = segment->ops;
    struct etherpad_reader reader;
    struct etherpad_leaves leaves;
    struct etherpad_op op;

    etherpad_reader_begin(&reader, old);
    etherpad_leaves_init(&leaves, &application->making, etherpad_node_size(old) + segment->added);
    keep(application, &reader, offset, none, &leaves);
    while (etherpad_ops_next(&ops, &op)) {
        if (op.kind == '=')
            keep(application, &reader, op.units, op.attribs, &leaves);
        else if (op.kind == '-')
            pass(&reader, op.units);
        else
            etherpad_leaves_add(&leaves, op.attribs, &application->bank, op.units);
    }
    keep(application, &reader, UINT32_MAX, none, &leaves);
    return etherpad_leaves_finish(&leaves);
}

/* Moves a segment, and all before it, from `rest` to the end of `done`. */
static void apply_segment(struct application *application, const struct segment *segment,
                          uint32_t at, struct etherpad_node **done, struct etherpad_node **rest)
{
    struct etherpad_making *making = &application->making;
    struct etherpad_node *before, *old, *made;

    etherpad_node_split(making, *rest, at, false, &before, rest);
    at -= etherpad_node_units(before);
    etherpad_node_split(making, *rest, at + segment->units, true, &old, rest);
    *done = etherpad_leaves_weld(making, *done, before);
    made = making->failed ? NULL : rewrite(application, old, at, segment);
    etherpad_node_drop(old);
    *done = etherpad_leaves_weld(making, *done, made);
}

static struct etherpad_node *apply_all(struct application *application, struct etherpad_node *rest,
                                       wf_text ops_text)
{
    struct etherpad_ops ops = etherpad_ops_of(ops_text);
    struct etherpad_node *done = NULL;
    struct segment segment;
    uint32_t len = etherpad_node_units(rest);
    uint32_t at = 0; /* in the old text: behind the last segment */

    while (next_segment(&ops, application->bank, &segment)) {
        uint32_t taken = len - etherpad_node_units(rest);

        at += segment.before;
        apply_segment(application, &segment, at - taken, &done, &rest);
        at += segment.units;
    }
    return etherpad_leaves_weld(&application->making, done, rest);
}

enum wf_status etherpad_text_apply_at_cost(struct etherpad_text text,
                                           const struct etherpad_changeset *changeset,
                                           const struct etherpad_pool *pool,
                                           struct etherpad_text *made, size_t *cost)
{
    struct application application = {.bank = etherpad_cursor_of(changeset->bank), .pool = pool};
    struct etherpad_node *tree = NULL;
    enum wf_status status;
    const char *why;
    bool is_loose;

    if (!etherpad_text_fits(text, changeset, &is_loose, &why))
        return WF_BAD_VALUE;
    if (etherpad_text_units(text) > 0)
        tree = etherpad_node_share(text.root);
    tree = apply_all(&application, tree, changeset->ops);
    status = application.room.failed ? WF_TOO_LARGE : WF_OK;
    status = finish(&application.making, tree, status, made);
    *cost = application.making.allocated;
    return status;
}

enum wf_status etherpad_text_apply(struct etherpad_text text,
                                   const struct etherpad_changeset *changeset,
                                   const struct etherpad_pool *pool, struct etherpad_text *made)
{
    size_t cost;

    return etherpad_text_apply_at_cost(text, changeset, pool, made, &cost);
}
