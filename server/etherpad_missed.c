/* Changes that do not come as USER_CHANGES: what a dead page left behind, and imported text. */
#include <stdio.h>

#include "server/etherpad_attribs.h"
#include "server/etherpad_builder.h"
#include "server/etherpad_pad_private.h"

/* --- What a page reports of a session that died -------------------------------------------------
 */

struct search {
    wf_text user, socket;
    int64_t found; /* the newest revision that they made; -1: none */
};

static bool look_at(void *taker, const struct etherpad_revision *revision)
{
    struct search *search = taker;

    if (wf_text_equal(revision->author, search->user) &&
        wf_text_equal(revision->socket, search->socket))
        search->found = revision->number;
    return true;
}

static bool is_catchable(const struct etherpad_pad *pad, int64_t base_rev)
{
    return base_rev >= 0 && base_rev <= pad->head && pad->head - base_rev <= pad->limits.catch_up;
}

/* @return the revision that the committed part became; -1: none, or one cannot tell */
static int64_t find_committed(const struct etherpad_pad *pad, const struct etherpad_missed *missed)
{
    struct search search = {missed->user, missed->committed_socket, -1};

    if (missed->committed_socket.len == 0 || !is_catchable(pad, missed->base_rev))
        return -1;
    (void)etherpad_pad_each(pad, (uint32_t)missed->base_rev + 1, pad->head, look_at, &search);
    return search.found;
}

/* Moves a changeset of the wire into `pool`, behind what is in `out`. */
static enum wf_status adopt(wf_text text, const struct etherpad_wire_pool *apool,
                            struct etherpad_pool *pool, struct wf_buf *out, const char **why)
{
    struct etherpad_changeset changeset;
    struct etherpad_pool wire = {0};
    enum wf_status status = etherpad_pool_read(&wire, apool, why);

    if (status == WF_OK)
        status = etherpad_changeset_check(text, &changeset, why);
    if (status == WF_OK) {
        *why = "an attribute is not in the pool";
        status = etherpad_move(text, &wire, pool, out);
    }
    etherpad_pool_deinit(&wire);
    return status;
}

static enum wf_status compose(const struct wf_buf *first, const struct wf_buf *second,
                              const struct etherpad_pool *pool, struct wf_buf *out,
                              const char **why)
{
    struct etherpad_changeset committed, further;

    if (!etherpad_changeset_parse(etherpad_text_of(first), &committed, why) ||
        !etherpad_changeset_parse(etherpad_text_of(second), &further, why))
        return WF_BAD_VALUE;
    *why = "the two changes do not go together";
    return etherpad_compose(&committed, &further, pool, out);
}

static enum wf_status compose_missed(const struct etherpad_missed *missed,
                                     struct etherpad_pool *pool, struct wf_buf *out,
                                     const char **why)
{
    struct wf_buf committed, further;
    enum wf_status status;

    wf_buf_init(&committed, WF_NO_LIMIT);
    wf_buf_init(&further, WF_NO_LIMIT);
    status = adopt(missed->committed, &missed->committed_apool, pool, &committed, why);
    if (status == WF_OK)
        status = adopt(missed->further, &missed->further_apool, pool, &further, why);
    if (status == WF_OK)
        status = compose(&committed, &further, pool, out, why);
    wf_buf_deinit(&committed);
    wf_buf_deinit(&further);
    return status;
}

static enum etherpad_reason refuse(struct etherpad_verdict *verdict, enum wf_status status,
                                   const char *why)
{
    verdict->reason = status == WF_BAD_VALUE   ? ETHERPAD_BAD_CHANGESET
                      : status == WF_TOO_LARGE ? ETHERPAD_TOO_LARGE
                                               : ETHERPAD_FAILED;
    (void)snprintf(verdict->detail, sizeof(verdict->detail), "%s",
                   status == WF_BAD_VALUE ? why : "too large, or no memory");
    return verdict->reason;
}

