/* Arrays compared: which items stay, which come and go between them. */
#include "client/json_diff_private.h"
#include "wireform/base/alloc.h"
#include "wireform/codec/json_number.h"

/* So many pairs of items are compared at most; longer arrays that differ at both ends are taken to
 * have kept nothing between. */
#define MOST_PAIRS ((size_t)1 << 20)

/* What one `replace` has beside path and value, about: fewer bytes to save are none. */
#define REPLACING_LEN 40

/* Two arrays without what they share at their beginning and at their end. */
struct lists {
    const struct json *before, *after;
    size_t begin;            /* In both. */
    size_t old_len, new_len; /* From there, what differs. */
    bool reaches_end;        /* Nothing of the old one is behind that. */
};

/* A run of items without one that stays; either may be empty. */
struct gap {
    size_t old_begin, old_end;
    size_t new_begin, new_end;
};

/* From the last to the first. */
struct gaps {
    struct gap *list;
    size_t count;
    bool keep_places; /* In each as many come as go. */
};

static struct lists lists_of(const struct json *before, const struct json *after)
{
    size_t old_len = json_count(before), new_len = json_count(after);
    size_t shorter = old_len < new_len ? old_len : new_len;
    size_t begin = 0, end = 0;

    while (begin < shorter && json_equal(json_item(before, begin), json_item(after, begin)))
        begin++;
    while (end < shorter - begin &&
           json_equal(json_item(before, old_len - end - 1), json_item(after, new_len - end - 1)))
        end++;
    return (struct lists){before,  after, begin, old_len - begin - end, new_len - begin - end,
                          end == 0};
}

/* ---- What stays: the longest common subsequence ---- */

/* lengths[i][j]: of the longest one of the first i old and the first j new items. */
struct table {
    uint16_t *lengths;
    size_t width;
};

static uint16_t *at(const struct table *table, size_t old, size_t new)
{
    return &table->lengths[old * table->width + new];
}

static bool are_same(const struct lists *lists, size_t old, size_t new)
{
    return json_equal(json_item(lists->before, lists->begin + old),
                      json_item(lists->after, lists->begin + new));
}

static void fill(const struct table *table, const struct lists *lists)
{
    for (size_t old = 1; old <= lists->old_len; old++)
        for (size_t new = 1; new <= lists->new_len; new ++) {
            uint16_t without_old = *at(table, old - 1, new);
            uint16_t without_new = *at(table, old, new - 1);

            if (are_same(lists, old - 1, new - 1))
                *at(table, old, new) = (uint16_t)(*at(table, old - 1, new - 1) + 1);
            else
                *at(table, old, new) = without_old > without_new ? without_old : without_new;
        }
}

static void add_gap(struct gaps *gaps, struct gap gap)
{
    size_t old_len = gap.old_end - gap.old_begin, new_len = gap.new_end - gap.new_begin;

    if (old_len + new_len == 0)
        return;
    gaps->keep_places = gaps->keep_places && old_len == new_len;
    gaps->list[gaps->count++] = gap;
}

/* Follows the table back from its end: where both go on alike, an item stays. */
static void collect(struct gaps *gaps, const struct table *table, const struct lists *lists)
{
    size_t old = lists->old_len, new = lists->new_len;
    size_t old_end = old, new_end = new;

    while (old > 0 && new > 0) {
        if (*at(table, old, new) == *at(table, old - 1, new)) {
            old--;
        } else if (*at(table, old, new) == *at(table, old, new - 1)) {
            new --;
        } else {
            add_gap(gaps, (struct gap){old, old_end, new, new_end});
            old_end = --old;
            new_end = --new;
        }
    }
    add_gap(gaps, (struct gap){0, old_end, 0, new_end});
}

