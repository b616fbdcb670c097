/* What becomes of a change (etherpad.md 8).  Steps 1 to 8 work on copies; step 9 is a list of
 * revisions that are made first and added to the pad only when all of them are there. */
#include <stdarg.h>
#include <stdio.h>

#include "server/etherpad_attribs.h"
#include "server/etherpad_correct.h"
#include "server/etherpad_pad_private.h"

enum {
    REVISIONS_LIMIT = 4, /* the change, and corrections of author, list and newline */
    /* Bytes of changesets that following may look at, a tenth of a second's worth: a page that was
     * away for long has few operations, and one that has many wants to keep us busy. */
    CATCH_UP_BYTES = 8 << 20,
    /* Bytes of attribution; the limits of its runs and of attributes on each allow far more. */
    ATTRIBS_BYTES = 16 << 20,
};

struct submission {
    struct etherpad_pad *pad;
    const struct etherpad_change *change;
    struct etherpad_verdict *verdict;

    struct etherpad_pool wire; /* as it came */
    const struct etherpad_pool *pool;
    struct wf_buf tight; /* the changeset, if it had to be tightened */
    struct wf_buf moved; /* in the numbers of the pad */
    struct wf_buf ops[2];
    unsigned ops_at; /* the one of both that `changeset` borrows from */
    struct etherpad_changeset changeset;
    size_t looked_at;
    bool has_foreign_author;

    struct etherpad_text text; /* after what was made so far */
    struct etherpad_recent *made[REVISIONS_LIMIT];
    unsigned made_count;
};

/* --- Refusing -----------------------------------------------------------------------------------
 */

__attribute__((format(printf, 3, 4))) static bool
refuse(struct submission *submission, enum etherpad_reason reason, const char *format, ...)
{
    struct etherpad_verdict *verdict = submission->verdict;
    va_list arguments;

    verdict->reason = reason;
    va_start(arguments, format);
    (void)vsnprintf(verdict->detail, sizeof(verdict->detail), format, arguments);
    va_end(arguments);
    return false;
}

static bool refuse_failed(struct submission *submission, enum wf_status status)
{
    if (status == WF_TOO_LARGE)
        return refuse(submission, ETHERPAD_TOO_LARGE, "too many attributes, or too large");
    if (status == WF_NO_MEMORY)
        return refuse(submission, ETHERPAD_FAILED, "no memory");
    return refuse(submission, ETHERPAD_FAILED, "the pad does not go together");
}

/* --- Steps 1 to 6: is it right? -----------------------------------------------------------------
 */

static bool read_pool(struct submission *submission)
{
    const char *why;
    enum wf_status status;

    submission->pool = submission->change->pool;
    if (submission->pool)
        return true;
    submission->pool = &submission->wire;
    status = etherpad_pool_read(&submission->wire, &submission->change->apool, &why);
    if (status == WF_BAD_VALUE)
        return refuse(submission, ETHERPAD_BAD_CHANGESET, "%s", why);
    return status == WF_OK || refuse_failed(submission, status);
}

static bool check_base(struct submission *submission)
{
    const struct etherpad_pad *pad = submission->pad;
    int64_t base_rev = submission->change->base_rev;

    if (base_rev < 0 || base_rev > pad->head)
        return refuse(submission, ETHERPAD_BAD_CHANGESET, "there is no such revision");
    if (pad->head - base_rev > pad->limits.catch_up)
        return refuse(submission, ETHERPAD_TOO_LARGE, "the change is %lld revisions behind",
                      (long long)(pad->head - base_rev));
    return true;
}

static bool check_form(struct submission *submission)
{
    const char *why;
    enum wf_status status =
        etherpad_changeset_check(submission->change->changeset, &submission->changeset, &why);

    if (status == WF_BAD_VALUE)
        return refuse(submission, ETHERPAD_BAD_CHANGESET, "%s", why);
    return status == WF_OK || refuse_failed(submission, status);
}

