#include "wireform/codec/valid_run.h"
#include "wireform/codec/valid_take.h"

static const char *plural(size_t count)
{
    return count == 1 ? "" : "s";
}

static wf_valid_check check_for(const struct wf_valid_array_rule *rule, size_t position)
{
    return position < rule->items_count ? rule->items[position] : rule->rest;
}

static bool check_item(struct wf_valid *in, const struct wf_valid_array_rule *rule, size_t position)
{
    wf_valid_check check = check_for(rule, position);

    if (position >= rule->items_count && rule->is_closed)
        return wf_valid_refuse(in, in->cursor.at, rule->rest_keyword, rule->schema,
                               "more than %u item%s", rule->items_count,
                               plural(rule->items_count)) &&
               wf_valid_pass(in);
    if (!check)
        return wf_valid_step(in) && wf_valid_pass(in);
    return wf_valid_apply(in, check);
}

/* How many items the schema of `contains` matches is counted on the way. */
static bool check_items(struct wf_valid *in, const struct wf_valid_array_rule *rule, size_t *count,
                        size_t *contained)
{
    struct wf_cursor_items items;

    if (!wf_valid_open(in, &items))
        return false;
    for (*count = 0; wf_valid_next(in, &items); ++*count) {
        const char *item = in->cursor.at;

        if (rule->contains && wf_valid_try(in, rule->contains))
            ++*contained;
        wf_valid_rewind(in, item);
        if (!check_item(in, rule, *count))
            return false;
    }
    return !in->is_over;
}

static bool check_contained(struct wf_valid *in, const char *at,
                            const struct wf_valid_array_rule *rule, size_t contained)
{
    if (!rule->contains)
        return true;
    if (contained < rule->min_contains)
        return wf_valid_refuse(in, at, rule->min_contains == 1 ? "contains" : "minContains",
                               rule->schema, "fewer than %zu matching item%s", rule->min_contains,
                               plural(rule->min_contains));
    if (contained > rule->max_contains)
        return wf_valid_refuse(in, at, "maxContains", rule->schema, "more than %zu matching item%s",
                               rule->max_contains, plural(rule->max_contains));
    return true;
}

bool wf_valid_array(struct wf_valid *in, const struct wf_valid_array_rule *rule)
{
    const char *at = in->cursor.at;
    size_t count, contained = 0;

    if (wf_valid_kind(in) != WF_KIND_ARRAY)
        return wf_valid_pass(in);
    if (!check_items(in, rule, &count, &contained))
        return false;
    if (count < rule->min_items)
        return wf_valid_refuse(in, at, "minItems", rule->schema, "fewer than %zu item%s",
                               rule->min_items, plural(rule->min_items));
    if (count > rule->max_items)
        return wf_valid_refuse(in, at, "maxItems", rule->schema, "more than %zu item%s",
                               rule->max_items, plural(rule->max_items));
    if (!check_contained(in, at, rule, contained))
        return false;
    if (!rule->is_unique || count < 2)
        return true;
    wf_valid_rewind(in, at);
    return wf_valid_unique(in, count, rule->schema);
}
