#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_walk.h"

/* Arrays: lists, whose items are alike, and tuples, whose positions are not. */

void wf_json_refuse_array(struct wf_json_reader *in, const char *schema)
{
    if (wf_json_is_at(in, '['))
        wf_json_refuse_depth(in);
    else
        wf_json_refuse_type(in, "an array", schema);
}

/* Moves over the bracket before the first item, over the comma before others.
 * @return false at the end of the array (its bracket not taken), or with an error */
static bool past_separator(struct wf_json_reader *in, bool is_first)
{
    if (is_first && wf_json_is_at(in, '['))
        in->at++;
    in->at = wf_json_past_space(in->at, in->end);
    if (wf_json_is_at(in, ']') || in->error.status != WF_OK)
        return false;
    if (is_first)
        return true;
    if (!wf_json_is_at(in, ',')) {
        wf_json_refuse_syntax(in, in->at, "expected , or ]");
        return false;
    }
    in->at = wf_json_past_space(in->at + 1, in->end);
    return true;
}

static void check_count(struct wf_json_reader *in, const struct wf_json_array *array, size_t count)
{
    if (in->error.status == WF_OK && !wf_check_list(count, array->rule, &in->error))
        wf_json_refuse_checked(in, array->begin);
}

void *wf_json_seek_item(struct wf_json_reader *in, struct wf_json_array *array)
{
    void *item;

    if (!past_separator(in, array->before == '['))
        return NULL;
    array->before = ',';
    if (array->list.count >= array->rule->max_items) {
        check_count(in, array, array->list.count + 1);
        return NULL;
    }
    item = wf_list_push(in->arena, &array->list);
    if (!item)
        wf_json_refuse_memory(in);
    return item;
}

void *wf_json_close_array(struct wf_json_reader *in, struct wf_json_array *array, size_t *count)
{
    void *items;

    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->at++;
    in->depth--;
    check_count(in, array, array->list.count);
    items = wf_list_close(in->arena, &array->list);
    if (in->arena->failed)
        wf_json_refuse_memory(in);
    if (items)
        *count = array->list.count;
    return items;
}

/* A tuple remembers nothing, so where it began is looked up; only errors ask. */
static void refuse_tuple(struct wf_json_reader *in, const char *keyword, unsigned positions,
                         const struct wf_list_rule *rule)
{
    bool is_short = strcmp(keyword, "minItems") == 0;

    wf_json_refuse(in, wf_json_container_of(in->at, in->begin), WF_BAD_VALUE, keyword, rule->schema,
                   "%s than %u item%s", is_short ? "fewer" : "more", positions,
                   positions == 1 ? "" : "s");
}

bool wf_json_seek_position(struct wf_json_reader *in, unsigned position,
                           const struct wf_list_rule *rule)
{
    if (past_separator(in, position == 0))
        return true;
    if (in->error.status == WF_OK) {
        size_t least = rule->min_items > position ? rule->min_items : position + 1;

        refuse_tuple(in, "minItems", (unsigned)least, rule);
    }
    return false;
}

void wf_json_seek_tuple_end(struct wf_json_reader *in, unsigned positions,
                            const struct wf_list_rule *rule)
{
    bool has_more = past_separator(in, positions == 0);

    if (in->error.status != WF_OK)
        return;
    if (has_more) {
        refuse_tuple(in, "maxItems", positions, rule);
        return;
    }
    in->at++;
    in->depth--;
}
