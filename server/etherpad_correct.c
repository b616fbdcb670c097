#include "server/etherpad_correct.h"

#include "server/etherpad_attribs.h"
#include "server/etherpad_builder.h"

static const wf_text author_key = WF_TEXT_INIT("author");
static const wf_text nothing = WF_TEXT_INIT("");

static enum wf_status put_pair(struct etherpad_pool *pool, wf_text key, wf_text value,
                               struct etherpad_attribs *attribs)
{
    uint32_t number = etherpad_pool_put(pool, key, value);

    attribs->len = 0;
    if (number == ETHERPAD_NO_NUMBER)
        return pool->count >= ETHERPAD_POOL_LIMIT ? WF_TOO_LARGE : WF_NO_MEMORY;
    etherpad_attribs_add(attribs, number);
    return WF_OK;
}

/* --- Whose text it is ---------------------------------------------------------------------------
 */

struct authorship {
    struct etherpad_text before;
    uint32_t at; /* in it */
    wf_text user;
    struct etherpad_pool *pool;
    struct etherpad_builder builder;
    bool is_needed;
    enum wf_status status;
};

static void set_author(struct authorship *authorship, wf_text author, struct etherpad_extent extent)
{
    struct etherpad_attribs attribs;

    authorship->is_needed = true;
    authorship->status = put_pair(authorship->pool, author_key, author, &attribs);
    etherpad_builder_add_extent(&authorship->builder, '=', etherpad_attribs_text(&attribs), extent);
}

/* Gives kept text back to whom it was, run by run. */
static void give_back(struct authorship *authorship, const struct etherpad_op *op, wf_text foreign)
{
    uint32_t left = op->units;
    struct etherpad_reader reader;
    struct etherpad_piece piece;

    etherpad_reader_init(&reader, authorship->before, authorship->at);
    while (left > 0 && authorship->status == WF_OK && etherpad_reader_next(&reader, left, &piece)) {
        wf_text old = etherpad_attribs_value(piece.attribs, author_key, authorship->pool);

        if (wf_text_equal(old, foreign))
            etherpad_builder_add_extent(&authorship->builder, '=', nothing, piece.extent);
        else
            set_author(authorship, old, piece.extent);
        left -= piece.extent.units;
    }
}

static void look_at(struct authorship *authorship, const struct etherpad_op *op)
{
    wf_text author = etherpad_attribs_value(op->attribs, author_key, authorship->pool);
    bool is_own = wf_text_equal(author, authorship->user);
    struct etherpad_op keep = {'=', op->units, op->newlines, nothing};

    if (op->kind == '+' && !is_own) {
        set_author(
            authorship, authorship->user,
            (struct etherpad_extent){op->units, op->newlines, op->newlines > 0 ? 0 : op->units});
    } else if (op->kind == '=' && author.len > 0 && !is_own) {
        give_back(authorship, op, author);
    } else if (op->kind != '-') {
        etherpad_builder_add(&authorship->builder, &keep);
    }
    if (op->kind != '+')
        authorship->at += op->units;
}

enum wf_status etherpad_correct_author(struct etherpad_text before,
                                       const struct etherpad_changeset *changeset, wf_text user,
                                       struct etherpad_pool *pool, struct wf_buf *out)
{
    struct authorship authorship = {.before = before, .user = user, .pool = pool};
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct wf_buf unwanted;
    struct etherpad_op op;
    enum wf_status status;

    wf_buf_init(&unwanted, out->limit);
    etherpad_builder_init(&authorship.builder, &unwanted);
    while (authorship.status == WF_OK && etherpad_ops_next(&ops, &op))
        look_at(&authorship, &op);
    status = etherpad_builder_finish(&authorship.builder, changeset->new_len, authorship.status);
    if (status == WF_OK && authorship.is_needed)
        wf_buf_put(out, wf_buf_peek(&unwanted), wf_buf_len(&unwanted));
    wf_buf_deinit(&unwanted);
    return status == WF_OK ? etherpad_failure_of(out) : status;
}

/* --- Markers of lists ---------------------------------------------------------------------------
 */

