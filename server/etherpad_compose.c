#include "server/etherpad_attribs.h"
#include "server/etherpad_builder.h"
#include "server/etherpad_changeset.h"

/* Two lists of ops are walked side by side, one op of each in hand (etherpad.md 7.5).  A step looks
 * at both, uses up a part or all of one or of both, and may give an op. */
struct zip {
    struct etherpad_ops lists[2];
    struct etherpad_op a, b;
    struct etherpad_cursor bank_a, bank_b; /**< Behind what their insertions in hand have used. */
    const struct etherpad_pool *pool;
    struct etherpad_attribs room; /**< For attributes of the op that a step gives. */
    struct etherpad_assembler *assembler;
    struct wf_buf *bank; /**< Gets what is inserted, unless it is NULL. */
    bool is_mismatch;
};

static void init(struct zip *zip, const struct etherpad_changeset *a,
                 const struct etherpad_changeset *b, const struct etherpad_pool *pool,
                 struct etherpad_assembler *assembler, struct wf_buf *bank)
{
    zip->lists[0] = etherpad_ops_of(a->ops);
    zip->lists[1] = etherpad_ops_of(b->ops);
    zip->a.kind = zip->b.kind = 0;
    zip->bank_a = etherpad_cursor_of(a->bank);
    zip->bank_b = etherpad_cursor_of(b->bank);
    zip->pool = pool;
    zip->room.len = 0;
    zip->room.failed = false;
    zip->assembler = assembler;
    zip->bank = bank;
    zip->is_mismatch = false;
}

/* Takes the next op of a list that has none in hand. */
static void refill(struct zip *zip, struct etherpad_ops *list, struct etherpad_op *op)
{
    if (op->kind)
        return;
    if (!etherpad_ops_next(list, op))
        op->kind = 0;
    if (list->why)
        zip->is_mismatch = true;
}

/* @return false when both lists are used up */
static bool next(struct zip *zip)
{
    refill(zip, &zip->lists[0], &zip->a);
    refill(zip, &zip->lists[1], &zip->b);
    return (zip->a.kind || zip->b.kind) && !zip->is_mismatch;
}

static enum wf_status status_of(const struct zip *zip)
{
    if (zip->is_mismatch)
        return WF_BAD_VALUE;
    return zip->room.failed ? WF_TOO_LARGE : WF_OK;
}

/* Cuts both ops at the length of the shorter one, which is used up.
 *  @return an op of that length, without kind and attributes */
static struct etherpad_op cut(struct zip *zip)
{
    struct etherpad_op *shorter = zip->a.units <= zip->b.units ? &zip->a : &zip->b;
    struct etherpad_op *longer = shorter == &zip->a ? &zip->b : &zip->a;
    struct etherpad_op op = {.units = shorter->units, .newlines = shorter->newlines};

    longer->units -= shorter->units;
    if (longer->newlines < shorter->newlines)
        zip->is_mismatch = true;
    longer->newlines -= shorter->newlines;
    if (longer->units == 0 && longer->newlines > 0)
        zip->is_mismatch = true;
    shorter->kind = 0;
    if (longer->units == 0)
        longer->kind = 0;
    return op;
}

/* Uses up an op as it is. */
static struct etherpad_op pass(struct etherpad_op *op)
{
    struct etherpad_op whole = *op;

    op->kind = 0;
    return whole;
}

static void put(struct zip *zip, const struct etherpad_op *op)
{
    etherpad_assembler_add(zip->assembler, op);
}

static void insert(struct zip *zip, const struct etherpad_op *op, struct etherpad_cursor *from)
{
    struct etherpad_extent taken =
        zip->bank ? etherpad_copy(from, op->units, zip->bank) : etherpad_skip(from, op->units);

    put(zip, op);
    if (taken.units < op->units)
        zip->is_mismatch = true;
}

/* --- One, then the other ------------------------------------------------------------------------
 */

/* `b` keeps or deletes what `a` has kept or inserted. */
static void compose_overlap(struct zip *zip)
{
    struct etherpad_op a = zip->a;
    struct etherpad_op b = zip->b;
    struct etherpad_op op = cut(zip);

    if (b.kind == '-') {
        if (a.kind == '+')
            etherpad_skip(&zip->bank_a, op.units);
        op.kind = a.kind == '+' ? 0 : '-';
    } else {
        op.kind = a.kind;
        op.attribs =
            etherpad_attribs_compose(a.attribs, b.attribs, a.kind == '=', zip->pool, &zip->room);
    }
    if (op.kind == '+')
        insert(zip, &op, &zip->bank_a);
    else if (op.kind)
        put(zip, &op);
}

static void compose_step(struct zip *zip)
{
    bool only_b = !zip->a.kind || (zip->b.kind == '+' && zip->a.kind != '-');
    bool only_a = !zip->b.kind || zip->a.kind == '-';
    struct etherpad_op op;

    if (!only_a && !only_b) {
        compose_overlap(zip);
        return;
    }
    op = pass(only_b ? &zip->b : &zip->a);
    if (op.kind == '+')
        insert(zip, &op, only_b ? &zip->bank_b : &zip->bank_a);
    else
        put(zip, &op);
}

