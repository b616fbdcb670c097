#include "wireform/base/buf.h"
#include "wireform/codec/entries.h"
#include "wireform/codec/json_reader.h"

/* Names and values of an object whose names the schema leaves free. */

static const struct wf_text_rule any_name = {.max_chars = WF_NO_LIMIT};

/* The bracket stays for the first name, to which it is what a comma is to others. */
void wf_json_open_map(struct wf_json_reader *in, struct wf_json_map *map,
                      const struct wf_list_rule *rule, size_t entry_size)
{
    map->rule = rule;
    map->names = &any_name;
    map->offset = (size_t)(in->at - in->begin);
    map->before = '{';
    map->list = wf_list_open(in->arena, entry_size);
    if (!wf_json_is_at(in, '{') || in->depth >= in->depth_limit) {
        wf_json_refuse_object(in, rule->schema);
        return;
    }
    in->depth++;
}

/* With white space, at the end of the object, or with something wrong.
 * @return false at the end of the object, or with an error */
static __attribute__((noinline)) bool seek_name(struct wf_json_reader *in, bool is_first)
{
    if (is_first && wf_json_is_at(in, '{'))
        in->at++;
    in->at = wf_json_past_space(in->at, in->end);
    if (wf_json_is_at(in, '}') || in->error.status != WF_OK)
        return false;
    if (!is_first) {
        if (!wf_json_is_at(in, ',')) {
            wf_json_refuse_syntax(in, in->at, "expected , or }");
            return false;
        }
        in->at = wf_json_past_space(in->at + 1, in->end);
    }
    if (!wf_json_is_at(in, '"'))
        wf_json_refuse_syntax(in, in->at, "expected a name");
    return in->error.status == WF_OK;
}

/* Goes to the next name.  @return false at the end of the object, or with an error */
static bool past_separator(struct wf_json_reader *in, struct wf_json_map *map)
{
    char before = map->before;

    map->before = ',';
    if (!wf_json_is_at(in, before) || in->at[1] != '"')
        return seek_name(in, before == '{');
    in->at++;
    return true;
}

/* After an error, too, there is no colon. */
static inline bool take_colon(struct wf_json_reader *in)
{
    if (!wf_json_is_at(in, ':') || (unsigned char)in->at[1] <= ' ')
        return wf_json_take_colon(in);
    in->at++;
    return true;
}

static void check_count(struct wf_json_reader *in, const struct wf_json_map *map, size_t count)
{
    if (in->error.status == WF_OK && !wf_check_members(count, map->rule, &in->error))
        wf_json_refuse_checked(in, in->begin + map->offset);
}

/* @return room for a member that has its name; NULL with an error */
static inline void *push(struct wf_json_reader *in, struct wf_json_map *map, wf_text name)
{
    wf_text *entry = wf_list_push(in->arena, &map->list);

    if (!entry) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    *entry = name;
    return entry;
}

void *wf_json_next_entry(struct wf_json_reader *in, struct wf_json_map *map)
{
    wf_text name;

    if (!past_separator(in, map))
        return NULL;
    name = wf_json_read_text(in, map->names);
    if (!take_colon(in))
        return NULL;
    if (map->list.count >= map->rule->max_items) {
        check_count(in, map, map->list.count + 1);
        return NULL;
    }
    return push(in, map, name);
}

/* The entries in one block, their names all different. */
static void *close(struct wf_json_reader *in, struct wf_json_map *map, size_t *count)
{
    void *entries = wf_list_close(in->arena, &map->list);

    if (in->arena->failed) {
        wf_json_refuse_memory(in);
        return NULL;
    }
    if (in->error.status == WF_OK &&
        !wf_check_names(in->arena, entries, map->list.count, map->list.item_size, map->rule->schema,
                        &in->error))
        wf_json_refuse_checked(in, in->begin + map->offset);
    *count = map->list.count;
    return entries;
}

void *wf_json_close_map(struct wf_json_reader *in, struct wf_json_map *map, size_t *count)
{
    *count = 0;
    if (in->error.status != WF_OK)
        return NULL;
    in->at++;
    in->depth--;
    check_count(in, map, map->list.count);
    return close(in, map, count);
}

/* --- Beside members that have names -------------------------------------------------------- */

void wf_json_open_others(struct wf_json_reader *in, struct wf_json_map *others,
                         struct wf_json_object *object, const struct wf_list_rule *rule,
                         size_t entry_size)
{
    *others = (struct wf_json_map){.rule = rule,
                                   .names = &any_name,
                                   .offset = (size_t)(object->begin - in->begin),
                                   .list = wf_list_open(in->arena, entry_size)};
    object->others = others;
}

bool wf_json_add_other(struct wf_json_reader *in, struct wf_json_map *others,
                       const struct wf_json_string *key)
{
    wf_text name;

    if (!wf_json_text_of(in, key, &name))
        return false;
    if (!wf_check_text(name, others->names, &in->error)) {
        wf_json_refuse_checked(in, key->begin - 1);
        return false;
    }
    others->entry = push(in, others, name);
    return others->entry != NULL;
}

void *wf_json_close_others(struct wf_json_reader *in, struct wf_json_map *others, size_t *count)
{
    *count = 0;
    return in->error.status == WF_OK ? close(in, others, count) : NULL;
}