struct markers {
    struct etherpad_text text;
    const struct etherpad_pool *pool;
    uint32_t checked_to;             /* all before it is right, or deleted */
    struct etherpad_extent built_to; /* what the builder has been told of */
    struct etherpad_builder builder;
    bool is_begun;
    struct wf_buf *out;
};

static bool is_marker(const struct markers *markers, wf_text attribs)
{
    return etherpad_attribs_value(attribs, WF_TEXT("list"), markers->pool).len > 0;
}

/* Deletes what is from one place to another. */
static void delete_between(struct markers *markers, struct etherpad_extent from,
                           struct etherpad_extent to)
{
    if (!markers->is_begun)
        etherpad_builder_init(&markers->builder, markers->out);
    markers->is_begun = true;
    etherpad_builder_add_extent(&markers->builder, '=', nothing,
                                etherpad_between(markers->built_to, from));
    etherpad_builder_add_extent(&markers->builder, '-', nothing, etherpad_between(from, to));
    markers->built_to = to;
}

/* Deletes what of a run of markers is not at the start of a line: of each line of it all but the
 * first unit, and that one too where the line began before the run. */
static void check_run(struct markers *markers, uint32_t at, struct etherpad_piece *run)
{
    struct etherpad_extent here = etherpad_text_measure(markers->text, at);
    uint32_t end = at + run->extent.units;
    bool is_first = at == 0 || etherpad_ends_line(here);

    while (here.units < end) {
        struct etherpad_extent from = here;

        if (!is_first) {
            do
                here = etherpad_join(here, etherpad_skip(&run->from, 1));
            while (here.units < end && !etherpad_ends_line(here));
            delete_between(markers, from, here);
        } else {
            here = etherpad_join(here, etherpad_skip(&run->from, 1));
        }
        is_first = etherpad_ends_line(here);
    }
}

/* The final newline stays, whatever it carries. */
static void check_range(struct markers *markers, uint32_t from, uint32_t to)
{
    uint32_t last = etherpad_text_units(markers->text) - 1;
    struct etherpad_reader reader;
    struct etherpad_piece piece;

    if (from < markers->checked_to)
        from = markers->checked_to;
    if (to > last)
        to = last;
    if (from >= to)
        return;
    etherpad_reader_init(&reader, markers->text, from);
    while (from < to && etherpad_reader_next(&reader, to - from, &piece)) {
        if (is_marker(markers, piece.attribs))
            check_run(markers, from, &piece);
        from += piece.extent.units;
    }
    markers->checked_to = to;
}

enum wf_status etherpad_correct_list(struct etherpad_text after,
                                     const struct etherpad_changeset *changeset,
                                     const struct etherpad_pool *pool, struct wf_buf *out)
{
    struct markers markers = {.text = after, .pool = pool, .out = out};
    struct etherpad_ops ops = etherpad_ops_of(changeset->ops);
    struct etherpad_op op;
    uint32_t at = 0;
    bool follows_edit = false;

    while (etherpad_ops_next(&ops, &op)) {
        /* Behind an edit may be a marker that is no longer at the start of its line. */
        if (follows_edit && op.kind == '=')
            check_range(&markers, at, at + 1);
        if (op.kind != '-' && is_marker(&markers, op.attribs))
            check_range(&markers, at, at + op.units);
        if (op.kind != '-')
            at += op.units;
        follows_edit = op.kind != '=';
    }
    if (follows_edit)
        check_range(&markers, at, at + 1);
    if (!markers.is_begun)
        return WF_OK;
    return etherpad_builder_finish(&markers.builder, etherpad_text_units(after), WF_OK);
}

/* --- The end ------------------------------------------------------------------------------------
 */

enum wf_status etherpad_correct_newline(struct etherpad_text after, struct wf_buf *out)
{
    uint32_t len = etherpad_text_units(after);

    if (len <= 1 || etherpad_ends_line(etherpad_text_measure(after, len - 1)))
        return WF_OK;
    return etherpad_splice(after, len - 1, 0, WF_TEXT("\n"), nothing, out);
}