enum wf_status etherpad_compose(const struct etherpad_changeset *first,
                                const struct etherpad_changeset *second,
                                const struct etherpad_pool *pool, struct wf_buf *out)
{
    struct etherpad_builder builder;
    struct zip zip;

    if (first->new_len != second->old_len)
        return WF_BAD_VALUE;
    etherpad_builder_init(&builder, out);
    init(&zip, first, second, pool, &builder.assembler, &builder.bank);
    while (next(&zip))
        compose_step(&zip);
    return etherpad_builder_finish(&builder, first->old_len, status_of(&zip));
}

/* --- One beside the other -----------------------------------------------------------------------
 */

static bool goes_first(const struct etherpad_op *op, const struct etherpad_pool *pool)
{
    wf_text order = etherpad_attribs_value(op->attribs, WF_TEXT("insertorder"), pool);

    return order.ptr && wf_text_equal(order, WF_TEXT("first"));
}

/* Of two insertions at one place: does that of `applied` go first? */
static bool applied_goes_first(const struct zip *zip, bool reverse)
{
    bool a_wants = goes_first(&zip->a, zip->pool);
    bool b_wants = goes_first(&zip->b, zip->pool);
    bool a_breaks = etherpad_at_newline(&zip->bank_a);
    bool b_breaks = etherpad_at_newline(&zip->bank_b);

    if (a_wants != b_wants)
        return a_wants;
    if (a_breaks != b_breaks)
        return b_breaks;
    return !reverse;
}

/* At least one of them inserts. */
static void follow_insertion(struct zip *zip, bool reverse)
{
    bool a_first = zip->b.kind != '+' || (zip->a.kind == '+' && applied_goes_first(zip, reverse));
    struct etherpad_op op = pass(a_first ? &zip->a : &zip->b);

    if (!a_first) {
        insert(zip, &op, &zip->bank_b);
        return;
    }
    etherpad_skip(&zip->bank_a, op.units);
    op.kind = '=';
    op.attribs.len = 0;
    put(zip, &op);
}

static void follow_overlap(struct zip *zip)
{
    struct etherpad_op a = zip->a;
    struct etherpad_op b = zip->b;
    struct etherpad_op op = cut(zip);

    if (a.kind == '-')
        return; /* What was deleted is gone. */
    op.kind = b.kind;
    if (b.kind == '=')
        op.attribs = etherpad_attribs_follow(a.attribs, b.attribs, zip->pool, &zip->room);
    put(zip, &op);
}

static void follow_step(struct zip *zip, bool reverse)
{
    struct etherpad_op op;

    if (zip->a.kind == '+' || zip->b.kind == '+') {
        follow_insertion(zip, reverse);
    } else if (!zip->b.kind) {
        pass(&zip->a); /* Copying it would leak its attributes into the other changeset. */
    } else if (!zip->a.kind) {
        op = pass(&zip->b);
        put(zip, &op);
    } else {
        follow_overlap(zip);
    }
}

enum wf_status etherpad_follow_ops(const struct etherpad_changeset *applied,
                                   const struct etherpad_changeset *moved, bool reverse,
                                   const struct etherpad_pool *pool, struct wf_buf *ops,
                                   struct etherpad_changeset *made)
{
    struct etherpad_assembler assembler;
    struct zip zip;
    int64_t new_len;

    if (applied->old_len != moved->old_len)
        return WF_BAD_VALUE;
    wf_buf_reset(ops);
    etherpad_assembler_init(&assembler, ops);
    init(&zip, applied, moved, pool, &assembler, NULL);
    while (next(&zip))
        follow_step(&zip, reverse);
    etherpad_assembler_finish(&assembler);
    new_len = applied->new_len + assembler.growth;
    if (zip.is_mismatch || new_len < 0)
        return WF_BAD_VALUE;
    if (zip.room.failed || new_len > ETHERPAD_NUMBER_LIMIT)
        return WF_TOO_LARGE;
    *made = (struct etherpad_changeset){
        applied->new_len,
        (uint32_t)new_len,
        {(const char *)wf_buf_peek(ops), wf_buf_len(ops)},
        moved->bank,
    };
    return etherpad_failure_of(ops);
}

enum wf_status etherpad_follow(const struct etherpad_changeset *applied,
                               const struct etherpad_changeset *moved, bool reverse,
                               const struct etherpad_pool *pool, struct wf_buf *out)
{
    struct etherpad_changeset made;
    enum wf_status status;
    struct wf_buf ops;

    wf_buf_init(&ops, out->limit);
    status = etherpad_follow_ops(applied, moved, reverse, pool, &ops, &made);
    if (status == WF_OK)
        status = etherpad_changeset_write(&made, out);
    wf_buf_deinit(&ops);
    return status;
}
