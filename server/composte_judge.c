/* What becomes of a proposal (composte.md 6.3). */
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "server/composte_project_private.h"
#include "server/text_set.h"
#include "wireform/base/alloc.h"
#include "wireform/base/assert.h"

/* So many bytes of patches in the log are read again for one proposal.  What it repeats came in
 * messages such as the one that brought it (composte.md 10), so it cannot be more. */
#define REPEATED_SIZE ((size_t)1 << 20)

/* A proposal under way. */
struct judge {
    struct composte_project *project;
    const struct composte_proposal *proposal;
    struct composte_result *result;
    struct json_patch *patches; /* Of the changes; those not yet read are zero. */

    struct json *seen;               /* The document as the author sees it, before the change. */
    struct json *working;            /* The head, with what was accepted so far. */
    struct composte_traces rejected; /* What changes of the proposal that were rejected wrote. */
    struct text_set moved; /* Arrays whose positions or end earlier changes of it wrote. */
    size_t reread_size;    /* Of patches in the log. */
};

/* ---- Reading ---- */

__attribute__((format(printf, 2, 3))) static void say_why(struct composte_result *result,
                                                          const char *format, ...)
{
    va_list values;

    va_start(values, format);
    vsnprintf(result->why, sizeof(result->why), format, values);
    va_end(values);
}

static enum composte_judgement read_patch(struct composte_result *result, wf_text text,
                                          struct json_patch *patch)
{
    struct json_patch_error malformed;
    struct wf_error broken;
    enum json_patch_status status = json_patch_parse(patch, text, &broken, &malformed);

    if (status == JSON_PATCH_NO_MEMORY)
        return COMPOSTE_NO_MEMORY;
    if (broken.status != WF_OK) {
        say_why(result, "A patch: %s.", broken.what);
        return COMPOSTE_BAD_REQUEST;
    }
    if (status != JSON_PATCH_OK)
        say_why(result, "Operation %zu: %s.", malformed.op, malformed.why);
    else if (patch->ops_count == 0 || patch->ops_count > COMPOSTE_MOST_OPS)
        say_why(result, "A change has 1 to %d operations.", COMPOSTE_MOST_OPS);
    else
        return COMPOSTE_JUDGED;
    return COMPOSTE_INVALID_PATCH;
}

static enum composte_judgement check_ids(const struct composte_proposal *proposal,
                                         struct composte_result *result)
{
    enum names_outcome outcome = NAMES_ADDED;
    struct text_set ids = {0};
    bool is_right = true;

    for (size_t i = 0; i < proposal->changes_count && outcome == NAMES_ADDED && is_right; i++) {
        wf_text id = proposal->changes[i].id;

        is_right = id.len >= 1 && id.len <= COMPOSTE_MOST_ID;
        outcome = text_set_add(&ids, id);
    }
    text_set_deinit(&ids);
    if (outcome == NAMES_NO_MEMORY)
        return COMPOSTE_NO_MEMORY;
    if (outcome == NAMES_ADDED && is_right)
        return COMPOSTE_JUDGED;
    say_why(result, "Every change has an id of its own, of 1 to %d characters.", COMPOSTE_MOST_ID);
    return COMPOSTE_INVALID_PATCH;
}

static enum composte_judgement read_changes(struct judge *judge)
{
    const struct composte_proposal *proposal = judge->proposal;
    enum composte_judgement judgement;

    if (proposal->changes_count == 0 || proposal->changes_count > COMPOSTE_MOST_CHANGES) {
        say_why(judge->result, "A proposal has 1 to %d changes.", COMPOSTE_MOST_CHANGES);
        return COMPOSTE_INVALID_PATCH;
    }
    judgement = check_ids(proposal, judge->result);
    judge->patches = wf_alloc(proposal->changes_count, sizeof(*judge->patches));
    if (!judge->patches)
        return COMPOSTE_NO_MEMORY;
    for (size_t i = 0; i < proposal->changes_count && judgement == COMPOSTE_JUDGED; i++)
        judgement = read_patch(judge->result, proposal->changes[i].patch, &judge->patches[i]);
    return judgement;
}

/* ---- Rulings ---- */

/* What a change was found to be; its texts are still borrowed. */

static void rule_place(struct composte_ruling *ruling, enum composte_reason reason, size_t op,
                       wf_text path)
{
    ruling->reason = reason;
    ruling->has_place = true;
    ruling->op = (unsigned)op;
    ruling->path = path;
}