/* @return what is wrong with the attributes of an op, or NULL */
static const char *judge_attribs(const struct etherpad_op *op, const struct etherpad_pool *pool)
{
    wf_text attribs = op->attribs;
    uint32_t number;

    if (op->kind == '-' && attribs.len > 0)
        return "a deletion has attributes";
    while (etherpad_attribs_next(&attribs, &number)) {
        if (number >= pool->count)
            return "an attribute is not in the pool";
        if (op->kind == '+' && etherpad_pool_at(pool, number).value.len == 0)
            return "an insertion has an empty attribute";
    }
    return etherpad_attribs_repeat(op->attribs, pool) ? "an operation has an attribute twice"
                                                      : NULL;
}

static bool is_foreign(const struct etherpad_op *op, const struct submission *submission)
{
    wf_text author = etherpad_attribs_value(op->attribs, WF_TEXT("author"), submission->pool);

    if (op->kind == '+')
        return !wf_text_equal(author, submission->change->user);
    return author.len > 0 && !wf_text_equal(author, submission->change->user);
}

static bool check_attribs(struct submission *submission)
{
    struct etherpad_ops ops = etherpad_ops_of(submission->changeset.ops);
    struct etherpad_op op;

    while (etherpad_ops_next(&ops, &op)) {
        const char *why = judge_attribs(&op, submission->pool);

        if (why)
            return refuse(submission, ETHERPAD_BAD_CHANGESET, "%s", why);
        submission->has_foreign_author |= is_foreign(&op, submission);
    }
    return true;
}

static bool check_fit(struct submission *submission, struct etherpad_text base)
{
    const char *why;
    bool is_loose;
    enum wf_status status;

    if (!etherpad_text_fits(base, &submission->changeset, &is_loose, &why))
        return refuse(submission, ETHERPAD_BAD_CHANGESET, "%s", why);
    if (!etherpad_changeset_spares_end(&submission->changeset))
        return refuse(submission, ETHERPAD_BAD_CHANGESET, "it touches the final newline");
    if (!is_loose)
        return true;
    status = etherpad_text_tighten(base, &submission->changeset, &submission->tight);
    if (status != WF_OK)
        return refuse_failed(submission, status);
    return etherpad_changeset_parse(etherpad_text_of(&submission->tight), &submission->changeset,
                                    &why);
}

static bool check_base_text(struct submission *submission)
{
    struct etherpad_text base;
    enum wf_status status =
        etherpad_pad_text_at(submission->pad, (uint32_t)submission->change->base_rev, &base);
    bool fits;

    if (status != WF_OK)
        return refuse_failed(submission, status);
    fits = check_fit(submission, base);
    etherpad_text_drop(&base);
    return fits;
}

static bool check_author(struct submission *submission)
{
    if (!submission->has_foreign_author || !submission->change->takes_rejection)
        return true;
    return refuse(submission, ETHERPAD_AUTHOR, "text of a change must be its sender's");
}

/* --- Steps 7 and 8: to where the pad is now -----------------------------------------------------
 */

static bool move(struct submission *submission)
{
    struct wf_buf whole;
    enum wf_status status;
    const char *why;

    wf_buf_init(&whole, WF_NO_LIMIT);
    status = etherpad_changeset_write(&submission->changeset, &whole);
    if (status == WF_OK)
        status = etherpad_move(etherpad_text_of(&whole), submission->pool, &submission->pad->pool,
                               &submission->moved);
    wf_buf_deinit(&whole);
    if (status != WF_OK)
        return refuse_failed(submission, status);
    return etherpad_changeset_parse(etherpad_text_of(&submission->moved), &submission->changeset,
                                    &why);
}

static bool follow(void *taker, const struct etherpad_revision *revision)
{
    struct submission *submission = taker;
    struct wf_buf *ops = &submission->ops[!submission->ops_at];
    struct etherpad_changeset applied, made;
    enum wf_status status;
    const char *why;

    submission->looked_at += revision->changeset.len + submission->changeset.ops.len +
                             submission->changeset.bank.len / 8;
    if (submission->looked_at > CATCH_UP_BYTES)
        return refuse(submission, ETHERPAD_TOO_LARGE, "too much to catch up with");
    if (!etherpad_changeset_parse(revision->changeset, &applied, &why))
        return refuse_failed(submission, WF_BAD_VALUE);
    status = etherpad_follow_ops(&applied, &submission->changeset, false, &submission->pad->pool,
                                 ops, &made);
    if (status != WF_OK)
        return refuse_failed(submission, status);
    submission->changeset = made;
    submission->ops_at = !submission->ops_at;
    return true;
}

