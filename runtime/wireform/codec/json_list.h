#ifndef WIREFORM_CODEC_JSON_LIST_H
#define WIREFORM_CODEC_JSON_LIST_H

/** Arrays of json_read.h, which includes this: what items without white space between them meet is
 *  compiled into their readers, and everything else is one call away. */

#include "wireform/codec/json_read.h"

/** The general case: white space, the end of the array, or an error. */
void *wf_json_seek_item(struct wf_json_reader *in, struct wf_json_array *array);
bool wf_json_seek_position(struct wf_json_reader *in, unsigned position,
                           const struct wf_list_rule *rule);
void wf_json_seek_tuple_end(struct wf_json_reader *in, unsigned positions,
                            const struct wf_list_rule *rule);
void wf_json_refuse_array(struct wf_json_reader *in, const char *schema);
void wf_json_refuse_memory(struct wf_json_reader *in);

/* The bracket stays for the first item, to which it is what a comma is to others. */
static inline void wf_json_enter_array(struct wf_json_reader *in, const char *schema)
{
    if (!wf_json_is_at(in, '[') || in->depth >= in->depth_limit) {
        wf_json_refuse_array(in, schema);
        return;
    }
    in->depth++;
}

/* `[]` that the rule allows. */
static inline bool wf_json_take_no_items(struct wf_json_reader *in, const struct wf_list_rule *rule)
{
    if (in->end - in->at < 2 || in->at[0] != '[' || in->at[1] != ']' || rule->min_items > 0 ||
        in->depth >= in->depth_limit)
        return false;
    in->at += 2;
    return true;
}

/* Behind `before` there is an item, or something wrong that its reader will find. */
static inline bool wf_json_pass_before_item(struct wf_json_reader *in, char before)
{
    if (!wf_json_is_at(in, before) || (unsigned char)in->at[1] <= ' ' || in->at[1] == ']')
        return false;
    in->at++;
    return true;
}

static inline void wf_json_open_array(struct wf_json_reader *in, struct wf_json_array *array,
                                      const struct wf_list_rule *rule, size_t item_size)
{
    array->rule = rule;
    array->begin = in->at;
    array->before = '[';
    array->list = wf_list_open(in->arena, item_size);
    wf_json_enter_array(in, rule->schema);
}

static inline void *wf_json_next_item(struct wf_json_reader *in, struct wf_json_array *array)
{
    void *item;

    if (array->list.count >= array->rule->max_items || !wf_json_pass_before_item(in, array->before))
        return wf_json_seek_item(in, array);
    array->before = ',';
    item = wf_list_push(in->arena, &array->list);
    if (!item)
        wf_json_refuse_memory(in);
    return item;
}

static inline void wf_json_begin_tuple(struct wf_json_reader *in, const struct wf_list_rule *rule)
{
    wf_json_enter_array(in, rule->schema);
}

static inline bool wf_json_next_position(struct wf_json_reader *in, unsigned position,
                                         const struct wf_list_rule *rule)
{
    return wf_json_pass_before_item(in, position == 0 ? '[' : ',') ||
           wf_json_seek_position(in, position, rule);
}

static inline void wf_json_begin_tagged_tuple(struct wf_json_reader *in,
                                              const struct wf_list_rule *rule,
                                              const struct wf_enum_rule *tag)
{
    wf_json_begin_tuple(in, rule);
    if (wf_json_next_position(in, 0, rule))
        wf_json_read_enum(in, tag);
}

static inline void wf_json_end_tuple(struct wf_json_reader *in, unsigned positions,
                                     const struct wf_list_rule *rule)
{
    if (positions == 0 || !wf_json_is_at(in, ']')) {
        wf_json_seek_tuple_end(in, positions, rule);
        return;
    }
    in->at++;
    in->depth--;
}

#endif