/* @return false without memory */
static bool rule_failure(struct composte_ruling *ruling, enum json_patch_status status,
                         const struct json_patch_error *error)
{
    if (status == JSON_PATCH_NO_MEMORY)
        return false;
    rule_place(ruling, status == JSON_PATCH_TOO_LARGE ? COMPOSTE_TOO_LARGE : COMPOSTE_INVALID,
               error->op, error->path);
    return true;
}

/* The first thing the revision wrote that conflicts with the item. */
static wf_text find_rival(const struct composte_revision *revision,
                          const struct composte_item *item)
{
    wf_text rest = revision->footprint;
    struct composte_item written;

    do
        WF_ASSERT(composte_footprint_next(&rest, &written));
    while (!composte_conflicts(&written, item));
    return written.pointer;
}

/* Does it touch what a revision wrote that its author had not seen?  Those that this proposal made
 * are newer than its arrival. */
static bool is_race(const struct judge *judge, const struct composte_footprint *footprint,
                    struct composte_ruling *ruling)
{
    const struct composte_log *log = &judge->project->log;
    uint64_t first = judge->result->before + 1;
    const struct composte_item *touched = NULL;
    struct composte_search search;

    if (judge->proposal->base == judge->result->before)
        return false;
    composte_search_init(&search, &log->traces, judge->proposal->base);
    for (size_t i = 0; i < footprint->count; i++) {
        uint64_t rev = composte_search_next(&search, &footprint->items[i]);

        if (rev == 0 || rev >= first)
            continue;
        first = rev;
        touched = &footprint->items[i];
    }
    if (!touched)
        return false;
    rule_place(ruling, COMPOSTE_RACE, touched->op, touched->pointer);
    ruling->has_rival = true;
    ruling->with_rev = first;
    ruling->with_path = find_rival(composte_log_revision(log, first), touched);
    return true;
}

static bool is_dependent(const struct judge *judge, const struct composte_footprint *footprint,
                         struct composte_ruling *ruling)
{
    struct composte_search search;

    composte_search_init(&search, &judge->rejected, 0);
    for (size_t i = 0; i < footprint->count; i++) {
        const struct composte_item *item = &footprint->items[i];

        if (composte_search_next(&search, item) == 0)
            continue;
        rule_place(ruling, COMPOSTE_DEPENDS, item->op, item->pointer);
        return true;
    }
    return false;
}

/* ---- One change ---- */

/* Its indices are no longer those of base where an earlier change moved the array. */
static bool widen(const struct judge *judge, struct composte_footprint *footprint)
{
    size_t count = footprint->count;

    for (size_t i = 0; i < count; i++) {
        struct composte_item item = footprint->items[i];

        if (item.aspect != COMPOSTE_POSITIONS || item.is_write ||
            !text_set_has(&judge->moved, item.pointer))
            continue;
        item.aspect = COMPOSTE_VALUE;
        if (!composte_footprint_add(footprint, item))
            return false;
    }
    return true;
}

static bool note_moved(struct judge *judge, const struct composte_footprint *footprint)
{
    for (size_t i = 0; i < footprint->count; i++) {
        const struct composte_item *item = &footprint->items[i];

        if (item->is_write && item->aspect != COMPOSTE_VALUE &&
            text_set_add(&judge->moved, item->pointer) == NAMES_NO_MEMORY)
            return false;
    }
    return true;
}

static bool note_rejected(struct judge *judge, const struct composte_footprint *footprint)
{
    for (size_t i = 0; i < footprint->count; i++)
        if (footprint->items[i].is_write &&
            !composte_traces_note(&judge->rejected, &footprint->items[i], 1))
            return false;
    return true;
}

static bool append(struct judge *judge, size_t index, const struct composte_footprint *footprint,
                   struct json *document, struct composte_ruling *ruling)
{
    struct composte_log *log = &judge->project->log;
    const struct composte_revision revision = {
        .rev = composte_log_head(log) + 1,
        .author = judge->proposal->author,
        .change_id = judge->proposal->changes[index].id,
        .time_ms = judge->proposal->now_ms,
    };

    ruling->reason = COMPOSTE_ACCEPTED;
    ruling->rev = revision.rev;
    return composte_log_append(log, &revision, judge->patches[index].source, footprint, document);
}