static bool catch_up(struct submission *submission)
{
    const struct etherpad_pad *pad = submission->pad;
    uint32_t base_rev = (uint32_t)submission->change->base_rev;

    if (!etherpad_pad_each(pad, base_rev + 1, pad->head, follow, submission))
        return refuse(submission, ETHERPAD_FAILED, "no history");
    if (submission->verdict->reason != ETHERPAD_ACCEPTED)
        return false;
    return submission->changeset.old_len == etherpad_text_units(pad->text) ||
           refuse_failed(submission, WF_BAD_VALUE);
}

static bool check_size(struct submission *submission)
{
    const struct etherpad_changeset *changeset = &submission->changeset;

    if (changeset->new_len <= submission->pad->limits.units ||
        changeset->new_len <= changeset->old_len)
        return true;
    return refuse(submission, ETHERPAD_TOO_LARGE, "a pad has room for %u characters",
                  submission->pad->limits.units);
}

/* --- Step 9: new revisions ----------------------------------------------------------------------
 */

/* Applies a changeset to the newest text, and makes a revision of it. */
static bool make_revision(struct submission *submission, wf_text text, bool is_ours)
{
    const struct etherpad_change *change = submission->change;
    const wf_text nobody = {"", 0};
    struct etherpad_revision revision = {
        .number = submission->pad->head + 1 + submission->made_count,
        .changeset = text,
        .author = is_ours ? nobody : change->user,
        .socket = is_ours ? nobody : change->socket,
        .time_ms = change->now_ms,
    };
    struct etherpad_changeset changeset;
    struct etherpad_recent *recent;
    struct etherpad_text made;
    enum wf_status status = WF_BAD_VALUE;
    const char *why;
    size_t cost;

    if (etherpad_changeset_parse(text, &changeset, &why))
        status = etherpad_text_apply_at_cost(submission->text, &changeset, &submission->pad->pool,
                                             &made, &cost);
    if (status != WF_OK)
        return refuse_failed(submission, status);
    recent = etherpad_recent_make(&revision, made, cost);
    if (!recent)
        return refuse_failed(submission, WF_NO_MEMORY);
    submission->made[submission->made_count++] = recent;
    submission->text = recent->text;
    return true;
}

static bool check_attribution(struct submission *submission)
{
    const struct etherpad_pad *pad = submission->pad;
    struct etherpad_text text = submission->text;

    if ((etherpad_text_runs(text) > pad->limits.runs &&
         etherpad_text_runs(text) > etherpad_text_runs(pad->text)) ||
        (etherpad_text_attribs_bytes(text) > ATTRIBS_BYTES &&
         etherpad_text_attribs_bytes(text) > etherpad_text_attribs_bytes(pad->text)))
        return refuse(submission, ETHERPAD_TOO_LARGE, "too many changes of attributes");
    return true;
}

static bool intern_author(struct submission *submission)
{
    struct etherpad_pool *pool = &submission->pad->pool;

    if (etherpad_pool_put(pool, WF_TEXT("author"), submission->change->user) != ETHERPAD_NO_NUMBER)
        return true;
    return refuse_failed(submission,
                         pool->count >= ETHERPAD_POOL_LIMIT ? WF_TOO_LARGE : WF_NO_MEMORY);
}

static bool make_change(struct submission *submission)
{
    struct wf_buf text;
    enum wf_status status;
    bool is_made;

    wf_buf_init(&text, WF_NO_LIMIT);
    status = etherpad_changeset_write(&submission->changeset, &text);
    is_made = status == WF_OK ? make_revision(submission, etherpad_text_of(&text), false)
                              : refuse_failed(submission, status);
    wf_buf_deinit(&text);
    return is_made;
}

/* Makes a revision of a correction, unless there is nothing to correct. */
static bool make_correction(struct submission *submission, enum wf_status status,
                            struct wf_buf *correction)
{
    bool is_made = true;