/* @return false without memory */
static bool find_gaps(struct gaps *gaps, const struct lists *lists)
{
    struct table table = {.width = lists->new_len + 1};
    size_t shorter = lists->old_len < lists->new_len ? lists->old_len : lists->new_len;
    bool is_short = lists->old_len < UINT16_MAX && lists->new_len < UINT16_MAX &&
                    (lists->old_len + 1) * table.width <= MOST_PAIRS;

    *gaps = (struct gaps){.list = wf_alloc(shorter + 1, sizeof(*gaps->list)), .keep_places = true};
    if (!gaps->list)
        return false;
    if (!is_short) {
        add_gap(gaps, (struct gap){0, lists->old_len, 0, lists->new_len});
        return true;
    }
    table.lengths = wf_alloc((lists->old_len + 1) * table.width, sizeof(*table.lengths));
    if (!table.lengths)
        return false;
    fill(&table, lists);
    collect(gaps, &table, lists);
    wf_free(table.lengths);
    return true;
}

/* ---- Changes ---- */

/* Digits of an index. */
enum { INDEX_LEN = 20 };

static void enter_item(struct differ *differ, size_t index)
{
    char digits[INDEX_LEN];

    differ_enter(differ, (wf_text){digits, wf_json_print_uint(digits, index)});
}

static void put_at(struct differ *differ, size_t index, const char *op, const struct json *value)
{
    enter_item(differ, index);
    differ_put(differ, op, value);
    differ_leave(differ);
}

/* Items that have one in the same place are compared with it, the others come or go behind them. */
static void put_gap(struct differ *differ, const struct lists *lists, const struct gap *gap)
{
    size_t old_len = gap->old_end - gap->old_begin, new_len = gap->new_end - gap->new_begin;
    size_t shared = old_len < new_len ? old_len : new_len;
    size_t old = lists->begin + gap->old_begin, new = lists->begin + gap->new_begin;

    for (size_t i = 0; i < shared; i++) {
        enter_item(differ, old + i);
        differ_compare(differ, json_item(lists->before, old + i), json_item(lists->after, new + i));
        differ_leave(differ);
    }
    for (size_t i = old_len; i > shared; i--)
        put_at(differ, old + i - 1, "remove", NULL);
    for (size_t i = shared; i < new_len; i++)
        put_at(differ, old + i, "add", json_item(lists->after, new + i));
}

static void append(struct differ *differ, const struct lists *lists)
{
    for (size_t i = 0; i < lists->new_len; i++) {
        differ_enter(differ, WF_TEXT("-"));
        differ_put(differ, "add", json_item(lists->after, lists->begin + i));
        differ_leave(differ);
    }
}

/* One change of all gaps, or of what is appended; from the last to the first, so that indices are
 * still those of the old array.  Should that be more than the array itself, the array is put. */
static void put_as_one(struct differ *differ, const struct lists *lists, const struct gaps *gaps)
{
    struct wf_buf *out = &differ->changes->text;
    size_t ops_count, len;

    differ_begin_change(differ);
    ops_count = differ->ops_count;
    len = wf_buf_len(out);
    for (size_t i = 0; gaps && i < gaps->count; i++)
        put_gap(differ, lists, &gaps->list[i]);
    if (!gaps)
        append(differ, lists);
    if (differ->ops_count > JSON_DIFF_MOST_OPS ||
        (gaps && wf_buf_len(out) - len > json_text_len(lists->after) + REPLACING_LEN)) {
        out->end = out->begin + len;
        differ->ops_count = ops_count;
        differ_put(differ, "replace", lists->after);
    }
    differ_end_change(differ);
}

static void put_gaps(struct differ *differ, const struct lists *lists, const struct gaps *gaps)
{
    if (!gaps->keep_places) {
        put_as_one(differ, lists, gaps);
        return;
    }
    for (size_t i = gaps->count; i > 0; i--)
        put_gap(differ, lists, &gaps->list[i - 1]);
}

void differ_compare_lists(struct differ *differ, const struct json *before,
                          const struct json *after)
{
    struct lists lists = lists_of(before, after);
    struct gaps gaps;

    if (lists.old_len + lists.new_len == 0)
        return;
    if (!differ_has_room(differ, INDEX_LEN)) {
        differ_put(differ, "replace", after);
        return;
    }
    if (lists.old_len == 0 && lists.reaches_end) {
        put_as_one(differ, &lists, NULL);
        return;
    }
    if (find_gaps(&gaps, &lists))
        put_gaps(differ, &lists, &gaps);
    else
        differ->has_failed = true;
    wf_free(gaps.list);
}