/* It is free: applies it to the head, unless that would be too large.
 * @param seen       the document with it, as its author sees that
 * @param footprint  what it touched there; where the head is the same, that is what it writes */
static bool accept(struct judge *judge, size_t index, const struct composte_footprint *footprint,
                   struct json *seen, struct composte_ruling *ruling)
{
    const struct json_limits *limits = &judge->project->limits.document;
    struct composte_footprint written;
    struct json_patch_error error;
    enum json_patch_status status;
    struct json *document;
    bool is_done;

    if (judge->seen == judge->working) {
        if (!append(judge, index, footprint, seen, ruling))
            return false;
        json_release(judge->working);
        judge->working = json_retain(seen);
        return true;
    }
    document = json_retain(judge->working);
    status = composte_footprint_apply(&document, &judge->patches[index], limits, &written, &error);
    if (status == JSON_PATCH_OK)
        is_done = append(judge, index, &written, document, ruling);
    else
        is_done = rule_failure(ruling, status, &error);
    composte_footprint_deinit(&written);
    json_release(judge->working);
    judge->working = document;
    return is_done;
}

/* Judges a change that can be applied to what its author saw. */
static bool judge_footprint(struct judge *judge, size_t index, struct composte_footprint *footprint,
                            struct json *seen, struct composte_ruling *ruling)
{
    if (!widen(judge, footprint))
        return false;
    if (!is_race(judge, footprint, ruling) && !is_dependent(judge, footprint, ruling) &&
        !accept(judge, index, footprint, seen, ruling))
        return false;
    if (!note_moved(judge, footprint))
        return false;
    if (ruling->reason != COMPOSTE_ACCEPTED && !note_rejected(judge, footprint))
        return false;
    if (ruling->reason != COMPOSTE_INVALID) {
        json_release(judge->seen);
        judge->seen = json_retain(seen);
    }
    return true;
}

static bool judge_new(struct judge *judge, size_t index, struct composte_ruling *ruling)
{
    struct json *seen = json_retain(judge->seen);
    struct composte_footprint footprint;
    struct json_patch_error error;
    enum json_patch_status status;
    bool is_done;

    status = composte_footprint_apply(&seen, &judge->patches[index],
                                      &judge->project->limits.document, &footprint, &error);
    if (status == JSON_PATCH_OK)
        is_done = judge_footprint(judge, index, &footprint, seen, ruling);
    else
        is_done = rule_failure(ruling, status, &error);
    composte_footprint_deinit(&footprint);
    json_release(seen);
    return is_done;
}

/* The author sees what he did before; should it not go with the rest, he sees it without. */
static bool see_again(struct judge *judge, size_t index)
{
    struct composte_footprint footprint;
    struct json_patch_error error;
    enum json_patch_status status;
    bool is_done;

    status = composte_footprint_apply(&judge->seen, &judge->patches[index],
                                      &judge->project->limits.document, &footprint, &error);
    is_done = status != JSON_PATCH_NO_MEMORY;
    if (status == JSON_PATCH_OK)
        is_done = note_moved(judge, &footprint);
    composte_footprint_deinit(&footprint);
    return is_done;
}

/* Is it the patch of a revision?  @return false without memory */
static bool compare(struct judge *judge, size_t index, const struct composte_revision *known,
                    bool *is_same)
{
    struct json_patch patch;

    *is_same = false;
    judge->reread_size += known->patch.len;
    if (judge->reread_size > REPEATED_SIZE)
        return true;
    if (composte_log_read_patch(known->patch, &patch) != JSON_PATCH_OK)
        return false;
    *is_same = json_equal(patch.source, judge->patches[index].source);
    json_patch_deinit(&patch);
    return true;
}

/* The change is in the log: the client did not hear of it, or has used an id twice. */
static bool judge_again(struct judge *judge, size_t index, const struct composte_revision *known,
                        struct composte_ruling *ruling)
{
    bool is_same;

    if (!compare(judge, index, known, &is_same))
        return false;
    if (!is_same) {
        ruling->reason = COMPOSTE_INVALID;
        return true;
    }
    ruling->reason = COMPOSTE_ACCEPTED;
    ruling->rev = known->rev;
    return see_again(judge, index);
}

static wf_text put(char **at, wf_text text)
{
    wf_text copy = {*at, text.len};

    if (text.len > 0)
        memcpy(*at, text.ptr, text.len);
    *at += text.len;
    return copy;
}