    if (status != WF_OK)
        is_made = refuse_failed(submission, status);
    else if (wf_buf_len(correction) > 0)
        is_made = make_revision(submission, etherpad_text_of(correction), true);
    wf_buf_reset(correction);
    return is_made;
}

static bool correct(struct submission *submission, struct wf_buf *correction)
{
    const struct etherpad_changeset *changeset = &submission->changeset;
    struct etherpad_pad *pad = submission->pad;
    enum wf_status status = WF_OK;

    if (submission->has_foreign_author)
        status = etherpad_correct_author(pad->text, changeset, submission->change->user, &pad->pool,
                                         correction);
    if (!make_correction(submission, status, correction))
        return false;
    status = etherpad_correct_list(submission->text, changeset, &pad->pool, correction);
    if (!make_correction(submission, status, correction))
        return false;
    status = etherpad_correct_newline(submission->text, correction);
    return make_correction(submission, status, correction);
}

static bool make_corrections(struct submission *submission)
{
    struct wf_buf correction;
    bool is_made;

    wf_buf_init(&correction, WF_NO_LIMIT);
    is_made = correct(submission, &correction);
    wf_buf_deinit(&correction);
    return is_made;
}

static bool reserve(struct submission *submission)
{
    return etherpad_pad_reserve(submission->pad, REVISIONS_LIMIT) ||
           refuse_failed(submission, WF_NO_MEMORY);
}

/* --- All steps ----------------------------------------------------------------------------------
 */

static bool check_writable(struct submission *submission)
{
    if (!submission->change->is_read_only && !submission->pad->is_read_only)
        return true;
    return refuse(submission, ETHERPAD_READ_ONLY, "this pad can only be read here");
}

static bool take_all_steps(struct submission *submission)
{
    static bool (*const steps[])(struct submission *) = {
        check_writable,  read_pool,         check_base,    check_form,       check_attribs,
        check_base_text, check_author,      move,          catch_up,         check_size,
        make_change,     check_attribution, intern_author, make_corrections, reserve,
    };

    for (size_t i = 0; i < sizeof(steps) / sizeof(*steps); i++)
        if (!steps[i](submission))
            return false;
    return true;
}

static void accept(struct submission *submission)
{
    for (unsigned i = 0; i < submission->made_count; i++)
        etherpad_pad_add(submission->pad, submission->made[i]);
    etherpad_pad_trim(submission->pad, submission->made_count);
}

static void take_back(struct submission *submission, uint32_t pool_count)
{
    for (unsigned i = 0; i < submission->made_count; i++)
        etherpad_recent_free(submission->made[i]);
    etherpad_pool_shorten(&submission->pad->pool, pool_count);
}

enum etherpad_reason etherpad_pad_submit(struct etherpad_pad *pad,
                                         const struct etherpad_change *change,
                                         struct etherpad_verdict *verdict)
{
    struct submission submission = {
        .pad = pad, .change = change, .verdict = verdict, .text = pad->text};

    *verdict =
        (struct etherpad_verdict){.first_rev = pad->head + 1, .first_number = pad->pool.count};
    wf_buf_init(&submission.tight, WF_NO_LIMIT);
    wf_buf_init(&submission.moved, WF_NO_LIMIT);
    wf_buf_init(&submission.ops[0], WF_NO_LIMIT);
    wf_buf_init(&submission.ops[1], WF_NO_LIMIT);
    if (take_all_steps(&submission))
        accept(&submission);
    else
        take_back(&submission, verdict->first_number);
    etherpad_pool_deinit(&submission.wire);
    wf_buf_deinit(&submission.tight);
    wf_buf_deinit(&submission.moved);
    wf_buf_deinit(&submission.ops[0]);
    wf_buf_deinit(&submission.ops[1]);
    return verdict->reason;
}

const char *etherpad_reason_name(enum etherpad_reason reason)
{
    static const char *const names[] = {
        [ETHERPAD_ACCEPTED] = "accepted",  [ETHERPAD_BAD_CHANGESET] = "badChangeset",
        [ETHERPAD_AUTHOR] = "author",      [ETHERPAD_TOO_LARGE] = "tooLarge",
        [ETHERPAD_READ_ONLY] = "readOnly", [ETHERPAD_FAILED] = "shutdown",
    };

    return names[reason];
}
