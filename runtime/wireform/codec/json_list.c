#include "wireform/codec/json_reader.h"
#include "wireform/codec/json_walk.h"

/* Arrays: lists, whose items are alike, and tuples, whose positions are not. */

static bool enter_array(struct wf_json_reader *in, const char *schema)
{
    if (!wf_json_is_at(in, '[')) {
        wf_json_refuse_type(in, "an array", schema);
        return false;
    }
    if (in->depth >= in->depth_limit) {
        wf_json_refuse_depth(in);
        return false;
    }
    in->depth++;
    in->at = wf_json_past_space(in->at + 1, in->end);
    return true;
}

static void leave_array(struct wf_json_reader *in)
{
    in->at++;
    in->depth--;
}

/* Moves over the comma before an item that is not the first.
 * @return false at the end of the array (the bracket not taken), or with an error */
static bool next_item(struct wf_json_reader *in, bool is_first)
{
    in->at = wf_json_past_space(in->at, in->end);
    if (wf_json_is_at(in, ']'))
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

void wf_json_open_array(struct wf_json_reader *in, struct wf_json_array *array,
                        const struct wf_list_rule *rule, size_t item_size)
{
    array->rule = rule;
    array->offset = (size_t)(in->at - in->begin);
    array->list = wf_list_open(in->arena, item_size);
    enter_array(in, rule->schema);
}

static void check_count(struct wf_json_reader *in, const char *begin, size_t count,
                        const struct wf_list_rule *rule)
{
    if (in->error.status == WF_OK && !wf_check_list(count, rule, &in->error))
        wf_json_refuse_checked(in, begin);
}

/* A comma and the next item, no white space between: most of every list. */
static bool past_comma(struct wf_json_reader *in)
{
    if (in->at[0] != ',' || (unsigned char)in->at[1] <= ' ' || in->at >= in->end)
        return false;
    in->at++;
    return true;
}

void *wf_json_next_item(struct wf_json_reader *in, struct wf_json_array *array)
{
    size_t count = array->list.count;
    void *item;

    if (count == 0 || !past_comma(in))
        if (!next_item(in, count == 0) || in->error.status != WF_OK)
            return NULL;
    if (count >= array->rule->max_items) {
        check_count(in, in->begin + array->offset, count + 1, array->rule);
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
    leave_array(in);
    check_count(in, in->begin + array->offset, array->list.count, array->rule);
    items = wf_list_close(in->arena, &array->list);
    if (in->arena->failed)
        wf_json_refuse_memory(in);
    if (items)
        *count = array->list.count;
    return items;
}

void wf_json_begin_tuple(struct wf_json_reader *in, const struct wf_list_rule *rule)
{
    enter_array(in, rule->schema);
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

bool wf_json_next_position(struct wf_json_reader *in, unsigned position,
                           const struct wf_list_rule *rule)
{
    if (next_item(in, position == 0))
        return in->error.status == WF_OK;
    if (in->error.status == WF_OK) {
        size_t least = rule->min_items > position ? rule->min_items : position + 1;

        refuse_tuple(in, "minItems", (unsigned)least, rule);
    }
    return false;
}

void wf_json_end_tuple(struct wf_json_reader *in, unsigned positions,
                       const struct wf_list_rule *rule)
{
    bool has_more = next_item(in, positions == 0);

    if (in->error.status != WF_OK)
        return;
    if (has_more)
        refuse_tuple(in, "maxItems", positions, rule);
    else
        leave_array(in);
}