/* Patches and log go before the result does. */
static bool own_texts(struct composte_ruling *ruling, wf_text id)
{
    char *at = wf_alloc(id.len + ruling->path.len + ruling->with_path.len, 1);

    if (!at)
        return false;
    ruling->texts = at;
    ruling->id = put(&at, id);
    ruling->path = put(&at, ruling->path);
    ruling->with_path = put(&at, ruling->with_path);
    return true;
}

static bool judge_change(struct judge *judge, size_t index)
{
    struct composte_ruling *ruling = &judge->result->rulings[index];
    wf_text id = judge->proposal->changes[index].id;
    const struct composte_revision *known =
        composte_log_find(&judge->project->log, judge->proposal->author, id);
    bool is_done;

    if (known && known->rev > judge->proposal->base)
        is_done = judge_again(judge, index, known, ruling);
    else
        is_done = judge_new(judge, index, ruling);
    return is_done && own_texts(ruling, id);
}

/* ---- The proposal ---- */

static size_t count_accepted(const struct composte_result *result)
{
    size_t count = 0;

    for (size_t i = 0; i < result->rulings_count; i++)
        count += result->rulings[i].reason == COMPOSTE_ACCEPTED;
    return count;
}

/* What was in the log before stays accepted. */
static void reject_all(struct judge *judge)
{
    struct composte_result *result = judge->result;

    composte_log_roll_back(&judge->project->log, result->before);
    for (size_t i = 0; i < result->rulings_count; i++) {
        struct composte_ruling *ruling = &result->rulings[i];

        if (ruling->reason != COMPOSTE_ACCEPTED || ruling->rev <= result->before)
            continue;
        ruling->reason = COMPOSTE_ATOMIC;
        ruling->rev = 0;
    }
}

static bool judge_changes(struct judge *judge)
{
    struct composte_result *result = judge->result;
    size_t count = judge->proposal->changes_count;

    judge->seen = composte_log_document(&judge->project->log, judge->proposal->base);
    judge->working = composte_log_document(&judge->project->log, result->before);
    result->rulings = wf_alloc(count, sizeof(*result->rulings));
    if (!judge->seen || !judge->working || !result->rulings)
        return false;
    result->rulings_count = count;
    for (size_t i = 0; i < count; i++)
        if (!judge_change(judge, i))
            return false;
    return true;
}

static enum composte_judgement judge_proposal(struct judge *judge)
{
    struct composte_project *project = judge->project;
    struct composte_result *result = judge->result;
    enum composte_judgement judgement = read_changes(judge);

    if (judgement != COMPOSTE_JUDGED)
        return judgement;
    if (judge->proposal->base > project->rev)
        return COMPOSTE_FUTURE_BASE;
    if (!composte_project_reaches(project, judge->proposal->base))
        return COMPOSTE_STALE_BASE;
    if (!judge_changes(judge)) {
        composte_log_roll_back(&project->log, result->before);
        return COMPOSTE_NO_MEMORY;
    }
    if (judge->proposal->is_atomic && count_accepted(result) < result->rulings_count)
        reject_all(judge);
    result->accepted_count = count_accepted(result);
    result->head = composte_log_head(&project->log);
    return COMPOSTE_JUDGED;
}

static void give_back(struct judge *judge)
{
    for (size_t i = 0; judge->patches && i < judge->proposal->changes_count; i++)
        json_patch_deinit(&judge->patches[i]);
    wf_free(judge->patches);
    json_release(judge->seen);
    json_release(judge->working);
    composte_traces_deinit(&judge->rejected);
    text_set_deinit(&judge->moved);
}

enum composte_judgement composte_project_propose(struct composte_project *project,
                                                 const struct composte_proposal *proposal,
                                                 struct composte_result *result)
{
    struct judge judge = {.project = project, .proposal = proposal, .result = result};
    enum composte_judgement judgement;

    *result = (struct composte_result){.before = composte_project_head(project)};
    result->head = result->before;
    composte_log_trim(&project->log, project->rev, proposal->now_ms);
    judgement = judge_proposal(&judge);
    give_back(&judge);
    return judgement;
}

void composte_result_deinit(struct composte_result *result)
{
    for (size_t i = 0; i < result->rulings_count; i++)
        wf_free(result->rulings[i].texts);
    wf_free(result->rulings);
    *result = (struct composte_result){0};
}