static enum etherpad_reason submit_both(struct etherpad_pad *pad,
                                        const struct etherpad_missed *missed,
                                        struct etherpad_change *change,
                                        struct etherpad_verdict *verdict)
{
    struct etherpad_pool pool = {0};
    struct wf_buf both;
    const char *why = "";
    enum wf_status status;

    wf_buf_init(&both, WF_NO_LIMIT);
    status = compose_missed(missed, &pool, &both, &why);
    if (status == WF_OK) {
        change->changeset = etherpad_text_of(&both);
        change->pool = &pool;
        etherpad_pad_submit(pad, change, verdict);
    } else {
        refuse(verdict, status, why);
    }
    wf_buf_deinit(&both);
    etherpad_pool_deinit(&pool);
    return verdict->reason;
}

enum etherpad_reason etherpad_pad_submit_missed(struct etherpad_pad *pad,
                                                const struct etherpad_missed *missed,
                                                int64_t now_ms, struct etherpad_verdict *verdict)
{
    struct etherpad_change change = {
        .user = missed->user, .base_rev = missed->base_rev, .now_ms = now_ms};
    int64_t committed_rev = missed->committed.ptr ? find_committed(pad, missed) : -1;
    bool is_committed = !missed->committed.ptr || committed_rev >= 0;

    *verdict =
        (struct etherpad_verdict){.first_rev = pad->head + 1, .first_number = pad->pool.count};
    change.socket = (wf_text){"", 0};
    if (!is_committed && missed->further.ptr)
        return submit_both(pad, missed, &change, verdict);
    if (is_committed && !missed->further.ptr)
        return ETHERPAD_ACCEPTED;
    if (committed_rev >= 0)
        change.base_rev = committed_rev;
    change.changeset = is_committed ? missed->further : missed->committed;
    change.apool = is_committed ? missed->further_apool : missed->committed_apool;
    return etherpad_pad_submit(pad, &change, verdict);
}

/* --- Imported text ------------------------------------------------------------------------------
 */

/* The attributes of a run, and its author. */
static wf_text with_author(wf_text attribs, wf_text author, const struct etherpad_pool *pool,
                           struct etherpad_attribs *room)
{
    return attribs.len == 0 ? author : etherpad_attribs_compose(attribs, author, true, pool, room);
}

static enum wf_status insert_runs(struct etherpad_builder *builder, wf_text text, wf_text attribs,
                                  wf_text author, const struct etherpad_pool *pool)
{
    struct etherpad_ops ops = etherpad_ops_of(attribs);
    struct etherpad_cursor bank = etherpad_cursor_of(text);
    struct etherpad_attribs room = {.failed = false};
    struct etherpad_op op;

    while (etherpad_ops_next(&ops, &op)) {
        if (op.kind != '+')
            return WF_BAD_VALUE;
        op.attribs = with_author(op.attribs, author, pool, &room);
        if (etherpad_builder_insert(builder, &op, &bank) < op.units)
            return WF_BAD_VALUE;
    }
    if (ops.why || bank.at < bank.end)
        return WF_BAD_VALUE;
    return room.failed ? WF_TOO_LARGE : WF_OK;
}

enum wf_status etherpad_pad_replace(const struct etherpad_pad *pad, wf_text user, wf_text text,
                                    wf_text attribs, struct etherpad_pool *pool, struct wf_buf *out)
{
    uint32_t len = etherpad_text_units(pad->text);
    uint32_t author = etherpad_pool_put(pool, WF_TEXT("author"), user);
    struct etherpad_attribs author_attribs = {.failed = false};
    struct etherpad_builder builder;
    enum wf_status status;

    if (author == ETHERPAD_NO_NUMBER)
        return WF_NO_MEMORY;
    etherpad_attribs_add(&author_attribs, author);
    etherpad_builder_init(&builder, out);
    etherpad_builder_add_extent(&builder, '-', (wf_text){"", 0},
                                etherpad_text_measure(pad->text, len - 1));
    status = insert_runs(&builder, text, attribs, etherpad_attribs_text(&author_attribs), pool);
    return etherpad_builder_finish(&builder, len, status);
}
